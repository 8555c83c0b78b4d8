"""The command line: what each command prints, asks, and how it ends."""

from __future__ import annotations

import asyncio
import io
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace

import attrs
import httpx
import pytest
from rich.console import Console
from typer.testing import CliRunner, Result

from bitget_copy import ENDPOINTS, Attempt, ConfigError, CopyTradingClient, ParameterError, cli
from bitget_copy.cli import call, catalogue, prompt, serve
from bitget_copy.cli.app import app
from bitget_copy.cli.arguments import option, parameter_rows, read_values
from bitget_copy.cli.call import Wish
from bitget_copy.cli.demo import Demo, collector, screen, stage
from bitget_copy.cli.demo.bot import Bot, DemoFailed
from bitget_copy.cli.demo.dashboard import Dashboard
from bitget_copy.cli.demo.figures import Tally, percentile
from bitget_copy.cli.failure import ExitCode, describe, exit_code
from bitget_copy.cli.show import clean, show
from bitget_copy.endpoint import Endpoint, Param, RateLimit, Reply
from bitget_copy.errors import APIError, BitgetCopyError
from bitget_copy.simulator import Simulator

ROOT = Path(__file__).parents[2]
START = "from bitget_copy.cli import main; main()"
KEYS = ("BITGET_API_KEY", "BITGET_SECRET_KEY", "BITGET_PASSPHRASE")
SECRETS = {
    "BITGET_API_KEY": "bg_k3y_of_the_cli",
    "BITGET_SECRET_KEY": "s3cr3t-of-the-cli",
    "BITGET_PASSPHRASE": "p4ss-of-the-cli",
}
OPEN = "v1.futures.trader.list_open_orders"
CLOSE = "v1.futures.trader.close_order"
BTC = ("--symbol", "BTCUSDT_UMCBL")


