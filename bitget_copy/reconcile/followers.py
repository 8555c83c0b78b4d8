"""Rules for who follows whom: a follower is removed, or a trader is left."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, Literal, TypeAlias

import attrs

from bitget_copy.reconcile.lost_write import Finding, LostWrite, Pending
from bitget_copy.reconcile.read_round import ReadRound

_UID_DIGITS: Final = 20
"""Plain ids are shorter; encrypted ones have this many hexadecimal digits."""

Where: TypeAlias = Literal["listed", "absent", "unclear"]


@attrs.frozen
class Listing:
    """A list of people, from which somebody shall be gone.

    Attributes:
        name: the read.
        id_field: where a row has the id.
        wire: where the write has it.
    """

    name: str
    id_field: str
    wire: str

    async def __call__(self, lost: LostWrite, reads: ReadRound) -> Finding:
        """Somebody shall be gone from the list."""
        ids = await self.read(reads)
        where, why = self.find(lost, ids)
        if where == "listed":
            return reads.not_in_effect(why)
        return reads.in_effect(why, ids) if where == "absent" else reads.unclear(why)

    async def read(self, reads: ReadRound) -> list[str]:
        """All ids of the list."""
        return self.ids(await reads.rows(self.name, {}))

    def find(self, lost: LostWrite, ids: Sequence[str]) -> tuple[Where, str]:
        """Whether these ids have the one that the call names, with the reason.

        An empty list proves no absence: the exchange writes null for it, and there is no id
        to show that the one asked for is spelled as ids are spelled here.
        """
        wanted = str(lost.values[self.wire]).lower()
        if wanted in ids:
            return "listed", f"{self.name} has the id that the call names"
        if not ids or any(_is_plain(shown) != _is_plain(wanted) for shown in ids):
            return "unclear", (
                f"{self.name} has no id of the kind that the call names: it is empty, or it "
                "spells ids another way (plain or encrypted)"
            )
        return "absent", f"{self.name} does not have the id that the call names"

    def ids(self, rows: Sequence[Any]) -> list[str]:
        """The ids of rows as they are compared."""
        return [str(getattr(row, self.id_field) or "").lower() for row in rows]


def _is_plain(id_: str) -> bool | None:
    """Whether an id is a plain UID; None for no id at all, which is like no other."""
    return (id_.isdigit() and len(id_) < _UID_DIGITS) if id_ else None


V1_FUTURES_FOLLOWERS: Final = Listing("list_followers", "follower_uid", "followerUid")
V1_SPOT_FOLLOWERS: Final = Listing("list_followers", "tracer_user_id", "followerUserId")
V1_FUTURES_TRADERS: Final = Listing("list_traders", "trader_id", "traderId")
_V2_FOLLOWERS: Final = V1_FUTURES_FOLLOWERS


async def follower_removed(lost: LostWrite, reads: ReadRound) -> Finding:
    """Somebody shall be gone from a list that shows all followers that the trader has (V2).

    A list of V2 may end three months back, so it is read span by span and counted.
    """
    count = (await reads.get("get_statistics", {})).current_follower_num
    ids = await _follower_ids(lost, reads, count)
    where, why = _V2_FOLLOWERS.find(lost, ids)
    if where == "listed":
        return reads.not_in_effect(why)
    if where == "unclear":
        return reads.unclear(why)
    if count != len(ids):
        why = f"{why}, but it does not show all followers that the trader has"
        # The count and the list may show different moments; the next round may show one.
        return reads.unclear(why) if reads.is_steady([count, *ids]) else Pending(why)
    return reads.in_effect(f"{why}, and it shows all followers that the trader has", ids)


async def _follower_ids(lost: LostWrite, reads: ReadRound, count: int | None) -> list[str]:
    """Ids span by span, until the one that the call names or all of them are seen."""
    seen: dict[str, None] = {}

    async def read(span: Mapping[str, object]) -> bool:
        rows = await reads.rows(_V2_FOLLOWERS.name, span)
        seen.update(dict.fromkeys(_V2_FOLLOWERS.ids(rows)))
        return len(seen) == count or _V2_FOLLOWERS.find(lost, list(seen))[0] == "listed"

    await reads.read_back(_V2_FOLLOWERS.name, read, until=bool)
    return list(seen)


@attrs.frozen
class Following:
    """How a follower's settings for one trader say whether he is followed.

    Attributes:
        wire: where call and read have the trader's id.
        field: where the settings say it in one word.
        nulls: wire names of what is null, all of it, where he is not followed.
    """

    wire: str
    field: str
    nulls: Sequence[str] = ()

    async def read(self, lost: LostWrite, reads: ReadRound) -> tuple[Any, bool | None]:
        """The settings, and whether the trader is followed; None: they do not say it."""
        query = {self.wire: lost.values[self.wire]}
        settings, bare = await reads.get_bare("get_settings", query)
        is_followed: bool | None = getattr(settings, self.field)
        return settings, False if are_null(bare, self.nulls) else is_followed


def are_null(bare: Mapping[str, Any], wires: Sequence[str]) -> bool:
    """Whether a reply has all these members, and says of each that there is nothing."""
    return bool(wires) and all(wire in bare and bare[wire] in _NOTHING for wire in wires)


_NOTHING: Final[Sequence[object]] = (None, [])

V1_SPOT_FOLLOWING: Final = Following("traderUserId", "is_my_trader")
V2_FUTURES_FOLLOWING: Final = Following(
    "traderId", "follower_enable", ("followerEnable", "detailList")
)
V2_SPOT_FOLLOWING: Final = Following("traderId", "enable")


@attrs.frozen
class TraderLeft:
    """A trader shall be followed no more."""

    following: Following

    async def __call__(self, lost: LostWrite, reads: ReadRound) -> Finding:
        """The settings say whether he is."""
        _, is_followed = await self.following.read(lost, reads)
        if is_followed is None:
            return reads.unclear("the settings do not say whether the trader is followed")
        if is_followed:
            return reads.not_in_effect("the settings say that the trader is followed")
        return reads.in_effect("the settings say that the trader is not followed")


V1_SPOT_TRADER_LEFT: Final = TraderLeft(V1_SPOT_FOLLOWING)
V2_FUTURES_TRADER_LEFT: Final = TraderLeft(V2_FUTURES_FOLLOWING)
V2_SPOT_TRADER_LEFT: Final = TraderLeft(V2_SPOT_FOLLOWING)
