"""Set-ups of a client: own connections, every kind of proxy, and custom httpx objects.

A set-up gives the client's options for an exchange at some address. `plain` ones do what httpx
documents and fail only with the network; the others contain something that fails by itself, or
that sends without reporting it.
"""

from collections.abc import Callable
from contextlib import AsyncExitStack

import attrs
import httpx
from calls import client_context
from forward_proxy import ForwardProxy

from bitget_copy import APIConnectionError, LeanTransport


@attrs.frozen(kw_only=True)
class Setup:
    """One set-up.

    Attributes:
        options: makes the client's options; what it opens goes on the stack.
        tls: the exchange speaks TLS.
        plain: see the module.
        proves: what was not sent is known for it; else it is of unknown outcome.
    """

    options: Callable
    tls: bool = False
    plain: bool = True
    proves: bool = True


SETUPS: dict[str, Setup] = {
    "own, lean": Setup(options=lambda *_: {"http": "lean"}),
    "own, httpx": Setup(options=lambda *_: {"http": "httpx"}),
}


# --- proxies ---------------------------------------------------------------------------------


def _by(kind, tls, login):
    async def options(stack, server_tls):
        proxy = ForwardProxy(kind, login=login, tls=server_tls if kind == "https" else None)
        await stack.enter_async_context(proxy)
        return {"proxy": proxy.url, "verify": client_context()}

    # What a proxy says to a forwarded request nobody can attribute, nor why it hangs up.
    return Setup(options=options, tls=tls, proves=tls or kind == "socks5")


for _kind in ("http", "https", "socks5"):
    for _scheme in ("http", "https"):
        _login = ("user", "pass word") if _scheme == "https" else None
        SETUPS[f"{_kind} proxy, {_scheme}"] = _by(_kind, _scheme == "https", _login)


# --- custom ones -----------------------------------------------------------------------------


def add(name, make, **more) -> None:
    """A set-up with what `make` makes: a transport or a client."""

    async def options(stack: AsyncExitStack, _):
        return {"transport": await stack.enter_async_context(make())}

    SETUPS[name] = Setup(options=options, **more)


def _client(
    name,
    *,
    response=None,
    request=None,
    plain=True,
    proves=True,
    transport=None,
    mounts=None,
    **more,
) -> None:
    """A set-up with a client; `transport` and `mounts` are of classes, each use has its own."""
    hooks = {"response": [response] if response else [], "request": [request] if request else []}

    def make():
        return httpx.AsyncClient(
            event_hooks=hooks,
            verify=client_context(),  # one for all: httpx takes 30 ms to make one
            transport=transport and transport(verify=client_context()),
            mounts={at: kind(verify=client_context()) for at, kind in (mounts or {}).items()},
            **more,
        )

    add(name, make, plain=plain, proves=proves)


add("transport", lambda: httpx.AsyncHTTPTransport(verify=client_context()))
add("transport with retries", lambda: httpx.AsyncHTTPTransport(verify=client_context(), retries=1))
add("transport, lean", lambda: LeanTransport(verify=client_context()))
_client("client")
_client("client over lean", transport=LeanTransport)
_client(
    "client with defaults", headers={"X-Mine": "1"}, params={"a": "b"}, cookies={"c": "d"},
    base_url="http://127.0.0.1:9/there", follow_redirects=True, timeout=0.000001,
)  # fmt: skip
_client("mounts", mounts={"all://127.0.0.1": httpx.AsyncHTTPTransport})


async def note(_) -> None:
    """A hook that does nothing."""


async def read(response) -> None:
    """A hook that reads the body, as httpx documents."""
    await response.aread()


_client("hooks", request=note, response=note, proves=False)
_client("hook that reads", response=read)
_client("basic auth", auth=("user", "pass"))
_client("auth by a function", auth=lambda request: request, proves=False)


def failing(error):
    """A hook that fails, after it may have been of use."""

    async def hook(_):
        raise error

    return hook