@pytest.fixture(autouse=True)
def _no_keys_around(monkeypatch: pytest.MonkeyPatch) -> None:
    """No variable of the machine reaches a test."""
    for name in list(os.environ):
        if name.startswith("BITGET_"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("COLUMNS", "80")


def run(*words: str, text: str = "", **env: str) -> Result:
    """One command in this process."""
    return CliRunner().invoke(app, list(words), input=text, env=env, prog_name="bitget-copy")


def terminal(width: int = 80, height: int = 24) -> Console:
    """A console that believes it is a terminal and keeps what is printed."""
    return Console(
        file=io.StringIO(), force_terminal=True, width=width, height=height, color_system=None,
        legacy_windows=False, _environ={},
    )  # fmt: skip


def printed(console: Console) -> str:
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def process(*words: str, code: str = START, **env: str) -> subprocess.Popen[str]:
    """The command line in a process of its own."""
    # Whoever runs the tests in the background has Ctrl-C switched off for all that they start.
    code = f"import signal; signal.signal(signal.SIGINT, signal.default_int_handler); {code}"
    return subprocess.Popen(  # noqa: S603 - our own interpreter
        [sys.executable, "-W", "error", "-c", code, *words],
        cwd=ROOT, env=os.environ | {"PYTHONUNBUFFERED": "1"} | env,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip


def interrupted(child: subprocess.Popen[str]) -> tuple[str, str]:
    """What is still to be read from a process after Ctrl-C; it has ended by then."""
    assert child.stdout is not None
    assert child.stderr is not None
    child.send_signal(signal.SIGINT)
    out, err = child.stdout.read(), child.stderr.read()
    child.wait(timeout=30)
    return out, err


# --- without the extra ----------------------------------------------------------------------


def test_without_the_extra_one_line_says_what_to_install() -> None:
    """A base install ends with code 2 and names the missing packages and the command."""
    hide = "import sys\nfor name in ('typer', 'uvicorn'): sys.modules[name] = None\n"
    with process("demo", code=hide + START) as child:
        out, err = child.communicate(timeout=30)
    assert (child.returncode, out) == (2, "")
    assert err == (
        "bitget-copy: the command line needs typer, uvicorn, not installed here; "
        "pip install 'bitget-copy[cli]'\n"
    )


@pytest.fixture
def signals_as_before() -> Iterator[None]:
    """`main` ends a process, and so leaves the signals ignored that would end it otherwise."""
    numbers = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    before = [signal.getsignal(number) for number in numbers]
    yield
    for number, handler in zip(numbers, before, strict=True):
        signal.signal(number, handler)


@pytest.mark.usefixtures("signals_as_before")
def test_a_finder_that_refuses_counts_as_missing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An import machinery that raises is the same as a package that is not there."""

    def refuse(name: str) -> None:
        raise ModuleNotFoundError(name)

    monkeypatch.setattr(cli, "find_spec", refuse)
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert ended.value.code == 2
    assert "needs typer, rich, uvicorn" in capsys.readouterr().err


@pytest.mark.usefixtures("signals_as_before")
def test_main_runs_the_commands(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With the extra the door leads to the commands."""
    monkeypatch.setattr(sys, "argv", ["bitget-copy", "--version"])
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith("0.")


def test_tracebacks_show_no_locals() -> None:
    """A crash must not print variables: one of them could hold a key."""
    assert app.pretty_exceptions_show_locals is False


# --- endpoints ------------------------------------------------------------------------------


def test_endpoints_prints_a_line_for_each_row_when_piped() -> None:
    """Without a terminal: names, then one tab-separated line for each endpoint."""
    lines = run("endpoints").stdout.splitlines()
    assert lines[0].split("\t") == ["endpoint", "method", "path", "limit", "effect"]
    assert [line.split("\t")[0] for line in lines[1:]] == list(ENDPOINTS)
    row = next(line for line in lines if line.startswith(f"{OPEN}\t"))
    assert row.split("\t")[1:] == ["GET", ENDPOINTS[OPEN].path, "5/1 s per UID", "read"]


RESOURCES = {key.rpartition(".")[0] for key in ENDPOINTS}


@pytest.mark.parametrize(
    ("resource", "expected"),
    [
        ("spot.trader", {r for r in RESOURCES if r.endswith(".spot.trader")}),
        ("v1.spot.trader", {"v1.spot.trader"}),
        ("follower", {r for r in RESOURCES if r.endswith(".follower")}),
    ],
)
def test_endpoints_of_a_resource_and_effect(resource: str, expected: set[str]) -> None:
    """Both filters together; a part of a resource's name takes all that have it."""
    shown = json.loads(
        run("endpoints", "--resource", resource, "--effect", "remove", "--json").stdout
    )
    assert {row["key"].rpartition(".")[0] for row in shown} <= expected
    assert {row["effect"] for row in shown} == {"remove"}
    keys = [k for k, e in ENDPOINTS.items() if k.rpartition(".")[0] in expected]
    assert [row["key"] for row in shown] == [k for k in keys if ENDPOINTS[k].effect == "remove"]


def test_endpoints_of_an_unknown_resource_names_the_known_ones() -> None:
    """A wrong resource ends with code 2 and a list."""
    result = run("endpoints", "--resource", "future")
    assert result.exit_code == ExitCode.WRONG_USE
    assert "futures.trader, spot.follower, spot.trader" in result.stderr


def test_endpoints_is_a_table_on_a_terminal() -> None:
    """On a terminal the columns are aligned and fit its width."""
    console = terminal(120)
    catalogue.show_endpoints(console, [ENDPOINTS[OPEN], ENDPOINTS[CLOSE]], as_json=False)
    lines = printed(console).splitlines()
    assert max(map(len, lines)) <= 120
    assert "─" in printed(console)
    assert any(line.split()[:2] == [OPEN, "GET"] for line in lines)


def test_a_limit_names_all_scopes() -> None:
    """The one row that counts twice says so."""
    row = ENDPOINTS["v1.futures.follower.list_quantity_limits"]
    assert catalogue.limit(row.limit) == "10/1 s per UID and IP"


# --- call: help and wrong use ---------------------------------------------------------------


def test_call_help_lists_every_key() -> None:
    """The general help names the options and every endpoint, in short."""
    result = run("call", "--help")
    assert result.exit_code == ExitCode.OK
    assert "--simulate" in result.stdout
    tail = result.stdout.partition("Keys:")[2]
    for row in ENDPOINTS.values():
        assert row.name in tail
    assert max(map(len, tail.splitlines())) <= 80


def test_call_without_a_key_is_wrong_use() -> None:
    """It prints the same help and ends with code 2."""
    result = run("call")
    assert result.exit_code == ExitCode.WRONG_USE
    assert "Keys:" in result.stdout


def test_call_of_a_wrong_key_names_near_ones() -> None:
    """A misspelt key ends with code 2 and a suggestion, with and without --help."""
    for words in (("call", "v1.futures.trader.close_ordr"), ("call", "x.close_ordr", "--help")):
        result = run(*words)
        assert result.exit_code == ExitCode.WRONG_USE
        assert "close_order" in result.stderr
        assert "outcome   not sent" in result.stderr


def test_call_key_help_lists_the_parameters_with_members() -> None:
    """A key's help: usage, limit, and each option with what it takes and means."""
    result = run("call", "v1.futures.follower.follow_trader", "--help")
    assert result.exit_code == ExitCode.OK
    assert result.stdout.startswith(
        "bitget-copy call v1.futures.follower.follow_trader --trader-id … --settings …\n"
    )
    assert "5/1 s per UID, set, for: follower" in result.stdout
    rows = dict(line.split("\t")[:2] for line in result.stdout.splitlines() if "\t" in line)
    assert rows["--settings"] == "JSON, a list of objects"
    assert rows["  marginType"] == "trader | specify"


def test_call_key_help_tells_what_is_needed_of_a_group() -> None:
    """Where one of several parameters is needed, help says so; without any it says that too."""
    row = next(row for row in ENDPOINTS.values() if row.require_any)
    assert "At least one of --" in run("call", row.key, "--help").stdout
    assert "No parameters." in run("call", "v1.futures.trader.list_symbols", "--help").stdout


def test_every_endpoint_has_help() -> None:
    """Each row of the table lists each of its parameters."""
    for row in ENDPOINTS.values():
        rows = parameter_rows(row)
        assert [name for name, _, _ in rows if name.startswith("--")] == [
            option(param) for param in row.params
        ]
        assert all(takes and meaning for _, takes, meaning in rows)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--symbl", "X"), "did you mean --symbol?"),
        (("--zzz", "X"), "is no parameter of this endpoint; allowed: --symbol, "),
        (("X",), "stands where an option should be"),
        (("--symbol",), "--symbol VALUE"),
        (("--symbol", "--product-type", "umcbl"), "has no value"),
        ((*BTC, *BTC), "is given twice"),
        ((*BTC, "--product-type", "x"), "allowed: 'umcbl'"),
        ((*BTC,), "product_type (wire name 'productType') is required and missing"),
        ((*BTC, "--product-type", "umcbl", "--page-size", "51"), "out of range"),
    ],
)
def test_wrong_options_end_with_code_2(words: tuple[str, ...], said: str) -> None:
    """Every wrong option is named with what is allowed, and nothing is sent."""
    result = run("call", OPEN, "--simulate", *words)
    assert result.exit_code == ExitCode.WRONG_USE
    assert result.stderr.startswith("ParameterError\n")
    assert said in result.stderr
    assert result.stdout == ""


# --- call: values ---------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["--product-type", "--product_type", "--productType"])
def test_names_may_be_written_in_three_ways(name: str) -> None:
    """Dashes, underscores and the wire name are the same option, with = or a blank."""
    row = ENDPOINTS[OPEN]
    assert read_values(row, [name, "umcbl"]) == {"productType": "umcbl"}
    assert read_values(row, [f"{name}=umcbl"]) == {"productType": "umcbl"}


