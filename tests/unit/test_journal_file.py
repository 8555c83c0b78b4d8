"""The file of a journal: cut anywhere, changed anywhere, full, removed, taken twice."""

import errno
import os
import shutil
import stat
import subprocess
import sys
import time
from pathlib import Path
from unittest import mock

import pytest

from bitget_copy.errors import ConfigError, JournalError
from bitget_copy.journal import file as file_module
from bitget_copy.journal.file import JournalFile
from bitget_copy.journal.record import line_of, read
from bitget_copy.journal.state import State

VALUES = {"trackingNo": "17", "productType": "USDT-FUTURES"}


def intent(number, *, row="v2.futures.trader.set_order_tpsl", effect="set", ids=None, label="a"):
    return {
        "op": "intent", "id": number, "label": label, "row": row, "effect": effect, "at": 1000,
        "ids": {"trackingNo": "17"} if ids is None else ids, "values": VALUES,
    }  # fmt: skip


def settled(number, end="executed"):
    return {"op": "settled", "id": number, "as": end, "by": "reply"}


def opened(path, *, is_durable=True):
    return JournalFile(path, is_durable=is_durable)


def written(path, *records):
    """The bytes of a journal with these records."""
    journal = opened(path)
    for record in records:
        journal.append([record], sync=True)
    journal.close()
    return path.read_bytes()


RECORDS = (
    intent(1), settled(1), intent(2, effect="close", ids={"trackingNo": "é✓"}),
    {"op": "unknown", "id": 2, "why": "no answer"}, intent(3), settled(3, "refused"),
)  # fmt: skip


def said(records):
    """What records say: the open writes."""
    state = State()
    for record in records:
        state.apply(record)
    return {number: (entry.row, entry.why) for number, entry in state.open.items()}


@pytest.fixture(scope="module")
def content(tmp_path_factory):
    return written(tmp_path_factory.mktemp("journal") / "journal", *RECORDS)


def test_cut_at_every_byte_it_is_the_records_before(content, tmp_path, monkeypatch):
    """A file that ends anywhere is the whole records before that, or is refused as none."""
    monkeypatch.setattr(file_module.os, "fsync", lambda _: None)
    path = tmp_path / "journal"
    for size in range(len(content)):
        path.write_bytes(content[:size])
        whole = read(content[: content[:size].rfind(b"\n") + 1]).records
        if size and not whole:
            with pytest.raises(ConfigError, match="is no journal"):
                opened(path)
            continue
        journal = opened(path)
        assert {n: (e.row, e.why) for n, e in journal.state.open.items()} == said(whole)
        journal.append([intent(9)], sync=True)
        journal.close()
        assert read(path.read_bytes()).damage is None
        assert 9 in said(read(path.read_bytes()).records)


@pytest.mark.parametrize(
    "flip", [0x20, *(pytest.param(flip, marks=pytest.mark.gate) for flip in (0x01, 0x80, 0xFF))]
)
def test_every_byte_changed_is_noticed(content, tmp_path, flip):
    """A byte that is not as it was written is an error that says where, and nothing is changed."""
    path = tmp_path / "journal"
    for place in range(len(content)):
        spoilt = bytearray(content)
        spoilt[place] ^= flip
        path.write_bytes(spoilt)
        line = content[:place].count(b"\n") + 1
        with pytest.raises(ConfigError, match=f"line {line} " if line > 1 else "is no journal"):
            opened(path)
        assert path.read_bytes() == spoilt


def test_lines_left_out_doubled_and_exchanged_are_noticed(content, tmp_path):
    """Records are numbered, so that none can be missing between two others."""
    path, lines = tmp_path / "journal", content.splitlines(keepends=True)
    for at in range(1, len(lines) - 1):
        others = [lines[:at] + lines[at + 1 :], lines[: at + 1] + lines[at:],
                  [*lines[:at], lines[at + 1], lines[at], *lines[at + 2 :]]]  # fmt: skip
        for changed in others:
            path.write_bytes(b"".join(changed))
            with pytest.raises(ConfigError, match=rf"line {at + 1}|line {at + 2}"):
                opened(path)


