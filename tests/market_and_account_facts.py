"""What is known of the rows beside copy trading: prices, contracts, positions, balances, ledgers.

Written down apart from the specification, so that a slip in one of the two shows.
"""

from __future__ import annotations

from typing import Final

FACTS: Final = """
v2.market.get_time                     20 ip  public /api/v2/public/time
v2.market.get_ticker                   20 ip  public /api/v2/mix/market/ticker
v2.market.list_tickers                 20 ip  public /api/v2/mix/market/tickers
v2.market.get_price                    20 ip  public /api/v2/mix/market/symbol-price
v2.market.list_contracts               20 ip  public /api/v2/mix/market/contracts
v2.market.list_spot_tickers            20 ip  public /api/v2/spot/market/tickers
v2.market.list_spot_symbols            20 ip  public /api/v2/spot/public/symbols
v2.account.list_accounts               10 uid signed /api/v2/mix/account/accounts
v2.account.get_account                 10 uid signed /api/v2/mix/account/account
v2.account.list_bills                  10 uid signed /api/v2/mix/account/bill
v2.account.get_info                    1  uid signed /api/v2/spot/account/info
v2.account.list_spot_assets            10 uid signed /api/v2/spot/account/assets
v2.position.list_positions             5  uid signed /api/v2/mix/position/all-position
v2.position.list_positions_by_symbol   10 uid signed /api/v2/mix/position/single-position
v3.market.list_tickers                 20 ip  public /api/v3/market/tickers
v3.market.list_instruments             20 ip  public /api/v3/market/instruments
v3.account.get_assets                  20 uid signed /api/v3/account/assets
v3.account.list_financial_records      20 uid signed /api/v3/account/financial-records
v3.position.get_positions              20 uid signed /api/v3/position/current-position
v3.position.list_history_positions     20 uid signed /api/v3/position/history-position
"""
"""Key, calls a second, whose, whether it is signed, path; all of them are GET."""
ORDINARY: Final = {key: facts for key, *facts in map(str.split, FACTS.strip().splitlines())}
