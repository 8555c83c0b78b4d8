"""What is made from the specification: one function per generated file, text out.

Holds layout only. What may stand in a row was checked by `spec`; what the values mean
at run time is said in `endpoint`.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final

import attrs

from bitget_copy._codegen import queries, readers
from bitget_copy._codegen.prose import (
    ARGUMENT,
    COMMON,
    PYTHON,
    RAISES,
    RESUME,
    WATCHING,
    arguments,
    attributes,
    coroutine_doc,
    iterator_doc,
    iterator_name,
    must_be_named,
    returned,
    section,
    watcher_doc,
    watcher_name,
)
from bitget_copy._codegen.source_text import (
    HEADER,
    function_name,
    generated_function,
    without_unused_imports,
)
from bitget_copy._codegen.source_text import import_lines as _import
from bitget_copy._codegen.source_text import literal as _text
from bitget_copy._codegen.spec import (
    Enum,
    ErrorRows,
    Family,
    Field,
    Model,
    Row,
    Spec,
    item_type,
)
from bitget_copy.endpoint import snake

_WIDTH: Final = 100


def files(spec: Spec) -> dict[str, str]:
    """Every generated file: path below ``_generated/`` and text."""
    out = {"__init__.py": _package(spec)}
    if spec.times:
        out["time_endpoints.py"] = _time_endpoints(spec)
    for family in spec.families:
        out[f"{family.name}/__init__.py"] = HEADER.format(
            doc=f"API {family.name.upper()}, as the specification describes it."
        )
        out[f"../models/{family.name}.py"] = _public_models(family)
        out[f"{family.name}/enums.py"] = _enums(family)
        out[f"{family.name}/error_codes.py"] = _error_codes(family.name, spec.errors[family.name])
        out |= {path: without_unused_imports(text) for path, text in _modules(family)}
    return {path: text.rstrip() + "\n" for path, text in out.items()}


def _modules(family: Family) -> Iterator[tuple[str, str]]:
    """What imports all that such a module may need."""
    yield f"{family.name}/models.py", _models(family)
    yield f"{family.name}/readers.py", readers.readers(family, [*_by_need(family)])
    yield f"{family.name}/queries.py", queries.queries(family)
    yield f"{family.name}/endpoints.py", _endpoints(family)
    yield f"{family.name}/resources.py", _resources(family)


# --- package ------------------------------------------------------------------------------


def _package(spec: Spec) -> str:
    loaders = "".join(
        _loader(family.name, "", "Mapping[str, Endpoint]", "endpoints", "ENDPOINTS")
        + _loader(family.name, "_codes", "CodeTable", "error_codes", "CODES")
        for family in spec.families
    )
    codes = "".join(f"    {_text(f.name)}: _{f.name}_codes,\n" for f in spec.families)
    names = "".join(f"        {_text(f.name)}: _{f.name},\n" for f in spec.families)
    keys = "".join(_keys(family) for family in spec.families)
    return (
        HEADER.format(doc="Endpoints and body codes of all families, each loaded when used.")
        + "from collections.abc import Callable, Mapping\nfrom typing import Final\n\n"
        + "from bitget_copy.endpoint import Endpoint, LazyTable\n"
        + "from bitget_copy.errors import CodeTable\n"
        + loaders
        + "\n\nENDPOINTS: Final[Mapping[str, Endpoint]] = LazyTable(\n"
        + f"    {{\n{names}    }},\n    {{\n{keys}    }},\n)\n"
        + '"""Every endpoint by its key, e.g. ``"v1.futures.trader.list_open_orders"``."""\n\n'
        + "CODES: Final[Mapping[str, Callable[[], CodeTable]]] = {\n"
        + f'{codes}}}\n"""What gives the body codes of a family."""\n'
    )


def _loader(family: str, suffix: str, type_: str, module: str, name: str) -> str:
    return (
        f"\n\ndef _{family}{suffix}() -> {type_}:\n"
        f"    from bitget_copy._generated.{family} import {module}  # noqa: PLC0415\n\n"
        f"    return {module}.{name}\n"
    )


def _keys(family: Family) -> str:
    keys = "".join(f"            {_text(row.key)},\n" for row in family.rows)
    return f"        {_text(family.name)}: (\n{keys}        ),\n"


def _error_codes(family: str, rows: ErrorRows) -> str:
    doc = f"What each body code of API {family.upper()} means: class, outcome, retry, hint."
    lines = [
        HEADER.format(doc=doc)
        + "from typing import Final\n\n"
        + "from bitget_copy.errors import CodeTable\n\n"
        + "CODES: Final[CodeTable] = {"
    ]
    for code, row in rows.items():
        if row["class"] != "Success":
            fields = ", ".join(_text(row[key]) for key in ("class", "outcome", "retry", "hint"))
            lines.append(f"    {_text(code)}: ({fields}),")
    return "\n".join([*lines, "}"])


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
            signed="False",
            **({"shares": _text(row["shares"])} if "shares" in row else {}),
        )
        lines.append(textwrap.indent(f"{made},", "    "))
    return "\n".join([*lines, ")"])


# --- enums and models ----------------------------------------------------------------------


def _enums(family: Family) -> str:
    doc = f"Closed sets of values of API {family.name.upper()}."
    head = HEADER.format(doc=doc) + ("from enum import StrEnum\n" if family.enums else "")
    if any(enum.aliases for enum in family.enums.values()):
        head += "from types import MappingProxyType\n"
    return head + "".join(_enum(enum) for enum in family.enums.values())


def _enum(enum: Enum) -> str:
    lines = [f"\n\nclass {enum.name}(StrEnum):", *_docstring([enum.doc], 4)]
    for value, doc in enum.values.items():
        lines += [f"    {_member_name(value)} = {_text(value)}", *_docstring([doc], 4)]
    if enum.aliases:
        lines.append(f"    __aliases__ = MappingProxyType({dict(enum.aliases)!r})")
    return "\n".join(lines) + "\n"


def _member_name(value: str) -> str:
    """``totalPL`` becomes ``TOTAL_PL``, and ``7D`` ``D7``: no name begins with a digit."""
    return re.sub(r"^([0-9]+)_?(.*)", r"\2\1", snake(value)).upper()


def _models(family: Family) -> str:
    doc = (
        f"Replies and structured arguments of API {family.name.upper()}.\n\n"
        "A field of a reply is None, and a list empty, where the exchange leaves it out. Fields\n"
        "without None identify a row: a reply that lacks one raises `APIReplyError`. What the\n"
        "table does not know, and what could not be read, is in ``extra``.\n"
    )
    ruled = any(model.precision for model in family.models.values())
    head = (
        HEADER.format(doc=doc)
        + "from datetime import datetime\nfrom decimal import Decimal\n"
        + "from typing import Any, Literal\n\nimport attrs\n\n"
        + _import(family, "enums", family.enums)
        + ("from bitget_copy.precision import Precision, PrecisionFields\n" if ruled else "")
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
        f"class {model.name}{'(Precision)' if model.precision else ''}:",
        *_docstring([model.doc, *_attributes(model, family)], 4),
        "",
        *_precision(model),
        *(f"    {entry(field, family)}" for field in model.fields),
    ]
    if not model.is_input:
        lines.append("    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)")
        lines += _items(model, family)
    return "\n".join(lines) + "\n"


def _attributes(model: Model, family: Family) -> list[str]:
    return [section("Attributes", attributes(model, family))] if model.fields else []


def _precision(model: Model) -> list[str]:
    """Where the mixin finds a contract's rules."""
    if not model.precision:
        return []
    named = {rule: _text(snake(wire)) for rule, wire in model.precision.items()}
    made = textwrap.indent(_call("PrecisionFields", **named), "    ").lstrip()
    return [f"    _precision = {made}", ""]


