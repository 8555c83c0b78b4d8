"""Sends a response the way that a planned fault of the connection wants it.

On `Listener`'s socket these faults are real: RST, silence, a body that ends too early. Other
ASGI servers show no connection, so the nearest thing happens there: a broken connection is a
:class:`ConnectionError` raised out of the application, which ``httpx.ASGITransport`` passes
on to its caller; a silence lasts until the caller gives up; a drip takes as long in all.
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
import struct
from collections.abc import Awaitable, Callable
from typing import Any, Final

from bitget_copy._asgi.listener import CONNECTION
from bitget_copy._asgi.messages import Receive, Response, Scope, Send, send_response, start_message
from bitget_copy.simulator.faults import Fault, Faults

_RESET: Final = struct.pack("ii", 1, 0)
"""Linger for no time: closing sends RST."""

Sleep = Callable[[float], Awaitable[None]]


async def send_with_fault(
    response: Response,
    fault: Fault,
    faults: Faults,
    sleep: Sleep,
    scope: Scope,
    receive: Receive,
    send: Send,
) -> None:
    """Sends a response as far as a fault of its connection lets it.

    Raises:
        ConnectionError: the connection is to break, and the server shows none.
    """
    if fault.kind == "drip":
        await _drip(response, fault, faults, sleep, send)
        return
    if fault.kind in {"stall", "partial_body"}:
        await send(start_message(response))
        half = response.body[: len(response.body) // 2]
        await send({"type": "http.response.body", "body": half, "more_body": True})
    if fault.kind == "stall":
        await _stay_silent(fault, sleep, receive)
    await _disconnect(scope.get("extensions", {}).get(CONNECTION), fault, receive)


async def _drip(response: Response, fault: Fault, faults: Faults, sleep: Sleep, send: Send) -> None:
    body, piece = response.body, fault.piece
    if not body:
        await send_response(send, response)
        return
    await send(start_message(response))
    for start in range(0, len(body), piece):
        part: dict[str, Any] = {"type": "http.response.body", "body": body[start : start + piece]}
        part["more_body"] = start + piece < len(body)
        if start:
            await sleep(faults.draw(fault))
        await send(part)


async def _stay_silent(fault: Fault, sleep: Sleep, receive: Receive) -> None:
    """Waits until the caller hangs up, or for the seconds planned."""
    waits: set[asyncio.Future[None]] = {asyncio.ensure_future(_disconnected(receive))}
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
        await asyncio.sleep(0)  # not every server's `receive` waits here


async def _disconnect(connection: asyncio.Transport | None, fault: Fault, receive: Receive) -> None:
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
