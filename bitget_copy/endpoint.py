"""The vocabulary of the endpoint table: what one row of it says.

Plain frozen values, no behaviour beyond look-ups. `_generated` fills them from `spec/`;
the runtime, the simulator, the command line and the tests read them. Nothing here
knows a particular endpoint.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from typing import Any, Final, Literal, NamedTuple, Self, TypeAlias, get_args

import attrs

from bitget_copy._not_given import NotGiven

Effect: TypeAlias = Literal["read", "close", "set", "remove"]
Scope: TypeAlias = Literal["uid", "ip", "uid|ip"]
Kind: TypeAlias = Literal[
    "id", "str", "int", "decimal", "time", "bool", "flag", "secret", "enum", "model", "list"
]


@attrs.frozen(kw_only=True)
class RateLimit:
    """How often the exchange accepts one endpoint.

    Attributes:
        rate: calls in one window, 1 or more.
        per: length of the window, in seconds.
        scope: whose calls are counted together: ``"uid"`` all keys of one account,
            ``"ip"`` all calls from one egress address, ``"uid|ip"`` both counts apply.
        why: where the figure comes from, and what contradicts it.
    """

    rate: int
    per: float
    scope: Scope
    why: str = ""


class Right(NamedTuple):
    """What a key must be allowed to do.

    Attributes:
        name: the exchange's word for it, as `v3.account.get_info` lists them.
        access: ``"read"`` or ``"read-write"``.
    """

    name: str
    access: Literal["read", "read-write"]


@attrs.frozen(kw_only=True, cache_hash=True)
class Param:
    """One parameter of a request, or one member of a structured parameter.

    Attributes:
        wire: the exchange's name, e.g. ``"productType"``.
        name: the coroutine's argument, e.g. ``"product_type"``.
        kind: how the value is checked and written; ``"flag"`` is YES/NO.
        required: the exchange refuses the call without it.
        default: sent when the caller gives nothing; None: the parameter is left out.
        minimum: smallest number accepted.
        maximum: largest number, or the most items of a list.
        enum: the closed set of values, for kind ``"enum"``.
        open_enum: values outside `enum` are passed on (the exchange is known to use more).
        upper: the exchange's example writes this value in capitals on this endpoint.
        item: what a list holds.
        fields: members of a structured value (kind ``"model"``).
        model: the attrs class that stands for such a value.
        clearable: an empty string is meaningful and is sent as such.
        joined: a list that is sent as one text, with commas between.
        bare: a symbol that this API spells without the suffix of API V1; one with it is refused.
        doc: what it means, units included; bounds and words are in the fields above.
    """

    wire: str
    name: str
    kind: Kind
    required: bool = False
    default: str | int | None = None
    minimum: int | Decimal | None = None
    maximum: int | Decimal | None = None
    enum: type[StrEnum] | None = None
    open_enum: bool = False
    upper: bool = False
    item: Param | None = None
    fields: tuple[Param, ...] = ()
    model: type[Any] | None = None
    clearable: bool = False
    joined: bool = False
    bare: bool = False
    doc: str = ""


@attrs.frozen(kw_only=True)
class Paging:
    """How an endpoint hands out a long list.

    Attributes:
        style: ``"page"`` counts pages from 1, ``"cursor"`` sends back a value of the last reply.
        size: wire name of the page-size parameter.
        default_size: page size when none is sent; None where the exchange does not say.
        max_size: largest page; the exchange silently shrinks a larger one.
        page: wire name of the page number.
        max_page: last page that the exchange hands out.
        cursor: wire name of the cursor parameter.
        back: wire name of the cursor that reads the other way.
        order: wire name of the ordering; with ``asc`` the list is turned round, and `back` is
            the cursor that reads on.
        reply_cursor: wire name of the reply's cursor field.
        row_cursor: wire name of the field of the last row that is the cursor, where the reply
            has none of its own.
        newer: wire name of the row's time, where the cursor is said to read on to newer rows and
            nothing is said of the order of rows.
        items: wire name of the reply's list; None: the reply is the list.
        more: wire name of the reply's "there is more" flag.
        window_days: longest span between `start` and `end` in one call.
        keeps_days: how far back the exchange shows anything; None where its pages do not say it.
        time: wire name of the row's time, where nothing is said of the order of rows, which then
            decides in which order windows are read.
        start: wire name of the window's first moment.
        end: wire name of the window's last moment.
    """

    style: Literal["page", "cursor"]
    size: str
    default_size: int | None = None
    max_size: int | None = None
    page: str | None = None
    max_page: int | None = None
    cursor: str | None = None
    back: str | None = None
    order: str | None = None
    reply_cursor: str | None = None
    row_cursor: str | None = None
    newer: str | None = None
    items: str | None = None
    more: str | None = None
    window_days: int | None = None
    keeps_days: int | None = None
    time: str | None = None
    start: str | None = None
    end: str | None = None

    @property
    def items_name(self) -> str:
        """Python name of the reply's list; ``""`` where the reply is the list."""
        return snake(self.items or "")


