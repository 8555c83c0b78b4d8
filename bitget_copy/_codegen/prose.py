"""What docstrings and reference pages say of a row: its own words, and sentences from its data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from bitget_copy._codegen.spec import Family, Field, Model, Row, item_type
from bitget_copy.endpoint import snake

PYTHON: Final = {
    "id": "str",
    "str": "str",
    "int": "int",
    "decimal": "Decimal",
    "time": "datetime",
    "moment": "datetime",
    "bool": "bool",
    "secret": "Secret",
}
ARGUMENT: Final = {
    **PYTHON,
    "decimal": "Decimal | int | str",
    "flag": 'bool | Literal["YES", "NO"]',
    "secret": "str | Secret",
}
RAISES: Final = "    ParameterError: An argument is missing or wrong; nothing was sent."
_REFUSED: Final = "    APIError: The exchange refused; ``.code`` and ``.hint`` tell why."
_UNKNOWN: Final = (
    "    OutcomeUnknownError: Sent, outcome unknown; ``await error.reconcile()`` looks."
)
_BASE: Final = (
    "    BitgetCopyError: The base of all; ``.outcome`` tells whether the exchange acted."
)
_EXPERIMENTAL: Final = (
    "Experimental: no page of the exchange documents it any more, so its limit, arguments and "
    "reply may be otherwise; the client takes it only with the option `experimental`."
)
ACCOUNTS: Final = {"v1": "classic", "v2": "classic", "v3": "unified"}
_SHARES: Final = (
    "Counts against the limit of `{}`: the exchange has one path for both, and the same calls "
    "a second for them together."
)
COMMON: Final = (
    "timeout: Seconds for the whole call, waiting included; None: no limit.",
    "priority: Place in the queue, larger first; None: by effect.",
)
RESUME: Final = "resume: A `checkpoint()` of this iterator with the same arguments; None: all."
WATCHING: Final = (
    "every: Seconds from look to look, or a timedelta; at least what the limit allows.",
    "heartbeat: Seconds without a change after which a `Heartbeat` tells that it is listening.",
    (
        "max_lag: Seconds by which a reply may be behind; a row that was first seen within them is "
        "not told to be gone before they are over, nor one that went to be back. None: as `every`."
    ),
)
_SILENT_RULES: Final = frozenset({"not_shown", "key_unseen", "part_unseen"})
"""Rules that read nothing."""
_LAG: Final = "Reads may lag behind: see `max_lag` of `OutcomeUnknownError.reconcile`."
_ASSUMED: Final = "two years"
"""`windows.ASSUMED_DAYS` in words."""


def iterator_doc(row: Row, family: Family) -> list[str]:
    """How an iterator reads: page by page, in which order, up to where, and what it can miss."""
    paging = row.row["paging"]
    return [
        (
            "A `PageIterator`: one page is fetched ahead, each within the limit and each with its "
            f"own `timeout`. {_end_text(paging)}"
        ),
        *_missed_text(paging, has_ids=_has_ids(item_type(row, family), family)),
        *_window_text(paging, both=_wants_both(row)),
    ]


def watcher_doc(row: Row) -> str:
    """What a watcher tells, how it knows a row, and what a look costs."""
    key = " and ".join(f"`{snake(wire)}`" for wire in row.row["watch"]["key"])
    return (
        "A `Watcher`: the first thing it tells is the whole list, a `Snapshot`; then come "
        "`Appeared`, `Changed` and `Went`, each with the age of its data, a `Heartbeat` when "
        "nothing changes, and `Stale` when the list cannot be read, which does not end it. "
        f"A row is known by its {key}. {_look_text(row)}"
    )


def _look_text(row: Row) -> str:
    """What one look costs."""
    paging = row.row.get("paging")
    if paging is None:
        return "A look is one call."
    if "window_days" in paging:
        return (
            "A look is one call for each page, and one that finds no more; the first one reads "
            "back as far as the exchange shows, in windows, which costs more."
        )
    return "A look is one call for each page, and one that finds no more."


def watcher_name(row: Row) -> str:
    """``list_open_orders`` becomes ``watch_open_orders``, ``get_positions`` ``watch_positions``."""
    return f"watch_{row.name.partition('_')[2]}"


def _end_text(paging: Mapping[str, Any]) -> str:
    flag = ", on one that says that it is the last" if "more" in paging else ""
    if paging["style"] == "cursor":
        older = " What is older than the first page is then asked for by time." * (
            "newer" in paging
        )
        return f"Ends on an empty page{flag}, or on a cursor that is missing or repeated.{older}"
    last = f", or on page {paging['max_page']}, the last one" if "max_page" in paging else ""
    return f"Ends on an empty page{flag}, or on pages that bring nothing new{last}."


def _missed_text(paging: Mapping[str, Any], *, has_ids: bool) -> list[str]:
    """What numbered pages cannot hold fast; a cursor stands at a row and needs no such words."""
    if paging["style"] == "cursor":
        return []
    twice = "yielded once" if has_ids else "yielded twice, since they have no id"
    text = (
        f"A row that appears meanwhile pushes another onto the next page, which is {twice}. A row "
        "that goes pulls another onto a page already read, which is missed. Read again where "
        "every row counts."
    )
    return [text]


def _has_ids(model: str, family: Family) -> bool:
    return any(field.type.name == "id" for field in family.models[model].fields)


def _wants_both(row: Row) -> bool:
    """Whether the exchange refuses a call without a span."""
    paging = row.row["paging"]
    return any(p.wire == paging.get("start") and p.row.get("required") for p in row.params)


def _window_text(paging: Mapping[str, Any], *, both: bool) -> list[str]:
    """How a span is completed, and in which order it is read."""
    if "start" not in paging:
        return []
    start, end = snake(paging["start"]), snake(paging["end"])
    days, kept = paging.get("window_days"), paging.get("keeps_days")
    until = (
        f"Without `{end}` it reads up to now, by the exchange's clock when the first row is asked "
        "for; nothing is asked of times to come."
    )
    if not days and not both:
        return [f"{until} Without both, the exchange shows what it shows by default."]
    order = "newest first"
    if "order" in paging:
        order += f", or oldest first with `{snake(paging['order'])}` asc"
    if "time" in paging:
        order += ", or oldest first where the exchange lists so"
    if kept:
        since = (
            f"Without `{start}` it reads all that the exchange keeps, {kept} days; what is asked "
            "for beyond is told by a `RetentionWarning`."
        )
    else:
        since = (
            f"Without `{start}` it reads {_ASSUMED} back, since the exchange does not say how "
            "long it keeps rows; it ends where the exchange says that it shows nothing so old."
        )
    return [f"A span is read in windows of {days} days, {order}. {until} {since}"]


def returned(row: Row) -> str:
    if row.reply.name == "ack":
        return "bool"
    if row.reply.name == "id":
        return "str | None"
    return f"list[{row.reply.name}]" if row.reply.many else row.reply.name


def coroutine_doc(row: Row, family: Family) -> list[str]:
    """The paragraphs of a coroutine's docstring."""
    r = row.row
    return [
        r["summary"],
        *facts(row),
        section("Args", [*arguments(row.params, row, family), *COMMON]),
        section("Returns", [returns_doc(row, family)]),
        "\n".join(["Raises:", RAISES, _REFUSED, *([_UNKNOWN] if row.writes else []), _BASE]),
        *reconcile_doc(r),
        *([section("Example", r["example"].strip().split("\n"))] if "example" in r else []),
        *elsewhere(row),
    ]


