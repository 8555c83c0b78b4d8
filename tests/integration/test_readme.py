"""The README's code runs, and is the quickstart example word for word."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
QUICKSTART = ROOT / "examples/quickstart.py"


def readme_code() -> str:
    """The one Python block of the README."""
    blocks = re.findall(
        r"^```python\n(.*?)^```$", (ROOT / "README.md").read_text("utf-8"), re.DOTALL | re.MULTILINE
    )
    assert len(blocks) == 1
    return blocks[0]


def test_the_quickstart_example_is_the_code_of_the_readme() -> None:
    """Below its heading of comments the example holds exactly the README's code."""
    source = QUICKSTART.read_text("utf-8")
    heading, start, code = source.partition("import asyncio\n")
    assert start + code == readme_code()
    lines = [line for line in heading.splitlines() if line]
    assert lines[0].startswith('"""')
    assert lines[0].endswith('"""')
    assert all(line.startswith("#") for line in lines[1:])


def test_the_code_of_the_readme_lists_and_closes(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Copied into a file of its own it prints open orders and a close that worked."""
    copied = tmp_path / "quickstart.py"
    copied.write_text(readme_code(), "utf-8")
    runpy.run_path(str(copied), run_name="__main__")
    *orders, last = capsys.readouterr().out.splitlines()
    assert orders
    assert all(
        re.fullmatch(r"\d{18,19} (long|short) [\d.]+ \d{4}-.*\+00:00", line) for line in orders
    )
    assert last == f"closed: {orders[0].split()[0]}"
