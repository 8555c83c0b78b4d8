"""The journal as clients use it: what is waited for, and what is not.

One thread of the journal's own writes. While it waits for the disk, the records of other writes
gather; they go out together and share the next fsync, however many they are.
"""

from __future__ import annotations

import asyncio
import logging
import os
import threading
from collections import deque
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any, Final, Literal, NamedTuple, NoReturn, TypeAlias, get_args

from bitget_copy._builtin_values import shown
from bitget_copy._hooks_and_logs import log
from bitget_copy._validators import path_text
from bitget_copy.errors import ConfigError, JournalError
from bitget_copy.journal.file import JournalFile
from bitget_copy.journal.open_writes import LostWrites
from bitget_copy.journal.shared_state import SharedState

Durability: TypeAlias = Literal["fsync", "flush"]
_GRACE_S: Final = 5.0
"""How long closing waits for the ends of writes that are under way; what was cut off has ended
at once, a transport of the caller's may take its time."""


class _Waiting(NamedTuple):
    """A record on its way, and who waits for it."""

    record: Mapping[str, Any]
    waiter: asyncio.Future[None] | None = None


class Journal:
    """An open journal of writes, for one client or for several of one process.

    ::

        journal = Journal("writes.journal")
        async with CopyTradingClient(first, journal=journal) as client:
            await client.recover()

    A client that is given a path opens and closes a journal of its own; one that is given this
    leaves it open. Records say whose they are by a fingerprint of the key, and of the account where
    credentials have its ``uid``: only then is it known that two keys' writes may undo each other's.
    Nothing in the file is
    a secret; what an account does is private all the same, so only its owner may read it.
    Let nothing else write to it: a file that was removed, replaced, cut (by `logrotate`, say),
    added to or overwritten is noticed before the next write, which is not sent.

    Args:
        path: of the file; it is made where there is none, in a directory that is there.
        durability: ``"fsync"`` waits before a write is sent until the disk has its intent;
            ``"flush"`` until the system has it, which outlives the process but not the machine.

    Raises:
        ConfigError: the file cannot be used: another process has it open, it is damaged (the
            message says where), it is no journal, or it cannot be written.
    """

    def __init__(self, path: str | os.PathLike[str], *, durability: Durability = "fsync") -> None:
        if durability not in get_args(Durability):
            raise ConfigError(f"journal: durability={shown(durability)}; allowed: fsync, flush")
        self.path: Final = _real(path)
        self._file = JournalFile(self.path, is_durable=durability == "fsync")
        self._state = SharedState(self._file.state)
        self._queue: deque[_Waiting] = deque()
        self._again: list[_Waiting] = []
        self._lock = threading.Lock()
        self._is_busy = self._closed = False
        self._executor = ThreadPoolExecutor(1, thread_name_prefix="bitget-copy-journal")
        self._writes: dict[str, LostWrites] = {}
        self._under_way: set[int] = set()
        self._closers: list[_Waiting] = []

    @property
    def labels(self) -> tuple[str, ...]:
        """Accounts of this journal's clients, as the file names them."""
        return tuple(self._writes)

    @property
    def is_of_fork(self) -> bool:
        """Whether another process has it, of which this one is a fork."""
        return os.getpid() != self._file.pid

    def writes_of(self, label: str, account: str | None = None) -> LostWrites:
        """The writes of one key; the same for all its clients.

        Args:
            label: the key's.
            account: whose it is, where that is known.
        """
        with self._lock:
            if label not in self._writes:
                self._writes[label] = LostWrites(label, self, self._state)
            writes = self._writes[label]
        if account is not None:
            writes.belong_to(account)
        return writes

    async def keep(self, record: Mapping[str, Any]) -> None:
        """Returns when a record is on disk.

        Raises:
            JournalError: it is not, and will not be.
        """
        self._file.check_process()
        if self._closers or self._closed:
            raise JournalError(self._is_closed)
        if record["op"] == "intent":
            self._under_way.add(record["id"])
        waiter = asyncio.get_running_loop().create_future()
        self._queue.append(_Waiting(record, waiter))
        self._wake()
        await waiter

    def note(self, record: Mapping[str, Any], *, wake: bool = True) -> None:
        """Writes a record soon, and before every later one.

        Args:
            record: of the end of a write; without it the write is looked for again, no more.
            wake: False: with the next record that is waited for. Takes no lock then.
        """
        self._queue.append(_Waiting(record))
        if wake and not self._closed and not self.is_of_fork:
            self._wake()
        self._under_way.discard(record.get("id", 0))
        if self._closers and not self._under_way:
            _tell(self._closers, None)

    async def aclose(self) -> None:
        """Writes what is left and lets go of the file; writes are refused from now on.

        Waits some seconds for the ends of those that are under way, so that they are kept too.
        """
        loop = asyncio.get_running_loop()
        ended = loop.create_future()
        self._closers.append(_Waiting({}, ended))
        try:
            if self._under_way and not self._closed:
                await asyncio.wait({ended}, timeout=_GRACE_S)
        finally:
            await asyncio.shield(loop.run_in_executor(None, self.close))

    def close(self) -> None:
        """As :meth:`aclose`, but blocks, and waits for no write that is under way."""
        if self.is_of_fork:
            return  # a fork has neither the file nor the thread
        with self._lock:
            closed, self._closed = self._closed, True
        if closed:
            return
        self._executor.shutdown(wait=True)
        self._write_all()
        self._file.close()
        if self._under_way:
            log(
                logging.WARNING, "journal %s: closed with %d writes under way, whose ends are not "
                "kept; `recover()` looks for them", self.path, len(self._under_way),
            )  # fmt: skip

    def __repr__(self) -> str:
        return f"<Journal {str(self.path)!r} {'closed' if self._closed else 'open'}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError(
            f"journal {self.path}: an open journal cannot be copied or pickled; give clients of "
            "this process the same Journal, and other processes a path of their own"
        )

    # --- the thread ------------------------------------------------------------------------------

    @property
    def _is_closed(self) -> str:
        return f"journal {self.path}: is closed; make a new client"

    def _wake(self) -> None:
        with self._lock:
            if self._is_busy:
                return
            try:
                if not self._closed:
                    self._executor.submit(self._run)
                    self._is_busy = True
                    return
            except RuntimeError:  # the interpreter is ending
                pass
        waiting: list[_Waiting] = []
        for _ in range(len(self._queue)):
            with suppress(IndexError):  # the thread may be writing still
                item = self._queue.popleft()
                (self._queue if item.waiter is None else waiting).append(item)
        _tell(waiting, self._is_closed)

    def _run(self) -> None:
        """Writes until nothing is left."""
        while True:
            self._write_all()
            with self._lock:
                if not self._queue:
                    self._is_busy = False
                    break
        if not self._closed:
            self._file.compact_if_large()

    def _write_all(self) -> None:
        batch, self._again = self._again, []
        while self._queue:
            batch.append(self._queue.popleft())
        waiting = [item for item in batch if item.waiter is not None]
        problem = None
        try:
            if batch:
                self._file.append([item.record for item in batch], sync=bool(waiting))
        except Exception as error:  # noqa: BLE001 - whatever it is, nobody must wait for ever
            problem = str(error)
            if not isinstance(error, JournalError):
                problem = f"journal {self.path}: fault of this library: {type(error).__name__}"
            log(logging.ERROR, "%s", problem)
            self._again = self._worth_another_try(batch)
        _tell(waiting, problem)

    def _worth_another_try(self, batch: Sequence[_Waiting]) -> list[_Waiting]:
        """Of records that could not be written, the last end of each write that the file has.

        An intent is not, as nothing is sent for it, nor then is its end. So a disk that is full
        for long does not make the next try longer.
        """
        ends = {
            (item.record["op"], item.record.get("id", item.record.get("label"))): item
            for item in batch
            if item.waiter is None
        }
        known = self._file.state.open
        return [
            item for item in ends.values()
            if item.record["op"] == "belongs" or item.record["id"] in known
        ]  # fmt: skip


def _real(path: Any) -> Path:
    """The file itself: one that is to take its place must not replace a link to it."""
    text = path_text(path)
    try:
        if text is not None:
            return Path(os.path.realpath(Path(text)))
    except ValueError:  # a NUL in it
        pass
    problem = f"journal={shown(path)}; allowed: the path of a file, or a bitget_copy.Journal"
    raise ConfigError(problem)


def _tell(waiting: Sequence[_Waiting], problem: str | None) -> None:
    """Tells those who wait that their record is on disk, or why it is not; from any thread."""
    by_loop: dict[asyncio.AbstractEventLoop, list[asyncio.Future[None]]] = {}
    for item in waiting:
        assert item.waiter is not None
        by_loop.setdefault(item.waiter.get_loop(), []).append(item.waiter)
    for loop, waiters in by_loop.items():
        with suppress(RuntimeError):  # the loop is closed, and nobody waits any more
            loop.call_soon_threadsafe(_end, waiters, problem)


def _end(waiters: Sequence[asyncio.Future[None]], problem: str | None) -> None:
    for waiter in waiters:
        if waiter.done():
            continue
        if problem is None:
            waiter.set_result(None)
        else:
            waiter.set_exception(JournalError(problem))
