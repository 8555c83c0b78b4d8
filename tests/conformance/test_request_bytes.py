"""What leaves for the exchange, read by the letter on arrival: nothing added, nothing lost."""

import asyncio
from random import Random

import pytest
from backends import BACKENDS
from calls import client_context, server_context
from framing_cases import Case
from framing_server import Stage

from bitget_copy._transport import HttpRequest, Transport
from bitget_copy.config import ClientConfig

SEED = 20_261_124
SOUND = Case(name="sound", rule="", sent=(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",))
TARGETS = [
    "/",
    "/api/mix/v1/trace/currentTrack?symbol=BTCUSDT_UMCBL&productType=umcbl",
    "/a%2Fb/%C3%A4?x=%E4%BD%A0%2F%20&y=%25%2B&z=",
    "/a?b?c=d&e==f&&g",
    "/a?",
    "/a;b=c,d/e:f@g!$&'()*+~?h='i'&j=(k)&l=!*$,;:@",
    "/a?b=%zz%2",
    "/a?" + "b=c&" * 2000,
]
ODD = ["/a//b/../c/./d?e=/../f", '/a?b=[c]&d={e}|f^g`h\\i"<j>']
"""Nothing that the codec makes; it would write such characters in percent."""
HEADERS = [
    {},
    {"ACCESS-KEY": "bg_1", "ACCESS-SIGN": "aGVsbG8+/w==", "ACCESS-TIMESTAMP": "1700000000000",
     "ACCESS-PASSPHRASE": "a b c", "Content-Type": "application/json", "locale": "en-US",
     "User-Agent": "bitget-copy/0", "Accept": "application/json", "Accept-Encoding": "identity"},
    {"X": "", "Y": 'a, "b"; c=d', "Z": "~!@#$%^&*()_+`-={}|[]\\:\";'<>?,./"},
    {f"X-{i}": "y" * i for i in range(100)},
]  # fmt: skip
BODIES = [b"", b"{}", '{"name":"老虎"}'.encode(), bytes(range(256)), b"\r\n\r\n", b"x" * 70_000]


@pytest.fixture(scope="module")
def certificates(tmp_path_factory):
    return str(tmp_path_factory.mktemp("certificates"))


async def arrived(stage, backend, requests):
    """What comes in when these requests leave one after the other."""
    verify = {"verify": client_context()} if stage.tls else {}
    transport = Transport(ClientConfig(base_url=stage.url, **verify, **BACKENDS[backend]))
    for method, target, headers, body in requests:
        assert (
            await transport.send(HttpRequest(method, target, headers, body, writes=False))
        ).status == 200
    await transport.aclose()
    return stage.arrived


def expected(stage, method, target, headers, body):
    """What must be there; sorted, as the order of headers means nothing."""
    length = [("content-length", str(len(body)))] if body or method == "POST" else []
    named = [
        ("host", stage.host),
        *((k.lower(), v.strip(" ")) for k, v in headers.items()),
        *length,
    ]
    return method, target, sorted(named), body


def found(request):
    headers = sorted((name.lower(), value) for name, value in request.headers)
    return request.method, request.target, headers, request.body


REQUESTS = [
    *[("GET", target, HEADERS[1], b"") for target in TARGETS],
    *[("POST", target, HEADERS[1], b"{}") for target in TARGETS],
    *[("GET", "/x?y=z", headers, b"") for headers in HEADERS],
    *[("POST", "/x", headers, b"{}") for headers in HEADERS],
    *[("POST", "/x", HEADERS[1], body) for body in BODIES],
]


@pytest.mark.parametrize("tls", [False, True], ids=["plain", "tls"])
@pytest.mark.parametrize("backend", BACKENDS)
async def test_a_request_arrives_as_it_was_given(backend, tls, certificates):
    """Target, headers and body byte for byte; only Host and Content-Length are added."""
    context = server_context("good", certificates) if tls else None
    async with Stage(SOUND, tls=context) as stage:
        seen = await arrived(stage, backend, REQUESTS)
        assert [found(request) for request in seen] == [expected(stage, *r) for r in REQUESTS]
        assert stage.connections == 1
    assert stage.faults == []


@pytest.mark.parametrize("target", ODD)
@pytest.mark.parametrize("backend", BACKENDS)
async def test_a_target_is_not_made_better(backend, target):
    """What was signed is what is sent, even where it could be written otherwise."""
    async with Stage(SOUND) as stage:
        (request,) = await arrived(stage, backend, [("GET", target, {}, b"")])
    assert request.target == target


@pytest.mark.parametrize("backend", BACKENDS)
async def test_many_requests_at_once_arrive_unmixed(backend):
    """Sixty at a time, with bodies of all sizes: each whole, each answered with its own."""
    rng = Random(SEED)
    requests = {
        f"/{number}": rng.randbytes(rng.choice([0, 1, 100, 5_000, 200_000]))
        for number in range(240)
    }
    async with Stage(SOUND) as stage:
        transport = Transport(ClientConfig(base_url=stage.url, **BACKENDS[backend]))
        first = await transport.send(HttpRequest("POST", "/first", {}, b"", writes=False))
        assert first.status == 200
        places = asyncio.Semaphore(60)

        async def one(target, body):
            async with places:
                reply = await transport.send(HttpRequest("POST", target, {}, body, writes=False))
            assert reply.body == f"answer to POST {target}".encode()

        await asyncio.gather(*(one(target, body) for target, body in requests.items()))
        await transport.aclose()
    assert stage.faults == []
    assert {request.target: request.body for request in stage.arrived[1:]} == requests
    assert stage.connections <= 61
