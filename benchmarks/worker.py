"""A process that measures when it is asked to: one line of JSON there, one line back.

What is compared runs in processes of its own, so that none inherits the memory, the imports or
the garbage of another; all of them wait while one has its turn.
"""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

DEADLINE = 90.0


class Failed(Exception):
    """A worker raised, died or hung; the message is its last word."""


class Worker:
    """The process, from the side of who asks.

    Args:
        script: file in this folder; it calls :func:`answer_questions`.
        arguments: its command line.
        python: interpreter; None: this one.
        deadline: seconds for one turn; a worker that takes longer has hung.
    """

    def __init__(
        self,
        script: str,
        arguments: Sequence[str],
        python: str | None = None,
        deadline: float = DEADLINE,
    ) -> None:
        self._deadline = deadline
        path = str(Path(__file__).parent / script)
        self._process = subprocess.Popen(  # noqa: S603 - our own script
            [python or sys.executable, "-W", "ignore", path, *arguments],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip

    def ask(self, **question: Any) -> dict[str, Any]:
        """One turn.

        Raises:
            Failed: with the worker's own words.
        """
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None
        assert stdout is not None
        alarm = threading.Timer(self._deadline, self._process.kill)
        alarm.start()
        try:
            stdin.write(json.dumps(question) + "\n")
            stdin.flush()
            line = stdout.readline()
        except BrokenPipeError:
            line = ""
        finally:
            alarm.cancel()
        if not line:
            raise Failed(self._last_words())
        answer: dict[str, Any] = json.loads(line)
        if "failed" in answer:
            raise Failed(answer["failed"])
        return answer

    def stop(self) -> None:
        """Ends the process."""
        assert self._process.stdin is not None
        with contextlib.suppress(BrokenPipeError):
            self._process.stdin.close()
        try:
            self._process.wait(5)
        except subprocess.TimeoutExpired:
            self._process.kill()

    def _last_words(self) -> str:
        assert self._process.stderr is not None
        lines = self._process.stderr.read().strip().splitlines()
        return lines[-1] if lines else "it hung, or died without a word"


def answer_questions(respond: Callable[..., dict[str, Any]]) -> None:
    """The worker's loop: every line of stdin is a question, whatever is printed goes to stderr."""
    out = sys.stdout
    with contextlib.redirect_stdout(sys.stderr):
        for line in sys.stdin:
            try:
                answer = respond(**json.loads(line))
            except Exception as error:  # noqa: BLE001 - sent back to the asker
                answer = {"failed": f"{type(error).__name__}: {error}"}
            out.write(json.dumps(answer) + "\n")
            out.flush()


def hide(names: str) -> None:
    """Makes packages look as if they were not installed, to imports and to `find_spec`.

    Args:
        names: top-level packages, separated by commas.
    """
    hidden = frozenset(name for name in names.split(",") if name)
    sys.meta_path[:] = [_Without(finder, hidden) for finder in sys.meta_path]


class _Without:
    """A finder that does not find some packages."""

    def __init__(self, finder: Any, hidden: frozenset[str]) -> None:
        self._finder = finder
        self._hidden = hidden

    def find_spec(self, fullname: str, path: Any = None, target: Any = None) -> Any:
        if fullname.partition(".")[0] in self._hidden:
            return None
        return self._finder.find_spec(fullname, path, target)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._finder, name)
