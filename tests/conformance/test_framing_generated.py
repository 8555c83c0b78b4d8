"""Replies by chance: cases of the corpus, changed in some bytes and cut in some places.

What `strict_reader` reads must be read alike or refused; what it calls wrong must be refused;
and whatever came, the next request gets its own answer.
"""

import asyncio
import gzip
import secrets
import zlib
from random import Random

import pytest
from backends import BACKENDS
from framing_cases import (
    BROKEN,
    CASES,
    FORGED,
    MAX_BODY_BYTES,
    MAY,
    MUST,
    NEVER,
    R84,
    STALLS,
    Case,
    Ok,
    http,
)
from framing_server import Stage
from strict_reader import Unclear, Unfinished, Whole, Wrong, read
from test_framing import play

NORMAL, LONG = 600, 50_000
BATCH = 50
PIECES = [
    b"\r\n", b"\n", b"\r", b"\r\n\r\n", b" ", b"\t", b"\0", b":", b",", b";", b"0", b"-", b"+",
    b"0x", b"0\r\n\r\n", b"5\r\nhello\r\n", b"Content-Length: 5\r\n", b"Content-Length: 72\r\n",
    b"content-length:72\r\n", b"Transfer-Encoding: chunked\r\n", b"Connection: close\r\n",
    b"Connection: keep-alive\r\n", b"Content-Encoding: gzip\r\n", b"HTTP/1.1 100 Continue\r\n\r\n",
    b"HTTP/1.1 204 X\r\n\r\n", b"HTTP/1.0 200 OK\r\n", b"X: y\r\n", b" folded\r\n", b"\xff",
    b"Trailer: X\r\n", b"7fffffff", b"ffffffffffffffff", b"18446744073709551616",
    http(body=FORGED),
]  # fmt: skip
NO_FIRST_LINE = Wrong("first line")


def whole(case: Case) -> bytes:
    return b"".join(piece for piece in case.sent if isinstance(piece, bytes))


SOURCES = [
    whole(case)
    for case in CASES
    if len(whole(case)) < 2_000 and read(whole(case), ended=True) != NO_FIRST_LINE
]
OURS = {"our bound", "bounded", R84}
"""Rules of which the judge knows nothing: bounds, and codings of the body but gzip."""
EITHER_WRONG = {
    "httpx": {
        "an extension": "h11 passes over extensions up to the next return and line feed",
    }
}
"""What a backend takes although it is wrong, by the judge's word for it."""


def changed(rng: Random) -> bytes:
    """Some bytes of the corpus with a few changes."""
    data = bytearray(rng.choice(SOURCES))
    for _ in range(rng.choice((0, 1, 1, 1, 2, 2, 3, 5))):
        at = rng.randrange(len(data) + 1)
        match rng.randrange(6):
            case 0 if data:
                data[at % len(data)] = rng.randrange(256)
            case 1:
                del data[at : at + rng.choice((1, 1, 2, 8))]
            case 2:
                start = rng.randrange(len(data) + 1)
                data[at:at] = data[start : start + rng.randrange(40)]
            case 3:
                data[at:at] = rng.choice(SOURCES)[: rng.randrange(200)]
            case _:
                lines = [0, *(i + 2 for i in range(len(data)) if data[i : i + 2] == b"\r\n")]
                place = rng.choice(lines) if rng.random() < 0.7 else at
                data[place:place] = rng.choice(PIECES)
    return bytes(data)


def pieces(raw: bytes, rng: Random) -> tuple[bytes, ...]:
    """The same bytes, cut in up to four."""
    cuts = sorted(rng.randrange(len(raw) + 1) for _ in range(rng.choice((0, 0, 1, 2, 3))))
    parts = [raw[a:b] for a, b in zip([0, *cuts], [*cuts, len(raw)], strict=True)]
    return tuple(part for part in parts if part)


