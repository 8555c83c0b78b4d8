"""`bitget-copy doctor`: what it finds out, what it says to do, and that it changes nothing."""

from __future__ import annotations

import asyncio
import datetime as dt
import json
import socket
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import TypeAlias

import command_line
import httpx
import pytest
from calls import server_context
from command_line import clear_variables, printed, terminal
from typer.testing import Result

from bitget_copy import ENDPOINTS, AccountView, CopyTradingClient, Credentials, RetryPolicy
from bitget_copy.cli.doctor import checks
from bitget_copy.cli.doctor import run as run_doctor
from bitget_copy.cli.doctor.checks import PROBES, Probe, Status
from bitget_copy.cli.exit_codes import ExitCode
from bitget_copy.config import ClientConfig
from bitget_copy.errors import (
    APIConnectionError,
    APIError,
    APIReplyError,
    APIRetiredError,
    BitgetCopyError,
    RequestTimeoutError,
)
from bitget_copy.simulator import Simulator
from bitget_copy.simulator.accounts import Mode

CANARIES = {
    "BITGET_API_KEY": "canary-key",
    "BITGET_SECRET_KEY": "canary-secret",
    "BITGET_PASSPHRASE": "canary-phrase",
}
NOBODY = "http://127.0.0.1:1"
"""Nothing listens on port 1 of loopback."""
GONE = APIConnectionError("gone")
Answered: TypeAlias = BitgetCopyError | str | None
STAMP = 1_764_720_000_000


@pytest.fixture(autouse=True)
def _no_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    clear_variables(monkeypatch)


def run(*words: str, **env: str) -> Result:
    return command_line.run("doctor", *words, **env)


def lines(result: Result) -> dict[str, list[str]]:
    """Status, finding and advice by check; the last line is left out."""
    rows = [line.split("\t") for line in result.output.splitlines()[:-1]]
    return {row[1]: [row[0], *row[2:]] for row in rows}


def refusal(
    code: str, message: str = "no", *, key: str = "v2.spot.trader.get_statistics"
) -> APIError:
    """The error that the client raises for a body code; one may mean another thing elsewhere."""
    client = exchange(lambda _: answer(code, message))

    async def ask() -> BitgetCopyError | None:
        async with client:
            return (await checks.probe(client, key, "spot trader")).error

    error = asyncio.run(ask())
    assert isinstance(error, APIError)
    return error


def answer(
    code: str = "00000", message: str = "success", data: object = None, at: float = STAMP / 1000
) -> httpx.Response:
    body = {"code": code, "msg": message, "requestTime": int(at * 1000), "data": data}
    return httpx.Response(200 if code == "00000" else 400, json=body)


def exchange(
    handler: Callable[[httpx.Request], httpx.Response], **options: object
) -> CopyTradingClient:
    """A client of an exchange that answers with what `handler` makes of a request."""
    credentials = Credentials(api_key="k", secret_key="s", passphrase="p")
    options = {"retry": RetryPolicy(max_attempts=1), "base_url": "http://127.0.0.1"} | options
    return CopyTradingClient(credentials, transport=httpx.MockTransport(handler), **options)  # type: ignore[arg-type]


def probes(*answers: Answered, family: str = "v2") -> list[Probe]:
    """A probe of each role: None succeeds, a text is a code; the last answer repeats."""
    errors = [refusal(each) if isinstance(each, str) else each for each in answers]
    some = [*errors, *[errors[-1]] * (len(PROBES) - len(errors))]
    return [
        Probe(role, f"{family}.{PROBES[role]}", e) for role, e in zip(PROBES, some, strict=True)
    ]


def view(
    mode: str | None = None,
    rights: tuple[str, ...] | None = None,
    *,
    perm_type: str | None = None,
    v2: bool | None = None,
    v3: bool | None = None,
) -> AccountView:
    """What was seen of an account; of each part the reason is its own name."""
    names = ("mode", "rights", "perm_type", "v2", "v3")
    return AccountView(
        mode=mode, rights=rights, perm_type=perm_type, families={"v2": v2, "v3": v3},
        why={name: f"why {name}" for name in names},
    )  # fmt: skip


