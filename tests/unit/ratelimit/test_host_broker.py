"""The broker's socket, and the store that speaks to it, within one process."""

from __future__ import annotations

import asyncio
import contextlib
import errno
import json
import threading
import time
from pathlib import Path

import pytest

from bitget_copy.errors import ConfigError
from bitget_copy.ratelimit import BucketKey, BucketLimit, HostLimiter
from bitget_copy.ratelimit.host import broker as broker_module
from bitget_copy.ratelimit.host import limiter as limiter_module
from bitget_copy.ratelimit.host import memory, overview
from bitget_copy.ratelimit.host import store as store_module
from bitget_copy.ratelimit.host.broker import MAX_UNREAD, Broker
from bitget_copy.ratelimit.host.frames import (
    MAX_FRAME,
    PROTOCOL,
    RENEW,
    FrameError,
    FrameReader,
    frame,
)
from bitget_copy.ratelimit.host.overview import host_overview
from bitget_copy.ratelimit.host.socket_path import Place
from bitget_copy.ratelimit.host.store import HostStore
from bitget_copy.ratelimit.shared import (
    MOST_RENEWALS,
    Renewal,
    Report,
    StoreUnavailableError,
)
from bitget_copy.ratelimit.shared.durations import LOST_LIFE, SECOND

WINDOW = SECOND
ROW = ((BucketKey("uid", "u", "e"), BucketLimit(5)),)


@pytest.fixture
def place(tmp_path):
    tmp_path.chmod(0o700)
    return Place.at(tmp_path / "s")


class Running:
    """A broker in a thread."""

    def __init__(self, place, broker=None):
        self.broker = broker or Broker(place, place.try_lock())
        self.thread = threading.Thread(target=self.broker.run)
        self.thread.start()

    def stop(self):
        self.broker.stop()
        self.thread.join()


@pytest.fixture
def broker(place):
    running = Running(place)
    yield running
    running.stop()


async def renewed(store, renewals):
    """What a store answers to renewals."""
    answer = asyncio.get_running_loop().create_future()
    store.renew(renewals, answer.set_result)
    said = await answer
    if isinstance(said, StoreUnavailableError):
        raise said
    return said


async def told(store, report):
    """What a store answers to a report."""
    answer = asyncio.get_running_loop().create_future()
    store.report("b", report, answer.set_result)
    said = await answer
    if isinstance(said, StoreUnavailableError):
        raise said
    return said


class Raw:
    """A member that speaks by hand."""

    def __init__(self, place, process="p"):
        self.socket = place.connect()
        self.socket.settimeout(5)
        self.file = self.socket.makefile("rb")
        self.process, self.count, self.sequence = process, 0, 0
        self.say(["hello", PROTOCOL, process])
        assert self.hear() == ["welcome", PROTOCOL]

    def say(self, message):
        self.socket.sendall(frame(message))

    def hear(self):
        line = self.file.readline()
        return json.loads(line) if line else None

    def report(self, **fields):
        """What the broker answers."""
        self.count += 1
        self.sequence += 1
        fields = {"epoch": "", "capacity": 5, "window": WINDOW} | fields
        report = Report(self.process, self.sequence, **fields)
        self.say([self.count, "b", *report[1:]])
        while (message := self.hear())[0] != self.count:
            pass
        return message[1]

    def close(self):
        self.file.close()
        self.socket.close()


@pytest.fixture
def member(broker, place):
    member = Raw(place)
    yield member
    member.close()


# --- frames ----------------------------------------------------------------------------------


def test_messages_come_in_any_pieces():
    """Byte by byte or all at once."""
    text = frame([1, "é"]) + frame([2])
    whole, piece = FrameReader(), FrameReader()

    assert whole.feed(text) == [[1, "é"], [2]]
    assert [m for i in range(len(text)) for m in piece.feed(text[i : i + 1])] == [[1, "é"], [2]]


@pytest.mark.parametrize("line", [b"{}", b"[]", b"1", b"no", b"\xff", b"[" * 100_000])
def test_what_is_no_message_is_told(line):
    """No JSON, no array, an empty one, one without end."""
    with pytest.raises(FrameError):
        FrameReader().feed(line + b"\n")


def test_messages_are_bounded():
    """Neither sent nor gathered beyond a megabyte."""
    with pytest.raises(FrameError):
        frame(["x" * MAX_FRAME])
    with pytest.raises(FrameError):
        FrameReader().feed(b"x" * (MAX_FRAME + 1))


# --- the broker ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "nonsense",
    [b"no JSON\n", b'["hello"]\n', b'["hello",1,5]\n', b'[1,"b"]\n', b"x" * (MAX_FRAME + 9)],
)
def test_who_speaks_nonsense_is_cut_off_and_the_others_are_served(member, place, nonsense):
    """Whatever comes instead of a greeting."""
    stranger = place.connect()
    stranger.settimeout(5)
    with stranger:
        with contextlib.suppress(OSError):
            stranger.sendall(nonsense)
        while data := _received(stranger):
            assert data != b""

    assert len(member.report(wants=[0])[3]) == 1


