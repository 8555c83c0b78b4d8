"""What is made from the specification: one function per generated file, text out.

Holds layout only. What may stand in a row was checked by `spec`; what the values mean
at run time is said in `endpoint`.
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

import attrs

from bitget_copy._codegen import queries, readers
from bitget_copy._codegen.layout import HEADER, function_name, generated_function
from bitget_copy._codegen.layout import import_lines as _import
from bitget_copy._codegen.layout import literal as _text
from bitget_copy._codegen.spec import Enum, Family, Field, Model, Row, Spec
from bitget_copy.endpoint import snake

_PYTHON: Final = {
    "id": "str",
    "str": "str",
    "int": "int",
    "decimal": "Decimal",
    "time": "datetime",
    "bool": "bool",
    "secret": "Secret",
}
_ARGUMENT: Final = {
    **_PYTHON,
    "decimal": "Decimal | int | str",
    "flag": 'bool | Literal["YES", "NO"]',
    "secret": "str | Secret",
}
_WIDTH: Final = 100
_RAISES: Final = (
    "Raises:\n    ParameterError: an argument is missing or wrong; nothing was sent.\n"
    "    BitgetCopyError: see `bitget_copy.errors`; ``.outcome`` says what became of the call."
)

_EXPERIMENTAL: Final = (
    "Experimental: known from third parties only, so its limit, arguments and reply may be "
    "otherwise; the client takes it only with the option `experimental`."
)
_SHARES: Final = (
    "Counts against the limit of `{}`: the exchange has one path for both, and the same calls "
    "a second for them together."
)


def files(spec: Spec) -> dict[str, str]:
    """Every generated file: path below ``_generated/`` and text."""
    out = {"__init__.py": _package(spec), "error_table.py": _error_table(spec)}
    if spec.times:
        out["time_endpoints.py"] = _time_endpoints(spec)
    for family in spec.families:
        out[f"{family.name}/__init__.py"] = HEADER.format(
            doc=f"API {family.name.upper()}, as the specification describes it."
        )
        out[f"../models/{family.name}.py"] = _public_models(family)
        out[f"{family.name}/enums.py"] = _enums(family)
        out[f"{family.name}/models.py"] = _models(family)
        out[f"{family.name}/readers.py"] = readers.readers(family, [*_by_need(family)])
        out[f"{family.name}/queries.py"] = queries.queries(family)
        out[f"{family.name}/endpoints.py"] = _endpoints(family)
        out[f"{family.name}/resources.py"] = _resources(family)
    return {path: text.rstrip() + "\n" for path, text in out.items()}


def readme_table(spec: Spec) -> str:
    """The endpoint tables of the README, one a family, in Markdown."""
    return "\n\n".join(_family_table(family) for family in spec.families)


def _family_table(family: Family) -> str:
    mark = ", experimental" if any(row.row.get("experimental") for row in family.rows) else ""
    lines = [
        f"### API {family.name.upper()}{mark}",
        "",
        "| coroutine | method and path | limit | effect |",
        "|---|---|---|---|",
    ]
    for row in family.rows:
        limit = row.row["limit"]
        lines.append(
            f"| `{row.key}` | {row.row['method']} `{row.row['path']}` "
            f"| {_limit_text(limit)} | {row.row['effect']} |"
        )
    return "\n".join(lines)


# --- package ------------------------------------------------------------------------------


def _package(spec: Spec) -> str:
    loaders = "".join(_loader(family.name) for family in spec.families)
    names = "".join(f"        {_text(f.name)}: _{f.name},\n" for f in spec.families)
    keys = "".join(_keys(family) for family in spec.families)
    return (
        HEADER.format(doc="The endpoint table of all families, each loaded when it is used.")
        + "from collections.abc import Mapping\nfrom typing import Final\n\n"
        + "from bitget_copy.endpoint import Endpoint, LazyTable\n"
        + loaders
        + "\n\nENDPOINTS: Final[Mapping[str, Endpoint]] = LazyTable(\n"
        + f"    {{\n{names}    }},\n    {{\n{keys}    }},\n)\n"
        + '"""Every endpoint by its key, e.g. ``"v1.futures.trader.list_open_orders"``."""\n'
    )


def _loader(family: str) -> str:
    return (
        f"\n\ndef _{family}() -> Mapping[str, Endpoint]:\n"
        f"    from bitget_copy._generated.{family} import endpoints  # noqa: PLC0415\n\n"
        "    return endpoints.ENDPOINTS\n"
    )


def _keys(family: Family) -> str:
    keys = "".join(f"            {_text(row.key)},\n" for row in family.rows)
    return f"        {_text(family.name)}: (\n{keys}        ),\n"


def _error_table(spec: Spec) -> str:
    lines = [
        HEADER.format(doc="Every body code: error class, outcome, whether it passes, hint.")
        + "from collections.abc import Mapping\nfrom types import MappingProxyType\n"
        + "from typing import Final\n\n"
        + "from bitget_copy.errors import CodeRule\n\n"
        + "ERROR_TABLE: Final[Mapping[str, CodeRule]] = MappingProxyType(\n    {"
    ]
    for code, row in sorted(spec.errors.items()):
        if row["class"] == "Success":
            continue
        args = ", ".join(_text(row[key]) for key in ("class", "outcome", "retry", "hint"))
        lines.append(f"        {_text(code)}: CodeRule({args}),")
    return "\n".join([*lines, "    }", ")"])


def _time_endpoints(spec: Spec) -> str:
    doc = "Where the exchange tells its time without a signature, newest API first."
    lines = [
        HEADER.format(doc=doc)
        + "from typing import Final\n\n"
        + "from bitget_copy.endpoint import Endpoint, RateLimit, Reply\n\n"
        + "TIME_ENDPOINTS: Final = ("
    ]
    for row in sorted(spec.times, key=lambda row: row["family"], reverse=True):
        limit = row["limit"]
        made = _call(
            "Endpoint",
            key=_text(f"{row['family']}.public.get_time"),
            family=_text(row["family"]),
            resource=_text("public"),
            name=_text("get_time"),
            method=_text(row["method"]),
            path=_text(row["path"]),
            effect=_text("read"),
            limit=_call(
                "RateLimit",
                rate=repr(limit["rate"]),
                per=repr(float(limit["per"])),
                scope=_text(limit["scope"]),
            ),
            role=_text("any"),
            params="()",
            reply=_call("Reply", kind=_text("id")),
            summary=_text(row["doc"]),
            source=_text(row["source"]),
        )
        lines.append(textwrap.indent(f"{made},", "    "))
    return "\n".join([*lines, ")"])


# --- enums and models ----------------------------------------------------------------------


def _enums(family: Family) -> str:
    doc = f"Closed sets of values of API {family.name.upper()}."
    head = HEADER.format(doc=doc) + ("from enum import StrEnum\n" if family.enums else "")
    return head + "".join(_enum(enum) for enum in family.enums.values())


def _enum(enum: Enum) -> str:
    lines = [
        f"\n\nclass {enum.name}(StrEnum):",
        *_docstring([enum.doc, f"Source: {enum.source}."], 4),
    ]
    for value, doc in enum.values.items():
        lines += [f"    {snake(value).upper()} = {_text(value)}", *_docstring([doc], 4)]
    return "\n".join(lines) + "\n"


def _models(family: Family) -> str:
    doc = f"Replies and structured arguments of API {family.name.upper()}."
    head = (
        HEADER.format(doc=doc)
        + "from datetime import datetime\nfrom decimal import Decimal\n"
        + "from typing import Any, Literal\n\nimport attrs\n\n"
        + _import(family, "enums", family.enums)
        + "from bitget_copy.secret import Secret\n"
    )
    return head + "".join(_model(model, family) for model in _by_need(family))


def _public_models(family: Family) -> str:
    enums, models = sorted(family.enums), sorted(family.models)
    imports = _import(family, "enums", enums) + _import(family, "models", models)
    public = "".join(f"    {_text(name)},\n" for name in sorted([*enums, *models]))
    doc = f"Replies, structured arguments and enums of API {family.name.upper()}."
    return HEADER.format(doc=doc) + f"{imports}\n__all__ = [\n{public}]\n"


def _by_need(family: Family) -> Iterable[Model]:
    """Models, each after those that it holds."""
    done: dict[str, Model] = {}

    def visit(model: Model) -> None:
        for field in model.fields:
            if field.type.name in family.models and field.type.name not in done:
                visit(family.models[field.type.name])
        done.setdefault(model.name, model)

    for model in family.models.values():
        visit(model)
    return done.values()


def _model(model: Model, family: Family) -> str:
    entry = _input_field if model.is_input else _reply_field
    lines = [
        "\n\n@attrs.define(kw_only=True)",
        f"class {model.name}:",
        *_docstring([model.doc, *_section("Attributes", model.fields, family)], 4),
        "",
        *(f"    {entry(field, family)}" for field in model.fields),
    ]
    if not model.is_input:
        lines.append("    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)")
    return "\n".join(lines) + "\n"


def _reply_field(field: Field, family: Family) -> str:
    python = _PYTHON.get(field.type.name, field.type.name)
    if field.type.name in family.enums:
        python += " | str"
    meta: dict[str, Any] = {"wire": field.wire, "kind": field.type.name}
    if field.row.get("aliases"):
        meta["aliases"] = tuple(field.row["aliases"])
    if field.row.get("json"):
        meta["json"] = "number"
    if field.type.many:
        return f"{field.name}: list[{python}] = attrs.field(factory=list, metadata={meta!r})"
    return f"{field.name}: {python} | None = attrs.field(default=None, metadata={meta!r})"


def _input_field(field: Field, family: Family) -> str:
    python = _argument_type(field, family)
    meta = {"wire": field.wire}
    if field.row.get("explicit"):
        return f"{field.name}: {python} | None = attrs.field(metadata={meta!r})"
    if field.row.get("required"):
        return f"{field.name}: {python} = attrs.field(metadata={meta!r})"
    return f"{field.name}: {python} | None = attrs.field(default=None, metadata={meta!r})"


# --- endpoint table ------------------------------------------------------------------------


def _endpoints(family: Family) -> str:
    doc = f"The endpoint table of API {family.name.upper()}."
    names = {row.reply.name for row in family.rows} & family.models.keys()
    names |= {m.name for m in family.models.values() if m.is_input}
    used = {p.type.name for row in family.rows for p in row.params}
    used |= {f.type.name for m in family.models.values() if m.is_input for f in m.fields}
    head = (
        HEADER.format(doc=doc)
        + "from typing import Final\n\n"
        + _import(family, "enums", used & family.enums.keys())
        + _import(family, "models", names)
        + "from bitget_copy.endpoint import (\n    Endpoint,\n    Paging,\n    Param,\n"
        + "    RateLimit,\n    Reply,\n    Successor,\n)\n"
    )
    body = "".join(_endpoint(row, family) for row in family.rows)
    table = "".join(f"    {constant(row)}.key: {constant(row)},\n" for row in family.rows)
    return f"{head}{body}\nENDPOINTS: Final[dict[str, Endpoint]] = {{\n{table}}}\n"


def constant(row: Row) -> str:
    """The name of a row's constant: ``FUTURES_TRADER_LIST_OPEN_ORDERS``."""
    return function_name(row).upper()


