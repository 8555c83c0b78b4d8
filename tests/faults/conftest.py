"""Draws the seeds of generated tests here."""

import secrets
from pathlib import Path

import backends
import hypothesis
import pytest

HERE = Path(__file__).parent


@pytest.fixture(params=backends.BACKENDS)
def backend(request):
    """The test runs once with each backend."""
    with backends.on(request.param):
        yield request.param


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
