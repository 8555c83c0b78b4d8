"""Finds where a Python file uses one family of the API: calls, keys, paths and imports.

It goes by the file's syntax tree.

Names are followed inside one file: through assignments, loops over a few resources, `self.…`
of one class and closures. What is passed to another function as an argument is reported there,
and not followed into it.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any, Final, Literal, TypeAlias

import attrs

from bitget_copy._generated import ENDPOINTS
from bitget_copy.cli.migrate.name_scopes import ClientPart, Learned, Scope
from bitget_copy.cli.migrate.text_constants import name_of, text_constants
from bitget_copy.endpoint import Endpoint
from bitget_copy.symbols import V2_OF_V1

Kind: TypeAlias = Literal["call", "resource", "key", "path", "value", "import", "unclear"]
Function: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda

_COROUTINE_PARTS: Final = 3
"""Words of a client part that names a coroutine: market, role, name; a resource may be one word."""


@attrs.frozen
class Argument:
    """An argument of a call: its name as written, and its value where that is a literal text."""

    name: str
    value: str | None = None


@attrs.frozen(kw_only=True)
class Finding:
    """One place in a file that uses the family.

    Attributes:
        line: counted from 1.
        column: counted from 1.
        kind: ``"call"`` a coroutine, ``"resource"`` a part of the client that is stored or passed
            on, ``"key"`` a row's key, ``"path"`` a raw path, ``"value"`` a word that the next
            family spells otherwise, ``"import"`` a model or enum, ``"unclear"`` what only a
            person can judge.
        text: what is written there.
        key: the row, where one is named.
        others: further rows that the place may mean: those of the same path, or all that a path
            which is put together may be.
        arguments: what the call gives; None where that cannot be seen.
        iterates: it reads all pages.
        name: the model or enum that is imported.
    """

    line: int
    column: int
    kind: Kind
    text: str
    key: str | None = None
    others: tuple[str, ...] = ()
    arguments: tuple[Argument, ...] | None = None
    iterates: bool = False
    name: str | None = None


@attrs.frozen
class OldFamily:
    """What the uses of a family are known by.

    Attributes:
        name: e.g. ``"v2"``.
        rows: its rows by key.
        by_path: its rows by path; several where a path does several things.
        markets: first words of its resources.
        models: module of its models.
        generated: module of its coroutines.
    """

    name: str
    rows: dict[str, Endpoint]
    by_path: dict[str, tuple[Endpoint, ...]]
    markets: frozenset[str]
    models: str
    generated: str

    @classmethod
    @cache
    def of(cls, name: str) -> OldFamily:
        """The family with this name."""
        rows = {key: row for key, row in ENDPOINTS.items() if row.family == name}
        by_path: dict[str, tuple[Endpoint, ...]] = {}
        for row in rows.values():
            by_path[row.path] = (*by_path.get(row.path, ()), row)
        return cls(
            name=name,
            rows=rows,
            by_path=by_path,
            markets=frozenset(row.resource.split(".")[0] for row in rows.values()),
            models=f"bitget_copy.models.{name}",
            generated=f"bitget_copy._generated.{name}",
        )

    def endpoint(self, part: ClientPart) -> tuple[Endpoint | None, bool]:
        """The row that a client part names, and whether all its pages are read."""
        key = ".".join((self.name, *part))
        if key in self.rows:
            return self.rows[key], False
        listed = self.rows.get(key.replace(".iter_", ".list_"))
        return listed, listed is not None

    def paths(self, text: str) -> list[str]:
        """The family's paths in a text; :data:`HOLE` stands for what is not known of it."""
        found = _PATHS[self.name].findall(text) if "/api/" in text else ()
        return [path for path in found if not _HEAD.match(path) or self.meant(path)]

    def meant(self, path: str) -> tuple[Endpoint, ...]:
        """The rows that a path may be."""
        if HOLE not in path:
            return self.by_path.get(path.rstrip("/"), ())
        known = re.compile(".*".join(map(re.escape, path.split(HOLE))))
        fitting = [rows for found, rows in self.by_path.items() if known.fullmatch(found)]
        return tuple(row for rows in fitting for row in rows)

    def begins(self, path: str) -> bool:
        """Whether a path is the beginning of others, as a constant that is added to."""
        return any(found.startswith(path.rstrip("/") + "/") for found in self.by_path)


