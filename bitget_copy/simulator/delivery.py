"""Hands a reply over, whole or as a planned trouble of the connection says.

On `Server`'s socket the troubles are real: RST, silence, a body that ends too early. Any
other way in knows no connection, so the nearest truthful thing happens there: a broken
connection is a :class:`ConnectionError` raised out of the application, which
``httpx.ASGITransport`` passes on to its caller; a silence lasts until the caller gives up; a
drip takes as long in all.
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
import struct
from collections.abc import Awaitable, Callable
from typing import Any, Final

from bitget_copy.simulator.faults import Fault, Faults
from bitget_copy.simulator.messages import Answer, Receive, Scope, Send, head_of, write

CONNECTION: Final = "bitget_copy.connection"
"""ASGI extension with the connection's asyncio transport; only `Server` has it."""
_RESET: Final = struct.pack("ii", 1, 0)
"""Linger for no time: closing sends RST."""

Sleep = Callable[[float], Awaitable[None]]


async def deliver(
    answer: Answer, faults: Faults, sleep: Sleep, scope: Scope, receive: Receive, send: Send
) -> None:
    """Sends a reply whose `ending` is planned.

    Raises:
        ConnectionError: the connection shall break, and there is none to break.
    """
    fault = answer.ending
    if fault is None:
        raise AssertionError("replies without trouble are written at once")
    connection: asyncio.Transport | None = scope.get("extensions", {}).get(CONNECTION)
    if fault.kind == "drip":
        await _drip(answer, fault, faults, sleep, send)
        return
    if fault.kind in {"stall", "partial_body"}:
        await send(head_of(answer))
        half = answer.body[: len(answer.body) // 2]
        await send({"type": "http.response.body", "body": half, "more_body": True})
    if fault.kind == "stall":
        await _be_silent(fault, sleep, receive)
    await _hang_up(connection, fault, receive)


async def _drip(answer: Answer, fault: Fault, faults: Faults, sleep: Sleep, send: Send) -> None:
    body, piece = answer.body, fault.piece
    if not body:
        await write(send, answer)
        return
    await send(head_of(answer))
    for start in range(0, len(body), piece):
        part: dict[str, Any] = {"type": "http.response.body", "body": body[start : start + piece]}
        part["more_body"] = start + piece < len(body)
        if start:
            await sleep(faults.draw(fault))
        await send(part)


async def _be_silent(fault: Fault, sleep: Sleep, receive: Receive) -> None:
    """Waits until the caller hangs up, or for the seconds planned."""
    gone = asyncio.ensure_future(_disconnected(receive))
    waits: set[asyncio.Future[None]] = {gone}
    if fault.seconds:
        waits.add(asyncio.ensure_future(sleep(fault.seconds)))
    try:
        await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for wait in waits:
            wait.cancel()
        await asyncio.gather(*waits, return_exceptions=True)


async def _disconnected(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":  # noqa: ASYNC110
        await asyncio.sleep(0)  # not every way in knows how to wait here


async def _hang_up(connection: asyncio.Transport | None, fault: Fault, receive: Receive) -> None:
    if connection is None:
        raise ConnectionResetError(f"planned fault: {fault.kind}")
    if fault.kind.startswith("reset"):
        sock: socket.socket | None = connection.get_extra_info("socket")
        if sock is not None:
            with contextlib.suppress(OSError):  # the caller was faster
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
        connection.abort()
    else:
        connection.close()
    await _disconnected(receive)
