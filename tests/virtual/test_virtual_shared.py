"""Limits shared by processes, in virtual time: no violation, whatever fails, and how much is used.

The workers and the table are the real ones; server, network and exchange are models.
"""

from __future__ import annotations

import asyncio
import contextlib
import copy
import os
import random
from typing import Any

import pytest
from shared_model import Judge, ModelStore, Server, Worker
from virtual_time import run_virtually

from bitget_copy.ratelimit import BucketKey, BucketLimit, OnHold
from bitget_copy.ratelimit.shared import StoreUnavailableError
from bitget_copy.ratelimit.shared.bucket import SharedBucket
from bitget_copy.ratelimit.shared.limiter import GrantExpired, StoreDown
from bitget_copy.ratelimit.shared.token_table import TokenTable

KEY = BucketKey("uid", "u", "e")
START = 1000.0
NEAR = (0.001, 0.0002)


@pytest.fixture(autouse=True)
def _names_of_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same in every run: of two that have waited alike, the name decides."""
    monkeypatch.setattr(os, "urandom", random.Random(1).randbytes)


class Run:
    """Some processes that send as fast as they may, and what came of it."""

    def __init__(
        self,
        seconds: float = 100,
        *,
        processes: int = 4,
        rate: float = 5,
        seed: int = 1,
        jitter: float = 0.005,
        even: float = 0.0,
        callers: int = 8,
        events: Any = (),
        rows: Any = None,
        judge: Any = None,
        worker: Any = None,
        **server: Any,
    ) -> None:
        rng = random.Random(seed)
        self.seconds = seconds
        self.rows = rows or [(KEY, BucketLimit(rate))]
        self.server = Server(rng, **{"one_way": NEAR} | server)
        self.judge = Judge(rng, **judge or {})
        self.workers = [
            Worker(
                number,
                self.server,
                self.judge,
                base=rng.uniform(0.02, 0.06),
                jitter=jitter,
                even=even,
                callers=callers,
                front_end=lambda number=number: number % 2,
                options=worker or {},
            )
            for number in range(processes)
        ]
        run_virtually(self._main(events))

    async def _main(self, events: Any) -> None:
        loop = asyncio.get_running_loop()
        end = START + self.seconds
        work = [asyncio.create_task(each.run(self.rows, end)) for each in self.workers]
        for at, act in events:
            loop.call_at(START + at, act, self)
        await asyncio.sleep(self.seconds)
        for each in work:
            each.cancel()
        await asyncio.gather(*work, return_exceptions=True)
        for each in self.workers:
            if each.store.alive:
                await each.limiter.close()

    joined: asyncio.Future[None]

    def share(self, start: float, end: float) -> float:
        """Of the limit, between two moments of the run."""
        return self.judge.share(KEY, START + start, START + end)

    def longest(self, start: float, end: float) -> float:
        """Seconds that a window's calls take at most, if they could end between two moments."""
        times = [at - START for at, _ in self.judge.arrivals[KEY]]
        rate = int(self.rows[0][1].rate)
        return max(
            later - at
            for at, later in zip(times, times[rate:], strict=False)
            if start + 1.25 < later < end
        )


def kill(number: int) -> Any:
    """A process ends without a word."""

    def act(run: Run) -> None:
        run.workers[number].store.alive = False

    return act


def die(number: int) -> Any:
    """The same, and the server sees its connection end."""

    def act(run: Run) -> None:
        kill(number)(run)
        del run.server.inboxes[run.workers[number].limiter.process]

    return act


def cut(number: int, seconds: float) -> Any:
    """A process and the server do not hear each other for so long."""

    def act(run: Run) -> None:
        store = run.workers[number].store
        store.cut = True
        asyncio.get_running_loop().call_later(seconds, setattr, store, "cut", False)

    return act


def flush(run: Run) -> None:
    """Everything is lost at once."""
    run.server.forget()


def stale_replica(seconds: float) -> Any:
    """The state is what it was so many seconds ago, on another server."""

    def act(run: Run) -> None:
        old = copy.deepcopy(run.server.tables)
        asyncio.get_running_loop().call_later(seconds, run.server.forget, old)

    return act


