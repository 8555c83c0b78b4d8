"""What keeps a collector from its work, beside the errors of calls."""

from __future__ import annotations

from bitget_copy.errors import BitgetCopyError, ConfigError


class StoreError(ConfigError):
    """The folder cannot be used, or the disk failed; what is in the manifest is whole."""


class UnfitValueError(BitgetCopyError):
    """A value of a row does not fit its column, and is never rounded or cut.

    Its history ends before the page of that row; all other histories go on.
    """


class IncompleteListError(BitgetCopyError):
    """A cursor led back to rows that were read, so there may be more; the span is not sealed."""
