"""The public list of futures traders: which of them, and in which order.

Both API families show it; rows are shaped by each in its own way.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Final

from bitget_copy.simulator.figures import FigureBook, Figures
from bitget_copy.simulator.world import Person, World

_BY_FIGURES: Final[dict[str, Callable[[Figures], Decimal]]] = {
    "roi": lambda figures: figures.roi,
    "totalPL": lambda figures: figures.total,
}


def ranked(
    world: World,
    figures: FigureBook,
    *,
    rule: str,
    descending: bool,
    name: str | None = None,
    nick: str = "",
    full: bool = False,
) -> list[Person]:
    """Futures traders in order.

    Args:
        world: where they are.
        figures: what is known about their orders.
        rule: ``"roi"``, ``"totalPL"``, ``"aum"`` (their followers), else a mixture.
        descending: largest first.
        name: only the one with this id, plain or encrypted.
        nick: only those whose nickname begins so.
        full: only those without a free place.
    """

    def rank(trader: Person) -> tuple[Decimal, int]:
        by_figures = _BY_FIGURES.get(rule)
        if by_figures is not None:
            return by_figures(figures.of(trader)), trader.index
        followers = Decimal(trader.futures.follower_count)
        mixed = followers if rule == "aum" else figures.of(trader).roi + followers
        return mixed, trader.index

    traders = (
        trader
        for trader in world.traders("futures")
        if name is None or world.find(name) is trader
        if trader.nick.startswith(nick)
        if trader.futures.is_full or not full
    )
    return sorted(traders, key=rank, reverse=descending)
