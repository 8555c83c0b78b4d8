"""The table of faults: how each is made, whether the request can have happened, what may follow.

An entry holds for a write and for a read. `executed` says whether the exchange carried the
request out before the trouble began; where a client cannot tell, both variants are in the
table, with the same permitted ends, so that a lucky guess is found out. Permitted ends of a
write: ``done`` (returned), ``no`` (returned that it was not done), ``not sent``,
``refused``, ``unknown``. Of a read: ``value``, or the name of an exception class.
"""

import asyncio
import gzip
import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import attrs
from faulty_server import Act, Link, envelope

DONE, NO, NOT_SENT, REFUSED, UNKNOWN = "done", "no", "not sent", "refused", "unknown"
BROKEN = frozenset({"APIReplyError", "RequestTimeoutError"})
"""Ends of a read whose reply cannot be read, or does not come."""
DRIP_S = 0.02
BIG = 50 * 1024 * 1024
_BLANKS = b" " * 65536


@attrs.frozen(kw_only=True)
class Fault:
    """One row of the table.

    Attributes:
        kind: name of the trouble; its variants share it.
        made: how it comes about.
        executed: the exchange carried the request out.
        write: permitted ends of a write.
        read: permitted ends of a read.
        act: what the server does.
        early: begins when the connection is made, before anything is read.
        stalls: ends only at the caller's deadline.
        tls: the client speaks TLS; name of the server's certificate, ``""`` for no TLS at all.
        skew: seconds by which the exchange's clock is ahead.
        place: where there is no server of ours: ``"dns"``, ``"refused"``, ``"backlog"``.
    """

    kind: str
    made: str
    executed: bool = False
    write: frozenset[str]
    read: frozenset[str]
    act: Act | None = None
    early: bool = False
    stalls: bool = False
    tls: str | None = None
    skew: float = 0.0
    place: str = "proxy"

    @property
    def name(self) -> str:
        return f"{self.kind}-{'executed' if self.executed else 'not-executed'}"

    async def __call__(self, link: Link) -> None:
        assert self.act is not None
        await self.act(link)


TABLE: list[Fault] = []


def add(kind, made, *, write, read=BROKEN, executed=(False, True), act=None, **more) -> None:
    """Puts one kind into the table, a row for each variant."""
    TABLE.extend(
        Fault(
            kind=kind,
            made=made,
            executed=variant,
            write=frozenset(write),
            read=frozenset(read),
            act=_bound(act, variant) if act is not None else None,
            **more,
        )
        for variant in executed
    )


def _bound(act: Callable, executed: bool) -> Act:
    return lambda link: act(link, executed)


def kind(*, write, **more) -> Callable:
    """Puts a function ``(link, executed)`` into the table; its docstring says how it is made."""

    def register(act):
        add(act.__name__, act.__doc__, write=write, act=act, **more)
        return act

    return register


NEVER = {"executed": (False,)}
ALWAYS = {"executed": (True,)}

# --- transport -----------------------------------------------------------------------------

add("dns_failure", "The name of the host cannot be resolved.", **NEVER,
    write={NOT_SENT}, read={"APIConnectionError"}, place="dns")  # fmt: skip
add("connection_refused", "Nobody listens at the port.", **NEVER,
    write={NOT_SENT}, read={"APIConnectionError"}, place="refused")  # fmt: skip
add("connection_stalls", "The listener's queue is full, so no handshake of TCP ends.", **NEVER,
    write={NOT_SENT}, read={"RequestTimeoutError"}, place="backlog", stalls=True)  # fmt: skip
for _name, _made in {
    "expired": "The certificate has expired.",
    "wrong_host": "The certificate is for another host.",
    "untrusted": "The certificate is from an unknown authority.",
}.items():
    add(f"tls_{_name}", _made, **NEVER, write={NOT_SENT}, read={"APIConnectionError"}, tls=_name)