def test_lines_of_another_journal_are_noticed(content, tmp_path):
    """A line fits in only behind the lines before which it was written, whatever its number."""
    path, lines = tmp_path / "journal", content.splitlines(keepends=True)
    others = written(tmp_path / "other", intent(7), *RECORDS[1:]).splitlines(keepends=True)
    differ = next(at for at, line in enumerate(lines) if line != others[at])
    for at in range(differ + 1, len(lines)):
        for mixed in (lines[:at] + others[at:], [*lines[:at], others[at], *lines[at + 1 :]]):
            path.write_bytes(b"".join(mixed))
            with pytest.raises(ConfigError, match=f"line {at + 1} is not what was written"):
                opened(path)


def test_space_that_was_never_written_is_torn_off(content, tmp_path):
    """Zeros behind the records are what a stopped machine may leave."""
    path = tmp_path / "journal"
    path.write_bytes(content + b"\0" * 4096)
    journal = opened(path)
    assert set(journal.state.open) == {2}
    journal.close()


@pytest.mark.parametrize("other", [b"import this\n", b"x", b"{}\n", b"\x89PNG\r\n\x1a\n"])
def test_another_file_is_left_as_it_is(tmp_path, other):
    """A file that is no journal is refused and not touched."""
    path = tmp_path / "journal"
    path.write_bytes(other)
    with pytest.raises(ConfigError, match="is no journal"):
        opened(path)
    assert path.read_bytes() == other


def test_a_later_format_is_refused(tmp_path):
    """What a later version wrote is not guessed at."""
    path = tmp_path / "journal"
    path.write_bytes(line_of(1, {"op": "begin", "format": 2, "next": 1}))
    with pytest.raises(ConfigError, match="format 2"):
        opened(path)


def test_only_its_owner_may_read_it(tmp_path):
    """The file is made with mode 0600, and one with a wider mode is narrowed."""
    path = tmp_path / "journal"
    opened(path).close()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    path.chmod(0o644)
    opened(path).close()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_the_second_who_opens_it_is_told_who_has_it(tmp_path):
    """A journal has one owner at a time, whichever of its files."""
    path = tmp_path / "journal"
    first = opened(path)
    with pytest.raises(ConfigError, match="another client of this process has it open"):
        opened(path)
    first.close()
    opened(path).close()


def test_it_is_open_once_where_locks_are_of_a_process(tmp_path, monkeypatch):
    """On NFS the second lock of a process is granted, and closing that file ends the first."""
    path = tmp_path / "journal"
    journal = opened(path)
    monkeypatch.setattr(file_module, "try_lock", lambda _: True)
    opens = mock.Mock(wraps=os.open)
    monkeypatch.setattr(file_module.os, "open", opens)
    with pytest.raises(ConfigError, match="another client of this process has it open"):
        opened(path)
    assert not opens.called
    journal.append([intent(1)], sync=True)
    journal.close()
    opened(path).close()


@pytest.mark.parametrize("is_mine", [True, False])
def test_a_file_system_without_modes_will_do(is_mine, tmp_path, monkeypatch):
    """FAT refuses them to the owner too; a file of somebody else is none to write to."""
    denied = mock.Mock(side_effect=PermissionError(errno.EPERM, os.strerror(errno.EPERM)))
    monkeypatch.setattr(file_module.os, "fchmod", denied)
    if is_mine:
        opened(tmp_path / "journal").close()
    else:
        monkeypatch.setattr(file_module.os, "geteuid", lambda: -1)
        with pytest.raises(ConfigError, match="not permitted"):
            opened(tmp_path / "journal")


