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
