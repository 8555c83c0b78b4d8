"""Feeds mutated replies to the decoder: a documented value or an `APIReplyError`, and soon.

Runs by itself::

    python tests/faults/fuzz_replies.py --runs 1000000 --seed 1

With `atheris` installed the search is guided by coverage; without it (or with ``--plain``)
by chance alone, repeatable from the seed. The first bytes of an input choose endpoint and
status, the rest is the body. A failing input is printed in hexadecimal; ``--replay`` takes it.
"""

import argparse
import json
import random
import sys
import tempfile
import time
from pathlib import Path

REPLIES = Path(__file__).parents[1] / "replies"
STATUSES = (200, 400, 429, 500)
SLOWEST_S = 1.0
"""An input of a few kilobytes that takes longer blocks everything else in the loop."""
TRIES = 3
"""Times that one input is read before it counts as slow: a machine that pauses is not the input."""
PIECES = (
    b"null", b"true", b"false", b'""', b"0", b"-0", b"-1", b"1e400", b"1e999999999", b"-1E-999999",
    b"NaN", b"Infinity", b"9" * 30, b"9" * 400, b"9" * 5000, b'"' + b"9" * 5000 + b'"', b"[]",
    b"{}", b"[[]]", b"[null]", b"[" * 200, b'"\\ud800"', b'"\xff"', b"\xef\xbb\xbf", b"\0",
    b'"$1,5"', b'"1,804.49"', b'"1.234,56"', b'"12%"', b'"****"', b'" "', b"[{}]", b"-Infinity",
    b'"SHORT"', b'"Long"', b'"1659406928"', b"1659406928", b"1659406928001000", b"1.50",
    b'{"a":[1.5,{"b":2.50}]}', b'[{"symbol":"x"}]',
    b'"1_000"', '"١٢"'.encode(), b'" 7 "', b'"0x10"', b'"1e5"', b'"inf"', b'"sNaN"', b'"-nan"',
    b"-0.0", b"1E5", b"01", b"1.", b"18446744073709551616", b'"\xed\xa0\x80"', b'"\\u0063ode":"1",',
    b'"\\u0000"', b'"\x01"', b"1e999999999999999999999", b"[" * 1100,
    b'{"result":{}}', b'{"resultList":7}', b'"253402300800000"', b"253402300800000", b'"00000"',
)  # fmt: skip


def decoder():
    """The parts under test; imported late, so that they can be instrumented."""
    from bitget_copy import _codec  # noqa: PLC0415
    from bitget_copy._codec import envelope as opening  # noqa: PLC0415
    from bitget_copy._codec.lenient import LenientReader, Misfit  # noqa: PLC0415
    from bitget_copy._codec.value_readers import is_no  # noqa: PLC0415
    from bitget_copy._generated import ENDPOINTS  # noqa: PLC0415
    from bitget_copy.errors import APIReplyError, Outcome  # noqa: PLC0415

    rows = [ENDPOINTS[key] for key in sorted(ENDPOINTS)]

    def read(status: int, row, body: bytes) -> tuple[str, str]:
        """Reads one reply as the request path does; what became of it, and what was read."""
        envelope, found = None, []
        try:
            envelope = _codec.open_envelope(
                body, status, _codec.row_parser(row.reply), writes=row.writes
            )
            assert isinstance(envelope.code, str)
            assert isinstance(envelope.message, str)
            assert envelope.request_time is None or envelope.request_time > 0
            if envelope.code != _codec.SUCCESS:
                return "another code", repr(envelope)
            value = _codec.decode(
                row, envelope.data, parser=envelope.parser, status=status, body=body,
                deviations=found.append,
            )  # fmt: skip
            _codec.row_count(row, value)
            json.dumps(_codec.to_wire(value), allow_nan=False)
        except APIReplyError as error:
            refusal = error
        else:
            lenient(row, envelope, value)
            return "value", repr((envelope.request_time, envelope.message, value, found))
        is_denied = envelope is not None and is_no(envelope.data)
        assert envelope is None or not row.writes or is_denied, "a write has happened"
        assert refusal.outcome is Outcome.UNKNOWN
        assert len(refusal.head) <= APIReplyError.KEPT_HEAD
        assert len(str(refusal)) < 4000
        return "APIReplyError", repr((str(refusal), refusal.where, refusal.head))

    def lenient(row, envelope, value) -> None:
        """What the generated readers give is what the general one gives."""
        if envelope.parser is None and type(envelope.data) is not opening.Unreadable:
            try:
                again = LenientReader().read(row.reply, envelope.data)
            except Misfit:
                assert row.writes
            else:
                assert repr(again) == repr(value)

    kept = opening._fast_parser
    fast = kept()

    def one_input(data: bytes) -> str:
        """One reply, with msgspec where it is installed and without: both say the same."""
        choice, data = data[:2].ljust(2, b"\0"), data[2:]
        status, row = STATUSES[choice[1] % len(STATUSES)], rows[choice[0] % len(rows)]
        seen = []
        for parser in (fast, None) if fast else (None,):
            opening._fast_parser = lambda parser=parser: parser
            try:
                for left in reversed(range(TRIES)):
                    begin = time.perf_counter()
                    found = read(status, row, data)
                    spent = time.perf_counter() - begin
                    if spent < SLOWEST_S:
                        break
                    assert left, f"{spent:.2f} s for {len(data)} bytes, {TRIES} times"
            finally:
                opening._fast_parser = kept
            seen.append(found)
        assert seen[0] == seen[-1], f"msgspec and json differ: {seen}"
        return seen[0][0]

    return rows, one_input


