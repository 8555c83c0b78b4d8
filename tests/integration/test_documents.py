"""The code of README and guides runs as it stands, against the simulator."""

from __future__ import annotations

import ast
import asyncio
import inspect
import re
import runpy
import subprocess
import sys
import threading
import typing
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple, Self

import attrs
import pytest

from bitget_copy import ENDPOINTS, CopyTradingClient, NotFoundError
from bitget_copy._codegen.spec import load
from bitget_copy.accounts import file
from bitget_copy.simulator import Simulator

ROOT: Final = Path(__file__).parents[2]
DOCUMENTS: Final = [ROOT / "README.md", *sorted((ROOT / "bitget_copy/docs").glob("*.md"))]
GUIDE: Final = ROOT / "bitget_copy/docs/guide.md"
LONGEST: Final = 16_384
"""Bytes of the README."""


class Block(NamedTuple):
    """One block of code, with the line of its document where it begins."""

    name: str
    language: str
    code: str


def blocks(path: Path) -> Iterator[Block]:
    """Every block of a document."""
    text = path.read_text("utf-8")
    for found in re.finditer(r"^```(\w*)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL):
        line = text.count("\n", 0, found.start()) + 1
        yield Block(f"{path.name}:{line}", found[1], found[2])


ALL: Final = [block for path in DOCUMENTS for block in blocks(path)]
PYTHON: Final = [block for block in ALL if block.language == "python"]
PROGRAMS: Final = [block for block in PYTHON if "asyncio.run(" in block.code]
TESTS: Final = [block for block in PYTHON if "def test_" in block.code]
SNIPPETS: Final = [block for block in PYTHON if block not in {*PROGRAMS, *TESTS}]


class Exchange(threading.Thread):
    """A simulator on a socket, on a loop of its own; what runs here may use any loop."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.simulator = Simulator(seed=7, orders=300)
        self.url = ""
        self._up = threading.Event()
        self._loop = asyncio.new_event_loop()
        self._end = asyncio.Event()

    def run(self) -> None:
        self._loop.run_until_complete(self._serve())
        self._loop.close()

    async def _serve(self) -> None:
        async with self.simulator.serve() as server:
            self.url = server.url
            self._up.set()
            await self._end.wait()

    def __enter__(self) -> Self:
        self.start()
        assert self._up.wait(10)
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._end.set)
        self.join(10)


@pytest.fixture
def exchange(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Exchange]:
    """The exchange that the environment names, with the keys of its accounts."""
    with Exchange() as served:
        keys = served.simulator.credentials
        monkeypatch.chdir(tmp_path)
        monkeypatch.setenv("BITGET_BASE_URL", served.url)
        monkeypatch.setenv("BITGET_API_KEY", keys.api_key)
        monkeypatch.setenv("BITGET_SECRET_KEY", keys.secret_key)
        monkeypatch.setenv("BITGET_PASSPHRASE", keys.passphrase)
        for block in ALL:
            if "[accounts." in block.code:
                (tmp_path / "accounts.toml").write_text(block.code, "utf-8")
        yield served


async def run_snippet(block: Block) -> dict[str, Any]:
    """Runs code with top-level `await`, as a notebook does; what its names stand for then."""
    flags = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
    code = compile(block.code, block.name, "exec", flags=flags, dont_inherit=True)
    async with CopyTradingClient.from_env() as client:
        names: dict[str, Any] = {"client": client}
        made = eval(code, names)  # noqa: S307 - our own text
        if inspect.iscoroutine(made):
            await made
        for value in names.values():  # what a snippet leaves open, a notebook would close
            if isinstance(value, CopyTradingClient):
                await value.aclose()
        return names


def test_nothing_but_shell_is_left_out() -> None:
    """Every block is a program, a snippet, a test, words for a shell, or a drawing."""
    assert {block.language for block in ALL} <= {"python", "sh", "text", "toml"}
    assert len(PROGRAMS) >= 2
    assert len(TESTS) >= 1
    assert len(SNIPPETS) >= 10


@pytest.mark.parametrize("block", PROGRAMS, ids=lambda block: block.name)
def test_programs_run(
    block: Block, exchange: Exchange, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Copied into a file of its own each runs to its end and prints something."""
    copied = tmp_path / "program.py"
    copied.write_text(block.code, "utf-8")
    runpy.run_path(str(copied), run_name="__main__")
    assert capsys.readouterr().out


@pytest.mark.parametrize("block", SNIPPETS, ids=lambda block: block.name)
def test_snippets_run(block: Block, exchange: Exchange) -> None:
    """Each runs by itself, with an open client called `client`."""
    asyncio.run(run_snippet(block))


@pytest.mark.gate
@pytest.mark.parametrize("block", TESTS, ids=lambda block: block.name)
def test_tests_pass(block: Block, tmp_path: Path) -> None:
    """A test that is shown passes with the settings that are shown, and is really run."""
    (tmp_path / "test_shown.py").write_text(block.code, "utf-8")
    (tmp_path / "pyproject.toml").write_text(
        '[tool.pytest.ini_options]\nasyncio_mode = "auto"\n', "utf-8"
    )
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"],
        cwd=tmp_path, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert " passed" in done.stdout, done.stdout
    assert done.returncode == 0


def test_the_quickstart_example_is_the_code_of_the_readme() -> None:
    """Below its heading of comments the example holds exactly the README's first program."""
    source = (ROOT / "examples/quickstart.py").read_text("utf-8")
    heading, start, code = source.partition("import asyncio\n")
    assert start + code == PROGRAMS[0].code
    lines = [line for line in heading.splitlines() if line]
    assert lines[0].startswith('"""')
    assert lines[0].endswith('"""')
    assert all(line.startswith("#") for line in lines[1:])


def test_the_quickstart_closes_what_it_has_opened(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """It prints open orders, and closes the newest, which is its own."""
    copied = tmp_path / "quickstart.py"
    copied.write_text(PROGRAMS[0].code, "utf-8")
    runpy.run_path(str(copied), run_name="__main__")
    *orders, last = capsys.readouterr().out.splitlines()
    assert orders
    assert all(
        re.fullmatch(r"\d{18,19} (long|short) [\d.]+ \d{4}-.*\+00:00", line) for line in orders
    )
    assert last == f"closed: {orders[0].split()[0]}"


def test_the_quickstart_closes_nothing_of_a_real_account(exchange: Exchange) -> None:
    """With the one line changed that reaches an account, its orders stay open."""
    lines = [
        "    async with CopyTradingClient.from_env() as client:" if "async with" in line else line
        for line in PROGRAMS[0].code.splitlines()
    ]
    with pytest.raises(NotFoundError):
        exec(compile("\n".join(lines), "changed", "exec"), {"__name__": "__main__"})  # noqa: S102
    assert exchange.simulator.requests.count(status=200) >= 1
    assert exchange.simulator.executions.count("v2.futures.trader.close_order") == 0


def test_the_readme_is_read_in_one_go() -> None:
    """It is not longer than 16 KiB."""
    assert len((ROOT / "README.md").read_bytes()) <= LONGEST


@pytest.mark.parametrize("path", [*DOCUMENTS, ROOT / "SECURITY.md"], ids=lambda path: path.name)
def test_links_lead_to_files(path: Path) -> None:
    """Every relative link names a file or folder that is there."""
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", path.read_text("utf-8")):
        assert (path.parent / target).exists(), target


def between(name: str, path: Path = GUIDE) -> str:
    """What stands between the marks of this name in a document."""
    found = re.search(rf"<!-- {name}: .*?-->\n(.*?)<!-- /{name} -->", path.read_text(), re.DOTALL)
    assert found is not None
    return found[1]


def tables(text: str) -> Iterator[list[list[str]]]:
    """The tables of Markdown, as cells by row; the first row is the heading."""
    for block in re.findall(r"(?:^\|.*\|\n)+", text, re.MULTILINE):
        lines = [line.strip("|\n").split("|") for line in block.splitlines()]
        yield [[cell.strip() for cell in line] for at, line in enumerate(lines) if at != 1]


def classes_of(key: str) -> list[type[Any]]:
    """The class of a call's rows; of one that has no list of rows alone, also what is in it."""
    model: Any = ENDPOINTS[key.strip("`")].reply.model
    kinds = typing.get_type_hints(model)
    listed = {name: typing.get_args(kind)[0] for name, kind in kinds.items()
              if typing.get_origin(kind) is list}  # fmt: skip
    if rows := [listed[name] for name in ("tracking_list", "list_") if name in listed]:
        return rows
    return [model, *(kind for kind in listed.values() if attrs.has(kind))]


def names_in(kind: type[Any]) -> dict[str, str]:
    """The fields of a class: their names, and those of the exchange."""
    return {field.name: field.metadata.get("wire", "") for field in attrs.fields(kind)}


def columns(name: str) -> Iterator[tuple[str, str]]:
    """Each call that a table of the guide is about, with all that its column says."""
    for heading, *rows in tables(between(name)):
        for key, *cells in zip(heading[1:], *(row[1:] for row in rows), strict=True):
            yield key, " ".join(cells)


def test_the_fields_that_are_named_are_in_the_models() -> None:
    """Each field of the tables is one of the rows of the call that its column is about."""
    count = 0
    for key, cells in [*columns("fields"), *columns("money")]:
        known = {name for kind in classes_of(key) for name in names_in(kind)}
        for name in re.findall(r"`([\w.]+)`", cells):
            assert name in ENDPOINTS if "." in name else name in known, (key, name)
            count += 1
    assert count > 50


def test_the_coins_of_amounts_are_those_of_the_specification() -> None:
    """What stands in brackets behind a field is its unit."""
    families = {family.name: family for family in load(ROOT / "bitget_copy/spec").families}
    count = 0
    for key, cells in columns("money"):
        models = families[key.strip("`")[:2]].models
        for name, told in re.findall(r"`(\w+)` \(([^)]+)\)", cells):
            kind = next(kind for kind in classes_of(key) if name in names_in(kind))
            fields = {field.wire: field for field in models[kind.__name__].fields}
            assert fields[names_in(kind)[name]].row["unit"] == told, (key, name)
            count += 1
    assert count > 15


def test_every_variable_is_named() -> None:
    """The table of variables has all that the code reads, and no other."""
    folder = ROOT / "bitget_copy"
    source = "".join(
        path.read_text("utf-8") for path in folder.rglob("*.py")
        if "_generated" not in path.parts and "simulator" not in path.parts
    )  # fmt: skip
    read = set(re.findall(r"[\"'](BITGET_[A-Z_]+[A-Z])[\"']", source))
    told = set(re.findall(r"`(BITGET_[A-Z_]+)`", between("variables")))
    secrets = {
        f"BITGET_COPY_{param.name.upper()}"
        for row in ENDPOINTS.values() for param in row.params if param.kind == "secret"
    }  # fmt: skip
    assert told == read | secrets
    assert len(read) > 10


def test_the_exit_codes_are_said_alike_everywhere() -> None:
    """In the guide, in the README, and in the help."""
    from bitget_copy.cli.app import app  # noqa: PLC0415 - half a second
    from bitget_copy.cli.exit_codes import MEANINGS, ExitCode  # noqa: PLC0415

    [[_, *rows]] = tables(between("exit codes"))
    assert [int(code) for code, _ in rows] == list(ExitCode) == list(MEANINGS)
    readme = " ".join((ROOT / "README.md").read_text("utf-8").split())
    for (code, told), said in zip(rows, MEANINGS.values(), strict=True):
        assert told.startswith(said)
        assert f"{code} {said}" in readme
        assert f"{code} {said}" in str(app.info.help)


def test_the_demo_takes_as_long_as_is_said() -> None:
    """The README's seconds are those of the command."""
    from bitget_copy.cli.app import DEMO_SECONDS  # noqa: PLC0415 - half a second

    readme = (ROOT / "README.md").read_text("utf-8")
    assert re.search(rf"bitget-copy demo +# {DEMO_SECONDS} seconds", readme)


def test_every_field_of_a_file_of_accounts_is_named() -> None:
    """In its page, those of accounts and of egress addresses."""
    told = set(re.findall(r"`(\w+)`", (GUIDE.parent / "accounts.md").read_text("utf-8")))
    assert {*file._ACCOUNT, *file._EGRESS} <= told


def test_commands_that_are_named_exist() -> None:
    """Whatever follows `bitget-copy` in a document is a command, a file or an option."""
    from bitget_copy.cli.app import app  # noqa: PLC0415 - half a second

    known = {command.name or command.callback.__name__ for command in app.registered_commands}
    for path in [*DOCUMENTS, ROOT / "SECURITY.md"]:
        for name in re.findall(r"bitget-copy ([a-z]+)", path.read_text("utf-8")):
            assert name in known, f"{path.name}: {name}"