def _received(connection):
    try:
        return connection.recv(1 << 16)
    except ConnectionError:
        return b""


@pytest.mark.parametrize(
    "parts",
    [[], ["x"], [1, "", None, 1], [1, "", 5, WINDOW, 0, 0, 5], [1, "", 5.5, WINDOW], [1] * 99],
)
def test_a_report_that_is_none_ends_the_connection_alone(member, place, parts):
    """The table is as before."""
    other = Raw(place, "q")
    other.say([1, "b", *parts])
    while other.hear():
        pass
    other.close()

    assert len(member.report(wants=[0])[3]) == 1


@pytest.mark.parametrize(
    "fields",
    [{"refusal": (1 << 60, 0)}, {"refusal": (0, -1)}, {"window": 1 << 60}, {"window": 10**4000},
     {"capacity": 30_000_000}, {"wants": [10**4000]}, {"reserve": -5}, {"served": -3},
     {"gives": [(-(1 << 60), 0)]}, {"gives": [(0, 10**4000)]}, {"epoch": "x" * 1000}],
    ids=lambda fields: next(iter(fields)),
)  # fmt: skip
def test_one_frame_of_numbers_that_nobody_has_harms_no_bucket(member, place, fields):
    """Its sender is cut off; the others, and every broker after this one, never hear of them."""
    other = Raw(place, "q")
    report = Report("q", 1, **{"epoch": "", "capacity": 5, "window": WINDOW} | fields)
    other.say([1, "b", *report[1:]])
    assert other.hear() is None
    other.close()

    answer = member.report(wants=[0])
    assert (len(answer[3]), answer[4], answer[5], answer[9]) == (1, 5, WINDOW, 0)


@pytest.mark.parametrize("bucket", [[1], {"a": 1}, 7, "", "b" * 201])
def test_a_bucket_that_has_no_name_ends_the_connection(member, place, bucket):
    """It would be looked up by what cannot be, or kept for everybody to see."""
    other = Raw(place, "q")
    other.say([1, bucket, *Report("q", 1, "", 5, WINDOW)[1:]])
    assert other.hear() is None
    other.close()

    assert len(member.report(wants=[0])[3]) == 1


def test_another_version_of_the_protocol_is_told_and_refused(broker, place):
    """By its number, so that the other side can say what to do."""
    with place.connect() as connection:
        connection.settimeout(5)
        connection.sendall(frame(["hello", PROTOCOL + 1, "p"]))
        with connection.makefile("rb") as file:
            assert json.loads(file.readline()) == ["welcome", PROTOCOL]
            assert file.readline() == b""


def test_a_peer_of_another_user_is_cut_off(broker, place, monkeypatch):
    """The kernel says who it is."""
    monkeypatch.setattr(broker_module, "peer_of", lambda _: broker_module.Peer(1, 12345))
    with place.connect() as connection:
        connection.settimeout(5)
        assert _received(connection) == b""


def test_a_member_that_does_not_read_is_cut_off_and_nobody_waits_for_it(broker, place):
    """Its answers are kept up to a megabyte; another one is served meanwhile."""
    slow, other = Raw(place, "slow"), Raw(place, "other")
    slow.socket.settimeout(30)
    report = list(Report("slow", 1, "", 5, WINDOW, wants=(0,)))[1:]
    line = frame([1, "b", *report])
    sent = 0
    try:
        while sent < 100 * MAX_UNREAD:
            sent += slow.socket.send(line * 100)
    except OSError as error:
        cut_off = not isinstance(error, TimeoutError)

    assert cut_off
    assert len(other.report(wants=[0])[3]) == 1
    slow.close()
    other.close()


def test_a_process_that_connects_anew_takes_the_place_of_its_old_connection(member, place):
    """Its tokens are its own still; the old connection is ended."""
    epoch = member.report(wants=[0, 0])[0]
    again = Raw(place)
    again.sequence = member.sequence

    assert member.hear() is None
    assert again.report(epoch=epoch, held=2, seen=2)[2] == 2
    again.close()


def is_locked(place):
    """Whether the kernel knows of a lock on the lock file; asked without taking it."""
    inode = place.lock_path.stat().st_ino if place.lock_path.exists() else 0
    return f":{inode} " in Path("/proc/locks").read_text()


def test_socket_and_lock_that_somebody_removes_come_back(broker, place, member):
    """Within a moment; who is connected does not notice."""
    for path in (place.path, place.lock_path):
        path.unlink()
        end = time.monotonic() + 5
        while not (path.exists() and is_locked(place)) and time.monotonic() < end:
            time.sleep(0.01)

        assert place.try_lock() is None
        with place.connect():
            assert len(member.report(wants=[0])[3]) >= 1


def test_a_broker_gives_way_to_who_was_elected_after_the_lock_was_removed(broker, place):
    """There are two for a moment; the older one ends, and does not touch what the other has."""
    place.lock_path.unlink()
    lock = place.try_lock()
    listener = place.listen()
    broker.thread.join(5)

    assert not broker.thread.is_alive()
    assert place.is_locked_by(lock)
    assert place.path.exists()
    listener.close()
    place.close_lock(lock)


