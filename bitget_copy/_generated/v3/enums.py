# Generated from bitget_copy/spec by `python -m bitget_copy._codegen`. Do not edit.
"""Closed sets of values of API V3."""

from enum import StrEnum


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
