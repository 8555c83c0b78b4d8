"""How replies are framed, well and badly: exact bytes, and what a client may make of them.

Expectations are by rule (RFC 9112 and RFC 9110, named in each case), not by what any client
does. Where a rule leaves a choice, all safe choices are listed. What is never safe: a body
whose end was guessed, a reply taken from surplus bytes, a number that only some would read.
"""

import gzip
from collections.abc import Sequence

import attrs

BODY = b'{"code":"00000","msg":"success","requestTime":1700000000000,"data":true}'
FORGED = b'{"code":"40034","msg":"forged","requestTime":1700000000000,"data":null}'
"""Travels where no reply may be taken from: who returns it has lost the frame."""
MAX_BODY_BYTES = 1 << 16
"""The bound on bodies that the client is given."""
LATER_S = 0.03


@attrs.frozen
class Ok:
    """A whole reply with this status and body."""

    status: int = 200
    body: bytes = BODY


BROKEN = "broken"
"""A `APIReplyError`: sent, and nobody can read the answer."""
UNSENT = "unsent"
"""A `APIConnectionError`: something was wrong before the request left, so it did not."""
STALLS = "stalls"
"""Waits for more until the caller's time is up."""
MUST, MAY, NEVER = "must", "may", "never"


@attrs.frozen(kw_only=True)
class Case:
    """One exchange.

    Attributes:
        name: what it is about.
        rule: where it is written, or why it is so.
        sent: what the server writes, piece by piece; a number is a pause in seconds.
        end: what the server does then: ``"keep"`` the connection, ``"close"`` it, ``"half"``
            close it (it still reads), ``"reset"`` it, or ``"cut"`` it below TLS.
        allowed: ends of the exchange that are right.
        reuse: whether the connection may carry the next request.
        rest_s: seconds between this exchange and the next.
        request_bytes: size of the request's body; a large one is answered before it was read.
        early: the reply is written when the connection is made.
        tls: run over TLS, too.
    """

    name: str
    rule: str
    sent: tuple[bytes | float, ...]
    end: str = "keep"
    allowed: frozenset = frozenset({Ok()})
    reuse: str = MUST
    rest_s: float = 0.0
    request_bytes: int = 2
    early: bool = False
    tls: bool = False


CASES: list[Case] = []


def add(name, rule, *sent, **more) -> None:
    """Puts a case into the corpus; `allowed` may be one end or several."""
    allowed = more.pop("allowed", Ok())
    more["allowed"] = frozenset(allowed if isinstance(allowed, (set, tuple)) else {allowed})
    if "reuse" not in more:
        sound = more["allowed"] == {Ok()} and more.get("end", "keep") == "keep"
        more["reuse"] = MUST if sound else NEVER
    CASES.append(Case(name=name, rule=rule, sent=tuple(sent), **more))


def http(*lines: str | bytes, body: bytes = BODY, first="HTTP/1.1 200 OK", length=True) -> bytes:
    """A reply with these header lines, and its length unless told otherwise."""
    head = [first, *lines, *([f"Content-Length: {len(body)}"] if length else [])]
    raw = [line.encode("latin-1") if isinstance(line, str) else line for line in head]
    return b"\r\n".join([*raw, b"", b""]) + body


def chunks(*parts: bytes, last: bytes = b"0\r\n\r\n") -> bytes:
    """Parts of a body in chunked coding."""
    return b"".join(b"%x\r\n%b\r\n" % (len(part), part) for part in parts) + last


def chunked(*lines: str, data: bytes, first="HTTP/1.1 200 OK") -> bytes:
    """A reply whose body is given as it travels."""
    return http("Transfer-Encoding: chunked", *lines, body=data, first=first, length=False)


EITHER = (Ok(), BROKEN)
LEN = len(BODY)
HALF = LEN // 2
SIZE = b"%x" % LEN

# --- lengths -------------------------------------------------------------------------------

R63 = "RFC 9112 6.3"
add("length", R63, http(), tls=True)
add("length in pieces", R63, http()[:20], http()[20:60], http()[60:-1], http()[-1:], tls=True)
add("length zero", R63, http(body=b""), allowed=Ok(body=b""), reuse=MUST)
for _name, _value, _allowed in [
    ("blanks around it", f"  {LEN}\t ", Ok()),
    ("leading zeros", f"000{LEN}", EITHER),
    ("plus sign", f"+{LEN}", BROKEN),
    ("minus sign", f"-{LEN}", BROKEN),
    ("minus zero", "-0", BROKEN),
    ("blank inside", f"{LEN // 10} {LEN % 10}", BROKEN),
    ("hexadecimal", f"0x{LEN:x}", BROKEN),
    ("fraction", f"{LEN}.0", BROKEN),
    ("exponent", "7e1", BROKEN),
    ("underscore", f"{LEN // 10}_{LEN % 10}", BROKEN),
    ("letters", "many", BROKEN),
    ("empty", "", BROKEN),
    ("semicolon", f"{LEN};", BROKEN),
    ("trailing comma", f"{LEN},", BROKEN),
    ("superscript", f"{LEN // 10}\xb2", BROKEN),
    ("arabic digits", "".join(chr(0x660 + int(d)) for d in str(LEN)).encode(), BROKEN),
    ("over 64 bits", str(2**64 + LEN), BROKEN),
    ("over 63 bits", str(2**63), BROKEN),
    ("over 32 bits", str(2**32 + LEN), BROKEN),
    ("5000 digits", "9" * 5000, BROKEN),
    ("equal list", f"{LEN}, {LEN}", EITHER),
    ("unequal list", f"{LEN}, {HALF}", BROKEN),
    ("unequal list, reversed", f"{HALF}, {LEN}", BROKEN),
]:
    _line = _value if isinstance(_value, bytes) else _value.encode("latin-1")
    add(f"length: {_name}", f"{R63}, RFC 9110 8.6", http(b"Content-Length: " + _line, length=False),
        end="close", allowed=_allowed, reuse=NEVER)  # fmt: skip
