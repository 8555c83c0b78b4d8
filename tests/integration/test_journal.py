"""Clients with a journal against the embedded exchange: what is kept, and what is recovered."""

from __future__ import annotations

import asyncio
import contextlib
import copy
import errno
import gc
import json
import os
import pickle
import threading
from functools import partial
from unittest import mock

import attrs
import command_line
import pytest
from clocks import FakeClock
from reconcile_scene import Scene
from thread_turns import run_in_turns

from bitget_copy import (
    ENDPOINTS,
    BitgetCopyError,
    ConfigError,
    CopyTradingClient,
    Executed,
    Journal,
    JournalError,
    NotExecuted,
    Outcome,
    OutcomeUnknownError,
    ParameterError,
    StillUnknown,
)
from bitget_copy._codec.encoding import EncodedRequest
from bitget_copy.cli.exit_codes import ExitCode
from bitget_copy.journal import file as file_module
from bitget_copy.journal import journal as journal_module
from bitget_copy.journal.file import JournalFile
from bitget_copy.journal.open_writes import LostWrites
from bitget_copy.journal.record import checksum_of, line_of, read
from bitget_copy.journal.shared_state import SharedState
from bitget_copy.simulator import Simulator

CLOSE = "v2.futures.trader.close_order"
STOPS = "v2.futures.trader.set_order_tpsl"
LINE = {"productType": "USDT-FUTURES"}


class Hanging:
    """Lets a request through to the exchange, or not, and never answers."""

    def __init__(self, sim, *, executes=True):
        self.sim = sim
        self.executes = executes
        self.arrived = asyncio.Event()
        self.on_arrival = lambda: None

    async def __call__(self, scope, receive, send):
        async def nobody(_):
            pass

        if self.executes:
            await self.sim(scope, receive, nobody)
        self.arrived.set()
        self.on_arrival()
        await asyncio.Event().wait()


@pytest.fixture
def path(tmp_path):
    return tmp_path / "writes.journal"


@pytest.fixture
def scene():
    return Scene()


def client(scene, path, transport=None, *, account="trader", skew=0.0):
    """A client with a journal; its machine's clock is off by `skew` seconds."""
    return CopyTradingClient(
        scene.sim.accounts[account], transport=transport or scene.sim, journal=path,
        clock=Shared(scene.clock, skew), limiter=scene.limiter, timeout=60.0,
    )  # fmt: skip


def with_key(scene, name, journal, uid="17"):
    """A client of one of the account's keys."""
    return CopyTradingClient(
        attrs.evolve(scene.sim.accounts[name], uid=uid), transport=scene.sim, journal=journal,
        clock=Shared(scene.clock, 0.0), limiter=scene.limiter, timeout=60.0,
    )  # fmt: skip


class Shared(FakeClock):
    """The scene's time on a machine whose wall clock is off."""

    def __init__(self, clock, skew):
        self.clock = clock
        self.skew = skew

    def wall(self):
        return self.clock.at + self.skew

    def monotonic(self):
        return self.clock.at

    async def sleep(self, seconds):
        await self.clock.sleep(seconds)
        await asyncio.sleep(0)


def close_values(scene, index=0):
    return LINE | {"trackingNo": str(scene.lead_orders()[index].no)}


def stop_values(scene, share="1.0"):
    order = scene.lead_orders()[0]
    profit, loss = scene.stops(order)
    return LINE | {
        "trackingNo": str(order.no), "stopLossPrice": str(loss),
        "stopSurplusPrice": str((profit * int(float(share) * 10) / 10).quantize(profit)),
    }  # fmt: skip


def records(path):
    return read(path.read_bytes()).records


def of(path, op):
    return [record for record in records(path) if record["op"] == op]


async def crash(scene, path, key, values, *, executes=True):
    """A process that ends while it waits for the reply to a write."""
    way = Hanging(scene.sim, executes=executes)
    made = client(scene, path, way)
    task = asyncio.ensure_future(made.call(key, values))
    await asyncio.wait_for(way.arrived.wait(), 5)
    content = path.read_bytes()
    task.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await task
    await made.aclose()
    path.write_bytes(content)


async def test_the_intent_is_there_before_the_request(scene, path):
    """When the exchange sees a write, the journal has it; its end follows the reply."""
    seen = []

    async def way(scope, receive, send):
        seen.extend(of(path, "intent"))
        await scene.sim(scope, receive, send)

    async with client(scene, path, way) as made:
        await made.call(CLOSE, close_values(scene))
    assert [(record["row"], record["values"]["productType"]) for record in seen] == [
        (CLOSE, "USDT-FUTURES")
    ]
    assert of(path, "settled")[0]["as"] == "executed"


