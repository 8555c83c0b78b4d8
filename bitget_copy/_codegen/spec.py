"""The specification as checked values.

Reads the TOML files and refuses what the generator or the runtime could not honour:
unknown keys, unknown types, missing prose, names that clash. Says nothing about what
is made from it.
"""

from __future__ import annotations

import keyword
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, TypeAlias

import attrs

from bitget_copy.endpoint import snake

SCALARS: Final = frozenset(
    {"id", "str", "int", "decimal", "time", "moment", "bool", "flag", "secret"}
)
READ_VERBS: Final = ("get_", "list_")
WRITE_VERBS: Final = (
    "set_", "close_", "create_", "transfer_", "follow_", "unfollow_", "remove_"
)  # fmt: skip
VERBS: Final = READ_VERBS + WRITE_VERBS

_FAMILY: Final = re.compile(r"v[1-9][0-9]*")
_LIST: Final = re.compile(r"^list\[(\w+)\]$")
_ENDPOINT_KEYS: Final = {
    "name", "method", "path", "summary", "role", "effect", "limit", "paging", "successor",
    "reply", "source", "notes", "require_any", "params", "reconcile", "experimental", "shares",
    "example", "counterpart", "right", "bare_reply", "signed", "watch",
}  # fmt: skip
_PARAM_KEYS: Final = {
    "type", "required", "default", "min", "max", "upper", "open", "clearable", "explicit", "bare",
    "joined", "doc",
}  # fmt: skip
_FIELD_KEYS: Final = {"type", "required", "sometimes", "unit", "json", "aliases", "doc"}
_PAGING_KEYS: Final = {
    "style", "page", "size", "default", "max", "max_page", "cursor", "reply_cursor", "items",
    "more", "window_days", "start", "end", "back", "order", "row_cursor", "newer",
    "keeps_days", "time",
}  # fmt: skip


_TIME_KEYS: Final = {
    "doc", "family", "method", "path", "signed", "limit", "value", "json", "unit", "source",
    "shares",
}  # fmt: skip
_PRECISION_KEYS: Final = {
    "price_places", "price_units", "price_step", "size_places", "size_step", "min_size",
}  # fmt: skip
_ACCESS: Final = "read, read-write"
_PAGING_STYLES: Final = {"page": ("page",), "cursor": ("cursor",)}
# Arguments that every coroutine has beside the row's own, and attributes that replies have.
_RESERVED: Final = frozenset(
    {"self", "timeout", "priority", "extra", "items", "every", "heartbeat", *keyword.kwlist}
)


ErrorRows: TypeAlias = Mapping[str, Mapping[str, Any]]
"""Body codes of one family."""


class SpecError(ValueError):
    """A row of the specification is wrong; the message names file, row and key."""


@attrs.frozen(kw_only=True)
class TypeRef:
    """A type as written in the specification: a scalar, an enum or a model, alone or in a list."""

    name: str
    many: bool

    @classmethod
    def parse(cls, text: str) -> TypeRef:
        match = _LIST.match(text)
        return cls(name=match[1], many=True) if match else cls(name=text, many=False)


@attrs.frozen(kw_only=True)
class Field:
    """A parameter, a member of an input model, or a field of a reply."""

    wire: str
    type: TypeRef
    doc: str
    row: Mapping[str, Any]

    @property
    def name(self) -> str:
        return snake(self.wire)


@attrs.frozen(kw_only=True)
class Model:
    """An attrs class to be made."""

    name: str
    doc: str
    is_input: bool
    fields: tuple[Field, ...]
    precision: Mapping[str, str] = {}
    """Rules of prices and sizes, each with the wire name of the field that has it."""


@attrs.frozen(kw_only=True)
class Enum:
    """A StrEnum to be made."""

    name: str
    doc: str
    source: str
    values: Mapping[str, str]
    aliases: Mapping[str, str]
    """Other words that replies use, to the value that each stands for."""


@attrs.frozen(kw_only=True)
class Row:
    """An endpoint."""

    family: str
    resource: str
    name: str
    params: tuple[Field, ...]
    reply: TypeRef
    row: Mapping[str, Any]
    counterpart: str | None = None
    """Key of the row of the other kind of account that does the same job."""

    @property
    def writes(self) -> bool:
        return bool(self.row["effect"] != "read")

    @property
    def key(self) -> str:
        return f"{self.family}.{self.resource}.{self.name}"