def test_thousands_of_buckets_are_seen_in_several_messages(place, monkeypatch):
    """All of them, once each and in order, by a member and by who only looks."""
    monkeypatch.setattr(overview, "TIMEOUT", 30)
    names = [f"uid:v2.futures.trader.list_open_orders:1000:{i:024x}" for i in range(8_000)]
    filled = Broker(place, place.try_lock())
    for name in names:
        report = Report("p", 1, "", 5, WINDOW, wants=(0,))
        filled._tables.report(name, report, memory.monotonic_us(), lambda _: True)

    async def main():
        async with HostLimiter(place.path) as limiter:
            return await limiter.states()

    broker = Running(place, filled)
    try:
        seen = host_overview(place.path)
        assert [each.bucket for each in seen.tables] == names
        assert seen.complete
        assert [each.bucket for each in run(main())] == names
        member = Raw(place)
        member.say([1, None])
        assert len(json.dumps(member.hear())) < MAX_FRAME / 4
        member.close()
    finally:
        broker.stop()


@pytest.mark.parametrize(
    "answer",
    [[], [1, [], []], ["1", [], [], False], [1, 5, [], False], [1, [], [], True],
     [1, [], [["a"]], False], [1, [], [["b", *[0] * 4, [], {}, 0, 0, 0]], False],
     [1, [], [["b", *[0] * 4, {}, {}, 0, 0, 0], ["a", *[0] * 4, {}, {}, 0, 0, 0]], False]],
)  # fmt: skip
def test_states_that_are_nonsense_are_told_as_such(place, answer):
    """Of another version, of wrong types, or without an end."""
    listener = place.listen()
    listener.setblocking(True)

    def serve():
        connection, _ = listener.accept()
        with connection, connection.makefile("rb") as file:
            file.readline()
            connection.sendall(frame(["welcome", PROTOCOL]))
            connection.sendall(frame([json.loads(file.readline())[0], *answer]))

    thread = threading.Thread(target=serve)
    thread.start()
    with pytest.raises(StoreUnavailableError, match=r"limiter .*: ."):
        host_overview(place.path)
    thread.join()
    listener.close()


@pytest.mark.parametrize(
    "parts",
    [["x"], ["after"], ["after", 5], ["after", ""], [[]], [RENEW], [RENEW, 5], [RENEW, [5]],
     [RENEW, [["b"]]], [RENEW, {}], [RENEW, [], []], [RENEW, [[7, "e", 1, 1, 5, WINDOW]]],
     [RENEW, [["", "e", 1, 1, 5, WINDOW]]],
     [RENEW, [["b", "e", 1, 1, 5, WINDOW]] * (MOST_RENEWALS + 1)]],
    ids=lambda parts: str(parts)[:40],
)  # fmt: skip
def test_a_question_that_is_none_ends_the_connection(member, place, parts):
    """The others are served."""
    other = Raw(place, "q")
    other.say([1, None, *parts])
    assert other.hear() is None
    other.close()

    assert len(member.report(wants=[0])[3]) == 1


# --- from broker to broker -------------------------------------------------------------------


def held_and_free(place):
    """Tokens of the table that a new member finds, and when the first free one may be used."""
    member = Raw(place, "looks")
    member.say([99, None])
    [state] = member.hear()[3]
    member.close()
    return state


def test_a_broker_that_is_stopped_leaves_its_tables(place):
    """The next one knows who holds what, and its epoch is the same."""
    first = Running(place)
    member = Raw(place)
    epoch = member.report(wants=[0, 0])[0]
    first.stop()
    assert member.hear() is None
    second = Running(place)

    bucket, capacity, _, free, next_token, held, *_ = held_and_free(place)
    assert (bucket, capacity, free, held) == ("b", 5, 3, {"p": 2})
    assert next_token == 0
    back = Raw(place)
    back.sequence = member.sequence
    assert back.report(epoch=epoch, held=2, seen=2, wants=[0])[0] == epoch
    member.close()
    back.close()
    second.stop()


def test_the_tokens_of_a_broker_that_has_died_stay_away_unless_they_are_claimed(place):
    """For the life of a lost request and a window."""
    first = Running(place)
    member = Raw(place)
    epoch = member.report(wants=[0, 0])[0]
    first.broker._retire = lambda: None  # it dies
    first.stop()
    second = Running(place)

    back = Raw(place)
    back.sequence = member.sequence
    answer = back.report(epoch=epoch, held=2, seen=2)
    assert answer[0] != epoch
    assert answer[2] == 2
    _, _, _, free, next_token, held, *_ = held_and_free(place)
    assert (free, held) == (3, {"p": 2})
    assert LOST_LIFE < next_token <= LOST_LIFE + WINDOW
    member.close()
    back.close()
    second.stop()


def left_by(content, place):
    place.lock_path.write_bytes(content)
    lock = place.try_lock()
    try:
        return memory.recall(lock)
    finally:
        place.close_lock(lock)


