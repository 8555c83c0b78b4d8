"""The simulator's README says only what is so."""

from __future__ import annotations

import re
from pathlib import Path

from bitget_copy.simulator import QUIRKS

HERE = Path(__file__).parent
README = (Path(__file__).parents[3] / "bitget_copy" / "simulator" / "README.md").read_text("utf-8")


def test_tests_named_in_the_table_exist() -> None:
    """Each documented behaviour names at least one test, and each of them is there."""
    table = README.partition("## Documented behaviour and its test")[2].partition("\n## ")[0]
    rows = [line for line in table.splitlines() if line.startswith("| ")][1:]
    named = [re.findall(r"`(test_\w+)`", row) for row in rows]
    source = "\n".join(path.read_text("utf-8") for path in HERE.glob("test_*.py"))
    known = set(re.findall(r"^(?:async )?def (test_\w+)\(", source, re.MULTILINE))

    assert len(rows) > 20
    assert [row for row, tests in zip(rows, named, strict=True) if not tests] == []
    assert [name for tests in named for name in tests if name not in known] == []


def test_all_quirks_are_listed() -> None:
    """Name and meaning are those of the code."""
    rows = re.findall(r"^\| `(\w+)` \| (.+) \|$", README, re.MULTILINE)

    assert [row for row in rows if row[0] in QUIRKS] == list(QUIRKS.items())


def test_every_room_is_listed() -> None:
    """Each module of the package stands in the list of rooms."""
    rooms = README.partition("## Rooms")[2]
    folder = HERE.parents[2] / "bitget_copy" / "simulator"
    modules = {path.stem for path in folder.rglob("*.py")} - {"__init__"}

    assert {name for name in modules if f"`{name}`" not in rooms} == set()
