"""Data to attrs classes and back: scalars, places of failure, and no other error ever."""

import json
from datetime import UTC, datetime
from decimal import Context, Decimal, Inexact, localcontext
from enum import StrEnum
from typing import Any, Final

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bitget_copy._codec import (
    decode,
    open_envelope,
    row_count,
    to_wire,
)
from bitget_copy._codec.envelope import Unreadable
from bitget_copy._generated import ENDPOINTS
from bitget_copy.drift import Deviation
from bitget_copy.endpoint import Endpoint, Paging, RateLimit, Reply
from bitget_copy.errors import APIReplyError, Outcome
from bitget_copy.secret import Secret


class Level(StrEnum):
    """A set with a member that the exchange may write as a number."""

    LOW = "1"
    HIGH = "high"


def of(kind: str, wire: str, **rest: Any) -> dict[str, Any]:
    return {"wire": wire, "kind": kind, **rest}


@attrs.define(kw_only=True)
class Leaf:
    """An inner object."""

    when: datetime | None = attrs.field(default=None, metadata=of("time", "when"))
    price: Decimal | None = attrs.field(
        default=None, metadata=of("decimal", "price", json="number")
    )
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@attrs.define(kw_only=True)
class Tree:
    """An object with a field of each kind, as the generator makes them."""

    order_id: str | None = attrs.field(
        default=None, metadata=of("id", "orderId", json="number", aliases=("id", "orderNo"))
    )
    name: str | None = attrs.field(default=None, metadata=of("str", "name"))
    count: int | None = attrs.field(default=None, metadata=of("int", "count"))
    open: bool | None = attrs.field(default=None, metadata=of("bool", "open"))
    level: Level | str | None = attrs.field(default=None, metadata=of("Level", "level"))
    leaf: Leaf | None = attrs.field(default=None, metadata=of("Leaf", "leaf"))
    leaves: list[Leaf] = attrs.field(factory=list, metadata=of("Leaf", "leaves"))
    names: list[str] = attrs.field(factory=list, metadata=of("str", "names"))
    levels: list[Level | str] = attrs.field(factory=list, metadata=of("Level", "levels"))
    times: list[datetime] = attrs.field(factory=list, metadata=of("time", "times"))
    flags: list[bool] = attrs.field(factory=list, metadata=of("bool", "flags"))
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


def row(reply: Reply, paging: Paging | None = None) -> Endpoint:
    return Endpoint(
        key="v1.made.up.get_it",
        family="v1",
        resource="made.up",
        name="get_it",
        method="GET",
        path="/api/made/up",
        effect="read",
        limit=RateLimit(rate=1, per=1.0, scope="uid"),
        role="any",
        params=(),
        reply=reply,
        paging=paging,
    )


ONE: Final = row(Reply(kind="model", model=Tree))
MANY: Final = row(Reply(kind="model", model=Tree, many=True))
ACK: Final = row(Reply(kind="ack"))
ID: Final = row(Reply(kind="id"))


def json_again(wire: Any) -> Any:
    """What comes back when it goes through JSON, as the standard library writes it."""
    return open_envelope(json.dumps({"code": "00000", "data": wire}).encode(), 200).data


BODY: Final = b"first bytes" + bytes(500)


def failure(
    endpoint: Endpoint, data: object, problem: str = "the data do not fit the table"
) -> APIReplyError:
    with pytest.raises(APIReplyError) as caught:
        decode(endpoint, data, status=207, body=BODY)
    error = caught.value
    assert (error.status, error.head, error.endpoint) == (
        207,
        BODY[: APIReplyError.KEPT_HEAD],
        endpoint.key,
    )
    assert error.outcome is Outcome.UNKNOWN
    assert error.__cause__ is None
    assert problem in str(error)
    return error