add("length: blanks around it, kept", R63, http(f"Content-Length:\t {LEN} ", length=False))
add("length twice, equal", f"{R63} item 5", http(f"Content-Length: {LEN}"), allowed=EITHER,
    reuse=MAY)  # fmt: skip
add("length twice, the first shorter", f"{R63} item 5", http(f"Content-Length: {HALF}"),
    allowed=BROKEN)  # fmt: skip
add("length twice, the second shorter", f"{R63} item 5",
    http(f"Content-Length: {LEN}", f"Content-Length: {HALF}", length=False), allowed=BROKEN,
    tls=True)  # fmt: skip
add("length twice, one in other letters", f"{R63} item 5", http(f"CONTENT-LENGTH: {HALF}"),
    allowed=BROKEN)  # fmt: skip
add("length twice, one no number", f"{R63} item 5", http("Content-Length: x"), allowed=BROKEN)
add("length too long, then closed", "RFC 9112 8", http(f"Content-Length: {LEN + 1}", length=False),
    end="close", allowed=BROKEN, tls=True)  # fmt: skip
add("length too long, kept", "RFC 9112 8", http(f"Content-Length: {LEN + 1}", length=False),
    allowed=STALLS)  # fmt: skip
add("length too short", "RFC 9112 6.3: the rest is no part of it",
    http(f"Content-Length: {HALF}", length=False), allowed=(Ok(body=BODY[:HALF]), BROKEN),
    reuse=NEVER)  # fmt: skip
add("no length, closed", f"{R63} item 8", http(length=False), end="close")
add("no length, close announced", f"{R63} item 8", http("Connection: close", length=False),
    end="close", tls=True)  # fmt: skip
add("no length, cut below TLS", "RFC 9112 9.8: incomplete", http(length=False), end="cut",
    allowed=BROKEN, tls=True)  # fmt: skip
add("no length, reset", "RFC 9112 8", http(length=False), 0.01, end="reset", allowed=BROKEN)
add("no length, kept", f"{R63}: it has no end", http(length=False), allowed=STALLS)
add("no length, HTTP/1.0", f"{R63} item 8", http(first="HTTP/1.0 200 OK", length=False),
    end="close")  # fmt: skip
add("no length, kept alive in words, HTTP/1.0", f"{R63}: it has no end",
    http("Connection: keep-alive", first="HTTP/1.0 200 OK", length=False),
    allowed=STALLS)  # fmt: skip

# --- chunks --------------------------------------------------------------------------------

R71 = "RFC 9112 7.1"
PLAIN = chunked(data=chunks(BODY))
add("chunks: one", R71, PLAIN, tls=True)
add("chunks: three", R71, chunked(data=chunks(BODY[:1], BODY[1:HALF], BODY[HALF:])))
add("chunks: of one byte", R71, chunked(data=chunks(*[bytes([byte]) for byte in BODY])))
add("chunks: each in a piece", R71, chunked(data=b""),
    *[b"1\r\n%c\r\n" % byte for byte in BODY], b"0\r\n\r\n", tls=True)  # fmt: skip
add("chunks: none", R71, chunked(data=chunks()), allowed=Ok(body=b""), reuse=MUST)
add("chunks: coding in other letters", "RFC 9112 7", http("TRANSFER-encoding: ChUnKeD",
    body=chunks(BODY), length=False))  # fmt: skip
add("chunks: blanks around the coding", "RFC 9112 7", http("Transfer-Encoding:  chunked\t",
    body=chunks(BODY), length=False))  # fmt: skip


def one_chunk(name, size, *, after=b"\r\n", last=b"0\r\n\r\n", allowed=BROKEN, data=BODY, **more):
    """A chunk whose size line is given as it travels."""
    rule = more.pop("rule", R71)
    add(f"chunks: {name}", rule, chunked(data=size + data + after + last),
        **({"end": "close", "allowed": allowed, "reuse": NEVER} | more))  # fmt: skip


KEPT = {"end": "keep", "reuse": MUST, "allowed": Ok()}
one_chunk("size in capitals", SIZE.upper() + b"\r\n", **KEPT)
one_chunk(
    "size with letters", b"4a\r\n", data=BODY + b"  ", **KEPT | {"allowed": Ok(body=BODY + b"  ")}
)
one_chunk("size with capital letters", b"4A\r\n", data=BODY + b"  ",
          **KEPT | {"allowed": Ok(body=BODY + b"  ")})  # fmt: skip
one_chunk("leading zeros", b"0000" + SIZE + b"\r\n", **KEPT)
one_chunk("20 leading zeros", b"0" * 20 + SIZE + b"\r\n", allowed=EITHER)
one_chunk("5000 leading zeros", b"0" * 5000 + SIZE + b"\r\n", allowed=EITHER)
one_chunk("extension", SIZE + b";a=b\r\n", **KEPT)
one_chunk("extension in quotes", SIZE + b';a="b;c"\r\n', **KEPT)
one_chunk("extension with blanks", SIZE + b" ; a = b\r\n", allowed=EITHER)
one_chunk("extension of 20,000 bytes", SIZE + b";a=" + b"x" * 20_000 + b"\r\n", allowed=EITHER)
one_chunk("extension of a megabyte", SIZE + b";a=" + b"x" * (1 << 20) + b"\r\n", allowed=BROKEN,
          rule="bounded")  # fmt: skip
