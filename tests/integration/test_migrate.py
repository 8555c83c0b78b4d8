"""`bitget-copy migrate`: what it reports of real programs, for people and for machines."""

from __future__ import annotations

import json
from pathlib import Path
from textwrap import dedent

import command_line
import pytest
from command_line import printed, terminal
from typer.testing import Result

from bitget_copy.cli.exit_codes import ExitCode
from bitget_copy.cli.migrate import advice as advice_module
from bitget_copy.cli.migrate import report as report_module
from bitget_copy.cli.migrate.advice import advice
from bitget_copy.cli.migrate.command import examine
from bitget_copy.cli.migrate.endpoint_diff import EndpointDiff, diff
from bitget_copy.cli.migrate.report import FileReport, print_reports
from bitget_copy.cli.migrate.v1_usages import find

BOT = '''\
"""A bot as a user has it."""

import asyncio

from bitget_copy import CopyTradingClient
from bitget_copy.models.v1 import HoldSide, TrackingType


async def main() -> None:
    async with CopyTradingClient.from_env() as client:
        trader = client.v1.futures.trader
        for order in await trader.list_open_orders(
            symbol="BTCUSDT_UMCBL", product_type="umcbl", page_no=1, page_size=20
        ):
            if order.hold_side is HoldSide.LONG and order.open_avg_price:
                await trader.set_order_tpsl(
                    symbol="BTCUSDT_UMCBL", tracking_no=order.tracking_no,
                    stop_profit_price=order.open_avg_price * 2, stop_loss_price=None,
                )
        async for row in client.v1.spot.follower.iter_traders():
            print(row.trade_nick_name, row.trader_uid)
        await client.call("v1.spot.follower.unfollow_trader", {"traderUserId": "x"})


asyncio.run(main())
'''


@pytest.fixture(autouse=True)
def _wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "120")


def run(*words: str) -> Result:
    return command_line.run("migrate", *words)


def written(folder: Path, name: str = "bot.py", code: str = BOT) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(code, "utf-8")
    return path


def advice_for(code: str) -> list[list[str]]:
    """What to do about each place of a program, from top to bottom."""
    return [advice(finding) for finding in find(dedent(code))]


# --- the command ---------------------------------------------------------------------------------


def test_a_program_and_what_to_change_in_it(tmp_path: Path) -> None:
    """Each place has its line with what to do, then each row that is used what is different."""
    path = written(tmp_path)
    result = run(str(path))
    assert result.exit_code == ExitCode.REFUSED
    lines = result.output.splitlines()
    assert lines[0] == "line\twritten\tdo"
    assert lines[1:9] == [
        "6:35\tbitget_copy.models.v1.HoldSide\tbitget_copy.models.v2.HoldSide",
        "6:45\tbitget_copy.models.v1.TrackingType\tbitget_copy.models.v2 has no TrackingType",
        "11:18\tclient.v1.futures.trader\tv1 becomes v2; look at what it is used for",
        (
            "12:28\ttrader.list_open_orders\tv2.futures.trader.list_open_orders"
            ' · "BTCUSDT_UMCBL" → "BTCUSDT" · "umcbl" → "USDT-FUTURES" · page_no: gone, V2 reads '
            "on with id_less_than=reply.end_id, or with iter_… · page_size → limit"
        ),
        (
            "16:23\ttrader.set_order_tpsl\tv2.futures.trader.set_order_tpsl"
            ' · "BTCUSDT_UMCBL" → "BTCUSDT"'
            " · stop_profit_price → stop_surplus_price · + product_type"
        ),
        "20:26\tclient.v1.spot.follower.iter_traders\tv2.spot.follower.iter_traders",
        (
            "22:27\tv1.spot.follower.unfollow_trader\tv2.spot.follower.unfollow_trader"
            " · traderUserId → traderId"
        ),
        "v1.futures.trader.list_open_orders → v2.futures.trader.list_open_orders",
    ]
    assert "field\trow.hold_side\trow.pos_side\t15" in lines
    assert "field\trow.open_avg_price\trow.open_price_avg\t15, 18" in lines
    assert "field\trow.close_order_id\tgone\t" in lines
    assert "argument\t-\tproduct_type (needed)\t" in lines
    assert "    new fields: row.follow_count, reply.end_id" in lines
    assert "    new arguments: start_time, end_time, id_greater_than, id_less_than" in lines
    assert any("a price that is left out stays, and 0 removes it" in line for line in lines)
    assert lines[-1] == "uses of API V1: 7; files read: 1, changed: 0"
    assert path.read_text("utf-8") == BOT