@pytest.mark.parametrize(
    ("field", "raw", "expected"),
    [
        ("orderId", 924176438170464256, "924176438170464256"),
        ("orderId", "0012", "0012"),
        ("orderId", Decimal("5000.0"), "5000"),
        ("orderId", 0, "0"),
        ("name", 12, "12"),
        ("name", Decimal("1.50"), "1.50"),
        ("count", "25", 25),
        ("count", "25.0", 25),
        ("count", Decimal("2E+1"), 20),
        ("count", "-3", -3),
        ("count", "1,804", 1804),
        ("open", True, True),
        ("open", "false", False),
        ("open", "TRUE", True),
        ("open", "YES", True),
        ("open", "no", False),
        ("level", "high", Level.HIGH),
        ("level", "1", Level.LOW),
        ("level", 1, Level.LOW),
        ("level", "sideways", "sideways"),
        ("level", 7, "7"),
        ("level", "HIGH", Level.HIGH),
        ("level", " High ", Level.HIGH),
        ("level", "Sideways", "Sideways"),
        ("level", "\u212aigh", "\u212aigh"),
        *((field, nothing, None)
          for field in ("orderId", "name", "count", "open", "level", "leaf")
          for nothing in (None, "", " ", "\t\n", [], {})),
        ("leaf", {}, None),
        ("leaf", {"price": "", "when": 0}, None),
        ("leaf", [{"price": "5"}], Leaf(price=Decimal(5))),
        ("leaves", {"price": "5"}, [Leaf(price=Decimal(5))]),
        ("leaves", [None, "", [], {}, [{"price": 5}]], [*[Leaf()] * 4, Leaf(price=Decimal(5))]),
        ("names", ["a", 5, ""], ["a", "5", None]),
        ("levels", ["high", 1, "new"], [Level.HIGH, Level.LOW, "new"]),
        ("times", ["1700000000000", 1700000001000],
         [datetime(2023, 11, 14, 22, 13, s, tzinfo=UTC) for s in (20, 21)]),
        ("flags", ["yes", False], [True, False]),
        *((field, nothing, []) for field in ("leaves", "names", "levels", "times", "flags")
          for nothing in (None, "", " ", [], {})),
    ],
)  # fmt: skip
def test_scalars(field: str, raw: object, expected: object) -> None:
    """Each kind reads what the exchange is known to write, and unset as None or no rows."""
    name = "order_id" if field == "orderId" else field
    value = getattr(decode(ONE, {field: raw}), name)
    assert value == expected
    assert type(value) is type(expected)


@pytest.mark.parametrize(
    ("raw", "digits"),
    [
        ("0.0010000000000000", "0.0010000000000000"),
        (Decimal("11451.50"), "11451.50"),
        (39827, "39827"),
        ("1E+3", "1E+3"),
        ("-0.0", "-0.0"),
        ("0", "0"),
        ("123456789012345678901234567890.12345678901234567890", None),
        ("$95.65", "95.65"),
        ("$-8602.84", "-8602.84"),
        ("$-3801.41", "-3801.41"),
        ("$-1,804.49", "-1804.49"),
        ("$+5", "5"),
        ("-$1,804.49", "-1804.49"),
        (" 5.10 ", "5.10"),
        ("1,804", "1804"),
        ("12,345,678.90", "12345678.90"),
        ("0,5", "0.5"),
        ("1,5", "1.5"),
        ("12,50", "12.50"),
        ("0,500", "0.500"),
        ("1234,567", "1234.567"),
        ("1.234,56", "1234.56"),
        ("-$12.345.678,9", "-12345678.9"),
    ],
)
def test_decimals_keep_digits_and_exponent(raw: object, digits: str | None) -> None:
    """A number keeps its digits and its exponent, whatever the caller's decimal context."""
    for context in (
        Context(),
        Context(prec=2, Emax=1, Emin=-1, traps=[Inexact]),
        Context(traps=[]),
    ):
        with localcontext(context):
            price = decode(row(Reply(kind="model", model=Leaf)), {"price": raw}).price
            text = format(price, "f")
        assert str(price) == (raw if digits is None else digits)
        assert Decimal(text) == price


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (0, None),
        ("0", None),
        ("", None),
        (None, None),
        (Decimal("0.0"), None),
        ("1627354109502", datetime(2021, 7, 27, 2, 48, 29, 502000, UTC)),
        (1627354109502, datetime(2021, 7, 27, 2, 48, 29, 502000, UTC)),
    ],
)
def test_times(raw: object, expected: datetime | None) -> None:
    """Milliseconds are a moment in UTC; 0, empty and null are no time."""
    assert decode(row(Reply(kind="model", model=Leaf)), {"when": raw}).when == expected


