"""The client: what is asked of it, the views of it, and the names of the families.

What it is made of is in `_client_assembly`; everything that happens to a call is in `_pipeline`;
every endpoint is in the table.
"""

from __future__ import annotations

import os
import warnings
from collections.abc import (
    Awaitable,
    Callable,
    Mapping,
    Sequence,
)
from contextlib import suppress
from datetime import timedelta
from functools import cached_property, partial
from inspect import iscoroutinefunction
from types import CoroutineType
from typing import TYPE_CHECKING, Any, Final, NoReturn, ParamSpec, Self, TypedDict, TypeVar, Unpack

import attrs

from bitget_copy._builtin_values import attribute, is_a, shown
from bitget_copy._client_arguments import (
    check_credentials,
    check_label,
    check_parts,
    check_priority,
    check_private_key,
    configured,
    hooks_of,
    keyword_names,
)
from bitget_copy._clock import SYSTEM_CLOCK, Clock, Reading, ServerClock
from bitget_copy._endpoint_lookup import find
from bitget_copy._generated import ENDPOINTS
from bitget_copy._generated.time_endpoints import TIME_ENDPOINTS
from bitget_copy._not_given import NOT_GIVEN, NotGiven
from bitget_copy._tracebacks import raises_without_frames
from bitget_copy.config import (
    ClientConfig,
    Http,
    Limits,
    Locale,
    Policy,
    base_url_from_env,
    credentials_from_env,
    limiter_from_env,
    read_only_from_env,
)
from bitget_copy.credentials import Credentials
from bitget_copy.drift import Deviation, Drift, DriftHook
from bitget_copy.endpoint import Endpoint
from bitget_copy.errors import (
    APIError,
    APIReplyError,
    BitgetCopyError,
    ConfigError,
    ExperimentalWarning,
    OutcomeUnknownError,
    ParameterError,
    RawResponse,
    ReadOnlyError,
    checked_look,
)
from bitget_copy.retry import RetryPolicy

if TYPE_CHECKING:
    import ssl
    from random import Random
    from types import TracebackType

    from bitget_copy._generated.v1.resources import V1
    from bitget_copy._generated.v2.resources import V2
    from bitget_copy._generated.v3.resources import V3
    from bitget_copy._hooks_and_logs import AttemptHook, CallHook
    from bitget_copy._transport import Transport, TransportLike
    from bitget_copy.account_mode import AccountView
    from bitget_copy.errors import Recovered, Verdict
    from bitget_copy.journal.journal import Journal
    from bitget_copy.pagination import PageIterator
    from bitget_copy.ratelimit import BucketState, Limiter
    from bitget_copy.ratelimit.address import LimiterAddress
    from bitget_copy.reconcile import Reconciler
    from bitget_copy.signing import Signer
    from bitget_copy.watching import Watcher

P = ParamSpec("P")
T = TypeVar("T")