@pytest.mark.parametrize(
    ("least", "options"),
    [
        (0.97, {}),
        (0.97, {"one_way": (0.02, 0.005)}),
        (0.97, {"one_way": (0.1, 0.02)}),
        (0.95, {"jitter": 0.02}),
        (0.95, {"processes": 16}),
        (0.95, {"rate": 1}),
        (0.96, {"rate": 10}),
        (0.96, {"rate": 20}),
    ],
    ids=["1 ms", "20 ms", "100 ms", "jitter", "16 processes", "1/s", "10/s", "20/s"],
)
def test_nothing_is_over_the_limit_and_nearly_all_of_it_is_used(least, options):
    """The way to the server costs nothing, as tokens are granted ahead."""
    run = Run(200, **options)
    assert run.judge.violations() == 0
    assert run.share(60, 198) >= least
    calls = run.judge.by_process(KEY)
    mean = sum(calls) / len(calls)
    assert max(abs(each - mean) for each in calls) <= max(0.12 * mean, 4)
    assert not any(each.failed for each in run.workers)


def test_alone_a_process_keeps_its_tokens_and_only_shows_that_it_is_there():
    """A report each 1.7 s, or a little earlier, and what it takes to begin."""
    run = Run(processes=1)
    assert run.judge.violations() == 0
    assert run.share(40, 98) >= 0.975
    assert run.server.messages <= 2 * (100 / 1.2 + 10)


def join(run: Run) -> None:
    """Another process begins."""
    worker = Worker(len(run.workers), run.server, run.judge)
    run.workers.append(worker)
    run.joined = asyncio.ensure_future(worker.run(run.rows, START + run.seconds))


@pytest.mark.parametrize(
    "renews", [True, pytest.param(False, marks=pytest.mark.gate)], ids=["renewals", "reports"]
)
@pytest.mark.parametrize("seed", [1, pytest.param(2, marks=pytest.mark.gate)])
@pytest.mark.parametrize(
    ("least", "options"),
    [
        (0.9, {"loss": 0.05}),
        (0.9, {"repeats": 0.3}),
        (0.8, {"loss": 0.05, "repeats": 0.3, "one_way": (0.3, 0.3)}),
        (0.9, {"events": [(41.3, join)]}),
        (0.8, {"events": [(41.3, join)], "loss": 0.05, "repeats": 0.3, "one_way": (0.1, 0.1)}),
        (0.9, {"events": [(30, join), (35, kill(1))]}),
        (0.9, {"events": [(30, cut(0, 3)), (32, join)]}),
        (0.9, {"events": [(30, cut(0, 8)), (33, join)]}),
        (0.9, {"events": [(30 + 3.1 * i, flush) for i in range(3)]}),
        (0.9, {"events": [(30, stale_replica(2)), (31, join)]}),
        (0.9, {"events": [(33, join)], "down": [(START + 30, START + 32)]}),
        (0.9, {"events": [(33, join)], "down": [(START + 30, START + 37)]}),
    ],
    ids=["lost messages", "repeated messages", "both, slow", "joined", "joined, slow",
         "joined and died", "cut off for 3 s", "cut off for 8 s", "flushed", "stale replica",
         "stalled 2 s", "stalled 7 s"],
)  # fmt: skip
def test_who_was_alone_holds_nothing_that_another_process_has(least, options, seed, renews):
    """Whatever becomes of what says that all is as it was."""
    run = Run(70, processes=1, rate=10, callers=15, seed=seed, renews=renews, **options)
    assert run.judge.violations() == 0
    assert run.share(54, 68) >= least
    assert (run.server.renewed > 0) is renews


@pytest.mark.parametrize(
    ("processes", "rate", "most"),
    [(4, 1, 3.1), (4, 5, 1.5), (4, 10, 1.0), (4, 20, 0.5), (16, 1, 3.1), (16, 5, 3.0),
     (16, 10, 3.0), (16, 20, 1.5)],
)  # fmt: skip
def test_messages_of_a_grant(processes, rate, most):
    """Report, answer and push, where a token changes hands; beats, where each keeps its part."""
    messages = []
    events = [(at, lambda run: messages.append(run.server.messages)) for at in (50, 99)]
    run = Run(processes=processes, rate=rate, events=events)
    grants = sum(START + 50 <= at < START + 99 for at, _ in run.judge.arrivals[KEY])
    assert (messages[1] - messages[0]) / grants <= most


