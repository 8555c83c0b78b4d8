"""Whether the refusal of a write can be believed, or speaks of success as well.

A write that was refused may be sent again, so a reply that says both settles nothing.
"""

from __future__ import annotations

import json
import re
from typing import Any, Final

from bitget_copy._codec.envelope import SUCCESS, Envelope
from bitget_copy._codec.model import model_of
from bitget_copy._codec.value_readers import is_no, is_nothing, is_yes
from bitget_copy.endpoint import Endpoint

_WORDS: Final = frozenset({
    "data", "message", "msg", "ok", "outcome", "payload", "response", "result", "state", "status",
    "success",
})  # fmt: skip
"""Names of members that say how it went, in small letters."""
_ENDS: Final = ("id", "ids", "no")
"""How names of identifiers end, as of an order that was made: orderId, clientOid, trackingNo."""
_SHORTEST_ID: Final = 6
_OF_THE_CALL: Final = frozenset({"requestid", "traceid", "uid", "userid"})
"""Identifiers of the call or the caller, in small letters."""
_DONE: Final = frozenset({"success", "successful", "successfully", "succeeded"})
_NOT_DONE: Final = frozenset({
    "after", "before", "cannot", "fail", "failed", "failure", "if", "must", "never", "no", "not",
    "unable", "unless", "until", "without",
})  # fmt: skip
"""Words of a text in which those above need not mean that it was done."""
_DONE_ZH: Final = "成功"
_NOT_DONE_ZH: Final = frozenset("不未没失败无非后前才若如请须需能")
"""The same of the other language that a client can ask for; of single characters."""
_split: Final = re.compile(r"[a-z]+").findall


def claims_success(endpoint: Endpoint, envelope: Envelope) -> bool:
    """Whether the text or the data of a refusal, or what stands beside them, speak of success.

    They do by a word of success, a code of success inside, an identifier, or what the row's reply
    holds: a refusal has made nothing that could have one.
    """
    names = _names(endpoint)
    return (
        _says_done(envelope.message)
        or _claims(names, envelope.data)
        or _claims(names, envelope.beside)
    )


def _says_done(message: str) -> bool:
    if _DONE_ZH in message and _NOT_DONE_ZH.isdisjoint(message):
        return True
    words = _split(message.lower())
    is_done = not (_DONE.isdisjoint(words) or _NOT_DONE.intersection(words))
    return is_done or is_yes(message) or is_yes(" ".join(words))


def may_claim_success(endpoint: Endpoint, body: bytes) -> bool:
    """The same of a body that is no envelope: a page, an object of a gateway's, a broken reply.

    Also where it names a code or is broken off: it may be what is left of an envelope.
    """
    text = body.decode(json.detect_encoding(body), "replace").lstrip("\ufeff")
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        found = text
    if isinstance(found, str):
        word = found.strip().lower()
        return word.startswith(("{", "[")) or SUCCESS in word or "success" in word
    names = _names(endpoint)
    if not isinstance(found, dict):
        return _claims(names, found, names_code=True)
    inside = [found.get("data"), found.get("result")]  # an envelope without its code
    return _claims(names, found, names_code=True) or _claims(names, inside)


def _claims(names: frozenset[str], found: Any, *, names_code: bool = False) -> bool:
    """A loop, as it may be nested deeper than calls can be."""
    left = [found]
    while left:
        value = _unpacked(left.pop())
        if isinstance(value, list):
            left += value
        elif isinstance(value, dict):
            if any(_speaks(names, name, item, names_code) for name, item in value.items()):
                return True
            left += [
                item for item in map(_unpacked, value.values()) if isinstance(item, (list, dict))
            ]
        elif is_yes(value) or (not names_code and _is_number(value)):
            return True
    return False


def _unpacked(value: Any) -> Any:
    """What a text holds that is JSON by itself; any other value as it is."""
    if not (isinstance(value, str) and value.lstrip().startswith(("{", "["))):
        return value
    try:
        return json.loads(value)
    except (ValueError, RecursionError):
        return value


def _is_result(item: Any) -> bool:
    """Whether it is a word of a result, and none of a failure."""
    words = set(_split(item.lower())) if isinstance(item, str) and not is_no(item) else set()
    return bool(words) and not words & _NOT_DONE


def _is_number(value: Any) -> bool:
    """Whether it is long enough for an identifier by itself."""
    text = str(value) if type(value) is int else value
    return type(text) is str and text.isdecimal() and len(text) >= _SHORTEST_ID


def _speaks(names: frozenset[str], name: str, item: Any, names_code: bool) -> bool:
    word = name.strip().lower()
    if word.endswith("code"):
        return names_code or item == SUCCESS
    if word.startswith("success") and not (is_nothing(item) or is_no(item)):
        return str(item).strip() != "0"  # also how many, or which: successList
    if word in _WORDS:
        return is_yes(item) or (word == "result" and not names_code and _is_result(item))
    if word.endswith(_ENDS) and word not in _OF_THE_CALL and not names_code:
        return not (is_nothing(item) or isinstance(item, bool))
    if isinstance(item, str) and item.strip().lower() in _DONE:
        return True
    return name in names and not is_nothing(item)


def _names(endpoint: Endpoint) -> frozenset[str]:
    """The wire names of what a reply of this row holds."""
    model = endpoint.reply.model
    return frozenset() if model is None else model_of(model).wires
