"""The public list of futures traders: which of them, and in which order."""

from __future__ import annotations

from decimal import Decimal

from bitget_copy.simulator.accounts import Account
from bitget_copy.simulator.handlers.registry import Call


def ranked(
    call: Call, *, rule: str, descending: bool, name: str | None = None, nick: str = ""
) -> list[Account]:
    """Futures traders in order; with ``fullStatus=full`` only those without a free place.

    Args:
        call: who asks.
        rule: ``"roi"``, ``"totalPL"``, ``"aum"`` (their followers), else a mixture.
        descending: largest first.
        name: only the one with this id, plain or encrypted.
        nick: only those whose nickname begins so.
    """

    def rank(trader: Account) -> tuple[Decimal, int]:
        followers = Decimal(trader.futures.follower_count)
        if rule == "aum":
            return followers, trader.index
        statistics = call.statistics.of(trader)
        if rule == "totalPL":
            return statistics.total, trader.index
        return statistics.roi + (0 if rule == "roi" else followers), trader.index

    only_full = call.args.get("fullStatus") == "full"
    traders = (
        trader
        for trader in call.world.traders("futures")
        if name is None or call.world.find(name) is trader
        if trader.nick.startswith(nick)
        if trader.futures.is_full or not only_full
    )
    return sorted(traders, key=rank, reverse=descending)
