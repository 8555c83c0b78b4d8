"""The way through a proxy: to it, and by it to the exchange, before anything of a request leaves.

Done here and not by httpcore's own proxy classes, which name an IPv6 host without its brackets,
take a request's extensions for CONNECT's too, forget `local_address`, wait for a silent proxy
without limit, and expect each message of SOCKS in one piece (httpcore 1.0.9). What comes out is a
connection to the exchange like any other, on which httpx speaks as usual.

A plain request to an http proxy is no tunnel: it goes to the proxy itself, with the whole URL in
its first line (RFC 9112, 3.2.2); see :meth:`Proxy.forwards`.
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

from bitget_copy._transport.addresses import Address

_PORTS: Final = {"http": 80, "https": 443, "socks5": 1080, "socks5h": 1080}
_READ_BYTES: Final = 64 * 1024
_REASON_CHARS: Final = 80
"""How much of a proxy's own words an error shows."""

Stream: TypeAlias = Any  # httpcore.AsyncNetworkStream


@attrs.frozen
class Proxy:
    """A proxy, in the forms that are needed, worked out once.

    Attributes:
        scheme: ``http``, ``https``, ``socks5`` or ``socks5h``.
        host: name or IP address, without brackets.
        port: TCP port.
        user: who logs in there; None: nobody.
        password: what with.
    """

    scheme: str
    host: str
    port: int
    user: bytes | None = attrs.field(default=None, repr=False)
    password: bytes = attrs.field(default=b"", repr=False)

    @classmethod
    def of(cls, text: str) -> Proxy:
        """Reads it from a URL that `config` has checked."""
        url = urlsplit(text)
        user = None if url.username is None else unquote_to_bytes(url.username)
        return cls(
            url.scheme,
            url.hostname or "",
            url.port or _PORTS[url.scheme],
            user,
            unquote_to_bytes(url.password or ""),
        )

    @property
    def is_socks(self) -> bool:
        """Whether SOCKS5 is spoken with it, rather than HTTP."""
        return self.scheme.startswith("socks")

    def forwards(self, address: Address) -> bool:
        """Whether requests to `address` go to the proxy itself instead of through a tunnel."""
        return not self.is_socks and not address.secret

    @property
    def headers(self) -> dict[str, str]:
        """What the proxy is told about who asks."""
        if self.user is None:
            return {}
        login = base64.b64encode(self.user + b":" + self.password).decode("ascii")
        return {"Proxy-Authorization": f"Basic {login}"}


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

    Args:
        proxy: which way.
        address: whereto.
        connect: opens a TCP connection.
        context: for TLS with the proxy itself.
        timeout: seconds for all of it together; None: for ever.
        options: further ones of `connect`.

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
            f"the proxy {_place(proxy)} made no connection within {timeout} s"
        ) from late


async def _dial(
    proxy: Proxy, address: Address, connect: Any, context: Any, options: dict[str, Any]
) -> Stream:
    try:
        stream = await connect(proxy.host, proxy.port, **options)
    except httpcore.ConnectError as error:
        raise httpcore.ConnectError(f"the proxy {_place(proxy)}: {error}") from error
    try:
        if proxy.scheme == "https":
            stream = await stream.start_tls(context, server_hostname=proxy.host)
        if proxy.is_socks:
            await _socks(stream, proxy, address)
        elif not proxy.forwards(address):
            await _tunnel(stream, proxy, address)
    except (httpcore.NetworkError, h11.ProtocolError) as error:
        await stream.aclose()
        raise httpcore.ProxyError(
            f"the proxy {_place(proxy)}: {type(error).__name__}: {error}"
        ) from error
    except BaseException:  # cancelled, for one
        await stream.aclose()
        raise
    return stream


async def _tunnel(stream: Stream, proxy: Proxy, address: Address) -> None:
    """Asks an http proxy for a tunnel (RFC 9110, 9.3.6)."""
    place = f"[{address.host}]" if ":" in address.host else address.host
    place += f":{address.port}"
    speaker = h11.Connection(h11.CLIENT)
    headers = [("Host", place), *proxy.headers.items()]
    asked = speaker.send(h11.Request(method="CONNECT", target=place, headers=headers))
    assert asked is not None
    speaker.send(h11.EndOfMessage())
    await stream.write(asked)
    event = speaker.next_event()
    while event is h11.NEED_DATA or isinstance(event, h11.InformationalResponse):
        if event is h11.NEED_DATA:
            speaker.receive_data(await _some(stream, _READ_BYTES))
        event = speaker.next_event()
    if not isinstance(event, h11.Response):
        raise _refused(proxy, address, "it speaks no HTTP/1.1")
    if not 200 <= event.status_code < 300:
        reason = event.reason.decode("ascii", "replace")[:_REASON_CHARS]
        raise _refused(proxy, address, f"{event.status_code} {reason}".rstrip())
    if speaker.trailing_data[0]:  # it would be taken for what the exchange says
        raise _refused(proxy, address, "it said more than that the tunnel is open")


async def _socks(stream: Stream, proxy: Proxy, address: Address) -> None:
    """Asks a SOCKS5 proxy for a connection (RFC 1928, 1929); it looks names up by itself."""
    from socksio import SOCKSError, socks5  # noqa: PLC0415 - extra `socks`

    speaker = socks5.SOCKS5Connection()

    async def ask(message: Any, length: int) -> Any:
        speaker.send(message)
        await stream.write(speaker.data_to_send())
        reply = await _exactly(stream, length)
        if isinstance(message, socks5.SOCKS5CommandRequest):
            reply += await _rest_of_reply(stream, reply)
        return speaker.receive_data(reply)

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
        said = await ask(wanted, _SOCKS_HEAD)
    except (SOCKSError, UnicodeDecodeError) as error:
        raise _refused(proxy, address, f"it speaks no SOCKS5 ({error})") from error
    if said.reply_code is not socks5.SOCKS5ReplyCode.SUCCEEDED:
        raise _refused(proxy, address, said.reply_code.name.replace("_", " ").lower())


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
        data += await _some(stream, length - len(data))
    return data


async def _some(stream: Stream, most: int) -> bytes:
    """The next bytes."""
    data: bytes = await stream.read(most)
    if not data:
        raise httpcore.ReadError("it hung up")
    return data


def _place(proxy: Proxy) -> str:
    host = f"[{proxy.host}]" if ":" in proxy.host else proxy.host
    return f"{proxy.scheme}://{host}:{proxy.port}"


def _refused(proxy: Proxy, address: Address, said: str) -> httpcore.ProxyError:
    return httpcore.ProxyError(
        f"the proxy {_place(proxy)} gives no connection to {address.host}:{address.port}: {said}"
    )
