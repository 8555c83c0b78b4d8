"""A connected socket, by the fastest of a host's addresses (RFC 8305, Happy Eyeballs).

Attempts start a quarter of a second apart, the families taking turns; the first that connects
wins, and the others are closed. Whatever ends it, no socket is left open.
"""

from __future__ import annotations

import asyncio
import socket
from contextlib import suppress
from itertools import chain, zip_longest
from typing import Any, Final, TypeAlias

Candidate: TypeAlias = tuple[int, int, int, str, Any]

STAGGER_SECONDS: Final = 0.25
"""RFC 8305 recommends this delay between two attempts."""


async def dial(host: str, port: int, local_address: str | None) -> socket.socket:
    """Connects, from `local_address` if it is given; only its family is tried then.

    Raises:
        OSError: the name has no address, or none of them can be reached.
    """
    candidates = await _resolve(host, port, local_address)
    if len(candidates) == 1:
        return await _connect(candidates[0], local_address)
    return await _race(candidates, local_address)


async def _resolve(host: str, port: int, local_address: str | None) -> list[Candidate]:
    """The host's addresses, the families in turn, the resolver's favourite first."""
    family = socket.AF_UNSPEC
    if local_address is not None:
        family = socket.AF_INET6 if ":" in local_address else socket.AF_INET
    literal = _literal(host, port)
    if literal is not None:
        return [literal]
    found: list[Any] = await asyncio.get_running_loop().getaddrinfo(
        host, port, family=family, type=socket.SOCK_STREAM
    )
    families = list(dict.fromkeys(candidate[0] for candidate in found))
    by_family = [[c for c in found if c[0] == family] for family in families]
    return [c for c in chain.from_iterable(zip_longest(*by_family)) if c is not None]


def _literal(host: str, port: int) -> Candidate | None:
    """An IP address needs no resolver, which would take a thread."""
    for family in (socket.AF_INET, socket.AF_INET6):
        with suppress(OSError):
            socket.inet_pton(family, host)
            return family, socket.SOCK_STREAM, 0, "", (host, port)
    return None


async def _connect(candidate: Candidate, local_address: str | None) -> socket.socket:
    family, kind, protocol, _, address = candidate
    sock = socket.socket(family, kind, protocol)
    try:
        sock.setblocking(False)
        if local_address is not None:
            sock.bind((local_address, 0))
        await asyncio.get_running_loop().sock_connect(sock, address)
    except BaseException:
        sock.close()
        raise
    return sock


async def _race(candidates: list[Candidate], local_address: str | None) -> socket.socket:
    waiting = list(reversed(candidates))
    running: set[asyncio.Task[socket.socket]] = set()
    errors: list[BaseException] = []
    winner = None
    try:
        while winner is None and (waiting or running):
            if waiting:
                running.add(asyncio.ensure_future(_connect(waiting.pop(), local_address)))
            done, running = await asyncio.wait(
                running,
                timeout=STAGGER_SECONDS if waiting else None,
                return_when=asyncio.FIRST_COMPLETED,
            )
            for task in done:
                error = task.exception()
                if error is not None:
                    errors.append(error)
                elif winner is None:
                    winner = task.result()
                else:
                    task.result().close()
    except BaseException:
        if winner is not None:
            winner.close()
        raise
    finally:
        for task in running:
            task.cancel()
            task.add_done_callback(_close_late)
    if winner is None:
        raise errors[0]
    return winner


def _close_late(task: asyncio.Task[socket.socket]) -> None:
    """A loser that connected before its cancellation reached it."""
    if not task.cancelled() and task.exception() is None:
        task.result().close()
