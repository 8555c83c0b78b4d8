"""The one process's side of the socket: the tables of all buckets, in a thread of their own.

The thread has its own loop around the sockets, so that a bot's event loop never waits for it nor it
for a bot. A member that does not read is cut off when :data:`MAX_UNREAD` waits for it, and never
waited for. The loop reads all that has come before it looks at the clock, so a broker that was
stopped for a while does not take a member for dead whose reports lie in its queue.
"""

from __future__ import annotations

import logging
import os
import secrets
import selectors
import socket
import time
import weakref
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

import attrs

from bitget_copy.errors import ConfigError
from bitget_copy.ratelimit.host.frames import (
    GIVE_WAY,
    PROTOCOL,
    RENEW,
    FrameError,
    FrameReader,
    frame,
)
from bitget_copy.ratelimit.host.memory import (
    UNREADABLE_FOR,
    Left,
    monotonic_us,
    note,
    recall,
    spoil,
)
from bitget_copy.ratelimit.host.messages import (
    after_of,
    answer_parts,
    renewals_of,
    report_of,
    state_parts,
)
from bitget_copy.ratelimit.host.socket_path import Peer, Place, peer_of
from bitget_copy.ratelimit.shared import Report
from bitget_copy.ratelimit.shared.durations import LEASE, LOST_LIFE, RESERVE_LIFE, SECOND
from bitget_copy.ratelimit.shared.message_bounds import check_name
from bitget_copy.ratelimit.shared.token_table import TokenTable

if TYPE_CHECKING:
    from collections.abc import Callable

    from bitget_copy.ratelimit.shared import Push, Renewal

MAX_UNREAD: Final = 1 << 20
"""Bytes that wait for a member which does not read, before it is cut off."""

PAGE: Final = 1 << 17
"""Bytes of states in one message, about; with one that a thousand members hold, and their names,
it is well below :data:`bitget_copy.ratelimit.host.frames.MAX_FRAME`."""

MAX_MEMBERS: Final = 1000
"""Connections at once; a process has one for each of its limiters."""

HELLO_TIMEOUT: Final = 5.0
"""Seconds for a connection to say who it is."""

_NOTE_LIFE: Final = 5 * SECOND
"""Microseconds; what is noted for the next broker is noted anew long before they are over."""

NOTE_INTERVAL: Final = 2.5
"""Seconds between notes for the next broker."""

LOOK_INTERVAL: Final = 1.0
"""Seconds between looks whether socket and lock are still in their place, and what may go."""

LOOK_LATER: Final = 0.5
"""Seconds for which a look waits for a message, as to wake up costs more than to look."""

_CHUNK: Final = 1 << 16

_READ_AND_WRITE: Final = selectors.EVENT_READ | selectors.EVENT_WRITE

_log: Final = logging.getLogger("bitget_copy.ratelimit")


class _DeposedError(Exception):
    """Another process was elected, as the lock file was removed."""


@attrs.define(eq=False)
class Member:
    """A connection to a process."""

    connection: socket.socket
    peer: Peer
    since: float
    process: str = ""  # empty before it has said so
    pidfd: int = -1  # is readable when the process has ended; -1: cannot be told
    closed_at: float | None = None
    reader: FrameReader = attrs.field(factory=FrameReader)
    unsent: bytearray = attrs.field(factory=bytearray)


class Tables:
    """The tables of a broker, and who is told of what.

    Args:
        left: by the broker before.
    """

    def __init__(self, left: Left) -> None:
        self._lost_until = left.lost_until
        self.epoch: str = left.epoch or secrets.token_hex(8)
        self.made: int = left.made
        self._by_name = {each.bucket: each for each in left.tables}

    def report(
        self, bucket: str, report: Report, now: int, tell: Callable[[Push], bool]
    ) -> list[Any]:
        """Tells one table; returns the parts of its answer."""
        table = self._by_name.get(bucket)
        if table is None:
            # Who knows an epoch had a table elsewhere: its broker has lost its place, say.
            lost = now < self._lost_until or bool(report.epoch)
            self.made += 1
            table = TokenTable(bucket, f"{self.epoch}.{self.made}", now, lost)
            self._by_name[bucket] = table
        return answer_parts(table.report(report, now, tell))

    def renew(self, process: str, renewals: list[Renewal], now: int) -> list[bool]:
        """Lengthens leases; which of them."""
        tables = [self._by_name.get(each.bucket) for each in renewals]
        return [
            table is not None and table.renew(process, each, now)
            for table, each in zip(tables, renewals, strict=True)
        ]

    def states(self, now: int, after: str) -> tuple[list[list[Any]], bool]:
        """What can be seen of those after a name, as fits in a message; and if there are more."""
        found: list[list[Any]] = []
        room = PAGE
        names = sorted(each for each in self._by_name if each > after)
        for name in names:
            found.append(state_parts(self._by_name[name].state(now)))
            room -= len(frame(found[-1]))
            if room < 0:
                break
        return found, len(found) < len(names)

    def ended(self, process: str, now: int, tell: Callable[[Push], bool]) -> None:
        """A process has died: its lease need not be waited for."""
        for table in self._by_name.values():
            member = table.members.get(process)
            if member is not None:
                last = Report(
                    process, member.sequence + 1, table.epoch, table.capacity, table.window,
                    seen=table.serial, leaving=True,
                )  # fmt: skip
                table.report(last, now, tell)

    def all(self) -> list[TokenTable]:
        """Every table."""
        return list(self._by_name.values())

    def drop_rested(self, now: int) -> None:
        """Forgets tables that a new one would replace."""
        for name in [name for name, each in self._by_name.items() if each.keep_until() <= now]:
            del self._by_name[name]


