"""The client: puts the parts together, opens and closes them, and names the families.

Everything that happens to a call is in `_pipeline`; every endpoint is in the table.
"""

from __future__ import annotations

import difflib
import hashlib
import warnings
from collections.abc import (
    AsyncIterator,
    Awaitable,
    Callable,
    Hashable,
    Iterable,
    Mapping,
    Sequence,
)
from functools import cache, cached_property
from inspect import isasyncgenfunction, iscoroutinefunction, isgeneratorfunction
from random import Random
from typing import TYPE_CHECKING, Any, Final, Self, TypedDict, Unpack
from urllib.parse import unquote, urlsplit

import attrs

from bitget_copy._clock import SYSTEM_CLOCK, Clock, Reading, ServerClock
from bitget_copy._codec import DeviationLog, encode
from bitget_copy._generated import ENDPOINTS
from bitget_copy._generated.error_table import ERROR_TABLE
from bitget_copy._generated.time_endpoints import TIME_ENDPOINTS
from bitget_copy._pipeline import Parts, Pipeline
from bitget_copy._plain import shown, type_name
from bitget_copy._redact import without_frames
from bitget_copy._report import AttemptHook, CallHook
from bitget_copy._transport import Transport, Via, Wire
from bitget_copy._transport.addresses import Address
from bitget_copy._transport.inside import application, tokens
from bitget_copy._version import __version__
from bitget_copy.config import (
    ClientConfig,
    Http,
    Limits,
    Locale,
    Policy,
    base_url_from_env,
    credentials_from_env,
)
from bitget_copy.credentials import Credentials, unframed
from bitget_copy.endpoint import Endpoint
from bitget_copy.errors import (
    APIError,
    APIReplyError,
    ConfigError,
    ExperimentalWarning,
    ParameterError,
)
from bitget_copy.pagination import iterate
from bitget_copy.ratelimit.identity import accounts, exchange_name
from bitget_copy.ratelimit.local import shared_limiter
from bitget_copy.ratelimit.pace import EgressGate
from bitget_copy.ratelimit.table import EndpointLimit, buckets_for, resolve_limits
from bitget_copy.reconcile import Reconciler
from bitget_copy.retry import RetryBudget, RetryPolicy
from bitget_copy.signing import RequestSigner, Signer, explain_signature, make_signer

if TYPE_CHECKING:
    import ssl
    from types import TracebackType

    from bitget_copy._generated.v1.resources import V1
    from bitget_copy._generated.v2.resources import V2
    from bitget_copy._generated.v3.resources import V3
    from bitget_copy.ratelimit import BucketKey, BucketLimit, BucketState, Limiter

_USER_AGENT: Final = f"bitget-copy/{__version__}"
_MAX_KEY: Final = 100
"""Characters of a wrong key that near ones are looked for with."""


class Options(TypedDict, total=False):
    """The options of `config.ClientConfig`, as keyword arguments of the client."""

    base_url: str
    fallback_urls: Sequence[str]
    timeout: float | None
    max_attempts: int
    retry_budget: float
    locale: Locale
    max_body_bytes: int
    max_connections: int
    local_address: str | None
    proxy: str | None
    verify: bool | str | ssl.SSLContext
    allow_insecure: bool
    policy: Policy
    rate_limits: Limits | None
    egress_limit: int | None
    http: Http
    paper_trading: bool
    experimental: bool


