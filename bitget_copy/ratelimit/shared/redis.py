"""Limits shared through Redis or Valkey: the store, and the limiter above it.

One key a bucket, which expires when it says nothing any more; one script, which is `token_table`
again. A push is a message of a channel of the process; a channel of the bucket tells the script
that somebody who used a bucket is there, whose state has been lost.

**One server, two connections**: one asks, one listens, and they end together. The run id of the
server is part of the channels' names, so a script reaches, and counts, those who listen where it
runs: what a cluster or a replica passes on to others has another name.
"""

from __future__ import annotations

import asyncio
import hashlib
import math
import os
import re
import time
from contextlib import suppress
from functools import partial
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final, NamedTuple
from urllib.parse import unquote, urlsplit

from bitget_copy._asyncio_futures import together
from bitget_copy._tracebacks import chain
from bitget_copy.errors import ConfigError
from bitget_copy.ratelimit.shared import (
    NAMESPACE,
    NAMESPACE_RULE,
    Answer,
    Granted,
    Overview,
    Push,
    Report,
    StoreUnavailableError,
    TableState,
)
from bitget_copy.ratelimit.shared.durations import SECOND
from bitget_copy.ratelimit.shared.limiter import CLOCK_SPREAD, SharedLimiter
from bitget_copy.ratelimit.shared.message_bounds import check_answer
from bitget_copy.ratelimit.shared.redis_line import ANSWER_TIMEOUT, Line, LineEndedError

if TYPE_CHECKING:
    from collections.abc import Callable

    from bitget_copy.ratelimit.shared import Told

UNUSED_AFTER: Final = (8.0, 22.0)
"""Seconds, and a window for the first, after the last report of a bucket until this process counts
as gone from it: one that wants no token, and one that waits. More than pass between two reports,
and less than the table is kept."""

LISTEN_AFTER: Final = 0.02
"""Seconds after the first report of a bucket until this process shows that it is there, if no
answer has come: the report is at the server by then, or is on its way in front."""

LEAVE_EVERY: Final = (4.0, 7.0)
"""Seconds between looks for such buckets: with a report, and without one."""

LOOK_TIME: Final = 2.0
"""Seconds that a look at all buckets may take; a Redis may hold millions of other keys."""

LOOK_AT_MOST: Final = 5_000
"""Buckets that one look shows."""

_LOOKS: Final = 100
"""Buckets looked at in one round trip, so that nobody else waits long."""

CHECKER: Final = "check"
"""As which process, and in which buckets, a look tries what calls do."""

_CHECKS_OF_CLUSTER: Final = 16
"""Buckets that are tried in a cluster, so that one at least is not on the node that is asked."""

LOWEST_VERSION: Final = (6, 2)

SETTLE: Final = 2.0
"""Seconds after the start of a server, or a change to it, within which processes that hold tokens
have found it and claim them. A table that begins before gives none to others until then, and for a
window."""

START_UNKNOWN: Final = 1.0
"""Seconds by which a server may be younger than it says, which counts whole ones."""

CONNECT_EVERY: Final = 0.25
"""Seconds between two connections to one server, where each one ends again."""

SCRIPT: Final = files("bitget_copy.ratelimit.shared").joinpath("redis_token_table.lua")

_SCHEMES: Final = ("redis", "rediss", "unix")
_KINDS: Final = ("", "sentinel", "cluster")
_PROCESS: Final = re.compile(r"[0-9a-f]{16}").fullmatch
_CERT_REQS: Final = ("required", "optional", "none")
_RUN_ID: Final = re.compile(rb"run_id:(\w+)").search
_UPTIME: Final = re.compile(rb"uptime_in_seconds:(\d{1,12})\b").search
"""Negative where the server's clock was set back since its start."""

_UNREADABLE: Final = (ValueError, TypeError, LookupError, AttributeError)
_NONSENSE: Final = "the store answers what cannot be read; is it Redis?"
_NO_ANSWER: Final = "Redis does not answer"
_ENDED: Final = frozenset({"BrokenPipeError", "ConnectionResetError", "IncompleteReadError"})
"""What is raised where the other side ends a connection."""

_parents: Final[list[object]] = []  # connections that a fork has left to the parent


def encode(report: Report, new_epoch: str) -> str:
    """A report as the script reads it: words, of which none is empty."""
    wait, age = report.refusal or (-1, 0)
    gives = "".join([f" {span} {date}" for span, date in report.gives])
    wants = "".join([f" {each}" for each in report.wants])
    return (
        f"{report.process} {report.sequence} {report.epoch or '-'} {new_epoch} {report.capacity}"
        f" {report.window} {report.held} {report.seen} {report.reserve} {int(report.leaving)}"
        f" {wait} {age} {report.served} {int(report.again)} {len(report.gives)}{gives}{wants}"
    )


