"""The lean connections as a transport for `httpx.AsyncClient`.

Our own client does not use it: httpx's request, response and URL objects cost more than the whole
exchange below them.
"""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Mapping
from functools import partial
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Final

import h11
import httpx

from bitget_copy._host_names import DEFAULT_PORTS
from bitget_copy._transport.evidence import Evidence
from bitget_copy._transport.httpx_messages import TRACE
from bitget_copy._transport.per_loop import PerLoop
from bitget_copy._transport.slots import ConnectionSlots
from bitget_copy.errors import APIReplyError

if TYPE_CHECKING:
    from bitget_copy._transport.lean.pool import Pool
    from bitget_copy._transport.response import HttpResponse

_LENGTHS: Final = frozenset({b"content-length", b"transfer-encoding"})
_SAFE: Final = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})


class LeanTransport(httpx.AsyncBaseTransport):
    """A transport for `httpx.AsyncClient(transport=…)`: HTTP/1.1, keep-alive, bounded bodies.

    Responses are read whole before they are returned. There is no proxy support; use httpx's own
    transport for that. Of a request's extensions, `timeout`, `target` and `sni_hostname` have an
    effect, `trace` has none.

    Args:
        verify: True checks certificates against the usual authorities, False does not, and a
            context says how.
        max_connections: open at once, all hosts together; further requests wait. Idle ones are
            closed for those of other hosts.
        max_body_bytes: largest body read, as it comes over the wire.
        local_address: IP address of this machine to connect from.

    Raises:
        ImportError: httptools is not installed (``pip install 'bitget-copy[speed]'``).
    """

    def __init__(
        self,
        *,
        verify: bool | ssl.SSLContext = True,
        max_connections: int = 100,
        max_body_bytes: int = 64 * 1024 * 1024,
        local_address: str | None = None,
    ) -> None:
        if find_spec("httptools") is None:
            raise ImportError(
                "LeanTransport needs httptools: pip install 'bitget-copy[speed]', or use httpx's "
                "own transport"
            )
        self._context = (
            verify
            if isinstance(verify, ssl.SSLContext)
            else httpx.create_ssl_context(verify=verify)
        )
        self._max_bytes = max_body_bytes
        self._local_address = local_address
        self._slots = PerLoop(partial(ConnectionSlots, max_connections))
        self._pools: PerLoop[dict[tuple[str, str, int, str], Pool]] = PerLoop(dict)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """One exchange; see httpx. Waiting to write counts as waiting to read.

        Raises:
            httpx.TransportError: as httpx's own transport does.
        """
        assert isinstance(request.stream, httpx.AsyncByteStream)
        body = b"".join([part async for part in request.stream])
        message = _checked(request, body)
        timeouts = request.extensions.get("timeout", {})
        trace = request.extensions.get(TRACE)
        evidence = Evidence(leaving=None if trace is None else trace.begin)
        slots = await self._acquire_slot(timeouts.get("pool"), request)
        try:
            response = await self._exchange(request, message, evidence, timeouts)
        except APIReplyError as error:
            raise httpx.RemoteProtocolError(error.problem, request=request) from error
        except TimeoutError as error:
            kind = httpx.ReadTimeout if evidence.sent else httpx.ConnectTimeout
            raise kind(str(error), request=request) from error
        except OSError as error:
            raise httpx.ConnectError(str(error), request=request) from error
        finally:
            slots.release()
        if trace is not None:
            encoding = response.headers.get("content-encoding", "")
            trace.answered(response.status, response.body, encoding)
        headers: Any = response.headers
        return httpx.Response(
            response.status,
            headers=headers.pairs(),
            stream=httpx.ByteStream(response.body),
            extensions={"http_version": response.version, "reason_phrase": response.reason},
            request=request,
        )

    async def _exchange(
        self,
        request: httpx.Request,
        message: bytes,
        evidence: Evidence,
        timeouts: Mapping[str, float | None],
    ) -> HttpResponse:
        pool = self._pool(request)
        connection = pool.take(writes=request.method not in _SAFE)
        if connection is None:
            await self._make_room()
            connection = await pool.open(timeouts.get("connect"))
        try:
            done = connection.send(message, evidence, is_head=request.method == "HEAD")
            seconds = timeouts.get("read")
            return await (done if seconds is None else connection.wait(done, seconds))
        except BaseException:
            connection.abort()
            raise
        finally:
            if _says_close(request.headers):
                connection.abort()
            pool.give_back(connection)

    async def aclose(self) -> None:
        """Closes the connections of the running loop."""
        for pool in self._pools.here().values():
            pool.close()
        self._pools.here().clear()

    async def _acquire_slot(self, seconds: float | None, request: httpx.Request) -> ConnectionSlots:
        slots = self._slots.here()
        if not slots.try_acquire():
            try:
                async with asyncio.timeout(seconds):
                    await slots.acquire()
            except TimeoutError as error:
                raise httpx.PoolTimeout("no connection became free", request=request) from error
        return slots

    async def _make_room(self) -> None:
        """Closes as many idle connections, the oldest first, as are too many with a new one."""
        idle = [pool.idle for pool in self._pools.here().values() if pool.idle]
        room = self._slots.here().free - sum(map(len, idle))  # each request holds a slot
        if room >= 0:
            return
        for _ in range(-room):
            oldest = min(filter(None, idle), key=lambda held: held[0].since)
            oldest.popleft().abort()
        await asyncio.sleep(0)  # in which their sockets close

    def _pool(self, request: httpx.Request) -> Pool:
        from bitget_copy._transport.lean.pool import Pool  # noqa: PLC0415 - needs httptools

        pools, url = self._pools.here(), request.url
        host = url.raw_host.decode("ascii")  # as in the DNS, if the name is in another script
        name = request.extensions.get("sni_hostname") or host
        port = url.port or DEFAULT_PORTS[url.scheme]
        key = url.scheme, host, port, name
        if key not in pools:
            pools[key] = Pool(
                host,
                port,
                context=self._context if url.scheme == "https" else None,
                local_address=self._local_address,
                max_bytes=self._max_bytes,
                server_name=name,
                for_httpx=True,
            )
        return pools[key]


