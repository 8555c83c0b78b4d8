"""Record and replay: what is kept, what never is, and how replies are found again."""

from __future__ import annotations

import asyncio
import errno
import io
import json
import stat
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from decimal import Context, Decimal, Inexact, localcontext
from pathlib import Path
from typing import Any

import attrs
import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rich.console import Console

from bitget_copy import ENDPOINTS, CopyTradingClient, Credentials
from bitget_copy._asgi.messages import MAX_BODY
from bitget_copy.cli import record_replay
from bitget_copy.cli.exit_codes import ExitCode
from bitget_copy.errors import APIReplyError, ConfigError, NotFoundError
from bitget_copy.ratelimit.limiter import LocalLimiter
from bitget_copy.recording import Cassette, Recorder
from bitget_copy.recording.redaction import Redactor
from bitget_copy.simulator import Listener, Simulator

OPEN = "v1.futures.trader.list_open_orders"
CLOSE = "v1.futures.trader.close_order"
HISTORY = "v1.futures.trader.list_history_orders"
FOLLOWERS = "v1.futures.trader.list_followers"
RATIOS = "v1.futures.trader.set_tpsl_ratios"
BTC = {"symbol": "BTCUSDT_UMCBL", "productType": "umcbl"}
ASKED = {**BTC, "pageSize": 20, "pageNo": 1}
"""What our client sends for that: its defaults are in it."""
SECRETS = Credentials(
    api_key="bg_c4n4ry0123456789", secret_key="5ecretc4n4ry", passphrase="CANARY24680"
)


def client_of(transport: Any, credentials: Credentials = SECRETS) -> CopyTradingClient:
    return CopyTradingClient(
        credentials,
        base_url="http://127.0.0.1",
        transport=transport,
        limiter=LocalLimiter(),
        rate_limits={"*": {"rate": 100_000}},
    )


