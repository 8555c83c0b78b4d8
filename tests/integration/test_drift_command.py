"""`bitget-copy drift`: reads everything, writes nothing, and shows names and kinds alone."""

from __future__ import annotations

import asyncio
import json
import logging
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import command_line
import httpx
import pytest
from command_line import clear_variables
from typer.testing import Result

from bitget_copy import ENDPOINTS, CopyTradingClient, Credentials
from bitget_copy.cli.drift.arguments import Lacking, SeenValues
from bitget_copy.cli.drift.run import Report
from bitget_copy.cli.drift.survey import Read, State, reads, survey
from bitget_copy.cli.exit_codes import ExitCode
from bitget_copy.drift import Drift
from bitget_copy.errors import AuthenticationError, ParameterError
from bitget_copy.ratelimit.limiter import LocalLimiter
from bitget_copy.simulator import Simulator

KEYS = Credentials(api_key="k", secret_key="s", passphrase="p")


@pytest.fixture(autouse=True)
def _no_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    clear_variables(monkeypatch)


def run(*words: str, **env: str) -> Result:
    return command_line.run("drift", *words, **env)


@contextmanager
def served(sim: Simulator) -> Iterator[dict[str, str]]:
    """The simulator on loopback in a thread of its own; variables for the command line."""
    ready, over = threading.Event(), threading.Event()
    env: dict[str, str] = {}

    async def serve() -> None:
        async with sim.serve() as server:
            env.update(
                BITGET_BASE_URL=server.url,
                BITGET_API_KEY=sim.credentials.api_key,
                BITGET_SECRET_KEY=sim.credentials.secret_key,
                BITGET_PASSPHRASE=sim.credentials.passphrase,
            )
            ready.set()
            await asyncio.to_thread(over.wait)

    thread = threading.Thread(target=asyncio.run, args=(serve(),))
    thread.start()
    try:
        assert ready.wait(20)
        yield env
    finally:
        over.set()
        thread.join()


def test_a_plain_exchange_has_no_drift() -> None:
    """Every read of V2 is answered; exit code 0."""
    result = run("--simulate", "--family", "v2")
    rows = reads("v2")
    assert result.exit_code == 0
    assert result.stdout.endswith(f"no deviations; reads: {len(rows)} read\n")
    assert f"{len(rows)}/{len(rows)} " in result.stderr


def test_drift_is_reported_without_values() -> None:
    """Exit code 5; every place of the report is made of wire names, nothing is the user's."""
    with served(Simulator(7, quirks=["extra_fields", "unknown_words"])) as env:
        result = run("--family", "v2", "--json", **env)
    report = json.loads(result.stdout)
    assert result.exit_code == ExitCode.DRIFT == 5
    kinds = {row["kind"] for row in report["deviations"]}
    assert kinds == {"unknown field", "unknown word"}
    assert {read["state"] for read in report["reads"]} == {"read"}
    assert report["left_out"] == 0
    for row in report["deviations"]:
        assert re.fullmatch(r"(data(\[\])?(\.\w+(\[\])?)*|unheardOf)", row["where"])
        assert set(row) == {"endpoint", "where", "kind", "count"}
    assert not re.search(r"\d{5}|USDT|k_|[0-9a-f]{16}", result.stdout.replace("USDT-FUTURES", ""))
    assert env["BITGET_API_KEY"] not in result.output


def test_the_report_as_text() -> None:
    """One line for each deviation, one for each read without a reply, one that sums up."""
    with served(Simulator(7, quirks=["missing_fields"])) as env:
        result = run("--family", "v1", **env)
    lines = result.stdout.splitlines()
    assert result.exit_code == ExitCode.DRIFT
    assert re.match(r"bitget-copy drift: version .*, date 20.*, python 3.*, parser ", lines[0])
    assert lines[1] == "endpoint\tplace\tkind\treplies"
    found = [line.split("\t") for line in lines if "\tmissing field\t" in line]
    assert re.fullmatch(rf"{len(found)} deviations; reads: .*", lines[-1])
    assert "warning" not in result.stderr.lower()


def test_a_family_that_there_is_not() -> None:
    """Wrong use, and the families are named."""
    result = run("--simulate", "--family", "v9")
    assert result.exit_code == ExitCode.WRONG_USE
    assert "allowed: v3, v2, v1" in result.output


def test_without_keys_or_an_exchange() -> None:
    """Nothing is known of drift then; the exit code is that of the error."""
    assert run().exit_code == ExitCode.WRONG_USE
    nobody = {"BITGET_BASE_URL": "http://127.0.0.1:1", "BITGET_API_KEY": "a"}
    nobody |= {"BITGET_SECRET_KEY": "b", "BITGET_PASSPHRASE": "c"}
    assert run(**nobody).exit_code == ExitCode.NOT_SENT
    with served(Simulator(7)) as env:
        result = run(**{**env, "BITGET_PASSPHRASE": "wrong"})
    assert (result.exit_code, "  next: bitget-copy doctor" in result.stderr) == (
        ExitCode.REFUSED,
        True,
    )


class Exchange(httpx.MockTransport):
    """Answers by path; keeps what was asked."""

    def __init__(self, **replies: Any) -> None:
        self.asked: list[httpx.Request] = []
        self.replies = replies
        super().__init__(self.answer)

    def answer(self, request: httpx.Request) -> httpx.Response:
        self.asked.append(request)
        code, data = self.replies.get(request.url.path.split("/")[2], ("00000", None))
        body = {"code": code, "msg": "id 1234567890", "requestTime": 1_700_000_000_000}
        return httpx.Response(200 if code == "00000" else 400, json=body | {"data": data})