# --- the whole command -------------------------------------------------------------------------


def test_a_simulated_exchange_is_well() -> None:
    """Without keys a run against the simulator finds nothing to fix and exits with 0."""
    result = run("--simulate")
    found = lines(result)
    assert result.exit_code == ExitCode.OK
    assert [found[name][0] for name in ("address", "clock", "key", "ip list", "account mode")] == [
        "ok"
    ] * 5
    assert [found[role][0] for role in PROBES] == ["ok"] * 4
    assert found["api"][1].startswith(("asked V2", "the server has no V2, so V1 was asked"))
    assert "fail" not in {row[0] for row in found.values()}


def test_json_has_the_same_findings() -> None:
    """`--json` prints check, status, finding and advice of each."""
    rows = json.loads(run("--simulate", "--json").output)
    assert {row["status"] for row in rows} <= {*Status}
    assert [row["check"] for row in rows][:3] == ["configuration", "limits", "address"]
    assert rows[0].keys() == {"check", "status", "found", "advice"}


def test_nothing_is_written() -> None:
    """Every row that doctor calls is a read, and the simulator executes no write."""
    used = dict.fromkeys(checks.FAMILIES, PROBES) | {"v3": checks.PROBES_V3}
    for family, names in used.items():
        rows = [ENDPOINTS[f"{family}.{name}"] for name in names.values()]
        assert {row.effect for row in rows} == {"read"}
        params = [param for row in rows for param in row.params]
        assert not any(param.required and param.default is None for param in params)


async def test_no_execution_in_the_simulator() -> None:
    """A whole examination leaves the account as it was."""
    simulator = Simulator(7)
    async with simulator.serve() as server:
        client = CopyTradingClient(server.credentials, base_url=server.url)
        results = await run_doctor._examine(client, [], None)
    assert run_doctor.worst(results) is not Status.FAIL
    assert simulator.executions.count() == 0
    assert simulator.requests.count() >= len(PROBES)


def test_missing_keys_are_named() -> None:
    """Without variables the first line names them, and the run ends with 1."""
    result = run()
    assert result.exit_code == ExitCode.REFUSED
    [status, found, advice] = lines(result)["configuration"]
    assert status == "fail"
    assert all(name in found for name in CANARIES)
    assert "--simulate" in advice


def test_no_secret_is_shown() -> None:
    """Names of variables are printed, values never."""
    for words in ((), ("--json",)):
        output = run(*words, BITGET_BASE_URL=NOBODY, **CANARIES).output
        assert "BITGET_SECRET_KEY" in output
        assert not [value for value in CANARIES.values() if value in output]


def test_nobody_listens() -> None:
    """An address that cannot be reached ends the examination with what to check."""
    result = run(BITGET_BASE_URL=NOBODY, **CANARIES)
    found = lines(result)
    assert result.exit_code == ExitCode.REFUSED
    assert found["address"][:2] == [
        "fail",
        "no connection to 127.0.0.1, port 1: Connection refused",
    ]
    assert "BITGET_BASE_URL" in found["address"][2]
    assert found["the rest"][:2] == ["not seen", "15 checks, as no connection; -v lists them"]
    told = lines(run("-v", BITGET_BASE_URL=NOBODY, **CANARIES))
    assert told["key"][:2] == ["not seen", "no connection"]


def test_variables_that_are_not_read() -> None:
    """A second variable for the same thing is pointed out."""
    result = run(BITGET_BASE_URL=NOBODY, BITGET_ACCESS_KEY="other", **CANARIES)
    assert ["warn", "BITGET_ACCESS_KEY is set too and not read"] in [
        row[:1] + row[2:3] for row in (line.split("\t") for line in result.output.splitlines())
    ]


def test_own_limits_are_checked(tmp_path: Path) -> None:
    """A file of limits is read as the client reads it, and a wrong one is a failure."""
    good, bad = tmp_path / "good.toml", tmp_path / "bad.toml"
    good.write_text('["*"]\nshare = 0.5\n', "utf-8")
    bad.write_text('["no.such.row"]\nrate = 1\n', "utf-8")
    assert str(good) in lines(run("--simulate", "--rate-limits", str(good)))["limits"][1]
    for words in (("--simulate",), ()):
        result = run(*words, "--rate-limits", str(bad), BITGET_BASE_URL=NOBODY, **CANARIES)
        assert result.exit_code == ExitCode.REFUSED
        assert "no.such.row" in lines(result)["configuration"][1]


