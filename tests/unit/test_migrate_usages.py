"""Where code uses API V1: what is found in real programs, and what is rightly left alone."""

from __future__ import annotations

from textwrap import dedent

import pytest

from bitget_copy import ENDPOINTS
from bitget_copy.cli.migrate.usages import Argument, Finding, attributes, find

OPEN = "v1.futures.trader.list_open_orders"
CLOSE = "v1.futures.trader.close_order"
TRADERS = "v1.spot.follower.list_traders"


def found(code: str) -> tuple[Finding, ...]:
    return find(dedent(code))


def calls(code: str) -> list[tuple[int, str | None]]:
    """Line and row of every call of a coroutine."""
    return [(f.line, f.key) for f in found(code) if f.kind == "call"]


def kinds(code: str) -> list[tuple[str, str]]:
    return [(f.kind, f.text) for f in found(code)]


def test_a_call_is_found_with_its_place_and_arguments() -> None:
    """Line and column count from 1, texts that are written out are kept, others are not."""
    [finding] = found("""\
        async def bot(client, symbol):
            orders = await client.v1.futures.trader.list_open_orders(
                symbol=symbol, product_type="umcbl", page_no=2
            )
    """)
    assert finding == Finding(
        line=2,
        column=20,
        kind="call",
        text="client.v1.futures.trader.list_open_orders",
        key=OPEN,
        arguments=(Argument("symbol"), Argument("product_type", "umcbl"), Argument("page_no")),
    )


@pytest.mark.parametrize("key", [key for key in ENDPOINTS if key.startswith("v1.")])
def test_every_coroutine_and_its_iterator_is_known(key: str) -> None:
    """A call of any row of V1 is found, and so is its iterator where it has pages."""
    chain = f"self._client.{key}"
    assert calls(f"x = await {chain}()") == [(1, key)] if key else None
    if ENDPOINTS[key].paging is not None:
        paged = chain.replace(".list_", ".iter_")
        [finding] = found(f"async for x in {paged}(): pass".join(("async def f():\n    ", "\n")))
        assert (finding.key, finding.iterates) == (key, True)


def test_roots_of_any_kind() -> None:
    """The client may be a name, an attribute, an item, a call, or awaited; its own parts count."""
    code = """\
        a.v1.spot.follower.list_traders()
        self.clients[0].v1.spot.follower.list_traders()
        make().v1.spot.follower.list_traders()
        (await pool.get(other.v1.spot.follower.list_traders)).v1.spot.follower.list_traders()
        getattr(a, "v1").spot.follower.list_traders()
        getattr(getattr(a.v1, "spot").follower, "list_traders")()
    """
    assert calls(code) == [(n, TRADERS) for n in (1, 2, 3, 4, 4, 5, 6)]


def test_names_for_parts_of_the_client_are_followed() -> None:
    """Family, market, resource and coroutine may each get a name of their own."""
    code = """\
        api = client.v1
        futures = api.futures
        trader: object = futures.trader
        close = trader.close_order
        if (spot := client.v1.spot) and True:
            await spot.follower.list_traders()
        first, second = (other := client.v1.spot.follower), 7
        await api.futures.trader.close_order(tracking_no="1")
        await trader.close_order()
        await close()
        await first.list_traders()
        await second.list_traders()
        second, third = pair
        await (either := (other if second else None)).list_traders()
    """
    assert calls(code) == [
        (4, CLOSE), (6, TRADERS), (8, CLOSE), (9, CLOSE), (10, CLOSE), (11, TRADERS), (14, TRADERS),
    ]  # fmt: skip
    lines = [f.line for f in found(code) if f.kind == "resource"]
    assert lines == [2, 3, 5, 7]  # line 1 alone may be anything: the file imports nothing of ours


def test_a_name_that_gets_another_value_is_forgotten() -> None:
    """What was a part of V1 and is something else now is left alone, and the reverse."""
    code = """\
        api = client.v1.futures.trader
        await api.close_order()
        api = client.v2.futures.trader
        await api.close_order()
        for api in others:
            await api.close_order()
    """
    assert calls(code) == [(2, CLOSE)]


def test_a_branch_does_not_make_forget() -> None:
    """After an `if`, a `try` or a `with`, a name may still be what it was before."""
    code = """\
        api = client.v1.futures.trader
        if new:
            api = client.v2.futures.trader
        await api.close_order()
        try:
            api = None
        except ValueError as error:
            api = None
        await api.close_order()
        with lock as api, other:
            await api.close_order()
        await api.close_order()
        match api:
            case 1:
                api = 2
        while api:
            await api.close_order()
    """
    assert [line for line, _ in calls(code)] == [4, 9, 11, 12, 17]


