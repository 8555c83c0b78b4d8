"""The clients of many accounts, by label."""

from __future__ import annotations

import asyncio
import os
import re
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import AsyncExitStack
from random import Random
from typing import TYPE_CHECKING, Any, Final, Self, TypeVar, Unpack

import attrs

from bitget_copy._builtin_values import is_mapping, shown, type_name
from bitget_copy._client_arguments import check_parts, configured
from bitget_copy._client_assembly import make_transport, open_limiter
from bitget_copy._clock import Clock
from bitget_copy._hooks_and_logs import AttemptHook, CallHook
from bitget_copy._not_given import NOT_GIVEN, NotGiven
from bitget_copy._tracebacks import raises_without_frames
from bitget_copy._transport import Transport, TransportLike
from bitget_copy._transport.per_loop import PerLoop
from bitget_copy._untrusted_text import closest, words_of
from bitget_copy._validators import exact
from bitget_copy.account_mode import AccountView
from bitget_copy.accounts import gathering
from bitget_copy.accounts.account import Account, Egress, faults
from bitget_copy.accounts.file import load
from bitget_copy.accounts.hooks import HOOKS, Hooks
from bitget_copy.accounts.journals import open_journals
from bitget_copy.client import CopyTradingClient, Options, from_environment
from bitget_copy.config import ClientConfig, credentials_from_env, limiter_from_env
from bitget_copy.credentials import Credentials
from bitget_copy.drift import DriftHook
from bitget_copy.errors import ConfigError

if TYPE_CHECKING:
    from types import TracebackType

    from bitget_copy.journal.journal import Journal
    from bitget_copy.ratelimit import Limiter
    from bitget_copy.ratelimit.address import LimiterAddress

T = TypeVar("T")

_LOOKS: Final = 100
"""Accounts looked at at a time: their reads, five each, wait some seconds at the most."""
_PREFIX: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]*_")


class SharedOptions(Options, total=False):
    """What all clients have in common, as keyword arguments of `Accounts`."""

    config: ClientConfig | None
    transport: TransportLike | None
    limiter: Limiter | LimiterAddress | None
    clock: Clock
    random: Random | None
    journal: str | os.PathLike[str] | Journal | None
    on_attempt: AttemptHook | Sequence[AttemptHook]
    on_call: CallHook | Sequence[CallHook]
    on_drift: DriftHook | Sequence[DriftHook]


