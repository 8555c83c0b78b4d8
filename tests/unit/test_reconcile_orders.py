"""What the lists of open and closed orders prove of a lost close, in both API families."""

from __future__ import annotations

from itertools import cycle, pairwise

import pytest
from reconcile_fakes import (
    ANCIENT,
    COIN,
    EARLY,
    NOW,
    OLD,
    ONE_ROUND,
    OVER,
    QUARTER,
    SENT,
    Exchange,
    as_v1,
    closed,
    futures,
    in_spans,
    listed,
    numbers,
    opened,
    spot,
    spot_open,
    spot_sold,
    uncut,
)

from bitget_copy import Executed, NotExecuted, StillUnknown
from bitget_copy.errors import InvalidParameterError
from bitget_copy.reconcile.futures_orders import suffix_of
from bitget_copy.reconcile.read_round import MAX_SPANS

DAY = 86_400_000
V1_LEAD, V1_COPY = "v1.futures.trader", "v1.futures.follower"
V2_LEAD, V2_COPY = "v2.futures.trader", "v2.futures.follower"
V2_LINE = {"productType": "usdt-futures"}
USDT = {V1_LEAD: {}, V1_COPY: {"productType": "umcbl"}, V2_LEAD: V2_LINE, V2_COPY: V2_LINE}
"""How a family's calls name the product line."""
ONE = {where: line | {"trackingNo": "7"} for where, line in USDT.items()}
ONE[V1_LEAD]["symbol"] = "BTCUSDT_UMCBL"
CONTRACT = {where: line | {"symbol": "BTCUSDT"} for where, line in USDT.items()}
CONTRACT[V1_LEAD]["symbol"] = "BTCUSDT_UMCBL"


async def one_order(where, exchange, more=(), **options):
    return await exchange.verdict(f"{where}.close_order", ONE[where] | dict(more), **options)


async def contract(where, exchange, **options):
    return await exchange.verdict(f"{where}.close_orders_by_symbol", CONTRACT[where], **options)


async def matching(where, exchange, filters, **options):
    return await exchange.verdict(f"{where}.close_all_orders", USDT[where] | filters, **options)


every_account = pytest.mark.parametrize("where", ONE)
every_leader = pytest.mark.parametrize("where", [V1_LEAD, V2_LEAD])
every_follower = pytest.mark.parametrize("where", [V1_COPY, V2_COPY])


# --- one futures order -----------------------------------------------------------------------


@every_account
@pytest.mark.parametrize(
    ("open_now", "history", "again", "kind"),
    [
        ([], [closed()], None, Executed),
        ([], [closed(), closed(at=SENT + 90)], None, Executed),
        ([opened("8")], [closed("9"), closed(), closed("6")], None, Executed),
        ([], [closed(created=OLD)], None, Executed),
        ([], [closed(at=SENT - 60_000)], None, NotExecuted),
        ([], [closed(at=OVER + 5)], None, NotExecuted),
        ([], [closed(at=SENT - 60_000), closed(at=OVER + 5)], None, StillUnknown),
        ([], [closed(at=SENT - 9_000)], None, StillUnknown),
        ([], [closed(at=0)], None, StillUnknown),
        ([], [closed(symbol="")], None, StillUnknown),
        ([], [closed(productType=COIN)], None, StillUnknown),
        ([opened(symbol="")], [], None, StillUnknown),
        ([opened(symbol="")], [closed()], None, StillUnknown),
        ([], [closed("8"), closed("6")], None, StillUnknown),
        ([], [], None, StillUnknown),
        ([], None, None, StillUnknown),
        (None, None, None, StillUnknown),
        ([opened()], [], None, NotExecuted),
        ([opened()], None, None, NotExecuted),
        ([opened(at=OLD)], [], None, NotExecuted),
        ([opened()], [], [], NotExecuted),
        ([], [], [opened()], NotExecuted),
        ([opened()], [closed()], None, StillUnknown),
        ([opened()], [closed()], [], StillUnknown),
        ([], [closed()], [opened()], StillUnknown),
    ],
)
async def test_one_order(where, open_now, history, again, kind):
    """What the open list, the history and the open list again prove of one order."""
    exchange = futures(where, open_now, history, again=again)
    verdict = await one_order(where, exchange, timeout=ONE_ROUND)
    assert type(verdict) is kind, verdict