def test_either_of_two_and_loops_over_resources() -> None:
    """A name that may be one of several parts stands for each of them."""
    code = """\
        side = client.v1.futures.trader if lead else client.v1.futures.follower
        await side.list_open_orders()
        for side in (client.v1.futures.broker, client.v1.spot.trader):
            await side.list_open_orders()
        rows = [await s.list_open_orders() for s in [client.v1.futures.trader, None]]
        rows = {s: 1 for s in {client.v1.futures.trader} if s.list_open_orders()}
    """
    assert calls(code) == [
        (2, "v1.futures.follower.list_open_orders"),
        (2, "v1.futures.trader.list_open_orders"),
        (4, "v1.futures.broker.list_open_orders"),
        (4, "v1.spot.trader.list_open_orders"),
        (5, OPEN),
        (6, OPEN),
    ]


def test_attributes_of_an_object_are_known_in_all_methods() -> None:
    """`self.trader` of a class is followed, wherever in the class it is set."""
    code = """\
        class Bot:
            shared = client.v1.spot.follower

            def stop(self):
                return self.trader.close_order()

            def __init__(self, client):
                self.trader = client.v1.futures.trader

            @staticmethod
            def helper(trader):
                return trader.close_order()

            def nested(me):
                def inner():
                    return me.trader.close_order(), me.shared.list_traders()
                return inner

            def hides(self):
                return lambda self: self.trader.close_order()

        class Other:
            def stop(self):
                return self.trader.close_order()
    """
    assert calls(code) == [(5, CLOSE), (16, CLOSE), (16, TRADERS)]


def test_closures_globals_and_defaults() -> None:
    """Inner functions see outer names, also those given later; arguments hide them."""
    code = """\
        def early():
            return trader.close_order()

        def hides(trader):
            return trader.close_order()

        def default(api=client.v1.futures.trader, *args, key=client.v1.spot.follower, **more):
            return api.close_order(), key.list_traders(), args.close_order(), more.close_order()

        async def outer():
            own = client.v1.futures.trader
            async def inner():
                await own.close_order()
            return inner, lambda: own.close_order()

        def connect():
            global late
            late = client.v1.futures.trader

        def use():
            return late.close_order()

        trader = client.v1.futures.trader
    """
    assert [line for line, _ in calls(code)] == [2, 8, 8, 13, 14, 21]


def test_class_names_are_not_seen_by_methods() -> None:
    """A name of a class body is no name inside its methods; decorators and bases are outside."""
    code = """\
        @register(client.v1.spot.follower.list_traders)
        class Bot(make(client.v1.futures.trader.close_order)):
            api = client.v1.futures.trader
            def f(self) -> g(client.v1.futures.trader.close_order):
                return api.close_order()
    """
    assert [line for line, _ in calls(code)] == [1, 2, 4]


def test_rows_named_by_key() -> None:
    """`call` and `iterate` are found with the members of their mapping, in wire names."""
    code = """\
        from bitget_copy import explain_call, ENDPOINTS
        await client.call("v1.futures.trader.close_order", {"symbol": "X_UMCBL", "trackingNo": n})
        client.iterate("v1.spot.follower.list_traders", values={"pageSize": 5})
        explain_call(credentials, "v1.futures.trader.close_order", {})
        await client.call("v1.futures.trader.close_order", {**more})
        await client.call("v1.futures.trader.close_order", {name: 1})
        await client.call("v1.futures.trader.close_order", values)
        row = ENDPOINTS["v1.futures.trader.close_order"]
        await client.call("v2.futures.trader.close_order", {})
        await client.call("v1.futures.trader.no_such_row", {})
    """
    findings = found(code)
    assert [(f.line, f.kind, f.key) for f in findings] == [
        (2, "key", CLOSE), (3, "key", TRADERS), (4, "key", CLOSE), (5, "key", CLOSE),
        (6, "key", CLOSE), (7, "key", CLOSE), (8, "key", CLOSE),
    ]  # fmt: skip
    assert [f.arguments for f in findings] == [
        (Argument("symbol", "X_UMCBL"), Argument("trackingNo")), (Argument("pageSize"),), (),
        None, None, None, None,
    ]  # fmt: skip
    assert [f.iterates for f in findings] == [False, True, *[False] * 5]