async def test_a_read_is_not_kept(scene, path):
    """Reads leave the file as it is."""
    async with client(scene, path) as made:
        before = path.read_bytes()
        await made.call("v2.futures.trader.list_open_orders", LINE)
    assert path.read_bytes() == before


async def test_a_refusal_is_an_end(scene, path):
    """What the exchange refused needs no recovery."""
    async with client(scene, path) as made:
        with pytest.raises(BitgetCopyError):
            await made.call(CLOSE, LINE | {"trackingNo": "12"})
        assert made.unresolved == []
    assert of(path, "settled")[0]["as"] == "refused"


@pytest.mark.parametrize("function", ["write", "fsync"])
async def test_without_its_intent_a_write_is_not_sent(scene, path, monkeypatch, function):
    """A disk that refuses the intent keeps the write from being sent; reads go on."""
    async with client(scene, path) as made:

        def fail(*_):
            raise OSError(errno.ENOSPC, "No space left on device")

        with monkeypatch.context() as patch:
            patch.setattr(file_module.os, function, fail)
            with pytest.raises(JournalError, match="No space left") as caught:
                await made.call(CLOSE, close_values(scene))
        assert caught.value.outcome is Outcome.NOT_SENT
        assert scene.done(CLOSE) == 0
        await made.call("v2.futures.trader.list_open_orders", LINE)
        assert made.unresolved == []


async def test_removed_while_open_nothing_is_sent(scene, path):
    """A journal that nobody would find again stops writes."""
    async with client(scene, path) as made:
        path.unlink()
        with pytest.raises(JournalError, match="removed or replaced"):
            await made.call(CLOSE, close_values(scene))
    assert scene.done(CLOSE) == 0


async def test_many_writes_share_an_fsync(scene, path, monkeypatch):
    """Writes that wait at the same time go to disk together."""
    count, real = 0, os.fsync

    def fsync(descriptor):
        nonlocal count
        count += 1
        real(descriptor)

    async with client(scene, path) as made:
        monkeypatch.setattr(file_module.os, "fsync", fsync)
        calls = [made.call(CLOSE, LINE | {"trackingNo": str(n)}) for n in range(1, 65)]
        await asyncio.gather(*calls, return_exceptions=True)
        assert len(of(path, "intent")) == 64
        assert count <= 16
    monkeypatch.undo()


async def timed_out(call, hanging):
    async with asyncio.timeout(None) as limit:
        hanging.on_arrival = lambda: limit.reschedule(0)
        await call


async def waited_for(call, hanging):
    await asyncio.wait_for(call, 1)


async def cancelled(call, hanging):
    task = asyncio.ensure_future(call)
    await hanging.arrived.wait()
    task.cancel()
    await task


CANCELLED = {"timeout": timed_out, "wait_for": waited_for, "cancel": cancelled}


@pytest.mark.parametrize("way", sorted(CANCELLED))
@pytest.mark.parametrize("kept", [True, False])
async def test_a_cancelled_write_is_not_lost(scene, path, way, kept):
    """Cancelled while it waits for the reply, a write is found from the error and in the list."""
    hanging = Hanging(scene.sim)
    async with client(scene, path if kept else None, hanging) as made:
        values = close_values(scene)
        with pytest.raises((TimeoutError, asyncio.CancelledError)) as caught:
            await CANCELLED[way](made.call(CLOSE, values), hanging)
        unknown = OutcomeUnknownError.of(caught.value)
        assert made.unresolved == [unknown]
        assert unknown.values == values
    assert not kept or of(path, "unknown")


async def test_cancelled_before_it_is_sent_nothing_is_open(scene, path, monkeypatch):
    """A write that is cancelled while its intent goes to disk is not sent, and is settled."""
    real = os.fsync

    async with client(scene, path) as made:
        loop, task = asyncio.get_running_loop(), None

        def fsync(descriptor):
            loop.call_soon_threadsafe(task.cancel)
            real(descriptor)

        task = asyncio.ensure_future(made.call(CLOSE, close_values(scene)))
        monkeypatch.setattr(file_module.os, "fsync", fsync)
        with pytest.raises(asyncio.CancelledError) as caught:
            await task
        monkeypatch.undo()
        assert OutcomeUnknownError.of(caught.value) is None
        assert made.unresolved == []
    assert scene.done(CLOSE) == 0
    assert of(path, "settled")[0]["as"] == "not sent"