@attrs.frozen(kw_only=True)
class Family:
    """One API family: its enums, models and endpoints, in the order of the files."""

    name: str
    enums: Mapping[str, Enum]
    models: Mapping[str, Model]
    rows: tuple[Row, ...]
    resources: Mapping[str, str]
    """Resource name to its one-line description."""

    def rows_of(self, model: Model) -> Field | None:
        """The field that holds the rows of a reply: of a page, or the only list of models."""
        pages = {row.reply.name: row.row.get("paging", {}).get("items") for row in self.rows}
        lists = [f for f in model.fields if f.type.many and f.type.name in self.models]
        if wire := pages.get(model.name):
            return next((f for f in lists if f.wire == wire), None)
        return lists[0] if model.name in pages and len(model.fields) == 1 and lists else None


@attrs.frozen(kw_only=True)
class Spec:
    """All that `spec/` says."""

    families: tuple[Family, ...]
    errors: Mapping[str, ErrorRows]
    """By family."""
    times: tuple[Mapping[str, Any], ...] = ()


def load(root: Path) -> Spec:
    """Reads and checks the specification under `root`.

    Raises:
        SpecError: anything in it is unknown, missing or contradictory.
    """
    folders = sorted(path for path in root.iterdir() if path.is_dir())
    for folder in folders:
        if not _FAMILY.fullmatch(folder.name):
            raise SpecError(f"{folder.name}: no family is called so; v1, v2 and so on are")
    if not folders:
        raise SpecError(f"{root.name}: holds no family")
    families = _with_counterparts([_family(folder, folder.name) for folder in folders])
    return Spec(
        families=families,
        errors=_errors(root / "errors.toml", [family.name for family in families]),
        times=_times(root / "exchange.toml"),
    )


def _with_counterparts(families: Sequence[Family]) -> tuple[Family, ...]:
    """The families, each row with its counterpart: its own, or the first row that names it.

    A row with a successor has its successor's: V1 and V2 serve the same kind of account.
    """
    rows = {row.key: row for family in families for row in family.rows}
    written = {key: row.row["counterpart"] for key, row in rows.items() if "counterpart" in row.row}
    for key, other in written.items():
        if other not in rows or rows[other].family == rows[key].family:
            raise SpecError(f"{key}: counterpart {other!r} is no row of another family")
    known = {other: key for key, other in reversed(written.items())} | written
    followed = {
        key: known[row.row["successor"]["name"]]
        for key, row in rows.items()
        if row.row.get("successor", {}).get("name") in known
    }
    known = followed | known
    return tuple(
        attrs.evolve(
            family,
            rows=tuple(attrs.evolve(row, counterpart=known.get(row.key)) for row in family.rows),
        )
        for family in families
    )


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:  # no file, no UTF-8 or no TOML
        raise SpecError(f"{path.name}: {error}") from error


def _times(path: Path) -> tuple[Mapping[str, Any], ...]:
    """The endpoints that tell the exchange's time; none where the file is not there."""
    rows = tuple(_read(path).get("time_endpoint", ())) if path.exists() else ()
    for row in rows:
        where = f"{path.name}: time_endpoint {row.get('path')}"
        _known(row, _TIME_KEYS, where)
        for key in ("doc", "family", "method", "path", "source"):
            _prose(row, key, where)
        if row.get("signed") is not False or {*row.get("limit", ())} != {"rate", "per", "scope"}:
            raise SpecError(f"{where}: signed must be false, limit have rate, per and scope")
    return rows


def _family(folder: Path, name: str) -> Family:
    listed = folder / "enums.toml"
    enums = {
        key: _enum(key, row) for key, row in (_read(listed) if listed.exists() else {}).items()
    }
    models: dict[str, Model] = {}
    rows: list[Row] = []
    resources: dict[str, str] = {}
    for path in sorted(each for each in folder.glob("*.toml") if each != listed):
        data = _read(path)
        _known(data, {"family", "resource", "doc", "model", "endpoint"}, path.name)
        _needed(data, ("resource", "endpoint"), path.name)
        if data.get("family", name) != name:
            raise SpecError(f"{path.name}: family is {data['family']!r} in folder {name!r}")
        resource = data["resource"]
        resources[resource] = _prose(data, "doc", path.name)
        for key, row in data.get("model", {}).items():
            if key in models:
                raise SpecError(f"{path.name}: model {key} is defined twice in family {name}")
            models[key] = _model(key, row, path.name)
        rows += [_row(name, resource, row, path.name) for row in data["endpoint"]]
    family = Family(name=name, enums=enums, models=models, rows=tuple(rows), resources=resources)
    _check(family)
    return family


