"""A signed call written by hand: the floor that every client of the benchmark is measured by.

What a careful person would write for this one endpoint, and no more: a raw asyncio connection
with a reused buffer, httptools, one HMAC, orjson, slotted attrs classes filled line by line, a
deque of idle connections, one timer for the whole call. It has no limiter, no retries, no
errors with evidence, and takes its arguments as they are. The decoders stand alone as well:
`bench_codec` measures ours by them.

Numbers that come as JSON numbers go through a float here: right for prices up to 15 digits; so do
milliseconds on their way to a datetime: right until the year 2100.
"""

from __future__ import annotations

import asyncio
import base64
import hmac
import ssl
import time
from collections import deque
from datetime import UTC, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any

import attrs
import httptools
import orjson

PATH = "/api/mix/v1/trace/currentTrack"
SUCCESS = "00000"
BUFFER = 65_536
TIMEOUT = 30.0
"""Seconds for a call."""


class Refused(Exception):
    """The exchange answered, but with no success."""


class Side(StrEnum):
    """Direction of a position."""

    LONG = "long"
    SHORT = "short"


SIDES: dict[str, Side] = {side.value: side for side in Side}


@attrs.define
class Order:
    """An open tracking order; the fields of our own `FuturesTraderOpenOrder`."""

    symbol: str | None
    tracking_no: str | None
    open_order_id: str | None
    close_order_id: str | None
    open_fee: Decimal | None
    hold_side: Side | str | None
    open_leverage: int | None
    open_avg_price: Decimal | None
    open_time: datetime | None
    open_deal_count: Decimal | None
    stop_profit_price: Decimal | None
    stop_loss_price: Decimal | None


@attrs.define
class Column:
    """One figure of a trader's card."""

    describe: str | None
    value: str | None


@attrs.define
class RatePoint:
    """A point of a curve of rates."""

    rate: Decimal | None
    ctime: datetime | None


@attrs.define
class AmountPoint:
    """A point of a curve of amounts."""

    amount: Decimal | None
    ctime: datetime | None


@attrs.define
class Trader:
    """A trader as a broker sees it; the fields of our own `FuturesBrokerTrader`."""

    can_trace: bool | None
    trader_uid: str | None
    trader_nick_name: str | None
    max_follow_count: int | None
    follow_count: int | None
    profile: str | None
    trading_pairs_available: list[str]
    column_list: list[Column]
    is_my_trader: bool | None
    total_followers: int | None
    profit_order_count: int | None
    loss_order_count: int | None
    total_trade_count: int | None
    trader_head_pic: str | None
    max_callback_rate: Decimal | None
    average_win_rate: Decimal | None
    follower_total_profit: Decimal | None
    daily_profit_rate: list[RatePoint]
    daily_profit: list[AmountPoint]
    profit_rate24h: list[RatePoint]
    profit24h: list[AmountPoint]
    last_trade_time: datetime | None
    copy_trade_days: int | None


def orders(body: bytes) -> list[Order]:
    """The orders in a reply."""
    return [_order(row) for row in _data(body)]


def traders(body: bytes) -> list[Trader]:
    """The traders in a reply."""
    return [_trader(row) for row in _data(body)]


def _data(body: bytes) -> list[dict[str, Any]]:
    envelope = orjson.loads(body)
    if envelope["code"] != SUCCESS:
        raise Refused(envelope)
    rows: list[dict[str, Any]] = envelope["data"]
    return rows


def _number(value: Any) -> Decimal | None:
    if not value and value != 0:
        return None
    return Decimal(value if isinstance(value, str) else str(value))


def _time(value: Any) -> datetime | None:
    return datetime.fromtimestamp(int(value) / 1000, UTC) if value else None


def _whole(value: Any) -> int | None:
    return None if value is None or value == "" else int(value)


def _order(row: dict[str, Any]) -> Order:
    get = row.get
    side = get("holdSide") or None
    return Order(
        get("symbol") or None,
        get("trackingNo") or None,
        get("openOrderId") or None,
        get("closeOrderId") or None,
        _number(get("openFee")),
        SIDES.get(side, side) if side else None,
        _whole(get("openLeverage")),
        _number(get("openAvgPrice")),
        _time(get("openTime")),
        _number(get("openDealCount")),
        _number(get("stopProfitPrice")),
        _number(get("stopLossPrice")),
    )


def _trader(row: dict[str, Any]) -> Trader:
    get = row.get
    return Trader(
        get("canTrace"),
        get("traderUid") or None,
        get("traderNickName") or None,
        _whole(get("maxFollowCount")),
        _whole(get("followCount")),
        get("profile") or None,
        get("tradingPairsAvailable") or [],
        [
            Column(c.get("describe") or None, c.get("value") or None)
            for c in get("columnList") or ()
        ],
        get("isMyTrader"),
        _whole(get("totalFollowers")),
        _whole(get("profitOrderCount")),
        _whole(get("lossOrderCount")),
        _whole(get("totalTradeCount")),
        get("traderHeadPic") or None,
        _number(get("maxCallbackRate")),
        _number(get("averageWinRate")),
        _number(get("followerTotalProfit")),
        _rates(get("dailyProfitRate")),
        _amounts(get("dailyProfit")),
        _rates(get("profitRate24h")),
        _amounts(get("profit24h")),
        _time(get("lastTradeTime")),
        _whole(get("copyTradeDays")),
    )


