"""Answers of API V3 on the account: whose key it is and what it may do, and the account's mode."""

# ruff: noqa: D103 - each function is its endpoint, which the decorator names

from __future__ import annotations

from typing import Final

from bitget_copy.simulator.handlers import rows_v3
from bitget_copy.simulator.handlers.registry import Call, handles
from bitget_copy.simulator.handlers.value_formats import Row
from bitget_copy.simulator.v3_endpoint_table import PERMISSIONS

_LEVERAGE: Final = "20"


@handles("v3.account.get_info")
def get_info(call: Call) -> Row:
    key = call.key
    return {
        "userId": call.account.uid,
        "inviterId": "",
        "parentId": "",
        "channelCode": "",
        "channel": "",
        "ips": ",".join(sorted(key.addresses or ())),
        "permType": "read-and-write" if key.may_write else "read-only",
        "permissions": [each for each in PERMISSIONS if each in key.permissions],
        "regisTime": str(call.account.since),
    }


@handles("v3.account.get_settings")
def get_settings(call: Call) -> Row:
    items = call.world.market.futures.values()
    return {
        "uid": call.account.uid,
        "accountMode": call.account.mode,
        "assetMode": "multi_assets",
        "accountLevel": "advanced",
        "holdMode": "hedge_mode",
        "stpMode": "none",
        "deltaSwitch": "no",
        "repayMode": "auto",
        "symbolConfigList": [
            {
                "category": rows_v3.CATEGORIES[item.product],
                "symbol": item.bare,
                "marginMode": "crossed",
                "leverage": _LEVERAGE,
            }
            for item in items
        ],
        "coinConfigList": [{"coin": "USDT", "leverage": _LEVERAGE}],
    }