def test_times_are_milliseconds_or_iso() -> None:
    """A date without zone is UTC; what is no time is left for the codec to refuse."""
    row = ENDPOINTS["v1.futures.trader.list_history_orders"]
    values = read_values(row, ["--start-time", "1659406928000", "--end-time", "2026-01-31"])
    assert values["startTime"] == "1659406928000"
    assert str(values["endTime"]) == "2026-01-31 00:00:00+00:00"
    assert str(read_values(row, ["--end-time", "2026-01-31T02:00+02:00"])["endTime"]) == (
        "2026-01-31 02:00:00+02:00"
    )
    assert read_values(row, ["--end-time", "soon"]) == {"endTime": "soon"}


def test_lists_are_repeated_or_separated_by_commas_or_json() -> None:
    """Three ways to the same list."""
    row = ENDPOINTS["v1.spot.trader.close_orders"]
    for words in (
        ["--tracking-order-nos", "1,2, 3"],
        ["--tracking-order-nos", "1", "--tracking-order-nos", "2,3"],
        ["--tracking-order-nos", '["1", "2", "3"]'],
    ):
        assert read_values(row, words) == {"trackingOrderNos": ["1", "2", "3"]}


def test_structured_values_are_json_under_either_name() -> None:
    """Members by wire name or Python's; decimals stay exact; one object counts as a list."""
    row = ENDPOINTS["v1.futures.follower.follow_trader"]
    text = '{"symbol": "X", "margin_type": "trader", "traceValue": 0.10}'
    expected = {"symbol": "X", "marginType": "trader", "traceValue": Decimal("0.10")}
    for words in (["--settings", text], ["--settings", f"[{text}]"]):
        assert read_values(row, words) == {"settings": [expected]}
    assert str(read_values(row, ["--settings", text])["settings"]).count("0.10") == 1
    assert read_values(row, ["--settings", "[7]"]) == {"settings": [7]}


@pytest.mark.parametrize(
    "text",
    [
        '{"symbol":"A","symbol":"B"}',
        '[{"marginType":"a","margin_type":"b"}]',
        '{"a":{"b":1,"b":1}}',
    ],
)
def test_a_member_that_is_given_twice_is_refused(text: str) -> None:
    """In either spelling: nobody can say which of two values is meant."""
    row = ENDPOINTS["v1.futures.follower.follow_trader"]
    with pytest.raises(ParameterError, match=r"settings\.\w+ .*is given twice"):
        read_values(row, ["--settings", text])


def test_an_option_of_any_length_is_named_in_short() -> None:
    """What was typed wrongly is not repeated without end."""
    row = ENDPOINTS["v1.futures.follower.follow_trader"]
    for words in (["--" + "x" * 10**5, "1"], ["x" * 10**5], ["--" + "x" * 10**5]):
        with pytest.raises(ParameterError) as caught:
            read_values(row, words)
        assert len(str(caught.value)) < 600


def test_broken_json_is_named_with_the_members_it_may_have() -> None:
    """Unquoted JSON is the usual slip; the message says which members there are."""
    row = ENDPOINTS["v1.futures.follower.follow_trader"]
    with pytest.raises(ParameterError, match=r"is no JSON .*allowed: JSON with symbol, marginType"):
        read_values(row, ["--settings", "{symbol: X}"])
    row = ENDPOINTS["v1.spot.trader.close_orders"]
    with pytest.raises(ParameterError, match="values with commas, or a JSON list"):
        read_values(row, ["--tracking-order-nos", "[1"])


def test_yes_and_no_are_truth() -> None:
    """Flags and truth values take words; other words are left for the codec."""
    row = ENDPOINTS["v1.futures.trader.set_settings"]
    words = ["--enable-trace", "Yes", "--show-tpsl", "false", "--show-total-equity", "maybe"]
    assert read_values(row, words) == {
        "enableTrace": True, "showTpsl": False, "showTotalEquity": "maybe",
    }  # fmt: skip


def test_a_structured_parameter_outside_a_list() -> None:
    """No row of today has one, the vocabulary allows it; a row without options says so."""
    member = Param(wire="maxHold", name="max_hold", kind="int")
    whole = Param(wire="setting", name="setting", kind="model", fields=(member,))
    row = Endpoint(
        key="v9.x.set", family="v9", resource="x", name="set", method="POST", path="/x",
        effect="set", limit=RateLimit(rate=1, per=1, scope="ip"), role="any", params=(whole,),
        reply=Reply(kind="ack"),
    )  # fmt: skip
    assert read_values(row, ["--setting", '{"max_hold": 2}']) == {"setting": {"maxHold": 2}}
    assert parameter_rows(row)[0][1] == "JSON, an object"
    with pytest.raises(ParameterError, match="it takes no parameters"):
        read_values(attrs.evolve(row, params=()), ["--x", "1"])


# --- call: sending --------------------------------------------------------------------------


def test_a_simulated_call_prints_tab_separated_rows() -> None:
    """Rows of orders, names first, unset members as a dash."""
    result = run("call", OPEN, *BTC, "--product-type", "umcbl", "--simulate", "--seed", "7")
    assert result.exit_code == ExitCode.OK, result.output
    heading, *rows = (line.split("\t") for line in result.stdout.splitlines())
    assert heading[:2] == ["symbol", "tracking_no"]
    assert rows
    assert all(row[0] == "BTCUSDT_UMCBL" and len(row) == len(heading) for row in rows)
    assert rows[0][heading.index("stop_loss_price")] == "-"
    assert rows[0][heading.index("open_time")].endswith("Z")


def test_json_is_the_form_of_the_exchange() -> None:
    """Wire names, and money with all its digits."""
    result = run("call", OPEN, *BTC, "--productType", "umcbl", "--simulate", "--json")
    rows = json.loads(result.stdout)
    assert rows[0]["symbol"] == "BTCUSDT_UMCBL"
    assert isinstance(rows[0]["trackingNo"], str)


def test_records_scalars_and_words_of_success(monkeypatch: pytest.MonkeyPatch) -> None:
    """One object, its rows, a bare yes: each has a plain form."""
    record = run("call", "v1.futures.trader.get_statistics", "--simulate").stdout
    assert "\ntrading_orders\t3000\n" in record
    assert "last_week_roi: 7 rows\nrate\tctime\n" in record
    done = run("call", "v1.futures.trader.set_settings", "--enable-trace", "yes", "--simulate")
    assert done.stdout == "done\n"
    empty = run("call", OPEN, *BTC, "--product-type", "umcbl", "--page-no", "99", "--simulate")
    assert empty.stdout == "no rows\n"


