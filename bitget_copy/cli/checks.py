"""What `doctor` looks at: one function for each group of findings, none of which writes.

Every check says what was found and, where it is not well, what to do. No value of a key,
secret or passphrase is read into a finding. In which order they run, and how they look on
the screen, is `doctor`'s.
"""

from __future__ import annotations

import asyncio
import os
import socket
import time
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

import attrs

from bitget_copy import CopyTradingClient
from bitget_copy.cli.show import clean
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
)

if TYPE_CHECKING:
    from bitget_copy.config import ClientConfig

NEWEST_FIRST: Final = ("v2", "v1")
"""API families that are asked, in this order; V3 is left alone unless somebody asks for it."""
PROBES: Final[Mapping[str, str]] = {
    "futures trader": "futures.trader.get_statistics",
    "futures follower": "futures.follower.list_traders",
    "spot trader": "spot.trader.get_statistics",
    "spot follower": "spot.follower.list_traders",
}
"""A read for each role that needs no argument and changes nothing."""
CONNECT_S: Final = 10.0
CALL_S: Final = 10.0

_PORTS: Final = {"http": 80, "https": 443, "socks5": 1080, "socks5h": 1080}
_CLOCK_SEEN_S: Final = 0.01
_CLOCK_FINE_S: Final = 1.0
_CLOCK_REFUSED_S: Final = 30.0
"""The exchange refuses stamps that are further off; see ``spec/limits.toml``."""
_NO_SUCH_PATH: Final = "40404"
_ADDRESS_CODES: Final = frozenset({"40018", "40038"})
_NO_TRADER_CODES: Final = frozenset({"40732", "31001"})


class Status(StrEnum):
    """How a check ended."""

    OK = "ok"
    WARN = "warn"
    FAIL = "fail"
    INFO = "info"
    """Told, and neither good nor bad."""


@attrs.frozen
class Result:
    """One line of the report.

    Attributes:
        check: what was looked at.
        status: how it is.
        found: what was found.
        advice: what to do; empty when nothing is.
    """

    check: str
    status: Status
    found: str
    advice: str = ""


@attrs.frozen
class Probe:
    """A read that was sent to find something out.

    Attributes:
        role: a key of :data:`PROBES`.
        key: the row that was called.
        error: what it raised; None when it was answered.
    """

    role: str
    key: str
    error: BitgetCopyError | None


def configuration(variables: Mapping[str, Sequence[str]], config: ClientConfig) -> list[Result]:
    """Which variables are in use, and that they can be used.

    Args:
        variables: parts of the credentials to the variables that are set, the one in use first.
        config: the client's options.
    """
    used = ", ".join(names[0] for names in variables.values() if names)
    out = [Result("configuration", Status.OK, f"{used}; {config.base_url}")]
    for names in variables.values():
        if len(names) > 1:
            others = ", ".join(names[1:])
            out.append(
                Result(
                    "configuration", Status.WARN, f"{others} is set too and not read",
                    f"unset it, so that nobody takes it for the one in use ({names[0]})",
                )
            )  # fmt: skip
    return out


def route(config: ClientConfig) -> Result:
    """Which way calls go, and which variable decided it."""
    return Result("route", Status.INFO, clean(describe_proxy(config.base_url, config.proxy)))


async def address(config: ClientConfig) -> Result:
    """Whether a TCP connection to the exchange, or to the proxy in front of it, can be had."""
    proxy = config.proxies().get(config.base_url)
    what = "" if proxy is None else "the proxy "
    host, port = _end_of(config.base_url if proxy is None else proxy)
    began = time.perf_counter()
    try:
        async with asyncio.timeout(CONNECT_S):
            _, writer = await asyncio.open_connection(host, port)
    except (OSError, ValueError) as error:  # TimeoutError among them; a name that is no name
        reason = clean(_reason(error))
        advice = (
            "check BITGET_BASE_URL, the name service, the firewall, and whether a proxy is needed"
            if proxy is None
            else "check the variable that names the proxy (see route), and NO_PROXY"
        )
        return Result(
            "address", Status.FAIL, f"no connection to {what}{host}, port {port}: {reason}", advice
        )
    taken = (time.perf_counter() - began) * 1000
    here = writer.get_extra_info("sockname")[0]
    writer.close()
    rest = "" if proxy is None else "; the exchange itself is tried through it only"
    return Result("address", Status.OK, f"{what}{host} answers on port {port} after {taken:.0f} ms "
                  f"(from {here}){rest}")  # fmt: skip


