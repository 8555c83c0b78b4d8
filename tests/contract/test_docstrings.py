"""The docstrings of all coroutines, compared with the data that they are about."""

from __future__ import annotations

import asyncio
import inspect
import re
from decimal import Decimal
from importlib import import_module
from operator import attrgetter
from types import SimpleNamespace
from typing import Any, Final, get_args, get_origin, get_type_hints

import attrs
import pytest

from bitget_copy._codec import encode
from bitget_copy._generated import ENDPOINTS
from bitget_copy.endpoint import Endpoint, snake
from bitget_copy.models import v1, v2

PAGED: Final = [key for key, endpoint in ENDPOINTS.items() if endpoint.paging is not None]
WITH_MODELS: Final = {
    key for key, e in ENDPOINTS.items() if any(p.item and p.item.model for p in e.params)
}


def client(call: Any = None) -> SimpleNamespace:
    """The coroutines of all families over one sender."""
    families = {
        f: import_module(f"bitget_copy._generated.{f}.resources") for f in ("v1", "v2", "v3")
    }
    return SimpleNamespace(
        **{f: getattr(m, f.upper())(call, None, None) for f, m in families.items()}
    )


def doc(endpoint: Endpoint, prefix: str = "list_") -> str:
    """The docstring of a row's coroutine; of its iterator with another prefix."""
    resource = attrgetter(f"{endpoint.family}.{endpoint.resource}")(client())
    return inspect.getdoc(getattr(resource, endpoint.name.replace("list_", prefix, 1))) or ""


def entry(text: str, name: str) -> str:
    """What is said of one argument."""
    [said] = re.findall(rf"^    {name}: ((?:.|\n(?!    \w|\n))*)", text, re.MULTILINE)
    return " ".join(said.split())


@pytest.mark.parametrize("key", PAGED)
def test_page_sizes_are_said_once(key: str) -> None:
    """Bounds and default stand at the argument, as in the table, and nowhere else."""
    endpoint = ENDPOINTS[key]
    paging = endpoint.paging
    assert paging is not None
    size = endpoint.param(paging.size)
    bounds = [1, paging.max_size] if paging.max_size else []
    usual = [paging.default_size] if paging.default_size else []
    sent = size.default is not None  # then the signature shows it
    numbers = {"list_": bounds + usual * (not sent), "iter_": bounds + usual * bool(bounds)}
    for prefix, expected in numbers.items():
        text = doc(endpoint, prefix)
        said = entry(text, size.name)
        assert [int(number) for number in re.findall(r"\d+", said)] == expected
        assert not re.search(r"page size|\d+ (rows|orders|traders|followers)", text)


@pytest.mark.parametrize("key", PAGED)
def test_spans_are_those_of_the_table(key: str) -> None:
    """How long a span is stands once in a text, and is what the iterator cuts by."""
    endpoint = ENDPOINTS[key]
    paging = endpoint.paging
    assert paging is not None
    for prefix in ("list_", "iter_"):
        text = " ".join(doc(endpoint, prefix).split())
        days = set(re.findall(r"\d+(?= days)", text))
        said = [paging.window_days, paging.keeps_days if prefix == "iter_" else None]
        assert days == {str(number) for number in said if number}
        assert not re.search(r"span[^.;]* months", text)
        for wire in filter(None, (paging.start, paging.end)):
            said = entry(doc(endpoint, prefix), endpoint.param(wire).name)
            assert re.fullmatch(r"(First|Last) moment of the span\. With a time zone\.", said)