def facts(row: Row) -> list[str]:
    """Path, limit, whom it serves and what to know before calling it."""
    r = row.row
    who = {"trader": "traders only", "follower": "followers only", "any": "anyone"}[r["role"]]
    who += "" if r.get("signed", True) else ", also without a key"
    effect = "reads" if r["effect"] == "read" else f"writes ({r['effect']}); never repeated blindly"
    return [
        f"``{r['method']} {r['path']}`` · {limit_text(r['limit'])} · {who} · {effect}.",
        *([_EXPERIMENTAL] if r.get("experimental") else []),
        *(_right_text(r["right"]) if "right" in r else []),
        *r.get("notes", []),
        *([_SHARES.format(r["shares"].rpartition(".")[2])] if "shares" in r else []),
        *(f"At least one of {_names(any_, row)} is needed." for any_ in r.get("require_any", [])),
        *_span_text(row),
    ]


def elsewhere(row: Row) -> list[str]:
    """The same job in another family."""
    out = []
    if "successor" in row.row:
        s = row.row["successor"]
        out.append(f"In API V2: `{s['name']}`, ``{s['method']} {s['path']}``.")
    if row.counterpart:
        kind = ACCOUNTS[row.counterpart.partition(".")[0]]
        out.append(f"On a {kind} account: `{row.counterpart}`.")
    return out


def _span_text(row: Row) -> list[str]:
    """How long a span of time one call takes, and what it shows without one."""
    paging = row.row.get("paging", {})
    if "start" not in paging:
        return []
    start, end = snake(paging["start"]), snake(paging["end"])
    without = (
        "What is not given is not sent. Without times this is the exchange's first page; "
        f"`{iterator_name(row)}` begins with the same rows and goes on to all that are kept."
    )
    words = [] if _wants_both(row) else [without]
    if "window_days" in paging:
        accepted = (
            f"A span from `{start}` to `{end}` of up to {paging['window_days']} days is accepted"
        )
        words.insert(0, f"{accepted}; `{iterator_name(row)}` reads longer ones in pieces.")
    return [" ".join(words)] if words else []


