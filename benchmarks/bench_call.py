"""What a signed call costs: ours, the same written by hand, and the other clients.

The server is one process pinned to one core; each client is a process of its own on the other
core and runs alone: all others wait. In every round each client has one turn, rounds are
repeated, and medians are shown; ratios are medians of the ratios within a round. `call_client`
says what each client calls, `by_hand` is the floor, `canned_server` the other side.

    python benchmarks/bench_call.py [--loop asyncio uvloop] [--wire plain tls] [--at-once 64]
                                    [--only ours floor] [--rounds 5] [--seconds 0.35] [--write]
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path
from typing import Any

from canned_server import CannedServer
from measure import cores, interleaved, machine, progress, table, versions, write_marked
from other_clients import PACKAGES, Unavailable, python_of
from worker import Failed, Worker

AT_ONCE = (1, 16, 64, 256)
SHOWN = 64
"""The number of calls at once that the short tables are about."""
MORE_ROUNDS = 4
"""Times as many rounds at `SHOWN`: a shared machine changes its speed every few seconds, and the
goals are about ratios within a round."""
BUDGET = 3.0
"""Seconds for all rounds of one client at one concurrency; slow ones have fewer rounds."""
FLOOR = "raw sockets by hand"
OURS = "httpx httpcore attrs cattrs aiolimiter httptools msgspec orjson uvloop"
SPEED, BASE = "**bitget_copy**, speed", "**bitget_copy**, base"

RUN = time.time()
"""Tells the rounds of this run from kept ones: no ratio goes across two runs."""

Sample = dict[str, Any]


@dataclass(frozen=True)
class Client:
    """A row of the tables.

    Attributes:
        label: its name in the tables.
        name: its name in `call_client`.
        packages: what its environment holds.
        project: it holds this project too, with the five packages, at the versions of CI.
        loops: the event loops that it is measured on.
    """

    label: str
    name: str
    packages: tuple[str, ...] = ()
    project: bool = False
    loops: tuple[str, ...] = ("asyncio", "uvloop")


CLIENTS = (
    Client(SPEED, "ours", ("httptools", "msgspec", "uvloop"), project=True),
    Client(FLOOR, "floor", ("attrs", "httptools", "httpx", "orjson", "uvloop"), project=True),
    Client("aiohttp by hand, orjson", "aiohttp", PACKAGES["aiohttp"]),
    Client("ccxt", "ccxt", PACKAGES["ccxt"]),
    Client("pybotters", "pybotters", PACKAGES["pybotters"]),
    # The extra brings uvloop, so there is no such thing as the base install on it.
    Client(BASE, "ours", project=True, loops=("asyncio",)),
    Client("httpx by hand", "httpx", ("uvloop",), project=True),
    Client("typed-bitget", "typed-bitget", PACKAGES["typed-bitget"]),
    Client("tribulnation-bitget", "tribulnation-bitget", PACKAGES["tribulnation-bitget"]),
    Client("python-bitget, threads", "python-bitget", PACKAGES["python-bitget"],
           loops=("asyncio",)),
)  # fmt: skip


def start(client: Client, server: CannedServer, loop: str, wire: str) -> Worker:
    """The client's process.

    Raises:
        Failed: it cannot be installed.
    """
    try:
        python = python_of(client.packages, project=client.project, as_in_ci=client.project)
    except Unavailable as error:
        raise Failed(f"cannot be installed: {error}") from None
    core = cores()[0]
    arguments = [client.name, "--loop", loop]
    arguments += ["--url", server.tls_url if wire == "tls" else server.url]
    arguments += ["--certificate", str(server.certificate)] if wire == "tls" else []
    arguments += [] if core is None else ["--core", str(core)]
    return Worker("call_client.py", arguments, python)


def take_turn(worker: Worker, server: CannedServer, at_once: int, seconds: float) -> Sample:
    """One round of one client, with what it cost the server.

    Raises:
        Failed: with the client's own words.
    """
    spent, served = server.spent()
    sample = worker.ask(at_once=at_once, seconds=seconds)
    now_spent, now_served = server.spent()
    sample["run"] = RUN
    sample["server"] = (now_spent - spent) / max(now_served - served, 1) * 1e6
    return sample


@dataclass
class Scenario:
    """All samples of one loop over one kind of wire.

    Attributes:
        samples: by client and concurrency, one a round.
        failures: why a client has none.
    """

    loop: str
    wire: str
    samples: dict[str, dict[int, list[Sample]]] = field(default_factory=dict)
    failures: dict[str, str] = field(default_factory=dict)

    @property
    def title(self) -> str:
        return f"{self.loop}, {'TLS' if self.wire == 'tls' else 'plain'}"

    def rounds(self, label: str, at_once: int) -> list[Sample]:
        return self.samples.get(label, {}).get(at_once, [])

    def figure(self, label: str, at_once: int, name: str) -> float | None:
        """The median of a figure; None where a round has none."""
        values = [sample[name] for sample in self.rounds(label, at_once)]
        return statistics.median(values) if values and None not in values else None

    def ratio(self, label: str, base: str, at_once: int, name: str) -> float | None:
        """The median of the ratios of two clients' figures in the same round."""
        pairs = zip(self.rounds(label, at_once), self.rounds(base, at_once), strict=False)
        values = [
            a[name] / b[name]
            for a, b in pairs
            if a[name] and b[name] and a.get("run") == b.get("run")
        ]
        return statistics.median(values) if values else None


