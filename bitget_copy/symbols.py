"""Symbols and product lines between the spellings of API V1 and of API V2 and V3.

::

    >>> to_v2("BTCUSDT_UMCBL")
    Symbol(name='BTCUSDT', product_type='USDT-FUTURES')
    >>> to_v1("BTCUSDT", "USDT-FUTURES")
    'BTCUSDT_UMCBL'

V1 hangs the product line on the symbol; V2 gives the two apart. Nothing in the library
converts by itself: a bot that moves from V1 to V2 says here that it means the same thing,
and what is not known is refused. The s… lines of V1 and S… lines of V2 are demo trading.
Sources: section "API Public parameters" of the document, V2 documentation of 2025-12-05.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from bitget_copy._builtin_values import plain, shown
from bitget_copy.errors import ParameterError

SPOT: Final = "SPOT"
"""Product type of a :class:`Symbol` of the spot market, which V2 gives no product type."""

V2_OF_V1: Final[Mapping[str, str]] = MappingProxyType({
    "umcbl": "USDT-FUTURES",
    "dmcbl": "COIN-FUTURES",
    "cmcbl": "USDC-FUTURES",
    "sumcbl": "SUSDT-FUTURES",
    "sdmcbl": "SCOIN-FUTURES",
    "scmcbl": "SUSDC-FUTURES",
})  # fmt: skip
"""V1's product lines, small letters, and V2's, capitals."""
V1_OF_V2: Final[Mapping[str, str]] = MappingProxyType({v2: v1 for v1, v2 in V2_OF_V1.items()})

_SPOT_SUFFIX: Final = "SPBL"
_BY_SUFFIX: Final = {**{v1.upper(): v2 for v1, v2 in V2_OF_V1.items()}, _SPOT_SUFFIX: SPOT}
_SUFFIXES: Final = ", ".join(f"_{suffix}" for suffix in _BY_SUFFIX)


class Symbol(NamedTuple):
    """A symbol as V2 wants it: the bare name, and apart from it the product type.

    Attributes:
        name: in capitals, without suffix, e.g. ``"BTCUSDT"``.
        product_type: e.g. ``"USDT-FUTURES"``; ``"SPOT"`` for a spot pair.
    """

    name: str
    product_type: str


def to_v2(symbol: str) -> Symbol:
    """A symbol of V1 as V2 spells it, e.g. ``BTCUSDT_UMCBL`` or ``ETHUSDT_SPBL``; any case.

    Raises:
        ParameterError: it has no suffix, or one that is not known.
    """
    given = _checked(symbol, "symbol")
    name, _, suffix = given.upper().rpartition("_")
    if not name or suffix not in _BY_SUFFIX:
        raise ParameterError(
            f"is {shown(given)}, which does not say its product line", parameter="symbol",
            wire="symbol", allowed=f"a symbol of API V1, which ends in one of {_SUFFIXES}",
        )  # fmt: skip
    return Symbol(name, _BY_SUFFIX[suffix])


def to_v1(symbol: str, product_type: str) -> str:
    """A symbol of V2 as V1 spells it, in capitals.

    Args:
        symbol: without suffix, e.g. ``"BTCUSDT"``.
        product_type: V2's, e.g. ``"USDT-FUTURES"``, any case; ``"SPOT"`` for a spot pair.

    Raises:
        ParameterError: the symbol has a suffix already, or the product type is not V2's.
    """
    name = _checked(symbol, "symbol").upper()
    if "_" in name:
        raise ParameterError(
            f"is {shown(name)}, which has a suffix already", parameter="symbol", wire="symbol",
            allowed="a symbol of API V2, such as 'BTCUSDT'",
        )  # fmt: skip
    if _checked(product_type, "product_type").upper() == SPOT:
        return f"{name}_{_SPOT_SUFFIX}"
    return f"{name}_{product_type_to_v1(product_type).upper()}"


def product_type_to_v2(product_type: str) -> str:
    """V2's name of a product line of V1: ``umcbl`` becomes ``USDT-FUTURES``; any case.

    Raises:
        ParameterError: it is not one of V1's.
    """
    return _look_up(V2_OF_V1, _checked(product_type, "product_type"), str.lower, "V1")


def product_type_to_v1(product_type: str) -> str:
    """V1's name of a product line of V2: ``USDT-FUTURES`` becomes ``umcbl``; any case.

    Raises:
        ParameterError: it is not one of V2's.
    """
    return _look_up(V1_OF_V2, _checked(product_type, "product_type"), str.upper, "V2")


def spelling_hint(word: str, allowed: Collection[str]) -> str | None:
    """What to write where `word` is another API's spelling of one of `allowed`; else None."""
    for table, name in ((V2_OF_V1, "product_type_to_v2"), (V1_OF_V2, "product_type_to_v1")):
        meant = table.get(word.lower()) or table.get(word.upper())
        if meant in allowed:
            return f"{meant!r}, as this API spells it; bitget_copy.symbols.{name}() converts"
    return None


def suffix_hint(symbol: str) -> str | None:
    """What to write where `symbol` has a suffix of V1; None where it has none."""
    name, _, suffix = symbol.upper().rpartition("_")
    if not name or suffix not in _BY_SUFFIX:
        return None
    return f"{shown(name)}, without suffix; bitget_copy.symbols.to_v2() takes it apart"


def _look_up(table: Mapping[str, str], given: str, spell: Callable[[str], str], family: str) -> str:
    word = spell(given)
    if word not in table:
        raise ParameterError(
            f"is {shown(given)}, no product type of API {family}", parameter="product_type",
            wire="productType", allowed=", ".join(map(repr, table)),
        )  # fmt: skip
    return table[word]


def _checked(value: object, name: str) -> str:
    try:
        text = plain(value)
    except Exception:  # noqa: BLE001 - the value's own code can raise anything
        text = None
    if type(text) is not str or not text.strip():
        raise ParameterError(
            f"is {shown(value)}", parameter=name, wire=name, allowed="non-empty text",
        )  # fmt: skip
    return text.strip()
