"""Whether the refusal of a write can be believed, or speaks of success as well.

A write that was refused may be sent again, so a reply that says both settles nothing.
"""

from __future__ import annotations

import json
from typing import Any, Final

from bitget_copy._codec.envelope import SUCCESS, Envelope
from bitget_copy._codec.model import model_of
from bitget_copy._codec.value_readers import is_nothing, is_yes
from bitget_copy.endpoint import Endpoint

_WORDS: Final = frozenset({"result", "success", "status", "msg", "message"})
"""Names of members that say how it went, in small letters."""


def claims_success(endpoint: Endpoint, envelope: Envelope) -> bool:
    """Whether the text or the data of a refusal speak of success.

    They do by a word of success, a code of success inside, or what the row's reply holds.
    """
    return is_yes(envelope.message) or _claims(_names(endpoint), envelope.data)


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
    return _claims(_names(endpoint), found, names_code=True)


def _claims(names: frozenset[str], found: Any, *, names_code: bool = False) -> bool:
    """A loop, as it may be nested deeper than calls can be."""
    left = [found]
    while left:
        value = left.pop()
        if isinstance(value, list):
            left += value
        elif isinstance(value, dict):
            if any(_speaks(names, name, item, names_code) for name, item in value.items()):
                return True
            left += [item for item in value.values() if isinstance(item, (list, dict))]
        elif is_yes(value):
            return True
    return False


def _speaks(names: frozenset[str], name: str, item: Any, names_code: bool) -> bool:
    word = name.strip().lower()
    if word.endswith("code"):
        return names_code or item == SUCCESS
    if word in _WORDS:
        return is_yes(item)
    return name in names and not is_nothing(item)


def _names(endpoint: Endpoint) -> frozenset[str]:
    """The wire names of what a reply of this row holds."""
    model = endpoint.reply.model
    return frozenset() if model is None else model_of(model).wires
