"""Reads the Python files that ``migrate`` is asked about, and gives the exit code."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, NoReturn

from bitget_copy.cli.exit_codes import ExitCode
from bitget_copy.cli.migrate.moves import MOVES, Move
from bitget_copy.cli.migrate.report import FileReport
from bitget_copy.cli.migrate.usages import find_all
from bitget_copy.errors import ConfigError

_SKIPPED: Final = frozenset({"__pycache__", "node_modules", "site-packages"})
_ENVIRONMENT: Final = "pyvenv.cfg"
"""Is in the root of every virtual environment."""


def examine(paths: Iterable[str], move: Move = MOVES["v1"]) -> list[FileReport]:
    """Reads files, and all Python files below folders.

    Args:
        paths: files and folders.
        move: from which family to which.

    Raises:
        ConfigError: there is no such file or folder.
    """
    return [_examine(path, move.old) for path in dict.fromkeys(_files(paths))]


def exit_code(reports: Iterable[FileReport]) -> ExitCode:
    """0 nothing found, 1 something found, 2 a file could not be read."""
    seen = list(reports)
    if any(report.problem for report in seen):
        return ExitCode.WRONG_USE
    return ExitCode.REFUSED if any(report.findings for report in seen) else ExitCode.OK


def _files(paths: Iterable[str]) -> Iterator[Path]:
    for given in paths:
        path = Path(given)
        try:
            is_folder = path.is_dir()
            path.stat()
        except (OSError, ValueError) as error:  # ValueError: a name that no file can have
            reason = getattr(error, "strerror", None) or "it is no path"
            raise ConfigError(f"{given}: there is no such file or folder ({reason})") from None
        yield from _below(path) if is_folder else (path,)


def _below(folder: Path) -> Iterator[Path]:
    for root, folders, names in os.walk(folder, onerror=_refuse):
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".")
            and name not in _SKIPPED
            and not (Path(root) / name / _ENVIRONMENT).exists()
        )
        for name in sorted(names):
            path = Path(root) / name
            is_pipe = path.exists() and not path.is_file()  # reading it could wait for ever
            if name.endswith((".py", ".pyi")) and not is_pipe:
                yield path


def _refuse(error: OSError) -> NoReturn:
    """A folder that is skipped silently would look like one without uses."""
    raise ConfigError(f"{error.filename}: the folder cannot be read ({error.strerror})")


def _examine(path: Path, family: str) -> FileReport:
    try:
        source = path.read_bytes().decode("utf-8-sig")
        findings, attributes = find_all(source, family)
        return FileReport(path=str(path), findings=findings, attributes=attributes)
    except OSError as error:
        problem = error.strerror or type(error).__name__
    except UnicodeDecodeError:
        problem = "is not UTF-8"
    except (SyntaxError, ValueError, RecursionError) as error:
        line = getattr(error, "lineno", None)
        problem = f"no Python: {error.args[0]}" + (f" (line {line})" if line else "")
    except MemoryError:  # so does Python's parser say it
        problem = "no Python: nested too deeply"
    return FileReport(path=str(path), problem=problem)
