"""Deviations of replies: each kind is noticed, counted and told, and no value is ever shown."""

from __future__ import annotations

import copy
import json
import logging
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import InMemoryMetricReader
from thread_turns import run_in_turns

from bitget_copy import (
    ENDPOINTS,
    APIReplyError,
    CallRecord,
    ConfigError,
    CopyTradingClient,
    Credentials,
    Deviation,
    DeviationKind,
    Drift,
    ReplyDriftError,
    _drift_counter,
    telemetry,
)
from bitget_copy._codec import read_reply, reply_rows
from bitget_copy._codec.envelope import _fast_parser
from bitget_copy._codec.model import Model, model_of
from bitget_copy._drift_counter import DriftCounter
from bitget_copy.drift import ODD_NAME, shown_name
from bitget_copy.endpoint import Endpoint
from bitget_copy.ratelimit.limiter import LocalLimiter

FOLDER: Final = Path(__file__).parents[1] / "replies"
FILES: Final = {key: FOLDER / key[:2] / f"{key[3:]}.json" for key in ENDPOINTS}
BODIES: Final = {key: json.loads(file.read_text()) for key, file in FILES.items() if file.exists()}
MODELS: Final = sorted(key for key in BODIES if ENDPOINTS[key].reply.model is not None)
KEY: Final = "v2.futures.trader.list_open_orders"
WRITE: Final = "v2.futures.trader.close_order"
VALUES: Final = {"productType": "USDT-FUTURES"}
CANARY: Final = "s3cret-value"
NOW: Final = 1_700_000_000_000
UNKNOWN, MISSING, WORD, SHAPE, UNREADABLE = DeviationKind
KEYS: Final = Credentials(api_key="key-canary", secret_key="secret-canary", passphrase="phrase")


