"""Which function answers which endpoint, and what it is given.

Routes come from the endpoint table; handlers register themselves by endpoint key. What
they do is in `handlers_futures`, `handlers_spot` and their V2 siblings. Where one path
has several rows, what is given tells which is meant, as on the exchange.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final, TypeAlias, TypeVar

import attrs

from bitget_copy.endpoint import Endpoint
from bitget_copy.simulator.figures import FigureBook
from bitget_copy.simulator.params import Parameters, parse_body, parse_query
from bitget_copy.simulator.refusals import Refused
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


def handles(*keys: str) -> Callable[[Handler], Handler]:
    """Registers the decorated function as the answer to endpoints, several if they share a path."""

    def register(handler: Handler) -> Handler:
        for key in keys:
            if key in HANDLERS:
                raise AssertionError(f"{key} has two handlers")
            HANDLERS[key] = handler
        return handler

    return register


@attrs.frozen(kw_only=True)
class Route:
    """An endpoint with everything that answering it takes, prepared once.

    Attributes:
        marks: parameters that tell this row from the others of its path; none of them: the
            row that is meant when no other is.
        handler: what answers; None: it tells the time, to everybody.
    """

    endpoint: Endpoint
    parameters: Parameters
    handler: Handler | None = None
    marks: frozenset[str] = frozenset()

    @property
    def key(self) -> str:
        """The endpoint's key."""
        return self.endpoint.key

    @property
    def is_public(self) -> bool:
        """Whether it needs no signature."""
        return self.handler is None

    @property
    def bucket(self) -> str:
        """Whose limit a call counts against: that of the first row of its path."""
        return self.endpoint.shares or self.endpoint.key


_Place: TypeAlias = tuple[str, bytes]


class Routes:
    """Routes by method and path, and among several of one path by what is given.

    Args:
        routes: in the order of the table.
    """

    def __init__(self, routes: Iterable[Route]) -> None:
        self._places: dict[_Place, list[Route]] = {}
        for route in routes:
            endpoint = route.endpoint
            self._places.setdefault((endpoint.method, endpoint.path.encode()), []).append(route)

    @property
    def keys(self) -> list[str]:
        """Keys of all endpoints that are answered."""
        return [route.key for routes in self._places.values() for route in routes]

    def find(self, method: str, path: bytes, query: bytes, body: bytes) -> Route | None:
        """The row that a request means; None: there is no such path, or not with this method."""
        routes = self._places.get((method, path))
        if routes is None:
            return None
        if len(routes) == 1:
            return routes[0]
        given = _given(method, query, body)
        return next(route for route in routes if route.marks <= given)


def _given(method: str, query: bytes, body: bytes) -> frozenset[str]:
    """Names of the parameters that have a value; what cannot be read is refused later."""
    try:
        raw = parse_query(query) if method == "GET" else parse_body(body)
    except Refused:
        return frozenset()
    return frozenset(name for name, value in raw.items() if value is not None and value != "")


def build_routes(endpoints: Mapping[str, Endpoint], public: Iterable[Endpoint] = ()) -> Routes:
    """Routes of all endpoints that have a handler, and of the `public` ones.

    Rows of families that this exchange does not serve have no handler; a test names any
    row of V1 and V2 that misses its own.
    """
    served = [endpoint for key, endpoint in endpoints.items() if key in HANDLERS]
    siblings: dict[_Place, list[Endpoint]] = {}
    for endpoint in served:
        siblings.setdefault((endpoint.method, endpoint.path.encode()), []).append(endpoint)
    routes = [
        _route(endpoint, siblings[endpoint.method, endpoint.path.encode()]) for endpoint in served
    ]
    return Routes([*routes, *map(_public_route, public)])


def _route(endpoint: Endpoint, siblings: list[Endpoint]) -> Route:
    of_all = frozenset.intersection(*map(_required, siblings))
    return Route(
        endpoint=endpoint,
        parameters=Parameters(endpoint, {p.wire for other in siblings for p in other.params}),
        handler=HANDLERS[endpoint.key],
        marks=_required(endpoint) - of_all,
    )


def _required(endpoint: Endpoint) -> frozenset[str]:
    return frozenset(param.wire for param in endpoint.params if param.required)


def _public_route(endpoint: Endpoint) -> Route:
    return Route(endpoint=endpoint, parameters=Parameters(endpoint))
