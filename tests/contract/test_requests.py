"""Every example request of the documentation, as the codec and the coroutines write it.

`requests/<family>.json` holds the examples: method, corrected path, values as printed, and where
it differs the typed equivalent (times in ISO form, flags as truth values). A note says where an
example was changed, or had to be made. Of API V3 the pages have three examples of requests, all
others were made from their tables; lists that go out as one text stand there as lists.
"""

from __future__ import annotations

import importlib
import json
from datetime import datetime
from decimal import Decimal
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import parse_qsl, quote

import pytest

from bitget_copy._codec import encode
from bitget_copy._generated import ENDPOINTS
from bitget_copy._not_given import NOT_GIVEN, NotGiven

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bitget_copy._codec import EncodedRequest
    from bitget_copy.endpoint import Endpoint, Param

FILES: Final = sorted((Path(__file__).parent.parent / "requests").glob("v*.json"))
EXAMPLES: Final[dict[str, dict[str, Any]]] = {
    key: example for file in FILES for key, example in json.loads(file.read_text("utf-8")).items()
}
GETS: Final = [key for key, example in EXAMPLES.items() if example["method"] == "GET"]
POSTS: Final = [key for key, example in EXAMPLES.items() if example["method"] == "POST"]

Call = tuple["Endpoint", "Mapping[str, object]", float | NotGiven | None, int | None]


class Recorder:
    """Stands where the pipeline stands and keeps what it is given."""

    def __init__(self) -> None:
        self.calls: list[Call] = []

    async def __call__(
        self,
        endpoint: Endpoint,
        values: Mapping[str, object],
        timeout: float | NotGiven | None,
        priority: int | None,
    ) -> object:
        self.calls.append((endpoint, values, timeout, priority))
        return "reply"


def sent(key: str) -> EncodedRequest:
    return encode(ENDPOINTS[key], EXAMPLES[key]["values"])


def printed(key: str) -> dict[str, Any]:
    """The example's values, with what a required parameter adds when the example lacks it."""
    endpoint, values = ENDPOINTS[key], EXAMPLES[key]["values"]
    return {
        param.wire: spelled(param, values.get(param.wire, str(param.default)))
        for param in endpoint.params
        if param.wire in values or param.default is not None
    }


def spelled(param: Param, value: Any) -> Any:
    """The example's value; words of a closed set as the table writes them, not in any case."""
    if param.kind == "list":
        assert param.item is not None
        words = [spelled(param.item, item) for item in value]
        return ",".join(words) if param.joined else words
    if param.kind == "model":
        members = {member.wire: member for member in param.fields}
        return {wire: spelled(members[wire], item) for wire, item in value.items()}
    if param.kind == "enum" and not param.upper:
        assert param.enum is not None
        known = {member.value.lower(): member.value for member in param.enum}
        return known.get(value.lower(), value)
    return value


def arguments(endpoint: Endpoint, values: Mapping[str, Any]) -> dict[str, Any]:
    """The coroutine's arguments for values by wire name."""
    return {endpoint.param(wire).name: value for wire, value in values.items()}


def typed(param: Param, value: Any) -> Any:
    """The Python value that a careful caller would write for a wire value."""
    if param.kind == "list":
        assert param.item is not None
        return tuple(typed(param.item, item) for item in value)
    if param.kind == "model":
        assert param.model is not None
        members = {member.wire: None for member in param.fields} | dict(value)
        return param.model(
            **{
                member.name: None
                if members[member.wire] is None
                else typed(member, members[member.wire])
                for member in param.fields
            }
        )
    if value == "":
        return value
    if param.kind == "enum":
        assert param.enum is not None
        return next(m for m in param.enum if m.value.lower() == value.lower())
    if param.kind == "time":
        return datetime.fromisoformat(value)
    if param.kind == "decimal":
        return Decimal(value)
    if param.kind == "int":
        return int(value)
    return value


def typed_arguments(key: str) -> dict[str, Any]:
    endpoint, example = ENDPOINTS[key], EXAMPLES[key]
    out = {}
    for wire, value in example["values"].items():
        param = endpoint.param(wire)
        scalar = param.kind not in {"list", "model"}
        plain = example.get("typed", {}).get(param.name, value) if scalar else value
        out[param.name] = typed(param, plain)
    return out