def test_another_process_is_named(tmp_path):
    """Whoever has the journal open is told by its number, and its end frees the file."""
    path = tmp_path / "journal"
    code = (
        "import sys; from bitget_copy import Journal; journal = Journal(sys.argv[1]); "
        "print(flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", code, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout.readline()
        with pytest.raises(ConfigError, match=f"process {other.pid} has it open"):
            opened(path)
        other.kill()
    opened(path).close()


@pytest.mark.parametrize("what", ["directory", "no directory", "pipe"])
def test_what_is_no_file_is_refused(tmp_path, what):
    """A path at which no file can be is a clear error."""
    path = tmp_path / "journal"
    if what == "directory":
        path.mkdir()
    elif what == "pipe":
        os.mkfifo(path)
    else:
        path /= "deeper"
    with pytest.raises(ConfigError, match="journal"):
        opened(path)


class Disk:
    """Fails from the next call of a function of the system on."""

    def __init__(self, monkeypatch, name, error, after=0):
        self.real = getattr(os, name)
        self.left = after
        self.error = OSError(error, os.strerror(error))
        self.name = name
        monkeypatch.setattr(file_module.os, name, self)

    def __call__(self, *args):
        if self.left == 0:
            if self.name == "write":
                self.real(args[0], bytes(args[1])[:7])  # a part gets through
            raise self.error
        self.left -= 1
        return self.real(*args)


def _run(alone, command):
    """Runs a command where mounts are seen by nobody else."""
    words = [alone, "-rm", "sh", "-c", command]
    return subprocess.run(words, capture_output=True, text=True, check=False)  # noqa: S603 - our own


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EDQUOT])
def test_a_disk_that_takes_nothing_refuses_writes_and_heals(number, tmp_path, monkeypatch):
    """Full, read-only or over quota: nothing is left of what it refused, and it goes on later."""
    path = tmp_path / "journal"
    journal = opened(path)
    journal.append([intent(1)], sync=True)
    before = path.read_bytes()
    with monkeypatch.context() as patch:
        Disk(patch, "write", number)
        with pytest.raises(JournalError, match=os.strerror(number)):
            journal.append([intent(2)], sync=True)
    assert path.read_bytes() == before
    assert set(journal.state.open) == {1}
    journal.append([intent(3)], sync=True)
    journal.close()
    assert set(said(read(path.read_bytes()).records)) == {1, 3}


def test_a_journal_on_a_read_only_disk_is_an_error_of_the_option(tmp_path):
    """Nothing can be written without it being kept, so the client is not made."""
    alone = shutil.which("unshare")
    mount = f"mount -t tmpfs -o ro none {tmp_path}"
    if alone is None or _run(alone, mount).returncode:
        pytest.skip("this system lets nobody mount a file system of its own")
    code = (
        "from pathlib import Path; from bitget_copy.journal.file import JournalFile; "
        f"JournalFile(Path('{tmp_path}/journal'), is_durable=True)"
    )
    done = _run(alone, f'{mount} && "{sys.executable}" -c "{code}"')
    assert done.returncode == 1
    assert "ConfigError: journal" in done.stderr
    assert "Read-only file system" in done.stderr


def test_after_a_failed_fsync_nothing_is_written_any_more(tmp_path, monkeypatch):
    """A disk that has lost data is not asked again: the next fsync would say that all is well."""
    path = tmp_path / "journal"
    journal = opened(path)
    with monkeypatch.context() as patch:
        Disk(patch, "fsync", errno.EIO)
        with pytest.raises(JournalError, match="may have lost"):
            journal.append([intent(1)], sync=True)
    with pytest.raises(JournalError, match="may have lost"):
        journal.append([intent(2)], sync=True)
    journal.close()
    assert said(read(path.read_bytes()).records) == {}


@pytest.mark.parametrize("how", ["removed", "replaced"])
def test_removed_while_it_is_open(tmp_path, how):
    """Where nobody would find the records again, none is written."""
    path = tmp_path / "journal"
    journal = opened(path)
    path.unlink()
    if how == "replaced":
        path.write_bytes(b"")
    with pytest.raises(JournalError, match="removed or replaced"):
        journal.append([intent(1)], sync=True)
    assert how == "replaced" or not path.exists()
    journal.close()


