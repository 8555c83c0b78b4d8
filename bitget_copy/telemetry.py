"""OpenTelemetry: spans and metrics of calls, by the conventions for HTTP clients (extra ``otel``).

::

    from bitget_copy import CopyTradingClient, telemetry

    client = CopyTradingClient.from_env(**telemetry.hooks())

Makes them from what `errors.CallRecord` tells after a call; the pipeline knows nothing of it.
Needs the API package only: which SDK gathers and sends is the application's choice. No span
and no metric holds an argument, a query, an identity or a header.

A call is a span named by its endpoint's key, below the span that is current where the call is
awaited; every attempt that got as far as an address is a ``CLIENT`` span below it. Metrics are
``http.client.request.duration`` by attempt and ``bitget_copy.call.wait``, both in seconds, and
``bitget_copy.drift``: replies that are not as the table says, by endpoint, place and kind.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, TypeAlias, TypedDict
from urllib.parse import urlsplit

from bitget_copy._host_names import DEFAULT_PORTS
from bitget_copy._version import __version__
from bitget_copy.drift import Deviation
from bitget_copy.errors import Attempt, CallRecord, ConfigError

if TYPE_CHECKING:
    from opentelemetry.metrics import Histogram, Meter, MeterProvider
    from opentelemetry.trace import Span, Tracer, TracerProvider

Attributes: TypeAlias = dict[str, str | int | float]

_SCOPE: Final = "bitget_copy"
_NANOSECONDS: Final = 1_000_000_000
_BOUNDS: Final = (
    0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0,
)  # fmt: skip
"""Seconds; what the conventions advise for durations of HTTP requests."""


class Hooks(TypedDict):
    """Options of the client, to be given as ``**telemetry.hooks()``.

    Attributes:
        on_call: tells OpenTelemetry of each call.
    """

    on_call: Callable[[CallRecord], None]


def hooks(
    tracer_provider: TracerProvider | None = None, meter_provider: MeterProvider | None = None
) -> Hooks:
    """The options that make a client tell OpenTelemetry of its calls.

    Args:
        tracer_provider: where spans go; None: the global one.
        meter_provider: where metrics go; None: the global one.

    Raises:
        ConfigError: the package opentelemetry-api is not installed.
    """
    try:
        from opentelemetry import metrics, trace  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise ConfigError(
            "telemetry needs the package opentelemetry-api; "
            "install it with: pip install 'bitget-copy[otel]'"
        ) from error
    tracer = trace.get_tracer(_SCOPE, __version__, tracer_provider)
    meter = metrics.get_meter(_SCOPE, __version__, meter_provider)
    return Hooks(on_call=_CallRecorder(tracer, meter))


class _CallRecorder:
    """Makes the spans and metrics of one call."""

    def __init__(self, tracer: Tracer, meter: Meter) -> None:
        self._tracer = tracer
        self._durations = _histogram(
            meter, "http.client.request.duration", "One request's duration."
        )
        self._waits = _histogram(meter, "bitget_copy.call.wait", "Waiting for the rate limiter.")
        self._drift = meter.create_counter(
            "bitget_copy.drift",
            unit="{reply}",
            description="Replies that are not as the table says.",
        )

    def __call__(self, record: CallRecord) -> None:
        from opentelemetry import trace  # noqa: PLC0415 - an extra; known to be there

        end = time.time_ns()
        began = end - int(record.elapsed * _NANOSECONDS)
        span = self._tracer.start_span(
            record.endpoint, attributes=_call_attributes(record), start_time=began
        )
        below = trace.set_span_in_context(span)
        for attempt in record.attempts:
            if attempt.server is None:
                continue
            attributes = _attempt_attributes(attempt, record)
            sent = began + int(attempt.at * _NANOSECONDS)
            child = self._tracer.start_span(
                f"{record.method} {record.path}",
                context=below,
                kind=trace.SpanKind.CLIENT,
                attributes={
                    **attributes,
                    "url.full": attempt.server + record.path,
                    **_span_attributes(attempt),
                },
                start_time=sent,
            )
            _end(child, attempt.error, sent + int(attempt.elapsed * _NANOSECONDS))
            self._durations.record(attempt.elapsed, attributes)
        _end(span, record.error, end)
        self._waits.record(record.waited, {"bitget_copy.endpoint": record.endpoint})
        for deviation in record.deviations:
            self._drift.add(1, _drift_attributes(deviation))


def _drift_attributes(deviation: Deviation) -> Attributes:
    return {
        "bitget_copy.endpoint": deviation.endpoint,
        "bitget_copy.drift.place": deviation.where,
        "bitget_copy.drift.kind": deviation.kind.value,
    }


def _histogram(meter: Meter, name: str, doc: str) -> Histogram:
    return meter.create_histogram(
        name, unit="s", description=doc, explicit_bucket_boundaries_advisory=_BOUNDS
    )


def _end(span: Span, error: str | None, at: int) -> None:
    from opentelemetry.trace import Status, StatusCode  # noqa: PLC0415 - an extra

    if error is not None:
        span.set_status(Status(StatusCode.ERROR))
    span.end(at)


def _call_attributes(record: CallRecord) -> Attributes:
    return _without_none(
        {
            "bitget_copy.endpoint": record.endpoint,
            "bitget_copy.attempt_count": record.attempt_count,
            "bitget_copy.wait": record.waited,
            "bitget_copy.outcome": record.outcome,
            "bitget_copy.rows": record.rows,
            "error.type": record.error,
        }
    )


def _attempt_attributes(attempt: Attempt, record: CallRecord) -> Attributes:
    """What spans and metrics have in common."""
    server = urlsplit(attempt.server or "")
    failed = attempt.status is not None and attempt.status >= 400
    return _without_none(
        {
            "http.request.method": record.method,
            "url.template": record.path,
            "server.address": server.hostname,
            "server.port": server.port or DEFAULT_PORTS.get(server.scheme),
            "http.response.status_code": attempt.status,
            "error.type": str(attempt.status) if failed else attempt.error,
        }
    )


def _span_attributes(attempt: Attempt) -> Attributes:
    """What is of no use in a metric."""
    return _without_none(
        {
            "http.request.resend_count": attempt.number - 1 or None,
            "bitget_copy.code": attempt.code,
            "bitget_copy.outcome": attempt.outcome,
            "bitget_copy.wait": attempt.waited,
        }
    )


def _without_none(attributes: dict[str, Any]) -> Attributes:
    """Without what is None; enumerations as plain text."""
    return {
        name: str(value) if isinstance(value, str) else value
        for name, value in attributes.items()
        if value is not None
    }
