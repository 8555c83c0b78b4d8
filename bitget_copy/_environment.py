"""The variables of this process, as what functions read them from by default."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from typing import Final


class _Environment(Mapping[str, str]):
    """`os.environ` as it is now. ``help()`` prints defaults, and so must not see keys in it."""

    def __getitem__(self, name: str) -> str:
        return os.environ[name]

    def __iter__(self) -> Iterator[str]:
        return iter(os.environ)

    def __len__(self) -> int:
        return len(os.environ)

    def __repr__(self) -> str:
        return "os.environ"


ENVIRONMENT: Final[Mapping[str, str]] = _Environment()
