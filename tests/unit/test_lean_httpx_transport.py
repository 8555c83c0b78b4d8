"""The lean connections under an `httpx.AsyncClient`: what httpx promises its users holds."""

import asyncio
import contextlib
import gzip
import ssl
import sys
from pathlib import Path

import h11
import httpcore
import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from request_fakes import RawServer, http

sys.path.insert(0, str(Path(__file__).parents[1] / "faults"))
from calls import client_context, closed_port, deaf_port, server_context

from bitget_copy._transport.lean.httpx_transport import LeanTransport, _checked


def client(**options):
    """A client over the lean transport; options go to the transport."""
    return httpx.AsyncClient(transport=LeanTransport(verify=False, **options), timeout=5)


@contextlib.asynccontextmanager
async def serving(accept, **options):
    """Its port; every connection has come to its end when this ends."""
    tasks = []

    async def one(reader, writer):
        with contextlib.suppress(OSError, EOFError):
            await accept(reader, writer)
            await reader.read()
        writer.transport.abort()

    def begin(reader, writer):
        tasks.append(asyncio.ensure_future(one(reader, writer)))

    async with await asyncio.start_server(begin, "127.0.0.1", 0, **options) as server:
        yield server.sockets[0].getsockname()[1]
        await asyncio.wait_for(asyncio.gather(*tasks), 5)
        for _ in range(100):  # in which sockets close whose handshake has failed
            await asyncio.sleep(0)


# --- requests --------------------------------------------------------------------------------


async def test_a_request_goes_out_as_httpx_made_it():
    """Target and headers byte for byte, in httpx's order."""
    async with RawServer(http(b"ok")) as server, client() as caller:
        reply = await caller.get(f"{server.url}/a%2Fb?c=%C3%A4", headers={"X-Y": "z"})
        assert (reply.status_code, reply.text, reply.http_version) == (200, "ok", "HTTP/1.1")
    (raw,) = server.requests
    first, *lines = raw.decode().split("\r\n")
    assert first == "GET /a%2Fb?c=%C3%A4 HTTP/1.1"
    assert lines[0] == f"Host: {server.url.removeprefix('http://')}"
    assert "X-Y: z" in lines
    assert not [line for line in lines if line.lower().startswith("content-length")]


async def parts():
    yield b"in "
    yield b"two"


@pytest.mark.parametrize(
    ("content", "length", "body"),
    [(b"whole", b"5", b"whole"), (parts, b"6", b"in two"), (None, b"0", b"")],
    ids=["whole", "chunks", "none"],
)
async def test_a_body_goes_out_with_its_length(content, length, body):
    """One that httpx would send in chunks, and one of no bytes, too."""
    async with RawServer(http(b"ok")) as server, client() as caller:
        await caller.post(server.url, content=content() if callable(content) else content)
    head, _, sent = server.requests[0].partition(b"\r\n\r\n")
    lines = head.lower().split(b"\r\n")
    assert [line for line in lines if line.startswith(b"content-length")] == [
        b"content-length: " + length
    ]
    assert not [line for line in lines if line.startswith(b"transfer-encoding")]
    assert sent == body


def raw_request(method="GET", headers=(), body=b"", target=None):
    """A request as a careless caller can make one: httpx looks at none of its parts."""
    request = httpx.Request("GET", "http://127.0.0.1:1/x")
    request.method = method
    request.headers = httpx.Headers([(b"Host", b"h"), *headers])
    request.stream = httpx.ByteStream(body)
    if target is not None:
        request.extensions["target"] = target
    return request


async def refused_by_httpx(request):
    """Whether httpx's own transport refuses it, over a network that answers everything."""
    custom = httpx.AsyncHTTPTransport(verify=False)
    custom._pool._network_backend = httpcore.AsyncMockBackend([http(b"ok")])
    try:
        await (await custom.handle_async_request(request)).aclose()
    except (httpx.LocalProtocolError, h11.LocalProtocolError, TypeError):
        return True
    finally:
        await custom.aclose()
    return False


async def written(request):
    """What the lean transport would write; None when it refuses."""
    try:
        return _checked(request, b"".join([part async for part in request.stream]))
    except httpx.LocalProtocolError:
        return None


