"""Framing of replies by the letter of RFC 9112: right, or refused, and never another's.

Each case of `framing_cases` is played to the transport over a socket; then one more request
follows, whose answer must be its own. Requests are read by `framing_server` on arrival.
"""

import asyncio

import pytest
from backends import BACKENDS
from calls import client_context, server_context
from framing_cases import (
    BROKEN,
    CASES,
    MAX_BODY_BYTES,
    MAY,
    MUST,
    NEVER,
    SPLIT,
    STALLS,
    UNSENT,
    Case,
    Ok,
    splits,
)
from framing_server import Stage

from bitget_copy._transport import Evidence, HttpRequest, Transport
from bitget_copy.config import ClientConfig
from bitget_copy.errors import APIConnectionError, APIReplyError, Outcome

STALLED_S = 0.08
ROOMY_S = 10.0
TARGET = "/api/mix/v1/x?a=%E4%BD%A0%2F%20&b=%25%2B&c=~._-"
HEADERS = {
    "ACCESS-KEY": "k",
    "locale": "en-US",
    "X-Text": 'a, "b"; c=d',
    "Accept-Encoding": "identity",
}
LAX: dict[tuple[str, str], tuple[object, str]] = {
    ("httpx", "first line b'HTTP/2.0 200 OK'"): (
        Ok(), "h11 reads any version of two digits; it frames as HTTP/1.1 does"
    ),
    ("httpx", "first line b'HTTP/0.9 200 OK'"): (
        Ok(), "h11 reads any version of two digits; it closes below 1.1"
    ),
    ("httpx", "chunks: extension with a return"): (
        Ok(), "h11 passes over extensions up to the next return and line feed, as a server does"
    ),
    ("lean", "chunks: blanks around the coding"): (
        BROKEN, "httptools overlooks the coding before a tab, so it is refused"
    ),
    ("httpx", "no length, cut below TLS"): (
        Ok(), "anyio takes a missing close_notify for the end; half an envelope is no JSON"
    ),
}  # fmt: skip
"""Where a backend does not follow the rule, and why that is safe; remove it when it does."""
WRONG: dict[tuple[str, str], str] = {}
"""Where that is not safe, until it is mended."""
# How httpx reads replies changes only with its version, so the gate alone looks at it.
SLOW = {"httpx": [pytest.mark.gate]}
each_backend = pytest.mark.parametrize(
    "backend", [pytest.param(name, marks=SLOW.get(name, [])) for name in BACKENDS]
)


@pytest.fixture(scope="module")
def certificates(tmp_path_factory):
    return str(tmp_path_factory.mktemp("certificates"))


def transport_to(stage: Stage, backend: str) -> Transport:
    verify = {"verify": client_context()} if stage.tls else {}
    return Transport(
        ClientConfig(
            base_url=stage.url, max_body_bytes=MAX_BODY_BYTES, **verify, **BACKENDS[backend]
        )
    )


async def end_of(exchange) -> tuple[object, str]:
    """How one exchange ends, and the error's words."""
    try:
        reply = await exchange
    except APIReplyError as error:
        return (BROKEN if error.outcome is Outcome.UNKNOWN else error.outcome), str(error)
    except APIConnectionError as error:
        return UNSENT, str(error)
    for name, value in reply.headers.items():
        if name != name.lower() or set(value) & set("\0\n"):
            return f"header {name!r}: {value!r}", ""
    return Ok(reply.status, reply.body), ""


async def patient_end_of(exchange, stage: Stage) -> tuple[object, str]:
    """The same; an exchange that goes on a while after its request has arrived stalls."""
    task = asyncio.ensure_future(end_of(exchange))
    await asyncio.wait_for(stage.asked.wait(), ROOMY_S)
    await asyncio.wait([task], timeout=STALLED_S)
    if task.done():
        return task.result()
    task.cancel()
    await asyncio.wait([task])
    return STALLS, ""


async def play(case: Case, stage: Stage, backend: str) -> list[str]:
    """Plays a case and asks once more; what was wrong, and how it ended."""
    wrong = []
    transport = transport_to(stage, backend)
    body = b"{" + b" " * (case.request_bytes - 2) + b"}"
    evidence = Evidence()
    exchange = transport.send(
        HttpRequest("POST", TARGET, HEADERS, body, writes=False), evidence=evidence
    )
    if STALLS in case.allowed:
        end, why = await patient_end_of(exchange, stage)
    else:
        end, why = await asyncio.wait_for(end_of(exchange), ROOMY_S)
    allowed = {LAX[backend, case.name][0]} if (backend, case.name) in LAX else case.allowed
    if end not in allowed:
        wrong.append(f"ended as {short(end)} ({why}), allowed: {sorted(map(short, allowed))}")
    if evidence.sent is (end == UNSENT):
        wrong.append(f"evidence of having sent is {evidence.sent}")
    if case.rest_s:
        await asyncio.sleep(case.rest_s)
    if end != UNSENT:
        await stage.settled()
    used = 0 in stage.open_now
    exchange = transport.send(HttpRequest("POST", "/second", HEADERS, b"[]", writes=False))
    later, why = await asyncio.wait_for(end_of(exchange), ROOMY_S)
    if later != Ok(200, b"answer to POST /second"):
        wrong.append(f"the next request was answered with {short(later)} ({why})")
    else:
        again = stage.arrived[-1].connection == 0
        reuse = case.reuse if isinstance(end, Ok) else NEVER
        if again and reuse == NEVER:
            wrong.append("the connection was used again")
        if not again and reuse == MUST:
            wrong.append(f"the connection was not used again (open: {used})")
    await transport.aclose()
    sent = [(r.method, r.target) for r in stage.arrived]
    first = [] if end == UNSENT else [("POST", TARGET)]
    if sent != [*first, ("POST", "/second")]:
        wrong.append(f"the server saw {sent}")
    wrong += stage.faults
    for request in stage.arrived:
        wrong += [
            f"{name} arrived as {request.values(name.lower())}"
            for name, value in HEADERS.items()
            if request.values(name.lower()) != [value]
        ]
    return wrong