def test_keys_put_together_at_run_time_are_unclear() -> None:
    """A key that begins with the family and goes on with a variable is shown, not guessed."""
    code = """\
        import bitget_copy
        await client.call(f"v1.futures.{role}.close_order", {})
        await client.call(f"{family}.futures.trader.close_order", {})
        await client.call(f"", {})
        await client.call(f"v2.{role}", {})
    """
    assert kinds(code) == [("unclear", "f'v1.futures.{role}.close_order'")]
    assert kinds('client.call(f"v1.{x}")') == []


def test_raw_paths() -> None:
    """Paths of V1 are found in texts, bytes and templates; other V1 paths have no row."""
    code = '''\
        """A docstring may speak of /api/mix/v1/trace/currentTrack."""
        url = "https://api.bitget.com/api/mix/v1/trace/currentTrack?symbol=X"
        raw = b"/api/spot/v1/trace/user/myTraders"
        made = f"{host}/api/mix/v1/trace/closeTrackOrder/"
        market = "/api/mix/v1/market/ticker"
        new = "/api/v2/copy/mix-trader/order-current-track"
    '''
    assert [(f.line, f.kind, f.text, f.key) for f in found(code)] == [
        (2, "path", "/api/mix/v1/trace/currentTrack", OPEN),
        (3, "path", "/api/spot/v1/trace/user/myTraders", TRADERS),
        (4, "path", "/api/mix/v1/trace/closeTrackOrder/", CLOSE),
        (5, "path", "/api/mix/v1/market/ticker", None),
    ]


def test_imports_of_models() -> None:
    """Every way of getting at V1's models is found, with the name that is used."""
    code = """\
        import bitget_copy.models.v1
        import bitget_copy.models.v1 as m
        import bitget_copy as b
        from bitget_copy import models
        from bitget_copy.models import v1, v2
        from bitget_copy.models.v1 import HoldSide as Side, ProductType
        from bitget_copy._generated.v1 import resources
        from . import v1 as local
        from other.models.v1 import HoldSide

        bitget_copy.models.v1.StopType.LOSS
        m.StopType
        b.models.v1.StopType
        models.v1.StopType
        v1.StopType
        v2.StopType
        local.futures.trader
        Side.LONG.value
    """
    assert [(f.line, f.name) for f in found(code) if f.kind == "import"] == [
        (1, None), (2, None), (5, None), (6, "HoldSide"), (6, "ProductType"), (7, None),
        (11, "StopType"), (12, "StopType"), (13, "StopType"), (14, "StopType"), (15, "StopType"),
    ]  # fmt: skip


def test_parts_that_are_handed_on() -> None:
    """A resource that goes into another function is shown where it goes."""
    code = """\
        import bitget_copy
        run(client.v1.futures.trader)
        run(client.v1)
        run(getattr(client.v1, market))
        later = client.v1.futures.trader.no_such_coroutine
        name = later.__name__
        run((client.v1.futures if lead else client.v1.spot).trader)
        run(getattr(client.v1, "futures"))
    """
    assert kinds(code) == [
        ("resource", "client.v1.futures.trader"),
        ("resource", "client.v1"),
        ("resource", "client.v1"),
        ("unclear", "client.v1.futures.trader.no_such_coroutine"),
        ("resource", "(client.v1.futures if lead else client.v1.spot).trader"),
        ("resource", "client.v1.futures"),
        ("resource", "client.v1.spot"),
        ("resource", "getattr(client.v1, 'futures')"),
    ]


def test_other_things_called_v1_are_left_alone() -> None:
    """Without a market or an import of ours, `v1` is somebody else's."""
    code = """\
        import kubernetes
        pods = client.v1.list_pods()
        core = kubernetes.v1
        core.futures_like()
        thing.v1.other.name.more()
        getattr(x, name)
        getattr(x)
        print(f"{core}")
        def f(): pass
        async def g(): pass
        del pods
        data.x, (data.y, *rest) = 1, 2
        [a, b] = pair
        data.z = 3
        x: int
        lambda: 0
    """
    assert kinds(code) == []


def test_arguments_that_cannot_be_seen() -> None:
    """`**` hides what is given, and a coroutine that is handed on is given nothing yet."""
    code = """\
        client.v1.futures.trader.close_order(**values)
        run(client.v1.futures.trader.close_order)
    """
    assert [f.arguments for f in found(code)] == [None, None]


