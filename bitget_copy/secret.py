"""A text that does not show itself.

Replies that hold a secret (the key that `create_copy_api` makes) and arguments that are
one (its passphrase) carry it in this type, so that no print, log line, traceback or
`repr` of what surrounds it can give it away.
"""

from __future__ import annotations

import hmac
from typing import Any, Final

from bitget_copy._not_given import NOT_GIVEN

HIDDEN: Final = "***"
"""What stands in place of a secret wherever something is shown."""


class Secret:
    """A secret text; :meth:`reveal` is the only way to read it.

    ``str``, ``repr`` and formatting give ``***``. Two secrets are equal when their texts are;
    a secret never equals a plain string. Pickling and copying keep the text.

    Args:
        text: what is to be kept.
    """

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = text

    @classmethod
    def of(cls, value: str | Secret) -> Secret:
        """Any value as a secret, so that none shows; the codec refuses what is no text."""
        given: Any = value
        kind = type(given)  # never asked of the value, whose own code may do anything
        if given is None or given is NOT_GIVEN or issubclass(kind, cls):
            return given  # type: ignore[no-any-return]
        return cls(str.__str__(given) if issubclass(kind, str) else given)

    def reveal(self) -> str:
        """The text itself."""
        return self._text

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Secret):
            return NotImplemented
        mine, others = (s._text.encode("utf-8", "surrogatepass") for s in (self, other))  # noqa: SLF001
        return hmac.compare_digest(mine, others)

    def __hash__(self) -> int:
        return hash((Secret, self._text))

    def __str__(self) -> str:
        return HIDDEN

    def __repr__(self) -> str:
        return f"Secret('{HIDDEN}')"

    def __format__(self, spec: str) -> str:
        return format(HIDDEN, spec)
