"""Objects that callers pass: subclasses, look-alikes of numpy and pandas, and classes that lie."""

from __future__ import annotations

from collections import OrderedDict, UserDict, UserList, UserString, deque
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from decimal import Decimal
from enum import Enum, IntEnum, StrEnum
from types import MappingProxyType
from typing import Any, Final, Self

LIE: Final = "LIE\r\nX-Injected: 1"


class LyingText(str):
    """Its characters are one thing, all its methods say another."""

    __slots__ = ()

    def _lie(self, *_: object) -> Any:
        return LIE

    __str__ = __repr__ = __format__ = __add__ = __radd__ = __mod__ = _lie  # type: ignore[assignment]
    strip = lower = upper = replace = split = _lie  # type: ignore[assignment]

    def encode(self, *_: object) -> bytes:  # type: ignore[override]
        return LIE.encode()

    def isascii(self) -> bool:
        return True

    isdigit = isdecimal = isspace = isprintable = isascii

    def __eq__(self, other: object) -> bool:
        return True

    def __hash__(self) -> int:
        return hash("long")

    def __len__(self) -> int:
        return 1

    def __iter__(self) -> Iterator[str]:
        return iter(LIE)

    def __getitem__(self, _: object) -> str:  # type: ignore[override]
        return LIE


class LyingInt(int):
    """A number that compares as any and shows as another."""

    def __str__(self) -> str:
        return LIE

    __repr__ = __str__

    def __format__(self, _: str) -> str:
        return LIE

    def __index__(self) -> int:
        return 77

    __int__ = __abs__ = __index__  # type: ignore[assignment]

    def __lt__(self, other: object) -> bool:
        return True

    __le__ = __gt__ = __ge__ = __eq__ = __lt__  # type: ignore[assignment]

    def __hash__(self) -> int:
        return 1


class LyingDecimal(Decimal):
    """A number that says it is finite, and shows as something else."""

    def __str__(self) -> str:
        return LIE

    def __format__(self, *_: object) -> str:  # type: ignore[override]
        return LIE

    def is_finite(self) -> bool:
        return True

    def adjusted(self) -> int:
        return 0


class LyingTime(datetime):
    """A moment that shows as another."""

    def __sub__(self, other: object) -> Any:
        return timedelta(days=1)

    def utcoffset(self) -> timedelta:
        return timedelta(hours=5)

    def replace(self, **_: Any) -> Any:
        return self


class NotATime(datetime):
    """As pandas' NaT: an instance of datetime that is no moment."""

    def __new__(cls) -> Self:
        return super().__new__(cls, 1, 1, 1)


class RaisingZone(tzinfo):
    """A zone that does not know."""

    def utcoffset(self, _: datetime | None) -> timedelta:
        raise RuntimeError("no such zone")


class Pretender:
    """Says that it is of another class."""

    def __init__(self, kind: type) -> None:
        self._kind = kind

    @property
    def __class__(self) -> Any:
        return self._kind

    def __str__(self) -> str:
        return LIE

    def __radd__(self, other: str) -> str:
        return other + LIE

    def __le__(self, other: object) -> bool:
        return True

    __ge__ = __le__

    def __index__(self) -> int:
        raise RuntimeError("no number")


class Raising:
    """Raises, whatever it is asked."""

    def _raise(self, *_: object) -> Any:
        raise RuntimeError("no")

    __eq__ = __hash__ = __bool__ = __str__ = __repr__ = __len__ = __iter__ = _raise  # type: ignore[assignment]
    __index__ = __int__ = __float__ = __getitem__ = __contains__ = __format__ = _raise
    __class__ = property(_raise)  # type: ignore[assignment]


class _RaisingMeta(type):
    def __hash__(cls) -> int:
        raise RuntimeError("no")

    def __eq__(cls, other: object) -> bool:
        raise RuntimeError("no")

    def __getattribute__(cls, name: str) -> Any:
        raise RuntimeError("no")


class OfRaisingClass(metaclass=_RaisingMeta):
    """Its very class raises."""


class WholeNumber:
    """As numpy's integers: no int, but it converts to one."""

    def __init__(self, value: Any) -> None:
        self._value = value

    def __index__(self) -> Any:
        return self._value


class EndlessList(Sequence[str]):
    """Says that it has one item."""

    def __len__(self) -> int:
        return 1

    def __getitem__(self, _: Any) -> Any:
        return "1"

    def __iter__(self) -> Iterator[str]:
        while True:
            yield "1"


class EndlessMapping(Mapping[str, str]):
    """Has ever more keys."""

    def __len__(self) -> int:
        return 1

    def __getitem__(self, _: str) -> str:
        return "1"

    def __iter__(self) -> Iterator[str]:
        number = 0
        while True:
            yield f"key{number}"
            number += 1


