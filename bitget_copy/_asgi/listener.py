"""Serves an ASGI application on a socket, in the event loop that asks for it.

Needs the extra `simulator`, which brings uvicorn and, for speed, httptools.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import socket
from collections.abc import Awaitable, Generator
from importlib.util import find_spec
from types import TracebackType
from typing import Any, Final, Self

from bitget_copy._asgi.messages import App, Receive, Scope, Send
from bitget_copy.errors import ConfigError

CONNECTION: Final = "bitget_copy.connection"
"""ASGI extension with the connection's asyncio transport; only `Listener` has it."""
_SHUTDOWN_S: Final = 2
"""How long requests under way may take when the server stops."""
_BACKLOG: Final = 2048


class Listener:
    """Any ASGI application on a socket; for ``async with``. ``str()`` of it is its URL.

    Attributes:
        url: base URL, once running.

    Args:
        app: what it serves.
        host: address to listen on.
        port: 0 takes a free one.

    Raises:
        ConfigError: on entering: uvicorn is not installed, or the address cannot be used.
    """

    def __init__(self, app: App, *, host: str = "127.0.0.1", port: int = 0) -> None:
        self.url: str = ""
        self._app = app
        self._host = host
        self._port = port
        self._uvicorn: Any = None
        self._task: asyncio.Task[None] | None = None
        self._socket: socket.socket | None = None

    def __str__(self) -> str:
        return self.url

    async def __aenter__(self) -> Self:
        listener = _listen(self._host, self._port)
        try:
            self._uvicorn, started = _make_uvicorn(self._app)
        except ConfigError:
            listener.close()
            raise
        self._socket = listener
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
        if self._socket is not None:  # older uvicorn leaves it open when it was stopped at once
            self._socket.close()


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
    except (OSError, OverflowError, TypeError, UnicodeError) as error:
        listener.close()
        reason = getattr(error, "strerror", None) or str(error)
        raise ConfigError(
            f"simulator: cannot listen on {host} port {port} ({reason}); port 0 takes a free one"
        ) from error
    listener.setblocking(False)
    return listener


def _make_uvicorn(app: App) -> tuple[Any, asyncio.Event]:
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
        def capture_signals(self) -> Generator[None]:
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
        http="httptools" if find_spec("httptools") else "h11",
        ws="none",
        proxy_headers=False,
        server_header=False,
        date_header=False,  # it would tell the machine's time, not the simulated one
        timeout_graceful_shutdown=_SHUTDOWN_S,
    )
    config.load()
    config.http_protocol_class = _showing_connection(config.http_protocol_class)
    return Quiet(config), started


def _showing_connection(protocol: Any) -> type[asyncio.Protocol]:
    """Uvicorn's protocol, which also shows the application the connection of each request."""

    class Showing(protocol):  # type: ignore[misc]
        """Planned resets need the transport, which ASGI keeps to the server."""

        app: App

        def connection_made(self, transport: asyncio.Transport) -> None:
            super().connection_made(transport)
            app = self.app
            shown = {CONNECTION: transport}

            def with_connection(scope: Scope, receive: Receive, send: Send) -> Awaitable[None]:
                scope["extensions"] = shown
                return app(scope, receive, send)

            self.app = with_connection

    return Showing