@attrs.frozen(kw_only=True)
class Successor:
    """The V2 endpoint that Bitget names in place of a V1 one (V2 API Update Guide).

    Attributes:
        key: of its row.
        method: HTTP method.
        path: path on the exchange, without query.
    """

    key: str
    method: str
    path: str


class BareList(NamedTuple):
    """How the list alone is read where an object around it is due: the exchange has sent both.

    Attributes:
        items: wire name of the object's list.
        cursor: wire name of the object's cursor.
        row: wire name of the field of the last row that stands for the cursor.
    """

    items: str
    cursor: str
    row: str


class Watched(NamedTuple):
    """How rows of a list that is watched are told apart.

    Attributes:
        key: wire names of the fields that tell a row from others as long as it is there.
        size: wire name of the field that is 0 in a row that stands for nothing; None: there is no
            such row.
    """

    key: tuple[str, ...]
    size: str | None = None


@attrs.frozen(kw_only=True, cache_hash=True)
class Reply:
    """What the `data` of a successful reply holds.

    Attributes:
        kind: ``"model"`` one object, ``"ack"`` a bare word of success, else a bare scalar.
        model: the attrs class for kind ``"model"``.
        many: `data` is a list of these.
        bare: how a list alone is read for kind ``"model"``; None where only the object is known.
    """

    kind: Literal["model", "ack", "id"]
    model: type[Any] | None = None
    many: bool = False
    bare: BareList | None = None
    reader: str | Callable[..., Any] | None = attrs.field(
        default=None, init=False, eq=False, repr=False
    )
    """What makes values of objects: ``module:function`` that was generated for the model, or a
    function in its place; None: they are read the general way."""

    def read_by(self, reader: str | Callable[..., Any]) -> Self:
        """Sets the reader; what `attrs.evolve` makes of this has none."""
        object.__setattr__(self, "reader", reader)
        return self


@attrs.frozen(kw_only=True, cache_hash=True)
class Endpoint:
    """One row of the table.

    Attributes:
        key: ``"<family>.<resource>.<name>"``, e.g. ``"v1.futures.trader.list_open_orders"``.
        family: API family, ``"v1"``, ``"v2"`` or ``"v3"``.
        resource: e.g. ``"futures.trader"``.
        name: the coroutine's name.
        method: HTTP method.
        path: path on the exchange, without query.
        effect: what it does to the account; every value but ``"read"`` is a write.
        limit: how often it may be called.
        role: who may call it: ``"trader"``, ``"follower"`` or ``"any"``.
        params: in the order of the documentation.
        require_any: of each of these groups of wire names at least one must be given.
        paging: how to read on; None where the reply is whole.
        successor: V2's endpoint for the same purpose; None for V2 rows.
        counterpart: key of the row that does the same job on the other kind of account: V3's
            where this one serves classic accounts, V2's where it serves unified ones; None
            where the exchange offers nothing of the kind there.
        reply: what comes back.
        summary: one sentence.
        source: where the row comes from, and what is doubtful in it.
        reconcile: name of the rule in `reconcile` that finds out what became of a write
            whose reply was lost; None for reads.
        right: what the exchange asks of the key; None where its pages name nothing.
        experimental: no page of today documents it; the client asks for the option of that name.
        shares: key of the row whose limit this one counts against, where one path of the
            exchange does several things and so has several rows.
        watch: how rows of a list that shows what is now are told apart; None for other rows.
        signed: False: public, so it carries no signature and a client without a key may call it.
    """

    key: str
    family: str
    resource: str
    name: str
    method: Literal["GET", "POST"]
    path: str
    effect: Effect
    limit: RateLimit
    role: Literal["trader", "follower", "any"]
    params: tuple[Param, ...]
    reply: Reply
    require_any: tuple[tuple[str, ...], ...] = ()
    paging: Paging | None = None
    successor: Successor | None = None
    counterpart: str | None = None
    summary: str = ""
    source: str = ""
    reconcile: str | None = None
    right: Right | None = None
    experimental: bool = False
    shares: str | None = None
    signed: bool = True
    watch: Watched | None = None
    holds_secrets: bool = attrs.field(init=False, repr=False, eq=False)
    """Whether an argument or a field of the reply is a secret."""
    query_writer: str | None = attrs.field(default=None, init=False, eq=False, repr=False)
    """``module:function`` that was generated for the parameters of a read; None: each of them is
    written the general way."""

    def write_by(self, query_writer: str) -> Self:
        """Sets the generated query writer; what `attrs.evolve` makes of this has none."""
        object.__setattr__(self, "query_writer", query_writer)
        return self

    writes: bool = attrs.field(init=False, repr=False, eq=False)
    """Whether a call can change the account."""

    @writes.default  # pyright: ignore[reportAttributeAccessIssue, reportUntypedFunctionDecorator]
    def _has_effect(self) -> bool:
        return self.effect != "read"

    @holds_secrets.default  # pyright: ignore[reportAttributeAccessIssue, reportUntypedFunctionDecorator]
    def _find_secrets(self) -> bool:
        return _are_secret(self.params) or _shows_secrets(self.reply.model)

    def param(self, wire: str) -> Param:
        """The parameter with this wire name; KeyError when there is none."""
        for param in self.params:
            if param.wire == wire:
                return param
        raise KeyError(wire)


