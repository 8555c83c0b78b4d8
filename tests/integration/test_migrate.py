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
from bitget_copy.cli.migrate.endpoint_diff import EndpointDiff, diff
from bitget_copy.cli.migrate.moves import MOVES
from bitget_copy.cli.migrate.report import FileReport, print_reports
from bitget_copy.cli.migrate.run import examine
from bitget_copy.cli.migrate.usages import find

V1, V2 = MOVES["v1"], MOVES["v2"]

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
    return [advice(finding, V1) for finding in find(dedent(code))]


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
    written(tmp_path, "deep.py", f"x = {'-' * 20_000}1\n")
    (tmp_path / "latin.py").write_bytes(b"x = '\xe9'\n")
    (tmp_path / "loop.py").symlink_to(tmp_path / "loop.py")
    written(tmp_path)
    result = run(str(tmp_path))
    assert result.exit_code == ExitCode.WRONG_USE
    problems = {Path(r.path).name: r.problem for r in examine([str(tmp_path)]) if r.problem}
    assert problems["bad.py"] == "no Python: '(' was never closed (line 1)"
    assert problems["deep.py"].startswith("no Python: ")  # of this, the parser's memory is full
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
        "do": advice(find(BOT)[3], V1),
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
    print_reports(console, examine([str(tmp_path)]), V1, as_json=False)
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
        none = EndpointDiff(move=V1, old=diff("v1.spot.trader.get_settings").old, new=None)
        monkeypatch.setattr(module, "diff", lambda _, none=none: none)
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


# --- from V2 to V3 -------------------------------------------------------------------------------


V2_BOT = """\
import asyncio

from bitget_copy import CopyTradingClient
from bitget_copy.models.v2 import FuturesTraderOpenOrder, ProductType

BASE = "/api/v2/copy/mix-trader"


async def main() -> None:
    async with CopyTradingClient.from_env() as client:
        follower = client.v2.futures.follower
        await follower.set_order_tpsl(
            tracking_no="1", product_type="USDT-FUTURES", symbol="BTCUSDT", stop_loss_price=1
        )
        async for row in client.v2.futures.trader.iter_history_profits(limit=50):
            print(row.profit, row.nick_name)
        await client.v2.spot.trader.close_orders(tracking_no_list=["1"], symbol="BTCUSDT")
        await client.call("v2.futures.follower.unfollow_trader", {"traderId": "x"})
        get(f"{BASE}/order-total-detail")
        get("/api/v2/mix/order/place-order")
"""


def test_from_v2_to_v3(tmp_path: Path) -> None:
    """Each use of V2 has its line, with what stands for it in V3 or why nothing does."""
    path = written(tmp_path, code=V2_BOT)
    result = run("--to", "v3", str(path))
    assert result.exit_code == ExitCode.REFUSED
    lines = result.output.splitlines()
    said = dict(line.split("\t")[::2] for line in lines[1:11])
    assert said["4:35"] == "bitget_copy.models.v3.FuturesTraderPosition"
    assert said["4:59"] == "bitget_copy.models.v3 has no ProductType"
    assert said["6:8"] == "the beginning of paths: look at what is added to it"
    assert said["11:20"] == "v2 becomes v3; look at what it is used for"
    assert said["12:15"].split(" · ") == [
        "v3.futures.follower.create_tpsl", "tracking_no → position_id", "product_type: gone",
        "symbol: gone", "stop_loss_price → stop_loss", "+ project_id", "+ tp_trigger_by",
        "+ sl_trigger_by",
    ]  # fmt: skip
    assert said["15:26"] == "v3.futures.trader.iter_profits"
    assert said["17:15"] == (
        "no V3 endpoint replaces v2.spot.trader.close_orders: V3 has no spot copy trading"
    )
    assert said["18:27"] == "v3.futures.follower.unfollow_trader · traderId → projectId"
    assert said["19:13"].startswith("GET /api/v3/copy/futures/portfolio-overview")
    assert "40085" in said["20:13"]
    assert "field\trow.profit\trow.share_profit\t16" in lines
    assert lines[-1] == "uses of API V2: 10; files read: 1, changed: 0"
    assert path.read_text("utf-8") == V2_BOT


