"""Which clients share a bucket: exchanges by their addresses, accounts by their keys and UIDs.

The exchange counts per account, whichever key or client a call comes from, and however its address
is spelled. A key belongs to one account: once a client names its UID, all clients with this key
and all keys with this UID are one, those made before included. Addresses of which one stands in for
another are one exchange. The names given here are opaque: equal or not, and never taken apart.
"""

from __future__ import annotations

import hashlib
import ipaddress
import os
import re
import socket
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol
from urllib.parse import unquote_to_bytes, urlsplit
from weakref import WeakKeyDictionary

from bitget_copy._host_names import DEFAULT_PORTS
from bitget_copy.ratelimit import RouteKey

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

_LOCALHOST: Final = "127.0.0.1"
_THIS_MACHINE: Final = frozenset({"localhost", "::1", "0.0.0.0", "::"})  # noqa: S104 - is dialled
"""What leads there as well, in their one spelling; 127.0.0.2 may be another server's."""
_NUMBERS: Final = re.compile(r"[0-9a-fx.]+").fullmatch


def fingerprint(secret: str) -> str:
    """A stand-in for a key or a proxy's address, which may hold a password."""
    return hashlib.sha256(secret.encode()).hexdigest()[:24]


class Exchange(NamedTuple):
    """An exchange, by one of its addresses or as an application of this process.

    Attributes:
        host: in one spelling; empty for an application.
        port: TCP port; 0 for an application.
        application: names the application of this process that answers in its place.
    """

    host: str = ""
    port: int = 0
    application: str = ""

    @classmethod
    def at(cls, host: str, port: int) -> Exchange:
        """The one at an address: two spellings of the same host and port are equal.

        Args:
            host: a name in ASCII or an IP address without brackets, in any case and notation.
            port: TCP port; the scheme adds nothing, as one port speaks one of them.
        """
        name = host.lower().rstrip(".")
        with suppress(ValueError):
            address = ipaddress.ip_address(name)
            name = (getattr(address, "ipv4_mapped", None) or address).compressed
        if _NUMBERS(name):  # 127.1 and 0x7f000001 are 127.0.0.1 to every resolver
            with suppress(OSError):
                name = socket.inet_ntoa(socket.inet_aton(name))
        return cls(_LOCALHOST if name in _THIS_MACHINE else name, port)

    @property
    def name(self) -> str:
        """Names it within names of accounts, routes and egress addresses."""
        return f"application {self.application}" if self.application else f"{self.host} {self.port}"


class Listener(Protocol):
    """Something that keeps what it has found out by an account's name."""

    def identity_changed(self) -> None:
        """Names have changed, perhaps its own."""


