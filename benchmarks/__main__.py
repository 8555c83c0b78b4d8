"""Runs the benchmarks and rewrites their tables in benchmarks/README.md.

    python -m benchmarks [--only call codec import scale limiter simulator collect] [--quick]

Progress goes to stderr, the tables to stdout and into the README. ``--quick`` tries everything
in a minute or two and writes nothing: its figures are too rough to keep.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))  # they are scripts, and import each other by name

import other_clients  # noqa: E402

WHOLE = {"limiter": "--seconds 5", "simulator": "--seconds 4", "collect": "50 20000"}
QUICK = {
    "call": "--rounds 2 --seconds 0.2 --loop asyncio --wire plain --at-once 1 64",
    "codec": "--rounds 3 --seconds 0.05",
    "import": "--rounds 3",
    "scale": "--accounts 500 --at-once 200 --calls 2000",
    "limiter": "--seconds 1",
    "simulator": "--seconds 1 --rounds 1",
    "collect": "4 1000",
}


def interpreter(name: str) -> str:
    """The limiter is compared inside one process, so the others are installed beside ours."""
    if name != "limiter":
        return sys.executable
    try:
        return other_clients.python_of(other_clients.LIMITERS, project=True)
    except other_clients.Unavailable as error:
        sys.stderr.write(f"limiter: without the others, which cannot be installed: {error}\n")
        return sys.executable


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--only", nargs="+", choices=list(QUICK), default=list(QUICK))
    parser.add_argument("--quick", action="store_true", help="a rough try; writes nothing")
    options = parser.parse_args()
    failed = []
    for name in options.only:
        sys.stderr.write(f"--- {name}\n")
        words = QUICK[name] if options.quick else f"{WHOLE.get(name, '')} --write"
        command = [interpreter(name), str(HERE / f"bench_{name}.py"), *words.split()]
        if subprocess.run(command, check=False).returncode:  # noqa: S603 - our own scripts
            failed.append(name)
    if failed:
        sys.stderr.write(f"failed, their tables are as they were: {', '.join(failed)}\n")
    return len(failed)


if __name__ == "__main__":
    sys.exit(main())