class CopyTradingClient:
    """Bitget's copy-trading API for one account.

    ::

        async with CopyTradingClient.from_env() as client:
            page = await client.v2.futures.trader.list_open_orders(
                product_type="USDT-FUTURES", symbol="BTCUSDT"
            )

    One client serves any number of concurrent calls. Clients of one process share the
    exchange's limits by themselves: those of one account its per-UID limits, all of one
    egress address the per-IP ones.

    Args:
        credentials: the account's key.
        config: all options in one value; keyword options replace parts of it.
        transport: a `httpx.AsyncBaseTransport`, a `httpx.AsyncClient` or an ASGI application
            (`simulator.Simulator` is one) to send through instead of our own connections.
            It stays the caller's to close. Of a client, auth, mounts, event hooks, proxies, TLS
            and further default headers are in force; its base URL, params, cookies, redirects
            and timeouts are not, as a signed request leaves as it is. A write that fails in there
            is of unknown outcome, unless it is httpx's own, without request hooks or an auth flow
            of your making: only then is it known when the first byte leaves. Response hooks may
            read or close the reply, or raise for its status; any other error of theirs leaves a
            write unknown. Httpx's transport and ours send a write once, but for a login (401,
            407); what sends a copy of the request, made by itself, cannot be kept from it.
        limiter: keeps its own buckets instead of those shared in this process.
        signer: signs instead of the credentials' secret, for keys kept elsewhere.
        clock: replaces the machine's clocks, for tests.
        random: where the jitter of waits comes from; seed it to repeat a run.
        on_attempt: called after every attempt with an `errors.Attempt`; one or several.
        on_call: called after every call with an `errors.CallRecord`; one or several.
        options: see `config.ClientConfig`.

    Raises:
        ConfigError: an option or the credentials are wrong. Nothing is opened here.
    """

    @unframed
    def __init__(
        self,
        credentials: Credentials,
        *,
        config: ClientConfig | None = None,
        transport: Via | None = None,
        limiter: Limiter | None = None,
        signer: Signer | None = None,
        clock: Clock = SYSTEM_CLOCK,
        random: Random | None = None,
        on_attempt: AttemptHook | Sequence[AttemptHook] = (),
        on_call: CallHook | Sequence[CallHook] = (),
        **options: Unpack[Options],
    ) -> None:
        self.config = _configured(config, options)
        _check_parts(credentials, transport, limiter, signer, clock, random)
        self.clock = ServerClock(clock)
        self.clock.source = self._ask_time
        self._transport = Transport(_wire(self.config, own=transport is None), transport)
        self._limiter = shared_limiter() if limiter is None else limiter
        where = _Where.of(self.config, transport)
        self._closed = False
        self._warned = False
        self._pipeline = Pipeline(
            Parts(
                transport=self._transport,
                signer=RequestSigner(credentials, signer),
                clock=self.clock,
                limiter=self._limiter,
                buckets=_Buckets(self.config, credentials, where),
                path=where.name,
                route=self._route(where),
                retry=RetryPolicy(max_attempts=self.config.max_attempts),
                budget=RetryBudget(share=self.config.retry_budget),
                codes=ERROR_TABLE,
                successors=_successor,
                random=random or Random(),  # noqa: S311 - jitter, not secrecy
                timeout=self.config.timeout,
                hooks=_hooks("on_attempt", on_attempt),
                call_hooks=_hooks("on_call", on_call),
                reconciler=Reconciler(self._dated, ENDPOINTS, self.clock),
                secrets=_secrets(credentials, self.config),
                deviations=DeviationLog(),
            )
        )

    @classmethod
    @unframed
    def from_env(
        cls,
        *,
        on_attempt: AttemptHook | Sequence[AttemptHook] = (),
        on_call: CallHook | Sequence[CallHook] = (),
        **options: Unpack[Options],
    ) -> Self:
        """A client whose credentials and address come from the environment.

        Reads ``BITGET_API_KEY``, ``BITGET_SECRET_KEY`` (or ``BITGET_PRIVATE_KEY``),
        ``BITGET_PASSPHRASE``, and when set ``BITGET_UID`` and ``BITGET_BASE_URL``; see
        `config.credentials_from_env` for the other names that are read.

        Raises:
            ConfigError: a variable is missing or wrong.
        """
        options.setdefault("base_url", base_url_from_env())
        credentials = credentials_from_env()
        _check_private_key(credentials)
        return cls(credentials, on_attempt=on_attempt, on_call=on_call, **options)

    @cached_property
    def v1(self) -> V1:
        """API V1 by market and role. Bitget switched it off on 2025-11-28."""
        from bitget_copy._generated.v1.resources import V1  # noqa: PLC0415 - loaded when used

        return V1(self._send, self._pages)

    @cached_property
    def v2(self) -> V2:
        """API V2 by market and role; what Bitget serves to classic accounts."""
        from bitget_copy._generated.v2.resources import V2  # noqa: PLC0415 - loaded when used

        return V2(self._send, self._pages)

    @cached_property
    def v3(self) -> V3:
        """API V3 by market and role, for unified accounts. Known from third parties only.

        Its calls raise ConfigError unless the client was made with `experimental`; looking at
        it, as debuggers and mocks do, raises nothing.
        """
        from bitget_copy._generated.v3.resources import V3  # noqa: PLC0415 - loaded when used

        return V3(self._send, self._pages)

    async def call(
        self,
        endpoint: str | Endpoint,
        values: Mapping[str, object] | None = None,
        *,
        timeout: float | None = None,
        priority: int | None = None,
    ) -> Any:
        """Sends any row of the table; returns what the row's coroutine returns.

        Args:
            endpoint: its key, e.g. ``"v2.futures.trader.list_open_orders"``, or the row.
            values: wire name to value, typed or as on the wire.
            timeout: seconds for the whole call, waiting included; None: the client's own.
            priority: place in the limiter's queue, larger first; None: by effect.

        Raises:
            ParameterError: the key or a value is wrong; nothing was sent.
            BitgetCopyError: see `bitget_copy.errors`.
        """
        try:
            sent = self._send(find(endpoint), {} if values is None else values, timeout, priority)
        finally:
            del values  # it may hold a secret, and this frame is part of every error's traceback
        return await sent

    def iterate(
        self,
        endpoint: str | Endpoint,
        values: Mapping[str, object] | None = None,
        *,
        timeout: float | None = None,
        priority: int | None = None,
    ) -> AsyncIterator[Any]:
        """Yields every row of a ``list_`` endpoint with paging, page after page.

        Args and errors are those of :meth:`call`, for each page. How a span of time is read, and
        what can be missed, is said where the endpoint has its own ``iter_…``.
        """
        try:
            return self._pages(find(endpoint), {} if values is None else values, timeout, priority)
        finally:
            del values  # as in `call`

    def bucket_states(self) -> list[BucketState]:
        """What can be seen of the buckets now; call it inside the event loop.

        Shows every bucket of this client's limiter that is in use, those of other clients
        that share it too; identities are masked.
        """
        return list(self._limiter.snapshot())

    async def sync_clock(self) -> float:
        """Asks the exchange for its time and sets the clock that timestamps are taken from.

        Calls do so by themselves when a timestamp is refused; asking before the first one spares
        a machine whose clock is wrong that refusal. ``client.clock.offset`` shows the result.

        Returns:
            Seconds to add to the local clock.

        Raises:
            BitgetCopyError: no time could be had, or none that can be believed.
        """
        return await self.clock.sync()

    async def aclose(self) -> None:
        """Closes the connections; a call made later raises ConfigError."""
        self._closed = True
        await self._transport.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.aclose()

    def __repr__(self) -> str:
        state = "closed" if self._closed else "open"
        return f"<CopyTradingClient {self.config.base_url} {state}>"

    def _send(
        self,
        endpoint: Endpoint,
        values: Mapping[str, object],
        timeout: float | None,
        priority: int | None,
    ) -> Awaitable[Any]:
        try:
            self._check_open(endpoint)
            if endpoint.experimental:
                self._allow_experiment(endpoint.key)
            return self._pipeline.call(endpoint, values, timeout, priority)
        finally:
            del values  # as in `call`

    def _pages(
        self,
        endpoint: Endpoint,
        values: Mapping[str, object],
        timeout: float | None,
        priority: int | None,
    ) -> AsyncIterator[Any]:
        try:
            now_ms = self.clock.now_ms
            return iterate(self._send, endpoint, values, timeout, priority, now_ms=now_ms)
        finally:
            del values  # as in `call`

    def _dated(
        self,
        endpoint: Endpoint,
        values: Mapping[str, object],
        timeout: float | None,
        priority: int | None,
    ) -> Awaitable[tuple[Any, int | None]]:
        """As `_send`, with the exchange's clock in the reply; what reconciling reads with."""
        try:
            self._check_open(endpoint)
            return self._pipeline.dated_call(endpoint, values, timeout, priority)
        finally:
            del values  # as in `call`

    def _route(self, where: _Where) -> Callable[[], Hashable] | None:
        """Names the path to the address in use; None where there is only one."""
        if not self.config.fallback_urls:
            return None
        ways = {url: where.way(_exchange(url)) for url in self.config.fallback_urls}
        first = where.way(_exchange(self.config.base_url))
        transport = self._transport
        return lambda: ways.get(transport.address, first)

    async def _ask_time(self) -> Reading:
        """The exchange's time, from the newest API that tells it."""
        *others, last = TIME_ENDPOINTS
        for endpoint in others:
            self._check_open(endpoint)
            try:
                return await self._pipeline.ask_time(endpoint)
            except (APIError, APIReplyError):
                continue  # an exchange, or a stand-in for one, that does not have this path
        self._check_open(last)
        return await self._pipeline.ask_time(last)

    def _allow_experiment(self, what: str) -> None:
        """Refuses what was not asked for; warns once a client of what was."""
        if not self.config.experimental:
            raise ConfigError(
                f"{what}: known from third parties only, so it is off; to use it all the same, "
                "make the client with experimental=True"
            )
        if not self._warned:
            self._warned = True
            warnings.warn(
                f"{what} is known from third parties only: its limits, arguments and replies may "
                "be otherwise. Each row says where it is from",
                ExperimentalWarning,
                stacklevel=4,
            )

    def _check_open(self, endpoint: Endpoint) -> None:
        if self._closed:
            raise ConfigError(f"{endpoint.key}: this client is closed; make a new one")