def decode(line: bytes | str) -> tuple[str, Answer]:
    """The bucket's name and the answer that the script has written.

    Raises:
        StoreUnavailableError: it is none.
    """
    try:
        text = line.decode() if isinstance(line, bytes) else line
        bucket, epoch, *parts = text.split(" ")
        numbers = list(map(int, parts))
        rest = numbers[14:]
        grants = tuple(map(Granted, rest[::3], rest[1::3], rest[2::3]))
        answer = Answer(epoch, numbers[0], numbers[1], grants, *numbers[2:14])
        check_answer(answer)
    except _UNREADABLE:
        raise StoreUnavailableError(_NONSENSE) from None
    return bucket, answer


def _answer_of(bucket: str, line: Any) -> Answer:
    """The answer about this bucket.

    Raises:
        StoreUnavailableError: it is none, or one about another bucket.
    """
    name, answer = decode(line)
    if name != bucket:
        raise StoreUnavailableError(_NONSENSE)
    return answer


def decode_state(line: bytes | str) -> TableState:
    """What can be seen of a bucket, as the script has written it."""
    text = line.decode() if isinstance(line, bytes) else line
    bucket, *parts = text.split(" ")
    capacity, window, free, first, hold, share, limited = map(int, parts[:7])
    members = parts[7:]
    names = members[::3]
    return TableState(
        bucket,
        capacity,
        window,
        free,
        None if first < 0 else first,
        dict(zip(names, map(int, members[1::3]), strict=True)),
        dict(zip(names, map(int, members[2::3]), strict=True)),
        hold,
        share,
        limited,
    )


class _Server(NamedTuple):
    """One Redis, as it was when the lines were made.

    Attributes:
        line: to it.
        inbox: the line on which it tells by itself; each ends with the other. None: nobody
            listens.
        run: its run id; the state of another run is not of now.
        channels: how the names of its channels begin.
        settled: on the loop's clock, when those who hold tokens have found it.
        made: on the same, when it was connected to.
    """

    line: Line
    inbox: Line | None
    run: str
    channels: str
    settled: float
    made: float

    @property
    def ended(self) -> bool:
        """Whether there is no way to it any more."""
        return self.line.ended.is_set()

    def settles_in(self) -> int:
        """Microseconds until then."""
        left = self.settled - asyncio.get_running_loop().time()
        return max(0, math.ceil(left * SECOND))


class _Use(NamedTuple):
    """A bucket that this process uses: where, and until when unless it reports again."""

    server: _Server
    until: float


