"""Finds where a Python file uses API V1: calls, keys, paths and imports, by its syntax tree.

Names are followed inside one file: through assignments, loops over a few resources, `self.…`
of one class and closures. What is passed to another function as an argument is reported there,
and not followed into it.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final, Literal, TypeAlias

import attrs

from bitget_copy._generated import ENDPOINTS
from bitget_copy.cli.migrate.name_scopes import ClientPart, Learned, Scope
from bitget_copy.endpoint import Endpoint

Kind: TypeAlias = Literal["call", "resource", "key", "path", "import", "unclear"]
Function: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda

_FAMILY: Final = "v1"
_V1_ROWS: Final = {key: row for key, row in ENDPOINTS.items() if row.family == _FAMILY}
_BY_PATH: Final = {row.path: row for row in _V1_ROWS.values()}
_MARKETS: Final = {row.resource.split(".")[0] for row in _V1_ROWS.values()}
_PATH: Final = re.compile(r"/api/(?:mix|spot)/v1/[A-Za-z0-9/_-]*")
_MODELS: Final = f"bitget_copy.models.{_FAMILY}"
_GENERATED: Final = f"bitget_copy._generated.{_FAMILY}"
_COROUTINE_PARTS: Final = 3
"""Words of a client part that names a coroutine: market, role, name."""


@attrs.frozen
class Argument:
    """An argument of a call: its name as written, and its value where that is a literal text."""

    name: str
    value: str | None = None


@attrs.frozen(kw_only=True)
class Finding:
    """One place in a file that uses API V1.

    Attributes:
        line: counted from 1.
        column: counted from 1.
        kind: ``"call"`` a coroutine, ``"resource"`` a part of the client that is stored or passed
            on, ``"key"`` a row's key, ``"path"`` a raw path, ``"import"`` a model or enum,
            ``"unclear"`` what only a person can judge.
        text: what is written there.
        key: the V1 row, where one is named.
        arguments: what the call gives; None where that cannot be seen.
        iterates: it reads all pages.
        name: the model or enum that is imported.
    """

    line: int
    column: int
    kind: Kind
    text: str
    key: str | None = None
    arguments: tuple[Argument, ...] | None = None
    iterates: bool = False
    name: str | None = None


def find(source: str) -> tuple[Finding, ...]:
    """Finds every use of API V1 in a file, from top to bottom.

    Raises:
        SyntaxError: it is no Python of this interpreter's version.
        ValueError: it holds a null byte.
    """
    tree = ast.parse(source)
    first = _Search(tree)
    second = _Search(tree, first.learned)
    return tuple(sorted(second.findings, key=lambda f: (f.line, f.column, f.key or "")))


def attributes(source: str) -> dict[str, list[int]]:
    """The lines on which attributes are read, by name."""
    out: dict[str, list[int]] = {}
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Attribute):
            out.setdefault(node.attr, []).append(node.end_lineno or node.lineno)
    return {name: sorted(set(lines)) for name, lines in out.items()}


def _endpoint_of(part: ClientPart) -> tuple[Endpoint | None, bool]:
    """The V1 endpoint that a client part names, and whether all its pages are read."""
    key = ".".join((_FAMILY, *part))
    if key in _V1_ROWS:
        return _V1_ROWS[key], False
    listed = _V1_ROWS.get(key.replace(".iter_", ".list_"))
    return listed, listed is not None


class _Search(ast.NodeVisitor):
    """One pass over a file; bodies of functions are visited after the code around them."""

    def __init__(self, tree: ast.Module, learned: Learned | None = None) -> None:
        self.findings: list[Finding] = []
        self.learned = learned or Learned()
        self._scope = Scope(names=dict(self.learned.globals))
        self._depth = 0
        self._modules: dict[str, str] = {}
        self._uses_package = any(_imports_package(node) for node in ast.walk(tree))
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
        """Which parts of API V1 an expression may hold; none for anything else."""
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
        return ((),) if name == _FAMILY else ()

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
        return str(self._module(node)).startswith(f"{_MODELS}.")

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
            if alias.name.startswith((_MODELS, _GENERATED)):
                self._add(node, "import", alias.name)

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        module = "" if node.level else node.module or ""
        for alias in node.names:
            name, bound = f"{module}.{alias.name}", alias.asname or alias.name
            self._scope.bind(bound, (), self._depth)
            if module.partition(".")[0] == "bitget_copy":
                self._modules[bound] = name
            if module == _MODELS:
                self._add(alias, "import", name, name=alias.name)
            elif name == _MODELS or name.startswith(_GENERATED):
                self._add(alias, "import", name)

    def visit_Attribute(self, node: ast.Attribute) -> None:
        name = self._module(node)
        if name is not None and name.startswith(f"{_MODELS}.") and not self._is_imported(node):
            member = name.removeprefix(f"{_MODELS}.").partition(".")[0]
            self._add(node, "import", f"{_MODELS}.{member}", name=member)
            return
        if not (isinstance(node.ctx, ast.Load) and self._report(node, None)):
            self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        if _attribute(node) is not None and self._report(node, None):
            return
        if not self._report(node.func, node):
            self.visit(node.func)
        for i, argument in enumerate(node.args):
            if not (i < 2 and self._names_row(node, argument)):
                self.visit(argument)
        for keyword in node.keywords:
            self.visit(keyword.value)

    def _report(self, node: ast.expr, call: ast.Call | None) -> bool:
        """Reports the expression if it is a part of API V1, and says whether it is."""
        parts = self._parts(node)
        is_name = isinstance(node, ast.Name)
        for part in parts:
            if len(part) < _COROUTINE_PARTS:
                if not is_name and (self._uses_package or _MARKETS & {*part}):
                    self._add(node, "resource", ast.unparse(node))
                continue
            row, iterates = _endpoint_of(part)
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
        """Visits the root of a chain of attributes, which may use API V1 itself."""
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
            and _begins_with_family(argument)
            and self._uses_package
        ):
            self._add(argument, "unclear", ast.unparse(argument))
            return True
        key = argument.value if isinstance(argument, ast.Constant) else None
        if not isinstance(key, str) or key not in _V1_ROWS:
            return False
        values = [*call.args, *(k.value for k in call.keywords if k.arg == "values")]
        self._add(
            argument, "key", key,
            key=key, arguments=_members(values), iterates=name == "iterate",
        )  # fmt: skip
        return True

    def visit_Constant(self, node: ast.Constant) -> None:
        value = node.value.decode("latin-1") if isinstance(node.value, bytes) else node.value
        if not isinstance(value, str):
            return
        if value in _V1_ROWS:
            self._add(node, "key", value, key=value)
        for path in _PATH.findall(value):
            row = _BY_PATH.get(path.rstrip("/"))
            self._add(node, "path", path, key=row.key if row else None)


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


def _begins_with_family(node: ast.JoinedStr) -> bool:
    first = node.values[0] if node.values else None
    return isinstance(first, ast.Constant) and str(first.value).startswith(f"{_FAMILY}.")


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
