"""Hides secrets in the texts of errors before they leave a call.

Works on finished exceptions only; which values are secret is for the caller to say. A secret is
found however the other side has spelled it when it echoed our request: in any case,
percent-encoded, with the escapes of JSON, HTML, C or a representation, in Base64, in hexadecimal
digits, as a list of bytes, over several lines and with what no eye sees between, also one in the
other. It is looked for before a text is cut, so that no piece is left.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from enum import Enum
from html import unescape
from types import GetSetDescriptorType, MemberDescriptorType
from typing import Final

import attrs

from bitget_copy._tracebacks import chain
from bitget_copy._untrusted_text import ELLIPSIS, MAX_TEXT, printable, words_of
from bitget_copy.errors import APIError, APIReplyError, BitgetCopyError
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

_PERCENT: Final = re.compile(rb"%(?:u([0-9a-f]{4})|([0-9a-f]{2}))", re.IGNORECASE)
_FORM: Final = re.compile(rb"%(?:u([0-9a-f]{4})|([0-9a-f]{2}))|\+", re.IGNORECASE)
_BACKSLASH: Final = re.compile(
    rb"\\(?:u(d[89ab][0-9a-f]{2})\\u(d[c-f][0-9a-f]{2})"
    rb"|(?-i:u([0-9a-f]{4})|u\{([0-9a-f]{1,5})\}|U000([0-9a-f]{5})|x([0-9a-f]{2}))"
    rb"|([0-3][0-7]{2})|(.))",
    re.IGNORECASE | re.DOTALL,
)
_ENTITY: Final = re.compile(
    rb"&(?:#x0{0,8}[0-9a-f]{1,5};?|#0{0,8}[0-9]{1,6};?|[a-z]{2,8};)", re.IGNORECASE
)
_BREAK: Final = re.compile(rb"[\r\n][ \t\r\n]*")
_IN_BASE64: Final = re.compile(rb"[a-z0-9+/_-]{8,}+", re.IGNORECASE)
_IN_HEX: Final = re.compile(
    rb"(?<![0-9a-z])(?:[0-9a-f]{2}[ :-]?){5,}[0-9a-f]{2}(?![0-9a-z])", re.IGNORECASE
)
_IN_NUMBERS: Final = re.compile(
    rb"(?<![0-9a-z])(?:(?:0x[0-9a-f]{1,2}|[0-9]{1,3})[ ,;]+){5,}(?:0x[0-9a-f]{1,2}|[0-9]{1,3})"
    rb"(?![0-9a-z])",
    re.IGNORECASE,
)
_UNSEEN: Final = re.compile(
    rb"(?:\0|\xc2\xad|\xe2\x80[\x8b-\x8f\xaa-\xae]|\xe2\x81[\xa0-\xaf]|\xef\xbb\xbf)+"
)
"""What no eye sees: characters without width, and the half of UTF-16 that is read as bytes."""
_MAX_READINGS: Final = 32
"""Orders of taking layers of escapes away that are tried: all of up to two, and longer ones."""
_ENCODED: Final = re.compile(rb"[a-z0-9+/]")
_WORD: Final = re.compile(rb"\w")


def redact(text: str, secrets: Iterable[str], max_length: int = MAX_TEXT) -> str:
    """An untrusted text without these secrets, printable and bounded.

    Args:
        text: of any length.
        secrets: what must not show.
        max_length: characters; what is cut off shows as an ellipsis.
    """
    raw = _bytes(text[:_MAX_SEARCHED])
    hidden = _without(raw, secrets, is_cut=len(text) > _MAX_SEARCHED)
    out = printable(hidden.decode("utf-8", "surrogatepass" if hidden == raw else "replace"))
    if len(out) > max_length or len(text) > _MAX_SEARCHED:
        return out[: max_length - 1] + ELLIPSIS
    return out


def redact_bytes(data: bytes, secrets: Iterable[str], max_length: int) -> bytes:
    """The beginning of untrusted bytes without these secrets."""
    is_cut = len(data) >= APIReplyError.KEPT_HEAD
    return _without(data[: APIReplyError.KEPT_HEAD], secrets, is_cut=is_cut)[:max_length]


def redact_error(error: BitgetCopyError, secrets: Sequence[str]) -> None:
    """Hides these secrets in an error and its causes, should the other side have echoed them.

    Untrusted text becomes printable and bounded on the way. Also lets go of contexts that are not
    shown (a JSON error holds the whole reply), and of requests and replies that other libraries
    hang on their errors.
    """
    for link in chain(error):
        if link.__suppress_context__:
            link.__context__ = None
    for link in chain(error):
        if isinstance(link, APIReplyError):
            link.problem = redact(link.problem, secrets)
            link.head = redact_bytes(link.head, secrets, APIReplyError.MAX_HEAD)
            link.args = (link.words(),)
            continue
        if isinstance(link, APIError):
            link.message = redact(link.message, secrets)
        if link is not error:
            _redact_attributes(link, secrets)
        link.args = tuple(_redacted(arg, secrets) for arg in link.args)
    for link in chain(error):
        for name in ("__cause__", "__context__"):
            child = getattr(link, name)
            if child is not None and _is_telling(child, secrets):
                is_shown = link.__suppress_context__
                setattr(link, name, Exception(redact(words_of(child), secrets)))
                link.__suppress_context__ = is_shown


def _is_telling(link: BaseException, secrets: Sequence[str]) -> bool:
    """Whether it still shows a secret: what an error is made with cannot always be changed."""
    text = words_of(link)[:_MAX_SEARCHED]
    is_telling = redact(text, secrets, _MAX_SEARCHED + 1).count(HIDDEN) > text.count(HIDDEN)
    return is_telling or any(_is_telling(one, secrets) for one in _members(link))


def _members(link: BaseException) -> Sequence[BaseException]:
    return link.exceptions if isinstance(link, BaseExceptionGroup) else ()


def _redact_attributes(link: BaseException, secrets: Sequence[str]) -> None:
    """The attributes of another library's error, those of built-in errors too."""
    for name, value in list(vars(link).items()):
        vars(link)[name] = None if name in _WHOLE_MESSAGES else _redacted(value, secrets)
    for kind in type(link).__mro__:
        if kind is BaseException:
            break
        for name, found in vars(kind).items():
            if isinstance(found, (MemberDescriptorType, GetSetDescriptorType)):
                with suppress(AttributeError, TypeError, ValueError):  # not set, or not to be set
                    if (value := getattr(link, name)) is not None:  # an OSError shows a None set
                        setattr(link, name, _redacted(value, secrets))