def test_ctrl_c(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C ends with the code that shells expect."""

    async def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(run_doctor, "_examine", interrupted)
    assert run("--simulate").exit_code == ExitCode.INTERRUPTED


def test_the_screen() -> None:
    """On a terminal each check is a line, advice below it, and the last line sums up."""
    results = [
        checks.Result("key", Status.OK, "accepted"),
        checks.Result("clock", Status.WARN, "5 s behind", "let NTP set it"),
    ]
    console = terminal(width=60)
    run_doctor.print_results(console, results, as_json=False)
    assert [line.split() for line in printed(console).splitlines() if line.strip()] == [
        ["ok", "key", "accepted"],
        ["warn", "clock", "5", "s", "behind"],
        ["→", "let", "NTP", "set", "it"],
        ["it", "works,", "but", "look", "at", "the", "warnings", "(1", "ok,", "1", "warn)"],
    ]


# --- the route ---------------------------------------------------------------------------------


PROXY = "http://127.0.0.1:1"


@pytest.mark.parametrize(
    ("env", "says", "is_proxied"),
    [
        ({}, "directly; none of HTTPS_PROXY", False),
        (
            {"HTTPS_PROXY": "http://u:hush@127.0.0.1:1"},
            "'http://***@127.0.0.1:1' (HTTPS_PROXY)",
            True,
        ),
        ({"all_proxy": PROXY}, "(all_proxy)", True),
        (
            {"HTTPS_PROXY": PROXY, "NO_PROXY": "127.0.0.0/8"},
            "NO_PROXY has '127.0.0.0/8', so HTTPS_PROXY is not used",
            False,
        ),
    ],
)
def test_the_route_of_calls_is_told(env: dict[str, str], says: str, is_proxied: bool) -> None:
    """Which variable decided, without its password; the address check goes the same way."""
    result = run(BITGET_BASE_URL="https://127.0.0.1:9", **CANARIES, **env)
    found = lines(result)
    assert says in found["route"][1]
    assert ("no connection to the proxy 127.0.0.1, port 1" in found["address"][1]) == is_proxied
    assert "hush" not in result.output


@pytest.mark.parametrize(
    "env",
    [{"HTTPS_PROXY": "ftp://user:hush@host"},
     {"BITGET_PRIVATE_KEY": "-----BEGIN PRIVATE KEY-----hush", "BITGET_SECRET_KEY": ""}],
)  # fmt: skip
def test_a_wrong_variable_is_a_finding(env: dict[str, str]) -> None:
    """No traceback: the line says which variable it is."""
    result = run(**({"BITGET_BASE_URL": "https://127.0.0.1:9"} | CANARIES | env))
    assert result.exit_code == ExitCode.REFUSED
    [status, found, _] = lines(result)["configuration"]
    assert (status, next(iter(env)) in found) == ("fail", True)
    assert "hush" not in result.output


def test_a_simulator_is_reached_past_every_proxy() -> None:
    """What runs in this process is no matter of the environment."""
    assert run("--simulate", http_proxy="http://127.0.0.1:1").exit_code == ExitCode.OK


async def test_a_proxy_that_answers() -> None:
    """The TCP check ends at the proxy and says so."""
    server = await asyncio.start_server(lambda _, writer: writer.close(), "127.0.0.1", 0)
    async with server:
        proxy = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        result = await checks.address(ClientConfig(proxy=proxy))
    assert result.status is Status.OK
    assert result.found.startswith("the proxy 127.0.0.1 answers")
    assert result.found.endswith("; the exchange itself is tried through it only")


# --- address, TLS, clock -----------------------------------------------------------------------


async def test_a_port_that_answers() -> None:
    """A listener is reached, and the address that calls leave from is reported."""
    server = await asyncio.start_server(lambda _, writer: writer.close(), "127.0.0.1", 0)
    async with server:
        port = server.sockets[0].getsockname()[1]
        result = await checks.address(ClientConfig(base_url=f"http://127.0.0.1:{port}"))
    assert result.status is Status.OK
    assert result.found.endswith("(from 127.0.0.1)")


async def test_a_name_that_is_not_known(monkeypatch: pytest.MonkeyPatch) -> None:
    """The words of the name service are reported."""

    async def unknown(host: str, port: int) -> None:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(asyncio, "open_connection", unknown)
    result = await checks.address(ClientConfig(base_url="https://no.such.example"))
    assert result.found == "no connection to no.such.example, port 443: Name or service not known"


async def test_a_port_that_keeps_silent(monkeypatch: pytest.MonkeyPatch) -> None:
    """A connection that does not come about in time is a failure; https has its own port."""
    asked = []

    async def hang(host: str, port: int) -> None:
        asked.append((host, port))
        await asyncio.Event().wait()

    monkeypatch.setattr(asyncio, "open_connection", hang)
    monkeypatch.setattr(checks, "CONNECT_TIMEOUT", 0.001)
    result = await checks.address(ClientConfig(base_url="https://127.0.0.1"))
    assert (result.status, result.found) == (
        Status.FAIL, "no connection to 127.0.0.1, port 443: TimeoutError",
    )  # fmt: skip
    await checks.address(ClientConfig(base_url="http://127.0.0.1"))
    assert asked == [("127.0.0.1", 443), ("127.0.0.1", 80)]


async def test_a_certificate_that_is_not_accepted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A port that answers with a certificate of its own making fails at TLS, and it ends there."""
    server = await asyncio.start_server(
        lambda _, writer: writer.close(),
        "127.0.0.1",
        0,
        ssl=server_context("untrusted", str(tmp_path)),
    )
    async with server:
        port = server.sockets[0].getsockname()[1]
        for name, value in {**CANARIES, "BITGET_BASE_URL": f"https://127.0.0.1:{port}"}.items():
            monkeypatch.setenv(name, value)
        results = await run_doctor.examine()
    assert [(r.check, r.status) for r in results if r.status is not Status.UNSEEN][-2:] == [
        ("address", Status.OK), ("tls", Status.FAIL),
    ]  # fmt: skip
    [tls] = [r for r in results if r.check == "tls"]
    assert "certificate" in tls.found


def test_tls_by_the_first_call() -> None:
    """Any reply proves the certificate; plain http is reported as such."""
    https, http = ClientConfig(), ClientConfig(base_url=NOBODY)
    assert checks.tls(https, None).status is Status.OK
    assert checks.tls(https, refusal("40404")).status is Status.OK
    assert checks.tls(http, None).status is Status.INFO
    assert checks.tls(http, RequestTimeoutError("slow")).status is Status.FAIL


def client_with_clock(offset: float, uncertainty: float | None = 0.1) -> CopyTradingClient:
    """A client that has seen the exchange's clock."""
    clock = SimpleNamespace(offset=offset, uncertainty=uncertainty)
    return SimpleNamespace(clock=clock)  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("offset", "status", "words"),
    [
        (-0.004, Status.OK, "in step with the exchange's"),
        (0.4, Status.OK, "0.40 s behind the exchange's"),
        (-7.0, Status.WARN, "7.00 s ahead of the exchange's"),
        (45.0, Status.WARN, "which refuses timestamps more than 30 s off"),
    ],
)
def test_clock_skew(offset: float, status: Status, words: str) -> None:
    """Up to a second is well, more is a warning that names the exchange's window."""
    result = checks.clock(client_with_clock(offset), None)
    assert result.status is status
    assert words in result.found
    assert bool(result.advice) == (status is not Status.OK)


