"""What a watcher tells of a list that is opened, closed, moved, late, unreadable or not there."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from enum import Enum
from typing import Any

import attrs
import pytest
from clocks import START, LoopClock
from row_identities import identity
from virtual_time import VirtualLoop, run_virtually

from bitget_copy._clock import ServerClock
from bitget_copy._codec import decode
from bitget_copy._endpoint_lookup import codes_of
from bitget_copy._generated import ENDPOINTS
from bitget_copy.drift import Deviation, DeviationKind
from bitget_copy.errors import (
    APIReplyError,
    AuthenticationError,
    BitgetCopyError,
    ConfigError,
    InvalidParameterError,
    ParameterError,
    PermissionDeniedError,
    ServiceUnavailableError,
)
from bitget_copy.models import v2
from bitget_copy.watching import (
    Appeared,
    Changed,
    Heartbeat,
    Snapshot,
    Stale,
    Watcher,
    Went,
)

OPEN = ENDPOINTS["v2.futures.trader.list_open_orders"]
FOLLOWERS = ENDPOINTS["v2.futures.trader.list_followers"]
COPIED = ENDPOINTS["v2.futures.follower.list_open_orders"]
POSITIONS = ENDPOINTS["v2.position.list_positions"]
ORDER = identity(v2.FuturesTraderOpenOrder)
USDT = {"productType": "USDT-FUTURES"}
DAY_MS = 86_400_000
BUSY = ServiceUnavailableError(code="45001", message="busy", status_code=503)
WRONG_KEY = AuthenticationError(code="40006", message="no", status_code=400)
WRONG_TIME = AuthenticationError(code="40008", message="late", status_code=400)
NO_RIGHT = PermissionDeniedError(code="40014", message="no", status_code=403)
WRONG = InvalidParameterError(code="40020", message="no", status_code=400)


class List:
    """A list that the test changes; a call takes no time unless it says so.

    Attributes:
        rows: by number, each with further members.
        plan: what happens instead of the next calls: an error, a stamp's lateness in seconds, or a
            list that is shown in place of its own; None: nothing.
        deviations: of every reply.
        seconds: that a call takes.
        calls: when each was made.
    """

    size = 100

    def __init__(self, *numbers: int) -> None:
        self.rows: dict[int, dict[str, Any]] = {n: {} for n in numbers}
        self.plan: list[Any] = []
        self.deviations: tuple[Deviation, ...] = ()
        self.seconds = 0.0
        self.calls: list[float] = []
        self.values: list[Any] = []
        self.under_way = 0
        self.at_call: Callable[[int], None] = lambda _: None

    async def __call__(self, endpoint: Any, values: Any, timeout: Any, priority: Any) -> Any:
        self.calls.append(asyncio.get_running_loop().time() - 1000.0)
        self.values.append(values | {"priority": priority})
        self.at_call(len(self.calls))
        do = self.plan.pop(0) if self.plan else None
        self.under_way += 1
        try:
            await asyncio.sleep(self.seconds)
        finally:
            self.under_way -= 1
        if isinstance(do, BaseException):
            raise do
        late = do if isinstance(do, float) else 0.0
        rows = do if isinstance(do, dict) else self.rows
        stamp = int((clock().wall() - late) * 1000)
        return decode(endpoint, self.page(endpoint, values, rows)), stamp, self.deviations

    def page(self, endpoint: Any, values: Any, rows: dict[int, dict[str, Any]]) -> Any:
        top = int(values.get("idLessThan") or 10**9)
        found = [n for n in sorted(rows, reverse=True) if n < top][: self.size]
        shown = [ORDER | {"trackingNo": str(n)} | rows[n] for n in found]
        return {"trackingList": shown, "endId": str(found[-1]) if found else None}


class Numbered(List):
    """Followers in numbered pages."""

    size = 3

    def page(self, endpoint: Any, values: Any, rows: dict[int, dict[str, Any]]) -> Any:
        skip = (values["pageNo"] - 1) * self.size
        return [
            identity(v2.FuturesTraderFollower) | {"followerUid": str(n)} | rows[n]
            for n in [*rows][skip : skip + self.size]
        ]


class Positions(List):
    """Positions, all in one reply."""

    def page(self, endpoint: Any, values: Any, rows: dict[int, dict[str, Any]]) -> Any:
        return [{"symbol": f"S{n}", "marginCoin": "USDT"} | rows[n] for n in rows]


_CLOCKS: list[LoopClock] = []


def clock() -> LoopClock:
    return _CLOCKS[-1]


def watch(shown: List, endpoint: Any = OPEN, values: Any = USDT, **options: Any) -> Watcher[Any]:
    _CLOCKS[:] = [LoopClock()]
    options = {"every": 1, "heartbeat": 10} | options
    return Watcher(shown, endpoint, values, **options, clock=ServerClock(clock()), codes=codes_of)


def told(change: Any) -> Any:
    """A change in short."""
    number = lambda row: int(getattr(row, "tracking_no", None) or row.follower_uid)  # noqa: E731
    match change:
        case Snapshot():
            return [number(row) for row in change.rows]
        case Appeared():
            return f"+{number(change.row)}"
        case Went():
            return f"-{number(change.row)}"
        case Changed():
            return f"~{number(change.row)} {','.join(change.fields)}"
    return type(change).__name__


async def tell(watcher: Watcher[Any], count: int) -> list[Any]:
    return [told(await anext(watcher)) for _ in range(count)]


async def quiet(watcher: Watcher[Any], seconds: float) -> list[Any]:
    """All that is told within seconds from now."""
    found = []
    end = asyncio.get_running_loop().time() + seconds
    while (left := end - asyncio.get_running_loop().time()) > 0:
        try:
            found.append(told(await asyncio.wait_for(anext(watcher), left)))
        except TimeoutError:
            break
    return found


def virtually(test: Any) -> Any:
    """Runs a test in virtual time."""

    def run(**arguments: Any) -> None:
        run_virtually(test(**arguments))

    run.__doc__, run.__name__ = test.__doc__, test.__name__
    run.__signature__ = __import__("inspect").signature(test)  # pytest looks for fixtures there
    return run


# --- what is told ------------------------------------------------------------------------------


@virtually
async def test_the_whole_list_comes_first_then_what_changes():
    """A snapshot, then what went before what came, and which fields are others."""
    shown = List(1, 2)
    shown.rows[2]["openSize"] = "5"
    watcher = watch(shown)
    assert told(await anext(watcher)) == [2, 1]
    shown.rows = {2: {"openSize": "5.00", "posSide": "long"}, 3: {}}
    await asyncio.sleep(5)
    changes = [await anext(watcher) for _ in range(3)]
    assert [told(change) for change in changes] == ["-1", "+3", "~2 pos_side"]
    assert isinstance(changes[2], Changed)
    assert (changes[2].before.pos_side, changes[2].row.pos_side) == (None, "long")
    assert [int(row.tracking_no) for row in watcher.rows] == [2, 3]


@virtually
async def test_the_age_is_by_the_exchanges_stamp_and_by_when_it_came():
    """The reply was two seconds old when it came, and has waited three since."""
    shown = List(1)
    watcher = watch(shown, every=1)
    shown.plan = [2.0]
    first = await anext(watcher)
    assert first.age == pytest.approx(2.0, abs=0.01)
    assert first.request_time is not None
    assert first.request_time.timestamp() == pytest.approx(START + 998.0, abs=0.01)
    shown.rows = {2: {}, 3: {}}
    await asyncio.sleep(3)
    await anext(watcher)
    await asyncio.sleep(3)
    assert (await anext(watcher)).age == pytest.approx(3.0, abs=0.01)


@virtually
async def test_a_heartbeat_tells_that_nothing_changes():
    """After each ten seconds without news, and not sooner after some."""
    shown = List(1)
    watcher = watch(shown)
    assert await quiet(watcher, 45.5) == [[1], "Heartbeat", "Heartbeat", "Heartbeat", "Heartbeat"]
    assert len(shown.calls) == 2 * 46


@virtually
async def test_a_heartbeat_as_long_as_the_interval_comes_with_every_look():
    """Though one look takes a little longer than the next."""
    shown = List(1)
    watcher = watch(shown, every=1, heartbeat=1)
    began, times = clock().monotonic(), []
    for turn in range(9):
        shown.seconds = 0.1 * (turn % 2 == 0)  # of each of two pages
        await anext(watcher)
        times.append(clock().monotonic() - began)
    assert times == pytest.approx([*range(9)], abs=0.21)


# --- failures ----------------------------------------------------------------------------------


@virtually
async def test_a_look_that_fails_is_told_and_ends_nothing():
    """Once at once and then with the heartbeat; the next good look always tells something."""
    shown = List(1)
    watcher = watch(shown)
    await anext(watcher)
    shown.plan = [BUSY] * 25
    stale = await anext(watcher)
    assert isinstance(stale, Stale)
    assert stale.error is BUSY
    assert stale.since is not None
    assert stale.age == pytest.approx(1.0, abs=0.01)
    assert await quiet(watcher, 30.5) == ["Stale", "Stale", "Heartbeat"]
    shown.plan = [BUSY, BUSY]
    shown.rows[2] = {}
    assert await tell(watcher, 2) == ["Stale", "+2"]


@virtually
async def test_a_first_look_that_fails_is_told_too():
    """It is stale since ever, and the snapshot comes when it can."""
    shown = List(1)
    watcher = watch(shown)
    shown.plan = [BUSY]
    stale = await anext(watcher)
    assert (stale.since, told(await anext(watcher))) == (None, [1])


@pytest.mark.parametrize("error", [WRONG_KEY, NO_RIGHT, ConfigError("closed")])
@virtually
async def test_what_only_the_caller_can_mend_is_raised(error):
    """At any time; and the next step looks again."""
    shown = List(1)
    watcher = watch(shown)
    shown.plan = [error]
    with pytest.raises(type(error)):
        await anext(watcher)
    await anext(watcher)
    shown.plan = [error]
    with pytest.raises(type(error)):
        await anext(watcher)
    shown.rows[2] = {}
    assert await tell(watcher, 1) == ["+2"]


@pytest.mark.parametrize(("error", "first"), [(WRONG, True), (WRONG_TIME, False), (BUSY, False)])
@virtually
async def test_what_the_exchange_refuses_may_be_the_callers_only_before_it_has_worked(error, first):
    """An argument that was taken before is none; a timestamp that is refused never is."""
    shown = List(1)
    watcher = watch(shown)
    shown.plan = [error]
    if first:
        with pytest.raises(type(error)):
            await anext(watcher)
    else:
        assert told(await anext(watcher)) == "Stale"
    await anext(watcher)
    shown.plan = [error]
    assert told(await anext(watcher)) == "Stale"


@virtually
async def test_a_look_without_an_answer_is_told():
    """A bot that went deaf is seen while the call still hangs; what comes then is used."""
    shown = List(1)
    watcher = watch(shown)
    await anext(watcher)
    shown.seconds = 23.0  # each of two pages
    shown.rows[2] = {}
    stale = [await anext(watcher) for _ in range(4)]
    assert [change.error for change in stale if isinstance(change, Stale)] == [None] * 4
    assert await tell(watcher, 1) == ["+2"]
    assert shown.under_way == 0


# --- replies that are behind -------------------------------------------------------------------


@virtually
async def test_a_reply_that_is_older_than_the_last_is_not_used():
    """It neither brings a closed order back nor takes a new one away; it is told as stale."""
    shown = List(1)
    watcher = watch(shown, max_lag=0)
    await anext(watcher)
    shown.rows = {2: {}}
    assert await tell(watcher, 2) == ["-1", "+2"]
    before = {1: {}}

    def replay(call: int) -> None:
        shown.plan = [9.0]
        shown.rows = before

    shown.at_call = replay
    assert await quiet(watcher, 5.5) == ["Stale"]
    shown.at_call = lambda _: None
    shown.plan, shown.rows = [], {2: {}}
    assert await quiet(watcher, 5.5) == ["Heartbeat"]


@virtually
async def test_an_exchange_whose_clock_was_set_back_is_heard_again():
    """Stamps that are older for a minute are those of another clock."""
    shown = List(1)
    watcher = watch(shown)
    await anext(watcher)
    shown.at_call = lambda _: shown.plan.append(3600.0)
    shown.rows[2] = {}
    found = await quiet(watcher, 70)
    assert found == ["Stale"] * 6 + ["+2"]


@virtually
async def test_replicas_that_are_behind_bring_nothing_back_and_take_nothing_away():
    """Each second reply shows the list as it was before, with a stamp of now."""
    shown = List(1)
    watcher = watch(shown, max_lag=4)
    await anext(watcher)
    await asyncio.sleep(5)
    old = {1: {}}
    shown.rows = {2: {"openSize": "5"}}
    swap = {"odd": False}

    def replica(call: int) -> None:
        if not shown.values[-1].get("idLessThan"):
            swap["odd"] = not swap["odd"]
        if not swap["odd"]:
            shown.plan = [old]

    shown.at_call = replica
    assert await quiet(watcher, 4) == ["-1", "+2"]


@virtually
async def test_a_value_that_flickers_between_replicas_is_told_once():
    """The older of two values within the lag is not told as a change back."""
    shown = List(1)
    watcher = watch(shown, max_lag=4)
    await anext(watcher)
    old, shown.rows = {1: {}}, {1: {"openSize": "5"}}
    turn = [0]

    def replica(call: int) -> None:
        if not shown.values[-1].get("idLessThan"):
            turn[0] += 1
        if turn[0] % 2 == 0 and turn[0] < 5:
            shown.plan = [old]

    shown.at_call = replica
    assert await quiet(watcher, 9.5) == ["~1 open_size"]
    shown.rows = {1: {}}
    assert await quiet(watcher, 9.5) == ["~1 open_size"]


# --- what cannot be read -----------------------------------------------------------------------


@pytest.mark.parametrize("kind", [DeviationKind.MISSING_FIELD, DeviationKind.UNREADABLE_VALUE])
@virtually
async def test_a_field_that_cannot_be_read_has_not_changed(kind):
    """It keeps its last value; one that the exchange says is unset has changed."""
    shown = List(1)
    shown.rows[1] = {"openSize": "5", "presetStopLossPrice": "9"}
    watcher = watch(shown)
    await anext(watcher)
    shown.rows[1] = {"presetStopLossPrice": ""}
    where = "data.trackingList[].openSize"
    shown.deviations = (Deviation(OPEN.key, where, kind),)
    (change,) = [await anext(watcher)]
    assert told(change) == "~1 preset_stop_loss_price"
    assert change.row.open_size == Decimal(5)
    shown.rows[1] = {"openSize": "5"}
    shown.deviations = ()
    assert await quiet(watcher, 5) == []


@pytest.mark.parametrize("kind", [DeviationKind.MISSING_FIELD, DeviationKind.OTHER_SHAPE])
@virtually
async def test_a_list_that_cannot_be_read_is_not_empty(kind):
    """No order has gone because the reply had no list."""
    shown = List(1)
    watcher = watch(shown)
    await anext(watcher)
    shown.deviations = (Deviation(OPEN.key, "data.trackingList", kind),)
    shown.rows = {}
    stale = await anext(watcher)
    assert isinstance(stale, Stale)
    assert isinstance(stale.error, APIReplyError)
    assert [int(row.tracking_no) for row in watcher.rows] == [1]


@pytest.mark.parametrize("endpoint", [OPEN, FOLLOWERS, POSITIONS], ids=lambda row: row.key)
@pytest.mark.parametrize(("data", "is_none"), [(None, True), ([], True), ("", False), (" ", False)])
@virtually
async def test_what_says_that_there_are_no_rows(endpoint, data, is_none):
    """Null does, as the exchange sends it for an empty list; a text does not."""
    shown = {OPEN: List, FOLLOWERS: Numbered, POSITIONS: Positions}[endpoint](1)

    async def call(row: Any, values: Any, timeout: Any, priority: Any) -> Any:
        reply, stamp, found = await shown(row, values, timeout, priority)
        told: list[Deviation] = []
        if shown.calls[-1] > 0:
            reply = decode(row, data, deviations=told.append)
        return reply, stamp, [*found, *told]

    watcher = watch(call, endpoint, {} if endpoint is FOLLOWERS else USDT)
    assert len((await anext(watcher)).rows) == 1
    change = await anext(watcher)
    assert isinstance(change, Went if is_none else Stale)
    assert len(watcher.rows) == (0 if is_none else 1)


@virtually
async def test_a_list_that_is_empty_once_is_looked_at_again():
    """An empty reply in between takes nothing away; a list that is empty is told."""
    shown = List(1, 2)
    watcher = watch(shown)
    await anext(watcher)
    shown.plan = [{}]
    assert await quiet(watcher, 5) == []
    shown.rows = {}
    assert await tell(watcher, 2) == ["-2", "-1"]


@virtually
async def test_a_list_that_is_empty_at_two_looks_is_empty_though_neither_could_be_repeated():
    """The second look at once fails; that of the next time is as good."""
    shown = List(1, 2)
    watcher = watch(shown)
    await anext(watcher)
    shown.rows, shown.plan = {}, [None, BUSY, None, BUSY]
    assert await tell(watcher, 3) == ["Stale", "-2", "-1"]
    assert shown.plan == [BUSY]


@virtually
async def test_a_position_of_size_zero_is_none():
    """A row whose total is 0 has gone, and comes back with another size."""
    shown = Positions(1)
    shown.rows[1] = {"total": "2", "holdSide": "long"}
    watcher = watch(shown, POSITIONS)
    await anext(watcher)
    shown.rows[1] = {"total": "0.00", "holdSide": "long"}
    await asyncio.sleep(5)
    assert isinstance(await anext(watcher), Went)
    shown.rows[1] = {"total": "3", "holdSide": "long"}
    await asyncio.sleep(5)
    assert isinstance(await anext(watcher), Appeared)


@virtually
async def test_two_positions_that_look_alike_are_two():
    """Of rows with the same key in one reply none is lost."""
    shown = Positions(1, 2)
    shown.rows = {1: {"symbol": "A", "total": "1"}, 2: {"symbol": "A", "total": "2"}}
    watcher = watch(shown, POSITIONS)
    assert [row.total for row in (await anext(watcher)).rows] == [1, 2]
    shown.rows = {1: {"symbol": "A", "total": "1"}}
    await asyncio.sleep(5)
    assert [row.total for row in [(await anext(watcher)).row]] == [2]


@virtually
async def test_a_row_that_cannot_be_told_from_others_is_no_row_of_its_own():
    """Its list is not used."""
    shown = Positions(1)
    shown.rows[1] = {"total": "1", "holdSide": "long"}
    watcher = watch(shown, POSITIONS)
    await anext(watcher)
    shown.rows[1] = {"total": "1", "holdSide": {"no": "word"}}
    assert told(await anext(watcher)) == "Stale"


# --- numbered pages ----------------------------------------------------------------------------


@virtually
async def test_a_row_that_moves_between_numbered_pages_has_not_gone():
    """One before it goes while pages are read, so it is on none of them: it is looked for again."""
    shown = Numbered(1, 2, 3, 4, 5)
    watcher = watch(shown, FOLLOWERS, {})
    assert told(await anext(watcher)) == [1, 2, 3, 4, 5]
    await asyncio.sleep(3)
    begun = len(shown.calls)

    def leave(call: int) -> None:
        if call == begun + 2:  # between the first page and the second
            shown.rows.pop(1, None)

    shown.at_call = leave
    assert await quiet(watcher, 10) == ["-1"]


@pytest.mark.parametrize("kind", [List, Numbered])
@virtually
async def test_what_a_list_without_a_proven_end_does_not_show_has_not_gone(kind):
    """A full page that comes again and again: what is new in it is told, and that it is stale."""
    shown = kind(*range(1, 41))
    shown.size = 20
    endpoint, values = (OPEN, USDT | {"limit": 20}) if kind is List else (FOLLOWERS, {})
    endpoint = attrs.evolve(endpoint, paging=attrs.evolve(endpoint.paging, max_size=20))
    watcher = watch(shown, endpoint, values)
    assert len(told(await anext(watcher))) == 40
    await asyncio.sleep(3)
    whole = shown.page
    shown.page = lambda row, values, rows: whole(row, USDT | {"pageNo": 1}, rows)
    assert await quiet(watcher, 3) == ["Stale"]
    del shown.rows[40], shown.page
    assert [each for each in await quiet(watcher, 4) if each != "Heartbeat"] == ["-40"]


@virtually
async def test_a_page_that_is_empty_twice_in_a_row_lets_no_row_go():
    """Two looks right after each other may both miss a page of a list that is as it was."""
    shown = Numbered(*range(1, 8))
    watcher = watch(shown, FOLLOWERS, {})
    await anext(watcher)
    await asyncio.sleep(3)
    whole, left = shown.page, [99, 99]

    def page(row, values, rows):
        if int(values["pageNo"]) == 2 and left:
            values = {**values, "pageNo": left.pop()}
        return whole(row, values, rows)

    shown.page = page
    assert {*await quiet(watcher, 9)} <= {"Heartbeat"}
    assert not left


@virtually
async def test_a_first_look_without_a_proven_end_says_so():
    """The snapshot is not all there is."""
    shown = List(*range(1, 6))
    shown.size = 1
    endpoint = attrs.evolve(OPEN, paging=attrs.evolve(OPEN.paging, max_size=1))
    shown.page = lambda *_: {"trackingList": [ORDER | {"trackingNo": "5"}], "endId": None}
    watcher = watch(shown, endpoint)
    assert await tell(watcher, 2) == [[5], "Stale"]


@virtually
async def test_what_came_is_told_though_the_second_look_fails():
    """What is missing is told once looks that lie apart have not seen it either."""
    shown = Numbered(1, 2, 3, 4)
    watcher = watch(shown, FOLLOWERS, {})
    await anext(watcher)
    await asyncio.sleep(3)
    shown.rows = {1: {}, 2: {}, 3: {}, 5: {}}
    shown.plan = [None, None, None, BUSY]
    assert await tell(watcher, 4) == ["+5", "Stale", "Heartbeat", "-4"]


@virtually
async def test_rows_that_change_places_neither_come_nor_go():
    """The order of a list is none of its rows' business, and a row on two pages is one."""
    shown = Numbered(1, 2, 3, 4, 5, 6, 7)
    watcher = watch(shown, FOLLOWERS, {})
    await anext(watcher)
    turn = {"n": 0}

    def move(call: int) -> None:
        turn["n"] += 1
        first, *others = shown.rows
        shown.rows = {n: {} for n in (*others, first)} if turn["n"] % 2 else shown.rows

    shown.at_call = move
    assert await quiet(watcher, 9.5) == []