@pytest.mark.parametrize("skew", [-3600, 0, 3600])
@pytest.mark.parametrize("executes", [True, False])
async def test_the_next_process_recovers(scene, path, executes, skew):
    """After a crash the verdict is what happened, whatever the machine's clock says then."""
    await crash(scene, path, CLOSE, close_values(scene), executes=executes)
    await scene.clock.sleep(1)
    async with client(scene, path, skew=skew) as made:
        assert [error.endpoint for error in made.unresolved] == [CLOSE]
        [found] = await made.recover()
        assert type(found.verdict) is (Executed if executes else NotExecuted)
        assert made.unresolved == []
    assert of(path, "settled")[-1]["by"] == "verdict"
    async with client(scene, path) as made:
        assert await made.recover() == []


async def test_what_cannot_be_proved_stays_until_it_is_dismissed(scene, path):
    """A write that no read shows is told of by every process, until somebody has looked."""
    key = "v2.futures.trader.create_copy_api"
    secret = "canary8passphrase"
    await crash(scene, path, key, {"passphrase": secret})
    assert secret not in path.read_text()
    for _ in range(2):
        async with client(scene, path) as made:
            [found] = await made.recover()
            assert isinstance(found.verdict, StillUnknown)
    async with client(scene, path) as made:
        [error] = made.unresolved
        assert made.dismiss(error)
        assert not made.dismiss(error)
    async with client(scene, path) as made:
        assert made.unresolved == []


class Kept:
    """A journal that keeps records in memory."""

    labels = ("label",)
    is_of_fork = False

    def __init__(self):
        self.records = []

    async def keep(self, record):
        self.records.append(record)

    def note(self, record, *, wake=True):
        self.records.append(record)


@pytest.mark.parametrize(
    ("secret", "values", "is_kept"),
    [
        ("hush-hush", {"trackingNo": "a hush-hush text"}, False),
        ("hush-hush", {"settings": [{"symbol": "hush-hush"}]}, False),
        ("hush", {"trackingNo": "hushed"}, True),
        ("hush", {"trackingNo": "hush"}, False),
        ("", {"trackingNo": "17"}, True),
    ],
)
async def test_a_secret_in_the_wrong_place_is_not_written(secret, values, is_kept):
    """Arguments that hold a secret of the account are left out, and then nothing is concluded."""
    kept, state = Kept(), SharedState()
    request = EncodedRequest("/", "", b"", {"trackingNo": "17"}, values)
    write = LostWrites("label", kept, state).begin(ENDPOINTS[CLOSE], request, [secret])
    await write.intend(1000)
    assert kept.records[0]["values"] == (values if is_kept else None)
    later = SharedState()
    later.apply(kept.records[0])
    [error] = LostWrites("label", kept, later).unresolved
    doubt = LostWrites("label", kept, later).beyond_proof(error)
    assert isinstance(doubt, StillUnknown) is not is_kept


async def test_a_setting_that_a_later_one_has_undone(scene, path):
    """Where a later write of ours may have undone it, nobody says that a setting was not made."""
    await crash(scene, path, STOPS, stop_values(scene))
    await scene.clock.sleep(1)
    async with client(scene, path) as made:
        await made.call(STOPS, stop_values(scene, "0.9"))
    await scene.clock.sleep(100)
    async with client(scene, path) as made:
        [found] = await made.recover()
        assert isinstance(found.verdict, StillUnknown)
        assert "may have undone it" in found.verdict.evidence


@pytest.mark.parametrize("kept", [True, False])
@pytest.mark.parametrize("way", ["recover", "reconcile", "dismissed", "settled"])
async def test_a_write_that_was_executed_is_never_said_not_to_be(scene, path, kept, way):
    """With a journal or without, once something of ours came after it, or it was settled before."""
    async with client(scene, path if kept else None) as made:
        lost = await lose_stops(scene, made)
        if way == "dismissed":
            made.dismiss(lost)
        elif way == "settled":
            await scene.clock.sleep(100)
            assert isinstance(await lost.reconcile(), Executed)
        await made.call(STOPS, stop_values(scene, "0.9"))
        await scene.clock.sleep(100)
        if way == "recover":
            [found] = await made.recover()
            verdict = found.verdict
        else:
            verdict = await lost.reconcile()
    assert scene.done(STOPS) == 2
    assert isinstance(verdict, StillUnknown)
    assert "may have undone it" in verdict.evidence


