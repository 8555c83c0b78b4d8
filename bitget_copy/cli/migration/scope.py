"""What names mean in a file: which part of the client each holds, module by class by function.

Knows nothing of syntax trees; `find` tells it what is given to whom.
"""

from __future__ import annotations

from typing import TypeAlias

import attrs

Place: TypeAlias = tuple[str, ...]
"""A part of the client below its API family: market, role, name; as much of it as is written."""


@attrs.define
class Scope:
    """Names of a module, class or function, and what part of the client they hold."""

    parent: Scope | None = None
    is_class: bool = False
    own: str | None = None
    """What a method calls its object."""
    attributes: dict[str, tuple[Place, ...]] = attrs.Factory(dict)
    """What the object of the class holds; shared by the methods."""
    names: dict[str, tuple[tuple[Place, ...], int]] = attrs.Factory(dict)
    """Places, and how deep in blocks they were given; no places: something else."""
    outer: set[str] = attrs.Factory(set)

    def look_up(self, name: str) -> tuple[Place, ...]:
        """What a name holds here; a class's own names are not seen from its methods."""
        scope: Scope | None = self
        while scope is not None:
            if name in scope.names and (scope is self or not scope.is_class):
                return scope.names[name][0]
            scope = scope.parent
        return ()

    def give(self, name: str, places: tuple[Place, ...], depth: int) -> None:
        """Names places; another value takes them away, unless it is given in some branch only."""
        scope = self.root if name in self.outer else self
        _, before = scope.names.get(name, ((), 0))
        if places or depth <= before or name not in scope.names:
            scope.names[name] = (places, depth)

    @property
    def root(self) -> Scope:
        """The module's scope."""
        return self if self.parent is None else self.parent.root


@attrs.define
class Kept:
    """What a first reading learns for the second: objects' attributes, and global names."""

    classes: dict[tuple[int, int], dict[str, tuple[Place, ...]]] = attrs.Factory(dict)
    globals: dict[str, tuple[tuple[Place, ...], int]] = attrs.Factory(dict)