def _endpoint(row: Row, family: Family) -> str:
    r = row.row
    limit = r["limit"]
    parts: dict[str, str] = {
        "key": _text(row.key),
        "family": _text(row.family),
        "resource": _text(row.resource),
        "name": _text(row.name),
        "method": _text(r["method"]),
        "path": _text(r["path"]),
        "effect": _text(r["effect"]),
        "limit": _call(
            "RateLimit",
            rate=repr(limit["rate"]),
            per=repr(float(limit["per"])),
            scope=_text(limit["scope"]),
            why=_text(limit["why"]),
        ),
        "role": _text(r["role"]),
        "params": _tuple([_param(p, family) for p in row.params]),
        "reply": _reply(row, family),
    }
    if "require_any" in r:
        parts["require_any"] = repr(tuple(tuple(group) for group in r["require_any"]))
    if "paging" in r:
        parts["paging"] = _paging(r["paging"])
    if "successor" in r:
        s = r["successor"]
        parts["successor"] = _call(
            "Successor", key=_text(s["name"]), method=_text(s["method"]), path=_text(s["path"])
        )
    parts["summary"] = _text(r["summary"])
    parts["source"] = _text(r["source"])
    if "reconcile" in r:
        parts["reconcile"] = _text(r["reconcile"]["rule"])
    if r.get("experimental"):
        parts["experimental"] = "True"
    if "shares" in r:
        parts["shares"] = _text(r["shares"])
    made = _call("Endpoint", **parts)
    if queries.has_query(row, family):
        writer = generated_function(row.family, "queries", function_name(row))
        made += f".write_by({_text(writer)})"
    return f"\n{constant(row)}: Final = {made}\n"