class RedisStore:
    """Tables in Redis; see :class:`bitget_copy.ratelimit.shared.SharedStore`.

    Args:
        url: ``redis://``, ``rediss://`` (TLS) or ``unix://``, as redis-py takes them; with
            ``+sentinel`` a list of sentinels and the service's name as the path
            (``redis+sentinel://one:26379,two:26379/mymaster``), with ``+cluster`` any of its nodes.
        namespace: part of every key.

    Raises:
        ConfigError: the URL or the namespace is none, or redis-py is not installed.
    """

    def __init__(self, url: str, *, namespace: str = "") -> None:
        if not isinstance(namespace, str) or not NAMESPACE(namespace):
            raise ConfigError(f"shared limits: a namespace has {NAMESPACE_RULE}")
        try:
            import hiredis  # noqa: PLC0415, F401 # pyright: ignore[reportUnusedImport] - see below
            import redis.asyncio  # noqa: PLC0415, F401 # pyright: ignore[reportUnusedImport] - now, as the first call is in a hurry
            from redis import exceptions  # noqa: PLC0415
        except ImportError:
            raise ConfigError(
                "shared limits in Redis need redis-py: pip install 'bitget-copy[redis]'"
            ) from None
        except OSError as error:
            raise _unreadable_parts(error) from None
        # What it makes of nonsense is anything, and a cluster's failure is no RedisError.
        own = (exceptions.RedisError, exceptions.RedisClusterException)
        self._failures = (*own, OSError, TimeoutError, *_UNREADABLE)
        self._no_script, self._refused = exceptions.NoScriptError, exceptions.ResponseError
        self._read_only = exceptions.ReadOnlyError
        self._url, self._kind = _checked(url)
        try:
            _client(self._url, self._kind)  # else the first call would find out what is wrong
            self._script = SCRIPT.read_text("utf-8")
        except OSError as error:
            raise _unreadable_parts(error) from None
        self.renew: Final = None  # each bucket may be on another server
        self._was_there = False  # a server, at this URL
        self._left = ""  # the run of the one whose connection has ended last
        self._sha = hashlib.sha1(self._script.encode()).hexdigest()  # noqa: S324 - Redis's own
        self._key = f"bitget:{namespace}"
        self._reset()

    def __repr__(self) -> str:
        return f"RedisStore(namespace={self._key.removeprefix('bitget:')!r})"

    def _reset(self) -> None:
        self._redis: Any = None
        self._pid = os.getpid()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._process = ""
        self._on_push: Callable[[Push], None] | None = None
        self._on_gap: Callable[[], None] | None = None
        self._servers: dict[str, asyncio.Task[_Server]] = {}
        self._only: _Server | None = None
        self._has_script = ""  # the run that has answered last by the script
        self._used: dict[str, _Use] = {}
        self._unanswered: set[str] = set()  # buckets whose last report has left, at least
        self._sweeper: asyncio.TimerHandle | None = None
        self._sweep_at = math.inf
        self._tasks: set[asyncio.Task[None]] = set()

    def _client(self) -> Any:
        """The client; another one in the child of a fork, whose sockets are the parent's."""
        if self._pid != os.getpid():
            # Kept, as what closes a connection would also take it from the parent's poll.
            _parents.append((self._redis, self._servers, self._tasks))
            self._reset()
        if self._redis is None:
            self._redis = _client(self._url, self._kind)
        return self._redis

    # -- the store

    async def open(
        self, process: str, on_push: Callable[[Push], None], on_gap: Callable[[], None]
    ) -> None:
        """See :meth:`bitget_copy.ratelimit.shared.SharedStore.open`."""
        loop = asyncio.get_running_loop()
        self._client()
        if self._loop is not None and self._loop is not loop:
            self._reset()  # the connections of a loop that has ended cannot be closed
        self._loop = loop
        self._process, self._on_push, self._on_gap = process, on_push, on_gap
        self._leave_unused()
        if self._kind != "cluster":  # else it is not known yet which node is needed
            try:
                await self._server("")
            except self._failures as error:
                raise self._unreachable(error) from None

    def report(self, bucket: str, report: Report, done: Told) -> None:
        """See :meth:`bitget_copy.ratelimit.shared.SharedStore.report`."""
        if self._pid != os.getpid():
            self._client()
        use = self._used.get(bucket)
        server = self._only if use is None else use.server
        if bucket in self._unanswered:  # the same one, then
            report = report._replace(again=True)
        what = encode(report, os.urandom(8).hex())
        if server is None or server.ended:
            task = asyncio.get_running_loop().create_task(
                self._report_anew(bucket, what, done, _use_for(report))
            )
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        else:
            self._tell(server, bucket, what, done, _use_for(report))

    async def _report_anew(self, bucket: str, what: str, done: Told, use_for: float) -> None:
        """Connects first."""
        try:
            server = await self._server(self._key_of(bucket))
        except Exception as error:  # noqa: BLE001 - whoever asks is told, whatever it is
            done(self._unreachable(error))
        else:
            self._tell(server, bucket, what, done, use_for)

    def _tell(self, server: _Server, bucket: str, what: str, done: Told, use_for: float) -> None:
        """Tells one table, and with it that this process uses the bucket.

        It begins to listen for the bucket before the first answer is here, as the table may be
        lost meanwhile; but after the report has arrived, else others would take it for somebody
        who holds tokens. Not to take itself for one, it says by a second channel, until that
        answer, that it is among those who listen.
        """
        given = (
            1, self._key_of(bucket), server.channels, bucket, server.run, what, server.settles_in()
        )  # fmt: skip
        own = f"{server.channels}:{bucket}:{self._process}"
        known = self._used.get(bucket)
        begins = use_for > 0 and (known is None or known.server is not server)
        told_early = False

        def listen() -> None:
            nonlocal told_early
            told_early = True
            with suppress(LineEndedError):
                self._note_use(server, bucket, use_for, own)

        # A server that may have to be given the script first would hear of it too early.
        timer = (
            asyncio.get_running_loop().call_later(LISTEN_AFTER, listen)
            if begins and server.run == self._has_script
            else None
        )

        def failed(error: object) -> None:
            if self._kind == "cluster":
                self._forget_slots()
            elif isinstance(error, self._read_only):  # another one is the primary now
                server.line.close()
            if timer is not None:
                timer.cancel()
            if begins or self._kind == "cluster":  # else it may hold tokens: it stays, and is seen
                with suppress(LineEndedError):
                    self._note_use(server, bucket, 0.0)
            done(_unavailable(error))

        def answered(said: Any) -> None:
            if timer is not None:
                timer.cancel()
            if told_early and server.inbox is not None:
                with suppress(LineEndedError):
                    server.inbox.tell("UNSUBSCRIBE", own)
            if not isinstance(said, LineEndedError):
                self._unanswered.discard(bucket)
            if isinstance(said, Exception):
                failed(said)
                return
            self._has_script = server.run
            with suppress(LineEndedError):
                self._note_use(server, bucket, use_for)
            try:
                answer = _answer_of(bucket, said)
            except StoreUnavailableError as error:
                server.line.close()  # the answers after it may be out of step as well
                failed(error)
            else:
                done(answer)

        def answered_by_name(said: Any) -> None:
            if not isinstance(said, self._no_script):
                answered(said)
                return
            try:
                server.line.call(answered, "EVAL", self._script, *given)
            except LineEndedError as error:
                failed(error)

        try:
            server.line.call(answered_by_name, "EVALSHA", self._sha, *given)
            self._unanswered.add(bucket)
        except LineEndedError as error:
            asyncio.get_running_loop().call_soon(failed, error)

    async def states(self) -> list[TableState]:
        """See :meth:`bitget_copy.ratelimit.shared.SharedStore.states`."""
        return list((await self.overview()).tables)

    async def overview(self) -> Overview:
        """What can be seen of this namespace and of the server; takes no part in its limits.

        It tries what calls do, in a bucket of its own that expires at once.

        Raises:
            StoreUnavailableError: no answer, or calls are refused.
        """
        redis = self._client()
        self._process = self._process or CHECKER
        try:
            async with asyncio.timeout(ANSWER_TIMEOUT):
                began = time.perf_counter()
                await redis.ping()
                took = (time.perf_counter() - began) * 1000
                server, problems, clustered = await self._about_server(redis)
                await self._try_calls(_CHECKS_OF_CLUSTER if clustered else 1, problems)
                processes = await self._present(redis)
            tables, complete = await self._tables(redis)
        except (*self._failures, *_UNREADABLE) as error:
            raise self._unreachable(error) from None
        return Overview(server, processes, tables, took, complete, problems)

    async def _about_server(self, redis: Any) -> tuple[str, tuple[str, ...], bool]:
        """The server in words, what is wrong with it, and whether it is a node of a cluster.

        It may not be allowed to tell.
        """
        cluster = self._kind == "cluster"
        try:
            told = await (redis.info(target_nodes="all") if cluster else redis.info())
        except self._refused:
            return "Redis, which this user may not ask about itself", (), cluster
        if cluster:
            # By node, but of a single one it is the answer itself.
            nodes = [told] if "redis_version" in told else list(told.values())
            server, problems = _described(nodes[0])
            return f"{server}, one of {len(nodes)} nodes", problems, True
        return *_described(told), bool(told.get("cluster_enabled"))

    async def _try_calls(self, count: int, problems: tuple[str, ...]) -> None:
        """Does what calls do, where nobody's limits are: a user may lack rights, a key its memory.

        Raises:
            StoreUnavailableError: calls are refused, and why.
        """
        try:
            await together(self._try_bucket(f"{CHECKER}-{n}") for n in range(count))
        except self._failures as error:
            raise StoreUnavailableError("; ".join([str(_unavailable(error)), *problems])) from None

    async def _try_bucket(self, bucket: str) -> None:
        key = self._key_of(bucket)
        server = await self._server(key)
        line, channel = server.line, f"{server.channels}:{self._process}"
        report = encode(Report(self._process, 1, "", 1, 1, leaving=True), os.urandom(8).hex())
        given = (1, key, server.channels, bucket, server.run)
        told, *_ = await asyncio.gather(
            line.ask("EVAL", self._script, *given, report),
            line.ask("EVALSHA", self._sha, *given, "look"),
            line.ask("PUBLISH", channel, ""),  # the script would, if others waited
            line.ask("PUBSUB", "NUMSUB", channel),  # it takes a refusal for nobody
        )
        _answer_of(bucket, told)

    async def _present(self, redis: Any) -> dict[str, str]:
        """Processes that listen. In a cluster each node knows only its own: none is told then."""
        if self._kind == "cluster":
            return {}
        start = len(self._key) + 1
        try:
            channels = await redis.pubsub_channels(f"{self._key}:*")
        except self._refused:
            return {}
        names = (each.decode()[start:].partition(":")[2] for each in channels)
        return {name: "connected" for name in names if _PROCESS(name)}

    async def _tables(self, redis: Any) -> tuple[tuple[TableState, ...], bool]:
        """The buckets, and whether these are all; Redis may tell a key twice."""
        found: dict[str, TableState] = {}
        names: list[str] = []
        start, end = len(self._key) + 1, time.monotonic() + LOOK_TIME
        async for key in redis.scan_iter(match=f"{self._key}{{*}}", count=1000):
            name = key.decode()[start:-1]
            names += [] if name.startswith(f"{CHECKER}-") else [name]
            if len(names) == _LOOKS:
                await self._look_at(redis, names, found)
                names = []
            if time.monotonic() > end or len(found) >= LOOK_AT_MOST:
                return tuple(found.values()), False
        await self._look_at(redis, names, found)
        return tuple(found.values()), True

    async def _look_at(self, redis: Any, names: list[str], found: dict[str, TableState]) -> None:
        if not names:
            return
        # What is asked in one turn of the loop leaves in one write.
        lines = await together(map(self._look, names))
        for line in filter(None, lines):
            state = decode_state(line)
            found[state.bucket] = state

    async def _look(self, bucket: str) -> Any:
        """What can be seen of one bucket; None where there is no table."""
        key = self._key_of(bucket)
        try:
            server = await self._server(key)
            given = (1, key, server.channels, bucket, server.run, "look")
            try:
                return await server.line.ask("EVALSHA", self._sha, *given)
            except self._no_script:
                return await server.line.ask("EVAL", self._script, *given)
        except self._failures as error:
            if self._kind == "cluster":
                self._forget_slots()
            raise _unavailable(error) from None

    def _key_of(self, bucket: str) -> str:
        return f"{self._key}{{{bucket}}}"

    async def close(self) -> None:
        """See :meth:`bitget_copy.ratelimit.shared.SharedStore.close`."""
        redis, ways, loop = self._redis, [*self._tasks, *self._servers.values()], self._loop
        if self._sweeper is not None:
            self._sweeper.cancel()
        self._reset()
        if loop is None or loop is asyncio.get_running_loop():
            await self._end(redis, ways)
        elif loop.is_running():  # in another thread, which may wait for this one
            asyncio.run_coroutine_threadsafe(self._end(redis, ways), loop)

    async def _end(self, redis: Any, ways: list[asyncio.Task[Any]]) -> None:
        """Ends connections, on their loop; one that has ended cannot do that any more."""
        with suppress(*self._failures):
            for each in ways:
                each.cancel()
                with suppress(asyncio.CancelledError, *self._failures):
                    server = await each
                    if server is not None:
                        await _closed(server.line, server.inbox)
            if redis is not None:
                await redis.aclose()
                manager = getattr(getattr(redis, "connection_pool", None), "sentinel_manager", None)
                for sentinel in () if manager is None else manager.sentinels:
                    await sentinel.aclose()

    # -- connections

    def _unreachable(self, error: BaseException) -> StoreUnavailableError:
        """Why there is no way to it; until it has been there once, the URL may be what is wrong."""
        reason, hint = _unavailable(error), ""
        names = {type(each).__name__ for each in chain(error)}
        if not self._was_there and str(reason) == _NO_ANSWER:
            if self._url.startswith("rediss:"):
                hint = (
                    "; a port that speaks no TLS takes redis://" if "TimeoutError" in names else ""
                )
            elif names & _ENDED or any("closed by server" in str(each) for each in chain(error)):
                hint = "; a port that speaks TLS takes rediss://"
        return StoreUnavailableError(f"{reason}{hint}") if hint else reason

    async def _server(self, key: str) -> _Server:
        """Where a key is, connected; all who ask meanwhile wait for the same attempt."""
        redis, name, node = self._client(), "", None
        if self._kind == "cluster":
            async with asyncio.timeout(ANSWER_TIMEOUT):
                await redis.initialize()
            node = redis.get_node_from_key(key)
            name = node.name
        known, pause = self._servers.get(name), 0.0
        if known is not None and known.done():
            last = None if known.cancelled() or known.exception() else known.result()
            if last is not None:
                if not last.ended:
                    return last
                pause = last.made + CONNECT_EVERY - asyncio.get_running_loop().time()
            known = None
        if known is None:

            def made() -> Any:
                if node is None:
                    return redis.connection_pool.make_connection()
                return node.connection_class(**node.connection_kwargs)

            known = self._servers[name] = asyncio.create_task(self._connect(made, pause))
        return await asyncio.shield(known)

    async def _connect(self, made: Callable[[], Any], pause: float) -> _Server:
        """One server with both its connections; whoever asks it is heard by now."""
        await asyncio.sleep(pause)
        heard: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        lines = [Line(made())]
        if self._process:
            lines.append(Line(made(), self._on_message(heard)))
        try:
            async with asyncio.timeout(ANSWER_TIMEOUT):
                await together(each.open() for each in lines)
                run, settled = await self._greeted(lines)
                self._was_there = True
                channels = f"{self._key}:{run}"
                if self._process and self._kind != "cluster":  # there the key's node may be another
                    self._give_script(lines[0], run, channels)
                for inbox in lines[1:]:
                    inbox.tell("SUBSCRIBE", f"{channels}:{self._process}")
                    await heard
        except BaseException:
            await _closed(*lines)
            raise
        for each in lines:
            each.on_end = partial(self._ended, run, lines)
        listens = lines[1] if self._process else None
        made_at = asyncio.get_running_loop().time()
        server = _Server(lines[0], listens, run, channels, settled, made_at)
        if self._kind != "cluster":
            self._only = server
        return server

    def _give_script(self, line: Line, run: str, channels: str) -> None:
        """A look at nothing, in front of all reports, which then need not be repeated with it."""
        bucket = f"{CHECKER}-0"
        given = (1, self._key_of(bucket), channels, bucket, run, "look")
        line.call(lambda _: None, "EVAL", self._script, *given)  # a report is refused likewise
        self._has_script = run

    async def _greeted(self, lines: list[Line]) -> tuple[str, float]:
        """Whom all lines have reached: its run id, and when those who hold tokens have found it.

        Raises:
            LineEndedError: it cannot be told, or something in between has several servers.
            redis.exceptions.ResponseError: this user may not ask.
        """
        told = await asyncio.gather(*(each.ask("INFO", "server") for each in lines))
        found = {_RUN_ID(each) if isinstance(each, bytes) else None for each in told}
        runs = {run[1].decode() for run in found if run is not None}
        if len(runs) != 1 or None in found:
            raise LineEndedError(_NONSENSE if None in found else "Redis is several servers")
        run, uptime = runs.pop(), _UPTIME(told[0])
        settled = asyncio.get_running_loop().time() + SETTLE
        # Another one than before, however old, is to be found by those who hold tokens as well.
        if uptime is not None and self._left in {"", run}:
            settled -= max(0.0, int(uptime[1]) - START_UNKNOWN)
        return run, settled

    def _on_message(self, heard: asyncio.Future[None]) -> Callable[[Any], None]:
        process, on_push = self._process, self._on_push

        def on_message(said: Any) -> None:
            if isinstance(said, Exception) and not heard.done():
                heard.set_exception(said)
                heard.exception()  # whoever has given up does not read it
            if type(said) is not list:
                return
            if len(said) > 2 and said[0] == b"message" and on_push is not None:
                with suppress(StoreUnavailableError):  # the next report is answered with the same
                    bucket, answer = decode(said[2])
                    on_push(Push(bucket, process, answer))
            elif not heard.done():
                heard.set_result(None)

        return on_message

    def _ended(self, run: str, lines: list[Line]) -> None:
        """One line has ended: so does the other, and pushes may be missed."""
        self._left = run
        for each in lines:
            each.on_end = None
            each.close()
        if self._on_gap is not None and self._loop is not None:
            self._loop.call_soon(self._on_gap)

    def _forget_slots(self) -> None:
        """Asks the cluster again where keys are: one may have moved, or its node be gone.

        A redirection is not followed at once, as the state at its end may be an older one: only
        who has connected knows the run id.
        """

        async def forget() -> None:
            with suppress(*self._failures):
                async with asyncio.timeout(ANSWER_TIMEOUT):
                    await self._client().aclose()

        task = asyncio.get_running_loop().create_task(forget())
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def _note_use(self, server: _Server, bucket: str, use_for: float, *more: str) -> None:
        """Shows, as long as this process uses a bucket, that it is there.

        Args:
            server: where the bucket is.
            bucket: which.
            use_for: seconds; 0: it is used no more.
            more: channels to begin with as well, which are the caller's to end.
        """
        known = self._used.pop(bucket, None)
        there = known is not None and known.server is server
        now = time.monotonic()
        if use_for:
            self._used[bucket] = _Use(server, now + use_for)
        if there != (use_for > 0) and server.inbox is not None:
            name = f"{server.channels}:{bucket}"
            words = ("UNSUBSCRIBE", name) if there else ("SUBSCRIBE", name, *more)
            server.inbox.tell(*words)
        if now >= self._sweep_at:
            self._leave_unused()

    def _leave_unused(self) -> None:
        """Now and then: buckets that this process does not use any more."""
        now = time.monotonic()
        self._sweep_at = now + LEAVE_EVERY[0]
        for bucket, use in [each for each in self._used.items() if each[1].until < now]:
            with suppress(LineEndedError):
                self._note_use(use.server, bucket, 0.0)
        if self._sweeper is not None:
            self._sweeper.cancel()
        if self._loop is not None:
            self._sweeper = self._loop.call_later(LEAVE_EVERY[1], self._leave_unused)