def test_clock_that_cannot_be_seen() -> None:
    """Without a time it says so; a time that cannot be believed is a failure."""
    assert checks.clock(client_with_clock(0, None), refusal("40404")).status is Status.UNSEEN
    assert checks.clock(client_with_clock(0.1), refusal("40404")).status is Status.OK
    broken = APIReplyError("a day off", status=200, head=b"")
    assert checks.clock(client_with_clock(0), broken).status is Status.FAIL


async def test_asking_for_the_time() -> None:
    """The first call asks for the time and hands back what went wrong."""
    async with exchange(lambda _: answer("40404")) as client:
        assert isinstance(await checks.sync_clock(client), APIError)
    here = dt.datetime.now(dt.UTC).timestamp()
    async with exchange(
        lambda _: answer(data={"serverTime": f"{here * 1000:.0f}"}, at=here)
    ) as client:
        assert await checks.sync_clock(client) is None
        assert checks.clock(client, None).status is Status.OK


# --- key, address list, account, roles ----------------------------------------------------------


async def test_v2_is_asked_first() -> None:
    """A server that has V2 is asked nothing of V1."""
    asked = []

    def handler(request: httpx.Request) -> httpx.Response:
        asked.append(request.url.path)
        return answer("40404") if "mix-trader" in request.url.path else answer(data={})

    async with exchange(handler) as client:
        found = await checks.probe_all(client, view())
    assert [p.key.partition(".")[0] for p in found] == ["v2"] * 4
    assert all(path.startswith("/api/v2/copy/") for path in asked)
    assert checks.api(found).status is Status.OK