@attrs.frozen
class _Where:
    """Which exchange is meant, and by which way: names a path, and what is counted together.

    Two simulators on one machine are two exchanges, even when their keys are the same; two
    spellings of one address are one.

    Attributes:
        address: the first one, in one spelling, or the application that stands for it.
        host: the exchange, whose addresses may be several.
        egress: the address that calls leave from, as far as it is known.
        inside: the exchange is an application in this process.
    """

    address: str
    host: str
    egress: str
    inside: bool = False

    @property
    def name(self) -> tuple[str, str]:
        """The path's to the first address."""
        return self.way(self.address)

    def way(self, address: str) -> tuple[str, str]:
        """The path's to one address; the second part names the egress."""
        return address, accounts.egress(self.host, self.egress)

    @classmethod
    def of(cls, config: ClientConfig, transport: Via | None) -> _Where:
        by = config.proxies().get(config.base_url)
        egress = f"{config.local_address or 'default'} {'' if by is None else _digest(by)}".strip()
        if transport is not None:
            inside = application(transport, (config.base_url, *config.fallback_urls))
            if inside is not None:
                name = f"inside {tokens.of(inside)}"
                return cls(name, name, egress, inside=True)
        addresses = [_exchange(url) for url in (config.base_url, *config.fallback_urls)]
        return cls(addresses[0], accounts.same_exchange(addresses), egress)


