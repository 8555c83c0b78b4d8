"""Puts changes into the store from a thread of its own; those that wait go in together."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from bitget_copy._asyncio_futures import let_fail
from bitget_copy.collect.columns import warm_up
from bitget_copy.collect.files import Files
from bitget_copy.collect.store import Change, Store
from bitget_copy.errors import ConfigError

T = TypeVar("T")


class Writer:
    """The store of a folder, for coroutines.

    One transaction takes all changes that wait, so that many histories share its fsyncs. After a
    failure no change is taken any more: what the store holds then is whole.

    Args:
        folder: of the store.
        files: does what is done to files.
    """

    def __init__(self, folder: Path, files: Files | None = None) -> None:
        self._folder, self._files = folder, files
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="bitget-copy collect")
        self._store: Store | None = None
        self._pid: int | None = None  # of the process that has opened it
        self._is_closed = False
        self._waiting: list[tuple[Change, asyncio.Future[None]]] = []
        self._wakes: asyncio.Task[None] | None = None
        self.failure: BaseException | None = None

    @property
    def store(self) -> Store:
        """The open store, to be used in `do` alone.

        Raises:
            ConfigError: it is not open, or it is the parent's.
        """
        if self._is_of_fork:
            raise ConfigError(
                f"{self._folder}: was opened by process {self._pid}, of which this one is a fork, "
                "without its thread; collect there, or make another Collector here when it has "
                "ended"
            )
        if self._store is None or self._is_closed:
            raise ConfigError(
                "collect: the collector is not open; use it inside of "
                "`async with Collector(…) as collector:`"
            )
        return self._store

    async def open(self) -> None:
        """Opens the store.

        Raises:
            StoreError: see `Store.open`.
        """
        self._pid, loop = os.getpid(), asyncio.get_running_loop()
        await loop.run_in_executor(self._pool, warm_up)
        await loop.run_in_executor(self._pool, self._open)

    async def do(self, work: Callable[[Store], T]) -> T:
        """Does something with the store, between changes."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._pool, work, self.store)

    def put(self, change: Change) -> asyncio.Future[None]:
        """Puts a change in line; the future is done when it is on disk.

        Changes go in as they were put, those of one history therefore in order.
        """
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        done.add_done_callback(let_fail)
        if self.failure is not None:
            done.set_exception(self.failure)
        else:
            self._waiting.append((change, done))
            if self._wakes is None:
                self._wakes = asyncio.ensure_future(self._write())
        return done

    async def drain(self, timeout: float) -> bool:
        """Waits until all that was put is on disk; False where that takes longer, or failed."""
        if self._wakes is not None:
            await asyncio.wait([self._wakes], timeout=timeout)
        return self._wakes is None and self.failure is None

    async def close(self) -> None:
        """Closes the store, after what is being written; in a fork it stays the parent's."""
        if self._is_of_fork:
            return
        while self._wakes is not None:
            with suppress(asyncio.CancelledError):
                await asyncio.wait([self._wakes])
        if not self._is_closed:
            self._is_closed = True
            closed = asyncio.get_running_loop().run_in_executor(self._pool, self._close)
            self._pool.shutdown(wait=False)
            await asyncio.shield(closed)

    @property
    def _is_of_fork(self) -> bool:
        return self._pid not in {None, os.getpid()}

    # In the thread, so that what was opened is closed, whoever has ceased to wait for it.

    def _open(self) -> None:
        self._store = Store.open(self._folder, self._files)

    def _close(self) -> None:
        store, self._store = self._store, None
        if store is not None:
            store.close()

    async def _keep(self, changes: list[Change]) -> None:
        await self.do(lambda store: store.keep(changes))

    async def _write(self) -> None:
        try:
            while self._waiting:
                taken, self._waiting = self._waiting, []
                try:
                    await self._keep([change for change, _ in taken])
                except BaseException as error:  # noqa: BLE001 - whoever waits has to hear of it
                    self.failure = error
                    taken += self._waiting
                    self._waiting = []
                    for _, done in taken:
                        if not done.done():
                            done.set_exception(error)
                    return
                for _, done in taken:
                    if not done.done():
                        done.set_result(None)
        finally:
            self._wakes = None