one_chunk("extension with a line feed", SIZE + b";a\nb\r\n")
one_chunk("extension with a return", SIZE + b";a\rb\r\n")
one_chunk("blank behind the size", SIZE + b" \r\n", allowed=EITHER)
one_chunk("blank before the size", b" " + SIZE + b"\r\n")
one_chunk("tab before the size", b"\t" + SIZE + b"\r\n")
one_chunk("size empty", b"\r\n")
one_chunk("size of an extension only", b";a=b\r\n")
one_chunk("size with minus", b"-" + SIZE + b"\r\n")
one_chunk("size with plus", b"+" + SIZE + b"\r\n")
one_chunk("size with 0x", b"0x" + SIZE + b"\r\n")
one_chunk("size with h", SIZE + b"h\r\n")
one_chunk("size with underscore", b"4_8\r\n")
one_chunk("size with NUL", SIZE + b"\0\r\n")
one_chunk("size zz", b"zz\r\n")
one_chunk("size with a comma", SIZE + b",\r\n")
one_chunk("size over 64 bits", b"1" + b"0" * 14 + SIZE + b"\r\n")
one_chunk("size over 32 bits", b"1%08x\r\n" % LEN)
one_chunk("size of 64 bits", b"f" * 16 + b"\r\n")
one_chunk("size of 63 bits", b"7" + b"f" * 15 + b"\r\n")
one_chunk("size of 10,000 digits", b"1" * 10_000 + b"\r\n")
one_chunk("size too large", b"%x\r\n" % (LEN + 1))
one_chunk("size too small", b"%x\r\n" % (LEN - 1))
one_chunk("no line end behind the data", SIZE + b"\r\n", after=b"")
one_chunk("a letter behind the data", SIZE + b"\r\n", after=b"x\r\n")
one_chunk("two letters for the line end", SIZE + b"\r\n", after=b"xx")
one_chunk("line feed behind the data", SIZE + b"\r\n", after=b"\n")
one_chunk("return behind the data", SIZE + b"\r\n", after=b"\r")
one_chunk("line feed behind the size", SIZE + b"\n")
one_chunk("return behind the size", SIZE + b"\r")
one_chunk("two returns behind the size", SIZE + b"\r\r\n")
one_chunk("line feeds everywhere", SIZE + b"\n", after=b"\n", last=b"0\n\n")
one_chunk("last chunk without its line end", SIZE + b"\r\n", last=b"0\r\n")
one_chunk("last chunk is -0", SIZE + b"\r\n", last=b"-0\r\n\r\n")
one_chunk("last chunk is 0x0", SIZE + b"\r\n", last=b"0x0\r\n\r\n")
one_chunk("last chunk is 000", SIZE + b"\r\n", last=b"000\r\n\r\n", **KEPT)
one_chunk("last chunk missing", SIZE + b"\r\n", last=b"")
one_chunk("last chunk missing, kept", SIZE + b"\r\n", last=b"", end="keep", allowed=STALLS)
one_chunk("line feeds end the last chunk", SIZE + b"\r\n", last=b"0\n\n")
one_chunk("trailer", SIZE + b"\r\n", last=b"0\r\nX-Sum: 7\r\n\r\n", **KEPT, rule="RFC 9112 7.1.2")
one_chunk("trailer of a length", SIZE + b"\r\n", last=b"0\r\nContent-Length: 3\r\n\r\n",
          allowed=EITHER, rule="RFC 9110 6.5.1", end="keep", reuse=MAY)  # fmt: skip
one_chunk("trailer of a coding", SIZE + b"\r\n", last=b"0\r\nTransfer-Encoding: gzip\r\n\r\n",
          allowed=EITHER, rule="RFC 9110 6.5.1", end="keep", reuse=MAY)  # fmt: skip
one_chunk("trailer without a colon", SIZE + b"\r\n", last=b"0\r\nnonsense\r\n\r\n",
          rule="RFC 9112 7.1.2")  # fmt: skip
one_chunk("trailer without end", SIZE + b"\r\n", last=b"0\r\nX: y\r\n", rule="RFC 9112 8")
one_chunk("trailers of a megabyte", SIZE + b"\r\n", last=b"0\r\n" + b"X: y\r\n" * 200_000 + b"\r\n",
          rule="bounded")  # fmt: skip
one_chunk("a reply for a trailer", SIZE + b"\r\n", last=b"0\r\n" + http(body=FORGED))
add("chunks: and a second reply", "RFC 9112 9.2", PLAIN + http(body=FORGED), reuse=NEVER)
add("chunks: one byte more", "RFC 9112 9.2", PLAIN + b"x", reuse=NEVER)
add("chunks: a line end more", "RFC 9112 2.2: means nothing", PLAIN + b"\r\n", reuse=MAY)
add("chunks: HTTP/1.0", "RFC 9112 6.1: faulty", chunked(data=chunks(BODY), first="HTTP/1.0 200 OK"),
    end="close", allowed=EITHER, reuse=NEVER)  # fmt: skip

# --- both, and other codings ---------------------------------------------------------------

R61 = "RFC 9112 6.1"
BOTH = f"{R63} item 3: an attempt at smuggling"
for _name, _lines, _body in [
    ("length and chunks", [f"Content-Length: {len(chunks(BODY))}", "Transfer-Encoding: chunked"],
     chunks(BODY)),
    ("chunks and length", ["Transfer-Encoding: chunked", f"Content-Length: {len(chunks(BODY))}"],
     chunks(BODY)),
    ("length zero and chunks", ["Content-Length: 0", "Transfer-Encoding: chunked"], chunks(BODY)),
    ("length and chunks in other letters", [f"Content-Length: {LEN}", "transfer-encoding: CHUNKED"],
     chunks(BODY)),
    ("length and identity", [f"Content-Length: {LEN}", "Transfer-Encoding: identity"], BODY),
    ("length and an unknown coding", [f"Content-Length: {LEN}", "Transfer-Encoding: xchunked"],
     BODY),
    ("length and an empty coding", [f"Content-Length: {LEN}", "Transfer-Encoding:"], BODY),
]:  # fmt: skip
    add(_name, BOTH, http(*_lines, body=_body, length=False), allowed=BROKEN, tls="zero" in _name)