@pytest.mark.parametrize(
    "content",
    [b"torn", b"[]", b"{}", b'{"version":2}', b'{"version":1,"until":"x"}', b"\xff",
     b'{"version":1,"boot":null}', b"[" * 10_000],
)  # fmt: skip
def test_what_cannot_be_read_of_the_broker_before_is_taken_for_the_worst(place, content):
    """All tokens may be under way."""
    left = left_by(content, place)

    assert left.tables == ()
    assert left.lost_until > memory.monotonic_us() + LOST_LIFE


def test_a_new_place_and_another_run_of_the_machine_have_nothing_under_way(place, monkeypatch):
    """An empty file, or one that tells of another boot."""
    assert left_by(b"", place) == memory.Left()
    lock = place.try_lock()
    memory.note(lock, memory.monotonic_us() + 10**9)
    assert memory.recall(lock).lost_until > 0
    monkeypatch.setattr(memory, "_boot", lambda: "another")
    assert memory.recall(lock) == memory.Left()
    place.close_lock(lock)


def nested(content, path):
    """What is at a path of keys, but for the last one."""
    for key in path[:-1]:
        content = content[key]
    return content


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("left",), None), (("left",), [1]), (("left", "tables"), 5), (("left", "tables"), [5]),
        (("left", "epoch"), 5), (("left", "epoch"), ""), (("left", "made"), "1"),
        (("left", "lost_until"), [1]), (("left", "lost_until"), 1 << 60), (("until",), 1e999),
        (("left", "tables", 0, "free"), None), (("left", "tables", 0, "free", 0, "due"), "x"),
        (("left", "tables", 0, "free", 0, "due"), 1 << 60),
        (("left", "tables", 0, "free", 0, "claim"), None),
        (("left", "tables", 0, "capacity"), "5"), (("left", "tables", 0, "capacity"), 1),
        (("left", "tables", 0, "window"), None), (("left", "tables", 0, "window"), 10**30),
        (("left", "tables", 0, "hold"), 1 << 60), (("left", "tables", 0, "now"), 1 << 60),
        (("left", "tables", 0, "slow_step"), 0), (("left", "tables", 0, "slow_share"), 0),
        (("left", "tables", 0, "bucket"), ["b"]), (("left", "tables", 0, "members"), [1]),
        (("left", "tables", 0, "members", "p"), {}),
        (("left", "tables", 0, "members", "p", "process"), "q"),
        (("left", "tables", 0, "members", "p", "held"), "2"),
        (("left", "tables", 0, "members", "p", "lease"), 1 << 60),
        (("left", "tables", 0, "members", "p", "unseen"), [{"serial": 1, "due": None, "date": 0}]),
        (("left", "tables", 0, "members", "p", "wants"), [{"priority": 1 << 60, "joined": 0}]),
    ],
    ids=str,
)  # fmt: skip
def test_tables_that_somebody_has_written_wrongly_are_lost(place, path, value):
    """Valid JSON of wrong types, or of numbers that shut a bucket for good: none of it is used."""
    first = Running(place)
    member = Raw(place)
    member.report(wants=[0, 0])
    first.stop()
    member.close()
    content = json.loads(place.lock_path.read_bytes())
    nested(content, path)[path[-1]] = value
    left = left_by(json.dumps(content).encode(), place)

    assert left.tables == ()
    assert left.lost_until > memory.monotonic_us() + LOST_LIFE


def test_leases_are_renewed_over_the_socket(broker, place):
    """Those that are as they were told; for the others the broker keeps silent on nothing."""

    async def main():
        store = HostStore(place)
        await store.open("p", lambda _: None, lambda: None)
        answer = await told(store, Report("p", 1, "", 5, WINDOW, wants=(0, 0)))
        held = Report("p", 2, answer.epoch, 5, WINDOW, held=2, seen=answer.serial)
        await told(store, held)
        as_told = Renewal("b", answer.epoch, 2, 2, 5, WINDOW)
        wrong = [as_told._replace(held=1), as_told._replace(bucket="c"), as_told._replace(epoch="")]
        assert await renewed(store, [as_told, *wrong, as_told]) == [True, False, False, False, True]
        assert await renewed(store, [as_told] * MOST_RENEWALS) == [True] * MOST_RENEWALS
        [state] = await store.states()
        assert state.held == {"p": 2}
        await store.close()

    run(main())


@pytest.mark.parametrize("said", [[], [[]], [[1]], [["true"]], [[True, True]], [5], [None], ["t"]])
def test_an_answer_to_renewals_that_is_nonsense_renews_nothing(place, said):
    """Nobody sends for longer on the word of a stranger."""

    async def serve(reader, writer):
        with contextlib.suppress(ConnectionError):
            await reader.readline()
            writer.write(frame(["welcome", PROTOCOL]))
            while line := await reader.readline():
                writer.write(frame([json.loads(line)[0], *said]))
        writer.close()

    async def main():
        server = await asyncio.start_unix_server(serve, place.path)
        store = HostStore(place)
        await store.open("p", lambda _: None, lambda: None)
        with pytest.raises(StoreUnavailableError, match="nonsense"):
            await renewed(store, [Renewal("b", "e", 1, 1, 5, WINDOW)])
        await store.close()
        server.close()

    run(main())