@pytest.mark.parametrize("where", [V1_LEAD, V1_COPY, V2_LEAD])
@pytest.mark.parametrize("stop", ["loss", "profit", "who knows"])
async def test_order_that_a_stop_closed(where, stop):
    """A row that shows a stop says that the call did not close the order, or not alone."""
    verdict = await one_order(where, futures(where, [], [closed(stopType=stop)]))
    assert type(verdict) is StillUnknown
    assert "a stop closed it" in verdict.evidence


@every_account
async def test_history_that_shows_no_stops(where):
    """A V2 follower's verdict says that a stop cannot be told apart; the others that none was."""
    verdict = await one_order(where, futures(where, [], [closed()]))
    words = "by this call or by a stop" if where == V2_COPY else "by no stop"
    assert words in verdict.evidence


@pytest.mark.parametrize(
    ("where", "more", "row", "kind"),
    [
        (V1_LEAD, {}, {"symbol": "ETHUSDT"}, StillUnknown),
        (V2_COPY, {"symbol": "btcusdt"}, {}, Executed),
        (V2_COPY, {"symbol": "ETHUSDT"}, {}, StillUnknown),
        (V2_COPY, {"holdSide": "long"}, {}, Executed),
        (V2_COPY, {"holdSide": "short"}, {}, StillUnknown),
        (V2_COPY, {"holdSide": "long"}, {"posSide": ""}, StillUnknown),
        (V2_COPY, {}, {"productType": "USDT-FUTURES"}, Executed),
    ],
)
async def test_order_that_does_not_fit_its_filters(where, more, row, kind):
    """A row of another contract, direction or product line is another order."""
    exchange = futures(where, [], [closed(**row)])
    assert type(await one_order(where, exchange, more, timeout=ONE_ROUND)) is kind
    exchange = futures(where, [opened(**row)], [])
    kind = NotExecuted if kind is Executed else kind
    assert type(await one_order(where, exchange, more, timeout=ONE_ROUND)) is kind


@every_account
async def test_order_on_a_later_page(where):
    """All pages of both lists are read, or the page that begins with the order."""
    old = [opened(str(n)) for n in range(8, 30)]
    assert type(await one_order(where, futures(where, [*old, opened()], []))) is NotExecuted
    old = [closed(str(n)) for n in range(8, 200)]
    assert type(await one_order(where, futures(where, [], [*old, closed()]))) is Executed


async def test_v1_history_reaches_from_the_day_before_to_the_exchanges_now():
    """Its end is the exchange's own clock, though ours be slow."""
    exchange = futures(V1_LEAD, [], [], stamp=lambda now: now + 20_000)
    await one_order(V1_LEAD, exchange, timeout=0.3)
    [(start, end)] = exchange.spans("list_history_orders")
    assert start == SENT - DAY
    assert end >= NOW + 20_000


async def test_v2_old_order_is_looked_for_span_by_span():
    """The newest span first, of three months, without gaps, until it is found."""
    exchange = futures(V2_COPY, [], [closed(created=OLD)])
    assert type(await one_order(V2_COPY, exchange)) is Executed
    asked = exchange.spans("list_history_orders")
    assert len(asked) == 4
    assert all(end - start <= QUARTER for start, end in asked)
    assert all(newer[0] - older[1] == 1 for newer, older in pairwise(asked))
    assert asked[0][1] >= NOW
    assert exchange.spans("list_open_orders")[::2] == asked


@pytest.mark.parametrize("where", [V2_LEAD, V2_COPY])
async def test_v2_order_that_is_too_old(where):
    """An order that was closed before all that is read stays unknown."""
    exchange = futures(where, [], [closed(created=ANCIENT)])
    assert "neither open nor" in (await one_order(where, exchange, timeout=ONE_ROUND)).evidence
    assert len(exchange.each("list_history_orders")) == MAX_SPANS