def test_explain_shows_the_parts_and_no_secret() -> None:
    """Nothing is sent, nothing of the key is shown."""
    result = run("call", OPEN, *BTC, "--product-type", "umcbl", "--explain", **SECRETS)
    assert result.exit_code == ExitCode.OK, result.output
    assert "?pageNo=1&pageSize=20&productType=umcbl&symbol=BTCUSDT_UMCBL" in result.stdout
    assert not any(secret in result.output for secret in SECRETS.values())


def test_missing_keys_end_with_code_2() -> None:
    """Without keys and without --simulate the variables are named."""
    result = run("call", OPEN, *BTC, "--product-type", "umcbl")
    assert result.exit_code == ExitCode.WRONG_USE
    assert result.stderr.startswith("ConfigError\n")
    assert all(name in result.stderr for name in KEYS)


def test_a_refusal_ends_with_code_1_and_a_hint() -> None:
    """The block has class, endpoint, message, hint and outcome."""
    result = run("call", CLOSE, *BTC, "--tracking-no", "1", "--simulate")
    assert result.exit_code == ExitCode.REFUSED
    name, *lines = result.stderr.splitlines()
    assert name == "NotFoundError"
    assert [line.split()[0] for line in lines] == ["endpoint", "message", "hint", "outcome"]
    assert "code 43065, HTTP 400" in result.stderr


def test_no_connection_ends_with_code_4() -> None:
    """Nothing listens there: not sent, after several tries."""
    url = "http://127.0.0.1:9"
    result = run(
        "call", "v1.futures.trader.list_symbols", "--timeout", "5", **SECRETS, BITGET_BASE_URL=url
    )
    assert result.exit_code == ExitCode.NOT_SENT, result.output
    assert result.stderr.startswith("APIConnectionError\n")
    assert "  attempts  3\n" in result.stderr
    assert not any(secret in result.output for secret in SECRETS.values())