_WHOLE_MESSAGES: Final = frozenset({"request", "_request", "response", "_response"})
"""Where httpx's errors keep the request with its headers, which are the key and the signature."""


def _redacted(value: object, secrets: Sequence[str]) -> object:
    """The value where it can show no text; a text without secrets, or what stands for the rest."""
    if value is None or isinstance(value, (bool, int, float, Enum, BaseException)):
        return value  # the chain has the errors
    if isinstance(value, str):
        return redact(value, secrets, 2 * MAX_TEXT)
    if isinstance(value, (bytes, bytearray, memoryview)):
        return redact_bytes(bytes(value), secrets, MAX_TEXT)
    if isinstance(value, (list, tuple)):
        items = [_redacted(item, secrets) for item in value]
        return items if isinstance(value, list) else tuple(items)
    return f"<{type(value).__name__}>"


def without_body(error: BaseException) -> None:
    """Takes the first bytes of a reply out of an error and its causes: they may be a secret."""
    for link in chain(error):
        if isinstance(link, APIReplyError):
            link.head = b""
            link.args = (link.words(),)


# --- finding ---------------------------------------------------------------------------------


@attrs.frozen
class _Reading:
    """A text as it reads when some layers of escapes are taken away, and where each byte is from.

    Attributes:
        data: the bytes.
        begins: for each byte where it began in the text.
        ends: for each byte where it ended.
    """

    data: bytes
    begins: Sequence[int]
    ends: Sequence[int]

    def spans(self, wanted: bytes, *, alone: bool) -> Iterator[tuple[int, int]]:
        """Where `wanted`, in small letters, stands in the text.

        Args:
            wanted: bytes.
            alone: only where no word goes on before or after it.
        """
        small = self.data.lower()
        at = small.find(wanted)
        while at >= 0:
            end = at + len(wanted)
            if not (alone and (_WORD.match(small[at - 1 : at]) or _WORD.match(small, end))):
                yield self.begins[at], self.ends[end - 1]
            at = small.find(wanted, at + 1)

    def encoded(self, digits: bytes) -> Iterator[tuple[int, int]]:
        """The whole words in which these digits of Base64 or the like stand."""
        small = self.data.lower().replace(b"-", b"+").replace(b"_", b"/")
        at = small.find(digits)
        while at >= 0:
            begin, end = at, at + len(digits)
            while begin and _ENCODED.match(small, begin - 1):
                begin -= 1
            while end < len(small) and _ENCODED.match(small, end):
                end += 1
            while small[end : end + 1] == b"=":
                end += 1
            yield self.begins[begin], self.ends[end - 1]
            at = small.find(digits, end)

    def without(self, escapes: re.Pattern[bytes]) -> _Reading | None:
        """The same with one layer of these escapes taken away; None where there is none."""
        data = self.data
        if escapes.search(data) is None:
            return None
        out, begins, ends, at = bytearray(), list[int](), list[int](), 0
        for match in escapes.finditer(data):
            begin, end = match.span()
            made = _CHARACTERS[escapes](match)
            if made is None:
                continue
            out += data[at:begin] + made
            begins += [*self.begins[at:begin], *[self.begins[begin]] * len(made)]
            ends += [*self.ends[at:begin], *[self.ends[end - 1]] * len(made)]
            at = end
        return _Reading(
            bytes(out + data[at:]), [*begins, *self.begins[at:]], [*ends, *self.ends[at:]]
        )