def _rates(points: Any) -> list[RatePoint]:
    return [RatePoint(_number(p.get("rate")), _time(p.get("ctime"))) for p in points or ()]


def _amounts(points: Any) -> list[AmountPoint]:
    return [AmountPoint(_number(p.get("amount")), _time(p.get("ctime"))) for p in points or ()]


class Connection(asyncio.BufferedProtocol):
    """One keep-alive connection, one exchange at a time."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._buffer = bytearray(BUFFER)
        self._view = memoryview(self._buffer)
        self._parser = httptools.HttpResponseParser(self)
        self._body: list[bytes] = []
        self._answer: asyncio.Future[bytes] | None = None
        self.usable = False

    def exchange(self, request: bytes) -> asyncio.Future[bytes]:
        """Sends a request; the future has the body of the reply."""
        self._answer = answer = self._loop.create_future()
        self.usable = False
        self._transport.write(request)
        return answer

    def close(self) -> None:
        """Closes it at once; a request under way is lost."""
        self.usable = False
        self._transport.abort()

    # what the transport calls

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport: Any = transport  # uvloop's is no asyncio.Transport
        self.usable = True

    def get_buffer(self, sizehint: int) -> bytearray:
        return self._buffer

    def buffer_updated(self, nbytes: int) -> None:
        try:
            self._parser.feed_data(self._view[:nbytes])
        except httptools.HttpParserError as error:
            self._fail(error)

    def eof_received(self) -> None:
        self.usable = False

    def connection_lost(self, exc: Exception | None) -> None:
        self._fail(exc or ConnectionResetError("closed by the other side"))

    def _fail(self, error: Exception) -> None:
        self.usable = False
        if self._answer is not None and not self._answer.done():
            self._answer.set_exception(error)
        self._transport.abort()

    # what the parser calls

    def on_body(self, part: bytes) -> None:
        self._body.append(part)

    def on_message_complete(self) -> None:
        body = self._body[0] if len(self._body) == 1 else b"".join(self._body)
        self._body.clear()
        answer, self._answer = self._answer, None
        if answer is None or answer.done():
            self.close()
        elif self._parser.get_status_code() != 200:
            answer.set_exception(Refused(self._parser.get_status_code(), body))
        else:
            self.usable = self._parser.should_keep_alive()
            answer.set_result(body)


class Exchange:
    """Asks for open orders, signed."""

    def __init__(
        self, host: str, port: int, *, key: str, secret: str, phrase: str,
        tls: ssl.SSLContext | None = None,
    ) -> None:  # fmt: skip
        self._address = (host, port)
        self._tls = tls
        self._secret = secret.encode()
        self._idle: deque[Connection] = deque()
        self._head = f" HTTP/1.1\r\nHost: {host}:{port}\r\nACCESS-KEY: {key}\r\nACCESS-SIGN: "
        self._tail = (
            f"\r\nACCESS-PASSPHRASE: {phrase}\r\nContent-Type: application/json"
            "\r\nAccept: application/json\r\nUser-Agent: by-hand\r\n\r\n"
        )

    async def list_open_orders(
        self, symbol: str, product_type: str, page_size: int = 20, page_no: int = 1
    ) -> list[Order]:
        """A page of open tracking orders."""
        target = (
            f"{PATH}?pageNo={page_no}&pageSize={page_size}"
            f"&productType={product_type}&symbol={symbol}"
        )
        async with asyncio.timeout(TIMEOUT):
            connection = await self._connection()
            try:
                body = await connection.exchange(self._signed(target))
            except BaseException:
                connection.close()
                raise
        if connection.usable:
            self._idle.append(connection)
        else:
            connection.close()
        return orders(body)

    async def aclose(self) -> None:
        """Closes the idle connections."""
        while self._idle:
            self._idle.pop().close()

    def _signed(self, target: str) -> bytes:
        stamp = str(time.time_ns() // 1_000_000)
        digest = hmac.digest(self._secret, f"{stamp}GET{target}".encode(), "sha256")
        sign = base64.b64encode(digest).decode()
        return (f"GET {target}{self._head}{sign}\r\nACCESS-TIMESTAMP: {stamp}{self._tail}").encode()

    async def _connection(self) -> Connection:
        while self._idle:
            connection = self._idle.pop()
            if connection.usable:
                return connection
            connection.close()
        loop = asyncio.get_running_loop()
        _, connection = await loop.create_connection(
            lambda: Connection(loop), *self._address, ssl=self._tls
        )
        return connection