@pytest.mark.parametrize(
    ("processes", "rate", "least"),
    [(4, 1, 0.955), (4, 5, 0.965),
     *(pytest.param(*each, marks=pytest.mark.gate) for each in (
         (4, 10, 0.965), (4, 20, 0.965), (16, 5, 0.955), (16, 20, 0.965)))],
)  # fmt: skip
def test_up_to_50_ms_at_random_each_way(processes, rate, least):
    """A request is 25 ms late in the mean, and a token that changes hands 10 ms more."""
    run = Run(200, processes=processes, rate=rate, even=0.05)
    assert run.judge.violations() == 0
    assert run.share(60, 198) >= least


@pytest.mark.parametrize("seed", [1, pytest.param(2, marks=pytest.mark.gate)])
@pytest.mark.parametrize(
    ("least", "options"),
    [
        (0.8, {"loss": 0.02}),
        (0.9, {"repeats": 0.2}),
        (0.7, {"loss": 0.02, "repeats": 0.2, "one_way": (0.05, 0.05)}),
        (0.3, {"one_way": (0.5, 0.5), "processes": 3, "rate": 3}),
        (0.9, {"judge": {"spread": 0.009}}),
        (0.9, {"events": [(50, kill(0))], "seconds": 120}),
        (0.9, {"events": [(50, die(0)), (52, die(1))], "processes": 16, "seconds": 120}),
        (0.9, {"events": [(50, die(0)), (52, kill(1))], "rate": 1, "seconds": 120}),
        (0.8, {"events": [(40, cut(0, 20))], "seconds": 120}),
        (0.8, {"events": [(40, cut(0, 3)), (70, cut(1, 7))], "seconds": 120}),
        (0.9, {"events": [(50, flush)], "seconds": 120}),
        (0.5, {"events": [(30 + 7 * i, flush) for i in range(8)], "seconds": 120}),
        (0.8, {"events": [(50, stale_replica(3))], "seconds": 120}),
        (0.8, {"events": [(50, stale_replica(0.1)), (51, kill(1))], "seconds": 120}),
        (0.8, {"down": [(START + 50, START + 60)], "seconds": 120}),
        (0.8, {"down": [(START + 50, START + 53)], "seconds": 120}),
        (0.8, {"down": [(START + 50, START + 60)], "stalls": False, "seconds": 120}),
        (0.3, {"judge": {"stamp": lambda seconds: "nonsense"}, "rate": 5}),
        (0.3, {"judge": {"stamp": lambda seconds: int(seconds * 1000) % 7}, "rate": 5}),
        (0.3, {"judge": {"stamp": lambda seconds: int(seconds * 900)}, "rate": 5}),
    ],
    ids=["lost messages", "repeated reports", "both, slow", "very slow", "front ends differ",
         "killed", "two of 16 died", "dead and killed, 1/s", "cut off for 20 s",
         "cut off for 3 and 7 s", "flushed", "flushed again and again",
         "stale replica", "stale replica and a death", "stalled 10 s", "stalled 3 s",
         "refusing 10 s", "no stamps", "stamps that jump", "stamps that are slow"],
)  # fmt: skip
def test_nothing_is_over_the_limit_whatever_fails(least, options, seed):
    """Tokens are never used twice, and work goes on when the fault is over."""
    run = Run(**options, seed=seed)
    assert run.judge.violations() == 0
    end = run.seconds - 2
    assert run.share(end - 25, end) >= least


@pytest.mark.parametrize("rate", [1, 5, 20])
@pytest.mark.parametrize(("ends", "within"), [(die, 16), (kill, 19.1)], ids=["seen", "unseen"])
def test_all_that_a_dead_process_held_is_back_in_time(ends, within, rate):
    """16 s; later only where its connection does not end, and it is granted one more token.

    Until then its part and a token are missing, but of a limit of one call.
    """
    for seed in range(3):
        at = 30 + seed / 2
        run = Run(65, rate=rate, seed=seed, events=[(at, ends(0))])
        assert run.judge.violations() == 0
        assert run.share(at, at + 16) >= (0.5 if rate > 1 else 0)
        assert run.longest(at + within, 64) < 1.25, seed
        assert not any(each.failed for each in run.workers[1:])