def _use_for(report: Report) -> float:
    """Seconds for which a bucket counts as used after a report; 0: it is used no more."""
    if report.leaving:
        return 0.0
    rests, waits = UNUSED_AFTER
    return max(rests + report.window / SECOND, waits if report.wants else 0.0)


async def _closed(*lines: Line | None) -> None:
    for each in lines:
        if each is not None:
            await each.wait_closed()


def _described(told: dict[str, Any]) -> tuple[str, tuple[str, ...]]:
    """One node in words, and what is wrong with it."""
    name = "Valkey" if told.get("server_name") == "valkey" else "Redis"
    version = str(told.get("valkey_version" if name == "Valkey" else "redis_version", "?"))
    hours, seconds = divmod(max(0, int(told.get("uptime_in_seconds", 0))), 3600)
    up = f"{hours} h" if hours else f"{seconds} s"
    memory, policy = told.get("used_memory_human", "?"), told.get("maxmemory_policy", "noeviction")
    problems = []
    numbers = tuple(int(part) for part in version.split(".")[:2] if part.isdecimal())
    if name == "Redis" and numbers < LOWEST_VERSION:
        problems.append(f"version {version} is too old, 6.2 is the lowest")
    if told.get("maxmemory", 0) and policy != "noeviction":
        problems.append(
            f"maxmemory-policy {policy} may throw buckets away, which costs each 11 s; set "
            "noeviction"
        )
    if told.get("role") not in {None, "master"}:
        problems.append("it is a replica, which takes no calls; name the primary")
    return f"{name} {version}, up {up}, {memory} used", tuple(problems)