@pytest.mark.parametrize("key", ENDPOINTS)
def test_every_docstring_is_whole(key: str) -> None:
    """Summary, route, limit, all arguments, what comes back and what is raised; no sources."""
    endpoint = ENDPOINTS[key]
    text = doc(endpoint)
    words = " ".join(text.split())
    scope = {"uid": "UID", "ip": "IP", "uid|ip": "UID and IP"}[endpoint.limit.scope]
    route = f"``{endpoint.method} {endpoint.path}`` · {endpoint.limit.rate}/1 s per {scope}"
    assert words.startswith(f"{endpoint.summary} {route}")
    assert ("never repeated blindly" in words) == endpoint.writes
    assert ("Experimental: " in words) == endpoint.experimental
    owner = ENDPOINTS[endpoint.shares].name if endpoint.shares else ""
    assert ("Counts against the limit of" in words) == bool(owner)
    assert f"the limit of `{owner}`" in words or not owner
    for param in endpoint.params:
        said = entry(text, param.name)
        item = param.item or param
        if item.enum is not None:
            assert f": {', '.join(item.enum)}." in said
        if param.maximum is not None:
            assert len(re.findall(rf"(?<![\d.]){param.maximum}(?!\d)", said)) in {1, 2}
            assert not re.search(rf"(?<![\d.]){param.maximum}(?![\d.])", param.doc)
    assert re.search(r"^Returns:\n    [A-Z`]", text, re.MULTILINE)
    assert "Raises:\n    ParameterError: " in text
    assert ("OutcomeUnknownError: " in text) == endpoint.writes
    assert not re.search(r"Source:|What the exchange reports|Limit: ", text)
    if endpoint.paging is not None:
        assert f"`{endpoint.name.replace('list_', 'iter_', 1)}` reads them all" in " ".join(
            text.split()
        )
    assert (key not in WITH_MODELS) or "Example:" in text


LEADS_ON: Final = {"end_id", "min_id", "cursor", "next_cursor", "next_flag", "extra"}
"""Fields of a page that hold no rows."""


def test_what_holds_rows_gives_them_as_items() -> None:
    """Whatever the exchange calls them, and with pages or without; the docstring says so."""
    found = set()
    for key, endpoint in ENDPOINTS.items():
        model: Any = endpoint.reply.model
        if model is None or endpoint.reply.many:
            continue
        kinds = get_type_hints(model)
        rows = [
            name for name, kind in kinds.items()
            if get_origin(kind) is list and attrs.has(get_args(kind)[0])
        ]  # fmt: skip
        if len(rows) == 1 and {*kinds} <= {*rows, *LEADS_ON}:
            made = model(**{rows[0]: ["a row"]})
            assert made.items == ["a row"], key
            assert "`items` holds the rows" in " ".join(doc(endpoint).split()), key
            found.add(key)
    assert {"v3.futures.follower.get_positions", "v2.account.list_bills"} <= found
    assert len(found) > 30


@pytest.mark.parametrize("key", [key for key in ENDPOINTS if "Example:" in doc(ENDPOINTS[key])])
def test_examples_send_what_they_show(key: str) -> None:
    """The code of an example calls its own coroutine with values that the exchange takes."""
    code = doc(ENDPOINTS[key]).partition("Example:\n")[2].partition("\n\n")[0]
    sent = []

    async def call(endpoint: Endpoint, values: Any, timeout: Any, priority: Any) -> None:
        sent.append((endpoint.key, encode(endpoint, values)))

    scope: dict[str, Any] = {"client": client(call), "v1": v1, "v2": v2, "Decimal": Decimal}
    exec("async def run():\n" + code, scope)  # noqa: S102 - our own text
    asyncio.run(scope["run"]())
    assert [name for name, _ in sent] == [key]


def test_prose_is_in_plain_words() -> None:
    """No name of the wire where Python's is due, and no word that only the maintainers know."""
    private = (
        r"our reading|zh edition|the section|the document\b|by the page|nobody|takes the request"
    )
    for key, endpoint in ENDPOINTS.items():
        text = re.sub(r"``(GET|POST)\s\S+``", "", doc(endpoint))
        assert not re.search(private, " ".join(text.split())), key
        wires = {
            p.wire
            for p in endpoint.params
            if p.wire != snake(p.wire) and p.wire not in {"list", "type"}
        }
        assert not wires & set(re.findall(r"\w+", text)), key
