"""The addresses of the exchange, and which one the next attempt goes to."""

import asyncio

import httpx
import pytest
from request_fakes import failing, http_request, run_virtually

from bitget_copy._transport import Evidence, HttpResponse, Transport
from bitget_copy._transport.failover import RETURN_SECONDS, Address, Addresses
from bitget_copy.config import ClientConfig
from bitget_copy.errors import APIConnectionError, Outcome


@pytest.mark.parametrize(
    "text",
    [
        "https://api.bitget.com",
        "https://api.bitget.com:443",
        "https://api.bitget.com:8443",
        "http://127.0.0.1:8787",
        "http://127.0.0.1:80",
        "http://[::1]:8787",
        "https://bücher.example:8443",
        "https://bücher.example",
    ],
)
def test_an_address_reads_as_httpx_reads_it(text):
    """Host, port and the value of Host, a name in another script included."""
    address, url = Address.of(text), httpx.URL(text)
    assert address.host == url.raw_host.decode().strip("[]")
    assert address.port == (url.port or {"http": 80, "https": 443}[url.scheme])
    assert address.authority == url.netloc.decode()
    assert address.is_tls == (url.scheme == "https")


class Scripted:
    """A backend for two addresses; `steps` says by host what happens there."""

    def __init__(self, one, two=None):
        self.steps = {"one.test": one, "two.test": two}
        self.seen = []

    async def exchange(self, request, address, evidence):
        self.seen.append(address.host)
        step = self.steps[address.host]
        evidence.sent = not isinstance(step, (httpx.ConnectError, httpx.ConnectTimeout))
        if step is not None:
            raise step
        return HttpResponse(200, {}, b"")


def two_addresses(*steps):
    """A transport over such a backend, and the hosts that are asked."""
    config = ClientConfig(
        base_url="https://one.test", fallback_urls=("https://two.test:8443",), verify=False
    )
    transport = Transport(config)
    transport._backend = Scripted(*steps)
    return transport, transport._backend.seen


async def test_the_next_attempt_goes_to_the_next_address_when_nothing_was_sent():
    """And stays there while it answers; the evidence names the address."""
    transport, seen = two_addresses(httpx.ConnectError("c"))
    first, second = Evidence(), Evidence()
    assert type(await failing(transport, first)) is APIConnectionError
    await transport.send(http_request(), evidence=second)
    await transport.send(http_request())
    assert seen == ["one.test", "two.test", "two.test"]
    assert (first.server, second.server) == ("https://one.test", "https://two.test:8443")


@pytest.mark.parametrize("error", [httpx.ReadError("r"), httpx.ReadTimeout("r"), KeyError("k")])
async def test_what_may_have_been_sent_stays_where_it_was_sent(error):
    """No other address is asked to do it again."""
    transport, seen = two_addresses(error)
    for _ in range(2):
        assert (await failing(transport)).outcome is Outcome.UNKNOWN
    assert seen == ["one.test"] * 2


async def test_after_the_last_address_comes_the_first():
    """All of them are down: each has its turn."""
    transport, seen = two_addresses(httpx.ConnectTimeout("c"), httpx.ConnectTimeout("c"))
    for _ in range(4):
        await failing(transport)
    assert seen == ["one.test", "two.test"] * 2


async def test_calls_that_fail_together_move_on_together():
    """Two failures at one address are one step."""
    addresses = Addresses(["https://one.test", "https://two.test", "https://three.test"])
    address = addresses.current()
    addresses.failed(address)
    addresses.failed(address)
    assert addresses.current().host == "two.test"


def test_the_first_address_is_tried_again_after_a_while():
    """A fallback is for an outage, not for ever."""

    async def scenario():
        transport, seen = two_addresses(httpx.ConnectError("c"))
        await failing(transport)
        for seconds in (RETURN_SECONDS - 1, 2):
            await asyncio.sleep(seconds)
            transport._backend.steps["one.test"] = None
            await transport.send(http_request())
        return seen

    assert run_virtually(scenario()) == ["one.test", "two.test", "one.test"]