@pytest.mark.parametrize("kept", ["one journal", "a journal each", "no journal"])
@pytest.mark.parametrize("copied", [False, True])
async def test_only_the_write_itself_is_dismissed(scene, path, tmp_path, kept, copied):
    """Another client's or journal's write with the same number, time and values is none."""
    places = {
        "one journal": [shared := Journal(tmp_path / "shared")] * 2,
        "a journal each": [path, tmp_path / "other"], "no journal": [None, None],
    }[kept]  # fmt: skip
    names = ["trader", "elite"]
    made = [client(scene, place, account=n) for place, n in zip(places, names, strict=True)]
    values = close_values(scene)
    for each in made:
        scene.sim.faults.on(CLOSE, kind="reset_before_execute")
        with pytest.raises(OutcomeUnknownError):
            await each.call(CLOSE, values)
    [one], [other] = [each.unresolved for each in made]
    assert kept == "one journal" or one.number == other.number
    one, other = [pickle.loads(pickle.dumps(e)) if copied else e for e in (one, other)]  # noqa: S301
    assert not made[1].dismiss(one)
    assert not made[0].dismiss(other)
    assert [len(each.unresolved) for each in made] == [1, 1]
    assert made[0].dismiss(one)
    assert [len(each.unresolved) for each in made] == [0, 1]
    for each in (*made, shared):
        await each.aclose()


@pytest.mark.parametrize("kept", [True, False])
async def test_a_pickled_error_of_an_earlier_run(scene, path, kept):
    """It dismisses its write where a journal has that, and no other with the same number."""
    async with client(scene, path if kept else None) as made:
        lost = pickle.dumps(await lose_stops(scene, made))
    async with client(scene, path if kept else None) as made:
        lost = pickle.loads(lost)  # noqa: S301
        if not kept:
            assert (await lose_stops(scene, made)).number == lost.number
        assert made.dismiss(lost) is kept
        assert len(made.unresolved) == (0 if kept else 1)


async def lose_stops(scene, made):
    """A write that sets stops and is executed, and whose reply is lost."""
    scene.sim.faults.on(STOPS, kind="reset_after_execute")
    with pytest.raises(OutcomeUnknownError) as caught:
        await made.call(STOPS, stop_values(scene))
    scene.sim.faults.clear()
    await scene.clock.sleep(1)
    return caught.value


@pytest.mark.parametrize("later", ["at once", "in the next process", "by a client without uid"])
async def test_keys_of_one_account_undo_each_others_writes(scene, path, later):
    """Where two keys of a journal are known to be one account's, the writes of both meet."""
    journal = Journal(path)
    async with (
        with_key(scene, "trader", journal) as one,
        with_key(scene, "elite", journal) as other,
    ):
        lost = await lose_stops(scene, one)
        third = with_key(scene, "elite", journal, uid=None)
        await (third if later.startswith("by") else other).call(STOPS, stop_values(scene, "0.9"))
        await scene.clock.sleep(100)
        if later == "in the next process":
            await journal.aclose()
            journal = Journal(path)
            [lost] = with_key(scene, "trader", journal).unresolved
        verdict = await lost.reconcile()
    await journal.aclose()
    assert scene.done(STOPS) == 2
    assert isinstance(verdict, StillUnknown)
    assert "may have undone it" in verdict.evidence


async def test_whose_a_key_is_may_be_said_later(scene, path):
    """A write that was lost when nobody knew its account is not said not to be executed either."""
    async with with_key(scene, "trader", path, None) as one:
        await lose_stops(scene, one)
    journal = Journal(path)
    with_key(scene, "trader", journal, "17")
    await with_key(scene, "elite", journal, "17").call(STOPS, stop_values(scene, "0.9"))
    await journal.aclose()
    small = JournalFile(path, is_durable=True)
    small._compact()
    small.close()
    await scene.clock.sleep(100)
    async with with_key(scene, "trader", path, "17") as one:
        [found] = await one.recover()
    assert isinstance(found.verdict, StillUnknown)


def test_writes_of_several_threads_have_a_number_each():
    """However their threads take turns, no two writes of a journal share a number."""
    state, numbers = SharedState(), []

    def write(label):
        for _ in range(3000):
            number = state.number()
            numbers.append(number)
            state.apply({
                "op": "intent", "id": number, "label": label, "row": STOPS, "effect": "set",
                "at": 1, "ids": {}, "values": {},
            })  # fmt: skip
            state.apply({"op": "settled", "id": number, "as": "executed", "by": "reply"})

    run_in_turns([partial(write, str(n)) for n in range(4)], seconds=1e-6)
    assert sorted(numbers) == list(range(1, 12_001))
    assert state.entries() == []


