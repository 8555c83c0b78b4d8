"""The checks of ``doctor``, one function each: what was found and, if it is wrong, what to do.

None of them writes, and none puts the value of a key, secret or passphrase into a result.
"""

from __future__ import annotations

import asyncio
import os
import socket
import time
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

import attrs

from bitget_copy import ENDPOINTS, CopyTradingClient
from bitget_copy.account_mode import MOVING
from bitget_copy.cli.printing import escape_controls
from bitget_copy.config import describe_proxy
from bitget_copy.errors import (
    AccountModeError,
    APIConnectionError,
    APIError,
    APIReplyError,
    APIRetiredError,
    AuthenticationError,
    BitgetCopyError,
    PermissionDeniedError,
    RequestTimeoutError,
    said,
)

if TYPE_CHECKING:
    from bitget_copy import AccountView
    from bitget_copy.config import ClientConfig

FAMILIES: Final = ("v2", "v1")
"""API families in the order in which they are tried for an account that is not unified."""
PROBES: Final[Mapping[str, str]] = {
    "futures trader": "futures.trader.get_statistics",
    "futures follower": "futures.follower.list_traders",
    "spot trader": "spot.trader.get_statistics",
    "spot follower": "spot.follower.list_traders",
}
"""For each role a read without required parameters."""
PROBES_V3: Final[Mapping[str, str]] = {"futures trader": "futures.trader.list_symbols"}
"""The same for V3."""
_NOT_IN_V3: Final[Mapping[str, str]] = {
    "futures follower": "every read of V3 for followers asks for a project",
    "spot trader": "V3 has no spot copy trading",
    "spot follower": "V3 has no spot copy trading",
}
CONNECT_TIMEOUT: Final = 10.0
CALL_TIMEOUT: Final = 10.0
"""Seconds, both."""

_PORTS: Final = {"http": 80, "https": 443, "socks5": 1080, "socks5h": 1080}
_CLOCK_VISIBLE: Final = 0.01
_CLOCK_FINE: Final = 1.0
_CLOCK_REFUSED: Final = 30.0
"""Seconds; the exchange refuses timestamps that are further off, see ``spec/exchange.toml``."""
_NO_SUCH_PATH: Final = "40404"
_ADDRESS_CODES: Final = frozenset({"40018", "40038"})
_NO_TRADER_CODES: Final = frozenset({"40732", "31001"})


_CHECKS: Final = (
    "route", "limits", "address", "tls", "clock", "api", "key", "ip list", "account mode", "rights",
    *PROBES, "writing", "api v1", "api v2", "api v3",
)  # fmt: skip
"""All checks behind the configuration, in their order."""


class Status(StrEnum):
    """How a check ended; INFO is neither good nor bad, UNSEEN says nothing of what was asked."""

    OK = "ok"
    WARN = "warn"
    FAIL = "fail"
    INFO = "info"
    UNSEEN = "not seen"


@attrs.frozen
class Result:
    """One line of the report: the check, how it ended, what was found, and what to do about it."""

    check: str
    status: Status
    found: str
    advice: str = ""


@attrs.frozen
class Probe:
    """A read that was sent as a test of a role, and what it raised."""

    role: str
    key: str
    error: BitgetCopyError | None

    @property
    def code(self) -> str:
        """The exchange's code, or the class of another error."""
        error = self.error
        return error.code if isinstance(error, APIError) else type(error).__name__

    @property
    def has_reply(self) -> bool:
        """Whether anything of the exchange came back."""
        error = self.error
        return error is None or (isinstance(error, APIError) and not error.is_page)

    @property
    def was_authenticated(self) -> bool:
        """Whether the exchange looked at the key; some refusals come before that."""
        is_early = isinstance(self.error, (APIRetiredError, AccountModeError))
        return self.has_reply and not is_early and self.code != _NO_SUCH_PATH


def unseen(first: str, *, why: str) -> list[Result]:
    """The check that could not be made, and all behind it."""
    names = _CHECKS[_CHECKS.index(first) :]
    return [Result(name, Status.UNSEEN, why) for name in names]


