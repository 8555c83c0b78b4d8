"""What a refused call of each family means, from the reply to the error that leaves the client.

Expected outcomes are the exchange's published facts; the table under test is not read here.
"""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import httpx
import pytest

from bitget_copy import ENDPOINTS, CopyTradingClient, Credentials
from bitget_copy.errors import (
    AccountModeError,
    APIError,
    BitgetCopyError,
    BusinessRuleError,
    InvalidParameterError,
    Outcome,
    OutcomeUnknownError,
    PermissionDeniedError,
    ServiceUnavailableError,
)

KEYS = Credentials(api_key="key-canary", secret_key="secret-canary", passphrase="pass-canary")
pytestmark = pytest.mark.filterwarnings("ignore::bitget_copy.errors.ExperimentalWarning")
REFUSED, UNKNOWN = Outcome.REFUSED, Outcome.UNKNOWN

WRITES = {
    "v1": ("v1.futures.trader.close_order", {"symbol": "BTCUSDT_UMCBL", "trackingNo": "1"}),
    "v2": ("v2.futures.trader.close_order", {"productType": "USDT-FUTURES", "trackingNo": "1"}),
    "v3": ("v3.futures.follower.close_all_positions", {"projectId": "1"}),
}
READS = {
    "v1": ("v1.futures.trader.get_statistics", {}),
    "v2": ("v2.futures.trader.get_statistics", {}),
    "v3": ("v3.futures.trader.list_positions", {}),
}


async def refused(code: str, key: str, values: dict[str, Any]) -> BitgetCopyError:
    """What a call raises when the exchange answers with this code; it is sent once only."""
    said = {"code": code, "msg": "the exchange's words", "requestTime": 1, "data": None}
    calls: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        calls.append(request)
        return httpx.Response(400, content=json.dumps(said))

    way = httpx.MockTransport(answer)
    async with CopyTradingClient(KEYS, transport=way, experimental=True) as client:
        with pytest.raises(BitgetCopyError) as caught:
            await client.call(key, values)
    assert len(calls) == 1 or not ENDPOINTS[key].writes
    return caught.value


@pytest.mark.parametrize(
    ("family", "code", "outcome"),
    [
        ("v1", "40733", UNKNOWN),  # the close was handled before
        ("v1", "22002", REFUSED),
        ("v1", "43066", UNKNOWN),
        ("v1", "40731", REFUSED),
        ("v1", "25204", UNKNOWN),  # V3's
        ("v1", "59021", UNKNOWN),  # V2's
        ("v2", "22002", REFUSED),
        ("v2", "40710", REFUSED),
        ("v2", "59021", REFUSED),
        ("v2", "43066", UNKNOWN),
        ("v2", "19000", UNKNOWN),
        ("v2", "40854", REFUSED),
        ("v2", "40731", REFUSED),
        ("v2", "40733", UNKNOWN),  # V1's
        ("v2", "25204", UNKNOWN),  # V3's
        ("v3", "25000", UNKNOWN),
        ("v3", "25001", UNKNOWN),
        ("v3", "25003", UNKNOWN),
        ("v3", "25239", UNKNOWN),
        ("v3", "25200", REFUSED),
        ("v3", "25227", REFUSED),
        ("v3", "25004", REFUSED),
        ("v3", "22002", UNKNOWN),  # V1's and V2's
        ("v3", "59021", UNKNOWN),  # V2's
        *[(family, "40725", UNKNOWN) for family in WRITES],
        *[(family, "40808", UNKNOWN) for family in WRITES],
        *[(family, "40015", UNKNOWN) for family in WRITES],
        *[(family, "45001", UNKNOWN) for family in WRITES],
        *[(family, "40014", REFUSED) for family in WRITES],
        *[(family, "99999", UNKNOWN) for family in WRITES],
    ],
)
async def test_what_a_write_has_done_depends_on_the_family(
    family: str, code: str, outcome: Outcome
) -> None:
    """A refusal leaves as one; what may follow the act, or is not listed, asks for a look."""
    error = await refused(code, *WRITES[family])
    assert error.outcome is outcome
    assert isinstance(error, APIError if outcome is REFUSED else OutcomeUnknownError)


@pytest.mark.parametrize(
    ("code", "kinds"),
    [
        ("40064", {"v1": BusinessRuleError, "v2": InvalidParameterError, "v3": APIError}),
        ("40104", {"v1": BusinessRuleError, "v2": PermissionDeniedError, "v3": APIError}),
        ("40731", {"v1": BusinessRuleError, "v2": AccountModeError, "v3": AccountModeError}),
        ("25200", {"v1": APIError, "v2": APIError, "v3": InvalidParameterError}),
        ("40067", {"v1": BusinessRuleError, "v2": ServiceUnavailableError, "v3": APIError}),
    ],
)
async def test_one_code_is_another_error_in_another_family(
    code: str, kinds: dict[str, type[APIError]]
) -> None:
    """The class is that of the family's list; a code that is not in it has the base alone."""
    for family, kind in kinds.items():
        error = await refused(code, *READS[family])
        assert type(error) is kind, family
        assert error.message == "the exchange's words"


