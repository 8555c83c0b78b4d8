"""The manifest: which parts there are, and which moments they cover.

SQLite in its default journal mode with ``synchronous=EXTRA``, which is FULL and syncs the folder
too: replaced parts are removed right after a transaction, which therefore must not come back.
"""

from __future__ import annotations

import json
import secrets
import sqlite3
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from typing import Any, Final, Literal, Self, TypeAlias

import attrs

from bitget_copy.collect import content_sum
from bitget_copy.collect.content_sum import ContentSum
from bitget_copy.collect.errors import StoreError
from bitget_copy.collect.files import Files
from bitget_copy.collect.histories import History
from bitget_copy.collect.intervals import Interval

NAME: Final = "manifest.sqlite"
VERSION: Final = 1
State: TypeAlias = Literal["reading", "sealed", "tail", "lost"]
"""``reading``: begun, with a checkpoint; ``sealed``: drained, never read again; ``tail``: drained,
but so new that rows may still come; ``lost``: the exchange no longer shows it."""

_TABLES: Final = """
CREATE TABLE store (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE histories (
    id INTEGER PRIMARY KEY,
    account TEXT NOT NULL,
    endpoint TEXT NOT NULL,
    arguments TEXT NOT NULL,  -- JSON, as sent
    since_ms INTEGER,         -- null: as far back as the exchange keeps
    until_ms INTEGER,         -- null: to now
    UNIQUE (account, endpoint, arguments)
);
CREATE TABLE intervals (
    id INTEGER PRIMARY KEY,
    history INTEGER NOT NULL REFERENCES histories (id),
    first_ms INTEGER NOT NULL,  -- milliseconds since 1970, both ends included
    last_ms INTEGER NOT NULL,   -- before first_ms: covers nothing, only holds rows
    state TEXT NOT NULL CHECK (state IN ('reading', 'sealed', 'tail', 'lost')),
    is_tail INTEGER NOT NULL,   -- of one that is being read: what it becomes
    checkpoint TEXT,            -- JSON: where reading goes on
    digest TEXT                 -- of a tail's rows
);
CREATE INDEX intervals_of ON intervals (history);
CREATE TABLE parts (
    path TEXT PRIMARY KEY,      -- below the folder, with /
    interval INTEGER NOT NULL REFERENCES intervals (id),
    rows INTEGER NOT NULL,
    bytes INTEGER NOT NULL,
    sha256 TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX parts_of ON parts (interval);
"""


@attrs.frozen
class Goal:
    """How much of a history is wanted.

    Attributes:
        id: of the history in the manifest.
        history: which one.
        since: first moment, milliseconds; None: as far back as the exchange keeps.
        until: last moment; None: to now, whenever that is.
    """

    id: int
    history: History
    since: int | None
    until: int | None


@attrs.frozen
class Covered:
    """One interval of a history.

    Attributes:
        id: in the manifest.
        span: its moments.
        state: what is known of it.
        is_tail: it becomes, or is, a tail.
        checkpoint: where reading goes on.
        digest: of a tail's rows.
        rows: in its parts.
    """

    id: int
    span: Interval
    state: State
    is_tail: bool
    checkpoint: Mapping[str, Any] | None
    digest: str | None
    rows: int


@attrs.frozen
class Part:
    """One file.

    Attributes:
        path: below the folder.
        interval: whose rows it holds.
        rows: how many.
        bytes: its size.
        sha256: of its content.
    """

    path: str
    interval: int
    rows: int
    bytes: int
    sha256: str


