# Generated from bitget_copy/spec by `python -m bitget_copy._codegen`. Do not edit.
"""Closed sets of values of API V3."""

from enum import StrEnum


class PosSide(StrEnum):
    """Direction of a position.

    Source: go-bitget, uta/copy_follower.go; bitget-api, copy types of V3.
    """
    LONG = "long"
    """Gains when the price rises."""
    SHORT = "short"
    """Gains when the price falls."""


class CopyType(StrEnum):
    """How the size of a copied order is found.

    Source: go-bitget, uta/copy_follower.go; bitget-api, copy types of V3.
    """
    FIXED_RATIO = "fixed_ratio"
    """By the trader's margin in relation to the trader's equity."""
    FIXED_MARGIN = "fixed_margin"
    """The same margin for each order."""


class AutoCopy(StrEnum):
    """Whether pairs that the trader adds later are copied too.

    Source: go-bitget, uta/copy_follower.go; bitget-api, copy types of V3.
    """
    ON = "on"
    """They are copied."""
    OFF = "off"
    """They are not copied."""


class CloseType(StrEnum):
    """What becomes of open positions when a copy ends.

    Source: go-bitget, uta/copy_follower.go; bitget-api, copy types of V3.
    """
    FOLLOW_CLOSE = "follow_close"
    """They are closed when the trader closes."""
    INSTANT_CLOSE = "instant_close"
    """They are closed at once."""


class TransferDirection(StrEnum):
    """Which way money moves, seen from the copy-trading account.

    Source: go-bitget, uta/copy.go and uta/copy_follower.go; bitget-api, copy types of V3.
    """
    IN = "in"
    """Into the copy-trading account."""
    OUT = "out"
    """Out of it."""


class TriggerBy(StrEnum):
    """Which price triggers a stop.

    Source: go-bitget, uta/copy_follower.go; bitget-api, copy types of V3.
    """
    MARKET = "market"
    """The last traded price."""
    MARK = "mark"
    """The mark price."""