def _items(model: Model, family: Family) -> list[str]:
    """What gives the rows of a page whatever the exchange calls them."""
    rows = family.rows_of(model)
    if rows is None:
        return []
    return [
        "",
        "    @property",
        f"    def items(self) -> list[{rows.type.name}]:",
        f'        """The rows, as `{rows.name}`; empty when the exchange sent none."""',
        f"        return self.{rows.name}",
    ]


def _reply_field(field: Field, family: Family) -> str:
    python = PYTHON.get(field.type.name, field.type.name)
    if field.type.name in family.enums:
        python += " | str"
    meta: dict[str, Any] = {"wire": field.wire, "kind": field.type.name}
    if field.row.get("aliases"):
        meta["aliases"] = tuple(field.row["aliases"])
    if field.row.get("json"):
        meta["json"] = "number"
    if not field.row.get("sometimes"):
        meta["always"] = True
    if field.type.many:
        return f"{field.name}: list[{python}] = attrs.field(factory=list, metadata={meta!r})"
    if field.row.get("required"):
        meta["required"] = True
        return f"{field.name}: {python} = attrs.field(metadata={meta!r})"
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
        + "from decimal import Decimal\nfrom typing import Final\n\n"
        + _import(family, "enums", used & family.enums.keys())
        + _import(family, "models", names)
        + "from bitget_copy.endpoint import (\n"
        + "    BareList,\n    Endpoint,\n    Paging,\n    Param,\n"
        + "    RateLimit,\n    Reply,\n    Right,\n    Successor,\n    Watched,\n)\n"
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
    if row.counterpart:
        parts["counterpart"] = _text(row.counterpart)
    parts["summary"] = _text(r["summary"])
    parts["source"] = _text(r["source"])
    if "reconcile" in r:
        parts["reconcile"] = _text(r["reconcile"]["rule"])
    if "right" in r:
        right = r["right"]
        parts["right"] = _call("Right", name=_text(right["name"]), access=_text(right["access"]))
    if r.get("experimental"):
        parts["experimental"] = "True"
    if "shares" in r:
        parts["shares"] = _text(r["shares"])
    if not r.get("signed", True):
        parts["signed"] = "False"
    if "watch" in r:
        watch = r["watch"]
        size = {"size": _text(watch["size"])} if "size" in watch else {}
        parts["watch"] = _call("Watched", key=repr(tuple(watch["key"])), **size)
    made = _call("Endpoint", **parts)
    if queries.has_query(row, family):
        writer = generated_function(row.family, "queries", function_name(row))
        made += f".write_by({_text(writer)})"
    return f"\n{constant(row)}: Final = {made}\n"


