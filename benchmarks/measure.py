"""What all benchmarks share: cores, loops, medians, tables, and where the tables are written.

Standard library only: the clients of `bench_call` import it inside environments of their own.
"""

from __future__ import annotations

import asyncio
import importlib.metadata
import os
import platform
import resource
import statistics
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

README = Path(__file__).parent / "README.md"


def cores() -> tuple[int | None, int | None]:
    """A core for what is measured and another for its server; none where there is but one."""
    if not hasattr(os, "sched_getaffinity"):
        return None, None
    allowed = sorted(os.sched_getaffinity(0))
    return (allowed[0], allowed[1]) if len(allowed) > 1 else (None, None)


def pin(core: int | None) -> None:
    """Binds this process to a core, where the platform can."""
    if core is not None and hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {core})


def event_loop(kind: str) -> asyncio.Runner:
    """A runner of ``"asyncio"`` or ``"uvloop"``.

    Raises:
        ImportError: uvloop is asked for and absent.
    """
    if kind == "asyncio":
        return asyncio.Runner()
    import uvloop  # noqa: PLC0415 - optional

    return asyncio.Runner(loop_factory=uvloop.new_event_loop)


def interleaved(names: Iterable[str], rounds: int) -> Iterator[tuple[str, int]]:
    """Every name once a round, so that a slow minute of the machine meets all alike.

    The order turns round by round: nobody always runs after the same neighbour.
    """
    names = list(names)
    for index in range(rounds):
        for name in names if index % 2 == 0 else reversed(names):
            yield name, index


def ratios(samples: dict[str, list[float]], base: str) -> dict[str, float]:
    """Each name's median of its ratios to `base` in the same round."""
    return {
        name: statistics.median(a / b for a, b in zip(values, samples[base], strict=True))
        for name, values in samples.items()
    }


def peak_mib() -> float:
    """The most memory that this process has held, MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def resident_mib() -> float:
    """What it holds now, MiB; 0 where the platform does not tell."""
    statm = Path("/proc/self/statm")
    if not statm.exists():
        return 0.0
    return int(statm.read_text().split()[1]) * resource.getpagesize() / 2**20


def progress(text: str) -> None:
    """Says on stderr what is being done."""
    sys.stderr.write(f"\r\x1b[K{text}" if sys.stderr.isatty() else f"{text}\n")
    sys.stderr.flush()


def machine() -> str:
    """The interpreter and the machine, in words."""
    return (
        f"{platform.python_implementation()} {platform.python_version()}, "
        f"{os.cpu_count()} cores of {_processor()}, {platform.system()} {platform.release()}"
    )


def versions(names: Iterable[str]) -> str:
    """The installed versions of distributions; what is absent is left out."""
    found = []
    for name in names:
        try:
            found.append(f"{name} {importlib.metadata.version(name)}")
        except importlib.metadata.PackageNotFoundError:
            continue
    return ", ".join(found)


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A Markdown table; the first column to the left, figures to the right."""
    lines = [f"| {' | '.join(head)} |", f"|---|{'---:|' * (len(head) - 1)}"]
    lines += [f"| {' | '.join(str(cell) for cell in row)} |" for row in rows]
    return "\n".join(lines)


def write_marked(name: str, text: str, *, path: Path = README) -> None:
    """Puts `text` between the README's two marks of that name.

    Raises:
        ValueError: a mark is missing; nothing is written.
    """
    begin, end = f"<!-- {name} -->", f"<!-- /{name} -->"
    old = path.read_text("utf-8")
    head, opened, rest = old.partition(begin)
    _, closed, tail = rest.partition(end)
    if not opened or not closed:
        raise ValueError(f"{path.name} has no {begin} … {end}; put the two marks where it belongs")
    path.write_text(f"{head}{begin}\n{text}\n{end}{tail}", "utf-8")


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    if info.exists():
        for line in info.read_text("utf-8").splitlines():
            if line.startswith("model name"):
                return f"{line.partition(':')[2].strip()} ({platform.machine()})"
    return platform.machine()