def measure(
    scenario: Scenario, clients: Sequence[Client], server: CannedServer, options: Any
) -> None:
    """Fills a scenario."""
    running: dict[str, Worker] = {}
    for client in clients:
        if scenario.loop in client.loops:
            try:
                running[client.label] = start(client, server, scenario.loop, scenario.wire)
            except Failed as error:
                scenario.failures[client.label] = str(error)
    for at_once in options.at_once:
        spent = dict.fromkeys(running, 0.0)
        more = MORE_ROUNDS if at_once == SHOWN else 1
        for label, index in interleaved(list(running), options.rounds * more):
            if label in scenario.failures or spent[label] > BUDGET * more:
                continue
            progress(
                f"{scenario.title}, {at_once} at once, round {index + 1}: {label.replace('*', '')}"
            )
            begin = time.perf_counter()
            try:
                sample = take_turn(running[label], server, at_once, options.seconds)
            except Failed as error:
                scenario.failures[label] = str(error)
                continue
            spent[label] += time.perf_counter() - begin
            scenario.samples.setdefault(label, {}).setdefault(at_once, []).append(sample)
    for worker in running.values():
        worker.stop()


# --- what is shown -------------------------------------------------------------------------

ABSENT = "-"


def shown(value: float | None, digits: int = 0, mark: str = "") -> str:
    return ABSENT if value is None else f"{value:,.{digits}f}{mark}"


def short_table(scenario: Scenario, clients: Sequence[Client], at_once: Sequence[int]) -> str:
    """One row a client: CPU at every concurrency, the rest at `SHOWN`."""
    focus = SHOWN if SHOWN in at_once else at_once[-1]
    head = ["client", *(f"CPU µs, {n}" for n in at_once), f"/ floor, {focus}",
            f"calls/s, {focus}", "p50 ms", "p99 ms", "peak MiB"]  # fmt: skip
    rows: list[list[object]] = []
    for client in clients:
        label = client.label
        if label in scenario.failures:
            why = f"{ABSENT} ({scenario.failures[label][:150]})"
            rows.append([label, why, *[""] * (len(head) - 2)])
        elif label in scenario.samples:
            costs = [cpu(scenario, label, n) for n in at_once]
            rows.append([label, *costs, *figures(scenario, label, focus)[1:]])
    return table(head, rows)


def full_table(scenario: Scenario, at_once: Sequence[int]) -> str:
    """Every figure of every client at every concurrency."""
    head = ["client", "at once", "CPU µs", "/ floor", "calls/s", "p50 ms", "p99 ms", "peak MiB",
            "server µs", "rounds", "calls"]  # fmt: skip
    rows = []
    for label in scenario.samples:
        for n in at_once:
            rounds = scenario.rounds(label, n)
            if rounds:
                server = shown(scenario.figure(label, n, "server"))
                calls = sum(each["calls"] for each in rounds)
                rows.append([label, n, *figures(scenario, label, n), server, len(rounds), calls])
    return table(head, rows)


def figures(scenario: Scenario, label: str, at_once: int) -> list[str]:
    """CPU, its ratio to the floor, calls a second, p50, p99, and memory."""
    cost, rate, p50, p99, memory = (
        scenario.figure(label, at_once, name) for name in ("cpu", "rate", "p50", "p99", "rss")
    )
    ratio = scenario.ratio(label, FLOOR, at_once, "cpu")
    return [
        shown(cost), shown(ratio, 2), shown(rate), shown(p50, 2), shown(p99, 2), shown(memory)
    ]  # fmt: skip


def cpu(scenario: Scenario, label: str, at_once: int) -> str:
    """CPU of a call, marked where the server had more to do than the client."""
    own, server = (scenario.figure(label, at_once, name) for name in ("cpu", "server"))
    busy = own is not None and server is not None and server >= own
    return shown(own, mark=" †" if busy else "")