async def test_v2_order_that_is_found_at_once():
    """Three reads are enough for an order of these days, however many are newer."""
    exchange = futures(V2_LEAD, [], [closed(str(no)) for no in range(7, 400)])
    assert type(await one_order(V2_LEAD, exchange)) is Executed
    assert len(exchange.asked) == 3


async def test_v2_end_of_what_the_exchange_shows():
    """A refusal of older spans ends the looking; one of the newest is a failure."""

    def refusal(code):
        return InvalidParameterError(code=code, message="x", status_code=400)

    def short(values):
        if int(values["startTime"]) < SENT - QUARTER:
            raise refusal("40704")
        return listed([], items="trackingList")(values)

    for steps, words in (
        ([short], "neither open nor"),
        ([refusal("40704")], "code 40704"),
        ([listed([], items="trackingList"), refusal("40017")], "code 40017"),
    ):
        exchange = futures(V2_LEAD, [], [])
        exchange.replies["list_history_orders"] = steps
        assert words in (await one_order(V2_LEAD, exchange, timeout=0.2)).evidence


@pytest.mark.parametrize("number", ["7", "x7"])
async def test_v2_lists_that_are_not_cut_at_a_number(number):
    """Where the cursor is something else, the whole span is read."""
    rows = [closed("9"), closed(number)]
    exchange = Exchange(
        list_open_orders=[{"trackingList": [opened("9")], "endId": ""}],
        list_history_orders=[{"trackingList": rows, "endId": ""}],
    )
    assert type(await one_order(V2_LEAD, exchange, {"trackingNo": number})) is Executed


@pytest.mark.parametrize(
    ("symbol", "product"),
    [("BTCUSDT_UMCBL", "umcbl"), ("BTCUSDT", None), ("BTCUSDT_", None), ("", None), (None, None)],
)
def test_product_line_of_a_symbol(symbol, product):
    """The suffix of a contract names its product line."""
    assert suffix_of(symbol) == product


@pytest.mark.parametrize("symbol", ["BTCUSDT", "BTCUSDT_SPBL", "BTCUSDT_"])
@pytest.mark.parametrize("name", ["close_order", "set_order_tpsl", "close_orders_by_symbol"])
async def test_v1_contract_without_a_product_line(name, symbol):
    """A symbol whose suffix names no product line cannot be looked up."""
    exchange = futures(V1_LEAD, [], [])
    values = {"symbol": symbol} | ({} if name.endswith("symbol") else {"trackingNo": "7"})
    verdict = await exchange.verdict(f"{V1_LEAD}.{name}", values)
    assert "cannot be told from its suffix" in verdict.evidence
    assert exchange.asked == []


@pytest.mark.parametrize("fresh", [SENT - 2_000, SENT - 500])
@every_account
async def test_an_order_that_was_opened_just_before(where, fresh):
    """A close in part leaves it open, which an open list from before its opening does not show."""
    exchange = futures(where, [], [closed(created=fresh)], at=SENT + 100)
    verdict = await one_order(where, exchange, timeout=60)
    assert type(verdict) is Executed
    assert exchange.clock.at * 1000 > SENT + 10_000


# --- many futures orders -----------------------------------------------------------------------


