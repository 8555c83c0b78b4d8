"""Where a reply is not as the table says, though it could be read: told once, without values."""

from __future__ import annotations

import contextlib
import logging
from typing import Final, NamedTuple

LOG: Final = logging.getLogger("bitget_copy")

UNREADABLE: Final = "unreadable value"
"""A field that is None, or an empty list, because its value could not be read."""
OTHER_SHAPE: Final = "other shape"
"""A list where one object is due, the reverse, or neither."""

_MAX_KEPT: Final = 4096
"""Rows of a user's own making count too; beyond this nothing new is told."""


class Deviation(NamedTuple):
    """One way in which replies of an endpoint differ from the table.

    Attributes:
        endpoint: its key.
        where: the place by wire names, without row numbers, e.g. ``"data[].openTime"``.
        kind: what is wrong there.
    """

    endpoint: str
    where: str
    kind: str


class DeviationLog:
    """Writes each deviation into the log, once: a page of odd rows is one line."""

    __slots__ = ("_told",)

    def __init__(self) -> None:
        self._told: set[Deviation] = set()

    def __call__(self, deviation: Deviation) -> None:
        """Takes one in; no failure of a log handler leaves here."""
        if deviation in self._told or len(self._told) >= _MAX_KEPT:
            return
        self._told.add(deviation)
        with contextlib.suppress(Exception):  # a handler of the user's; the call has gone well
            LOG.warning(
                "%s: %s at %s; the rest of the reply was read",
                deviation.endpoint, deviation.kind, deviation.where,
            )  # fmt: skip
