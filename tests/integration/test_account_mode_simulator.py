"""`client.account_mode()` against a simulated exchange: every kind of account, key and trouble."""

from __future__ import annotations

import pytest

from bitget_copy import AccountView, CopyTradingClient, RetryPolicy
from bitget_copy.account_mode import COPY, INFO, SETTINGS
from bitget_copy.simulator import Simulator
from bitget_copy.simulator.accounts import MODES, Mode

SERVED = {
    "classic": {"v2": True, "v3": False},
    "unified": {"v2": False, "v3": True},
    "hybrid": {"v2": False, "v3": True},
    "upgrading": {"v2": False, "v3": False},
    "switching": {"v2": False, "v3": False},
}
"""Which family the simulator serves to which kind of account."""


async def look(simulator: Simulator, account: str = "trader") -> AccountView:
    credentials = simulator.accounts[account]
    async with CopyTradingClient(
        credentials, transport=simulator, base_url="http://127.0.0.1",
        retry=RetryPolicy(max_attempts=1), timeout=2,
    ) as client:  # fmt: skip
        return await client.account_mode()


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("account", ["trader", "follower1"])
async def test_every_kind_of_account(mode: Mode, account: str) -> None:
    """A lead trader and a follower of each kind are seen as they are, and nothing is written."""
    simulator = Simulator(7, account_mode=mode)
    view = await look(simulator, account)
    assert (view.mode, dict(view.families)) == (mode, SERVED[mode])
    assert simulator.executions.count() == 0


async def test_a_mixed_world_that_moves() -> None:
    """Accounts of one exchange are told apart, and the next look sees what has changed."""
    simulator = Simulator(7, account_mode={"follower1": "unified", "*": "classic"})
    assert [(await look(simulator, name)).mode for name in ("trader", "follower1")] == [
        "classic", "unified",
    ]  # fmt: skip
    simulator.set_account_mode("trader", "upgrading")
    assert (await look(simulator)).mode == "upgrading"


@pytest.mark.parametrize(
    ("permissions", "mode_by"),
    [
        (["uta_mgt", "uta_trade"], f"accountMode of {SETTINGS}"),
        (["copy_futures_order"], f"code 40085 of {COPY}"),
    ],
)
async def test_the_rights_are_those_of_the_key(permissions: list[str], mode_by: str) -> None:
    """The rights are seen without any right; the mode by whatever the key may ask."""
    simulator = Simulator(7, account_mode="unified")
    simulator.set_permissions("trader", permissions)
    view = await look(simulator)
    assert (view.mode, view.why["mode"]) == ("unified", mode_by)
    assert set(view.rights or ()) == set(permissions)
    assert view.families["v3"] is True


async def test_a_key_without_any_right() -> None:
    """A list of rights that is empty shows none, and is not taken for a key without rights."""
    simulator = Simulator(7, account_mode="unified")
    simulator.set_permissions("trader", [])
    view = await look(simulator)
    assert (view.mode, view.rights) == ("unified", None)


@pytest.mark.parametrize("kind", ["5xx", "429", "html", "truncate", "reset_before_execute"])
async def test_trouble_on_the_way(kind: str) -> None:
    """A read that fails takes nothing from what the others show."""
    simulator = Simulator(7, account_mode="unified")
    simulator.faults.on(SETTINGS, kind=kind)
    simulator.faults.on(INFO, kind=kind)
    view = await look(simulator)
    assert (view.mode, view.rights) == ("unified", None)
    assert view.families == {"v2": False, "v3": True}