def test_a_clean_program(tmp_path: Path) -> None:
    """A program without V1 ends with 0."""
    result = run(str(written(tmp_path, code="await client.v2.spot.trader.get_settings()\n")))
    assert (result.exit_code, result.output) == (
        ExitCode.OK, "uses of API V1: 0; files read: 1, changed: 0\n",
    )  # fmt: skip


def test_folders_are_read_through(tmp_path: Path) -> None:
    """Python files at any depth are read; environments, caches and hidden folders are not."""
    line = "client.v1.spot.trader.get_settings()\n"
    for name in ("a.py", "deep/er/b.py", "c.pyi", "note.txt", ".hidden/x.py", "__pycache__/y.py",
                 "node_modules/z.py", "env/lib/w.py"):  # fmt: skip
        written(tmp_path, name, line)
    (tmp_path / "env" / "pyvenv.cfg").touch()
    reports = examine([str(tmp_path), str(tmp_path / "a.py")])
    found = [str(Path(report.path).relative_to(tmp_path)) for report in reports]
    assert found == ["a.py", "c.pyi", "deep/er/b.py"]
    assert [len(report.findings) for report in reports] == [1, 1, 1]


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    """A file that is no Python, no text or not readable is named, and the exit code is 2."""
    written(tmp_path, "bad.py", "x = (\n")
    written(tmp_path, "null.py", "x = 1\0\n")
    (tmp_path / "latin.py").write_bytes(b"x = '\xe9'\n")
    (tmp_path / "loop.py").symlink_to(tmp_path / "loop.py")
    written(tmp_path)
    result = run(str(tmp_path))
    assert result.exit_code == ExitCode.WRONG_USE
    problems = {Path(r.path).name: r.problem for r in examine([str(tmp_path)]) if r.problem}
    assert problems["bad.py"] == "no Python: '(' was never closed (line 1)"
    assert problems["latin.py"] == "is not UTF-8"
    assert problems["loop.py"].startswith("Too many levels")
    assert "null" in problems["null.py"]
    assert "bad.py: not read: no Python" in result.output
    assert result.output.splitlines()[-1] == "uses of API V1: 7; files read: 1, changed: 0"


def test_a_mark_at_the_beginning_is_no_trouble(tmp_path: Path) -> None:
    """A byte order mark is not taken for code."""
    path = tmp_path / "marked.py"
    path.write_bytes(b"\xef\xbb\xbfclient.v1.spot.trader.get_settings()\n")
    [report] = examine([str(path)])
    assert (report.problem, len(report.findings)) == ("", 1)


def test_no_such_file() -> None:
    """A path that is not there is wrong use."""
    result = run("/no/such/file.py")
    assert result.exit_code == ExitCode.WRONG_USE
    assert "there is no such file or folder" in result.stderr


def test_json(tmp_path: Path) -> None:
    """Machines get files with findings, what changes with each row, and what was not read."""
    path = written(tmp_path)
    bad = written(tmp_path, "bad.py", "x = (\n")
    clean = written(tmp_path, "clean.py", "x = 1\n")
    result = run("--json", str(path), str(bad), str(clean))
    found = json.loads(result.output)
    assert result.exit_code == ExitCode.WRONG_USE
    assert found["read"] == 3
    assert found["not_read"] == {str(bad): "no Python: '(' was never closed (line 1)"}
    [file] = found["files"]
    assert file["path"] == str(path)
    assert file["findings"][3] == {
        "line": 12,
        "column": 28,
        "kind": "call",
        "text": "trader.list_open_orders",
        "key": "v1.futures.trader.list_open_orders",
        "arguments": ["symbol", "product_type", "page_no", "page_size"],
        "do": advice(find(BOT)[3]),
    }
    assert file["findings"][0]["arguments"] is None
    change = found["endpoints"]["v1.spot.follower.unfollow_trader"]
    assert change["v2"] == {
        "key": "v2.spot.follower.unfollow_trader",
        "method": "POST",
        "path": "/api/v2/copy/spot-follower/cancel-trader",
        "returns": "bool",
    }
    assert change["params"] == [
        {"fate": "renamed", "old": "trader_user_id", "new": "trader_id",
         "old_wire": "traderUserId", "new_wire": "traderId"},
    ]  # fmt: skip


def test_the_screen(tmp_path: Path) -> None:
    """On a terminal each file has a table under its name."""
    written(tmp_path)
    console = terminal(width=100)
    print_reports(console, examine([str(tmp_path)]), as_json=False)
    lines = [line.rstrip() for line in printed(console).splitlines()]
    assert lines[0] == str(tmp_path / "bot.py")
    assert [line.split() for line in lines if line.strip().startswith("line ")] == [
        ["line", "written", "do"]
    ]
    assert max(map(len, lines)) <= 100