class Accounts(Mapping[str, CopyTradingClient]):
    """A client for each of many accounts, with one transport and one limiter.

    ::

        async with Accounts.from_toml("accounts.toml") as accounts:
            results = await accounts.gather(
                lambda client: client.v2.futures.follower.list_traders()
            )
            for label, result in results.items():
                print(label, result if isinstance(result, Exception) else len(result))

    ``accounts["main"]`` is an ordinary client, and this a mapping of them by label, in the order of
    the table. ``print(accounts)`` shows what is known of each.

    Where there are several egress addresses, each account's calls leave from the one that it names;
    those that name none are spread evenly, in the order of the table. Every egress has its own gate
    (``egress_limit``, on loopback too) and its own connections (``max_connections``), which its
    accounts share. A key that is bound to an address at Bitget should name its egress.

    Args:
        accounts: credentials, or an `Account` with more to say, by label.
        egress: the addresses that calls may leave from, by label.
        shared: the options of `CopyTradingClient`, for all clients. ``journal`` is the path of a
            folder, made where it is missing, in which each account gets a file of its own, or a
            `Journal` that all share, which stays the caller's to close and is the quicker for
            many. What ``on_attempt`` and ``on_call`` are told has the label in its `account`;
            ``on_drift`` is told each deviation once, not once for each account.

    Raises:
        ConfigError: an account, a label or an option is wrong, or a journal cannot be opened.
            Nothing but the journals is opened here.
    """

    @raises_without_frames
    def __init__(
        self,
        accounts: Mapping[str, Credentials | Account],
        *,
        egress: Mapping[str, Egress] | None = None,
        **shared: Unpack[SharedOptions],
    ) -> None:
        self._accounts = _table(accounts)
        config, parts = _configured(shared)
        custom = parts.pop("transport", None)
        check_parts(transport=custom)
        hooks = Hooks(**{name: parts.pop(name, ()) for name in HOOKS})
        ways = _ways({} if egress is None else egress, config, custom)
        for fault in faults(self._accounts, [*filter(None, ways)]):
            raise ConfigError(f"account {shown(fault.label)}: {fault.problem}")
        self._egress = _spread(self._accounts, ways)
        self._transports: dict[tuple[str, bool], Transport] = {}
        self._clients: dict[str, CopyTradingClient] = {}
        parts["limiter"], self._own_limiter = open_limiter(parts.get("limiter"))
        journals, opened = open_journals(parts.pop("journal", None), self._accounts)
        try:
            for label, account in self._accounts.items():
                own = _own_config(ways[self._egress[label]], account)
                self._clients[label] = CopyTradingClient(
                    account.credentials,
                    config=own,
                    transport=self._transport(label, own, custom),
                    signer=account.signer,
                    journal=journals.get(label),
                    label=label,
                    **hooks.of(label),
                    **parts,
                )
        except BaseException:
            for journal in opened:
                journal.close()
            raise
        self._views: dict[str, AccountView | Exception] = {}
        self._looking = PerLoop(asyncio.Lock)
        self._closed = False
        self._exit = AsyncExitStack()
        ends = [part.aclose for part in opened]
        if self._own_limiter is not None:
            ends.append(self._own_limiter.close)
        ends += [part.aclose for part in self._transports.values()]
        ends += [part.aclose for part in self._clients.values()]
        for end in ends:
            self._exit.push_async_callback(end)

    @classmethod
    @raises_without_frames
    def from_toml(cls, path: str | os.PathLike[str], **shared: Unpack[SharedOptions]) -> Self:
        """The accounts of a file; `bitget_copy.accounts.file` shows what it looks like.

        The address is that of ``BITGET_BASE_URL``, where it is set and no other is given; where
        ``BITGET_READ_ONLY`` is true, nothing is written. Where ``BITGET_LIMITER`` is set, and no
        limiter is given, all share one that is made of it; see `config.limiter_from_env`.

        Args:
            path: of the file.
            shared: as of the class.

        Raises:
            ConfigError: the file cannot be read, others can read the secrets in it, or something in
                it is wrong; the message names label and line of everything that is.
        """
        table = load(path)
        return cls(table.accounts, egress=table.egress, **_with_environment(shared))

    @classmethod
    @raises_without_frames
    def from_env(cls, *prefixes: str, **shared: Unpack[SharedOptions]) -> Self:
        """Accounts out of environment variables, for a few.

        ``Accounts.from_env("ALICE_", "BOB_")`` reads ``ALICE_API_KEY``, ``ALICE_SECRET_KEY`` (or
        ``ALICE_PRIVATE_KEY``), ``ALICE_PASSPHRASE``, ``ALICE_UID`` and the same of Bob; the labels
        are ``alice`` and ``bob``. See `config.credentials_from_env` for the other names that are
        read, with the prefix in place of ``BITGET_``. ``BITGET_BASE_URL``, ``BITGET_READ_ONLY``
        and ``BITGET_LIMITER`` are those of all, as of :meth:`from_toml`.

        Raises:
            ConfigError: a prefix or a variable is wrong, or one is missing.
        """
        accounts: dict[str, Account] = {}
        for prefix in prefixes:
            text = exact(prefix)
            if type(text) is not str or not _PREFIX.fullmatch(text):
                raise ConfigError(
                    f"prefix {shown(prefix)}; allowed: letters, digits and _, with _ at the end, "
                    "such as 'ALICE_'"
                )
            label = text.strip("_").lower()
            if label in accounts:
                raise ConfigError(f"prefix {shown(prefix)}: there is an account {label!r} already")
            try:
                accounts[label] = Account(credentials_from_env(prefix=text))
            except ConfigError as error:
                raise ConfigError(f"account {label!r}: {error}") from None
        if not accounts:
            raise ConfigError("from_env: no prefix; name one for each account, such as 'ALICE_'")
        return cls(accounts, **_with_environment(shared))

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels, in the order of the table."""
        return tuple(self._clients)

    def account(self, which: str | CopyTradingClient) -> Account:
        """What the table says of an account.

        Its `egress` is the one that its calls leave from, where there is a choice.

        Args:
            which: its label, or its client, which is what `gather` hands out.

        Raises:
            KeyError: there is no such account.
        """
        if isinstance(which, CopyTradingClient):
            found = [label for label, client in self._clients.items() if client is which]
            if not found:
                raise KeyError("this client is of no account here")
            which = found[0]
        self[which]
        return attrs.evolve(self._accounts[which], egress=self._egress[which] or None)

    async def gather(
        self, fn: Callable[[CopyTradingClient], Awaitable[T]], *, concurrency: int | None = None
    ) -> dict[str, T | Exception]:
        """Runs one coroutine for each account at the same time.

        Args:
            fn: is given each client, whose `label` is the account's, and returns what can be
                awaited.
            concurrency: accounts at a time, 1 or more; None: all. What is sent at a time is bounded
                by the limits and by ``max_connections`` of each egress in any case; but waiting
                counts towards the timeout of a call, so bound accounts that make many at once.

        Returns:
            By label, in the order of the table: what `fn` has returned, or the error that it has
            raised for that account.

        Raises:
            ParameterError: `fn` or `concurrency` is wrong.
            ConfigError: closed.
            BaseException: the caller was cancelled, or `fn` has raised what is no `Exception`,
                such as KeyboardInterrupt. The other accounts are cancelled, and have ended, first.
        """
        if self._closed:
            raise ConfigError("gather: these accounts are closed; make new ones")
        return await gathering.gather(self._clients, fn, concurrency)

    async def account_modes(
        self, *, timeout: float | NotGiven | None = NOT_GIVEN, priority: int | None = None
    ) -> dict[str, AccountView | Exception]:
        """What can be seen of each account: its mode, what its key may do, what serves it.

        Each is looked at once, as of `CopyTradingClient.account_mode`. From then on
        ``print(accounts)`` shows it, and of one that was refused or not seen the reason.

        Args:
            timeout: seconds for each read; as of `CopyTradingClient.account_mode`.
            priority: as there.

        Raises:
            ConfigError: closed.
        """
        if self._closed:
            raise ConfigError("account_modes: these accounts are closed; make new ones")
        async with self._looking.here():
            found = await gathering.gather(
                self._clients,
                lambda client: client.account_mode(timeout=timeout, priority=priority),
                _LOOKS,
            )
        self._views |= found
        return found

    async def aclose(self) -> None:
        """Closes the clients, their connections, and the journals and limiter opened here."""
        self._closed = True
        await self._exit.aclose()

    async def __aenter__(self) -> Self:
        if self._own_limiter is not None:
            try:
                await self._own_limiter.__aenter__()
            except BaseException:
                await self.aclose()
                raise
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.aclose()

    def __getitem__(self, label: str) -> CopyTradingClient:
        if label in self._clients:
            return self._clients[label]
        near = closest(label, self._clients) if isinstance(label, str) else []
        hint = f"did you mean {near[0]!r}?" if near else f"there are {len(self)}"
        raise KeyError(f"no account {shown(label)}; {hint}")

    def __iter__(self) -> Iterator[str]:
        return iter(self._clients)

    def __len__(self) -> int:
        return len(self._clients)

    def __repr__(self) -> str:
        labels = ", ".join([*self._clients][:5]) + (", …" if len(self) > 5 else "")
        return f"<Accounts {len(self)}: {labels}; {'closed' if self._closed else 'open'}>"

    def __str__(self) -> str:
        rows = [("account", "mode", "product type", "egress", ""), *map(self._row, self._clients)]
        widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
        return "\n".join(
            "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
            for row in rows
        )

    def _transport(
        self, label: str, config: ClientConfig, custom: TransportLike | None
    ) -> Transport:
        """That of the account's egress; requests of demo keys differ in a header."""
        key = self._egress[label], config.paper_trading
        if key not in self._transports:
            self._transports[key] = make_transport(config, custom)
        return self._transports[key]

    def _row(self, label: str) -> tuple[str, str, str, str, str]:
        mode, why = _mode_of(self._views.get(label))
        config = self._clients[label].config
        marks = (" (paper)" if config.paper_trading else "") + (
            " (read-only)" if config.read_only else ""
        )
        product_type = self._accounts[label].product_type or "-"
        return label, f"{mode}{marks}", product_type, self._egress[label] or "-", why