async def test_v1_is_asked_where_there_is_no_v2() -> None:
    """A server that knows no path of V2 is asked for V1, and that is reported."""

    def handler(request: httpx.Request) -> httpx.Response:
        return answer("40404") if request.url.path.startswith("/api/v2/") else answer(data=[])

    async with exchange(handler) as client:
        found = await checks.probe_all(client, view())
    assert [p.key.partition(".")[0] for p in found] == ["v1"] * 4
    assert checks.api(found).status is Status.WARN


@pytest.mark.parametrize(
    ("check", "answer", "status", "says"),
    [
        *(
            (checks.key, code, Status.FAIL, f"no (code {code})")
            for code in ("40006", "40009", "40012", "40036", "40037")
        ),
        (checks.key, None, Status.OK, "accepted"),
        (checks.key, "40732", Status.OK, "accepted"),
        (checks.key, GONE, Status.FAIL, "no call was answered: gone"),
        (checks.key, "40085", Status.UNSEEN, "before it checked"),
        (checks.key, "40404", Status.UNSEEN, "before it checked"),
        (checks.ip_list, "40018", Status.FAIL, "list"),
        (checks.ip_list, "40038", Status.FAIL, "list"),
        (checks.ip_list, None, Status.OK, "accepts the key"),
        (checks.ip_list, GONE, Status.UNSEEN, "no call got that far"),
        (checks.ip_list, "40085", Status.UNSEEN, "no call got that far"),
    ],
)
def test_what_a_check_concludes_from_the_reads(
    check: Callable[[list[Probe]], checks.Result], answer: Answered, status: Status, says: str
) -> None:
    """Any answer that needed the key proves it; silence and early refusals prove nothing."""
    result = check(probes(answer))
    assert result.status is status
    assert says in f"{result.found} {result.advice}"
    assert bool(result.advice) == (status is Status.FAIL)


def test_roles_one_by_one() -> None:
    """Each role has its line: answered, no trader, no permission, or what the exchange says."""
    found = probes(None, "31001", "40014", refusal("43062", "later"))
    results = checks.roles(found)
    assert [r.status for r in results] == [
        Status.OK, Status.INFO, Status.FAIL, Status.WARN, Status.UNSEEN,
    ]  # fmt: skip
    assert "permission" in results[2].advice
    assert results[3].found == "later (code 43062)"
    assert results[4].check == "writing"


def test_roles_that_all_fail_alike_take_one_line() -> None:
    """The same failure four times is reported once."""
    results = checks.roles(probes(refusal("40009", "bad sign")))
    assert [r.check for r in results] == ["reading", "writing"]
    assert results[0].found == "every read: bad sign (code 40009)"
    slow = checks.roles(probes(RequestTimeoutError("slow")))
    assert [r.status for r in slow] == [Status.FAIL, Status.UNSEEN]


# --- account mode, rights, families -------------------------------------------------------------