def test_who_cannot_connect_for_a_reason_that_nobody_knows_tries_again(place, monkeypatch, caplog):
    """It is told once, and the limiter is not dead for good."""
    monkeypatch.setattr(store_module, "RETRY_WRONG", 0.0)
    fails = iter([True, True])

    def made(*args):
        if next(fails, False):
            place.close_lock(args[1])
            raise LookupError("nobody knows")
        return Broker(*args)

    monkeypatch.setattr(store_module, "Broker", made)

    async def main():
        async with HostLimiter(place.path) as limiter:
            (await limiter.acquire(ROW)).cancel()

    run(main())
    assert [each.getMessage() for each in caplog.records] == [
        f"host limiter {place.path}: cannot connect"
    ]


def test_a_disk_that_is_full_ends_no_broker_and_leaves_nothing_too_little(
    broker, place, member, monkeypatch
):
    """Who is here is served on; the next broker takes all for lost, until it could be noted."""
    full = threading.Event()
    full.set()
    note = memory.note

    def note_if_there_is_room(*args):
        if full.is_set():
            raise OSError(errno.ENOSPC, "No space left on device")
        note(*args)

    monkeypatch.setattr(broker_module, "note", note_if_there_is_room)
    answer = member.report(wants=[0], window=60 * SECOND)
    lock = place._open_lock()
    try:
        left = memory.recall(lock)
        assert len(answer[3]) == 1
        assert left.lost_until > memory.monotonic_us() + LOST_LIFE + 60 * SECOND
        full.clear()
        end = time.monotonic() + 5
        while place.lock_path.read_bytes()[:1] == b"?" and time.monotonic() < end:
            time.sleep(0.01)
        assert memory.recall(lock).lost_until > memory.monotonic_us() + LOST_LIFE + 60 * SECOND
        assert broker.thread.is_alive()
        assert json.loads(place.lock_path.read_bytes())
    finally:
        place.close_lock(lock)


def test_tables_are_not_taken_over_by_a_clock_that_disagrees(place, monkeypatch):
    """A made-up clock (faketime) would let tokens go too early."""
    lock = place.try_lock()
    memory.note(lock, memory.monotonic_us() + 20 * SECOND, memory.Left(0, "epoch", 1))
    assert memory.recall(lock).epoch == "epoch"
    monkeypatch.setattr(memory, "monotonic_us", lambda: time.monotonic_ns() // 1000 + 5 * SECOND)
    left = memory.recall(lock)
    assert left.epoch == ""
    assert left.lost_until == pytest.approx(memory.monotonic_us() + 20 * SECOND, abs=SECOND)
    place.close_lock(lock)


def test_socket_and_lock_removed_together_give_nobody_a_second_set_of_tokens(place):
    """The new broker finds no trace at the path; the kernel knows that there is another one."""
    first = Running(place)
    first.broker._look_at = time.monotonic() + 600  # it has not noticed yet
    member = Raw(place)
    epoch = member.report(wants=[0, 0])[0]
    for path in (place.path, place.lock_path):
        path.unlink()
    second = Running(place)
    other = Raw(place, "q")

    assert other.report(wants=[0])[3] == []
    first.stop()
    back = Raw(place)
    back.sequence = member.sequence
    assert back.report(epoch=epoch, held=2, seen=2)[2] == 2
    for each in (member, other, back):
        each.close()
    second.stop()


def test_after_the_last_broker_has_ended_a_new_place_is_new(place):
    """Its first token is there at once."""
    first = Running(place)
    first.stop()
    place.lock_path.unlink()
    second = Running(place)
    member = Raw(place)

    assert len(member.report(wants=[0])[3]) == 1
    member.close()
    second.stop()


# --- the store -------------------------------------------------------------------------------


def run(test):
    """Runs one on a loop of its own."""
    return asyncio.run(asyncio.wait_for(test, 10))


@contextlib.contextmanager
def loop_in_a_thread():
    """Runs a coroutine on a loop that does nothing else."""
    with asyncio.Runner() as runner:
        loop = runner.get_loop()
        thread = threading.Thread(target=loop.run_forever)
        thread.start()
        try:
            yield lambda coroutine: asyncio.run_coroutine_threadsafe(coroutine, loop).result(10)
        finally:
            loop.call_soon_threadsafe(loop.stop)
            thread.join()


def test_two_limiters_of_one_process_share_as_two_processes_do(place):
    """One of them holds the broker; five calls of both together may go at once."""

    async def main():
        async with HostLimiter(place.path) as first, HostLimiter(place.path) as second:
            grants = [await first.acquire(ROW) for _ in range(3)]
            grants += [await second.acquire(ROW) for _ in range(2)]
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(0.2):
                    await second.acquire(ROW)
            [state] = await first.states()
            assert state.capacity == 5
            assert sorted(state.held.values()) == [2, 3]
            for each in grants:
                each.cancel()

    run(main())


def test_the_other_limiter_of_a_process_goes_on_when_the_one_with_the_broker_is_closed(place):
    """It is elected, and the tokens are what they were."""

    async def main():
        first = await HostLimiter(place.path).__aenter__()
        async with HostLimiter(place.path) as second:
            grants = [await second.acquire(ROW) for _ in range(5)]
            await first.close()
            grants.pop().cancel()
            async with asyncio.timeout(3):
                grants.append(await second.acquire(ROW))
            [state] = await second.states()
            assert list(state.held.values()) == [5]
            for each in grants:
                each.cancel()

    run(main())


@pytest.mark.parametrize("made", ["file", "version"])
def test_what_is_wrong_is_told_when_a_limiter_is_entered(place, made):
    """A file in the socket's place; a broker that speaks another version."""
    lock = place.try_lock()

    async def main():
        if made == "version":
            listener = place.listen()
            server = await asyncio.start_unix_server(_of_tomorrow, sock=listener)
        with pytest.raises(ConfigError, match=r"(is no socket|speaks version).*name another path"):
            async with HostLimiter(place.path):
                pytest.fail("it was entered")
        if made == "version":
            server.close()

    if made == "file":
        place.path.touch()
    try:
        run(main())
    finally:
        place.close_lock(lock)


@pytest.mark.parametrize("made", ["file", "version"])
def test_what_is_wrong_is_in_the_error_of_a_call_and_told_once(place, made, monkeypatch, caplog):
    """As the limiter goes on trying, nothing else would tell."""
    monkeypatch.setattr(store_module, "TIMEOUT", 0.1)
    lock = place.try_lock()

    async def main():
        if made == "version":
            server = await asyncio.start_unix_server(_of_tomorrow, sock=place.listen())
        limiter = HostLimiter(place.path)
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.4):
                await limiter.acquire(ROW)
        assert "name another path" in limiter.trouble
        await limiter.close()
        if made == "version":
            server.close()

    if made == "file":
        place.path.touch()
    try:
        run(main())
    finally:
        place.close_lock(lock)
    [told_once] = caplog.records
    assert "name another path" in told_once.getMessage()