def short(end) -> str:
    return f"{end.status} {end.body[:60]!r}" if isinstance(end, Ok) else end


PLAIN = [case for case in CASES if case.end != "cut"]
SECURED = [case for case in CASES if case.tls]


def on_each_backend(cases: list[Case]) -> list:
    """Every case with every backend; known faults are marked."""
    return [
        pytest.param(
            case, backend, id=f"{case.name}-{backend}",
            marks=[
                *SLOW.get(backend, []),
                *[pytest.mark.xfail(reason=why)
                  for why in [WRONG.get((backend, case.name))] if why],
            ],
        )
        for case in cases for backend in BACKENDS
    ]  # fmt: skip


@pytest.mark.parametrize(("case", "backend"), on_each_backend(PLAIN))
async def test_a_reply_is_read_by_the_rule_or_not_at_all(case, backend):
    """The end is one that the rule allows, and the next request gets its own answer."""
    async with Stage(case) as stage:
        wrong = await play(case, stage, backend)
    assert wrong + stage.faults == []


@pytest.mark.parametrize(("case", "backend"), on_each_backend(SECURED))
async def test_the_same_inside_tls(case, backend, certificates):
    """Records, closing alerts and bytes that wait in the TLS layer change nothing."""
    async with Stage(case, tls=server_context("good", certificates)) as stage:
        wrong = await play(case, stage, backend)
    assert wrong + stage.faults == []


# --- at every byte -------------------------------------------------------------------------


async def many(cases, backend, tls=None) -> dict[str, list[str]]:
    """Plays cases at once; what was wrong with which."""

    async def one(case):
        async with Stage(case, tls=tls) as stage:
            wrong = await play(case, stage, backend)
        return wrong + stage.faults

    found = {}
    for start in range(0, len(cases), 64):
        batch = cases[start : start + 64]
        ends = await asyncio.gather(*map(one, batch))
        found |= {case.name: wrong for case, wrong in zip(batch, ends, strict=True) if wrong}
    return found


def cut_in_two(raw, end) -> list[Case]:
    return [
        Case(name=f"cut after {len(one)}", rule="", sent=(one, 0.001, other),
             allowed=frozenset({end}))
        for one, other in splits(raw)
    ]  # fmt: skip


def cut_off(raw, how) -> list[Case]:
    return [
        Case(name=f"cut off after {len(one)}", rule="", sent=(one, 0.002), end=how,
             allowed=frozenset({BROKEN}), reuse=NEVER)
        for one, _ in splits(raw)
    ]  # fmt: skip


@each_backend
@pytest.mark.parametrize("kind", SPLIT)
async def test_a_reply_in_two_pieces_is_the_same(kind, backend):
    """Wherever the network cuts it; and the connection is kept."""
    assert await many(cut_in_two(*SPLIT[kind]), backend) == {}


@each_backend
@pytest.mark.parametrize("kind", ["chunks", "gzip"])
async def test_a_reply_in_two_records_of_tls_is_the_same(kind, backend, certificates):
    """Wherever the other side ends a record."""
    assert await many(cut_in_two(*SPLIT[kind]), backend, server_context("good", certificates)) == {}


@each_backend
@pytest.mark.parametrize(
    ("kind", "how"), [*[(kind, "close") for kind in SPLIT], ("chunks", "reset"), ("chunks", "half")]
)
async def test_a_reply_that_is_cut_off_is_no_reply(kind, how, backend):
    """Ended in any way after any byte but the last, it is refused."""
    assert await many(cut_off(SPLIT[kind][0], how), backend) == {}


@each_backend
@pytest.mark.parametrize("how", ["close", "cut", "reset"])
@pytest.mark.gate
async def test_a_reply_that_is_cut_off_inside_tls_is_no_reply(how, backend, certificates):
    """With and without a closing alert."""
    raw = SPLIT["chunks"][0]
    assert await many(cut_off(raw, how), backend, server_context("good", certificates)) == {}


@pytest.mark.parametrize("secured", [False, True], ids=["plain", "tls"])
def test_the_corpus_on_uvloop(secured, certificates):
    """The same on the other loop that the extra `speed` brings, many cases at once."""
    uvloop = pytest.importorskip("uvloop", reason="not made for this platform")
    cases = SECURED if secured else PLAIN
    tls = server_context("good", certificates) if secured else None
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        assert runner.run(many(cases, "lean", tls)) == {}


def test_the_corpus_is_whole():
    """Every case has a name of its own, a rule and an end; laxness is of cases that exist."""
    names = [case.name for case in CASES]
    assert len(names) == len(set(names)) >= 300
    assert all(case.rule and case.allowed for case in CASES)
    assert all(case.reuse in {MUST, MAY, NEVER} for case in CASES)
    assert {name for _, name in (*LAX, *WRONG)} <= set(names)
    assert {backend for backend, _ in (*LAX, *WRONG)} <= set(BACKENDS)