@pytest.mark.parametrize(
    ("code", "key", "values", "counterpart"),
    [
        ("40085", *READS["v2"], "v3.futures.trader.get_portfolio"),
        ("40085", *READS["v1"], "v3.futures.trader.get_portfolio"),
        ("40731", *READS["v2"], "v3.futures.trader.get_portfolio"),
        ("40731", *READS["v3"], "v2.futures.trader.list_open_orders"),
        ("40084", *READS["v3"], "v2.futures.trader.list_open_orders"),
        ("25245", *READS["v3"], "v2.futures.trader.list_open_orders"),
        ("40084", *WRITES["v3"], "v2.futures.follower.close_all_orders"),
        ("40085", "v2.futures.follower.unfollow_trader", {"traderId": "1"},
         "v3.futures.follower.unfollow_trader"),
        ("40085", "v2.position.list_positions", {"productType": "USDT-FUTURES"},
         "v3.position.get_positions"),
        ("40731", "v2.account.list_accounts", {"productType": "USDT-FUTURES"},
         "v3.account.get_assets"),
        ("40084", "v3.account.get_assets", {}, "v2.account.list_accounts"),
    ],
)  # fmt: skip
async def test_the_wrong_kind_of_account_names_the_coroutine(
    code: str, key: str, values: dict[str, Any], counterpart: str
) -> None:
    """With its arguments, method and path in the hint, and as a key; the account is untouched."""
    error = await refused(code, key, values)
    assert isinstance(error, AccountModeError)
    assert error.counterpart == counterpart
    row = ENDPOINTS[counterpart]
    assert f"client.{counterpart}(" in error.hint
    assert all(f"{param.name}=" in error.hint for param in row.params)
    assert f"{row.method} {row.path}" in error.hint
    assert error.outcome is REFUSED
    assert error.hint in str(error)


@pytest.mark.parametrize("code", ["40085", "40731"])
async def test_where_nothing_does_the_same_the_error_says_so(code: str) -> None:
    """V3 has no spot copy trading, and no follower can be removed there."""
    keys = [("v2.spot.trader.get_statistics", {}), ("v1.spot.trader.get_statistics", {}),
            ("v2.futures.trader.remove_follower", {"followerUid": "1"})]  # fmt: skip
    for key, values in keys[:2] if code == "40085" else keys[::2]:
        error = await refused(code, key, values)
        assert isinstance(error, AccountModeError)
        assert error.counterpart is None
        assert "offers nothing that does the same" in error.hint


async def test_of_what_is_beside_copy_trading_the_error_speaks_for_this_client_alone() -> None:
    """The exchange has closed positions in V2 too; the table does not."""
    values = {"category": "USDT-FUTURES"}
    error = await refused("40084", "v3.position.list_history_positions", values)
    assert isinstance(error, AccountModeError)
    assert error.counterpart is None
    assert "this client offers nothing that does the same" in error.hint


@pytest.mark.parametrize(("code", "family"), [("40084", "v2"), ("40085", "v3")])
async def test_an_account_of_the_right_kind_is_sent_nowhere(code: str, family: str) -> None:
    """A reply that contradicts the endpoint's own family leads to no other one."""
    error = await refused(code, *READS[family])
    assert isinstance(error, AccountModeError)
    assert error.counterpart is None
    assert f"client.{family}" in error.hint
    assert "On a " not in error.hint


def test_counterparts_are_of_the_other_kind_of_account() -> None:
    """Of V1 and V2 it is V3's row, of V3 it is V2's, with the same effect and role."""
    for key, row in ENDPOINTS.items():
        if row.counterpart is not None:
            other = ENDPOINTS[row.counterpart]
            assert (row.family == "v3") == (other.family != "v3"), key
            assert other.family != "v1", key
            assert other.writes == row.writes, key
            assert other.role == row.role, key
            assert (row.effect == "close") == (other.effect == "close"), key


def test_where_v3_has_no_copy_trading_there_is_no_counterpart() -> None:
    """Spot, brokers, removing a follower, offering pairs and copy keys exist in V2 alone."""
    alone = {key for key, row in ENDPOINTS.items() if row.counterpart is None}
    assert {key for key in ENDPOINTS if key.startswith(("v2.spot.", "v2.futures.broker."))} <= alone
    names = ("remove_follower", "set_symbols", "create_copy_api", "close_order", "set_order_tpsl")
    assert {f"v2.futures.trader.{name}" for name in names} <= alone


def test_codes_are_loaded_with_the_first_refusal_of_their_family() -> None:
    """A program that is refused nothing never pays for the table."""
    code = """
import asyncio, sys, httpx
from bitget_copy import CopyTradingClient, Credentials, NotFoundError
def loaded():
    return sorted(name for name in sys.modules if name.endswith(".error_codes"))
said = httpx.Response(400, json={"code": "22002", "msg": "m", "data": None})
async def main():
    way = httpx.MockTransport(lambda request: said)
    keys = Credentials(api_key="k", secret_key="s", passphrase="p")
    async with CopyTradingClient(keys, transport=way) as client:
        assert loaded() == []
        try:
            await client.v2.futures.trader.get_statistics()
        except NotFoundError:
            return
asyncio.run(main())
print(*loaded())
"""
    done = subprocess.run(  # noqa: S603 - our own
        [sys.executable, "-c", code], check=True, timeout=60, capture_output=True, text=True
    )
    assert done.stdout.split() == ["bitget_copy._generated.v2.error_codes"]