def test_a_call_that_the_garbage_collector_ends_takes_no_lock():
    """Its end counts, though this thread may be in the middle of something else."""
    state = SharedState()
    state.apply({
        "op": "intent", "id": 1, "label": "a", "row": STOPS, "effect": "set", "at": 1, "ids": {},
        "values": {},
    })  # fmt: skip
    with state._locked():
        state.apply_soon({"op": "settled", "id": 1, "as": "executed", "by": "reply"})
    assert state.entries() == []


async def test_two_settings_of_which_neither_was_made(scene, path):
    """Lost writes about the same thing are not executed when none of them is in effect."""
    await crash(scene, path, STOPS, stop_values(scene), executes=False)
    await crash(scene, path, STOPS, stop_values(scene, "0.9"), executes=False)
    await scene.clock.sleep(100)
    async with client(scene, path) as made:
        verdicts = [type(found.verdict) for found in await made.recover()]
    assert verdicts == [NotExecuted, NotExecuted]


async def test_accounts_share_a_journal(path):
    """Each client of a journal recovers the writes of its own account; the file names no key."""
    scene = Scene()
    key = "v2.futures.follower.unfollow_trader"
    name = next(name for name in scene.sim.accounts if name != "trader")
    trader = next(iter(scene.sim.account(name).futures.follows))
    await crash(scene, path, CLOSE, close_values(scene))
    journal = Journal(path)
    one = client(scene, journal)
    other = client(scene, journal, account=name)
    await scene.clock.sleep(100)
    async with one, other:
        assert await other.recover() == []
        with contextlib.suppress(BitgetCopyError):
            await other.call(key, {"traderId": trader})
        assert [type(found.verdict) for found in await one.recover()] == [Executed]
    await journal.aclose()
    assert len({record["label"] for record in of(path, "intent")}) == 2
    assert all(keys.api_key not in path.read_text() for keys in scene.sim.accounts.values())


async def test_a_write_of_another_key_is_left_to_that_key(scene, path):
    """Another account's reads prove nothing about a write."""
    await crash(scene, path, CLOSE, close_values(scene))
    await scene.clock.sleep(100)
    name = next(name for name in scene.sim.accounts if name != "trader")
    async with client(scene, path, account=name) as made:
        [found] = await made.recover()
        assert "another key" in found.verdict.evidence
    async with client(scene, path) as made:
        assert [type(found.verdict) for found in await made.recover()] == [Executed]


async def test_a_write_of_a_key_that_is_gone_can_be_dismissed(scene, path):
    """Where no client of the journal has the key, any may take its writes off."""
    await crash(scene, path, CLOSE, close_values(scene))
    async with client(scene, path, account="elite") as made:
        [found] = await made.recover()
        assert made.dismiss(found.write)
        assert await made.recover() == []


async def test_a_journal_in_use_is_refused(scene, path):
    """The second client of a file is told who has it."""
    async with client(scene, path):
        with pytest.raises(ConfigError, match="another client of this process"):
            client(scene, path)
    async with client(scene, path):
        pass


@pytest.mark.parametrize("wrong", [7, b"x", object(), ""])
def test_what_is_no_journal_is_refused(scene, wrong):
    """Anything but a path or a journal is a wrong option."""
    with pytest.raises(ConfigError, match="journal"):
        client(scene, wrong)


async def test_the_command_shows_what_is_open(scene, path):
    """`bitget-copy journal` lists open writes and leaves the file as it is."""
    await crash(scene, path, CLOSE, close_values(scene))
    before = path.read_bytes()
    told = command_line.run("journal", str(path))
    assert told.exit_code == ExitCode.UNKNOWN
    assert "1 open" in told.output
    told = command_line.run("journal", str(path), "--json")
    assert [entry["row"] for entry in json.loads(told.output)["open"]] == [CLOSE]
    assert path.read_bytes() == before
    path.write_bytes(before.replace(b"intent", b"intend"))
    told = command_line.run("journal", str(path))
    assert told.exit_code == ExitCode.WRONG_USE
    assert "line 3" in told.output


@pytest.mark.parametrize("as_json", [True, False])
def test_the_command_recovers(tmp_path, as_json):
    """`--recover` says what became of each open write, and keeps it."""
    path, sim = tmp_path / "writes.journal", Simulator(seed=7)
    number = sim.open_order("BTCUSDT_UMCBL")

    async def lose():
        way = Hanging(sim)
        async with CopyTradingClient(sim.credentials, transport=way, journal=path) as made:
            task = asyncio.ensure_future(made.call(CLOSE, LINE | {"trackingNo": number}))
            await way.arrived.wait()
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task

    asyncio.run(lose())
    sim.clock_offset += 100
    with served(sim) as env:
        more = ["--json"] if as_json else []
        told = command_line.run("journal", str(path), "--recover", *more, **env)
        assert told.exit_code == ExitCode.OK, told.output
        assert "Executed" in told.output
        assert not as_json or json.loads(told.output)[0]["verdict"] == "Executed"
        again = command_line.run("journal", str(path), "--recover", **env)
        assert "nothing is open" in again.output
    shown = command_line.run("journal", str(path))
    assert shown.exit_code == ExitCode.OK