def _param(field: Field, family: Family) -> str:
    row = field.row
    if field.type.many:
        bare = {"bare": "True"} if row.get("bare") else {}
        item = _one(field, family, wire=field.wire, limits=bare)
        parts = {"wire": _text(field.wire), "name": _text(field.name), "kind": '"list"'}
        parts |= _limits(row)
        parts["item"] = item
        return _call("Param", **parts, doc=_text(field.doc))
    return _one(field, family, wire=field.wire, limits=_limits(row), doc=field.doc)


def _one(
    field: Field,
    family: Family,
    *,
    wire: str,
    limits: Mapping[str, str] | None = None,
    doc: str | None = None,
) -> str:
    name = field.type.name
    kind = "enum" if name in family.enums else "model" if name in family.models else name
    parts = {"wire": _text(wire), "name": _text(field.name), "kind": _text(kind)}
    parts |= limits or {}
    if kind == "enum":
        parts["enum"] = name
    if kind == "model":
        model = family.models[name]
        parts["fields"] = _tuple([_param(f, family) for f in model.fields])
        parts["model"] = name
    if doc:
        parts["doc"] = _text(doc)
    return _call("Param", **parts)


def _limits(row: Mapping[str, Any]) -> dict[str, str]:
    names = {
        "required": "required", "default": "default", "min": "minimum", "max": "maximum",
        "open": "open_enum", "upper": "upper", "clearable": "clearable", "bare": "bare",
    }  # fmt: skip
    return {ours: repr(row[theirs]) for theirs, ours in names.items() if theirs in row}