HOLE: Final = "\0"
"""Stands in a path for what the source does not show."""
_PATHS: Final = {
    "v1": re.compile(r"/api/(?:mix|spot|\0)/(?:v1|\0)/[A-Za-z0-9/_\0-]*"),
    "v2": re.compile(r"/api/(?:v2|\0)/[A-Za-z0-9/_\0-]*"),
}
_HEAD: Final = re.compile(r"/api/[a-z12/]*\0/")
"""A path of which the source does not show the family."""
_HINTS: Final = {
    "v1": re.compile(rf"v1|bitget|{'|'.join(V2_OF_V1)}|spbl", re.IGNORECASE),
    "v2": re.compile(r"v2|bitget", re.IGNORECASE),
}
"""A file without any of it does not use the family, and is not looked through."""
_VALUES: Final = {
    "v1": re.compile(
        rf"[A-Z0-9]*_(?:{'|'.join(V2_OF_V1)}|spbl)(?:_[0-9]+)?|{'|'.join(V2_OF_V1)}", re.IGNORECASE
    ),
}
"""Symbols, ends of symbols and product types that the next family spells otherwise."""
_FORMATS: Final = re.compile(r"\{[^{}]*\}|%(?:\(\w+\))?s")
"""What `str.format` and `%` put values in for."""


def find(source: str, family: str = "v1") -> tuple[Finding, ...]:
    """Finds every use of a family in a file, from top to bottom.

    Raises:
        SyntaxError: it is no Python of this interpreter's version.
        ValueError: it holds a null byte.
    """
    return find_all(source, family)[0]


def find_all(source: str, family: str = "v1") -> tuple[tuple[Finding, ...], dict[str, list[int]]]:
    """What `find` finds, and if that is anything, what `attributes` does.

    Raises:
        SyntaxError: it is no Python of this interpreter's version.
        ValueError: it holds a null byte.
    """
    tree = ast.parse(source)
    if family in _HINTS and not _HINTS[family].search(source):
        return (), {}
    nodes = [*ast.walk(tree)]
    old = OldFamily.of(family)
    search = _Search(tree, nodes, old)
    if search.learned.holds_parts:
        search = _Search(tree, nodes, old, search.learned)
    found = tuple(sorted(search.findings, key=lambda f: (f.line, f.column, f.key or "")))
    return found, _attributes(nodes) if found else {}


def attributes(source: str) -> dict[str, list[int]]:
    """The lines on which attributes, or members of a mapping, are read, by name."""
    return _attributes(ast.walk(ast.parse(source)))


def _attributes(nodes: Iterable[ast.AST]) -> dict[str, list[int]]:
    out: dict[str, list[int]] = {}
    for node in nodes:
        name = _read(node)
        if name is not None:
            out.setdefault(name, []).append(getattr(node, "end_lineno", 0))
    return {name: sorted(set(lines)) for name, lines in out.items()}


def _read(node: ast.AST) -> str | None:
    """The name in ``x.name``, ``x["name"]`` and ``x.get("name")``."""
    if isinstance(node, ast.Attribute):
        return node.attr
    if isinstance(node, ast.Subscript):
        return _literal(node.slice)
    if isinstance(node, ast.Call) and name_of(node.func) == "get" and node.args:
        return _literal(node.args[0])
    return None


