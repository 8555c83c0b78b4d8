"""The table at the end, on terminals of any width."""

import io

import pytest
from rich.console import Console

from bitget_copy.cli.collect.screen import print_end
from bitget_copy.collect import History, Progress


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
