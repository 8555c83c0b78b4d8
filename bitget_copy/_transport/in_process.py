"""Finds out whether a custom transport ends in an application of this process, and in which one."""

from __future__ import annotations

import weakref
from collections.abc import Sequence
from itertools import count
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from bitget_copy._transport.backend import TransportLike


def application(custom: TransportLike, urls: Sequence[str]) -> object | None:
    """The application of this process that answers all these URLs; None if they go out."""
    import httpx  # noqa: PLC0415 - half of the time of importing this package

    if isinstance(custom, httpx.AsyncClient):
        try:
            behind = [custom._transport_for_url(httpx.URL(url)) for url in urls]  # noqa: SLF001 # pyright: ignore[reportPrivateUsage]
        except AttributeError:  # a newer httpx: assume that it goes out
            return None
    elif isinstance(custom, httpx.AsyncBaseTransport):
        behind = [custom]
    else:
        return custom
    found = [_application(transport) for transport in behind]
    return found[0] if None not in found else None


def _application(transport: Any) -> object | None:
    import httpx  # noqa: PLC0415 - see above

    if isinstance(transport, httpx.MockTransport):
        return transport.handler
    if isinstance(transport, (httpx.ASGITransport, httpx.WSGITransport)):
        return transport.app
    return None


class ObjectNumbers:
    """A number for each object that no later object gets; an `id` is used again."""

    def __init__(self) -> None:
        self._next = count(1)
        self._known: dict[int, tuple[Any, int]] = {}

    def of(self, thing: object) -> str:
        """The object's number; for a bound method, which is made anew each time, with its name."""
        owner, function = (getattr(thing, name, None) for name in ("__self__", "__func__"))
        if owner is not None and function is not None:
            return f"{self.of(owner)} {function.__qualname__}"
        alive, number = self._known.get(id(thing), (lambda: None, 0))
        if alive() is not thing:
            number = next(self._next)
            try:
                alive = weakref.ref(thing, self._forget(id(thing), number))
            except TypeError:  # without weak references it is kept
                alive = lambda: thing  # noqa: E731
            self._known[id(thing)] = alive, number
        return str(number)

    def _forget(self, key: int, number: int) -> Any:
        def forget(_: object) -> None:
            if self._known.get(key, (None, 0))[1] == number:
                del self._known[key]

        return forget


object_numbers: Final = ObjectNumbers()
"""Those of this process."""
