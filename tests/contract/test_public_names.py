"""What users find: help that is short, a docstring for each public name, types that have a name."""

from __future__ import annotations

import ast
import inspect
import pydoc
import re
from collections.abc import Iterator
from functools import cached_property
from importlib import import_module
from textwrap import dedent
from typing import Any, Final

import pytest

import bitget_copy

ROOMS: Final = ("bitget_copy", *(
    f"bitget_copy.{name}" for name in (
        "collect", "config", "drift", "endpoint", "errors", "models.v1", "models.v2", "models.v3",
        "pagination", "ratelimit", "simulator", "telemetry", "watching",
    )
))  # fmt: skip
"""Modules that users import from."""
LONGEST_HELP: Final = 21_000
"""Characters; an enum of texts has 17,000 from Python's own `str`."""
LONGEST_SIGNATURE: Final = 2_200
UNNAMED: Final = {
    "LocalGrant", "LostWrites", "MovedClock", "Reconciler", "V1", "V2", "V3",
}  # fmt: skip
"""Classes of ours that public names return, and that nobody has to name."""


def exported(room: str) -> Iterator[tuple[str, Any]]:
    """The public names of a module and what they stand for."""
    module = import_module(room)
    own = [name for name, found in vars(module).items() if _is_defined_in(found, room)]
    for name in getattr(module, "__all__", own):
        if not name.startswith("_"):
            yield f"{room}.{name}", getattr(module, name)


def _is_defined_in(found: object, room: str) -> bool:
    return callable(found) and getattr(found, "__module__", None) == room


PUBLIC: Final = {name: found for room in ROOMS for name, found in exported(room)}
CLASSES: Final = {
    found: name for name, found in PUBLIC.items()
    if inspect.isclass(found) and found.__module__.startswith("bitget_copy")
}  # fmt: skip
BY_HAND: Final = {
    kind: name for kind, name in CLASSES.items() if "_generated" not in kind.__module__
}

OURS: Final = {
    name for module in {import_module(kind.__module__) for kind in BY_HAND}
    for name, found in vars(module).items()
    if inspect.isclass(found) and found.__module__.startswith("bitget_copy")
}  # fmt: skip


def function_of(member: Any) -> Any:
    """The function behind a method or a property."""
    if isinstance(member, property):
        return member.fget
    if isinstance(member, cached_property):
        return member.func
    return inspect.unwrap(getattr(member, "__func__", member))


def members(kind: type) -> Iterator[tuple[str, Any]]:
    """The public methods and properties that a class has of its own."""
    for name, member in vars(kind).items():
        function = function_of(member) if not isinstance(member, type) else None
        if not name.startswith("_") and inspect.isfunction(function):
            yield name, function


def attributes(kind: type) -> Iterator[tuple[str, bool]]:
    """Public attributes that a class body or its making sets, and whether a text follows."""
    try:
        [node] = ast.parse(dedent(inspect.getsource(kind))).body
    except OSError:  # made by a function, and told by its docstring alone
        return
    assert isinstance(node, ast.ClassDef)
    bodies = [node.body] + [
        step.body for step in node.body
        if isinstance(step, ast.FunctionDef) and step.name == "__init__"
    ]  # fmt: skip
    for body in bodies:
        for step, after in zip(body, [*body[1:], None], strict=True):
            targets = step.targets if isinstance(step, ast.Assign) else (
                [step.target] if isinstance(step, ast.AnnAssign) else []
            )  # fmt: skip
            told = isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant)
            for target in targets:
                is_local = isinstance(target, ast.Name) and body is not node.body
                is_local = is_local or "." in ast.unparse(getattr(target, "value", ast.Name("")))
                name = "_" if is_local else getattr(target, "attr", getattr(target, "id", "_"))
                if not name.startswith("_"):
                    yield name, told


@pytest.mark.parametrize("name", PUBLIC)
def test_help_is_read_in_one_go(name: str) -> None:
    """No default of an argument prints a table, and none shows where it is in memory."""
    found = PUBLIC[name]
    if not callable(found):
        return
    assert len(pydoc.plain(pydoc.render_doc(found))) < LONGEST_HELP
    try:
        shown = str(inspect.signature(found))
    except (TypeError, ValueError):
        return
    assert len(shown) < LONGEST_SIGNATURE


@pytest.mark.gate
def test_help_tells_no_variable_of_this_process() -> None:
    """Keys are among them, and a default is what help prints."""
    for found in PUBLIC.values():
        if callable(found):
            assert "PYTEST_CURRENT_TEST" not in pydoc.plain(pydoc.render_doc(found))


def test_the_tables_print_in_a_line() -> None:
    """That of the package, and any that a simulator is given."""
    assert len(repr(bitget_copy.ENDPOINTS)) < 80
    assert str(len(bitget_copy.ENDPOINTS)) in repr(bitget_copy.ENDPOINTS)


@pytest.mark.parametrize("kind", BY_HAND, ids=BY_HAND.get)
def test_every_public_name_is_told(kind: type) -> None:
    """Classes, methods and properties have docstrings; attributes a text, or a line in one."""
    assert (kind.__doc__ or "").strip()
    assert [name for name, function in members(kind) if not (function.__doc__ or "").strip()] == []
    texts = " ".join(base.__doc__ or "" for base in kind.__mro__)
    if " see :meth:" in texts:  # whose arguments they are
        return
    silent = [
        name for name, told in attributes(kind) if not (told or re.search(rf"\b{name}\b", texts))
    ]
    assert silent == []


@pytest.mark.parametrize("kind", BY_HAND, ids=BY_HAND.get)
def test_every_class_that_is_returned_has_a_public_name(kind: type) -> None:
    """So that it can be looked up, and named in an annotation."""
    public = {found.__name__ for found in CLASSES} | UNNAMED
    for name, function in members(kind):
        returned = str(function.__annotations__.get("return", ""))
        for word in re.findall(r"(?<![.\w])[A-Z]\w+", returned):
            assert word not in OURS or word in public, f"{kind.__name__}.{name}: {word}"
