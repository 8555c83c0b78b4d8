"""Framing of one reply from bytes alone; what a socket can show is in `tests/conformance`."""

import pytest

from bitget_copy._transport.lean import response_reader as module
from bitget_copy._transport.lean.response_reader import (
    MAX_HEADERS,
    MAX_OVERHEAD,
    Headers,
    HttpxResponseReader,
    ResponseReader,
)
from bitget_copy.errors import APIReplyError

SOUND = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"


def reader(most=1000, kind=ResponseReader):
    """One that waits for a reply."""
    made = kind(most)
    made.expect()
    return made


def fed(*pieces, **options):
    """A reader that has taken these in."""
    made = reader(**options)
    for piece in pieces:
        made.feed(piece)
    return made


# --- headers ---------------------------------------------------------------------------------


def test_headers_are_a_mapping_of_lower_case_names():
    """Found in any case on the wire, in Latin-1, without outer blanks."""
    headers = Headers()
    headers.add(b"Retry-AFTER", b"7\t ")
    headers.add(b"X-Caf\xe9", b"\xa0caf\xe9")
    assert list(headers) == ["retry-after", "x-caf\xe9"]
    assert len(headers) == 2
    assert headers["retry-after"] == "7"
    assert headers.get("x-caf\xe9") == "\xa0caf\xe9"
    assert headers.get("absent", "else") == "else"
    assert "absent" not in headers
    assert headers.raw["retry-after"] == b"7\t "
    with pytest.raises(KeyError):
        headers["absent"]


def test_a_repeated_header_is_joined_and_kept_line_by_line():
    """Joined by commas for reading, apart for httpx: `Set-Cookie` must not be joined."""
    headers = Headers()
    for name, value in ((b"A", b"1"), (b"B", b"x "), (b"a", b"2"), (b"A", b"3")):
        headers.add(name, value)
    assert headers["a"] == "1, 2, 3"
    assert headers.pairs() == [(b"a", b"1"), (b"a", b"2"), (b"a", b"3"), (b"b", b"x")]


def test_names_are_remembered_within_bounds(monkeypatch):
    """The other side makes the names up, so neither their number nor their length is trusted."""
    known = {}
    monkeypatch.setattr(module, "_NAMES", known)
    monkeypatch.setattr(module, "_MAX_NAMES", 2)
    headers = Headers()
    for name in (b"X" * 65, b"A", b"A", b"B", b"C"):
        headers.add(name, b"v")
    assert known == {b"A": "a", b"B": "b"}
    assert list(headers) == ["x" * 65, "a", "b", "c"]


# --- the end of a reply ----------------------------------------------------------------------


def test_a_reply_is_there_with_its_last_byte_and_not_before():
    """Whole, and the connection is good for another one."""
    made = fed(SOUND[:-1])
    assert made.response is None
    assert made.status == 200
    made.feed(SOUND[-1:])
    assert (made.response.status, made.response.body, made.reusable) == (200, b"ok", True)
    made.expect()
    assert (made.response, made.status) == (None, None)
    made.feed(SOUND)
    assert made.response.body == b"ok"


def test_a_reply_to_head_ends_with_its_head():
    """Whatever its length says; the connection is closed, as httptools waits for the body."""
    made = ResponseReader(1000)
    made.expect(is_head=True)
    made.feed(SOUND[:-2])
    assert (made.response.status, made.response.body, made.reusable) == (200, b"", False)
    assert made.response.headers["content-length"] == "2"


def test_bytes_that_nobody_asked_for_spoil_the_connection():
    """Before a request, after a reply, and in one piece with it."""
    early = ResponseReader(1000)
    early.feed(SOUND)
    late = fed(SOUND)
    late.feed(b"x")
    surplus = (SOUND, b"x", b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 300)
    together = [fed(SOUND + more) for more in surplus]
    for made in (early, late, *together):
        assert not made.reusable
    assert all(made.response.body == b"ok" for made in (late, *together))


@pytest.mark.parametrize("lines", [b"", b"Connection: keep-alive\r\n", b"Connection: close\r\n"])
def test_a_reply_of_http_10_is_the_last_of_its_connection(lines):
    """Even where it offers more: the parser would let that win over `close`."""
    made = fed(SOUND.replace(b"1.1", b"1.0").replace(b"\r\n", b"\r\n" + lines, 1))
    assert (made.response.body, made.reusable) == (b"ok", False)