FAILURES = {
    "connect error": httpx.ConnectError("metrics host is down"),
    "connect timeout": httpx.ConnectTimeout("metrics host is slow"),
    "pool timeout": httpx.PoolTimeout("none"),
    "protocol": httpx.LocalProtocolError("bad header elsewhere"),
    "OSError": ConnectionRefusedError(111, "refused"),
    "our own": APIConnectionError("of another client"),
    "KeyError": KeyError("x"),
}
for _name, _error in FAILURES.items():
    _client(f"hook fails: {_name}", response=failing(_error), plain=False)
_client("request hook fails", request=failing(httpx.ConnectError("x")), plain=False, proves=False)


async def raise_for_status(response) -> None:
    """As in httpx's documentation."""
    response.raise_for_status()


async def read_and_raise(response) -> None:
    """The same, with the body kept."""
    await response.aread()
    response.raise_for_status()


async def consume(response) -> None:
    """Takes the body away."""
    async for _ in response.aiter_raw():
        pass


async def close(response) -> None:
    """Closes the reply unread."""
    await response.aclose()


_client("hook raises for status", response=raise_for_status, plain=False)
_client("hook reads and raises", response=read_and_raise, plain=False)
_client("hook consumes", response=consume, plain=False)
_client("hook closes", response=close, plain=False)


class Again(httpx.Auth):
    """Sends the request once more after a 401, as token flows do."""

    async def async_auth_flow(self, request):
        response = yield request
        if response.status_code == 401:
            yield request


class Twice(httpx.Auth):
    """Sends the request twice, whatever the first one came to."""

    async def async_auth_flow(self, request):
        yield request
        yield request


class Retries(httpx.AsyncHTTPTransport):
    """Sends again what failed, and what the exchange broke down over."""

    async def handle_async_request(self, request):
        for _ in range(3):
            try:
                response = await super().handle_async_request(request)
            except httpx.TransportError:
                continue
            if response.status_code < 500:
                return response
            await response.aclose()
        raise httpx.ConnectError("three times")


class Rebuilt(httpx.Auth):
    """Sends a copy that knows nothing of the original."""

    async def async_auth_flow(self, request):
        headers = {k: v for k, v in request.headers.items() if k.lower() != "content-length"}
        yield httpx.Request(request.method, request.url, headers=headers, content=request.content)


class FailsAfter(httpx.Auth):
    """Fails when the reply is there."""

    async def async_auth_flow(self, request):
        yield request
        raise httpx.ConnectError("token host")


_client("auth flow", auth=Again(), proves=False)
_client("auth sends twice", auth=Twice(), plain=False, proves=False)
_client("auth rebuilds", auth=Rebuilt(), proves=False)
_client("auth fails after", auth=FailsAfter(), plain=False, proves=False)


class Copies(httpx.AsyncHTTPTransport):
    """Sends a copy, and calls every failure one of connecting."""

    async def handle_async_request(self, request):
        copy = httpx.Request(
            request.method, request.url, headers=request.headers, content=await request.aread()
        )
        try:
            return await super().handle_async_request(copy)
        except httpx.TransportError as error:
            raise httpx.ConnectError("wrapped") from error


class Swallows(Copies):
    """The same, which then fails even when all was well."""

    async def handle_async_request(self, request):
        response = await super().handle_async_request(request)
        await response.aclose()
        raise httpx.PoolTimeout("after all")


add("transport that retries", lambda: Retries(verify=client_context()), plain=False, proves=False)
_client("mount that retries", mounts={"all://": Retries}, plain=False, proves=False)
add("transport that copies", lambda: Copies(verify=client_context()), proves=False)
add(
    "transport that fails after", lambda: Swallows(verify=client_context()),
    plain=False, proves=False,
)  # fmt: skip
_client("mount that copies", mounts={"http://": Copies}, proves=False)
_client("mount that fails after", mounts={"all://": Swallows}, plain=False, proves=False)


def _patched():
    transport = httpx.AsyncHTTPTransport(verify=client_context())
    original = transport.handle_async_request

    async def handle_async_request(request):
        await (await original(httpx.Request(
            request.method, request.url, headers=request.headers, content=await request.aread()
        ))).aclose()  # fmt: skip
        raise httpx.ConnectError("instrumentation")

    transport.handle_async_request = handle_async_request
    return transport


add("patched transport", _patched, plain=False, proves=False)
