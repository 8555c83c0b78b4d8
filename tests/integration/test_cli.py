"""The command line: what each command prints, asks, and how it ends."""

from __future__ import annotations

import asyncio
import json
import signal
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import attrs
import httpx
import pytest
from command_line import (
    START,
    clear_variables,
    interrupted,
    pipe,
    printed,
    process,
    run,
    terminal,
)
from rich.console import Console

from bitget_copy import ENDPOINTS, ConfigError, CopyTradingClient, ParameterError, cli
from bitget_copy.cli import endpoint_table, simulate
from bitget_copy.cli.app import app
from bitget_copy.cli.call import prompt
from bitget_copy.cli.call import run as run_call
from bitget_copy.cli.call.arguments import option, parameter_rows, read_values
from bitget_copy.cli.call.run import CallOptions
from bitget_copy.cli.exit_codes import ExitCode, describe, exit_code
from bitget_copy.cli.printing import escape_controls, print_reply
from bitget_copy.endpoint import Endpoint, Param, RateLimit, Reply
from bitget_copy.errors import APIError
from bitget_copy.simulator import Simulator

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
def _no_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    clear_variables(monkeypatch)


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


def test_a_call_does_not_wait_for_the_simulator() -> None:
    """What only `--simulate` and other commands need is not loaded by a plain call."""
    code = "import sys, bitget_copy.cli.app, bitget_copy.cli.call.run; print(*sys.modules)"
    out, err = process(code=code).communicate(timeout=30)
    loaded = set(out.split())
    assert "bitget_copy.client" in loaded, err
    assert not [name for name in loaded if name.startswith("bitget_copy.simulator")]


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


def test_what_is_allowed_keeps_its_apostrophes() -> None:
    """Only words in quotes lose them."""
    result = run("call", "v3.futures.follower.get_positions", "--simulate")
    assert "allowed: a string of the exchange's id" in result.stderr
    result = run("call", "v3.position.get_positions", "--category", "X", "--simulate")
    assert "allowed: USDT-FUTURES, COIN-FUTURES" in result.stderr


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


def test_a_public_call_needs_no_key() -> None:
    """Without any variable set it is explained, and sent to the address that is configured."""
    result = run("call", "v2.market.get_price", "--symbol", "BTCUSDT", "--product-type",
                 "USDT-FUTURES", "--explain")  # fmt: skip
    assert (result.exit_code, result.stderr) == (0, "")
    assert "is public: GET /api/v2/mix/market/symbol-price?" in result.stdout
    nowhere = run("call", "v2.market.get_time", BITGET_BASE_URL="http://127.0.0.1:9")
    assert nowhere.exit_code != ExitCode.WRONG_USE
    assert "no connection" in nowhere.stderr


def test_endpoints_of_an_unknown_resource_names_the_known_ones() -> None:
    """A wrong resource ends with code 2 and a list."""
    result = run("endpoints", "--resource", "future")
    assert result.exit_code == ExitCode.WRONG_USE
    assert "futures.trader, market, position, spot.follower, spot.trader" in result.stderr


def test_endpoints_is_a_table_on_a_terminal() -> None:
    """On a terminal the columns are aligned and fit its width."""
    console = terminal(120)
    endpoint_table.print_endpoints(console, [ENDPOINTS[OPEN], ENDPOINTS[CLOSE]], as_json=False)
    lines = printed(console).splitlines()
    assert max(map(len, lines)) <= 120
    assert set(lines[1]) == {"-", " "}
    assert any(line.split()[:2] == [OPEN, "GET"] for line in lines)


def test_a_limit_names_all_scopes() -> None:
    """The one row that counts twice says so."""
    row = ENDPOINTS["v1.futures.follower.list_quantity_limits"]
    assert endpoint_table.limit_text(row.limit) == "10/1 s per UID and IP"


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
    """One line says where the keys are, and it ends with code 2."""
    result = run("call")
    assert result.exit_code == ExitCode.WRONG_USE
    assert "bitget-copy endpoints lists all" in result.stderr


