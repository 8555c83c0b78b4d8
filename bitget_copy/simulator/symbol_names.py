"""Which contract or pair is meant by the names that tests give to the simulator's helpers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Literal, TypeAlias

from bitget_copy._builtin_values import shown
from bitget_copy.errors import ConfigError
from bitget_copy.simulator.market import Instrument, Market

ProductType: TypeAlias = Literal["USDT-FUTURES", "COIN-FUTURES", "USDC-FUTURES", "SPOT"]

PRODUCT_OF: Final = {
    "USDT-FUTURES": "umcbl",
    "COIN-FUTURES": "dmcbl",
    "USDC-FUTURES": "cmcbl",
    "SPOT": "spbl",
}
"""Names of product lines in API V2 and V3, and what V1 hangs on a symbol; the spot market last."""
_LINE_OF: Final = {product: line for line, product in PRODUCT_OF.items()}


def instrument_named(market: Market, symbol: str, product_type: str | None = None) -> Instrument:
    """The one contract or pair of that name.

    Args:
        market: what is traded.
        symbol: as V2 names it (``"BTCUSDT"``), or V1 (``"BTCUSDT_UMCBL"``, ``"BTCUSDT_SPBL"``).
        product_type: as V2 names it, or ``"SPOT"``; None where the symbol says it.

    Raises:
        ConfigError: there is none, or more than one; the message says what to write.
    """
    if not isinstance(symbol, str):
        raise ConfigError(f"simulator: symbol={shown(symbol)}; a text such as 'BTCUSDT' is needed")
    product = _product(product_type)
    everything = (*market.futures.values(), *market.spot.values())
    named = [item for item in everything if symbol in {item.bare, _with_suffix(item)}]
    found = [item for item in named if product in {None, item.product}]
    if len(found) == 1:
        return found[0]
    if found:
        raise ConfigError(
            f"simulator: {symbol!r} is several things here; add what you mean: {_ways(found)}"
        )
    if named:
        raise ConfigError(
            f"simulator: no {symbol!r} with product_type={product_type!r}; there is {_ways(named)}"
        )
    known = ", ".join(_with_suffix(item) for item in everything if product in {None, item.product})
    raise ConfigError(f"simulator: no symbol {shown(symbol)}; there are {known}")


def _product(product_type: str | None) -> str | None:
    if product_type is None:
        return None
    product = PRODUCT_OF.get(product_type) if isinstance(product_type, str) else None
    if product is None:
        allowed = ", ".join(map(repr, PRODUCT_OF))
        raise ConfigError(
            f"simulator: product_type={shown(product_type)}; there are {allowed}, or None with a "
            "symbol such as 'BTCUSDT_UMCBL'"
        )
    return product


def _with_suffix(item: Instrument) -> str:
    return f"{item.bare}_{item.product.upper()}"


def _ways(items: Iterable[Instrument]) -> str:
    return " or ".join(f"product_type={_LINE_OF[item.product]!r}" for item in items)