def _enum(name: str, row: Mapping[str, Any]) -> Enum:
    where = f"enums.toml: {name}"
    _known(row, {"doc", "source", "values", "aliases"}, where)
    _needed(row, ("values",), where)
    for word, value in row.get("aliases", {}).items():
        if value not in row["values"] or word in row["values"]:
            raise SpecError(f"{where}: alias {word!r} stands for none of its values")
    return Enum(
        name=name,
        doc=_prose(row, "doc", where),
        source=_prose(row, "source", where),
        values=row["values"],
        aliases=row.get("aliases", {}),
    )


def _model(name: str, row: Mapping[str, Any], file: str) -> Model:
    where = f"{file}: model {name}"
    _known(row, {"doc", "input", "fields", "precision"}, where)
    _needed(row, ("fields",), where)
    is_input = bool(row.get("input", False))
    allowed = _PARAM_KEYS if is_input else _FIELD_KEYS
    fields = tuple(_field(wire, f, allowed, where) for wire, f in row["fields"].items())
    for field in fields:
        _check_param(field, where)
    _no_clash(fields, where)
    precision = row.get("precision", {})
    _known(precision, _PRECISION_KEYS, f"{where}.precision")
    for wire in precision.values():
        if wire not in row["fields"]:
            raise SpecError(f"{where}.precision: {wire!r} is no field")
    return Model(
        name=name,
        doc=_prose(row, "doc", where),
        is_input=is_input,
        fields=fields,
        precision=precision,
    )


def _field(wire: str, row: Mapping[str, Any], allowed: set[str], where: str) -> Field:
    where = f"{where}.{wire}"
    _known(row, allowed, where)
    _needed(row, ("type",), where)
    if row.get("json", "number") != "number":
        raise SpecError(f'{where}: json is {row["json"]!r}; only "number" is a deviation')
    if row.get("sometimes") and row.get("required"):
        raise SpecError(f"{where}: a required field is always there, not sometimes")
    return Field(wire=wire, type=TypeRef.parse(row["type"]), doc=_prose(row, "doc", where), row=row)


def _check_param(field: Field, where: str) -> None:
    row = field.row
    if "default" in row and not row.get("required"):
        raise SpecError(f"{where}.{field.wire}: only a required parameter has a default")
    if row.get("explicit") and row.get("required"):
        raise SpecError(f"{where}.{field.wire}: explicit is for optional parameters")
    if row.get("joined") and not field.type.many:
        raise SpecError(f"{where}.{field.wire}: joined is for lists")
    for key in ("min", "max"):
        if isinstance(row.get(key), str) and field.type.name != "decimal":
            raise SpecError(f"{where}.{field.wire}: {key} is text, which is for decimals")


def _row(family: str, resource: str, row: Mapping[str, Any], file: str) -> Row:
    where = f"{file}: endpoint {row.get('name', '?')}"
    _known(row, _ENDPOINT_KEYS, where)
    _needed(row, ("name", "method", "path", "role", "effect", "limit", "reply"), where)
    for key in ("summary", "source"):
        _prose(row, key, where)
    _prose(row["limit"], "why", where)
    _known(row["limit"], {"rate", "per", "scope", "why"}, f"{where}.limit")
    _needed(row["limit"], ("rate", "per", "scope"), f"{where}.limit")
    params = tuple(_field(wire, p, _PARAM_KEYS, where) for wire, p in row.get("params", {}).items())
    for param in params:
        _check_param(param, where)
    _no_clash(params, where)
    if row["method"] == "GET" and any(param.type.name == "secret" for param in params):
        raise SpecError(f"{where}: a secret has no place in a query")
    _check_words(row, where)
    _check_right(row, where)
    if "bare_reply" in row:
        _known(row["bare_reply"], {"items", "cursor", "row"}, f"{where}.bare_reply")
        _needed(row["bare_reply"], ("items", "cursor", "row"), f"{where}.bare_reply")
    _check_reconcile(row, where)
    _check_paging(row, {p.wire for p in params}, where)
    for group in row.get("require_any", []):
        for wire in group:
            if wire not in {p.wire for p in params}:
                raise SpecError(f"{where}: require_any names {wire!r}, which is no parameter")
    return Row(
        family=family,
        resource=resource,
        name=row["name"],
        params=params,
        reply=TypeRef.parse(row["reply"]),
        row=row,
    )