def test_the_end_of_the_connection_ends_a_reply_without_length_only():
    """In good order; a cut one is broken, and so is any other that is not whole."""
    head = b"HTTP/1.1 200 OK\r\n\r\n"
    made = fed(head, b"half", b"whole")
    assert made.response is None
    assert made.end("").body == b"halfwhole"
    assert not made.reusable
    for unfinished, problem in ((head + b"x", "cut"), (SOUND[:-1], ""), (SOUND[:9], ""), (b"", "")):
        made = reader()
        if unfinished:
            made.feed(unfinished)
        with pytest.raises(APIReplyError, match="broke"):
            made.end(problem)
    assert fed(SOUND).end("").body == b"ok"


def test_what_is_known_of_a_broken_reply_is_told():
    """Its status and its first bytes, once there are any."""
    with pytest.raises(APIReplyError, match="broke before the reply was whole") as early:
        fed(b"HTTP/1.1 2").end("")
    with pytest.raises(APIReplyError, match="the reply broke off") as late:
        fed(SOUND[:-1]).end("the line is dead")
    assert (early.value.status, early.value.head) == (None, b"")
    assert (late.value.status, late.value.head, late.value.partial) == (200, b"o", True)


# --- refusals --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"RTSP/1.0 200 OK\r\n", "does not begin with HTTP/"),
        (b"HTTP/2.0 200 OK\r\n\r\n", "version 2.0"),
        (b"HTTP/1.1 101 X\r\n\r\n", "101 Switching Protocols"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n", "gzip, chunked"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\t\r\n\r\n", "not chunked"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 2\r\n\r\n", "HttpParser"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 1001\r\n\r\n" + b"x" * 1001, "larger than 1000"),
        (b"HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\n", "encoded as 'br'"),
        (b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * (MAX_HEADERS + 2), "more than 256 headers"),
        (b"HTTP/1.1 101 X\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n", "101"),
    ],
)  # fmt: skip
def test_what_cannot_be_framed_for_certain_is_refused(raw, words):
    """With a reason, and the connection with it."""
    made = reader()
    with pytest.raises(APIReplyError, match=words):
        made.feed(raw)
    assert made.response is None


def test_two_lengths_are_refused_even_where_httptools_lets_them_pass():
    """A second pair of eyes: another version of the parser may be more lenient."""
    for name, value, words in (
        (b"Transfer-Encoding", b"chunked", "at once"),
        (b"Content-Length", b"2, 2", "no number"),
    ):
        made = reader()
        made._headers.add(b"Content-Length", b"2")
        made._headers.add(name, value)
        with pytest.raises(APIReplyError, match=words):
            made._frame(200)


START = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"


@pytest.mark.parametrize(
    ("first", "piece"),
    [
        (b"", b"HTTP/1.1 103 X\r\n\r\n" * 200),
        (START + b"1;a=", b"x" * 4096),
        (START + b"0\r\n", b"A: " + b"x" * 4096 + b"\r\n"),
        (b"HTTP/1.1 200 ", b"y" * 4096),
    ],
    ids=["1xx", "extension", "trailers", "reason"],
)
def test_heads_and_framing_without_content_are_bounded(first, piece):
    """In many small pieces, too: after 128 KiB without a byte of the body it is enough."""
    made = fed(*([first] if first else []))

    def go_on():
        for _ in range(2 * MAX_OVERHEAD // len(piece)):
            made.feed(piece)

    with pytest.raises(APIReplyError, match="128 KiB"):
        go_on()


def test_content_between_them_starts_the_count_anew():
    """A long body in small chunks is no flood."""
    made = reader(most=1 << 20)
    made.feed(START)
    for _ in range(40_000):
        made.feed(b"1\r\nx\r\n")
    made.feed(b"0\r\n\r\n")
    assert made.response.body == b"x" * 40_000


def test_a_404_without_length_lasts_until_the_end_and_a_304_does_not():
    """Only 1xx, 204 and 304 have no body by themselves."""
    for status, until_end in ((404, True), (304, False), (204, False)):
        made = fed(b"HTTP/1.1 %d X\r\n\r\n" % status)
        assert (made.response is None) is until_end


def test_a_fault_of_our_own_is_no_reply_either():
    """An error in a callback, which httptools wraps, comes out as an APIReplyError."""

    class Faulty(ResponseReader):
        def on_body(self, data):
            raise KeyError("oops")

    made = Faulty(1000)
    made.expect()
    with pytest.raises(APIReplyError, match="read for certain"):
        made.feed(SOUND)
    assert not made.reusable


def test_a_body_stays_packed_for_httpx():
    """Which unpacks by itself; the label is not looked at."""
    raw = b"HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Length: 2\r\n\r\nok"
    assert fed(raw, kind=HttpxResponseReader).response.body == b"ok"