# --- when it looks -----------------------------------------------------------------------------


@virtually
async def test_looks_are_on_a_grid_and_do_not_drift():
    """A look that takes a while does not put off the next one."""
    shown = List()
    shown.seconds = 0.25
    watcher = watch(shown, every=timedelta(seconds=1))
    await quiet(watcher, 100.5)
    assert [shown.calls[n] for n in (0, 50, 100)] == [0.0, 50.0, 100.0]


@virtually
async def test_looks_that_are_slow_do_not_pile_up():
    """One at a time, one after the other, however long it takes."""
    shown = List()
    shown.seconds = 2.5
    most = 0

    def count(_: int) -> None:
        nonlocal most
        most = max(most, shown.under_way)

    shown.at_call = count
    watcher = watch(shown, every=1)
    await quiet(watcher, 26)
    assert (most, shown.calls) == (0, [2.5 * n for n in range(11)])


@virtually
async def test_nothing_is_looked_at_while_the_consumer_is_busy():
    """The next step looks at once, and tells all that has changed meanwhile, once."""
    shown = List(1)
    watcher = watch(shown)
    await anext(watcher)
    for number in range(2, 60):
        shown.rows = {number: {}}
        await asyncio.sleep(1)
    assert len(shown.calls) == 2
    assert await tell(watcher, 2) == ["-1", "+59"]


