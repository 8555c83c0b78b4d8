"""Limits shared through Redis or Valkey: the store, and the limiter above it.

One key a bucket, which expires when it says nothing any more; one script, which is `token_table`
again. A push is a message of a channel of the process; a channel of the bucket tells the script
that somebody who used a bucket is there, whose state has been lost.
"""

from __future__ import annotations

import asyncio
import hashlib
import os
import re
import time
from contextlib import suppress
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final, NamedTuple
from urllib.parse import unquote, urlsplit

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
from bitget_copy.ratelimit.shared.limiter import CLOCK_SPREAD, SharedLimiter
from bitget_copy.ratelimit.shared.redis_line import ANSWER_TIMEOUT, Line

if TYPE_CHECKING:
    from collections.abc import Callable

RECONNECT_AFTER: Final = 0.1
"""Seconds between attempts to listen again."""

UNUSED_AFTER: Final = 8.0
"""Seconds after the last report of a bucket until this process counts as gone from it. More than a
lease, and less than any table is kept."""

LEAVE_EVERY: Final = 5.0
"""Seconds between looks for such buckets."""

LOOK_TIME: Final = 2.0
"""Seconds that a look at all buckets may take; a Redis may hold millions of other keys."""

LOOK_AT_MOST: Final = 5_000
"""Buckets that one look shows."""

_LOOKS: Final = 100
"""Buckets looked at in one round trip, so that nobody else waits long."""

LOWEST_VERSION: Final = (6, 2)

SCRIPT: Final = files("bitget_copy.ratelimit.shared").joinpath("redis_token_table.lua")

_SCHEMES: Final = ("redis", "rediss", "unix")
_KINDS: Final = ("", "sentinel", "cluster")
_PROCESS: Final = re.compile(r"[0-9a-f]{16}").fullmatch
_RUN_ID: Final = re.compile(rb"run_id:(\w+)").search

_parents: Final[list[object]] = []  # connections that a fork has left to the parent


def encode(report: Report, new_epoch: str) -> str:
    """A report as the script reads it: words, of which none is empty."""
    wait, age = report.refusal or (-1, 0)
    gives = "".join([f" {span} {date}" for span, date in report.gives])
    wants = "".join([f" {each}" for each in report.wants])
    return (
        f"{report.process} {report.sequence} {report.epoch or '-'} {new_epoch} {report.capacity}"
        f" {report.window} {report.held} {report.seen} {report.reserve} {int(report.leaving)}"
        f" {wait} {age} {len(report.gives)}{gives}{wants}"
    )