@pytest.mark.parametrize("mode", ["classic", "unified", "hybrid", "new\x1b[2J"])
def test_a_mode_that_was_seen(mode: str) -> None:
    """The mode is shown with what shows it."""
    result = checks.account_mode(view(mode))
    assert result.status is Status.OK
    assert result.found.endswith(" (why mode)")
    assert "\x1b" not in result.found


@pytest.mark.parametrize("mode", ["upgrading", "switching"])
def test_an_account_on_its_way(mode: str) -> None:
    """An account that is moved is a warning, with which way it goes."""
    result = checks.account_mode(view(mode))
    assert result.status is Status.WARN
    assert "on its way to" in result.advice


def test_what_was_not_seen_is_said() -> None:
    """Nothing stands for what could not be seen but the reason, and that is no failure."""
    nothing = view()
    results = [checks.account_mode(nothing), checks.rights(nothing), *checks.families(nothing)]
    assert [(r.check, r.status, r.found) for r in results] == [
        ("account mode", Status.UNSEEN, "why mode"),
        ("rights", Status.UNSEEN, "why rights"),
        ("api v2", Status.UNSEEN, "why v2"),
        ("api v3", Status.UNSEEN, "why v3"),
    ]


def test_rights_and_families_that_were_seen() -> None:
    """Rights are the exchange's words; each family has its line."""
    some = view("unified", ("uta_mgt", "withdraw"), perm_type="read-only", v2=False, v3=True)
    assert checks.rights(some).found == "read-only: uta_mgt, withdraw"
    assert "uta_trade, for v3.futures.follower" in checks.rights(some).advice
    assert "uta_mgt" not in checks.rights(some).advice
    assert checks.rights(view("classic", ("ttor",), v2=True, v3=False)).advice == ""
    assert [(r.status, r.found) for r in checks.families(some)] == [
        (Status.INFO, "does not serve this account: why v2"),
        (Status.OK, "works: why v3"),
    ]


async def test_a_unified_account_is_asked_in_v3() -> None:
    """Where V2 refuses the account, roles are looked for in V3, which has no spot."""
    asked = []

    def handler(request: httpx.Request) -> httpx.Response:
        asked.append(request.url.path)
        return answer(data=[])

    async with exchange(handler) as client:
        found = await checks.probe_all(client, view("unified", v2=False, v3=True))
    assert asked == [ENDPOINTS["v3.futures.trader.list_symbols"].path]
    assert checks.api(found).found.startswith("asked V3")
    results = {r.check: (r.status, r.found) for r in checks.roles(found)}
    assert results["futures trader"][0] is Status.OK
    assert results["futures follower"] == (
        Status.UNSEEN, "every read of V3 for followers asks for a project",
    )  # fmt: skip
    assert results["spot trader"] == (Status.INFO, "V3 has no spot copy trading")


def test_a_right_that_only_leads_need() -> None:
    """A key of V3 without the right for leads is a warning: followers need none."""
    found = [Probe("futures trader", "v3.futures.trader.list_symbols", refusal("40014"))]
    assert checks.roles(found)[0].status is Status.WARN


MODES = {
    "classic": ("classic (code 40084", "asked V2", "works", "does not serve this account"),
    "unified": ("unified (accountMode", "asked V3", "does not serve this account", "works"),
    "hybrid": ("hybrid (accountMode", "asked V3", "does not serve this account", "works"),
}


async def results_of(simulator: Simulator, account: str) -> dict[str, checks.Result]:
    """What doctor finds for one key of a simulated exchange."""
    async with simulator.serve() as server:
        client = CopyTradingClient(
            server.accounts[account], base_url=server.url, retry=RetryPolicy(max_attempts=1)
        )
        results = await run_doctor._examine(client, [], None)
    assert simulator.executions.count() == 0
    return {result.check: result for result in results}


@pytest.mark.parametrize("mode", MODES)
async def test_each_kind_of_account_is_well(mode: Mode) -> None:
    """A key of any settled kind has nothing to fix: one family serves it, and that is asked."""
    found = await results_of(Simulator(7, account_mode=mode), "trader")
    said = [found[name].found for name in ("account mode", "api", "api v2", "api v3")]
    assert all(text.startswith(word) for text, word in zip(said, MODES[mode], strict=True)), said
    assert run_doctor.worst([*found.values()]) is Status.OK


