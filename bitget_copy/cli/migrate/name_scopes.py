"""Scopes of a Python file and the part of the client that each name in them holds.

Knows nothing of syntax trees; `v1_usages` reads them and binds the names.
"""

from __future__ import annotations

from typing import TypeAlias

import attrs

ClientPart: TypeAlias = tuple[str, ...]
"""A part of the client below its API family: market, role, name; as much of it as is written."""


@attrs.define
class Scope:
    """Names of a module, class or function, and what part of the client they hold."""

    parent: Scope | None = None
    is_class: bool = False
    self_name: str | None = None
    """What a method calls its object."""
    attributes: dict[str, tuple[ClientPart, ...]] = attrs.Factory(dict)
    """What the object of the class holds; shared by the methods."""
    names: dict[str, tuple[tuple[ClientPart, ...], int]] = attrs.Factory(dict)
    """The parts and the depth of blocks at which they were bound; no parts: something else."""
    outer_names: set[str] = attrs.Factory(set)

    def look_up(self, name: str) -> tuple[ClientPart, ...]:
        """What a name holds here; a class's own names are not seen from its methods."""
        scope: Scope | None = self
        while scope is not None:
            if name in scope.names and (scope is self or not scope.is_class):
                return scope.names[name][0]
            scope = scope.parent
        return ()

    def bind(self, name: str, parts: tuple[ClientPart, ...], depth: int) -> None:
        """Binds a name; another value replaces the parts, except in a branch, which may not run."""
        scope = self.root if name in self.outer_names else self
        _, before = scope.names.get(name, ((), 0))
        if parts or depth <= before or name not in scope.names:
            scope.names[name] = (parts, depth)

    @property
    def root(self) -> Scope:
        """The module's scope."""
        return self if self.parent is None else self.parent.root


@attrs.define
class Learned:
    """What a first pass learns for the second: attributes of objects, and global names."""

    classes: dict[tuple[int, int], dict[str, tuple[ClientPart, ...]]] = attrs.Factory(dict)
    globals: dict[str, tuple[tuple[ClientPart, ...], int]] = attrs.Factory(dict)

    @property
    def holds_parts(self) -> bool:
        """Whether a second pass can find more than the first."""
        return any(parts for parts, _ in self.globals.values()) or any(self.classes.values())
