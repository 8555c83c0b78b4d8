"""The other processes' side of the socket: tells the broker, and is told; elects one if need be."""

from __future__ import annotations

import asyncio
import atexit
import itertools
import logging
import math
import os
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final, TypeVar
from weakref import WeakSet

import attrs

from bitget_copy.errors import ConfigError
from bitget_copy.ratelimit.host.broker import Broker
from bitget_copy.ratelimit.host.frames import (
    GIVE_WAY,
    MAX_FRAME,
    PROTOCOL,
    RENEW,
    FrameError,
    FrameReader,
    frame,
)
from bitget_copy.ratelimit.host.messages import (
    answer_of,
    page_of,
    page_question,
    renewed_of,
    report_parts,
)
from bitget_copy.ratelimit.shared import Push, StoreUnavailableError, TableState

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable, Sequence

    from bitget_copy.ratelimit.host.socket_path import Place
    from bitget_copy.ratelimit.shared import Renewal, Renewed, Report, Told

TIMEOUT: Final = 1.0
"""Seconds for an answer; the broker of a process that runs needs a thousandth."""

RETRY: Final = 0.02
"""Seconds between tries to connect while nobody listens yet."""

RETRY_WRONG: Final = 1.0
"""Seconds between tries while something else is in the socket's place, or ends every connection;
one that lasts longer is none of these."""

STAND_BACK: Final = 0.3
"""Seconds that are left to a process which has asked for the broker's place, to take it."""

STOP_TIMEOUT: Final = 2.0
"""Seconds for the broker's thread to end."""

_CHUNK: Final = 1 << 16

_NONSENSE: Final = (FrameError, TypeError, ValueError, LookupError)
"""What reading a message raises that is none of ours."""

_Answer = TypeVar("_Answer")

_log: Final = logging.getLogger("bitget_copy.ratelimit")


@attrs.define(eq=False)
class _Question:
    """A message that waits for its answer."""

    message: list[Any]
    done: Callable[[list[Any] | StoreUnavailableError], None]
    deadline: float


class _Link:
    """One connection to the broker.

    It is read and written by hand: what asyncio would put around it belongs to a loop for good,
    and this connection may have to be closed without its loop, which is over or a parent's.
    """

    def __init__(
        self, store: HostStore, connection: socket.socket, loop: asyncio.AbstractEventLoop
    ) -> None:
        self.greeted: bool = False
        self.made_at: float = loop.time()
        self._store = store
        self._connection = connection
        self._loop = loop
        self._reader = FrameReader()
        self._unsent = bytearray()
        loop.add_reader(connection, self._read)

    def send(self, message: list[Any]) -> None:
        """Sends, or keeps what there is no room for; not beyond a bound: it is asked again."""
        if len(self._unsent) < MAX_FRAME and self._connection.fileno() >= 0:
            self._unsent += frame(message)
            if len(self._unsent) <= MAX_FRAME:
                self._write()

    def _write(self) -> None:
        try:
            sent = self._connection.send(self._unsent)
        except (BlockingIOError, InterruptedError):
            sent = 0
        except OSError:
            self.close()
            return
        del self._unsent[:sent]
        if self._unsent:
            self._loop.add_writer(self._connection, self._write)
        else:
            self._loop.remove_writer(self._connection)

    def _read(self) -> None:
        try:
            data = self._connection.recv(_CHUNK)
        except (BlockingIOError, InterruptedError):
            return
        except OSError:
            data = b""
        if not data:
            self.close()
            return
        try:
            for message in self._reader.feed(data):
                if self.greeted:
                    self._store.told(message)
                else:
                    self.greeted = True
                    self._store.greeted(self, message)
        except _NONSENSE:
            self._store.misunderstood()
            self.close()

    def close(self) -> None:
        """Ends it, on its loop."""
        if self._connection.fileno() >= 0:
            self.end()
            self._store.lost(self)

    def end(self) -> None:
        """Ends it without a word to the store; on its loop, or while that does not run."""
        if self._connection.fileno() >= 0 and not self._loop.is_closed():
            # Else the next socket with this number would get no events there.
            self._loop.remove_reader(self._connection)
            self._loop.remove_writer(self._connection)
        self._connection.close()

    def let_go(self) -> None:
        """In the child of a fork: ends it without its loop, whose poll the parent shares."""
        self._connection.close()


