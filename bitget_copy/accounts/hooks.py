"""Hooks that are given once for all accounts: whose record it is, and each deviation once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, TypeVar

import attrs

from bitget_copy._client_arguments import hooks_of
from bitget_copy.drift import Deviation
from bitget_copy.errors import Attempt, CallRecord

R = TypeVar("R", Attempt, CallRecord)

HOOKS: Final = ("on_attempt", "on_call", "on_drift")

_MAX_SEEN: Final = 10_000
"""Deviations that are known again; replies with more are made to fill memory."""


class Hooks:
    """What was given for all accounts.

    Args:
        on_attempt: one hook or several, as of a client.
        on_call: as above.
        on_drift: as above.

    Raises:
        ConfigError: one cannot be called.
    """

    def __init__(self, on_attempt: Any, on_call: Any, on_drift: Any) -> None:
        self._attempt = hooks_of("on_attempt", on_attempt)
        self._call = hooks_of("on_call", on_call)
        self._drift = [_once(hook) for hook in hooks_of("on_drift", on_drift)]

    def of(self, label: str) -> dict[str, Any]:
        """The options of one client."""
        return {
            "on_attempt": [_labelled(hook, label) for hook in self._attempt],
            "on_call": [_labelled(hook, label) for hook in self._call],
            "on_drift": self._drift,
        }


def _labelled(hook: Callable[[R], object], label: str) -> Callable[[R], object]:
    return lambda record: hook(attrs.evolve(record, account=label))


def _once(hook: Callable[[Deviation], object]) -> Callable[[Deviation], object]:
    """Tells each deviation when the first account meets it, not once for each."""
    seen: set[Deviation] = set()

    def tell(deviation: Deviation) -> object:
        if deviation in seen or len(seen) >= _MAX_SEEN:
            return None
        seen.add(deviation)
        return hook(deviation)

    return tell
