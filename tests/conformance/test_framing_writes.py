"""The corpus of `framing_cases` under a write: what was sent is never called not sent.

The server has the whole request before it plays a case, so a call returns what the reply
says or raises `OutcomeUnknownError`; and no second request ever leaves for it.
"""

import asyncio
from random import Random

import pytest
from backends import BACKENDS
from calls import PatientClock
from framing_cases import BODY, CASES, MAX_BODY_BYTES, STALLS, Case, Ok
from framing_server import Arrived, Stage
from test_framing import LAX, ROOMY_S, WRONG

from bitget_copy import ENDPOINTS, CopyTradingClient, Credentials
from bitget_copy.errors import BitgetCopyError, Outcome, OutcomeUnknownError
from bitget_copy.ratelimit.limiter import LocalLimiter

KEYS = Credentials(
    api_key="bg_conformance_key", secret_key="conformance secret", passphrase="conformance phrase"
)
WRITE = "v1.futures.follower.close_order"
VALUES = {"trackingNo": "35586868769776384", "productType": "UMCBL"}
READ = "v1.spot.trader.get_settings"
STALLED_S = (0.5, 2.0, 8.0, 30.0)
"""Deadlines where nothing else ends a call; the next where the machine was too busy to send."""
PLAYED = [
    case for case in CASES if case.end != "cut" and case.request_bytes == 2 and not case.early
]
"""What breaks below TLS needs TLS; this write has a body of its own; and who is answered before
the request has arrived can be told anything."""


def client_to(stage: Stage, backend: str) -> CopyTradingClient:
    return CopyTradingClient(
        KEYS, base_url=stage.url, limiter=LocalLimiter(), clock=PatientClock(), random=Random(7),
        max_body_bytes=MAX_BODY_BYTES, egress_limit=None, **BACKENDS[backend],
    )  # fmt: skip


def not_found(request: Arrived) -> bytes:
    """What any request but the played one is answered with."""
    body = b'{"code":"40034","msg":"no","requestTime":1700000000000,"data":null}'
    return b"HTTP/1.1 400 X\r\nContent-Length: %d\r\n\r\n%b" % (len(body), body)


async def one_write(case: Case, backend: str) -> list[str]:
    """Makes one write against a case, and a call after it; what was untrue."""
    wrong = ["never sent"]
    for timeout in STALLED_S if STALLS in case.allowed else (3 * ROOMY_S,):
        sent, wrong = await one_try(case, backend, timeout)
        if sent:
            break
    return wrong


async def one_try(case: Case, backend: str, timeout: float) -> tuple[int, list[str]]:
    """How often the write was received, and what was untrue."""
    wrong = []
    async with Stage(case, answer=not_found) as stage, client_to(stage, backend) as client:
        allowed = {LAX[backend, case.name][0]} if (backend, case.name) in LAX else case.allowed
        sound = [end for end in allowed if isinstance(end, Ok)]
        believable = any(end.body.strip() == BODY for end in sound)
        try:
            value = await client.call(WRITE, VALUES, timeout=timeout)
        except BitgetCopyError as error:
            if not isinstance(error, OutcomeUnknownError) or error.outcome is not Outcome.UNKNOWN:
                wrong.append(f"raised {error!r:.200} with outcome {error.outcome}")
            if allowed == {Ok()}:
                wrong.append(f"raised {error!r:.200}, although all is well")
        else:
            if value is not True or not believable:
                wrong.append(f"returned {value}")
        sent = [request for request in stage.arrived if request.method == "POST"]
        if [request.target for request in sent] != [ENDPOINTS[WRITE].path]:
            wrong.append(f"sent {len(sent)} times")
        await asyncio.sleep(case.rest_s)
        try:
            await client.call(READ, {}, timeout=ROOMY_S)
        except BitgetCopyError as error:
            if getattr(error, "message", "") != "no" or error.outcome != Outcome.REFUSED:
                wrong.append(f"the next call ended as {error!r:.200}")
        else:
            wrong.append("the next call was given another's answer")
    return len(sent), wrong + stage.faults


@pytest.mark.parametrize("backend", BACKENDS)
@pytest.mark.parametrize("start", range(0, len(PLAYED), 40))
@pytest.mark.gate
async def test_a_write_that_was_sent_is_never_called_not_sent(backend, start):
    """A success is believed when the frame is sound; everything else is unknown, and sent once."""
    cases = PLAYED[start : start + 40]
    ends = await asyncio.gather(*(one_write(case, backend) for case in cases))
    found = {case.name: wrong for case, wrong in zip(cases, ends, strict=True) if wrong}
    known = {case.name for case in cases if (backend, case.name) in WRONG}
    assert {name: wrong for name, wrong in found.items() if name not in known} == {}
    assert known <= set(found), "mended: strike it out of `WRONG`"
