"""What an error may not carry out of a call: our headers' values, and frames that hold them.

Works on finished exceptions only; which values are secret is for the caller to say. A secret is
found however the other side has spelled it when it echoed our request: in any case, percent-encoded,
with the escapes of JSON, HTML or a representation, also several times over, in Base64 and in
hexadecimal digits. It is looked for before a text is cut, so that no piece of one is left.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable, Iterator, Sequence
from html import unescape
from traceback import walk_tb
from typing import Final

import attrs

from bitget_copy._text import ELLIPSIS, MAX_TEXT, printable
from bitget_copy.errors import APIError, BitgetCopyError, ReplyError
from bitget_copy.secret import HIDDEN

MAX_CODE: Final = 32
"""Characters of a body code that the table does not know."""

_MAX_SEARCHED: Final = 8192
"""Characters of a text that are looked at; of what lies behind nothing is shown."""

_SHORT: Final = 6
"""A shorter secret is hidden only where it stands as a value of its own: it may be a part of any
word, and a text without its letters could not be read."""

_MIN_ENCODED: Final = 6
"""A secret with fewer bytes is not looked for in Base64 and hexadecimal digits, where chance
would find it everywhere."""

_ESCAPES: Final = re.compile(
    rb"%(?:25)*([0-9a-f]{2})"
    rb"|\\+u(d[89ab][0-9a-f]{2})\\+u(d[c-f][0-9a-f]{2})"
    rb"|\\+u([0-9a-f]{4})"
    rb"|\\+x([0-9a-f]{2})"
    rb"|&(?:amp;)*(#x?[0-9a-f]{1,6};|[a-z]{2,8};)"
    rb"|\\+([^a-z0-9]|[nrtbfav0])"
    rb"|\+",
    re.IGNORECASE,
)
_ENCODED: Final = re.compile(rb"[a-z0-9+/]")
_WORD: Final = re.compile(rb"\w")


def redact(text: str, secrets: Iterable[str], max_length: int = MAX_TEXT) -> str:
    """A foreign text without these secrets, printable, at most so long.

    Args:
        text: of any length.
        secrets: what must not show.
        max_length: characters; what is cut off shows as an ellipsis.
    """
    raw = text[:_MAX_SEARCHED].encode("utf-8", "surrogatepass")
    hidden = _without(raw, secrets, is_cut=len(text) > _MAX_SEARCHED)
    out = printable(hidden.decode("utf-8", "surrogatepass" if hidden == raw else "replace"))
    if len(out) > max_length or len(text) > _MAX_SEARCHED:
        return out[: max_length - 1] + ELLIPSIS
    return out


def redact_bytes(data: bytes, secrets: Iterable[str], max_length: int) -> bytes:
    """The beginning of foreign bytes without these secrets."""
    is_cut = len(data) >= ReplyError.KEPT_HEAD
    return _without(data[: ReplyError.KEPT_HEAD], secrets, is_cut=is_cut)[:max_length]


def redact_error(error: BitgetCopyError, secrets: Sequence[str]) -> None:
    """Hides these secrets in an error and its causes, should the other side have echoed them.

    Foreign text becomes printable and bounded on the way. Also lets go of contexts that are not
    shown (a JSON error holds the whole reply), and of requests and replies that other libraries
    hang on their errors.
    """
    for link in _chain(error):
        if link.__suppress_context__:
            link.__context__ = None
    for link in _chain(error):
        if isinstance(link, ReplyError):
            link.problem = redact(link.problem, secrets)
            link.head = redact_bytes(link.head, secrets, ReplyError.MAX_HEAD)
            link.args = (link.words(),)
            continue
        if isinstance(link, APIError):
            link.message = redact(link.message, secrets)
        elif not isinstance(link, BitgetCopyError):
            _redact_attributes(link, secrets)
        link.args = tuple(_redacted(arg, secrets) for arg in link.args)


def _redact_attributes(link: BaseException, secrets: Sequence[str]) -> None:
    """The attributes of another library's error."""
    for name, value in list(vars(link).items()):
        if name in _WHOLE_MESSAGES:
            vars(link)[name] = None
        elif isinstance(value, (str, bytes, list)):
            vars(link)[name] = _redacted(value, secrets)


_WHOLE_MESSAGES: Final = frozenset({"request", "_request", "response", "_response"})
"""Where httpx's errors keep the request with its headers, which are the key and the signature."""


def _redacted(value: object, secrets: Sequence[str]) -> object:
    if isinstance(value, str):
        return redact(value, secrets, 2 * MAX_TEXT)
    if isinstance(value, bytes):
        return redact_bytes(value, secrets, MAX_TEXT)
    if isinstance(value, list):
        return [_redacted(item, secrets) for item in value]
    return value


def without_body(error: BaseException) -> None:
    """Takes the first bytes of a reply out of an error and its causes: they may be a secret."""
    for link in _chain(error):
        if isinstance(link, ReplyError):
            link.head = b""
            link.args = (link.words(),)


def without_frames(error: BaseException) -> None:
    """Drops the tracebacks of an error and its causes: their frames hold the signed headers."""
    for link in _chain(error):
        link.__traceback__ = None


def place(error: BaseException) -> str:
    """Where a caught error was raised, in words: what is left of its frames."""
    frames = [*walk_tb(error.__traceback__)]
    if not frames:
        return "nobody knows where"
    frame, line = frames[-1]
    return f"line {line} of {frame.f_code.co_name}"


