# Generated from bitget_copy/spec by `python -m bitget_copy._codegen`. Do not edit.
"""Closed sets of values of API V1."""

from enum import StrEnum


class ProductType(StrEnum):
    """Product line of a contract; the s… lines were demo trading and are delisted since
    2025-08-04.
    """
    UMCBL = "umcbl"
    """USDT-margined perpetual contracts."""
    DMCBL = "dmcbl"
    """Coin-margined (universal margin) perpetual contracts."""
    CMCBL = "cmcbl"
    """USDC-margined perpetual contracts."""
    SUMCBL = "sumcbl"
    """Demo USDT-margined perpetual contracts."""
    SDMCBL = "sdmcbl"
    """Demo coin-margined perpetual contracts."""
    SCMCBL = "scmcbl"
    """Demo USDC-margined perpetual contracts."""


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
    """What a list of traders is ordered by; required, code 43060 without it."""
    COMPOSITE = "composite"
    """Bitget's own mixed ranking."""
    ROI = "roi"
    """Return on investment."""
    TOTAL_PL = "totalPL"
    """Total profit and loss; the mixed case is exact."""
    AUM = "aum"
    """Assets of the followers."""


class SortFlag(StrEnum):
    """Direction of an ordering; required, code 43061 without it."""
    ASC = "asc"
    """Smallest first."""
    DESC = "desc"
    """Largest first."""


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
    """A fixed amount of margin."""
    COUNT = "count"
    """A fixed quantity."""


class SpotTraceType(StrEnum):
    """How the size of a copied spot order is found; the exchange used two vocabularies, so other
    strings pass.
    """
    PERCENT = "percent"
    """A multiple of the trader's amount."""
    AMOUNT = "amount"
    """A fixed amount."""
    COUNT = "count"
    """A fixed quantity."""
    FIXED_AMOUNT = "FIXED_AMOUNT"
    """A fixed amount, as replies spell it."""
    FIXED_OPENING_COST = "FIXED_OPENING_COST"
    """A fixed cost per opened order, as the Postman collection spells it."""


class MarginMode(StrEnum):
    """Margin mode of a position."""
    FIXED = "fixed"
    """Isolated margin."""
    CROSSED = "crossed"
    """Cross margin."""


class SettingType(StrEnum):
    """Whether one copy setting serves all symbols."""
    UNIFIED = "Unified"
    """One setting for all symbols."""
    SEPARATELY = "Separately"
    """A setting for each symbol."""


class CertificationType(StrEnum):
    """Whether the exchange has certified a trader."""
    UNCERTIFIED = "Uncertified"
    """Not certified."""
    CERTIFIED = "Certified"
    """Certified."""


class SymbolOperation(StrEnum):
    """What is done to a symbol of the trader's list."""
    ADD = "add"
    """Offer the symbol to followers."""
    DELETE = "delete"
    """Stop offering it."""


class TrackingType(StrEnum):
    """Whether a spot order leads or copies."""
    LEAD_ORDER = "LEAD_ORDER"
    """The trader's own order."""
    FOLLOW_ORDER = "FOLLOW_ORDER"
    """A follower's copy."""


class SpotTraderStatus(StrEnum):
    """Whether an account can be copied on the spot market."""
    ENABLE = "Enable"
    """Followers can copy."""
    UN_ENABLE = "UnEnable"
    """Followers cannot copy; open positions can be closed."""
    DISABLE = "Disable"
    """The same state as UnEnable in the zh edition."""
    ORDINARY = "Ordinary"
    """Not a trader."""
