"""A proxy that forwards requests to an exchange and records what may be kept.

Request and reply are passed on as they came, also where the file takes no more. Only what
`redaction` builds anew is written.
"""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Mapping
from contextlib import suppress
from io import FileIO
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from bitget_copy._asgi.messages import (
    Receive,
    Request,
    Response,
    Scope,
    Send,
    read_body,
    send_response,
)
from bitget_copy._generated import ENDPOINTS
from bitget_copy._hooks_and_logs import log
from bitget_copy._transport import HttpRequest, HttpResponse, Transport, TransportLike
from bitget_copy._version import __version__
from bitget_copy.config import DEFAULT_BASE_URL, ClientConfig
from bitget_copy.endpoint import Endpoint
from bitget_copy.errors import BitgetCopyError, ConfigError
from bitget_copy.recording.cassette import Interaction, first_line, given, routes
from bitget_copy.recording.redaction import Redactor
from bitget_copy.simulator.control_app import CONTROL_PREFIX

_HOP_HEADERS: Final = frozenset(
    {
        "host", "content-length", "accept-encoding", "connection", "keep-alive", "te",
        "transfer-encoding", "upgrade", "proxy-authorization", "proxy-connection", "trailer",
    }
)  # fmt: skip
"""Headers that belong to one connection (hop by hop), not to the request."""
_HOP_OF_REPLY: Final = _HOP_HEADERS | {"content-encoding"}
_BAD_GATEWAY: Final = 502
_NOT_FOUND: Final = 404
_TOO_LARGE: Final = 413
_SIMULATOR: Final = CONTROL_PREFIX.encode()


class Recorder:
    """An ASGI application between a program and an exchange; for ``async with`` or `close`.

    As ``CopyTradingClient(…, transport=recorder)`` it records our own client; served on
    loopback (`simulator.Listener`) any program. Requests whose method and path are no row
    of the table are forwarded and not written.

    Args:
        path: file to write; must not exist yet. Only its owner may read it.
        base_url: where requests go.
        transport: how they get there, as for the client; the caller keeps it.
        proxy: as for the client.

    Attributes:
        recorded: exchanges written.
        passed_over: requests forwarded but not written, for they are in no table.
        failed: requests that got no whole reply; the caller was answered 502.
        unwritten: exchanges that could not be written, as on a full disk; the caller got its reply.

    Raises:
        ConfigError: the file exists or cannot be written, or `base_url` is not https.
    """

    def __init__(
        self,
        path: str | Path,
        base_url: str = DEFAULT_BASE_URL,
        *,
        transport: TransportLike | None = None,
        proxy: str | None = None,
    ) -> None:
        config = ClientConfig(base_url=base_url, proxy=proxy)
        self._transport = Transport(config, transport)  # pyright: ignore[reportArgumentType] - attrs' converters
        self._routes = routes(ENDPOINTS)
        self._redactor = Redactor()
        self._file = _open_new(Path(path))
        self.recorded: int = 0
        self.passed_over: int = 0
        self.failed: int = 0
        self.unwritten: int = 0

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """Closes file and connections."""
        try:
            self._file.close()
        finally:
            await self._transport.aclose()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Forwards one request."""
        body = await read_body(receive)
        if body is None:
            await send_response(send, Response.page(_TOO_LARGE))
            return
        request = Request.of(scope, body)
        if request.path.startswith(_SIMULATOR):  # asks whether this is a simulator, which it is not
            await send_response(send, Response.page(_NOT_FOUND))
            return
        began = time.perf_counter()
        try:
            reply = await self._forward(request)
        except BitgetCopyError:
            self.failed += 1
            await send_response(send, Response.page(_BAD_GATEWAY))
            return
        try:
            self._record(request, reply, (time.perf_counter() - began) * 1000)
        except Exception as error:  # noqa: BLE001 - a write that was carried out must not look failed
            self._note_unwritten(error)
        await send_response(send, _response_of(reply))

    async def _forward(self, request: Request) -> HttpResponse:
        target = request.path.decode("latin-1")
        if request.query:
            target += "?" + request.query.decode("latin-1")
        headers = {
            name: value for name, value in _texts(request.headers) if name not in _HOP_HEADERS
        }
        # Transport reads nothing else, and undoes this one itself.
        headers["accept-encoding"] = "gzip"
        endpoint = self._routes.get((request.method, request.path.decode("latin-1")))
        writes = request.method != "GET" if endpoint is None else endpoint.writes
        sent = HttpRequest(request.method, target, headers, request.body, writes)
        return await self._transport.send(sent)

    def _record(self, request: Request, reply: HttpResponse, milliseconds: float) -> None:
        endpoint = self._routes.get((request.method, request.path.decode("latin-1")))
        if endpoint is None:
            self.passed_over += 1
            return
        self._redactor.learn(_texts(request.headers))
        self._redactor.learn((name.lower(), value) for name, value in reply.headers.items())
        _append(self._file, self._interaction(endpoint, request, reply, milliseconds).as_line())
        self.recorded += 1

    def _note_unwritten(self, error: Exception) -> None:
        self.unwritten += 1
        if self.unwritten == 1:
            log(
                logging.ERROR,
                "record: the cassette cannot be written (%s); replies are passed on all the same",
                getattr(error, "strerror", None) or type(error).__name__,
            )

    def _interaction(
        self, endpoint: Endpoint, request: Request, reply: HttpResponse, milliseconds: float
    ) -> Interaction:
        redactor = self._redactor
        return Interaction(
            method=endpoint.method,
            path=endpoint.path,
            params=redactor.parameters(endpoint, given(request)),
            status=reply.status,
            headers=redactor.headers(reply.headers),
            body=redactor.body(endpoint, reply.body),
            size=len(reply.body),
            milliseconds=round(milliseconds, 1),
        )


def _texts(headers: Mapping[bytes, bytes]) -> list[tuple[str, str]]:
    return [(name.decode("latin-1"), value.decode("latin-1")) for name, value in headers.items()]


def _append(file: FileIO, line: str) -> None:
    """Writes a line; where that fails nothing of it stays, so that the file can still be read."""
    begin, left = file.tell(), f"{line}\n".encode()
    try:
        while left:
            left = left[file.write(left) :]
    except OSError:
        with suppress(OSError):
            file.truncate(begin)
            file.seek(begin)
        raise


def _open_new(path: Path) -> FileIO:
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise ConfigError(
            f"record: {path} exists; a cassette is never written over, choose another name"
        ) from None
    except OSError as error:
        raise _unwritable(path, error) from None
    file = FileIO(descriptor, "w")
    try:
        _append(file, first_line(f"bitget-copy {__version__}"))
    except OSError as error:
        with suppress(OSError):
            file.close()
        path.unlink(missing_ok=True)
        raise _unwritable(path, error) from None
    return file


def _unwritable(path: Path, error: OSError) -> ConfigError:
    return ConfigError(f"record: cannot write {path} ({error.strerror})")


def _response_of(reply: HttpResponse) -> Response:
    """The reply as it came, less what belonged to its connection."""
    headers = [
        (name.lower().encode("latin-1"), value.encode("latin-1"))
        for name, value in reply.headers.items()
        if name.lower() not in _HOP_OF_REPLY
    ]
    return Response(reply.status, reply.body, b"", headers)
