"""The buckets that one client's calls count in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bitget_copy.ratelimit import BucketKey, BucketLimit
from bitget_copy.ratelimit.identity import ExchangeAccess, fingerprint, registry
from bitget_copy.ratelimit.limit_table import EndpointLimit, Overrides, resolve_limits

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bitget_copy.endpoint import Endpoint, EndpointTable
    from bitget_copy.ratelimit.pacing import EgressGate


class ClientBuckets:
    """Finds the buckets of each endpoint for one client, once.

    Args:
        table: the endpoints, by key.
        access: the exchange that the client talks to.
        api_key: the account's key.
        uid: the account's UID; None where it is not known.
        overrides: the user's own figures; see `limit_table`.
        policy: for every endpoint that no override gives one.
        gate: the limit over all calls of the address; None for none.

    Raises:
        ConfigError: the overrides are wrong; see :func:`resolve_limits`.
    """

    def __init__(
        self,
        table: EndpointTable,
        access: ExchangeAccess,
        *,
        api_key: str,
        uid: str | None = None,
        overrides: Overrides | None = None,
        policy: str = "adaptive",
        gate: EgressGate | None = None,
    ) -> None:
        self._table = table
        self._access = access
        self._key = fingerprint(api_key)
        self._overrides = overrides
        self._policy = policy
        self._gate = gate
        self._found: dict[str, Sequence[tuple[BucketKey, BucketLimit]]] = {}
        # Overrides are checked now, against every row; without them only what is called is loaded.
        self._limits: dict[str, EndpointLimit] = (
            {} if overrides is None else resolve_limits(table, overrides, policy=policy)
        )
        scopes = {
            key: limit.scope
            for key, limit in self._limits.items()
            if limit.scope != table[key].limit.scope
        }
        registry.register(self, access.exchange, self._key, uid, scopes)

    def identity_changed(self) -> None:
        """Two accounts or exchanges have turned out to be one, perhaps this one's."""
        self._found = {}

    def of(self, endpoint: Endpoint) -> Sequence[tuple[BucketKey, BucketLimit]]:
        """The buckets of one endpoint's calls, for ``Limiter.acquire``."""
        found = self._found.get(endpoint.key)
        if found is None:
            found = self._found[endpoint.key] = self._find(endpoint)
        return found

    def _find(self, endpoint: Endpoint) -> Sequence[tuple[BucketKey, BucketLimit]]:
        owner = endpoint.shares or endpoint.key
        own, exchange = self._limit(endpoint, owner), self._access.exchange
        row = self._table.get(owner, endpoint)
        scope = registry.scope(exchange, owner, table=row.limit.scope, own=own.scope)
        egress = self._access.egress
        identities = {"uid": registry.account(exchange, self._key), "ip": egress}
        buckets = [
            (BucketKey(part, identities[part], owner), own.limit) for part in scope.split("|")
        ]
        if self._gate is not None:
            buckets.append(self._gate.bucket(egress))
        return tuple(buckets)

    def _limit(self, endpoint: Endpoint, owner: str) -> EndpointLimit:
        if owner not in self._limits:
            table = self._table
            if self._overrides is None:
                table = {owner: table[owner]} if owner in table else {}
            rows = {endpoint.key: endpoint, **table}
            self._limits |= resolve_limits(rows, self._overrides, policy=self._policy)
        return self._limits[owner]