def _check_words(row: Mapping[str, Any], where: str) -> None:
    words = {
        "method": ("GET", "POST"),
        "role": ("trader", "follower", "any"),
        "effect": ("read", "close", "set", "remove"),
    }
    for key, allowed in words.items():
        if row[key] not in allowed:
            raise SpecError(f"{where}: {key} is {row[key]!r}; allowed: {', '.join(allowed)}")
    if row["limit"]["scope"] not in {"uid", "ip", "uid|ip"}:
        raise SpecError(f"{where}: limit.scope is {row['limit']['scope']!r}")
    if not row["name"].startswith(VERBS):
        raise SpecError(f"{where}: name starts with none of {', '.join(VERBS)}")
    if not isinstance(row.get("experimental", False), bool):
        raise SpecError(f"{where}: experimental is {row['experimental']!r}; allowed: true, false")
    is_signed = row.get("signed", True)
    if not isinstance(is_signed, bool):
        raise SpecError(f"{where}: signed is {is_signed!r}; allowed: true, false")
    if not is_signed and (row["effect"], row["limit"]["scope"]) != ("read", "ip"):
        raise SpecError(f"{where}: only a read whose limit is per IP goes without a signature")
    if row["name"].startswith(WRITE_VERBS) == (row["effect"] == "read"):
        raise SpecError(f"{where}: the verb of the name contradicts effect {row['effect']!r}")


def _check_right(row: Mapping[str, Any], where: str) -> None:
    right = row.get("right")
    if right is None:
        return
    _known(right, {"name", "access"}, f"{where}.right")
    _prose(right, "name", f"{where}.right")
    if right.get("access") not in {"read", "read-write"}:
        raise SpecError(f"{where}.right: access is {right.get('access')!r}; allowed: {_ACCESS}")


def _check_reconcile(row: Mapping[str, Any], where: str) -> None:
    rule = row.get("reconcile")
    if (rule is None) != (row["effect"] == "read"):
        raise SpecError(f"{where}: reconcile belongs to every write and to no read")
    if rule is not None:
        _known(rule, {"rule", "doc"}, f"{where}.reconcile")
        _prose(rule, "rule", f"{where}.reconcile")
        _prose(rule, "doc", f"{where}.reconcile")


def _check_paging(row: Mapping[str, Any], params: set[str], where: str) -> None:
    paging = row.get("paging")
    if paging is None:
        return
    _known(paging, _PAGING_KEYS, f"{where}.paging")
    style = paging.get("style")
    if style not in _PAGING_STYLES:
        raise SpecError(f"{where}.paging: style is {style!r}; allowed: {', '.join(_PAGING_STYLES)}")
    _needed(paging, (*_PAGING_STYLES[style], "size"), f"{where}.paging of style {style!r}")
    if style == "cursor" and ("reply_cursor" in paging) == ("row_cursor" in paging):
        raise SpecError(f"{where}.paging: a cursor is either reply_cursor or row_cursor")
    if "reply_cursor" in paging:
        _needed(paging, ("items",), f"{where}.paging with reply_cursor")
    if "newer" in paging:
        _needed(paging, ("end",), f"{where}.paging with newer")
    if "order" in paging:
        _needed(paging, ("back",), f"{where}.paging with order")
    for key in ("page", "size", "cursor", "back", "order", "start", "end"):
        if key in paging and paging[key] not in params:
            raise SpecError(f"{where}.paging: {key} = {paging[key]!r} is no parameter")
    if not row["name"].startswith("list_"):
        raise SpecError(f"{where}: only list_ endpoints have paging")


def _check(family: Family) -> None:
    known = {*family.enums, *family.models}
    for where, ref in _refs(family):
        if ref.name not in known and ref.name not in SCALARS:
            raise SpecError(f"{where}: unknown type {ref.name!r}")
    used = {ref.name for _, ref in _refs(family)}
    for name in sorted(known - used):
        raise SpecError(f"{family.name}: {name} is defined and nowhere used")
    keys = [row.key for row in family.rows]
    for key in sorted({k for k in keys if keys.count(k) > 1}):
        raise SpecError(f"{family.name}: endpoint {key} is defined twice")
    for row in family.rows:
        if row.reply.name not in family.models and row.reply.name not in {"ack", "id"}:
            raise SpecError(f"{row.key}: reply {row.reply.name!r} is no model")
        _check_watch(row, family)
    _check_identities(family)
    _check_shares(family)


def item_type(row: Row, family: Family) -> str:
    """The model of a list's rows: the reply's own, or of the list in it."""
    if row.reply.many:
        return row.reply.name
    items = row.row.get("paging", {}).get("items")
    fields = family.models[row.reply.name].fields
    lists = [f.type.name for f in fields if f.type.many and items in {None, f.wire}]
    return lists[0] if lists else row.reply.name