@pytest.mark.parametrize("size", [0, 1, -1])
def test_changed_in_place_while_it_is_open(tmp_path, size):
    """Emptied, cut or added to by somebody else: nothing is written that nobody could read."""
    path = tmp_path / "journal"
    journal = opened(path)
    journal.append([intent(1)], sync=True)
    size = path.stat().st_size + size if size else 0
    os.truncate(path, size)
    for _ in range(2):
        with pytest.raises(JournalError, match=f"changed by somebody else .* has {size} bytes"):
            journal.append([intent(2)], sync=True)
    assert path.stat().st_size == size
    journal.close()


def test_overwritten_while_it_is_open(tmp_path):
    """Bytes of the same number in place of its own: nothing is written that nobody could read."""
    path = tmp_path / "journal"
    journal = opened(path)
    journal.append([intent(1)], sync=True)
    spoilt = path.read_bytes().replace(b'"id":1', b'"id":2')
    with path.open("r+b") as file:
        file.write(spoilt)
    os.utime(path, (0, 0))
    for _ in range(2):
        with pytest.raises(JournalError, match="overwritten by somebody else"):
            journal.append([intent(2)], sync=True)
    assert path.read_bytes() == spoilt
    journal.close()


def test_only_touched_while_it_is_open(tmp_path, monkeypatch):
    """A backup that sets the times of the file stops nobody, and is looked at once."""
    path = tmp_path / "journal"
    journal = opened(path)
    journal.append([intent(1)], sync=True)
    os.utime(path, (0, 0))
    looks = []
    monkeypatch.setattr(file_module, "read", lambda content: looks.append(1) or read(content))
    for number in (2, 3, 4):
        journal.append([intent(number)], sync=True)
    journal.close()
    assert len(looks) == 1
    assert set(said(read(path.read_bytes()).records)) == {1, 2, 3, 4}


@pytest.mark.parametrize("name", ["write", "fsync"])
def test_what_cannot_be_noted_when_it_is_opened_is_an_error_of_the_option(
    name, tmp_path, monkeypatch
):
    """A disk that is full then is told like a path that is wrong; the file is let go of."""
    path = tmp_path / "journal"
    before = written(path, intent(1))
    with monkeypatch.context() as patch:
        Disk(patch, name, errno.ENOSPC)
        with pytest.raises(ConfigError, match=os.strerror(errno.ENOSPC)):
            opened(path)
    assert path.read_bytes() == before
    journal = opened(path)
    assert set(journal.state.open) == {1}
    journal.close()


@pytest.mark.parametrize("records", [(), (intent(1), settled(1)), (intent(1),)])
def test_a_file_that_cannot_be_replaced_is_a_journal_all_the_same(records, tmp_path, monkeypatch):
    """One that is mounted by itself, or stands in a folder that is not ours, is only longer."""
    path = tmp_path / "journal"
    if records:
        written(path, *records)
    monkeypatch.setattr(Path, "replace", mock.Mock(side_effect=OSError(errno.EBUSY, "busy")))
    for number in (8, 9):
        journal = opened(path)
        journal.append([intent(number)], sync=True)
        journal.close()
    assert set(said(read(path.read_bytes()).records)) == {8, 9, *said(records)}
    assert list(tmp_path.iterdir()) == [path]


def test_a_compaction_that_fails_is_not_tried_with_every_write(tmp_path, monkeypatch):
    """It is tried again when the file is twice as long."""
    monkeypatch.setattr(file_module, "COMPACT_ABOVE", 100)
    journal = opened(tmp_path / "journal")
    replace = mock.Mock(side_effect=OSError(errno.EBUSY, "busy"))
    monkeypatch.setattr(Path, "replace", replace)
    for number in range(1, 65):
        journal.append([intent(number)], sync=False)
        journal.compact_if_large()
    journal.close()
    assert replace.call_count < 10


