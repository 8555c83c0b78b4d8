"""Counts of requests and of executed writes: what really happened.

A client can only say what it believes. Neither count grows without end:
requests are told apart by endpoint and status only, executions by content as far back as
:data:`MAX_CONTENTS`.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from typing import Any, Final, TypeAlias

UNKNOWN_URL = "?"
"""Stands for the endpoint of requests that hit no route."""

MAX_CONTENTS: Final = 100_000
"""Different writes whose content is remembered."""

_Execution: TypeAlias = tuple[str, str, str]


class Executions:
    """How often each write took effect, told apart by account and content.

    Of more than `max_contents` different writes the contents that came first are forgotten: they
    still count for their endpoint and account, but no longer by what they carried.

    Args:
        max_contents: different writes whose content is remembered.

    Attributes:
        forgotten: executions whose content is no longer known.
    """

    def __init__(self, max_contents: int = MAX_CONTENTS) -> None:
        self._max_contents = max_contents
        self._counts: dict[_Execution, int] = {}
        self._totals: Counter[tuple[str, str]] = Counter()
        self.forgotten: int = 0

    def add(self, endpoint: str, uid: str, args: Mapping[str, Any]) -> None:
        """Counts one execution."""
        execution = endpoint, uid, json.dumps(args, sort_keys=True, default=str)
        self._counts[execution] = self._counts.get(execution, 0) + 1
        self._totals[endpoint, uid] += 1
        if len(self._counts) > self._max_contents:
            self.forgotten += self._counts.pop(next(iter(self._counts)))

    def count(self, endpoint: str | None = None, /, *, uid: str | None = None, **args: Any) -> int:
        """How often a write happened.

        Args:
            endpoint: key of the endpoint; None counts all.
            uid: only those of this account.
            **args: only those that carried these values, by wire name; values are compared
                as text, so ``trackingNo=1`` and ``trackingNo="1"`` are the same.
        """
        if not args:
            return sum(
                times
                for (key, owner), times in self._totals.items()
                if endpoint in {None, key} and uid in {None, owner}
            )
        wanted = {name: _plain(value) for name, value in args.items()}
        return sum(
            times
            for (key, owner, content), times in self._counts.items()
            if endpoint in {None, key} and uid in {None, owner} and _holds(content, wanted)
        )

    def repeated(self) -> dict[tuple[str, str], int]:
        """Writes that happened more than once, by endpoint and content (JSON)."""
        return {
            (key, content): times for (key, _, content), times in self._counts.items() if times > 1
        }

    def clear(self) -> None:
        """Starts counting anew."""
        self._counts.clear()
        self._totals.clear()
        self.forgotten = 0


def _plain(value: Any) -> Any:
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {name: _plain(item) for name, item in value.items()}
    return str(value)


def _holds(content: str, wanted: Mapping[str, Any]) -> bool:
    args = json.loads(content)
    return all(name in args and _plain(args[name]) == value for name, value in wanted.items())


class Requests:
    """How many requests came in, by endpoint and HTTP status."""

    def __init__(self) -> None:
        self._counts: Counter[tuple[str, int]] = Counter()

    def add(self, endpoint: str, status: int) -> None:
        """Counts one answered request."""
        self._counts[endpoint, status] += 1

    def count(self, endpoint: str | None = None, /, *, status: int | None = None) -> int:
        """How many requests were answered; without arguments, all."""
        return sum(
            times
            for (key, answered), times in self._counts.items()
            if endpoint in {None, key} and status in {None, answered}
        )

    @property
    def limited(self) -> int:
        """How many were answered with 429."""
        return self.count(status=429)

    def clear(self) -> None:
        """Starts counting anew."""
        self._counts.clear()