def _reply(row: Row, family: Family) -> str:
    if row.reply.name not in family.models:
        return _call("Reply", kind=_text(row.reply.name))
    made = _call("Reply", kind='"model"', model=row.reply.name, many=repr(row.reply.many))
    reader = generated_function(row.family, "readers", readers.reader_name(row.reply.name))
    return f"{made}.read_by({_text(reader)})"


def _paging(row: Mapping[str, Any]) -> str:
    names = {"default": "default_size", "max": "max_size"}
    return _call("Paging", **{names.get(k, k): _text(v) for k, v in row.items()})


# --- coroutines ----------------------------------------------------------------------------


def _resources(family: Family) -> str:
    doc = f"The coroutines of API {family.name.upper()}, one class per resource."
    models = {m.name for m in family.models.values() if m.is_input}
    models |= {r.reply.name for r in family.rows if r.reply.name in family.models}
    models |= {_item_type(r, family) for r in family.rows if "paging" in r.row}
    enums = {p.type.name for r in family.rows for p in r.params} & family.enums.keys()
    head = (
        HEADER.format(doc=doc)
        + "from collections.abc import AsyncIterator, Sequence\n"
        + "from datetime import datetime\nfrom decimal import Decimal\n"
        + "from typing import Literal\n\n"
        + f"from bitget_copy._generated.{family.name} import endpoints as _table\n"
        + _import(family, "enums", enums)
        + _import(family, "models", models)
        + "from bitget_copy.endpoint import Caller, Pager\n"
        + "from bitget_copy.secret import Secret\n"
    )
    classes = [_resource(name, doc, family) for name, doc in family.resources.items()]
    return head + "".join(classes) + _family_class(family)


def _family_class(family: Family) -> str:
    """A class for the family and one for each market, so that `client.v1.spot.trader` reads."""
    markets: dict[str, list[str]] = {}
    for resource in family.resources:
        market, role = resource.split(".")
        markets.setdefault(market, []).append(role)
    out = ""
    for market, roles in markets.items():
        lines = [f"        self.{r} = {class_name(f'{market}.{r}')}(call, pages)" for r in roles]
        out += _holder(class_name(market), f"Copy trading on the {market} market.", roles, lines)
    lines = [f"        self.{m} = {class_name(m)}(call, pages)" for m in markets]
    doc = f"API {family.name.upper()} by market and role."
    return out + _holder(family.name.upper(), doc, list(markets), lines)


