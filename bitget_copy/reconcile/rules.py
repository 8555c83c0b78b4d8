"""Every rule by the name that rows of the specification use."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Final, TypeAlias

from bitget_copy.errors import StillUnknown
from bitget_copy.reconcile import (
    followers,
    futures_orders,
    project_copies,
    settings,
    spot_orders,
    transfers,
)
from bitget_copy.reconcile.lost_write import Finding, LostWrite
from bitget_copy.reconcile.read_round import ReadRound

Rule: TypeAlias = Callable[[LostWrite, ReadRound], Awaitable[Finding]]


def no_proof(why: str) -> Rule:
    """A rule that reads nothing, since nothing would prove the outcome."""

    async def rule(lost: LostWrite, reads: ReadRound) -> Finding:
        return StillUnknown(why)

    return rule


RULES: Final[Mapping[str, Rule]] = {
    "order_closed": futures_orders.order_closed,
    "orders_closed": futures_orders.orders_closed,
    "listed_orders_closed": spot_orders.orders_closed,
    "listed_orders_left": spot_orders.orders_left,
    "v2_spot_orders_left": spot_orders.orders_left,
    "order_stops": settings.V1_FUTURES_STOPS,
    "spot_order_stops": settings.V1_SPOT_STOPS,
    "v2_order_stops": settings.V2_FUTURES_STOPS,
    "v2_spot_order_stops": settings.V2_SPOT_STOPS,
    "preset_ratios": settings.preset_ratios,
    "offered_symbol": settings.offered_contract,
    "v2_offered_contracts": settings.offered_contracts,
    "offered_symbols": settings.all_offered_pairs,
    "v2_spot_offered_symbols": settings.offered_pairs,
    "copy_settings": settings.futures_copy_settings,
    "spot_copy_settings": settings.V1_SPOT_COPY_SETTINGS,
    "v2_copy_settings": settings.V2_FUTURES_COPY_SETTINGS,
    "v2_spot_copy_settings": settings.V2_SPOT_COPY_SETTINGS,
    "follower_removed": followers.V1_FUTURES_FOLLOWERS,
    "spot_follower_removed": followers.V1_SPOT_FOLLOWERS,
    "v2_follower_removed": followers.follower_removed,
    "trader_left": followers.V1_FUTURES_TRADERS,
    "spot_trader_left": followers.V1_SPOT_TRADER_LEFT,
    "v2_trader_left": followers.V2_FUTURES_TRADER_LEFT,
    "v2_spot_trader_left": followers.V2_SPOT_TRADER_LEFT,
    "copy_begun": project_copies.begun,
    "copy_changed": project_copies.changed,
    "copy_ended": project_copies.ended,
    "copy_positions_closed": project_copies.all_closed,
    "copy_stops_created": project_copies.stops_created,
    "copy_stops": settings.V3_STOPS,
    "copy_stops_removed": project_copies.stops_removed,
    "copy_transfer": transfers.COPY,
    "lead_transfer": transfers.LEAD,
    "not_shown": no_proof(
        "no endpoint of this API shows what the call sets; look at Bitget's own page, or set it "
        "again: the last setting holds"
    ),
    "key_unseen": no_proof(
        "no endpoint lists an account's keys, and the secret is lost with the reply; look at the "
        "API page of the account, and delete a key that is there before you make another"
    ),
    "part_unseen": no_proof(
        "no endpoint of this API shows how much of a position there was before the call, nor when "
        "and by what it was closed; look at get_positions, and close what should not be there"
    ),
}
