"""What became of a write whose reply was lost: looks with reads until they prove it, or time is up.

The client puts a :class:`Reconciling` into every `errors.OutcomeUnknownError`; users call the
error's ``reconcile()``. Which rule serves a write is said in its row, and what proves what
in the row's prose.

* `__init__`: the rules by name, and the loop of rounds.
* `look`: what is known of the lost call, one round of reads, and the times that count.
* `orders`: rules for closing orders.
* `state`: rules for settings, stops, followers and copied traders.
* `v2`: rules for API V2 where its reads show other things than V1's.

Two facts carry all proofs. The exchange refuses a request whose stamp is more than 30
seconds from its clock, so a reply that shows the account later than that shows a state to
which the lost request can add nothing. And a closed order stays closed. It is taken for
granted that a request which was taken in is finished within `look.GUARD_MS`, and that a
reply is at most `max_lag` seconds behind its stamp: the caller's word for it, ten seconds
unless he says otherwise, and part of the verdict.

============ ===================================================================================
verdict      is said of a round that shows nothing older than
============ ===================================================================================
Executed     the sending, for what has no time of its own: settings, stops, who follows whom;
             the order's opening, for an order closed within the time of the call;
             the last close and the sending, where no order is left from before them
             (and of two rounds that have no moment in common, for what is in no list or takes
             several replies to show)
NotExecuted  the last moment at which the exchange takes the request
============ ===================================================================================
"""

from __future__ import annotations

import itertools
from collections.abc import Awaitable, Callable, Iterator, Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final, TypeAlias
from weakref import WeakKeyDictionary

import attrs

from bitget_copy._text import bounded
from bitget_copy.endpoint import EndpointTable
from bitget_copy.errors import (
    APIConnectionError,
    APIError,
    APIReplyError,
    BitgetCopyError,
    OutcomeUnknownError,
    RateLimitError,
    RequestTimeoutError,
    ServiceUnavailableError,
    StillUnknown,
    Verdict,
)
from bitget_copy.reconcile import orders, state, v2
from bitget_copy.reconcile.look import (
    DatedCaller,
    Finding,
    Look,
    Lost,
    OutOfTime,
    Pending,
    Search,
    Unreadable,
)

if TYPE_CHECKING:
    from bitget_copy._clock import ServerClock

Rule: TypeAlias = Callable[[Lost, Look], Awaitable[Finding]]

RULES: Final[Mapping[str, Rule]] = {
    "order_closed": orders.order_closed,
    "orders_closed": orders.orders_closed,
    "listed_orders_closed": orders.listed_orders_closed,
    "listed_orders_left": orders.listed_orders_left,
    "order_stops": state.order_stops,
    "spot_order_stops": state.spot_order_stops,
    "preset_ratios": state.preset_ratios,
    "offered_symbol": state.offered_symbol,
    "offered_symbols": state.offered_symbols,
    "follower_removed": state.FOLLOWERS,
    "spot_follower_removed": state.SPOT_FOLLOWERS,
    "trader_left": state.TRADERS,
    "spot_trader_left": state.SPOT_TRADER_LEFT,
    "copy_settings": state.copy_settings,
    "spot_copy_settings": state.spot_copy_settings,
    "not_shown": state.not_shown,
    "key_unseen": state.key_unseen,
    "v2_order_stops": v2.FUTURES_STOPS,
    "v2_offered_contracts": v2.offered_contracts,
    "v2_follower_removed": v2.follower_removed,
    "v2_trader_left": v2.FUTURES_TRADER_LEFT,
    "v2_copy_settings": v2.FUTURES_COPY_SETTINGS,
    "v2_spot_orders_left": v2.orders_left,
    "v2_spot_order_stops": v2.SPOT_STOPS,
    "v2_spot_offered_symbols": v2.offered_symbols,
    "v2_spot_trader_left": v2.SPOT_TRADER_LEFT,
    "v2_spot_copy_settings": v2.SPOT_COPY_SETTINGS,
    "third_party": v2.third_party,
}
"""Every rule by the name that rows of the specification use."""