def test_names_of_files_cannot_act_on_the_terminal(tmp_path: Path) -> None:
    """Control characters of a name or of code are written out."""
    path = written(
        tmp_path, "a\x1b[2Jb.py", 'client.v1["\x1b[2J"].futures.trader\nimport bitget_copy\n'
    )
    assert "\x1b" not in run(str(path)).output


# --- what to do ----------------------------------------------------------------------------------


def test_paths_and_keys() -> None:
    """A raw path is answered with method, path and row; another V1 path with a word about it."""
    assert advice_for(
        'a = "/api/spot/v1/trace/user/myTraders"\nb = "/api/mix/v1/market/ticker"\n'
    ) == [
        ["GET /api/v2/copy/spot-follower/query-traders (v2.spot.follower.list_traders)"],
        ["API V1 is switched off; this path is none of copy trading's"],
    ]
    code = (
        'client.iterate("v1.spot.trader.list_open_orders", {"minId": 1, "symbol": "X", "odd": 2})'
    )
    assert advice_for(code) == [["v2.spot.trader.list_open_orders", "minId → idLessThan"]]
    assert advice_for(
        'client.call("v1.futures.trader.set_order_tpsl", {"stopProfitPrice": 1})'
    ) == [
        ["v2.futures.trader.set_order_tpsl", "stopProfitPrice → stopSurplusPrice", "+ productType"]
    ]


def test_an_iterator_without_pages_in_v2() -> None:
    """Where V2 gives all at once, there is nothing to iterate."""
    [[only]] = advice_for("client.v1.spot.trader.iter_profits_by_symbol()")
    assert only == "v2.spot.trader.get_profit_summary, which has no pages"


def test_spellings_that_are_none_of_v1() -> None:
    """A symbol without suffix and a product type of V2 are left as they are."""
    [[_, *rest]] = advice_for("""\
        client.v1.futures.trader.list_open_orders(symbol="BTCUSDT", product_type="USDT-FUTURES")
    """)
    assert rest == []


def test_what_cannot_be_told() -> None:
    """Places that only a person can judge are reported as such."""
    assert advice_for(
        'import bitget_copy\nclient.call(f"v1.{x}")\nimport bitget_copy.models.v1\n'
    ) == [
        ["cannot be told from the source: look at it by hand"],
        ["import from bitget_copy.models.v2"],
    ]
    chain = "client.v1.spot.trader.get_settings"
    assert advice_for(f"f(**{chain})\ng({chain})") == [
        ["v2.spot.trader.get_settings"], ["v2.spot.trader.get_settings"],
    ]  # fmt: skip


def test_a_page_number_without_a_cursor_in_v2() -> None:
    """A page number that is gone with all paging has no advice on how to read on."""
    [[_, *rest]] = advice_for("client.v1.spot.trader.list_profits_by_symbol(page_no=1)")
    assert rest == ["page_no: gone"]


def test_a_row_without_successor(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A row that V2 has nothing for is reported, on the screen and in JSON."""
    for module in (advice_module, report_module):
        monkeypatch.setattr(module, "diff", lambda key: EndpointDiff(old=diff(key).old, new=None))
    path = written(tmp_path, code="client.v1.spot.trader.get_settings()\n")
    assert "no V2 endpoint replaces v1.spot.trader.get_settings" in run(str(path)).output
    found = json.loads(run("--json", str(path)).output)
    assert found["endpoints"]["v1.spot.trader.get_settings"]["v2"] is None


def test_a_row_that_changes_its_name_only(tmp_path: Path) -> None:
    """Where nothing but the family changes, no table follows."""
    code = "client.v1.futures.follower.unfollow_trader(trader_id=1)\n"
    assert run(str(written(tmp_path, code=code))).output.splitlines()[1:] == [
        "1:1\tclient.v1.futures.follower.unfollow_trader\tv2.futures.follower.unfollow_trader",
        "v1.futures.follower.unfollow_trader → v2.futures.follower.unfollow_trader",
        "",
        "uses of API V1: 1; files read: 1, changed: 0",
    ]


def test_keys_of_a_report() -> None:
    """Rows are listed once, in the order of their first use."""
    calls = ("get_settings", "close_orders", "get_settings")
    code = "".join(f"c.v1.spot.trader.{name}()\n" for name in calls)
    report = FileReport(path="x", findings=find(code))
    assert report.keys == ["v1.spot.trader.get_settings", "v1.spot.trader.close_orders"]
