"""An exchange that has long histories and nothing else, in a process of its own.

Every account has as many closed orders as it was told, evenly spread over eighty days, and none
that is open. Rows are made when they are asked for, by id and span, as the exchange does it. It
keeps the limit of each key, answers 429 beyond it, and counts.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import time
from multiprocessing.connection import Connection
from typing import Self
from urllib.parse import parse_qs, urlsplit

SPAN_MS = 80 * 86_400_000
_ROW = (
    b'{"trackingNo":"%d","symbol":"BTCUSDT","openOrderId":"%d","closeOrderId":"%d",'
    b'"productType":"USDT-FUTURES","posSide":"long","openLeverage":"20",'
    b'"openPriceAvg":"26182.512345678901234567","openTime":"%d","openSize":"0.01",'
    b'"closeSize":"0.01","closeTime":"%d","closePriceAvg":"26410","stopType":"profit",'
    b'"achievedPL":"%d.000000000000000001","openFee":"-0.157095","closeFee":"-0.15846",'
    b'"cTime":"%d"}'
)
FIRST_ID = 10**17


class HistoriesServer:
    """The server's process, from the side of who starts it.

    Args:
        rows: of each account.
        rate: calls a second that each key may make.
    """

    def __init__(self, rows: int, rate: int) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, there = context.Pipe()
        self._process = context.Process(target=_serve, args=(there, rows, rate), daemon=True)

    def __enter__(self) -> Self:
        self._process.start()
        self.url = f"http://127.0.0.1:{self._pipe.recv()}"
        return self

    def __exit__(self, *_: object) -> None:
        self._pipe.send("stop")
        self._process.join(10)

    def told(self) -> tuple[int, int, float]:
        """Pages, 429s, and CPU seconds so far."""
        self._pipe.send("told")
        pages, limited, seconds = self._pipe.recv()
        return pages, limited, seconds

    def arrivals(self) -> dict[bytes, list[float]]:
        """When the calls of each key came that were answered, seconds of the monotonic clock."""
        self._pipe.send("arrivals")
        found: dict[bytes, list[float]] = self._pipe.recv()
        return found


class _Exchange(asyncio.Protocol):
    rows, rate = 0, 0
    start = 0
    pages = limited = 0
    calls: dict[bytes, list[float]] = {}  # noqa: RUF012 - one process, one exchange

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport
        self.buffer = b""

    def data_received(self, data: bytes) -> None:
        self.buffer += data
        while (end := self.buffer.find(b"\r\n\r\n")) >= 0:
            head, self.buffer = self.buffer[:end], self.buffer[end + 4 :]
            self.transport.write(self.answer(head))  # type: ignore[attr-defined]

    def answer(self, head: bytes) -> bytes:
        target = head.split(b" ", 2)[1].decode()
        stamp = time.time_ns() // 1_000_000
        if "public/time" in target:
            data = b'{"serverTime":"%d"}' % stamp
        elif "order-current-track" in target:
            data = b'{"trackingList":[],"endId":null}'
        elif "order-history-track" not in target:
            return _http(b"404 Not Found", b'{"code":"40404","msg":"not here","data":null}')
        elif not self.may(head):
            type(self).limited += 1
            return _http(b"429 Too Many Requests", b'{"code":"429","msg":"too many","data":null}')
        else:
            data = self.page(target)
        body = b'{"code":"00000","msg":"success","requestTime":%d,"data":%s}' % (stamp, data)
        return _http(b"200 OK", body)

    def may(self, head: bytes) -> bool:
        at = head.lower().find(b"access-key:")
        key = head[at : head.find(b"\r\n", at)]
        now, calls = time.monotonic(), self.calls.setdefault(key, [])
        if len(calls) >= self.rate and calls[-self.rate] > now - 1:
            return False
        calls.append(now)
        return True

    def page(self, target: str) -> bytes:
        type(self).pages += 1
        query = {name: found[0] for name, found in parse_qs(urlsplit(target).query).items()}
        step = SPAN_MS // self.rows
        first = -(-(int(query["startTime"]) - self.start) // step)
        last = min((int(query["endTime"]) - self.start) // step, self.rows - 1)
        if query.get("idLessThan"):
            last = min(last, int(query["idLessThan"]) - FIRST_ID - 1)
        numbers = range(last, max(first, last - int(query["limit"]) + 1, 0) - 1, -1)
        made = []
        for n in numbers:
            at, key = self.start + n * step, FIRST_ID + n
            made.append(_ROW % (key, key + 1, key + 2, at - 60_000, at, n, at - 60_000))
        cursor = b'"%d"' % (FIRST_ID + numbers[-1]) if made else b"null"
        return b'{"trackingList":[%s],"endId":%s}' % (b",".join(made), cursor)


def _http(status: bytes, body: bytes) -> bytes:
    return b"HTTP/1.1 %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s" % (
        status,
        len(body),
        body,
    )


def _serve(pipe: Connection, rows: int, rate: int) -> None:
    asyncio.run(_run(pipe, rows, rate))


async def _run(pipe: Connection, rows: int, rate: int) -> None:
    _Exchange.rows, _Exchange.rate = rows, rate
    _Exchange.start = time.time_ns() // 1_000_000 - SPAN_MS - 3_600_000
    loop = asyncio.get_running_loop()
    server = await loop.create_server(_Exchange, "127.0.0.1", 0)
    pipe.send(server.sockets[0].getsockname()[1])
    done = asyncio.Event()

    def hear() -> None:
        try:
            word = pipe.recv()
        except EOFError:  # whoever started this was killed
            word = "stop"
        if word == "stop":
            done.set()
        elif word == "arrivals":
            pipe.send(_Exchange.calls)
        else:
            pipe.send((_Exchange.pages, _Exchange.limited, time.process_time()))

    loop.add_reader(pipe.fileno(), hear)
    await done.wait()
    os._exit(0)
