"""Messages on the socket: one JSON array on a line each, bounded."""

from __future__ import annotations

import json
from typing import Any, Final

MAX_FRAME: Final = 1 << 20
"""Bytes of one message."""

PROTOCOL: Final = 4
"""Version of what is said; both sides must have the same."""

GIVE_WAY: Final = "give way"
"""Asks a broker to end, as one that does nothing else waits for its place."""

RENEW: Final = "renew"
"""Lengthens the leases of many buckets."""

_encode = json.JSONEncoder(separators=(",", ":"), allow_nan=False).encode
_decode = json.JSONDecoder().decode


class FrameError(ValueError):
    """What has come is no message; the connection is of no use any more."""


def frame(message: list[Any]) -> bytes:
    """One message as it is sent.

    Raises:
        FrameError: it is too long.
    """
    line = _encode(message).encode() + b"\n"
    if len(line) > MAX_FRAME:
        raise FrameError(f"a message of {len(line):,} bytes is too long")
    return line


class FrameReader:
    """Cuts what comes into messages."""

    __slots__ = ("_rest",)

    def __init__(self) -> None:
        self._rest = b""

    def feed(self, data: bytes) -> list[list[Any]]:
        """The messages that are complete with this.

        Raises:
            FrameError: one is too long, or no JSON array.
        """
        *lines, self._rest = (self._rest + data if self._rest else data).split(b"\n")
        if len(self._rest) > MAX_FRAME:
            raise FrameError("a message is too long")
        return [_read(line) for line in lines]


def _read(line: bytes) -> list[Any]:
    try:
        message = _decode(line.decode())
    except (ValueError, RecursionError) as error:
        raise FrameError("what has come is no JSON") from error
    if type(message) is not list or not message:
        raise FrameError("what has come is no message")
    return message