async def test_a_mixed_world() -> None:
    """Accounts of one exchange are told apart."""
    simulator = Simulator(7, account_mode={"trader": "unified", "*": "classic"})
    unified = await results_of(simulator, "trader")
    classic = await results_of(simulator, "follower1")
    assert unified["account mode"].found.startswith("unified")
    assert classic["account mode"].found.startswith("classic")
    assert unified["rights"].found.startswith("read-and-write: uta_mgt, ")


async def test_a_key_without_rights() -> None:
    """The rights are those of the key, the mode then shows by V2's refusal."""
    simulator = Simulator(7, account_mode="unified")
    simulator.set_permissions("trader", ["copy_futures_order"])
    found = await results_of(simulator, "trader")
    assert found["rights"].found == "read-and-write: copy_futures_order"
    assert found["account mode"].found == (
        "unified (code 40085 of v2.futures.follower.list_traders)"
    )
    simulator.set_permissions("trader", [])
    found = await results_of(simulator, "trader")
    assert found["rights"].status is Status.UNSEEN
    assert found["futures trader"].status is Status.WARN


@pytest.mark.parametrize("mode", ["upgrading", "switching"])
async def test_an_account_that_is_moved(mode: Mode) -> None:
    """While an account is moved neither family serves it, and doctor says which way it goes."""
    found = await results_of(Simulator(7, account_mode=mode), "trader")
    assert found["account mode"].status is Status.WARN
    assert [found[name].found.partition(":")[0] for name in ("api v2", "api v3")] == [
        "does not serve this account"
    ] * 2
    assert run_doctor.worst([*found.values()]) is Status.FAIL


def test_the_screen_of_80_columns() -> None:
    """A whole report fits a terminal of the usual width."""

    async def report() -> list[checks.Result]:
        return await run_doctor.examine_simulator(7)

    console = terminal(width=80)
    run_doctor.print_results(console, asyncio.run(report()), as_json=False)
    assert max(map(len, printed(console).splitlines())) <= 80


# --- limits and V1 --------------------------------------------------------------------------------


def test_what_holds_calls_back() -> None:
    """Policy, address limit and own limits are printed; no address limit is a warning."""
    plain = checks.limits(ClientConfig(), file=None, rows=9)
    assert plain.found == (
        "9 rows, policy adaptive, address limit 6,000 calls a minute, no own limits"
    )
    open_ = checks.limits(ClientConfig(egress_limit=None), file="mine.toml", rows=9)
    assert (open_.status, "no address limit, own limits from mine.toml" in open_.found) == (
        Status.WARN,
        True,
    )
    here = checks.limits(ClientConfig(base_url=NOBODY, egress_limit=None), file=None, rows=9)
    assert (here.status, "no address limit on loopback" in here.found) == (Status.OK, True)


def test_the_old_api() -> None:
    """V1 switched off is no failure, and points to migrate; a server that has it has its line."""
    retired = refusal("30032", "decommissioned", key="v1.spot.trader.get_statistics")
    assert isinstance(retired, APIRetiredError)
    errors = (retired, None, "40732", GONE)
    results = [checks.api_v1(probes(error, family="v1")[0]) for error in errors]
    assert {r.status for r in results} == {Status.INFO, Status.UNSEEN}
    assert "bitget-copy migrate" in results[0].advice
    assert results[1].found == results[2].found
    assert "gone" in results[3].found
    other = checks.api_v1(probes("40085", family="v1")[0])
    assert other.found == "does not serve this account: code 40085"


def test_the_worst_of_all() -> None:
    """A failure outweighs a warning, and information weighs nothing."""
    some = [checks.Result("x", status, "y") for status in Status]
    assert run_doctor.worst(some) is Status.FAIL
    assert run_doctor.worst([r for r in some if r.status is not Status.FAIL]) is Status.WARN
    assert run_doctor.worst([some[3]]) is Status.OK