def _check_watch(row: Row, family: Family) -> None:
    """What tells rows apart is a field of theirs, as is what is 0 in a row that is nothing."""
    if "watch" not in row.row:
        return
    watch = row.row["watch"]
    _known(watch, {"key", "size"}, f"{row.key}.watch")
    _needed(watch, ("key",), f"{row.key}.watch")
    if row.writes or row.reply.name not in family.models:
        raise SpecError(f"{row.key}: only a read of a list can be watched")
    known = {field.wire for field in family.models[item_type(row, family)].fields}
    for wire in (*(watch["key"] or ("",)), *([watch["size"]] if "size" in watch else [])):
        if wire not in known:
            raise SpecError(f"{row.key}.watch: {wire!r} is no field of its rows")


def _check_identities(family: Family) -> None:
    """Only rows of reads have required fields: a write has happened whatever its reply is like."""
    read: set[str] = set()
    others = {ref.name for _, ref in _refs(family) if not ref.many}
    for row in family.rows:
        model = family.models.get(row.reply.name)
        held = {field.type.name for field in model.fields} if model else set()
        (others if row.writes else read).update(held | {row.reply.name})
    for model in family.models.values():
        for field in () if model.is_input else model.fields:
            if field.row.get("required"):
                where = f"model {model.name}.{field.wire}"
                if model.name not in read - others:
                    raise SpecError(f"{where}: required is for the rows of a read")
                if field.type.many or field.type.name not in {"id", "str", "time"}:
                    raise SpecError(f"{where}: required is for id, str and time")


def _check_shares(family: Family) -> None:
    """Rows of one path name the one that stands for its limit, and have the same."""
    first: dict[str, Row] = {}
    for row in family.rows:
        path = row.row["path"]
        shared = row.row.get("shares")
        if path not in first:
            if shared is not None:
                raise SpecError(f"{row.key}: shares {shared!r}, but no row before has its path")
            first[path] = row
        elif shared != first[path].key:
            raise SpecError(f"{row.key}: has the path of {first[path].key}; write it in shares")
        elif any(row.row[key] != first[path].row[key] for key in ("method", "limit")):
            raise SpecError(f"{row.key}: method and limit are not those of {shared}")


def _refs(family: Family) -> Iterator[tuple[str, TypeRef]]:
    for model in family.models.values():
        for field in model.fields:
            yield f"model {model.name}.{field.wire}", field.type
    for row in family.rows:
        for param in row.params:
            yield f"{row.key}.{param.wire}", param.type
        if row.reply.name != "ack":
            yield row.key, row.reply


def _no_clash(fields: tuple[Field, ...], where: str) -> None:
    names = [f.name for f in fields]
    for name in sorted({n for n in names if names.count(n) > 1 or n in _RESERVED}):
        raise SpecError(f"{where}: the Python name {name!r} is taken twice or reserved")


def _errors(path: Path, families: Sequence[str]) -> dict[str, ErrorRows]:
    """The codes of each family. A table of the file is named after the families that it is for."""
    out: dict[str, dict[str, Mapping[str, Any]]] = {family: {} for family in families}
    for table, rows in _read(path).items():
        for family in table.split("_"):
            if family not in out:
                raise SpecError(f"{path.name}: table {table!r} is not named after families")
            for code in sorted(out[family].keys() & rows.keys()):
                raise SpecError(f"{path.name}: {code} stands twice for {family}")
            out[family] |= rows
        for code, row in rows.items():
            _check_error(row, f"{path.name}: {table}.{code}")
    return {family: dict(sorted(rows.items())) for family, rows in out.items()}


def _check_error(row: Mapping[str, Any], where: str) -> None:
    _known(row, {"class", "outcome", "retry", "hint"}, where)
    _needed(row, ("class", "outcome", "retry"), where)
    _prose(row, "hint", where)
    if row["retry"] not in {"never", "backoff", "clock"}:
        raise SpecError(f"{where}: retry is {row['retry']!r}")


def _known(row: Mapping[str, Any], allowed: set[str], where: str) -> None:
    for key in sorted(row.keys() - allowed):
        raise SpecError(f"{where}: unknown key {key!r}; allowed: {', '.join(sorted(allowed))}")


def _needed(row: Mapping[str, Any], keys: Iterable[str], where: str) -> None:
    for key in keys:
        if key not in row:
            raise SpecError(f"{where}: {key} is missing")


def _prose(row: Mapping[str, Any], key: str, where: str) -> str:
    text = row.get(key)
    if not isinstance(text, str) or not text.strip() or "TODO" in text:
        raise SpecError(f"{where}: {key} is missing or unfinished")
    return text