def test_a_folder_that_cannot_be_synced_ends_the_writing(tmp_path, monkeypatch):
    """After a power cut the old file might be there again, without what was written since."""
    monkeypatch.setattr(file_module, "COMPACT_ABOVE", 100)
    path = tmp_path / "journal"
    journal = opened(path)
    journal.append([intent(1)], sync=True)
    with monkeypatch.context() as patch:
        Disk(patch, "fsync", errno.EIO, after=1)
        journal.compact_if_large()
    with pytest.raises(JournalError, match="may have lost"):
        journal.append([intent(2)], sync=True)
    journal.close()
    assert set(said(read(path.read_bytes()).records)) == {1}


def test_a_file_system_without_synced_folders_will_do(tmp_path, monkeypatch):
    """It says that it does not know such a thing, which is no loss."""
    real = os.fsync

    def fsync(descriptor):
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        real(descriptor)

    monkeypatch.setattr(file_module.os, "fsync", fsync)
    path = tmp_path / "journal"
    assert set(said(read(written(path, intent(1))).records)) == {1}


def test_a_descriptor_that_closes_with_an_error_is_closed(tmp_path, monkeypatch):
    """Nothing is left to do about it, and what was waited for is on disk."""
    real, path = os.close, tmp_path / "journal"

    def close(descriptor):
        real(descriptor)
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    journal = opened(path)
    journal.append([intent(1)], sync=True)
    with monkeypatch.context() as patch:
        patch.setattr(file_module.os, "close", close)
        journal.close()
    journal = opened(path)
    assert set(journal.state.open) == {1}
    journal.close()


