"""Rule for moving money (V3): what a list of transfers proves.

A transfer has a time, but nothing that tells whose it was: two programs that move the same amount
in the same seconds look alike, and each of them means a transfer of its own. So one that is shown
is never said to be the call's. That none is shown proves that no money was moved.
"""

from __future__ import annotations

from typing import Any, Final

import attrs

from bitget_copy.errors import StillUnknown
from bitget_copy.reconcile.lost_write import OUTSIDE, Finding, LostWrite
from bitget_copy.reconcile.read_round import ReadRound

_LIST: Final = "list_transfers"
_EARLIER_MS: Final = 60_000
"""How long before the time of the call the list is asked from, where it can be asked for times."""
_FAILED: Final = frozenset({"failed", "fail"})
_UNDER_WAY: Final = "processing"


@attrs.frozen
class Moved:
    """Money shall have moved into an account or out of it.

    Attributes:
        account: the word for this account in a row.
        query: what the list is asked, as the call has it.
    """

    account: str
    query: tuple[str, ...] = ()

    async def __call__(self, lost: LostWrite, reads: ReadRound) -> Finding:
        """Whether any transfer of the kind was made in the time of the call."""
        rows = await reads.rows(_LIST, self._values(lost, reads))
        row = reads.row(_LIST)
        assert row.paging is not None
        if row.paging.row_cursor is not None and len(rows) >= (row.paging.max_size or 1):
            return reads.unclear("more transfers are listed than one page is sure to show")
        near = [row for row in rows if self._may_be(lost, row)]
        kind = f"transfer of {lost.values['coin']} {_words(lost)}"
        if not near:
            return reads.not_in_effect(f"no {kind} was made in the time of the call")
        if any((row.status or "").lower() == _UNDER_WAY for row in near):
            return reads.unclear(f"a {kind} is under way")
        of = ", ".join(f"{row.amount} at {row.created_time}" for row in near[:3])
        return StillUnknown(
            f"{len(near)} {kind} in the time of the call ({of}): this one, or somebody else's"
        )

    def _values(self, lost: LostWrite, reads: ReadRound) -> dict[str, object]:
        paging = reads.row(_LIST).paging
        assert paging is not None
        values: dict[str, object] = {wire: lost.values[wire] for wire in self.query}
        values[paging.size] = paging.max_size
        if paging.start is not None and paging.end is not None:
            values[paging.start] = lost.accepted_from - _EARLIER_MS
            values[paging.end] = reads.now_ms
        return values

    def _may_be(self, lost: LostWrite, row: Any) -> bool:
        """Whether a transfer may be the call's, or a part of it that one account gave."""
        if (row.status or "").lower() in _FAILED or lost.when(row.created_time) in OUTSIDE:
            return False
        gave, took = self._has(row.from_type), self._has(row.to_type)
        opposite, same = (gave, took) if lost.values["type"] == "in" else (took, gave)
        coin = (row.coin or lost.values["coin"]).upper()
        return coin == lost.values["coin"].upper() and (same or not opposite)

    def _has(self, accounts: str | None) -> bool:
        return self.account in {name.strip() for name in (accounts or "").lower().split(",")}


def _words(lost: LostWrite) -> str:
    return "in" if lost.values["type"] == "in" else "out"


LEAD: Final = Moved("lead")
COPY: Final = Moved("copy", ("projectId",))