def test_two_scopes_are_kept_together():
    """A call takes a token of the account and one of the address, in one order for all."""
    rows = [(KEY, BucketLimit(5)), (BucketKey("ip", "a", "e"), BucketLimit(8))]
    run = Run(rows=rows)
    assert run.judge.violations() == 0
    assert run.share(40, 98) >= 0.95


def test_a_refusal_holds_and_slows_all_processes():
    """The limit is lower than all believe: once one is told so, all go slower."""
    run = Run(judge={"refuses": True, "true_rate": 4})
    refused = run.judge.refused
    assert 1 <= refused <= 0.06 * len(run.judge.arrivals[KEY])
    (table,) = run.server.tables.values()
    assert table.limited == refused
    assert {each.limiter._buckets[KEY].limited for each in run.workers} == {refused}


def test_while_the_server_is_away_calls_fail_as_not_sent_and_come_back():
    """Tokens in hand circulate for a lease; then whoever calls is told at once."""
    run = Run(100, down=[(START + 40, START + 70)], stalls=False)
    assert run.judge.violations() == 0
    assert run.share(46.5, 70) == 0
    assert run.share(74, 98) >= 0.9
    errors = [error for each in run.workers for error in each.failed]
    assert errors
    assert {type(error) for error in errors} <= {StoreDown, GrantExpired}


def test_a_reserved_share_goes_on_while_the_server_is_away():
    """One token each, of those that were kept for it before."""
    run = Run(120, down=[(START + 40, START + 80)], stalls=False, worker={"fallback_share": 0.2})
    assert run.judge.violations() == 0
    assert 0.6 <= run.share(50, 80) <= 0.8
    assert run.share(95, 118) >= 0.9


def test_a_close_goes_before_another_process_s_reads_within_a_token():
    """Priority counts between processes as it does within one."""
    took: list[float] = []

    def closes(run: Run) -> None:
        async def close() -> None:
            began = asyncio.get_running_loop().time()
            await run.workers[0].call(run.rows, priority=100)
            took.append(asyncio.get_running_loop().time() - began)

        run.tasks = [*getattr(run, "tasks", []), asyncio.create_task(close())]

    events = [(40 + 5 * i, closes) for i in range(10)]
    run = Run(100, rate=1, events=events, processes=3, callers=2)
    assert run.judge.violations() == 0
    assert len(took) == 10
    assert max(took) < 2.3


@pytest.mark.parametrize(
    ("processes", "rate", "callers"), [(4, 5, 4), (4, 10, 4), (2, 5, 4), (16, 5, 2)]
)
def test_a_close_goes_before_reads_that_others_have_tokens_for(processes, rate, callers):
    """They give them back, the soonest goes to the close; a token may just be leaving.

    Reads that have waited for ten seconds are as urgent as it, so none waits so long here.
    """
    before: list[int] = []

    def closes(run: Run) -> None:
        async def close() -> None:
            began = asyncio.get_running_loop().time()
            arrived = await run.workers[0].call(run.rows, priority=100)
            # what had left already arrives within the first 80 ms
            others = run.judge.by_process(KEY, began + 0.08, arrived - 0.08)
            before.append(sum(others))

        run.tasks = [*getattr(run, "tasks", []), asyncio.create_task(close())]

    events = [(40 + 2.37 * i, closes) for i in range(20)]
    run = Run(100, processes=processes, rate=rate, callers=callers, events=events)
    assert run.judge.violations() == 0
    assert len(before) == 20
    assert max(before) <= 3  # one that took longer than 80 ms, and a report just under way
    assert sum(before) <= 0.6 * len(before)


def one_worker(**options: Any) -> Worker:
    rng = random.Random(1)
    server = Server(rng, one_way=(0.1, 0.0))
    return Worker(0, server, Judge(rng), options=options)