class IdentityRegistry:
    """The exchanges, accounts and egress addresses that clients of this process have named."""

    def __init__(self) -> None:
        self._accounts: dict[tuple[Exchange, str, str], str] = {}
        self._exchanges: dict[Exchange, Exchange] = {}
        self._egresses: dict[Exchange, set[str]] = {}
        self._listeners: WeakKeyDictionary[Listener, Exchange] = WeakKeyDictionary()
        self._scopes: WeakKeyDictionary[Listener, Mapping[str, str]] = WeakKeyDictionary()
        self._on_merge: list[Callable[[str, str], None]] = []
        self.lock: threading.RLock = threading.RLock()

    def exchange(self, address: Exchange) -> Exchange:
        """The one that stands for all addresses of the exchange at this address."""
        return self._exchanges.get(address, address)

    def same_exchange(self, addresses: Sequence[Exchange]) -> Exchange:
        """Notes that these are addresses of one exchange; returns the one that stands for all."""
        with self.lock:
            main, *others = dict.fromkeys(map(self.exchange, addresses))
            for old in others:
                self._merge_exchanges(old, main)
            return main

    def egress(self, exchange: Exchange, local: str) -> str:
        """Names an address that calls leave from, as this exchange sees it."""
        with self.lock:
            main = self.exchange(exchange)
            self._egresses.setdefault(main, set()).add(local)
            return f"{main.name} {local}"

    def _merge_exchanges(self, old: Exchange, new: Exchange) -> None:
        for address in [known for known, main in self._exchanges.items() if main == old]:
            self._exchanges[address] = new
        self._exchanges[old] = new
        for exchange, kind, whose in list(self._accounts):
            if exchange == old:
                name = self._accounts.pop((old, kind, whose))
                known = self._accounts.setdefault((new, kind, whose), name)
                if name != known:
                    self._merge_accounts(name, known)
        for local in self._egresses.pop(old, set()):
            self._egresses.setdefault(new, set()).add(local)
            self._notify(f"{old.name} {local}", f"{new.name} {local}")

    def register(
        self,
        listener: Listener,
        exchange: Exchange,
        key: str,
        uid: str | None,
        scopes: Mapping[str, str] | None = None,
    ) -> None:
        """Notes a client, and that its key is this account's when the UID is known.

        Args:
            listener: is told when the account gets another name.
            exchange: where it is.
            key: a hash of the key.
            uid: of the account; None when not known.
            scopes: of the endpoints whose calls it counts otherwise than the table.
        """
        with self.lock:
            self._listeners[listener] = exchange
            if scopes:
                self._scopes[listener] = scopes
            if self._scopes:
                self._tell_listeners()
            exchange = self.exchange(exchange)
            by_key = (exchange, "key", key)
            by_uid = by_key if uid is None else (exchange, "uid", uid)
            first, second = self._accounts.get(by_key), self._accounts.get(by_uid)
            name = second or first or f"{exchange.name} {uid or key}"
            self._accounts[by_key] = self._accounts[by_uid] = name
            if first is not None and second is not None and first != second:
                self._merge_accounts(first, second)

    def account(self, exchange: Exchange, key: str) -> str:
        """Names the account of a key."""
        with self.lock:
            return self._accounts[self.exchange(exchange), "key", key]

    def scope(self, exchange: Exchange, endpoint: str, table: str, own: str) -> str:
        """By what calls of an endpoint are counted: by all that any client there counts by.

        Args:
            exchange: of the client that asks.
            endpoint: whose limit it is.
            table: the scope by the table.
            own: the scope that the client itself counts by.
        """
        if not self._scopes:
            return own
        with self.lock:
            main = self.exchange(exchange)
            there = [each for each, at in self._listeners.items() if self.exchange(at) == main]
            scopes = {own, *(self._scopes.get(each, {}).get(endpoint, table) for each in there)}
        return own if scopes == {own} else "uid|ip"

    def on_merge(self, callback: Callable[[str, str], None]) -> None:
        """Calls back with the old and the new name when two turn out to be one.

        Names of accounts and of egress addresses; no two of a kind are alike.
        """
        self._on_merge.append(callback)

    def _merge_accounts(self, old: str, new: str) -> None:
        for known in [known for known, name in self._accounts.items() if name == old]:
            self._accounts[known] = new
        self._notify(old, new)

    def _notify(self, old: str, new: str) -> None:
        for callback in self._on_merge:
            callback(old, new)
        self._tell_listeners()

    def _tell_listeners(self) -> None:
        for listener in list(self._listeners):
            listener.identity_changed()

    def after_fork(self) -> None:
        """In the child of a fork: another thread's lock will never be released here."""
        self.lock = threading.RLock()


registry: Final = IdentityRegistry()
"""That of this process."""

with suppress(AttributeError):  # where there is none, nobody forks
    os.register_at_fork(after_in_child=registry.after_fork)


class ExchangeAccess(NamedTuple):
    """Which exchange a client talks to, and from where.

    Two simulators on one machine are two exchanges, even when their keys are the same; two
    spellings of one address are one.

    Attributes:
        address: the first one that it talks to.
        exchange: the exchange, which may have several addresses.
        local: where calls leave from, as far as it is known: local address and proxy.
    """

    address: Exchange
    exchange: Exchange
    local: str

    @classmethod
    def of(
        cls,
        addresses: Sequence[tuple[str, int]],
        *,
        local_address: str | None = None,
        proxy: str | None = None,
        application: str | None = None,
    ) -> ExchangeAccess:
        """The access over addresses of one exchange.

        Args:
            addresses: host and port of each, the first one first.
            local_address: that calls leave from; None: the machine chooses.
            proxy: that they go through.
            application: names an application of this process that answers all addresses.
        """
        through = fingerprint(_one_spelling(proxy)) if proxy else ""
        local = f"{local_address or 'default'} {through}".strip()
        if application is not None:
            exchange = Exchange(application=application)
            return cls(exchange, exchange, local)
        exchanges = [Exchange.at(*address) for address in addresses]
        return cls(exchanges[0], registry.same_exchange(exchanges), local)

    @property
    def in_process(self) -> bool:
        """Whether an application of this process answers."""
        return bool(self.exchange.application)

    @property
    def egress(self) -> str:
        """Names the address that calls leave from."""
        return registry.egress(self.exchange, self.local)

    def route(self, address: Exchange | None = None) -> RouteKey:
        """The route to one of the exchange's addresses, or the first one."""
        return RouteKey((address or self.address).name, self.egress)


def _one_spelling(proxy: str) -> str:
    """The same for all URLs of one proxy; its login belongs to it, as it may choose the way out."""
    url = urlsplit(proxy)
    place = Exchange.at(url.hostname or "", url.port or DEFAULT_PORTS.get(url.scheme, 0))
    login = [unquote_to_bytes(part or "") for part in (url.username, url.password)]
    return repr((place.name, *login))
