"""What keeps a collector from its work, beside the errors of calls."""

from __future__ import annotations

from typing import Self

from bitget_copy.errors import BitgetCopyError, ConfigError


class StoreError(ConfigError):
    """The folder cannot be used, or the disk failed; what is in the manifest is whole."""


class UnfitValueError(BitgetCopyError):
    """A value of a row does not fit its column, and is never rounded or cut.

    Its history ends before the page of that row; all other histories go on.
    """


class IncompleteListError(BitgetCopyError):
    """The end of a list is not proven, so there may be more rows; its span is not sealed."""

    @classmethod
    def of(cls, endpoint: str) -> Self:
        """The error for a list."""
        return cls(
            f"{endpoint}: a full page is followed by nothing, or the exchange's cursor leads back "
            "to rows that were read, so there may be more; nothing of this span is sealed"
        )
