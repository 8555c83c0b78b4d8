"""Checks of request parameters against the endpoint table: presence, type, range, enum.

The table says what is allowed; how it is checked is written here once more, apart from
the client's own checks. What a value means is the handlers'.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from decimal import Decimal
from typing import Any, Final, TypeAlias
from urllib.parse import parse_qsl

from bitget_copy._generated.v2.enums import ProductType, SymbolOperation
from bitget_copy.endpoint import Endpoint, Param
from bitget_copy.simulator.error_codes import Refused

Raw: TypeAlias = Mapping[str, Any]
Read: TypeAlias = Callable[[Any, str], Any]
"""Turns a wire value into a checked one; takes the value and its name in refusals."""

_MAX_NUMBER: Final = 40
"""Characters, and decimals."""
_MAX_WHOLE: Final = 20
"""Digits before the point: with the eight decimals of an amount they are exact everywhere."""
_MAX_TEXT: Final = 256
_NUMBER: Final = re.compile(r"[+-]?[0-9]+(\.[0-9]*)?([eE][+-]?[0-9]{1,2})?")
_MISSING_CODES: Final = {"sortRule": "43060", "sortFlag": "43061"}
"""Codes of their own for parameters that are left out (document, error table)."""
_RATIO_CODES: Final = {
    "stopLossRatio": "43055",
    "takeProfitRatio": "43056",
    "stopSurplusRatio": "43056",
}
"""Codes of their own for percentages out of range."""
_ANY_CASE: Final = frozenset({ProductType, SymbolOperation})
"""Words that API V2 takes in any case (its examples write them in small letters)."""
_IGNORED: Final[Mapping[str, frozenset[str]]] = {
    "v2.futures.broker.list_traders": frozenset({"languageType"}),
}
"""What API V2's own examples send although its tables do not have it."""
_LISTS_AS_TEXT: Final = frozenset({"tradingPairList"})
"""Lists that may be one text with commas too: V3's page says text, its replies have a list."""
_SECRET: Final = re.compile("[A-Za-z0-9]+")
HIDDEN: Final = "***"
"""Stands for a secret wherever a request is kept."""


def parse_query(query: bytes) -> dict[str, str]:
    """Parameters of a GET; a name given twice is refused."""
    pairs = parse_qsl(query.decode("latin-1"), keep_blank_values=True, encoding="utf-8")
    raw = dict(pairs)
    if len(raw) != len(pairs):
        raise Refused("40020", "given twice")
    return raw


