"""What can be seen of a host's broker without being one of its members, or elected."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from itertools import chain
from typing import TYPE_CHECKING, Any, Final

from bitget_copy.ratelimit.host.frames import GIVE_WAY, PROTOCOL, FrameReader, frame
from bitget_copy.ratelimit.host.messages import StatePage, page_of, page_question
from bitget_copy.ratelimit.host.socket_path import Place, peer_of
from bitget_copy.ratelimit.shared import Overview, StoreUnavailableError

if TYPE_CHECKING:
    import socket
    from collections.abc import Generator

TIMEOUT: Final = 1.0
"""Seconds for an answer."""

MAX_PAGES: Final = 1_000
"""Parts of the answer that are asked for; each has hundreds of buckets."""


def host_overview(path: str | os.PathLike[str] | None = None) -> Overview | None:
    """Asks who shares limits on this host; waits for a second at most, and changes nothing.

    Args:
        path: of the socket; None: this user's own.

    Returns:
        None while nobody shares any.

    Raises:
        ConfigError: the path cannot be used, or something else is there.
        StoreUnavailableError: the process that keeps the tokens does not answer, because it is
            stopped or has another version.
    """
    place, began = Place.at(path), time.perf_counter()
    connection = place.connect()
    if connection is None:
        return None
    with connection:
        pages = _pages(connection, place)
        took = (time.perf_counter() - began) * 1000
    last = pages[-1]
    return Overview(
        f"process {last.pid}, at {place.path}",
        {
            name: f"process {number}"
            for name, number in last.members.items()
            if not name.startswith("look-")
        },
        tuple(chain.from_iterable([page.states for page in pages])),
        took,
        complete=not last.after,
    )


def ask_to_give_way(place: Place) -> None:
    """Asks a bot that keeps the tokens to leave that to who asks."""
    connection = place.connect()
    if connection is not None:
        with connection, suppress(OSError):
            connection.settimeout(TIMEOUT)
            connection.sendall(_hello() + frame([1, None, GIVE_WAY]))
            connection.recv(1 << 16)  # who ends before its greeting is answered is not heard


def _hello() -> bytes:
    return frame(["hello", PROTOCOL, f"look-{os.urandom(8).hex()}"])


def _pages(connection: socket.socket, place: Place) -> list[StatePage]:
    """The answers to the one question, whose parts are asked for one by one."""
    pid = peer_of(connection).pid
    pages, messages = list[StatePage](), _messages(connection)
    connection.settimeout(TIMEOUT)
    try:
        connection.sendall(_hello() + frame(page_question(1, "")))
        if next(messages, None) != ["welcome", PROTOCOL]:
            raise _ended(place, pid)
        while not pages or (pages[-1].after and len(pages) < MAX_PAGES):
            after = pages[-1].after if pages else ""
            if pages:
                connection.sendall(frame(page_question(1, after)))
            message = next(messages, None)
            if message is None:
                raise _ended(place, pid)
            pages.append(page_of(message, after))
    except TimeoutError:
        raise StoreUnavailableError(
            f"host limiter {place.path}: process {pid} keeps the tokens and does not answer; is it "
            "stopped?"
        ) from None
    except (OSError, ValueError, TypeError) as error:
        raise StoreUnavailableError(f"host limiter {place.path}: {error}") from None
    return pages


def _messages(connection: socket.socket) -> Generator[list[Any], None, None]:
    """What comes, until the other side ends it."""
    reader = FrameReader()
    while data := connection.recv(1 << 16):
        yield from reader.feed(data)


def _ended(place: Place, pid: int) -> StoreUnavailableError:
    return StoreUnavailableError(
        f"host limiter {place.path}: process {pid} speaks another version of the protocol, or has "
        "ended"
    )