@every_leader
@pytest.mark.parametrize(
    ("open_now", "history", "kind"),
    [
        ([], [closed(), closed("8")], Executed),
        ([opened("9", at=SENT + 500)], [closed()], Executed),
        ([], [closed(created=OLD)], Executed),
        ([opened("9", at=SENT + 20)], [closed()], StillUnknown),
        ([opened("9", at=SENT + 50)], [closed()], StillUnknown),
        ([opened("6", at=OLD)], [closed()], StillUnknown),
        ([opened("9", at=0)], [closed()], StillUnknown),
        ([opened("9", symbol="ETHUSDT")], [closed()], Executed),
        ([opened(symbol="")], [closed("8")], StillUnknown),
        ([opened(symbol="")], [], StillUnknown),
        ([], [closed(stopType="loss")], StillUnknown),
        ([], [closed(symbol="ETHUSDT")], StillUnknown),
        ([], [], StillUnknown),
        ([opened()], [], NotExecuted),
        ([opened(at=OLD)], [], NotExecuted),
        ([opened()], [closed("8", at=OVER + 1), closed("9", at=SENT - 30_001)], NotExecuted),
        ([opened()], [closed("8")], StillUnknown),
        ([opened()], [closed("6", created=OLD)], StillUnknown),
        ([opened()], [closed("8", stopType="loss")], StillUnknown),
        ([opened()], [closed("8", at=SENT - 30_000)], StillUnknown),
        ([opened()], [closed("8", at=0)], StillUnknown),
        ([opened()], [closed("8", symbol="")], StillUnknown),
        ([opened()], [closed("8", symbol="ETHUSDT")], NotExecuted),
        ([opened(at=SENT - 100)], [], StillUnknown),
        ([opened(at=SENT + 100)], [], StillUnknown),
        # An order that was open when the call was sent, or when another was closed, is not left.
        ([opened("8", at=SENT - 500)], [closed(at=SENT - 1_500)], StillUnknown),
        ([opened("8", at=SENT)], [closed(at=SENT - 1_500)], StillUnknown),
        ([opened("8", at=SENT + 1)], [closed(at=SENT - 1_500)], Executed),
        ([opened("8", at=SENT + 51)], [closed()], Executed),
    ],
)
async def test_all_orders_of_a_contract(where, open_now, history, kind):
    """Closing many is proved by what closed, and undone only by a history without any close."""
    verdict = await contract(where, futures(where, open_now, history), timeout=ONE_ROUND)
    assert type(verdict) is kind, verdict


@pytest.mark.parametrize(
    ("open_now", "history", "kind"),
    [
        ([], [closed(), closed("8", symbol="ETHUSDT")], Executed),
        ([opened("6", symbol="ETHUSDT")], [closed()], StillUnknown),
        ([opened("6", symbol="ETHUSDT")], [], NotExecuted),
        ([opened("6")], [closed(productType=COIN)], NotExecuted),
        ([opened("6")], [closed(productType="umcbl")], StillUnknown),
        ([], [closed(productType="umcbl")], StillUnknown),
        ([], [closed(symbol="BTCUSDT_UMCBL")], Executed),
        ([], [closed(symbol="BTCUSD_DMCBL")], StillUnknown),
    ],
)
async def test_v2_all_orders_of_a_line(open_now, history, kind):
    """Without a contract all orders of the product line count."""
    exchange = futures(V2_LEAD, open_now, history)
    verdict = await matching(V2_LEAD, exchange, {}, timeout=ONE_ROUND)
    assert type(verdict) is kind, verdict


@every_leader
@pytest.mark.parametrize(
    ("symbol", "is_it"),
    [
        ("BTCUSDT", True),
        ("BTCUSDT_UMCBL", True),
        ("BTC/USDT", True),
        ("BTC", True),
        ("BTCUSDT_NEW", True),
        ("ETHUSDT", False),
        ("ETHUSDT_UMCBL", False),
    ],
)
async def test_a_close_that_may_be_of_the_contract(where, symbol, is_it):
    """Whichever way its row spells the contract, it may have been closed by the call."""
    exchange = futures(where, [opened()], [])
    row = closed("8")
    row = (as_v1(row) if where == V1_LEAD else row) | {"symbol": symbol}
    items = None if where == V1_LEAD else "trackingList"
    page = in_spans([row], lambda rows: listed(rows, items=items))
    exchange.replies["list_history_orders"] = [page]
    verdict = await contract(where, exchange, timeout=ONE_ROUND)
    assert type(verdict) is (StillUnknown if is_it else NotExecuted), verdict
    assert ("order 8 closed about" in verdict.evidence) is is_it