@kind(write={NOT_SENT}, read={"APIConnectionError"}, early=True, tls="", **NEVER)
async def tls_answered_in_plain(link, _):
    """A server without TLS answers the handshake with an HTTP error."""
    await link.send(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")
    link.close()


@kind(write={NOT_SENT}, read={"APIConnectionError"}, early=True, tls="", **NEVER)
async def tls_reset_in_handshake(link, _):
    """The connection is reset when the handshake begins."""
    await link.reader.read(1)
    link.reset()


@kind(write={NOT_SENT}, read={"RequestTimeoutError"}, early=True, tls="", stalls=True, **NEVER)
async def tls_handshake_stalls(link, _):
    """The handshake is never answered."""
    await link.hang()


@kind(write={UNKNOWN, NOT_SENT}, read={"APIReplyError", "APIConnectionError"}, early=True, **NEVER)
async def reset_at_accept(link, _):
    """The connection is reset as soon as it is made."""
    link.reset()


@kind(write={UNKNOWN, NOT_SENT}, read={"APIReplyError", "APIConnectionError"}, early=True, **NEVER)
async def close_at_accept(link, _):
    """The connection is closed in good order as soon as it is made."""
    link.close()


@kind(write={UNKNOWN}, read={"APIReplyError"}, **NEVER)
async def reset_mid_request(link, _):
    """The connection is reset when half of the request has been read."""
    await link.reader.read(40)
    link.reset()


@kind(write={UNKNOWN}, read={"APIReplyError"})
async def reset_before_reply(link, executed):
    """The connection is reset after the request was read, before any byte of a reply."""
    await link.answer(executed=executed)
    link.reset()


@kind(write={UNKNOWN}, read={"APIReplyError"})
async def close_before_reply(link, executed):
    """The connection is closed in good order without a reply."""
    await link.answer(executed=executed)
    link.close()


@kind(write={UNKNOWN}, read={"APIReplyError"})
async def reset_mid_headers(link, executed):
    """Half a header arrives, then a reset."""
    answer = await link.answer(executed=executed)
    await link.send(answer.http()[:30])
    await asyncio.sleep(0.01)
    link.reset()


@kind(write={UNKNOWN}, read={"APIReplyError"})
async def close_mid_headers(link, executed):
    """Half a header arrives, then the end."""
    answer = await link.answer(executed=executed)
    await link.send(answer.http()[:30])
    link.close()


@kind(write={UNKNOWN}, read={"APIReplyError"})
async def reset_mid_body(link, executed):
    """Half of the body arrives, then a reset."""
    answer = await link.answer(executed=executed)
    await link.send(answer.http()[:-10])
    await asyncio.sleep(0.01)
    link.reset()


@kind(write={UNKNOWN}, read={"APIReplyError"})
async def close_mid_body(link, executed):
    """Half of the body arrives, then the end."""
    answer = await link.answer(executed=executed)
    await link.send(answer.http()[:-10])
    link.close()


@kind(write={UNKNOWN}, read={"APIReplyError"})
async def half_a_body_in_whole_json(link, executed):
    """What arrives of the body is JSON by itself, but shorter than announced."""
    answer = await link.answer(executed=executed)
    length = str(len(answer.body) + 1)
    await link.send(answer.http(headers={"Content-Length": length}))
    link.close()


@kind(write={UNKNOWN}, read={"RequestTimeoutError"}, stalls=True)
async def read_stall(link, executed):
    """No reply comes."""
    await link.answer(executed=executed)
    await link.hang()


@kind(write={UNKNOWN}, read={"RequestTimeoutError"}, stalls=True)
async def stall_mid_headers(link, executed):
    """The reply stops within its headers."""
    answer = await link.answer(executed=executed)
    await link.send(answer.http()[:30])
    await link.hang()


@kind(write={UNKNOWN}, read={"RequestTimeoutError"}, stalls=True)
async def stall_mid_body(link, executed):
    """The reply stops within its body."""
    answer = await link.answer(executed=executed)
    await link.send(answer.http()[:-10])
    await link.hang()


@kind(write={UNKNOWN}, read={"RequestTimeoutError"}, stalls=True, **ALWAYS)
async def executed_after_hang_up(link, _):
    """The request is carried out only when the client has given up."""
    await link.take()
    while await link.reader.read(65536):
        pass
    await link.perform()


@kind(write={UNKNOWN}, read={"RequestTimeoutError"}, stalls=True, **ALWAYS)
async def write_stall(link, _):
    """The server reads nothing until the client has given up, and then carries it out."""
    link.writer.transport.pause_reading()
    await asyncio.sleep(0.6)
    link.writer.transport.resume_reading()
    await link.take()
    await link.perform()


@kind(write={UNKNOWN}, read={"RequestTimeoutError"}, stalls=True)
async def drip(link, executed):
    """The reply comes byte by byte, more slowly than the deadline allows."""
    answer = await link.answer(executed=executed)
    for byte in answer.http():
        await link.send(bytes([byte]))
        await asyncio.sleep(DRIP_S)


@kind(write={UNKNOWN}, read={"RequestTimeoutError"}, stalls=True)
async def drip_of_body(link, executed):
    """The headers come at once, the body byte by byte."""
    answer = await link.answer(executed=executed)
    raw = answer.http()
    await link.send(raw[: -len(answer.body)])
    for byte in answer.body:
        await link.send(bytes([byte]))
        await asyncio.sleep(DRIP_S)


# --- HTTP ----------------------------------------------------------------------------------

ELSEWHERE = "http://127.0.0.1:9/elsewhere"


def page(status, text=b"<html><body>gateway</body></html>", **headers) -> Callable:
    """An act that answers with a page which is no envelope."""

    async def act(link, executed):
        answer = await link.answer(executed=executed)
        named = {"Content-Type": "text/html"} | {k.replace("_", "-"): v for k, v in headers.items()}
        await link.send(answer.http(status=f"{status} X", headers=named, body=text))

    return act


for _status in (301, 302, 307, 308):
    add(f"redirect_{_status}", "Sent on to another path of the same host.", write={UNKNOWN},
        read={"APIReplyError"}, act=page(_status, Location="/elsewhere"))  # fmt: skip
add("redirect_to_another_host", "Sent on to another host.", write={UNKNOWN},
    read={"APIReplyError"}, act=page(307, Location=ELSEWHERE))  # fmt: skip
add("not_modified", "HTTP 304, which has no body.", write={UNKNOWN}, read={"APIReplyError"},
    act=page(304, b""))  # fmt: skip

UNAVAILABLE = {"ServiceUnavailableError"}
LIMITED = {"write": {REFUSED}, "read": {"RateLimitError"}} | NEVER
LIMITED_JSON = envelope("429", "too many")


def refused(body=LIMITED_JSON, status=429, **headers) -> Callable:
    """An act that turns a request away at the door."""

    async def act(link, executed):
        assert not executed
        answer = await link.answer(executed=False)
        named = {k.replace("_", "-"): v for k, v in headers.items()}
        await link.send(answer.http(status=f"{status} X", headers=named, body=body))

    return act


add("429_json", "Too many calls, in an envelope.", act=refused(), **LIMITED)
add("429_empty", "Too many calls, without a body.", act=refused(b""), **LIMITED)
add("429_html", "Too many calls, as a page.", act=refused(b"<html>slow</html>"), **LIMITED)
for _name, _wait in {
    "seconds": "2", "zero": "0", "nonsense": "soon", "huge": "99999999999999999999",
    "negative": "-5", "fraction": "1.5", "long": "86400", "blank": "",
    "date": format_datetime(datetime.now(UTC) + timedelta(seconds=2), usegmt=True),
    "past_date": "Wed, 21 Oct 2015 07:28:00 GMT",
    "impossible_date": "Wed, 99 Foo 99999 99:99:99 GMT",
}.items():  # fmt: skip
    add(f"429_retry_after_{_name}", f"Too many calls; Retry-After is {_name}.",
        act=refused(Retry_After=_wait), **LIMITED)  # fmt: skip
add("code_429_in_a_200", "Too many calls by the body's code only.", act=refused(status=200),
    **LIMITED)  # fmt: skip

add("403_challenge", "A bot wall's page in place of a reply.", **NEVER,
    write={UNKNOWN}, read={"APIError"},
    act=page(403, b"<html>Just a moment...</html>", cf_mitigated="challenge"))  # fmt: skip
for _status in (500, 502, 503, 504, 520, 524):
    add(f"{_status}_html", "A gateway's page, before or after the work.", write={UNKNOWN},
        read=UNAVAILABLE, act=page(_status))  # fmt: skip
add("404_html", "A page that knows no such path.", write={UNKNOWN}, read={"APIError"},
    act=page(404))  # fmt: skip
add("408_empty", "The server says that the request took too long.", write={UNKNOWN},
    read=UNAVAILABLE, act=page(408, b"", Connection="close"))  # fmt: skip
add("503_retry_after", "A gateway's page that asks to wait.", write={UNKNOWN}, read=UNAVAILABLE,
    act=page(503, Retry_After="1"))  # fmt: skip


def coded(code, status=400, **more) -> Callable:
    """An act that answers with a body code."""

    async def act(link, executed):
        answer = await link.answer(executed=executed)
        await link.send(answer.http(status=f"{status} X", body=envelope(code, "trouble", **more)))

    return act


SERVICE = {"ServiceUnavailableError", "APIError"}
for _code in ("40010", "40725", "45001"):
    add(f"code_{_code}", "The exchange says that it broke down, perhaps after the work.",
        write={UNKNOWN}, read=SERVICE, act=coded(_code, 500))  # fmt: skip
add("unknown_code", "A code that the document does not list.", write={UNKNOWN},
    read={"APIError"}, act=coded("98765"))  # fmt: skip
add("unknown_code_500", "The same with HTTP 500.", write={UNKNOWN}, read={"APIError"},
    act=coded("98765", 500))  # fmt: skip
add("code_as_number", "A refusal whose code is a number.", **NEVER, write={REFUSED},
    read={"BusinessRuleError", "InvalidParameterError", "APIError"}, act=coded(40034))  # fmt: skip
add("clock_code_forever", "40008 whatever the timestamp, with a stamp of now.", **NEVER,
    write={REFUSED}, read={"AuthenticationError"}, act=coded("40008"))  # fmt: skip
add("clock_code_without_stamp", "40008 without requestTime.", **NEVER, write={REFUSED},
    read={"AuthenticationError"}, act=coded("40008", at=None))  # fmt: skip
add("retired", "30032: the API is switched off.", **NEVER, write={REFUSED},
    read={"APIRetiredError"}, act=coded("30032"))  # fmt: skip


@kind(write={DONE}, read={"value"}, **ALWAYS)
async def success_under_500(link, _):
    """The envelope says success, the status 500."""
    answer = await link.answer(executed=True)
    await link.send(answer.http(status="500 X"))


@kind(write={DONE, UNKNOWN}, read={"value", "APIReplyError"}, **ALWAYS)
async def wrong_content_type(link, _):
    """The envelope comes as text/html."""
    answer = await link.answer(executed=True)
    await link.send(answer.http(headers={"Content-Type": "text/html; charset=x-none"}))


add("200_empty", "HTTP 200 without a body.", write={UNKNOWN}, act=page(200, b""))
add("200_blank", "HTTP 200 with blanks only.", write={UNKNOWN}, act=page(200, b" \r\n\t "))
add("200_html", "HTTP 200 with a page.", write={UNKNOWN}, act=page(200))
add("204", "HTTP 204.", write={UNKNOWN}, act=page(204, b""))


def raw(change) -> Callable:
    """An act that sends what `change` makes of the reply, and closes."""

    async def act(link, executed):
        answer = await link.answer(executed=executed)
        await link.send(change(answer))
        link.close()

    return act


def framed(**headers) -> Callable:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return raw(lambda answer: answer.http(headers=named))


def chunked(*chunks: bytes) -> bytes:
    head = b"HTTP/1.1 200 X\r\nTransfer-Encoding: chunked\r\n\r\n"
    return head + b"".join(chunks)


add("conflicting_lengths", "Two different lengths.", write={UNKNOWN}, read={"APIReplyError"},
    act=raw(lambda a: a.http(headers={"content-length": "3"})))  # fmt: skip
add("length_garbage", "A length that is no number.", write={UNKNOWN}, read={"APIReplyError"},
    act=framed(Content_Length="12x"))  # fmt: skip
add("length_negative", "A length below zero.", write={UNKNOWN}, read={"APIReplyError"},
    act=framed(Content_Length="-1"))  # fmt: skip
add("length_huge", "A length beyond any number.", write={UNKNOWN}, read={"APIReplyError"},
    act=framed(Content_Length="9" * 40))  # fmt: skip
add("length_short", "A length that cuts the body off.", write={UNKNOWN},
    act=framed(Content_Length="11"))  # fmt: skip
add("length_and_chunked", "A length and chunks at once.", write={UNKNOWN}, read={"APIReplyError"},
    act=framed(Transfer_Encoding="chunked"))  # fmt: skip
add("unknown_transfer_encoding", "A transfer encoding that nobody asked for.", write={UNKNOWN},
    read={"APIReplyError"},
    act=framed(Transfer_Encoding="gzip", Content_Length=None))  # fmt: skip
add("bad_chunk_size", "A chunk whose size is no number.", write={UNKNOWN}, read={"APIReplyError"},
    act=raw(lambda a: chunked(b"zz\r\n", a.body)))  # fmt: skip
add("truncated_chunks", "Chunks without an end.", write={UNKNOWN}, read={"APIReplyError"},
    act=raw(lambda a: chunked(b"%x\r\n%b\r\n" % (len(a.body), a.body))))  # fmt: skip
add("huge_header", "A header of a megabyte.", write={UNKNOWN}, read={"APIReplyError"},
    act=framed(X_Pad="x" * (1 << 20)))  # fmt: skip
add("many_headers", "Ten thousand headers.", write={UNKNOWN}, read={"APIReplyError"},
    act=framed(**{f"X-{i}": "y" * 20 for i in range(10_000)}))  # fmt: skip
add("header_with_control_bytes", "A NUL in a header.", write={UNKNOWN}, read={"APIReplyError"},
    act=framed(X_Pad="a\0b"))  # fmt: skip
add("garbage_status_line", "A first line that is not HTTP's.", write={UNKNOWN},
    read={"APIReplyError"}, act=raw(lambda a: b"SSH-2.0-OpenSSH_9.6\r\n\r\n" + a.body))  # fmt: skip
add("binary_garbage", "Bytes of no protocol.", write={UNKNOWN}, read={"APIReplyError"},
    act=raw(lambda _: bytes(range(256)) * 8))  # fmt: skip
add("status_out_of_range", "Status 999 with an unreadable body.", write={UNKNOWN},
    read=BROKEN | UNAVAILABLE, act=page(999))  # fmt: skip
add("http2_preface", "Frames of HTTP/2.", write={UNKNOWN}, read={"APIReplyError"},
    act=raw(lambda _: b"\0\0\6\4\0\0\0\0\0\0\5\0\0\x40\0"))  # fmt: skip
add("switching_protocols", "HTTP 101, and then another protocol.", write={UNKNOWN},
    read={"APIReplyError", "RequestTimeoutError"},
    act=raw(lambda _: b"HTTP/1.1 101 X\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\nhello"),
    )  # fmt: skip
add("http10_without_length", "HTTP/1.0, whose body ends with the connection.", **ALWAYS,
    write={DONE}, read={"value"},
    act=raw(lambda a: a.http(version="1.0", headers={"Content-Length": None})))  # fmt: skip
add("http10_truncated", "The same, cut off.", write={UNKNOWN},
    act=raw(lambda a: a.http(version="1.0", headers={"Content-Length": None})[:-9]))  # fmt: skip


@kind(write={UNKNOWN}, read=BROKEN | {"APIError"}, **NEVER)
async def early_reply(link, _):
    """The server answers 413 before it has read the request, and resets."""
    await link.reader.read(20)
    await link.send(b"HTTP/1.1 413 X\r\nContent-Length: 3\r\nConnection: close\r\n\r\nbig")
    await asyncio.sleep(0.01)
    link.reset()


@kind(write={UNKNOWN}, read={"RequestTimeoutError", "APIReplyError"}, stalls=True)
async def informational_flood(link, executed):
    """Nothing but 1xx replies, without end."""
    await link.answer(executed=executed)
    while True:
        await link.send(b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" * 20)
        await asyncio.sleep(0.005)


@kind(write={DONE}, read={"value"}, **ALWAYS)
async def informational_then_reply(link, _):
    """Some 1xx replies before the real one."""
    answer = await link.answer(executed=True)
    hints = b"HTTP/1.1 100 Continue\r\n\r\n" + b"HTTP/1.1 103 X\r\nLink: </x>\r\n\r\n" * 3
    await link.send(hints + answer.http())


@kind(write={UNKNOWN}, read={"RequestTimeoutError", "APIReplyError"})
async def endless_body(link, executed):
    """A body without length that does not end."""
    answer = await link.answer(executed=executed)
    await link.send(b"HTTP/1.1 200 X\r\nConnection: close\r\n\r\n" + answer.body[:-1])
    while True:
        await link.send(_BLANKS)
        await asyncio.sleep(0)


# --- body ----------------------------------------------------------------------------------


def body(name, made, change, *, write=(UNKNOWN,), read=BROKEN, executed=(False, True), **headers):
    """Puts a kind into the table that sends the changed body of a success."""

    async def act(link, was_executed):
        answer = await link.answer(executed=was_executed)
        named = {k.replace("_", "-"): v for k, v in headers.items()}
        await link.send(answer.http(headers=named, body=change(answer.body)))

    add(name, made, write=set(write), read=read, executed=executed, act=act)


def fields(**changed) -> Callable[[bytes], bytes]:
    """Changes members of the envelope."""
    return lambda raw: json.dumps(json.loads(raw) | changed).encode()


def without(*names) -> Callable[[bytes], bytes]:
    """Leaves members of the envelope out."""
    return lambda raw: json.dumps(
        {k: v for k, v in json.loads(raw).items() if k not in names}
    ).encode()


def with_data(text: bytes) -> Callable[[bytes], bytes]:
    """Puts raw JSON text in place of `data`."""
    return lambda _: b'{"code":"00000","msg":"success","requestTime":1,"data":%b}' % text


# A reply that says success and can be read is believed; so these are made after the work only.
BELIEVED = {"write": (DONE, UNKNOWN), "read": {"value", "APIReplyError"}, "executed": (True,)}

body("truncated_json", "Half of the JSON.", lambda raw: raw[: len(raw) // 2])
body("bad_utf8", "Bytes that are no UTF-8.", lambda raw: raw[:-1] + b',"x":"\xff\xfe"}')
body("byte_order_mark", "A mark before the JSON.", lambda raw: b"\xef\xbb\xbf" + raw, **BELIEVED)
body("utf16", "The JSON in UTF-16.", lambda raw: raw.decode().encode("utf-16"), **BELIEVED)
body("text_after_json", "Something behind the JSON.", lambda raw: raw + b"}")


@kind(write={UNKNOWN})
async def fifty_megabytes(link, executed):
    """A body of 50 MB, with its length."""
    answer = await link.answer(executed=executed)
    length = str(len(answer.body) + BIG)
    await link.send(answer.http(headers={"Content-Length": length}, body=answer.body[:-1]))
    for _ in range(BIG // len(_BLANKS)):
        await link.send(_BLANKS)
    await link.send(b"}")


body("gzip", "A body in gzip, labelled so.", gzip.compress, Content_Encoding="gzip", **BELIEVED)
_BOMB = gzip.compress(envelope()[:-1] + b" " * BIG + b"}", 1)
body("gzip_bomb", "Fifty megabytes of blanks in gzip.", lambda _: _BOMB,
     Content_Encoding="gzip")  # fmt: skip
body("gzip_truncated", "Half a gzip.", lambda raw: gzip.compress(raw)[:-12],
     Content_Encoding="gzip")  # fmt: skip
body("gzip_label_on_plain", "Plain text with a label of gzip.", lambda raw: raw,
     Content_Encoding="gzip")  # fmt: skip
body("brotli_label", "A label that was not asked for.", lambda raw: raw, Content_Encoding="br")
body("two_encodings", "Two labels.", lambda raw: gzip.compress(gzip.compress(raw)),
     Content_Encoding="gzip, gzip")  # fmt: skip
body("deep_nesting", "100,000 lists in each other.", with_data(b"[" * 100_000 + b"]" * 100_000),
     **BELIEVED)  # fmt: skip
body("deep_objects", "100,000 objects in each other.",
     with_data(b'{"a":' * 100_000 + b"1" + b"}" * 100_000), **BELIEVED)  # fmt: skip
body("duplicate_keys", "Every member twice, the same.",
     lambda raw: raw[:-1] + b"," + raw[1:], **BELIEVED)  # fmt: skip
body("two_codes", "First success, then too many calls.",
     lambda raw: b'{"code":"00000",' + raw[1:-1].replace(b'"code":"00000",', b"")
     + b',"code":"429"}', write=(UNKNOWN, DONE), read={"value", "APIReplyError"},
     executed=(True,))  # fmt: skip
body("two_codes_reversed", "First too many calls, then success.",
     lambda raw: b'{"code":"429",' + raw[1:], write=(UNKNOWN, REFUSED),
     read={"RateLimitError", "APIReplyError"}, executed=(False,))  # fmt: skip
body("two_data", "The data twice: as it is, then false.", lambda raw: raw[:-1] + b',"data":false}',
     write=(UNKNOWN, DONE), read={"value", "APIReplyError"}, executed=(True,))  # fmt: skip
body("not_a_number", "NaN as data.", with_data(b"NaN"), **BELIEVED)
body("infinity", "-Infinity deep in the data.", with_data(b'{"result":[-Infinity]}'),
     **BELIEVED)  # fmt: skip
body("long_number", "A number of 100,000 digits.", with_data(b"9" * 100_000), **BELIEVED)
body("vast_exponent", "1e999999999 as data.", with_data(b"1e999999999"), **BELIEVED)
body("lone_surrogate", "Half a character in the message.",
     lambda raw: raw.replace(b"success", rb"\ud800"), **BELIEVED)  # fmt: skip
for _name, _text in {
    "list": b"[[]]", "number": b"17.5", "text": b'"perhaps"', "nested": b'{"result":{"a":[1]}}',
}.items():  # fmt: skip
    body(f"data_{_name}", f"Data of another shape: {_name}.", with_data(_text), **BELIEVED)
body("data_null", "Data is null.", with_data(b"null"), **BELIEVED)
body("data_missing", "No data at all.", without("data"), **BELIEVED)
body("data_extra", "Members that the table does not know.",
     fields(more={"a": 1}, traceId="x"), **BELIEVED)  # fmt: skip
body("data_false", "The exchange says false and did nothing.", fields(data=False),
     write=(NO, UNKNOWN, REFUSED), read={"value", "APIReplyError"}, executed=(False,))  # fmt: skip
body("code_missing", "No code.", without("code"))
for _name, _code in {"null": None, "true": True, "list": ["00000"], "object": {}, "zero": 0,
                     "fraction": 0.5, "blank": "", "spaced": " 00000"}.items():  # fmt: skip
    body(f"code_{_name}", f"A code that is {_name}.", fields(code=_code),
         read=BROKEN | {"APIError"})  # fmt: skip
for _name, _stamp in {"text": "yesterday", "null": None, "negative": -1, "vast": 10**40,
                      "fraction": 1.5, "list": [1], "true": True, "past": 1}.items():  # fmt: skip
    body(f"request_time_{_name}", f"A stamp that is {_name}.", fields(requestTime=_stamp),
         write=(DONE,), read={"value"}, executed=(True,))  # fmt: skip
body("message_no_text", "A message that is an object.", fields(msg={"a": 1}),
     write=(DONE,), read={"value"}, executed=(True,))  # fmt: skip
body("list_for_envelope", "A list in place of the envelope.", lambda raw: b"[%b]" % raw)
body("text_for_envelope", "A text in place of the envelope.", lambda _: b'"00000"')
body("empty_object", "An empty object.", lambda _: b"{}")


def echo(code, status) -> Callable:
    """An act that quotes the request's own headers in its message."""

    async def act(link, executed):
        answer = await link.answer(executed=executed)
        said = " ".join(link.request.headers.values())
        await link.send(answer.http(status=f"{status} X", body=envelope(code, said)))

    return act


async def _echo_page(link, executed):
    answer = await link.answer(executed=executed)
    said = " ".join(link.request.headers.values()).encode()
    await link.send(answer.http(status="502 X", body=b"<pre>" + said))


async def _echo_reason(link, executed):
    await link.answer(executed=executed)
    key = link.request.headers["access-passphrase"].encode()
    await link.send(b"HTTP/1.1 200 " + key + b"\r\nContent-Length: x\r\n\r\n")


add("own_key_in_refusal", "The message quotes our headers; refused.", **NEVER, write={REFUSED},
    read={"AuthenticationError"}, act=echo("40006", 400))  # fmt: skip
add("own_key_in_unknown_code", "The message quotes our headers; a strange code.",
    write={UNKNOWN}, read={"APIError"}, act=echo("98765", 500))  # fmt: skip
add("own_key_in_page", "A page quotes our headers.", write={UNKNOWN}, read=UNAVAILABLE,
    act=_echo_page)  # fmt: skip
add("own_key_in_broken_reply", "A reply that is not HTTP quotes our passphrase.",
    write={UNKNOWN}, read={"APIReplyError"}, act=_echo_reason)  # fmt: skip

# --- time ----------------------------------------------------------------------------------

for _skew in (31, -31, 3600, -3600):
    add(f"skew_{_skew:+d}s", f"The exchange's clock is {_skew} seconds ahead.", **ALWAYS,
        write={DONE}, read={"value"}, skew=float(_skew), place="skewed")  # fmt: skip

KINDS = sorted({fault.kind for fault in TABLE})