@pytest.fixture
def person(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody sits at the terminal and can answer."""
    monkeypatch.setattr(prompt, "is_interactive", lambda: True)


def order_of(simulator: Simulator) -> tuple[str, str]:
    """Symbol and number of an open order of the default account."""
    order = next(iter(simulator.account().futures.lead_orders.open.values()))
    return order.instrument.symbol, str(order.no)


@pytest.fixture
def pretended(monkeypatch: pytest.MonkeyPatch) -> Simulator:
    """Calls of the command line go to this exchange under the address of the real one."""
    simulator = Simulator(seed=7)

    def client(*_: object) -> CopyTradingClient:
        return CopyTradingClient(simulator.credentials, transport=simulator)

    monkeypatch.setattr(call, "_client", client)
    for name, value in SECRETS.items():
        monkeypatch.setenv(name, value)
    return simulator


def test_a_write_asks_first_and_sends_on_yes(pretended: Simulator, person: None) -> None:
    """The question names endpoint, effect, address and values; y sends once."""
    symbol, number = order_of(pretended)
    result = run("call", CLOSE, "--symbol", symbol, "--tracking-no", number, text="y\n")
    assert result.exit_code == ExitCode.OK, result.output
    assert f"{CLOSE} changes the account (close) on https://api.bitget.com" in result.stderr
    assert f"symbol={symbol}, trackingNo={number}" in result.stderr
    assert pretended.executions.count(CLOSE, trackingNo=number) == 1
    assert f"tracking_no\t{number}" in result.stdout


@pytest.mark.parametrize("answer", ["n\n", "\n", ""])
def test_a_write_is_not_sent_without_a_yes(pretended: Simulator, person: None, answer: str) -> None:
    """No, an empty answer and a closed input all mean no."""
    symbol, number = order_of(pretended)
    result = run("call", CLOSE, "--symbol", symbol, "--tracking-no", number, text=answer)
    assert result.exit_code == ExitCode.WRONG_USE
    assert "add --yes" in result.stderr
    assert pretended.requests.count() == 0


CREATE = "v2.futures.trader.create_copy_api"


@pytest.fixture
def creating(monkeypatch: pytest.MonkeyPatch) -> list[httpx.Request]:
    """An exchange that makes a key, under the address of the real one; the requests it saw."""
    data = [{"apikey": "made-key", "secret": "made-secret", "permissions": ["copytrading_trade"]}]
    seen: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(200, json={"code": "00000", "msg": "success", "data": data})

    way = httpx.MockTransport(answer)
    keys = Simulator(seed=7).credentials
    monkeypatch.setattr(call, "_client", lambda *_: CopyTradingClient(keys, transport=way))
    for name, value in SECRETS.items():
        monkeypatch.setenv(name, value)
    return seen


def test_a_secret_reply_is_not_asked_for_without_reveal(creating: list[httpx.Request]) -> None:
    """A key that would be made and lost is not made."""
    result = run("call", CREATE, "--passphrase", "-", "--yes", text="a1b2c3d4")
    assert result.exit_code == ExitCode.WRONG_USE
    assert "add --reveal" in result.stderr
    assert creating == []


@pytest.mark.parametrize("form", [(), ("--json",)])
def test_reveal_prints_the_secrets_apart(
    creating: list[httpx.Request], person: None, form: tuple[str]
) -> None:
    """The reply has stars, the lines below it the texts; the question hides the passphrase."""
    words = ("call", CREATE, "--reveal", *form)
    result = run(*words, text="y\n", BITGET_COPY_PASSPHRASE="a1b2c3d4")
    assert result.exit_code == ExitCode.OK, result.output
    assert "with passphrase=***\n" in result.stderr
    assert "a1b2c3d4" not in result.output
    shown = result.stdout.splitlines()
    assert shown[-2:] == ["apikey: made-key", "secret: made-secret"]
    assert "made-" not in "".join(shown[:-2])
    assert "***" in "".join(shown[:-2])
    assert len(creating) == 1


def test_explaining_hides_a_secret_argument(creating: list[httpx.Request]) -> None:
    """What is signed is shown with stars in its place."""
    result = run("call", CREATE, "--passphrase", "-", "--explain", text="a1b2c3d4\r\n")
    assert result.exit_code == ExitCode.OK, result.output
    assert "a1b2c3d4" not in result.output
    assert creating == []


@pytest.mark.parametrize("way", ["-", "@", "variable", "prompt", "- at a terminal"])
def test_a_secret_comes_by_other_ways_than_the_command_line(
    creating: list[httpx.Request], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, way: str
) -> None:
    """Stdin, a file, a variable and a prompt all give the one line that is meant."""
    (tmp_path / "phrase").write_bytes(b"\xef\xbb\xbfa1b2c3d4\r\n")
    at_terminal = way in {"prompt", "- at a terminal"}
    monkeypatch.setattr(prompt, "is_interactive", lambda: at_terminal)
    asked: list[str] = []
    monkeypatch.setattr("getpass.getpass", lambda text: asked.append(text) or "a1b2c3d4")
    given = {"-": "-", "@": f"@{tmp_path / 'phrase'}", "- at a terminal": "-"}.get(way)
    words = () if given is None else ("--passphrase", given)
    env = {"BITGET_COPY_PASSPHRASE": "a1b2c3d4"} if way == "variable" else {}
    text = "a1b2c3d4\n" if way == "-" else ""
    result = run("call", CREATE, *words, "--reveal", "--yes", text=text, **env)
    assert result.exit_code == ExitCode.OK, result.output
    assert [json.loads(request.content)["passphrase"] for request in creating] == ["a1b2c3d4"]
    assert len(asked) == (2 if at_terminal else 0)
    assert "a1b2c3d4" not in result.output


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--passphrase", "a1b2c3d4"), "may not stand in the command line"),
        (("--passphrase=a1b2c3d4",), "may not stand in the command line"),
        (("--passphrase", "@/no/such/a1b2c3d4"), "cannot be read (No such file"),
        (("--passphrase", "@/"), "cannot be read (Is a directory"),
        (("--passphrase", "@"), "may not stand in the command line"),
        (("--passphrase", "-"), "stdin holds no secret"),
        (("--passphrase", "-", "--passphrase", "-"), "is given twice"),
        ((), "is needed and missing; give - for stdin"),
    ],
)
def test_a_secret_that_is_not_taken_is_not_repeated(
    creating: list[httpx.Request], words: tuple[str, ...], says: str
) -> None:
    """Two lines say how to give it; nothing of it is shown, and nothing was sent."""
    result = run("call", CREATE, *words, "--reveal", "--yes")
    assert result.exit_code == ExitCode.WRONG_USE
    assert says in result.stderr
    assert "BITGET_COPY_PASSPHRASE" in result.stderr or "sent" in result.stderr
    assert "a1b2c3d4" not in result.output
    assert creating == []


@pytest.mark.parametrize("typed", [("", ""), ("one", "other")])
def test_a_secret_is_typed_twice(
    creating: list[httpx.Request],
    monkeypatch: pytest.MonkeyPatch,
    person: None,
    typed: tuple[str, str],
) -> None:
    """Nothing, or two that differ, sends nothing."""
    answers = iter(typed)
    monkeypatch.setattr("getpass.getpass", lambda _: next(answers))
    assert run("call", CREATE, "--reveal", "--yes").exit_code == ExitCode.WRONG_USE
    assert creating == []


def test_the_help_names_the_ways_of_a_secret() -> None:
    """Who looks for the option learns that it takes none on the command line."""
    help_ = run("call", CREATE, "--help").stdout
    assert "@FILE" in help_
    assert "BITGET_COPY_PASSPHRASE" in help_


def test_yes_sends_without_a_question(pretended: Simulator) -> None:
    """With --yes there is no question; a row without parameters says so when it asks."""
    symbol, number = order_of(pretended)
    result = run("call", CLOSE, "--symbol", symbol, "--tracking-no", number, "--yes")
    assert result.exit_code == ExitCode.OK
    assert "Send it?" not in result.output
    assert pretended.executions.count() == 1


def test_a_read_of_the_real_exchange_does_not_ask(pretended: Simulator) -> None:
    """Only what changes the account is asked about."""
    result = run("call", "v1.futures.trader.list_symbols")
    assert result.exit_code == ExitCode.OK
    assert result.stderr == ""


def test_a_write_without_answer_ends_with_code_3(pretended: Simulator) -> None:
    """The reply is cut short after the close: the outcome is unknown and is not repeated."""
    pretended.faults.on(CLOSE, kind="empty")
    symbol, number = order_of(pretended)
    result = run("call", CLOSE, "--symbol", symbol, "--tracking-no", number, "--yes")
    assert result.exit_code == ExitCode.UNKNOWN
    assert result.stderr.startswith("OutcomeUnknownError\n")
    assert "look at the account" in result.stderr
    assert pretended.executions.count(CLOSE, trackingNo=number) == 1


def test_ctrl_c_in_a_call_ends_with_code_130(monkeypatch: pytest.MonkeyPatch) -> None:
    """No traceback, the code that shells expect."""

    def interrupt(wish: Wish, console: Console, *, owns_process: bool) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("bitget_copy.cli.app.perform", interrupt)
    assert run("call", OPEN).exit_code == ExitCode.INTERRUPTED


def test_text_of_the_exchange_cannot_steer_the_terminal() -> None:
    """Escape sequences in a message or a nickname are written out."""
    assert clean("a\x1b[31mb\n") == r"a\x1b[31mb\n"
    error = APIError(code="1", message="\x1b]0;x\x07", status_code=400, endpoint="e")
    assert "\x1b" not in describe(error)
    assert "hint      none known" in describe(error)
    assert exit_code(error) is ExitCode.REFUSED


# --- values on a terminal -------------------------------------------------------------------


@attrs.define
class Inner:
    """A row inside a row."""

    rate: Decimal | None = None


@attrs.define
class Outer:
    """A row with members of every kind."""

    name: str | None = None
    words: list[str] = attrs.Factory(list)
    inner: list[Inner] = attrs.Factory(list)
    extra: dict[str, object] | None = None


@attrs.define
class Page:
    """Nothing but rows."""

    rows: list[Inner]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (True, ["done"]),
        (False, ["not done"]),
        ("17", ["17"]),
        (None, ["-"]),
        (["a", "b"], ["a", "b"]),
        ([], ["no rows"]),
        ([Inner(Decimal("1E-7"))], ["rate", "0.0000001"]),
        ([Outer("x", ["a", "b"], [Inner()])], ["name\twords\tinner", "x\ta, b\t1 rows"]),
        (Outer("x"), ["name\tx", "words\t-", "inner\t-"]),
        (Page([Inner()]), ["rows: 1 rows", "rate", "-"]),
        ([Outer("yes")], ["name\twords\tinner", "yes\t-\t-"]),
    ],
)
def test_plain_forms(value: object, expected: list[str]) -> None:
    """What pipes get, to the letter."""
    console = Console(file=io.StringIO(), width=80)
    show(console, value)
    assert printed(console).splitlines() == expected


def test_a_truth_value_in_a_row_is_yes_or_no() -> None:
    """Members that are true or false are words as well."""
    console = Console(file=io.StringIO(), width=80)
    show(console, [attrs.make_class("Row", ["open"])(flag) for flag in (True, False)])
    assert printed(console).splitlines() == ["open", "yes", "no"]


def test_rows_too_wide_for_the_terminal_become_blocks() -> None:
    """A table where it fits, else one block for each row; a record has one line a member."""
    rows = [Outer("a" * 60, ["b" * 60]), Outer("c")]
    for width, seen in ((200, "name "), (80, "2 of 2")):
        console = terminal(width)
        show(console, rows)
        assert seen in printed(console)
        assert max(map(len, printed(console).splitlines())) <= width
    console = terminal()
    show(console, Outer("[bold]x"))
    assert "[bold]x" in printed(console)


# --- simulate -------------------------------------------------------------------------------


def test_simulate_prints_keys_that_work_until_ctrl_c() -> None:
    """The lines can be taken into a shell; a write on loopback is sent without a question."""
    with process("simulate", "--port", "0", "--seed", "5") as child:
        assert child.stdout is not None
        env: dict[str, str] = {}
        for line in child.stdout:
            words = line.strip()
            if words.startswith("export "):
                name, _, value = words.removeprefix("export ").partition("=")
                env[name] = value
            if len(env) == 5:
                break
        setting = run("call", "v1.futures.trader.set_settings", "--enable-trace", "no", **env)
        out, err = interrupted(child)
    assert setting.exit_code == ExitCode.OK, setting.output
    assert (setting.stdout, setting.stderr) == ("done\n", "")
    assert (child.returncode, err) == (0, "")
    assert "# readonly\t" in out
    assert out.endswith("# stopped\n")
    assert env["BITGET_API_KEY"] == Simulator(seed=5).credentials.api_key


async def test_serve_ends_with_its_event() -> None:
    """The same seed announces the same keys, on a free port."""
    console = Console(file=io.StringIO(), width=80)
    until = asyncio.Event()
    until.set()
    await serve.serve(console, serve.Stall(port=0, seed=5), until=until)
    lines = printed(console).splitlines()
    assert lines[1] == "# Its keys are made up and open nothing else."
    assert lines[2].startswith("export BITGET_BASE_URL=http://127.0.0.1:")
    assert sum(line.startswith("export ") for line in lines) == 5


async def announced(console: Console, **options: object) -> list[str]:
    """The lines that an exchange prints before it is stopped at once."""
    until = asyncio.Event()
    until.set()
    await serve.serve(console, serve.Stall(port=0, **options), until=until)
    return printed(console).splitlines()


async def test_the_other_accounts_stand_in_a_table() -> None:
    """On a terminal a table, in a pipe lines of a comment that hold the whole keys."""
    accounts = Simulator(seed=5, accounts=50).accounts
    piped = Console(file=io.StringIO(), width=80)
    lines = await announced(piped, seed=5, accounts=50)
    keys = accounts["follower50"]
    cells = ("follower50", keys.uid or "", keys.api_key, keys.secret_key, keys.passphrase)
    assert lines[-1] == "# " + "\t".join(cells)
    assert all(line.startswith(("#", "export ")) for line in lines)
    assert "The other accounts" in "\n".join(await announced(terminal(200), seed=5))


async def test_any_account_can_have_the_lines_for_the_shell() -> None:
    """An RSA key too, in one line; the table then names the default account."""
    lines = await announced(Console(file=io.StringIO()), account="rsa")
    assert any(line.startswith("export BITGET_PRIVATE_KEY='-----BEGIN") for line in lines)
    assert any(line.startswith("# trader\t") for line in lines)
    listed = await announced(Console(file=io.StringIO()))
    assert any("RSA: simulate --account rsa" in line for line in listed)
    with pytest.raises(ConfigError, match="no account 'nobody'; there are trader"):
        await announced(Console(file=io.StringIO()), account="nobody")


async def test_control_and_virtual_time_are_announced() -> None:
    """Where the control paths are, and how to move a clock that stands."""
    control = await announced(Console(file=io.StringIO()), control=True)
    assert control[2].startswith("# Control: http://127.0.0.1:")
    assert control[2].endswith("/_simulator/")
    virtual = await announced(Console(file=io.StringIO()), control=True, virtual=True)
    assert "curl --json" in virtual[2]


async def test_virtual_time_passes_when_it_is_told_to() -> None:
    """A planned wait moves the clock at once, and nothing else does."""
    sim = serve.Stall(virtual=True).simulator()
    before = sim.now()
    sim.faults.on("*", kind="latency", seconds=30.0)
    async with CopyTradingClient(sim.credentials, transport=sim) as client:
        await client.v1.futures.trader.list_symbols()
    assert sim.now() - before == pytest.approx(30.0)


def test_virtual_time_comes_with_control(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing else could move the clock; all options reach the exchange."""
    asked: list[serve.Stall] = []

    async def note(console: Console, stall: serve.Stall) -> None:
        asked.append(stall)

    monkeypatch.setattr(serve, "serve", note)
    words = ("--port", "9", "--seed", "3", "--accounts", "50", "--account", "rsa", "--virtual")
    assert run("simulate", *words).exit_code == ExitCode.OK
    assert asked == [
        serve.Stall(port=9, seed=3, accounts=50, account="rsa", control=True, virtual=True)
    ]
    assert run("simulate", "--accounts", "0").exit_code == ExitCode.WRONG_USE


def test_simulate_on_a_port_in_use_ends_with_code_2(monkeypatch: pytest.MonkeyPatch) -> None:
    """The error block says what to do; Ctrl-C ends with 0."""

    async def fail(*_: object, **__: object) -> None:
        raise ConfigError("simulator: cannot listen; port 0 takes a free one")

    monkeypatch.setattr(serve, "serve", fail)
    result = run("simulate")
    assert result.exit_code == ExitCode.WRONG_USE
    assert "port 0 takes a free one" in result.stderr

    async def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(serve, "serve", interrupt)
    result = run("simulate")
    assert (result.exit_code, result.stdout) == (ExitCode.OK, "# stopped\n")


# --- demo -----------------------------------------------------------------------------------


def final_table(output: str) -> dict[str, list[str]]:
    """The cells of the final table by program, without units."""
    rows = [line.replace(" ms", "").split() for line in output.splitlines()]
    names = {"bot", "dashboard", "collector", "total"}
    return {row[0]: row[1:] for row in rows if row and row[0] in names}


def test_a_short_demo_ends_well() -> None:
    """No 429, every close executed once and proven, rows from all programs, a busy collector.

    In a process of its own: measuring coverage makes calls slow, and slow calls wait less.
    """
    child = process("demo", "--seconds", "3", "--seed", "7")
    out, err = child.communicate(timeout=60)
    assert child.returncode == ExitCode.OK, out + err
    table = final_table(out)
    assert set(table) == {"bot", "dashboard", "collector", "total"}
    calls, retries, limited, rows = (
        [int(table[name][column].replace(",", "")) for name in table] for column in (0, 5, 6, 7)
    )
    assert sum(calls[:3]) == calls[3]
    assert min(rows) > 0
    assert set(retries) == set(limited) == {0}
    assert calls[2] >= 10  # of 15; on a crowded machine the first call takes a second
    assert float(table["collector"][2].replace(",", "")) > 500
    assert "all well: 429s 0; closes " in out
    assert max(map(len, out.splitlines())) <= 120
    assert out.startswith("exchange on http://127.0.0.1:")


def test_the_last_table_cuts_no_figure_off() -> None:
    """However narrow the screen and however slow the machine."""
    console, demo = terminal(width=40), Demo(seconds=2, seed=7)
    tally = demo.tallies["collector"]
    tally.calls, tally.rows, tally.times = 1_234_567, 98_765_432, [123.456789]
    demo.summary(console, whole=False)
    table = final_table(printed(console))
    assert table["collector"][0] == table["total"][0] == "1234567"
    assert table["collector"][7] == table["total"][7] == "98,765,432"
    assert "…" not in printed(console)


async def test_the_live_screen_fits_a_small_terminal() -> None:
    """On 80x24 the three panels and the buckets are drawn, and the figures judged."""
    console, demo = terminal(), Demo(seconds=2, seed=7)
    await demo.run(console)
    seen = printed(console)
    for word in ("bitget-copy demo", "bot", "dashboard", "collector", "limiter", "measuring"):
        assert word in seen
    assert demo.problems() == []
    for width, height in ((80, 24), (120, 40), (40, 10)):
        picture = terminal(width, height)
        buckets = demo._limiter.snapshot()
        picture.print(screen.frame(demo, buckets, width, height))
        lines = printed(picture).rstrip("\n").splitlines()
        assert len(lines) == height
        assert {len(line) for line in lines} == {width}
    small = terminal()
    small.print(screen.frame(demo, demo._limiter.snapshot(), 80, 24))
    text = printed(small)
    assert "trader.list_history_orders" in text
    assert "more" in text
    assert "follower4" in text
    assert "next token" in text


def faulty(kind: str, endpoint: str) -> type[Simulator]:
    """A simulator that has a trouble planned."""

    class Faulty(Simulator):
        def __init__(self, *args: int) -> None:
            super().__init__(*args)
            code = {"code": "40009"} if kind == "code" else {}
            self.faults.on(endpoint, kind=kind, after=2, **code)

    return Faulty


def test_a_429_makes_the_demo_end_with_code_1(monkeypatch: pytest.MonkeyPatch) -> None:
    """The exchange counted one: the demo says so, although the client got over it."""
    monkeypatch.setattr(stage, "Simulator", faulty("429", collector.ENDPOINT.key))
    result = run("demo", "--seconds", "2")
    assert result.exit_code == ExitCode.REFUSED, result.output
    assert "WRONG: 429s counted by the exchange: 1\n" in result.stdout
    table = final_table(result.stdout)
    assert (table["collector"][5], table["total"][6]) == ("1", "1")


def test_a_program_that_fails_ends_the_demo(monkeypatch: pytest.MonkeyPatch) -> None:
    """The error of one program stops all, and its block is shown."""
    monkeypatch.setattr(stage, "Simulator", faulty("code", collector.ENDPOINT.key))
    result = run("demo", "--seconds", "2")
    assert result.exit_code == ExitCode.REFUSED
    assert result.stderr.startswith("AuthenticationError\n")


def test_ctrl_c_ends_the_demo_cleanly() -> None:
    """Code 130, the figures so far, no traceback, nothing left open (warnings are errors)."""
    with process("demo", "--seconds", "20") as child:
        assert child.stdout is not None
        child.stdout.readline()
        child.stdout.readline()
        out, err = interrupted(child)
    assert (child.returncode, err) == (ExitCode.INTERRUPTED, "")
    assert "stopped by Ctrl-C" in out
    assert int(final_table(out)["total"][0]) > 0
    assert "WRONG" not in out


def test_an_interrupted_demo_prints_what_there_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """Even before the first call there is a table."""

    async def interrupt(self: Demo, console: Console) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Demo, "run", interrupt)
    result = run("demo")
    assert result.exit_code == ExitCode.INTERRUPTED
    assert final_table(result.stdout)["total"] == ["0", "0.0", "0.0", "0.0", "0.0", "0", "0", "0"]


