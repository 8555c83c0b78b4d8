"""OpenTelemetry: what spans and metrics say of a call, and what they never say."""

import sys

import httpx
import pytest
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import InMemoryMetricReader
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import SpanKind, StatusCode
from request_fakes import (
    CREDENTIALS,
    KEY,
    PASSPHRASE,
    QUERY_CANARY,
    READ,
    SECRET,
    UID,
    VALUES,
    WRITE,
    World,
    page,
    reply,
    run_virtually,
)

from bitget_copy import ConfigError, CopyTradingClient, RetryPolicy, telemetry
from bitget_copy.errors import Attempt, BitgetCopyError, CallRecord, Outcome
from bitget_copy.ratelimit.limiter import LocalLimiter


class Watch:
    """Providers of the SDK that keep everything here."""

    def __init__(self):
        self.exporter = InMemorySpanExporter()
        self.tracers = TracerProvider(shutdown_on_exit=False)
        self.tracers.add_span_processor(SimpleSpanProcessor(self.exporter))
        self.reader = InMemoryMetricReader()
        self.meters = MeterProvider([self.reader], shutdown_on_exit=False)
        self.hooks = telemetry.hooks(self.tracers, self.meters)

    @property
    def spans(self):
        return self.exporter.get_finished_spans()

    def points(self):
        """Name of the metric to its data points."""
        (resource,) = self.reader.get_metrics_data().resource_metrics
        (scope,) = resource.scope_metrics
        return {metric.name: metric.data.data_points for metric in scope.metrics}


def handler(*answers):
    steps = list(answers)

    def answer(request):
        step = steps.pop(0) if len(steps) > 1 else steps[0]
        if isinstance(step, Exception):
            raise step
        return step

    return httpx.MockTransport(answer)


async def called(watch, transport, endpoint=READ, **options):
    """One call with telemetry; its error, if any."""
    async with CopyTradingClient(
        CREDENTIALS, transport=transport, limiter=LocalLimiter(), **options, **watch.hooks
    ) as client:
        try:
            await client.call(endpoint, VALUES)
        except BitgetCopyError as error:
            return error
        return None


BUSY = httpx.Response(429, json={"code": "429", "msg": "slow down"}, headers={"retry-after": "0"})
GOOD = httpx.Response(200, json={"code": "00000", "data": "7"})


async def test_a_call_is_a_span_and_each_attempt_a_client_span_below_it():
    """With the names and attributes of the conventions."""
    watch = Watch()
    assert await called(watch, handler(BUSY, GOOD), base_url="https://one.test:8443") is None
    first, second, call = watch.spans
    assert (call.name, call.kind, call.parent) == (READ.key, SpanKind.INTERNAL, None)
    assert dict(call.attributes) == {
        "bitget_copy.endpoint": READ.key, "bitget_copy.attempt_count": 2, "bitget_copy.wait": 0.0,
    } | {"bitget_copy.wait": call.attributes["bitget_copy.wait"]}  # fmt: skip
    assert call.status.status_code is StatusCode.UNSET
    same = {
        "http.request.method": "GET",
        "url.template": READ.path,
        "url.full": f"https://one.test:8443{READ.path}",
        "server.address": "one.test",
        "server.port": 8443,
    }
    for span, more in (
        (first, {"http.response.status_code": 429, "error.type": "429",
                 "bitget_copy.code": "429", "bitget_copy.outcome": "refused"}),
        (second, {"http.response.status_code": 200, "http.request.resend_count": 1,
                  "bitget_copy.code": "00000"}),
    ):  # fmt: skip
        assert (span.name, span.kind) == (f"GET {READ.path}", SpanKind.CLIENT)
        assert span.parent.span_id == call.context.span_id
        wait = span.attributes["bitget_copy.wait"]
        assert dict(span.attributes) == same | more | {"bitget_copy.wait": wait}
    assert first.status.status_code is StatusCode.ERROR
    assert call.start_time <= first.start_time <= first.end_time <= second.start_time
    assert second.end_time <= call.end_time


async def test_a_call_is_a_child_of_the_span_around_it():
    """What is current where the call is awaited."""
    watch = Watch()
    with watch.tracers.get_tracer("mine").start_as_current_span("outer") as outer:
        await called(watch, handler(GOOD))
    assert watch.spans[1].parent.span_id == outer.get_span_context().span_id