def _of_percent(match: re.Match[bytes]) -> bytes:
    """A byte of a URL, an old script's character, or the blank that a plus sign is in a form."""
    if match[0] == b"+":
        return b" "
    return _character(match[1]) if match[1] else bytes.fromhex(match[2].decode())


def _of_backslash(match: re.Match[bytes]) -> bytes:
    """A character of JSON's or of Python's."""
    high, low, unit, braced, wide, byte, octal, plain = match.groups()
    if high:
        return bytes.fromhex((high + low).decode()).decode("utf-16-be").encode()
    if number := unit or braced or wide:
        return _character(number)
    if byte:
        return bytes.fromhex(byte.decode())
    if octal:
        return bytes([int(octal, 8)])
    return _BREAKS.get(plain) or (b" " if plain in b"tbfav0" else bytes(plain))


_BREAKS: Final = {b"n": b"\n", b"r": b"\r"}


def _character(number: bytes) -> bytes:
    return chr(int(number, 16)).encode("utf-8", "surrogatepass")


def _of_entity(match: re.Match[bytes]) -> bytes:
    return unescape(match[0].decode()).encode("utf-8", "surrogatepass")


def _of_nothing(_match: re.Match[bytes]) -> bytes:
    return b""


def _of_base64(match: re.Match[bytes]) -> bytes | None:
    digits = match[0].translate(bytes.maketrans(b"-_", b"+/"))
    digits = digits[: len(digits) - (len(digits) % 4 == 1)]
    return _text(base64.b64decode(digits + b"=="))


def _of_hex(match: re.Match[bytes]) -> bytes | None:
    return _text(bytes.fromhex(match[0].decode().replace(":", " ").replace("-", " ")))


def _of_numbers(match: re.Match[bytes]) -> bytes | None:
    digits = re.split(r"[ ,;]+", match[0].decode().lower())
    numbers = [int(each, 16 if each.startswith("0x") else 10) for each in digits]
    return _text(bytes(numbers)) if max(numbers) < 256 else None


def _text(data: bytes) -> bytes | None:
    """The bytes where they are a text, as those of a word taken for Base64 are not."""
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return None
    return data if "".join(text.split()).isprintable() else None


_CHARACTERS: Final[dict[re.Pattern[bytes], Callable[[re.Match[bytes]], bytes | None]]] = {
    _PERCENT: _of_percent,
    _FORM: _of_percent,
    _BACKSLASH: _of_backslash,
    _ENTITY: _of_entity,
    _BREAK: _of_nothing,
    _UNSEEN: _of_nothing,
    _IN_BASE64: _of_base64,
    _IN_HEX: _of_hex,
    _IN_NUMBERS: _of_numbers,
}


def _readings(data: bytes) -> list[_Reading]:
    """The text as it stands, and with every order of layers of escapes taken away."""
    found = [_Reading(data, range(len(data)), range(1, len(data) + 1))]
    seen = {data}
    for reading in found:  # grows on the way
        for escapes in _CHARACTERS:
            less = reading.without(escapes)
            if less is not None and less.data not in seen and len(found) < _MAX_READINGS:
                seen.add(less.data)
                found.append(less)
    return found


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
    readings = _readings(data)
    spans, longest = list[tuple[int, int]](), 0
    for secret in filter(None, secrets):
        wanted = _bytes(secret)
        longest = max(longest, len(wanted))
        encoded = () if len(wanted) < _MIN_ENCODED else (*_in_base64(wanted), wanted.hex().encode())
        cases = {_bytes(text).lower() for text in (secret, secret.lower(), secret.upper())}
        for reading in readings:
            for case in cases:
                spans += reading.spans(case, alone=len(wanted) < _SHORT)
            for digits in encoded:
                spans += reading.encoded(digits)
    end = len(data) - (_LONGEST_SPELLING * longest if is_cut else 0)
    return _cut_out(data, sorted(spans), max(0, end))


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


_LONGEST_SPELLING: Final = 12
"""Bytes that the longest usual escape takes for one: ``&#0000065;``, or ``\\u0041`` in Base64."""


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