@every_follower
@pytest.mark.parametrize(
    ("filters", "open_now", "history", "kind"),
    [
        ({"holdSide": "long"}, [opened("9", posSide="short")], [closed()], Executed),
        ({"holdSide": "long"}, [opened()], [closed("8", symbol="ETHUSDT")], StillUnknown),
        ({"holdSide": "long"}, [opened()], [closed("8", productType=COIN)], NotExecuted),
        ({"holdSide": "long"}, [opened()], [closed("8", symbol="")], StillUnknown),
        ({"holdSide": "long"}, [opened(posSide="")], [closed("8")], StillUnknown),
        ({"holdSide": "long"}, [opened(posSide="")], [], StillUnknown),
        ({"holdSide": "long"}, [], [closed("8", posSide="")], StillUnknown),
        ({"holdSide": "long"}, [opened("6", posSide="buy")], [closed()], StillUnknown),
        ({"holdSide": "long"}, [opened("6", at=OLD)], [closed()], StillUnknown),
        ({"marginCoin": "USDT"}, [], [closed()], StillUnknown),
        ({"marginMode": "one"}, [opened()], [], NotExecuted),
        ({"marginMode": "one"}, [opened()], [closed("8")], StillUnknown),
        ({"symbol": "BTC"}, [opened()], [closed("8", symbol="ETHUSDT")], StillUnknown),
    ],
)
async def test_all_copies_that_match(where, filters, open_now, history, kind):
    """Filters that rows do not show are never taken for met; any close of the line counts."""
    words = {"one": {V1_COPY: "fixed", V2_COPY: "isolated"},
             "BTC": {V1_COPY: "BTCUSDT_UMCBL", V2_COPY: "BTCUSDT"}}  # fmt: skip
    filters = {name: words[w][where] if w in words else w for name, w in filters.items()}
    verdict = await matching(where, futures(where, open_now, history), filters, timeout=ONE_ROUND)
    assert type(verdict) is kind, verdict


@every_leader
async def test_many_orders_early(where):
    """While the call may still act, an order that is open says nothing of the others."""
    for at, words in ((SENT - 900_000, "still open, as before"), (SENT + 1, "1 are open")):
        exchange = futures(where, [opened(at=at)], [], at=SENT)
        verdict = await contract(where, exchange, timeout=ONE_ROUND)
        assert type(verdict) is StillUnknown
        assert words in verdict.evidence


@every_leader
async def test_open_list_that_moves(where):
    """An open list that is not the same before and after proves nothing in this round."""
    exchange = futures(where, [opened("8")], [closed()], again=[])
    page = listed([], items=None if where == V1_LEAD else "trackingList")
    exchange.replies["list_open_orders"].insert(1, page)  # after the first page
    verdict = await contract(where, exchange, timeout=ONE_ROUND)
    assert "changes while it is read" in verdict.evidence


async def test_short_pages_are_not_the_end():
    """An order behind a page that the exchange made shorter is not overlooked."""
    exchange = futures(V1_LEAD, [], [closed("8")])
    pages = [[as_v1(opened("9", at=SENT + 500))], [as_v1(opened())], []]
    exchange.replies["list_open_orders"] = [lambda values: pages[int(values["pageNo"]) - 1]]
    assert type(await contract(V1_LEAD, exchange, timeout=ONE_ROUND)) is StillUnknown


@every_leader
async def test_long_lists_are_named_briefly(where):
    """A verdict names three orders and counts the rest."""
    for count, rest in ((3, ""), (5, " and 2 more")):
        exchange = futures(where, [], [closed(str(n)) for n in range(count)])
        evidence = (await contract(where, exchange)).evidence
        named, _, _ = evidence.partition(" closed within")
        assert (len(named.split(", ")), named.endswith(rest)) == (3, True)
        assert (" more" in named) is bool(rest)


