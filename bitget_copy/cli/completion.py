"""Completion for shells: a script for each, and the words that may stand where the cursor is.

The scripts ask the program itself, so commands, endpoints and parameters are those of the
installed version. What nothing is known of is left to the shell, which completes names of files.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum
from typing import Any, Final, TypeAlias, get_args, get_type_hints

from bitget_copy import ENDPOINTS
from bitget_copy.cli.call.arguments import option
from bitget_copy.endpoint import Endpoint, Param, snake

Candidate: TypeAlias = tuple[str, str]
"""A word, and what it means."""

_CALL: Final = "call"
_TRUTHS: Final = ("yes", "no")


SCRIPTS: Final[Mapping[str, str]] = {  # by shell
    "bash": """\
_bitget_copy() {
    local IFS=$'\\n'
    COMPREPLY=($(bitget-copy _complete -- \\
        "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null | cut -f1))
}
complete -o default -F _bitget_copy bitget-copy
""",
    "zsh": """\
#compdef bitget-copy
_bitget_copy() {
    local line
    local -a lines found
    lines=("${(@f)$(bitget-copy _complete -- \\
        "${(@)words[2,$CURRENT]}" 2>/dev/null)}")
    for line in $lines; do
        found+=("${${line%%$'\\t'*}//:/\\\\:}:${line#*$'\\t'}")
    done
    if (( $#found )); then _describe -V bitget-copy found; else _files; fi
}
compdef _bitget_copy bitget-copy
""",
    "fish": """\
function __bitget_copy
    set -l words (commandline -opc) (commandline -ct)
    set -l found (bitget-copy _complete -- $words[2..-1] 2>/dev/null)
    if test (count $found) -gt 0
        string join \\n -- $found
    else
        __fish_complete_path (commandline -ct)
    end
end
complete -c bitget-copy -f -k -a '(__bitget_copy)'
""",
}


def candidates(group: Any, words: Sequence[str]) -> list[Candidate]:
    """The words that may stand in place of the last one.

    Args:
        group: all commands, as typer makes them.
        words: what is typed behind the program's name, the unfinished word last.
    """
    *before, word = _joined(words) or [""]
    name, equals, start = word.partition("=")
    if equals and word.startswith("--"):  # --effect=re
        found = _fitting(_possible(group, [*before, name]), start)
        return [(f"{name}={value}", meaning) for value, meaning in found]
    return _fitting(_possible(group, before, wants_option=word.startswith("-")), word)


def _joined(words: Sequence[str]) -> list[str]:
    """Bash gives ``--effect=re`` as three words; the value alone is to be completed then."""
    return [w for i, w in enumerate(words) if w != "=" or i == 0]


def _fitting(found: Iterable[Candidate], start: str) -> list[Candidate]:
    return [(value, meaning) for value, meaning in found if value.startswith(start)]


def _possible(
    group: Any, before: Sequence[str], *, wants_option: bool = False
) -> Iterator[Candidate]:
    if not before:
        if wants_option:
            yield from _options(group)
            return
        for name, command in group.commands.items():
            if not command.hidden:
                yield name, command.short_help or _first_sentence(command.help or "")
        return
    command = group.commands.get(before[0])
    if command is None:
        return
    rest = before[1:]
    row = ENDPOINTS.get(_key(rest)) if command.name == _CALL else None
    last = rest[-1] if rest else ""
    if last.startswith("-"):
        values = _values_behind(command, row, last)
        if values is not None:
            yield from ((value, "") for value in values)
            return
    if command.name == _CALL and row is None and not wants_option:
        yield from ((key, each.summary) for key, each in ENDPOINTS.items())
        return
    if row is not None:
        yield from _parameters(row, rest)
    if wants_option or row is not None:
        yield from _options(command)
    else:
        yield from ((value, "") for value in _argument_values(command))


def _key(words: Sequence[str]) -> str:
    """The first word that is no option; an option's value is no key."""
    return next((word for word in words if word in ENDPOINTS), "")


def _options(command: Any) -> Iterator[Candidate]:
    for param in command.params:
        if param.param_type_name == "option" and not param.hidden:
            yield max(param.opts, key=len), getattr(param, "help", None) or ""
    if not any("--help" in param.opts for param in command.params):
        yield "--help", "Show this message and exit."


def _values_behind(command: Any, row: Endpoint | None, name: str) -> Iterable[str] | None:
    """The words that may follow an option; None where it is none, or takes no value."""
    for param in command.params:
        if name in param.opts:
            return None if param.is_flag else _values_of(command, param.name)
    found = None if row is None else _parameter(row, name)
    return None if found is None else _parameter_values(found)


def _values_of(command: Any, name: str) -> Iterable[str]:
    if name == "resource":
        return dict.fromkeys(f"{row.family}.{row.resource}" for row in ENDPOINTS.values())
    if name == "family":
        return dict.fromkeys(row.family for row in ENDPOINTS.values())
    hint = get_type_hints(command.callback).get(name)
    kinds = [hint, *get_args(hint)]
    return [m.value for k in kinds if isinstance(k, type) and issubclass(k, Enum) for m in k]


def _argument_values(command: Any) -> Iterator[str]:
    for param in command.params:
        if param.param_type_name == "argument":
            yield from _values_of(command, param.name)


def _parameter(row: Endpoint, name: str) -> Param | None:
    return next((p for p in row.params if p.name == snake(name.lstrip("-"))), None)


def _parameter_values(param: Param) -> Iterable[str]:
    kind = param.item or param
    if kind.enum is not None:
        return [member.value for member in kind.enum]
    return _TRUTHS if kind.kind in {"bool", "flag"} else ()


def _parameters(row: Endpoint, given: Sequence[str]) -> Iterator[Candidate]:
    """Options of the endpoint that are not there yet; lists may be repeated."""
    names = {snake(word.lstrip("-").partition("=")[0]) for word in given if word.startswith("--")}
    for param in row.params:
        if param.kind == "list" or param.name not in names:
            yield option(param), param.doc


def _first_sentence(text: str) -> str:
    return re.split(r"(?<=\.)\s", " ".join(text.split()))[0]
