"""What really happened: counts of requests and of executed writes.

A client can only say what it believes; tests ask here.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from typing import Any, TypeAlias

UNKNOWN_URL = "?"
"""Stands for the endpoint of requests that hit no route."""

_Execution: TypeAlias = tuple[str, str, str]


class Executions:
    """How often each write took effect, told apart by account and content."""

    def __init__(self) -> None:
        self._counts: Counter[_Execution] = Counter()

    def add(self, endpoint: str, uid: str, args: Mapping[str, Any]) -> None:
        """Counts one execution."""
        self._counts[endpoint, uid, json.dumps(args, sort_keys=True, default=str)] += 1

    def count(self, endpoint: str | None = None, /, *, uid: str | None = None, **args: Any) -> int:
        """How often a write happened.

        Args:
            endpoint: key of the endpoint; None counts all.
            uid: only those of this account.
            **args: only those that carried these values, by wire name; values are compared
                as text, so ``trackingNo=1`` and ``trackingNo="1"`` are the same.
        """
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


def _plain(value: Any) -> Any:
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {name: _plain(item) for name, item in value.items()}
    return str(value)


def _holds(content: str, wanted: Mapping[str, Any]) -> bool:
    if not wanted:
        return True
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