class _Search(ast.NodeVisitor):
    """One pass over a file; bodies of functions are visited after the code around them."""

    def __init__(
        self,
        tree: ast.Module,
        nodes: Sequence[ast.AST],
        old: OldFamily,
        learned: Learned | None = None,
    ) -> None:
        self._old = old
        self._texts = text_constants(nodes)
        self._told: set[ast.AST] = set()
        self.findings: list[Finding] = []
        self.learned = learned or Learned()
        self._scope = Scope(names=dict(self.learned.globals))
        self._depth = 0
        self._modules: dict[str, str] = {}
        self._uses_package = any(map(_imports_package, nodes))
        self._later: list[tuple[Function, Scope]] = []
        root = self._scope
        self._block(tree.body)
        while self._later:
            self._function(*self._later.pop(0))
        self.learned.globals = root.names

    def _block(self, body: Sequence[ast.stmt]) -> None:
        for node in body:
            if not (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)):
                self.visit(node)

    def _function(self, node: Function, scope: Scope) -> None:
        self._scope, self._depth = scope, 0
        if isinstance(node, ast.Lambda):
            self.visit(node.body)
        else:
            self._block(node.body)

    def visit_FunctionDef(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
        self._scope.bind(node.name, (), self._depth)
        for outside in (*node.decorator_list, *filter(None, [node.returns])):
            self.visit(outside)
        self._later_body(node)

    visit_AsyncFunctionDef = visit_FunctionDef  # noqa: N815 - ast's names, here and below

    def _later_body(self, node: Function) -> None:
        self.visit(node.args)
        scope = Scope(parent=self._scope, attributes=self._scope.attributes)
        given = node.args
        positional = [*given.posonlyargs, *given.args]
        defaults = [None] * (len(positional) - len(given.defaults)) + list(given.defaults)
        pairs = [*zip(positional, defaults, strict=True)]
        pairs += [*zip(given.kwonlyargs, given.kw_defaults, strict=True)]
        pairs += [(arg, None) for arg in (given.vararg, given.kwarg) if arg is not None]
        for arg, default in pairs:
            scope.names[arg.arg] = (self._parts(default) if default else (), 0)
        if self._scope.is_class and positional:
            scope.self_name = positional[0].arg
        elif self._scope.self_name not in scope.names:
            scope.self_name = self._scope.self_name
        self._later.append((node, scope))

    visit_Lambda = _later_body  # noqa: N815

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._scope.bind(node.name, (), self._depth)
        for outside in (*node.decorator_list, *node.bases, *node.keywords):
            self.visit(outside)
        held = self.learned.classes.setdefault((node.lineno, node.col_offset), {})
        around, depth = self._scope, self._depth
        self._scope, self._depth = Scope(parent=around, is_class=True, attributes=held), 0
        self._block(node.body)
        for name, (parts, _) in self._scope.names.items():
            if parts:
                held[name] = parts
        self._scope, self._depth = around, depth

    def visit_Global(self, node: ast.Global | ast.Nonlocal) -> None:
        self._scope.outer_names.update(node.names)

    visit_Nonlocal = visit_Global  # noqa: N815

    def _branches(self, node: ast.AST) -> None:
        self._depth += 1
        for _, value in ast.iter_fields(node):
            if isinstance(value, list) and value and isinstance(value[0], ast.stmt):
                self._block(value)
            else:
                for inner in value if isinstance(value, list) else [value]:
                    if isinstance(inner, ast.AST):
                        self.visit(inner)
        self._depth -= 1

    visit_If = visit_While = visit_With = visit_AsyncWith = _branches  # noqa: N815
    visit_Try = visit_TryStar = visit_ExceptHandler = visit_match_case = _branches  # noqa: N815

    def visit_For(self, node: ast.For | ast.AsyncFor) -> None:
        self._bind(node.target, self._items(node.iter))
        self._branches(node)

    visit_AsyncFor = visit_For  # noqa: N815

    def visit_withitem(self, node: ast.withitem) -> None:
        self.visit(node.context_expr)
        if node.optional_vars is not None:
            self._bind(node.optional_vars, ())

    def visit_comprehension(self, node: ast.comprehension) -> None:
        self._bind(node.target, self._items(node.iter))
        self.generic_visit(node)

    def _comprehension(
        self, node: ast.ListComp | ast.SetComp | ast.GeneratorExp | ast.DictComp
    ) -> None:
        for generator in node.generators:
            self.visit(generator)
        for part in (node.key, node.value) if isinstance(node, ast.DictComp) else (node.elt,):
            self.visit(part)

    visit_ListComp = visit_SetComp = _comprehension  # noqa: N815
    visit_GeneratorExp = visit_DictComp = _comprehension  # noqa: N815

    def visit_Assign(self, node: ast.Assign) -> None:
        self.visit(node.value)
        for target in node.targets:
            self._assign(target, node.value)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        self.visit(node.annotation)
        if node.value is not None:
            self.visit(node.value)
            self._assign(node.target, node.value)

    def visit_NamedExpr(self, node: ast.NamedExpr) -> None:
        self.visit(node.value)
        self._assign(node.target, node.value)

    def _assign(self, target: ast.expr, value: ast.expr) -> None:
        pairs = _paired(target, value)
        for one, its in pairs:
            self._assign(one, its)
        if pairs:
            return
        self._bind(target, self._parts(value))
        if not isinstance(target, ast.Name | ast.Tuple | ast.List | ast.Starred):
            self.visit(target)

    def _bind(self, target: ast.expr, parts: tuple[ClientPart, ...]) -> None:
        if isinstance(target, ast.Name):
            self._scope.bind(target.id, parts, self._depth)
        elif isinstance(target, ast.Tuple | ast.List):
            for one in target.elts:
                self._bind(one, ())
        elif isinstance(target, ast.Starred):
            self._bind(target.value, ())
        elif isinstance(target, ast.Attribute) and self._is_own(target) and parts:
            self._scope.attributes[target.attr] = parts

    def _is_own(self, node: ast.Attribute) -> bool:
        return isinstance(node.value, ast.Name) and node.value.id == self._scope.self_name

    def _items(self, node: ast.expr) -> tuple[ClientPart, ...]:
        """What a loop over this expression may hold."""
        if not isinstance(node, ast.Tuple | ast.List | ast.Set):
            return ()
        return tuple(part for item in node.elts for part in self._parts(item))

    def _parts(self, node: ast.expr) -> tuple[ClientPart, ...]:
        """Which parts of the family an expression may hold; none for anything else."""
        if isinstance(node, ast.Name):
            return self._scope.look_up(node.id)
        if isinstance(node, ast.NamedExpr):
            return self._parts(node.value)
        if isinstance(node, ast.IfExp):
            return tuple(dict.fromkeys((*self._parts(node.body), *self._parts(node.orelse))))
        step = _attribute(node)
        if step is None or self._module(node) is not None:
            return ()
        value, name = step
        before = self._parts(value)
        if before:
            return tuple((*part, name) for part in before if len(part) < _COROUTINE_PARTS)
        if isinstance(node, ast.Attribute) and self._is_own(node):
            held = self._scope.attributes.get(node.attr, ())
            if held:
                return held
        return ((),) if name == self._old.name else ()

    def _module(self, node: ast.expr) -> str | None:
        """The full name of something imported from this package."""
        if isinstance(node, ast.Name):
            return self._modules.get(node.id)
        if isinstance(node, ast.Attribute):
            base = self._module(node.value)
            return None if base is None else f"{base}.{node.attr}"
        return None

    def _is_imported(self, node: ast.expr) -> bool:
        """Whether it belongs to a model whose own import was reported."""
        while isinstance(node, ast.Attribute):
            node = node.value
        return str(self._module(node)).startswith(f"{self._old.models}.")

    def _add(self, node: ast.AST, kind: Kind, text: str, **more: Any) -> None:
        line, column = node.lineno, node.col_offset + 1  # type: ignore[attr-defined]
        finding = Finding(line=line, column=column, kind=kind, text=text, **more)
        if finding not in self.findings:
            self.findings.append(finding)

    def visit_Import(self, node: ast.Import) -> None:
        for alias in node.names:
            bound = alias.asname or alias.name.partition(".")[0]
            self._scope.bind(bound, (), self._depth)
            if alias.name.partition(".")[0] == "bitget_copy":
                self._modules[bound] = alias.name if alias.asname else bound
            if alias.name.startswith((self._old.models, self._old.generated)):
                self._add(node, "import", alias.name)

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        module = "" if node.level else node.module or ""
        for alias in node.names:
            name, bound = f"{module}.{alias.name}", alias.asname or alias.name
            self._scope.bind(bound, (), self._depth)
            if module.partition(".")[0] == "bitget_copy":
                self._modules[bound] = name
            if module == self._old.models:
                self._add(alias, "import", name, name=alias.name)
            elif name == self._old.models or name.startswith(self._old.generated):
                self._add(alias, "import", name)

    def visit_Attribute(self, node: ast.Attribute) -> None:
        name = self._module(node)
        if (
            name is not None
            and name.startswith(f"{self._old.models}.")
            and not self._is_imported(node)
        ):
            member = name.removeprefix(f"{self._old.models}.").partition(".")[0]
            self._add(node, "import", f"{self._old.models}.{member}", name=member)
            return
        if not (isinstance(node.ctx, ast.Load) and self._report(node, None)):
            self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        if _attribute(node) is not None and self._report(node, None):
            return
        if self._is_put_together(node):
            return
        if not self._report(node.func, node):
            self.visit(node.func)
        for i, argument in enumerate(node.args):
            if not (i < 2 and self._names_row(node, argument)):
                self.visit(argument)
        for keyword in node.keywords:
            self.visit(keyword.value)

    def _report(self, node: ast.expr, call: ast.Call | None) -> bool:
        """Reports the expression if it is a part of the family, and says whether it is."""
        parts = self._parts(node)
        is_name = isinstance(node, ast.Name)
        for part in parts:
            row, iterates = self._old.endpoint(part)
            if row is None and len(part) < _COROUTINE_PARTS:
                if not is_name and (self._uses_package or self._old.markets & {*part}):
                    self._add(node, "resource", ast.unparse(node))
                continue
            if row is not None and call is not None:
                self._told.update(keyword.value for keyword in call.keywords)
            if row is not None and not (is_name and call is None):
                given = None if call is None else _arguments(call)
                self._add(
                    node, "call", ast.unparse(node),
                    key=row.key, arguments=given, iterates=iterates,
                )  # fmt: skip
            elif row is None and self._uses_package and not is_name:
                self._add(node, "unclear", ast.unparse(node))
        if parts:
            self._visit_root(node)
        return bool(parts)

    def _visit_root(self, node: ast.expr) -> None:
        """Visits the root of a chain of attributes, which may use the family itself."""
        step = _attribute(node)
        while step is not None:
            node = step[0]
            step = _attribute(node)
        if not isinstance(node, ast.Name):
            self.visit(node)

    def _names_row(self, call: ast.Call, argument: ast.expr) -> bool:
        """Reports an endpoint that is named by its key, and says whether there is one."""
        name = call.func.attr if isinstance(call.func, ast.Attribute) else _name(call.func)
        if name not in {"call", "iterate", "explain_call"}:
            return False
        if (
            isinstance(argument, ast.JoinedStr)
            and _begins_with(f"{self._old.name}.", argument)
            and self._uses_package
        ):
            self._add(argument, "unclear", ast.unparse(argument))
            return True
        key = argument.value if isinstance(argument, ast.Constant) else None
        if not isinstance(key, str) or key not in self._old.rows:
            return False
        values = [*call.args, *(k.value for k in call.keywords if k.arg == "values")]
        self._told.update(
            v for value in values if isinstance(value, ast.Dict) for v in value.values
        )
        self._add(
            argument, "key", key,
            key=key, arguments=_members(values), iterates=name == "iterate",
        )  # fmt: skip
        return True

    def visit_Constant(self, node: ast.Constant) -> None:
        value = node.value.decode("latin-1") if isinstance(node.value, bytes) else node.value
        if not isinstance(value, str):
            return
        if value in self._old.rows:
            self._add(node, "key", value, key=value)
        self._add_paths(node, _FORMATS.sub(HOLE, value))
        self._add_value(node, value)

    def _add_value(self, node: ast.expr, value: str) -> None:
        """Reports a word of the family, unless the call that it is given to is reported."""
        words = _VALUES.get(self._old.name)
        if words is not None and node not in self._told and words.fullmatch(value):
            self._add(node, "value", value)

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        self._add_paths(node, self._text(node))
        for part in node.values:
            if isinstance(part, ast.FormattedValue):
                self.visit(part)
            elif isinstance(part, ast.Constant):
                self._add_value(part, str(part.value))

    def visit_BinOp(self, node: ast.BinOp) -> None:
        if not self._add_paths(node, self._text(node)):
            self.generic_visit(node)
            return
        for term in _terms(node):
            if not isinstance(term, ast.Constant | ast.JoinedStr):
                self.visit(term)

    def _is_put_together(self, node: ast.Call) -> bool:
        """Reports a path that `join` or `format` makes, and says whether there is one."""
        return _name_of_method(node) in {"join", "format"} and self._add_paths(
            node, self._text(node)
        )

    def _add_paths(self, node: ast.expr, text: str) -> bool:
        """Reports the paths in a text, and says whether there are some."""
        paths = self._old.paths(text)
        for path in paths:
            rows = [row.key for row in self._old.meant(path)]
            is_sure = len({self._old.rows[key].path for key in rows}) == 1
            self._add(
                node, "path", path.replace(HOLE, "…"),
                key=rows[0] if is_sure else None, others=tuple(rows[is_sure:]),
            )  # fmt: skip
        return bool(paths)

    def _text(self, node: ast.expr) -> str:
        """An expression as a text, as far as the file shows it."""
        if isinstance(node, ast.JoinedStr):
            return "".join(map(self._text, node.values))
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
            return self._text(node.left) + self._text(node.right)
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mod):
            given = node.right.elts if isinstance(node.right, ast.Tuple) else [node.right]
            return self._filled(self._text(node.left), given)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            return self._made(node, node.func)
        if isinstance(node, ast.FormattedValue):
            return self._text(node.value)
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            return node.value
        known = self._texts.get(name_of(node), HOLE)
        # A whole path is reported where it is written; here it would be a second finding.
        return HOLE if any(path in self._old.by_path for path in self._old.paths(known)) else known

    def _made(self, node: ast.Call, method: ast.Attribute) -> str:
        """What `join` of a list, or `format` of a text, makes."""
        if method.attr == "format":
            return self._filled(self._text(method.value), node.args)
        items = node.args[0] if method.attr == "join" and node.args else None
        if isinstance(items, ast.List | ast.Tuple):
            return self._text(method.value).join(map(self._text, items.elts))
        return HOLE

    def _filled(self, text: str, given: Sequence[ast.expr]) -> str:
        """A text with values in place of what stands for them, in their order."""
        values = iter(given)

        def fill(_: re.Match[str]) -> str:
            value = next(values, None)
            return HOLE if value is None else self._text(value)

        return _FORMATS.sub(fill, text)