def test_what_reading_on_and_limits_become(tmp_path: Path) -> None:
    """Cursors, required arguments and what is no list any more are told below the table."""
    code = "x = client.v2.futures.trader\nx.list_followers()\nx.list_open_orders()\n"
    path = written(tmp_path, code=f"{code}client.v2.futures.follower.close_order()\n")
    lines = [line.strip() for line in run("--to", "v3", str(path)).output.splitlines()]
    assert [line for line in lines if line.startswith("Read on with cursor = the reply's ")]
    assert "The whole list comes in one reply: there are no pages to read on." in lines
    assert "Argument symbol is required now." in lines


def test_each_move_leaves_the_other_alone(tmp_path: Path) -> None:
    """Without `--to` V2 is where a program is to be; with v3 it is what it is to leave."""
    path = written(tmp_path, code="client.v1.spot.trader.get_settings()\n")
    other = written(tmp_path, "b.py", "client.v2.spot.trader.get_settings()\n")
    for words in ((), ("--to", "v2")):
        found = json.loads(run(*words, "--json", str(path), str(other)).output)
        assert [file["path"] for file in found["files"]] == [str(path)]
    found = json.loads(run("--to", "v3", "--json", str(path), str(other)).output)
    assert [file["path"] for file in found["files"]] == [str(other)]
    assert found["endpoints"]["v2.spot.trader.get_settings"]["v3"] is None
    assert "spot" in found["endpoints"]["v2.spot.trader.get_settings"]["why_none"]
    assert run("--to", "v4", str(path)).exit_code == ExitCode.WRONG_USE


def test_paths_that_are_not_one_row(tmp_path: Path) -> None:
    """One path with several rows names what stands for each; a few that may be meant are named."""
    code = (
        'a = "/api/v2/copy/mix-follower/close-positions"\n'
        'b = f"/api/v2/copy/{role}/order-total-detail"\n'
        'c = f"/api/v2/copy/{path}"\n'
        'd = "/api/v2/copy/mix-trader/order-close-positions"\n'
    )
    [first, second, third, fourth] = [advice(found, V2) for found in find(code, "v2")]
    assert first == [
        "POST /api/v3/copy/futures/close-positions (v3.futures.follower.close_position)",
        "or POST /api/v3/copy/futures/close-all (v3.futures.follower.close_all_positions)",
    ]
    assert second == [
        "may be v2.futures.trader.get_statistics, v2.spot.trader.get_statistics: look at it by hand"
    ]
    assert third[0].startswith("may be any of ")
    assert fourth[0].startswith("no V3 endpoint replaces v2.futures.trader.close_order: ")


def test_code_of_its_own_is_told_the_exchanges_names(tmp_path: Path) -> None:
    """Who calls a path sees wire names, and the lines on which they are read."""
    code = (
        'rows = get("/api/v2/copy/mix-trader/order-current-track")["data"]["trackingList"]\n'
        'print(rows[0]["openPriceAvg"], rows[0].get("posSide"))\n'
    )
    output = run("--to", "v3", str(written(tmp_path, code=code))).output
    assert "field\trow.openPriceAvg\trow.avgPrice\t2" in output
    assert "field\trow.posSide\trow.holdSide\t2" in output
    assert "argument\tproductType\tgone" in output
    assert "open_price_avg" not in output


def test_the_screen_of_80_columns(tmp_path: Path) -> None:
    """On a terminal of the usual width nothing runs over the edge."""
    written(tmp_path, code=V2_BOT)
    console = terminal(width=80)
    print_reports(console, examine([str(tmp_path)], V2), V2, as_json=False)
    lines = printed(console).splitlines()
    assert len(lines) > 40
    assert max(map(len, lines)) <= 80