class Manifest:
    """The manifest of one folder; used by one thread.

    Args:
        connection: to its file.
        files: ends transactions.
    """

    def __init__(self, connection: sqlite3.Connection, files: Files) -> None:
        self._sql = connection
        self._files = files
        self._sum = ContentSum(connection)

    @classmethod
    def open(cls, folder: Path, files: Files, *, create: bool = False) -> Self:
        """Opens a manifest, or makes one.

        Raises:
            StoreError: there is none, it is of a newer version, or it is damaged.
        """
        path = folder / NAME
        manifest = cls(_connection(path, "rwc" if create else "rw"), files)
        with _closed_on_error(manifest, path):
            manifest._prepare(path)
        return manifest

    @classmethod
    def open_to_read(cls, folder: Path) -> Self:
        """Opens a manifest without ever changing it.

        Raises:
            StoreError: there is none, it is of a newer version, or it is damaged.
        """
        path = folder / NAME
        try:
            is_there = path.is_file()
        except OSError as error:
            raise StoreError(f"{folder}: {error.strerror}") from None
        if not is_there:
            raise StoreError(f"{folder}: has no {NAME}, so nothing was collected there")
        manifest = cls(_connection(path, "ro"), Files())
        with _closed_on_error(manifest, path):
            try:
                version = manifest._version()
            except sqlite3.OperationalError as error:
                if not error.sqlite_errorname.startswith("SQLITE_READONLY"):
                    raise
                manifest._read_rolled_back(path)
                version = manifest._version()
            _check_version(path, version)
        return manifest

    def _read_rolled_back(self, path: Path) -> None:
        """Reads a copy, where a crash in the middle of a change left what is still to be undone.

        Raises:
            StoreError: the file or its journal cannot be copied.
        """
        self._sql.close()
        try:
            with TemporaryDirectory() as folder:
                for name in (NAME, f"{NAME}-journal"):
                    copyfile(path.with_name(name), Path(folder, name))
                with closing(_connection(Path(folder, NAME), "rw")) as copy:
                    self._sql = sqlite3.connect(
                        ":memory:", isolation_level=None, check_same_thread=False
                    )
                    copy.backup(self._sql)
        except OSError as error:
            raise StoreError(
                f"{path}: a crash has left it in the middle of a change ({error.strerror}); the "
                "next collect sets that right"
            ) from None
        self._sum = ContentSum(self._sql)

    def close(self) -> None:
        """Closes the file."""
        self._sql.close()

    def _version(self) -> int:
        return int(self._sql.execute("PRAGMA user_version").fetchone()[0])

    def _prepare(self, path: Path) -> None:
        sql = self._sql
        version = self._version()
        is_new = (
            version == 0 and not sql.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        )
        if not is_new:
            _check_version(path, version)
        sql.execute("PRAGMA synchronous=EXTRA")
        sql.execute("PRAGMA foreign_keys=ON")
        if is_new:
            store = secrets.token_hex(4)
            sql.executescript(
                f"BEGIN; {_TABLES} INSERT INTO store VALUES ('id', '{store}');"  # noqa: S608 - hex digits
                f"PRAGMA user_version={VERSION}; COMMIT;"
            )
        if not self._sum.is_right():
            raise StoreError(
                f"{path}: is damaged, as it says what was never written to it; bring back a copy, "
                "or collect into a new folder. Nothing was changed"
            )
        self._sum.follow()
        if not self._sum.is_written():  # else the first change writes it
            self._sum_at_first()

    def _sum_at_first(self) -> None:
        self._sql.execute("BEGIN IMMEDIATE")
        self._sum.anew()
        self.keep_value(content_sum.NAME, self._sum.text())
        self._files.commit(self._sql)

    @contextmanager
    def changing(self) -> Generator[None, None, None]:
        """One transaction: all of it is on disk afterwards, or, after an error, none.

        Raises:
            StoreError: the file cannot be written.
        """
        try:
            self._sql.execute("BEGIN IMMEDIATE")
            try:
                self._sum.begin()
                yield
                self.keep_value(content_sum.NAME, self._sum.text())
                self._files.commit(self._sql)
            except BaseException:
                if self._sql.in_transaction:
                    self._sql.execute("ROLLBACK")
                raise
        except (sqlite3.Error, OSError) as error:
            raise StoreError(
                f"the manifest could not be written ({error}); what it held before is whole"
            ) from None

    @contextmanager
    def reading(self) -> Generator[None, None, None]:
        """All that is read in it is of one moment."""
        self._sql.execute("BEGIN")
        try:
            yield
        finally:
            self._sql.execute("ROLLBACK")

    def value(self, name: str) -> str | None:
        """One of the store's own values."""
        row = self._sql.execute("SELECT value FROM store WHERE name = ?", (name,)).fetchone()
        return None if row is None else str(row[0])

    def keep_value(self, name: str, value: str) -> None:
        """Sets one of them."""
        self._sql.execute(
            "INSERT INTO store VALUES (?, ?)"
            " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            (name, value),
        )

    def goals(self) -> list[Goal]:
        """All histories of the store."""
        found = self._sql.execute(
            "SELECT id, account, endpoint, arguments, since_ms, until_ms FROM histories ORDER BY id"
        )
        return [
            Goal(key, History(account, endpoint, arguments), since, until)
            for key, account, endpoint, arguments, since, until in found
        ]

    def goal(self, history: int) -> Goal:
        """One of them."""
        found = self._sql.execute(
            "SELECT account, endpoint, arguments, since_ms, until_ms FROM histories WHERE id = ?",
            (history,),
        )
        account, endpoint, arguments, since, until = found.fetchone()
        return Goal(history, History(account, endpoint, arguments), since, until)

    def keep_goal(self, history: History, since: int | None, until: int | None) -> None:
        """Adds a history, or sets how much of it is wanted."""
        self._sql.execute(
            "INSERT INTO histories (account, endpoint, arguments, since_ms, until_ms)"
            " VALUES (?, ?, ?, ?, ?) ON CONFLICT (account, endpoint, arguments)"
            " DO UPDATE SET since_ms = excluded.since_ms, until_ms = excluded.until_ms",
            (history.account, history.endpoint, history.arguments, since, until),
        )

    def covered(self, history: int) -> list[Covered]:
        """The intervals of a history, oldest first."""
        found = self._sql.execute(
            "SELECT id, first_ms, last_ms, state, is_tail, checkpoint, digest,"
            " (SELECT coalesce(sum(rows), 0) FROM parts WHERE interval = intervals.id)"
            " FROM intervals WHERE history = ? ORDER BY first_ms, id",
            (history,),
        )
        return [
            Covered(
                key, Interval(first, last), state, bool(is_tail),
                None if checkpoint is None else json.loads(checkpoint), digest, rows,
            )
            for key, first, last, state, is_tail, checkpoint, digest, rows in found
        ]  # fmt: skip

    def sealed_until(self, history: int, last: int) -> Covered | None:
        """The sealed interval of a history that ends at a moment."""
        return next(
            (
                each for each in self.covered(history)
                if each.state == "sealed" and each.span.first <= each.span.last == last
            ),
            None,
        )  # fmt: skip

    def parts_of(self, intervals: Sequence[int]) -> list[Part]:
        """The parts of some intervals."""
        found = [
            self._sql.execute("SELECT * FROM parts WHERE interval = ?", (interval,))
            for interval in intervals
        ]
        return [Part(*row) for rows in found for row in rows]

    def uncovered(self, history: int) -> list[int]:
        """The intervals of a history that only hold rows."""
        found = self._sql.execute(
            "SELECT id FROM intervals WHERE history = ? AND first_ms > last_ms", (history,)
        )
        return [row[0] for row in found]

    def uncover(self, interval: int) -> None:
        """Lets an interval cover nothing; its rows stay."""
        self._sql.execute(
            "UPDATE intervals SET last_ms = first_ms - 1, state = 'sealed', is_tail = 0,"
            " checkpoint = NULL, digest = NULL WHERE id = ?",
            (interval,),
        )

    def drop_empty(self, history: int) -> None:
        """Forgets intervals that cover nothing and hold nothing."""
        self._sql.execute(
            "DELETE FROM intervals WHERE history = ? AND first_ms > last_ms"
            " AND NOT EXISTS (SELECT 1 FROM parts WHERE interval = intervals.id)",
            (history,),
        )

    def forget_digest(self, interval: int) -> None:
        """Lets the next reading of a tail be kept, also if it brings what was there."""
        self._sql.execute("UPDATE intervals SET digest = NULL WHERE id = ?", (interval,))

    def want_from_first(self, history: int) -> None:
        """Lets a history without a beginning begin with its first interval."""
        self._sql.execute(
            "UPDATE histories SET since_ms ="
            " (SELECT min(first_ms) FROM intervals WHERE history = histories.id)"
            " WHERE id = ? AND since_ms IS NULL",
            (history,),
        )

    def keep_interval(
        self, history: int, interval: int | None, span: Interval, state: State, *,
        is_tail: bool, checkpoint: Mapping[str, Any] | None = None, digest: str | None = None,
    ) -> int:  # fmt: skip
        """Adds an interval, or changes one; returns its id."""
        values = (
            history, *span, state, is_tail,
            None if checkpoint is None else json.dumps(checkpoint), digest,
        )  # fmt: skip
        if interval is None:
            made = self._sql.execute(
                "INSERT INTO intervals (history, first_ms, last_ms, state, is_tail, checkpoint,"
                " digest) VALUES (?, ?, ?, ?, ?, ?, ?)",
                values,
            )
            assert made.lastrowid is not None
            return made.lastrowid
        self._sql.execute(
            "UPDATE intervals SET history = ?, first_ms = ?, last_ms = ?, state = ?, is_tail = ?,"
            " checkpoint = ?, digest = ? WHERE id = ?",
            (*values, interval),
        )
        return interval

    def drop_interval(self, interval: int) -> list[str]:
        """Forgets an interval; returns the paths of its parts."""
        paths = [row[0] for row in self._sql.execute(
            "SELECT path FROM parts WHERE interval = ?", (interval,)
        )]  # fmt: skip
        self._sql.execute("DELETE FROM parts WHERE interval = ?", (interval,))
        self._sql.execute("DELETE FROM intervals WHERE id = ?", (interval,))
        return paths

    def keep_part(self, part: Part) -> None:
        """Adds a file."""
        self._sql.execute("INSERT INTO parts VALUES (?, ?, ?, ?, ?)", attrs.astuple(part))

    def drop_part(self, path: str) -> str:
        """Forgets a file; returns its path."""
        self._sql.execute("DELETE FROM parts WHERE path = ?", (path,))
        return path

    def parts(self) -> Iterator[Part]:
        """All files, ordered by path."""
        return (Part(*row) for row in self._sql.execute("SELECT * FROM parts ORDER BY path"))

    def is_sound(self) -> str | None:
        """What is wrong with the file; None: nothing."""
        try:
            with self.reading():
                found = str(self._sql.execute("PRAGMA integrity_check(1)").fetchone()[0])
                if found == "ok" and not self._sum.is_right():
                    found = "it says what was never written to it"
        except (sqlite3.Error, UnicodeDecodeError) as error:
            found = str(error)
        return None if found == "ok" else found


