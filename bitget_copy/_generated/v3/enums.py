# Generated from bitget_copy/spec by `python -m bitget_copy._codegen`. Do not edit.
"""Closed sets of values of API V3."""

from enum import StrEnum
from types import MappingProxyType


class PosSide(StrEnum):
    """Direction of a position."""
    LONG = "long"
    """Gains when the price rises."""
    SHORT = "short"
    """Gains when the price falls."""


class CopyType(StrEnum):
    """How the size of a copied order is found."""
    FIXED_RATIO = "fixed_ratio"
    """By the trader's margin in relation to the trader's equity."""
    FIXED_MARGIN = "fixed_margin"
    """The same margin for each order."""


class AutoCopy(StrEnum):
    """Whether pairs that the trader adds later are copied too."""
    ON = "on"
    """They are copied."""
    OFF = "off"
    """They are not copied."""


class CloseType(StrEnum):
    """What becomes of open positions when a copy ends."""
    FOLLOW_CLOSE = "follow_close"
    """They are closed when the trader closes."""
    INSTANT_CLOSE = "instant_close"
    """They are closed at once."""


class TransferDirection(StrEnum):
    """Which way money moves, seen from the copy-trading account."""
    IN = "in"
    """Into the copy-trading account."""
    OUT = "out"
    """Out of it."""


class TriggerBy(StrEnum):
    """Which price triggers a stop."""
    MARKET = "market"
    """The last traded price."""
    MARK = "mark"
    """The mark price."""


class AccountType(StrEnum):
    """Account that gives when money moves in."""
    FUNDING = "funding"
    """The funding account; spot on a classic account."""
    UTA = "uta"
    """The unified account."""
    OTC = "otc"
    """The account of over-the-counter trading."""


class Period(StrEnum):
    """Length of a period up to now."""
    _D7 = "7D"
    """Seven days."""
    _D30 = "30D"
    """30 days."""
    _D90 = "90D"
    """90 days."""
    _D180 = "180D"
    """180 days."""


class MarginMode(StrEnum):
    """Margin mode of a position."""
    CROSSED = "crossed"
    """Cross margin."""
    ISOLATED = "isolated"
    """Isolated margin."""
    __aliases__ = MappingProxyType({'cross': 'crossed'})


class HoldMode(StrEnum):
    """Whether both directions of a contract can be held at once."""
    ONE_WAY_MODE = "one_way_mode"
    """One direction at a time."""
    HEDGE_MODE = "hedge_mode"
    """Both directions at once."""


class TransferStatus(StrEnum):
    """How far a transfer is; the trader's list writes capitals."""
    SUCCESSFUL = "successful"
    """It is done."""
    FAILED = "failed"
    """It was not done."""
    PROCESSING = "processing"
    """It is under way."""


class SettleReason(StrEnum):
    """Why a profit share was settled."""
    PERIOD = "period"
    """The period of settlement ended."""
    UNFOLLOW = "unfollow"
    """The follower left."""


class Category(StrEnum):
    """Product line of a contract."""
    USDT_FUTURES = "USDT-FUTURES"
    """USDT-margined contracts."""
    COIN_FUTURES = "COIN-FUTURES"
    """Coin-margined contracts."""
    USDC_FUTURES = "USDC-FUTURES"
    """USDC-margined contracts."""


class TpslStatus(StrEnum):
    """How far a pair of stops is."""
    PENDING = "pending"
    """It waits for its price."""
    SUBMITTING = "submitting"
    """It is being sent."""
    SUCCESS = "success"
    """It was carried out."""
    FAILED = "failed"
    """It could not be carried out."""
    CANCELLED = "cancelled"
    """It was taken away."""


class OrderType(StrEnum):
    """Kind of an order."""
    MARKET = "market"
    """At the price of the market."""


class AccountMode(StrEnum):
    """Kind of an account; a classic one gets code 40084 instead of a word."""
    UNIFIED = "unified"
    """A unified account."""
    HYBRID = "hybrid"
    """Unified, with classic parts."""
    UPGRADING = "upgrading"
    """Classic, on its way to unified."""
    SWITCHING = "switching"
    """On its way back to classic; the page calls it classic account switching."""


class AccountLevel(StrEnum):
    """Level of a unified account."""
    BASIC = "basic"
    """Basic."""
    ADVANCED = "advanced"
    """Advanced."""
    ISOLATED = "isolated"
    """Isolated."""
    DELTA = "delta"
    """Delta-neutral."""


class AssetMode(StrEnum):
    """Which assets are margin."""
    MULTI_ASSETS = "multi_assets"
    """All assets together."""