@every_leader
async def test_the_words_of_a_verdict_are_bounded_and_printable(where):
    """Order numbers are texts of the exchange: they may hold anything of any length."""
    number = "\x1b[31m7\r\nforged line\u202e" + "9" * 5000
    for strange in ([number], [f"{number}{at}" for at in range(49)]):
        rows = [opened(each, symbol=CONTRACT[where]["symbol"]) for each in strange]
        exchange = futures(where, [], [], at=SENT)
        page = listed(rows) if where == V1_LEAD else {"trackingList": rows, "endId": ""}
        exchange.replies["list_open_orders"] = [page]
        verdict = await contract(where, exchange, timeout=0.3)
        assert "still open" in verdict.evidence
        assert verdict.evidence.isprintable()
        assert len(verdict.evidence) < 500


async def test_v2_evidence_about_copies():
    """It says what the lists do not show, and how far back they were read."""
    exchange = futures(V2_COPY, [opened("6", at=OLD, symbol="ETHUSDT")], [closed()])
    verdict = await contract(V2_COPY, exchange)
    assert "by this call or by a stop" in verdict.evidence
    assert "created in the last 712 days" in verdict.evidence
    assert len(set(exchange.spans("list_open_orders"))) >= MAX_SPANS


@pytest.mark.parametrize("where", ONE)
async def test_one_old_reply_spoils_a_round(where):
    """Every reply of a round must be late enough, whichever it is."""
    reads = futures(where, [opened()], [])
    assert type(await one_order(where, reads, timeout=ONE_ROUND)) is NotExecuted
    count = len(reads.asked)
    for old in range(count):
        stamps = cycle([OVER - 1_000 if at == old else NOW for at in range(count)])
        exchange = futures(where, [opened()], [], stamp=lambda _, stamps=stamps: next(stamps))
        verdict = await one_order(where, exchange, timeout=ONE_ROUND)
        assert type(verdict) is StillUnknown, old


async def test_v2_one_old_reply_spoils_a_round_about_many():
    """The history that is read last counts as well."""
    stamps = iter([NOW] * 10 + [OVER - 1_000] * 10)
    exchange = futures(V2_LEAD, [opened()], [], stamp=lambda _: next(stamps, NOW))
    verdict = await matching(V2_LEAD, exchange, {}, timeout=ONE_ROUND)
    assert type(verdict) is StillUnknown
    assert len(exchange.asked) > 10


# --- spot orders closed --------------------------------------------------------------------------

V1_SPOT, V2_SPOT, V2_SPOT_COPY = "v1.spot.trader", "v2.spot.trader", "v2.spot.follower"
every_seller = pytest.mark.parametrize("where", [V1_SPOT, V2_SPOT, V2_SPOT_COPY])


async def sale(where, exchange, *given, timeout=ONE_ROUND):
    values = numbers(where, *given or ("7", "8")) | {"symbol": "BTCUSDT"}
    return await exchange.verdict(f"{where}.close_orders", values, timeout=timeout)


