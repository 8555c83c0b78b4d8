"""The table at the end, on terminals of any width."""

import io

import pytest
from rich.console import Console

from bitget_copy.cli.collect.screen import _frame, print_end
from bitget_copy.cli.collect.verdict import print_verification
from bitget_copy.collect import History, HistoryCheck, Progress, Verification


@pytest.mark.parametrize("width", [20, 40, 59, 60, 80, 110, 200])
@pytest.mark.parametrize("terminal", [True, False])
def test_a_number_is_whole_or_not_there(width, terminal):
    """However narrow the terminal and however long the account's label."""
    out = io.StringIO()
    console = Console(file=out, width=width, force_terminal=terminal, color_system=None)
    done = Progress(History("a-rather-long-account-label-" * 2, "v2.account.list_bills"))
    done.rows, done.kept = 1_234_567, 7_654_321
    print_end(console, [done], as_json=False)
    text = out.getvalue()
    assert "1,234,567" in text.splitlines()[-1] or width < 60
    for cut in ("1…", "1,…", "1,2", "7…", "7,…", "7,6"):
        whole = {"1": "1,234,567", "7": "7,654,321"}[cut[0]]
        assert cut not in text.replace(whole, "")
    if width >= 60:
        assert "7,654,321" in text


KEY = "v2.futures.trader.list_history_orders"
LONG = History("main", KEY, '{"productType": "USDT-FUTURES"}')


def shown(width, show):
    """What a terminal so wide shows."""
    out = io.StringIO()
    show(Console(file=out, width=width, height=20, force_terminal=True, color_system=None))
    return out.getvalue()


@pytest.mark.parametrize("width", [40, 60, 80, 140])
def test_a_key_is_whole_at_any_width(width):
    """Other columns are left out, and a line says which; while it runs as well as at the end."""
    read = Progress(LONG)
    read.rows, read.kept = 1_234_567, 7_654_321
    check = HistoryCheck(
        history=LONG, rows=7_654_321, parts=12, covered=[], sealed=None, gaps=[], lost=[]
    )
    verified = Verification(histories=[check], problems=[], orphans=[])
    shows = (
        lambda console: print_end(console, [read], as_json=False),
        lambda console: print_verification(console, verified, as_json=False),
    )
    for show in shows:
        text = shown(width, show)
        assert f"{KEY} " in text or f"{KEY}\n" in text
        assert "no room for" in text or width > 60
        assert max(map(len, text.splitlines())) <= width
    if width >= 60:  # else it is written line by line
        text = shown(width, lambda console: console.print(_frame(console, [read])))
        assert f"{KEY} USDT-FUTURES " in text
        assert "1,234,567" in text
        assert ("account" in text) == (width > 60)