def test_the_first_call_of_a_cold_bucket_takes_one_round_trip():
    """One report wants a token, and its answer has it."""

    async def main() -> float:
        grant = await one_worker().limiter.acquire([(KEY, BucketLimit(5))])
        return grant.waited

    assert run_virtually(main()) == pytest.approx(0.2)


def test_calls_at_once_are_told_in_one_report():
    """All of them are served by its answer."""

    async def main() -> tuple[list[float], int]:
        worker = one_worker()
        rows = [(KEY, BucketLimit(5))]
        grants = await asyncio.gather(*(worker.limiter.acquire(rows) for _ in range(5)))
        return [each.waited for each in grants], worker.server.messages

    waited, messages = run_virtually(main())
    assert waited == [pytest.approx(0.2)] * 5
    assert messages == 2


def test_a_call_that_was_about_to_leave_does_not_after_the_lease():
    """As after a suspension: its token may be another process's by now."""

    async def main() -> None:
        worker = one_worker()
        rows = [(KEY, BucketLimit(2))]
        grant, kept = [await worker.limiter.acquire(rows) for _ in range(2)]
        kept.sent()
        worker.store.cut = True
        await asyncio.sleep(5.1)
        with pytest.raises(GrantExpired):
            grant.sent()
        with pytest.raises(GrantExpired):  # told again, as its first byte leaves
            kept.sent()
        grant.cancel()
        kept.lost()

    run_virtually(main())


@pytest.mark.parametrize("processes", [1, 3])
def test_a_lowered_limit_holds_at_once_for_tokens_in_hand(processes):
    """Also for those of processes that did not ask for it; calls of one that did count in it."""

    async def main() -> None:
        first = one_worker()
        first.server.one_way = NEAR
        others = [Worker(i, first.server, first.judge) for i in range(1, processes)]
        high, low = ([(KEY, BucketLimit(rate))] for rate in (12, 2))
        work = [asyncio.create_task(each.run(high, START + 20)) for each in others]
        await first.run(high, START + 3.5)
        lowered = asyncio.get_running_loop().time()
        await first.run(low, START + 20)
        await asyncio.gather(*work)
        times = [at for at, _ in first.judge.arrivals[KEY]]
        late = [at for at in times if at > lowered + 0.1]  # others had left before
        assert len(late) >= 28
        counted = times if processes == 1 else late
        assert max(sum(end - 1 < at <= end for at in counted) for end in late) <= 2

    run_virtually(main())


def test_a_bucket_stays_while_its_report_is_under_way():
    """Else a call after a long outage would begin a second one, and both get the same tokens."""

    async def main() -> int:
        first = one_worker()
        second = Worker(1, first.server, first.judge)
        rows, others = ([(each, BucketLimit(1))] for each in (KEY, BucketKey("uid", "u", "f")))
        first.store.cut = True
        for at in range(70):  # one call at first, others for a minute and more
            with pytest.raises(StoreDown):
                await first.limiter.acquire(others if at else rows)
            await asyncio.sleep(1)
        last = asyncio.create_task(first.call(rows))
        await asyncio.sleep(0)
        first.store.cut = False
        loop = asyncio.get_running_loop()
        while not last.done() or loop.time() < START + 110:
            await second.call(rows)
        return first.judge.violations()

    assert run_virtually(main()) == 0


@pytest.mark.parametrize("rate", [1, 3])
def test_a_call_that_leaves_after_it_was_reclaimed_counts(rate):
    """As in a process by itself: what it took comes back, and it is still in flight."""

    async def main() -> list[bool]:
        limiter, loop = one_worker().limiter, asyncio.get_running_loop()
        rows = [(KEY, BucketLimit(rate))]
        grant = await limiter.acquire(rows)
        grant.reclaim(loop.time())
        await asyncio.sleep(4.9)
        grant.sent()
        await asyncio.sleep(8)
        calls = [asyncio.create_task(limiter.acquire(rows)) for _ in range(rate)]
        left = []
        for wait in (0.9, 0.9, 0.3):
            await asyncio.sleep(wait)
            left.append(all(each.done() for each in calls))
            if wait == 0.9 and len(left) == 1:
                grant.replied()
        return left

    assert run_virtually(main()) == [False, False, True]