@pytest.fixture(params=["msgspec", "json"])
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the extra `speed` and without."""
    if request.param == "json":
        from bitget_copy._codec import envelope  # noqa: PLC0415

        monkeypatch.setattr(envelope, "_fast_parser", lambda: None)
        monkeypatch.setattr("bitget_copy._codec.decoding.row_parser", lambda reply: None)
    else:
        assert _fast_parser() is not None
        assert reply_rows.row_parser(ENDPOINTS[KEY].reply) is not None


def found_in(key: str, body: Any) -> tuple[list[tuple[str, str]], APIReplyError | None]:
    """Place and kind of each deviation of a reply, and why it could not be read."""
    envelope = read_reply(ENDPOINTS[key], json.dumps(body).encode(), 200)
    return [(d.where, d.kind) for d in envelope.deviations], envelope.problem


@pytest.mark.parametrize("key", BODIES)
@pytest.mark.usefixtures("parser")
def test_documented_replies_deviate_nowhere(key: str) -> None:
    """What every example has is what the table calls always there."""
    assert found_in(key, BODIES[key]) == ([], None)


def objects(model: Model, value: Any, where: str) -> Iterator[tuple[Model, dict[str, Any], str]]:
    """Every object of a reply that has members, with its model and its place."""
    if isinstance(value, list):
        for item in value:
            yield from objects(model, item, f"{where}[]")
    elif isinstance(value, dict) and value:
        yield model, value, where
        for member in model.members:
            if member.model is not None:
                inner = model_of(member.model)
                yield from objects(inner, value.get(member.wire), f"{where}.{member.wire}")


def changed(draw: st.DataObject, model: Model, found: dict[str, Any]) -> tuple[str, str] | None:
    """Makes one change in an object; the member and the kind of deviation that it is."""
    present = [m for m in model.members if m.wire in found]
    kind = draw.draw(st.sampled_from(DeviationKind))
    if kind == UNKNOWN:
        found["brandNew"] = {"inner": [CANARY]}
        return "brandNew", UNKNOWN
    if kind == MISSING:
        member = draw.draw(st.sampled_from(present))
        del found[member.wire]
        return (member.wire, MISSING) if member.always else None
    if kind == WORD:
        words = [m for m in present if hasattr(m.type, "__members__") and not m.many]
        if not words:
            return None
        member = draw.draw(st.sampled_from(words))
        found[member.wire] = CANARY
        return member.wire, WORD
    plain = [m for m in present if m.model is None]
    if not plain:
        return None
    member = draw.draw(st.sampled_from(plain))
    if kind == SHAPE and member.many:
        found[member.wire] = CANARY
        return member.wire, SHAPE
    found[member.wire] = [CANARY] if member.many and member.kind != "str" else {"a": CANARY}
    if member.many:
        return None
    return member.wire, UNREADABLE


@pytest.mark.usefixtures("parser")
@settings(max_examples=300, deadline=None)
@given(st.data())
def test_any_change_of_a_reply_is_noticed(drawn: st.DataObject) -> None:
    """At its place, by its kind, without its value; only what identifies a row is an error."""
    key = drawn.draw(st.sampled_from(MODELS))
    body = copy.deepcopy(BODIES[key])
    endpoint = ENDPOINTS[key]
    every = list(objects(model_of(endpoint.reply.model), body["data"], "data"))
    if not every:
        return
    model, inner, where = drawn.draw(st.sampled_from(every))
    change = changed(drawn, model, inner)
    if change is None:
        return
    found, problem = found_in(key, body)
    name, kind = change
    if inner or kind != MISSING:  # an object without members is nothing
        assert (f"{where}.{name}", kind) in found or (where, SHAPE) in found
    assert CANARY not in repr(found)
    required = {m.wire for m in model.members if m.required}
    assert problem is None or name in required or _holds_required(endpoint, name)


def _holds_required(endpoint: Endpoint, name: str) -> bool:
    """Whether the member is the list of rows that the reply is about."""
    return any(m.wire == name and m.many for m in model_of(endpoint.reply.model).members)


ROW: Final = BODIES[KEY]["data"]["trackingList"][0]


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize(
    ("change", "where", "kind"),
    [
        ({"posSide": CANARY}, "posSide", WORD),
        ({"posSide": "LONG"}, None, None),
        ({"posSide": None}, None, None),
        ({"openPriceAvg": CANARY}, "openPriceAvg", UNREADABLE),
        ({"openPriceAvg": ""}, None, None),
        ({"openSize": [CANARY]}, "openSize", UNREADABLE),
        ({"newOne": CANARY}, "newOne", UNKNOWN),
        ({"6258224712558517001": CANARY}, ODD_NAME, UNKNOWN),
        ({"BTCUSDT": CANARY}, ODD_NAME, UNKNOWN),
        ({"\x1b[31m\n": CANARY}, ODD_NAME, UNKNOWN),
    ],
)
def test_a_changed_row(change: dict[str, Any], where: str | None, kind: str | None) -> None:
    """One of many is enough, a page of them is told once; what is unset is no deviation."""
    body = copy.deepcopy(BODIES[KEY])
    body["data"]["trackingList"] = [ROW, {**ROW, **change}, {**ROW, **change}]
    found, problem = found_in(KEY, body)
    assert problem is None
    assert found.count((f"data.trackingList[].{where}", kind)) == (where is not None)
    assert CANARY not in repr(found)
    assert bool(found) == (where is not None)


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize(
    ("change", "found"),
    [
        ({"traceId": CANARY}, [("traceId", UNKNOWN)]),
        ({"x" * 99: CANARY}, [(ODD_NAME, UNKNOWN)]),
        ({"requestTime": CANARY}, [("requestTime", UNREADABLE)]),
        ({"msg": [CANARY]}, [("msg", UNREADABLE)]),
        ({"requestTime": None}, []),
        ({"requestTime": ...}, [("requestTime", MISSING)]),
        ({"msg": ...}, [("msg", MISSING)]),
        ({"data": ...}, [("data", MISSING)]),
        ({"data": {}}, []),
        ({"data": None}, []),
    ],
)
def test_a_changed_envelope(change: dict[str, Any], found: list[tuple[str, str]]) -> None:
    """Members beside the data are looked at too; nothing at all is a way of saying nothing."""
    body = {name: value for name, value in {**BODIES[KEY], **change}.items() if value is not ...}
    assert found_in(KEY, body) == (found, None)


@pytest.mark.usefixtures("parser")
def test_a_row_without_its_identity_is_counted_and_refused() -> None:
    """The error is as ever; the deviation is there beside it."""
    body = copy.deepcopy(BODIES[KEY])
    del body["data"]["trackingList"][0]["trackingNo"]
    found, problem = found_in(KEY, body)
    assert found == [("data.trackingList[].trackingNo", MISSING)]
    assert problem is not None
    assert problem.where == "data.tracking_list[0].tracking_no"


@pytest.mark.parametrize(
    "name", ["brandNew", "profitRate24h", "zh-cn", "_x", "cTime", "a" * 40, "field2026", "newUID"]
)
def test_names_of_fields_are_shown(name: str) -> None:
    """As the exchange spells them."""
    assert shown_name(name) == name


@pytest.mark.parametrize(
    "name",
    ["", " ", "1", "a b", "a\n", "\x1b[0m", "a" * 41, "BTCUSDT", "BTC", "BTCUSDT_UMCBL", "Jürgen",
     "u12345678", "bg_0a1b2c3d4e5f6a7b8c9d", "a.b", "a@b", "[red]"],
)  # fmt: skip
def test_names_that_may_be_values_are_not_shown(name: str) -> None:
    """Ids, coins, symbols, texts and what a terminal would obey."""
    assert shown_name(name) == ODD_NAME


class Exchange(httpx.MockTransport):
    """Answers with the next of its bodies, at last always with the last."""

    def __init__(self, *bodies: Any) -> None:
        self.bodies = list(bodies)
        super().__init__(self.answer)

    def answer(self, request: httpx.Request) -> httpx.Response:
        body = self.bodies.pop(0) if len(self.bodies) > 1 else self.bodies[0]
        return httpx.Response(200, json=body)


def client_of(*bodies: Any, **options: Any) -> CopyTradingClient:
    return CopyTradingClient(KEYS, transport=Exchange(*bodies), limiter=LocalLimiter(), **options)


def odd_page(**change: Any) -> dict[str, Any]:
    data = {"trackingList": [{**ROW, **change}] * 3, "endId": "1"}
    return {**BODIES[KEY], "data": data, "requestTime": NOW}


async def test_a_client_counts_what_it_sees(caplog: pytest.LogCaptureFixture) -> None:
    """Replies, not rows; logged and told to hooks once; each call record says its own."""
    told: list[Deviation] = []
    calls: list[CallRecord] = []
    bodies = (odd_page(new=CANARY), odd_page(new=CANARY, posSide=CANARY), BODIES[KEY])
    async with client_of(*bodies, on_drift=told.append, on_call=calls.append) as client:
        assert not client.drift()
        for _ in bodies:
            page = await client.call(KEY, VALUES)
            assert page.items[0].tracking_no == ROW["trackingNo"]
        drift = client.drift()
    place = "data.trackingList[]"
    new = Deviation(KEY, f"{place}.new", UNKNOWN)
    word = Deviation(KEY, f"{place}.posSide", WORD)
    assert told == [new, word]
    assert [record.deviations for record in calls] == [(new,), (new, word), ()]
    assert [(r.where, r.kind, r.count) for r in drift] == [
        (f"{place}.new", UNKNOWN, 2),
        (f"{place}.posSide", WORD, 1),
    ]
    assert drift.rows[0].first_seen <= drift.rows[0].last_seen
    assert drift.rows[0].first_seen.tzinfo is UTC
    lines = [r.getMessage() for r in caplog.records if r.levelno == logging.WARNING]
    assert lines == [
        f"{KEY}: unknown field at {place}.new; told once, client.drift() counts it",
        f"{KEY}: unknown word at {place}.posSide; told once, client.drift() counts it",
    ]
    seen = f"{caplog.text}{told}{calls}{drift}{drift!r}{json.dumps(drift.to_dict())}"
    for value in (CANARY, ROW["trackingNo"], ROW["symbol"], "key-canary"):
        assert value not in seen


async def test_clients_count_apart() -> None:
    """What one has seen another has not."""
    async with client_of(odd_page(new=1)) as one, client_of(odd_page(new=1)) as other:
        await one.call(KEY, VALUES)
        assert (len(one.drift()), len(other.drift())) == (1, 0)


async def test_hooks_and_log_handlers_that_fail_take_nothing_away(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """The call returns, the other hook is told, and the count is right."""
    told: list[Deviation] = []

    def broken(deviation: Deviation) -> None:
        raise KeyboardInterrupt

    async with client_of(odd_page(new=1), on_drift=[broken, told.append]) as client:
        assert len((await client.call(KEY, VALUES)).items) == 3
    assert told == [Deviation(KEY, "data.trackingList[].new", UNKNOWN)]
    assert len(client.drift()) == 1
    assert "on_drift hook failed; the call goes on" in caplog.text


def test_an_on_drift_that_nobody_can_run_is_refused() -> None:
    """As the other hooks."""

    async def wrong(deviation: Deviation) -> None: ...

    for hook in (wrong, 7):
        with pytest.raises(ConfigError, match="on_drift"):
            client_of({}, on_drift=hook)


async def test_strict_replies_refuse_a_read() -> None:
    """The error names place and kind, shows nothing of the reply, and the read is not repeated."""
    exchange = Exchange(odd_page(new=CANARY, posSide=CANARY))
    async with CopyTradingClient(
        KEYS, transport=exchange, limiter=LocalLimiter(), strict_replies=True
    ) as client:
        with pytest.raises(ReplyDriftError) as caught:
            await client.call(KEY, VALUES)
        error = caught.value
        assert isinstance(error, APIReplyError)
        assert (error.endpoint, error.where) == (KEY, "data.trackingList[].new")
        assert [d.kind for d in error.deviations] == [UNKNOWN, WORD]
        assert str(error) == (
            f"{KEY}: unknown field (and 1 more), which strict_replies refuses, "
            "at data.trackingList[].new; 1 attempt. Next: without strict_replies the call returns "
            "what could be read"
        )
        assert CANARY not in f"{error!r}{error.head!r}{error.__dict__}"
        assert len(error.attempts) == 1
        assert len(client.drift()) == 2
        exchange.bodies = [BODIES[KEY]]
        assert (await client.call(KEY, VALUES)).items


@pytest.mark.parametrize("data", [{"newOne": CANARY}, [CANARY], "odd", 7, None])
async def test_strict_replies_never_refuse_a_write(data: Any) -> None:
    """It is done: an error would tempt to send it again. What deviates is counted all the same."""
    body = {"code": "00000", "msg": "success", "requestTime": NOW, "data": data}
    async with client_of(body, strict_replies=True) as client:
        await client.call(WRITE, {**VALUES, "trackingNo": "1", "symbol": "BTCUSDT"})
        assert bool(client.drift()) == (data is not None)


async def test_strict_replies_do_not_keep_reconcile_from_looking() -> None:
    """Its reads take what they can read."""
    async with client_of(odd_page(new=1), strict_replies=True) as client:
        page, _, _ = await client._dated(ENDPOINTS[KEY], VALUES, None, None)
        assert len(page.items) == 3


async def test_the_time_of_the_exchange_is_no_deviation() -> None:
    """Its endpoints answer in their own shape."""
    body = {"code": "00000", "msg": "", "requestTime": NOW, "data": {"serverTime": str(NOW)}}
    async with client_of(body, strict_replies=True) as client:
        await client.sync_clock()
        assert not client.drift()


async def test_drift_is_a_counter_in_opentelemetry() -> None:
    """By endpoint, place and kind; every reply counts."""
    reader = InMemoryMetricReader()
    meters = MeterProvider([reader], shutdown_on_exit=False)
    hooks = telemetry.hooks(meter_provider=meters)
    async with client_of(odd_page(new=CANARY), **hooks) as client:
        for _ in range(2):
            await client.call(KEY, VALUES)
    (resource,) = reader.get_metrics_data().resource_metrics
    (scope,) = resource.scope_metrics
    (metric,) = [m for m in scope.metrics if m.name == "bitget_copy.drift"]
    (point,) = metric.data.data_points
    assert point.value == 2
    assert dict(point.attributes) == {
        "bitget_copy.endpoint": KEY,
        "bitget_copy.drift.place": "data.trackingList[].new",
        "bitget_copy.drift.kind": "unknown field",
    }


def deviation(number: int) -> Deviation:
    return Deviation(KEY, f"data.field{number}", UNKNOWN)


def test_what_is_kept_is_bounded_and_the_bound_is_told(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """New ones beyond it are counted together; known ones go on counting."""
    monkeypatch.setattr(_drift_counter, "MAX_KEPT", 3)
    counter = DriftCounter(lambda: NOW)
    for number in (0, 1, 2, 3, 4, 0):
        counter.note([deviation(number)])
    drift = counter.drift()
    assert [row.count for row in drift] == [2, 1, 1]
    assert drift.left_out == 2
    assert str(drift).endswith("\n2 further are not listed")
    assert caplog.text.count("that are kept") == 1
    assert len(caplog.records) == 4
    counter = DriftCounter(lambda: NOW)
    assert len(counter.note([deviation(0)] * 1000)) == 100
    assert counter.drift().left_out == 900


def test_a_reply_with_thousands_of_names_is_one_line(caplog: pytest.LogCaptureFixture) -> None:
    """Objects that are keyed by ids or symbols fill neither memory nor log."""
    rows = {f"{10**18 + number}": {} for number in range(5000)}
    found, _ = found_in(KEY, {**BODIES[KEY], "data": {**BODIES[KEY]["data"], **rows}})
    assert found == [(f"data.{ODD_NAME}", UNKNOWN)]


def test_drift_as_text_and_as_json() -> None:
    """Ordered by endpoint and place, with times; nothing seen is said in words."""
    times = iter([NOW, NOW + 5000, NOW + 1000])
    counter = DriftCounter(lambda: next(times))
    assert str(counter.drift()) == "no reply was other than the table says"
    counter.note([Deviation("v2.b", "data.x", WORD)])
    counter.note([Deviation("v2.a", "data.y", MISSING)])
    counter.note([Deviation("v2.b", "data.x", WORD)])
    drift = counter.drift()
    assert str(drift) == (
        "endpoint  place   kind           replies\n"
        "v2.a      data.y  missing field  1\n"
        "v2.b      data.x  unknown word   2"
    )
    assert drift.rows[1].first_seen == datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)
    assert json.loads(json.dumps(drift.to_dict()))["rows"][1] == {
        "endpoint": "v2.b", "where": "data.x", "kind": "unknown word", "count": 2,
        "first_seen": "2023-11-14T22:13:20.000+00:00", "last_seen": "2023-11-14T22:13:21.000+00:00",
    }  # fmt: skip
    assert Drift() == Drift(rows=(), left_out=0)


def test_threads_may_count_at_once() -> None:
    """No count is lost."""
    counter = DriftCounter(lambda: NOW)
    run_in_turns([lambda: [counter.note([deviation(n % 7)]) for n in range(700)]] * 4, seconds=1e-5)
    assert [row.count for row in counter.drift()] == [400] * 7