_REASONS: Final = {
    "AuthenticationError": (
        "Redis does not let this user in: password or user name are wrong, or missing"
    ),
    "NoPermissionError": "this user of Redis lacks rights, see bitget_copy/docs/limits.md",
    "ReadOnlyError": "this Redis is a replica, which takes no writes",
    "OutOfMemoryError": "Redis has no memory left",
    "BusyLoadingError": "Redis is still loading its data",
    "ClusterDownError": "the cluster of Redis is down",
    "MasterDownError": "the primary of this Redis is down",
    "MovedError": "this Redis is a node of a cluster; write redis+cluster://",
    "SSLError": (
        "Redis does not answer: TLS fails: no TLS on this port, or a certificate not trusted"
    ),
    "gaierror": "Redis does not answer: its host is not known",
    "FileNotFoundError": "Redis does not answer: a socket or file of its URL does not exist",
    "MasterNotFoundError": (
        "the sentinels know no primary that is up under the name in the URL's path"
    ),
    "RedisClusterException": "no node of the cluster of Redis answers as one",
}
"""What is told of redis-py's errors, by name; their own texts may hold anything."""
_WORDS: Final = {
    "NOAUTH": "Redis asks for a password",
    "BUSY": "Redis is busy with a script of somebody's",
    "MISCONF": "Redis cannot write its data to disk, and so takes no writes",
    "NOREPLICAS": "Redis takes no writes, as it lacks replicas",
    "WRONGTYPE": "another program has put something of its own under a name of ours in Redis",
    "DB": "this Redis has no database of that number",
}
"""The same by the first word of the text, where that is Redis's own."""