class StpMode(StrEnum):
    """What happens when orders of one account would meet."""
    NONE = "none"
    """They meet."""
    CANCEL_TAKER = "cancel_taker"
    """The arriving one is cancelled."""
    CANCEL_MAKER = "cancel_maker"
    """The waiting one is cancelled."""
    CANCEL_BOTH = "cancel_both"
    """Both are cancelled."""


class RepayMode(StrEnum):
    """How debts are repaid."""
    AUTO = "auto"
    """By themselves."""
    MANUAL = "manual"
    """By hand."""


class PermType(StrEnum):
    """Kind of a key."""
    READ_ONLY = "read-only"
    """It reads only."""
    READ_AND_WRITE = "read-and-write"
    """It reads and writes."""


class Permission(StrEnum):
    """Right of a key."""
    UTA_MGT = "uta_mgt"
    """Manages the unified account."""
    UTA_TRADE = "uta_trade"
    """Trades with it."""
    WITHDRAW = "withdraw"
    """Withdraws."""
    COPY_FUTURES_POSITION = "copy_futures_position"
    """Sees positions of futures copy trading."""
    COPY_FUTURES_ORDER = "copy_futures_order"
    """Orders of futures copy trading."""


class TickerCategory(StrEnum):
    """What prices are told of."""
    SPOT = "SPOT"
    """Spot pairs."""
    USDT_FUTURES = "USDT-FUTURES"
    """USDT-margined contracts."""
    COIN_FUTURES = "COIN-FUTURES"
    """Coin-margined contracts."""
    USDC_FUTURES = "USDC-FUTURES"
    """USDC-margined contracts."""


class InstrumentCategory(StrEnum):
    """What rules are told of."""
    SPOT = "SPOT"
    """Spot pairs."""
    MARGIN = "MARGIN"
    """Pairs traded on margin."""
    USDT_FUTURES = "USDT-FUTURES"
    """USDT-margined contracts."""
    COIN_FUTURES = "COIN-FUTURES"
    """Coin-margined contracts."""
    USDC_FUTURES = "USDC-FUTURES"
    """USDC-margined contracts."""


class RecordCategory(StrEnum):
    """What an entry of the ledger is about."""
    SPOT = "SPOT"
    """Spot pairs."""
    MARGIN = "MARGIN"
    """Pairs traded on margin."""
    USDT_FUTURES = "USDT-FUTURES"
    """USDT-margined contracts."""
    COIN_FUTURES = "COIN-FUTURES"
    """Coin-margined contracts."""
    USDC_FUTURES = "USDC-FUTURES"
    """USDC-margined contracts."""
    OTHER = "OTHER"
    """Anything else."""


class DeliveryStatus(StrEnum):
    """State of a delivery contract."""
    DELIVERY_CONFIG_PERIOD = "delivery_config_period"
    """New, being set up."""
    DELIVERY_NORMAL = "delivery_normal"
    """Trading."""
    DELIVERY_BEFORE = "delivery_before"
    """The last ten minutes: nothing can be opened."""
    DELIVERY_PERIOD = "delivery_period"
    """Being delivered: nothing can be opened, closed or cancelled."""


class InstrumentStatus(StrEnum):
    """State of a contract or a pair."""
    LISTED = "listed"
    """Listed, not trading yet."""
    ONLINE = "online"
    """Trading."""
    LIMIT_OPEN = "limit_open"
    """Nothing can be opened."""
    LIMIT_CLOSE = "limit_close"
    """Nothing can be closed."""
    OFFLINE = "offline"
    """Gone, or in maintenance."""
    RESTRICTED_API = "restrictedAPI"
    """No orders by API."""