@virtually
async def test_the_priority_and_the_largest_page_are_asked_for():
    """They are those of each call."""
    shown = List(1)
    await anext(watch(shown, priority=3))
    assert [(v["priority"], v["limit"]) for v in shown.values] == [(3, "50"), (3, "50")]


@virtually
async def test_windows_that_were_empty_are_not_looked_at_again():
    """An order in the last weeks costs one window; an older one keeps its own in view."""
    shown = List(1)
    shown.page = lambda endpoint, values, rows: windowed(values, {1: at})  # type: ignore[method-assign]

    def windowed(values: Any, times: dict[int, int]) -> Any:
        first, last = (int(values[w].timestamp() * 1000) for w in ("startTime", "endTime"))
        found = [n for n in times if first <= times[n] <= last and not values["idLessThan"]]
        rows = [identity(v2.FuturesFollowerOpenOrder) | {"trackingNo": str(n)} for n in found]
        return {"trackingList": rows, "endId": None}

    watcher = watch(shown, COPIED)
    now = int(clock().wall() * 1000)
    at = now - 30 * DAY_MS
    assert told(await anext(watcher)) == [1]
    assert len(shown.calls) == 13  # two years
    assert await quiet(watcher, 9.5) == []
    assert len(shown.calls) == 13 + 9
    at = now - 200 * DAY_MS
    watcher = watch(shown, COPIED)
    await anext(watcher)
    shown.calls.clear()
    assert await quiet(watcher, 9.5) == []
    assert 3 * 9 < len(shown.calls) <= 5 * 9