def test_the_demo_judges_its_closes() -> None:
    """A close that did not happen once, or is not in the history, is a problem; so is none."""
    demo = Demo(seconds=2, seed=7)
    assert demo.problems() == ["nothing was closed"]
    demo._begun = 0.0
    demo.bot = SimpleNamespace(closed=["1"], proven=[])
    assert demo.problems() == [
        "the close of 1 was executed 0 times, not once",
        "the close of 1 was not seen in the history",
    ]
    demo.simulator.executions.add(stage.CLOSE, "u", {"trackingNo": "1"})
    demo.bot.proven.append("1")
    assert demo.problems() == []
    demo.simulator.executions.add(stage.CLOSE, "u", {"trackingNo": "1"})
    assert demo.problems() == ["the close of 1 was executed 2 times, not once"]


def test_the_first_error_of_nested_groups() -> None:
    """Task groups nest; the user sees one error."""
    error = BitgetCopyError("x")
    inner = ExceptionGroup("inner", [error])
    assert stage._first(ExceptionGroup("outer", [inner, BitgetCopyError("y")])) is error


def fast_client(simulator: Simulator, account: str) -> CopyTradingClient:
    """A client in this process that nothing slows down."""
    return CopyTradingClient(
        simulator.accounts[account], transport=simulator, rate_limits={"*": {"rate": 1000}}
    )


