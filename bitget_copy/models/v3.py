# Generated from bitget_copy/spec by `python -m bitget_copy._codegen`. Do not edit.
"""Replies, structured arguments and enums of API V3."""

from bitget_copy._generated.v3.models import (
    FuturesTraderProfitSummary,
)

__all__ = [
    "FuturesTraderProfitSummary",
]