def test_what_stands_in_arguments_is_found_too() -> None:
    """Arguments of a V1 call may hold further uses."""
    code = """\
        client.v1.futures.trader.close_order(
            tracking_no=await client.v1.spot.follower.list_traders(), path="/api/mix/v1/x"
        )
        print(*client.v1.spot.follower.list_traders())
    """
    assert [(f.line, f.kind) for f in found(code)] == [
        (1, "call"), (2, "call"), (2, "path"), (4, "call"),
    ]  # fmt: skip


def test_the_same_place_is_told_once() -> None:
    """A file is read twice to learn its names, and each place is reported once."""
    code = """\
        class A:
            def f(self):
                self.t = c.v1.futures.trader
                return self.t.close_order()
    """
    assert [(f.line, f.kind) for f in found(code)] == [(3, "resource"), (4, "call")]


def test_what_is_no_python() -> None:
    """A file that cannot be parsed raises, with the line."""
    with pytest.raises(SyntaxError) as raised:
        find("x = (\n")
    assert raised.value.lineno == 1


def test_lines_of_attributes() -> None:
    """Attributes are listed with the lines that they end on, each once."""
    code = "a.hold_side\nprint(b.hold_side, b.hold_side, c.symbol)\nhold_side\n"
    assert attributes(code) == {"hold_side": [1, 2], "symbol": [2]}


def test_lines_of_members() -> None:
    """Members of a reply that is a mapping are read by their names."""
    code = "x = row['posSide']\ny = row.get('posSide', 1) + row[0] + row.get()\n"
    assert attributes(code) == {"posSide": [1, 2], "get": [2]}


# --- paths that are put together, and another family -------------------------------------------


COPY = "/api/v2/copy"
SEVERAL = [f"v2.futures.follower.{name}"
           for name in ("close_order", "close_orders_by_symbol", "close_all_orders")]  # fmt: skip


def paths(code: str) -> list[tuple[int, str, str | None]]:
    """Line, text and row of every path of V2."""
    return [(f.line, f.text, f.key) for f in find(dedent(code), "v2") if f.kind == "path"]


@pytest.mark.parametrize(
    "written",
    [
        f'f"{COPY}/mix-follower/query-settings?traderId={{x}}"',
        f'f"{{host}}{COPY}/mix-follower/query-settings"',
        f'f"{COPY}/mix-{{role}}/query-settings"',
        f'"{COPY}/mix-" + role + "/query-settings"',
        f'"{COPY}/mix-%s/query-settings" % role',
        f'"{COPY}/mix-%(role)s/query-settings" % names',
        f'"{COPY}/mix-{{role}}/query-settings".format(role=role)',
        f'b"{COPY}/mix-follower/query-settings"',
        f'"https://host{COPY}/mix-follower/query-settings/"',
    ],
)
def test_a_path_is_known_by_what_is_written_of_it(written: str) -> None:
    """Where only one row fits what a text is put together from, that row is meant."""
    [(line, _, key)] = paths(f"x = {written}\n")
    assert (line, key) == (1, "v2.futures.follower.get_settings")


def test_pieces_of_paths_are_followed() -> None:
    """A piece with a name of its own is put in; a whole path counts once, where it is written."""
    code = f"""\
        BASE = "{COPY}/mix-trader"
        WHOLE = "{COPY}/spot-trader/profit-summarys"
        class Bot:
            root: str = "{COPY}"
        get(f"{{host}}{{BASE}}/order-total-detail")
        get(Bot.root + "/spot-trader/order-total-detail")
        get(host + WHOLE)
    """
    assert paths(code) == [
        (1, f"{COPY}/mix-trader", None),
        (2, f"{COPY}/spot-trader/profit-summarys", "v2.spot.trader.get_profit_summary"),
        (4, COPY, None),
        (5, f"{COPY}/mix-trader/order-total-detail", "v2.futures.trader.get_statistics"),
        (6, f"{COPY}/spot-trader/order-total-detail", "v2.spot.trader.get_statistics"),
    ]


@pytest.mark.parametrize(
    "bound",
    [f'BASE = "{COPY}/spot-trader"', 'BASE += "x"', "for BASE in names: pass", "def f(BASE): pass",
     "BASE = other", "self.BASE = other"],
)  # fmt: skip
def test_a_name_with_two_meanings_is_no_piece(bound: str) -> None:
    """What may be another text is not put in."""
    code = f'BASE = "{COPY}/mix-trader"\n{bound}\nget(BASE + "/order-total-detail")\n'
    assert 3 not in [line for line, *_ in paths(code)]


