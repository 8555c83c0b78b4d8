"""Which function answers which endpoint, and what it is given.

Routes come from the endpoint table; handlers register themselves by endpoint key. What
they do is in `handlers_futures` and `handlers_spot`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, TypeAlias, TypeVar

import attrs

from bitget_copy.endpoint import Endpoint
from bitget_copy.simulator.figures import FigureBook
from bitget_copy.simulator.params import Parameters
from bitget_copy.simulator.world import Person, World

_Item = TypeVar("_Item")

_DEFAULT_SIZE: Final = 20
_FALLBACK_MAX_SIZE: Final = 100
"""Largest page where the exchange does not say one."""
_FALLS_TO_DEFAULT: Final = frozenset({"v1.futures.trader.list_open_orders"})
"""A page that is too large becomes one of default size here (document, section currentTrack)."""


@attrs.frozen(kw_only=True)
class Call:
    """One checked request on its way to the handler.

    Attributes:
        args: checked parameters by wire name.
        now: the exchange's clock, milliseconds since 1970.
    """

    endpoint: Endpoint
    world: World
    figures: FigureBook
    person: Person
    args: Mapping[str, Any]
    now: int

    def page(self) -> tuple[int, int]:
        """Rows to leave out and rows to show."""
        paging = self.endpoint.paging
        if paging is None:
            raise AssertionError("only endpoints with paging ask for a page")
        default = paging.default_size or _DEFAULT_SIZE
        most = paging.max_size or _FALLBACK_MAX_SIZE
        size: int = self.args.get(paging.size, default)
        if size > most:
            size = default if self.endpoint.key in _FALLS_TO_DEFAULT else most
        number: int = self.args.get(paging.page, 1) if paging.page else 1
        return (number - 1) * size, size

    def cut(self, rows: list[_Item]) -> list[_Item]:
        """The rows of the page asked for."""
        skip, size = self.page()
        return rows[skip : skip + size]

    def cut_with_flag(self, rows: list[_Item]) -> tuple[list[_Item], bool]:
        """The rows of the page asked for, and whether more follow."""
        skip, size = self.page()
        return rows[skip : skip + size], len(rows) > skip + size


Handler: TypeAlias = Callable[[Call], Any]

HANDLERS: Final[dict[str, Handler]] = {}


def handles(key: str) -> Callable[[Handler], Handler]:
    """Registers the decorated function as the answer to an endpoint."""

    def register(handler: Handler) -> Handler:
        if key in HANDLERS:
            raise AssertionError(f"{key} has two handlers")
        HANDLERS[key] = handler
        return handler

    return register


@attrs.frozen(kw_only=True)
class Route:
    """An endpoint with everything that answering it takes, prepared once."""

    endpoint: Endpoint
    parameters: Parameters
    handler: Handler

    @property
    def key(self) -> str:
        """The endpoint's key."""
        return self.endpoint.key


def build_routes(endpoints: Mapping[str, Endpoint]) -> dict[tuple[str, bytes], Route]:
    """Routes by method and path; endpoints without a handler are left out.

    Rows of families that this exchange does not serve have no handler; a test names any
    row of V1 that misses its own.
    """
    return {
        (endpoint.method, endpoint.path.encode()): Route(
            endpoint=endpoint, parameters=Parameters(endpoint), handler=HANDLERS[key]
        )
        for key, endpoint in endpoints.items()
        if key in HANDLERS
    }