def coroutine(key: str, call: Recorder) -> Any:
    family, *place, name = key.split(".")
    resources = importlib.import_module(f"bitget_copy._generated.{family}.resources")
    found = attrgetter(".".join(place))(getattr(resources, family.upper())(call, None, None))
    return getattr(found, name)


def test_every_endpoint_has_an_example() -> None:
    """The examples are those of all rows, no more and no less."""
    assert EXAMPLES.keys() == ENDPOINTS.keys()


@pytest.mark.parametrize("key", EXAMPLES)
def test_method_and_path_are_the_examples(key: str) -> None:
    """Method and corrected path are the table's, and the target starts with the path."""
    example, endpoint = EXAMPLES[key], ENDPOINTS[key]
    assert (endpoint.method, endpoint.path) == (example["method"], example["path"])
    assert sent(key).target.partition("?")[0] == example["path"]


@pytest.mark.parametrize("key", GETS)
def test_query_is_sorted_and_carries_the_printed_values(key: str) -> None:
    """A query is sorted by name, encoded in the target, decoded for signing, with no body."""
    pairs = sorted(printed(key).items())
    encoded = sent(key)
    assert encoded.body == b""
    assert encoded.query == "&".join(f"{name}={value}" for name, value in pairs)
    target, _, query = encoded.target.partition("?")
    assert query == "&".join(f"{quote(n, safe='')}={quote(v, safe='')}" for n, v in pairs)
    assert parse_qsl(query, strict_parsing=bool(query)) == pairs
    assert ("?" in encoded.target) == bool(pairs)
    assert target == ENDPOINTS[key].path


@pytest.mark.parametrize("key", POSTS)
def test_body_is_the_printed_json_in_table_order(key: str) -> None:
    """A body is compact JSON equal to the example, its keys in the order of the table."""
    encoded = sent(key)
    endpoint = ENDPOINTS[key]
    assert (encoded.target, encoded.query) == (endpoint.path, "")
    body = json.loads(encoded.body)
    assert body == printed(key)
    assert list(body) == [p.wire for p in endpoint.params if p.wire in body]
    assert encoded.body == json.dumps(body, separators=(",", ":"), ensure_ascii=False).encode()
    for param in endpoint.params:
        if param.item is not None and param.item.kind == "model":
            for row in body[param.wire]:
                assert list(row) == [m.wire for m in param.item.fields if m.wire in row]


@pytest.mark.parametrize("key", EXAMPLES)
async def test_coroutine_passes_the_same_row_and_values(key: str) -> None:
    """The coroutine hands its own row and arguments on, and they encode to the same bytes."""
    call, endpoint = Recorder(), ENDPOINTS[key]
    given = arguments(endpoint, EXAMPLES[key]["values"])
    assert await coroutine(key, call)(**given, timeout=1.5, priority=7) == "reply"
    [(row, values, timeout, priority)] = call.calls
    assert row is endpoint
    assert (timeout, priority) == (1.5, 7)
    assert list(values) == [p.wire for p in endpoint.params]
    assert encode(row, values) == sent(key)


@pytest.mark.parametrize("key", EXAMPLES)
async def test_typed_arguments_give_the_same_bytes(key: str) -> None:
    """Enums, Decimals, datetimes, truth values and input models encode as the wire values do.

    Timeout and priority are left to the client.
    """
    call = Recorder()
    await coroutine(key, call)(**typed_arguments(key))
    [(row, values, timeout, priority)] = call.calls
    assert (timeout, priority) == (NOT_GIVEN, None)
    assert encode(row, values) == sent(key)


@pytest.mark.parametrize("key", EXAMPLES)
def test_ids_of_the_example_are_reported(key: str) -> None:
    """The identifiers among the arguments are kept with the request, lists joined by commas."""
    endpoint, values = ENDPOINTS[key], EXAMPLES[key]["values"]
    expected = {}
    for param in endpoint.params:
        if (param.item or param).kind == "id" and param.wire in values:
            value = values[param.wire]
            expected[param.wire] = value if isinstance(value, str) else ",".join(value)
    assert sent(key).ids == expected
