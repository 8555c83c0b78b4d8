"""The exchange on a socket, in the event loop that asks for it.

Only starting and stopping: what is answered is the application's. Needs the extra
`simulator`, which brings uvicorn.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import socket
from collections.abc import Iterator, Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Self

from bitget_copy.errors import ConfigError

if TYPE_CHECKING:
    from bitget_copy.credentials import Credentials
    from bitget_copy.simulator.app import Simulator

_PATIENCE_S: Final = 2
"""How long requests under way may take when the server stops."""
_BACKLOG: Final = 2048


class Server:
    """A running simulator; made by ``Simulator.serve`` and used with ``async with``.

    Attributes:
        simulator: what it serves.
        url: base URL, once running.

    Raises:
        ConfigError: on entering: uvicorn is not installed, or the address cannot be used.
    """

    def __init__(self, simulator: Simulator, *, host: str, port: int) -> None:
        self.simulator = simulator
        self.url = ""
        self._host = host
        self._port = port
        self._uvicorn: Any = None
        self._task: asyncio.Task[None] | None = None

    @property
    def credentials(self) -> Credentials:
        """The key of the default account."""
        return self.simulator.credentials

    @property
    def accounts(self) -> Mapping[str, Credentials]:
        """Keys by account name."""
        return self.simulator.accounts

    async def __aenter__(self) -> Self:
        listener = _listen(self._host, self._port)
        try:
            self._uvicorn, started = _make_uvicorn(self.simulator)
        except ConfigError:
            listener.close()
            raise
        self.url = url_of(*listener.getsockname()[:2])
        self._task = asyncio.create_task(
            self._uvicorn.serve(sockets=[listener]), name="bitget-copy simulator"
        )
        waiting = asyncio.create_task(started.wait())
        try:
            await asyncio.wait({waiting, self._task}, return_when=asyncio.FIRST_COMPLETED)
        except asyncio.CancelledError:
            await self._stop()
            raise
        finally:
            waiting.cancel()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._stop()

    async def _stop(self) -> None:
        if self._task is not None:
            self._uvicorn.should_exit = True
            await self._task


def url_of(host: str, port: int) -> str:
    """Base URL of a listener; IPv6 addresses stand in brackets."""
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # asyncio switches Nagle's delay off only where the protocol is spelled out, and without
    # that every reply waits 40 ms for the client's acknowledgement.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if os.name == "posix":
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen(_BACKLOG)
    except OSError as error:
        listener.close()
        raise ConfigError(
            f"simulator: cannot listen on {host} port {port} ({error.strerror}); "
            "port 0 takes a free one"
        ) from error
    listener.setblocking(False)
    return listener


def _make_uvicorn(app: Simulator) -> tuple[Any, asyncio.Event]:
    """A quiet server for `app`, and the event that says it is up."""
    try:
        import uvicorn  # noqa: PLC0415 - an extra; the simulator in process works without
    except ImportError as error:
        raise ConfigError(
            "simulator: serving on a socket needs uvicorn; pip install 'bitget-copy[simulator]'"
        ) from error
    started = asyncio.Event()

    class Quiet(uvicorn.Server):
        """Lives inside somebody else's loop: leaves signals alone and says when it is up."""

        @contextlib.contextmanager
        def capture_signals(self) -> Iterator[None]:
            yield

        def install_signal_handlers(self) -> None:
            """Does nothing; the name that older versions use."""

        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            await super().startup(sockets=sockets)
            started.set()

    config = uvicorn.Config(
        app,
        log_config=None,
        log_level="critical",
        access_log=False,
        lifespan="off",
        ws="none",
        server_header=False,
        timeout_graceful_shutdown=_PATIENCE_S,
    )
    return Quiet(config), started
