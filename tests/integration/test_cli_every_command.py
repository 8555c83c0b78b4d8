"""What holds for every command of the command line, those that are added later too."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import typer.main
from command_line import ROOT, clear_variables, process, run

from bitget_copy import ENDPOINTS
from bitget_copy.cli.app import app
from bitget_copy.cli.completion import SCRIPTS, candidates
from bitget_copy.cli.exit_codes import ExitCode

GROUP = typer.main.get_command(app)
COMMANDS = [name for name, command in GROUP.commands.items() if not command.hidden]
WITH_JSON = [
    name for name in COMMANDS if any("--json" in p.opts for p in GROUP.commands[name].params)
]
CLOSE = "v2.futures.trader.close_order"
OF_PYTHON = re.compile(r"Traceback|\b[A-Z][A-Za-z]+(?:Error|Exception)\b|╭|\x1b")

WAYS = {
    "endpoints": ("--resource", "v3"),
    "call": ("v2.futures.trader.get_statistics", "--simulate"),
    "migrate": ("examples",),
    "doctor": ("--simulate",),
    "drift": ("--simulate", "--family", "v3"),
    "demo": ("--seconds", "2"),
    "limits": ("--once",),
}
"""Words with which a command comes to an end by itself."""


@pytest.fixture(autouse=True)
def _no_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    clear_variables(monkeypatch)


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("option", ["-h", "--help"])
def test_every_command_has_help(name: str, option: str) -> None:
    """Plain text of at most 80 columns that names every option, with and without dashes spelt."""
    result = run(name, option)
    assert (result.exit_code, result.stderr) == (0, "")
    assert max(map(len, result.stdout.splitlines())) <= 80
    assert not OF_PYTHON.search(result.stdout)
    for param in GROUP.commands[name].params:
        if param.param_type_name == "option" and not param.hidden:
            assert max(param.opts, key=len) in result.stdout


def test_the_list_of_commands_is_not_cut() -> None:
    """Each is said in one whole sentence."""
    tail = run("--help").stdout.partition("Commands:\n")[2].splitlines()
    assert [line.split()[0] for line in tail] == COMMANDS
    assert all(line.endswith(".") and not line.endswith("..") for line in tail)


@pytest.mark.parametrize("words", [(), *((name, "--no-such-option") for name in COMMANDS)])
def test_wrong_use_is_said_in_two_lines(words: tuple[str, ...]) -> None:
    """Code 2, nothing on stdout, and the command to try next."""
    if words[:1] == ("call",):
        words = ("call", CLOSE, *words[1:])
    result = run(*words)
    assert (result.exit_code, result.stdout) == (ExitCode.WRONG_USE, "")
    assert not OF_PYTHON.search(result.stderr)
    if words:
        first, next_ = result.stderr.splitlines()
        assert first.startswith("bitget-copy: ")
        assert re.fullmatch(r"  next: bitget-copy \w+( [\w.]+)? --help", next_)


@pytest.mark.parametrize(
    "words",
    [
        ("call", "no.such.key"), ("call", CLOSE, "--x", "1"), ("call", CLOSE), ("migrate", "/no"),
        ("endpoints", "--resource", "x"), ("journal", "/no"), ("drift", "--family", "v9"),
        ("replay", "/no"), ("simulate", "--port", "x"), ("demo", "--seconds", "0"),
    ],
)  # fmt: skip
def test_errors_are_json_too(words: tuple[str, ...]) -> None:
    """With --json what went wrong is one object on stdout, and still a line on stderr."""
    result = run(*words, "--json")
    error = json.loads(result.stdout)["error"]
    assert error["exit_code"] == result.exit_code == ExitCode.WRONG_USE
    assert error["outcome"] == "not sent"
    assert error["message"]
    assert result.stderr.startswith("bitget-copy: ")


@pytest.mark.parametrize(
    "name",
    [pytest.param(name, marks=pytest.mark.gate) if name == "demo" else name for name in WAYS],
)
def test_json_is_one_document(name: str) -> None:
    """Whatever else is told goes to stderr."""
    result = run(name, *WAYS[name], "--json")
    assert result.exit_code in {ExitCode.OK, ExitCode.REFUSED, ExitCode.DRIFT}, result.output
    json.loads(result.stdout)


def test_every_command_has_json() -> None:
    """All but the one that prints a script."""
    assert [name for name in COMMANDS if name not in WITH_JSON] == ["completion"]


def test_what_serves_prints_one_document() -> None:
    """Address and keys as one object; that it was stopped is told on stderr."""
    with process("simulate", "--port", "0", "--json") as child:
        assert child.stdout is not None
        text = ""
        for line in child.stdout:
            text += line
            if line == "}\n":
                break
        child.terminate()
    found = json.loads(text)
    assert found["url"].startswith("http://127.0.0.1:")
    assert found["accounts"]["trader"].keys() == {"uid", "key", "passphrase", "secret"}


@pytest.mark.parametrize("name", WAYS)
@pytest.mark.parametrize("env", [{}, {"NO_COLOR": "1"}, {"TERM": "dumb"}, {"FORCE_COLOR": "1"}])
@pytest.mark.gate
def test_a_pipe_gets_no_colours(name: str, env: dict[str, str]) -> None:
    """No escape sequence in what is not for a terminal, but where colours are forced."""
    with process(name, *WAYS[name], **env) as child:
        out, _ = child.communicate(timeout=60)
    assert ("\x1b" in out) <= ("FORCE_COLOR" in env)


@pytest.mark.parametrize(
    "encoding",
    ["ascii", *(pytest.param(each, marks=pytest.mark.gate) for each in ("cp1252", "utf-8"))],
)
def test_marks_are_plain_where_the_encoding_has_no_others(encoding: str) -> None:
    """Arrows and dots are written in what there is; nothing becomes an escape."""
    command = [sys.executable, "-m", "bitget_copy", "migrate", "tests/integration/test_migrate.py"]
    out = subprocess.run(  # noqa: S603
        command, cwd=ROOT, env=os.environ | {"PYTHONIOENCODING": encoding}, check=False,
        capture_output=True, text=True, encoding=encoding,
    ).stdout  # fmt: skip
    assert "\\u" not in out
    assert ("→" if encoding == "utf-8" else "->") in out


def test_a_foreign_character_is_escaped() -> None:
    """What is no mark of ours is still told apart."""
    with process(code="from bitget_copy.cli.safe_streams import protect; protect(); print('→é中')",
                 PYTHONIOENCODING="ascii") as child:  # fmt: skip
        assert child.communicate(timeout=30)[0] == "->\\xe9\\u4e2d\n"


def test_the_package_runs_as_a_module() -> None:
    """Where the script is not on the path."""
    command = [sys.executable, "-m", "bitget_copy", "--version"]
    assert subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout  # noqa: S603


def test_an_endpoint_of_uncertain_form_is_asked_for() -> None:
    """Without the option code 2 and how to call it."""
    row = next(row for row in ENDPOINTS.values() if row.experimental)
    result = run("call", row.key, "--simulate")
    assert result.exit_code == ExitCode.WRONG_USE
    assert "add --experimental" in result.stderr


# --- completion ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["dr"], ["drift"]),
        (["--v"], ["--version"]),
        (["call", "v2.futures.trader.close_orders"], [f"{CLOSE}s_by_symbol"]),
        (["call", CLOSE, "--product-type", "USDT"], ["USDT-FUTURES"]),
        (["call", CLOSE, "--product-type=USDT"], ["--product-type=USDT-FUTURES"]),
        (["call", CLOSE, "--product-type", "=", "USDT"], ["USDT-FUTURES"]),
        (["call", CLOSE, "--json", "--tr"], ["--tracking-no"]),
        (["call", CLOSE, "--tracking-no", "1", "--tr"], []),
        (["call", "--simulate", "v1.spot.trader.get_st"], ["v1.spot.trader.get_statistics"]),
        (["endpoints", "--effect", "re"], ["read", "remove"]),
        (["endpoints", "--resource", "v3.futures.t"], ["v3.futures.trader"]),
        (["migrate", "--to", ""], ["v2", "v3"]),
        (["migrate", ""], []),
        (["completion", "z"], ["zsh"]),
        (["no-such", ""], []),
    ],
)  # fmt: skip
def test_words_that_may_stand_there(words: list[str], expected: list[str]) -> None:
    """Commands, options, keys, parameters and their values; nothing where files are wanted."""
    assert [word for word, _ in candidates(GROUP, words)] == expected


def test_every_command_completes_its_options() -> None:
    """Derived from the commands, so that none is forgotten."""
    for name in COMMANDS:
        found = {word for word, _ in candidates(GROUP, [name, "--"])}
        assert "--help" in found
        assert found >= {"--json"} or name == "completion"
    assert [word for word, _ in candidates(GROUP, [""])] == COMMANDS


IN_SHELLS = {
    "bash": """
        COMP_WORDS=(bitget-copy "$@"); COMP_CWORD=$#; _bitget_copy
        printf '%s\\n' "${COMPREPLY[@]}"; complete -p bitget-copy >/dev/null
    """,
    "zsh": """
        _describe() { print -l -- ${${(P)${@[-1]}}%%:*} }
        words=(bitget-copy "$@"); CURRENT=$(( $# + 1 )); _bitget_copy
    """,
    "fish": """
        complete -C "bitget-copy $(string join -- ' ' $argv)" | string split -f1 \\t
    """,
}


@pytest.mark.parametrize(
    "shell", [s if s == "bash" else pytest.param(s, marks=pytest.mark.gate) for s in SCRIPTS]
)
@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param(("dr",), ["drift"], marks=pytest.mark.gate),
        pytest.param(("call", CLOSE, "--tr"), ["--tracking-no"], marks=pytest.mark.gate),
        (("call", CLOSE, "--product-type", "USDT"), ["USDT-FUTURES"]),
    ],
)
def test_the_scripts_complete_in_real_shells(
    shell: str, words: tuple[str, ...], expected: list[str], tmp_path: Path
) -> None:
    """Each script is loaded by its shell and asked as the shell asks it."""
    program = shutil.which(shell)
    if program is None:
        pytest.skip(f"no {shell} here")
    command = tmp_path / "bitget-copy"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m bitget_copy "$@"\n')
    command.chmod(0o755)
    begin = {"zsh": "autoload -Uz compinit; compinit -D\n"}.get(shell, "")
    script = tmp_path / "script"
    script.write_text(f"{begin}{SCRIPTS[shell]}{IN_SHELLS[shell]}")
    quiet = {"bash": "--norc", "zsh": "-f", "fish": "--no-config"}[shell]
    done = subprocess.run(  # noqa: S603
        [program, quiet, script, *words], cwd=ROOT, capture_output=True, text=True, timeout=60,
        env={"PATH": f"{tmp_path}:/usr/bin:/bin", "HOME": str(tmp_path), "PYTHONPATH": str(ROOT)},
        check=False,
    )  # fmt: skip
    assert done.stdout.split() == expected, done.stderr