@contextlib.contextmanager
def served(sim):
    """The simulator on loopback in a thread of its own; variables for the command line."""
    ready, over = threading.Event(), threading.Event()
    env = {}

    async def serve():
        async with sim.serve() as server:
            keys = sim.credentials
            env.update(
                BITGET_BASE_URL=server.url, BITGET_API_KEY=keys.api_key,
                BITGET_SECRET_KEY=keys.secret_key, BITGET_PASSPHRASE=keys.passphrase,
            )  # fmt: skip
            ready.set()
            await asyncio.to_thread(over.wait)

    thread = threading.Thread(target=asyncio.run, args=(serve(),))
    thread.start()
    ready.wait()
    try:
        yield env
    finally:
        over.set()
        thread.join()


async def test_time_that_is_up_is_no_verdict(scene, path):
    """Without time to look, a write stays as unknown as it was."""
    await crash(scene, path, CLOSE, close_values(scene))
    async with client(scene, path) as made:
        [found] = await made.recover(timeout=1e-9)
        assert isinstance(found.verdict, StillUnknown)
        assert len(made.unresolved) == 1
    with pytest.raises(ConfigError, match="closed"):
        await made.recover()


@pytest.mark.parametrize("wrong", [{"timeout": 0}, {"timeout": "x"}, {"max_lag": -1}])
async def test_wrong_times_are_refused(scene, wrong):
    """How long and how far behind is checked before anything is sent."""
    async with client(scene, None) as made:
        with pytest.raises(ParameterError):
            await made.recover(**wrong)


async def test_what_no_rule_can_read_hides_no_other(scene, path):
    """An entry that makes its rule fail is unknown; the others get their verdicts."""
    await crash(scene, path, CLOSE, close_values(scene))
    lines = path.read_bytes().splitlines(keepends=True)
    odd = of(path, "intent")[0] | {"id": 2, "values": {}, "n": len(lines) + 1}
    path.write_bytes(b"".join([*lines, line_of(len(lines) + 1, odd, checksum_of(lines[-1]))]))
    await scene.clock.sleep(100)
    async with client(scene, path) as made:
        verdicts = [type(found.verdict) for found in await made.recover()]
    assert verdicts == [Executed, StillUnknown]


@pytest.mark.parametrize("whose", ["the client's", "the caller's"])
async def test_closing_keeps_the_ends_of_writes_under_way(scene, path, whose):
    """What callers are told while the journal is closed stands in it, a late success too."""
    arrived, go_on = asyncio.Event(), asyncio.Event()

    async def slow(scope, receive, send):
        arrived.set()
        await go_on.wait()
        await scene.sim(scope, receive, send)

    journal = Journal(path) if whose == "the caller's" else path
    made = client(scene, journal, slow)
    write = asyncio.ensure_future(made.call(CLOSE, close_values(scene)))
    await arrived.wait()
    closing = asyncio.ensure_future((made if journal is path else journal).aclose())
    await asyncio.sleep(0)
    with pytest.raises((ConfigError, JournalError), match="closed"):
        await made.call(CLOSE, close_values(scene, 1))
    go_on.set()
    assert await write
    await closing
    async with client(scene, path) as made:
        assert made.unresolved == []


async def test_closing_cuts_off_what_is_under_way_and_keeps_that(path):
    """Writes that our own connections cut off have their ends in the journal once it is closed."""
    arrived = asyncio.Event()

    async def silent(reader, writer):
        arrived.set()
        await reader.read()
        writer.close()

    server = await asyncio.start_server(silent, "127.0.0.1", 0)
    keys = Simulator(seed=7).credentials
    port = server.sockets[0].getsockname()[1]
    made = CopyTradingClient(keys, base_url=f"http://127.0.0.1:{port}", journal=path)
    calls = [made.call(CLOSE, LINE | {"trackingNo": str(n)}) for n in range(1, 9)]
    writes = [asyncio.ensure_future(call) for call in calls]
    await arrived.wait()
    await made.aclose()
    ends = await asyncio.gather(*writes, return_exceptions=True)
    server.close()
    unknown = [end for end in ends if isinstance(end, OutcomeUnknownError)]
    intended = {record["id"] for record in of(path, "intent")}
    settled = {record["id"] for record in of(path, "settled")}
    assert unknown
    assert intended - settled == {record["id"] for record in of(path, "unknown")}
    assert len(intended - settled) == len(unknown)