def lines_of(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "recording.jsonl"


@pytest.fixture
def sim() -> Simulator:
    return Simulator(seed=7, enforce_limits=False, ip_rate=None)


async def play(client: CopyTradingClient) -> dict[str, Any]:
    """A little session: read, close one, read again, page through followers, set ratios."""
    now = datetime.now(UTC)
    seen: dict[str, Any] = {"before": await client.call(OPEN, BTC)}
    number = seen["before"][0].tracking_no
    seen["close"] = await client.call(CLOSE, {"symbol": "BTCUSDT_UMCBL", "trackingNo": number})
    seen["after"] = await client.call(OPEN, BTC)
    when = {"startTime": now - timedelta(days=3), "endTime": now, "pageNo": 1, "pageSize": 5}
    seen["history"] = await client.call(HISTORY, when)
    seen["followers"] = await client.call(FOLLOWERS, {"pageNo": 1, "pageSize": 10})
    row = {"symbol": "BTCUSDT", "productType": "umcbl", "stopLossRatio": 30}
    seen["ratios"] = await client.call(RATIOS, {"tpslRatioConfigList": [row]})
    return seen


async def test_a_session_recorded_in_process_plays_again(sim, file) -> None:
    """Another key, later moments: the cassette gives the same values with stand-ins for ids."""
    async with Recorder(file, "http://127.0.0.1:1", transport=httpx.ASGITransport(sim)) as recorder:
        async with client_of(recorder, sim.credentials) as client:
            real = await play(client)
        assert (recorder.recorded, recorder.passed_over, recorder.failed) == (6, 0, 0)

    cassette = Cassette.load(file)
    assert cassette.remaining == 6
    async with client_of(cassette) as client:
        again = await play(client)

    assert (cassette.remaining, cassette.unmatched) == (0, [])
    assert len(again["before"]) == len(real["before"]) == len(again["after"]) + 1
    for old, new in zip(real["before"], again["before"], strict=True):
        ids = {"tracking_no", "open_order_id", "close_order_id"}
        same = {field.name for field in attrs.fields(type(old))} - ids
        assert {name: getattr(old, name) for name in same} == {
            name: getattr(new, name) for name in same
        }
        assert new.tracking_no != old.tracking_no
        assert len(new.tracking_no) == len(old.tracking_no)
    assert again["close"].tracking_no == again["before"][0].tracking_no
    assert again["followers"][0].follower_nick_name.startswith("text-")
    assert again["ratios"] == real["ratios"]


async def test_numbers_keep_their_digits(file) -> None:
    """Recorded and replayed, an amount is the one that came; one beyond all bounds is null."""
    numbers = (
        b"12345678901234567.123456789 0.12345678901234567891 1e-7 100.10 1.7E+12 1e400".split()
    )
    names = b"available accountEquity unrealizedPL locked usdtEquity btcEquity".split()
    members = b",".join(b'"%s":%s' % pair for pair in zip(names, numbers, strict=True))
    body = b'{"code":"00000","msg":"","requestTime":1,"data":[{"marginCoin":"USDT",%s}]}' % members

    async def upstream(scope: Any, receive: Any, send: Any) -> None:
        await receive()
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": body})

    async def read(transport: Any) -> list[str]:
        async with client_of(transport) as client:
            [of] = await client.v2.account.list_accounts(product_type="USDT-FUTURES")
        return [str(n) for n in (
            of.available, of.account_equity, of.unrealized_pl, of.locked, of.usdt_equity,
            of.btc_equity,
        )]  # fmt: skip

    async with Recorder(file, "http://127.0.0.1:1", transport=upstream) as recorder:
        passed = await read(recorder)
    assert passed == [
        "12345678901234567.123456789", "0.12345678901234567891", "1E-7", "100.10", "1.7E+12", "None"
    ]  # fmt: skip
    assert await read(Cassette.load(file)) == passed


def test_a_number_that_holds_a_secret_is_not_kept() -> None:
    """However its digits are spelled."""
    redactor = Redactor()
    redactor.learn([("access-passphrase", "24680135")])
    body = b'{"data":[{"openFee":%s}]}'
    kept = [redactor.body(ENDPOINTS[OPEN], body % n) for n in (b"2.4680135E9", b"1.5", b"24680135")]
    assert [envelope["data"][0]["openFee"] for envelope in kept if envelope] == [
        None, Decimal("1.5"), None,
    ]  # fmt: skip


async def test_the_file_says_what_it_is_and_keeps_to_itself(sim, file) -> None:
    """One object a line, the first with the version; nobody else may read it."""
    async with (
        Recorder(file, "http://127.0.0.1:1", transport=httpx.ASGITransport(sim)) as recorder,
        client_of(recorder, sim.credentials) as client,
    ):
        await client.call(OPEN, BTC)

    first, entry = lines_of(file)
    assert first["cassette"] == 1
    params = {name: str(value) for name, value in ASKED.items()}
    assert entry["request"] == {"method": "GET", "path": ENDPOINTS[OPEN].path, "params": params}
    assert entry["reply"]["status"] == 200
    assert set(entry["reply"]["headers"]) <= {"content-type", "x-mbx-used-remain-limit"}
    assert entry["reply"]["body"]["code"] == "00000"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


async def test_recording_over_sockets_for_any_program(sim, file) -> None:
    """A proxy on loopback: the signature passes, the caller gets the very bytes."""
    async with (
        sim.serve() as server,
        Recorder(file, server.url) as recorder,
        Listener(recorder) as listener,
        client_of(None, sim.credentials) as straight,
        CopyTradingClient(sim.credentials, base_url=str(listener)) as client,
    ):
        assert not straight.config.fallback_urls
        orders = await client.call(OPEN, BTC)
        async with httpx.AsyncClient(base_url=str(listener)) as plain:
            unknown = await plain.get("/api/v9/x", headers={"ACCESS-KEY": "k"})
        assert (recorder.recorded, recorder.passed_over) == (1, 1)

    assert orders
    assert unknown.json()["code"] == "40404"
    assert len(lines_of(file)) == 2


# --- what is never kept -------------------------------------------------------------------

WIRES = sorted(
    {"symbol", "traderId", "nickName", "trackingNo", "openTime", "result", "holdSide", "coin"}
    | {param.wire for row in ENDPOINTS.values() for param in row.params}
    | {
        field.metadata["wire"]
        for row in ENDPOINTS.values()
        if row.reply.model is not None
        for field in attrs.fields(row.reply.model)
        if "wire" in field.metadata
    }
)
HIDDEN = "1234567890123456789"
CANARIES = (
    SECRETS.api_key,
    SECRETS.passphrase,
    SECRETS.secret_key,
    "5ESS10NC00KIE",
    "c4n4ry-nick name",
    "Zm9vYmFyc2lnbmF0dXJlY2FuYXJ5Zm9vYmFyY2FuYXI=",
    HIDDEN,
)
leaf = st.one_of(
    st.sampled_from([*CANARIES[:6], f"x{SECRETS.passphrase}", f"1{SECRETS.passphrase}2"]),
    st.sampled_from(["", None, True, 1.5, 7, "12.5", "long", "BTCUSDT", "YES", 1e300, 10**40]),
)
value = st.recursive(
    leaf,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.sampled_from([*WIRES, *CANARIES]), inner, max_size=6),
    ),
    max_leaves=25,
)
envelope = st.one_of(
    st.fixed_dictionaries(
        {"code": leaf, "msg": leaf, "requestTime": leaf, "data": value}, optional={"extra": leaf}
    ),
    value,
)


