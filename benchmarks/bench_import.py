"""How long it takes to import bitget_copy, beside httpx, on which it stands.

Every import is a fresh interpreter with warm bytecode; runs are interleaved and the medians and
the medians of the ratios within a round are shown. `import bitget_copy` alone may put off work,
so the rows after it count that too: the client's class, a client (which has httpx loaded too), and
one with its first resource.

Measured in an environment with the base install alone: httpx also imports rich, pygments and
click where they happen to be installed, which would flatter us.

    python benchmarks/bench_import.py [--rounds 15] [--write]
"""

from __future__ import annotations

import argparse
import os
import re
import statistics
import subprocess
import sys
from functools import cache

import other_clients
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

BASE = "import httpx"
OURS = "import bitget_copy"
CLASS = "from bitget_copy import CopyTradingClient"
GOAL = 1.3
MADE = (
    f"{CLASS}, Credentials\n"
    "made = CopyTradingClient(Credentials(api_key='k', secret_key='s', passphrase='p'))\n"
)
CASES = {
    BASE: BASE,
    OURS: OURS,
    CLASS: CLASS,
    "… and a client": MADE,
    "… and a client with `client.v2.futures`": f"{MADE}made.v2.futures.trader",
}
TIMED = """
import time
begin = time.perf_counter()
{}
spent = time.perf_counter() - begin
import sys
print(spent, len(sys.modules))
"""
TOP = 10
_LINE = re.compile(r"import time:\s+(\d+) \|\s+(\d+) \|(\s+)(\S+)")


@cache
def python() -> str:
    """An interpreter with the base install; the one that runs this where none can be made."""
    try:
        return other_clients.python_of((), project=True, as_in_ci=True)
    except other_clients.Unavailable as error:
        progress(f"measured in this environment, as none can be made: {error}")
        return sys.executable


def run(arguments: list[str]) -> subprocess.CompletedProcess[str]:
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return subprocess.run(  # noqa: S603 - our own interpreter
        [python(), *arguments],
        capture_output=True, text=True, check=True, env=environment,
    )  # fmt: skip


def once(code: str) -> tuple[float, int]:
    """Milliseconds, and modules loaded in the end.

    Raises:
        subprocess.CalledProcessError: it cannot be imported.
    """
    seconds, modules = run(["-c", TIMED.format(code)]).stdout.split()
    return float(seconds) * 1e3, int(modules)


def breakdown(code: str) -> list[tuple[str, float, float]]:
    """Packages by the time spent in their own modules: name, own and with what they import, ms."""
    own: dict[str, float] = {}
    whole: dict[str, float] = {}
    for line in run(["-X", "importtime", "-c", code]).stderr.splitlines():
        found = _LINE.match(line)
        if found:
            name = found[4].partition(".")[0]
            own[name] = own.get(name, 0) + int(found[1]) / 1e3
            whole[name] = max(whole.get(name, 0), int(found[2]) / 1e3)
    ranked = sorted(own, key=lambda name: -own[name])
    return [(name, own[name], whole[name]) for name in ranked[:TOP]]


def measure(rounds: int) -> tuple[dict[str, list[float]], dict[str, int]]:
    """Milliseconds by case, one a round, and the modules loaded."""
    modules = {name: once(code)[1] for name, code in CASES.items()}  # writes the bytecode too
    samples: dict[str, list[float]] = {name: [] for name in CASES}
    for name, index in interleaved(CASES, rounds):
        progress(f"round {index + 1}: {name}")
        samples[name].append(once(CASES[name])[0])
    return samples, modules


def against_goal(ratio: float) -> str:
    return f" {'✓' if ratio <= GOAL else '✗'} (goal ≤ {GOAL})"


def report(samples: dict[str, list[float]], modules: dict[str, int], rounds: int) -> str:
    to_httpx = ratios(samples, BASE)
    rows = [
        [f"`{name}`" if "`" not in name else name, f"{statistics.median(values):.0f}",
         f"{to_httpx[name]:.2f}{against_goal(to_httpx[name]) if name in {OURS, CLASS} else ''}",
         modules[name]]
        for name, values in samples.items()
    ]  # fmt: skip
    parts = [table(["in a fresh interpreter", "ms", "/ httpx", "modules"], rows)]
    for name in (CLASS, BASE):
        top = [[each, f"{own:.1f}", f"{whole:.1f}"] for each, own, whole in breakdown(CASES[name])]
        head = [f"`-X importtime`, {name}", "own ms", "largest module with its imports, ms"]
        parts.append(table(head, top))
    where = "this environment" if python() == sys.executable else "the base install alone"
    found = versions(["httpx", "attrs", "cattrs", "cryptography", "aiolimiter"])
    parts.append(f"{machine()}; {found}; {where}. Medians of {rounds} rounds, wall time.")
    return "\n\n".join(parts)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--write", action="store_true", help="put it into benchmarks/README.md")
    options = parser.parse_args()
    pin(cores()[0])
    text = report(*measure(options.rounds), options.rounds)
    progress("")
    print(text)
    if options.write:
        write_marked("bench_import", text)


if __name__ == "__main__":
    main()