UNREADABLE_VALUES: Final[list[tuple[str, object]]] = [
    *(("orderId", raw) for raw in (1.5, True, Decimal("1.5"), 10**61, {"a": 1}, ["x"])),
    *(("name", raw) for raw in (["x"], True, {"a": 1})),
    *(("count", raw) for raw in ("many", "²", "1.5", "9" * 121, 10**61, Decimal("1E+999999999"))),
    *(("count", raw) for raw in ({"a": 1}, "12%", "1,80", True)),
    *(("open", raw) for raw in (1, "perhaps", [True])),
    *(("level", raw) for raw in (["high"], {"high": 1}, True)),
    *(("price", raw) for raw in ("NaN", "Infinity", "1e61", "1e400", "1__0", "****", "12%", "--")),
    *(
        ("price", raw)
        for raw in ("1,2,3", "1,23,456", ",5", "5,", "1.2.3", "1,804,4", "1 5", "0x10")
    ),
    *(("price", raw) for raw in ({"a": 1}, [5], True, 1.5)),
    *(("when", raw) for raw in (-1, 1, 1659406928, "1659406928", 999_999_999_999, "soon", True)),
    *(("when", raw) for raw in (1659406928001000, "1659406928001000", 2**32 * 1000, 10**40)),
    *(("when", raw) for raw in ("2022-08-02", "20220802", Decimal("1659406928001.5"), 10**14 - 1)),
]


@pytest.mark.parametrize(("field", "raw"), UNREADABLE_VALUES, ids=lambda value: str(value)[:30])
def test_a_value_that_cannot_be_read_costs_that_field_only(field: str, raw: Any) -> None:
    """It is None, what stood there is in `extra` and goes back to the wire; all else is read."""
    inner = field in {"price", "when"}
    row_of = row(Reply(kind="model", model=Leaf if inner else Tree, many=True))
    other = ("when", 1659406928001) if field == "price" else ("price" if inner else "names", None)
    found: list[Deviation] = []
    rows = [{field: raw}, {field: raw, other[0]: other[1], "new": 1}, {}]
    first, second, third = decode(row_of, rows, deviations=found.append)
    name = "order_id" if field == "orderId" else field
    assert [getattr(item, name) for item in (first, second, third)] == [None, None, None]
    assert (first.extra, second.extra, third.extra) == ({field: raw}, {field: raw, "new": 1}, None)
    if field == "price":
        assert second.when == datetime(2022, 8, 2, 2, 22, 8, 1000, tzinfo=UTC)
    assert found == [
        Deviation(row_of.key, f"data[].{field}", "unreadable value"),
        Deviation(row_of.key, "data[].new", "unknown field"),
    ]
    wire = to_wire(second)
    assert wire[field] == (str(raw) if raw == Decimal("1E+999999999") else raw)
    assert to_wire(decode(row_of, json_again([wire]))) == json_again([wire])


UNFIT: Final[list[tuple[str, object, object]]] = [
    ("leaf", 5, None),
    ("leaf", [{}, {}], None),
    ("leaf", [{"foreign": 1}], None),
    ("leaf", "text", None),
    ("names", "x,y", []),
    ("names", {"x": 1}, []),
    ("levels", {"x": 1}, []),
]