@pytest.mark.gate
@settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(key=st.sampled_from(sorted(ENDPOINTS)), said=envelope, header=st.sampled_from(CANARIES))
def test_no_secret_is_kept_whatever_the_reply_holds(tmp_path_factory, key, said, header) -> None:
    """Keys, signatures, cookies and names stay out, whichever member they are put into."""
    file = tmp_path_factory.mktemp("fuzz") / "tape"
    row = ENDPOINTS[key]
    asked = {param.wire: CANARIES[4] for param in row.params if param.kind != "enum"}

    async def upstream(scope: Any, receive: Any, send: Any) -> None:
        headers = [(b"content-type", header.encode()), (b"x-mbx-used-remain-limit", b"x")]
        headers += [(b"set-cookie", b"sid=5ESS10NC00KIE; Path=/"), (b"x-trace", header.encode())]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": json.dumps(said).encode()})

    async def main() -> None:
        async with Recorder(
            file, "http://127.0.0.1:1", transport=httpx.ASGITransport(upstream)
        ) as recorder:
            transport = httpx.ASGITransport(recorder)
            async with httpx.AsyncClient(
                transport=transport, base_url="http://127.0.0.1"
            ) as client:
                await client.request(
                    row.method,
                    row.path,
                    params=asked if row.method == "GET" else {"q": HIDDEN},
                    json=None if row.method == "GET" else asked,
                    headers={
                        "ACCESS-KEY": SECRETS.api_key,
                        "ACCESS-SIGN": CANARIES[5],
                        "ACCESS-PASSPHRASE": SECRETS.passphrase,
                        "Cookie": "a=5ESS10NC00KIE",
                        "X-More": HIDDEN,
                    },
                )

    asyncio.run(main())
    text = file.read_text("utf-8")
    assert len(text.splitlines()) == 2
    for canary in CANARIES:
        assert canary not in text
    Cassette.load(file)


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        (b"<html>CANARY</html>", None),
        (b"[1]", None),
        (b'{"code":NaN}', None),
        (b"[" * 5000, None),
        (b'{"code":1}', {"code": None, "msg": "", "requestTime": None, "data": None}),
        (
            b'{"code":"40725","msg":"bg_c4n4ry0123456789","requestTime":1700000000000,"data":[]}',
            {"code": "40725", "msg": "", "requestTime": 1700000000000, "data": []},
        ),
        (
            (
                b'{"code":"00000","data":[{"symbol":"btc","holdSide":"LONG","openFee":"1e5","x":1,'
                b'"openTime":true,"trackingNo":-5,"openLeverage":20,"stopProfitPrice":"much"}]}'
            ),
            {
                "code": "00000", "msg": "", "requestTime": None,
                "data": [{
                    "symbol": "text-1", "trackingNo": 9002, "openFee": "1e5", "holdSide": "LONG",
                    "openLeverage": 20, "openTime": None, "stopProfitPrice": None,
                }],
            },
        ),
    ],
)  # fmt: skip
def test_what_has_another_form_is_not_kept(said, kept) -> None:
    """Members of the table with a value of their kind stay; all else is null or gone."""
    assert Redactor().body(ENDPOINTS[OPEN], said) == kept