def _right_text(right: Mapping[str, str]) -> list[str]:
    access = {"read": "to read", "read-write": "to read and write"}[right["access"]]
    return [f"The key needs the right `{right['name']}`, {access}."]


def iterator_name(row: Row) -> str:
    return "iter_" + row.name.removeprefix("list_")


def reconcile_doc(row: Mapping[str, Any]) -> list[str]:
    if "reconcile" not in row:
        return []
    rule, doc = row["reconcile"]["rule"], row["reconcile"]["doc"]
    return [f"When the reply is lost: {doc}", *([] if rule in _SILENT_RULES else [_LAG])]


def _names(group: Iterable[str], row: Row) -> str:
    return ", ".join(f"`{p.name}`" for p in row.params if p.wire in set(group))


def returns_doc(row: Row, family: Family) -> str:
    if row.reply.name == "ack":
        return "True when the exchange says that it was done."
    if row.reply.name == "id":
        return "The tracking number concerned; None when the exchange leaves it out."
    model = family.models[row.reply.name]
    if "paging" not in row.row:
        each = f"{model.doc[0].lower()}{model.doc[1:]}"
        if row.reply.many:
            return f"A list, empty if there is nothing; each row: {each}"
        return f"{model.doc}{' `items` holds the rows.' * (family.rows_of(model) is not None)}"
    paging = row.row["paging"]
    rows = "`items` holds the rows" if "items" in paging else "A list of rows"
    if paging["style"] == "page":
        flag = f"; `{snake(paging['more'])}` tells whether it exists" if "more" in paging else ""
        last = f"; {paging['max_page']} is the last" if "max_page" in paging else ""
        on = f"The next page is `{snake(paging['page'])}` plus 1{flag}{last}."
    else:
        field = snake(paging.get("reply_cursor") or paging["row_cursor"])
        holder = "this page's" if "reply_cursor" in paging else "the last row's"
        on = f"For the next page give {holder} `{field}` as `{snake(paging['cursor'])}`."
    return f"One page. {rows}, empty if there are none. {on} `{iterator_name(row)}` reads them all."


def limit_text(limit: Mapping[str, Any]) -> str:
    scope = {"uid": "UID", "ip": "IP", "uid|ip": "UID and IP"}[limit["scope"]]
    return f"{limit['rate']}/{limit['per']} s per {scope}"


def section(title: str, entries: Iterable[str]) -> str:
    return "\n    ".join([f"{title}:", *entries])


def arguments(
    params: Iterable[Field], row: Row, family: Family, *, paged: bool = False
) -> Iterator[str]:
    """An argument's meaning from its own words, and its bounds from its data."""
    paging = row.row.get("paging", {})
    for param in params:
        words = [param.doc, _words(param, family), _bounds(param.row)]
        if param.wire == paging.get("size"):
            words = [param.doc, *_size_words(param, paging, paged=paged)]
        if param.type.name == "time":
            words.append("With a time zone.")
        if param.row.get("explicit"):
            words.append("None: left out.")
        yield f"{param.name}: {' '.join(filter(None, words))}"


def _size_words(param: Field, paging: Mapping[str, Any], *, paged: bool) -> list[str]:
    bounds, usual = _bounds(param.row), paging.get("default")
    if paged and "max" in paging:
        return [bounds, f"The largest by default; None: the exchange's default, {usual}."]
    if usual is None or "default" in param.row:
        return [bounds]
    return [f"{bounds[:-1]}; {usual} when left out." if bounds else f"{usual} when left out."]


def _words(field: Field, family: Family) -> str:
    """The words that an argument takes."""
    if field.type.name not in family.enums:
        return ""
    allowed = ", ".join(family.enums[field.type.name].values)
    return f"Known words: {allowed}." if field.row.get("open") else f"One of: {allowed}."


def _bounds(row: Mapping[str, Any]) -> str:
    low, high = row.get("min"), row.get("max")
    if high is None:
        return f"At least {low}." if low is not None and low != 1 else ""
    if str(row["type"]).startswith("list["):
        return f"At most {high}."
    if row["type"] == "secret":
        return f"{low} to {high} characters."
    return f"{low if low is not None else 0} to {high}."


def attributes(model: Model, family: Family) -> Iterator[str]:
    """A field's meaning, its bounds and its unit."""
    for field in model.fields:
        words = [field.doc, _words(field, family) if model.is_input else "", _bounds(field.row)]
        words.append(f"Unit: {field.row['unit']}." if "unit" in field.row else "")
        yield f"{field.name}: {' '.join(filter(None, words))}"


def must_be_named(param: Field) -> bool:
    """Whether the coroutine has no default for it."""
    return bool(param.row.get("explicit")) or (
        bool(param.row.get("required")) and "default" not in param.row
    )
