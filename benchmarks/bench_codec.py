"""What decoding costs, from the bytes of a reply to typed objects: ours beside other libraries.

Pages of 20 and 100 orders (flat) and traders (with four curves each); `decoders` and `by_hand`
say how each library is used. Each decoder is a process of its own on one core; before anything
is timed, all must have read the same values. Times are CPU, medians of interleaved rounds.

    python benchmarks/bench_codec.py [--rounds 7] [--seconds 0.15] [--write]
"""

from __future__ import annotations

import argparse
import gc
import hashlib
import json
import statistics
import time
from functools import cache
from typing import Any

import decoders
import replies
from measure import (
    cores,
    interleaved,
    machine,
    pin,
    progress,
    ratios,
    table,
    versions,
    write_marked,
)
from worker import Failed, Worker, answer_questions, hide

PAGES = (("orders", 20), ("orders", 100), ("traders", 20), ("traders", 100))
SPEED, BASE = "**bitget_copy**, speed", "**bitget_copy**, base"
HAND, MSGSPEC = "by hand: orjson, attrs", "msgspec"
LABELS = {
    SPEED: ("ours", ""),
    BASE: ("ours", "httptools,msgspec,orjson,uvloop"),
    HAND: ("by hand", ""),
    MSGSPEC: ("msgspec", ""),
    "pydantic": ("pydantic", ""),
    "mashumaro, orjson": ("mashumaro", ""),
    "adaptix, orjson": ("adaptix", ""),
    "cattrs, orjson": ("cattrs", ""),
}
"""What a row is called, whose decoder it is, and what that must not find."""
GOALS = ((HAND, 1.15), (MSGSPEC, 1.4))

Samples = dict[str, dict[tuple[str, int], list[float]]]


def work(name: str) -> None:
    """A decoder's process."""
    made = decoders.DECODERS[name]()

    @cache
    def page(kind: str, count: int) -> bytes:
        body: bytes = getattr(replies, kind)(count)
        return body

    def respond(kind: str, count: int, seconds: float) -> dict[str, Any]:
        decode, body = made[kind], page(kind, count)
        if not seconds:
            values = json.dumps(decoders.plain(decode(body)), sort_keys=True)
            return {"values": hashlib.sha256(values.encode()).hexdigest()}
        gc.collect()
        done, begin = 0, time.process_time()
        while (spent := time.process_time() - begin) < seconds:
            for _ in range(5):
                decode(body)
            done += 5
        return {"us": spent / done * 1e6}

    answer_questions(respond)


def start() -> tuple[dict[str, Worker], dict[str, str]]:
    """The workers that read every page as the hand-written decoder does, and why others do not.

    Raises:
        ValueError: ours reads something else.
    """
    core = cores()[0]
    workers = {}
    for label, (name, hidden) in LABELS.items():
        arguments = ["--work", name, "--hide", hidden]
        arguments += [] if core is None else ["--core", str(core)]
        workers[label] = Worker("bench_codec.py", arguments)
    failures: dict[str, str] = {}
    for kind, count in PAGES:
        right = workers[HAND].ask(kind=kind, count=count, seconds=0)["values"]
        for label, worker in workers.items():
            try:
                values = worker.ask(kind=kind, count=count, seconds=0)["values"]
            except Failed as error:
                failures[label] = str(error)
                continue
            if values != right:
                failures[label] = f"reads other values from {count} {kind}"
    if failures.keys() & {SPEED, BASE}:
        raise ValueError(f"nothing was measured: {failures}")
    for label in failures:
        workers.pop(label).stop()
    return workers, failures


def measure(workers: dict[str, Worker], rounds: int, seconds: float) -> Samples:
    """CPU microseconds of one page, by decoder and page, one a round."""
    samples: Samples = {label: {page: [] for page in PAGES} for label in workers}
    for page in PAGES:
        for label, index in interleaved(workers, rounds):
            progress(f"{page[1]} {page[0]}, round {index + 1}: {label.replace('*', '')}")
            answer = workers[label].ask(kind=page[0], count=page[1], seconds=seconds)
            samples[label][page].append(answer["us"])
    for worker in workers.values():
        worker.stop()
    return samples


def report(samples: Samples, failures: dict[str, str], rounds: int, seconds: float) -> str:
    head = ["decoder"]
    for kind, count in PAGES:
        head += [f"{count} {kind}, µs", "/ by hand"]
    rows = []
    for label in LABELS:
        if label in failures:
            rows.append([label, f"- ({failures[label][:150]})", *[""] * (len(head) - 2)])
            continue
        row = [label]
        for page in PAGES:
            by_hand = ratios({name: each[page] for name, each in samples.items()}, HAND)
            row += [f"{statistics.median(samples[label][page]):,.0f}", f"{by_hand[label]:.2f}"]
        rows.append(row)
    found = versions(["attrs", "cattrs", "orjson", "msgspec", "pydantic", "mashumaro", "adaptix"])
    about = (
        f"{machine()}; {found}. CPU of one page, medians of {rounds} interleaved rounds of "
        f"{seconds:g} s; ratios are medians of the ratios within a round."
    )
    return "\n\n".join([goals(samples), table(head, rows), about])


def goals(samples: Samples) -> str:
    """What was aimed at, beside what came out."""
    rows = []
    for base, goal in GOALS:
        cells = []
        for page in PAGES if base in samples else ():
            value = ratios({name: each[page] for name, each in samples.items()}, base)[SPEED]
            cells.append(f"{value:.2f} {'✓' if value <= goal else '✗'}")
        rows.append([f"speed / {base}", f"≤ {goal}", *cells])
    return table(["CPU", "goal", *(f"{count} {kind}" for kind, count in PAGES)], rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--seconds", type=float, default=0.15)
    parser.add_argument("--write", action="store_true", help="put it into benchmarks/README.md")
    parser.add_argument("--work", choices=list(decoders.DECODERS), help=argparse.SUPPRESS)
    parser.add_argument("--hide", default="", help=argparse.SUPPRESS)
    parser.add_argument("--core", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.work:
        hide(options.hide)
        pin(options.core)
        work(options.work)
        return
    workers, failures = start()
    samples = measure(workers, options.rounds, options.seconds)
    progress("")
    text = report(samples, failures, options.rounds, options.seconds)
    print(text)
    if options.write:
        write_marked("bench_codec", text)


if __name__ == "__main__":
    main()