def decode(line: bytes | str) -> tuple[str, Answer]:
    """The bucket's name and the answer that the script has written."""
    text = line.decode() if isinstance(line, bytes) else line
    bucket, epoch, *parts = text.split(" ")
    sequence, held, capacity, window, waits, fair, hold, look, share, limited, serial, *rest = map(
        int, parts
    )
    grants = tuple(map(Granted, rest[::3], rest[1::3], rest[2::3]))
    return bucket, Answer(
        epoch, sequence, held, grants, capacity, window, waits == 1, fair, hold, look, share,
        limited, serial,
    )  # fmt: skip


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
    """One Redis, as it was when the line was made: a line ends with its server.

    Attributes:
        line: to it.
        run: its run id; the state of another run is not of now. Empty: it may not be asked for.
    """

    line: Line
    run: str


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
            import redis.asyncio  # noqa: PLC0415, F401 # pyright: ignore[reportUnusedImport] - now, as the first call is in a hurry
            from redis import exceptions  # noqa: PLC0415
        except ImportError:
            raise ConfigError(
                "shared limits in Redis need redis-py: pip install 'bitget-copy[redis]'"
            ) from None
        self._failures = (exceptions.RedisError, OSError, TimeoutError)
        self._no_script, self._refused = exceptions.NoScriptError, exceptions.ResponseError
        self._url, self._kind = _checked(url)
        self._script = SCRIPT.read_text("utf-8")
        self._sha = hashlib.sha1(self._script.encode()).hexdigest()  # noqa: S324 - Redis's own
        self._key = f"bitget:{namespace}"
        self._reset()

    def __repr__(self) -> str:
        return f"RedisStore(namespace={self._key.removeprefix('bitget:')!r})"

    def _reset(self) -> None:
        self._redis: Any = None
        self._pid = os.getpid()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._listener: asyncio.Task[None] | None = None
        self._lines: dict[str, asyncio.Task[_Server]] = {}
        self._only: _Server | None = None
        self._inbox: Line | None = None
        self._used: dict[str, float] = {}

    def _client(self) -> Any:
        """The client; another one in the child of a fork, whose sockets are the parent's."""
        if self._pid != os.getpid():
            # Kept, as what closes a connection would also take it from the parent's poll.
            _parents.append((self._redis, self._listener, self._lines, self._inbox))
            self._reset()
        if self._redis is None:
            self._redis = _client(self._url, self._kind)
        return self._redis

    # -- the store

    async def open(self, process: str, on_push: Callable[[Push], None]) -> None:
        """See :meth:`bitget_copy.ratelimit.shared.SharedStore.open`."""
        loop = asyncio.get_running_loop()
        self._client()
        if self._loop is not None and self._loop is not loop:
            self._reset()  # the connections of a loop that has ended cannot be closed
        self._loop = loop
        ready: asyncio.Future[None] = loop.create_future()
        self._listener = asyncio.create_task(self._listen(process, on_push, ready))
        await ready

    async def report(self, bucket: str, report: Report) -> Answer:
        """See :meth:`bitget_copy.ratelimit.shared.SharedStore.report`."""
        new_epoch = os.urandom(8).hex()
        said = await self._call(bucket, encode(report, new_epoch))
        self._note_use(bucket, leaving=report.leaving)
        return decode(said)[1]

    async def states(self) -> list[TableState]:
        """See :meth:`bitget_copy.ratelimit.shared.SharedStore.states`."""
        return list((await self.overview()).tables)

    async def overview(self) -> Overview:
        """What can be seen of this namespace and of the server; takes no part, changes nothing.

        Raises:
            StoreUnavailableError: no answer.
        """
        redis = self._client()
        try:
            async with asyncio.timeout(ANSWER_TIMEOUT):
                began = time.perf_counter()
                await redis.ping()
                took = (time.perf_counter() - began) * 1000
                server, problems = await self._about_server(redis)
                processes = await self._present(redis)
            tables, complete = await self._tables(redis)
        except self._failures as error:
            raise _unavailable(error) from None
        return Overview(server, processes, tables, took, complete, problems)

    async def _about_server(self, redis: Any) -> tuple[str, tuple[str, ...]]:
        """The server in words, and what is wrong with it; it may not be allowed to tell."""
        try:
            told = await redis.info()
        except self._refused:
            return "Redis, which this user may not ask about itself", ()
        if self._kind == "cluster":
            # By node, but of a single one it is the answer itself.
            nodes = [told] if "redis_version" in told else list(told.values())
            server, problems = _described(nodes[0])
            return f"{server}, one of {len(nodes)} nodes", problems
        return _described(told)

    async def _present(self, redis: Any) -> dict[str, str]:
        """Processes that listen. In a cluster each node knows only its own: none is told then."""
        if self._kind == "cluster":
            return {}
        start = len(self._key) + 1
        try:
            channels = await redis.pubsub_channels(f"{self._key}:*")
        except self._refused:
            return {}
        names = (each.decode()[start:] for each in channels)
        return {name: "connected" for name in names if _PROCESS(name)}

    async def _tables(self, redis: Any) -> tuple[tuple[TableState, ...], bool]:
        """The buckets, and whether these are all; Redis may tell a key twice."""
        found: dict[str, TableState] = {}
        names: list[str] = []
        start, end = len(self._key) + 1, time.monotonic() + LOOK_TIME
        async for key in redis.scan_iter(match=f"{self._key}{{*}}", count=1000):
            names.append(key.decode()[start:-1])
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
        lines = await asyncio.gather(*(self._call(name, "look") for name in names))
        for line in filter(None, lines):
            state = decode_state(line)
            found[state.bucket] = state

    async def close(self) -> None:
        """See :meth:`bitget_copy.ratelimit.shared.SharedStore.close`."""
        listener, redis, lines = self._listener, self._redis, list(self._lines.values())
        self._reset()
        if listener is not None:
            listener.cancel()
            with suppress(asyncio.CancelledError):
                await listener
        with suppress(*self._failures):
            for each in lines:
                each.cancel()
                with suppress(asyncio.CancelledError, *self._failures):
                    await (await each).line.wait_closed()
            if redis is not None:
                await redis.aclose()
                manager = getattr(getattr(redis, "connection_pool", None), "sentinel_manager", None)
                for sentinel in () if manager is None else manager.sentinels:
                    await sentinel.aclose()

    async def _call(self, bucket: str, what: str) -> Any:
        key = f"{self._key}{{{bucket}}}"
        try:
            server = self._known_server() or await self._server(key)
            given = (1, key, self._key, bucket, server.run, what)
            try:
                return await server.line.ask("EVALSHA", self._sha, *given)
            except self._no_script:
                return await server.line.ask("EVAL", self._script, *given)
        except self._failures as error:
            if self._kind == "cluster":
                await self._forget_slots()
            raise _unavailable(error) from None

    async def _forget_slots(self) -> None:
        """Asks the cluster again where keys are: one may have moved, or its node be gone.

        A redirection is not followed at once, as the state at its end may be an older one: only
        who has connected knows the run id.
        """
        with suppress(*self._failures):
            async with asyncio.timeout(ANSWER_TIMEOUT):
                await self._client().aclose()

    # -- connections

    def _known_server(self) -> _Server | None:
        """Without a cluster there is one; None: it is to be connected."""
        known = self._only
        if known is None or self._pid != os.getpid() or known.line.ended.is_set():
            return None
        return known

    async def _server(self, key: str) -> _Server:
        """Where a key is, connected; all who ask meanwhile wait for the same attempt."""
        redis, name, node = self._client(), "", None
        if self._kind == "cluster":
            async with asyncio.timeout(ANSWER_TIMEOUT):
                await redis.initialize()
            node = redis.get_node_from_key(key)
            name = node.name
        known = self._lines.get(name)
        if known is not None and known.done():
            if not (known.cancelled() or known.exception() or known.result().line.ended.is_set()):
                return known.result()
            known = None
        if known is None:
            made = (
                redis.connection_pool.make_connection()
                if node is None
                else node.connection_class(**node.connection_kwargs)
            )
            known = self._lines[name] = asyncio.create_task(self._connect(made))
        return await asyncio.shield(known)

    async def _connect(self, connection: Any) -> _Server:
        line = Line(connection)
        try:
            async with asyncio.timeout(ANSWER_TIMEOUT):
                await line.open()
                try:
                    said = await line.ask("INFO", "server")
                except self._refused:
                    said = b""  # not allowed to this user
        except BaseException:
            await line.wait_closed()
            raise
        found = _RUN_ID(said)
        server = _Server(line, "" if found is None else found[1].decode())
        if self._kind != "cluster":
            self._only = server
        return server

    # -- listening

    async def _listen(
        self, process: str, on_push: Callable[[Push], None], ready: asyncio.Future[None]
    ) -> None:
        """Hands over pushes, and connects again whenever that ends."""

        def on_message(said: Any) -> None:
            if type(said) is list and said[0] == b"message":
                bucket, answer = decode(said[2])
                on_push(Push(bucket, process, answer))

        while True:
            try:
                await self._listen_once(f"{self._key}:{process}", on_message, ready)
            except self._failures as error:
                if not ready.done():
                    ready.set_exception(_unavailable(error))
            await asyncio.sleep(RECONNECT_AFTER)

    async def _listen_once(
        self, name: str, on_message: Callable[[Any], None], ready: asyncio.Future[None]
    ) -> None:
        inbox = Line(await self._inbox_connection(), on_message)
        try:
            async with asyncio.timeout(ANSWER_TIMEOUT):
                await inbox.open()
                inbox.tell("SUBSCRIBE", name, *(f"{self._key}:{each}" for each in self._used))
            self._inbox = inbox
            if not ready.done():
                ready.set_result(None)
            while not inbox.ended.is_set():
                with suppress(TimeoutError):
                    async with asyncio.timeout(LEAVE_EVERY):
                        await inbox.ended.wait()
                self._leave_unused()
        finally:
            self._inbox = None
            await inbox.wait_closed()

    async def _inbox_connection(self) -> Any:
        """What listens; any node of a cluster tells what is published at another."""
        redis = self._client()
        if self._kind != "cluster":
            return redis.connection_pool.make_connection()
        async with asyncio.timeout(ANSWER_TIMEOUT):
            await redis.initialize()
        node = redis.get_random_node()
        return node.connection_class(**node.connection_kwargs)

    def _note_use(self, bucket: str, *, leaving: bool) -> None:
        """Shows, as long as this process uses a bucket, that it is there."""
        known = bucket in self._used
        if leaving:
            self._used.pop(bucket, None)
        else:
            self._used[bucket] = time.monotonic()
        if self._inbox is not None and known == leaving:
            with suppress(*self._failures):
                word = "UNSUBSCRIBE" if leaving else "SUBSCRIBE"
                self._inbox.tell(word, f"{self._key}:{bucket}")

    def _leave_unused(self) -> None:
        before = time.monotonic() - UNUSED_AFTER
        for bucket in [each for each, used in self._used.items() if used < before]:
            self._note_use(bucket, leaving=True)


