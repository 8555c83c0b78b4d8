r"""Reads a file of accounts.

::

    [egress.first]                       # optional: addresses that calls leave from
    local_address = "192.0.2.7"

    [egress.second]
    proxy = "http://user:password@192.0.2.8:3128"

    [accounts.main]
    api_key = "…"                        # or api_key_env = "MAIN_API_KEY"
    secret_key = "…"                     # or secret_key_env
    passphrase = "…"                     # or passphrase_env
    uid = "1234567890"                   # optional, as are all below
    product_type = "USDT-FUTURES"
    egress = "second"
    read_only = true

    [accounts.demo]
    api_key_env = "DEMO_API_KEY"
    private_key_file = "demo.pem"        # an RSA key; or private_key, or private_key_env
    passphrase_env = "DEMO_PASSPHRASE"
    paper_trading = true

What ends in ``_env`` names a variable of the environment. A path is relative to the file. A file
that holds a secret itself, and a key file, must be readable by their owner only.

All that is wrong is told at once, with label and line, and without any value that may be a secret.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, NamedTuple

import attrs

from bitget_copy._builtin_values import shown, type_name
from bitget_copy._environment import ENVIRONMENT
from bitget_copy._tracebacks import raises_without_frames, without_frames
from bitget_copy._untrusted_text import bounded, printable
from bitget_copy._validators import path_text
from bitget_copy.accounts.account import Account, Egress, advice, faults
from bitget_copy.accounts.private_file import read_private
from bitget_copy.accounts.toml_lines import fault_at, line_of, path_at
from bitget_copy.config import MAX_KEY_FILE_BYTES
from bitget_copy.credentials import Credentials, pem_text
from bitget_copy.errors import ConfigError

MAX_FILE_BYTES: Final = 8 << 20
"""A thousand accounts with an RSA key each take a fifth of it."""

_MAX_TOLD: Final = 10
"""Faults that one error tells; to find the line of each takes a while in a file of thousands."""
_SECRETS: Final = ("api_key", "secret_key", "private_key", "passphrase")
_ENV: Final = "_env"
_KEY_FILE: Final = "private_key_file"
_SIGNING: Final = (
    "secret_key", f"secret_key{_ENV}", "private_key", f"private_key{_ENV}", _KEY_FILE,
)  # fmt: skip
_ACCOUNT: Final[Mapping[str, type]] = {
    **{name: str for secret in _SECRETS for name in (secret, f"{secret}{_ENV}")},
    **dict.fromkeys((_KEY_FILE, "uid", "product_type", "egress"), str),
    **dict.fromkeys(("paper_trading", "read_only"), bool),
}
_SETTINGS: Final = {"product_type", "egress", "paper_trading", "read_only"}
_EGRESS: Final[Mapping[str, type]] = {"local_address": str, "proxy": str}
_TABLES: Final = ("accounts", "egress")
_WORDS: Final = {str: "a text in quotes", bool: "true or false", dict: "a table"}
_KINDS: Final[Mapping[Any, str]] = {
    str: "text", bool: "true or false", int: "a whole number", float: "a number",
    list: "a list", dict: "a table",
}  # fmt: skip
_VARIABLE: Final = re.compile(r"[A-Z][A-Z0-9]*(_[A-Z0-9]+)+")
"""What surely is the name of a variable; anything else may be a secret in the wrong place."""
_PART: Final = re.compile(r"credentials: (\w+)")


class Table(NamedTuple):
    """What a file of accounts holds; both by label, in the order of the file."""

    accounts: dict[str, Account]
    egress: dict[str, Egress]


@raises_without_frames
def load(path: str | os.PathLike[str], environ: Mapping[str, str] = ENVIRONMENT) -> Table:
    """The accounts of a file.

    Raises:
        ConfigError: it cannot be read, others can read the secrets in it, or something in it is
            wrong: everything that is, by label and line.
    """
    text = path_text(path)
    try:
        found = None if text is None else Path(text).expanduser()
    except (ValueError, RuntimeError):
        found = None
    if found is None:
        raise ConfigError(f"accounts file: got {shown(path)}; allowed: a path")
    return _File(found, environ).load()


class _Fault(Exception):
    """Something is wrong with a key, or with the table itself."""

    def __init__(self, problem: str, key: str | None = None) -> None:
        super().__init__(problem)
        self.key = key


@contextmanager
def _as_fault(
    key: str | None, keys: Mapping[str, str] = MappingProxyType({})
) -> Generator[None, None, None]:
    """Turns what a value is refused with into a fault of its key.

    Args:
        key: whose value it is.
        keys: where there are several, the key of each part that the refusal may name.
    """
    try:
        yield
    except ConfigError as error:
        without_frames(error)  # they hold the values
        named = _PART.match(str(error))
        raise _Fault(str(error), keys.get(named[1]) if named else key) from None


class _File:
    """One file, while it is read."""

    def __init__(self, path: Path, environ: Mapping[str, str]) -> None:
        self._name = printable(str(path))
        self._environ = environ
        self._faults: list[tuple[tuple[str, ...], str]] = []
        try:
            self._file = read_private(path, MAX_FILE_BYTES)
        except ConfigError as error:
            raise ConfigError(f"accounts file {self._name}: {error}") from None
        # What a path in it is relative to: the file itself, wherever a link to it stands.
        self._folder = Path(os.path.realpath(path)).parent
        self._text = self._decoded()

    def load(self) -> Table:
        """Everything in it, or everything that is wrong with it."""
        tables = self._parsed()
        for name in tables:
            if name not in _TABLES:
                hint = advice(name, _TABLES)
                self._note((name,), f"there is no table {shown(name)}; {hint}")
        egress = self._each(tables, "egress", self._egress)
        accounts = self._each(tables, "accounts", self._account)
        self._check_protection(tables)
        for fault in faults(accounts, egress):
            key = [fault.field] if fault.field else []
            self._note(("accounts", fault.label, *key), fault.problem)
        if not self._faults and not accounts:
            self._note((), "holds no account; write a table [accounts.LABEL] for each")
        if self._faults:
            raise self._error()
        return Table(accounts, egress)

    # --- text ------------------------------------------------------------------------------------

    def _decoded(self) -> str:
        content = self._file.content
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = content.count(b"\n", 0, error.start) + 1
        else:
            return text.replace("\r\n", "\n")
        raise ConfigError(f"{self._name}:{line}: is not UTF-8 text; save the file as UTF-8")

    def _parsed(self) -> dict[str, Any]:
        text = self._text
        try:
            return tomllib.loads(text)
        except RecursionError:
            said = "tables stand in one another without end"
        except ValueError as error:  # TOMLDecodeError among them
            said = str(error)
        line, problem = fault_at(text, said)
        path = path_at(text, line)
        if problem.startswith("Cannot declare") and len(path) == 2:
            problem = f"is there twice, first in line {line_of(text, path)}"
        else:
            problem = f"is not valid TOML: {bounded(problem)}"
        raise ConfigError(f"{self._name}:{line}: {_whose(path)}{problem}")

    # --- tables ----------------------------------------------------------------------------------

    def _each(self, tables: Mapping[str, Any], kind: str, read: Callable[[Any], Any]) -> Any:
        """What a kind of tables holds, by label."""
        found: dict[str, Any] = {}
        of_kind = tables.get(kind, {})
        if not isinstance(of_kind, dict):
            self._note((kind,), f"got {_kind(of_kind)}; write a table [{kind}.LABEL] for each")
            return found
        for label, table in of_kind.items():
            try:
                _check_keys(table, _ACCOUNT if kind == "accounts" else _EGRESS)
                found[label] = read(table)
            except _Fault as fault:
                self._note((kind, label, *filter(None, [fault.key])), str(fault))
        return found

    def _egress(self, table: Mapping[str, Any]) -> Egress:
        for key, value in table.items():
            with _as_fault(key):
                Egress(**{key: value})
        return Egress(**table)

    def _account(self, table: Mapping[str, Any]) -> Account:
        parts: dict[str, Any] = {}
        keys: dict[str, str] = {}
        for part, names in (
            ("api_key", ("api_key", f"api_key{_ENV}")),
            ("secret_key", _SIGNING),
            ("passphrase", ("passphrase", f"passphrase{_ENV}")),
        ):
            keys[part] = _given(table, names)
            parts[part] = self._value(table, keys[part])
        is_rsa = keys["secret_key"].startswith("private_key")
        if "uid" in table:
            parts["uid"] = table["uid"]
        with _as_fault(None, {**keys, "private_key": keys["secret_key"], "uid": "uid"}):
            account = Account(Credentials(**parts, is_rsa=is_rsa))
        for name in filter(_SETTINGS.__contains__, table):
            changes: dict[str, Any] = {name: table[name]}
            with _as_fault(name):
                account = attrs.evolve(account, **changes)
        return account

    def _value(self, table: Mapping[str, Any], key: str) -> str:
        """A part of the credentials: as it stands, out of the environment, or out of a file."""
        value: str = table[key]
        if not value.strip():
            raise _Fault(f"{key} is blank", key)
        if key == _KEY_FILE:
            return self._key_file(value)
        if key.endswith(_ENV):
            name, value = value, self._environ.get(value, "")
            if not value.strip():
                which = name if _VARIABLE.fullmatch(name) else "of that name"
                raise _Fault(f"{key}: the variable {which} is not set", key)
        if key.startswith("private_key"):
            return _pem(value, key)
        return value

    def _key_file(self, value: str) -> str:
        try:
            path = self._folder / Path(value).expanduser()
            file = read_private(path, MAX_KEY_FILE_BYTES)
        except (ConfigError, RuntimeError) as error:
            raise _Fault(f"{_KEY_FILE}: the file that it names {error}", _KEY_FILE) from None
        if file.exposed:
            raise _Fault(f"{_KEY_FILE}: the file that it names: {file.exposed}", _KEY_FILE)
        return _pem(file.content.decode("utf-8", "replace"), _KEY_FILE)

    # --- the whole -------------------------------------------------------------------------------

    def _check_protection(self, tables: Mapping[str, Any]) -> None:
        """That nobody else can read a secret in it, nor change what it says."""
        for kind, label, key in _secret_places(tables):
            if self._file.exposed:
                problem = f"{key} stands in a file that is not yours alone: {self._file.exposed}"
                self._note((kind, label, key), problem)
            return
        if self._file.writable:
            self._note((), f"this file is not yours alone: {self._file.writable}")

    def _note(self, path: tuple[str, ...], problem: str) -> None:
        self._faults.append((path, problem))

    def _error(self) -> ConfigError:
        placed = sorted(
            (line_of(self._text, path), f"{_whose(path)}{problem}")
            for path, problem in self._faults[:_MAX_TOLD]
        )
        told = [f"{self._name}:{line}: {problem}" for line, problem in placed]
        if len(self._faults) > _MAX_TOLD:
            told.append(f"and {len(self._faults) - _MAX_TOLD} more")
        return ConfigError("\n".join(told))


def _whose(path: tuple[str, ...]) -> str:
    """Whom a fault concerns, as its message begins."""
    if len(path) < 2 or path[0] not in _TABLES:
        return ""
    return f"{'account' if path[0] == 'accounts' else 'egress'} {shown(path[1])}: "


def _check_keys(table: Any, known: Mapping[str, type]) -> None:
    if not isinstance(table, dict):
        raise _Fault(f"got {_kind(table)}; allowed: a table")
    for key, value in table.items():
        if key not in known:
            raise _Fault(f"there is no key {shown(key)}; {advice(key, known)}", key)
        if type(value) is not known[key]:
            raise _Fault(f"{key} is {_kind(value)}; allowed: {_WORDS[known[key]]}", key)


def _given(table: Mapping[str, Any], names: tuple[str, ...]) -> str:
    """Which of these keys the table has."""
    found = [name for name in names if name in table]
    if len(found) == 1:
        return found[0]
    if found:
        raise _Fault(f"{' and '.join(found)} are both given; leave one", found[1])
    raise _Fault(f"{names[0]} is missing; give it, or one of {', '.join(names[1:])}")


def _pem(value: str, key: str) -> str:
    pem = pem_text(value)
    if pem is None:
        raise _Fault(
            f"{key}: holds no whole private key, or more than one; allowed: PEM text from "
            "-----BEGIN PRIVATE KEY----- to -----END PRIVATE KEY-----", key,
        )  # fmt: skip
    return pem


def _secret_places(tables: Mapping[str, Any]) -> list[tuple[str, str, str]]:
    """Where a secret stands in the file itself: kind of the table, label, key."""
    found = []
    for kind in _TABLES:
        of_kind = tables.get(kind)
        for label, table in of_kind.items() if isinstance(of_kind, dict) else ():
            for key, value in table.items() if isinstance(table, dict) else ():
                if key in _SECRETS or (key == "proxy" and "@" in str(value)):
                    found.append((kind, label, key))
    return found


def _kind(value: object) -> str:
    """The type of a value, in the words of TOML."""
    return _KINDS.get(type(value)) or f"a {type_name(value)}"
