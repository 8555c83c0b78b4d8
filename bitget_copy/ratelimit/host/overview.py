"""What can be seen of a host's broker without being one of its members, or elected."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

from bitget_copy.ratelimit.host.frames import GIVE_WAY, PROTOCOL, FrameError, FrameReader, frame
from bitget_copy.ratelimit.host.messages import state_of
from bitget_copy.ratelimit.host.socket_path import Place, peer_of
from bitget_copy.ratelimit.shared import Overview, StoreUnavailableError

if TYPE_CHECKING:
    import socket

TIMEOUT: Final = 1.0
"""Seconds for an answer."""


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
        _, pid, members, tables = _ask(connection, place)
        took = (time.perf_counter() - began) * 1000
        return Overview(
            f"process {pid}, at {place.path}",
            {name: f"process {number}" for name, number in members if not name.startswith("look-")},
            tuple(map(state_of, tables)),
            took,
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


def _ask(connection: socket.socket, place: Place) -> list[Any]:
    """The answer to the one question."""
    pid = peer_of(connection).pid
    reader, messages = FrameReader(), list[list[Any]]()
    connection.settimeout(TIMEOUT)
    try:
        connection.sendall(_hello() + frame([1, None]))
        while len(messages) < 2:
            data = connection.recv(1 << 16)
            messages += reader.feed(data)
            if not data or messages[0] != ["welcome", PROTOCOL]:
                raise StoreUnavailableError(
                    f"host limiter {place.path}: process {pid} speaks another version of the "
                    "protocol, or has ended"
                )
    except TimeoutError:
        raise StoreUnavailableError(
            f"host limiter {place.path}: process {pid} keeps the tokens and does not answer; is it "
            "stopped?"
        ) from None
    except (OSError, FrameError) as error:
        raise StoreUnavailableError(f"host limiter {place.path}: {error}") from None
    return messages[1]
