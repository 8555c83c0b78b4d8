"""Every V1 write, and some reads, against every kind of fault over a real socket; V2's in turns.

A fault affects either every request of a call or only the first, and then the exchange
answers as usual: the second finds a repeat that must not be. In a normal run each kind
meets some of V2's writes, others each time; a long run has all of them meet all.
"""

import asyncio
import contextlib
import socket
import time
from collections import Counter

import pytest
from backends import BACKENDS, in_turn
from calls import (
    READS,
    V2_WRITES,
    WRITES,
    OpenLimiter,
    client,
    client_context,
    closed_port,
    deaf_port,
    end_of,
    judge,
    server_context,
    simulator,
    v2_write_values,
    write_values,
)
from faulty_server import Proxy
from kinds import DONE, KINDS, NOT_SENT, REFUSED, TABLE, UNKNOWN

MIN_KINDS = 56
SAMPLE = 2
"""Writes of V2 that meet each kind in a normal run; the gate takes as many others."""
STALLED_S = 0.5
"""Deadline of calls that nothing else ends."""
ROOMY_S = 20.0
BODY_CAP = 1 << 20
"""An eighth of the default, so that bodies beyond it are had in a moment."""
UNRESOLVED = "exchange.invalid"


@pytest.fixture(scope="module")
def certificates(tmp_path_factory):
    return str(tmp_path_factory.mktemp("certificates"))


@pytest.fixture
def no_such_host(monkeypatch):
    """The name service knows nothing of one host."""
    real = socket.getaddrinfo

    def look_up(host, *rest, **named):
        if host in {UNRESOLVED, UNRESOLVED.encode()}:
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return real(host, *rest, **named)

    monkeypatch.setattr(socket, "getaddrinfo", look_up)


@contextlib.asynccontextmanager
async def site(fault, sim, certificates, *, forever):
    """A proxy with the fault, the URL that leads to it, and the client's options."""
    tls = server_context(fault.tls, certificates) if fault.tls else None
    faults = [] if fault.place != "proxy" or fault.tls else [fault]
    async with contextlib.AsyncExitStack() as stack:
        proxy = await stack.enter_async_context(Proxy(sim, faults, forever=forever, tls=tls))
        url, options = proxy.url, {}
        if fault.tls is not None:
            url = f"https://localhost:{proxy.port}"
            options["verify"] = client_context()
        if "RateLimitError" in fault.read:  # the real one would slow down for a second
            options["limiter"] = OpenLimiter()
        if fault.place == "dns":
            url, options = f"http://{UNRESOLVED}", {"allow_insecure": True}
        elif fault.place == "refused":
            url = f"http://127.0.0.1:{stack.enter_context(closed_port())}"
        elif fault.place == "backlog":
            url = f"http://127.0.0.1:{stack.enter_context(deaf_port())}"
        yield proxy, url, options


async def one_case(fault, sim, key, values, certificates, *, forever, backend):
    """Makes one call against one fault; what was wrong with its end."""
    timeout = STALLED_S if fault.stalls else ROOMY_S
    async with site(fault, sim, certificates, forever=forever) as (proxy, url, options):
        async with client(sim, url, backend=backend, max_body_bytes=BODY_CAP, **options) as caller:
            begin = time.monotonic()
            end = await end_of(caller.call(key, values, timeout=timeout))
            spent = time.monotonic() - begin
        late = await proxy.settle()
    writes = key not in READS
    label = end.label if writes else end.read_label
    # A list, so that one failure names everything that was wrong.
    wrong = judge(key, end, proxy) if writes else []
    if late:
        wrong.append(f"{late} connections were still open after the client had been closed")
    if spent > timeout + 1.0:
        wrong.append(f"took {spent:.1f} s with {timeout} s given")
    allowed = set(fault.write if writes else fault.read)
    if not forever:
        allowed |= {DONE, "value"} if NOT_SENT in allowed or UNKNOWN not in allowed else {"value"}
    if fault.stalls and not proxy.requests:
        allowed |= {NOT_SENT}
    if label not in allowed:
        wrong.append(f"ended with {label!r}, allowed are {sorted(allowed)}; {end.error!r:.300}")
    where = f"{'always' if forever else 'first'}, {backend}"
    return label, [f"{key} ({where}): {problem}" for problem in wrong]


def occurrences(fault, *, both: bool) -> list[bool]:
    """Whether the fault affects every request (True) or the first one only (False).

    The second is of use where a call may be repeated; after the deadline nothing comes,
    and neither does it where there is no server of ours.
    """
    if fault.stalls or fault.place != "proxy" or fault.tls is not None:
        return [True]
    return [True, False] if both or fault.write & {NOT_SENT, REFUSED} else [True]