# --- how it is used ----------------------------------------------------------------------------


@virtually
async def test_a_step_that_is_cancelled_calls_its_look_off_and_loses_nothing():
    """The next step tells what it would have told."""
    shown = List(1)
    watcher = watch(shown)
    await anext(watcher)
    shown.seconds, shown.rows = 5.0, {1: {}, 2: {}}
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(anext(watcher), 3)
    await asyncio.sleep(0)
    assert shown.under_way == 0
    shown.seconds = 0.0
    assert await tell(watcher, 1) == ["+2"]


@virtually
async def test_closing_and_forgetting_call_a_look_off():
    """Nothing is left under way, and nothing more is told."""
    shown = List(1)
    for close in (True, False):
        watcher = watch(shown, heartbeat=1)
        await anext(watcher)
        shown.seconds = 50.0
        assert told(await anext(watcher)) == "Stale"
        assert shown.under_way == 1
        if close:
            await watcher.aclose()
            assert [change async for change in watcher] == []
        else:
            del watcher
            gc.collect()
            await asyncio.sleep(0.1)
        assert shown.under_way == 0
        shown.seconds = 0.0


@pytest.mark.parametrize("is_closed", [False, True])
@pytest.mark.parametrize("step", ["anext", "aclose"])
def test_watching_goes_on_in_another_loop(step, is_closed):
    """The look of the one before is called off, in that loop if it lives."""
    shown, first = List(1), asyncio.Runner(loop_factory=VirtualLoop)
    shown.seconds = 50.0

    async def begin() -> Watcher[Any]:
        watcher = watch(shown, heartbeat=1)
        assert await tell(watcher, 1) == ["Stale"]
        return watcher

    watcher = first.run(begin())
    if is_closed:
        first.close()
    shown.seconds = 0.0
    if step == "aclose":
        run_virtually(watcher.aclose(), start=2000.0)
    else:
        assert run_virtually(tell(watcher, 2), start=2000.0) == [[1], "Heartbeat"]
    if not is_closed:
        first.run(asyncio.sleep(1))
        first.close()
    assert shown.under_way == 0


