"""The envelope around every reply: code, message, time and data."""

from __future__ import annotations

import json
from typing import Any, Final

NUMERIC_TIME: Final = frozenset(
    {
        "v1.spot.trader.list_symbol_limits",
        "v1.spot.trader.get_removal_threshold",
        "v1.spot.trader.list_pending_profits",
        "v1.spot.trader.get_statistics",
    }
)
"""V1's spot endpoints whose ``requestTime`` is a number, by the document's examples."""


def envelope(key: str, code: str, message: str, at: int, data: Any) -> dict[str, Any]:
    """A whole reply of an endpoint; V1's spot endpoints write most of their times as text."""
    is_text = key.startswith("v1.spot.") and key not in NUMERIC_TIME
    return {"code": code, "msg": message, "requestTime": str(at) if is_text else at, "data": data}


def encode(body: dict[str, Any]) -> bytes:
    """A reply as bytes."""
    return json.dumps(body, separators=(",", ":"), ensure_ascii=False).encode()


def server_time(family: str, at: int) -> Any:
    """What the public time endpoint of an API family answers: a number in V1, text inside in V2."""
    return at if family == "v1" else {"serverTime": str(at)}