def configuration(variables: Mapping[str, Sequence[str]], config: ClientConfig) -> list[Result]:
    """Which variables are used, and which are set without being used.

    Args:
        variables: for each part of the credentials the variables that are set, the used one first.
        config: has the address.
    """
    used = ", ".join(names[0] for names in variables.values() if names)
    return [
        Result("configuration", Status.OK, f"{used}; {config.base_url}"),
        *(
            Result(
                "configuration",
                Status.WARN,
                f"{', '.join(names[1:])} is set too and not read",
                f"unset it, so that nobody takes it for the one in use ({names[0]})",
            )
            for names in variables.values()
            if len(names) > 1
        ),
    ]


def route(config: ClientConfig) -> Result:
    """Whether calls go through a proxy, and which variable decided it."""
    found = describe_proxy(config.base_url, config.proxy)
    return Result("route", Status.INFO, escape_controls(found))


async def address(config: ClientConfig) -> Result:
    """Whether the exchange, or the proxy in front of it, accepts a TCP connection."""
    proxy = config.proxies().get(config.base_url)
    url = urlsplit(config.base_url if proxy is None else proxy)
    host, port = url.hostname or "", url.port or _PORTS.get(url.scheme, 80)
    name = host if proxy is None else f"the proxy {host}"
    start = time.perf_counter()
    try:
        async with asyncio.timeout(CONNECT_TIMEOUT):
            _, writer = await asyncio.open_connection(host, port)
    except (OSError, ValueError) as error:  # TimeoutError too; ValueError: an impossible name
        found = f"no connection to {name}, port {port}: {escape_controls(_reason(error))}"
        advice = (
            "check BITGET_BASE_URL, the name service, the firewall, and whether a proxy is needed"
            if proxy is None
            else "check the variable that names the proxy (see route), and NO_PROXY"
        )
        return Result("address", Status.FAIL, found, advice)
    elapsed = (time.perf_counter() - start) * 1000
    local = writer.get_extra_info("sockname")[0]
    writer.close()
    found = f"{name} answers on port {port} after {elapsed:.0f} ms (from {local})"
    if proxy is not None:
        found += "; the exchange itself is tried through it only"
    return Result("address", Status.OK, found)


def _reason(error: OSError | ValueError) -> str:
    """The system's words; asyncio and the name service number their errors in their own way."""
    if not isinstance(error, OSError):
        return "it is no name of a host"
    if isinstance(error, socket.gaierror) or not error.errno:
        return error.strerror or type(error).__name__
    return os.strerror(error.errno)


async def sync_clock(client: CopyTradingClient) -> BitgetCopyError | None:
    """Asks the exchange for its time; returns the error, or None."""
    try:
        await client.sync_clock()
    except BitgetCopyError as error:
        return error
    return None


def tls(config: ClientConfig, error: BitgetCopyError | None) -> Result:
    """Whether a secure connection is possible, by the error of the first call."""
    if isinstance(error, (APIConnectionError, RequestTimeoutError)):
        advice = "if it is the certificate: set the machine's clock, and look for a proxy between"
        return Result("tls", Status.FAIL, escape_controls(said(error)), advice)
    if config.base_url.startswith("http:"):
        return Result("tls", Status.INFO, "plain http, which only this machine can see")
    return Result("tls", Status.OK, "the certificate is accepted")


def clock(client: CopyTradingClient, error: BitgetCopyError | None) -> Result:
    """How far the local clock is from the exchange's, after asking for the time."""
    if isinstance(error, APIReplyError):
        advice = "set the machine's clock, or check what answers instead of the exchange"
        return Result("clock", Status.FAIL, escape_controls(said(error)), advice)
    if client.clock.uncertainty is None:
        found = "no reply had the time"
        return Result("clock", Status.UNSEEN, found, "is BITGET_BASE_URL Bitget's API?")
    offset = client.clock.offset
    distance = f"{abs(offset):.2f} s {'behind' if offset > 0 else 'ahead of'}"
    found = f"{distance if abs(offset) >= _CLOCK_VISIBLE else 'in step with'} the exchange's"
    if abs(offset) < _CLOCK_FINE:
        return Result("clock", Status.OK, found)
    if abs(offset) >= _CLOCK_REFUSED:
        found += f", which refuses timestamps more than {_CLOCK_REFUSED:.0f} s off"
    advice = "let NTP set it; the client corrects for the difference meanwhile"
    return Result("clock", Status.WARN, found, advice)


