"""The command ``migrate``: what a program has to change to move from API V1 to V2.

Reads Python files and changes none. Where V1 is used is found by `migration.find`, what is
different is known to `migration.compare`; here are the files, the screen and JSON.
"""

from __future__ import annotations

import os
import textwrap
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NoReturn

import attrs

from bitget_copy.cli.failure import ExitCode
from bitget_copy.cli.migration.compare import ROWS, Change, Move, model_successor, move
from bitget_copy.cli.migration.find import Argument, Finding, attributes, find
from bitget_copy.cli.show import clean, print_json, print_table, put
from bitget_copy.errors import ConfigError, ParameterError
from bitget_copy.symbols import product_type_to_v2, to_v2

if TYPE_CHECKING:
    from rich.console import Console

_SKIPPED: Final = frozenset({"__pycache__", "node_modules", "site-packages"})
_ENVIRONMENT: Final = "pyvenv.cfg"
"""Stands in the root of a virtual environment."""


@attrs.frozen(kw_only=True)
class Report:
    """What was found in one file.

    Attributes:
        path: as it was given, or below the folder that was given.
        findings: from top to bottom.
        attributes: lines on which attributes are read, by name.
        problem: why the file could not be read; empty when it could.
    """

    path: str
    findings: tuple[Finding, ...] = ()
    attributes: dict[str, list[int]] = attrs.Factory(dict)
    problem: str = ""

    @property
    def keys(self) -> list[str]:
        """The V1 rows that are used, each once."""
        return list(dict.fromkeys(f.key for f in self.findings if f.key is not None))


def examine(paths: Iterable[str]) -> list[Report]:
    """Reads files, and all Python files below folders.

    Raises:
        ConfigError: there is no such file or folder.
    """
    return [_examine(path) for path in dict.fromkeys(_files(paths))]


def exit_code(reports: Iterable[Report]) -> ExitCode:
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
        except (OSError, ValueError) as error:  # a name that no file can have is among these
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
            if name.endswith((".py", ".pyi")) and not _never_ends(path):
                yield path


def _refuse(error: OSError) -> NoReturn:
    """A folder that is passed over in silence would look like one without uses."""
    raise ConfigError(f"{error.filename}: the folder cannot be read ({error.strerror})")


def _never_ends(path: Path) -> bool:
    """Whether reading it could wait for ever, as of a pipe."""
    return path.exists() and not path.is_file()


def _examine(path: Path) -> Report:
    try:
        source = path.read_bytes().decode("utf-8-sig")
        return Report(path=str(path), findings=find(source), attributes=attributes(source))
    except OSError as error:
        problem = error.strerror or type(error).__name__
    except UnicodeDecodeError:
        problem = "is not UTF-8"
    except (SyntaxError, ValueError, RecursionError) as error:
        line = getattr(error, "lineno", None)
        problem = f"no Python: {error.args[0]}" + (f" (line {line})" if line else "")
    return Report(path=str(path), problem=problem)


# --- the screen ------------------------------------------------------------------------------


def show(console: Console, reports: Sequence[Report], *, as_json: bool) -> None:
    """Prints what was found, file by file, and what changes with each row that is used."""
    if as_json:
        print_json(console, _plain(reports))
        return
    for report in reports:
        if report.problem:
            put(console, f"{clean(report.path)}: not read: {clean(report.problem)}")
        if report.findings:
            _show_file(console, report)
    found = sum(len(report.findings) for report in reports)
    looked = f"files read: {sum(not report.problem for report in reports)}, changed: 0"
    put(console, f"uses of API V1: {found}; {looked}")


def _show_file(console: Console, report: Report) -> None:
    rows = [
        (f"{f.line}:{f.column}", clean(f.text), clean(" · ".join(advice(f))))
        for f in report.findings
    ]
    print_table(console, ("line", "written", "do"), rows, clean(report.path))
    for key in report.keys:
        _show_move(console, move(key), report)


def _show_move(console: Console, change: Move, report: Report) -> None:
    if change.new is None:
        return
    put(console, f"{change.old.key} → {change.new.key}")
    for note in change.notes:
        _say(console, note)
    if change.reply[0] != change.reply[1]:
        _say(console, f"returns {change.reply[1]}, no more {change.reply[0]}")
    rows = [("argument", *_cells(c, str), "") for c in change.params if c.fate != "new"]
    rows += [("field", *_cells(c, _of), _lines(c, report)) for c in change.fields if c.old]
    if rows:
        print_table(console, ("what", "V1", "V2", "name read on lines"), rows)
    for what, changes, name in (("arguments", change.params, str), ("fields", change.fields, _of)):
        fresh = ", ".join(name(c.new) for c in changes if c.fate == "new")
        if fresh:
            _say(console, f"new {what}: {fresh}")
    put(console, "")


def _say(console: Console, text: str) -> None:
    """A line below a row's name, broken where a terminal ends."""
    width = console.width if console.is_terminal else len(text) + 4
    put(console, textwrap.fill(text, width, initial_indent="    ", subsequent_indent="    "))