_PHRASES: Final = {
    "unknown command 'SENTINEL'": (
        "what the URL names as a sentinel is a Redis itself; write redis:// for it"
    ),
    "unknown command 'EVAL": "this Redis runs no scripts; a sentinel is written redis+sentinel://",
    "cluster support disabled": "this Redis is no cluster; write redis:// or rediss://",
}
"""The same by what stands anywhere in the text of Redis."""


def _unavailable(error: object) -> StoreUnavailableError:
    """What is the matter, in words of ours."""
    if isinstance(error, StoreUnavailableError):
        return error
    links = tuple(chain(error)) if isinstance(error, BaseException) else ()
    names = [kind.__name__ for each in links for kind in type(each).__mro__]
    word = str(error).partition(" ")[0]
    said = [text for each in links for part, text in _PHRASES.items() if part in str(each)]
    reason = next(filter(None, [*said, *map(_REASONS.get, names), _WORDS.get(word)]), "")
    if not reason and isinstance(error, LineEndedError):
        reason = str(error)  # ours
    elif not reason and isinstance(error, _UNREADABLE):
        reason = _NONSENSE
    elif not reason and "ResponseError" in names:
        reason = "Redis refuses the command"
        if "script" in str(error):
            reason += "s of the script: a right is missing, or a key of ours is another program's"
    return StoreUnavailableError(reason or _NO_ANSWER)


