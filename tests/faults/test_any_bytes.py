"""Whatever bytes come back, every endpoint gives a documented value or one of our exceptions."""

import asyncio
import contextlib
import json
import time
import tracemalloc
from functools import cache
from pathlib import Path

import pytest
from backends import BACKENDS, in_turn
from calls import client, end_of, simulator
from faulty_server import Proxy
from fuzz_replies import plain
from kinds import TABLE, Fault, body

from bitget_copy import ENDPOINTS, RetryPolicy, errors

ROOT = Path(__file__).parents[1]
REQUESTS = json.loads((ROOT / "requests/v1.json").read_text("utf-8"))
ROWS = {key: row for key, row in ENDPOINTS.items() if key.startswith("v1.")}
OURS = {name for name in dir(errors) if isinstance(getattr(errors, name), type)}
DEADLINE_S = 10.0
STALLED_S = 0.3
MEMORY_CAP = 8 << 20
"""The default of `max_body_bytes`."""
FUZZED, FUZZ_SEED = 5_000, 20_260_726

# Rows whose trouble is in the body; what is below it does not depend on the endpoint.
_FIRST_OF_BODY = next(i for i, fault in enumerate(TABLE) if fault.kind == "truncated_json")
BODIES = [f for f in TABLE[_FIRST_OF_BODY:] if f.place == "proxy"]
SERVED = [f for f in TABLE if f.act is not None and f.tls is None]


class Documented:
    """An ASGI exchange that answers every endpoint with the document's own reply."""

    def __init__(self) -> None:
        self.replies = {
            row.path: (ROOT / "replies/v1" / f"{row.resource}.{row.name}.json").read_bytes()
            for row in ROWS.values()
        }

    async def __call__(self, scope, receive, send) -> None:
        await receive()
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": self.replies[scope["path"]]})


def one_of_each(faults: list[Fault]) -> list[Fault]:
    """One row of each kind: the document's reply is there in any case."""
    best = {}
    for fault in faults:
        if fault.kind not in best or fault.executed:
            best[fault.kind] = fault
    return list(best.values())


@cache
def exchange_with_keys():
    """Where the credentials come from; it answers nothing here."""
    return simulator()


async def all_endpoints(fault: Fault, backend: str | None = None) -> list[str]:
    """Calls all endpoints under one fault, on backends in turn or on one; what went wrong."""
    sim = exchange_with_keys()
    wrong = []
    timeout = STALLED_S if fault.stalls else DEADLINE_S

    async def one(caller, key):
        begin = time.monotonic()
        try:
            call = caller.call(key, REQUESTS[key]["values"], timeout=timeout)
            end = await end_of(call)
        except Exception as error:  # noqa: BLE001 - this is what is looked for
            wrong.append(f"{key}: {error!r:.200}")
            return
        spent = time.monotonic() - begin
        if spent > timeout + 1:
            wrong.append(f"{key}: took {spent:.1f} s of {timeout}")
        if end.error is not None and type(end.error).__name__ not in OURS:
            wrong.append(f"{key}: a foreign error {end.error!r:.200}")

    async with Proxy(Documented(), [fault], forever=True) as proxy:
        options = {"retry": RetryPolicy(max_attempts=1), "max_body_bytes": 1 << 18}
        async with contextlib.AsyncExitStack() as stack:
            callers = {
                name: await stack.enter_async_context(
                    client(sim, proxy.url, backend=name, **options)
                )
                for name in ([backend] if backend else BACKENDS)
            }
            await asyncio.gather(
                *(one(callers[backend or in_turn(fault.name, key)], key) for key in ROWS)
            )
    return wrong


def test_the_documented_replies_cover_every_endpoint():
    """52 endpoints, each with an example request and an example reply."""
    assert len(ROWS) == 52
    assert sorted(Documented().replies) == sorted(row.path for row in ROWS.values())
    assert len(one_of_each(BODIES)) > 40