class RaisingDict(dict[str, Any]):
    """A dict none of whose methods works."""

    def _raise(self, *_: object) -> Any:
        raise RuntimeError("no")

    keys = items = get = __getitem__ = __iter__ = __len__ = __bool__ = __contains__ = _raise


class RaisingMapping(UserDict[str, Any]):
    """A mapping that has keys and no values."""

    def __getitem__(self, key: str) -> Any:
        raise RuntimeError("no")


class Key:
    """A key that is no text, though it equals one."""

    def __init__(self, name: str, *, raises: bool) -> None:
        self._name, self._raises = name, raises

    def __hash__(self) -> int:
        return hash(self._name)

    def __eq__(self, other: object) -> bool:
        if self._raises:
            raise RuntimeError("no")
        return True


class Word(str, Enum):  # noqa: UP042 - the point is that it is no StrEnum
    """The usual pattern; ``str()`` of a member is its name."""

    BTC = "BTCUSDT"
    LONG = "long"
    LINE = "USDT-FUTURES"
    OLD_LINE = "umcbl"
    NUMBER = "1.5"


class Plain(Enum):
    """No text, but its values are."""

    BTC = "BTCUSDT"
    LONG = "long"
    NUMBER = 20
    PRICE = Decimal("1E-7")
    NESTED = Word.BTC


class Whole(IntEnum):
    """Numbers with names."""

    TWENTY = 20


class Line(StrEnum):
    """A vocabulary of the caller's own."""

    USDT = "USDT-FUTURES"
    LONG = "LONG"


class Real(float, Enum):
    """Floats with names."""

    HALF = 0.5


def _endless_list() -> list[Any]:
    itself: list[Any] = []
    itself.append(itself)
    return itself


NOON: Final = datetime(2026, 3, 1, 12, tzinfo=UTC)
_EAST = timezone(timedelta(hours=23, minutes=59))
ODD_TEXTS: Final = (
    "1E-7", "1e-07", "1E3", "+5", ".5", "5.", "1_000", "\uff11\uff12", "٣", " 5 ", "0x10", "NaN",
    "Infinity", "-0", "-0.00", "1e400", "1e-400", "007", "5,5", "1,000", "5%", "½", "", " ", "\0",
    "a\r\nHost: x", "BTCUSDT\n", "a\u2028b", "a\x85b", "\ud800", "a\udfff", "x" * 10_000,
    "9" * 5000,
    "a&b=c", "a b", "ä", "🙂", "%0d%0a", "?x#y", "9.24176438170464e+17", "924176438170464256.0",
    "None", "nan", "true", "1e5", "İ", "\u212a",
)  # fmt: skip
HOSTILE: Final[tuple[Any, ...]] = (
    *ODD_TEXTS,
    *(LyingText(text) for text in ("BTCUSDT", "1", "long", "short", "USDT-FUTURES", "a\r\nb", "")),
    LyingInt(20), LyingInt(-1), LyingInt(10**70), LyingDecimal("1E-7"), LyingDecimal("NaN"),
    LyingTime(2026, 3, 1, 12, tzinfo=UTC), LyingTime(2026, 3, 1), NotATime(),
    NOON.replace(tzinfo=RaisingZone()), NOON.replace(tzinfo=None),
    datetime.min.replace(tzinfo=_EAST), datetime.max.replace(tzinfo=timezone(-timedelta(hours=23))),
    Pretender(str), Pretender(int), Pretender(dict), Pretender(list), Pretender(bool),
    Raising(), OfRaisingClass(), OfRaisingClass, WholeNumber(20), WholeNumber(True),
    WholeNumber(10**70), WholeNumber("20"), EndlessList(), EndlessMapping(),
    RaisingDict(symbol="A"), RaisingMapping(symbol="A"), _endless_list(),
    *Word, *Plain, *Whole, *Line, *Real, Word, Line,
    Decimal("1E-7"), Decimal("1E+3"), Decimal("-0"), Decimal("sNaN"), Decimal("Infinity"),
    Decimal("1E+400"), Decimal("0E-30"), 10**5000, -(10**5000), 10**70, -1, 0, True, False,
    1.5, float("nan"), 1e22, b"x", bytearray(b"x"), memoryview(b"x"), object(), lambda: 0,
    (text for text in "ab"), {"1"}, frozenset({"1"}), range(3), deque(["1"]), UserList(["1"]),
    UserString("BTCUSDT"), OrderedDict(symbol="A"), MappingProxyType({"symbol": "A"}), [], (), {},
    ["1", LyingText("2")], ("1",), [None], [[]], [LyingInt(1)], ["a\r\nb"],
    {"symbol": LyingText("A")},
    [{"symbol": "A", 1: 2}], [{Key("symbol", raises=True): "A"}], complex(1), ..., NotImplemented,
    1659406928, 1659406928001000, 1668073994206, "1668073994206",
)  # fmt: skip
"""Among them a few that can be meant."""
