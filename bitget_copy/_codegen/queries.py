"""Writes the query writers: a function for each read, from values by wire name to the query.

Ordinary values are checked and written in place, without a loop or quoting. For any other the
function returns None, and `_codec.encoding` checks and writes each by itself, so both ways give
the same query. Encoding a read takes two fifths of the time.
"""

from __future__ import annotations

import re
from typing import Final

from bitget_copy._codegen.source_text import HEADER, function_name, import_lines, literal
from bitget_copy._codegen.spec import Family, Field, Row
from bitget_copy.endpoint import snake

_IMPORTS: Final = """\
from collections.abc import Mapping
from typing import Any, Final, TypeAlias

from bitget_copy._codec.value_writers import is_plain_id, is_unreserved, time_text
"""

_CONSTANTS: Final = """
Query: TypeAlias = tuple[str, dict[str, Any], dict[str, str]] | None
_MAX_WHOLE: Final = 10**18
"""
_SIMPLE: Final = frozenset({"id", "str", "int", "time"})
_is_unreserved: Final = re.compile(r"[A-Za-z0-9_.~-]+").fullmatch


def queries(family: Family) -> str:
    """The module of a family's query writers."""
    rows = [row for row in family.rows if has_query(row, family)]
    used = {p.type.name for row in rows for p in row.params} & family.enums.keys()
    params = [p for row in rows for p in row.params if p.type.name in family.enums]
    vocabularies = dict.fromkeys(_vocabulary(param, family) for param in params)
    doc = f"Query writers of the reads of API {family.name.upper()}, for ordinary values."
    return (
        HEADER.format(doc=doc)
        + _IMPORTS
        + import_lines(family, "enums", used)
        + _CONSTANTS
        + "".join(vocabularies)
        + "".join(_query(row, family) for row in rows)
    )


def has_query(row: Row, family: Family) -> bool:
    """Whether a row has a query writer.

    Not so a row whose own names or words must be quoted, nor one that needs any of a group.
    """
    if row.row["method"] != "GET" or "require_any" in row.row:
        return False
    return all(_is_simple(param, family) for param in row.params)


def _is_simple(param: Field, family: Family) -> bool:
    row = param.row
    if param.type.many or row.get("clearable"):
        return False
    texts = [param.wire, *([str(row["default"])] if "default" in row else [])]
    enum = family.enums.get(param.type.name)
    if enum is None:
        return param.type.name in _SIMPLE and all(map(_is_unreserved, texts))
    return all(map(_is_unreserved, [*texts, *enum.values]))


def _query(row: Row, family: Family) -> str:
    wires = ", ".join(literal(param.wire) for param in row.params)
    known = f"_{function_name(row)}".upper()
    lines = [
        f"\n\n{known}: Final[frozenset[str]] = frozenset({f'{{{wires}}}' if wires else ''})",
        f"\n\ndef {function_name(row)}(values: Mapping[str, object]) -> Query:",
        f"    if not values.keys() <= {known}:",
        "        return None",
        *(f"    {line}" for line in _body(row, family)),
    ]
    return "\n".join(lines) + "\n"


def _body(row: Row, family: Family) -> list[str]:
    if not row.params:
        return ['return "", {}, {}']
    joined = "".join(f"{{{p.name}_part}}" for p in sorted(row.params, key=lambda p: p.wire))
    return [
        "written: dict[str, Any] = {}",
        "ids: dict[str, str] = {}",
        *(line for param in row.params for line in _param(param, family)),
        f'return f"{joined}"[1:], written, ids',
    ]


def _param(param: Field, family: Family) -> list[str]:
    wire, row, part = literal(param.wire), param.row, f"{param.name}_part"
    check = _check(param, family)
    write = [f"written[{wire}] = text", f'{part} = f"&{param.wire}={{text}}"']
    if param.type.name == "id":
        write.append(f"ids[{wire}] = text")
    lines = [f"value = values.get({wire})", "if value is None:"]
    if "default" in row:
        default = str(row["default"])
        text = literal(default.upper() if row.get("upper") else default)
        return [*lines, f"    text = {text}", "else:", *_indented(check), *write]
    if row.get("required"):
        return [*lines, "    return None", *check, *write]
    return [*lines, f'    {part} = ""', "else:", *_indented([*check, *write])]


def _indented(lines: list[str]) -> list[str]:
    return [f"    {line}" for line in lines]


def _check(param: Field, family: Family) -> list[str]:
    """What makes `text` of an ordinary `value`, and returns None for any other."""
    row, name = param.row, param.type.name
    # `type` cannot be lied to, as `__class__` can.
    if name in family.enums:
        words = _vocabulary_name(param)
        exact = f"type(value) is str or type(value) is {name}"
        found = [f"word = {words}.get(value) if {exact} else None"]
    elif name == "time":
        found = ["word = time_text(value)"]
    elif name == "int":
        low, high = row.get("min", "-_MAX_WHOLE"), row.get("max", "_MAX_WHOLE")
        wrong = f"type(value) is not int or not {low} <= value <= {high}"
        return [f"if {wrong}:", "    return None", "text = str(value)"]
    else:
        matches = "is_plain_id" if name == "id" else "is_unreserved"
        wrong = f"type(value) is not str or not {matches}(value)"
        wrong += ' or "_" in value' if row.get("bare") else ""
        return [f"if {wrong}:", "    return None", "text = value"]
    return [*found, "if word is None:", "    return None", "text = word"]


def _vocabulary_name(param: Field) -> str:
    name = param.type.name
    upper = "_UPPER" if param.row.get("upper") else ""
    return f"_{snake(name[0].lower() + name[1:]).upper()}{upper}"


def _vocabulary(param: Field, family: Family) -> str:
    """The words of an enum, and what is sent for each."""
    values = family.enums[param.type.name].values
    sent = {word: word.upper() if param.row.get("upper") else word for word in values}
    pairs = ", ".join(f"{literal(word)}: {literal(text)}" for word, text in sent.items())
    return f"{_vocabulary_name(param)}: Final[Mapping[str, str]] = {{{pairs}}}\n"