def test_call_of_a_wrong_key_names_near_ones() -> None:
    """A misspelt key ends with code 2 and a suggestion, with and without --help."""
    for words in (("call", "v1.futures.trader.close_ordr"), ("call", "x.close_ordr", "--help")):
        result = run(*words)
        assert result.exit_code == ExitCode.WRONG_USE
        assert "close_order" in result.stderr
        assert result.stderr.endswith("\n  next: bitget-copy endpoints\n")


def test_call_key_help_lists_the_parameters_with_members() -> None:
    """A key's help: usage, limit, and each option with what it takes and means."""
    result = run("call", "v1.futures.follower.follow_trader", "--help")
    assert result.exit_code == ExitCode.OK
    assert result.stdout.startswith(
        "Usage: bitget-copy call v1.futures.follower.follow_trader --trader-id … --settings …\n"
    )
    assert "5/1 s per UID, set, for: follower" in result.stdout
    assert "\n  --settings  JSON, a list of objects\n" in result.stdout
    assert "\n    marginType  trader | specify\n" in result.stdout


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
        (("X",), "is where an option is expected"),
        (("--symbol",), "--symbol VALUE"),
        (("--symbol", "--product-type", "umcbl"), "has no value"),
        ((*BTC, *BTC), "is given twice"),
        ((*BTC, "--product-type", "x"), "allowed: umcbl,"),
        ((*BTC,), "--product-type is required and missing"),
        ((*BTC, "--product-type", "umcbl", "--page-size", "51"), "out of range"),
    ],
)
def test_wrong_options_end_with_code_2(words: tuple[str, ...], said: str) -> None:
    """Every wrong option is named with what is allowed, and nothing is sent."""
    result = run("call", OPEN, "--simulate", *words)
    assert result.exit_code == ExitCode.WRONG_USE
    first, next_ = result.stderr.splitlines()
    assert first.startswith(f"bitget-copy: {OPEN}: ")
    assert said in first
    assert next_ == f"  next: bitget-copy call {OPEN} --help"
    assert result.stdout == ""


