"""Bytes to one framed response, strictly by RFC 9112.

If two parties disagree on where a response ends, the rest of it is taken for the next one, which
would call a write done that never arrived. So a response with two lengths, or with an encoding
other than plain ``chunked``, is refused, and its connection is closed. What httptools checks itself
(line ends, chunk sizes, folded headers) is not checked again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

import httptools

from bitget_copy._transport.body import Body
from bitget_copy._transport.response import HttpResponse
from bitget_copy.errors import APIReplyError

MAX_OVERHEAD: Final = 128 * 1024
"""Bytes in a row that are not body: headers, 1xx responses, chunk sizes, trailers."""

MAX_HEADERS: Final = 256
"""Header lines and trailers of one response."""

_H: Final = ord("H")
_BLANKS: Final = b" \t"
_BODILESS: Final = frozenset({204, 304})
_NAMES: Final[dict[bytes, str]] = {}
_VERSIONS: Final = frozenset({"1.1", "1.0"})
_MAX_NAMES: Final = 1024
_MAX_NAME_BYTES: Final = 64


class Headers(Mapping[str, str]):
    """Header values by lower-case name, decoded when read; repeated ones joined by commas.

    Attributes:
        raw: the bytes of the values.
    """

    __slots__ = ("_repeated", "raw")

    def __init__(self) -> None:
        self.raw: dict[str, bytes] = {}
        self._repeated: dict[str, list[bytes]] | None = None

    def add(self, name: bytes, value: bytes) -> None:
        """Adds one line."""
        key = _NAMES.get(name) or _name(name)
        if key in self.raw:
            self._repeated = self._repeated or {}
            self._repeated.setdefault(key, [self.raw[key]]).append(value)
            value = self.raw[key] + b", " + value
        self.raw[key] = value

    def pairs(self) -> list[tuple[bytes, bytes]]:
        """All lines, those with the same name together."""
        repeated = self._repeated or {}
        return [
            (name.encode("latin-1"), line.strip(_BLANKS))
            for name, value in self.raw.items()
            for line in repeated.get(name, [value])
        ]

    def get(self, name: str, default: str | None = None) -> str | None:  # type: ignore[override]
        value = self.raw.get(name)
        return default if value is None else _text(value)

    def __getitem__(self, name: str) -> str:
        return _text(self.raw[name])

    def __iter__(self) -> Iterator[str]:
        return iter(self.raw)

    def __len__(self) -> int:
        return len(self.raw)


def _text(value: bytes) -> str:
    return value.decode("latin-1").strip(" \t")


def _name(name: bytes) -> str:
    text = name.decode("latin-1").lower()
    if len(_NAMES) < _MAX_NAMES and len(name) <= _MAX_NAME_BYTES:
        _NAMES[name] = text
    return text


class ResponseReader:
    """Reads the responses of one connection, one at a time.

    Attributes:
        response: the whole response, once it is there.
        reusable: another exchange may follow on this connection.
        status: HTTP status of the response that is coming in, None before it is known.
    """

    __slots__ = (
        "_body", "_headers", "_idle", "_is_head", "_lines", "_max_bytes", "_overhead", "_parser",
        "_persists", "_raw", "_until_close", "response", "reusable", "status",
    )  # fmt: skip

    _unpacks = True

    def __init__(self, max_bytes: int) -> None:
        self._max_bytes = max_bytes
        self._parser = httptools.HttpResponseParser(self)
        self._idle = True
        self.reusable = True
        self._reset()

    def _reset(self) -> None:
        self.response: HttpResponse | None = None
        self.status: int | None = None
        self._headers = Headers()
        self._raw = self._headers.raw
        self._lines = 0
        self._overhead = 0
        self._body: Body | None = None
        self._persists = False
        self._until_close = False

    def expect(self, *, is_head: bool = False) -> None:
        """A request is about to leave; what comes now is its response.

        Args:
            is_head: the response has no body, whatever its headers say.
        """
        self._reset()
        self._is_head = is_head
        self._idle = False

    def feed(self, data: memoryview | bytes) -> None:
        """Parses bytes that have come.

        Raises:
            APIReplyError: it cannot be framed for certain, or is too large.
        """
        if self._idle or self.response is not None:
            self.reusable = False  # nobody has asked for these
            return
        if self._body is None and not self._overhead and data[0] != _H:  # httptools reads RTSP
            raise self._broken("it does not begin with HTTP/")
        self._overhead += len(data)
        try:
            self._parser.feed_data(data)
        except httptools.HttpParserCallbackError as error:
            self.reusable = False
            cause = error.__context__
            if self.response is None:
                raise (
                    cause if isinstance(cause, APIReplyError) else self._broken(str(error))
                ) from None
        except (httptools.HttpParserError, httptools.HttpParserUpgrade) as error:
            self.reusable = False
            if self.response is None:
                raise self._broken(f"{type(error).__name__}: {error}") from None
        if self.response is None and self._overhead > MAX_OVERHEAD + len(data):
            raise self._broken("more than 128 KiB of headers, or of framing without content")

    def end(self, problem: str) -> HttpResponse:
        """The other side has closed, which ends some responses and cuts the others.

        Raises:
            APIReplyError: the response was not whole.
        """
        if self._until_close and self.response is None and not problem:
            self._finish(reusable=False)
        if self.response is None:
            raise self.broken_off(problem or "the connection was closed")
        return self.response

    def broken_off(self, problem: str) -> APIReplyError:
        """The error for a response whose end did not come."""
        if self._body is not None:
            return self._body.broken_off(problem)
        return APIReplyError(
            f"the connection broke before the reply was whole ({problem})",
            status=self.status,
            head=b"",
        )

    # -- called by httptools

    def on_message_begin(self) -> None:
        """Another response begins: after a 1xx the one that counts, else one too many."""
        if self.response is not None:
            self.reusable = False

    def on_header(self, name: bytes, value: bytes) -> None:
        """One header line, or one trailer."""
        self._lines = lines = self._lines + 1
        if self._body is None:  # else it is a trailer, or the head of one response too many
            key, raw = _NAMES.get(name), self._raw
            if key is None or key in raw:
                self._headers.add(name, value)
            else:  # as `add` does it; an exchange behind a proxy sends dozens
                raw[key] = value
        if lines > MAX_HEADERS:
            raise self._broken(f"more than {MAX_HEADERS} headers")

    def on_headers_complete(self) -> None:
        """The head is whole: finds out what is coming, and how long it is."""
        if self.response is not None:
            return
        status = self._parser.get_status_code()
        if status < 200:
            if status == 101:
                raise self._broken("101 Switching Protocols, which nobody asked for")
            self._headers = Headers()
            self._raw = self._headers.raw
            return
        version = self._parser.get_http_version()
        if version not in _VERSIONS:
            raise self._broken(f"version {version}")
        # In HTTP/1.0 httptools lets "keep-alive" win over "close".
        self._persists = version == "1.1"
        self.status = status
        self._frame(status)
        is_packed = self._unpacks and "content-encoding" in self._raw
        coding = self._headers["content-encoding"] if is_packed else ""
        self._body = Body(status, coding, self._max_bytes)
        if self._is_head:
            self._finish(reusable=False)

    def on_body(self, data: bytes) -> None:
        """A piece of the body."""
        if self.response is None and self._body is not None:
            self._overhead = 0
            self._body.add(data)

    def on_message_complete(self) -> None:
        """The response is whole, unless it is a 1xx."""
        if self.response is None and self._body is not None and not self._until_close:
            persists = self._persists and self._parser.should_keep_alive()
            self._finish(reusable=self.reusable and persists)

    # -- framing

    def _frame(self, status: int) -> None:
        """Finds out where the body ends, and refuses what is ambiguous.

        Raises:
            APIReplyError: see the module.
        """
        length = self._raw.get("content-length")
        coding = self._raw.get("transfer-encoding")
        if coding is not None:
            if length is not None:
                raise self._broken("Content-Length and Transfer-Encoding at once")
            if coding.strip(b" ").lower() != b"chunked":  # httptools overlooks it before a tab
                raise self._broken(f"Transfer-Encoding {coding!r}, which is not chunked")
        elif length is not None:
            if not length.strip(_BLANKS).isdigit():
                raise self._broken(f"Content-Length {length!r}, which is no number")
        elif status not in _BODILESS:
            self._until_close = True

    def _finish(self, *, reusable: bool) -> None:
        assert self._body is not None
        assert self.status is not None
        self.reusable = reusable
        self.response = HttpResponse(self.status, self._headers, self._body.whole())
        self._idle = True

    def _broken(self, problem: str) -> APIReplyError:
        return APIReplyError(f"the reply is no HTTP that can be read for certain: {problem}",
                          status=self.status, head=b"")  # fmt: skip


class HttpxResponseReader(ResponseReader):
    """Reads responses for httpx: their bodies stay packed, and the status line is kept."""

    __slots__ = ("_reason",)

    _unpacks = False

    def _reset(self) -> None:
        super()._reset()
        self._reason = b""

    def on_message_begin(self) -> None:
        """See `ResponseReader`; the reason of a 1xx is dropped with it."""
        super().on_message_begin()
        if self.response is None:
            self._reason = b""

    def on_status(self, reason: bytes) -> None:
        """The reason in the status line, or a piece of it."""
        if self.response is None:
            self._reason += reason

    def _finish(self, *, reusable: bool) -> None:
        super()._finish(reusable=reusable)
        assert self.response is not None
        self.response.reason = self._reason
        self.response.version = b"HTTP/" + self._parser.get_http_version().encode("ascii")