def surveyed(exchange: httpx.MockTransport, family: str | None = None) -> list[Read]:
    """All reads of an exchange."""

    async def ask() -> list[Read]:
        options: dict[str, Any] = {"experimental": True, "rate_limits": {"*": {"rate": 1000}}}
        async with CopyTradingClient(
            KEYS, transport=exchange, limiter=LocalLimiter(), **options
        ) as client:
            return await survey(client, reads(family), lambda read: None)

    return asyncio.run(ask())


def test_only_reads_are_sent_and_each_once() -> None:
    """What needs an id that no reply has is named with it."""
    exchange = Exchange()
    found = surveyed(exchange, "v2")
    paths = [request.url.path for request in exchange.asked]
    assert set(paths) <= {row.path for row in ENDPOINTS.values() if not row.writes}
    assert len(paths) == len(set(paths)) == sum(read.state is State.READ for read in found)
    left = {read.endpoint: read.why for read in found if read.state is State.NOT_TRIED}
    assert left["v2.spot.follower.get_settings"] == "no reply had the traderId that it needs"
    assert [read.endpoint for read in found] == [row.key for row in reads("v2")]


@pytest.mark.parametrize("code", ["40085", "40404", "30032"])
def test_a_family_that_the_account_does_not_have_is_left(code: str) -> None:
    """After one read; the report has the code and none of the exchange's words."""
    found = surveyed(Exchange(v2=(code, None)))
    of_v2 = [read for read in found if read.endpoint.startswith("v2.")]
    signed = [read for read in of_v2 if ENDPOINTS[read.endpoint].signed]
    assert [read.state for read in signed].count(State.REFUSED) == 1
    assert {read.why for read in signed if read.state is State.NOT_TRIED} == {
        "v2 is not to be had here"
    }
    assert "1234567890" not in repr(found)


@pytest.mark.parametrize(("mode", "without"), [("classic", "v3"), ("unified", "v2")])
def test_public_rows_are_read_whatever_the_account_is(mode: str, without: str) -> None:
    """Prices and rules need no account, so its kind does not keep their replies from being seen."""
    with served(Simulator(seed=7, account_mode=mode)) as env:
        rows = json.loads(run("--family", without, "--json", **env).stdout)["reads"]
    states = {row["endpoint"]: row["state"] for row in rows}
    public = [key for key in states if key.startswith(f"{without}.market.")]
    assert [states[key] for key in public if ENDPOINTS[key].paging is None].count("read") >= 2
    assert {states[key] for key in states.keys() - set(public)} == {"refused", "not tried"}


def test_a_copy_key_is_not_taken_for_an_account_without_the_family() -> None:
    """It is refused what is not of copy trading (40731), and reads what is."""
    sim = Simulator(seed=7)

    async def ask() -> list[Read]:
        options: dict[str, Any] = {"experimental": True, "rate_limits": {"*": {"rate": 1000}}}
        async with CopyTradingClient(
            sim.accounts["elite"], transport=sim, limiter=LocalLimiter(), **options
        ) as client:
            return await survey(client, reads("v2"), lambda read: None)

    states = {read.endpoint: read.state for read in asyncio.run(ask())}
    assert states["v2.account.list_accounts"] is State.REFUSED
    assert states["v2.futures.trader.get_statistics"] is State.READ


def test_a_refused_read_does_not_keep_others_back() -> None:
    """A role that the account does not have is one line each."""
    found = surveyed(Exchange(v2=("40014", None)), "v2")
    assert {read.state for read in found} <= {State.REFUSED, State.NOT_TRIED}
    assert sum(read.state is State.REFUSED for read in found) > 10
    assert Report(found, Drift()).exit_code is ExitCode.REFUSED


def test_a_first_read_that_speaks_for_all_ends_it() -> None:
    """A refused key, also where a family that the account does not have came before."""
    with pytest.raises(AuthenticationError):
        surveyed(Exchange(v3=("40006", None)))
    with pytest.raises(AuthenticationError):
        surveyed(Exchange(v3=("40084", None), v2=("40006", None)))
    found = surveyed(Exchange(mix=("40006", None), spot=("40006", None)))
    assert {read.state for read in found if read.endpoint.startswith("v1.")} == {
        State.REFUSED,
        State.NOT_TRIED,
    }


def test_the_log_is_as_it_was_afterwards() -> None:
    """The command takes its handler away."""
    before = list(logging.getLogger("bitget_copy").handlers)
    run("--simulate", "--family", "v1")
    assert logging.getLogger("bitget_copy").handlers == before


def test_ids_come_from_the_nearest_reply() -> None:
    """Of the same resource before the same market, and never of another family."""
    seen = SeenValues()
    row = ENDPOINTS["v2.spot.follower.get_settings"]
    traders = ENDPOINTS["v2.spot.follower.list_traders"]
    with pytest.raises(Lacking, match="traderId"):
        seen.arguments(row)
    assert seen.needs_reply(row)
    from bitget_copy.models import v2  # noqa: PLC0415

    seen.keep(ENDPOINTS["v1.spot.follower.list_traders"], v2.SpotFollowerTrader(trader_id="1"))
    assert seen.needs_reply(row)
    seen.keep(ENDPOINTS["v2.futures.follower.list_traders"], v2.SpotFollowerTrader(trader_id="2"))
    assert seen.arguments(row) == {"traderId": "2"}
    seen.keep(traders, [v2.SpotFollowerTrader(trader_id="3")])
    assert seen.arguments(row) == {"traderId": "3"}


def test_reads_of_one_family() -> None:
    """The newest family is first."""
    assert [row.family for row in (reads()[0], reads()[-1])] == ["v3", "v1"]
    assert {row.family for row in reads("v2")} == {"v2"}
    with pytest.raises(ParameterError, match="allowed: v3, v2, v1"):
        reads("x")