async def test_the_bot_notices_what_was_promised_and_not_done() -> None:
    """No trader, no copy, no trace in the history: each fails the demo by name."""
    simulator = Simulator(seed=7, enforce_limits=False)
    async with fast_client(simulator, "follower1") as client:
        with pytest.raises(DemoFailed, match="BTCUSDT was not copied"):
            await Bot(client, lambda trader, symbol: None, 0).run(0)
        bot = Bot(client, lambda trader, symbol: None, 0)
        order = (await bot._open("BTCUSDT"))[0]
        with pytest.raises(DemoFailed, match="is not in the history"):
            await bot._prove(order)
        for person in simulator.world.accounts.values():
            person.futures.takes_followers = False
        with pytest.raises(DemoFailed, match="no trader"):
            await bot.run(0)


async def test_the_dashboard_passes_over_followers_it_does_not_show() -> None:
    """Strangers among the leader's followers have no line."""
    now = time.time()
    simulator = Simulator(seed=7, enforce_limits=False, clock=lambda: now)
    async with fast_client(simulator, "trader") as client:
        uid = simulator.accounts["follower1"].uid
        board = Dashboard({"trader": client}, {}, {}, 0)
        await board.run(0)
        assert board.refreshes == 1
        board = Dashboard({"trader": client}, {"follower1": client}, {uid or "": "follower1"}, 0)
        await board.run(0)
        equity = simulator.world.equity(simulator.account("follower1"), "futures", int(now * 1000))
        assert board.lines["follower1"].equity == equity.quantize(Decimal("0.0001"))