def test_words_and_plain_replies_have_their_own_rules() -> None:
    """Acknowledgements, words of a set that do not fit, ids as replies, and what is unset."""
    redactor = Redactor()

    def data(key: str, said: Any) -> Any:
        body = redactor.body(ENDPOINTS[key], json.dumps({"data": said}).encode())
        assert body is not None
        return body["data"]

    ack = next(key for key, row in ENDPOINTS.items() if row.reply.kind == "ack")
    number = next(key for key, row in ENDPOINTS.items() if row.reply.kind == "id")
    assert [data(ack, said) for said in ("success", True, "Fail", "bg_key", 5)] == [
        "success", True, "Fail", None, None,
    ]  # fmt: skip
    assert [data(number, said) for said in (["a"], "", "ab12")] == [None, "", "f001"]
    assert data(OPEN, [{"holdSide": "sideways", "symbol": "", "trackingNo": ""}]) == [
        {"holdSide": "text-2", "symbol": "", "trackingNo": ""}
    ]
    assert data(OPEN, {"holdSide": "long"}) is None
    assert data(OPEN, [3]) == [None]


def test_kept_headers_have_their_form() -> None:
    """A known media type and small counts; a count that equals a secret goes too."""
    redactor = Redactor()
    said = {"content-type": "Application/JSON; charset=x", "retry-after": "7", "x-a": "1"}

    assert redactor.headers(said) == {"content-type": "application/json", "retry-after": "7"}
    redactor.learn([("access-passphrase", "7"), ("x-other", "8")])
    assert redactor.headers({**said, "content-type": "text/bg_key"}) == {}
    assert redactor.headers({"retry-after": "8"}) == {"retry-after": "8"}


# --- replay -------------------------------------------------------------------------------


def entry(params: dict[str, Any], data: Any, **more: Any) -> str:
    body = {"code": "00000", "msg": "", "requestTime": 1, "data": data}
    reply = {"status": 200, "headers": {}, "body": body, "size": 9, "ms": 1.0, **more}
    request = {"method": "GET", "path": ENDPOINTS[OPEN].path, "params": params}
    return json.dumps({"request": request, "reply": reply})


@pytest.fixture
def make(tmp_path: Path) -> Callable[..., Cassette]:
    def write(*lines: str, first: str = '{"cassette": 1}', **options: Any) -> Cassette:
        path = tmp_path / "made"
        path.write_text("\n".join((first, *lines)), "utf-8")
        return Cassette.load(path, **options)

    return write


def row(symbol: str) -> list[dict[str, str]]:
    return [{"symbol": symbol, "trackingNo": "7", "openTime": "1700000000000"}]


async def test_matches_answer_in_order_and_then_no_more(make) -> None:
    """Numbers are numbers however written; the third time there is nothing left."""
    cassette = make(entry(ASKED, row("A")), entry({**ASKED, "pageNo": "1.0"}, row("B")))
    async with client_of(cassette) as client:
        values = {**BTC, "pageNo": "1"}
        assert [(await client.call(OPEN, values))[0].symbol for _ in range(2)] == ["A", "B"]
        with pytest.raises(NotFoundError, match="holds no further reply to GET"):
            await client.call(OPEN, values)

    assert cassette.unmatched == [f"GET {ENDPOINTS[OPEN].path}"]


async def test_long_numbers_match_in_a_strange_decimal_context(make) -> None:
    """Numbers that differ in their last digit are two, whatever the caller's decimal context."""
    with localcontext(Context(prec=2, traps=[Inexact])):
        cassette = make(entry({**ASKED, "pageNo": "1001"}, row("A")))
        async with client_of(cassette) as client:
            with pytest.raises(NotFoundError, match="holds no further reply to GET"):
                await client.call(OPEN, {**BTC, "pageNo": "1002"})
            assert (await client.call(OPEN, {**BTC, "pageNo": "1001"}))[0].symbol == "A"