def parse_body(body: bytes) -> dict[str, Any]:
    """Parameters of a POST; no body at all counts as ``{}``."""
    if not body:
        return {}
    try:
        raw = json.loads(body, parse_float=Decimal, parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        raise Refused("40017", type(error).__name__) from error
    if not isinstance(raw, dict):
        raise Refused("40017", type(raw).__name__)
    return raw


def _no_constant(name: str) -> None:
    raise ValueError(f"{name} is not JSON")


class Parameters:
    """The checks of one endpoint, prepared once.

    Args:
        endpoint: the row.
        of_path: names that any row of its path knows; left empty, they say nothing.
    """

    def __init__(self, endpoint: Endpoint, of_path: AbstractSet[str] = frozenset()) -> None:
        self._rules = _rules(endpoint.params)
        self._ignored = _IGNORED.get(endpoint.key, frozenset())
        self._of_path = of_path
        self._secrets = frozenset(p.wire for p in endpoint.params if p.kind == "secret")
        self._require_any = endpoint.require_any
        paging = endpoint.paging
        self._page = paging.page if paging and paging.page else ""
        self._max_page = paging.max_page if paging else None

    def read(self, raw: Raw) -> dict[str, Any]:
        """Checked values by wire name; what was not given is not in it.

        Raises:
            Refused: the first parameter that breaks a rule.
        """
        args = _read_fields(self._rules, self._meant(raw), "")
        for group in self._require_any:
            if not any(name in args for name in group):
                raise Refused("40724", ", ".join(group))
        if self._max_page is not None and args.get(self._page, 1) > self._max_page:
            raise Refused("43067", self._max_page)
        return args

    def _meant(self, raw: Raw) -> Raw:
        """Without what is ignored, or empty and another row's."""
        return {
            name: value
            for name, value in raw.items()
            if name not in self._ignored
            and not (value == "" and name in self._of_path and name not in self._rules)
        }

    def without_secrets(self, raw: Raw) -> Raw:
        """The parameters as they may be kept: without secrets."""
        return {name: HIDDEN if name in self._secrets else value for name, value in raw.items()}


_Rule: TypeAlias = tuple[str, bool, bool, Read]


def _rules(params: tuple[Param, ...]) -> dict[str, _Rule]:
    return {
        param.wire: (param.wire, param.required, param.clearable, _reader(param))
        for param in params
    }


def _read_fields(rules: Mapping[str, _Rule], raw: Raw, prefix: str) -> dict[str, Any]:
    for name in raw:
        if name not in rules:
            raise Refused("40034", prefix + name)
    args: dict[str, Any] = {}
    for wire, required, clearable, read in rules.values():
        value = raw.get(wire)
        if value is None or value == "":
            if required and not (clearable and value == ""):
                _refuse_missing(wire, prefix)
            continue
        args[wire] = read(value, prefix + wire)
    return args


def _refuse_missing(wire: str, prefix: str) -> None:
    code = _MISSING_CODES.get(wire)
    if code is not None:
        raise Refused(code)
    raise Refused("40019", prefix + wire)


def _reader(param: Param) -> Read:
    if param.kind == "list":
        return _list_reader(param)
    if param.kind == "model":
        return _model_reader(_rules(param.fields))
    if param.kind == "enum":
        return _enum_reader(param)
    if param.kind in {"int", "decimal"}:
        return _number_reader(param)
    if param.kind == "secret":
        return _secret_reader(param)
    return _PLAIN[param.kind]


def _list_reader(param: Param) -> Read:
    if param.item is None:
        raise AssertionError("a list says what it holds")
    read_item = _reader(param.item)
    max_items = param.maximum

    def read(value: Any, name: str) -> list[Any]:
        if isinstance(value, str) and param.wire in _LISTS_AS_TEXT:
            value = value.split(",")
        if not isinstance(value, list):
            raise Refused("40020", name)
        if not value:
            raise Refused("40019", name)
        if max_items is not None and len(value) > max_items:
            raise Refused("40058", name, max_items)
        return [read_item(item, f"{name}[{index}]") for index, item in enumerate(value)]

    return read


def _model_reader(rules: Mapping[str, _Rule]) -> Read:
    def read(value: Any, name: str) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise Refused("40020", name)
        return _read_fields(rules, value, f"{name}.")

    return read


def _enum_reader(param: Param) -> Read:
    allowed = frozenset(param.enum) if param.enum else frozenset()
    any_case = param.enum in _ANY_CASE

    def read(value: Any, name: str) -> str:
        text = _text(value, name)
        if any_case:
            text = text.upper()
        if text in allowed or param.open_enum:
            return text
        if param.upper and text.isupper() and text.lower() in allowed:
            return text.lower()
        raise Refused("40020", name)

    return read


def _number_reader(param: Param) -> Read:
    whole = param.kind == "int"
    low, high, code = param.minimum, param.maximum, _RATIO_CODES.get(param.wire)
    # The exchange shrinks a page that is too large instead of refusing it, and has a code
    # of its own for a page number that is too large; `read` and the handlers do both.
    if param.wire in {"pageSize", "pageNo", "limit"}:
        high = None
    if high is None:
        code = None

    def read(value: Any, name: str) -> Decimal | int:
        number = _number(value, name)
        if whole and number != number.to_integral_value():
            raise Refused("40020", name)
        if (low is not None and number < low) or (high is not None and number > high):
            raise Refused(code, low, high) if code else Refused("40020", name)
        return int(number) if whole else number

    return read


def _secret_reader(param: Param) -> Read:
    low, high = param.minimum or 0, param.maximum or _MAX_TEXT

    def read(value: Any, name: str) -> str:
        text = _text(value, name)
        if not low <= len(text) <= high or _SECRET.fullmatch(text) is None:
            raise Refused("40020", name)
        return text

    return read


def _number(value: Any, name: str) -> Decimal:
    if isinstance(value, str):
        if len(value) > _MAX_NUMBER or _NUMBER.fullmatch(value) is None:
            raise Refused("40020", name)
    elif isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise Refused("40020", name)
    number = Decimal(value)
    exponent = number.as_tuple().exponent
    assert isinstance(exponent, int)  # neither NaN nor infinite, which are no JSON
    if number.adjusted() >= _MAX_WHOLE or exponent < -_MAX_NUMBER:
        raise Refused("40020", name)
    return number


def _text(value: Any, name: str) -> str:
    if not isinstance(value, str) or len(value) > _MAX_TEXT:
        raise Refused("40020", name)
    return value


def _id(value: Any, name: str) -> str:
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    text = _text(value, name)
    if not (text.isascii() and text.isalnum()):
        raise Refused("40020", name)
    return text


def _time(value: Any, name: str) -> int:
    number = _number(value, name)
    if number < 0 or number != number.to_integral_value():
        raise Refused("40020", name)
    return int(number)


def _flag(value: Any, name: str) -> bool:
    if _text(value, name) not in {"YES", "NO"}:
        raise Refused("40020", name)
    return bool(value == "YES")


def _bool(value: Any, name: str) -> bool:
    if value is True or value == "true":
        return True
    if value is False or value == "false":
        return False
    raise Refused("40020", name)


_PLAIN: Final[Mapping[str, Read]] = {
    "id": _id,
    "str": _text,
    "time": _time,
    "flag": _flag,
    "bool": _bool,
}