def _end_of(text: str) -> tuple[str, int]:
    """Host and port of a URL."""
    url = urlsplit(text)
    return url.hostname or "", url.port or _PORTS.get(url.scheme, 80)


def _reason(error: OSError | ValueError) -> str:
    """The system's words; asyncio has words of its own, and the name service numbers of its own."""
    if not isinstance(error, OSError):
        return "it is no name of a host"
    if isinstance(error, socket.gaierror) or not error.errno:
        return error.strerror or type(error).__name__
    return os.strerror(error.errno)


async def ask_time(client: CopyTradingClient) -> BitgetCopyError | None:
    """Asks the exchange for its time; what went wrong, or None."""
    try:
        await client.sync_clock()
    except BitgetCopyError as error:
        return error
    return None


def tls(config: ClientConfig, error: BitgetCopyError | None) -> Result:
    """Whether a secure connection can be had, by what became of the first call."""
    if isinstance(error, (APIConnectionError, RequestTimeoutError)):
        return Result(
            "tls", Status.FAIL, clean(str(error)),
            "if it is the certificate: set the machine's clock, and look for a proxy in between",
        )  # fmt: skip
    if config.base_url.startswith("http:"):
        return Result("tls", Status.INFO, "plain http, which only this machine can see")
    return Result("tls", Status.OK, "the certificate is accepted")


def clock(client: CopyTradingClient, error: BitgetCopyError | None) -> Result:
    """How far the local clock is from the exchange's, by its time or else by its replies.

    Args:
        client: whose calls have told the time.
        error: what became of asking for it.
    """
    if isinstance(error, APIReplyError):
        advice = "set the machine's clock, or look at what answers in the exchange's place"
        return Result("clock", Status.FAIL, clean(str(error)), advice)
    if client.clock.uncertainty is None:
        return Result("clock", Status.WARN, "not seen, as no reply told the time",
                      "is BITGET_BASE_URL Bitget's API?")  # fmt: skip
    return _judge_clock(client.clock.offset)


def _judge_clock(offset: float) -> Result:
    where = f"{abs(offset):.2f} s {'behind' if offset > 0 else 'ahead of'}"
    found = f"{where if abs(offset) >= _CLOCK_SEEN_S else 'in step with'} the exchange's"
    if abs(offset) < _CLOCK_FINE_S:
        return Result("clock", Status.OK, found)
    advice = "let NTP set it; the client reckons with the exchange's clock in the meantime"
    if abs(offset) >= _CLOCK_REFUSED_S:
        found += f", which refuses stamps more than {_CLOCK_REFUSED_S:.0f} s off"
    return Result("clock", Status.WARN, found, advice)


async def probe_all(client: CopyTradingClient) -> list[Probe]:
    """Asks for one read of each role, in the newest API that the server has."""
    for family in NEWEST_FIRST[:-1]:
        probes = [await probe(client, family, role) for role in PROBES]
        if not all(_is_code(p.error, _NO_SUCH_PATH) for p in probes):
            return probes
    return [await probe(client, NEWEST_FIRST[-1], role) for role in PROBES]


async def probe(client: CopyTradingClient, family: str, role: str) -> Probe:
    """Sends the read of one role."""
    key = f"{family}.{PROBES[role]}"
    try:
        await client.call(key, timeout=CALL_S)
    except BitgetCopyError as error:
        return Probe(role, key, error)
    return Probe(role, key, None)


def api(probes: Sequence[Probe]) -> Result:
    """Which API was asked."""
    family = probes[0].key.partition(".")[0].upper()
    if family == NEWEST_FIRST[0].upper():
        return Result("api", Status.OK, f"asked {family}, which Bitget serves today")
    return Result(
        "api", Status.WARN, f"the server has no {NEWEST_FIRST[0].upper()}, so {family} was asked",
        "right for a simulator or a private server; at Bitget's own address something is wrong",
    )  # fmt: skip


def key(probes: Sequence[Probe]) -> Result:
    """Whether key, signature and passphrase are accepted."""
    for found in probes:
        if isinstance(found.error, AuthenticationError):
            return _refused("key", found.error)
    if all(_is_unheard(found.error) for found in probes):
        why = clean(str(probes[0].error))
        return Result("key", Status.FAIL, f"no call was answered: {why}", "see address and tls")
    if all(_is_before_key(found.error) for found in probes):
        return Result("key", Status.WARN, "the exchange turned the calls down before it looked")
    return Result("key", Status.OK, "key, signature and passphrase are accepted")


