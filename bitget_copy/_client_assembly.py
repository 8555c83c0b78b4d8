"""Makes what a client is made of.

Loaded with the first client and not with its class: it brings the loop, the limiter, the codec and
the transport, which is most of this library.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from random import Random
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import unquote, urlsplit

from bitget_copy._builtin_values import is_a
from bitget_copy._drift_counter import DriftCounter
from bitget_copy._endpoint_lookup import codes_of, instead_of
from bitget_copy._generated import ENDPOINTS
from bitget_copy._pipeline import Parts, Pipeline
from bitget_copy._transport import Transport, TransportLike
from bitget_copy._transport.failover import Address
from bitget_copy._transport.in_process import application, object_numbers
from bitget_copy._version import __version__
from bitget_copy.errors import AccountModeError
from bitget_copy.journal.open_writes import LostWrites
from bitget_copy.pagination import Account, PageIterator
from bitget_copy.ratelimit.address import LimiterAddress
from bitget_copy.ratelimit.client_buckets import ClientBuckets
from bitget_copy.ratelimit.identity import Exchange, ExchangeAccess, fingerprint
from bitget_copy.ratelimit.limiter import shared_limiter
from bitget_copy.ratelimit.pacing import EgressGate
from bitget_copy.retry import RetryBudget
from bitget_copy.signing import RequestSigner, Signer
from bitget_copy.watching import Watcher

if TYPE_CHECKING:
    from datetime import timedelta

    from bitget_copy._clock import ServerClock
    from bitget_copy._hooks_and_logs import AttemptHook, CallHook
    from bitget_copy._not_given import NotGiven
    from bitget_copy.account_mode import AccountView
    from bitget_copy.config import ClientConfig
    from bitget_copy.credentials import Credentials
    from bitget_copy.drift import DriftHook
    from bitget_copy.endpoint import Endpoint
    from bitget_copy.errors import APIError, Reconciler
    from bitget_copy.journal.journal import Journal
    from bitget_copy.pagination import StampedCaller
    from bitget_copy.ratelimit import Limiter, RouteKey
    from bitget_copy.ratelimit.shared.limiter import SharedLimiter
    from bitget_copy.watching import NotedCaller

_USER_AGENT: Final = f"bitget-copy/{__version__}"


class ClientParts:
    """What a client and its views have in common; all arguments were checked before.

    Args:
        config: the options.
        credentials: None: for public calls only.
        clock: the exchange's clock.
        transport: see `client.CopyTradingClient`, as for all that follow.
        limiter: None: that of this process; an address: one of its own, opened there.
        signer: None: the credentials' secret signs.
        random: None: a new one.
        journal: a path, a `Journal`, or None.
        hooks: told of attempts.
        call_hooks: told of calls.
        drift_hooks: told of deviations.
        reconciler: looks what became of a write.

    Attributes:
        transport: carries the requests.
        limiter: counts them.
        writes: those of unknown outcome.
        drift: counts deviations.
        pipeline: the request loop, with the options of `config`.
        reconciler: as given.
        is_closed: set when the client is closed, and with it all its views.
        has_warned: whether the user was told that rows are used which no page documents.
        view: what was seen of the account; None: nothing yet, or it is no longer so.

    Raises:
        ConfigError: an option cannot be met, or another process has the journal open, which is
            opened last.
    """

    def __init__(
        self,
        config: ClientConfig,
        credentials: Credentials | None,
        clock: ServerClock,
        *,
        transport: TransportLike | Transport | None,
        limiter: Limiter | LimiterAddress | None,
        signer: Signer | None,
        random: Random | None,
        journal: str | os.PathLike[str] | Journal | None,
        hooks: Sequence[AttemptHook],
        call_hooks: Sequence[CallHook],
        drift_hooks: Sequence[DriftHook],
        reconciler: Reconciler,
    ) -> None:
        self.is_closed = self.has_warned = False
        self.view: AccountView | None = None
        self.reconciler = reconciler
        self.limiter, self._own_limiter = open_limiter(limiter)
        self.drift = DriftCounter(clock.now_ms, drift_hooks)
        self._clock = clock
        self._owns_transport = not is_a(transport, Transport)
        self.transport = make_transport(config, transport)
        access = access_of(config, self.transport.custom)
        buckets = buckets_of(config, credentials, access, is_shared=not self._owns_transport)
        signs = None if credentials is None else RequestSigner(credentials, signer)
        secrets = _secrets(credentials, config)
        self._journal, self._owns_journal = _journal(journal)
        self.writes = _writes(self._journal, credentials, config)
        self._account = _account(credentials, config)
        self.pipeline = Pipeline(
            Parts(
                transport=self.transport,
                signer=signs,
                clock=clock,
                limiter=self.limiter,
                buckets=buckets.of,
                route=access.route(),
                current_route=_current_route(config, access, self.transport),
                retry=config.retry,
                budget=RetryBudget(share=config.retry.budget),
                codes=codes_of,
                instead=self._instead_of,
                random=random or Random(),  # noqa: S311 - jitter, not secrecy
                timeout=config.timeout,
                hooks=hooks,
                call_hooks=call_hooks,
                reconciler=reconciler,
                secrets=secrets,
                drift=self.drift.note,
                strict=config.strict_replies,
                writes=self.writes,
            )
        )

    def _instead_of(self, endpoint: Endpoint, kind: type[APIError]) -> str:
        """As of any client; what was seen of the account is forgotten where it is another."""
        if kind is AccountModeError:
            self.view = None
        return instead_of(endpoint, kind)

    def pages(
        self,
        call: StampedCaller,
        endpoint: Endpoint,
        values: Mapping[str, object],
        timeout: float | NotGiven | None,
        priority: int | None,
        resume: Mapping[str, Any] | None,
    ) -> PageIterator[Any]:
        """Reads a list, each page with this call."""
        try:
            return PageIterator(
                call, endpoint, values, timeout, priority, now_ms=self._clock.now_ms,
                monotonic=self._clock.clock.monotonic, resume=resume, account=self._account,
            )  # fmt: skip
        finally:
            del values  # one may be a secret, and this frame is part of every error's traceback

    def watcher(
        self,
        call: NotedCaller,
        endpoint: Endpoint,
        values: Mapping[str, object],
        timeout: float | NotGiven | None,
        priority: int | None,
        every: float | timedelta,
        heartbeat: float | timedelta,
        max_lag: float | timedelta | None,
    ) -> Watcher[Any]:
        """Watches a list, each look with this call."""
        try:
            return Watcher(
                call, endpoint, values, timeout, priority, every, heartbeat, max_lag,
                clock=self._clock, codes=codes_of,
            )  # fmt: skip
        finally:
            del values  # as in `pages`

    async def open(self) -> None:
        """Opens the client's own limiter, if it has one, before its first call would.

        Raises:
            ConfigError: something else is where it was to be; all is closed then.
        """
        if self._own_limiter is not None:
            try:
                await self._own_limiter.__aenter__()
            except BaseException:
                await self.aclose()
                raise

    async def aclose(self) -> None:
        """Closes what no caller has given."""
        self.is_closed = True
        try:
            if self._owns_transport:
                await self.transport.aclose()
        finally:
            try:
                if self._own_limiter is not None:
                    await self._own_limiter.close()
            finally:
                if self._owns_journal and self._journal is not None:
                    await self._journal.aclose()


def open_limiter(
    given: Limiter | LimiterAddress | None,
) -> tuple[Limiter, SharedLimiter | None]:
    """The limiter, and the same where it was made here, so that it is to be closed by who asks."""
    if is_a(given, LimiterAddress):
        made = given.limiter()
        return made, made
    return shared_limiter() if given is None else given, None


def make_transport(
    config: ClientConfig, transport: TransportLike | Transport | None = None
) -> Transport:
    """What carries the requests of one client, or of several with these options."""
    if is_a(transport, Transport):
        return transport
    return Transport(config, transport, headers=_headers(config))  # pyright: ignore[reportArgumentType] - attrs' converters


def _headers(config: ClientConfig) -> dict[str, str]:
    headers = {
        "Content-Type": "application/json",
        "Accept": "application/json",
        "Accept-Encoding": "identity",
        "User-Agent": _USER_AGENT,
        "locale": config.locale,
    }
    return headers | ({"paptrading": "1"} if config.paper_trading else {})


def access_of(config: ClientConfig, transport: TransportLike | None) -> ExchangeAccess:
    """Which exchange a client calls, from which address, and whether it is in this process."""
    urls = (config.base_url, *config.fallback_urls)
    inside = None if transport is None else application(transport, urls)
    return ExchangeAccess.of(
        [_host_and_port(url) for url in urls],
        local_address=config.local_address,
        proxy=config.proxies().get(config.base_url),
        application=None if inside is None else object_numbers.of(inside),
    )


def _current_route(
    config: ClientConfig, access: ExchangeAccess, transport: Transport
) -> Callable[[], RouteKey] | None:
    """Tells the route to the address in use; None where there is only one."""
    if not config.fallback_urls:
        return None
    routes = {url: access.route(Exchange.at(*_host_and_port(url))) for url in config.fallback_urls}
    first = access.route()
    return lambda: routes.get(transport.address, first)


def _host_and_port(url: str) -> tuple[str, int]:
    address = Address.of(url)
    return address.host, address.port


def buckets_of(
    config: ClientConfig,
    credentials: Credentials | None,
    access: ExchangeAccess,
    *,
    is_shared: bool = False,
) -> ClientBuckets:
    """The buckets of a client's calls; `is_shared`: its connections are those of other clients."""
    uid = None if credentials is None else credentials.uid
    calls = config.egress_limit
    ungated = calls is None or (not is_shared and (config.is_loopback or access.in_process))
    return ClientBuckets(
        ENDPOINTS,
        access,
        # Without a key there is no account, and nothing of it is called.
        api_key="" if credentials is None else credentials.api_key,
        uid=None if uid is None else str(uid).strip(),
        overrides=config.rate_limits,
        policy=config.policy,
        gate=None if ungated or not calls else EgressGate(calls=calls),
    )