class RecordType(StrEnum):
    """Kind of an entry of the ledger; the exchange adds to them."""
    TRANSFER_IN = "TRANSFER_IN"
    """Moved in."""
    TRANSFER_OUT = "TRANSFER_OUT"
    """Moved out."""
    ORDER_DEALT_FROZEN_OUT = "ORDER_DEALT_FROZEN_OUT"
    """Paid for a filled order."""
    ORDER_DEALT_IN = "ORDER_DEALT_IN"
    """Received from a filled order."""
    ORDER_PLF_FEE_OUT = "ORDER_PLF_FEE_OUT"
    """Fee of an order."""
    EXCHANGE_SOURCE_TOKEN_USER_OUT = "EXCHANGE_SOURCE_TOKEN_USER_OUT"
    """Given in a conversion."""
    EXCHANGE_TARGET_TOKEN_USER_IN = "EXCHANGE_TARGET_TOKEN_USER_IN"
    """Received in a conversion."""
    OPEN_LONG = "OPEN_LONG"
    """A long position was opened."""
    OPEN_SHORT = "OPEN_SHORT"
    """A short position was opened."""
    BUY_DEAL = "BUY_DEAL"
    """Bought in one-way mode."""
    SELL_DEAL = "SELL_DEAL"
    """Sold in one-way mode."""
    CLOSE_LONG = "CLOSE_LONG"
    """A long position was closed."""
    CLOSE_SHORT = "CLOSE_SHORT"
    """A short position was closed."""
    FORCE_CLOSE_LONG = "FORCE_CLOSE_LONG"
    """A long position was closed by force."""
    FORCE_CLOSE_SHORT = "FORCE_CLOSE_SHORT"
    """A short position was closed by force."""
    BURST_CLOSE_LONG = "BURST_CLOSE_LONG"
    """A long position was liquidated."""
    BURST_CLOSE_SHORT = "BURST_CLOSE_SHORT"
    """A short position was liquidated."""
    OFFSET_REDUCE_CLOSE_LONG = "OFFSET_REDUCE_CLOSE_LONG"
    """A long position was reduced by auto-deleveraging."""
    OFFSET_REDUCE_CLOSE_SHORT = "OFFSET_REDUCE_CLOSE_SHORT"
    """A short position was reduced by auto-deleveraging."""
    FORCE_BUY_SSM = "FORCE_BUY_SSM"
    """Bought by force in one-way mode."""
    FORCE_SELL_SSM = "FORCE_SELL_SSM"
    """Sold by force in one-way mode."""
    BURST_BUY_SSM = "BURST_BUY_SSM"
    """Bought by a liquidation in one-way mode."""
    BURST_SELL_SSM = "BURST_SELL_SSM"
    """Sold by a liquidation in one-way mode."""
    RISK_LIQ_USER_IN = "RISK_LIQ_USER_IN"
    """Received from the insurance fund."""
    RISK_LIQ_USER_OUT = "RISK_LIQ_USER_OUT"
    """Paid to the insurance fund."""
    INTEREST_SETTLEMENT_OUT = "INTEREST_SETTLEMENT_OUT"
    """Interest."""
    CONTRACT_MAIN_SETTLE_FEE_USER_IN = "CONTRACT_MAIN_SETTLE_FEE_USER_IN"
    """Funding received."""
    CONTRACT_MAIN_SETTLE_FEE_USER_OUT = "CONTRACT_MAIN_SETTLE_FEE_USER_OUT"
    """Funding paid."""
    BORROW = "BORROW"
    """Borrowed."""
    RESERVE_TRANSFER_IN = "RESERVE_TRANSFER_IN"
    """Moved in from a reserve."""
    RESERVE_TRANSFER_OUT = "RESERVE_TRANSFER_OUT"
    """Moved out to a reserve."""
    REPAYMENT = "REPAYMENT"
    """Repaid."""
    INTEREST_REPAYMENT = "INTEREST_REPAYMENT"
    """Interest repaid."""
    LIQ_FUND_OUT = "LIQ_FUND_OUT"
    """Paid to the liquidation fund."""
    LIQ_CONVERT_IN = "LIQ_CONVERT_IN"
    """Received in a conversion of a liquidation."""
    LIQ_CONVERT_OUT = "LIQ_CONVERT_OUT"
    """Given in a conversion of a liquidation."""
    LIQ_TRANSFER_IN = "LIQ_TRANSFER_IN"
    """Moved in by a liquidation."""
    LIQ_TRANSFER_OUT = "LIQ_TRANSFER_OUT"
    """Moved out by a liquidation."""
    LIQ_FUND_IN = "LIQ_FUND_IN"
    """Received from the liquidation fund."""
    LIQ_FEE = "LIQ_FEE"
    """Fee of a liquidation."""
    LIQ_REPAYMENT = "LIQ_REPAYMENT"
    """Repaid by a liquidation."""
    TRACE_TRANSFER_USER_OUT = "TRACE_TRANSFER_USER_OUT"
    """Copy trading: moved out."""
    TRACE_TRANSFER_USER_IN = "TRACE_TRANSFER_USER_IN"
    """Copy trading: moved in."""
    TRACE_TRANSFER_REFUND_IN = "TRACE_TRANSFER_REFUND_IN"
    """Copy trading: a transfer that came back."""
    TRACE_LOCK_USER_OUT = "TRACE_LOCK_USER_OUT"
    """Copy trading: locked."""
    TRACE_LOCK_USER_IN = "TRACE_LOCK_USER_IN"
    """Copy trading: unlocked."""
