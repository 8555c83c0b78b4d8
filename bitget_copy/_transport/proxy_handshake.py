"""Connects to the exchange through a proxy, before anything of a request leaves.

httpcore's own proxy classes name an IPv6 host without its brackets, apply a request's extensions
to CONNECT too, ignore `local_address`, wait for a silent proxy without limit, and expect each
message of SOCKS in one piece (httpcore 1.0.9). Here the result is a connection to the exchange
like any other.

A plain http request needs no tunnel: it goes to the http proxy itself, with the whole URL in its
first line (RFC 9112, 3.2.2); see :meth:`Proxy.forwards`.
"""

from __future__ import annotations

import asyncio
import base64
from collections.abc import Awaitable, Callable
from typing import Any, Final, TypeAlias
from urllib.parse import unquote_to_bytes, urlsplit

import attrs
import h11
import httpcore

from bitget_copy._host_names import DEFAULT_PORTS
from bitget_copy._transport.failover import Address, bracketed
from bitget_copy._transport.failures import HUNG_UP_IN_TLS
from bitget_copy._transport.request import HttpRequest
from bitget_copy.secret import HIDDEN

_HUNG_UP: Final = "it hung up"
_READ_BYTES: Final = 64 * 1024
_MAX_REASON: Final = 80
"""Characters of a proxy's reason that an error shows."""

Stream: TypeAlias = Any  # httpcore.AsyncNetworkStream


@attrs.frozen
class Proxy:
    """The URL of a proxy, taken apart once; `host` has no brackets, without `user` no login."""

    scheme: str
    host: str
    port: int
    user: bytes | None = attrs.field(default=None, repr=False)
    password: bytes = attrs.field(default=b"", repr=False)

    @classmethod
    def of(cls, text: str) -> Proxy:
        """Parses a URL that `config` has checked."""
        url = urlsplit(text)
        user = None if url.username is None else unquote_to_bytes(url.username)
        return cls(
            url.scheme,
            url.hostname or "",
            url.port or DEFAULT_PORTS[url.scheme],
            user,
            unquote_to_bytes(url.password or ""),
        )

    @property
    def is_socks(self) -> bool:
        """Whether SOCKS5 is spoken with it, rather than HTTP."""
        return self.scheme.startswith("socks")

    def forwards(self, address: Address) -> bool:
        """Whether requests to `address` go to the proxy itself instead of through a tunnel."""
        return not self.is_socks and not address.is_tls

    def forwarded(self, request: HttpRequest, address: Address) -> HttpRequest:
        """The request as it goes to a proxy that forwards it."""
        return HttpRequest(
            request.method,
            f"http://{address.authority}{request.target}",
            {**request.headers, **self.headers},
            request.body,
            request.writes,
        )

    @property
    def headers(self) -> dict[str, str]:
        """The login, for the proxy only."""
        if self.user is None:
            return {}
        return {"Proxy-Authorization": f"Basic {self._login.decode('ascii')}"}

    @property
    def secrets(self) -> list[str]:
        """The login in all its forms."""
        if self.user is None:
            return []
        return [_text(part) for part in (self._login, self.user, self.password)]

    @property
    def _login(self) -> bytes:
        return base64.b64encode((self.user or b"") + b":" + self.password)

    def without_login(self, text: bytes) -> bytes:
        """The same text without our login, which the proxy may have quoted in it."""
        if self.user is None:
            return text
        return text.replace(self._login, HIDDEN.encode())


async def dial(
    proxy: Proxy,
    address: Address,
    connect: Callable[..., Awaitable[Stream]],
    context: Any,
    *,
    timeout: float | None,
    **options: Any,
) -> Stream:
    """A connection that leads to `address`, or to the proxy where it forwards.

    `connect` opens a TCP connection with `options`, `context` is for TLS with the proxy itself,
    and `timeout` is in seconds for all steps together.

    Raises:
        httpcore.ConnectTimeout: it took too long.
        httpcore.ProxyError: the proxy refuses, hangs up, or speaks something else.
        httpcore.ConnectError: the proxy cannot be reached.
    """
    try:
        async with asyncio.timeout(timeout):
            return await _dial(proxy, address, connect, context, options)
    except TimeoutError as late:
        raise httpcore.ConnectTimeout(
            f"the proxy {_shown(proxy)} made no connection within {timeout} s"
        ) from late


async def _dial(
    proxy: Proxy, address: Address, connect: Any, context: Any, options: dict[str, Any]
) -> Stream:
    try:
        stream = await connect(proxy.host, proxy.port, **options)
    except httpcore.ConnectError as error:
        raise httpcore.ConnectError(f"the proxy {_shown(proxy)}: {error}") from error
    try:
        if proxy.scheme == "https":
            stream = await stream.start_tls(context, server_hostname=proxy.host)
        if proxy.is_socks:
            await _socks(stream, proxy, address)
        elif not proxy.forwards(address):
            await _tunnel(stream, proxy, address)
    except (httpcore.NetworkError, h11.ProtocolError) as error:
        await stream.aclose()
        said = str(error) or (
            HUNG_UP_IN_TLS if isinstance(error, httpcore.ConnectError) else _HUNG_UP
        )
        raise httpcore.ProxyError(
            f"the proxy {_shown(proxy)}: {type(error).__name__}: {said}"
        ) from error
    except BaseException:  # cancelled, for one
        await stream.aclose()
        raise
    return stream