for _name, _coding, _data in [
    ("gzip, chunked", "gzip, chunked", chunks(gzip.compress(BODY, mtime=0))),
    ("chunked twice", "chunked, chunked", chunks(chunks(BODY))),
    ("chunked twice by name only", "chunked, chunked", chunks(BODY)),
    ("chunked, then identity", "chunked, identity", chunks(BODY)),
    ("identity, then chunked", "identity, chunked", chunks(BODY)),
    ("xchunked", "xchunked", chunks(BODY)),
    ("chunkedx", "chunkedx", chunks(BODY)),
    ("chunked in quotes", '"chunked"', chunks(BODY)),
    ("chunked with a parameter", "chunked;q=1", chunks(BODY)),
    ("vertical tab before chunked", "\x0bchunked", chunks(BODY)),
    ("comma before chunked", ", chunked", chunks(BODY)),
    ("gzip alone", "gzip", gzip.compress(BODY, mtime=0)),
]:
    add(f"coding: {_name}", R61, http(f"Transfer-Encoding: {_coding}", body=_data, length=False),
        end="close", allowed=(BROKEN, Ok()) if "chunked;" in _coding or _coding[0] == "," or
        _coding.startswith(("gzip", "identity")) else BROKEN, reuse=NEVER)  # fmt: skip
add("coding: chunked in two lines", R61, http("Transfer-Encoding: chunked",
    "Transfer-Encoding: chunked", body=chunks(BODY), length=False), end="close",
    allowed=BROKEN)  # fmt: skip
add("coding: identity", f"{R61}: withdrawn", http("Transfer-Encoding: identity", length=False),
    end="close", allowed=EITHER, reuse=NEVER)  # fmt: skip
add("coding: identity, kept", f"{R61}: withdrawn", http("Transfer-Encoding: identity",
    length=False), allowed=(BROKEN, STALLS))  # fmt: skip

# --- replies without a body, and before the reply ------------------------------------------

for _status in (204, 304):
    _first, _empty = f"HTTP/1.1 {_status} X", Ok(_status, b"")
    add(f"{_status}", f"{R63} item 1", http(first=_first, body=b"", length=False), allowed=_empty,
        reuse=MUST)  # fmt: skip
    add(f"{_status} with a length", f"{R63} item 1", http("Content-Length: 5", first=_first,
        body=b"", length=False), allowed=(_empty, BROKEN), reuse=MAY)  # fmt: skip
    add(f"{_status} with a body", f"{R63} item 1", http(first=_first),
        allowed=(_empty, BROKEN), reuse=NEVER)  # fmt: skip
    add(f"{_status} with a forged reply", f"{R63} item 1", http(first=_first, body=b"",
        length=False) + http(body=FORGED), allowed=(_empty, BROKEN), reuse=NEVER)  # fmt: skip
    add(f"{_status} with chunks", f"{R63} item 1", chunked(data=chunks(BODY), first=_first),
        allowed=(_empty, BROKEN), reuse=NEVER)  # fmt: skip
add("205", "RFC 9110 15.3.6", http(first="HTTP/1.1 205 X", body=b""), allowed=Ok(205, b""),
    reuse=MUST)  # fmt: skip
for _status in (302, 400, 404, 429, 500, 503):
    add(f"{_status}", R63, http("Location: /elsewhere", first=f"HTTP/1.1 {_status} X"),
        allowed=Ok(_status), reuse=MUST)  # fmt: skip
R152 = "RFC 9110 15.2"
for _status in (100, 102, 103, 199):
    add(f"{_status} before the reply", R152, b"HTTP/1.1 %d X\r\n\r\n" % _status + http(), tls=True)
    add(f"{_status} in a piece of its own", R152, b"HTTP/1.1 %d X\r\nA: b\r\n\r\n" % _status, 0.01,
        http())  # fmt: skip
add("three kinds of 1xx", R152, b"".join(b"HTTP/1.1 %d X\r\n\r\n" % s for s in (100, 102, 103)),
    http())  # fmt: skip
add("1xx without reason", R152, b"HTTP/1.1 100 \r\n\r\n" + http())
add("1xx and the end", "RFC 9112 8", b"HTTP/1.1 100 Continue\r\n\r\n", end="close", allowed=BROKEN)
add("1xx and silence", R152, b"HTTP/1.1 100 Continue\r\n\r\n", allowed=STALLS)
add("1xx with a length", f"{R63} item 1: it has no body",
    b"HTTP/1.1 100 X\r\nContent-Length: 3\r\n\r\n" + http(), allowed=EITHER, reuse=MAY)  # fmt: skip
add("1xx with a length and a body", f"{R63} item 1: it has no body",
    b"HTTP/1.1 100 X\r\nContent-Length: 3\r\n\r\nabc" + http(), allowed=BROKEN)  # fmt: skip
add("1xx with the forged reply for a body", f"{R63} item 1",
    b"HTTP/1.1 100 X\r\nContent-Length: %d\r\n\r\n" % len(http()) + http() + http(body=FORGED),
    allowed=EITHER, reuse=NEVER)  # fmt: skip
add("1,000 times 1xx", "bounded or not", b"HTTP/1.1 103 X\r\nLink: <x>\r\n\r\n" * 1000 + http(),
    allowed=EITHER, reuse=MAY)  # fmt: skip
add("a megabyte of 1xx headers", "bounded", b"HTTP/1.1 103 X\r\nA: " + b"x" * (1 << 20)
    + b"\r\n\r\n" + http(), end="close", allowed=BROKEN)  # fmt: skip
