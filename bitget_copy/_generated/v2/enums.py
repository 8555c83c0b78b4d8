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
