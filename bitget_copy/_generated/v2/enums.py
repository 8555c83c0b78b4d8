# Generated from bitget_copy/spec by `python -m bitget_copy._codegen`. Do not edit.
"""Closed sets of values of API V2."""

from enum import StrEnum
from types import MappingProxyType


class ProductType(StrEnum):
    """Product line of a contract, in any case; the S… lines are demo trading."""
    USDT_FUTURES = "USDT-FUTURES"
    """USDT-margined perpetual contracts; V1's umcbl."""
    COIN_FUTURES = "COIN-FUTURES"
    """Coin-margined contracts; V1's dmcbl."""
    USDC_FUTURES = "USDC-FUTURES"
    """USDC-margined perpetual contracts; V1's cmcbl."""
    SUSDT_FUTURES = "SUSDT-FUTURES"
    """Demo USDT-margined perpetual contracts; V1's sumcbl."""
    SCOIN_FUTURES = "SCOIN-FUTURES"
    """Demo coin-margined contracts; V1's sdmcbl."""
    SUSDC_FUTURES = "SUSDC-FUTURES"
    """Demo USDC-margined perpetual contracts; V1's scmcbl."""


class HoldSide(StrEnum):
    """Direction of a position."""
    LONG = "long"
    """Gains when the price rises."""
    SHORT = "short"
    """Gains when the price falls."""


class StopType(StrEnum):
    """Which stop closed a position; unset after a manual close."""
    PROFIT = "profit"
    """Take-profit was reached."""
    LOSS = "loss"
    """Stop-loss was reached."""


class FullStatus(StrEnum):
    """Which traders a list shows, by free follower places."""
    FULL = "full"
    """Only traders without a free place."""
    ALL = "all"
    """All traders; the exchange's default."""


class SortRule(StrEnum):
    """What a list of traders is ordered by."""
    COMPOSITE = "composite"
    """Bitget's own mixed ranking; the exchange's default."""
    ROI = "roi"
    """Return on investment."""
    TOTAL_PL = "totalPL"
    """Total profit and loss; the mixed case is exact."""
    AUM = "aum"
    """Assets of the followers."""


class SortFlag(StrEnum):
    """Direction of an ordering."""
    ASC = "asc"
    """Smallest or oldest first."""
    DESC = "desc"
    """Largest or newest first; the exchange's default."""


class Language(StrEnum):
    """Language of the texts in a reply."""
    ZH_CN = "zh-CN"
    """Chinese."""
    EN_US = "en-US"
    """English."""


class MarginType(StrEnum):
    """Whose margin mode a copied order uses."""
    TRADER = "trader"
    """The trader's margin mode."""
    SPECIFY = "specify"
    """The follower's own margin mode."""


class LeverType(StrEnum):
    """Whose leverage a copied order uses."""
    POSITION = "position"
    """The leverage of the follower's position."""
    SPECIFY = "specify"
    """The leverages given with the setting."""
    TRADER = "trader"
    """The trader's leverage."""


class TraceType(StrEnum):
    """How the size of a copied order is found."""
    PERCENT = "percent"
    """A multiple of the trader's amount; 1 copies it, 2 doubles it."""
    AMOUNT = "amount"
    """A fixed amount."""
    COUNT = "count"
    """A fixed quantity."""


class MarginMode(StrEnum):
    """Margin mode of a position; V1 calls them fixed and crossed."""
    ISOLATED = "isolated"
    """Isolated margin; V1's fixed."""
    CROSS = "cross"
    """Cross margin; V1's crossed."""
    __aliases__ = MappingProxyType({'crossed': 'cross'})


class CertificationType(StrEnum):
    """Whether the exchange has certified a trader."""
    UNCERTIFIED = "Uncertified"
    """Not certified."""
    CERTIFIED = "Certified"
    """Certified."""


class SymbolOperation(StrEnum):
    """What is done to a symbol of the trader's list, in any case."""
    ADD = "ADD"
    """Offer the symbol to followers."""
    DELETE = "DELETE"
    """Stop offering it."""
    UPDATE = "UPDATE"
    """Change its preset ratios."""


class Switch(StrEnum):
    """Whether something is on."""
    ON = "on"
    """On."""
    OFF = "off"
    """Off."""


class YesNo(StrEnum):
    """Yes or no, in small letters."""
    YES = "yes"
    """Yes."""
    NO = "no"
    """No."""


