"""The default of an argument for which None has a meaning of its own."""

from __future__ import annotations

from enum import Enum
from typing import Final


class NotGiven(Enum):
    """The type of :data:`NOT_GIVEN`: an argument that was left out."""

    NOT_GIVEN = "not given"

    def __repr__(self) -> str:
        return "NOT_GIVEN"


NOT_GIVEN: Final = NotGiven.NOT_GIVEN
"""The argument was left out, so the client's own option holds."""