def _checked(url: object) -> tuple[str, str]:
    """The URL without its kind, and the kind; the error does not show it, as it has a password."""
    scheme, _, rest = url.partition("://") if isinstance(url, str) else ("", "", "")
    plain, _, kind = scheme.partition("+")
    if plain not in _SCHEMES or kind not in _KINDS or not rest:
        raise ConfigError(
            "shared limits: the URL of Redis begins with redis://, rediss:// or unix://, with "
            "+sentinel or +cluster behind the first word for these"
        )
    if kind != "sentinel":
        _port_of(f"{plain}://{rest}")
    place, _, query = rest.partition("?")
    options = [each for each in query.split("&") if each]
    for each in options:
        if each.startswith("protocol=") and each not in {"protocol=2", "protocol=3"}:
            raise ConfigError("shared limits: the URL of Redis has a protocol but 2 and 3")
        _check_option(plain, each)
    # Ours is 2, and the URL's would win.
    kept = "&".join(each for each in options if not each.startswith("protocol="))
    return f"{plain}://{place}{'?' if kept else ''}{kept}", kind


def _check_option(plain: str, option: str) -> None:
    """What redis-py would ignore, or find out with the first call."""
    name, _, value = option.partition("=")
    if not name.startswith("ssl_"):
        return
    if plain != "rediss":
        raise ConfigError(
            "shared limits: the URL of Redis has an option ssl_…, which only TLS uses; write rediss://"
        )
    if name == "ssl_cert_reqs" and value not in _CERT_REQS:
        raise ConfigError(
            "shared limits: the URL of Redis has an ssl_cert_reqs that is none of "
            + ", ".join(_CERT_REQS)
        )