async def test_the_collector_begins_anew_when_the_history_ends(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It reads until its time is up, even in the middle of a history."""
    ticks = iter(range(100))
    loop = SimpleNamespace(time=lambda: next(ticks))
    monkeypatch.setattr(collector, "asyncio", SimpleNamespace(get_running_loop=lambda: loop))

    async def history(**asked: object):
        assert asked["limit"] == collector.PAGE_SIZE
        yield SimpleNamespace(close_time=None)

    trader = SimpleNamespace(iter_history_orders=history)
    client = SimpleNamespace(v2=SimpleNamespace(futures=SimpleNamespace(trader=trader)))
    program = collector.Collector(client)
    await program.run(5)
    assert (program.orders, program.readings) == (3, 2)
    await program.run(0)
    assert (program.orders, program.readings) == (3, 2)


async def test_figures_of_attempts() -> None:
    """A retry is no new call; a 429 counts by status or code; seconds count from the first."""
    tally = Tally("x")
    tally(Attempt(number=1, endpoint="e", waited=0.5, elapsed=0.25, status=429, code="429"))
    tally(Attempt(number=2, endpoint="e", waited=1.5, elapsed=0.75, status=200, rows=3))
    assert tally.cells() == (
        "x", "1", "1,000.0 ms", "1,500.0 ms", "250.0 ms", "750.0 ms", "1", "1", "3",
    )  # fmt: skip
    assert tally.by_second() == [2]
    assert tally.rate() == 0.0
    tally.seconds[1] = 4
    tally.seconds[2] = 1
    assert (tally.by_second(), tally.rate()) == ([2, 4, 1], 3.0)


def test_percentiles_are_values_that_were_seen() -> None:
    """Nearest rank; nothing gives zero."""
    assert percentile([], 0.5) == 0.0
    assert percentile([3.0, 1.0, 2.0], 0.5) == 2.0
    assert percentile([float(n) for n in range(1, 201)], 0.99) == 198.0


def test_a_sparkline_shows_the_limit_as_a_full_block() -> None:
    """The last counts as bars; more than the limit is marked, no room shows nothing."""
    assert screen.sparkline([9, 0, 1, 5, 6], 5, 4) == " ▂█!"
    assert screen.sparkline([5], 5, 0) == ""


def test_words_of_the_bucket_table() -> None:
    """Nothing is a dot; a token that hangs on a reply has no time."""
    assert [screen._count(n) for n in (0, 3)] == ["·", "3"]
    assert [screen._next_token(ms) for ms in (None, 0.0, 12.4)] == ["with reply", "now", "12 ms"]
    assert screen._gain(Decimal(-5)).plain == "-5"
    assert screen._amount(None) == screen._gain(None).plain == ""