async def _of_tomorrow(reader, writer):
    await reader.readline()
    writer.write(frame(["welcome", PROTOCOL + 1]))
    writer.close()


@pytest.mark.parametrize(
    ("says", "problem"),
    [
        (b"", "ends the connection"),
        (b"HTTP/1.1 400 Bad Request\r\n\r\n", "is no broker"),
        (frame(["welcome", PROTOCOL]), "ends the connection"),
        (frame(["welcome", PROTOCOL]) + b"[]\n", "is no broker"),
    ],
    ids=["nothing", "another protocol", "a greeting", "a greeting and nonsense"],
)
def test_who_ends_every_connection_is_not_knocked_at_again_and_again(
    place, monkeypatch, caplog, says, problem
):
    """Another program at the path: a few tries that become fewer, and one warning at most."""
    monkeypatch.setattr(store_module, "TIMEOUT", 0.3)
    lock = place.try_lock()
    came = []

    async def answer(reader, writer):
        came.append(await reader.readline())
        writer.write(says)
        writer.close()

    async def main():
        server = await asyncio.start_unix_server(answer, sock=place.listen())
        store = HostStore(place)
        with contextlib.suppress(StoreUnavailableError):
            await store.open("p", print, print)
        with pytest.raises(StoreUnavailableError, match=problem):
            await told(store, Report("p", 1, "", 5, WINDOW))
        await store.close()
        server.close()

    try:
        run(main())
    finally:
        place.close_lock(lock)
    assert 1 <= len(came) <= 7
    assert len(caplog.records) <= 1


def test_a_broker_that_does_not_answer_is_unavailable(place, monkeypatch):
    """As one whose process is stopped: it is connected to, and nothing comes."""
    monkeypatch.setattr(store_module, "TIMEOUT", 0.05)
    lock = place.try_lock()
    listener = place.listen()

    async def main():
        store = HostStore(place)
        with pytest.raises(StoreUnavailableError):
            await store.open("p", print, print)
        with pytest.raises(StoreUnavailableError, match="the broker does not answer"):
            await told(store, Report("p", 1, "", 5, WINDOW))
        await store.close()
        with pytest.raises(StoreUnavailableError, match="not open"):
            await told(store, Report("p", 1, "", 5, WINDOW))

    run(main())
    listener.close()
    place.close_lock(lock)


def test_when_all_is_answered_no_timer_is_set(place):
    """It would wake the loop for nothing."""

    async def main():
        loop, set_timers = asyncio.get_running_loop(), []
        async with HostLimiter(place.path) as limiter:
            call_at = loop.call_at
            loop.call_at = lambda at, *what, **how: (
                set_timers.append((what[0], call_at(at, *what, **how))) or set_timers[-1][1]
            )
            (await limiter.acquire(ROW)).cancel()
            asked = [timer for what, timer in set_timers if what == limiter.store._time_out]
            assert [each.cancelled() for each in asked] == [True]

    run(main())