async def probe_all(client: CopyTradingClient, view: AccountView) -> list[Probe]:
    """Sends one read for each role, in the newest API that serves the account."""
    if view.families["v2"] is False and view.families["v3"]:
        return [await probe(client, f"v3.{name}", role) for role, name in PROBES_V3.items()]
    probes: list[Probe] = []
    for family in FAMILIES:
        probes = [await probe(client, f"{family}.{name}", role) for role, name in PROBES.items()]
        if any(p.code != _NO_SUCH_PATH for p in probes):
            break
    return probes


async def probe(client: CopyTradingClient, key: str, role: str) -> Probe:
    """Sends the read of one role."""
    try:
        await client.call(key, timeout=CALL_TIMEOUT)
    except BitgetCopyError as error:
        return Probe(role, key, error)
    return Probe(role, key, None)


def api(probes: Sequence[Probe]) -> Result:
    """Which API the roles were asked in."""
    if probes[0].key.startswith("v3."):
        return Result("api", Status.OK, "asked V3, which Bitget serves to unified accounts")
    if probes[0].key.startswith("v2."):
        return Result("api", Status.OK, "asked V2, which Bitget serves to classic accounts")
    advice = "right for a simulator or a private server; at Bitget's own address something is wrong"
    return Result("api", Status.WARN, "the server has no V2, so V1 was asked", advice)


def key(probes: Sequence[Probe]) -> Result:
    """Whether key, signature and passphrase are accepted."""
    refused = _first(probes, lambda error: isinstance(error, AuthenticationError))
    if refused is not None:
        return _refused("key", refused)
    first = probes[0].error
    if not any(p.has_reply for p in probes):
        why = escape_controls("" if first is None else said(first))
        return Result("key", Status.FAIL, f"no call was answered: {why}", "see address and tls")
    if not any(p.was_authenticated or not p.has_reply for p in probes):
        return Result("key", Status.UNSEEN, "the exchange refused the calls before it checked it")
    return Result("key", Status.OK, "key, signature and passphrase are accepted")


def ip_list(probes: Sequence[Probe]) -> Result:
    """Whether the key may be used from this address."""
    refused = _first(probes, lambda error: error.code in _ADDRESS_CODES)
    if refused is not None:
        return _refused("ip list", refused)
    if not any(p.was_authenticated for p in probes):
        return Result("ip list", Status.UNSEEN, "no call got that far")
    return Result("ip list", Status.OK, "the exchange accepts the key from this address")


def account_mode(view: AccountView) -> Result:
    """Which kind of account the key belongs to."""
    check, why = "account mode", escape_controls(view.why["mode"])
    if view.mode is None:
        return Result(check, Status.UNSEEN, why)
    found = f"{escape_controls(view.mode)} ({why})"
    if view.mode in MOVING:
        advice = f"the account is {MOVING[view.mode]}: calls may be refused until that is done"
        return Result(check, Status.WARN, found, advice)
    return Result(check, Status.OK, found)


def rights(view: AccountView) -> Result:
    """What the key may do, in the exchange's words, and which rights of V3 it lacks."""
    if view.rights is None:
        why = escape_controls(view.why["rights"])
        return Result("rights", Status.UNSEEN, why)
    kind = f"{view.perm_type}: " if view.perm_type else ""
    found = escape_controls(f"{kind}{', '.join(view.rights)}")
    lacking = _lacking(view.rights) if view.families["v3"] else ""
    return Result("rights", Status.OK, found, f"lacks {lacking}" if lacking else "")


def _lacking(given: Sequence[str]) -> str:
    """The rights that rows of V3's copy trading ask for and a key has not, with whose they are."""
    asked: dict[str, set[str]] = {}
    for row in ENDPOINTS.values():
        if row.family == "v3" and row.right is not None and row.right.name not in given:
            asked.setdefault(row.right.name, set()).add(f"v3.{row.resource}")
    return "; ".join(f"{name}, for {' and '.join(sorted(of))}" for name, of in asked.items())


