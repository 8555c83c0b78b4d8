"""Reads the first reply in some bytes by the letter of RFC 9112; the judge of generated ones.

Shares nothing with any HTTP library, and takes no care of speed or of bounds. What the rules
let a client read in several ways is not read here at all: it is called `Unclear`.
"""

import re

import attrs

_FIRST = re.compile(rb"HTTP/1\.([01]) ([1-9][0-9][0-9]) [\t \x21-\x7e\x80-\xff]*")
_LOOSE_FIRST = re.compile(rb"HTTP/\d\.\d[ \t]+\d{3}([ \t].*)?|[\r\n].*", re.DOTALL)
_NAME = re.compile(rb"[!#$%&'*+\-.^_`|~0-9A-Za-z]+")
_VALUE = re.compile(rb"[\t \x21-\x7e\x80-\xff]*")
_SIZE = re.compile(rb"[0-9A-Fa-f]{1,16}")
_TOKENS = rb"[\t ]*[!#$%&'*+\-.^_`|~0-9A-Za-z]+[\t ]*"
_EXTENSION = re.compile(rb"(;[!-:<-~]+(=([!-:<-~]+|\"[^\"\r\n\\]*\"))?)*")


@attrs.frozen
class Whole:
    """A sound reply.

    Attributes:
        status: its status.
        headers: lower-case name and value of each line.
        body: with the transfer coding undone, the content coding not.
        used: bytes up to its end.
        keeps: the connection may be used again, so far as the reply says.
    """

    status: int
    headers: list[tuple[bytes, bytes]]
    body: bytes
    used: int
    keeps: bool


@attrs.frozen
class Wrong:
    """No reply: the rules forbid to take it for one."""

    why: str


@attrs.frozen
class Unclear:
    """The rules let a client refuse this, or read it with care."""

    why: str


@attrs.frozen
class Unfinished:
    """Sound so far, but its end is missing."""


class _Verdict(Exception):
    def __init__(self, verdict) -> None:
        super().__init__()
        self.verdict = verdict


def read(raw: bytes, *, ended: bool):
    """The verdict on the first reply that is not a 1xx.

    Args:
        raw: everything that the server sends.
        ended: it closes in good order behind that.
    """
    at = 0
    try:
        while True:
            status, minor, headers, at = _head(raw, at)
            if status == 101:
                return Unclear("switching protocols")
            if status < 200:
                if any(name in {b"content-length", b"transfer-encoding"} for name, _ in headers):
                    return Unclear("1xx with a length")
                continue
            body, at, framed = _body(raw, at, status, minor, headers, ended=ended)
            options = b",".join(v for n, v in headers if n == b"connection").lower().split(b",")
            options = [option.strip(b" \t") for option in options]
            keeps = framed and minor == 1 and b"close" not in options
            return Whole(status, headers, body, at, keeps)
    except _Verdict as verdict:
        return verdict.verdict


def _head(raw: bytes, at: int):
    first, at = _line(raw, at)
    match = _FIRST.fullmatch(first)
    if match is None:
        if _LOOSE_FIRST.fullmatch(first) or not first:
            raise _Verdict(Unclear("first line"))
        raise _Verdict(Wrong("first line"))
    minor, status = int(match[1]), int(match[2])
    if status >= 600:
        raise _Verdict(Unclear("status out of range"))
    headers = []
    while True:
        line, at = _line(raw, at)
        if not line:
            return status, minor, headers, at
        headers.append(_header(line))


def _line(raw: bytes, at: int) -> tuple[bytes, int]:
    """A line without its end. A lone return or line feed is for the caller to see."""
    end = raw.find(b"\r\n", at)
    feed = raw.find(b"\n", at)
    if end < 0 or (0 <= feed < end):
        if feed >= 0:
            raise _Verdict(Unclear("a lone line feed"))
        raise _Verdict(Unfinished())
    return raw[at:end], end + 2


