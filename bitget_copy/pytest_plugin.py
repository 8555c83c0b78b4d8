"""Fixtures for the test suites of whoever installs the package: an exchange and a client of it.

pytest imports this on every run of every project that has the package, so it imports
nothing until a fixture is used. For the same reason the wheel has this file not in the package
but beside it, as ``bitget_copy_pytest``: importing a module of the package would import the
whole package. Needs no extra; pytest is there already.

    async def test_my_bot(bitget_copy_simulator, bitget_copy_client):
        await my_bot.run_once(bitget_copy_client)
        assert bitget_copy_simulator.executions.count("v2.futures.trader.close_order") == 1

``@pytest.mark.bitget_copy(seed=3, enforce_limits=False)`` hands options to the simulator.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from bitget_copy import CopyTradingClient
    from bitget_copy.simulator import Simulator

_MARKER = "bitget_copy"
_NO_LIMIT = 1_000_000


def pytest_configure(config: pytest.Config) -> None:
    """Makes the marker known."""
    config.addinivalue_line(
        "markers",
        f"{_MARKER}(**options): options of bitget_copy_simulator, as bitget_copy.simulator."
        "Simulator takes them; enforce_limits=False also lets bitget_copy_client send without "
        "waiting",
    )


@pytest.fixture
def bitget_copy_simulator(request: pytest.FixtureRequest) -> Simulator:
    """A new exchange in this process; the marker `bitget_copy` gives its options."""
    from bitget_copy.simulator import Simulator  # noqa: PLC0415 - see above

    return Simulator(**_options(request))


@pytest.fixture
def bitget_copy_client(
    request: pytest.FixtureRequest, bitget_copy_simulator: Simulator
) -> CopyTradingClient:
    """A client of that exchange and its clock, with its default account; nothing is to close."""
    from bitget_copy import CopyTradingClient  # noqa: PLC0415 - see above
    from bitget_copy.ratelimit.limiter import LocalLimiter  # noqa: PLC0415

    limited = _options(request).get("enforce_limits", True)
    return CopyTradingClient(
        bitget_copy_simulator.credentials,
        base_url="http://127.0.0.1",
        transport=bitget_copy_simulator,
        clock=bitget_copy_simulator.clock,
        limiter=LocalLimiter(),
        rate_limits=None if limited else {"*": {"rate": _NO_LIMIT}},
    )


def _options(request: pytest.FixtureRequest) -> dict[str, Any]:
    marker = request.node.get_closest_marker(_MARKER)
    if marker is None:
        return {}
    if marker.args:
        raise pytest.UsageError(f"@pytest.mark.{_MARKER} takes options by name, as seed=3")
    return dict(marker.kwargs)