add("101", "RFC 9110 7.8: was not asked for",
    b"HTTP/1.1 101 X\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n" + http(), end="close",
    allowed=BROKEN)  # fmt: skip
add("101 without Upgrade", "RFC 9110 7.8", b"HTTP/1.1 101 X\r\n\r\n" + http(), end="close",
    allowed=EITHER, reuse=NEVER)  # fmt: skip
add("200 with Upgrade", "RFC 9110 7.8: an offer", http("Upgrade: h2c"))
add("200 with Upgrade and its connection option", "RFC 9110 7.8: an offer",
    http("Upgrade: h2c", "Connection: upgrade"), reuse=MAY)  # fmt: skip

# --- header lines --------------------------------------------------------------------------

R5 = "RFC 9112 5"
R55 = "RFC 9110 5.5"
add("header in any letters", "RFC 9110 5.1", http("cOnTeNt-TyPe: text/plain"))
add("header twice", "RFC 9110 5.3", http("X: 1", "X: 2"))
add("header without a value", R5, http("X:"))
add("header without a blank", R5, http("X:y"))
add("header of many blanks", R5, http("X: \t  y \t "))
add("header with colons", R5, http("X: a:b:c"))
add("header in Latin-1", R55, http("X: caf\xe9"))
add("header in UTF-8", R55, http("X: 老虎".encode()))
add("header of all high bytes", R55, http(b"X: " + bytes(range(0x80, 0x100))))
add("header with tabs inside", R55, http("X: a\tb"))
add("header without colon", R5, http("nonsense"), end="close", allowed=BROKEN)
add("header without colon, last", R5, http(length=False, body=b"")[:-2] + b"nonsense\r\n\r\n",
    end="close", allowed=BROKEN)  # fmt: skip
add("header with an empty name", R5, http(": y"), end="close", allowed=BROKEN)
add("header with a blank before the colon", "RFC 9112 5.1", http("X : y"), allowed=EITHER,
    reuse=MAY)  # fmt: skip
add("length with a blank before the colon", "RFC 9112 5.1", http(f"Content-Length : {LEN}",
    length=False), end="close", allowed=EITHER, reuse=NEVER)  # fmt: skip
add("another length with a blank before the colon", "RFC 9112 5.1: two lengths",
    http(f"Content-Length : {HALF}"), end="close", allowed=BROKEN)  # fmt: skip
add("chunks with a blank before the colon", "RFC 9112 5.1: two lengths",
    http("Transfer-Encoding : chunked"), end="close", allowed=BROKEN)  # fmt: skip
add("header with a blank in its name", R5, http("X Y: z"), end="close", allowed=BROKEN)
add("header with a bracket in its name", R5, http("X(Y): z"), allowed=EITHER, reuse=MAY)
add("header with a NUL in its name", R5, http("X\0: z"), end="close", allowed=BROKEN)
add("header with a high byte in its name", R5, http("X\xe9: z"), end="close", allowed=BROKEN)
add("length with a NUL in its name", R5, http(f"Content-Length\0: {HALF}"), end="close",
    allowed=BROKEN)  # fmt: skip
for _name, _byte in {"NUL": "\0", "return": "\r", "bell": "\x07", "delete": "\x7f"}.items():
    add(f"header with a {_name} in its value", f"{R55}: rejected or replaced",
        http(f"X: a{_byte}b"), allowed=EITHER, reuse=MAY)  # fmt: skip
add("header hidden behind a return", R55, http(f"X: a\rContent-Length: {HALF}"),
    allowed=EITHER, reuse=MAY)  # fmt: skip
add("header hidden behind a line feed", "RFC 9112 2.2: two lengths",
    http(f"X: a\nContent-Length: {HALF}"), end="close", allowed=BROKEN)  # fmt: skip
add("line feeds for line ends", "RFC 9112 2.2: may be taken", http().replace(b"\r\n", b"\n"),
    allowed=EITHER, reuse=MAY)  # fmt: skip
add("a line feed for one line end", "RFC 9112 2.2", http("X: a").replace(b"a\r\n", b"a\n"),
    allowed=EITHER, reuse=MAY)  # fmt: skip
add("two returns before a line feed", "RFC 9112 2.2", http("X: a\r"), end="close",
    allowed=EITHER, reuse=NEVER)  # fmt: skip
add("returns for line ends", "RFC 9112 2.2", http().replace(b"\r\n", b"\r"), end="close",
    allowed=BROKEN)  # fmt: skip
add("folded header", "RFC 9112 5.2", http("X: a", " b"), allowed=EITHER, reuse=MAY)
add("folded with a tab", "RFC 9112 5.2", http("X: a", "\tb"), allowed=EITHER, reuse=MAY)
add("folded length", "RFC 9112 5.2", http("Content-Length:", f" {LEN}", length=False),
    end="close", allowed=EITHER, reuse=NEVER)  # fmt: skip
add("folded length in two halves", "RFC 9112 5.2", http(f"Content-Length: {LEN // 10}",
    f" {LEN % 10}", length=False), end="close", allowed=BROKEN)  # fmt: skip
add("a length hidden in a fold", "RFC 9112 5.2", http("X: a", f" Content-Length: {HALF}"),
    allowed=EITHER, reuse=MAY)  # fmt: skip
add("chunks hidden in a fold", "RFC 9112 5.2", http("X: a", " Transfer-Encoding: chunked"),
    allowed=EITHER, reuse=MAY)  # fmt: skip
add("a fold before the first header", "RFC 9112 2.2", http(f" Content-Length: {HALF}"),
    end="close", allowed=EITHER, reuse=NEVER)  # fmt: skip