class HostStore:
    """The tables of this host's broker, which this process starts when it is elected.

    Args:
        place: where the broker listens.
    """

    def __init__(self, place: Place) -> None:
        self.place = place
        self._process = ""
        self._on_push: Callable[[Push], None] = _nobody
        self._on_gap: Callable[[], None] = _nobody
        self._loop: asyncio.AbstractEventLoop | None = None
        self._link: _Link | None = None  # made
        self._connected = asyncio.Event()
        self._lost = asyncio.Event()
        self._keeper: asyncio.Task[None] | None = None
        self._broker: _BrokerThread | None = None
        self._problem = "nobody has answered"
        self._wrong: ConfigError | None = None  # what will not be right by itself
        self._tried = asyncio.Event()
        self._pause = 0.0  # seconds before the next connection; grows while none lasts
        self._stand_back_until = -math.inf  # is not elected before
        self._numbers = itertools.count(1)
        self._questions: dict[int, _Question] = {}
        self._unanswered: set[str] = set()  # buckets whose last report has left, at least
        self._timer: asyncio.TimerHandle | None = None
        _stores.add(self)

    async def open(
        self, process: str, on_push: Callable[[Push], None], on_gap: Callable[[], None]
    ) -> None:
        """See :meth:`bitget_copy.ratelimit.shared.SharedStore.open`."""
        self._leave()  # what another loop has left
        self._process, self._on_push, self._on_gap = process, on_push, on_gap
        self._loop = asyncio.get_running_loop()
        self._connected, self._lost, self._tried = (asyncio.Event() for _ in range(3))
        self._lost.set()
        self._keeper = self._loop.create_task(self._keep())
        try:
            async with asyncio.timeout(TIMEOUT):
                await self._connected.wait()
        except TimeoutError:
            raise self._unavailable() from None

    async def tried(self) -> None:
        """Waits for the end of the first try to connect.

        Raises:
            ConfigError: something else is in the socket's place, or another version listens.
        """
        await self._tried.wait()
        if self._wrong is not None:
            raise self._wrong

    def report(self, bucket: str, report: Report, done: Told) -> None:
        """See :meth:`bitget_copy.ratelimit.shared.SharedStore.report`."""

        def answered(said: list[Any] | StoreUnavailableError) -> None:
            if isinstance(said, list):
                self._unanswered.discard(bucket)
            self._hand_over(said, answer_of, done)

        self._ask(bucket, report_parts(report), answered)

    def renew(self, renewals: Sequence[Renewal], done: Renewed) -> None:
        """See :attr:`bitget_copy.ratelimit.shared.SharedStore.renew`."""

        def answered(said: list[Any] | StoreUnavailableError) -> None:
            self._hand_over(said, lambda parts: renewed_of(parts, len(renewals)), done)

        self._ask(None, [RENEW, renewals], answered)

    def _hand_over(
        self,
        said: list[Any] | StoreUnavailableError,
        read: Callable[[Any], _Answer],
        done: Callable[[_Answer | StoreUnavailableError], None],
    ) -> None:
        """Reads an answer for who has asked, or tells why there is none."""
        if isinstance(said, StoreUnavailableError):
            done(said)
            return
        try:
            answer = read(said[1])
        except _NONSENSE:
            self.misunderstood()
            done(self._unavailable())
            raise
        done(answer)

    async def states(self) -> Sequence[TableState]:
        """All buckets in use, by anybody on this host."""
        found: list[TableState] = []
        after = ""
        while True:
            try:
                page = page_of(await self._page(after), after)
            except _NONSENSE:
                self.misunderstood()
                raise self._unavailable() from None
            found += page.states
            after = page.after
            if not after:
                return found

    async def _page(self, after: str) -> list[Any]:
        """The message with what can be seen of some buckets."""
        answer: asyncio.Future[list[Any]] = asyncio.get_running_loop().create_future()

        def answered(said: list[Any] | StoreUnavailableError) -> None:
            if answer.done():  # whoever has asked has given up
                return
            if isinstance(said, list):
                answer.set_result(said)
            else:
                answer.set_exception(said)

        _, bucket, *parts = page_question(0, after)
        self._ask(bucket, parts, answered)
        return await answer

    async def close(self) -> None:
        """Disconnects; a broker of this process leaves its tables to the next one."""
        _stores.discard(self)
        loop, keeper, broker = self._loop, self._keeper, self._broker
        if loop is asyncio.get_running_loop():
            self._leave()
            if keeper is not None:
                with suppress(asyncio.CancelledError):
                    await keeper
        elif loop is not None and loop.is_running():  # in another thread, which may wait for us
            with suppress(RuntimeError):  # it is closed by now
                loop.call_soon_threadsafe(self._leave_for_good)
        else:
            self._leave()
        if broker is not None:
            await asyncio.to_thread(broker.stop)
            self._broker = None

    def _leave(self) -> None:
        """Ends all that belongs to the loop; on it, or while it does not run."""
        link, self._link = self._link, None
        keeper, self._keeper = self._keeper, None
        timer, self._timer = self._timer, None
        if self._loop is None or self._loop.is_closed():
            keeper = timer = None
            self._questions = {}
        if keeper is not None:
            keeper.cancel()
        if timer is not None:
            timer.cancel()
        if link is not None:
            link.end()
        self._fail_all()

    def _leave_for_good(self) -> None:
        """On the loop, while another one closes the store."""
        self._leave()
        if self._broker is not None:  # elected after the other one has looked, perhaps
            self._broker.end()

    # -- questions

    def _ask(
        self,
        bucket: str | None,
        parts: list[Any],
        done: Callable[[list[Any] | StoreUnavailableError], None],
    ) -> None:
        loop = self._loop
        if loop is None or self._keeper is None:
            error = StoreUnavailableError("host limiter: it is not open")
            asyncio.get_running_loop().call_soon(done, error)
            return
        number = next(self._numbers)
        message = [number, bucket, *parts]
        deadline = loop.time() + TIMEOUT
        self._questions[number] = _Question(message, done, deadline)
        if self._timer is None:
            self._timer = loop.call_at(deadline, self._time_out)
        if self._link is not None and self._link.greeted:
            self._send(self._link, message)

    def _send(self, link: _Link, message: list[Any]) -> None:
        """A report that has left before says so: a broker that has died may have counted it."""
        bucket = message[1]
        if bucket in self._unanswered:
            message[-1] = True
        link.send(message)
        if bucket is not None:
            self._unanswered.add(bucket)

    def _time_out(self) -> None:
        assert self._loop is not None
        self._timer, now = None, self._loop.time()
        for number, question in list(self._questions.items()):
            if question.deadline > now:
                self._timer = self._loop.call_at(question.deadline, self._time_out)
                return
            del self._questions[number]
            question.done(self._unavailable())

    def _fail_all(self) -> None:
        questions, self._questions = self._questions, {}
        for question in questions.values():
            question.done(self._unavailable())

    def _unavailable(self) -> StoreUnavailableError:
        if self._wrong is not None:
            return StoreUnavailableError(str(self._wrong))
        problem = "the broker does not answer" if self._link is not None else self._problem
        return StoreUnavailableError(f"host limiter {self.place.path}: {problem}")

    # -- called by the connection

    def greeted(self, link: _Link, message: list[Any]) -> None:
        """The broker has answered; what nobody has answered yet is asked again."""
        if message != ["welcome", PROTOCOL]:
            self._note_wrong(ConfigError(
                f"host limiter {self.place.path}: the process that listens speaks version "
                f"{message[1:2]} of the protocol, this one {PROTOCOL}; let all use one version of "
                "bitget-copy, or name another path"
            ))  # fmt: skip
            link.close()
            return
        self._wrong = None
        self._connected.set()
        self._tried.set()
        for question in self._questions.values():
            self._send(link, question.message)
        self._on_gap()

    def told(self, message: list[Any]) -> None:
        """An answer or a push has come."""
        if message[0] == 0:
            bucket: str = message[1]
            gives_way: bool = message[2] == GIVE_WAY
            if gives_way and self._loop is not None:
                self._stand_back_until = self._loop.time() + STAND_BACK
                return
            self._on_push(Push(bucket, self._process, answer_of(message[2])))
            return
        question = self._questions.pop(message[0], None)
        if self._timer is not None and not self._questions:  # it would wake the loop for nothing
            self._timer.cancel()
            self._timer = None
        if question is not None:
            question.done(message)

    def misunderstood(self) -> None:
        """Somebody listens who speaks another language, or has gone mad."""
        self._note_wrong(ConfigError(
            f"host limiter {self.place.path}: what listens there is no broker, or sends nonsense; "
            "end that program, or name another path"
        ))  # fmt: skip

    def lost(self, link: _Link) -> None:
        """The connection is no more."""
        assert self._loop is not None
        if self._loop.time() - link.made_at > RETRY_WRONG:
            self._pause = 0.0
        else:
            self._pause = min(RETRY_WRONG, max(RETRY, 2 * self._pause))
            self._problem = "what listens there ends the connection"
        if self._link is link:
            self._link = None
        self._connected.clear()
        self._lost.set()

    # -- the connection

    async def _keep(self) -> None:
        """Connects again and again, for as long as the store is open."""
        while True:
            await self._lost.wait()
            if self._pause:
                await asyncio.sleep(self._pause)
            try:
                if self._connect():
                    continue
                self._pause, self._wrong = 0.0, None  # nobody listens, whom tries could annoy
            except ConfigError as error:
                self._note_wrong(error)
                continue
            except OSError as error:
                self._problem = str(error)
            except Exception as error:  # noqa: BLE001 - whatever it is, the limiter must not die
                if str(error) != self._problem:
                    _log.exception("host limiter %s: cannot connect", self.place.path)
                self._problem, self._pause = str(error), RETRY_WRONG
            await asyncio.sleep(RETRY)

    def _note_wrong(self, error: ConfigError) -> None:
        self._wrong, self._pause = error, RETRY_WRONG
        self._tried.set()

    def _connect(self) -> bool:
        """Connects to who listens, or listens if this process is elected; whether it did.

        Raises:
            ConfigError: something else is in the socket's place.
        """
        assert self._loop is not None
        connection = self.place.connect()
        if connection is None:
            standing_back = self._loop.time() < self._stand_back_until
            lock = None if standing_back else self.place.try_lock()
            if lock is None:
                self._lost.set()
                return False
            self._broker = _BrokerThread(Broker(self.place, lock))
            connection = self.place.connect()
            if connection is None:
                self._lost.set()
                return False
        self._lost.clear()
        self._link = _Link(self, connection, self._loop)
        self._link.send(["hello", PROTOCOL, self._process])
        return True

    def after_fork(self) -> None:
        """In the child: neither loop nor connection are its own, nor the broker."""
        link, self._link = self._link, None
        if link is not None:
            with suppress(OSError):
                link.let_go()
        self._loop = self._keeper = self._timer = self._broker = None
        self._questions, self._unanswered = {}, set()


