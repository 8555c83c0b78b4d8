"""Prices and sizes as a contract or a pair takes them.

The models of contracts, pairs and instruments inherit `Precision`; the generator tells it which
of their fields hold the rules. Everything is computed in whole numbers, so that the result is
exact whatever decimal context the thread has.
"""

from __future__ import annotations

import math
from decimal import Decimal
from typing import Any, ClassVar, Final

import attrs

from bitget_copy._builtin_values import plain, shown
from bitget_copy.errors import ParameterError

_MAX_DIGITS: Final = 400
"""Of a number, and of its exponent: more than any float has."""
_NUMBER: Final = "a finite number of 0 or more: Decimal, int, text, or a float by its shortest text"


@attrs.frozen(kw_only=True)
class PrecisionFields:
    """Which attributes of a model hold its rules; None: it has no such rule.

    Attributes:
        price_places: decimals of a price.
        price_units: step of a price, in units of its last decimal.
        price_step: prices are multiples of it.
        size_places: decimals of a size.
        size_step: sizes are multiples of it.
        min_size: smallest size of an order.
    """

    price_places: str
    price_units: str | None = None
    price_step: str | None = None
    size_places: str
    size_step: str | None = None
    min_size: str | None = None


class Precision:
    """Rounds prices and sizes by the rules of the contract, pair or instrument that it is.

    ::

        (contract,) = await client.v2.market.list_contracts(
            product_type="USDT-FUTURES", symbol="BTCUSDT"
        )
        price, size = contract.round_price("26242.17"), contract.round_size("0.0199")
    """

    __slots__ = ()

    _precision: ClassVar[PrecisionFields]

    @property
    def price_tick(self) -> Decimal:
        """The smallest difference of two prices, in the quote coin.

        Raises:
            ParameterError: the exchange did not say how many decimals a price has.
        """
        of = self._precision
        tick = self._last_place(of.price_places)
        units, step = self._rule(of.price_units), self._rule(of.price_step)
        return _common(_product(tick, units) if units else tick, step)

    @property
    def size_tick(self) -> Decimal:
        """The smallest difference of two sizes, in the base coin.

        Raises:
            ParameterError: the exchange did not say how many decimals a size has.
        """
        of = self._precision
        return _common(self._last_place(of.size_places), self._rule(of.size_step))

    def round_price(self, price: Decimal | str | float) -> Decimal:
        """The price that the exchange takes which is nearest to a price.

        One halfway between two becomes the even multiple of :attr:`price_tick` (as in `Decimal`'s
        own rounding). One below half a tick becomes 0, which no order can have.

        Args:
            price: in the quote coin, 0 or more; a float is taken by its shortest text, so
                0.1 is 0.1.

        Raises:
            ParameterError: it is no such number, or the exchange did not tell the rule.
        """
        return _rounded(_number(price, "price"), self.price_tick, nearest=True)

    def round_size(self, size: Decimal | str | float) -> Decimal:
        """The largest size that the exchange takes and that is not above a size: never rounded up.

        Below the smallest size of an order it is 0: that much cannot be traded. Whether an order
        of this size is worth enough, and is not too large, is not looked at.

        Args:
            size: in the base coin, 0 or more; a float is taken by its shortest text.

        Raises:
            ParameterError: it is no such number, or the exchange did not tell the rule.
        """
        rounded = _rounded(_number(size, "size"), self.size_tick, nearest=False)
        least = self._rule(self._precision.min_size)
        return rounded * 0 if least and rounded < least else rounded

    def _rule(self, name: str | None) -> Decimal | None:
        """What a field says; None where there is no such field, or it says nothing or 0."""
        value = getattr(self, name) if name else None
        return Decimal(value) if value else None

    def _last_place(self, name: str) -> Decimal:
        places = getattr(self, name)
        if places is None:
            raise ParameterError(
                "was not told by the exchange, so nothing can be rounded by it",
                parameter=name, wire=name, allowed="a row with this field",
            )  # fmt: skip
        return Decimal((0, (1,), -int(places)))


def _number(value: Any, name: str) -> Decimal:
    """A caller's number, exactly.

    Raises:
        ParameterError: it is none, or an absurd one.
    """
    number = _exact(value)
    if number is None:
        raise ParameterError(f"is {shown(value)}", parameter=name, wire=name, allowed=_NUMBER)
    return number


def _exact(value: Any) -> Decimal | None:
    """The value as a number that can be rounded; None where it is none."""
    try:
        given = plain(value)
        if isinstance(given, float):
            given = float.__repr__(given)
        if isinstance(given, bool) or not isinstance(given, (str, int, Decimal)):
            return None
        number = Decimal(given)  # exact in every context
    except Exception:  # noqa: BLE001 - no number, or the value's own code
        return None
    is_fit = number.is_finite() and abs(number.adjusted()) <= _MAX_DIGITS
    is_short = len(number.as_tuple().digits) <= _MAX_DIGITS
    return number if is_fit and is_short and number >= 0 else None


def _scale(*numbers: Decimal) -> int:
    """Decimals of the one that has the most."""
    return max(0, *(-int(number.as_tuple().exponent) for number in numbers))


def _units(number: Decimal, scale: int) -> int:
    """How often 10^-scale goes into a number that has no more decimals than that."""
    parts = number.as_tuple()
    places: int = scale + int(parts.exponent)
    return int("".join(map(str, parts.digits))) * int(10**places)


def _made(units: int, scale: int) -> Decimal:
    return Decimal((0, tuple(map(int, str(units))), -scale))


def _product(one: Decimal, other: Decimal) -> Decimal:
    """One times the other, with every digit."""
    left, right = _scale(one), _scale(other)
    return _made(_units(one, left) * _units(other, right), left + right)


def _common(tick: Decimal, step: Decimal | None) -> Decimal:
    """The smallest number that is a multiple of both."""
    if step is None:
        return tick
    scale = _scale(tick, step)
    return _made(math.lcm(_units(tick, scale), _units(step, scale)), scale)


def _rounded(number: Decimal, tick: Decimal, *, nearest: bool) -> Decimal:
    """The multiple of a tick that is nearest, or the largest that is not above."""
    scale = _scale(number, tick)
    step = _units(tick, scale)
    count, rest = divmod(_units(number, scale), step)
    if nearest and (2 * rest, count % 2) > (step, 0):
        count += 1
    places = _scale(tick)
    return _made(count * _units(tick, places), places)