def test_what_may_be_several_rows() -> None:
    """A path of several rows names the first, one that is not whole names all that fit."""
    [whole, part] = find(
        f'a = "{COPY}/mix-follower/close-positions"\nb = f"{COPY}/{{role}}/order-total-detail"\n',
        "v2",
    )
    assert (whole.key, list(whole.others)) == (SEVERAL[0], SEVERAL[1:])
    assert part.key is None
    assert part.others == ("v2.futures.trader.get_statistics", "v2.spot.trader.get_statistics")


def test_calls_inside_a_path_are_found() -> None:
    """What is put into a path or added to it is searched, too."""
    call = "client.v2.spot.trader.get_settings()"
    code = f'a = f"{COPY}/x/{{{call}}}"\nb = "{COPY}/x/" + {call}\nc = {call} + "no path"\n'
    assert [f.line for f in find(code, "v2") if f.kind == "call"] == [1, 2, 3]


@pytest.mark.parametrize("family", ["v1", "v2"])
def test_each_family_is_found_alone(family: str) -> None:
    """Coroutines, keys, models and paths of the other families are none of this one's."""
    code = "from bitget_copy import CopyTradingClient\n" + "".join(
        f"from bitget_copy.models.{v} import X\nclient.{v}.spot.trader.get_statistics()\n"
        f'client.call("{v}.spot.trader.get_statistics")\n'
        for v in ("v1", "v2", "v3")
    )
    assert [(f.kind, family in f.text) for f in find(code, family)] == [
        ("import", True), ("call", True), ("key", True),
    ]  # fmt: skip


def test_a_resource_of_one_word() -> None:
    """A coroutine that stands directly below its family's member is a call, too."""
    code = "account = client.v3.account\naccount.get_info()\nclient.v3.account.get_settings()\n"
    assert [(f.kind, f.line, f.key) for f in find(code, "v3")] == [
        ("resource", 1, None),
        ("call", 2, "v3.account.get_info"),
        ("call", 3, "v3.account.get_settings"),
    ]


# --- paths that are put together, and values -----------------------------------------------------


@pytest.mark.parametrize(
    "code",
    [
        '"/".join(["", "api", "mix", "v1", "trace", "currentTrack"])',
        '"/api/mix/%s/trace/currentTrack" % V',
        '"/api/mix/%s/%s" % (V, "trace/currentTrack")',
        '"/api/mix/{}/trace/currentTrack".format(V)',
        'f"/api/mix/{V}/trace/currentTrack"',
        'f"/api/mix/{version}/trace/currentTrack"',
        'f"/api/{market}/{version}/trace/currentTrack"',
        '"/api/" + "mix" + "/v1" + "/trace/currentTrack"',
        'P + "trace/currentTrack"',
    ],
)
def test_paths_that_are_put_together(code: str) -> None:
    """However it is done, the line and the endpoint are found."""
    found = find(f'V = "v1"\nP = "/api/mix/v1/"\nurl = {code}\n')
    [use] = [f for f in found if f.line == 3]
    keys = {use.key, *use.others}
    assert (use.kind, "v1.futures.trader.list_open_orders" in keys) == ("path", True)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ('s = "BTCUSDT_UMCBL"', [(1, "BTCUSDT_UMCBL")]),
        ('a = {\n"productType": "umcbl"}', [(2, "umcbl")]),
        ('s = coin + "USDT_UMCBL"', [(1, "USDT_UMCBL")]),
        ('s = f"{coin}_UMCBL"', [(1, "_UMCBL")]),
        ('s = "ETHUSDT_SPBL"', [(1, "ETHUSDT_SPBL")]),
        ('s = "a word about BTCUSDT_UMCBL"', []),
        ('s = "BTCUSDT"', []),
        ('client.v1.futures.trader.list_open_orders(symbol="BTCUSDT_UMCBL")', []),
    ],
)
def test_values_of_v1(code: str, expected: list[tuple[int, str]]) -> None:
    """Symbols and product types, with their lines; an argument is told of with its call."""
    found = [(f.line, f.text) for f in find(code) if f.kind == "value"]
    assert found == expected


def test_a_file_without_a_word_of_the_family_is_only_parsed() -> None:
    """What says nothing of it is not looked through, however large; broken Python is still told."""
    assert find("x = 1\n" * 10) == ()
    with pytest.raises(SyntaxError):
        find("x = = 1")