async def test_repeat_goes_on_with_the_last_match(make) -> None:
    """Each once, then the last for ever."""
    cassette = make(entry(ASKED, row("A")), entry(ASKED, row("B")), repeat=True)
    async with client_of(cassette) as client:
        seen = [(await client.call(OPEN, BTC))[0].symbol for _ in range(4)]

    assert seen == ["A", "B", "B", "B"]


async def test_replies_that_were_no_envelope_come_back_as_a_page(make) -> None:
    """Status and kind are kept, the text is not; nothing stays nothing."""
    cassette = make(entry(BTC, None, body=None), entry(BTC, None, body=None, size=0))
    transport = httpx.ASGITransport(cassette)
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as client:
        page, nothing = [await client.get(ENDPOINTS[OPEN].path, params=BTC) for _ in range(2)]
    assert (page.headers["content-type"], b"<html>" in page.content) == ("text/html", True)
    assert nothing.content == b""
    async with client_of(make(entry(ASKED, None, body=None), repeat=True)) as ours:
        with pytest.raises(APIReplyError):
            await ours.call(OPEN, BTC)


async def test_requests_that_cannot_be_read_match_nothing(make) -> None:
    """Broken bodies, unknown paths, odd numbers: 404 each, never a crash."""
    cassette = make(entry(BTC, row("A")))
    close = ENDPOINTS[CLOSE].path
    transport = httpx.ASGITransport(cassette)
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as client:
        replies = [
            await client.post(close, content=b"{"),
            await client.post(close, content=b"[1]"),
            await client.post(close, content=b" " * (MAX_BODY + 1)),
            await client.get("/nothing"),
            *[
                await client.get(ENDPOINTS[OPEN].path, params={**BTC, "pageNo": odd})
                for odd in ("one", "1e9999999")
            ],
            await client.post(close, content=b'{"trackingNo":"1","symbol":1e9999999}'),
        ]

    assert {reply.status_code for reply in replies} == {404}


@pytest.mark.parametrize(
    ("first", "line", "says"),
    [
        ("", "", "is no cassette"),
        ("[1]", "", "is no cassette"),
        ('{"cassette": 2}', "", "of version 2; version 1"),
        ('{"cassette": 1}', "{}", "line 2 is broken .KeyError"),
        ('{"cassette": 1}', "{", "line 2 is broken .JSONDecodeError"),
        ('{"cassette": 1}', "[]", "line 2 is broken .TypeError"),
    ],
)
def test_broken_files_are_refused(make, first, line, says) -> None:
    """The error says which line it is."""
    with pytest.raises(ConfigError, match=says):
        make(line, first=first)


def test_missing_files_are_named(tmp_path) -> None:
    """The path stands in the error."""
    with pytest.raises(ConfigError, match="nowhere"):
        Cassette.load(tmp_path / "nowhere")


# --- when the recorder fails ------------------------------------------------------------------


def test_no_file_is_written_over(file) -> None:
    """Neither an existing one nor one that cannot be made; a plain address is refused first."""
    file.write_text("mine")

    with pytest.raises(ConfigError, match="is never written over"):
        Recorder(file)
    with pytest.raises(ConfigError, match="cannot write"):
        Recorder(file / "below")
    with pytest.raises(ConfigError, match="https"):
        Recorder(file.with_name("other"), "http://example.com")
    assert file.read_text() == "mine"
    assert not file.with_name("other").exists()


async def test_what_gets_no_reply_is_not_recorded(file) -> None:
    """The caller sees 502, as from any proxy; too long a body is not forwarded."""
    async with Recorder(file, "http://127.0.0.1:9") as recorder:
        transport = httpx.ASGITransport(recorder)
        async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as client:
            reply = await client.get(ENDPOINTS[OPEN].path)
            long = await client.post("/x", content=b" " * (MAX_BODY + 1))
        assert (reply.status_code, long.status_code) == (502, 413)
        assert (recorder.failed, recorder.recorded) == (1, 0)
    assert len(lines_of(file)) == 1