def _name_of_method(node: ast.Call) -> str | None:
    return node.func.attr if isinstance(node.func, ast.Attribute) else None


def _terms(node: ast.expr) -> Iterator[ast.expr]:
    """What a sum adds up, and what `%` puts in."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mod):
        yield node.right
        return
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        yield from _terms(node.left)
        yield from _terms(node.right)
    else:
        yield node


def _imports_package(node: ast.AST) -> bool:
    if isinstance(node, ast.Import):
        return any(alias.name.partition(".")[0] == "bitget_copy" for alias in node.names)
    return isinstance(node, ast.ImportFrom) and (node.module or "").startswith("bitget_copy")


def _attribute(node: ast.expr) -> tuple[ast.expr, str] | None:
    """``x.name``, or ``getattr(x, "name")``: the object and the name."""
    if isinstance(node, ast.Attribute):
        return node.value, node.attr
    if isinstance(node, ast.Call) and _name(node.func) == "getattr" and len(node.args) > 1:
        name = node.args[1]
        if isinstance(name, ast.Constant) and isinstance(name.value, str):
            return node.args[0], name.value
    return None


def _paired(target: ast.expr, value: ast.expr) -> list[tuple[ast.expr, ast.expr]]:
    """Targets with their values, where both are written out one by one."""
    if not (isinstance(target, ast.Tuple | ast.List) and isinstance(value, ast.Tuple | ast.List)):
        return []
    names, values = target.elts, value.elts
    return [*zip(names, values, strict=True)] if len(names) == len(values) else []


def _name(node: ast.expr) -> str | None:
    return node.id if isinstance(node, ast.Name) else None


def _begins_with(text: str, node: ast.JoinedStr) -> bool:
    first = node.values[0] if node.values else None
    return isinstance(first, ast.Constant) and str(first.value).startswith(text)


def _arguments(call: ast.Call) -> tuple[Argument, ...] | None:
    """The keyword arguments; None where `**` hides some."""
    if any(keyword.arg is None for keyword in call.keywords):
        return None
    return tuple(Argument(k.arg or "", _literal(k.value)) for k in call.keywords)


def _members(values: Iterable[ast.expr]) -> tuple[Argument, ...] | None:
    """The members of the first mapping that is written out; None without one."""
    for value in values:
        if isinstance(value, ast.Dict):
            pairs = [(_literal(k) if k else None, v) for k, v in _pairs(value)]
            if any(name is None for name, _ in pairs):
                return None
            return tuple(Argument(name or "", _literal(v)) for name, v in pairs)
    return None


def _pairs(node: ast.Dict) -> Iterator[tuple[ast.expr | None, ast.expr]]:
    return zip(node.keys, node.values, strict=True)


def _literal(node: ast.expr) -> str | None:
    value = node.value if isinstance(node, ast.Constant) else None
    return value if isinstance(value, str) else None