def decoded(reply: Whole) -> set:
    """What may be made of a sound reply: refused always, or its body with gzip undone."""
    labels = [value.lower() for name, value in reply.headers if name == b"content-encoding"]
    label = b", ".join(labels)
    body: bytes | None = reply.body
    if label not in {b"", b"identity"}:
        body = None
        if label == b"gzip":
            try:
                body = gzip.decompress(reply.body) if reply.body else b""
            except (OSError, EOFError, zlib.error):
                body = None
    ends = {BROKEN}
    if body is not None and len(body) <= MAX_BODY_BYTES:
        ends.add(Ok(reply.status, body))
    return ends


@pytest.fixture(scope="module")
def seed(request) -> int:
    """Drawn, unless the command line has one; a failure names it."""
    given = request.config.getoption("--hypothesis-seed")
    return secrets.randbelow(1 << 31) if given in {None, "random"} else int(given)


class Anything(frozenset):
    """Contains every end but a foreign one."""

    def __contains__(self, end: object) -> bool:
        return isinstance(end, Ok) or end in {BROKEN, STALLS}


def made(number: int, seed: int, backend: str) -> Case:
    """One case by chance, with what the judge allows."""
    rng = Random(f"{seed} {number}")
    raw = changed(rng)
    end = rng.choice(("keep", "close", "close", "half", "reset"))
    verdict = read(raw, ended=end in {"close", "half"})
    allowed, reuse = {BROKEN}, NEVER
    lax = isinstance(verdict, Wrong) and verdict.why in EITHER_WRONG.get(backend, ())
    if isinstance(verdict, Unclear) or lax:
        allowed, reuse = Anything(), MAY
    elif isinstance(verdict, Whole):
        allowed = decoded(verdict)
        if verdict.keeps and not raw[verdict.used :].strip(b"\r\n") and end == "keep":
            reuse = MAY
    if isinstance(verdict, (Unfinished, Wrong)) and end == "keep":
        allowed = {*allowed, STALLS} if not isinstance(allowed, Anything) else allowed
    return Case(
        name=f"{number} of seed {seed}", rule=f"{verdict!r:.60} of {raw!r} then {end}",
        sent=pieces(raw, rng), end=end, reuse=reuse,
        allowed=allowed if isinstance(allowed, Anything) else frozenset(allowed),
    )  # fmt: skip


async def run(numbers, seed, backend) -> tuple[list[str], dict[str, int]]:
    """Plays cases, some at once; what was wrong, and how many ended how."""

    async def one(number):
        case = made(number, seed, backend)
        async with Stage(case) as stage:
            wrong = await play(case, stage, backend)
        return [f"{case.name}: {problem}; {case.rule}" for problem in wrong + stage.faults]

    wrong = []
    for start in range(0, len(numbers), BATCH):
        ends = await asyncio.gather(*map(one, numbers[start : start + BATCH]))
        wrong += [problem for end in ends for problem in end]
    return wrong


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_judge_agrees_with_the_corpus(case):
    """What it reads may be returned, what it calls wrong or unfinished may not."""
    verdict = read(whole(case), ended=case.end in {"close", "half"})
    returned = {end for end in case.allowed if isinstance(end, Ok)}
    if isinstance(verdict, Whole):
        assert case.rule in OURS or returned <= decoded(verdict)
        surplus = whole(case)[verdict.used :].strip(b"\r\n")
        assert case.reuse == NEVER or (not surplus and case.end == "keep")
        assert case.reuse != MUST or verdict.keeps
    elif isinstance(verdict, (Wrong, Unfinished)):
        assert not returned


@pytest.mark.parametrize("backend", BACKENDS)
@pytest.mark.gate
async def test_generated_replies_are_read_alike_or_refused(backend, seed):
    """600 changed replies; a failure names its number and the seed for ``--hypothesis-seed``."""
    print(f"repeat with --hypothesis-seed={seed}")
    assert await run(range(NORMAL), seed, backend) == []


@pytest.mark.long
@pytest.mark.parametrize("backend", BACKENDS)
async def test_fifty_thousand_generated_replies_are_read_alike_or_refused(backend, seed):
    """The same 50,000 times."""
    print(f"repeat with --hypothesis-seed={seed}")
    assert await run(range(LONG), seed, backend) == []
