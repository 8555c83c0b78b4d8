"""Sends one attempt: by a way of our own, or by the caller's."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, MutableMapping
from functools import partial
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

from bitget_copy._transport.addresses import Address, Addresses
from bitget_copy._transport.attempt import Evidence, RawReply, Wire
from bitget_copy._transport.failures import ours, quiet
from bitget_copy._transport.loops import PerLoop
from bitget_copy._transport.places import Places
from bitget_copy.errors import APIConnectionError, BitgetCopyError, ConfigError, RequestTimeoutError

if TYPE_CHECKING:
    import httpx

AsgiApp: TypeAlias = Callable[
    [MutableMapping[str, Any], Callable[..., Any], Callable[..., Any]], Awaitable[None]
]
Via: TypeAlias = "httpx.AsyncBaseTransport | httpx.AsyncClient | AsgiApp"


class Way(Protocol):
    """How bytes reach the exchange and come back."""

    def exchange(
        self,
        address: Address,
        method: str,
        target: str,
        headers: Mapping[str, str],
        body: bytes,
        seen: Evidence,
        *,
        fresh: bool,
    ) -> Awaitable[RawReply]:
        """One exchange, see :meth:`Transport.send`; may raise what it likes."""

    async def aclose(self) -> None:
        """Closes the connections that are ours, of the running loop."""


class Transport:
    """Sends attempts.

    Attributes:
        slots: take one while sending. Taken before the timestamp, so that a signature does not
            age while its request waits for a connection.

    Args:
        wire: host, limits and TLS options.
        via: a transport, a client or an ASGI application to use in place of our own
            connections; the caller keeps it and closes it.

    Raises:
        ConfigError: the wire asks for what is not installed.
    """

    def __init__(self, wire: Wire, via: Via | None = None) -> None:
        self._slots = PerLoop(partial(Places, wire.max_connections))
        self._closed = False
        self._addresses = Addresses((wire.base_url, *wire.fallback_urls))
        self._way: Way = _own_way(wire) if via is None else _foreign_way(wire, via)

    @property
    def slots(self) -> Places:
        """Those of the running loop."""
        return self._slots.here()

    @property
    def address(self) -> str:
        """URL of the address that the next attempt goes to."""
        return self._addresses.current().text

    async def send(
        self,
        method: str,
        target: str,
        headers: Mapping[str, str],
        body: bytes,
        *,
        evidence: Evidence | None = None,
        fresh: bool = False,
    ) -> RawReply:
        """Makes one attempt; takes as long as the other side pleases.

        Args:
            method: ``"GET"`` or ``"POST"``.
            target: path and encoded query, sent as it is.
            headers: those of this attempt, beside the wire's, Host and Content-Length.
            body: sent as it is; no body when empty.
            evidence: is told when the first byte may have left; it outlives a cancellation.
            fresh: use no connection that has been idle; only our own connections heed it.

        Raises:
            ConfigError: closed before, or a header that cannot be written; nothing was sent.
            APIConnectionError: surely not sent.
            RequestTimeoutError: a transport of the caller's gave up; ``.outcome`` says whether the
                request left.
            APIReplyError: the connection broke before the reply was whole, or it was too large
                or encoded in a way that was not asked for, or a transport of the caller's
                failed in a way of its own.
        """
        if self._closed:
            raise ConfigError("this client was closed; nothing was sent")
        _check(method, target, headers)
        seen = evidence or Evidence()
        address = self._addresses.current()
        seen.server = address.text
        failure: BitgetCopyError
        try:
            return await self._way.exchange(
                address, method, target, headers, body, seen, fresh=fresh
            )
        except BitgetCopyError as error:  # said by a way of ours, never by what is in it
            failure = error
        except Exception as error:  # noqa: BLE001 - a way may fail as nobody foresaw
            failure = ours(error, seen)
            failure.__cause__ = quiet(error)
        if isinstance(failure, APIConnectionError | RequestTimeoutError) and not seen.sent:
            self._addresses.failed(address)
        raise failure

    async def aclose(self) -> None:
        """Closes the connections, unless they are the caller's own; nothing is sent any more."""
        self._closed = True
        await self._way.aclose()


def _own_way(wire: Wire) -> Way:
    """Lean where it can be had, else over httpx; a proxy is always httpx's business."""
    lean = find_spec("httptools") is not None
    if wire.http == "lean" and not lean:
        raise ConfigError(
            "http: 'lean' needs httptools: pip install 'bitget-copy[speed]'; "
            "allowed without it: 'auto', 'httpx'"
        )
    if wire.http == "lean" and wire.proxies:
        raise ConfigError("http: 'lean' knows no proxies; allowed with one: 'auto', 'httpx'")
    if any(proxy.startswith("socks") for proxy in wire.proxies.values()):
        _check_socks()
    if not lean or wire.http == "httpx" or wire.proxies:
        from bitget_copy._transport.guarded import Guarded  # noqa: PLC0415 - imports httpx

        return Guarded(wire)
    from bitget_copy._transport.lean.way import Lean  # noqa: PLC0415 - needs httptools

    return Lean(wire)


def _check_socks() -> None:
    if find_spec("socksio") is None:
        raise ConfigError(
            "proxy: SOCKS needs socksio: pip install 'bitget-copy[socks]'; allowed without it: "
            "the schemes http, https"
        )


def _check(method: str, target: str, headers: Mapping[str, str]) -> None:
    """Refuses what would end its line early: a caller's signer or row may hold anything."""
    together = "".join([method, target, *headers.values()])
    if _is_plain(together) and " " not in target and method.isalpha():
        return
    wrong = next((name for name, value in headers.items() if not _is_plain(value)), None)
    if wrong is None:
        raise ConfigError(
            f"a request line of {method!r} and {target!r} cannot be sent; allowed: a method of "
            "letters, a path and query of printable ASCII without blanks. Nothing was sent"
        )
    raise ConfigError(
        f"header {wrong}: its value has characters that no header can have; allowed: printable "
        "ASCII. Where it is ACCESS-SIGN, the signer gives it. Nothing was sent"
    )


def _is_plain(value: str) -> bool:
    return value.isascii() and value.isprintable()


def _foreign_way(wire: Wire, via: Via) -> Way:
    import httpx  # noqa: PLC0415 - half of the time of importing this package

    from bitget_copy._transport.foreign import Foreign  # noqa: PLC0415 - imports httpx

    if wire.proxies:
        raise ConfigError(
            "proxy: has no effect beside transport=; give the proxy to that transport or client, "
            "such as httpx.AsyncClient(proxy=…)"
        )
    if isinstance(via, (httpx.AsyncBaseTransport, httpx.AsyncClient)):
        return Foreign(via, wire)
    return Foreign(httpx.ASGITransport(app=via), wire)