LeanTransport.__module__ = "bitget_copy"  # the public path, for tracebacks


def _checked(request: httpx.Request, body: bytes) -> bytes:
    """The request's bytes, with a length in place of chunks.

    Raises:
        httpx.UnsupportedProtocol: the URL is neither http nor https.
        httpx.LocalProtocolError: h11, which httpx's own transport writes with, refuses a part.
    """
    if request.url.scheme not in {"http", "https"}:
        raise httpx.UnsupportedProtocol(
            f"the URL has the scheme {request.url.scheme!r}; allowed: http, https", request=request
        )
    target = request.extensions.get("target", request.url.raw_path)
    try:
        head = h11.Request(method=request.method, target=target, headers=request.headers.raw)
        _check_length(head, body)
    except (h11.LocalProtocolError, UnicodeEncodeError, TypeError) as error:
        raise httpx.LocalProtocolError(str(error), request=request) from error
    lines = [head.method + b" " + head.target + b" HTTP/1.1"]
    named = head.headers.raw_items()
    headers = [(name, value) for name, value in named if name.lower() not in _LENGTHS]
    if body or len(headers) < len(named):
        headers.append((b"Content-Length", b"%d" % len(body)))
    lines += [name + b": " + value for name, value in headers]
    return b"\r\n".join([*lines, b"", body])


def _check_length(head: h11.Request, body: bytes) -> None:
    """Refuses a length that is not the body's; beside chunks it is ignored (RFC 9112)."""
    named = dict(head.headers)
    length = int(named.get(b"content-length", b"0"))
    if length != len(body) and b"transfer-encoding" not in named:
        raise h11.LocalProtocolError(f"Content-Length is {length} for {len(body)} bytes")


def _says_close(headers: httpx.Headers) -> bool:
    """Whether the other side is asked to close after its response."""
    tokens = headers.get("connection", "").split(",")
    return any(token.strip().lower() == "close" for token in tokens)