def _made_poll() -> tuple[selectors.BaseSelector, socket.socket, socket.socket]:
    """What a broker waits with, and the two ends of what wakes it."""
    selector = selectors.DefaultSelector()
    try:
        return (selector, *socket.socketpair())
    except OSError:
        selector.close()
        raise


class Broker:
    """Serves the members; to be run by :meth:`run`, in the thread of whoever is elected.

    Args:
        place: where it listens.
        lock: the open lock file, which is closed in the end.
        gives_way: ends when a process that does nothing else asks for its place.

    Raises:
        ConfigError: something else is in the socket's place; the lock is free again.
    """

    def __init__(self, place: Place, lock: int, *, gives_way: bool = True) -> None:
        self.place = place
        self._gives_way = gives_way
        self._lock = lock
        try:
            self._selector, self._wake_in, self._wake_out = _made_poll()
        except OSError as error:  # no descriptor left, most likely
            place.close_lock(lock)
            raise ConfigError(f"host limiter: {place.path}: {error.strerror}") from error
        self._members: dict[str, Member] = {}  # by process
        self._connections: set[Member] = set()
        self._watched: set[Member] = set()  # whose process's end will be told
        self._stopping = False
        self._look_at = self._note_at = 0.0
        self._accepts = True
        self._problem = ""
        self._listener: socket.socket | None = None
        try:
            left = recall(lock)
            if left == Left() and place.is_served_unseen():
                # Somebody has removed socket and lock: another broker hands out tokens still.
                left = Left(monotonic_us() + UNREADABLE_FOR)
            self._horizon = max([0, *(each.window for each in left.tables)])
            self._lost_until = left.lost_until
            self._tables = Tables(left)
            self._note()
            self._listener = place.listen()
        except OSError as error:
            self.abandon()
            raise ConfigError(f"host limiter: {place.path}: {error.strerror}") from error
        except BaseException:
            self.abandon()
            raise
        self._own_socket = place.socket_identity()
        for each in (self._listener, self._wake_out):
            self._selector.register(each, selectors.EVENT_READ)
        _brokers.add(self)

    def stop(self) -> None:
        """Ends :meth:`run` soon; from any thread."""
        self._stopping = True
        with suppress(OSError):
            self._wake_in.send(b"x")

    def run(self) -> None:
        """Serves until it is stopped, or somebody else has been elected in its place."""
        try:
            while not self._stopping:
                self._turn()
            self._retire()
        except _DeposedError:
            _log.warning(
                "host limiter: the lock %s was removed, and another process was elected; nobody "
                "may remove it while the limiter is used", self.place.lock_path
            )  # fmt: skip
        finally:
            self.abandon()

    def _turn(self) -> None:
        latest = self._look_at + LOOK_LATER - time.monotonic()
        ready = self._selector.select(max(0.0, min(LOOK_INTERVAL + LOOK_LATER, latest)))
        for key, events in ready:
            if self._listener is not None and key.fileobj is self._listener:
                self._accept(self._listener)
            elif isinstance(key.data, Member):
                if key.fd == key.data.pidfd:
                    self._died(key.data)
                    continue
                if events & selectors.EVENT_WRITE:
                    self._flush(key.data)
                if events & selectors.EVENT_READ:
                    self._read(key.data)
        if time.monotonic() >= self._look_at:
            self._look()

    # -- members

    def _accept(self, listener: socket.socket) -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except BlockingIOError:
                return
            except OSError:  # no descriptor left, most likely: they wait until the next look
                self._accept_no_more()
                return
            peer = peer_of(connection)
            if peer.uid != os.geteuid() or len(self._connections) >= MAX_MEMBERS:
                connection.close()
                continue
            connection.setblocking(False)
            member = Member(connection, peer, time.monotonic())
            self._connections.add(member)
            self._selector.register(connection, selectors.EVENT_READ, member)
            self._watch(member)

    def _read(self, member: Member) -> bool:
        """Takes in what has come from a member; False when nothing had."""
        try:
            data = member.connection.recv(_CHUNK)
        except (BlockingIOError, InterruptedError):
            return False
        except OSError:
            data = b""
        if not data:
            self._drop(member)
            return False
        try:
            for message in member.reader.feed(data):
                if member in self._connections:
                    self._handle(member, message)
        except (FrameError, TypeError, ValueError, OverflowError) as error:  # not one of ours
            _log.warning("host limiter: process %d has sent nonsense: %s", member.peer.pid, error)
            self._drop(member)
        return True

    def _handle(self, member: Member, message: list[Any]) -> None:
        if not member.process:
            self._greet(member, message)
            return
        number, bucket, *parts = message
        if type(number) is not int:
            raise FrameError("no number")
        now = monotonic_us()
        if bucket is None and parts == [GIVE_WAY]:
            if self._gives_way:
                self._stopping = True
                for each in list(self._members.values()):
                    self._send(each, [0, None, GIVE_WAY])
            return
        if bucket is None and parts[:1] == [RENEW]:
            _, renewals = parts
            answered = self._tables.renew(member.process, renewals_of(renewals), now)
            self._send(member, [number, answered])
            return
        if bucket is None:
            states, more = self._tables.states(now, after_of(parts))
            self._send(member, [number, os.getpid(), self._who(), states, more])
            return
        check_name("bucket", bucket)
        report = report_of(member.process, parts)
        horizon = report.window + (RESERVE_LIFE if report.reserve else 0)
        if horizon > self._horizon:
            self._horizon = horizon
            with suppress(OSError):  # the next look tries again, and tells
                self._note_or_spoil()
        answer = self._tables.report(bucket, report, now, self._push)
        self._send(member, [number, answer])

    def _greet(self, member: Member, message: list[Any]) -> None:
        word, protocol, process = message
        if word != "hello" or type(protocol) is not int:
            raise FrameError("no greeting")
        if not check_name("process", process).isascii() or not process.isprintable():
            raise FrameError("the name of the process is not in printable ASCII")
        self._send(member, ["welcome", PROTOCOL])
        if protocol != PROTOCOL:
            self._drop(member)
            return
        before = self._members.pop(process, None)
        if before is not None:  # it has connected anew before its old connection's end was seen
            before.process = ""
            self._drop(before)
        member.process = process
        self._members[process] = member

    def _who(self) -> list[list[Any]]:
        return [[each.process, each.peer.pid] for each in self._members.values()]

    def _push(self, push: Push) -> bool:
        """Tells a member; whether it is there."""
        member = self._members.get(push.process)
        if member is not None:
            self._send(member, [0, push.bucket, answer_parts(push.answer)])
        return member is not None

    def _send(self, member: Member, message: list[Any]) -> None:
        if member not in self._connections:
            return
        data = frame(message)
        if not member.unsent:
            data = data[self._sent(member, data) :]
            if not data or member not in self._connections:
                return
            self._selector.modify(member.connection, _READ_AND_WRITE, member)
        member.unsent += data
        if len(member.unsent) > MAX_UNREAD:
            self._drop(member)

    def _flush(self, member: Member) -> None:
        """Goes on with what waits, when there is room again."""
        if member in self._connections:
            del member.unsent[: self._sent(member, member.unsent)]
            if not member.unsent and member in self._connections:
                self._selector.modify(member.connection, selectors.EVENT_READ, member)

    def _sent(self, member: Member, data: bytes | bytearray) -> int:
        """Sends what there is room for; returns how much that was."""
        try:
            return member.connection.send(data)
        except (BlockingIOError, InterruptedError):
            return 0
        except OSError:
            self._drop(member)
            return 0

    def _drop(self, member: Member) -> None:
        """Ends a connection; the process may come back with another one."""
        if member not in self._connections:
            return
        self._connections.discard(member)
        member.closed_at = time.monotonic()
        self._selector.unregister(member.connection)
        member.connection.close()
        if self._members.get(member.process) is member:
            del self._members[member.process]
        else:
            self._unwatch(member)

    # -- processes that end

    def _watch(self, member: Member) -> None:
        """Asks to be told when the process ends: its lease need not be waited for then."""
        with suppress(AttributeError, OSError):
            member.pidfd = os.pidfd_open(member.peer.pid)
            self._selector.register(member.pidfd, selectors.EVENT_READ, member)
            self._watched.add(member)

    def _unwatch(self, member: Member) -> None:
        if member in self._watched:
            self._watched.discard(member)
            self._selector.unregister(member.pidfd)
            os.close(member.pidfd)
            member.pidfd = -1

    def _died(self, member: Member) -> None:
        """The process has ended: its connection too, after what it has said last."""
        self._unwatch(member)
        while member in self._connections and self._read(member):
            pass
        self._drop(member)
        if member.process and member.process not in self._members:
            self._tables.ended(member.process, monotonic_us(), self._push)

    # -- the rest

    def _look(self) -> None:
        """Now and then: what is over goes, and what others find at the path is put right."""
        now = time.monotonic()
        self._look_at = now + LOOK_INTERVAL
        for each in list(self._connections):
            if not each.process and now - each.since > HELLO_TIMEOUT:
                self._drop(each)
        for each in list(self._watched):
            if each.closed_at is not None and now - each.closed_at > HELLO_TIMEOUT + LEASE / SECOND:
                self._unwatch(each)
        self._tables.drop_rested(monotonic_us())
        if self._horizon and not self._tables.all():
            self._horizon = self._note_at = 0
        problem = ""
        for keep in (self._keep_note, self._keep_place):
            try:
                keep(now)
            except (OSError, ConfigError) as error:  # those who are here are served on
                problem = problem or str(error)
        if problem and problem != self._problem:
            _log.warning("%s", problem)
        self._problem = problem
        self._accept_again()

    def _note(self) -> None:
        """Tells whoever comes next, if this process dies, for how long its tokens matter."""
        self._note_at = time.monotonic() + NOTE_INTERVAL
        now = monotonic_us()
        until = now + _NOTE_LIFE + LEASE + LOST_LIFE + self._horizon if self._horizon else now
        note(self._lock, max(until, self._lost_until))

    def _keep_note(self, now: float) -> None:
        if now >= self._note_at:
            self._note_or_spoil()

    def _note_or_spoil(self) -> None:
        """Notes; what cannot be noted must not leave the word before, which is too little.

        Raises:
            OSError: the disk refuses.
        """
        try:
            self._note()
        except OSError:
            self._note_at = 0.0
            spoil(self._lock)
            raise

    def _retire(self) -> None:
        """Leaves the tables to whoever comes next."""
        tables, now = self._tables, monotonic_us()
        until = max([now, self._lost_until, *(each.keep_until() for each in tables.all())])
        with suppress(OSError):
            left = Left(self._lost_until, tables.epoch, tables.made, tuple(tables.all()))
            note(self._lock, until, left)
            if self._socket_is_ours():
                self.place.path.unlink()

    def _keep_place(self, _now: float) -> None:
        """Puts back what somebody has removed; gives way to who was elected in our place."""
        if not self.place.is_locked_by(self._lock):
            lock = self.place.try_lock()
            if lock is None:
                raise _DeposedError
            self.place.close_lock(self._lock)
            self._lock = lock
        if not self._socket_is_ours():
            listener, before = self.place.listen(), self._listener
            self._accept_no_more()
            if before is not None:
                before.close()
            self._listener, self._own_socket = listener, self.place.socket_identity()

    def _socket_is_ours(self) -> bool:
        return self._own_socket is not None and self.place.socket_identity() == self._own_socket

    def _accept_no_more(self) -> None:
        if self._accepts and self._listener is not None:
            self._selector.unregister(self._listener)
            self._accepts = False

    def _accept_again(self) -> None:
        if not self._accepts and self._listener is not None:
            self._selector.register(self._listener, selectors.EVENT_READ)
            self._accepts = True

    def abandon(self) -> None:
        """Closes everything without a word; in the child of a fork that is all there is to do."""
        _brokers.discard(self)
        if self._listener is not None:
            self._listener.close()
        # Before the members are told: one of them may be elected, or who waits for the lock.
        self.place.close_lock(self._lock)
        for member in list(self._connections):
            member.connection.close()
        for member in list(self._watched):
            os.close(member.pidfd)
        self._selector.close()
        self._wake_in.close()
        self._wake_out.close()


_brokers: weakref.WeakSet[Broker] = weakref.WeakSet()


def _after_fork() -> None:
    """In the child: the parent's lock must not outlive the parent here."""
    for each in list(_brokers):
        with suppress(OSError):
            each.abandon()


with suppress(AttributeError):  # where there is none, nobody forks
    os.register_at_fork(after_in_child=_after_fork)
