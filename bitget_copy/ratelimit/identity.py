"""Who counts as one: exchanges by their address, accounts by their keys and UIDs.

The exchange counts per account, whichever key or client a call comes from, and however its address
is spelled. A key belongs to one account: once a client names its UID, all clients with this key
and all keys with this UID are one, those made before included. Addresses of which one stands in for
another are one exchange.
"""

from __future__ import annotations

import ipaddress
import os
import re
import socket
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Final, Protocol
from weakref import WeakKeyDictionary

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

_LOCALHOST: Final = "127.0.0.1"
_NUMBERS: Final = re.compile(r"[0-9a-fx.]+").fullmatch


def exchange_name(host: str, port: int) -> str:
    """The one spelling of an address: two that mean the same host and port are equal.

    Args:
        host: a name in ASCII or an IP address without brackets, in any case and notation.
        port: TCP port; the scheme adds nothing, as one port speaks one of them.
    """
    name = host.lower().rstrip(".")
    if name == "localhost":
        name = _LOCALHOST
    with suppress(ValueError):
        address = ipaddress.ip_address(name)
        mapped = getattr(address, "ipv4_mapped", None)
        return f"{(mapped or address).compressed} {port}"
    if _NUMBERS(name):  # 127.1 and 0x7f000001 are 127.0.0.1 to every resolver
        with suppress(OSError):
            name = socket.inet_ntoa(socket.inet_aton(name))
    return f"{name} {port}"


class Member(Protocol):
    """Something that keeps what it has found out by an account's name."""

    def renamed(self) -> None:
        """The name has changed."""


class Accounts:
    """The accounts that clients of this process have named, by key or UID."""

    def __init__(self) -> None:
        self._names: dict[tuple[str, str, str], str] = {}
        self._exchanges: dict[str, str] = {}
        self._egresses: dict[str, set[str]] = {}
        self._members: WeakKeyDictionary[Member, str] = WeakKeyDictionary()
        self._scoped: WeakKeyDictionary[Member, Mapping[str, str]] = WeakKeyDictionary()
        self._united: list[Callable[[str, str], None]] = []
        self.lock = threading.RLock()

    def exchange(self, address: str) -> str:
        """The name of the exchange at an address."""
        return self._exchanges.get(address, address)

    def same_exchange(self, addresses: Sequence[str]) -> str:
        """Notes that these are addresses of one exchange; returns its name."""
        with self.lock:
            name, *others = dict.fromkeys(map(self.exchange, addresses))
            for old in others:
                self._rename_exchange(old, name)
            return name

    def egress(self, exchange: str, way: str) -> str:
        """The name of the address that calls leave from, as this exchange sees it."""
        with self.lock:
            name = self.exchange(exchange)
            self._egresses.setdefault(name, set()).add(way)
            return f"{name} {way}"

    def _rename_exchange(self, old: str, new: str) -> None:
        for address in [known for known, name in self._exchanges.items() if name == old]:
            self._exchanges[address] = new
        self._exchanges[old] = new
        for (exchange, kind, whose), name in list(self._names.items()):
            if exchange == old:
                self._names[new, kind, whose] = self._names.get((new, kind, whose), name)
        for exchange, kind, whose in list(self._names):
            if exchange == old:
                name, known = self._names.pop((old, kind, whose)), self._names[new, kind, whose]
                if name != known:
                    self._unite(name, known)
        ways = self._egresses.pop(old, set())
        self._egresses.setdefault(new, set()).update(ways)
        for way in ways:
            self._tell(f"{old} {way}", f"{new} {way}")

    def join(
        self,
        member: Member,
        exchange: str,
        key: str,
        uid: str | None,
        scopes: Mapping[str, str] | None = None,
    ) -> None:
        """Notes a client, and that its key is this account's when the UID is known.

        Args:
            member: is told when the account gets another name.
            exchange: from :func:`exchange_name`, or another name of where it is.
            key: a hash of the key.
            uid: of the account; None when not known.
            scopes: of the endpoints whose calls it counts otherwise than the table.
        """
        with self.lock:
            self._members[member] = exchange
            if scopes:
                self._scoped[member] = scopes
            if self._scoped:
                self._renamed()
            exchange = self.exchange(exchange)
            ours = (exchange, "key", key)
            theirs = ours if uid is None else (exchange, "uid", uid)
            first, second = self._names.get(ours), self._names.get(theirs)
            name = second or first or f"{exchange} {uid or key}"
            self._names[ours] = self._names[theirs] = name
            if first is not None and second is not None and first != second:
                self._unite(first, second)

    def name(self, exchange: str, key: str) -> str:
        """The account's, by any of its keys."""
        return self._names[self.exchange(exchange), "key", key]

    def scope(self, exchange: str, endpoint: str, table: str, own: str) -> str:
        """By what calls of an endpoint are counted: by all that any client there counts by.

        Args:
            exchange: of the client that asks.
            endpoint: whose limit it is.
            table: the scope by the table.
            own: the scope that the client itself counts by.
        """
        if not self._scoped:
            return own
        with self.lock:
            name = self.exchange(exchange)
            there = [each for each, where in self._members.items() if self.exchange(where) == name]
            said = {own, *(self._scoped.get(each, {}).get(endpoint, table) for each in there)}
        parts = {part for scope in said for part in scope.split("|")}
        return own if parts == {*own.split("|")} else "uid|ip"

    def when_united(self, callback: Callable[[str, str], None]) -> None:
        """Calls back with the old and the new name when two turn out to be one.

        Names of accounts and of egress addresses; no two of a kind are alike.
        """
        self._united.append(callback)

    def _unite(self, old: str, new: str) -> None:
        for known in [known for known, name in self._names.items() if name == old]:
            self._names[known] = new
        self._tell(old, new)

    def _tell(self, old: str, new: str) -> None:
        for callback in self._united:
            callback(old, new)
        self._renamed()

    def _renamed(self) -> None:
        for member in list(self._members):
            member.renamed()

    def forked(self) -> None:
        """In the child of a fork: another thread's lock will never be released here."""
        self.lock = threading.RLock()


accounts: Final = Accounts()
"""Those of this process."""

with suppress(AttributeError):  # where there is none, nobody forks
    os.register_at_fork(after_in_child=accounts.forked)