def _exchange(url: str) -> str:
    address = Address.of(url)
    return exchange_name(address.host, address.port)


class _Buckets:
    """The buckets of each endpoint for one client, found once."""

    def __init__(self, config: ClientConfig, credentials: Credentials, where: _Where) -> None:
        self._config = config
        self._host = where.host
        self._key = _digest(credentials.api_key)
        self._way = where.egress
        # Overrides are checked now, against every row; without them only what is called is loaded.
        self._limits: Mapping[str, EndpointLimit] = (
            {} if config.rate_limits is None else self._resolved(ENDPOINTS)
        )
        calls = config.egress_limit
        gated = calls is not None and not config.is_loopback and not where.inside
        self._gate = EgressGate(calls=calls) if gated and calls else None
        self._found: dict[str, Sequence[tuple[BucketKey, BucketLimit]]] = {}
        uid = None if credentials.uid is None else str(credentials.uid).strip()
        accounts.join(self, self._host, self._key, uid, self._own_scopes())

    def renamed(self) -> None:
        """Two accounts or exchanges have turned out to be one, perhaps this one's."""
        self._found = {}

    def __call__(self, endpoint: Endpoint) -> Sequence[tuple[BucketKey, BucketLimit]]:
        found = self._found.get(endpoint.key)
        if found is None:
            limits = self._limits_for(endpoint)
            owner = endpoint.shares or endpoint.key
            scope = accounts.scope(
                self._host,
                owner,
                table=ENDPOINTS.get(owner, endpoint).limit.scope,
                own=limits[owner].scope,
            )
            found = self._found[endpoint.key] = buckets_for(
                endpoint,
                limits,
                uid=accounts.name(self._host, self._key),
                egress=accounts.egress(self._host, self._way),
                gate=self._gate,
                scope=scope,
            )
        return found

    def _own_scopes(self) -> dict[str, str]:
        """Of the endpoints that an override counts otherwise than the table."""
        return {
            key: limit.scope
            for key, limit in self._limits.items()
            if limit.scope != ENDPOINTS[key].limit.scope
        }

    def _limits_for(self, endpoint: Endpoint) -> Mapping[str, EndpointLimit]:
        if self._config.rate_limits is None and endpoint.key in ENDPOINTS:
            return _plain_limits(self._config.policy, endpoint.key.partition(".")[0])
        if endpoint.key not in self._limits:  # a row of the user's own making
            self._limits = self._resolved({**ENDPOINTS, endpoint.key: endpoint})
        return self._limits

    def _resolved(self, table: Mapping[str, Endpoint]) -> Mapping[str, EndpointLimit]:
        return resolve_limits(table, self._config.rate_limits, policy=self._config.policy)


