"""What of a request and a reply may be kept: only what the endpoint table names, by its kind.

Nothing is removed from what came; what is kept is built anew, member by member, from the
table's list. Members that the table does not name are never looked at. Of those it names:

* amounts, prices, counts and moments stay when they look like a number;
* words of a known set stay; symbols and coins stay when they look like one;
* ids, nicknames and all other text become stand-ins, the same one for the same value;
* whatever has another form than the table says becomes null.

A second net, for keys that look like a coin or a number: a value that equals what the
request's own credentials or a cookie said becomes null.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal, DecimalException
from enum import StrEnum
from functools import cache
from typing import Any, Final, TypeAlias, get_args, get_origin

import attrs

from bitget_copy._codec.number import parse_decimal
from bitget_copy.endpoint import Endpoint, Param

Keep: TypeAlias = "Callable[[Redactor, Any], Any]"

_NUMBER: Final = re.compile(r"[+-]?[0-9]{1,24}(\.[0-9]{0,24})?([eE][+-]?[0-9]{1,2})?")
_SYMBOL: Final = re.compile(r"[A-Z0-9]{1,20}(_[A-Z]{2,8})?")
_CODE: Final = re.compile(r"[0-9]{3,6}")
_TOO_LARGE: Final = 10**26
_SYMBOL_NAMES: Final = frozenset(
    {"symbol", "symbols", "coin", "marginCoin", "tradingPairsAvailable", "currentTradingPairs"}
)
"""Text that stays when it looks like a symbol or a coin; it names no account."""
_TRUTH: Final = frozenset({"yes", "no", "true", "false"})
_DONE: Final = frozenset({"success", "true", "false", "ok", "fail", "failure", "no"})
_SECRET_HEADERS: Final = ("access-key", "access-sign", "access-passphrase", "cookie", "set-cookie")
_CONTENT_TYPES: Final = ("application/json", "text/html")
_COUNT_HEADERS: Final = ("x-mbx-used-remain-limit", "retry-after")
_MIN_PART: Final = 6
"""A secret of so many characters is looked for inside of longer values too."""


class Redactor:
    """Decides for one cassette; the same value gets the same stand-in throughout.

    Stand-ins are counted up in the order in which values appear, so they tell nothing of what
    they stand for but how long an id is and whether it is digits.
    """

    def __init__(self) -> None:
        self._stand_ins: dict[tuple[str, str], str] = {}
        self._secrets: set[str] = set()

    def learn(self, headers: Iterable[tuple[str, str]]) -> None:
        """Remembers what must not be kept wherever it turns up.

        Args:
            headers: of a request or a reply, names in small letters.
        """
        for name, value in headers:
            if name in _SECRET_HEADERS:
                parts = re.split(r"[;,=\s]+", value) if "cookie" in name else [value.strip()]
                self._secrets.update(part for part in parts if part)

    def parameters(self, endpoint: Endpoint, values: Mapping[str, Any]) -> dict[str, Any]:
        """The parameters of a request that may be kept, by wire name."""
        return _members(self, _rules_of_params(endpoint.params), values)

    def body(self, endpoint: Endpoint, raw: bytes) -> dict[str, Any] | None:
        """The envelope of a reply, as far as it may be kept; None: it is no envelope."""
        try:
            envelope = exact_json(raw, parse_constant=_no_constant)
        except (ValueError, RecursionError):
            return None
        if not isinstance(envelope, dict):
            return None
        code = envelope.get("code")
        return {
            "code": self.keep_if(isinstance(code, str) and _CODE.fullmatch(code), code),
            "msg": "",
            "requestTime": _number(self, envelope.get("requestTime")),
            "data": _rule_of_reply(endpoint)(self, envelope.get("data")),
        }

    def headers(self, headers: Mapping[str, str]) -> dict[str, str]:
        """The headers of a reply that may be kept."""
        media = headers.get("content-type", "").partition(";")[0].strip().lower()
        kept = {"content-type": media} if media in _CONTENT_TYPES else {}
        for name in _COUNT_HEADERS:
            value = headers.get(name, "")
            if re.fullmatch("[0-9]{1,6}", value) and self._clean(value):
                kept[name] = value
        return kept

    def keep_if(self, fits: object, value: Any) -> Any:
        """The value when it has the form it should have and is no secret."""
        text = format(value, "f") if type(value) is Decimal else str(value)
        return value if fits and self._clean(text) else None

    def _clean(self, text: str) -> bool:
        return text not in self._secrets and not any(
            len(secret) >= _MIN_PART and secret in text for secret in self._secrets
        )

    def stand_in(self, kind: str, text: str) -> str:
        """What is kept in place of a text; the same for the same text."""
        key = kind, text
        if key not in self._stand_ins:
            number = len(self._stand_ins) + 1
            if kind == "id":
                width = min(max(len(text), 4), 24)
                first = "9" if text.isdigit() else "f"
                self._stand_ins[key] = first + str(number).zfill(width - 1)
            else:
                self._stand_ins[key] = f"{kind}-{number}"
        return self._stand_ins[key]


def exact_json(text: str | bytes, **options: Any) -> Any:
    """Parsed JSON, numbers with a point or an exponent as Decimal; one beyond all bounds is None.

    Raises:
        ValueError: it is none.
        RecursionError: it is nested too deeply.
    """
    return json.loads(text, parse_float=_decimal, **options)


def _decimal(text: str) -> Decimal | None:
    try:
        return parse_decimal(text)
    except DecimalException:
        return None


def _no_constant(name: str) -> None:
    raise ValueError(f"{name} is not JSON")


# --- by kind -------------------------------------------------------------------------------


def _number(redactor: Redactor, value: Any) -> Any:
    if isinstance(value, str):
        return redactor.keep_if(value == "" or _NUMBER.fullmatch(value), value)
    fits = type(value) is int or type(value) is Decimal  # and none without bounds
    # What is longer would be slow to write out.
    return redactor.keep_if(fits and -_TOO_LARGE < value < _TOO_LARGE, value)


def _truth(redactor: Redactor, value: Any) -> Any:
    fits = isinstance(value, bool) or (isinstance(value, str) and value.lower() in _TRUTH)
    return redactor.keep_if(fits, value)


def _symbol(redactor: Redactor, value: Any) -> Any:
    if isinstance(value, str) and _SYMBOL.fullmatch(value):
        return redactor.keep_if(True, value)
    return _text(redactor, value)


def _text(redactor: Redactor, value: Any) -> Any:
    if not isinstance(value, str) or not value:
        return "" if value == "" else None
    return redactor.stand_in("text", value)


def _id(redactor: Redactor, value: Any) -> Any:
    if isinstance(value, int) and not isinstance(value, bool):
        return int(redactor.stand_in("id", str(abs(value))))
    if not isinstance(value, str) or not value:
        return "" if value == "" else None
    return redactor.stand_in("id", value)


def _done(redactor: Redactor, value: Any) -> Any:
    fits = isinstance(value, bool) or (isinstance(value, str) and value.lower() in _DONE)
    return redactor.keep_if(fits, value)


def _word(members: type[StrEnum]) -> Keep:
    known = {member.value.lower() for member in members}

    def keep(redactor: Redactor, value: Any) -> Any:
        if isinstance(value, str) and value.lower() in known:
            return redactor.keep_if(True, value)
        return _text(redactor, value)

    return keep


def _many(one: Keep) -> Keep:
    def keep(redactor: Redactor, value: Any) -> Any:
        return [one(redactor, item) for item in value] if isinstance(value, list) else None

    return keep


def _object(rules: Mapping[str, Keep]) -> Keep:
    def keep(redactor: Redactor, value: Any) -> Any:
        return _members(redactor, rules, value) if isinstance(value, Mapping) else None

    return keep


def _members(
    redactor: Redactor, rules: Mapping[str, Keep], values: Mapping[str, Any]
) -> dict[str, Any]:
    return {name: rule(redactor, values[name]) for name, rule in rules.items() if name in values}


_BY_KIND: Final[Mapping[str, Keep]] = {
    "id": _id,
    "int": _number,
    "decimal": _number,
    "time": _number,
    "bool": _truth,
    "flag": _truth,
}


# --- from the table ------------------------------------------------------------------------


def _rules_of_params(params: tuple[Param, ...]) -> dict[str, Keep]:
    return {param.wire: _rule_of_param(param, param.wire) for param in params}


def _rule_of_param(param: Param, name: str) -> Keep:
    if param.kind == "list":
        assert param.item is not None
        return _many(_rule_of_param(param.item, name))
    if param.kind == "model":
        return _object(_rules_of_params(param.fields))
    if param.kind == "enum":
        assert param.enum is not None
        return _word(param.enum)
    return _rule_of_plain(param.kind, name)


def _rule_of_plain(kind: str, name: str) -> Keep:
    return _BY_KIND.get(kind) or (_symbol if name in _SYMBOL_NAMES else _text)


def _rule_of_reply(endpoint: Endpoint) -> Keep:
    reply = endpoint.reply
    if reply.kind == "ack":
        return _done
    if reply.model is None:
        return _id
    model: Any = reply.model
    rule: Keep = _rule_of_model(model)
    return _many(rule) if reply.many else rule


@cache
def _rule_of_model(model: Any) -> Keep:
    rules: dict[str, Keep] = {}
    for field in attrs.fields(model):
        if "wire" in field.metadata:
            names = (field.metadata["wire"], *field.metadata.get("aliases", ()))
            rules.update(dict.fromkeys(names, _rule_of_field(field, names[0])))
    return _object(rules)


def _rule_of_field(field: attrs.Attribute[Any], name: str) -> Keep:
    if get_origin(field.type) is list:
        return _many(_rule_of_type(get_args(field.type)[0], field.metadata["kind"], name))
    return _rule_of_type(field.type, field.metadata["kind"], name)


def _rule_of_type(annotation: Any, kind: str, name: str) -> Keep:
    for part in get_args(annotation) or (annotation,):
        if attrs.has(part):
            found: Keep = _rule_of_model(part)
            return found
        if isinstance(part, type) and issubclass(part, StrEnum):
            return _word(part)
    return _rule_of_plain(kind, name)