async def test_closing_does_not_wait_for_ever(scene, path, monkeypatch, caplog):
    """A write that does not end holds nothing up; that its end will be missing is told."""
    monkeypatch.setattr(journal_module, "_GRACE_S", 0.01)
    way = Hanging(scene.sim)
    made = client(scene, path, way)
    write = asyncio.ensure_future(made.call(CLOSE, close_values(scene)))
    await way.arrived.wait()
    await made.aclose()
    assert "closed with 1 writes under way" in caplog.text
    write.cancel()
    with pytest.raises(asyncio.CancelledError):
        await write
    assert len(of(path, "intent")) == 1


async def test_a_closed_journal_keeps_nothing(path):
    """Closed, twice too, a journal refuses; a wrong durability is a wrong option."""
    journal = Journal(path, durability="flush")
    await journal.aclose()
    await journal.aclose()
    assert "closed" in repr(journal)
    with pytest.raises(JournalError, match="closed"):
        await journal.keep({"op": "intent"})
    with pytest.raises(ConfigError, match="fsync, flush"):
        Journal(path, durability="none")


@pytest.mark.parametrize("way", [copy.copy, copy.deepcopy, pickle.dumps])
@pytest.mark.parametrize("what", ["journal", "client"])
async def test_a_journal_has_no_copies(scene, path, way, what):
    """Copying or pickling it, or a client that has it, is refused and closes nothing."""
    async with client(scene, path) as made:
        if what == "journal":
            with pytest.raises(TypeError, match="an open journal cannot be copied or pickled"):
                way(made._parts._journal)
        else:
            with contextlib.suppress(TypeError):  # a shallow copy is a view, as of `with_options`
                way(made)
        gc.collect()
        await made.call(CLOSE, close_values(scene))
        with pytest.raises(ConfigError, match="has it open"):
            Journal(path)


async def test_a_fault_of_the_file_leaves_nobody_waiting(path, monkeypatch):
    """Whatever goes wrong in the thread refuses the record that is waited for, not the next."""
    journal = Journal(path)
    with monkeypatch.context() as patch:
        patch.setattr(file_module, "line_of", lambda *_: 1 / 0)
        with pytest.raises(JournalError, match="fault of this library: ZeroDivisionError"):
            await asyncio.wait_for(journal.keep({"op": "opened", "pid": 1}), 5)
    await asyncio.wait_for(journal.keep({"op": "opened", "pid": 1}), 5)
    await journal.aclose()


class Resisting:
    """Tells nothing, not even its class."""

    def __getattribute__(self, name):
        raise RuntimeError(name)


# No parameters, as pytest asks each of those for its class.
NO_WRITES = (None, True, "x", 5, ValueError(), OutcomeUnknownError, Resisting())


def test_what_is_no_lost_write_has_none():
    """Results of ``gather`` may be asked one and all, whether they are errors or not."""
    for result in (*NO_WRITES, ValueError(Resisting())):
        assert OutcomeUnknownError.of(result) is None


async def test_what_is_no_lost_write_is_not_dismissed(scene):
    """It is told, as a wrong argument of a call is."""
    async with client(scene, None) as made:
        for write in NO_WRITES:
            with pytest.raises(ParameterError, match=r"write.* allowed: an OutcomeUnknownError"):
                made.dismiss(write)


@pytest.mark.parametrize("is_kept", [True, False])
def test_a_write_whose_loop_was_closed_under_it_is_unresolved(scene, path, is_kept):
    """Nobody cancels it, so that it never ends; with a journal or without it is looked for."""
    hanging, values = Hanging(scene.sim), close_values(scene)
    made = client(scene, path if is_kept else None, hanging)

    async def begin():
        task = asyncio.create_task(made.call(CLOSE, values))
        await hanging.arrived.wait()
        assert made.unresolved == []
        return task

    loop = asyncio.new_event_loop()
    task = loop.run_until_complete(begin())
    loop.close()
    [left] = made.unresolved
    assert left.values == values
    assert "loop" in left.evidence

    task._log_destroy_pending = False
    asyncio.run(made.aclose())
    assert len(made.unresolved) == 1
    if is_kept:
        assert [record["op"] for record in records(path)][-2:] == ["intent", "unknown"]
    task.get_coro().close()


