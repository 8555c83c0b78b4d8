"""Accounts with journals: a file each or one for all; each account recovers its own writes."""

from __future__ import annotations

import asyncio
import contextlib
import os
import stat

import pytest
from reconcile_scene import Scene
from test_journal import CLOSE, Hanging, Shared, close_values, records

from bitget_copy import (
    Accounts,
    ConfigError,
    Executed,
    Journal,
    JournalError,
    NotExecuted,
)

NAMES = ("trader", "follower1")


@pytest.fixture
def scene():
    return Scene()


def made(scene, journal, transport=None, names=NAMES):
    """Accounts with journals, in the scene's time."""
    return Accounts(
        {name: scene.sim.accounts[name] for name in names}, journal=journal,
        transport=transport or scene.sim, clock=Shared(scene.clock, 0.0), limiter=scene.limiter,
        timeout=60.0,
    )  # fmt: skip


async def lose_a_write(scene, journal, *, executes=True):
    """The trader's process ends while it waits for the reply to a close."""
    way = Hanging(scene.sim, executes=executes)
    accounts = made(scene, journal, way)
    values = close_values(scene)
    task = asyncio.ensure_future(accounts["trader"].call(CLOSE, values))
    await asyncio.wait_for(way.arrived.wait(), 5)
    task.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await task
    await accounts.aclose()


@pytest.mark.parametrize(("executes", "verdict"), [(True, Executed), (False, NotExecuted)])
@pytest.mark.parametrize("way", ["a file each", "one for all"])
async def test_each_account_recovers_its_own_writes(scene, tmp_path, way, executes, verdict):
    """After a crash the trader's lost close is the trader's, whichever file it stands in."""

    def journal():
        return tmp_path / "journals" if way == "a file each" else Journal(tmp_path / "all.journal")

    first = journal()
    await lose_a_write(scene, first, executes=executes)
    if isinstance(first, Journal):
        await first.aclose()
    second = journal()

    async with made(scene, second) as accounts:
        before = {label: len(client.unresolved) for label, client in accounts.items()}
        found = await accounts.gather(lambda client: client.recover(timeout=100))
        after = {label: len(client.unresolved) for label, client in accounts.items()}

    assert before == {"trader": 1, "follower1": 0}
    assert after == {"trader": 0, "follower1": 0}
    assert found["follower1"] == []
    assert [type(each.verdict) for each in found["trader"]] == [verdict]
    if isinstance(second, Journal):
        await second.aclose()


async def test_a_folder_has_a_file_of_each_account(scene, tmp_path):
    """Named by label, for its owner only; the writes of one are in no other's."""
    folder = tmp_path / "journals"
    await lose_a_write(scene, folder)

    files = {file.name: file for file in folder.iterdir()}
    assert sorted(files) == ["follower1.journal", "trader.journal"]
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert [r["row"] for r in records(files["trader.journal"]) if r["op"] == "intent"] == [CLOSE]
    assert [r for r in records(files["follower1.journal"]) if r["op"] == "intent"] == []


async def test_journals_of_a_folder_are_closed_and_one_that_is_given_is_not(scene, tmp_path):
    """What was opened here may be opened again; the caller's own goes on."""
    own = Journal(tmp_path / "own.journal")
    for journal in (tmp_path / "folder", own):
        async with made(scene, journal) as accounts:
            await accounts["trader"].call(CLOSE, close_values(scene))
    Journal(tmp_path / "folder" / "trader.journal").close()

    assert "open" in repr(own)
    await own.aclose()


@pytest.mark.parametrize("way", ["another program has one", "a wrong option", "a wrong part"])
def test_accounts_that_cannot_be_made_leave_no_journal_open(scene, tmp_path, way):
    """Those that had been opened can be opened at once by somebody else."""
    folder = tmp_path / "journals"
    folder.mkdir()
    held = Journal(folder / "follower1.journal") if way.startswith("another") else None
    options = {"a wrong option": {"on_attempt": 7}, "a wrong part": {"limiter": 7}}.get(way, {})

    with pytest.raises(ConfigError):
        Accounts(
            {name: scene.sim.accounts[name] for name in NAMES}, journal=folder,
            transport=scene.sim, **options,
        )  # fmt: skip

    for name in NAMES:
        if held is None or name == "trader":
            Journal(folder / f"{name}.journal").close()
    if held:
        held.close()


@pytest.mark.parametrize("way", ["a file", "no parent", "not writable"])
def test_a_folder_that_cannot_be_used_is_named(scene, tmp_path, way, monkeypatch):
    """With what would be allowed, or what the system says."""
    place = tmp_path / "journals"
    if way == "a file":
        place.write_text("not a journal")
    elif way == "no parent":
        place = place / "there"
    else:

        def refuse(*_, **__):
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(os, "mkdir", refuse)
    problem = {
        "a file": "is no folder; allowed: the path of a folder, in which each account gets a file",
        "no parent": "cannot be made: No such file or directory",
        "not writable": "cannot be made: Permission denied",
    }[way]

    with pytest.raises(ConfigError, match=f"journal: .*journals.*{problem}"):
        made(scene, place)


def test_a_journal_that_is_nobodys_any_more_is_told(scene, tmp_path, caplog):
    """An account was renamed or taken off the table, and its lost writes stay where they are."""
    (tmp_path / "gone.journal").write_bytes(b"")
    (tmp_path / "trader.journal").write_bytes(b"")
    accounts = made(scene, tmp_path)

    assert [record.levelname for record in caplog.records] == ["WARNING"]
    assert "no account has the label of gone.journal;" in caplog.text
    asyncio.run(accounts.aclose())


async def test_after_closing_no_write_is_sent(scene, tmp_path):
    """The journal is gone, and the client says that it is closed."""
    accounts = made(scene, tmp_path / "journals")
    await accounts.aclose()

    with pytest.raises((ConfigError, JournalError), match="closed"):
        await accounts["trader"].call(CLOSE, close_values(scene))
    assert scene.done(CLOSE) == 0