@virtually
async def test_one_task_at_a_time_reads():
    """A second one is refused, and the first goes on."""
    shown = List(1)
    shown.seconds = 1.0
    watcher = watch(shown)
    first = asyncio.ensure_future(anext(watcher))
    await asyncio.sleep(0.5)
    with pytest.raises(ConfigError, match="two tasks"):
        await anext(watcher)
    with pytest.raises(ConfigError, match="two tasks"):
        await watcher.aclose()
    assert told(await first) == [1]


@pytest.mark.parametrize("value", [0, -1, float("nan"), float("inf"), True, "1", 0.19, None])
def test_an_interval_that_is_none_is_refused(value):
    """Before anything is sent; the message says what the limit allows."""
    with pytest.raises(ParameterError, match=r"every.* 0\.2 or more \(the limit is 5 calls in 1 s"):
        watch(List(), every=value)


@pytest.mark.parametrize("name", ["heartbeat", "max_lag"])
@pytest.mark.parametrize("value", [-1, float("nan"), float("inf"), timedelta(days=-1), "x"])
def test_other_intervals_are_checked_too(name, value):
    """Before anything is sent."""
    with pytest.raises(ParameterError, match=name):
        watch(List(), **{name: value})


@pytest.mark.parametrize(
    ("endpoint", "values"),
    [(OPEN, {}), (OPEN, USDT | {"symbol": 5}), (POSITIONS, {}), (POSITIONS, {"productType": "x"}),
     (OPEN, "productType"), (OPEN, 5), (OPEN, [1]), (POSITIONS, "productType"),
     (ENDPOINTS["v2.futures.trader.get_statistics"], {})],
)  # fmt: skip
@virtually
async def test_arguments_are_checked_before_anything_is_sent(endpoint, values):
    """When the watcher is made, not at its first step."""
    with pytest.raises(ParameterError):
        watch(List(), endpoint, values)


