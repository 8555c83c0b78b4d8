"""The moves from one family of the API to the next, and what the table knows of each."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from importlib.resources import files
from typing import Any, Final

import attrs

from bitget_copy._generated import ENDPOINTS
from bitget_copy.endpoint import Endpoint


@attrs.frozen
class Move:
    """From one family to the next.

    Attributes:
        old: the family that a program uses.
        new: the family that it is to use.
    """

    old: str
    new: str

    @property
    def renames(self) -> Mapping[str, Any]:
        """What no comparing of two rows can find out: ``spec/<old>_to_<new>.toml``."""
        return _read(f"spec/{self.old}_to_{self.new}.toml")

    @property
    def models(self) -> tuple[str, ...]:
        """Names of the new family's models and enums."""
        return tuple(import_module(f"bitget_copy.models.{self.new}").__all__)

    def successor(self, row: Endpoint) -> Endpoint | None:
        """The row that stands for one of the old family; None when none does."""
        key = row.successor.key if row.successor else row.counterpart
        found = ENDPOINTS.get(key or "")
        return found if found is not None and found.family == self.new else None

    def why_none(self, row: Endpoint) -> str:
        """Why nothing stands for a row; empty where nothing is known of it."""
        reasons = self.renames.get("none", {})
        known = (reasons.get(f"{row.resource}.{row.name}"), reasons.get(row.resource))
        return next(filter(None, known), "")


MOVES: Final = {"v1": Move("v1", "v2"), "v2": Move("v2", "v3")}
"""By the family that is left."""


@cache
def _read(path: str) -> Mapping[str, Any]:
    return tomllib.loads(files("bitget_copy").joinpath(path).read_text("utf-8"))
