"""The fixtures that other people's test suites get by installing the package."""

from __future__ import annotations

import importlib.metadata

import pytest

pytest_plugins = ["pytester"]

ALONE = ("-p", "no:asyncio")
"""The suites inside need no loop of their own."""
PLAIN = (
    "-p",
    "no:hypothesispytest",
    "-p",
    "no:xdist",
    "-p",
    "no:pytest_cov",
    "-p",
    "no:cacheprovider",
)
"""Nor what other plugins take a second to import."""

SUITE = """
    import asyncio
    import pytest

    CLOSE = "v1.futures.trader.close_order"

    def test_a_close_happens_once(bitget_copy_simulator, bitget_copy_client):
        number = bitget_copy_simulator.open_order("BTCUSDT_UMCBL")
        asyncio.run(bitget_copy_client.v1.futures.trader.close_order(
            symbol="BTCUSDT_UMCBL", tracking_no=number))
        assert bitget_copy_simulator.executions.count(CLOSE, trackingNo=number) == 1

    def test_every_test_has_its_own_exchange(bitget_copy_simulator):
        assert bitget_copy_simulator.executions.count() == 0
        assert bitget_copy_simulator.seed == 7

    @pytest.mark.bitget_copy(seed=3, accounts=2, enforce_limits=False)
    def test_the_marker_gives_options(bitget_copy_simulator, bitget_copy_client):
        async def many():
            for _ in range(30):
                await bitget_copy_client.v1.futures.trader.list_symbols()

        asyncio.run(asyncio.wait_for(many(), 3))
        assert bitget_copy_simulator.seed == 3
        assert list(bitget_copy_simulator.accounts)[-1] == "follower2"
        assert bitget_copy_simulator.requests.count(status=200) == 30

    @pytest.mark.bitget_copy(account_mode="unified")
    def test_accounts_can_be_unified(bitget_copy_simulator, bitget_copy_client):
        asyncio.run(bitget_copy_client.v3.futures.trader.list_positions())
        assert bitget_copy_simulator.account().mode == "unified"

    @pytest.mark.bitget_copy(3)
    def test_options_have_names(bitget_copy_simulator):
        raise AssertionError("not reached")
"""


def test_fixtures_in_a_suite(pytester: pytest.Pytester) -> None:
    """An exchange and a client for each test, with options by marker; positional ones fail."""
    pytester.makepyfile(SUITE)
    result = pytester.runpytest_inprocess(
        *ALONE, "-p", "no:bitget_copy", "-p", "bitget_copy.pytest_plugin", "--strict-markers"
    )
    result.assert_outcomes(passed=4, errors=1)
    result.stdout.fnmatch_lines(["*takes options by name*"])


ADVANCES = """
    from datetime import timedelta
    {imports}

    CLOSE = "v2.futures.trader.close_order"

    {mark}
    async def test_days_pass(bitget_copy_simulator, bitget_copy_client):
        trader = bitget_copy_client.v2.futures.trader
        for _ in range(2):
            number = bitget_copy_simulator.open_order("ETHUSDT", product_type="USDT-FUTURES")
            await trader.close_order(
                tracking_no=number, symbol="ETHUSDT", product_type="USDT-FUTURES")
            bitget_copy_simulator.advance(timedelta(days=2))
        assert bitget_copy_simulator.executions.count(CLOSE) == 2
        assert bitget_copy_simulator.requests.count() == 2
"""


@pytest.mark.gate
@pytest.mark.parametrize(
    ("mode", "mark"),
    [("auto", ""), ("strict", "@pytest.mark.asyncio"), ("strict", "@anyio")],
)
def test_coroutines_of_every_plugin_can_use_the_fixtures(
    pytester: pytest.Pytester, mode: str, mark: str
) -> None:
    """Auto mode, strict mode and anyio's plugin; the client's clock goes along with the days."""
    if mark == "@anyio":
        mark, imports = "", "import pytest; pytestmark = pytest.mark.anyio"
    else:
        imports = "import pytest"
    pytester.makepyfile(ADVANCES.format(mark=mark, imports=imports))
    here = (*PLAIN, "-p", "no:bitget_copy", "-p", "bitget_copy.pytest_plugin")
    result = pytester.runpytest_subprocess(*here, "-o", f"asyncio_mode={mode}", "-k", "not trio")
    assert result.ret == 0
    assert result.parseoutcomes()["passed"] == 1


@pytest.mark.gate
def test_the_installed_plugin_imports_nothing_until_it_is_used(pytester: pytest.Pytester) -> None:
    """A suite that does not use it never imports the package; the fixtures are there."""
    pytester.makepyfile(
        test_first="""
            import sys

            def test_it_is_registered_and_idle(pytestconfig):
                assert pytestconfig.pluginmanager.has_plugin("bitget_copy")
                assert "bitget_copy_pytest" in sys.modules
                assert not {"bitget_copy", "httpx", "cattrs"} & set(sys.modules)
        """,
        test_second="""
            def test_it_works(bitget_copy_client):
                assert bitget_copy_client.config.is_loopback
        """,
    )
    pytester.runpytest_subprocess("--strict-markers", *ALONE, *PLAIN).assert_outcomes(passed=2)


def test_the_marker_is_explained(pytester: pytest.Pytester) -> None:
    """``pytest --markers`` says what it takes."""
    result = pytester.runpytest_subprocess("--markers", *ALONE, *PLAIN)
    result.stdout.fnmatch_lines(["@pytest.mark.bitget_copy(**options): *"])


def test_the_package_names_its_plugin_once() -> None:
    """The entry point leads to the copy beside the package."""
    found = importlib.metadata.entry_points(group="pytest11", name="bitget_copy")
    assert {entry.value for entry in found} == {"bitget_copy_pytest"}