def _mode_of(view: AccountView | Exception | None) -> tuple[str, str]:
    """An account's mode as it is shown, and why it was not seen."""
    if view is None:
        return "not looked at", ""
    if isinstance(view, Exception):
        return "not seen", words_of(view)
    if view.mode is None:
        return "refused" if view.is_refused else "not seen", view.why["mode"]
    return view.mode, ""


def _table(accounts: Any) -> dict[str, Account]:
    """The accounts by label."""
    table = _entries(accounts, "accounts")
    if not table:
        given = type_name(accounts) if table is None else "none"
        raise ConfigError(
            f"accounts: got {given}; allowed: a mapping of labels to bitget_copy.Credentials or "
            "bitget_copy.Account, with one at least"
        )
    return {label: _account(given, label) for label, given in table.items()}


def _entries(table: Any, name: str) -> dict[Any, Any] | None:
    """What a mapping holds; None where it is none."""
    try:
        return dict(table) if is_mapping(table) else None
    except Exception as error:  # noqa: BLE001 - its own code may do anything
        raise ConfigError(f"{name}: the mapping cannot be read ({type_name(error)})") from None


def _account(given: Any, label: object) -> Account:
    kind = type(given)
    if issubclass(kind, Account):
        return given  # type: ignore[no-any-return]
    if not issubclass(kind, Credentials):
        raise ConfigError(
            f"account {shown(label)}: got {type_name(given)}; allowed: bitget_copy.Credentials or "
            "bitget_copy.Account"
        )
    try:
        return Account(given)
    except ConfigError as error:
        raise ConfigError(f"account {shown(label)}: {error}") from None