def _header(line: bytes) -> tuple[bytes, bytes]:
    name, colon, value = line.partition(b":")
    if line[:1] in b" \t":
        raise _Verdict(Unclear("folded"))
    if not colon or not name:
        raise _Verdict(Wrong("a header without colon or name"))
    if not _NAME.fullmatch(name):
        bare = name.rstrip(b" \t")
        if _NAME.fullmatch(bare) or (name.isascii() and name.decode().isprintable()):
            raise _Verdict(Unclear("a header's name"))
        raise _Verdict(Wrong("a header's name"))
    if not _VALUE.fullmatch(value):
        raise _Verdict(Unclear("a control byte in a value"))
    return name.lower(), value.strip(b" \t")


def _body(raw, at, status, minor, headers, *, ended):
    lengths = [value for name, value in headers if name == b"content-length"]
    codings = [value for name, value in headers if name == b"transfer-encoding"]
    if status in {204, 304}:
        if lengths or codings:
            raise _Verdict(Unclear("a length where no body is"))
        return b"", at, True
    if lengths and codings:
        raise _Verdict(Wrong("both lengths"))
    if codings:
        coding = b", ".join(codings).lower()
        if coding != b"chunked":
            harmless = coding.strip(b" \t,") in {b"", b"identity", b"chunked"}
            if harmless or coding.startswith((b"gzip", b"identity", b"chunked;")):
                raise _Verdict(Unclear("another coding"))
            raise _Verdict(Wrong("another coding"))
        if minor == 0:
            raise _Verdict(Unclear("chunks in HTTP/1.0"))
        return *_chunks(raw, at), True
    if lengths:
        length = _length(lengths)
        if len(raw) - at < length:
            raise _Verdict(Unfinished())
        return raw[at : at + length], at + length, True
    if not ended:
        raise _Verdict(Unfinished())
    return raw[at:], len(raw), False


def _length(lengths: list[bytes]) -> int:
    parts = {part.strip(b" \t") for part in b",".join(lengths).split(b",")}
    if not all(part.isdigit() and len(part) < 18 for part in parts):
        raise _Verdict(Wrong("a length that is no number"))
    if len({int(part) for part in parts}) > 1:
        raise _Verdict(Wrong("two lengths"))
    (text,) = lengths if len(lengths) == 1 else (b"",)
    if not text.isdigit() or (text[:1] == b"0" and len(text) > 1):
        raise _Verdict(Unclear("a length written oddly"))
    return int(text)


def _chunks(raw: bytes, at: int) -> tuple[bytes, int]:
    body = b""
    while True:
        end = raw.find(b"\r\n", at)
        line = raw[at:] if end < 0 else raw[at:end]
        size, extension = _size(line, whole=end >= 0)
        if extension and not _EXTENSION.fullmatch(extension):
            odd = set(extension) & set(b"\r\n\0")
            raise _Verdict((Wrong if odd else Unclear)("an extension"))
        at = end + 2
        if size == 0:
            return body, _trailers(raw, at)
        if len(raw) - at < size + 2:
            if raw[at + size : at + size + 1] not in {b"", b"\r"}:
                raise _Verdict(Wrong("no line end behind a chunk"))
            raise _Verdict(Unfinished())
        if raw[at + size : at + size + 2] != b"\r\n":
            raise _Verdict(Wrong("no line end behind a chunk"))
        body += raw[at : at + size]
        at += size + 2


def _size(line: bytes, *, whole: bool) -> tuple[int, bytes]:
    digits = re.match(rb"[0-9A-Fa-f]*", line)[0]
    rest = line[len(digits) :]
    if not whole and (not rest or rest == b"\r" or rest[:1] == b";") and b"\n" not in rest:
        raise _Verdict(Unfinished())
    if not digits or b"\n" in line:
        raise _Verdict(Wrong("a chunk's size"))
    if len(digits.lstrip(b"0")) > 15:
        raise _Verdict(Wrong("a chunk's size is vast"))
    if len(digits) > 16:
        raise _Verdict(Unclear("leading zeros"))
    if rest and rest[:1] != b";":
        blanks = rest.lstrip(b" \t")
        raise _Verdict((Unclear if not blanks or blanks[:1] == b";" else Wrong)("a chunk's size"))
    return int(digits, 16), rest


def _trailers(raw: bytes, at: int) -> int:
    while True:
        line, at = _line(raw, at)
        if not line:
            return at
        name, _ = _header(line)
        if name in {b"content-length", b"transfer-encoding"}:
            raise _Verdict(Unclear("a length in a trailer"))