def _holder(name: str, doc: str, members: list[str], lines: list[str]) -> str:
    slots = "".join(f'"{m}", ' for m in members)
    return (
        f"\n\nclass {name}:\n"
        + "\n".join(_docstring([doc], 4))
        + f"\n\n    __slots__ = ({slots.rstrip()})\n\n"
        + "    def __init__(self, call: Caller, pages: Pager) -> None:\n"
        + "\n".join(lines)
        + "\n"
    )


def class_name(resource: str) -> str:
    """``futures.trader`` becomes ``FuturesTrader``."""
    return "".join(part.capitalize() for part in resource.split("."))


def _resource(resource: str, doc: str, family: Family) -> str:
    methods = []
    for row in family.rows:
        if row.resource == resource:
            methods.append(_coroutine(row, family))
            if "paging" in row.row:
                methods.append(_iterator(row, family))
    return (
        f"\n\nclass {class_name(resource)}:\n"
        + "\n".join(_docstring([doc], 4))
        + '\n\n    __slots__ = ("_call", "_pages")\n\n'
        + "    def __init__(self, call: Caller, pages: Pager) -> None:\n"
        + "        self._call = call\n        self._pages = pages\n\n"
        + "\n".join(methods)
    )


def _coroutine(row: Row, family: Family) -> str:
    returns = _returns(row)
    hidden = [p.name for p in row.params if p.type.name == "secret"]
    body = [
        *(f"{name} = Secret.of({name})  # no traceback shows it" for name in hidden),
        f"value: {returns} = await self._call(",
        f"    _table.{constant(row)},",
        *_values(row.params),
        "    timeout,",
        "    priority,",
        ")",
        "return value",
    ]
    return _method(
        f"async def {row.name}", row, row.params, returns, body, family, _coroutine_doc(row, family)
    )


def _iterator(row: Row, family: Family) -> str:
    paging = row.row["paging"]
    moving = {paging.get("page"), paging.get("cursor"), paging.get("back")}
    ends = {paging.get("start"), paging.get("end")}
    params = tuple(
        # A span is completed from the exchange's clock, also where the exchange wants both ends.
        attrs.evolve(p, row={**p.row, "required": False}) if p.wire in ends else p
        for p in row.params
        if p.wire not in moving
    )
    item = _item_type(row, family)
    body = [
        "return self._pages(",
        f"    _table.{constant(row)},",
        *_values(params),
        "    timeout,",
        "    priority,",
        ")",
    ]
    name = "iter_" + row.name.removeprefix("list_")
    doc = [
        f"Yields every row of `{row.name}`, page after page.",
        (
            "Pages are fetched when they are needed, each within the limit and each with its own "
            f"`timeout`. {_end_text(paging)}"
        ),
        *_missed_text(paging, has_ids=_has_ids(item, family)),
        *_window_text(paging, both=_wants_both(row)),
        *_section("Args", params, family),
    ]
    returns = f"AsyncIterator[{item}]"
    return _method(f"def {name}", row, params, returns, body, family, doc, paged=True)


def _end_text(paging: Mapping[str, Any]) -> str:
    flag = ", where the exchange says that none follows" if "more" in paging else ""
    if paging["style"] == "cursor":
        return f"Ends on an empty page{flag}, or on a cursor that is missing or repeated."
    last = f", or on page {paging['max_page']}, the last one" if "max_page" in paging else ""
    return f"Ends on an empty page{flag}, on pages that bring nothing new{last}."


def _missed_text(paging: Mapping[str, Any], *, has_ids: bool) -> list[str]:
    """What numbered pages cannot hold fast; a cursor stands at a row and needs no such words."""
    if paging["style"] == "cursor":
        return []
    twice = "which are yielded once" if has_ids else "which are then yielded twice: they have no id"
    text = (
        f"Rows that come while pages are read push others onto the next page, {twice}. Rows that "
        "go meanwhile pull others onto a page that has been read: those are missed. Where all of "
        "them count, read again."
    )
    return [text]


def _has_ids(model: str, family: Family) -> bool:
    return any(field.type.name == "id" for field in family.models[model].fields)


