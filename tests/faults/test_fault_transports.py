"""Every set-up of a client against faults, with writes: what the caller is told is true.

What the exchange counted is compared with what the caller was told. In a normal run each set-up
meets some faults with some writes, others for each fault; a long run has all meet all.
"""

import asyncio
import contextlib
from collections import Counter

import pytest
from calls import (
    V2_WRITES,
    OpenLimiter,
    client,
    client_context,
    closed_port,
    end_of,
    judge,
    server_context,
    simulator,
    v2_write_values,
)
from faulty_server import Proxy
from kinds import DONE, NOT_SENT, REFUSED, TABLE, UNKNOWN
from setups import SETUPS

STALLED_S, ROOMY_S = 0.5, 20.0
NORMAL = {
    "connection_refused-not-executed", "reset_at_accept-not-executed",
    "close_at_accept-not-executed", "reset_mid_request-not-executed",
    "reset_before_reply-not-executed", "reset_before_reply-executed",
    "close_before_reply-executed", "reset_mid_headers-executed", "close_mid_body-executed",
    "read_stall-executed", "redirect_307-executed", "429_json-not-executed",
    "502_html-executed", "code_40725-executed", "success_under_500-executed",
    "length_and_chunked-executed", "gzip-executed",
}  # fmt: skip
FAULTS = [f for f in TABLE if f.tls is None and f.place in {"proxy", "refused"} and not f.skew]


@pytest.fixture(scope="module")
def tls(tmp_path_factory):
    return server_context("good", str(tmp_path_factory.mktemp("certificates")))


async def ended(setup, url, sim, key, values, tls, timeout):
    """How a write ends with this set-up; everything that was opened for it is closed then."""
    async with contextlib.AsyncExitStack() as stack:
        made = setup.options(stack, tls)
        options = await made if asyncio.iscoroutine(made) else made
        if setup.tls:
            options.setdefault("verify", client_context())
        caller = client(sim, url, limiter=OpenLimiter(), **options)
        await stack.enter_async_context(caller)
        return await end_of(caller.call(key, values, timeout=timeout))


def permitted(setup, fault):
    """How a write may end that meets the fault once, if the set-up has no faults of its own."""
    if fault is None:
        return {DONE}
    ends = set(fault.write)
    if ends & {NOT_SENT, REFUSED}:  # it may be repeated, and then all is well
        ends.add(DONE)
    if fault.stalls:  # its short time may be up before it is sent
        ends.add(NOT_SENT)
    return ends if setup.proves else ends | {UNKNOWN}


async def one_case(name, fault, sim, key, values, tls):
    """One write whose first request meets the fault: how it ended, and what was wrong."""
    setup = SETUPS[name]
    faults = [fault] if fault is not None and fault.place == "proxy" else []
    timeout = STALLED_S if fault is not None and fault.stalls else ROOMY_S
    async with Proxy(sim, faults, tls=tls if setup.tls else None) as exchange:
        with contextlib.ExitStack() as stack:
            url = exchange.url
            if fault is not None and fault.place == "refused":
                url = f"{url.rpartition(':')[0]}:{stack.enter_context(closed_port())}"
            end = await ended(setup, url, sim, key, values, tls, timeout)
        await exchange.settle()
    wrong = judge(key, end, exchange)
    if setup.plain and end.label not in permitted(setup, fault):
        wrong.append(f"{end.label!r} is not permitted: {end.error!r}")
    where = "no fault" if fault is None else fault.name
    return end.label, [f"{where}, {key}: {text}" for text in wrong]


async def all_cases(sim, cases):
    """All of these at once; how they ended, and what was wrong."""
    ends = await asyncio.gather(*cases)
    wrong = [problem for _, problems in ends for problem in problems]
    if sim.executions.repeated():
        wrong.append(f"executed again: {sim.executions.repeated()}")
    return Counter(label for label, _ in ends), wrong


@pytest.mark.parametrize("name", SETUPS)
@pytest.mark.gate
async def test_with_no_set_up_the_caller_is_told_what_is_untrue(name, tls):
    """Some faults and no fault, each with a write of its own: executed at most once, told truly."""
    faults = [None, *(fault for fault in FAULTS if fault.name in NORMAL)]
    assert len(faults) == len(NORMAL) + 1 <= len(V2_WRITES)
    sim, first = simulator(), list(SETUPS).index(name)
    values = v2_write_values(sim)
    keys = [V2_WRITES[(first + at) % len(V2_WRITES)] for at in range(len(faults))]
    ends, wrong = await all_cases(sim, [
        one_case(name, fault, sim, key, values[key], tls)
        for fault, key in zip(faults, keys, strict=True)
    ])  # fmt: skip
    print(name, dict(ends))
    assert wrong == []
    assert ends[DONE] > 0 or not SETUPS[name].plain


@pytest.mark.long
@pytest.mark.parametrize("name", SETUPS)
async def test_with_no_set_up_the_caller_is_told_what_is_untrue_whatever_happens(name, tls):
    """All faults that need no certificate of their own, with all writes."""
    for fault in [None, *FAULTS]:
        sim = simulator()
        values = v2_write_values(sim)
        ends, wrong = await all_cases(sim, [
            one_case(name, fault, sim, key, values[key], tls) for key in V2_WRITES
        ])  # fmt: skip
        print(name, fault and fault.name, dict(ends))
        assert wrong == []
