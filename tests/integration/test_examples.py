"""Every example runs as it is, without keys, and prints what it is for."""

from __future__ import annotations

import asyncio
import os
import re
import runpy
import subprocess
import sys
from pathlib import Path
from unittest import mock

import pytest

from bitget_copy.simulator import Simulator

EXAMPLES = Path(__file__).parents[2] / "examples"
LONGEST = 70
"""Lines; an example is read in one go."""


def run(name: str, capsys: pytest.CaptureFixture[str], *arguments: str) -> list[str]:
    """What the example prints, by line."""
    with mock.patch.object(sys, "argv", [f"{name}.py", *arguments]):
        runpy.run_path(str(EXAMPLES / f"{name}.py"), run_name="__main__")
    return capsys.readouterr().out.splitlines()


def test_the_quickstart_closes_an_order(capsys: pytest.CaptureFixture[str]) -> None:
    """It ends with a close that worked."""
    assert re.fullmatch(r"closed: \d+", run("quickstart", capsys)[-1])


@pytest.mark.gate
def test_the_bot_closes_what_has_lost(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each order that it closes has lost 2 % or more, is closed once, and goes."""
    monkeypatch.setattr(sys, "argv", ["bot.py"])
    lines = run("bot", capsys)
    closed = [re.fullmatch(r"close (\d+), which has lost (\d+\.\d)%", each) for each in lines]
    numbers = [match[1] for match in closed if match and float(match[2]) >= 2]
    gone = [line.removeprefix("gone ") for line in lines if line.startswith("gone ")]
    assert numbers
    assert sorted(numbers) == sorted(set(gone))
    assert len(lines) == len(numbers) + len(gone)


def shows(lines: list[str], labels: list[str]) -> None:
    """Three refreshes, each with a line of open copies and profit for each account."""
    holding = re.compile(r"  (\S+) +\d+ open +-?[\d,.]+ USDT")
    for number in (1, 2, 3):
        at = lines.index(f"refresh {number}") + 1
        matches = [holding.fullmatch(line) for line in lines[at : at + len(labels)]]
        assert [match and match[1] for match in matches] == labels


@pytest.mark.gate
def test_the_dashboard_shows_every_account(capsys: pytest.CaptureFixture[str]) -> None:
    """Each of three refreshes shows five accounts, whose modes it has looked at."""
    lines = run("dashboard", capsys)
    labels = [f"follower{number}" for number in range(1, 6)]
    assert [line.split()[:2] for line in lines[1:6]] == [[label, "classic"] for label in labels]
    shows(lines, labels)


@pytest.mark.gate
async def test_the_dashboard_shows_the_accounts_of_a_file(tmp_path: Path) -> None:
    """As with real keys: a file of them, and the address where the exchange is."""
    file = tmp_path / "accounts.toml"
    file.touch(0o600)
    async with Simulator(seed=7, accounts=2).serve() as server:
        file.write_text(
            "".join(
                f'[accounts.{label}]\napi_key = "{server.accounts[label].api_key}"\n'
                f'secret_key = "{server.accounts[label].secret_key}"\n'
                f'passphrase = "{server.accounts[label].passphrase}"\n'
                for label in ("follower1", "follower2")
            )
        )
        child = await asyncio.create_subprocess_exec(
            sys.executable, "-W", "error", str(EXAMPLES / "dashboard.py"), str(file),
            env=os.environ | {"BITGET_BASE_URL": server.url}, stdout=subprocess.PIPE,
        )  # fmt: skip
        out, _ = await child.communicate()
    assert child.returncode == 0
    shows(out.decode().splitlines(), ["follower1", "follower2"])


@pytest.mark.gate
def test_the_collector_reads_everything_once(capsys: pytest.CaptureFixture[str]) -> None:
    """Its second run has nothing new to read, and the files answer a question."""
    first, second, sound, most = run("collector", capsys)
    found = re.search(r"(\d+) rows read, (\d+) in all$", first)
    assert found is not None
    assert int(found[1]) == int(found[2]) > 100
    again = re.search(r"(\d+) rows read, (\d+) in all$", second)  # those that may still change
    assert again is not None
    assert int(again[1]) < 100
    assert again[2] == found[1]
    assert sound == "sound: True"
    assert re.fullmatch(r"most in \w+: \d+ orders, [+-][\d,.]+ before fees", most)


@pytest.mark.gate
def test_the_bot_after_a_crash_knows_what_it_has_done(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is killed after its write was executed, and does not repeat it."""
    monkeypatch.setattr(sys, "argv", ["after_a_crash.py"])
    runpy.run_path(str(EXAMPLES / "after_a_crash.py"), run_name="__main__")
    lines = capfd.readouterr().out.splitlines()
    assert "crash ended with -9" in lines
    assert "v2.futures.trader.close_order Executed" in lines
    assert "unresolved: 0" in lines


def test_examples_are_short_and_all_run_here() -> None:
    """Each has at most 70 lines and one of the tests above."""
    files = sorted(EXAMPLES.glob("*.py"))
    assert [file.stem for file in files] == [
        "after_a_crash",
        "bot",
        "collector",
        "dashboard",
        "quickstart",
    ]
    for file in files:
        assert len(file.read_text("utf-8").splitlines()) <= LONGEST, file.name
