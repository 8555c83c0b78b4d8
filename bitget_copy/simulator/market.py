"""What is traded and at which price.

Prices are a pure function of seed, instrument and time, so orders of the past, of now
and of a clock that jumps all agree, and nothing grows with time. Who holds what is
`world`'s.
"""

from __future__ import annotations

import math
from decimal import Decimal
from typing import Final, Literal, TypeAlias

import attrs

from bitget_copy.simulator.price_path import PricePath

Side: TypeAlias = Literal["long", "short"]
MarketName: TypeAlias = Literal["futures", "spot"]

_COIN: Final = Decimal("1E-8")
FUTURES_FEE: Final = Decimal("0.0006")
"""Share of an order's value taken at opening and at closing (the exchange's taker fee)."""
SPOT_FEE: Final = Decimal("0.001")


@attrs.frozen(kw_only=True, eq=False)
class Instrument:
    """A contract or a spot pair.

    Attributes:
        symbol: the name that orders carry: ``"BTCUSDT_UMCBL"``, on the spot market ``"BTCUSDT"``.
        bare: the name without suffix.
        product: product line in small letters; ``"spbl"`` is the spot market.
        coin: what profits and fees are counted in.
        inverse: margined in the base coin, so profit is a share of the closing price.
        digits: decimals of a price.
        size_digits: decimals of a size.
    """

    symbol: str
    bare: str
    product: str
    base: str
    quote: str
    coin: str
    inverse: bool
    anchor: float
    digits: int
    size_digits: int
    min_size: Decimal
    max_size: Decimal
    max_leverage: int

    @property
    def market(self) -> MarketName:
        """Where it is traded."""
        return "spot" if self.product == "spbl" else "futures"

    @property
    def price_step(self) -> Decimal:
        """Smallest difference of two prices."""
        return Decimal(1).scaleb(-self.digits)


def _contract(
    base: str, quote: str, product: str, anchor: float, digits: int, size_digits: int, top: int
) -> Instrument:
    bare = f"{base}{'PERP' if product == 'cmcbl' else quote}"
    inverse = product == "dmcbl"
    step = Decimal(1).scaleb(-size_digits)
    return Instrument(
        symbol=bare if product == "spbl" else f"{bare}_{product.upper()}",
        bare=bare,
        product=product,
        base=base,
        quote=quote,
        coin=base if inverse else quote,
        inverse=inverse,
        anchor=anchor,
        digits=digits,
        size_digits=size_digits,
        min_size=step,
        max_size=step * 10_000_000,
        max_leverage=top,
    )


FUTURES: Final = (
    _contract("BTC", "USDT", "umcbl", 64_000, 1, 3, 125),
    _contract("ETH", "USDT", "umcbl", 3_100, 2, 2, 100),
    _contract("SOL", "USDT", "umcbl", 145, 3, 1, 75),
    _contract("XRP", "USDT", "umcbl", 0.58, 4, 0, 75),
    _contract("EOS", "USDT", "umcbl", 0.82, 4, 0, 50),
    _contract("BTC", "USD", "dmcbl", 64_000, 1, 3, 125),
    _contract("ETH", "USD", "dmcbl", 3_100, 2, 2, 100),
    _contract("BTC", "USDC", "cmcbl", 64_000, 1, 4, 125),
)
SPOT: Final = (
    _contract("BTC", "USDT", "spbl", 64_000, 2, 4, 1),
    _contract("ETH", "USDT", "spbl", 3_100, 2, 4, 1),
    _contract("SOL", "USDT", "spbl", 145, 3, 3, 1),
    _contract("XRP", "USDT", "spbl", 0.58, 4, 1, 1),
    _contract("BGB", "USDT", "spbl", 1.2, 4, 1, 1),
    _contract("BCH", "USDT", "spbl", 420, 2, 3, 1),
)
COINS: Final = tuple(sorted({item.coin for item in (*FUTURES, *SPOT)}))
"""What profits are counted in."""


class Market:
    """Instruments by name, and their prices."""

    def __init__(self, seed: int) -> None:
        self.futures: dict[str, Instrument] = {item.symbol: item for item in FUTURES}
        self.spot: dict[str, Instrument] = {item.symbol: item for item in SPOT}
        self.bare: dict[str, Instrument] = {item.bare: item for item in FUTURES}
        # A coin moves alike in all its contracts, so its path hangs on the coin.
        self._paths = {item.base: PricePath(f"{seed}:{item.base}") for item in (*FUTURES, *SPOT)}
        self._now: dict[str, tuple[int, float]] = {}
        self._moves: dict[str, list[tuple[int, float]]] = {}

    def move(self, item: Instrument, price: Decimal, at: int) -> None:
        """Lets the price of an instrument's coin jump; it goes on at random from there.

        `at` is in milliseconds, later than that of the last move.
        """
        shift = math.log(float(price) / item.anchor) - self._paths[item.base].at(at)
        self._moves.setdefault(item.base, []).append((at, shift))
        self._now.pop(item.base, None)

    def _shift(self, base: str, at: int) -> float:
        """How far moves by hand have taken the path from its own course by then."""
        moves = reversed(self._moves.get(base, ()))
        return next((shift for since, shift in moves if since <= at), 0.0)

    def price(self, item: Instrument, at: int) -> Decimal:
        """Price at a moment (milliseconds since 1970), in the instrument's own decimals."""
        known = self._now.get(item.base)
        if known is None or known[0] != at:
            known = self._now[item.base] = (
                at,
                self._paths[item.base].at(at) + self._shift(item.base, at),
            )
        return rounded(item.anchor * math.exp(known[1]), item.digits)

    def first_exit(
        self, item: Instrument, low: Decimal | None, high: Decimal | None, start: int, end: int
    ) -> int | None:
        """The first millisecond after `start`, up to `end`, with the price outside of (low, high).

        A bound that is None is never crossed.
        """
        shift = self._shift(item.base, start + 1)  # later moves are watched anew
        return self._paths[item.base].first_exit(
            # No price falls to 0, so a bound there is none.
            -math.inf if low is None or low <= 0 else math.log(float(low) / item.anchor) - shift,
            math.inf if high is None else math.log(float(high) / item.anchor) - shift,
            start,
            end,
        )

    def contract(self, bare: str, product: str) -> Instrument | None:
        """The contract with this name without suffix in a product line."""
        return self.futures.get(f"{bare}_{product.upper()}")


def rounded(value: float, digits: int) -> Decimal:
    """A drawn number as an exact one with that many decimals; never zero."""
    return Decimal(max(round(value * 10**digits), 1)).scaleb(-digits)


def gross_profit(
    item: Instrument, side: Side, size: Decimal, opened: Decimal, closed: Decimal
) -> Decimal:
    """Profit before fees, in the instrument's coin, rounded to 8 decimals."""
    gain = size * (closed - opened)
    if item.inverse:
        gain /= closed
    return (gain if side == "long" else -gain).quantize(_COIN)


def fee(item: Instrument, size: Decimal, price: Decimal) -> Decimal:
    """Fee of one side of an order, in the instrument's coin; negative, as the exchange shows it."""
    if item.market == "spot":
        return -(size * price * SPOT_FEE).quantize(_COIN)
    value = size if item.inverse else size * price
    return -(value * FUTURES_FEE).quantize(_COIN)


def margin(item: Instrument, size: Decimal, price: Decimal, leverage: int) -> Decimal:
    """Margin that a position ties up, in the instrument's coin."""
    value = size if item.inverse else size * price
    return (value / leverage).quantize(_COIN)
