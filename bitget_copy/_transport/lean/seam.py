"""The lean connections as a transport for httpx, for whoever has an `httpx.AsyncClient`.

Our own client does not come this way: httpx's request, response and URL objects cost more than the
whole exchange below them.
"""

from __future__ import annotations

import asyncio
import ssl
from functools import partial
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Final

import h11
import httpx

from bitget_copy._transport.attempt import EVIDENCE, Evidence
from bitget_copy._transport.loops import PerLoop
from bitget_copy._transport.places import Places
from bitget_copy.errors import APIReplyError

if TYPE_CHECKING:
    from bitget_copy._transport.lean.pool import Pool

_PORTS: Final = {"http": 80, "https": 443}
_LENGTHS: Final = frozenset({b"content-length", b"transfer-encoding"})
_SAFE: Final = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})


class LeanTransport(httpx.AsyncBaseTransport):
    """A transport for `httpx.AsyncClient(transport=…)`: HTTP/1.1, keep-alive, bounded replies.

    Replies are read whole before they are returned. There is no proxy support: give httpx its own
    transport for those. Of a request's extensions, `timeout`, `target` and `sni_hostname` are
    heeded, `trace` is not.

    Args:
        verify: True checks certificates against the usual authorities, False does not, and a
            context says how.
        max_connections: open at once to all hosts together; further requests wait.
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
        self._most = max_body_bytes
        self._local_address = local_address
        self._slots = PerLoop(partial(Places, max_connections))
        self._pools: PerLoop[dict[tuple[str, str, int, str], Pool]] = PerLoop(dict)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """One exchange; see httpx. Waiting to write counts as waiting to read.

        Raises:
            httpx.TransportError: as httpx's own transport does.
        """
        assert isinstance(request.stream, httpx.AsyncByteStream)
        body = b"".join([part async for part in request.stream])
        message = _checked(request, body)
        limits = request.extensions.get("timeout", {})
        trace = request.extensions.get(EVIDENCE)
        seen = Evidence(leaving=None if trace is None else trace.begin)
        places = await self._place(limits.get("pool"), request)
        try:
            reply = await self._pool(request).exchange(
                message,
                seen,
                fresh=request.method not in _SAFE,
                head=request.method == "HEAD",
                last=_says_close(request.headers),
                connect_seconds=limits.get("connect"),
                read_seconds=limits.get("read"),
            )
        except APIReplyError as error:
            raise httpx.RemoteProtocolError(str(error), request=request) from error
        except TimeoutError as error:
            kind = httpx.ReadTimeout if seen.sent else httpx.ConnectTimeout
            raise kind(str(error), request=request) from error
        except OSError as error:
            raise httpx.ConnectError(str(error), request=request) from error
        finally:
            places.leave()
        if trace is not None:
            trace.answered(reply.status)
        headers: Any = reply.headers
        return httpx.Response(
            reply.status,
            headers=headers.pairs(),
            stream=httpx.ByteStream(reply.body),
            extensions={"http_version": reply.version, "reason_phrase": reply.reason},
            request=request,
        )

    async def aclose(self) -> None:
        """Closes the connections of the running loop."""
        for pool in self._pools.here().values():
            pool.close()
        self._pools.here().clear()

    async def _place(self, seconds: float | None, request: httpx.Request) -> Places:
        try:
            places = self._slots.here()
            if not places.take():
                async with asyncio.timeout(seconds):
                    await places.wait()
        except TimeoutError as error:
            raise httpx.PoolTimeout("no connection became free", request=request) from error
        return places

    def _pool(self, request: httpx.Request) -> Pool:
        from bitget_copy._transport.lean.pool import Pool  # noqa: PLC0415 - needs httptools

        pools, url = self._pools.here(), request.url
        host = url.raw_host.decode("ascii")  # a name in another script as it stands in the DNS
        name = request.extensions.get("sni_hostname") or host
        place = url.scheme, host, url.port or _PORTS[url.scheme], name
        if place not in pools:
            pools[place] = Pool(
                host,
                place[2],
                context=self._context if url.scheme == "https" else None,
                local_address=self._local_address,
                most=self._most,
                server_name=name,
                for_httpx=True,
            )
        return pools[place]


LeanTransport.__module__ = "bitget_copy"  # the public path, for tracebacks


def _checked(request: httpx.Request, body: bytes) -> bytes:
    """The request as it goes out, with a length in place of chunks.

    Raises:
        httpx.UnsupportedProtocol: the URL is neither http nor https.
        httpx.LocalProtocolError: a part of it would not be HTTP, or not the request that was
            meant: h11 looks at it, which httpx's own transport writes with.
    """
    if request.url.scheme not in _PORTS:
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
    """Refuses a length that is not the body's; beside chunks it counts for nothing (RFC 9112)."""
    named = dict(head.headers)
    length = int(named.get(b"content-length", b"0"))
    if length != len(body) and b"transfer-encoding" not in named:
        raise h11.LocalProtocolError(f"Content-Length is {length} for {len(body)} bytes")


def _says_close(headers: httpx.Headers) -> bool:
    """Whether the other side is asked to close after its reply."""
    tokens = headers.get("connection", "").split(",")
    return any(token.strip().lower() == "close" for token in tokens)