@every_seller
@pytest.mark.parametrize(
    ("open_now", "sold", "kind"),
    [
        ([], [spot_sold(), spot_sold("8")], Executed),
        ([], [spot_sold(symbol="BTCUSDT_SPBL"), spot_sold("8")], Executed),
        ([spot_open("9")], [spot_sold(), spot_sold("8")], Executed),
        ([], [spot_sold()], StillUnknown),
        ([], [spot_sold(symbol="ETHUSDT"), spot_sold("8")], StillUnknown),
        ([], [spot_sold(at=SENT - 31_000), spot_sold("8", at=SENT - 40_000)], NotExecuted),
        ([], [spot_sold(at=OVER + 1), spot_sold("8")], NotExecuted),
        ([], [spot_sold(at=SENT - 31_000), spot_sold("8")], StillUnknown),
        ([], [spot_sold(at=SENT - 9_000), spot_sold("8")], StillUnknown),
        ([], [spot_sold(at=0), spot_sold("8")], StillUnknown),
        # An order that is sold bit by bit has several rows.
        ([], [spot_sold(), spot_sold(at=OVER + 1), spot_sold("8")], StillUnknown),
        ([], [spot_sold(at=0), spot_sold(at=OVER + 1), spot_sold("8")], StillUnknown),
        ([], [spot_sold(at=SENT - 9_000), spot_sold(at=OVER + 1), spot_sold("8")], StillUnknown),
        ([], [spot_sold(at=SENT - 31_000), spot_sold(at=OVER + 1), spot_sold("8")], NotExecuted),
        ([], [spot_sold(symbol="BTC/USDT"), spot_sold("8")], StillUnknown),
        ([spot_open(symbol="BTC/USDT")], [spot_sold(), spot_sold("8")], StillUnknown),
        ([spot_open()], [spot_sold("8")], NotExecuted),
        ([spot_open(), spot_open("8")], [], NotExecuted),
        ([spot_open(symbol="ETHUSDT")], [], StillUnknown),
        ([spot_open(symbol="")], [spot_sold(), spot_sold("8")], StillUnknown),
        ([spot_open(symbol="")], [], StillUnknown),
        ([spot_open()], [spot_sold(), spot_sold("8")], StillUnknown),
    ],
)
async def test_spot_orders(where, open_now, sold, kind):
    """All or none of the spot orders were sold."""
    verdict = await sale(where, spot(where, open_now, sold))
    assert type(verdict) is kind, verdict


@every_seller
async def test_spot_orders_are_looked_up_by_number(where):
    """V1 is asked for the number, V2 for the newest one below the next number."""
    exchange = spot(where, [], [spot_sold(), spot_sold("9")])
    assert "order 7, 9 sold" in (await sale(where, exchange, "7", "9")).evidence
    asked = exchange.each("list_history_orders")
    by_number = [{"trackingNo": "7"}, {"trackingNo": "9"}]
    assert asked == (by_number if where == V1_SPOT else [{"idLessThan": "8"}, {"idLessThan": "10"}])


@every_seller
async def test_spot_orders_early(where):
    """While the call may still act, an open order proves nothing."""
    verdict = await sale(where, spot(where, [spot_open()], [spot_sold("8")], at=EARLY), timeout=15)
    assert type(verdict) is StillUnknown
    assert "time was up" in verdict.evidence


@every_seller
async def test_spot_order_that_is_open_again(where):
    """Lists that contradict each other prove nothing."""
    exchange = spot(where, [], [spot_sold(), spot_sold("8")], again=[spot_open()])
    assert "among the open and among the closed" in (await sale(where, exchange)).evidence


@every_seller
async def test_spot_history_that_does_not_look_up(where):
    """A history that shows other orders than the one asked for proves nothing."""
    for open_now, words in (([], "nor found in the history"), ([spot_open()], "not deny it")):
        exchange = spot(where, open_now, [])
        exchange.replies["list_history_orders"] = [uncut(spot_sold("99"))]
        verdict = await sale(where, exchange)
        assert type(verdict) is StillUnknown
        assert words in verdict.evidence


# --- spot orders left ----------------------------------------------------------------------------

V1_LEAVER = "v1.spot.follower"
every_leaver = pytest.mark.parametrize("where", [V1_LEAVER, V2_SPOT_COPY])


async def leaving(where, exchange, *given, timeout=15):
    values = numbers(where, *given or ("7", "8"))
    return await exchange.verdict(f"{where}.unfollow_orders", values, timeout=timeout)


def copy(no="7", **more):
    return spot_open(no, kind="FOLLOW_ORDER", **more)


