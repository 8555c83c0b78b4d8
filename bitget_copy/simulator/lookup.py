"""What a call names - contract, pair, trader, follower, order - or the refusal that fits.

Both API families ask here, so that they answer with the same codes. How a name is spelled
on the wire is the handlers'.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import attrs

from bitget_copy.simulator.book import Book, Order
from bitget_copy.simulator.market import Instrument
from bitget_copy.simulator.refusals import Refused
from bitget_copy.simulator.world import MarketName, Person, World


@attrs.frozen
class _Codes:
    """Codes of one market for an order that is closed, one that never was, and a wrong follower."""

    closed: str
    unknown: str
    follower: str


_CODES: Final[Mapping[MarketName, _Codes]] = {
    "futures": _Codes(closed="43064", unknown="43065", follower="43046"),
    "spot": _Codes(closed="31009", unknown="31007", follower="31026"),
}


def contract(world: World, symbol: str) -> Instrument:
    """The contract with this symbol, suffix included.

    Raises:
        Refused: 40072.
    """
    item = world.market.futures.get(symbol)
    if item is None:
        raise Refused("40072", symbol)
    return item


def bare_contract(world: World, bare: str, product: str) -> Instrument:
    """The contract named without suffix, by product line in V1's small letters.

    Raises:
        Refused: 40072.
    """
    item = world.market.contract(bare, product)
    if item is None:
        raise Refused("40072", bare)
    return item


def pair(world: World, symbol: str) -> Instrument:
    """The spot pair with this symbol.

    Raises:
        Refused: 31019.
    """
    item = world.market.spot.get(symbol)
    if item is None:
        raise Refused("31019", symbol)
    return item


def trader(world: World, name: str, market: MarketName, code: str) -> Person:
    """The trader of a market with this id, plain or encrypted.

    Raises:
        Refused: `code`.
    """
    person = world.find(name)
    if person is None or not person.desk(market).is_trader:
        raise Refused(code)
    return person


def follower(world: World, of: Person, name: str, market: MarketName) -> Person:
    """The follower of a trader with this id, plain or encrypted.

    Raises:
        Refused: 43046 or 31026.
    """
    person = world.find(name)
    if person is None or person.uid not in of.desk(market).followers:
        raise Refused(_CODES[market].follower)
    return person


def open_order(book: Book, tracking_no: str, market: MarketName) -> Order:
    """The open order with this number.

    Raises:
        Refused: a code that says whether it was closed or never was.
    """
    no = int(tracking_no) if tracking_no.isdigit() else 0
    order = book.open.get(no)
    if order is None:
        codes = _CODES[market]
        raise Refused(codes.closed if book.was_closed(no) else codes.unknown)
    return order


def open_orders(book: Book, numbers: list[str], market: MarketName, wire: str) -> list[Order]:
    """All orders named, each once, or a refusal before anything has changed.

    Args:
        book: where they are open.
        numbers: tracking numbers.
        market: of the book.
        wire: name of the parameter, for the refusal.

    Raises:
        Refused: a number stands there twice, or is no open order's.
    """
    if len(set(numbers)) != len(numbers):
        raise Refused("40020", wire)
    return [open_order(book, no, market) for no in numbers]