def ip_list(probes: Sequence[Probe]) -> Result:
    """Whether the key may be used from here."""
    for found in probes:
        if isinstance(found.error, APIError) and found.error.code in _ADDRESS_CODES:
            return _refused("ip list", found.error)
    if all(_is_unheard(found.error) or _is_before_key(found.error) for found in probes):
        return Result("ip list", Status.INFO, "not seen, as no call came so far")
    return Result("ip list", Status.OK, "the exchange takes the key from this address")


def account_mode(probes: Sequence[Probe]) -> Result:
    """Whether the account is of the kind that the API serves."""
    for found in probes:
        if isinstance(found.error, AccountModeError):
            return _refused("account mode", found.error)
    if all(_is_unheard(found.error) for found in probes):
        return Result("account mode", Status.INFO, "not seen, as no call was answered")
    return Result("account mode", Status.OK, "classic, as far as the answers show")


def roles(probes: Sequence[Probe]) -> list[Result]:
    """What each role may read; and that writing was not tried."""
    out = [_role(found) for found in probes]
    alike = len({_code(found.error) for found in probes}) == 1
    if alike and out[0].status is not Status.OK:
        out = [Result("reading", out[0].status, f"every read: {out[0].found}", out[0].advice)]
    advice = "grant the key the trade permission for closing, settings and stops"
    return [*out, Result("writing", Status.INFO, "not tried, as only a write shows it", advice)]


def _role(found: Probe) -> Result:
    error = found.error
    if error is None:
        return Result(found.role, Status.OK, f"{found.key} answers")
    if not isinstance(error, APIError):
        return Result(found.role, Status.FAIL, f"{found.key}: {clean(str(error))}", "try again")
    if error.code in _NO_TRADER_CODES:
        return Result(found.role, Status.INFO, "the account is no such trader")
    if isinstance(error, (AuthenticationError, PermissionDeniedError, AccountModeError)):
        return _refused(found.role, error)
    return _refused(found.role, error, Status.WARN)


def limits(config: ClientConfig, *, own: str | None, rows: int) -> Result:
    """What holds the calls back.

    Args:
        config: the client's options.
        own: the file of own limits; None without one.
        rows: rows of the table.
    """
    gate = f"gate of {config.egress_limit:,} calls a minute" if config.egress_limit else "no gate"
    if config.is_loopback:
        gate = "no gate on loopback"
    mine = f"own limits from {clean(own)}" if own else "no own limits"
    found = f"{rows} rows, policy {config.policy}, {gate}, {mine}"
    if config.egress_limit or config.is_loopback:
        return Result("limits", Status.OK, found)
    return Result("limits", Status.WARN, found, "Bitget locks an address out for five minutes "
                  "after more than 6,000 calls in one; set egress_limit")  # fmt: skip


def old_api(found: Probe) -> Result:
    """Whether API V1 is still served."""
    if isinstance(found.error, APIRetiredError):
        return Result(
            "api v1", Status.INFO, f"switched off (code {clean(found.error.code)}), as since "
            "2025-11-28", "bitget-copy migrate FILE… shows what to change in programs that use it",
        )  # fmt: skip
    if found.error is None or isinstance(found.error, PermissionDeniedError):
        return Result("api v1", Status.INFO, "answers here, as only simulators and private "
                      "servers do")  # fmt: skip
    return Result("api v1", Status.INFO, f"gives no answer: {clean(str(found.error))}")


def _refused(check: str, error: APIError, status: Status = Status.FAIL) -> Result:
    found = f"{clean(error.message)} (code {clean(error.code)})"
    return Result(check, status, found, clean(error.hint))


def _code(error: BitgetCopyError | None) -> str:
    """What tells one failure from another."""
    return error.code if isinstance(error, APIError) else type(error).__name__


def _is_code(error: BitgetCopyError | None, code: str) -> bool:
    return isinstance(error, APIError) and error.code == code


def _is_unheard(error: BitgetCopyError | None) -> bool:
    """Whether nothing of the exchange came back."""
    return error is not None and not isinstance(error, APIError)


def _is_before_key(error: BitgetCopyError | None) -> bool:
    """Whether the exchange refused before it looked at the key."""
    return isinstance(error, (APIRetiredError, AccountModeError)) or _is_code(error, _NO_SUCH_PATH)
