"""Parses reply bytes into the exchange's envelope: ``{"code", "msg", "requestTime", "data"}``.

Any bytes give an :class:`Envelope` or an `APIReplyError`: no JSON error, no recursion error, no
float that has lost digits.

Where msgspec is installed (extra ``speed``) it parses, two to four times as fast. What it refuses,
the standard library's parser reads or refuses, so both installs say the same of every reply.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import DecimalException
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Final, NoReturn

import attrs

from bitget_copy._codec.deviations import of_envelope
from bitget_copy._codec.number import bounded_decimal, parse_decimal
from bitget_copy._codec.reply_rows import RowParser, has_blank_text
from bitget_copy._milliseconds import LATEST_MS
from bitget_copy.drift import Deviation, DeviationKind
from bitget_copy.errors import APIReplyError

SUCCESS: Final = "00000"
_SUCCESS_ALONE: Final = re.compile(rf"(?<![\w.]){SUCCESS}(?!\w)")
MAX_VALUES: Final = 75_000
"""Commas and brackets in one reply. Twenty traders with a year and a half of daily figures, longer
than any reply that is documented, have 68,000; unbounded, few bytes could fill the memory."""
# What a reply must not say in two ways.
_DECISIVE: Final = ("code", "data")
_MEMBERS: Final = frozenset({"code", "msg", "requestTime", "data"})
_REFUSALS: Final = (ValueError, RecursionError, DecimalException)
"""What msgspec's parsers raise; its own errors are ValueErrors."""
# As numbers: to look for one as bytes takes three times as long.
_SPACE: Final = ord(" ")
_ESCAPE: Final = ord("\\")
_INNER: Final = 2
"""Brackets that are open inside the outer object's lists and objects."""


class Unreadable:
    """Stands for data that could not be read, in a reply that all the same says what was done."""

    __slots__ = ()


@attrs.define
class Envelope:
    """What every JSON reply of the exchange is wrapped in.

    Attributes:
        code: ``"00000"`` for success; a number on the wire is read too.
        message: the exchange's text, ``""`` when absent.
        request_time: the exchange's clock, milliseconds; None when absent or no number.
        data: the parsed JSON, numbers with a point as Decimal; or structs of `parser`.
        parser: what has made structs of the data; None: they are plain JSON.
        blanks: texts of blanks alone may be among the data; none are among structs.
        value: what the data of a success were decoded to.
        problem: why they could not be.
        odd: members of a success's envelope that are not as they should be, and what is wrong.
        deviations: all places of a success that are not as the table says.
        beside: the members of a refusal that belong to no envelope; None: there are none.
    """

    code: str
    message: str
    request_time: int | None
    data: Any
    parser: RowParser | None = None
    blanks: bool = attrs.field(default=True, eq=False)
    value: Any = None
    problem: APIReplyError | None = None
    odd: Sequence[tuple[str, DeviationKind]] = attrs.field(default=(), eq=False)
    deviations: Sequence[Deviation] = attrs.field(default=(), eq=False)
    beside: Mapping[str, Any] | None = attrs.field(default=None, eq=False)


def open_envelope(
    body: bytes, status: int, parser: RowParser | None = None, *, writes: bool = False
) -> Envelope:
    """Reads the envelope.

    Args:
        body: of the reply, whole.
        status: of HTTP, for the error.
        parser: makes structs of a success that is as the table says; others become plain JSON.
        writes: the call was a write: what became of it is in the code, so this is read also from
            a body whose data cannot be.

    Raises:
        APIReplyError: the body is empty, no JSON, no envelope, or holds too many values.
    """
    try:
        return _open(body, status, parser)
    except APIReplyError:
        found = _outline(body) if writes else None
        # What a refusal's data say could contradict it, so without them it is not believed.
        if found is None or found.get("code") != SUCCESS:
            raise
    return _envelope(found, body, status)


def names_success(body: bytes) -> bool:
    """Whether the code of success stands anywhere in a body, however JSON may spell it."""
    text = body.decode(json.detect_encoding(body), "replace").replace("\\u0030", "0")
    return _SUCCESS_ALONE.search(text) is not None


def bare_members(body: bytes) -> Mapping[str, Any] | None:
    """The members of a reply's data as they were sent; None where the data are no object.

    Raises:
        APIReplyError: the body is no envelope.
    """
    data = _open(body, 200, None).data
    return data if data.__class__ is dict else None


