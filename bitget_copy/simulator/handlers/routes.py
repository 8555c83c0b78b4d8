"""Which handler answers which request, by method, path and what is given.

Where one path has several rows of the endpoint table, the parameters given tell which is
meant, as on the exchange.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Final, TypeAlias

import attrs

from bitget_copy._generated import ENDPOINTS
from bitget_copy._generated.time_endpoints import TIME_ENDPOINTS
from bitget_copy.endpoint import Endpoint
from bitget_copy.simulator.error_codes import Refused
from bitget_copy.simulator.handlers.registry import HANDLERS, Handler
from bitget_copy.simulator.parameters import Parameters, parse_body, parse_query
from bitget_copy.simulator.v3_endpoint_table import V3_ENDPOINTS, V3_ORDINARY


@attrs.frozen(kw_only=True)
class Route:
    """An endpoint with everything that answering it takes, prepared once.

    Attributes:
        marks: parameters that tell this row from the others of its path; without any, it is
            meant when no other row is.
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
        return not self.endpoint.signed

    @property
    def bucket(self) -> str:
        """Whose limit a call counts against: that of the first row of its path."""
        return self.endpoint.shares or self.endpoint.key


SERVED: Final[Mapping[str, Endpoint]] = {**ENDPOINTS, **V3_ENDPOINTS, **V3_ORDINARY}
"""The package's table, with rows of this simulator's own for API V3."""

_MethodAndPath: TypeAlias = tuple[str, bytes]


class Routes:
    """Routes by method and path, and among several of one path by what is given.

    Args:
        routes: in the order of the table.
    """

    def __init__(self, routes: Iterable[Route]) -> None:
        self._by_path: dict[_MethodAndPath, list[Route]] = {}
        for route in routes:
            endpoint = route.endpoint
            self._by_path.setdefault((endpoint.method, endpoint.path.encode()), []).append(route)

    @property
    def keys(self) -> list[str]:
        """Keys of all endpoints that are answered."""
        return [route.key for routes in self._by_path.values() for route in routes]

    def find(self, method: str, path: bytes, query: bytes, body: bytes) -> Route | None:
        """The row that a request means; None: there is no such path, or not with this method."""
        routes = self._by_path.get((method, path))
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


@cache
def default_routes() -> Routes:
    """Routes of the package's own table; they hold no state, so all simulators share them."""
    return build_routes(SERVED, TIME_ENDPOINTS)


def build_routes(endpoints: Mapping[str, Endpoint], public: Iterable[Endpoint] = ()) -> Routes:
    """Routes of all endpoints that have a handler, and of the `public` ones.

    Rows that this exchange does not serve have no handler; a test names any that should have.
    """
    served = [endpoint for key, endpoint in endpoints.items() if key in HANDLERS]
    siblings: dict[_MethodAndPath, list[Endpoint]] = {}
    for endpoint in served:
        siblings.setdefault((endpoint.method, endpoint.path.encode()), []).append(endpoint)
    routes = [
        _route(endpoint, siblings[endpoint.method, endpoint.path.encode()]) for endpoint in served
    ]
    taken = {endpoint.path for endpoint in served}
    return Routes([*routes, *(_public_route(row) for row in public if row.path not in taken)])


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