class FollowMode(StrEnum):
    """How much of a copy setting the follower decides."""
    BASIC = "basic"
    """Margin mode, leverage and kind of size are the exchange's to choose."""
    ADVANCED = "advanced"
    """All members of a setting take effect; the exchange's default."""


class CopyMarginMode(StrEnum):
    """Margin mode of what the smart ratio copies."""
    FOLLOW_TRADER = "follow_trader"
    """The trader's; the exchange's default."""
    CROSSED_MARGIN = "crossed_margin"
    """Cross margin."""
    ISOLATED_MARGIN = "isolated_margin"
    """Isolated margin."""


class CopyLeverage(StrEnum):
    """Leverage of what the smart ratio copies."""
    FOLLOW_TRADER = "follow_trader"
    """The trader's; the exchange's default."""
    FIXED_LEVERAGE = "fixed_leverage"
    """The multiple given with the setting."""


class EquityGuardianMode(StrEnum):
    """What the protection of the copied equity goes by."""
    AMOUNT = "amount"
    """A loss of so much; the exchange's default."""
    PERCENTAGE = "percentage"
    """A loss of so many per cent."""


class SpotTraceType(StrEnum):
    """How the size of a copied spot order is found, as replies say it; further words stay plain
    strings.
    """
    PERCENT = "percent"
    """A multiple of the trader's amount; 1 copies it, 2 doubles it."""
    AMOUNT = "amount"
    """A fixed amount."""
    COUNT = "count"
    """A fixed quantity."""
    FIXED_AMOUNT = "FIXED_AMOUNT"
    """A fixed amount, as a reply spells it."""


class SpotSymbolSetting(StrEnum):
    """What is done to the pairs that a trader offers."""
    ADD = "add"
    """Offer the pairs."""
    DELETE = "delete"
    """Stop offering them."""


class DeliveryStatus(StrEnum):
    """State of a delivery contract; perpetual ones are in normal trading."""
    DELIVERY_CONFIG_PERIOD = "delivery_config_period"
    """New, being set up."""
    DELIVERY_NORMAL = "delivery_normal"
    """Trading."""
    DELIVERY_BEFORE = "delivery_before"
    """The last ten minutes: nothing can be opened."""
    DELIVERY_PERIOD = "delivery_period"
    """Being delivered: nothing can be opened, closed or cancelled."""


class ContractStatus(StrEnum):
    """State of a contract."""
    LISTED = "listed"
    """Listed, not trading yet."""
    NORMAL = "normal"
    """Trading."""
    MAINTAIN = "maintain"
    """In maintenance: nothing can be opened or closed."""
    LIMIT_OPEN = "limit_open"
    """Nothing can be opened; closing is possible."""
    RESTRICTED_API = "restrictedAPI"
    """No orders by API."""
    OFF = "off"
    """Gone."""


class SpotStatus(StrEnum):
    """State of a spot pair."""
    OFFLINE = "offline"
    """Gone."""
    GRAY = "gray"
    """Being tried out."""
    ONLINE = "online"
    """Trading."""
    HALT = "halt"
    """Suspended."""


class AssetMode(StrEnum):
    """Which coins count as margin."""
    UNION = "union"
    """All of them: multi-asset mode."""
    SINGLE = "single"
    """The margin coin alone."""


class AssetFilter(StrEnum):
    """Which coins a list of balances shows."""
    HOLD_ONLY = "hold_only"
    """Those that are held; the exchange's default."""
    ALL = "all"
    """All of them."""


class PositionMarginMode(StrEnum):
    """Margin mode of a position, as the pages of accounts and positions spell it."""
    ISOLATED = "isolated"
    """Isolated margin."""
    CROSSED = "crossed"
    """Cross margin."""


class PositionMode(StrEnum):
    """Whether long and short positions in a contract stand side by side."""
    ONE_WAY_MODE = "one_way_mode"
    """They do not: one position a contract."""
    HEDGE_MODE = "hedge_mode"
    """They do."""


class TraderType(StrEnum):
    """Whether an account leads."""
    TRADER = "trader"
    """It is a trader."""
    NOT_TRADER = "not_trader"
    """It is not."""


