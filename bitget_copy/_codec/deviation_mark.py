"""What the quick way through a reply notices without looking: that something is not as it should.

It reads on, and leaves a mark. Only where there is one, `deviations` looks for what it was, so
a reply that is as the table says pays nothing for it.
"""

from __future__ import annotations

import threading
from typing import Final


class _Missing:
    """False, as what is not there should be."""

    __slots__ = ()

    def __bool__(self) -> bool:
        return False

    def __repr__(self) -> str:
        return "MISSING"


MISSING: Final = _Missing()
"""Stands in slotted rows for a member that is always there, and is not."""


class _Mark(threading.local):
    """Of each thread its own; within one, a reply is read without a pause."""

    is_set = False


MARK: Final = _Mark()
"""Set while a reply is read, and taken back by `decoding`."""
