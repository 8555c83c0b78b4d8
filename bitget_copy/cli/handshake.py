"""Asks an address on this machine whether it is our own simulator.

What listens on loopback may as well be a recorder, a tunnel or a proxy in front of the real
exchange, so only an answer that nothing but a simulator of ours gives counts. It depends on a
number drawn anew each time: what echoes or repeats is not believed. The question carries no
key. Where it cannot be asked, the answer is no.
"""

from __future__ import annotations

import contextlib
import http.client
import json
import secrets
import socket
import threading
from typing import Final
from urllib.parse import urlsplit

from bitget_copy.simulator.control_app import IDENTITY, proof_of

_SECONDS: Final = 2.0
"""A simulator on this machine answers within milliseconds."""
_MAX_REPLY: Final = 4096


def is_simulator(base_url: str) -> bool:
    """Whether every server behind the address says that it is a simulator of ours.

    Args:
        base_url: checked, on loopback; nothing else is asked.
    """
    url = urlsplit(base_url)
    if url.scheme != "http" or not url.hostname:
        return False
    answers = [_ask(host, url.port or 80, url.netloc) for host in _addresses(url.hostname)]
    heard = [answer for answer in answers if answer is not None]
    return bool(heard) and all(heard)


def _addresses(host: str) -> list[str]:
    """All addresses of a name: localhost has two, and the call may take either."""
    try:
        found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except OSError:
        return []
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


def _ask(host: str, port: int, name: str) -> bool | None:
    """What one server answers; None where nobody listens."""
    nonce = secrets.token_hex(16)
    connection = http.client.HTTPConnection(host, port, timeout=_SECONDS)
    try:
        connection.connect()
    except OSError:
        return None
    deadline = threading.Timer(_SECONDS, _cut, (connection.sock,))  # the timeout is of each read
    deadline.daemon = True
    deadline.start()
    try:
        connection.request("GET", f"{IDENTITY}?nonce={nonce}", headers={"Host": name})
        reply = connection.getresponse()
        body = reply.read(_MAX_REPLY)
        answer = json.loads(body) if reply.status == http.client.OK else None
    except (OSError, ValueError, RecursionError, http.client.HTTPException):
        return False
    finally:
        deadline.cancel()
        with contextlib.suppress(OSError):
            connection.close()
    return isinstance(answer, dict) and answer.get("simulator") == proof_of(nonce)


def _cut(connection: socket.socket) -> None:
    with contextlib.suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)