def _open(body: bytes, status: int, parser: RowParser | None) -> Envelope:
    if len(body) > MAX_VALUES and (
        body.count(b",") + body.count(b"[") + body.count(b"{") > MAX_VALUES
    ):
        raise _broken(f"the reply holds more than {MAX_VALUES:,} values", body, status)
    blanks = (_SPACE in body or _ESCAPE in body) and has_blank_text(body)
    if parser is not None and not blanks and (found := _with_rows(body, parser)) is not None:
        return found
    fast, unique = _fast_parser(), _has_unique_keys(body)
    parsed: Any = _try(fast, body) if unique and fast is not None else None
    if parsed.__class__ is not dict:
        parsed = _parse_strict(body, status, None if unique else _reject_contradiction)
    envelope = _envelope(parsed, body, status)
    envelope.blanks = blanks
    return envelope


def _envelope(parsed: dict[str, Any], body: bytes, status: int) -> Envelope:
    code = parsed.get("code")
    if isinstance(code, bool) or not isinstance(code, (str, int)):
        raise _broken("the reply is JSON, but not the exchange's envelope: no code", body, status)
    is_whole = parsed.keys() == _MEMBERS
    if not is_whole:
        _check_spellings(parsed, body, status)
    message = parsed.get("msg", parsed.get("message"))  # so do spot balances spell it
    stamp = _milliseconds(parsed.get("requestTime"))
    envelope = Envelope(
        code if isinstance(code, str) else str(code),
        message if isinstance(message, str) else "",
        stamp,
        parsed.get("data"),
    )
    if code == SUCCESS and not (is_whole and stamp is not None and message.__class__ is str):
        envelope.odd = (*of_envelope(parsed), *_unread(parsed, stamp))
    elif not is_whole:
        envelope.beside = {name: parsed[name] for name in parsed.keys() - _MEMBERS - {"message"}}
    return envelope


def _unread(parsed: dict[str, Any], stamp: int | None) -> Iterator[tuple[str, DeviationKind]]:
    """Members whose value is not of its kind; null is none."""
    if not isinstance(parsed.get("msg"), str | None):
        yield "msg", DeviationKind.UNREADABLE_VALUE
    if stamp is None and parsed.get("requestTime") is not None:
        yield "requestTime", DeviationKind.UNREADABLE_VALUE


def _check_spellings(parsed: dict[str, Any], body: bytes, status: int) -> None:
    """Refuses a second code that is spelled in another way, such as ``"Code"``, and differs."""
    for name, value in parsed.items():
        if name.strip().lower() == "code" and value != parsed["code"]:
            raise _contradiction("code stands there twice and differs", body, status)


def _has_unique_keys(body: bytes) -> bool:
    """Whether ``code`` and ``data`` stand there once each; if not, every name has to be looked at.

    Searching from both ends, and for one byte before four, is what costs least.
    """
    return (
        0 <= body.find(b'"code"') == body.rfind(b'"code"')
        and 0 <= body.find(b'"data"') == body.rfind(b'"data"')
        # A name may also be spelled with escapes, "c\\u006fde".
        and (_ESCAPE not in body or b"\\u00" not in body)
    )


def _without_list(body: bytes, parser: RowParser, data: Any) -> bytes:
    """The body without its list of rows, which is nearly all of it.

    Only where it is certain which bytes those are: there is a list, and of either bracket there
    is one in the whole body, so they are that list's.
    """
    begin, end = body.find(b"["), body.find(b"]")
    if begin == body.rfind(b"[") and end == body.rfind(b"]") and parser.holds_list(data):
        return body[:begin] + body[end:]
    return body


def _with_rows(body: bytes, parser: RowParser) -> Envelope | None:
    """The envelope of a success that is as the table says; None for any other body."""
    try:
        parsed = parser.parse(body)
    except _REFUSALS:
        return None
    if parsed.code != SUCCESS or parsed.data is None:
        return None
    message, stamp, data = parsed.msg, _milliseconds(parsed.requestTime), parsed.data
    if message.__class__ is not str or stamp is None:
        return None  # a deviation
    if not _has_unique_keys(_without_list(body, parser, data)):
        return None
    return Envelope(SUCCESS, message, stamp, data, parser)


def _try(parse: Callable[[bytes], Any], body: bytes) -> Any:
    """What `parse` makes of the body; None where it refuses it."""
    try:
        return parse(body)
    except _REFUSALS:
        return None


@cache
def _fast_parser() -> Callable[[bytes], Any] | None:
    if find_spec("msgspec") is None:  # the base install
        return None
    decode: Callable[[bytes], Any] = (
        import_module("msgspec.json").Decoder(float_hook=bounded_decimal).decode
    )
    return decode