def _described(told: dict[str, Any]) -> tuple[str, tuple[str, ...]]:
    """One node in words, and what is wrong with it."""
    name = "Valkey" if told.get("server_name") == "valkey" else "Redis"
    version = str(told.get("valkey_version" if name == "Valkey" else "redis_version", "?"))
    hours, seconds = divmod(int(told.get("uptime_in_seconds", 0)), 3600)
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
    "AuthenticationError": "Redis does not let this user in: password or user name are wrong",
    "NoPermissionError": "this user of Redis lacks rights, see bitget_copy/docs/limits.md",
    "ReadOnlyError": "this Redis is a replica, which takes no writes",
    "OutOfMemoryError": "Redis has no memory left",
    "BusyLoadingError": "Redis is still loading its data",
}
"""What is told of redis-py's errors, by name; their own texts may hold anything."""


def _unavailable(error: BaseException) -> StoreUnavailableError:
    names = [kind.__name__ for kind in type(error).__mro__]
    reason = next(filter(None, map(_REASONS.get, names)), "Redis does not answer")
    if reason == "Redis does not answer" and str(error).startswith("NOAUTH"):
        reason = "Redis asks for a password"
    return StoreUnavailableError(reason)


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
    return f"{plain}://{rest}", kind


def _port_of(url: str) -> None:
    try:
        urlsplit(url).port  # noqa: B018 - reading it is the check
    except ValueError:
        raise ConfigError("shared limits: the URL of Redis has a port that is none") from None


def _client(url: str, kind: str) -> Any:
    from redis.asyncio import Redis, RedisCluster, Sentinel  # noqa: PLC0415
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
            return Redis.from_url(url, **options)
        parts = urlsplit(url)
        hosts = parts.netloc.rpartition("@")[2].split(",")
        sentinels = [(host.partition(":")[0], int(host.partition(":")[2] or 26379))
                     for host in hosts]  # fmt: skip
        service, _, database = parts.path.strip("/").partition("/")
        options |= {"db": int(database or 0), "ssl": parts.scheme == "rediss"}
        user, password = (unquote(each or "") or None for each in (parts.username, parts.password))
        sentinel: Any = Sentinel(  # type: ignore[no-untyped-call]
            sentinels, socket_timeout=ANSWER_TIMEOUT
        )
        return sentinel.master_for(service, username=user, password=password, **options)
    except ValueError:
        raise ConfigError("shared limits: the URL of Redis cannot be read") from None


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
