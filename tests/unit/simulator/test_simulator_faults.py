"""Planned faults, counts of what happened, and the edges of the ASGI interface."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bitget_copy.errors import ConfigError
from bitget_copy.simulator.counters import Executions
from bitget_copy.simulator.envelope import encode, envelope

SYMBOLS = "v1.futures.trader.list_symbols"
SWITCH = "v1.futures.trader.set_settings"
SPOT = "v1.spot.trader.get_profit_summary"


@pytest.mark.parametrize(
    ("kind", "options", "status", "body"),
    [
        ("429", {}, 429, b'"code":"429","msg":"Too Many Requests"'),
        ("5xx", {}, 502, b"upstream error"),
        ("5xx", {"status": 503}, 503, b"upstream error"),
        ("html", {}, 502, b"<html>"),
        ("html", {"status": 200}, 200, b"<html>"),
        ("empty", {}, 200, b""),
        ("code", {"code": "40725", "message": "later"}, 400, b'"code":"40725","msg":"later"'),
        ("code", {"status": 200}, 200, b'"code":"40010"'),
        ("retired", {}, 400, b'"code":"30032"'),
    ],
)
async def test_fault_befalls_one_request(caller, sim, kind, options, status, body) -> None:
    """The planned request is hit, the next one does not."""
    sim.faults.on(SYMBOLS, kind=kind, **options)

    bad, good = await caller.call(SYMBOLS), await caller.call(SYMBOLS)

    assert bad.status == status
    assert body in bad.body
    assert good.code == "00000"


async def test_truncated_reply_is_the_first_half(caller, sim) -> None:
    """The length header tells the shortened length, so only the JSON is broken."""
    whole = await caller.call(SYMBOLS)
    sim.faults.on(SYMBOLS, kind="truncate")

    cut = await caller.call(SYMBOLS)

    assert cut.body == whole.body[: len(whole.body) // 2]
    assert cut.headers[b"content-length"] == b"%d" % len(cut.body)


@pytest.mark.parametrize(
    ("kind", "executed", "times"),
    [
        ("5xx", None, 0),
        ("5xx", True, 1),
        ("html", True, 1),
        ("code", None, 0),
        ("code", True, 1),
        ("empty", None, 1),
        ("empty", False, 0),
        ("truncate", None, 1),
        ("truncate", False, 0),
        ("429", None, 0),
        ("retired", None, 0),
    ],
)
async def test_fault_says_whether_the_write_happened(caller, sim, kind, executed, times) -> None:
    """`executed` decides, with a default for each kind; the counter knows the truth."""
    sim.faults.on(SWITCH, kind=kind, executed=executed)

    reply = await caller.call(SWITCH, showTpsl="NO")

    assert b'"code":"00000","msg":"success"' not in reply.body or kind == "truncate"
    assert sim.executions.count(SWITCH, showTpsl="NO") == times
    assert sim.account().futures.shows_tpsl is (times == 0)


async def test_after_and_times_choose_the_requests(caller, sim) -> None:
    """Two pass, two fail, the rest pass."""
    fault = sim.faults.on("*", kind="5xx", after=2, times=2)

    seen = [(await caller.call(SYMBOLS)).status for _ in range(6)]

    assert seen == [200, 200, 502, 502, 200, 200]
    assert (fault.seen, fault.fired) == (6, 2)


async def test_endless_fault_ends_when_the_plan_is_cleared(caller, sim) -> None:
    """`times=None` hits every request of that endpoint and no other."""
    sim.faults.on(SYMBOLS, kind="429", times=None)

    assert [(await caller.call(SYMBOLS)).status for _ in range(3)] == [429] * 3
    assert (await caller.call(SPOT)).status == 200
    sim.faults.clear()
    assert (await caller.call(SYMBOLS)).status == 200


async def test_latency_waits_before_or_after_the_work(make_caller) -> None:
    """With `executed` the write has happened by the time of the wait; jitter is seeded."""
    waited: list[tuple[float, int]] = []

    async def sleep(seconds: float) -> None:
        waited.append((seconds, caller.sim.executions.count(SWITCH)))

    caller = make_caller(sleep=sleep)
    caller.sim.faults.on(SWITCH, kind="latency", seconds=2)
    caller.sim.faults.on(SWITCH, kind="latency", seconds=3, executed=True)
    caller.sim.faults.on(SYMBOLS, kind="latency", seconds=1, jitter=0.5, times=3)

    reply = await caller.call(SWITCH, showTpsl="NO")
    for _ in range(3):
        await caller.call(SYMBOLS)

    assert reply.data is True
    assert waited[:2] == [(2, 0), (3, 1)]
    jittered = [seconds for seconds, _ in waited[2:]]
    assert all(1 <= seconds <= 1.5 for seconds in jittered)
    assert len(set(jittered)) == 3


async def test_faults_reach_unknown_urls_and_keep_the_form_of_times(caller, sim) -> None:
    """`"*"` means every request; on the spot market the time is text in refusals too."""
    sim.faults.on("*", kind="code", times=2)

    unknown = await caller.send("GET", "/x")
    spot = await caller.call(SPOT)

    assert isinstance(unknown.json["requestTime"], int)
    assert isinstance(spot.json["requestTime"], str)


def test_unknown_kind_is_refused(sim) -> None:
    """The error names the kinds that there are."""
    with pytest.raises(ConfigError, match="latency, 429"):
        sim.faults.on("*", kind="meteor")


async def test_executions_tell_content_and_account_apart(caller, sim) -> None:
    """Counts can be asked by endpoint, by account and by what was sent."""
    ratio = {"symbol": "BTCUSDT", "productType": "umcbl", "stopLossRatio": 5}
    await caller.call(SWITCH, showTpsl="NO")
    await caller.call(SWITCH, showTpsl="NO")
    await caller.call(SWITCH, showTpsl="YES", enableTrace="YES")
    await caller.call("v1.futures.trader.set_tpsl_ratios", tpslRatioConfigList=[ratio])
    await caller.call(SYMBOLS)

    count = sim.executions.count
    assert count() == 4
    assert count(SWITCH) == 3
    assert count(SWITCH, showTpsl="NO") == 2
    assert count(SWITCH, showTpsl="NO", enableTrace="YES") == 0
    assert count(uid=sim.credentials.uid) == 4
    assert count(uid="1") == 0
    assert count(tpslRatioConfigList=[{**ratio, "stopLossRatio": "5"}]) == 1
    assert sim.executions.repeated() == {(SWITCH, '{"showTpsl": "NO"}'): 2}
    sim.executions.clear()
    assert count() == 0


def test_executions_do_not_grow_without_end() -> None:
    """The first contents are forgotten; totals by endpoint and account stay exact."""
    executions = Executions(max_contents=3)
    for number in (1, 1, 2, 3, 4, 5):
        executions.add(SWITCH, "7", {"trackingNo": number})

    assert len(executions._counts) == 3
    assert executions.forgotten == 3
    assert (executions.count(), executions.count(SWITCH), executions.count(uid="7")) == (6, 6, 6)
    assert executions.count(SWITCH, trackingNo=1) == 0
    assert executions.count(SWITCH, trackingNo=5) == 1
    executions.clear()
    assert (executions.count(), executions.forgotten) == (0, 0)


async def test_requests_are_counted_by_endpoint_and_status(limited) -> None:
    """Everything that was answered counts, refusals and unknown URLs too."""
    for _ in range(6):
        await limited.call(SYMBOLS)
    await limited.send("GET", "/x")

    requests = limited.sim.requests
    assert requests.count() == 7
    assert requests.count(SYMBOLS, status=200) == 5
    assert requests.count("?", status=404) == 1
    assert requests.limited == 1
    requests.clear()
    assert requests.count() == 0


async def test_lifespan_is_answered(sim) -> None:
    """Servers that ask for start and end get their answers; other messages are passed over."""
    messages = [{"type": f"lifespan.{name}"} for name in ("startup", "pause", "shutdown")]
    sent: list[Any] = []

    async def receive() -> Any:
        return messages.pop(0)

    async def send(message: Any) -> None:
        sent.append(message["type"])

    await sim({"type": "lifespan"}, receive, send)

    assert sent == ["lifespan.startup.complete", "lifespan.shutdown.complete"]


async def test_other_protocols_are_refused(sim) -> None:
    """A websocket is not spoken here."""
    with pytest.raises(ConfigError, match="websocket"):
        await sim({"type": "websocket"}, None, None)


def test_secrets_stay_out_of_representations(sim) -> None:
    """Neither keys nor the exchange's copy of them show a secret."""
    keys = sim.credentials
    text = repr(sim.accounts) + repr(sim) + repr(sim._verifier._keys)

    assert keys.secret_key not in text
    assert keys.passphrase not in text


def test_envelope_is_compact_json() -> None:
    """No blanks, and text outside ASCII as it is."""
    body = encode(envelope("v1.spot.trader.get_settings", "1", "é", 5, None))

    assert body == '{"code":"1","msg":"é","requestTime":"5","data":null}'.encode()
    assert json.loads(body)["data"] is None
