"""Sends every read that a key may send, each once, and keeps what became of it."""

from __future__ import annotations

import warnings
from collections import deque
from collections.abc import AsyncIterator, Callable, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

import attrs

from bitget_copy import ENDPOINTS
from bitget_copy.cli.drift.arguments import Lacking, SeenValues
from bitget_copy.cli.printing import escape_controls
from bitget_copy.errors import (
    AccountModeError,
    APIConnectionError,
    APIError,
    APIRetiredError,
    AuthenticationError,
    BitgetCopyError,
    ConfigError,
    ExperimentalWarning,
    ParameterError,
    RequestTimeoutError,
)

if TYPE_CHECKING:
    from bitget_copy import CopyTradingClient
    from bitget_copy.endpoint import Endpoint

_NO_SUCH_PATH: Final = "40404"
_OF_THE_KEY: Final = "40731"
"""An account mode's error that says as much of a copy key: other rows of the family take it."""


class State(StrEnum):
    """What became of a read."""

    READ = "read"
    REFUSED = "refused"
    FAILED = "failed"
    NOT_TRIED = "not tried"


@attrs.frozen
class Read:
    """One read: its endpoint, what became of it, and why; names and codes only."""

    endpoint: str
    state: State
    why: str = ""


def families() -> list[str]:
    """The families of the table, the newest first."""
    return sorted({row.family for row in ENDPOINTS.values()}, reverse=True)


def reads(family: str | None = None) -> list[Endpoint]:
    """All reads, or those of one family.

    Raises:
        ParameterError: there is no such family.
    """
    if family is not None and family not in families():
        raise ParameterError(
            f"is {family!r}", parameter="family", wire="family", allowed=", ".join(families())
        )
    wanted = families() if family is None else [family]
    rows = [row for row in ENDPOINTS.values() if not row.writes]
    return [row for name in wanted for row in rows if row.family == name]


async def survey(
    client: CopyTradingClient, rows: Sequence[Endpoint], progress: Callable[[Read], None]
) -> list[Read]:
    """Sends the reads, one after the other; returns what became of them, in the same order.

    A read that needs an id waits for a reply that has one. A family that this account does not
    have, or this server, is left after the first read, but for its public rows.

    Raises:
        BitgetCopyError: before any reply, the key is refused, or nobody answers.
    """
    found: dict[str, Read] = {}
    for family in dict.fromkeys(row.family for row in rows):
        seen = SeenValues()
        own = [row for row in rows if row.family == family]
        left = deque(sorted(own, key=seen.needs_reply))
        read = {key for key, read in found.items() if read.state is State.READ}
        has_reply = any(ENDPOINTS[key].signed for key in read)  # a public one says nothing of a key
        async for one in _family(client, left, seen, has_reply=has_reply):
            found[one.endpoint] = one
            progress(one)
    return [found[row.key] for row in rows]


async def _family(
    client: CopyTradingClient, left: deque[Endpoint], seen: SeenValues, *, has_reply: bool
) -> AsyncIterator[Read]:
    passed_over, tried = 0, 0
    while left:
        row = left.popleft()
        try:
            values = seen.arguments(row)
        except Lacking as lacking:
            passed_over += 1
            if passed_over <= len(left):
                left.append(row)  # a reply to come may have it
            else:
                yield Read(row.key, State.NOT_TRIED, f"no reply had the {lacking} that it needs")
                passed_over = 0
            continue
        passed_over = 0
        try:
            value = await _sent(client, row, values)
        except BitgetCopyError as error:
            if not has_reply and isinstance(error, _HOPELESS):
                raise
            yield _failed(row, error)
            if not tried and _is_of_no_such_family(error):
                for other in left:
                    if other.signed:
                        why = f"{row.family} is not to be had here"
                        yield Read(other.key, State.NOT_TRIED, why)
                left = deque(other for other in left if not other.signed)
        else:
            seen.keep(row, value)
            has_reply = has_reply or row.signed
            yield Read(row.key, State.READ)
        tried += 1


async def _sent(client: CopyTradingClient, row: Endpoint, values: dict[str, object]) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ExperimentalWarning)
        return await client.call(row, values)


_HOPELESS: Final = (AuthenticationError, APIConnectionError, RequestTimeoutError, ConfigError)
"""What one read says of all, as long as none was answered."""


def _is_of_no_such_family(error: BitgetCopyError) -> bool:
    if not isinstance(error, APIError) or error.code == _OF_THE_KEY:
        return False
    return error.code == _NO_SUCH_PATH or isinstance(error, (AccountModeError, APIRetiredError))


def _failed(row: Endpoint, error: BitgetCopyError) -> Read:
    """Class and code, never the text: it may quote what was sent."""
    name = type(error).__name__
    if isinstance(error, APIError) and not error.is_page:
        return Read(row.key, State.REFUSED, f"code {escape_controls(error.code)}, {name}")
    return Read(row.key, State.FAILED, name)