@pytest.mark.parametrize(("field", "raw", "expected"), UNFIT)
def test_a_field_of_another_shape_costs_that_field_only(
    field: str, raw: object, expected: object
) -> None:
    """An inner object or a list of words that is none: unset, kept, and told."""
    found: list[Deviation] = []
    tree = decode(ONE, {field: raw, "count": 5}, deviations=found.append)
    assert (getattr(tree, field), tree.count, tree.extra) == (expected, 5, {field: raw})
    assert found == [Deviation(ONE.key, f"data.{field}", "other shape")]


@pytest.mark.parametrize(
    ("field", "raw", "expected"),
    [("names", "x", ["x"]), ("names", 7, ["7"]), ("levels", "high", [Level.HIGH])],
)
def test_one_word_where_a_list_is_due_is_a_list_of_one(
    field: str, raw: object, expected: object
) -> None:
    """The reverse of a list of one where a value is due; it is told all the same."""
    found: list[Deviation] = []
    tree = decode(ONE, {field: raw, "count": 5}, deviations=found.append)
    assert (getattr(tree, field), tree.count, tree.extra) == (expected, 5, None)
    assert found == [Deviation(ONE.key, f"data.{field}", "other shape")]


def test_an_item_that_cannot_be_read_leaves_its_neighbours() -> None:
    """A list of words keeps those that can be read; the whole list as it came is in `extra`."""
    raw = ["x", [1], 10**4000, "y"]
    tree = decode(ONE, {"names": raw, "levels": ["HIGH", {"a": 1}]})
    assert (tree.names[0], tree.names[1], tree.names[3]) == ("x", None, "y")
    assert tree.levels == [Level.HIGH, None]
    assert tree.extra == {"names": raw, "levels": ["HIGH", {"a": 1}]}


