"""Whether a transport of the caller's leaves the process at all, and which application it is."""

from __future__ import annotations

import weakref
from collections.abc import Sequence
from itertools import count
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from bitget_copy._transport.transport import Via


def application(via: Via, urls: Sequence[str]) -> object | None:
    """The application in this process that answers all these addresses; None where none does.

    Args:
        via: what the caller gave in place of our own connections.
        urls: the addresses that requests go to.
    """
    import httpx  # noqa: PLC0415 - half of the time of importing this package

    if isinstance(via, httpx.AsyncClient):
        try:
            behind = [via._transport_for_url(httpx.URL(url)) for url in urls]  # noqa: SLF001
        except AttributeError:  # a newer httpx: take it for one that goes out
            return None
    elif isinstance(via, httpx.AsyncBaseTransport):
        behind = [via]
    else:
        return via
    found = [_application(transport) for transport in behind]
    return found[0] if None not in found else None


def _application(transport: Any) -> object | None:
    import httpx  # noqa: PLC0415 - see above

    if isinstance(transport, httpx.MockTransport):
        return transport.handler
    if isinstance(transport, (httpx.ASGITransport, httpx.WSGITransport)):
        return transport.app
    return None


class ObjectNames:
    """A number for each object, which no later one gets: an `id` is used again."""

    def __init__(self) -> None:
        self._next = count(1)
        self._known: dict[int, tuple[Any, int]] = {}

    def of(self, thing: object) -> str:
        """The object's; of a bound method, which is made anew each time, its object's and name."""
        owner = getattr(thing, "__self__", None)
        if owner is not None and hasattr(thing, "__func__"):
            return f"{self.of(owner)} {thing.__func__.__qualname__}"
        alive, number = self._known.get(id(thing), (lambda: None, 0))
        if alive() is not thing:
            number = next(self._next)
            try:
                alive = weakref.ref(thing, self._forget(id(thing), number))
            except TypeError:  # cannot be told when it goes: then it stays
                alive = lambda: thing  # noqa: E731
            self._known[id(thing)] = alive, number
        return str(number)

    def _forget(self, key: int, number: int) -> Any:
        def forget(_: object) -> None:
            if self._known.get(key, (None, 0))[1] == number:
                del self._known[key]

        return forget


object_names: Final = ObjectNames()
"""Those of this process."""