def _unreadable_parts(error: OSError) -> ConfigError:
    """Of this library or of redis-py, as when a process has no file descriptor left."""
    return ConfigError(
        f"shared limits: what speaks to Redis cannot be loaded: {error.strerror}; make the limiter "
        "when that is mended"
    )


def _port_of(url: str) -> None:
    try:
        urlsplit(url).port  # noqa: B018 - reading it is the check
    except ValueError:
        raise ConfigError("shared limits: the URL of Redis has a port that is none") from None


def _client(url: str, kind: str) -> Any:
    from redis.asyncio import Redis, RedisCluster, Sentinel  # noqa: PLC0415
    from redis.asyncio.connection import parse_url  # noqa: PLC0415
    from redis.asyncio.retry import Retry  # noqa: PLC0415
    from redis.backoff import NoBackoff  # noqa: PLC0415

    options: dict[str, Any] = {
        "protocol": 2,  # pushes come on a connection of their own
        "socket_timeout": ANSWER_TIMEOUT,
        "socket_connect_timeout": ANSWER_TIMEOUT,
    }
    try:
        if kind == "cluster":
            return RedisCluster.from_url(url, **options)
        options["retry"] = Retry(NoBackoff(), 0)  # the link repeats
        if not kind:
            return _tried(Redis.from_url(url, **options))
        parts = urlsplit(url)
        hosts = parts.netloc.rpartition("@")[2].split(",")
        places = [urlsplit(f"//{host}") for host in hosts]
        sentinels = [(each.hostname or "", each.port or 26379) for each in places]
        service, _, database = parts.path.strip("/").partition("/")
        # As redis-py reads it: a database behind the ? goes before one in the path, and user and
        # password before the host go before those behind the ?.
        options["db"] = int(database or 0)
        options |= parse_url(f"redis://sentinel?{parts.query}")
        del options["host"]
        options["ssl"] = parts.scheme == "rediss"
        for name, value in (("username", parts.username), ("password", parts.password)):
            if value:
                options[name] = unquote(value)
        sentinel: Any = Sentinel(  # type: ignore[no-untyped-call]
            sentinels, socket_timeout=ANSWER_TIMEOUT
        )
        return _tried(sentinel.master_for(service, **options))
    except ValueError:
        raise ConfigError("shared limits: the URL of Redis cannot be read") from None
    except TypeError:
        raise ConfigError(
            "shared limits: the URL of Redis has an option behind the ? that redis-py does not take"
        ) from None


def _tried(client: Any) -> Any:
    """The client, whose connections can be made; one is, without connecting."""
    client.connection_pool.make_connection()
    return client


class RedisLimiter(SharedLimiter):
    """Shares the limits with all processes, on any machine, that use the same Redis or Valkey.

    One small instance is enough: the state is worthless after 16 seconds, so it needs neither
    persistence nor a replica. While it is away, calls go on for up to 5 s, then they fail as not
    sent, or with the share that `fallback_share` has kept for this process.

    Args:
        url: see :class:`RedisStore`. Never shown.
        namespace: processes share limits when it is the same; letters, digits, ``._-``.
        fallback_share: see :class:`~bitget_copy.ratelimit.shared.limiter.SharedLimiter`.
        clock_spread: see there.

    Raises:
        ConfigError: an argument is wrong, or redis-py is not installed.
    """

    def __init__(
        self,
        url: str,
        *,
        namespace: str = "",
        fallback_share: float = 0.0,
        clock_spread: float = CLOCK_SPREAD,
    ) -> None:
        store = RedisStore(url, namespace=namespace)
        super().__init__(
            store, namespace=namespace, fallback_share=fallback_share, clock_spread=clock_spread
        )

    def __repr__(self) -> str:
        return f"RedisLimiter({self.store!r})"