@pytest.mark.parametrize(
    ("words", "said", "next_"),
    [
        (("call", "nope"), "'nope' is no endpoint", "endpoints"),
        (("call", ""), "'' is no endpoint", "endpoints"),
        (
            ("call", "v2.futures.trader.list_open_order"),
            "'v2.futures.trader.list_open_order' is no endpoint; did you mean v2.futures.trader",
            "endpoints",
        ),
        (("call", "--simulate=", OPEN), "invalid value: --simulate= names no file", "call --help"),
        (
            ("endpoints", "--effect", "nope"),
            "invalid value for '--effect': 'nope' is not one of 'read', 'close', 'set', 'remove'",
            "endpoints --help",
        ),
        (("record",), "missing argument 'FILE'", "record --help"),
        (("drift",), "environment: not set: BITGET_API_KEY", "doctor, or add --simulate"),
        (("collect", "DIR", "--what", "all"), "environment: not set: BITGET_API_KEY", "doctor"),
    ],
)
def test_wrong_use_is_told_in_plain_words_with_a_step_that_exists(
    words: tuple[str, ...], said: str, next_: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No far-fetched guess, no word of the libraries below, no option that the command has not."""
    monkeypatch.chdir(tmp_path)
    result = run(*words)
    assert result.exit_code == ExitCode.WRONG_USE
    first, last = result.stderr.splitlines()
    assert first.startswith(f"bitget-copy: {said}")
    assert last == f"  next: bitget-copy {next_}"


# --- call: values ---------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["--product-type", "--product_type", "--productType"])
def test_names_may_be_written_in_three_ways(name: str) -> None:
    """Dashes, underscores and the wire name are the same option, with = or a blank."""
    row = ENDPOINTS[OPEN]
    assert read_values(row, [name, "umcbl"]) == {"productType": "umcbl"}
    assert read_values(row, [f"{name}=umcbl"]) == {"productType": "umcbl"}


def test_times_are_milliseconds_or_iso() -> None:
    """A date without zone is UTC."""
    row = ENDPOINTS["v1.futures.trader.list_history_orders"]
    values = read_values(row, ["--start-time", "1659406928000", "--end-time", "2026-01-31"])
    assert values["startTime"] == "1659406928000"
    assert str(values["endTime"]) == "2026-01-31 00:00:00+00:00"
    assert str(read_values(row, ["--end-time", "2026-01-31T02:00+02:00"])["endTime"]) == (
        "2026-01-31 02:00:00+02:00"
    )


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


@pytest.mark.parametrize(
    ("text", "seconds"), [("now", 0), ("90s", 90), ("5m", 300), ("12h", 43_200), ("2w", 1_209_600)]
)
def test_times_so_long_ago(text: str, seconds: int) -> None:
    """A number and a unit is a moment before now."""
    row = ENDPOINTS["v2.futures.trader.list_history_orders"]
    before = datetime.now(UTC)
    found = read_values(row, ["--start-time", text])["startTime"]
    assert isinstance(found, datetime)
    assert before <= found + timedelta(seconds=seconds) <= datetime.now(UTC)


@pytest.mark.parametrize("text", ["5x", "999999w", "d", "2026-13-01", "-5d", "yesterday"])
def test_what_is_no_moment_is_refused(text: str) -> None:
    """The message says which forms there are, not which types."""
    row = ENDPOINTS["v2.futures.trader.list_history_orders"]
    with pytest.raises(ParameterError, match=r"is '.*', no moment; allowed: 2026-01-31T12:00, 90d"):
        read_values(row, [f"--start-time={text}"])


def test_an_option_of_any_length_is_named_in_short() -> None:
    """What was typed wrongly is not repeated without end."""
    row = ENDPOINTS["v1.futures.follower.follow_trader"]
    for words in (["--" + "x" * 10**5, "1"], ["x" * 10**5], ["--" + "x" * 10**5]):
        with pytest.raises((ParameterError, ConfigError)) as caught:
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
    assert "\ntrading_orders\t1000\n" in record
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
    assert result.stderr.endswith("\n  next: bitget-copy doctor, or add --simulate\n")
    assert all(name in result.stderr for name in KEYS)


def test_a_refusal_ends_with_code_1_and_a_hint() -> None:
    """One line has endpoint, message, code and outcome, one the hint."""
    result = run("call", CLOSE, *BTC, "--tracking-no", "1", "--simulate")
    assert result.exit_code == ExitCode.REFUSED
    first, hint = result.stderr.splitlines()
    assert first == (
        f"bitget-copy: {CLOSE}: no such tracking number (code 43065, HTTP 400); "
        "refused, so the exchange did not act"
    )
    assert hint.startswith("  hint: ")


def test_a_write_that_is_forbidden_is_wrong_use() -> None:
    """Nothing can come of repeating it, as what ends with 4 may be."""
    url = "http://127.0.0.1:9"
    result = run(
        "call", CLOSE, "--tracking-no", "1", "--symbol", "BTCUSDT_UMCBL", "--yes",
        **SECRETS, BITGET_BASE_URL=url, BITGET_READ_ONLY="true",
    )  # fmt: skip
    assert result.exit_code == ExitCode.WRONG_USE, result.output
    assert "only reads" in result.stderr


def test_no_connection_ends_with_code_4() -> None:
    """Nothing listens there: not sent, after several tries."""
    url = "http://127.0.0.1:9"
    result = run(
        "call", "v1.futures.trader.list_symbols", "--timeout", "5", **SECRETS, BITGET_BASE_URL=url
    )
    assert result.exit_code == ExitCode.NOT_SENT, result.output
    first, next_ = result.stderr.splitlines()
    assert first.startswith("bitget-copy: v1.futures.trader.list_symbols: no connection: ")
    assert first.endswith("; not sent after 3 attempts")
    assert next_ == "  next: bitget-copy doctor"
    assert not any(secret in result.output for secret in SECRETS.values())


@pytest.fixture
def someone_at_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody sits at the terminal and can answer."""
    monkeypatch.setattr(prompt, "is_interactive", lambda: True)


def order_of(simulator: Simulator) -> tuple[str, str]:
    """Symbol and number of an open order of the default account."""
    order = next(iter(simulator.account().futures.lead_orders.open.values()))
    return order.instrument.symbol, str(order.no)


@pytest.fixture
def real_exchange(monkeypatch: pytest.MonkeyPatch) -> Simulator:
    """Calls of the command line go to this exchange under the address of the real one."""
    simulator = Simulator(seed=7)

    def client(*_: object) -> CopyTradingClient:
        return CopyTradingClient(simulator.credentials, transport=simulator)

    monkeypatch.setattr(run_call, "_client", client)
    for name, value in SECRETS.items():
        monkeypatch.setenv(name, value)
    return simulator


def test_a_write_asks_first_and_sends_on_yes(
    real_exchange: Simulator, someone_at_the_terminal: None
) -> None:
    """The question names endpoint, effect, address and values; y sends once."""
    symbol, number = order_of(real_exchange)
    result = run("call", CLOSE, "--symbol", symbol, "--tracking-no", number, text="y\n")
    assert result.exit_code == ExitCode.OK, result.output
    assert f"{CLOSE} changes the account (close) on https://api.bitget.com" in result.stderr
    assert f"symbol={symbol}, trackingNo={number}" in result.stderr
    assert real_exchange.executions.count(CLOSE, trackingNo=number) == 1
    assert f"tracking_no\t{number}" in result.stdout


@pytest.mark.parametrize("answer", ["n\n", "\n", ""])
def test_a_write_is_not_sent_without_a_yes(
    real_exchange: Simulator, someone_at_the_terminal: None, answer: str
) -> None:
    """No, an empty answer and a closed input all mean no."""
    symbol, number = order_of(real_exchange)
    result = run("call", CLOSE, "--symbol", symbol, "--tracking-no", number, text=answer)
    assert result.exit_code == ExitCode.WRONG_USE
    assert "add --yes" in result.stderr
    assert real_exchange.requests.count() == 0


CREATE = "v2.futures.trader.create_copy_api"


@pytest.fixture
def creating(monkeypatch: pytest.MonkeyPatch) -> list[httpx.Request]:
    """An exchange that makes a key, under the address of the real one; the requests it saw."""
    data = [{"apikey": "made-key", "secret": "made-secret", "permissions": ["copytrading_trade"]}]
    seen: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(200, json={"code": "00000", "msg": "success", "data": data})

    transport = httpx.MockTransport(answer)
    keys = Simulator(seed=7).credentials
    monkeypatch.setattr(
        run_call, "_client", lambda *_: CopyTradingClient(keys, transport=transport)
    )
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
    creating: list[httpx.Request], someone_at_the_terminal: None, form: tuple[str]
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


@pytest.mark.parametrize(
    ("words", "text", "env", "at_terminal"),
    [
        (("--passphrase", "-"), "a1b2c3d4\n", {}, False),
        (("--passphrase", "@phrase"), "", {}, False),
        ((), "", {"BITGET_COPY_PASSPHRASE": "a1b2c3d4"}, False),
        ((), "", {}, True),
        (("--passphrase", "-"), "", {}, True),
    ],
)
def test_a_secret_has_other_sources_than_the_command_line(
    creating: list[httpx.Request], monkeypatch: pytest.MonkeyPatch, tmp_path: Path,
    words: tuple[str, ...], text: str, env: dict[str, str], at_terminal: bool,
) -> None:  # fmt: skip
    """Stdin, a file, a variable and a prompt all give the one line that is meant."""
    (tmp_path / "phrase").write_bytes(b"\xef\xbb\xbfa1b2c3d4\r\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(prompt, "is_interactive", lambda: at_terminal)
    asked: list[str] = []
    monkeypatch.setattr("getpass.getpass", lambda text: asked.append(text) or "a1b2c3d4")
    result = run("call", CREATE, *words, "--reveal", "--yes", text=text, **env)
    assert result.exit_code == ExitCode.OK, result.output
    assert [json.loads(request.content)["passphrase"] for request in creating] == ["a1b2c3d4"]
    assert len(asked) == 2 * at_terminal
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
    """It is said what is wrong with it; nothing of it is shown, and nothing was sent."""
    result = run("call", CREATE, *words, "--reveal", "--yes")
    assert result.exit_code == ExitCode.WRONG_USE
    assert says in result.stderr
    assert "a1b2c3d4" not in result.output
    assert creating == []


@pytest.mark.parametrize("typed", [("", ""), ("one", "other")])
def test_a_secret_is_typed_twice(
    creating: list[httpx.Request],
    monkeypatch: pytest.MonkeyPatch,
    someone_at_the_terminal: None,
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


def test_yes_sends_without_a_question(real_exchange: Simulator) -> None:
    """With --yes there is no question; a row without parameters says so when it asks."""
    symbol, number = order_of(real_exchange)
    result = run("call", CLOSE, "--symbol", symbol, "--tracking-no", number, "--yes")
    assert result.exit_code == ExitCode.OK
    assert "Send it?" not in result.output
    assert real_exchange.executions.count() == 1


def test_a_read_of_the_real_exchange_does_not_ask(real_exchange: Simulator) -> None:
    """Only what changes the account is asked about."""
    result = run("call", "v1.futures.trader.list_symbols")
    assert result.exit_code == ExitCode.OK
    assert result.stderr == ""


def test_a_write_without_answer_ends_with_code_3(real_exchange: Simulator) -> None:
    """The reply is cut short after the close: the outcome is unknown and is not repeated."""
    real_exchange.faults.on(CLOSE, kind="empty")
    symbol, number = order_of(real_exchange)
    result = run("call", CLOSE, "--symbol", symbol, "--tracking-no", number, "--yes")
    assert result.exit_code == ExitCode.UNKNOWN
    assert result.stderr.startswith(f"bitget-copy: {CLOSE}: ")
    assert "look at the account" in result.stderr
    assert real_exchange.executions.count(CLOSE, trackingNo=number) == 1


def test_ctrl_c_in_a_call_ends_with_code_130(monkeypatch: pytest.MonkeyPatch) -> None:
    """No traceback, the code that shells expect."""

    def interrupt(options: CallOptions, console: Console, *, owns_process: bool) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("bitget_copy.cli.call.run.run_call", interrupt)
    assert run("call", OPEN).exit_code == ExitCode.INTERRUPTED


def test_text_of_the_exchange_cannot_steer_the_terminal() -> None:
    """Escape sequences in a message or a nickname are written out."""
    assert escape_controls("a\x1b[31mb\n") == r"a\x1b[31mb\n"
    error = APIError(code="1", message="\x1b]0;x\x07", status_code=400, endpoint="e")
    assert "\x1b" not in describe(error)
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
        ([Outer("x", ["a", "b"], [Inner()])], ["name\twords\tinner", "x\ta, b\t[{}]"]),
        (Outer("x"), ["name\tx", "words\t-", "inner\t-"]),
        (Page([Inner()]), ["rows: 1 row", "rate", "-"]),
        ([Outer("yes")], ["name\twords\tinner", "yes\t-\t-"]),
    ],
)
def test_plain_forms(value: object, expected: list[str]) -> None:
    """What pipes get, to the letter."""
    console = pipe()
    print_reply(console, value)
    assert printed(console).splitlines() == expected


def test_a_truth_value_in_a_row_is_yes_or_no() -> None:
    """Members that are true or false are words as well."""
    console = pipe()
    print_reply(console, [attrs.make_class("Row", ["open"])(flag) for flag in (True, False)])
    assert printed(console).splitlines() == ["open", "yes", "no"]


def test_rows_too_wide_for_the_terminal_lose_columns() -> None:
    """What does not fit is left out and named, empty columns first; nothing is folded."""
    rows = [Outer("a" * 40, ["b" * 38]), Outer("c")]
    for width, seen in ((200, "name "), (80, "no room for 1 column: inner; --json"),
                        (60, "no room for 1 column: words")):  # fmt: skip
        console = terminal(width)
        print_reply(console, rows)
        assert seen in printed(console)
        assert max(map(len, printed(console).splitlines())) <= width
    console = terminal()
    print_reply(console, Outer("[bold]x"))
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
    lines = await announced(pipe(), seed=5)
    assert lines[1] == "# Its keys are made up and open nothing else."
    assert lines[2].startswith("export BITGET_BASE_URL=http://127.0.0.1:")
    assert sum(line.startswith("export ") for line in lines) == 5


async def announced(console: Console, **options: object) -> list[str]:
    """The lines that an exchange prints before it is stopped at once."""
    until = asyncio.Event()
    until.set()
    await simulate.serve(console, simulate.ServeOptions(port=0, **options), until=until)
    return printed(console).splitlines()


async def test_the_other_accounts_stand_in_a_table() -> None:
    """On a terminal a table, in a pipe lines of a comment that hold the whole keys."""
    accounts = Simulator(seed=5, accounts=50).accounts
    piped = pipe()
    lines = await announced(piped, seed=5, accounts=50)
    keys = accounts["follower50"]
    cells = ("follower50", keys.uid or "", keys.api_key, keys.secret_key, keys.passphrase)
    assert lines[-1] == "# " + "\t".join(cells)
    assert all(line.startswith(("#", "export ")) for line in lines)
    assert "The other accounts" in "\n".join(await announced(terminal(200), seed=5))


async def test_any_account_can_have_the_lines_for_the_shell() -> None:
    """An RSA key too, in one line; the table then names the default account."""
    lines = await announced(pipe(), account="rsa")
    assert any(line.startswith("export BITGET_PRIVATE_KEY='-----BEGIN") for line in lines)
    assert any(line.startswith("# trader\t") for line in lines)
    listed = await announced(pipe())
    assert any("RSA: simulate --account rsa" in line for line in listed)
    with pytest.raises(ConfigError, match="no account 'nobody'; there are trader"):
        await announced(pipe(), account="nobody")


async def test_control_and_virtual_time_are_announced() -> None:
    """Where the control paths are, and how to move a clock that stands."""
    control = await announced(pipe(), control=True)
    assert control[2].startswith("# Control: http://127.0.0.1:")
    assert control[2].endswith("/_simulator/")
    virtual = await announced(pipe(), control=True, virtual=True)
    assert "curl --json" in virtual[2]


async def test_virtual_time_passes_when_it_is_told_to() -> None:
    """A planned wait moves the clock at once, and nothing else does."""
    sim = simulate.ServeOptions(virtual=True).simulator()
    before = sim.now()
    sim.faults.on("*", kind="latency", seconds=30.0)
    async with CopyTradingClient(sim.credentials, transport=sim) as client:
        await client.v1.futures.trader.list_symbols()
    assert sim.now() - before == pytest.approx(30.0)


def test_virtual_time_comes_with_control(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing else could move the clock; all options reach the exchange."""
    asked: list[simulate.ServeOptions] = []

    async def note(console: Console, options: simulate.ServeOptions, **_: object) -> None:
        asked.append(options)

    monkeypatch.setattr(simulate, "serve", note)
    words = ("--port", "9", "--seed", "3", "--accounts", "50", "--account", "rsa", "--virtual")
    words += ("--mode", "unified")
    assert run("simulate", *words).exit_code == ExitCode.OK
    assert asked == [
        simulate.ServeOptions(
            port=9,
            seed=3,
            accounts=50,
            account="rsa",
            control=True,
            virtual=True,
            mode="unified",
        )
    ]
    made = asked[0].simulator()
    assert {made.account(name).mode for name in made.accounts} == {"unified"}
    assert run("simulate", "--accounts", "0").exit_code == ExitCode.WRONG_USE


def test_simulate_on_a_port_in_use_ends_with_code_2(monkeypatch: pytest.MonkeyPatch) -> None:
    """The error block says what to do; Ctrl-C ends with 0."""

    async def fail(*_: object, **__: object) -> None:
        raise ConfigError("simulator: cannot listen; port 0 takes a free one")

    monkeypatch.setattr(simulate, "serve", fail)
    result = run("simulate")
    assert result.exit_code == ExitCode.WRONG_USE
    assert "port 0 takes a free one" in result.stderr

    async def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(simulate, "serve", interrupt)
    result = run("simulate")
    assert (result.exit_code, result.stdout) == (ExitCode.OK, "# stopped\n")