def as_read(raw):
    """The one request that a strict server reads: method, target, headers and body."""
    server = h11.Connection(h11.SERVER)
    server.receive_data(raw)
    server.receive_data(b"")
    events = [server.next_event()]
    while type(events[-1]) is not h11.EndOfMessage:
        events.append(server.next_event())
    assert server.trailing_data[0] == b""
    body = b"".join(bytes(event.data) for event in events if type(event) is h11.Data)
    return events[0].method, events[0].target, list(events[0].headers), body


BAD = {
    "CR LF in a value": {"headers": [(b"X", b"a\r\nContent-Length: 0\r\n\r\nGET / HTTP/1.1")]},
    "LF in a value": {"headers": [(b"X", b"a\nY: b")]},
    "CR in a value": {"headers": [(b"X", b"a\rY: b")]},
    "NUL in a value": {"headers": [(b"X", b"a\0b")]},
    "form feed in a value": {"headers": [(b"X", b"a\x0cb")]},
    "blank before a value": {"headers": [(b"X", b" a")]},
    "tab after a value": {"headers": [(b"X", b"a\t")]},
    "CR LF in a name": {"headers": [(b"X\r\nY", b"a")]},
    "colon in a name": {"headers": [(b"X: a\r\nY", b"a")]},
    "blank in a name": {"headers": [(b"X Y", b"a")]},
    "blank after a name": {"headers": [(b"Content-Length ", b"0")]},
    "no name": {"headers": [(b"", b"a")]},
    "letter in a name": {"headers": [("ü".encode(), b"a")]},
    "two hosts": {"headers": [(b"host", b"other")]},
    "CR LF in a method": {"method": "GET / HTTP/1.1\r\nX: a\r\n\r\nGET"},
    "blank in a method": {"method": "GET /a"},
    "no method": {"method": ""},
    "letter in a method": {"method": "GÉT"},
    "CR LF in a target": {"target": b"/ HTTP/1.1\r\nX: a"},
    "blank in a target": {"target": b"/a b"},
    "NUL in a target": {"target": b"/a\0"},
    "no target": {"target": b""},
    "length too short": {"headers": [(b"Content-Length", b"1")], "body": b"two"},
    "length too long": {"headers": [(b"Content-Length", b"9")], "body": b"two"},
    "length of nothing": {"headers": [(b"Content-Length", b"9")]},
    "no length": {"body": b"two", "method": "POST"},
    "two lengths": {"headers": [(b"Content-Length", b"3"), (b"content-length", b"4")],
                    "body": b"two"},
    "two lengths in one": {"headers": [(b"Content-Length", b"3, 4")], "body": b"two"},
    "signed length": {"headers": [(b"Content-Length", b"+3")], "body": b"two"},
    "length in hex": {"headers": [(b"Content-Length", b"0x3")], "body": b"two"},
    "length beyond numbers": {"headers": [(b"Content-Length", b"9" * 30)], "body": b"two"},
    "no chunks": {"headers": [(b"Transfer-Encoding", b"gzip")], "body": b"two"},
    "chunks and more": {"headers": [(b"Transfer-Encoding", b"gzip, chunked")], "body": b"two"},
    "chunks twice": {"headers": [(b"Transfer-Encoding", b"chunked")] * 2, "body": b"two"},
    "chunks after a tab": {"headers": [(b"Transfer-Encoding", b"\tchunked")], "body": b"two"},
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
async def test_what_httpxs_own_transport_refuses_is_refused(name):
    """Before a connection is opened, with httpx's own error and the request that it is about."""
    assert await refused_by_httpx(raw_request(**BAD[name]))
    async with client() as caller:
        with pytest.raises(httpx.LocalProtocolError) as caught:
            await caller.send(request := raw_request(**BAD[name]))
    assert caught.value.request is request


@pytest.mark.parametrize("url", ["ftp://127.0.0.1/x", "//127.0.0.1/x", "/x"])
async def test_a_url_of_another_scheme_is_refused(url):
    """As httpx does it."""
    for custom in (LeanTransport(verify=False), httpx.AsyncHTTPTransport(verify=False)):
        with pytest.raises(httpx.UnsupportedProtocol):
            await custom.handle_async_request(httpx.Request("GET", url))


async def test_the_target_of_the_extension_is_what_goes_out():
    """As httpx documents it, for targets that no URL can express."""
    async with RawServer(http(b"ok")) as server, client() as caller:
        await caller.options(server.url, extensions={"target": b"*"})
    assert server.requests[0].startswith(b"OPTIONS * HTTP/1.1\r\n")


names = st.one_of(
    st.sampled_from([b"Content-Length", b"content-length", b"Transfer-Encoding", b"Host", b"X-A"]),
    st.binary(max_size=4),
    st.from_regex(rb"[A-Za-z-]{1,8}", fullmatch=True),
)
values = st.one_of(
    st.sampled_from([b"0", b"3", b"3,3", b"3, 4", b"chunked", b"CHUNKED", b"gzip", b"", b" 3"]),
    st.lists(st.sampled_from([b"a", b" ", b"\t", b"\r", b"\n", b"\0", b":", b"\x7f", b"\xe9"]),
             max_size=5).map(b"".join),
    st.binary(max_size=6),
)  # fmt: skip
methods = st.one_of(
    st.sampled_from(["GET", "POST", "HEAD", "get", "X-Y", "G T", "GET\r\n", "", "É", "A:B"]),
    st.text(max_size=4),
)
targets = st.one_of(st.none(), st.binary(max_size=8), st.just(b"*"), st.just(b"/a?b"))


@pytest.mark.gate
@settings(max_examples=500, deadline=None, database=None, print_blob=True)
@given(methods, st.lists(st.tuples(names, values), max_size=3), targets,
       st.sampled_from([b"", b"two"]))  # fmt: skip
def test_whatever_is_given_one_request_goes_out_or_none(method, headers, target, body):
    """What httpx refuses is refused; what goes out a strict server reads as what was given."""

    def made():
        return raw_request(method, headers, body, target)

    raw = asyncio.run(written(made()))
    if asyncio.run(refused_by_httpx(made())):
        assert raw is None
    if raw is None:
        return
    read_method, read_target, read_headers, read_body = as_read(raw)
    framing = {b"content-length", b"transfer-encoding"}
    assert (read_method, read_body) == (method.encode(), body)
    assert read_target == (b"/x" if target is None else target)
    given_headers = [(b"host", b"h"), *((n.lower(), v) for n, v in headers)]
    assert [pair for pair in read_headers if pair[0] not in framing] == [
        pair for pair in given_headers if pair[0] not in framing
    ]


# --- replies ---------------------------------------------------------------------------------


async def test_a_reply_keeps_every_line_of_its_headers():
    """Cookies are not joined, and the client keeps them."""
    raw = http(b"ok", headers=("Set-Cookie: a=1; Path=/", "X: 1", "Set-Cookie: b=2; Path=/"))
    async with RawServer(raw) as server, client() as caller:
        reply = await caller.get(server.url)
        assert reply.headers.get_list("set-cookie") == ["a=1; Path=/", "b=2; Path=/"]
        assert dict(caller.cookies) == {"a": "1", "b": "2"}


@pytest.mark.parametrize(
    ("line", "version", "reason"),
    [
        ("HTTP/1.1 200 OK", "HTTP/1.1", "OK"),
        ("HTTP/1.1 200 As you like", "HTTP/1.1", "As you like"),
        ("HTTP/1.1 299", "HTTP/1.1", ""),
        ("HTTP/1.0 404 Gone", "HTTP/1.0", "Gone"),
        ("HTTP/1.1 103 Early\r\nLink: a\r\n\r\nHTTP/1.1 200 Then", "HTTP/1.1", "Then"),
    ],
)
async def test_the_status_line_is_shown_as_it_came(line, version, reason):
    """As by httpx's own transport."""
    raw = f"{line}\r\nContent-Length: 2\r\n\r\nok".encode()
    for made in (LeanTransport(verify=False), httpx.AsyncHTTPTransport(verify=False)):
        async with RawServer(raw) as server, httpx.AsyncClient(transport=made) as caller:
            reply = await caller.get(server.url)
        assert (reply.http_version, reply.reason_phrase, reply.text) == (version, reason, "ok")


async def test_a_packed_reply_is_unpacked_by_httpx():
    """And by it alone: the transport hands on what came."""
    raw = http(gzip.compress(b"text"), headers=("Content-Encoding: gzip",))
    async with RawServer(raw) as server, client() as caller:
        assert (await caller.get(server.url)).text == "text"


async def test_a_reply_to_head_has_a_length_but_no_body():
    """Its connection is closed: the parser would wait for the body."""
    async with RawServer(http(b"", length=5), http(b"ok")) as server, client() as caller:
        reply = await caller.head(server.url)
        assert (reply.headers["content-length"], reply.content) == ("5", b"")
        assert (await caller.get(server.url)).text == "ok"
        assert server.connections == 2


async def test_a_redirect_is_followed_by_httpx_when_it_is_asked():
    """To another place, over another connection."""
    async with RawServer(http(b"there")) as other:
        moved = http(b"", status="302 Found", headers=(f"Location: {other.url}/x",))
        async with RawServer(moved) as server, client() as caller:
            assert (await caller.get(server.url)).status_code == 302
            assert (await caller.get(server.url, follow_redirects=True)).text == "there"
    assert (server.connections, other.connections) == (1, 1)


# --- connections -----------------------------------------------------------------------------


async def test_connections_are_kept_and_bounded():
    """Forty requests over three connections, and none left open."""
    async with RawServer(http(b"ok")) as server:
        async with client(max_connections=3) as caller:
            await asyncio.gather(*[caller.get(server.url) for _ in range(40)])
            assert (server.connections, server.most_open) == (3, 3)
        await server.until(lambda: server.open_now == 0)


@pytest.mark.parametrize(("bound", "connections"), [(1, [2, 2, 1]), (2, [2, 1, 1]), (3, [1, 1, 1])])
async def test_connections_are_bounded_over_all_hosts(bound, connections):
    """The one that was idle for longest is closed for one to another host."""
    async with contextlib.AsyncExitStack() as stack:
        servers = [await stack.enter_async_context(RawServer(http(b"ok"))) for _ in range(3)]
        caller = await stack.enter_async_context(client(max_connections=bound))
        first, second, third = servers
        for server in (first, second, third, second, first):
            await caller.get(server.url)
            pools = caller._transport._pools.here().values()
            assert sum(len(pool.idle) for pool in pools) <= bound
        assert [server.connections for server in servers] == connections


@pytest.mark.parametrize(
    ("value", "connections"),
    [("close", 2), ("CLOSE", 2), ("x, Close", 2), ("keep-alive", 1), ("closed", 1)],
)
async def test_a_connection_that_a_request_ends_is_not_used_again(value, connections):
    """The server is about to close it, whether or not its reply says so."""
    async with RawServer(http(b"ok")) as server, client() as caller:
        await caller.get(server.url, headers={"Connection": value})
        await caller.get(server.url)
        assert server.connections == connections


async def test_a_place_comes_back_after_a_failure():
    """A transport of one connection works on after an error and a cancellation."""
    async with RawServer("close", None, http(b"ok")) as server, client(max_connections=1) as caller:
        with pytest.raises(httpx.RemoteProtocolError):
            await caller.get(server.url)
        task = asyncio.ensure_future(caller.get(server.url))
        await server.until(lambda: len(server.requests) == 2)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        assert (await caller.get(server.url)).text == "ok"


async def test_a_connection_comes_from_the_address_that_was_asked_for():
    """Linux has all of 127/8."""
    came = []

    async def accept(reader, writer):
        came.append(writer.get_extra_info("peername")[0])
        await reader.readuntil(b"\r\n\r\n")
        writer.write(http(b"ok"))

    async with serving(accept) as port, client(local_address="127.0.0.3") as caller:
        await caller.get(f"http://127.0.0.1:{port}")
    assert came == ["127.0.0.3"]


@pytest.mark.parametrize("verify", ["context", False, True])
async def test_certificates_are_checked_as_asked(verify, tmp_path):
    """With a context, not at all, and against the usual authorities, who do not know this one."""
    context = server_context("good", str(tmp_path))

    async def accept(reader, writer):
        await reader.readuntil(b"\r\n\r\n")
        writer.write(http(b"ok"))

    async with serving(accept, ssl=context) as port:
        url = f"https://localhost:{port}"
        made = LeanTransport(verify=client_context() if verify == "context" else verify)
        async with httpx.AsyncClient(transport=made) as caller:
            if verify is True:
                with pytest.raises(httpx.ConnectError, match="CERTIFICATE_VERIFY_FAILED"):
                    await caller.get(url)
            else:
                assert (await caller.get(url)).text == "ok"


@pytest.mark.parametrize("made", [LeanTransport, httpx.AsyncHTTPTransport])
async def test_the_name_of_a_certificate_may_be_given(made, tmp_path):
    """By httpx's extension `sni_hostname`, for who connects to an address; and for that request."""
    context = server_context("good", str(tmp_path))

    async def accept(reader, writer):
        with contextlib.suppress(asyncio.IncompleteReadError):
            while await reader.readuntil(b"\r\n\r\n"):
                writer.write(http(b"ok"))

    async with serving(accept, ssl=context) as port:
        url = f"https://127.0.0.1:{port}"
        async with httpx.AsyncClient(transport=made(verify=client_context())) as caller:
            with pytest.raises(httpx.ConnectError, match="certificate"):
                await caller.get(url)
            named = {"sni_hostname": "localhost"}
            assert (await caller.get(url, extensions=named)).text == "ok"


@pytest.mark.parametrize(
    ("host", "looked_up"),
    [("faß.test", "xn--fa-hia.test"), ("BÜCHER.test", "xn--bcher-kva.test"), ("A.test", "a.test")],
)
async def test_a_name_in_another_script_is_looked_up_as_the_dns_has_it(
    host, looked_up, monkeypatch
):
    """By IDNA 2008, as httpx does: Python's own codec would ask for another host."""
    asked = []

    async def getaddrinfo(host, port, **_):
        asked.append(host)
        raise OSError("no such name")

    monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", getaddrinfo)
    async with client() as caller:
        with pytest.raises(httpx.ConnectError):
            await caller.get(f"http://{host}/")
    assert asked == [looked_up]


def test_the_usual_authorities_are_the_default():
    """A transport made without options checks certificates."""
    assert LeanTransport()._context.verify_mode is ssl.CERT_REQUIRED
    assert LeanTransport(verify=False)._context.verify_mode is ssl.CERT_NONE


# --- failures --------------------------------------------------------------------------------


async def test_a_refused_connection_is_httpxs_own_error():
    """With the request that failed."""
    async with client() as caller:
        with closed_port() as port, pytest.raises(httpx.ConnectError) as caught:
            await caller.get(f"http://127.0.0.1:{port}/x")
    assert caught.value.request.url.path == "/x"


@pytest.mark.parametrize(
    "raw", [http(b"x" * 50), b"SSH-2.0-x\r\n\r\n", http(b"x", length=2) + RawServer.CLOSE]
)
async def test_a_reply_that_cannot_be_read_is_httpxs_own_error(raw):
    """Too large, no HTTP, cut short."""
    async with RawServer(raw) as server, client(max_body_bytes=40) as caller:
        with pytest.raises(httpx.RemoteProtocolError):
            await caller.get(server.url)


async def test_the_timeouts_are_told_apart_by_phase():
    """Connecting, the pause of the other side, waiting for a place."""
    with deaf_port() as port:
        async with client() as caller:
            with pytest.raises(httpx.ConnectTimeout):
                await caller.get(f"http://127.0.0.1:{port}", timeout=httpx.Timeout(5, connect=0.05))
    async with RawServer(None) as server, client(max_connections=1) as caller:
        slow = asyncio.ensure_future(caller.get(server.url, timeout=httpx.Timeout(5, read=0.3)))
        await server.until(lambda: server.requests)
        with pytest.raises(httpx.PoolTimeout, match="no connection became free"):
            await caller.get(server.url, timeout=httpx.Timeout(5, pool=0.05))
        with pytest.raises(httpx.ReadTimeout):
            await slow
        await server.until(lambda: server.open_now == 0)


async def test_a_slow_reply_that_keeps_coming_is_waited_for():
    """The limit is on the pause, not on the whole."""

    async def accept(reader, writer):
        await reader.readuntil(b"\r\n\r\n")
        for byte in http(b"ok"):
            writer.write(bytes([byte]))
            await asyncio.sleep(0.005)

    async with serving(accept) as port:
        url = f"http://127.0.0.1:{port}"
        async with client() as caller:
            begin = asyncio.get_running_loop().time()
            reply = await caller.get(url, timeout=httpx.Timeout(5, read=0.15))
            assert asyncio.get_running_loop().time() - begin > 0.15
    assert reply.text == "ok"


async def test_without_limits_it_waits_for_ever():
    """A bare request, without httpx's client and its timeouts."""
    async with RawServer(http(b"ok")) as server:
        made = LeanTransport(verify=False)
        reply = await made.handle_async_request(httpx.Request("GET", server.url))
        assert await reply.aread() == b"ok"
        await made.aclose()


def test_without_httptools_the_error_says_what_to_install(monkeypatch):
    """The name can be imported all the same, so that the package's names can be listed."""
    monkeypatch.setattr("bitget_copy._transport.lean.httpx_transport.find_spec", lambda name: None)
    with pytest.raises(ImportError, match=r"pip install 'bitget-copy\[speed\]'"):
        LeanTransport()