class BillType(StrEnum):
    """Kind of an entry of the futures ledger; the exchange adds to them."""
    UNKNOWN = "unknown"
    """Unknown to the exchange."""
    TRANS_FROM_EXCHANGE = "trans_from_exchange"
    """Moved in from spot."""
    TRANS_TO_EXCHANGE = "trans_to_exchange"
    """Moved out to spot."""
    OPEN_LONG = "open_long"
    """A long position was opened."""
    OPEN_SHORT = "open_short"
    """A short position was opened."""
    CLOSE_LONG = "close_long"
    """A long position was closed."""
    CLOSE_SHORT = "close_short"
    """A short position was closed."""
    FORCE_CLOSE_LONG = "force_close_long"
    """A long position was closed by force."""
    FORCE_CLOSE_SHORT = "force_close_short"
    """A short position was closed by force."""
    CONTRACT_SETTLE_FEE = "contract_settle_fee"
    """Funding."""
    APPEND_MARGIN = "append_margin"
    """Margin was changed."""
    ADJUST_DOWN_LEVER_APPEND_MARGIN = "adjust_down_lever_append_margin"
    """Margin was added as the leverage fell."""
    REDUCE_MARGIN = "reduce_margin"
    """Margin was taken out."""
    AUTO_APPEND_MARGIN = "auto_append_margin"
    """Margin was added by itself."""
    CASH_GIFT_ISSUE = "cash_gift_issue"
    """A gift was given."""
    CASH_GIFT_RECYCLE = "cash_gift_recycle"
    """A gift was taken back."""
    TRACKING_FOLLOW_PAY = "tracking_follow_pay"
    """Copy trading: what a follower's profit share holds back."""
    TRACKING_FOLLOW_BACK = "tracking_follow_back"
    """Copy trading: what was held back, returned to the follower."""
    TRACKING_TRADER_INCOME = "tracking_trader_income"
    """Copy trading: the trader's share of a profit."""
    BURST_LONG_LOSS_QUERY = "burst_long_loss_query"
    """A long position was liquidated."""
    BURST_SHORT_LOSS_QUERY = "burst_short_loss_query"
    """A short position was liquidated."""
    TRANS_FROM_CONTRACT = "trans_from_contract"
    """Moved in from futures."""
    TRANS_TO_CONTRACT = "trans_to_contract"
    """Moved out to futures."""
    TRANS_FROM_OTC = "trans_from_otc"
    """Moved in from the fiat account."""
    TRANS_TO_OTC = "trans_to_otc"
    """Moved out to the fiat account."""
    BUY = "buy"
    """Bought in one-way mode."""
    SELL = "sell"
    """Sold in one-way mode."""
    FORCE_BUY = "force_buy"
    """Bought by force in one-way mode."""
    FORCE_SELL = "force_sell"
    """Sold by force in one-way mode."""
    BURST_BUY = "burst_buy"
    """Bought by a liquidation in one-way mode."""
    BURST_SELL = "burst_sell"
    """Sold by a liquidation in one-way mode."""
    BONUS_ISSUE = "bonus_issue"
    """A bonus was given."""
    BONUS_RECYCLE = "bonus_recycle"
    """A bonus was taken back."""
    BONUS_EXPIRED = "bonus_expired"
    """A bonus expired."""
    DELIVERY_LONG = "delivery_long"
    """A long position was delivered."""
    DELIVERY_SHORT = "delivery_short"
    """A short position was delivered."""
    TRANS_FROM_CROSS = "trans_from_cross"
    """Moved in from cross margin."""
    TRANS_TO_CROSS = "trans_to_cross"
    """Moved out to cross margin."""
    TRANS_FROM_ISOLATED = "trans_from_isolated"
    """Moved in from isolated margin."""
    TRANS_TO_ISOLATED = "trans_to_isolated"
    """Moved out to isolated margin."""
    RISK_CAPTITAL_USER_TRANSFER = "risk_captital_user_transfer"
    """Moved between the account and the insurance fund."""
    USER_EXCHANGE_BUY = "user_exchange_buy"
    """Bought by a conversion in multi-asset mode."""
    USER_EXCHANGE_SELL = "user_exchange_sell"
    """Sold by a conversion in multi-asset mode."""
    SETTLE_INTEREST = "settle_interest"
    """Interest."""
    ADL_CLOSE_LONG = "adl_close_long"
    """A long position was reduced by auto-deleveraging."""
    ADL_CLOSE_SHORT = "adl_close_short"
    """A short position was reduced by auto-deleveraging."""
    ADL_BUY_IN_SINGLE_SIDE_MODE = "adl_buy_in_single_side_mode"
    """Bought by auto-deleveraging in one-way mode."""
    ADL_SELL_IN_SINGLE_SIDE_MODE = "adl_sell_in_single_side_mode"
    """Sold by auto-deleveraging in one-way mode."""