def test_a_reclaimed_call_does_not_leave_when_its_tokens_were_taken_since():
    """The machine was suspended, of which the loop's clock knows nothing; the lease is new."""

    async def main() -> None:
        worker, rows = one_worker(), [(KEY, BucketLimit(1))]
        grant = await worker.limiter.acquire(rows)
        grant.reclaim(asyncio.get_running_loop().time())
        worker.server.offset += 30  # so long the server has waited
        worker.limiter.clock = lambda: asyncio.get_running_loop().time() + 30
        await asyncio.sleep(2.5)  # a beat is answered
        with pytest.raises(OnHold):
            grant.sent()

    run_virtually(main())


def test_a_call_that_has_ended_may_say_once_more_that_it_leaves():
    """As in a process by itself: nothing comes of it."""

    async def main() -> None:
        grant = await one_worker().limiter.acquire([(KEY, BucketLimit(1))])
        grant.cancel()
        grant.sent()

    run_virtually(main())


def test_what_was_to_leave_does_not_after_its_tokens_were_taken():
    """It has said once that it leaves, and says it again at the first byte: much later."""

    async def main() -> int:
        worker, rows = one_worker(), [(KEY, BucketLimit(1))]
        other = Worker(1, worker.server, worker.judge)
        grant = await worker.limiter.acquire(rows)
        grant.sent()
        worker.store.cut = True
        await asyncio.sleep(16.3)
        calls = asyncio.create_task(other.run(rows, START + 25))
        await asyncio.sleep(1.2)
        worker.store.cut = False
        for _ in range(50):  # until it is heard again, and told that it holds nothing
            await asyncio.sleep(0.1)
            [link] = worker.limiter._links.values()
            if link.may_send():
                break
        else:
            pytest.fail("it is not heard again")
        with pytest.raises(GrantExpired):
            grant.sent()
        grant.cancel()
        await calls
        return worker.judge.violations()

    assert run_virtually(main()) == 0


@pytest.mark.parametrize(("processes", "callers", "rate"), [(1, 6, 1), (1, 12, 2), (3, 3, 1)])
def test_calls_that_wait_for_two_windows_of_a_key_do_not_wait_for_each_other(
    processes, callers, rate
):
    """All take the two in one order, whichever of them is known as the other's companion."""
    rows = [(KEY, BucketLimit(rate)), (KEY, BucketLimit(rate * 4, 6.0))]

    async def call(worker: Worker) -> None:
        grant = await worker.limiter.acquire(rows)
        grant.sent()
        await asyncio.sleep(0.05)
        grant.replied()

    async def main() -> None:
        workers = [one_worker()]
        for _ in range(1, processes):
            workers.append(worker_beside(workers[-1]))
        async with asyncio.timeout(60), asyncio.TaskGroup() as group:
            for each in workers * callers:
                group.create_task(call(each))

    run_virtually(main())


def test_a_call_is_served_by_the_answer_to_a_renewal():
    """It came after the lease was over and before that was known to be renewed."""

    async def main() -> float:
        worker, rows = one_worker(), [(KEY, BucketLimit(2))]
        loop, server = asyncio.get_running_loop(), worker.server
        suspended = 0.0
        worker.limiter.clock = lambda: loop.time() + suspended
        await worker.call(rows)
        await worker.call(rows)
        for _ in range(5000):
            await asyncio.sleep(0.001)
            if server.renewed:
                break
        else:
            pytest.fail("nothing was renewed")
        suspended = 4.5  # while the answer is on its way: the lease of before is over
        began = loop.time()
        grant = await worker.limiter.acquire(rows)
        with contextlib.suppress(GrantExpired):
            grant.sent()
            return loop.time() - began
        grant.cancel()
        await worker.limiter.acquire(rows)
        return loop.time() - began

    assert run_virtually(main()) < 0.2