def _param(field: Field, family: Family) -> str:
    row = field.row
    if field.type.many:
        joined = {"joined": "True"} if row.get("joined") else {}
        bare = {"bare": "True"} if row.get("bare") else {}
        item = _one(field, family, wire=field.wire, limits=bare)
        parts = {"wire": _text(field.wire), "name": _text(field.name), "kind": '"list"'}
        parts |= _limits(row) | joined
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
    parts = {name: repr(row[key]) for key, name in names.items() if key in row}
    for key in ("min", "max"):
        if isinstance(row.get(key), str):  # no whole number
            parts[names[key]] = f"Decimal({_text(row[key])})"
    return parts


def _reply(row: Row, family: Family) -> str:
    if row.reply.name not in family.models:
        return _call("Reply", kind=_text(row.reply.name))
    bare = row.row.get("bare_reply")
    parts = {} if bare is None else {"bare": _call("BareList", **{k: _text(bare[k]) for k in bare})}
    made = _call("Reply", kind='"model"', model=row.reply.name, many=repr(row.reply.many), **parts)
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
    models |= {item_type(r, family) for r in family.rows if {"paging", "watch"} & r.row.keys()}
    models -= _resource_classes(family)
    enums = {p.type.name for r in family.rows for p in r.params} & family.enums.keys()
    head = (
        HEADER.format(doc=doc)
        + "from collections.abc import Mapping, Sequence\n"
        + "from datetime import datetime, timedelta\nfrom decimal import Decimal\n"
        + "from typing import Any, Literal\n\n"
        + f"from bitget_copy._generated.{family.name} import endpoints as _table\n"
        + f"from bitget_copy._generated.{family.name} import models as _models\n"
        + _import(family, "enums", enums)
        + _import(family, "models", models)
        + "from bitget_copy._not_given import NOT_GIVEN, NotGiven\n"
        + "from bitget_copy.endpoint import Caller\n"
        + "from bitget_copy.pagination import PageIterator, Pager\n"
        + "from bitget_copy.secret import Secret\n"
        + "from bitget_copy.watching import Watch, Watcher\n"
    )
    classes = [_resource(name, doc, family) for name, doc in family.resources.items()]
    return head + "".join(classes) + _family_class(family)


def _family_class(family: Family) -> str:
    """A class for the family and one for each market, so that `client.v1.spot.trader` reads.

    A resource of no market, such as `position`, is the family's own member.
    """
    markets: dict[str, list[str]] = {}
    for resource in family.resources:
        market, *role = resource.split(".")
        markets.setdefault(market, []).extend(role)
    out = ""
    for market, roles in markets.items():
        if not roles:
            continue
        lines = [
            f"        self.{r} = {class_name(f'{market}.{r}')}(call, pages, watch)" for r in roles
        ]
        out += _holder(class_name(market), f"Copy trading on the {market} market.", roles, lines)
    lines = [f"        self.{m} = {class_name(m)}(call, pages, watch)" for m in markets]
    more = ", with prices, contracts and the account beside them"
    doc = (
        f"API {family.name.upper()} by market and role{more if not all(markets.values()) else ''}."
    )
    return out + _holder(family.name.upper(), doc, list(markets), lines)