def _wants_both(row: Row) -> bool:
    """Whether the exchange refuses a call without a span."""
    paging = row.row["paging"]
    return any(p.wire == paging.get("start") and p.row.get("required") for p in row.params)


def _window_text(paging: Mapping[str, Any], *, both: bool) -> list[str]:
    if "start" not in paging:
        return []
    days = paging.get("window_days")
    pieces = f"A span is read in windows of {days} days, oldest first. " if days else ""
    before = f"; without a start it is the {days} days before its end" if days else ""
    shown = f"it is the last {days} days" if both else "the exchange shows what it shows by default"
    text = (
        f"{pieces}Without an end it reaches up to now, by the exchange's clock{before}. Nothing "
        f"is asked of times to come. Without both, {shown}."
    )
    return [text]


def _item_type(row: Row, family: Family) -> str:
    items = row.row["paging"].get("items")
    if items is None:
        return row.reply.name
    fields = family.models[row.reply.name].fields
    return next(f.type.name for f in fields if f.wire == items)


def _returns(row: Row) -> str:
    if row.reply.name == "ack":
        return "bool"
    if row.reply.name == "id":
        return "str | None"
    return f"list[{row.reply.name}]" if row.reply.many else row.reply.name


def _values(params: Iterable[Field]) -> list[str]:
    pairs = [f"        {_text(p.wire)}: {p.name}," for p in params]
    return ["    {", *pairs, "    },"] if pairs else ["    {},"]


def _method(
    start: str,
    row: Row,
    params: Iterable[Field],
    returns: str,
    body: list[str],
    family: Family,
    doc: list[str],
    *,
    paged: bool = False,
) -> str:
    required = [p for p in params if _must_be_named(p)]
    optional = [p for p in params if p not in required]
    lines = [f"    {start}(", "        self,", "        *,"]
    for p in required:
        none = " | None" if p.row.get("explicit") else ""
        lines.append(f"        {p.name}: {_argument_type(p, family)}{none},")
    for p in optional:
        if paged and p.wire == row.row["paging"]["size"]:
            size = row.row["paging"].get("max") or p.row.get("default")
            lines.append(f"        {p.name}: int | None = {size!r},")
        elif "default" in p.row:
            default = _text(p.row["default"])
            lines.append(f"        {p.name}: {_argument_type(p, family)} = {default},")
        else:
            lines.append(f"        {p.name}: {_argument_type(p, family)} | None = None,")
    lines += ["        timeout: float | None = None,", "        priority: int | None = None,"]
    lines += [f"    ) -> {returns}:", *_docstring(doc, 8)]
    lines += [f"        {line}" for line in body]
    return "\n".join(lines) + "\n"


def _must_be_named(param: Field) -> bool:
    """Whether the coroutine has no default for it."""
    return bool(param.row.get("explicit")) or (
        bool(param.row.get("required")) and "default" not in param.row
    )


def _argument_type(field: Field, family: Family) -> str:
    name = field.type.name
    if name in family.enums:
        literal = ", ".join(_text(v) for v in family.enums[name].values)
        python = "str" if field.row.get("open") else f"{name} | Literal[{literal}]"
    else:
        python = _ARGUMENT.get(name, name)
    if not field.type.many:
        return python
    if name in family.models:
        return f"Sequence[{python}]"
    return f"list[{python}] | tuple[{python}, ...]"


def _coroutine_doc(row: Row, family: Family) -> list[str]:
    r = row.row
    who = {"trader": "traders only", "follower": "followers only", "any": "anyone"}[r["role"]]
    effect = "reads" if r["effect"] == "read" else f"writes ({r['effect']}); never repeated blindly"
    out = [
        r["summary"],
        f"``{r['method']} {r['path']}`` · {_limit_text(r['limit'])} · {who} · {effect}.",
        *([_EXPERIMENTAL] if r.get("experimental") else []),
        *r.get("notes", []),
        *([_SHARES.format(r["shares"].rpartition(".")[2])] if "shares" in r else []),
        *(f"At least one of {_names(group, row)} is needed." for group in r.get("require_any", [])),
        *_section("Args", row.params, family),
        _returns_doc(row),
        _RAISES,
        *_reconcile_doc(r),
        f"Source: {r['source']}. Limit: {r['limit']['why']}.",
    ]
    if "successor" in r:
        s = r["successor"]
        out.append(f"In API V2: `{s['name']}`, ``{s['method']} {s['path']}``.")
    return out