def _chain(error: BaseException) -> Iterator[BaseException]:
    """The error, its causes and contexts, and the members of groups; each once."""
    pending, seen = [error], set()
    while pending:
        link = pending.pop()
        if id(link) in seen:
            continue
        seen.add(id(link))
        yield link
        links = (link.__cause__, link.__context__, *getattr(link, "exceptions", ()))
        pending += [found for found in links if isinstance(found, BaseException)]


# --- finding ---------------------------------------------------------------------------------


@attrs.frozen
class _Unescaped:
    """A text without its escapes, in small letters, and where each of its bytes came from.

    Attributes:
        data: the bytes.
        begins: for each byte where it began in the text; one more for the end.
        ends: for each byte where it ended.
    """

    data: bytes
    begins: Sequence[int]
    ends: Sequence[int]

    def spans(self, wanted: bytes, *, alone: bool) -> Iterator[tuple[int, int]]:
        """Where `wanted` stands in the text; with `alone` only where no word goes on beside it."""
        at = self.data.find(wanted)
        while at >= 0:
            end = at + len(wanted)
            if not (alone and self._goes_on(at, end)):
                yield self.begins[at], self.ends[end - 1]
            at = self.data.find(wanted, at + 1)

    def _goes_on(self, at: int, end: int) -> bool:
        before, after = self.data[max(0, at - 1) : at], self.data[end : end + 1]
        return bool(_WORD.match(before) or _WORD.match(after))


def _plain(data: bytes) -> _Unescaped:
    """As it stands, in small letters."""
    return _Unescaped(data.lower(), range(len(data)), range(1, len(data) + 1))


def _unescaped(data: bytes) -> _Unescaped:
    out, begins, ends, at = bytearray(), list[int](), list[int](), 0
    for match in _ESCAPES.finditer(data):
        out += data[at : match.start()]
        begins += range(at, match.start())
        ends += range(at + 1, match.start() + 1)
        made = _character(match)
        out += made
        begins += [match.start()] * len(made)
        ends += [match.end()] * len(made)
        at = match.end()
    out += data[at:]
    begins += range(at, len(data))
    ends += range(at + 1, len(data) + 1)
    return _Unescaped(bytes(out).lower(), begins, ends)


def _character(match: re.Match[bytes]) -> bytes:
    """What an escape stands for."""
    percent, high, low, unit, byte, entity, escaped = match.groups()
    if percent or byte:
        return bytes.fromhex((percent or byte).decode())
    if high:
        pair = bytes.fromhex((high + low).decode())
        return pair.decode("utf-16-be").encode()
    if unit:
        return chr(int(unit, 16)).encode("utf-8", "surrogatepass")
    if entity:
        return unescape(f"&{entity.decode()}").encode("utf-8", "surrogatepass")
    # A plus sign is a blank in a form; so is what \\n and its like stand for.
    return b" " if escaped is None or escaped.isalnum() else bytes(escaped)


def _spellings(secret: str) -> tuple[bytes, bytes, tuple[bytes, ...]]:
    """A secret as it stands, without escapes of its own, and inside encoded words."""
    data = secret.encode("utf-8", "surrogatepass")
    encoded = () if len(data) < _MIN_ENCODED else (*_in_base64(data), data.hex().encode())
    return data.lower(), _unescaped(data).data, encoded


def _in_base64(data: bytes) -> Iterator[bytes]:
    """The digits that Base64 writes for it, whatever stands before and after; small letters."""
    for before in range(3):
        text = base64.b64encode(b"\0" * before + data)
        # The first and the last digits also stand for a neighbour's bits.
        first = (before * 8 + 5) // 6
        last = (before + len(data)) * 8 // 6
        yield text[first:last].lower()


def _without(data: bytes, secrets: Iterable[str], *, is_cut: bool) -> bytes:
    """The bytes with every secret in them replaced.

    Args:
        data: the beginning of a text.
        secrets: what must not show.
        is_cut: the text goes on behind `data`, so that a secret may begin at its end.
    """
    texts = (_plain(data), _unescaped(data))
    encoded = texts[0].data.replace(b"-", b"+").replace(b"_", b"/")
    spans, longest = list[tuple[int, int]](), 0
    for secret in filter(None, secrets):
        plain, unescaped, inside = _spellings(secret)
        longest = max(longest, len(plain))
        for text in texts:
            for wanted in {plain, unescaped}:
                spans += text.spans(wanted, alone=len(wanted) < _SHORT)
        for digits in inside:
            spans += _encoded_words(encoded, digits)
    end = len(data) - (_LONGEST_SPELLING * longest if is_cut else 0)
    return _cut_out(data, sorted(spans), max(0, end))


_LONGEST_SPELLING: Final = 6
"""Bytes that the longest usual escape takes for one: ``\\u0041``."""


def _encoded_words(data: bytes, digits: bytes) -> Iterator[tuple[int, int]]:
    """The whole encoded words in which these digits stand."""
    at = data.find(digits)
    while at >= 0:
        begin, end = at, at + len(digits)
        while begin and _ENCODED.match(data, begin - 1):
            begin -= 1
        while end < len(data) and _ENCODED.match(data, end):
            end += 1
        yield begin, end
        at = data.find(digits, end)


def _cut_out(data: bytes, spans: Sequence[tuple[int, int]], end: int) -> bytes:
    out, at = bytearray(), 0
    for begin, after in spans:
        if begin >= end:
            break
        if begin > at:
            out += data[at:begin]
        if begin >= at:
            out += HIDDEN.encode()
        at = max(at, after)
    return bytes(out + data[at:end]) if at < end else bytes(out)