add("a value of 8,000 bytes", "RFC 9112 5: common", http("X: " + "y" * 8000))
add("a value of 60,000 bytes", "bounded or not", http("X: " + "y" * 60_000), allowed=EITHER,
    reuse=MAY)  # fmt: skip
add("a value of a megabyte", "bounded", http("X: " + "y" * (1 << 20)), end="close",
    allowed=BROKEN, tls=True)  # fmt: skip
add("a name of a megabyte", "bounded", http("y" * (1 << 20) + ": x"), end="close", allowed=BROKEN)
add("60 headers", "RFC 9112 5: common", http(*[f"X-{i}: y" for i in range(60)]))
add("1,000 headers", "bounded or not", http(*[f"X-{i}: y" for i in range(1000)]), allowed=EITHER,
    reuse=MAY)  # fmt: skip
add("200,000 headers", "bounded", http(*["X: y"] * 200_000), end="close", allowed=BROKEN)
add("headers without end", "bounded", b"HTTP/1.1 200 OK\r\n", *[b"X: y\r\n" * 20_000] * 10,
    allowed=BROKEN)  # fmt: skip
add("a cookie", "not kept", http("Set-Cookie: session=forged; Path=/"))

# --- status lines --------------------------------------------------------------------------

R4 = "RFC 9112 4"


def first_line(line, allowed, **more) -> None:
    raw = line if isinstance(line, bytes) else line.encode("latin-1")
    add(f"first line {raw[:40]!r}", more.pop("rule", R4), http(first=raw),
        **({"end": "close", "allowed": allowed, "reuse": NEVER} | more))  # fmt: skip


KEEP = {"end": "keep", "reuse": MUST}
first_line("HTTP/1.1 200 ", Ok(), **KEEP)
first_line("HTTP/1.1 200 Very good indeed", Ok(), **KEEP)
first_line("HTTP/1.1 200 tr\xe8s bien", Ok(), **KEEP)
first_line("HTTP/1.1 200 a\tb", Ok(), **KEEP)
first_line("HTTP/1.1 200", EITHER)
first_line("HTTP/1.1 200 a\0b", EITHER)
first_line("HTTP/1.1 200 a\rb", EITHER)
first_line("HTTP/1.1 200 " + "x" * 10_000, EITHER)
first_line("HTTP/1.1 200 " + "y" * (1 << 20), BROKEN, rule="bounded")
first_line("HTTP/1.1  200 OK", EITHER)
first_line("HTTP/1.1\t200 OK", EITHER)
first_line("HTTP/1.1200 OK", BROKEN)
first_line("HTTP/1.1", BROKEN)
first_line("HTTP/1.1 OK", BROKEN)
first_line("HTTP/1.1 20 OK", BROKEN)
first_line("HTTP/1.1 2 OK", BROKEN)
first_line("HTTP/1.1 2000 OK", BROKEN)
first_line("HTTP/1.1 +20 OK", BROKEN)
first_line("HTTP/1.1 -200 OK", BROKEN)
first_line("HTTP/1.1 2OO OK", BROKEN)
first_line("HTTP/1.1 0x200 OK", BROKEN)
first_line("HTTP/1.1 20\xb2 OK", BROKEN)
first_line("HTTP/1.1 000 OK", (BROKEN, Ok(0)))
first_line("HTTP/1.1 099 OK", (BROKEN, Ok(99)))
first_line("HTTP/1.1 600 OK", (BROKEN, Ok(600)))
first_line("HTTP/1.1 999 OK", (BROKEN, Ok(999)))
first_line("HTTP/1.2 200 OK", EITHER, rule="RFC 9110 2.5")
for _line in ("HTTP/2.0 200 OK", "HTTP/2 200 OK", "HTTP/3 200 OK", "HTTP/0.9 200 OK",
              "HTTP/11.1 200 OK", "HTTP/1.10 200 OK", "HTTP/1.1.1 200 OK", "HTTP/1 200 OK",
              "HTTP/.1 200 OK", "HTTP/1. 200 OK", "HTTP/-1.1 200 OK", "HTTP/x.y 200 OK",
              "http/1.1 200 OK", "Http/1.1 200 OK", "HTTPS/1.1 200 OK", "ICY 200 OK",
              "RTSP/1.0 200 OK", "HTP/1.1 200 OK", " HTTP/1.1 200 OK", "\0HTTP/1.1 200 OK",
              "HTTP/1,1 200 OK", "HTTP 1.1 200 OK", "GET / HTTP/1.1", "200 OK",
              "\xef\xbb\xbfHTTP/1.1 200 OK"):  # fmt: skip
    first_line(_line, BROKEN)
first_line("HTTP/1.0 200 OK", Ok(), rule="RFC 9112 9.3")
first_line("HTTP/1.0 200 OK kept", Ok(), rule="RFC 9112 9.3", end="keep", reuse=NEVER)
add("HTTP/1.0 kept alive in words", "RFC 9112 9.3", http("Connection: keep-alive",
    first="HTTP/1.0 200 OK"), reuse=MAY)  # fmt: skip
add("HTTP/0.9: a body alone", R4, BODY, end="close", allowed=BROKEN)
add("a page alone", R4, b"<html>no</html>", end="close", allowed=BROKEN)
add("a line end before the first line", "RFC 9112 2.2 is for servers", b"\r\n" + http(),
    allowed=EITHER, reuse=MAY)  # fmt: skip
add("ten line ends before the first line", "RFC 9112 2.2 is for servers", b"\r\n" * 10 + http(),
    allowed=EITHER, reuse=MAY)  # fmt: skip