async def _tunnel(stream: Stream, proxy: Proxy, address: Address) -> None:
    """Asks an http proxy for a tunnel (RFC 9110, 9.3.6)."""
    authority = f"{bracketed(address.host)}:{address.port}"
    protocol = h11.Connection(h11.CLIENT)
    headers = [("Host", authority), *proxy.headers.items()]
    message = protocol.send(h11.Request(method="CONNECT", target=authority, headers=headers))
    assert message is not None
    protocol.send(h11.EndOfMessage())
    await stream.write(message)
    event = protocol.next_event()
    while event is h11.NEED_DATA or isinstance(event, h11.InformationalResponse):
        if event is h11.NEED_DATA:
            protocol.receive_data(await _read_some(stream, _READ_BYTES))
        event = protocol.next_event()
    if not isinstance(event, h11.Response):
        raise _refused(proxy, address, "it speaks no HTTP/1.1")
    if not 200 <= event.status_code < 300:
        from bitget_copy import _redact  # noqa: PLC0415 - for failures alone

        reason = _redact.redact(_text(bytes(event.reason)), proxy.secrets, _MAX_REASON)
        raise _refused(proxy, address, f"{event.status_code} {reason}".rstrip())
    if protocol.trailing_data[0]:  # it would be taken for the exchange's
        raise _refused(proxy, address, "it said more than that the tunnel is open")


async def _socks(stream: Stream, proxy: Proxy, address: Address) -> None:
    """Asks a SOCKS5 proxy for a connection (RFC 1928, 1929); it resolves names itself."""
    from socksio import SOCKSError, socks5  # noqa: PLC0415 - extra `socks`

    protocol: Any = socks5.SOCKS5Connection()

    async def ask(message: Any, length: int) -> Any:
        protocol.send(message)
        await stream.write(protocol.data_to_send())
        reply = await _exactly(stream, length)
        if isinstance(message, socks5.SOCKS5CommandRequest):
            reply += await _rest_of_reply(stream, reply)
        return protocol.receive_data(reply)

    methods = [socks5.SOCKS5AuthMethod.NO_AUTH_REQUIRED]
    if proxy.user is not None:
        methods.append(socks5.SOCKS5AuthMethod.USERNAME_PASSWORD)
    wanted = socks5.SOCKS5CommandRequest.from_address(
        socks5.SOCKS5Command.CONNECT, (address.host, address.port)
    )
    try:
        chosen = await ask(socks5.SOCKS5AuthMethodsRequest(methods), 2)
        if chosen.method not in methods:
            raise _refused(proxy, address, "it wants another login than it was offered")
        if chosen.method is socks5.SOCKS5AuthMethod.USERNAME_PASSWORD:
            login = socks5.SOCKS5UsernamePasswordRequest(proxy.user or b"", proxy.password)
            if not (await ask(login, 2)).success:
                raise _refused(proxy, address, "wrong user name or password")
        answer = await ask(wanted, _SOCKS_HEAD)
    except (SOCKSError, UnicodeDecodeError) as error:
        raise _refused(proxy, address, f"it speaks no SOCKS5 ({error})") from error
    if answer.reply_code is not socks5.SOCKS5ReplyCode.SUCCEEDED:
        raise _refused(proxy, address, answer.reply_code.name.replace("_", " ").lower())


_SOCKS_HEAD: Final = 5
"""Of the last reply: four bytes, and the first of an address, which may be its length."""
_ADDRESS_BYTES: Final = {1: 4, 4: 16}
"""By the type of an address; the length of a name (type 3) is its first byte."""


async def _rest_of_reply(stream: Stream, head: bytes) -> bytes:
    """The rest of a SOCKS reply: what is left of the address, and the port."""
    length = _ADDRESS_BYTES.get(head[3], head[4] + 1 if head[3] == 3 else 1)
    return await _exactly(stream, length - 1 + 2)


async def _exactly(stream: Stream, length: int) -> bytes:
    """So many bytes, in however many pieces they come."""
    data = b""
    while len(data) < length:
        data += await _read_some(stream, length - len(data))
    return data


async def _read_some(stream: Stream, max_bytes: int) -> bytes:
    data: bytes = await stream.read(max_bytes)
    if not data:
        raise httpcore.ReadError(_HUNG_UP)
    return data


def _text(data: bytes) -> str:
    """Bytes of anybody's as a text; any have one."""
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _shown(proxy: Proxy) -> str:
    """The proxy's URL without its login."""
    return f"{proxy.scheme}://{bracketed(proxy.host)}:{proxy.port}"


def _refused(proxy: Proxy, address: Address, problem: str) -> httpcore.ProxyError:
    return httpcore.ProxyError(
        f"the proxy {_shown(proxy)} gives no connection to {address.host}:{address.port}: {problem}"
    )