def seeds(rows) -> list[bytes]:
    """The documented replies, in front of each the bytes that choose its endpoint."""
    found = []
    for place, row in enumerate(rows):
        path = REPLIES / row.family / f"{row.resource}.{row.name}.json"
        if path.exists():
            found.append(bytes([place, 0]) + path.read_bytes())
    assert found, f"no documented replies in {REPLIES}"
    return found


def mutate(data: bytes, rng: random.Random, others: list[bytes]) -> bytes:
    """A few changes by chance: of bytes, of tokens, of whole values."""
    data = bytearray(data)
    for _ in range(rng.choice((1, 1, 2, 3, 8))):
        at = rng.randrange(len(data) + 1)
        kind = rng.randrange(8)
        if kind == 0 and data:
            data[at % len(data)] = rng.randrange(256)
        elif kind == 1:
            del data[at : at + rng.choice((1, 4, 40, len(data)))]
        elif kind == 2:
            data[at:at] = rng.choice(PIECES)
        elif kind == 3:
            other = rng.choice(others)
            start = rng.randrange(len(other))
            data[at:at] = other[start : start + rng.randrange(80)]
        else:
            replace_value(data, rng)
    return bytes(data)


def replace_value(data: bytearray, rng: random.Random) -> None:
    """Puts another value behind a colon."""
    colons = [i for i, byte in enumerate(data) if byte == 0x3A]
    if not colons:
        return
    at = rng.choice(colons) + 1
    end = at
    while end < len(data) and data[end] not in b",}]\n":
        end += 1
    data[at:end] = rng.choice(PIECES)


def plain(runs: int, seed: int, seconds: float = float("inf")) -> dict[str, int]:
    """Runs by chance alone; how many inputs ended how."""
    rows, one_input = decoder()
    rng, corpus = random.Random(seed), seeds(rows)
    counts: dict[str, int] = {}
    stop = time.monotonic() + seconds
    for number in range(runs):
        if number % 1000 == 0 and time.monotonic() > stop:
            break
        data = mutate(rng.choice(corpus), rng, corpus)
        if rng.random() < 0.3:  # another endpoint than the one that the reply belongs to
            data = bytes([rng.randrange(256)]) + data[1:]
        try:
            end = one_input(data)
        except BaseException:
            print(f"input {number} of seed {seed}: {data.hex()}", file=sys.stderr)
            raise
        counts[end] = counts.get(end, 0) + 1
    return counts


def guided(runs: int, seed: int) -> None:
    """Runs with coverage as the guide; ends the process."""
    import atheris  # noqa: PLC0415

    with atheris.instrument_imports(include=["bitget_copy._codec", "json"]):
        rows, one_input = decoder()
    corpus = seeds(rows)

    def custom(data: bytes, most: int, number: int) -> bytes:
        rng = random.Random(number)
        if rng.random() < 0.4:
            return atheris.Mutate(data, most)
        return mutate(data or corpus[0], rng, corpus)[:most]

    with tempfile.TemporaryDirectory() as folder:
        for number, data in enumerate(corpus):
            (Path(folder) / str(number)).write_bytes(data)
        arguments = [sys.argv[0], folder, f"-runs={runs}", f"-seed={seed}", "-max_len=16384",
                     "-artifact_prefix=" + folder, "-print_final_stats=1"]  # fmt: skip
        atheris.Setup(arguments, lambda data: void(one_input(data)), custom_mutator=custom)
        atheris.Fuzz()


def void(_: object) -> None:
    """Nothing: atheris takes no result."""


def main() -> None:
    """Reads the command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--runs", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=random.randrange(1, 1 << 31))
    parser.add_argument("--plain", action="store_true", help="by chance alone")
    parser.add_argument("--replay", metavar="HEX", help="one input")
    wanted = parser.parse_args()
    if wanted.replay:
        print(decoder()[1](bytes.fromhex(wanted.replay)))
        return
    print(f"seed {wanted.seed}, {wanted.runs} inputs", flush=True)
    try:
        import atheris  # noqa: F401, PLC0415
    except ImportError:
        wanted.plain = True
    if wanted.plain:
        print(plain(wanted.runs, wanted.seed))
    else:
        guided(wanted.runs, wanted.seed)


if __name__ == "__main__":
    main()