add("line ends without end", "bounded", *[b"\r\n" * 50_000] * 20, end="close", allowed=BROKEN)
add("nothing", "RFC 9112 8", end="close", allowed=BROKEN, tls=True)
add("nothing, kept", "RFC 9112 8", allowed=STALLS)
add("a reset", "RFC 9112 8", end="reset", allowed=BROKEN)
add("bytes of TLS", R4, b"\x15\x03\x03\x00\x02\x02\x28", end="close", allowed=BROKEN)
add("frames of HTTP/2", R4, b"\0\0\6\4\0\0\0\0\0\0\5\0\0\x40\0", end="close", allowed=BROKEN)

# --- more than one reply -------------------------------------------------------------------

R92 = "RFC 9112 9.2: there was one request"
SECOND = http(body=FORGED)
for _name, _more in {
    "a second reply": SECOND,
    "a byte": b"x",
    "a line end": b"\r\n",
    "a NUL": b"\0",
    "a 1xx": b"HTTP/1.1 100 Continue\r\n\r\n",
    "half a reply": SECOND[:-20],
    "a page": b"<html>" * 1000,
    "a second reply that closes": http("Connection: close", body=FORGED),
    "a megabyte": b"HTTP/1.1 200 OK\r\n" * 60_000,
}.items():
    # A line end alone cannot be taken for a reply.
    _reuse = MAY if _name == "a line end" else NEVER
    add(f"{_name} more in the same segment", R92, http() + _more, reuse=_reuse, tls=True)
    add(f"{_name} more in the next segment", R92, http(), _more, reuse=_reuse, rest_s=LATER_S)
    add(f"{_name} more, later", R92, http(), LATER_S, _more, reuse=_reuse, rest_s=3 * LATER_S,
        tls=_name in {"a second reply", "a byte"})  # fmt: skip
    add(f"{_name} more, and the end", R92, http() + _more, end="close", reuse=NEVER)
add("a body longer than its length", R92, http(f"Content-Length: {LEN}", length=False, body=BODY
    + FORGED), reuse=NEVER)  # fmt: skip
add("a reply before the request", "RFC 9112 9.2: nothing was asked", SECOND, early=True,
    allowed=(UNSENT, BROKEN, Ok(body=FORGED)), reuse=NEVER)  # fmt: skip
add("a reply while the body still leaves", "RFC 9112 9.3", http(), request_bytes=8 << 20,
    reuse=MAY)  # fmt: skip
add("a reply while the body still leaves, and the end", "RFC 9112 9.3",
    http("Connection: close"), request_bytes=8 << 20, end="close", allowed=EITHER)  # fmt: skip

# --- the connection ------------------------------------------------------------------------

R93 = "RFC 9112 9.3, 9.6"
for _value, _reuse in {
    "close": NEVER,
    "Close": NEVER,
    "CLOSE": NEVER,
    "close, keep-alive": NEVER,
    "keep-alive, close": NEVER,
    "keep-alive,close": NEVER,
    " , close ,": NEVER,
    "x, Close": NEVER,
    "keep-alive": MUST,
    "Keep-Alive, x": MAY,
    "closed": MAY,
    "x": MAY,
    "": MAY,
}.items():
    add(f"connection: {_value!r}", R93, http(f"Connection: {_value}"), reuse=_reuse)
add("connection: close and keep-alive in two lines", R93, http("Connection: keep-alive",
    "Connection: close"), reuse=NEVER)  # fmt: skip
add("connection: close before keep-alive in two lines", R93, http("Connection: close",
    "Connection: keep-alive"), reuse=NEVER)  # fmt: skip
add("connection: close and keep-alive, HTTP/1.0", R93, http("Connection: keep-alive",
    "Connection: close", first="HTTP/1.0 200 OK"), reuse=NEVER)  # fmt: skip
add("connection: close with chunks", R93, chunked("Connection: close", data=chunks(BODY)),
    reuse=NEVER)  # fmt: skip
add("connection: close in a trailer", "RFC 9110 6.5.1", chunked(data=chunks(BODY,
    last=b"0\r\nConnection: close\r\n\r\n")), reuse=MAY)  # fmt: skip
add("connection: close under another name", R93, http("Proxy-Connection: close"), reuse=MAY)
add("connection: closed in silence", R93, http(), end="close", reuse=NEVER, rest_s=LATER_S,
    tls=True)  # fmt: skip
add("connection: half closed", "RFC 9112 9.6", http(), end="half", reuse=NEVER, rest_s=LATER_S)
add("connection: half closed at once", "RFC 9112 9.6", http(), end="half", reuse=NEVER)
add("connection: half closed in the body", "RFC 9112 8", http()[:-5], end="half", allowed=BROKEN)
add("connection: half closed in the headers", "RFC 9112 8", http()[:25], end="half",
    allowed=BROKEN)  # fmt: skip
add("connection: reset after the reply", R93, http(), end="reset", allowed=EITHER, reuse=NEVER,
    rest_s=LATER_S)  # fmt: skip
for _at in (1, 12, 17, 40, len(http()) - LEN - 2, len(http()) - LEN, len(http()) - 1):
    add(f"connection: reset after {_at} bytes", "RFC 9112 8", http()[:_at], 0.01, end="reset",
        allowed=BROKEN)  # fmt: skip
    add(f"connection: closed after {_at} bytes", "RFC 9112 8", http()[:_at], end="close",
        allowed=BROKEN, tls=_at > 40)  # fmt: skip
add("connection: cut below TLS after the reply", "RFC 9112 9.8", http(), end="cut", tls=True,
    reuse=NEVER, rest_s=LATER_S)  # fmt: skip
add("connection: cut below TLS in the body", "RFC 9112 9.8", http()[:-1], end="cut", tls=True,
    allowed=BROKEN)  # fmt: skip

# --- the body's encoding -------------------------------------------------------------------

R84 = "RFC 9110 8.4; identity was asked for"
PACKED = gzip.compress(BODY, mtime=0)


