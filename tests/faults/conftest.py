"""Every test here runs with the root logger at DEBUG, and fails when a secret shows."""

import logging
import secrets
import sys
from pathlib import Path

import hypothesis
import pytest

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))
from secrecy import CANARIES, Listener  # noqa: E402


def pytest_collection_modifyitems(config, items) -> None:
    """Draws the seeds of generated tests."""
    for item in items:
        if HERE in item.path.parents and hypothesis.is_hypothesis_test(item.obj):
            _draw_seed(config, item)


def _draw_seed(config, item) -> None:
    """Gives a generated test a seed that a failure names, unless the command line has one."""
    given = config.getoption("--hypothesis-seed")
    number = secrets.randbelow(1 << 31) if given in {None, "random"} else int(given)
    hypothesis.seed(number)(item.obj)
    item.add_report_section("setup", "seed", f"repeat with --hypothesis-seed={number}")


@pytest.hookimpl(wrapper=True, trylast=True)
def pytest_runtest_call(item):
    """Reads all log records of the test, alone: pytest would keep a hundred thousand of them."""
    if HERE not in item.path.parents:
        return (yield)
    root = logging.getLogger()
    handlers, level = root.handlers, root.level
    root.handlers = [Listener(CANARIES)]
    root.setLevel(logging.DEBUG)
    CANARIES.leaks.clear()
    try:
        result = yield
    finally:
        root.handlers = handlers
        root.setLevel(level)
    leaks = sorted(set(CANARIES.leaks))
    assert leaks == []
    return result
