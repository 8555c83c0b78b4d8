"""Tables and sentences on narrow terminals."""

import io

import attrs
import pytest
from rich.console import Console

from bitget_copy.cli.printing import make_console, print_reply
from bitget_copy.models.v2 import FuturesFollowerTrader, FuturesTraderOpenOrder


def shown(width, reply):
    """What a terminal so wide shows of a reply."""
    out = io.StringIO()
    console = Console(file=out, width=width, force_terminal=True, color_system=None)
    print_reply(console, reply)
    return out.getvalue()


@pytest.mark.parametrize("width", [40, 60, 80, 140])
@pytest.mark.parametrize(
    ("model", "field"),
    [(FuturesFollowerTrader, "trader_id"), (FuturesTraderOpenOrder, "tracking_no")],
)
def test_what_the_next_call_is_made_with_is_never_left_out(model, field, width):
    """The row's own id goes before all other columns, wherever it stands."""
    texts = [field.name for field in attrs.fields(model) if field.name != "extra"]
    rows = [model(**{name: f"{name}-{at}" for name in texts}) for at in "12"]
    text = shown(width, rows)
    assert f"{field}-1" in text
    assert f"{field}-2" in text
    assert max(map(len, text.splitlines())) <= width


@pytest.mark.parametrize("columns", [60, 140])
def test_a_terminal_that_cannot_draw_is_as_wide_as_it_is(columns, monkeypatch):
    """Rich takes every dumb one to have 80 columns."""
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.setenv("COLUMNS", str(columns))
    assert make_console().width == columns
    monkeypatch.delenv("COLUMNS")
    monkeypatch.setattr("shutil.get_terminal_size", lambda: (columns, 24))
    monkeypatch.setattr(Console, "is_terminal", True)
    assert make_console().width == columns
