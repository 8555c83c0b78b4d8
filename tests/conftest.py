"""Leaves out what takes long unless the run asks for it, and listens for secrets."""

import gc
import os
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
# Reading the usual authorities takes 20 ms for each client of httpx's, some thousand times a run;
# what makes a test's server known to a client is in the test.
os.environ["SSL_CERT_FILE"] = str(TESTS / "vectors" / "authority.pem")
sys.path.insert(0, str(TESTS / "faults"))
import secret_taps  # noqa: E402 - found by the line above
from secrecy import CANARIES  # noqa: E402


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line(
        "markers", "shows_secrets(reason): shows keys on purpose; nobody listens to it"
    )
    secret_taps.install()


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """Three for two cores, since a fifth of the time of tests is waiting."""
    return max(2, (os.cpu_count() or 2) * 3 // 2)


def pytest_sessionstart(session: pytest.Session) -> None:
    """What the listener hears at DEBUG stays out of pytest's own reports."""
    plugin = session.config.pluginmanager.get_plugin("logging-plugin")
    for handler in (plugin.caplog_handler, plugin.report_handler) if plugin else ():
        handler.addFilter(secret_taps.AsIfNobodyListened())


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.option.markexpr:
        return
    slow = [i for i in items if i.get_closest_marker("gate") or i.get_closest_marker("long")]
    if slow:
        config.hook.pytest_deselected(items=slow)
        left_out = set(slow)
        items[:] = [item for item in items if item not in left_out]


def pytest_collection_finish(session: pytest.Session) -> None:
    """Modules and tests stay to the end, so the garbage collector need not walk them each time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item):
    secret_taps.begin()
    try:
        return (yield)
    finally:
        secret_taps.end()


@pytest.hookimpl(wrapper=True, trylast=True)
def pytest_runtest_call(item: pytest.Item):
    result = yield
    _no_secret_has_left(item)
    return result


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item):
    result = yield
    _no_secret_has_left(item)
    return result


def _no_secret_has_left(item: pytest.Item) -> None:
    secret_taps.look_at_the_living()
    leaks = sorted(set(CANARIES.leaks))
    CANARIES.leaks.clear()
    if leaks and item.get_closest_marker("shows_secrets") is None:
        pytest.fail("\n".join(["secrets have left:", *leaks]), pytrace=False)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo):
    """What a test has printed is looked at, too."""
    report = yield
    if report.when == "teardown" and item.get_closest_marker("shows_secrets") is None:
        found = CANARIES.found_in(report.capstdout + report.capstderr + report.caplog)
        if found:
            report.outcome, report.longrepr = "failed", f"printed {', '.join(found)}"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_sessionfinish(session: pytest.Session):
    """Errors that only the garbage collector lets go are looked at before the run ends."""
    CANARIES.leaks.clear()
    gc.collect()
    leaks = sorted({*CANARIES.leaks, *_leaks_of_workers})
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["leaks"] = leaks
    elif leaks:
        print("\nsecrets in errors that outlived their tests:", *leaks, sep="\n")
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
    return (yield)


_leaks_of_workers: list[str] = []


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node, error) -> None:
    """A worker of pytest-xdist has ended; its exit status is not looked at, so it tells."""
    _leaks_of_workers.extend(getattr(node, "workeroutput", {}).get("leaks", ()))