def test_a_limiter_is_used_on_one_loop_after_another(place):
    """The second one's connection is its own."""
    limiter = HostLimiter(place.path)

    async def use():
        for _ in range(5):
            (await limiter.acquire(ROW)).cancel()
        return limiter.process

    assert run(use()) == run(use())
    run(limiter.close())


def test_states_are_told_on_every_loop(place):
    """The first loop is asked, though it has nothing to do; another one begins when it is over."""
    limiter = HostLimiter(place.path)
    assert run(limiter.states()) == []

    async def use():
        (await limiter.acquire(ROW)).cancel()
        return await limiter.states()

    with loop_in_a_thread() as at_home:
        [state] = at_home(use())
        assert state.capacity == 5
        assert len(run(limiter.states())) == 1
    assert len(run(limiter.states())) == 1
    run(limiter.close())


def test_a_loop_that_does_not_run_tells_no_states(place):
    """An error of the store, also where that loop ends meanwhile and cancels its tasks."""

    async def end():
        raise asyncio.CancelledError

    stopped, ending = HostLimiter(place.path), HostLimiter(place.path)
    home = asyncio.new_event_loop()
    home.run_until_complete(stopped.states())
    with pytest.raises(StoreUnavailableError, match=r"event loop that .* does not run"):
        run(stopped.states())
    home.run_until_complete(stopped.close())
    home.close()
    with loop_in_a_thread() as at_home:
        at_home(ending.states())
        ending.store.states = end
        with pytest.raises(StoreUnavailableError, match=r"event loop that .* does not run"):
            run(ending.states())
        at_home(ending.close())


def test_a_limiter_is_entered_on_every_loop(place, monkeypatch):
    """After one where nobody has answered; and beside one, which is asked what is wrong."""
    monkeypatch.setattr(limiter_module, "TIMEOUT", 0.01)
    lock, limiter = place.try_lock(), HostLimiter(place.path)
    with place.listen():  # nobody accepts
        for _ in range(2):
            run(limiter.__aenter__())
    place.close_lock(lock)
    monkeypatch.undo()
    asked = []

    async def tried():
        asked.append(asyncio.get_running_loop())

    async def home():
        await limiter.__aenter__()
        return asyncio.get_running_loop()

    with loop_in_a_thread() as at_home:
        limiter._host.tried = tried
        loop = at_home(home())
        run(limiter.__aenter__())
        assert asked == [loop, loop]
        at_home(limiter.close())


def test_a_limiter_on_its_next_loop_holds_what_it_held(place):
    """Nothing is away as if a process had died, and others are told of what is given back."""
    limiter = HostLimiter(place.path)

    async def take_all():
        for grant in [await limiter.acquire(ROW) for _ in range(5)]:
            grant.cancel()

    async def share():
        async with HostLimiter(place.path) as other:
            async with asyncio.timeout(5):
                grants = [await limiter.acquire(ROW) for _ in range(3)]
                grants += [await other.acquire(ROW) for _ in range(2)]
            [state] = await other.states()
            for each in grants:
                each.cancel()
            await limiter.close()
            return sorted(state.held.values())

    run(take_all())
    assert run(share()) == [2, 3]


def test_a_limiter_that_another_loop_closes_leaves_its_own_loop_as_it_was(place):
    """No task, and no reader of a descriptor that the loop's next socket gets."""

    async def left():
        await asyncio.sleep(0)
        return [each for each in asyncio.all_tasks() if each is not asyncio.current_task()]

    async def watched():
        return set(asyncio.get_running_loop()._selector.get_map())

    async def use(limiter):
        (await limiter.acquire(ROW)).cancel()

    keeper, limiter = HostLimiter(place.path), HostLimiter(place.path)
    with loop_in_a_thread() as at_home:
        at_home(use(keeper))
        before = at_home(watched())
        at_home(use(limiter))
        tasks = len(at_home(left()))
        run(limiter.close())

        assert len(at_home(left())) == tasks - 1
        assert at_home(watched()) == before
        at_home(keeper.close())


def test_a_limiter_whose_loop_does_not_run_is_closed_by_another_one(place):
    """The first loop may run again: nothing of the limiter is left there."""
    home, limiter = asyncio.new_event_loop(), HostLimiter(place.path)

    async def use():
        (await limiter.acquire(ROW)).cancel()

    async def left():
        await asyncio.sleep(0)
        return [each for each in asyncio.all_tasks() if each is not asyncio.current_task()]

    home.run_until_complete(use())
    run(limiter.close())

    assert home.run_until_complete(left()) == []
    assert len(home._selector.get_map()) == 1  # what wakes it
    home.close()


def left_open():
    """Descriptors and threads."""
    return len(list(Path("/proc/self/fd").iterdir())), threading.active_count()


def test_nothing_is_left_open(place):
    """Neither descriptors nor threads."""
    before = left_open()

    async def main():
        async with HostLimiter(place.path) as first, HostLimiter(place.path) as second:
            (await first.acquire(ROW)).cancel()
            (await second.acquire(ROW)).cancel()

    for _ in range(3):
        run(main())

    assert left_open() == before