def _cells(change: Change, name: Callable[[str], str]) -> tuple[str, str]:
    new = "gone" if change.fate == "gone" else name(change.new)
    return (name(change.old), new) if change.old else ("-", f"{new} (needed)")


def _of(path: str) -> str:
    """A field as it is read: of a row of the reply's list, or of the reply itself."""
    return f"row.{path.removeprefix(f'{ROWS}.')}" if path.startswith(ROWS) else f"reply.{path}"


def _lines(change: Change, report: Report) -> str:
    name = change.old.rpartition(".")[2]
    return ", ".join(map(str, report.attributes.get(name, ())))


# --- what to do --------------------------------------------------------------------------------


def advice(finding: Finding) -> list[str]:
    """What to do about one place, in the order of doing it."""
    if finding.kind == "import":
        return [_import_advice(finding)]
    if finding.kind == "resource":
        return ["v1 becomes v2; look at what it is used for"]
    if finding.kind == "unclear":
        return ["cannot be told from the source: look at it by hand"]
    if finding.key is None:
        return ["API V1 is switched off; this path is none of copy trading's"]
    change = move(finding.key)
    if change.new is None:
        return [f"no V2 endpoint stands for {finding.key}"]
    return [_target(finding, change), *_argument_advice(finding, change)]


def _target(finding: Finding, change: Move) -> str:
    new = change.new
    assert new is not None
    if finding.kind == "path":
        return f"{new.method} {new.path} ({new.key})"
    if finding.iterates and finding.kind == "call":
        if new.paging is None:
            return f"{new.key}, which has no pages"
        return new.key.replace(".list_", ".iter_")
    return new.key


def _argument_advice(finding: Finding, change: Move) -> Iterator[str]:
    """What becomes of the arguments that are written there; what is needed and is not."""
    given = finding.arguments
    if given is None:
        return
    is_wire = finding.kind == "key"
    for argument in given:
        found = _change_of(argument.name, change.params, is_wire=is_wire)
        if found is not None and found.fate == "gone":
            yield f"{argument.name}: gone{_paging_hint(argument.name, change)}"
            continue
        if found is not None:
            yield f"{argument.name} → {found.new_wire if is_wire else found.new}"
        yield from _spelling(argument)
    for needed in change.params:
        if needed.fate == "needed" and "." not in needed.new:
            yield f"+ {needed.new_wire if is_wire else needed.new}"


def _change_of(name: str, params: Iterable[Change], *, is_wire: bool) -> Change | None:
    for change in params:
        if (
            change.old
            and "." not in change.old
            and name == (change.old_wire if is_wire else change.old)
        ):
            return change
    return None


def _paging_hint(name: str, change: Move) -> str:
    paging = change.new.paging if change.new else None
    old = change.old.paging
    if paging is None or paging.cursor is None or old is None or name not in {old.page, "page_no"}:
        return ""
    return ", V2 reads on with id_less_than=reply.end_id, or with iter_…"


def _spelling(argument: Argument) -> Iterator[str]:
    """How V2 spells a symbol or product line that is written out."""
    if argument.value is None:
        return
    name = argument.name.replace("_", "").lower()
    try:
        if name == "symbol":
            yield f'"{argument.value}" → "{to_v2(argument.value).name}"'
        if name == "producttype":
            yield f'"{argument.value}" → "{product_type_to_v2(argument.value)}"'
    except ParameterError:  # no spelling of V1, so none that changes
        return


def _import_advice(finding: Finding) -> str:
    if finding.name is None:
        return "import from bitget_copy.models.v2"
    new = model_successor(finding.name)
    if new is None:
        return f"bitget_copy.models.v2 has no {finding.name}"
    return f"bitget_copy.models.v2.{new}"


# --- JSON --------------------------------------------------------------------------------------


def _plain(reports: Sequence[Report]) -> dict[str, Any]:
    keys = dict.fromkeys(key for report in reports for key in report.keys)
    return {
        "files": [_plain_report(report) for report in reports if report.findings],
        "endpoints": {key: _plain_move(move(key)) for key in keys},
        "not_read": {r.path: r.problem for r in reports if r.problem},
        "read": len(reports),
    }


def _plain_report(report: Report) -> dict[str, Any]:
    return {
        "path": report.path,
        "findings": [
            {
                "line": f.line,
                "column": f.column,
                "kind": f.kind,
                "text": f.text,
                "key": f.key,
                "arguments": None if f.arguments is None else [a.name for a in f.arguments],
                "do": advice(f),
            }
            for f in report.findings
        ],
    }


def _plain_move(change: Move) -> dict[str, Any]:
    new = change.new
    return {
        "v1": {"method": change.old.method, "path": change.old.path, "returns": change.reply[0]},
        "v2": new and {
            "key": new.key, "method": new.method, "path": new.path, "returns": change.reply[1],
        },
        "params": [attrs.asdict(c) for c in change.params],
        "fields": [attrs.asdict(c) for c in change.fields],
        "notes": list(change.notes),
    }  # fmt: skip