async def test_ends_outlive_a_thread_that_cannot_start(scene, path, monkeypatch):
    """What waits is refused where the system gives no thread; what has ended is kept for later."""
    journal = Journal(path)
    with monkeypatch.context() as patch:
        no_thread = mock.Mock(side_effect=RuntimeError("can't start new thread"))
        patch.setattr(journal._executor, "submit", no_thread)
        journal.note({"op": "opened", "pid": 17})
        with pytest.raises(JournalError):
            await journal.keep({"op": "opened", "pid": 18})
    await journal.keep({"op": "opened", "pid": 19})
    await journal.aclose()
    assert [record["pid"] for record in of(path, "opened")][-2:] == [17, 19]


async def test_a_fork_sends_nothing(scene, path, monkeypatch):
    """A client that came along into a forked process refuses its writes."""
    async with client(scene, path) as made:
        with monkeypatch.context() as patch:
            patch.setattr(file_module.os, "getpid", lambda: -1)
            with pytest.raises(JournalError, match="fork"):
                await made.call(CLOSE, close_values(scene))
    assert scene.done(CLOSE) == 0


async def test_a_fork_concludes_nothing(scene, path, monkeypatch):
    """Two processes that are both told "not executed" would both make the write anew."""
    await crash(scene, path, CLOSE, close_values(scene))
    await scene.clock.sleep(100)
    async with client(scene, path) as made:
        with monkeypatch.context() as patch:
            patch.setattr(file_module.os, "getpid", lambda: -1)
            [found] = await made.recover()
            assert isinstance(found.verdict, StillUnknown)
            assert "fork" in found.verdict.evidence
        [found] = await made.recover()
        assert isinstance(found.verdict, Executed)


async def test_a_disk_that_is_full_for_long_makes_no_write_slower(scene, path, monkeypatch):
    """What is tried again is the ends of writes that the file has, each of them once."""
    async with client(scene, path) as made:
        journal = made._parts._journal
        with monkeypatch.context() as patch:
            patch.setattr(file_module.os, "write", mock.Mock(side_effect=OSError(28, "full")))
            for _ in range(20):
                with pytest.raises(JournalError):
                    await made.call(CLOSE, close_values(scene))
            assert len(journal._again) < 3
        await made.call(CLOSE, close_values(scene))
    assert [record["id"] for record in of(path, "intent")] == [21]
    assert scene.done(CLOSE) == 1


async def test_an_end_that_found_the_disk_full_is_kept_later(scene, path, monkeypatch):
    """The write was made, and the journal says so as soon as it can."""
    hanging = Hanging(scene.sim)
    async with client(scene, path, hanging) as made:
        task = asyncio.create_task(made.call(CLOSE, close_values(scene)))
        await hanging.arrived.wait()
        with monkeypatch.context() as patch:
            patch.setattr(file_module.os, "write", mock.Mock(side_effect=OSError(28, "full")))
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            await scene.clock.sleep(100)
            made._parts.writes.settle(1, "dismissed", "hand")
            with pytest.raises(JournalError):
                await made._parts._journal.keep({"op": "opened", "pid": 1})
    assert [record["as"] for record in of(path, "settled")] == ["dismissed"]


def as_begun(made, **begin):
    first = line_of(1, {"op": "begin", "format": 1, "next": 1} | begin)
    made.write_bytes(first + line_of(2, {"op": "intent", "id": 1}, checksum_of(first)))


@pytest.mark.parametrize(
    ("make", "problem"),
    [
        (lambda path: path.write_text("not a journal"), "is no journal"),
        (lambda path: path.write_text("not a journal\nat all\n"), "is no journal"),
        (lambda path: path.write_bytes(line_of(1, {"n": 1})[:-1]), "is no journal"),
        (lambda path: as_begun(path, format=2), "is of format 2, and this version reads 1"),
        (as_begun, "line 2 is not as this library writes it"),
        (os.mkfifo, "is no file"),
        (os.mkdir, "is no file"),
        (lambda path: path.symlink_to(os.devnull), "is no file"),
    ],
)
@pytest.mark.parametrize("more", [(), ("--recover",), ("--json",)])
def test_the_command_refuses_what_it_cannot_read(path, make, problem, more):
    """What is no journal of this version is a wrong use: not shown as empty, nor waited for."""
    make(path)
    told = command_line.run("journal", str(path), *more)
    assert told.exit_code == ExitCode.WRONG_USE
    assert problem in " ".join(told.output.split())


def test_the_command_names_a_file_that_is_not_there(tmp_path):
    """Neither form of the command makes a journal."""
    for more in ([], ["--recover"]):
        told = command_line.run("journal", str(tmp_path / "none"), *more)
        assert told.exit_code == ExitCode.WRONG_USE
    assert list(tmp_path.iterdir()) == []
