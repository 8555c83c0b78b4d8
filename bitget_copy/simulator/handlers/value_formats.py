"""How single values are written on the wire, in both API families."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Final, TypeAlias

from bitget_copy.simulator.orders import Order
from bitget_copy.simulator.trader_statistics import Point, rounded

Row: TypeAlias = dict[str, Any]

_PERCENT: Final = Decimal("0.01")
_ORDER_ID_OFFSET: Final = 6_710_886_400


def text(value: Decimal | int) -> str:
    """A number as a string without an exponent."""
    return str(value) if isinstance(value, int) else format(value, "f")


def number(value: Decimal | int) -> int | float:
    """A number as a JSON number; prices have few enough digits to pass through a float."""
    return int(value) if value == int(value) else float(value)


def unset_or_text(value: Decimal | int | None, unset: str = "") -> str:
    """A number as a string, or what stands for "not set" in this field."""
    return unset if value is None else text(value)


def null_or_text(value: Decimal | int | None) -> str | None:
    """A number as a string, or null for "not set"."""
    return None if value is None else text(value)


def statistic(value: Decimal) -> str:
    """A number as a string with four decimals."""
    return text(rounded(value))


def percent(part: Decimal, whole: Decimal) -> str:
    """A share in percent with two decimals; 0 of nothing."""
    return text((part * 100 / whole).quantize(_PERCENT)) if whole else "0"


def open_order_id(order: Order) -> str:
    """The exchange order that opened a tracking order; made from its number."""
    return str(order.no - _ORDER_ID_OFFSET)


def close_order_id(order: Order) -> str:
    """The exchange order that closed a tracking order; made from its number."""
    return str(order.no + _ORDER_ID_OFFSET)


def rate_points(points: list[Point], at_name: str = "ctime") -> list[Row]:
    """A curve of percentages."""
    return [{"rate": text(value), at_name: str(at)} for at, value in points]


def amount_points(points: list[Point], at_name: str = "ctime") -> list[Row]:
    """A curve of amounts."""
    return [{"amount": text(value), at_name: str(at)} for at, value in points]


def column_list(roi: Decimal, total: Decimal, *, chinese: bool) -> list[Row]:
    """Statistics formatted for people."""
    return [
        {"describe": "收益率" if chinese else "ROI", "value": f"{roi:,.2f}"},
        {"describe": "总收益" if chinese else "Total P/L", "value": f"${total:,.2f}"},
    ]