_FIRST_PAUSE_S: Final = 0.5
_LONGEST_PAUSE_S: Final = 10.0
_AFTER_S: Final = 0.05
"""How long after such a moment a round begins; stamps are whole milliseconds."""
_MAX_WORDS: Final = 1000
"""Characters of a verdict's words."""
_LONGEST_S: Final = 10**10
"""The latest moment that a text names, in seconds from now; some three hundred years."""
_PASSING: Final = (
    APIConnectionError,
    RequestTimeoutError,
    APIReplyError,
    RateLimitError,
    ServiceUnavailableError,
)
"""Failures of a read after which the next round may succeed."""


class Reconciling:
    """Finds out what became of lost writes.

    Args:
        ask: sends one read and returns its value with the exchange's clock.
        table: every row by key; the reads are looked up in it.
        clock: the exchange's clock as it is known here; its local clock is what waits.
    """

    def __init__(self, ask: DatedCaller, table: EndpointTable, clock: ServerClock) -> None:
        self._ask = ask
        self._table = table
        self._clock = clock
        self._began: WeakKeyDictionary[OutcomeUnknownError, float] = WeakKeyDictionary()
        """When each call was first looked for: surely after it was sent."""

    async def __call__(self, error: OutcomeUnknownError, timeout: float, max_lag: float) -> Verdict:
        """Looks until the outcome is proved, cannot be proved, or `timeout` seconds are over."""
        now = self._clock.clock.monotonic()
        endpoint = self._table.get(error.endpoint or "")
        rule = RULES.get(endpoint.reconcile or "") if endpoint else None
        if endpoint is None or rule is None:
            return StillUnknown(f"there is no rule for {error.endpoint}; look for yourself")
        if error.sent_at is None:
            return StillUnknown("it is not known when the call was sent, so no time proves a thing")
        search = Search(
            ask=self._ask,
            table=self._table,
            lost=Lost(endpoint, error.values, error.sent_at),
            clock=self._clock,
            max_lag=max_lag,
            began=self._began.setdefault(error, now),
            until=now + timeout,
        )
        return _bounded(await _rounds(rule, search))


def _bounded(verdict: Verdict) -> Verdict:
    """The same; the account's own names and numbers are texts of the exchange."""
    return attrs.evolve(verdict, evidence=bounded(verdict.evidence, _MAX_WORDS))


async def _rounds(rule: Rule, search: Search) -> Verdict:
    why = "there was no time to look"
    for longest in _pauses():
        look = Look(search)
        try:
            found = await rule(search.lost, look)
        except OutOfTime:
            break
        except Unreadable as error:
            found = Pending(str(error))
        except BitgetCopyError as error:
            found = _failed(error)
        if not isinstance(found, Pending):
            return found
        why = found.why
        pause = _pause(look, longest)
        if pause >= search.left(search.until):
            break
        await search.clock.clock.sleep(pause)
    return StillUnknown(f"{why}; time was up. {_date(search)}")


def _pauses() -> Iterator[float]:
    """Seconds between rounds, growing."""
    return (min(_FIRST_PAUSE_S * 2**n, _LONGEST_PAUSE_S) for n in itertools.count())


def _pause(look: Look, longest: float) -> float:
    """The next pause: not beyond the moment from which on a round can prove more.

    A round that begins before that moment and ends after it would prove nothing.
    """
    left = look.next_in()
    return longest if left is None or left >= longest * 2 else left + _AFTER_S


def _failed(error: BitgetCopyError) -> StillUnknown | Pending:
    code = f" (code {error.code})" if isinstance(error, APIError) else ""
    read = f"the read {error.endpoint}" if error.endpoint else "a read"
    why = f"{read} failed with {type(error).__name__}{code}"
    return Pending(why) if isinstance(error, _PASSING) else StillUnknown(why)


def _date(search: Search) -> str:
    at = search.lost.over_at / 1000 + min(search.max_lag, _LONGEST_S)
    moment = datetime.fromtimestamp(at, UTC).isoformat(timespec="seconds")
    return (
        f"From {moment} on the call can act no more, and reads that are up to {search.max_lag:g} s "
        "behind show it: reconcile again then"
    )