class FullDisk(io.FileIO):
    """A file that takes so many bytes more, and fails once more when it is closed."""

    room = 20

    def write(self, data: Any) -> int:
        if not self.room:
            raise OSError(errno.ENOSPC, "No space left on device")
        taken, self.room = min(len(data), self.room), max(0, self.room - len(data))
        return super().write(data[:taken])

    def close(self) -> None:
        is_open = not self.closed
        super().close()
        if is_open:
            raise OSError(errno.EIO, "Input/output error")


async def test_a_full_disk_costs_the_recording_and_no_reply(sim, file, monkeypatch, caplog) -> None:
    """What was carried out is answered; the file stays whole lines, and the log says it once."""
    number = sim.open_order("BTCUSDT_UMCBL")
    recorder = Recorder(file, "http://127.0.0.1:1", transport=sim)
    async with client_of(recorder, sim.credentials) as client:
        await client.call(OPEN, BTC)
        full = FullDisk(file, "r+")
        full.seek(0, io.SEEK_END)
        recorder._file.close()
        monkeypatch.setattr(recorder, "_file", full)
        closed = await client.call(CLOSE, {"symbol": "BTCUSDT_UMCBL", "trackingNo": number})
        await client.call(OPEN, BTC)
    assert (closed.tracking_no, closed.result) == (number, True)
    assert (recorder.recorded, recorder.unwritten, recorder.failed) == (1, 2, 0)
    [said] = [r.getMessage() for r in caplog.records if "cassette" in r.getMessage()]
    assert said.startswith("record: the cassette cannot be written (No space left on device);")
    assert len(lines_of(file)) == 2
    with pytest.raises(OSError, match="Input/output"):
        await recorder.aclose()
    transport = httpx.ASGITransport(recorder)
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as plain:
        assert (await plain.get(ENDPOINTS[OPEN].path)).status_code == 502  # connections are closed


def test_a_file_whose_first_line_cannot_be_written_is_none(file, monkeypatch) -> None:
    """It is a ConfigError, and the name can be used again."""
    monkeypatch.setattr("bitget_copy.recording.recorder.FileIO", FullDisk)
    with pytest.raises(ConfigError, match=r"cannot write .*No space left"):
        Recorder(file)
    assert not file.exists()


# --- the commands -------------------------------------------------------------------------


async def until_printed(console: Console, word: str) -> str:
    """What a command has printed once the word is there."""
    assert isinstance(console.file, io.StringIO)
    while word not in console.file.getvalue():  # noqa: ASYNC110 - commands tell by printing
        await asyncio.sleep(0)
    return console.file.getvalue()


async def test_the_commands_record_and_replay(sim, file) -> None:
    """Both print an address for the shell and at the end what happened."""
    async with sim.serve() as server:
        console, until = Console(file=io.StringIO()), asyncio.Event()
        running = asyncio.create_task(
            record_replay.record(console, file, to=server.url, port=0, until=until)
        )
        url = (await until_printed(console, "export")).rpartition("=")[2].strip()
        async with CopyTradingClient(sim.credentials, base_url=url) as client:
            real = await client.call(OPEN, BTC)
        until.set()
        await running
    assert "# recorded 1, in no table 0, failed 0, not written 0" in await until_printed(
        console, "recorded"
    )

    console, until = Console(file=io.StringIO()), asyncio.Event()
    running = asyncio.create_task(
        record_replay.replay(console, file, port=0, repeat=False, until=until)
    )
    url = (await until_printed(console, "export")).rpartition("=")[2].strip()
    async with CopyTradingClient(SECRETS, base_url=url) as client:
        assert len(await client.call(OPEN, BTC)) == len(real)
        with pytest.raises(NotFoundError):
            await client.call(OPEN, BTC)
    until.set()
    await running
    assert "# not used 0, without a reply 1" in await until_printed(console, "without a reply")


def test_wrong_files_end_the_commands_with_code_2(file) -> None:
    """The error block says what to do."""
    from typer.testing import CliRunner  # noqa: PLC0415 - used here alone

    from bitget_copy.cli.app import app  # noqa: PLC0415

    file.write_text("mine")
    runner = CliRunner()
    for words, says in ((("record",), "never written over"), (("replay",), "no cassette")):
        result = runner.invoke(app, [*words, str(file), "--port", "0"])
        assert (result.exit_code, says in result.stderr) == (ExitCode.WRONG_USE, True)