@pytest.mark.parametrize(
    ("where", "open_now", "sold", "kind"),
    [
        (V1_LEAVER, [spot_open("9")], [], Executed),
        (V1_LEAVER, [], [spot_sold("9")], Executed),
        (V1_LEAVER, [spot_open(), copy("8")], [], NotExecuted),
        (V1_LEAVER, [spot_open()], [], StillUnknown),
        (V2_SPOT_COPY, [copy("9")], [spot_sold("6")], Executed),
        (V2_SPOT_COPY, [copy("6")], [], Executed),
        *(
            (where, *case)
            for where in (V1_LEAVER, V2_SPOT_COPY)
            for case in [
                ([], [], StillUnknown),
                ([], [spot_sold()], StillUnknown),
                ([copy()], [], NotExecuted),
                ([copy("8")], [], NotExecuted),
            ]
        ),
        # An order of three months ago may be in no list and yet be open: an older one must show.
        (V2_SPOT_COPY, [], [spot_sold("6", bought=NOW - 90 * DAY)], StillUnknown),
        (V2_SPOT_COPY, [], [spot_sold("6", bought="")], StillUnknown),
        (V2_SPOT_COPY, [], [spot_sold("6", bought=NOW - 88 * DAY)], Executed),
        (V2_SPOT_COPY, [copy("9")], [spot_sold("9")], StillUnknown),
    ],
)
async def test_spot_orders_left(where, open_now, sold, kind):
    """An order that was left is neither open nor sold, in lists that would show it."""
    verdict = await leaving(where, spot(where, open_now, sold))
    assert type(verdict) is kind, verdict


@every_leaver
async def test_spot_order_that_only_its_number_finds(where):
    """An order that the open list forgets but finds by number has not left."""
    exchange = spot(where, [], [], again=[copy()])
    verdict = await leaving(where, exchange, "7", timeout=0.3)
    assert "it is in list_open_orders" in verdict.evidence


@pytest.mark.parametrize(
    ("where", "number", "history"),
    [
        (V1_LEAVER, "7", uncut(spot_sold("99"))),
        (V2_SPOT_COPY, "7", uncut(spot_sold("8"))),
        (V2_SPOT_COPY, "7", uncut(spot_sold("odd"))),
        (V2_SPOT_COPY, "x7", uncut()),
    ],
)
async def test_leaving_where_orders_are_not_looked_up(where, number, history):
    """A list that is not cut at the number does not show that an order is gone."""
    exchange = spot(where, [], [])
    exchange.replies["list_history_orders"] = [history]
    verdict = await leaving(where, exchange, number, timeout=ONE_ROUND)
    assert "does not look an order up" in verdict.evidence


# --- a follower's open orders, in both shapes ----------------------------------------------------

COPIES = [opened(str(n), SENT + 1_000) for n in range(230, 30, -1)] + [opened("8")]
"""Two hundred copies from after the call, and behind them, on the third page, an older one."""


def as_object(rows):
    end = rows[-1]["trackingNo"] if rows else None
    return {"trackingList": rows or None, "endId": end}


def cut(rows):
    """An object whose full page does not say how it goes on."""
    return {"trackingList": rows or None, "endId": None}


@pytest.mark.parametrize(
    ("shape", "words"),
    [(as_object, "stayed open"), (list, "stayed open"), (cut, "full page")],
)
async def test_a_followers_open_orders_are_read_to_the_end(shape, words):
    """An object pages by its end id, a list by its last row; a page that goes nowhere is no end."""
    exchange = futures(V2_COPY, [], [closed()])

    def page(values):
        start, below = int(values["startTime"]), int(values.get("idLessThan", 10**9))
        shown = [r for r in COPIES if int(r["trackingNo"]) < below and int(r["openTime"]) >= start]
        return shape(shown[: int(values["limit"])] if int(values["endTime"]) > SENT else [])

    exchange.replies["list_open_orders"] = [page]
    verdict = await contract(V2_COPY, exchange)
    assert type(verdict) is StillUnknown
    assert words in verdict.evidence, verdict


async def test_a_follower_has_no_open_orders():
    """Nulls in both members are an empty list, and no object without them is one."""
    for reply, kind in (
        ({"trackingList": None, "endId": None}, Executed),
        ([], Executed),
        ({"endId": None}, StillUnknown),
    ):
        exchange = futures(V2_COPY, [], [closed()])
        exchange.replies["list_open_orders"] = [reply]
        verdict = await contract(V2_COPY, exchange, timeout=30)
        assert type(verdict) is kind, (reply, verdict)