class Product(Enum):
    """A caller's own name, which may come to stand for another product."""

    MINE = "USDT-FUTURES"


@pytest.mark.parametrize("endpoint", [OPEN, POSITIONS], ids=["pages", "one reply"])
@virtually
async def test_arguments_are_read_once(endpoint, monkeypatch):
    """Two looks are at one list, whatever the caller's value has become meanwhile."""
    shown = (List if endpoint is OPEN else Positions)(1)
    watcher = watch(shown, endpoint, {"productType": Product.MINE}, heartbeat=1)
    assert type(await anext(watcher)) is Snapshot
    monkeypatch.setattr(Product.MINE, "_value_", "COIN-FUTURES")
    assert type(await anext(watcher)) is Heartbeat
    assert {values["productType"] for values in shown.values} == {"USDT-FUTURES"}


@virtually
async def test_errors_of_our_own_are_not_taken_for_the_exchanges():
    """What is no error of a call ends the step."""
    shown = List(1)
    shown.plan = [ZeroDivisionError()]
    with pytest.raises(ZeroDivisionError):
        await anext(watch(shown))
    assert not issubclass(ZeroDivisionError, BitgetCopyError)


@virtually
async def test_what_is_told_is_one_of_six():
    """A heartbeat is not mistaken for news."""
    shown = List()
    watcher = watch(shown, heartbeat=1)
    assert [type(await anext(watcher)) for _ in range(2)] == [Snapshot, Heartbeat]