def _parse_strict(body: bytes, status: int, check: Any) -> Any:
    """The object, by the standard library's parser.

    Raises:
        APIReplyError: it is none; says why.
    """
    if not body.strip():
        raise APIReplyError("the reply has no body", status=status, head=body)
    try:
        parsed = json.loads(
            body, parse_float=parse_decimal, parse_constant=_no_number, object_pairs_hook=check
        )
    except _Contradiction as error:
        raise _contradiction(str(error), body, status) from None
    except (ValueError, DecimalException, RecursionError) as error:
        parsed = _with_odd_numbers(body, check)
        if parsed is None:
            raise _broken(f"the reply is no JSON ({_reason(error)})", body, status) from None
    if not isinstance(parsed, dict):
        raise _broken("the reply is JSON, but no object", body, status)
    return parsed


def _broken(problem: str, body: bytes, status: int) -> APIReplyError:
    return APIReplyError(problem, status=status, head=body)


def _contradiction(problem: str, body: bytes, status: int) -> APIReplyError:
    error = _broken(f"the reply contradicts itself: {problem}", body, status)
    error.contradicts = True
    return error


def _reason(error: BaseException) -> str:
    if isinstance(error, RecursionError):
        return "nested too deeply"
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg} at character {error.pos}"
    if isinstance(error, DecimalException):
        return "a number beyond all bounds"
    return type(error).__name__


def _reject_contradiction(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """The object, unless it says two things at once: then neither can be believed."""
    made = dict(pairs)
    if len(made) < len(pairs):
        for name, value in pairs:
            if name in _DECISIVE and made[name] != value:
                raise _Contradiction(f"{name} stands there twice and differs")
    return made


class _Contradiction(ValueError):
    """A reply says two things at once."""


def _no_number(text: str) -> NoReturn:
    raise json.JSONDecodeError(f"{text} is no JSON number", text, 0)


def _with_odd_numbers(text: bytes | str, check: Any) -> Any:
    """The same with text for what is no number, or one beyond all bounds.

    It costs one field, not the reply. None where something else is wrong.
    """
    odd: list[str] = []

    def keep(text: str) -> str:
        odd.append(text)
        return text

    def number(text: str) -> Any:
        try:
            return parse_decimal(text)
        except DecimalException:
            return keep(text)

    def whole(text: str) -> Any:
        try:
            return int(text)
        except ValueError:  # more digits than Python makes a number of
            return keep(text)

    try:
        parsed = json.loads(
            text, parse_float=number, parse_int=whole, parse_constant=keep, object_pairs_hook=check
        )
    except (ValueError, RecursionError):
        return None
    code = parsed.get("code") if isinstance(parsed, dict) else None
    return None if any(code is text for text in odd) else parsed


# A text, or a bracket outside of one; possessive, so that no length makes it go back.
_MARKS: Final = re.compile(rb'"(?:[^"\\]+|\\.)*+"|[\[\]{}]', re.DOTALL)
_MAX_OUTLINED: Final = 1 << 20
"""Bytes: a fifth of a second at most. Replies of writes have a hundred."""


def _outline(body: bytes) -> dict[str, Any] | None:
    """The outer object of a whole body; its data are not looked into.

    None where that is no object either, one that says something twice, or one whose other
    members are no text: then what it says of the call is not to be believed.
    """
    if len(body) > _MAX_OUTLINED or body.lstrip()[:1] != b"{":
        return None
    kept, depth, begin = [], 0, 0
    for mark in _MARKS.finditer(body):
        if mark[0] in {b"[", b"{"}:
            depth += 1
            if depth == _INNER:
                kept.append(body[begin : mark.end()])
        elif mark[0] in {b"]", b"}"}:
            if depth == _INNER:
                begin = mark.start()
            depth -= 1
    if depth != 0:
        return None
    kept.append(body[begin:])
    found = _with_odd_numbers(b"".join(kept).decode("utf-8", "surrogateescape"), _reject_duplicates)
    if not isinstance(found, dict):
        return None
    found["data"] = None
    try:
        json.dumps(found, ensure_ascii=False, default=str).encode()
    except ValueError:
        return None
    return found | {"data": Unreadable()}


def _reject_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        raise json.JSONDecodeError("a name stands there twice", "", 0)
    return made


def _milliseconds(value: Any) -> int | None:
    if value.__class__ is str and value.isascii() and value.isdigit() and len(value) <= 19:
        value = int(value)
    return value if value.__class__ is int and 0 < value < LATEST_MS else None