def packed(name, label, body, allowed, **more) -> None:
    lines = [f"Content-Encoding: {one}" for one in ([label] if isinstance(label, str) else label)]
    add(f"encoding: {name}", R84, http(*lines, body=body), allowed=allowed,
        **({"reuse": MUST if allowed == Ok() else MAY} | more))  # fmt: skip


packed("identity", "identity", BODY, Ok())
packed("empty label", "", BODY, Ok(), reuse=MAY)
packed("gzip", "gzip", PACKED, Ok(), tls=True)
packed("gzip in other letters", " GZip ", PACKED, Ok(), reuse=MAY)
packed("x-gzip", "x-gzip", PACKED, EITHER)
packed("gzip of nothing", "gzip", gzip.compress(b"", mtime=0), (Ok(body=b""), BROKEN))
packed("gzip label, no body", "gzip", b"", (Ok(body=b""), BROKEN))
packed("gzip label on plain", "gzip", BODY, BROKEN)
packed("plain label on gzip", "identity", PACKED, (Ok(body=PACKED), BROKEN))
packed("no label on gzip", [], PACKED, (Ok(body=PACKED), BROKEN))
packed("gzip without its end", "gzip", PACKED[:-4], BROKEN)
packed("gzip without its sum", "gzip", PACKED[:-8], BROKEN)
packed("gzip with a wrong sum", "gzip", PACKED[:-8] + b"\0" * 8, BROKEN)
packed("gzip without its data", "gzip", PACKED[:10], BROKEN)
packed("one byte of gzip", "gzip", PACKED[:1], BROKEN)
packed("gzip in half", "gzip", PACKED[: len(PACKED) // 2], BROKEN)
packed("gzip and more", "gzip", PACKED + b"more", BROKEN)
packed("gzip of two members", "gzip", PACKED + gzip.compress(FORGED, mtime=0), BROKEN)
packed("gzip of two halves", "gzip", gzip.compress(BODY[:HALF], mtime=0)
       + gzip.compress(BODY[HALF:], mtime=0), EITHER)  # fmt: skip
packed("gzip of 100 empty members", "gzip", gzip.compress(b"", mtime=0) * 100 + PACKED, EITHER)
packed("gzip bomb", "gzip", gzip.compress(b"0" * 50_000_000, 9, mtime=0), BROKEN)
packed("gzip twice", "gzip, gzip", gzip.compress(PACKED, mtime=0), EITHER)
packed("gzip twice by name only", "gzip, gzip", PACKED, BROKEN)
packed("gzip in two lines", ["gzip", "gzip"], gzip.compress(PACKED, mtime=0), EITHER)
packed("gzip and identity", "gzip, identity", PACKED, EITHER)
packed("two labels in two lines", ["identity", "gzip"], BODY, BROKEN)
packed("deflate label", "deflate", BODY, BROKEN)
packed("br label", "br", BODY, BROKEN)
packed("zstd label", "zstd", BODY, BROKEN)
packed("no-break space for a label", "\xa0", BODY, BROKEN)
packed("gzip and a no-break space", "gzip\xa0", PACKED, BROKEN)
packed("unknown label", "x" * 5000, BODY, BROKEN)
packed("label with a high byte", "gz\xefp", BODY, BROKEN)
add("encoding: gzip in chunks", R84, chunked("Content-Encoding: gzip", data=chunks(
    *[PACKED[i : i + 7] for i in range(0, len(PACKED), 7)])), tls=True)  # fmt: skip
add("encoding: gzip until the end", R84, http("Content-Encoding: gzip", body=PACKED,
    length=False), end="close")  # fmt: skip

# --- how much ------------------------------------------------------------------------------

MUCH = b"x" * MAX_BODY_BYTES
add("size: exactly the bound", "our bound", http(body=MUCH), allowed=Ok(body=MUCH), reuse=MUST,
    tls=True)  # fmt: skip
add("size: exactly the bound in chunks", "our bound", chunked(data=chunks(MUCH[:9], MUCH[9:])),
    allowed=Ok(body=MUCH), reuse=MUST)  # fmt: skip
add("size: one over the bound", "our bound", http(body=MUCH + b"x"), allowed=BROKEN)
add("size: one over the bound in chunks", "our bound", chunked(data=chunks(MUCH, b"x")),
    allowed=BROKEN)  # fmt: skip
add("size: one over the bound until the end", "our bound", http(body=MUCH + b"x", length=False),
    end="close", allowed=BROKEN)  # fmt: skip
add("size: far over the bound", "our bound", http(body=b"x" * (4 << 20)), allowed=BROKEN)
add("size: announced far over the bound", "our bound", http("Content-Length: 99999999",
    body=b"x", length=False), allowed=(BROKEN, STALLS))  # fmt: skip
add("size: without end", "our bound", http(body=b"", length=False),
    *[b"x" * MAX_BODY_BYTES] * 4, allowed=BROKEN)  # fmt: skip


def splits(raw: bytes) -> Sequence[tuple[bytes, bytes]]:
    """A reply in two pieces, at every place."""
    return [(raw[:at], raw[at:]) for at in range(1, len(raw))]


SPLIT = {
    "length": (http("X: y"), Ok()),
    "chunks": (chunked(data=chunks(BODY[:HALF], BODY[HALF:], last=b"0\r\nX: y\r\n\r\n")), Ok()),
    "1xx": (b"HTTP/1.1 103 X\r\nA: b\r\n\r\n" + http(), Ok()),
    "gzip": (http("Content-Encoding: gzip", body=PACKED), Ok()),
    "204": (http(first="HTTP/1.1 204 X", body=b"", length=False), Ok(204, b"")),
}
"""Sound replies that are cut in two, and cut off, at every byte."""