def goals(scenarios: Sequence[Scenario]) -> str:
    """What was aimed at, beside what came out, at `SHOWN` calls at once."""

    def against(label: str, base: str, name: str) -> Callable[[Scenario], float | None]:
        return lambda scenario: scenario.ratio(label, base, SHOWN, name)

    def tail(scenario: Scenario) -> float | None:
        values = [s["p99"] / s["p50"] for s in scenario.rounds(SPEED, SHOWN) if s["p50"]]
        return statistics.median(values) if values else None

    lines: list[tuple[str, str, float, Callable[[Scenario], float | None]]] = [
        ("speed: CPU / raw sockets by hand", "≤", 1.3, against(SPEED, FLOOR, "cpu")),
        ("speed: calls/s / ccxt", "≥", 1.5, against(SPEED, "ccxt", "rate")),
        ("speed: calls/s / pybotters", "≥", 1.5, against(SPEED, "pybotters", "rate")),
        ("speed: calls/s / typed-bitget", "≥", 10, against(SPEED, "typed-bitget", "rate")),
        ("speed: p99 / p50", "≤", 3, tail),
        ("base: CPU / httpx by hand", "≤", 1, against(BASE, "httpx by hand", "cpu")),
    ]
    rows = []
    for name, sign, goal, figure in lines:
        cells = []
        for scenario in scenarios:
            value = figure(scenario)
            met = value is not None and (value <= goal if sign == "≤" else value >= goal)
            cells.append(ABSENT if value is None else f"{value:.2f} {'✓' if met else '✗'}")
        rows.append([name, f"{sign} {goal:g}", *cells])
    return table([f"{SHOWN} at once", "goal", *(s.title for s in scenarios)], rows)


def report(scenarios: Sequence[Scenario], clients: Sequence[Client], options: Any) -> str:
    at_once = sorted({n for s in scenarios for each in s.samples.values() for n in each})
    parts = [goals(scenarios)] if SHOWN in at_once else []
    for scenario in scenarios:
        parts += [f"### {scenario.title}", short_table(scenario, clients, at_once)]
    ours = versions(OURS.split())
    names = dict.fromkeys(p for c in clients if not c.project for p in c.packages)
    others = ", ".join(names).replace("==", " ")
    loaded = {
        label: sorted({name for r in s.rounds(label, n) for name in r["loaded"]})
        for s in scenarios for label in (SPEED, BASE) for n in at_once if s.rounds(label, n)
    }  # fmt: skip
    parts.append(
        f"{machine()}; {ours}; in environments of their own {others}. Medians of up to "
        f"{options.rounds} interleaved rounds of {options.seconds:g} s, "
        f"{MORE_ROUNDS} times as many at {SHOWN} at once. Loaded by ours: "
        + "; ".join(f"{k.partition(', ')[2]}: {', '.join(v) or 'none of the extra'}"
                    for k, v in loaded.items()) + "."
    )  # fmt: skip
    details = "\n\n".join(f"{s.title}\n\n{full_table(s, at_once)}" for s in scenarios)
    parts.append("<details><summary>Every figure</summary>\n\n" + details + "\n\n</details>")
    return "\n\n".join(parts)


def kept(path: Path | None, fresh: Sequence[Scenario]) -> list[Scenario]:
    """The fresh scenarios with those of earlier runs in `path`, which is rewritten."""
    if path is None:
        return list(fresh)
    known = json.loads(path.read_text("utf-8")) if path.exists() else []
    whole = {(s["loop"], s["wire"]): s for s in known}
    for scenario in fresh:
        old = whole.setdefault((scenario.loop, scenario.wire), vars(scenario))
        for label, each in scenario.samples.items():  # what was not measured again stays
            old["samples"].setdefault(label, {}).update({str(n): v for n, v in each.items()})
    path.write_text(json.dumps(list(whole.values())), "utf-8")
    read = json.loads(path.read_text("utf-8"))
    return [
        Scenario(
            s["loop"], s["wire"],
            {k: {int(n): v for n, v in each.items()} for k, each in s["samples"].items()},
            s["failures"],
        )
        for s in sorted(read, key=lambda s: (s["wire"], s["loop"]))
    ]  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--loop", nargs="*", default=["asyncio", "uvloop"])
    parser.add_argument("--wire", nargs="+", default=["plain", "tls"], choices=["plain", "tls"])
    parser.add_argument("--at-once", nargs="+", type=int, default=list(AT_ONCE))
    parser.add_argument("--only", nargs="+", help="names of clients, as in call_client")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=0.35)
    parser.add_argument(
        "--keep",
        type=Path,
        help="file of samples: earlier runs are shown too; with an empty --loop only they",
    )
    parser.add_argument("--write", action="store_true", help="put it into benchmarks/README.md")
    options = parser.parse_args()
    clients = [c for c in CLIENTS if not options.only or c.name in options.only]
    done = []
    with CannedServer(cores()[1]) as server:
        for wire, loop in product(options.wire, options.loop):
            done.append(Scenario(loop, wire))
            measure(done[-1], clients, server, options)
    progress("")
    rows = CLIENTS if options.keep else clients
    text = report(kept(options.keep, done), rows, options)
    print(text)
    if options.write:
        write_marked("bench_call", text)


if __name__ == "__main__":
    main()