def test_nothing_is_left_open_where_the_closing_is_cancelled(place):
    """While it waits for an answer; its task is gone too."""
    before, unanswered = left_open(), []

    async def main():
        tasks = asyncio.all_tasks()
        limiter = await HostLimiter(place.path).__aenter__()
        (await limiter.acquire(ROW)).cancel()
        limiter.store.report = lambda *report: unanswered.append(report)
        closing = asyncio.create_task(limiter.close())
        await asyncio.sleep(0)
        closing.cancel()
        with pytest.raises(asyncio.CancelledError):
            await closing
        assert asyncio.all_tasks() == tasks

    run(main())

    assert len(unanswered) == 1
    assert left_open() == before


@pytest.mark.parametrize("lacks", ["threads", "descriptors"])
def test_who_cannot_be_the_broker_for_now_leaves_the_place_to_others(place, monkeypatch, lacks):
    """The system has no thread, or no descriptor left: the lock is free, and it is tried again."""
    tried = threading.Event()

    def refuse(*_):
        tried.set()
        raise RuntimeError("no thread") if lacks == "threads" else OSError(errno.EMFILE, "full")

    async def run():
        limiter = HostLimiter(place.path)
        async with asyncio.timeout(5):
            with monkeypatch.context() as patch:
                if lacks == "threads":
                    patch.setattr(threading.Thread, "start", refuse)
                else:
                    patch.setattr(broker_module.selectors, "DefaultSelector", refuse)
                call = asyncio.create_task(limiter.acquire(ROW))
                while not tried.is_set():  # noqa: ASYNC110 - set in the middle of a turn
                    await asyncio.sleep(0)
                lock = place.try_lock()
                assert lock is not None
                place.close_lock(lock)
            await call
            await limiter.close()

    asyncio.run(run())


def test_a_report_that_has_left_before_says_so(place):
    """A broker that has died may have given its tokens away; what never left goes as it is."""
    heard = []

    async def serve(reader, writer):
        await reader.readline()
        writer.write(frame(["welcome", PROTOCOL]))
        line = await reader.readline()
        heard.append((json.loads(line)[1], json.loads(line)[-1]))
        if len(heard) == 3:
            answer = ["e", 1, 0, [], 5, WINDOW, -1000, 5, 5, 0, 0, 10**6, 0, 0, 0, 0]
            writer.write(frame([json.loads(line)[0], answer]))
            line = await reader.readline()
            heard.append((json.loads(line)[1], json.loads(line)[-1]))
        writer.close()

    async def main():
        store = HostStore(place)
        lock = place.try_lock()
        with contextlib.suppress(StoreUnavailableError):
            await store.open("p", lambda _: None, lambda: None)
        asked = asyncio.ensure_future(told(store, Report("p", 1, "", 5, WINDOW)))
        server = await asyncio.start_unix_server(serve, place.path)
        await asked
        with pytest.raises(StoreUnavailableError):
            await told(store, Report("p", 2, "e", 5, WINDOW))
        await store.close()
        server.close()
        place.close_lock(lock)

    run(main())
    assert heard[:4] == [("b", False), ("b", True), ("b", True), ("b", False)]


@pytest.mark.parametrize(
    "answer",
    [[], [None], [["e", 1, 2]], [["e", *"x" * 15]], [["e", 1, 0, [], *[10**400] * 12]],
     [[["e"], 1, 0, [], 5, WINDOW, -1000, 5, 5, 0, 0, 10**6, 0, 0, 0, 0]],
     [["e", 1, 0, [], 0, WINDOW, -1000, 5, 5, 0, 0, 10**6, 0, 0, 0, 0]],
     [["e", 1, 0, [], 5, WINDOW, -1000, 5, 5, 1 << 53, 0, 10**6, 0, 0, 0, 0]],
     [["e", 1, 1, [["x", 0, 0]], 5, WINDOW, -1000, 5, 5, 0, 0, 10**6, 0, 1, 0, 0]]],
)  # fmt: skip
def test_an_answer_that_is_nonsense_is_told_to_who_has_asked(place, answer):
    """So the report is repeated, when something else listens."""

    async def serve(reader, writer):
        with contextlib.suppress(ConnectionError):
            await reader.readline()
            writer.write(frame(["welcome", PROTOCOL]))
            while line := await reader.readline():
                writer.write(frame([json.loads(line)[0], *answer]))
        writer.close()

    async def run():
        server = await asyncio.start_unix_server(serve, place.path)
        store = HostStore(place)
        await store.open("p", lambda _: None, lambda: None)
        with pytest.raises(StoreUnavailableError, match="nonsense"):
            await asyncio.wait_for(told(store, Report("p", 1, "", 5, WINDOW)), 3)
        with pytest.raises(StoreUnavailableError):
            await asyncio.wait_for(store.states(), 3)
        await store.close()
        server.close()
        await asyncio.sleep(0)

    asyncio.run(run())