@pytest.mark.parametrize("ends", ["replied", "lost", "cancel"])
def test_what_the_parent_s_calls_come_to_is_not_told_in_the_name_of_the_child(ends):
    """It would take the place of the child's own first report, whose wants nobody would know."""

    async def main() -> None:
        worker, rows = one_worker(), [(KEY, BucketLimit(3))]
        grants = [await worker.limiter.acquire(rows) for _ in range(3)]
        for grant in grants:
            grant.sent()
        other = asyncio.create_task(worker_beside(worker).run(rows, START + 4))
        await asyncio.sleep(1.5)
        worker.limiter.after_fork()
        told: dict[int, set[Any]] = {}
        report = ModelStore.report

        def spy(store: ModelStore, bucket: str, what: Any, done: Any) -> None:
            if store is worker.store:
                told.setdefault(what.sequence, set()).add(what)
            report(store, bucket, what, done)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(ModelStore, "report", spy)
            call = asyncio.create_task(worker.limiter.acquire(rows))
            await asyncio.sleep(0)
            for grant in grants:
                getattr(grant, ends)()
            async with asyncio.timeout(40):
                await call
        await other
        assert [len(each) for each in told.values()] == [1] * len(told) != []

    run_virtually(main())


def worker_beside(worker: Worker) -> Worker:
    """Another process of the same account."""
    return Worker(worker.number + 1, worker.server, worker.judge)


def test_a_reclaimed_call_does_not_leave_after_the_lease():
    """Its tokens are this process's no more."""

    async def main() -> None:
        worker = one_worker()
        grant = await worker.limiter.acquire([(KEY, BucketLimit(1))])
        worker.store.cut = True
        await asyncio.sleep(4)
        grant.reclaim(asyncio.get_running_loop().time())
        await asyncio.sleep(2)
        with pytest.raises(GrantExpired):
            grant.sent()
        grant.cancel()

    run_virtually(main())


@pytest.mark.parametrize("seconds", [8, 12, 20])
def test_a_call_after_a_rest_does_not_wait(seconds):
    """Its table is no more, as all was given back: nothing was lost."""

    async def main() -> float:
        worker = one_worker()
        rows = [(KEY, BucketLimit(5))]
        await worker.call(rows)
        await asyncio.sleep(seconds)
        assert all(
            each.keep_until() < worker.server.now() for each in worker.server.tables.values()
        )
        grant = await worker.limiter.acquire(rows)
        return grant.waited

    assert run_virtually(main()) == pytest.approx(0.2)


@pytest.mark.parametrize("base", [0.001, 0.1], ids=["calls made", "calls in flight"])
def test_a_limit_of_another_window_counts_calls_of_before(base):
    """As in a process by itself: no more of them than the limit leave within its window."""

    async def main() -> list[float]:
        worker = one_worker()
        worker.base, worker.server.one_way = base, NEAR
        short, long = ([(KEY, BucketLimit(*each))] for each in ((10,), (4, 20.0)))
        before = [asyncio.create_task(worker.call(short)) for _ in range(10)]
        await asyncio.sleep(0.05)
        after = await asyncio.gather(*[worker.call(long) for _ in range(6)])
        last = max(await asyncio.gather(*before))
        return sorted(at - last for at in after)

    arrivals = run_virtually(main())
    assert arrivals[0] > 19.9
    assert arrivals[4] - arrivals[0] > 20
    assert arrivals[-1] < 41


def test_a_wide_limit_of_another_window_holds_up_nobody_for_calls_of_before():
    """The table gives tokens for those, too."""

    async def main() -> float:
        worker = one_worker()
        worker.server.one_way = NEAR
        rows = [(KEY, BucketLimit(10))]
        await asyncio.gather(*[worker.call(rows) for _ in range(5)])
        began = asyncio.get_running_loop().time()
        rows = [(KEY, BucketLimit(240, 60.0))]
        return await worker.call(rows) - began

    assert run_virtually(main()) < 0.3


def test_a_window_that_becomes_longer_counts_for_a_token_under_way():
    """A rate below 1 is a longer window; the token was granted with the shorter one."""

    async def main() -> list[float]:
        first = one_worker()
        first.server.one_way = NEAR
        second = Worker(1, first.server, first.judge)
        rows, slower = ([(KEY, BucketLimit(rate))] for rate in (1, 0.25))
        await first.call(rows)
        calls = [asyncio.create_task(second.call(rows))]
        await asyncio.sleep(0.001)
        calls.append(asyncio.create_task(second.call(slower)))
        await asyncio.gather(*calls)
        return [at for at, _ in first.judge.arrivals[KEY]]

    first, second, third = run_virtually(main())
    assert second - first >= 4
    assert third - second >= 4