_SILENT_RULES: Final = frozenset({"not_shown", "key_unseen", "third_party"})
"""Rules that read nothing."""
_LAG: Final = (
    "Reads may lag, so each counts as `max_lag` seconds old (`OutcomeUnknownError.reconcile`): a "
    "state without a time of its own is believed when it cannot be from before the sending, and "
    "that nothing happened when it cannot be from before the request's last chance."
)


def _reconcile_doc(row: Mapping[str, Any]) -> list[str]:
    if "reconcile" not in row:
        return []
    rule, doc = row["reconcile"]["rule"], row["reconcile"]["doc"]
    return [f"When the reply is lost: {doc}", *([] if rule in _SILENT_RULES else [_LAG])]


def _names(group: Iterable[str], row: Row) -> str:
    return ", ".join(f"`{p.name}`" for p in row.params if p.wire in set(group))


def _returns_doc(row: Row) -> str:
    if row.reply.name == "ack":
        return "Returns:\n    True when the exchange says that it was done."
    if row.reply.name == "id":
        return "Returns:\n    The tracking number concerned; None when the exchange leaves it out."
    many = "The rows, in the exchange's order; empty when there are none." if row.reply.many else ""
    return f"Returns:\n    {many or 'What the exchange reports.'}"


def _limit_text(limit: Mapping[str, Any]) -> str:
    scope = {"uid": "UID", "ip": "IP", "uid|ip": "UID and IP"}[limit["scope"]]
    return f"{limit['rate']}/{limit['per']} s per {scope}"


# --- layout --------------------------------------------------------------------------------


def _section(title: str, fields: Iterable[Field], family: Family) -> list[str]:
    entries = []
    for field in fields:
        left_out = " None: left out." if field.row.get("explicit") else ""
        unit = f" Unit: {field.row['unit']}." if "unit" in field.row else ""
        entries.append(f"    {field.name}: {field.doc}{_range_text(field.row)}{unit}{left_out}")
    if title == "Args":
        entries += [
            "    timeout: Seconds for the whole call, waiting included; None: the client's own.",
            "    priority: Place in the queue, larger first; None: by effect.",
        ]
    return [title + ":\n" + "\n".join(entries)] if entries else []


def _range_text(row: Mapping[str, Any]) -> str:
    low, high = row.get("min"), row.get("max")
    if high is None:
        return ""
    if str(row["type"]).startswith("list["):
        return f" At most {high}."
    return f" {low if low is not None else 0} to {high}."


def _docstring(paragraphs: Iterable[str], indent: int) -> list[str]:
    pad = " " * indent
    blocks = [_wrap(p, _WIDTH - indent) for p in paragraphs]
    text = "\n\n".join(blocks)
    text = text.replace("\\", "\\\\").replace('"""', "'''")
    lines = text.split("\n")
    quoted = [f'"""{lines[0]}', *lines[1:]]
    if len(lines) == 1 and len(pad) + len(lines[0]) + 6 <= _WIDTH:
        return [f'{pad}"""{lines[0]}"""']
    return [*(f"{pad}{line}".rstrip() for line in quoted), f'{pad}"""']


def _wrap(paragraph: str, width: int) -> str:
    wrap: Callable[[str, str], list[str]] = lambda text, pad: textwrap.wrap(  # noqa: E731
        text, width - 4, subsequent_indent=pad, break_long_words=False, break_on_hyphens=False
    )
    out: list[str] = []
    for line in paragraph.split("\n"):
        indent = line[: len(line) - len(line.lstrip())]
        pad = indent + "    " if indent else ""
        out += wrap(line, pad) or [""]
    return "\n".join(out)


def _call(name: str, /, **parts: str) -> str:
    inner = ", ".join(f"{key}={value}" for key, value in parts.items())
    if len(inner) < 70 and "\n" not in inner:
        return f"{name}({inner})"
    lines = "".join(f"{key}={value},\n" for key, value in parts.items())
    return f"{name}(\n{textwrap.indent(lines, '    ')})"


def _tuple(items: list[str]) -> str:
    if not items:
        return "()"
    return "(\n" + "".join(textwrap.indent(f"{item},\n", "    ") for item in items) + ")"