def _with_environment(shared: SharedOptions) -> SharedOptions:
    """With what the environment says of address, reading only and limiter, and the caller not."""
    config = shared.get("config")
    if isinstance(config, ClientConfig):  # its address was chosen; a default says nothing else
        shared.setdefault("base_url", config.base_url)
    from_environment(shared)
    if shared.get("limiter") is None:
        shared["limiter"] = limiter_from_env()
    return shared


def _configured(shared: Mapping[str, Any]) -> tuple[ClientConfig, dict[str, Any]]:
    """The options as one value, and the other parts of a client."""
    own = SharedOptions.__annotations__.keys() - Options.__annotations__.keys()
    parts = {name: value for name, value in shared.items() if name in own}
    options = {name: value for name, value in shared.items() if name not in own}
    config = parts.pop("config", None)
    names = ["egress", *(name for name in SharedOptions.__annotations__ if name in own)]
    return configured(config, options, names), parts


def _ways(egress: Any, config: ClientConfig, custom: object) -> dict[str, ClientConfig]:
    """The options for each egress, by label; by ``""`` where the options name the only one."""
    table = _entries(egress, "egress")
    if table is None:
        raise ConfigError(
            f"egress: got {type_name(egress)}; allowed: a mapping of labels to bitget_copy.Egress"
        )
    if not table:
        return {"": config}
    for name, value in (
        ("local_address", config.local_address), ("proxy", config.proxy),
        ("transport", custom),
    ):  # fmt: skip
        if value is not None:
            raise ConfigError(
                f"{name}: cannot be given beside egress, which says where calls leave"
            )
    ways: dict[str, ClientConfig] = {}
    known: dict[Any, str] = {}
    for label, way in table.items():
        if type(label) is not str or not label.strip():
            raise ConfigError(f"egress {shown(label)}: allowed: a label that is not blank")
        if not issubclass(type(way), Egress):
            raise ConfigError(
                f"egress {label!r}: got {type_name(way)}; allowed: bitget_copy.Egress"
            )
        ways[label] = attrs.evolve(config, local_address=way.local_address, proxy=way.proxy)
        place = way.local_address, ways[label].proxies().get(config.base_url)
        first = known.setdefault(place, label)
        if first != label:
            raise ConfigError(f"egress {label!r}: is the same address as {first!r}; name each once")
    return ways


def _spread(accounts: Mapping[str, Account], ways: Mapping[str, Any]) -> dict[str, str]:
    """The egress of each account: its own, else the one with the fewest accounts so far."""
    found: dict[str, str] = {}
    count = dict.fromkeys(ways, 0)
    for label, account in accounts.items():
        if account.egress is not None:
            found[label] = account.egress
            count[account.egress] += 1
    for label in accounts:
        if label not in found:
            found[label] = min(count, key=count.__getitem__)
            count[found[label]] += 1
    return {label: found[label] for label in accounts}


def _own_config(config: ClientConfig, account: Account) -> ClientConfig:
    """The options of one account; what is for reading only stays so."""
    paper = config.paper_trading if account.paper_trading is None else account.paper_trading
    reads = config.read_only or account.read_only
    if (paper, reads) == (config.paper_trading, config.read_only):
        return config
    return attrs.evolve(config, paper_trading=paper, read_only=reads)
