"""The reference pages, compared with the coroutines that they are about."""

from __future__ import annotations

import ast
import inspect
import re
from operator import attrgetter
from pathlib import Path
from typing import Any, Final

import attrs
import pytest

import bitget_copy
from bitget_copy import ENDPOINTS, CopyTradingClient, models
from bitget_copy.models import v1, v2, v3  # noqa: F401 - attributes of `models`

PACKAGE: Final = Path(bitget_copy.__file__).parent
PAGES: Final = {
    family: (PACKAGE / "reference" / f"{family}.md").read_text("utf-8")
    for family in ("v1", "v2", "v3")
}
LISTED: Final = {
    "ENDPOINTS.md": (PACKAGE / "ENDPOINTS.md").read_text("utf-8"),
    "llms.txt": (PACKAGE / "llms.txt").read_text("utf-8"),
}


def section(family: str, title: str) -> str:
    """What stands below a heading of the third level."""
    [text] = re.findall(
        rf"^### {re.escape(title)}\n(.*?)(?=^##|\Z)", PAGES[family], re.MULTILINE | re.DOTALL
    )
    return str(text)


def anchors(page: str) -> set[str]:
    """What GitHub makes of the headings."""
    headings = re.findall(r"^#+ (.*)$", page, re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


def method(key: str) -> Any:
    """The coroutine of a row."""
    return attrgetter(key)(CopyTradingClient())


@pytest.mark.parametrize("key", ENDPOINTS)
def test_a_signature_is_that_of_the_coroutine(key: str) -> None:
    """Name, arguments, their defaults and what comes back."""
    text = section(ENDPOINTS[key].family, key)
    code = re.findall(r"^```python\n(.*?)^```", text, re.MULTILINE | re.DOTALL)[0]
    call, _, returned = code.rpartition(" -> ")
    name, _, inside = call.partition("(")
    assert name == f"await client.{key}"
    shown = ast.parse(
        f"def f({inside.rstrip().removesuffix(',').rstrip(') ,')}): ...".replace("…", "...")
    )
    [function] = shown.body
    assert isinstance(function, ast.FunctionDef)
    signature = inspect.signature(method(key))
    assert [a.arg for a in function.args.kwonlyargs] == list(signature.parameters)
    for argument, default in zip(function.args.kwonlyargs, function.args.kw_defaults, strict=True):
        real = signature.parameters[argument.arg].default
        if argument.arg == "timeout":
            continue
        if default is None:
            assert real is inspect.Parameter.empty
        else:
            assert ast.literal_eval(default) == real
    real_type = signature.return_annotation
    assert returned.strip() == (
        inspect.formatannotation(real_type).rpartition(".")[2]
        if not str(real_type).startswith("list")
        else f"list[{real_type.__args__[0].__name__}]"
    )


@pytest.mark.parametrize("key", ENDPOINTS)
def test_every_argument_and_the_limit_are_explained(key: str) -> None:
    """A line for each, and those that must be given are marked."""
    endpoint = ENDPOINTS[key]
    text = section(endpoint.family, key)
    said = dict(re.findall(r"^- `(\w+)` \((.*?)\): .*\w.*$", text, re.MULTILINE))
    parameters = inspect.signature(method(key)).parameters
    assert list(said) == [param.name for param in endpoint.params]
    for name, type_ in said.items():
        needed = parameters[name].default is inspect.Parameter.empty
        assert type_.endswith(", required") == needed, name
    assert f"`{endpoint.method} {endpoint.path}` · {endpoint.limit.rate}/1 s per" in text
    assert endpoint.summary.replace("``", "`") in text
    assert ("When the reply is lost: " in text) == endpoint.writes
    assert (endpoint.paging is not None) == ("reads every row, page after page" in text)


@pytest.mark.parametrize("family", PAGES)
def test_every_model_and_word_is_explained(family: str) -> None:
    """All public classes of a family stand on its page, with every field."""
    module = getattr(models, family)
    for name in module.__all__:
        text = section(family, name)
        kind = getattr(module, name)
        shown = re.findall(r"^- `([^`]+)`", text, re.MULTILINE)
        if attrs.has(kind):
            assert shown == [f.name for f in attrs.fields(kind) if f.name != "extra"], name
        else:
            assert shown == [member.value for member in kind], name


@pytest.mark.parametrize("family", PAGES)
def test_links_within_a_page_lead_somewhere(family: str) -> None:
    """Every link to a heading has its heading."""
    page = PAGES[family]
    assert set(re.findall(r"\]\(#([^)]*)\)", page)) <= anchors(page)


@pytest.mark.parametrize("name", LISTED)
def test_every_row_is_listed_and_its_link_leads_to_it(name: str) -> None:
    """The table and llms.txt name all rows, and their links lead to files and headings."""
    text = LISTED[name]
    links = re.findall(r"\]\(([^)#]+)#?([^)]*)\)", text)
    for path, anchor in links:
        target = PACKAGE / path
        assert target.exists(), path
        assert not anchor or anchor in anchors(target.read_text("utf-8")), anchor
    rows = set(re.findall(r"\[`?(?:client\.)?(v[123]\.[\w.]+)`?\]", text))
    assert rows == set(ENDPOINTS)