def test_a_row_inside_an_object_that_cannot_be_read() -> None:
    """A field of an inner row is None there; the page and the row are read."""
    found: list[Deviation] = []
    tree = decode(
        ONE, {"leaves": [{"price": 1}, {"price": "?", "when": "soon"}]}, deviations=found.append
    )
    assert tree.leaves == [Leaf(price=Decimal(1)), Leaf(extra={"price": "?", "when": "soon"})]
    assert {deviation.where for deviation in found} == {
        "data.leaves[].price", "data.leaves[].when",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("data", "where", "words"),
    [
        ("text", "data", "object expected"),
        (7, "data", "object expected"),
        ([{}, {}], "data", "object expected"),
        ([5], "data", "object expected"),
        ([{"foreign": 1}], "data", "object expected"),
        ({"leaves": 7}, "data.leaves", "list expected"),
        ({"leaves": "x"}, "data.leaves", "list expected"),
        ({"leaves": {"foreign": 1}}, "data.leaves", "list expected"),
        ({"leaves": [{}, {}, 5]}, "data.leaves[2]", "object expected"),
        ({"leaves": [{}, "x", 5]}, "data.leaves[1]", "object expected"),
        ({"unknown": 1, "leaves": [[{}, {}]]}, "data.leaves[0]", "object expected"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_failures_name_the_place(data: object, where: str, words: str) -> None:
    """What a reply is about is not left out silently: it raises, and says where."""
    error = failure(ONE, data)
    assert error.where == where
    assert words in str(error)
    assert f" at {where};" in str(error)
    if type(data) is not dict:
        rows = failure(MANY, [{}, {}, {}, data])
        assert rows.where == where.replace("data", "data[3]", 1)


@attrs.define(kw_only=True)
class Named:
    """A row that is nothing without its id."""

    order_id: str = attrs.field(metadata=of("id", "orderId", required=True))
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@pytest.mark.parametrize(
    ("lost", "words"),
    [({}, "is missing"), ({"orderId": ""}, "is missing"), ({"orderId": 1.5}, "read")],
)
def test_a_row_without_what_identifies_it(lost: object, words: str) -> None:
    """It is an error of the reply, which says where."""
    error = failure(row(Reply(kind="model", model=Named, many=True)), [{"orderId": 5}, lost])
    assert error.where == "data[1].order_id"
    assert words in str(error)


@pytest.mark.parametrize("data", [None, "", "  ", [], {}])
def test_every_form_of_nothing_reads_alike(data: object) -> None:
    """Where rows are due there are none; where an object is due, nothing in it is set."""
    assert decode(MANY, data) == []
    assert decode(ONE, data) == decode(ONE, [data]) == Tree()
    assert decode(ACK, data) is True
    assert decode(ID, data) is None


def test_an_object_in_place_of_a_list_and_the_reverse() -> None:
    """One row without its list is that row, a list of one is its object; both are told."""
    found: list[Deviation] = []
    assert decode(MANY, {"orderId": 1}, deviations=found.append) == [Tree(order_id="1")]
    assert decode(MANY, {"orderNo": 1}) == [Tree(order_id="1")]
    assert decode(ONE, [{"orderId": 1}], deviations=found.append) == Tree(order_id="1")
    assert found == [Deviation(MANY.key, "data", "other shape")] * 2
    assert failure(MANY, {"trees": [{"orderId": 1}]}).where == "data"


WRITES: Final = [
    (attrs.evolve(MANY, effect="close"), []),
    (attrs.evolve(ONE, effect="set"), Tree()),
    (attrs.evolve(ACK, effect="set"), True),
    (attrs.evolve(ID, effect="set"), None),
]
WRITE_KINDS: Final = ("rows", "object", "word", "id")


@pytest.mark.parametrize(("endpoint", "empty"), WRITES, ids=WRITE_KINDS)
@pytest.mark.parametrize(
    "data",
    ["odd", 7, Decimal("1.5"), True, [1, 2], [[[]], 5], {"leaves": 7}, {"a": 1}, Unreadable(),
     ["x", {}], 10**5000, [{"a": 1}], {"result": {}}],
    ids=lambda data: str(data)[:20] if type(data) is not int else "int",
)  # fmt: skip
def test_a_write_has_happened_whatever_its_data(
    endpoint: Endpoint, empty: object, data: object
) -> None:
    """Data that cannot be read are an empty reply; where that is not what came, it is told."""
    found: list[Deviation] = []
    value = decode(endpoint, data, deviations=found.append)
    assert type(value) is type(empty) or endpoint.reply.kind == "id"
    if value == empty:
        assert found or data is True or (data == {"a": 1} and endpoint.reply.kind == "model")
    if data == "odd" and endpoint.reply.kind != "id":
        assert value == empty
        assert found == [Deviation(endpoint.key, "data", "other shape")]
    if type(data) is Unreadable:
        assert value == empty


@pytest.mark.parametrize(
    "data",
    [False, "false", "fail", " No ", " FAILURE ", {"result": "fail"}, {"success": False, "x": "1"},
     ["false"], [{"status": "no"}]],
    ids=str,
)  # fmt: skip
@pytest.mark.parametrize("endpoint", [write for write, _ in WRITES], ids=WRITE_KINDS)
def test_a_plain_no_beside_the_code_of_success_is_believed_in_nothing(
    endpoint: Endpoint, data: object
) -> None:
    """Nobody can say what happened, whatever the row's reply is."""
    found: list[Deviation] = []
    problem = "the reply contradicts itself: code 00000, but a plain no at data"
    assert failure(endpoint, data, problem).contradicts
    with pytest.raises(APIReplyError):
        decode(endpoint, data, deviations=found.append)
    assert found == [Deviation(endpoint.key, "data", "other shape")]


@pytest.mark.parametrize("data", [{"result": True}, {"orderId": "1"}, {"status": "live"}, ["x"]])
def test_odd_words_deny_no_write(data: object) -> None:
    """Only a plain no does."""
    assert decode(attrs.evolve(ACK, effect="set"), data) is True


def test_a_no_in_an_object_that_the_table_knows_denies_no_write() -> None:
    """There it may mean something else."""
    closed = decode(attrs.evolve(MANY, effect="close"), [{"orderId": "1", "status": "no"}])
    assert closed == [Tree(order_id="1", extra={"status": "no"})]


@attrs.define(slots=False)
class Bare:
    """A model of a user's own making that cannot be made: it has no place for what is unknown."""

    a: str | None = attrs.field(default=None, metadata=of("str", "a"))

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(name)


@pytest.mark.parametrize("reply", [Reply(kind="model", model=Bare), Reply(kind="model", model=int)])
@pytest.mark.parametrize("data", [{"a": "x"}, None, [], "odd"])
def test_a_write_has_happened_whatever_its_row_makes_of_the_reply(reply: Reply, data: Any) -> None:
    """A mistake in a row of a user's own making costs the value, not what became of the write."""
    assert decode(attrs.evolve(row(reply), effect="close"), data) is None


@pytest.mark.parametrize(
    "raw", ["9.2e+17", "1E3", "12e1", "5E+30", "1079480411029753900.0", "9007199254740994.0"]
)
def test_an_id_that_has_been_through_a_float_is_none(raw: str) -> None:
    """Its last digits are gone: as text it would be another order's."""
    [order] = decode(MANY, [{"orderId": Decimal(raw)}])
    assert (order.order_id, order.extra) == (None, {"orderId": Decimal(raw)})


def test_a_number_as_an_id_in_a_strange_decimal_context() -> None:
    """An id that a float can hold is read, whatever the caller's decimal context."""
    for traps in ([], [Inexact]):
        with localcontext(Context(prec=2, traps=traps)):
            [order] = decode(MANY, [{"orderId": Decimal("9007199254740991.0")}])
        assert order.order_id == "9007199254740991"


@pytest.mark.parametrize(
    ("raw", "written"),
    [("1.7E+12", '"1.7E+12"'), ("1E+3", '"1E+3"'), ("9.2E+17", "9.2e+17"), ("0E+999", '"0E+999"'),
     ("0E-999", '"0E-999"'), ("9007199254740994.0", "9007199254740994.0"), ("1E+400", '"1E+400"')],
)  # fmt: skip
def test_to_wire_adds_no_digits_to_what_could_not_be_read(raw: str, written: str) -> None:
    """As a float, an id of whose digits two were told would be read as a whole one."""
    wire = to_wire(Tree(extra={"orderId": Decimal(raw)}))
    assert json.dumps(wire["orderId"]) == written
    assert decode(MANY, json_again([wire]))[0].order_id in {None, raw}


@pytest.mark.parametrize(("raw", "written"), [("1E-7", "1e-07"), ("1.50", "1.5"), ("0.00", "0.0")])
def test_other_numbers_of_unknown_fields_stay_numbers(raw: str, written: str) -> None:
    """A float says the same of them."""
    assert json.dumps(to_wire(Tree(extra={"new": Decimal(raw)}))["new"]) == written


@attrs.define(kw_only=True)
class Keys:
    """A reply that holds a secret."""

    key: Secret | None = attrs.field(default=None, metadata=of("secret", "key"))
    name: str | None = attrs.field(default=None, metadata=of("str", "name"))
    extra: dict[str, Any] | None = attrs.field(default=None, repr=False)


@pytest.mark.parametrize(
    "data", [{"key": ["s3cret"]}, {"key": {"v": "s3cret"}}, {"name": ["s3cret"]}, {"KEY": "s3cret"}]
)
def test_a_secret_that_cannot_be_read_stays_hidden(data: dict[str, Any]) -> None:
    """What stood there is kept as a secret, beside a secret also what the table does not know."""
    found: list[Deviation] = []
    keys = decode(row(Reply(kind="model", model=Keys)), data, deviations=found.append)
    [kept] = keys.extra.values()
    assert "s3cret" in kept.reveal()
    assert "s3cret" not in f"{keys!r} {keys.extra!r} {found!r} {to_wire(keys)!r}"
    assert list(to_wire(keys).values()).count("***") == 1


@pytest.mark.parametrize("data", [True, None, "success", "SUCCESS", "true", "ok", ""])
def test_done(data: object) -> None:
    """Every known way of saying that it was done is True."""
    assert decode(ACK, data) is True


@pytest.mark.parametrize("data", [False, "false", "No"])
def test_not_done(data: object) -> None:
    """A plain no is False."""
    assert decode(ACK, data) is False


@pytest.mark.parametrize("data", [1, 0, {"a": 1}, [1, 2], "perhaps", Decimal(1)])
def test_no_word_of_success(data: object) -> None:
    """Anything else in place of a word of success is refused, where no write is settled by it."""
    assert "no word of success" in str(failure(ACK, data))


def test_bare_id() -> None:
    """A bare id is text; null and an empty string are none."""
    assert decode(ID, 924176438170464256) == "924176438170464256"
    assert decode(ID, "x7") == "x7"
    assert decode(ID, None) is None
    assert decode(ID, "") is None
    assert failure(ID, {"a": 1}).where == "data"


def test_to_wire_writes_the_exchanges_form() -> None:
    """Every field comes back under its wire name, unset ones as None, numbers as declared."""
    tree = Tree(
        order_id="924176438170464256",
        name="n",
        count=5,
        open=False,
        level=Level.HIGH,
        leaf=Leaf(when=datetime(2021, 7, 27, 2, 48, 29, 502000, UTC), price=Decimal("1E+2")),
        leaves=[Leaf(price=Decimal("0.10"))],
        extra={"brandNew": [1]},
    )
    assert to_wire([tree]) == [
        {
            "orderId": 924176438170464256,
            "name": "n",
            "count": "5",
            "open": False,
            "level": "high",
            "leaf": {"when": "1627354109502", "price": 100},
            "leaves": [{"when": None, "price": 0.1}],
            "names": [],
            "levels": [],
            "times": [],
            "flags": [],
            "brandNew": [1],
        }
    ]


@pytest.mark.parametrize(
    ("order_id", "wire"),
    [
        ("6258224712558517", 6258224712558517),
        *(
            (text, text)
            for text in ("0012", "x7", "Infinity", "NaN", "sNaN", "1e5", "", "²", "1_0", "9" * 5000)
        ),
        (None, None),
    ],
)
def test_ids_that_are_no_numbers_stay_text(order_id: str | None, wire: object) -> None:
    """An id is written as a JSON number only when the number has the very same digits."""
    assert to_wire(Tree(order_id=order_id))["orderId"] == wire


@pytest.mark.parametrize(
    ("price", "wire"),
    [("11451.5", 11451.5), ("0.1", 0.1), ("39827.00", 39827), ("-0.5", -0.5)],
)
def test_numbers_that_a_float_holds(price: str, wire: float) -> None:
    """A number that a float can hold exactly as written is a JSON number again."""
    assert to_wire(Leaf(price=Decimal(price)))["price"] == wire


def test_numbers_that_a_float_would_round_stay_text() -> None:
    """A number that a float would change keeps its digits as text."""
    digits = "0.12345678901234567890123"
    assert to_wire(Leaf(price=Decimal(digits)))["price"] == digits


def test_to_wire_in_a_strange_decimal_context() -> None:
    """What is written does not depend on the caller's decimal context."""
    leaf = Leaf(price=Decimal("123456.75"))
    with localcontext(Context(prec=1, Emax=1, Emin=-1, traps=[Inexact])):
        assert to_wire(leaf) == {"when": None, "price": 123456.75}


def test_first_spelling_found_is_read() -> None:
    """Of several spellings the table's counts, then the first that came; none is lost."""
    tree = decode(ONE, {"orderNo": "2", "id": "3"})
    assert (tree.order_id, tree.extra) == ("2", {"id": "3"})
    tree = decode(ONE, {"id": "3", "orderId": "1"})
    assert (tree.order_id, tree.extra) == ("1", {"id": "3"})
    assert decode(ONE, {"id": "3"}) == Tree(order_id="3")


def test_deep_data_in_an_unknown_field() -> None:
    """Data nested as deep as JSON is read at all are kept, and encode back, without recursion."""
    body = b'{"code":"00000","data":{"deep":' + b"[" * 500 + b"]" * 500 + b"}}"
    data = open_envelope(body, 200).data
    tree = decode(ONE, data)
    assert tree.extra is not None
    assert to_wire(tree)["deep"] == data["deep"]
    for known in ("orderId", "name", "open", "leaf", "names"):
        odd = decode(ONE, {known: [data["deep"], 1]})
        assert to_wire(odd)[known] == odd.extra[known] == [data["deep"], 1]


def test_rows_of_a_reply() -> None:
    """Rows are counted in a bare list and in a page; other replies have none to count."""
    page = row(
        Reply(kind="model", model=Tree),
        Paging(style="page", size="pageSize", page="pageNo", items="leaves"),
    )
    assert row_count(MANY, [Tree(), Tree()]) == 2
    assert row_count(page, Tree(leaves=[Leaf()])) == 1
    assert row_count(ONE, Tree()) is None
    assert row_count(attrs.evolve(MANY, paging=Paging(style="page", size="n")), []) == 0
    bare = attrs.evolve(ONE, paging=Paging(style="page", size="n"))
    assert row_count(bare, Tree()) is None


SCALARS: Final = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.decimals(min_value=-(10**50), max_value=10**50, allow_nan=False)
    | st.text(max_size=8)
    | st.sampled_from(["0", "1.5", "$95.65", "1668073994206", "true", "long", 10**13, 10**4000])
)
ANY_JSON: Final = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["symbol", "resultList", "minId", "nextFlag", "openTime", "x"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=8,
)


def fitting(endpoint: Endpoint) -> st.SearchStrategy[Any]:
    """JSON with the row's own names, and any scalars as values."""
    if endpoint.reply.model is None:
        return SCALARS

    def using(model: type[Any]) -> st.SearchStrategy[Any]:
        wires = [f.metadata["wire"] for f in attrs.fields(model) if "wire" in f.metadata]
        return st.dictionaries(st.sampled_from(wires), SCALARS | ANY_JSON, max_size=4)

    rows = using(endpoint.reply.model)
    return st.lists(rows, max_size=3) if endpoint.reply.many else rows


@settings(max_examples=400, deadline=None, derandomize=True)
@given(key=st.sampled_from(sorted(ENDPOINTS)), data=st.data())
def test_any_json_for_every_endpoint(key: str, data: st.DataObject) -> None:
    """Any JSON as data of any endpoint is a value that encodes back, or an `APIReplyError`."""
    endpoint = ENDPOINTS[key]
    given_data = data.draw(ANY_JSON | fitting(endpoint))
    failed, value = None, None
    try:
        value = decode(endpoint, given_data)
    except APIReplyError as error:
        failed = error
    if failed is None:
        wire = to_wire(value)
        again = decode(endpoint, json_again(wire))
        assert to_wire(again) == wire

    else:
        assert failed.where.startswith("data")
        assert failed.endpoint == key


def test_a_time_is_exact_to_the_millisecond_until_2106() -> None:
    """Reading it through a float of seconds loses nothing, whichever reader does."""
    orders, leaf = (
        ENDPOINTS["v1.futures.trader.list_open_orders"],
        row(Reply(kind="model", model=Leaf)),
    )
    for stamp in (*range(10**12, 2**32 * 1000, 999_999_999_989 // 300), 2**32 * 1000 - 1):
        read = [decode(leaf, {"when": stamp}).when]
        rows = [{"symbol": "x", "trackingNo": "7", "openTime": t} for t in (stamp, str(stamp))]
        read += [order.open_time for order in decode(orders, rows)]
        assert [to_wire(when) for when in read] == [str(stamp)] * 3
