"""Sends one attempt through a backend."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from importlib.util import find_spec
from types import MappingProxyType
from typing import Final

from bitget_copy._builtin_values import type_name
from bitget_copy._proxy_env import FROM_ENV
from bitget_copy._transport.backend import Backend, ConnectionOptions, TransportLike
from bitget_copy._transport.evidence import Evidence
from bitget_copy._transport.failover import Addresses
from bitget_copy._transport.failures import map_exception, strip_request
from bitget_copy._transport.per_loop import PerLoop
from bitget_copy._transport.request import HttpRequest
from bitget_copy._transport.response import HttpResponse
from bitget_copy._transport.slots import ConnectionSlots
from bitget_copy.errors import APIConnectionError, BitgetCopyError, ConfigError, RequestTimeoutError
from bitget_copy.ratelimit import OnHold

_PRINTABLE: Final = bytes(byte if 32 <= byte < 127 else ord("?") for byte in range(256))
"""Changes every byte that is no printable ASCII."""


class Transport:
    """Sends attempts.

    Args:
        options: addresses, bounds and TLS options.
        custom: a transport, a client or an ASGI application to use in place of our own
            connections; the caller keeps it and closes it.
        headers: sent with every request.

    Attributes:
        custom: as given.

    Raises:
        ConfigError: the options need a package that is not installed, or exclude each other.
    """

    def __init__(
        self,
        options: ConnectionOptions,
        custom: TransportLike | None = None,
        *,
        headers: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        self._slots = PerLoop(partial(ConnectionSlots, options.max_connections))
        self.custom = custom
        self._closed = False
        self._addresses = Addresses((options.base_url, *options.fallback_urls))
        self._backend: Backend = (
            _own_backend(options, headers)
            if custom is None
            else _custom_backend(options, headers, custom)
        )

    @property
    def slots(self) -> ConnectionSlots:
        """Those of the running loop; hold one while sending.

        It is acquired before the timestamp is taken, so that a signature does not age while its
        request waits for a connection.
        """
        return self._slots.here()

    @property
    def address(self) -> str:
        """URL of the address that the next attempt goes to."""
        return self._addresses.current().url

    async def send(self, request: HttpRequest, *, evidence: Evidence | None = None) -> HttpResponse:
        """Makes one attempt, without a deadline of its own.

        Args:
            request: what to send.
            evidence: is told when the first byte may have left.

        Raises:
            ConfigError: closed before, or not valid HTTP; nothing was sent.
            APIConnectionError: surely not sent.
            RequestTimeoutError: a custom transport gave up; ``.outcome`` says whether the request
                left.
            APIReplyError: the connection broke before the response was whole, or the response was
                too large or not encoded as asked, or a custom transport failed in another way.
        """
        if self._closed:
            raise ConfigError("this client was closed; nothing was sent")
        _check(request)
        evidence = evidence or Evidence()
        address = self._addresses.current()
        evidence.server = address.url
        failure: BitgetCopyError
        try:
            return await self._backend.exchange(request, address, evidence)
        except BitgetCopyError as error:  # raised by the backend itself
            failure = error
        except OnHold:  # raised by `evidence.leaving`, so nothing has left
            raise
        except Exception as error:  # noqa: BLE001 - a backend may fail in any way
            failure = map_exception(error, evidence)
            failure.__cause__ = strip_request(error)
        if isinstance(failure, APIConnectionError | RequestTimeoutError) and not evidence.sent:
            self._addresses.failed(address)
        raise failure

    async def aclose(self) -> None:
        """Closes our own connections; nothing is sent any more."""
        self._closed = True
        await self._backend.aclose()


def _own_backend(options: ConnectionOptions, headers: Mapping[str, str]) -> Backend:
    """Lean if httptools is installed, else over httpx; only httpx's goes through a proxy."""
    has_httptools = find_spec("httptools") is not None
    proxies = options.proxies()
    if options.http == "lean" and not has_httptools:
        raise ConfigError(
            "http: 'lean' needs httptools: pip install 'bitget-copy[speed]'; "
            "allowed without it: 'auto', 'httpx'"
        )
    if options.http == "lean" and proxies:
        raise ConfigError("http: 'lean' knows no proxies; allowed with one: 'auto', 'httpx'")
    if find_spec("socksio") is None and any(url.startswith("socks") for url in proxies.values()):
        raise ConfigError(
            "proxy: SOCKS needs socksio: pip install 'bitget-copy[socks]'; allowed without it: "
            "the schemes http, https"
        )
    if not has_httptools or options.http == "httpx" or proxies:
        from bitget_copy._transport.httpx_backend import (  # noqa: PLC0415 - imports httpx
            HttpxBackend,
        )

        return HttpxBackend(options, headers, proxies)
    from bitget_copy._transport.lean.backend import LeanBackend  # noqa: PLC0415 - needs httptools

    return LeanBackend(options, headers)


def _custom_backend(
    options: ConnectionOptions, headers: Mapping[str, str], custom: TransportLike
) -> Backend:
    import httpx  # noqa: PLC0415 - half of the time of importing this package

    from bitget_copy._transport.user_client_backend import CustomBackend  # noqa: PLC0415 - imports httpx

    if options.proxy not in {None, FROM_ENV}:
        raise ConfigError(
            "proxy: has no effect beside transport=; give the proxy to that transport or client, "
            "such as httpx.AsyncClient(proxy=…)"
        )
    if not isinstance(custom, (httpx.AsyncBaseTransport, httpx.AsyncClient)):
        if not callable(custom):
            raise ConfigError(
                f"transport: got {type_name(custom)}; allowed: an httpx.AsyncBaseTransport, an "
                "httpx.AsyncClient or an ASGI application"
            )
        custom = httpx.ASGITransport(app=custom)
    return CustomBackend(custom, headers, options.max_body_bytes)


def _check(request: HttpRequest) -> None:
    """Refuses a value that would end its line early; a user's signer or row may hold anything."""
    method, target, headers = request.method, request.target, request.headers
    together = "".join([method, target, *headers.values()])
    if together.isascii() and " " not in target and method.isalpha():
        sent = together.encode()
        if sent.translate(_PRINTABLE) == sent:  # a third of what `isprintable` takes
            return
    wrong = next((name for name, value in headers.items() if not _is_printable(value)), None)
    if wrong is None:
        raise ConfigError(
            f"a request line of {method!r} and {target!r} cannot be sent; allowed: a method of "
            "letters, a path and query of printable ASCII without blanks. Nothing was sent"
        )
    raise ConfigError(
        f"header {wrong}: its value has characters that no header can have; allowed: printable "
        "ASCII. Where it is ACCESS-SIGN, the signer gives it. Nothing was sent"
    )


def _is_printable(value: str) -> bool:
    return value.isascii() and value.isprintable()