def _holder(name: str, doc: str, members: list[str], lines: list[str]) -> str:
    slots = "".join(f'"{m}", ' for m in members)
    return (
        f"\n\nclass {name}:\n"
        + "\n".join(_docstring([doc], 4))
        + f"\n\n    __slots__ = ({slots.rstrip()})\n\n"
        + "    def __init__(self, call: Caller, pages: Pager, watch: Watch) -> None:\n"
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
            if "watch" in row.row:
                methods.append(_watcher(row, family))
    return (
        f"\n\nclass {class_name(resource)}:\n"
        + "\n".join(_docstring([doc], 4))
        + '\n\n    __slots__ = ("_call", "_pages", "_watch")\n\n'
        + "    def __init__(self, call: Caller, pages: Pager, watch: Watch) -> None:\n"
        + "        self._call = call\n        self._pages = pages\n        self._watch = watch\n\n"
        + "\n".join(methods)
    )


def _coroutine(row: Row, family: Family) -> str:
    returns = returned(row)
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
        f"async def {row.name}", row, row.params, returns, body, family, coroutine_doc(row, family)
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
    item = _item_name(row, family)
    body = [
        "return self._pages(",
        f"    _table.{constant(row)},",
        *_values(params),
        "    timeout,",
        "    priority,",
        "    resume,",
        ")",
    ]
    doc = [
        f"Yields every row of `{row.name}`, page after page.",
        *iterator_doc(row, family),
        section("Args", [*arguments(params, row, family, paged=True), *COMMON, RESUME]),
        section(
            "Raises", [RAISES.strip(), "BitgetCopyError: A page failed, after the rows before it."]
        ),
    ]
    returns = f"PageIterator[{item}]"
    return _method(
        f"def {iterator_name(row)}", row, params, returns, body, family, doc,
        paged=True, more=("resume: Mapping[str, Any] | None = None",),
    )  # fmt: skip


def _resource_classes(family: Family) -> set[str]:
    """Names of the classes for resources and markets."""
    return {class_name(r) for r in family.resources} | {
        class_name(r.partition(".")[0]) for r in family.resources
    }


def _item_name(row: Row, family: Family) -> str:
    """The model of a list's rows, as the module of the coroutines calls it."""
    item = item_type(row, family)
    return f"_models.{item}" if item in _resource_classes(family) else item


def _watcher(row: Row, family: Family) -> str:
    paging = row.row.get("paging", {})
    left_out = {paging.get(key) for key in ("page", "cursor", "back", "size", "end")} | {"endTime"}
    params = tuple(
        attrs.evolve(p, row={**p.row, "required": False}) if p.wire == paging.get("start") else p
        for p in row.params
        if p.wire not in left_out
    )
    item, noun = _item_name(row, family), row.name.partition("_")[2].replace("_", " ")
    body = [
        "return self._watch(",
        f"    _table.{constant(row)},",
        *_values(params),
        "    timeout,",
        "    priority,",
        "    every,",
        "    heartbeat,",
        "    max_lag,",
        ")",
    ]
    doc = [
        f"Tells which {noun} appear, change and go, as `{row.name}` shows them.",
        watcher_doc(row),
        section("Args", [*arguments(params, row, family, paged=True), *COMMON, *WATCHING]),
        section(
            "Raises",
            [RAISES.strip(), "BitgetCopyError: Only the caller can mend it; see `Watcher`."],
        ),
    ]
    return _method(
        f"def {watcher_name(row)}", row, params, f"Watcher[{item}]", body, family, doc,
        more=(
            "every: float | timedelta = 2.0",
            "heartbeat: float | timedelta = 30.0",
            "max_lag: float | timedelta | None = None",
        ),
    )  # fmt: skip


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
    more: Iterable[str] = (),
) -> str:
    required = [p for p in params if must_be_named(p)]
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
    lines += [
        "        timeout: float | NotGiven | None = NOT_GIVEN,",
        "        priority: int | None = None,",
        *(f"        {each}," for each in more),
    ]
    lines += [f"    ) -> {returns}:", *_docstring(doc, 8)]
    lines += [f"        {line}" for line in body]
    return "\n".join(lines) + "\n"


def _argument_type(field: Field, family: Family) -> str:
    name = field.type.name
    if name in family.enums:
        literal = ", ".join(_text(v) for v in family.enums[name].values)
        python = "str" if field.row.get("open") else f"{name} | Literal[{literal}]"
    else:
        python = ARGUMENT.get(name, name)
    if not field.type.many:
        return python
    if name in family.models:
        return f"Sequence[{python}]"
    text = "str | " if field.row.get("joined") else ""
    return f"{text}list[{python}] | tuple[{python}, ...]"


# --- layout --------------------------------------------------------------------------------


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
    if paragraph.startswith("Example:"):
        return paragraph  # code
    out: list[str] = []
    for line in paragraph.split("\n"):
        indent = line[: len(line) - len(line.lstrip())]
        is_entry = line.lstrip().partition(" ")[0].endswith(":")
        pad = indent * 2 if is_entry else indent
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
