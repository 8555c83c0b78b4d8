"""What people read of the specification: the table of endpoints, a page for each family, llms.txt.

Says the same as the docstrings, from the same sentences (`prose`), laid out as Markdown.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator
from typing import Final

from bitget_copy._codegen import error_pages
from bitget_copy._codegen.prose import (
    ARGUMENT,
    COMMON,
    PYTHON,
    arguments,
    attributes,
    elsewhere,
    facts,
    iterator_doc,
    iterator_name,
    limit_text,
    must_be_named,
    reconcile_doc,
    returned,
    returns_doc,
    watcher_doc,
    watcher_name,
)
from bitget_copy._codegen.spec import Enum, Family, Field, Model, Row, Spec, item_type

_NOTE: Final = (
    "<!-- Generated from bitget_copy/spec by `python -m bitget_copy._codegen`. Do not edit. -->"
)
_SERVES: Final = {
    "v1": "classic accounts, until 2025-11-28; switched off, but served by the simulator",
    "v2": "classic accounts",
    "v3": "unified accounts",
}
_WIDTH: Final = 96
_LLMS: Final = """\
# bitget_copy

> Asyncio Python client for Bitget's copy-trading REST API. Every endpoint is a typed coroutine,
> the exchange's rate limits are kept by the client, and every error says whether the call was
> not sent, refused, or is of unknown outcome. An exchange for tests is built in.

What a program needs to know:

- `CopyTradingClient.from_env()` reads `BITGET_API_KEY`, `BITGET_SECRET_KEY`, `BITGET_PASSPHRASE`;
  `async with` closes it. Without keys: `CopyTradingClient()` for public rows, or
  `Simulator(seed=7)` from `bitget_copy.simulator` as `transport=` with `simulator.credentials`.
- Classic accounts are served by `client.v2`, unified ones by `client.v3`, nobody by `client.v1` any
  more; `await client.account_mode()` tells which kind an account is.
- Arguments are given by name. Amounts are `Decimal`, ids `str`, times `datetime` with a zone; what
  a reply leaves out is None.
- Every paged `list_…` has an `iter_…` that reads on: `async for row in …iter_history_orders(…)`.
  What is open now, in a loop: `async for change in …watch_open_orders(…)`; its `.rows` is the list.