@pytest.mark.parametrize("windows", [(1.0, 1.0004), (1.0004, 1.0), (1 / 3, 0.333)])
def test_windows_alike_to_the_millisecond_are_one(windows):
    """They have one table, so they must not take each other's tokens for their own."""

    async def main() -> Judge:
        first = one_worker()
        first.server.one_way = NEAR
        second = Worker(1, first.server, first.judge)
        rows = [[(KEY, BucketLimit(3, each))] for each in windows]
        work = [each.run(row, START + 30) for each in (first, second) for row in rows]
        await asyncio.gather(*work)
        return first.judge

    judge = run_virtually(main())
    judge.limits[KEY] = BucketLimit(3, max(windows))
    assert judge.violations() == 0
    assert judge.share(KEY, START + 5, START + 30) > 0.9


def test_what_a_store_cannot_read_is_asked_for_again():
    """The next answer that is one counts, as if nothing had come."""

    async def main() -> tuple[float, str]:
        worker = one_worker()
        table_report = TokenTable.report
        told: list[str] = []

        def report(table: TokenTable, *args: Any) -> Any:
            told.append(worker.limiter.trouble)
            answer = table_report(table, *args)
            if len(told) == 1:
                raise StoreUnavailableError("nonsense")
            return answer

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(TokenTable, "report", report)
            grant = await worker.limiter.acquire([(KEY, BucketLimit(5))])
        return grant.waited, told[1]

    waited, trouble = run_virtually(main())
    assert waited == pytest.approx(0.35)  # there, the pause, there and back
    assert "nonsense" in trouble


def test_the_child_of_a_fork_does_not_send_with_what_was_granted_to_its_parent():
    """Neither what was about to leave, nor what is told again as its first byte leaves."""

    async def main() -> None:
        worker = one_worker()
        rows = [(KEY, BucketLimit(5))]
        unsent, sent = [await worker.limiter.acquire(rows) for _ in range(2)]
        sent.sent()
        worker.limiter.after_fork()
        for grant in (unsent, sent):
            with pytest.raises(GrantExpired):
                grant.sent()
            grant.cancel()
        (await worker.limiter.acquire(rows)).sent()

    run_virtually(main())


def test_a_fault_in_taking_in_an_answer_does_not_end_the_bucket():
    """Whatever it is: the report is told again, so the calls that wait go on."""

    async def main() -> float:
        worker = one_worker()
        with pytest.MonkeyPatch.context() as patch:

            def fail(*_: Any) -> None:
                patch.undo()
                raise ZeroDivisionError

            patch.setattr(SharedBucket, "receive", fail)
            asyncio.get_running_loop().set_exception_handler(lambda *_: None)
            grant = await worker.limiter.acquire([(KEY, BucketLimit(5))])
        return grant.waited

    assert run_virtually(main()) == pytest.approx(0.45)


def test_a_call_that_is_cancelled_as_it_waits_leaves_its_token_to_others():
    """What comes for it goes back, as others wait."""

    async def main() -> float:
        first = one_worker()
        second = Worker(1, first.server, first.judge)
        rows = [(KEY, BucketLimit(1))]
        await first.call(rows)
        waiting = asyncio.create_task(first.limiter.acquire(rows))
        await asyncio.sleep(0.3)
        call = asyncio.create_task(second.call(rows))
        await asyncio.sleep(0.3)
        waiting.cancel()
        began = asyncio.get_running_loop().time()
        await call
        return asyncio.get_running_loop().time() - began

    assert run_virtually(main()) < 2.5


def test_an_idle_process_gives_back_what_it_holds_and_says_no_more():
    """A bucket at rest costs no message."""

    async def main() -> tuple[int, int, Any]:
        worker = one_worker()
        await worker.call([(KEY, BucketLimit(5))])
        await asyncio.sleep(12)
        before = worker.server.messages
        await asyncio.sleep(60)
        (table,) = worker.server.tables.values()
        return before, worker.server.messages, table.members

    before, after, members = run_virtually(main())
    assert before == after
    assert members == {}