def test_a_forked_worker_does_not_keep_the_journal(tmp_path):
    """A bot's end frees its journal while a child of its lives, which may not write to it."""
    path = tmp_path / "journal"
    code = (
        "import asyncio, os, sys\n"
        "from bitget_copy import Journal, JournalError\n"
        "journal = Journal(sys.argv[1])\n"
        "if os.fork():\n"
        "    os._exit(0)\n"
        "mine = open(os.devnull)\n"  # takes the number that the journal had
        "try:\n"
        "    asyncio.run(journal.keep({}))\n"
        "except JournalError as error:\n"
        "    print(error, flush=True)\n"
        "another = Journal(sys.argv[1] + '2')\n"
        "journal.close()\n"
        "del journal\n"
        "mine.read()\n"
        "another.close()\n"
        "print('goes on', flush=True)\n"
        "sys.stdin.read()\n"
    )
    with subprocess.Popen(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", code, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as bot:
        assert b"fork; make a client of its own" in bot.stdout.readline()
        assert bot.stdout.readline() == b"goes on\n"
        assert bot.wait() == 0
        opened(path).close()


def test_a_fork_may_not_write(tmp_path, monkeypatch):
    """Two processes would write over each other."""
    journal = opened(tmp_path / "journal")
    monkeypatch.setattr(file_module.os, "getpid", lambda: -1)
    with pytest.raises(JournalError, match="fork"):
        journal.append([intent(1)], sync=True)
    monkeypatch.undo()
    journal.close()


def test_it_stays_small_and_keeps_what_is_open(tmp_path, monkeypatch):
    """Writes with an end are left out of a new file; open ones, their numbers and rivals stay."""
    monkeypatch.setattr(file_module, "COMPACT_ABOVE", 20_000)
    path = tmp_path / "journal"
    journal = opened(path)
    journal.append([intent(1), {"op": "unknown", "id": 1, "why": "lost"}], sync=True)
    for number in range(2, 1000):
        order = {"trackingNo": str(number)}
        journal.append([intent(number, ids=order), settled(number)], sync=False)
        journal.compact_if_large()
        assert path.stat().st_size < 21_000
    with pytest.raises(ConfigError, match="has it open"):
        opened(path)
    journal.append([intent(1000), settled(1000)], sync=True)
    journal.close()
    journal = opened(path)
    assert said(journal.state.records()) == {1: (intent(1)["row"], "lost")}
    assert journal.state.next == 1001
    assert 1000 in journal.state.rivals(1)
    journal.close()


def test_a_compaction_that_fails_changes_nothing(tmp_path, monkeypatch):
    """Until the new file is whole and in place, the old one counts."""
    monkeypatch.setattr(file_module, "COMPACT_ABOVE", 100)
    path = tmp_path / "journal"
    for name in ("fsync", "write"):
        journal = opened(path)
        journal.append([intent(1), intent(2), settled(2)], sync=True)
        with monkeypatch.context() as patch:
            Disk(patch, name, errno.ENOSPC)
            journal.compact_if_large()
        assert list(tmp_path.iterdir()) == [path]
        journal.append([intent(3)], sync=True)
        journal.close()
        assert set(said(read(path.read_bytes()).records)) == {1, 3}


def test_a_left_over_new_file_is_removed(tmp_path):
    """A process that ended while it made the file small leaves one behind."""
    path = tmp_path / "journal"
    Path(f"{path}.new").write_bytes(b"half")
    opened(path).close()
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("one", "other", "are_rivals"),
    [
        ({}, {}, True),
        ({}, {"label": "b"}, False),
        ({}, {"ids": {"trackingNo": "18"}}, False),
        ({}, {"row": "v1.futures.trader.set_order_tpsl"}, True),
        ({}, {"row": "v2.spot.trader.set_order_tpsl"}, False),
        ({}, {"effect": "close"}, False),
        ({"ids": {}}, {"ids": {}}, True),
        ({"ids": {}}, {}, False),
        ({"ids": {"n": "1,17"}}, {}, True),
        ({}, {"ids": {"n": "*"}}, True),
        ({"ids": {"n": "cb3f0a"}}, {"ids": {"n": "cb3f0b"}}, False),
        ({"ids": {"n": "cb3f0a"}}, {"ids": {"n": "CB3F0A"}}, True),
        ({"ids": {"n": "cb3f0a"}}, {"ids": {"n": "17"}}, True),
        ({"ids": {"n": "17"}}, {"ids": {"n": "cb3f0a"}}, True),
        ({"ids": {"n": "cb3f0a"}}, {"ids": {"n": "17"}, "row": "v1.spot.trader.x"}, False),
    ],
)  # fmt: skip
def test_writes_about_the_same_are_rivals(one, other, are_rivals):
    """Settings of the same thing meet; what was refused has undone nothing."""
    for end in (None, "executed", "dismissed", "refused", "not sent", "not executed"):
        state = State()
        state.apply(intent(1, **one))
        state.apply(intent(2, **other))
        if end:
            state.apply(settled(2, end))
        may_have_acted = end in {None, "executed", "dismissed"}
        assert state.rivals(1) == ({2} if are_rivals and may_have_acted else set())


def test_what_a_write_met_outlives_a_new_file(tmp_path):
    """A rival that acted is known to the next process, one that did not is none; nor is a past one.

    Of an earlier version's file too, which names open rivals as well.
    """
    path = tmp_path / "journal"
    earlier = intent(3) | {"rivals": [1, 2, 9]}
    written(
        path, intent(8), settled(8), intent(1), intent(2), settled(2), earlier, intent(4),
        settled(4, "refused"),
    )  # fmt: skip
    for _ in range(2):
        journal = opened(path)
        journal._compact()
        journal.close()
    assert journal.state.rivals(1) == {2, 3}
    assert journal.state.rivals(1, idle={3}) == {2}
    assert journal.state.rivals(3, idle={1}) == {2, 9}


def test_many_open_writes_about_the_same_take_no_longer_each(tmp_path):
    """Twenty times as many open writes take some twenty times as long, not four hundred times."""

    def seconds(count):
        began = time.process_time()
        state = State()
        for number in range(1, count + 1):
            state.apply(intent(number, ids={}))
        again = State()
        for record in state.records():
            again.apply(record)
        for number in range(1, count // 2):
            again.apply(settled(number))
        assert again.rivals(count) == {*range(count // 2, count), count // 2 - 1}
        return time.process_time() - began

    few = min(seconds(500) for _ in range(3))
    assert seconds(10_000) < 120 * few