def families(view: AccountView) -> list[Result]:
    """Whether V2 and V3 serve the key."""
    return [_family(family, serves, view.why[family]) for family, serves in view.families.items()]


def _family(family: str, serves: bool | None, why: str) -> Result:
    if serves is None:
        return Result(f"api {family}", Status.UNSEEN, escape_controls(why))
    words = "works" if serves else "does not serve this account"
    status = Status.OK if serves else Status.INFO
    return Result(f"api {family}", status, f"{words}: {escape_controls(why)}")


def roles(probes: Sequence[Probe]) -> list[Result]:
    """What each role may read, and that no write was tried."""
    out = [_role(p) for p in probes]
    if len(out) > 1 and len({p.code for p in probes}) == 1 and out[0].status is not Status.OK:
        out = [Result("reading", out[0].status, f"every read: {out[0].found}", out[0].advice)]
    if probes[0].key.startswith("v3."):
        out += [
            Result(role, Status.INFO if "has no" in found else Status.UNSEEN, found)
            for role, found in _NOT_IN_V3.items()
        ]
    advice = "grant the key the trade permission for closing, settings and stops"
    return [
        *out,
        Result("writing", Status.UNSEEN, "only a write shows it, and none was sent", advice),
    ]


def _role(found: Probe) -> Result:
    role, error = found.role, found.error
    if error is None:
        return Result(role, Status.OK, f"{found.key} answers")
    if not isinstance(error, APIError) or error.is_page:
        return Result(role, Status.FAIL, escape_controls(said(error)), "try again")
    if error.code in _NO_TRADER_CODES:
        return Result(role, Status.INFO, "the account is no such trader")
    is_right = isinstance(error, (AuthenticationError, PermissionDeniedError, AccountModeError))
    if found.key.startswith("v3.") and isinstance(error, PermissionDeniedError):
        is_right = False  # V3 has rights of its own for lead traders; a follower's key needs none
    return _refused(role, error, Status.FAIL if is_right else Status.WARN)


def limits(config: ClientConfig, *, file: str | None, rows: int) -> Result:
    """What limits the rate of calls; `rows` is the size of the table, `file` has own limits."""
    egress = "no address limit"
    if config.is_loopback:
        egress += " on loopback"
    elif config.egress_limit:
        egress = f"address limit {config.egress_limit:,} calls a minute"
    own = f"own limits from {escape_controls(file)}" if file else "no own limits"
    found = f"{rows} rows, policy {config.policy}, {egress}, {own}"
    if config.egress_limit or config.is_loopback:
        return Result("limits", Status.OK, found)
    advice = (
        "Bitget locks an address out for five minutes after more than 6,000 calls in one; "
        "set egress_limit"
    )
    return Result("limits", Status.WARN, found, advice)


def api_v1(found: Probe) -> Result:
    """Whether API V1 is still served."""
    if isinstance(found.error, APIRetiredError):
        code = escape_controls(found.error.code)
        advice = "bitget-copy migrate FILE… shows what to change in programs that use it"
        what = f"switched off (code {code}), as since 2025-11-28"
        return Result("api v1", Status.INFO, what, advice)
    if isinstance(found.error, AccountModeError):
        what = f"does not serve this account: code {escape_controls(found.error.code)}"
    elif found.error is None or isinstance(found.error, PermissionDeniedError):
        what = "answers here, as only simulators and private servers do"
    else:
        what = f"gives no answer: {escape_controls(str(found.error))}"
        return Result("api v1", Status.UNSEEN, what)
    return Result("api v1", Status.INFO, what)


def _first(probes: Sequence[Probe], matches: Callable[[APIError], bool]) -> APIError | None:
    """The first refusal that matches."""
    errors = [p.error for p in probes]
    return next((e for e in errors if isinstance(e, APIError) and matches(e)), None)


def _refused(check: str, error: APIError, status: Status = Status.FAIL) -> Result:
    found = f"{escape_controls(error.message)} (code {escape_controls(error.code)})"
    return Result(check, status, found, escape_controls(error.hint))