- Families name the same thing differently (`open_size`, `total`; `account_equity` in the margin
  coin, or in USD): the [guide](docs/guide.md#which-field-is-which) says which field is which.
- Do not sleep between calls: the client waits for each limit. Do not repeat a write that raised
  `OutcomeUnknownError`: `await error.reconcile()` finds out what became of it.
- All errors are `BitgetCopyError`; `.outcome` is NOT_SENT, REFUSED or UNKNOWN. `APIError` is what
  the exchange refused (`.code`, `.hint`).

## Guides

- [Guide](docs/guide.md): families and their fields, files, lists, crashes, options, command line
- [Errors](docs/errors.md): the tree, and what to do about each
- [Codes](reference/codes.md): what each code of the exchange means
- [Accounts](docs/accounts.md): the file of several accounts
- [Limits](docs/limits.md): how calls are spaced, and what to set where many programs run
- [Versions](docs/versions.md): what may change, and when
- [Table of endpoints](ENDPOINTS.md): method, path, limit and effect of every row
- [Simulator](simulator/README.md): an exchange for tests, and how to plan trouble
"""


def pages(spec: Spec) -> dict[str, str]:
    """Every page: path below the package and text."""
    out = {"ENDPOINTS.md": _endpoint_table(spec), "llms.txt": _llms(spec)}
    out |= {f"reference/{family.name}.md": _family_page(family) for family in spec.families}
    out |= error_pages.pages(spec, _NOTE)
    return {path: text.rstrip() + "\n" for path, text in out.items()}


def summary(spec: Spec) -> str:
    """The families, with their groups and how many coroutines each has, for the README."""
    lines = ["| family | serves | coroutines |", "|---|---|---|"]
    for family in spec.families:
        counts = {name: 0 for name in family.resources}  # noqa: C420 - in their order
        for row in family.rows:
            counts[row.resource] += 1
        groups = ", ".join(f"`{name}` {count}" for name, count in counts.items())
        page = f"[{len(family.rows)}](bitget_copy/reference/{family.name}.md)"
        lines.append(f"| `client.{family.name}` | {_serves(family)} | {page}: {groups} |")
    return "\n".join(lines)


def _serves(family: Family) -> str:
    return _SERVES.get(family.name, "")


# --- table and index -----------------------------------------------------------------------


def _endpoint_table(spec: Spec) -> str:
    tables = "\n\n".join(_family_table(family) for family in spec.families)
    return (
        f"{_NOTE}\n\n# Endpoints\n\nEvery row of `bitget_copy.ENDPOINTS`. `bitget-copy endpoints` "
        "prints the same, `bitget-copy call KEY --help` one row with its arguments; the pages of "
        f"[reference/](reference) say all of each.\n\n{tables}"
    )


def _family_table(family: Family) -> str:
    lines = [
        f"## API {family.name.upper()}",
        "",
        "| coroutine | method and path | limit | effect |",
        "|---|---|---|---|",
    ]
    for row in family.rows:
        mark = ", experimental" if row.row.get("experimental") else ""
        lines.append(
            f"| [`{row.key}`](reference/{family.name}.md#{_anchor(row)}) "
            f"| {row.row['method']} `{row.row['path']}` "
            f"| {limit_text(row.row['limit'])} | {row.row['effect']}{mark} |"
        )
    return "\n".join(lines)


def _llms(spec: Spec) -> str:
    out = [_LLMS]
    for family in reversed(spec.families):
        out.append(f"## client.{family.name}: {_serves(family)}\n")
        for row in family.rows:
            page = f"reference/{family.name}.md#{_anchor(row)}"
            out.append(f"- [client.{row.key}]({page}): {_markdown(row.row['summary'])}")
        out.append("")
    return "\n".join(out)


def _anchor(row: Row) -> str:
    """What GitHub makes of the heading."""
    return row.key.replace(".", "")


# --- a family ------------------------------------------------------------------------------


def _family_page(family: Family) -> str:
    name = family.name.upper()
    parts = [
        _NOTE,
        f"# API {name}: {_serves(family)}",
        (
            "A coroutine takes its arguments by name. Beside its own each takes:\n\n"
            + _bullets("`{}`:{}".format(*entry.split(":", 1)) for entry in COMMON)
        ),
        (
            "Each raises `ParameterError` before anything is sent when an argument is missing or "
            "wrong, `APIError` when the exchange refused (`.code`, `.hint`), and a write "
            "`OutcomeUnknownError` when it was sent and nobody can say what became of it. "
            "`BitgetCopyError` is the base of all; `.outcome` tells whether the exchange acted."
        ),
        (
            "In a reply a field is None, and a list empty, where the exchange leaves it out. "
            "What this library does not know, and what could not be read, is in `.extra`. "
            f"Models are in `bitget_copy.models.{family.name}`."
        ),
        *_contents(family),
    ]
    for resource, doc in family.resources.items():
        parts.append(f"## client.{family.name}.{resource}\n\n{_markdown(doc)}")
        parts += [_row(row, family) for row in family.rows if row.resource == resource]
    parts.append("## Models")
    parts += [_model(model, family) for model in sorted(family.models.values(), key=_by_name)]
    parts.append("## Words")
    parts += [_enum(enum) for enum in sorted(family.enums.values(), key=_by_name)]
    return "\n\n".join(parts)


def _by_name(named: Model | Enum) -> str:
    return named.name


def _contents(family: Family) -> Iterator[str]:
    for resource in family.resources:
        rows = [row for row in family.rows if row.resource == resource]
        lines = [f"- [`{r.name}`](#{_anchor(r)}): {_markdown(r.row['summary'])}" for r in rows]
        yield "\n".join([f"**client.{family.name}.{resource}**\n", *lines])


def _row(row: Row, family: Family) -> str:
    first, *more = facts(row)
    parts = [
        f"### {row.key}",
        _markdown(row.row["summary"]),
        _code(_signature(row)),
        *(_markdown(text) for text in (first, *more)),
        *_arguments(row, family),
        f"**Returns** {_markdown(_linked(returned(row), family))}. "
        + _markdown(returns_doc(row, family)),
        *(_markdown(text) for text in reconcile_doc(row.row)),
        *_iterator(row, family),
        *_watcher(row, family),
        *([_code(textwrap.dedent(row.row["example"]).strip())] if "example" in row.row else []),
        *(_markdown(text) for text in elsewhere(row)),
    ]
    return "\n\n".join(parts)


def _signature(row: Row) -> str:
    """The call with the names of its arguments, as an editor shows it."""
    required = [param.name for param in row.params if must_be_named(param)]
    optional = [
        f"{param.name}={param.row.get('default')!r}"
        for param in row.params
        if not must_be_named(param)
    ]
    names = ["*", *required, *optional, "timeout=…", "priority=None"]
    start, end = f"await client.{row.key}(", f") -> {returned(row)}"
    line = f"{start}{', '.join(names)}{end}"
    if len(line) <= _WIDTH:
        return line
    inner = textwrap.wrap(
        ", ".join(names) + ",", _WIDTH, initial_indent="    ", subsequent_indent="    "
    )
    return "\n".join([start, *inner, end])


def _arguments(row: Row, family: Family) -> Iterator[str]:
    if not row.params:
        return
    entries = []
    for param, text in zip(row.params, arguments(row.params, row, family), strict=True):
        name, _, words = text.partition(": ")
        needed = ", required" if must_be_named(param) else ""
        type_ = _linked(_type(param, family, ARGUMENT), family)
        entries.append(f"`{name}` ({type_}{needed}): {words}")
    yield "**Arguments**\n\n" + _bullets(entries)


def _type(field: Field, family: Family, scalars: dict[str, str]) -> str:
    """The type in short: the words of an enum stand in its meaning."""
    name = field.type.name
    if name == "flag":
        python = "bool"
    elif name in family.enums and scalars is ARGUMENT and field.row.get("open"):
        python = "str"
    else:
        python = scalars.get(name, name)
    return f"list[{python}]" if field.type.many else python


def _linked(type_: str, family: Family) -> str:
    """A type as code, with links to the models and words of this page."""
    known = family.models.keys() | family.enums.keys()
    name = re.search(r"\w+(?=\]?$)", type_)
    if name and name[0] in known:
        return f"[`{type_}`](#{name[0].lower()})"
    return f"`{type_}`"


def _iterator(row: Row, family: Family) -> Iterator[str]:
    if "paging" not in row.row:
        return
    item = _linked(f"PageIterator[{item_type(row, family)}]", family)
    text = " ".join(iterator_doc(row, family))
    yield f"`{iterator_name(row)}` reads every row, page after page: {item}. {_markdown(text)}"


def _watcher(row: Row, family: Family) -> Iterator[str]:
    if "watch" not in row.row:
        return
    item = _linked(f"Watcher[{item_type(row, family)}]", family)
    yield f"`{watcher_name(row)}` tells what changes: {item}. {_markdown(watcher_doc(row))}"


def _model(model: Model, family: Family) -> str:
    entries = []
    for field, text in zip(model.fields, attributes(model, family), strict=True):
        name, _, words = text.partition(": ")
        scalars = ARGUMENT if model.is_input else PYTHON
        needed = ", required" if model.is_input and must_be_named(field) else ""
        entries.append(
            f"`{name}` ({_linked(_type(field, family, scalars), family)}{needed}): {words}"
        )
    kind = " An argument." if model.is_input else ""
    return f"### {model.name}\n\n{_markdown(model.doc)}{kind}\n\n{_bullets(entries)}"


def _enum(enum: Enum) -> str:
    entries = [f"`{value}`: {doc}" for value, doc in enum.values.items()]
    return f"### {enum.name}\n\n{_markdown(enum.doc)}\n\n{_bullets(entries)}"


# --- layout --------------------------------------------------------------------------------


def _bullets(entries: Iterable[str]) -> str:
    return "\n".join(f"- {_markdown(entry)}" for entry in entries)


def _code(text: str) -> str:
    return f"```python\n{text}\n```"


def _markdown(text: str) -> str:
    """Docstring prose as Markdown."""
    return text.replace("``", "`")