def _connection(path: Path, mode: Literal["ro", "rw", "rwc"]) -> sqlite3.Connection:
    try:
        return sqlite3.connect(
            f"{path.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None,
            check_same_thread=False,
        )  # fmt: skip
    except sqlite3.Error as error:
        raise StoreError(f"{path}: cannot be opened ({error})") from None


@contextmanager
def _closed_on_error(manifest: Manifest, path: Path) -> Generator[None, None, None]:
    try:
        yield
    except BaseException as error:
        manifest.close()
        if not isinstance(error, sqlite3.Error | UnicodeDecodeError):
            raise
        is_damaged = isinstance(error, UnicodeDecodeError) or getattr(
            error, "sqlite_errorname", ""
        ) in {"SQLITE_NOTADB", "SQLITE_CORRUPT"}
        what = "is no manifest, or is damaged" if is_damaged else "cannot be used"
        raise StoreError(f"{path}: {what} ({error})") from None


def _check_version(path: Path, version: int) -> None:
    if version > VERSION:
        raise StoreError(
            f"{path}: was made by a newer bitget-copy (version {version} of the manifest; this one "
            f"knows {VERSION}); upgrade bitget-copy. Nothing was changed"
        )
    if version != VERSION:
        raise StoreError(f"{path}: is no manifest of bitget-copy")
