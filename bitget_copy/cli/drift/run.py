"""Runs the survey of ``drift`` and prints a report that anybody may see: names and kinds alone."""

from __future__ import annotations

import contextlib
import logging
import platform
import sys
from collections import Counter
from collections.abc import Generator, Sequence
from datetime import UTC, datetime
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Final

import attrs
from rich.console import Console

from bitget_copy import CopyTradingClient, RetryPolicy, __version__
from bitget_copy._proxy_env import FROM_ENV
from bitget_copy.cli.drift.survey import Read, State, reads, survey
from bitget_copy.cli.exit_codes import ExitCode
from bitget_copy.cli.printing import can_draw, print_json, print_table, write_text
from bitget_copy.simulator import Simulator

if TYPE_CHECKING:
    from bitget_copy.drift import Drift

_MANY: Final = 3
"""Reads that are left out for one reason and listed one by one."""
_TIMEOUT: Final = 15.0
"""Seconds for one read, waiting included."""


@attrs.frozen
class Report:
    """What became of each read, and where the replies deviate."""

    reads: list[Read]
    drift: Drift

    @property
    def exit_code(self) -> ExitCode:
        """Whether there is drift; where no read succeeded, that nothing is known."""
        if self.drift.rows or self.drift.left_out:
            return ExitCode.DRIFT
        has_read = any(read.state is State.READ for read in self.reads)
        return ExitCode.OK if has_read else ExitCode.REFUSED

    def to_dict(self) -> dict[str, Any]:
        """All of it in values that JSON has."""
        deviations = [
            {"endpoint": row.endpoint, "where": row.where, "kind": row.kind, "count": row.count}
            for row in self.drift
        ]
        return {
            **_about(),
            "reads": [attrs.asdict(read) for read in self.reads],
            "deviations": deviations,
            "left_out": self.drift.left_out,
        }


async def examine(family: str | None, *, seed: int | None = None) -> Report:
    """Sends the reads with the account and address of the environment, or of a simulator.

    Args:
        family: only this one; None: all.
        seed: of the simulator; None: none is used.

    Raises:
        BitgetCopyError: the options or the key are wrong, or nobody answers.
    """
    rows = reads(family)
    options: dict[str, Any] = {
        "timeout": _TIMEOUT, "retry": RetryPolicy(max_attempts=2), "experimental": True,
    }  # fmt: skip
    if seed is None:
        client = CopyTradingClient.from_env(proxy=FROM_ENV, **options)
    else:
        simulator = Simulator(seed)
        client = CopyTradingClient(simulator.credentials, transport=simulator, **options)
    progress = _Progress(len(rows))
    with _quiet_log():
        async with client:
            found = await survey(client, rows, progress)
    progress.end()
    return Report(found, client.drift())


@contextlib.contextmanager
def _quiet_log() -> Generator[None]:
    """What is logged is in the report; without a handler Python would print it in between."""
    handler = logging.NullHandler()
    logger = logging.getLogger("bitget_copy")
    logger.addHandler(handler)
    try:
        yield
    finally:
        logger.removeHandler(handler)


class _Progress:
    """Counts on stderr, where it does not get into the report."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._done = 0
        self._is_drawn = can_draw(Console(stderr=True))

    def __call__(self, read: Read) -> None:
        self._done += 1
        text = f"{self._done}/{self._total} {read.endpoint}: {read.state}"
        self._write(f"\r\x1b[K{text}" if self._is_drawn else f"{text}\n")

    def end(self) -> None:
        """Leaves the line empty."""
        if self._is_drawn:
            self._write("\r\x1b[K")

    @staticmethod
    def _write(text: str) -> None:
        with contextlib.suppress(OSError, ValueError):
            sys.stderr.write(text)
            sys.stderr.flush()


def _about() -> dict[str, str]:
    return {
        "version": __version__,
        "date": f"{datetime.now(UTC):%Y-%m-%d}",
        "python": platform.python_version(),
        "parser": "json" if find_spec("msgspec") is None else "msgspec",
    }


def _cells(others: Sequence[Read]) -> list[tuple[str, str, str]]:
    """A line for each read, and one for all of a family that were left out for one reason."""
    groups: dict[tuple[str, State, str], list[str]] = {}
    for read in others:
        groups.setdefault((read.endpoint[:2], read.state, read.why), []).append(read.endpoint)
    cells = []
    for (family, state, why), keys in groups.items():
        is_many = state is State.NOT_TRIED and len(keys) > _MANY
        shown = [f"{len(keys)} reads of {family}"] if is_many else keys
        cells += [(key, state.value, why) for key in shown]
    return cells


def print_report(console: Console, report: Report, *, as_json: bool) -> None:
    """Prints the deviations, then what was not read and why, then one line that sums it up."""
    if as_json:
        print_json(console, report.to_dict())
        return
    write_text(console, "bitget-copy drift: " + ", ".join(f"{k} {v}" for k, v in _about().items()))
    rows = [(row.endpoint, row.where, row.kind.value, str(row.count)) for row in report.drift]
    if rows:
        print_table(
            console,
            ("endpoint", "place", "kind", "replies"),
            rows,
            texts=("place",),
            first=("kind",),
        )
    others = [read for read in report.reads if read.state is not State.READ]
    if others:
        heading = ("without a reply to look at", "state", "why")
        print_table(console, heading, _cells(others), texts=("why",), first=("why",))
    count = Counter(read.state for read in report.reads)
    total = ", ".join(f"{count[state]} {state}" for state in State if count[state])
    more = f", {report.drift.left_out} further not listed" if report.drift.left_out else ""
    write_text(console, f"{len(rows) or 'no'} deviations{more}; reads: {total}")