def calls_of_v1(sim):
    values = write_values(sim) | READS
    assert sorted(values) == sorted([*WRITES, *READS])
    return values


def calls_of_v2(sim):
    values = v2_write_values(sim)
    assert sorted(values) == sorted(V2_WRITES)
    return values


def sample(fault, turn=0):
    """Some writes of V2; kinds that follow each other in the table have other ones."""
    first = SAMPLE * (TABLE.index(fault) + turn)
    return {V2_WRITES[(first + n) % len(V2_WRITES)] for n in range(SAMPLE)}


async def all_cases(fault, certificates, *, calls=calls_of_v1, both=False, backend=None):
    """One exchange for each occurrence of the fault, all calls at once; problems found."""
    cases = []
    sims = []
    for forever in occurrences(fault, both=both):
        sim = simulator()
        values = calls(sim)
        sim.clock_offset = fault.skew
        sims.append(sim)
        cases += [
            one_case(
                fault,
                sim,
                key,
                given,
                certificates,
                forever=forever,
                backend=backend or in_turn(fault.name, key, forever),
            )
            for key, given in values.items()
        ]
    ends = await asyncio.gather(*cases)
    problems = [problem for _, wrong in ends for problem in wrong]
    problems += [f"executed again: {sim.executions.repeated()}" for sim in sims
                 if sim.executions.repeated()]  # fmt: skip
    return Counter(label for label, _ in ends), problems


def test_the_table_is_long_enough():
    """The table has more kinds than were asked for, each described."""
    assert len(KINDS) >= MIN_KINDS
    assert all(fault.made and fault.write and fault.read for fault in TABLE)
    assert len({fault.name for fault in TABLE}) == len(TABLE)
    assert len(WRITES) == 19
    assert len(V2_WRITES) == 24


@pytest.mark.parametrize("backend", BACKENDS)
@pytest.mark.parametrize("values_of", [write_values, v2_write_values])
async def test_every_call_of_the_matrix_works_without_a_fault(certificates, values_of, backend):
    """Without a fault all writes of an API family take effect once, over TLS too."""
    sim = simulator()
    values = values_of(sim)
    async with (
        Proxy(sim, tls=server_context("good", certificates)) as proxy,
        client(sim, proxy.url, backend=backend, verify=client_context()) as caller,
    ):
        ends = await asyncio.gather(*(end_of(caller.call(k, v)) for k, v in values.items()))
    assert [end.error for end in ends if end.error] == []
    assert {end.label for end in ends} == {DONE}
    assert sim.executions.count() == len(proxy.executed) == len(values)
    assert all(sim.executions.count(key) == 1 for key in values)


@pytest.mark.parametrize("fault", TABLE, ids=lambda fault: fault.name)
@pytest.mark.gate
async def test_no_call_lies_and_none_happens_twice(fault, certificates, no_such_host):
    """Every write ends as the table permits, truthfully, and takes effect at most once."""
    ends, problems = await all_cases(fault, certificates)
    print(fault.name, dict(ends))
    assert problems == []


@pytest.mark.parametrize("turn", [0, pytest.param(1, marks=pytest.mark.gate)])
@pytest.mark.parametrize("fault", TABLE, ids=lambda fault: fault.name)
async def test_no_call_of_v2_lies_and_none_happens_twice(fault, turn, certificates, no_such_host):
    """The same for some of V2's writes."""

    def calls(sim):
        values = calls_of_v2(sim)
        return {key: values[key] for key in sample(fault, turn)}

    ends, problems = await all_cases(fault, certificates, calls=calls)
    print(fault.name, dict(ends))
    assert problems == []


def test_the_samples_cover_all_writes_of_v2():
    """Every write of V2 meets some kinds of faults in a normal run."""
    assert set().union(*map(sample, TABLE)) == set(V2_WRITES)


@pytest.mark.long
@pytest.mark.parametrize("calls", [calls_of_v1, calls_of_v2])
@pytest.mark.parametrize("backend", BACKENDS)
@pytest.mark.parametrize("fault", TABLE, ids=lambda fault: fault.name)
async def test_no_call_lies_when_only_the_first_request_meets_the_fault(
    fault, backend, calls, certificates, no_such_host
):
    """The same on every backend, and where the exchange answers well from the second request on."""
    _, problems = await all_cases(fault, certificates, calls=calls, both=True, backend=backend)
    assert problems == []