class Options(TypedDict, total=False):
    """The options of `config.ClientConfig`, as keyword arguments of the client."""

    base_url: str
    fallback_urls: Sequence[str]
    timeout: float | None
    retry: RetryPolicy
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
    strict_replies: bool
    read_only: bool


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

    Importing this class loads neither httpx nor asyncio; the first client of a process loads them
    and most of this library, so make it before the loop has anything urgent to do.

    Args:
        credentials: the account's key; without one only public calls can be made, such as
            those of `client.v2.market`.
        config: all options in one value; keyword options replace parts of it.
        transport: a `httpx.AsyncBaseTransport`, a `httpx.AsyncClient` or an ASGI application
            (`simulator.Simulator` is one) to send through instead of our own connections.
            It stays the caller's to close. Of a client, auth, mounts, event hooks, proxies, TLS
            and further default headers are in force; its base URL, params, cookies, redirects
            and timeouts are not, as a signed request leaves as it is. A write that fails in there
            is of unknown outcome, unless it is httpx's own, without request hooks or an auth flow
            of your making: only then is it known when the first byte leaves. Response hooks may
            read or close the reply, or raise for its status; any other error of theirs leaves a
            write unknown. Httpx's transport and ours send a write once, an auth flow's copies of
            it included, but for a login (401, 407) whose whole reply was seen: by an auth flow of
            a plain client, or over `LeanTransport`. A transport, a request hook or a derived
            client of your own that makes and sends a copy cannot be kept from it: the write would
            be carried out twice, and the first or the last reply be its result. A connection of
            httpx's on which more came than one reply is not used again, as the rest would be taken
            for the reply to the next write; this cannot be seen where a transport, or a hook or
            auth flow of a derived client, has read the reply before us.
        limiter: keeps its own buckets instead of those shared in this process. A
            `ratelimit.LimiterAddress` is opened here, with the first call or ``async with``, and
            closed with the client.
        signer: signs instead of the credentials' secret, for keys kept elsewhere.
        clock: replaces the machine's clocks, for tests.
        random: where the jitter of waits comes from; seed it to repeat a run.
        journal: where every write is kept before it is sent, so that :meth:`recover` knows of it
            after a crash: the path of a file, which is opened here and closed with the client, or
            a `Journal`, which several clients may share. A write whose intent cannot be put on
            disk is not sent (`JournalError`). Costs a write one fsync; reads nothing.
        on_attempt: called after every attempt with an `errors.Attempt`; one or several.
        on_call: called after every call with an `errors.CallRecord`; one or several.
        on_drift: called with each `drift.Deviation` that is new to this client, once; one or
            several.
        label: what to call the account; `Accounts` gives each client that of its table.
        options: see `config.ClientConfig`.

    Raises:
        ConfigError: an option or the credentials are wrong, or another process has the journal
            open. Nothing but the journal is opened here.
    """

    @raises_without_frames
    def __init__(
        self,
        credentials: Credentials | None = None,
        *,
        config: ClientConfig | None = None,
        transport: TransportLike | Transport | None = None,
        limiter: Limiter | LimiterAddress | None = None,
        signer: Signer | None = None,
        clock: Clock = SYSTEM_CLOCK,
        random: Random | None = None,
        journal: str | os.PathLike[str] | Journal | None = None,
        on_attempt: AttemptHook | Sequence[AttemptHook] = (),
        on_call: CallHook | Sequence[CallHook] = (),
        on_drift: DriftHook | Sequence[DriftHook] = (),
        label: str | None = None,
        **options: Unpack[Options],
    ) -> None:
        self.config: ClientConfig = configured(config, options, _PARTS)
        if credentials is not None:
            check_credentials(credentials)
        check_parts(transport=transport, limiter=limiter, signer=signer, clock=clock, random=random)
        self._label = check_label(label)
        hooks, call_hooks = hooks_of("on_attempt", on_attempt), hooks_of("on_call", on_call)
        drift_hooks = hooks_of("on_drift", on_drift)
        from bitget_copy._client_assembly import ClientParts  # noqa: PLC0415 - see there

        self.clock: ServerClock = ServerClock(clock)
        self.clock.source = self._ask_time
        self._parts = ClientParts(
            self.config, credentials, self.clock, transport=transport, limiter=limiter,
            signer=signer, random=random, journal=journal, hooks=hooks, call_hooks=call_hooks,
            drift_hooks=drift_hooks, reconciler=self._reconcile,
        )  # fmt: skip
        self._pipeline = self._parts.pipeline
        self._priority: int | None = None
        self._has_key = credentials is not None
        self._closed = self._is_view = False

    @classmethod
    @raises_without_frames
    def from_env(
        cls,
        *,
        journal: str | os.PathLike[str] | Journal | None = None,
        on_attempt: AttemptHook | Sequence[AttemptHook] = (),
        on_call: CallHook | Sequence[CallHook] = (),
        on_drift: DriftHook | Sequence[DriftHook] = (),
        **options: Unpack[Options],
    ) -> Self:
        """A client whose credentials and address come from the environment.

        Reads ``BITGET_API_KEY``, ``BITGET_SECRET_KEY`` (or ``BITGET_PRIVATE_KEY``),
        ``BITGET_PASSPHRASE``, and when set ``BITGET_UID``, ``BITGET_BASE_URL``,
        ``BITGET_READ_ONLY`` (true or false) and ``BITGET_LIMITER`` (``host`` or a URL of Redis,
        see `config.limiter_from_env`); see `config.credentials_from_env` for the other names that
        are read.

        Raises:
            ConfigError: a variable is missing or wrong, or `read_only` is False where
                ``BITGET_READ_ONLY`` is true.
        """
        from_environment(options)
        credentials = credentials_from_env()
        check_private_key(credentials)
        return cls(
            credentials, limiter=limiter_from_env(), journal=journal, on_attempt=on_attempt,
            on_call=on_call, on_drift=on_drift, **options,
        )  # fmt: skip

    @cached_property
    def v1(self) -> V1:
        """API V1 by market and role. Bitget switched it off on 2025-11-28."""
        from bitget_copy._generated.v1.resources import V1  # noqa: PLC0415 - loaded when used

        return V1(self._send, self._pages, self._watch)

    @cached_property
    def v2(self) -> V2:
        """API V2 by market and role; what Bitget serves to classic accounts."""
        from bitget_copy._generated.v2.resources import V2  # noqa: PLC0415 - loaded when used

        return V2(self._send, self._pages, self._watch)

    @cached_property
    def v3(self) -> V3:
        """API V3 by market and role; what Bitget serves to unified accounts."""
        from bitget_copy._generated.v3.resources import V3  # noqa: PLC0415 - loaded when used

        return V3(self._send, self._pages, self._watch)

    async def call(
        self,
        endpoint: str | Endpoint,
        values: Mapping[str, object] | None = None,
        *,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> Any:
        """Sends any row of the table; returns what the row's coroutine returns.

        The result is typed `Any`: overloads for all keys would check no value, and one mistake
        would be a hundred lines of a type checker. For types call the coroutine.

        Args:
            endpoint: its key, e.g. ``"v2.futures.trader.list_open_orders"``, or the row.
            values: wire name to value, typed or as on the wire.
            timeout: seconds for the whole call, waiting included, None for no limit; left out:
                the client's own.
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

    async def with_raw_response(
        self, call: Callable[P, Awaitable[T]], /, *args: P.args, **values: P.kwargs
    ) -> RawResponse[T]:
        """Makes a call and returns the response around its value: status, headers, body, attempts.

        ::

            raw = await client.with_raw_response(
                client.v2.futures.trader.list_open_orders, product_type="USDT-FUTURES"
            )
            raw.value.items, raw.status, raw.headers.get("x-mbx-used-remain-limit")

        It is the same call otherwise: limited, repeated, journalled, and with the same errors,
        which have the response in their `reply`. Type checkers see the arguments and the value of
        the coroutine that is named.

        Args:
            call: a coroutine of this client that sends one call, named and not called; :meth:`call`
                is one too. Of a view, it is that of the view.
            args: what it takes.
            values: what it takes, by name.

        Raises:
            ParameterError: `call` is something else, or of another client or view.
            BitgetCopyError: see `bitget_copy.errors`.
        """
        try:
            sent = self._raw(call)(*args, **values)
        finally:
            del args, values  # as in `call`
        response: RawResponse[T] = await sent
        return response

    def iterate(
        self,
        endpoint: str | Endpoint,
        values: Mapping[str, object] | None = None,
        *,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
        resume: Mapping[str, Any] | None = None,
    ) -> PageIterator[Any]:
        """Reads every row of a ``list_`` endpoint with paging, page after page.

        Args and errors are those of :meth:`call`, for each page; `resume` is a checkpoint of an
        iterator of the same list. How a span of time is read, and what can be missed, is said
        where the endpoint has its own ``iter_…``.
        """
        try:
            given = {} if values is None else values
            return self._pages(find(endpoint), given, timeout, priority, resume)
        finally:
            del values  # as in `call`
            given = {}

    def watch(
        self,
        endpoint: str | Endpoint,
        values: Mapping[str, object] | None = None,
        *,
        every: float | timedelta = 2.0,
        heartbeat: float | timedelta = 30.0,
        max_lag: float | timedelta | None = None,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> Watcher[Any]:
        """Looks at a list again and again, and tells what has changed.

        Args and errors are those of :meth:`call`, for each page; the others, and what is told, are
        explained where the endpoint has its own ``watch_…``.
        """
        try:
            given = {} if values is None else values
            row = find(endpoint)
            return self._watch(row, given, timeout, priority, every, heartbeat, max_lag)
        finally:
            del values  # as in `call`
            given = {}

    def with_options(
        self,
        *,
        timeout: float | NotGiven | None = NOT_GIVEN,
        max_attempts: int | NotGiven = NOT_GIVEN,
        priority: int | NotGiven | None = NOT_GIVEN,
        read_only: bool | NotGiven = NOT_GIVEN,
    ) -> Self:
        """The same client for calls with other options: a view of it, made in no time.

        ::

            quick = client.with_options(timeout=2, max_attempts=1)
            await quick.v2.futures.trader.close_order(...)

        Connections, limits, journal, hooks, clock and drift are those of this client. What is
        left out stays as it is here. Closing the view (``async with`` does) ends the view alone;
        closing the client that was made first ends all its views.

        Args:
            timeout: seconds for a whole call, waiting and retries included; None: no limit.
            max_attempts: attempts of one call, the first included, 1 to 10.
            priority: place in the limiter's queue of all calls, larger first; None: by effect.
            read_only: True: every write raises `errors.ReadOnlyError`. No view takes that back.

        Raises:
            ConfigError: a value is wrong, or `read_only` is False and the client only reads.
        """
        changes: dict[str, Any] = {}
        if timeout is not NOT_GIVEN:
            changes["timeout"] = timeout
        if max_attempts is not NOT_GIVEN:
            changes["retry"] = attrs.evolve(self.config.retry, max_attempts=max_attempts)
        if read_only is not NOT_GIVEN:
            changes["read_only"] = read_only
        config = attrs.evolve(self.config, **changes)
        if self.config.read_only and not config.read_only:
            raise ConfigError("read_only: got False, but this client only reads; make another one")
        rank = self._priority
        if priority is not NOT_GIVEN:
            rank = None if priority is None else check_priority(priority)
        view = type(self).__new__(type(self))
        vars(view).update(vars(self))
        for name in ("v1", "v2", "v3"):  # they are bound to the client that has made them
            vars(view).pop(name, None)
        pipeline = self._pipeline.with_options(config.timeout, config.retry, rank)
        vars(view).update(config=config, _priority=rank, _pipeline=pipeline, _is_view=True)
        return view

    def bucket_states(self) -> list[BucketState]:
        """What can be seen of the buckets now; call it inside the event loop.

        Shows every bucket of this client's limiter that is in use, those of other clients
        that share it too; identities are masked.
        """
        return list(self._parts.limiter.snapshot())

    async def account_mode(
        self,
        *,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> AccountView:
        """Looks which kind of account the key belongs to, what it may do, and what serves it.

        Sends up to five reads, of V2 and of V3, as limited and repeated as any other. What none
        of them shows is None, with the reason in `why`: a refusal, a lost connection and a late
        answer raise nothing.

        It is asked once: what was found is kept until a call raises `AccountModeError`. Not kept is
        what was not found, nor a mode that is about to change.

        ::

            view = await client.account_mode()
            if view.families["v3"]:
                positions = await client.v3.futures.trader.list_positions()

        Args:
            timeout: seconds for each read, waiting included, None for no limit; left out: the
                client's own.
            priority: place in the limiter's queue, larger first; None: by effect.

        Raises:
            ConfigError: the client is closed.
            ParameterError: `timeout` or `priority` is wrong; nothing was sent.
        """
        from bitget_copy.account_mode import look  # noqa: PLC0415 - few need it, and once

        view = self._parts.view
        if view is None or self._is_closed:
            view = await look(self._send, timeout, priority)
            self._parts.view = view if view.is_lasting else None
        return view

    def drift(self) -> Drift:
        """Where replies to this client were not as the table says, though they could be read.

        Nothing is sent for it. It holds names and kinds, no values: ``print(client.drift())`` may
        be shown to anybody. See `bitget_copy.drift` for the kinds. A field is missing when it is
        not there at all, though every documented example has it; null and ``""`` are the
        exchange's ways of writing that it is unset.
        """
        return self._parts.drift.drift()

    @property
    def unresolved(self) -> list[OutcomeUnknownError]:
        """Writes of which nobody knows whether they took effect, the oldest first.

        Those that raised `OutcomeUnknownError`, those that were cancelled after they had been
        sent, and those that the journal has from an earlier process. Each leaves the list when
        its ``reconcile()``, or :meth:`recover`, has proved what became of it, or when it is
        dismissed.
        """
        lost = self._parts.writes.unresolved
        for error in lost:
            error.reconciler = error.reconciler or self._parts.reconciler
        return lost

    async def recover(self, *, timeout: float = 120.0, max_lag: float = 10.0) -> list[Recovered]:
        """Finds out what became of the writes in `unresolved`, with reads only.

        Call it when a process starts, before it decides anything, and after an outage.

        ::

            async with CopyTradingClient.from_env(journal="writes.journal") as client:
                for found in await client.recover():
                    if isinstance(found.verdict, NotExecuted):  # it may be sent again
                        await client.call(found.write.endpoint, found.write.values)

        Times are the exchange's, which is asked first; the machine's clock may be wrong. So calling
        this before the first write also spares that write a refused timestamp. What is
        proved is kept in the journal and not told again. A `StillUnknown` stays: another look may
        find more, and `dismiss` takes it away once you have looked for yourself. Where several
        writes of yours met on the same thing, "not in effect" proves nothing about the earlier
        one, so that one stays unknown too; yours are those of this client and, with a journal, of
        all that share it. Writes of another key are left to that key.

        Args:
            timeout: seconds for everything; above 0, finite. What was just sent needs some 50.
            max_lag: seconds by which reads may be behind at the most; 0 or more, finite.

        Returns:
            The writes, each with its verdict, the oldest first; empty when none is unresolved.

        Raises:
            ParameterError: `timeout` or `max_lag` is out of range.
            ConfigError: the client is closed.
        """
        timeout, max_lag = checked_look(timeout, max_lag)
        if self._is_closed:
            raise ConfigError("recover: this client is closed; make a new one")
        from bitget_copy.reconcile.recovery import recover  # noqa: PLC0415 - as `_reconciler`

        began = self.clock.clock.monotonic()
        with suppress(BitgetCopyError):  # then the first read sets the clock, or fails too
            await self.sync_clock()
        left = timeout - (self.clock.clock.monotonic() - began)
        return await recover(self._parts.writes, self._reconciler, self.clock.clock, left, max_lag)

    def dismiss(self, write: OutcomeUnknownError) -> bool:
        """Takes a write off `unresolved`, and off the journal, since you have looked for yourself.

        Args:
            write: one of `unresolved`, or a copy of it, pickled too.

        Returns:
            False when it is not there (any more), or another client's.

        Raises:
            ParameterError: it is no such error.
        """
        if not is_a(write, OutcomeUnknownError):
            raise ParameterError(
                f"is {shown(write)}", parameter="write", wire="write",
                allowed="an OutcomeUnknownError, such as those of client.unresolved",
            )  # fmt: skip
        return self._parts.writes.dismiss(write)

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
        """Closes the connections; a call made later raises ConfigError.

        Of a view (:meth:`with_options`) only the view is closed.
        """
        self._closed = True
        if self._is_view:
            return
        await self._parts.aclose()

    async def __aenter__(self) -> Self:
        if not self._is_view:
            await self._parts.open()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.aclose()

    def __reduce_ex__(self, protocol: object, /) -> NoReturn:
        """Refused: what a client shares with others would be there twice, its key on disk.

        Raises:
            TypeError: always.
        """
        raise TypeError(
            "a CopyTradingClient is neither copied nor pickled; make another one with the same "
            "Credentials and ClientConfig, or a view with with_options()"
        )

    def __copy__(self) -> Self:
        """Another view with the same options."""
        return self.with_options()

    def __repr__(self) -> str:
        state = "closed" if self._is_closed else "open"
        limits = " read-only" if self.config.read_only else ""
        label = "" if self._label is None else f" {self._label}"
        return f"<CopyTradingClient{label} {self.config.base_url}{limits} {state}>"

    @property
    def label(self) -> str | None:
        """What the account is called, in the table of `Accounts` for one; None: nothing."""
        return self._label

    @property
    def _is_closed(self) -> bool:
        """Whether it was closed, or the client that it is a view of."""
        return self._closed or self._parts.is_closed

    def _send(
        self,
        endpoint: Endpoint,
        values: Mapping[str, object],
        timeout: float | NotGiven | None,
        priority: int | None,
    ) -> Awaitable[Any]:
        try:
            self._check_possible(endpoint)
            if endpoint.experimental:
                self._allow_experiment(endpoint.key)
            return self._pipeline.call(endpoint, values, timeout, priority)
        finally:
            del values  # as in `call`

    def _raw(self, call: Any) -> Callable[..., Awaitable[Any]]:
        """The same coroutine, which returns a `RawResponse`.

        That of a resource does nothing but hand its row and values on, so it is run with a resource
        that hands them on to :meth:`_send_raw`.
        """
        home, function = attribute(call, "__self__"), attribute(call, "__func__")
        if function is CopyTradingClient.call and vars(self) is vars(home):
            return self._call_raw
        sender = attribute(home, "_call") if iscoroutinefunction(function) else None
        if attribute(sender, "__self__") is self:
            twin: Callable[..., Awaitable[Any]] = partial(
                function, type(home)(self._send_raw, self._pages, self._watch)
            )
            return twin
        if is_a(call, CoroutineType):
            call.close()  # else Python warns that nobody has awaited it
        raise ParameterError(
            f"is {shown(call)}", parameter="call", wire="call",
            allowed="a coroutine of this very client or view that sends one call, named and not "
            "called: client.with_raw_response(client.v2.market.get_price, symbol=...)",
        )  # fmt: skip

    async def _call_raw(
        self,
        endpoint: str | Endpoint,
        values: Mapping[str, object] | None = None,
        *,
        timeout: float | NotGiven | None = NOT_GIVEN,
        priority: int | None = None,
    ) -> RawResponse[Any]:
        """As :meth:`call`."""
        try:
            given = {} if values is None else values
            sent = self._send_raw(find(endpoint), given, timeout, priority)
        finally:
            del values  # as in `call`
            given = {}
        return await sent

    def _send_raw(
        self,
        endpoint: Endpoint,
        values: Mapping[str, object],
        timeout: float | NotGiven | None,
        priority: int | None,
    ) -> Awaitable[RawResponse[Any]]:
        """As `_send`, with the response around the value."""
        try:
            self._check_possible(endpoint)
            if endpoint.experimental:
                self._allow_experiment(endpoint.key)
            return self._pipeline.raw_call(endpoint, values, timeout, priority)
        finally:
            del values  # as in `call`

    def _pages(
        self,
        endpoint: Endpoint,
        values: Mapping[str, object],
        timeout: float | NotGiven | None,
        priority: int | None,
        resume: Mapping[str, Any] | None = None,
    ) -> PageIterator[Any]:
        try:
            return self._parts.pages(self._stamped, endpoint, values, timeout, priority, resume)
        finally:
            del values  # as in `call`

    def _watch(
        self,
        endpoint: Endpoint,
        values: Mapping[str, object],
        timeout: float | NotGiven | None,
        priority: int | None,
        every: float | timedelta,
        heartbeat: float | timedelta,
        max_lag: float | timedelta | None,
    ) -> Watcher[Any]:
        try:
            return self._parts.watcher(
                self._noted, endpoint, values, timeout, priority, every, heartbeat, max_lag
            )
        finally:
            del values  # as in `call`

    def _noted(
        self,
        endpoint: Endpoint,
        values: Mapping[str, object],
        timeout: float | NotGiven | None,
        priority: int | None,
    ) -> Awaitable[tuple[Any, int | None, Sequence[Deviation]]]:
        """As `_stamped`, with where the reply deviates from the table; what watching reads with."""
        try:
            self._check_possible(endpoint)
            if endpoint.experimental:
                self._allow_experiment(endpoint.key)
            return self._pipeline.noted_call(endpoint, values, timeout, priority)
        finally:
            del values  # as in `call`

    def _stamped(
        self,
        endpoint: Endpoint,
        values: Mapping[str, object],
        timeout: float | NotGiven | None,
        priority: int | None,
    ) -> Awaitable[tuple[Any, int | None]]:
        """As `_send`, with the exchange's clock in the reply; what pages are read with."""
        try:
            self._check_possible(endpoint)
            if endpoint.experimental:
                self._allow_experiment(endpoint.key)
            return self._pipeline.stamped_call(endpoint, values, timeout, priority)
        finally:
            del values  # as in `call`

    def _dated(
        self,
        endpoint: Endpoint,
        values: Mapping[str, object],
        timeout: float | NotGiven | None,
        priority: int | None,
    ) -> Awaitable[tuple[Any, int | None, Mapping[str, Any] | None]]:
        """As `_send`, with more of the reply; what reconciling reads with."""
        try:
            self._check_possible(endpoint)
            return self._pipeline.dated_call(endpoint, values, timeout, priority)
        finally:
            del values  # as in `call`

    async def _reconcile(
        self, error: OutcomeUnknownError, timeout: float, max_lag: float
    ) -> Verdict:
        writes = self._parts.writes
        found = writes.beyond_proof(error) or await self._reconciler(error, timeout, max_lag)
        if error.number is None:
            return found
        return writes.conclude({error.number: found})[error.number]

    @cached_property
    def _reconciler(self) -> Reconciler:
        from bitget_copy.reconcile import Reconciler  # noqa: PLC0415 - few need it, and then late

        return Reconciler(self._dated, ENDPOINTS, self.clock)

    async def _ask_time(self) -> Reading:
        """The exchange's time, from the newest API that tells it."""
        *others, last = TIME_ENDPOINTS
        for endpoint in others:
            self._check_possible(endpoint)
            try:
                return await self._pipeline.ask_time(endpoint)
            except (APIError, APIReplyError):
                continue  # an exchange, or a stand-in for one, that does not have this path
        self._check_possible(last)
        return await self._pipeline.ask_time(last)

    def _allow_experiment(self, what: str) -> None:
        """Refuses what was not asked for; warns once a client of what was."""
        if not self.config.experimental:
            raise ConfigError(
                f"{what}: no page of the exchange documents it any more, so it is off; to use it "
                "all the same, make the client with experimental=True"
            )
        if not self._parts.has_warned:
            self._parts.has_warned = True
            warnings.warn(
                f"{what} is documented by no page of the exchange any more: its limits, arguments "
                "and replies may be otherwise. Each row says where it is from",
                ExperimentalWarning,
                stacklevel=4,
            )

    def _check_possible(self, endpoint: Endpoint) -> None:
        """Refuses what this client cannot do: closed, without a key, or for reading only."""
        if self._closed or self._parts.is_closed:
            raise ConfigError(f"{endpoint.key}: this client is closed; make a new one")
        if endpoint.writes and self.config.read_only:
            raise _read_only(endpoint)
        if endpoint.signed and not self._has_key:
            raise ConfigError(
                f"{endpoint.key}: is a signed call, and this client was made without credentials, "
                "which is enough for public calls only; give it the account's key: "
                "CopyTradingClient(credentials) or CopyTradingClient.from_env()"
            )


_PARTS: Final = tuple(keyword_names(CopyTradingClient.__init__))


def from_environment(options: Options) -> None:
    """Fills in what the environment says of address and reading only, where the caller does not.

    Raises:
        ConfigError: a variable is wrong, or `read_only` is False where ``BITGET_READ_ONLY`` is
            true.
    """
    options.setdefault("base_url", base_url_from_env())
    if read_only_from_env() and not options.setdefault("read_only", True):
        raise ConfigError(
            "read_only: got False, but BITGET_READ_ONLY is true, which no program overrules; "
            "leave it out, or unset the variable"
        )


def _read_only(endpoint: Endpoint) -> ReadOnlyError:
    error = ReadOnlyError(
        f"{endpoint.key}: changes the account ({endpoint.effect}), and this client only reads "
        "(read_only=True, or BITGET_READ_ONLY is set); nothing was sent. A client made without "
        "that option can write"
    )
    error.endpoint = endpoint.key
    return error