@cache
def _plain_limits(policy: str, family: str) -> Mapping[str, EndpointLimit]:
    """One family's limits without overrides; the same for every client, so made once."""
    rows = {key: ENDPOINTS[key] for key in ENDPOINTS if key.startswith(f"{family}.")}
    return resolve_limits(rows, policy=policy)


def _digest(text: str) -> str:
    """A stand-in for a key or a proxy's address, which may hold a password."""
    return hashlib.sha256(text.encode()).hexdigest()[:24]


def find(endpoint: str | Endpoint) -> Endpoint:
    """The row with this key.

    Raises:
        ParameterError: there is none; the message names the nearest ones.
    """
    kind = type(endpoint)
    if issubclass(kind, Endpoint):
        return endpoint  # type: ignore[return-value]
    key = str.__str__(endpoint) if issubclass(kind, str) else ""
    if key in ENDPOINTS:
        return ENDPOINTS[key]
    near = difflib.get_close_matches(key[:_MAX_KEY], ENDPOINTS, n=3, cutoff=0.4)
    raise ParameterError(
        f"{shown(endpoint)} is in no table",
        parameter="endpoint",
        wire="endpoint",
        allowed=f"a key of bitget_copy.ENDPOINTS, such as {', '.join(near or list(ENDPOINTS)[:1])}",
    )


def explain_call(
    credentials: Credentials, endpoint: str | Endpoint, values: Mapping[str, object]
) -> str:
    """How a call would be signed, part by part, without any secret and without sending it.

    Where an argument is a secret, the body that is shown and hashed has ``***`` in its place.

    Raises:
        ParameterError: the key or a value is wrong.
        ConfigError: the credentials are no `Credentials`.
    """
    _check_credentials(credentials)
    row = find(endpoint)
    try:
        request = encode(row, values)
    except ParameterError as error:
        without_frames(error)  # those of the codec hold the arguments
        raise
    finally:
        del values  # it may hold a secret, as may this frame of the error's traceback
    sent = request.target.partition("?")[2]
    return explain_signature(
        row.method,
        row.path,
        request.query,
        request.shown_body,
        credentials=credentials,
        sent_query=sent,
    )


def _check_private_key(credentials: Credentials) -> None:
    """Names the variable where the key that it holds can sign nothing.

    Raises:
        ConfigError: it is encrypted, too short or of another kind than RSA.
    """
    try:
        make_signer(credentials)
    except ConfigError as error:
        raise ConfigError(f"BITGET_PRIVATE_KEY: {error}") from None


def _check_credentials(credentials: Any) -> None:
    if not issubclass(type(credentials), Credentials):
        raise _wrong_part("credentials", credentials, "bitget_copy.Credentials")


def _check_parts(
    credentials: Any, transport: Any, limiter: Any, signer: Any, clock: Any, random: Any
) -> None:
    """Refuses parts that are something else, by what they can do; none of them is called.

    Raises:
        ConfigError: names the part, its type and what is allowed; quotes no value.
    """
    _check_credentials(credentials)
    if not (transport is None or _can(transport, "handle_async_request")
            or _can(transport, "send", "aclose") or _can(transport, "__call__")):  # fmt: skip
        raise _wrong_part(
            "transport", transport,
            "an httpx.AsyncBaseTransport, an httpx.AsyncClient or an ASGI application",
        )  # fmt: skip
    if not (limiter is None or _can(limiter, "acquire")):
        raise _wrong_part("limiter", limiter, "None, or an object with the methods of a Limiter")
    if not (signer is None or _can(signer, "sign")):
        raise _wrong_part("signer", signer, "None, or an object with a method sign(prehash)")
    if not _can(clock, "wall", "monotonic", "sleep"):
        raise _wrong_part("clock", clock, "an object with wall(), monotonic() and sleep(seconds)")
    if not (random is None or _can(random, "uniform")):
        raise _wrong_part("random", random, "None, or a random.Random")


def _can(part: object, *methods: str) -> bool:
    """Whether it is an object (a class is none yet) with these methods."""
    return not isinstance(part, type) and all(
        callable(getattr(part, name, None)) for name in methods
    )