def _secrets(credentials: Credentials | None, config: ClientConfig) -> tuple[str, ...]:
    """What no error may show, also where a signer, a proxy or the exchange quotes it."""
    proxies = [urlsplit(proxy) for proxy in config.proxies().values()]
    logins = [text for proxy in proxies for text in (proxy.username, proxy.password) if text]
    found = {text for login in logins for text in (login, unquote(login))}
    if credentials is None:
        return tuple(found)
    lines = [line for line in credentials.secret_key.split("\n") if "-----" not in line]
    return (
        credentials.api_key,
        credentials.passphrase,
        *filter(None, (line.strip() for line in lines)),
        *found,
    )


def _journal(given: object) -> tuple[Journal | None, bool]:
    """The journal, and whether it is the client's own."""
    if given is None:
        return None, False
    from bitget_copy.journal.journal import Journal  # noqa: PLC0415 - few have one

    if is_a(given, Journal):
        return given, False
    return Journal(given), True  # type: ignore[arg-type]


def _writes(
    journal: Journal | None, credentials: Credentials | None, config: ClientConfig
) -> LostWrites:
    """The writes of a key, which a journal knows by a fingerprint, as its account where known."""
    account = _account(credentials, config)
    label = _label("", config) if account is None else account.key
    if journal is None:
        return LostWrites(label)
    return journal.writes_of(label, (account.uid or None) if account else None)


def _account(credentials: Credentials | None, config: ClientConfig) -> Account | None:
    """What a checkpoint says of the account: fingerprints of its key and, where known, UID."""
    if credentials is None:
        return None
    uid = credentials.uid and str(credentials.uid).strip()
    return Account(_label(credentials.api_key, config), _label(f"uid {uid}", config) if uid else "")


def _label(identity: str, config: ClientConfig) -> str:
    return fingerprint(f"{identity} {'paper' if config.paper_trading else 'real'}")[:16]