async def test_an_unknown_outcome_is_an_error_of_the_call():
    """Without a status the class of the failure is the type."""
    watch = Watch()
    error = await called(watch, handler(httpx.ReadError("r")), WRITE)
    attempt, call = watch.spans
    assert type(error).__name__ == call.attributes["error.type"] == "OutcomeUnknownError"
    assert call.attributes["bitget_copy.outcome"] == "unknown"
    assert call.status.status_code is StatusCode.ERROR
    assert attempt.attributes["error.type"] == "APIReplyError"
    assert "http.response.status_code" not in attempt.attributes
    assert attempt.attributes["server.port"] == 443


def test_an_attempt_that_reached_no_address_has_no_span():
    """A deadline in the queue: the call alone is told, with its wait."""
    watch = Watch()

    async def scenario():
        world = World(reply(), waits=[9], call_hooks=(watch.hooks["on_call"],))
        await world.failing(timeout=1)

    run_virtually(scenario())
    (call,) = watch.spans
    assert call.attributes["error.type"] == "RequestTimeoutError"
    assert "http.client.request.duration" not in watch.points()


def test_metrics_are_durations_by_attempt_and_waits_by_call():
    """Seconds, in the buckets that the conventions advise."""
    watch = Watch()
    attempts = (
        Attempt(number=1, endpoint="e", waited=0.5, elapsed=0.2, status=500, at=1.0,
                outcome=Outcome.UNKNOWN, error="APIReplyError", server="http://one.test"),
        Attempt(number=2, endpoint="e", waited=0.5, elapsed=0.3, status=200, at=2.0,
                server="http://one.test"),
    )  # fmt: skip
    watch.hooks["on_call"](
        CallRecord(endpoint="e", method="GET", path="/p", attempts=attempts, waited=1.0,
                   elapsed=3.0, rows=2)
    )  # fmt: skip
    points = watch.points()
    bad, good = points["http.client.request.duration"]
    assert (bad.sum, good.sum) == (0.2, 0.3)
    assert good.explicit_bounds[0] == 0.005
    assert dict(good.attributes) == {
        "http.request.method": "GET", "url.template": "/p", "server.address": "one.test",
        "server.port": 80, "http.response.status_code": 200,
    }  # fmt: skip
    assert bad.attributes["error.type"] == "500"
    (wait,) = points["bitget_copy.call.wait"]
    assert (wait.sum, dict(wait.attributes)) == (1.0, {"bitget_copy.endpoint": "e"})
    first, second, call = watch.spans
    assert call.attributes["bitget_copy.rows"] == 2
    assert first.start_time - call.start_time == 1_000_000_000
    assert second.end_time - call.start_time == 2_300_000_000


async def test_no_secret_and_no_query_is_told():
    """Neither in a span nor in a metric."""
    watch = Watch()
    echo = page(400, QUERY_CANARY.encode() + KEY.encode())
    for answer in (GOOD, BUSY, httpx.ReadError(f"{KEY}"), httpx.Response(400, content=echo.body)):
        await called(watch, handler(answer), retry=RetryPolicy(max_attempts=1))
    text = "".join(span.to_json() for span in watch.spans) + repr(watch.points())
    assert READ.path in text
    for canary in (KEY, SECRET, PASSPHRASE, UID, QUERY_CANARY):
        assert canary not in text


def test_without_the_package_the_error_says_what_to_install(monkeypatch):
    """The extra is named; nothing else of the library needs it."""
    monkeypatch.setitem(sys.modules, "opentelemetry", None)
    with pytest.raises(ConfigError, match=r"pip install 'bitget-copy\[otel\]'"):
        telemetry.hooks()


async def test_without_providers_the_global_ones_are_used(monkeypatch):
    """What the application has set up sees spans and metrics of the call."""
    watch = Watch()
    monkeypatch.setattr("opentelemetry.trace.get_tracer_provider", lambda: watch.tracers)
    monkeypatch.setattr("opentelemetry.metrics._internal.get_meter_provider", lambda: watch.meters)
    watch.hooks = telemetry.hooks()
    await called(watch, handler(GOOD))
    assert [span.name for span in watch.spans] == [f"GET {READ.path}", READ.key]
    assert watch.points().keys() >= {"http.client.request.duration", "bitget_copy.call.wait"}