def _wrong_part(name: str, part: object, allowed: str) -> ConfigError:
    kind = type_name(part)
    if issubclass(type(part), type):
        kind = f"the class {part.__name__}"  # type: ignore[attr-defined]
    return ConfigError(f"{name}: got {kind}; allowed: {allowed}")


def _hooks(name: str, given: Any) -> tuple[Any, ...]:
    """One hook or several, as several.

    Raises:
        ConfigError: one cannot be called, or is a coroutine function or a generator, which nobody
            would run.
    """
    allowed = "a function that takes one record, or a sequence of such functions"
    if not callable(given) and (isinstance(given, str) or not isinstance(given, Iterable)):
        raise _wrong_part(name, given, allowed)
    try:
        hooks = (given,) if callable(given) else tuple(given)
    except Exception:  # noqa: BLE001 - its own code may do anything
        raise _wrong_part(name, given, allowed) from None
    for hook in hooks:
        if not callable(hook):
            raise _wrong_part(name, hook, allowed)
        if wrong := _not_run_by_a_call(hook):
            raise ConfigError(f"{name}: got {wrong}; allowed: {allowed}")
    return hooks


def _not_run_by_a_call(hook: Any) -> str | None:
    """What kind of function it is, where a call only makes an object that nobody would run."""
    for function in (hook, getattr(type(hook), "__call__", None)):  # noqa: B004 - as it is called
        if iscoroutinefunction(function):
            return "a coroutine function"
        if isgeneratorfunction(function) or isasyncgenfunction(function):
            return "a generator function"
    return None


def _configured(config: ClientConfig | None, options: Mapping[str, Any]) -> ClientConfig:
    if not isinstance(config, ClientConfig | None):
        raise _wrong_part("config", config, "None, or a bitget_copy.ClientConfig")
    known = [field.name for field in attrs.fields(ClientConfig)]
    for name in options:
        if name not in known:
            near = difflib.get_close_matches(name, known, n=1)
            hint = f"; did you mean {near[0]!r}?" if near else ""
            raise ConfigError(f"{name}: no such option{hint}; options are {', '.join(known)}")
    return ClientConfig(**options) if config is None else attrs.evolve(config, **options)


def _secrets(credentials: Credentials, config: ClientConfig) -> tuple[str, ...]:
    """What no error may show, whoever says it: a signer, a proxy, the exchange."""
    proxies = [urlsplit(proxy) for proxy in config.proxies().values()]
    logins = [text for proxy in proxies for text in (proxy.username, proxy.password) if text]
    lines = [line for line in credentials.secret_key.split("\n") if "-----" not in line]
    return (
        credentials.api_key,
        credentials.passphrase,
        *filter(None, (line.strip() for line in lines)),
        *{text for login in logins for text in (login, unquote(login))},
    )


def _wire(config: ClientConfig, *, own: bool) -> Wire:
    return Wire(
        base_url=config.base_url,
        fallback_urls=config.fallback_urls,
        max_connections=config.max_connections,
        max_body_bytes=config.max_body_bytes,
        verify=config.verify,
        proxies=config.proxies() if own or config.proxy != "env" else {},
        local_address=config.local_address,
        http=config.http,
        headers=_headers(config),
    )


def _headers(config: ClientConfig) -> dict[str, str]:
    headers = {
        "Content-Type": "application/json",
        "Accept": "application/json",
        "Accept-Encoding": "identity",
        "User-Agent": _USER_AGENT,
        "locale": config.locale,
    }
    return headers | ({"paptrading": "1"} if config.paper_trading else {})


def _successor(endpoint: Endpoint) -> str:
    """What to call in place of a retired endpoint."""
    successor = endpoint.successor
    if successor is None:
        return "Bitget names no successor."
    path = f"{successor.method} {successor.path}"
    if successor.key not in ENDPOINTS:
        return f"Its V2 successor is {path}."
    row = ENDPOINTS[successor.key]
    names = ", ".join(f"{p.name}={'…' if p.required else 'None'}" for p in row.params)
    said = f"Call client.{row.key}({names}) instead ({path})."
    gone = [p.name for p in endpoint.params if p.wire not in {new.wire for new in row.params}]
    if gone:
        said += f" It does not take {', '.join(gone)}."
    if any(p.wire == "productType" for p in row.params):
        said += " bitget_copy.symbols converts symbols and product types."
    return said
