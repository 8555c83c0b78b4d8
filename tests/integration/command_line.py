"""Runs the command line for tests: in this process, or in one of its own."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from rich.console import Console
from typer.testing import CliRunner, Result

from bitget_copy.cli.app import app

START = "from bitget_copy.cli import main; main()"
ROOT = Path(__file__).parents[2]


def clear_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keeps keys and proxies of the machine out of a test."""
    for name in list(os.environ):
        if name.startswith("BITGET_") or name.lower().endswith("_proxy"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("COLUMNS", "80")


def run(*words: str, text: str = "", **env: str) -> Result:
    """One command in this process."""
    return CliRunner().invoke(app, list(words), input=text, env=env, prog_name="bitget-copy")


def terminal(width: int = 80, height: int = 24) -> Console:
    """A console that believes it is a terminal and keeps what is printed."""
    return Console(
        file=io.StringIO(), force_terminal=True, width=width, height=height, color_system=None,
        legacy_windows=False, _environ={},
    )  # fmt: skip


def pipe() -> Console:
    """A console that is no terminal and keeps what is printed."""
    return Console(file=io.StringIO(), width=80)


def printed(console: Console) -> str:
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def process(*words: str, code: str = START, **env: str) -> subprocess.Popen[str]:
    """The command line in a process of its own."""
    # A shell that runs the tests in the background switches Ctrl-C off for all that they start.
    code = f"import signal; signal.signal(signal.SIGINT, signal.default_int_handler); {code}"
    return subprocess.Popen(  # noqa: S603 - our own interpreter
        [sys.executable, "-W", "error", "-c", code, *words],
        cwd=ROOT, env=os.environ | {"PYTHONUNBUFFERED": "1"} | env,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip


def interrupted(child: subprocess.Popen[str]) -> tuple[str, str]:
    """Sends Ctrl-C; returns what the process printed after that, and waits for its end."""
    assert child.stdout is not None
    assert child.stderr is not None
    child.send_signal(signal.SIGINT)
    out, err = child.stdout.read(), child.stderr.read()
    child.wait(timeout=30)
    return out, err
