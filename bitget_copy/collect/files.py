"""All that is done to files, in one place, so that tests can let a disk be full or lose power."""

from __future__ import annotations

import os
import sqlite3
from contextlib import suppress
from pathlib import Path


class Files:
    """The operations of the system; each of them raises OSError where it fails."""

    def make_dir(self, path: Path) -> None:
        """Makes a folder, whose name is on disk afterwards."""
        if not path.is_dir():
            path.mkdir()
            self.sync_dir(path.parent)

    def write(self, path: Path, content: bytes | memoryview) -> None:
        """Writes a new file; the content is on disk afterwards, the name may not be."""
        with path.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())

    def rename(self, old: Path, new: Path) -> None:
        """Gives a file its name, in place of one that bears it."""
        old.replace(new)

    def sync_dir(self, path: Path) -> None:
        """Puts the names in a folder on disk."""
        if os.name == "nt":  # pragma: no cover - folders cannot be opened there
            return
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

    def remove(self, path: Path) -> None:
        """Removes a file that may be gone already."""
        with suppress(FileNotFoundError):
            path.unlink()

    def commit(self, connection: sqlite3.Connection) -> None:
        """Ends a transaction; it is on disk afterwards."""
        connection.execute("COMMIT")
