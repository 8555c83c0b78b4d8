"""The ways over the network on which calls are made here, and which of them is whose turn.

Slow tables take turns, so that every fault meets every wire in a normal run and each call one
of them; a long run makes each call on each.
"""

import contextlib
import zlib

WIRES: dict[str, dict] = {"httpx": {"http": "httpx"}, "lean": {"http": "lean"}}
"""Name of a wire, and the options of `Wire` and of the client that choose it."""
_now = [next(iter(WIRES))]


@contextlib.contextmanager
def on(name: str):
    """Clients made in here use this wire."""
    _now.append(name)
    try:
        yield
    finally:
        _now.remove(name)


def options(name: str | None = None) -> dict:
    """What chooses the wire with this name, or the one of the moment."""
    return WIRES[name or _now[-1]]


def in_turn(*what: object) -> str:
    """A wire for one of many cases; always the same for the same case."""
    names = sorted(WIRES)
    return names[zlib.crc32(repr(what).encode()) % len(names)]