class _BrokerThread:
    """Runs a broker until it is stopped, or the process ends."""

    def __init__(self, broker: Broker) -> None:
        self._broker = broker
        self._thread = threading.Thread(
            target=self._run, name="bitget-copy host limiter", daemon=True
        )
        try:
            self._thread.start()
        except RuntimeError as error:  # the system gives no more threads
            broker.abandon()
            raise OSError(str(error)) from error
        atexit.register(self.stop)

    def _run(self) -> None:
        try:
            self._broker.run()
        except Exception:  # noqa: BLE001 - whatever it is, it ends here
            _log.exception("host limiter: the broker has failed; another one will be elected")

    def end(self) -> None:
        """Has the broker end soon, which leaves its tables to the next one."""
        self._broker.stop()

    def stop(self) -> None:
        """Ends the broker, and waits for that."""
        atexit.unregister(self.stop)
        self.end()
        self._thread.join(STOP_TIMEOUT)


def _nobody(*told: Push) -> None:
    """Is told of pushes before anybody listens."""


_stores: Final[WeakSet[HostStore]] = WeakSet()


def _after_fork() -> None:
    for each in list(_stores):
        each.after_fork()


with suppress(AttributeError):  # where there is none, nobody forks
    os.register_at_fork(after_in_child=_after_fork)