def _are_secret(params: tuple[Param, ...]) -> bool:
    return any(
        param.kind == "secret"
        or _are_secret(param.fields)
        or (param.item is not None and _are_secret((param.item,)))
        for param in params
    )


def _shows_secrets(model: Any) -> bool:
    """Whether a model of replies, or one inside it, has a secret field; not so what is no model."""
    if not attrs.has(model):
        return False
    return any(
        field.metadata.get("kind") == "secret" or any(map(_shows_secrets, get_args(field.type)))
        for field in attrs.fields(model)
    )


EndpointTable: TypeAlias = Mapping[str, Endpoint]


class LazyTable(Mapping[str, Endpoint]):
    """Rows of several families, each loaded when one of its rows is first asked for.

    Which keys there are is known without loading, so listing and looking for keys is free.

    Args:
        loaders: family name to what returns the rows of the family.
        keys: family name to the keys of its rows.
    """

    def __init__(
        self,
        loaders: Mapping[str, Callable[[], EndpointTable]],
        keys: Mapping[str, Sequence[str]],
    ) -> None:
        self._loaders = dict(loaders)
        self._family = {key: family for family, found in keys.items() for key in found}
        self._rows: dict[str, Endpoint] = {}

    def __getitem__(self, key: str) -> Endpoint:
        row = self._rows.get(key)
        if row is None:
            self._rows.update(self._loaders[self._family[key]]())
            row = self._rows[key]
        return row

    def __iter__(self) -> Iterator[str]:
        return iter(self._family)

    def __len__(self) -> int:
        return len(self._family)

    def __contains__(self, key: object) -> bool:
        return key in self._family

    def __repr__(self) -> str:
        return f"<table of {len(self)} endpoints: {', '.join(self._loaders)}>"


Caller: TypeAlias = Callable[
    [Endpoint, Mapping[str, object], float | NotGiven | None, int | None], Awaitable[Any]
]
"""What sends a row: endpoint, values by wire name, timeout in seconds, priority."""


def snake(wire: str) -> str:
    """The Python name of a wire name: ``productType`` → ``product_type``, ``zh-CN`` → ``zh_cn``.

    The one rule for arguments, fields and enum members; digits stay with what they follow, and
    ``list`` and ``type``, which Python needs where they would stand, end in an underscore.
    """
    out: list[str] = []
    for i, char in enumerate(wire):
        if char.isupper() and i and (not wire[i - 1].isupper() or wire[i + 1 : i + 2].islower()):
            out.append("_")
        out.append("_" if char == "-" else char.lower())
    name = "".join(out).replace("__", "_")
    return f"{name}_" if name in _TAKEN else name


_TAKEN: Final = frozenset({"list", "type"})
