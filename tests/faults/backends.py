"""The backends that calls are made with here, and which one is used in which test.

Slow tables alternate, so that in a normal run every fault meets every backend and each call
uses one of them; a long run makes each call with each.
"""

import contextlib
import zlib

BACKENDS: dict[str, dict] = {"httpx": {"http": "httpx"}, "lean": {"http": "lean"}}
"""Name of a backend, and the option of the client that chooses it."""
_now = [next(iter(BACKENDS))]


@contextlib.contextmanager
def on(name: str):
    """Clients made inside use this backend."""
    _now.append(name)
    try:
        yield
    finally:
        _now.remove(name)


def options(name: str | None = None) -> dict:
    """The option for the backend with this name, or for the current one."""
    return BACKENDS[name or _now[-1]]


def in_turn(*what: object) -> str:
    """The backend for one of many cases; always the same for the same case."""
    names = sorted(BACKENDS)
    return names[zlib.crc32(repr(what).encode()) % len(names)]