@pytest.mark.parametrize("fault", one_of_each(BODIES), ids=lambda fault: fault.kind)
@pytest.mark.gate
async def test_every_endpoint_survives_every_body(fault):
    """All 52 endpoints end with a value or one of our exceptions, within the deadline."""
    assert await all_endpoints(fault) == []


@pytest.mark.long
@pytest.mark.parametrize("backend", BACKENDS)
@pytest.mark.parametrize("fault", one_of_each(SERVED), ids=lambda fault: fault.kind)
async def test_every_endpoint_survives_every_kind(fault, backend):
    """The same for everything in the table that a server can do, on every backend."""
    assert await all_endpoints(fault, backend) == []


@pytest.mark.gate
def test_mutated_replies_decode_or_raise():
    """5,000 mutated documented replies over all endpoints; `fuzz_replies.py` runs a million."""
    counts = plain(FUZZED, FUZZ_SEED)
    print(f"seed {FUZZ_SEED}: {counts}")
    assert counts["value"] > FUZZED * 0.05
    assert sum(counts.values()) == FUZZED


def packed(piece: bytes) -> bytes:
    """A success just below the cap, whose data is a list of as many pieces as fit."""
    count = (MEMORY_CAP - 100) // (len(piece) + 1)
    return b'{"code":"00000","data":[%b%b]}' % ((piece + b",") * (count - 1), piece)


HEAVY = [f for f in one_of_each(SERVED) if f.kind in {
    "fifty_megabytes", "gzip_bomb", "endless_body", "huge_header", "many_headers", "deep_nesting",
    "deep_objects", "long_number", "vast_exponent", "informational_flood",
}]  # fmt: skip


async def peak_of(fault, key: str) -> int:
    """Bytes by which memory grew at most during one call, the server's part included."""
    sim = simulator()
    async with Proxy(Documented(), [fault], forever=True) as proxy:
        options = {"retry": RetryPolicy(max_attempts=1), "max_body_bytes": MEMORY_CAP}
        async with client(sim, proxy.url, **options) as caller:
            await end_of(caller.call(key, REQUESTS[key]["values"], timeout=STALLED_S))
            tracemalloc.start()
            try:
                start = tracemalloc.get_traced_memory()[0]
                timeout = STALLED_S if fault.stalls else DEADLINE_S * 3
                await end_of(caller.call(key, REQUESTS[key]["values"], timeout=timeout))
                return tracemalloc.get_traced_memory()[1] - start
            finally:
                tracemalloc.stop()


@pytest.mark.parametrize("fault", HEAVY, ids=lambda fault: fault.kind)
async def test_a_heavy_reply_costs_less_than_three_times_the_cap(fault, backend):
    """Memory grows by less than three times the longest body that is read."""
    peak = await peak_of(fault, "v1.futures.trader.list_open_orders")
    print(f"{fault.kind}: {peak / MEMORY_CAP:.2f} times the cap")
    assert peak < 3 * MEMORY_CAP


PACKED = {"objects": packed(b"{}"), "digits": packed(b"7"), "rows": packed(b'{"trackingNo":"1"}')}
for _name, _reply in PACKED.items():
    body(f"packed_{_name}", "As many small values as fit below the cap.",
         lambda _, reply=_reply: reply)  # fmt: skip
PACKED_ROWS = [TABLE.pop() for _ in range(2 * len(PACKED))][::2]


@pytest.mark.parametrize("fault", PACKED_ROWS, ids=lambda fault: fault.kind)
async def test_a_reply_of_many_small_values_costs_less_than_three_times_the_cap(fault, backend):
    """A body below the cap does not blow up when it is parsed."""
    peak = await peak_of(fault, "v1.futures.trader.list_open_orders")
    print(f"{fault.kind}: {peak / MEMORY_CAP:.2f} times the cap")
    assert peak < 3 * MEMORY_CAP
