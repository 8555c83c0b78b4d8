"""Asks an address on this machine whether a simulator of ours answers there.

A recorder, a tunnel or a proxy in front of the real exchange may listen on loopback too. So
only an answer counts that no other server gives: it depends on a nonce, which an echo or a
recorded reply cannot know. The question carries no key. Without an answer it is no simulator.
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

_TIMEOUT: Final = 2.0
"""Seconds; a simulator on this machine answers within milliseconds."""
_MAX_REPLY: Final = 4096


def is_simulator(base_url: str) -> bool:
    """Whether every server behind the address, which must be on loopback, is a simulator."""
    url = urlsplit(base_url)
    if url.scheme != "http" or not url.hostname:
        return False
    answers = [_ask(host, url.port or 80, url.netloc) for host in _addresses(url.hostname)]
    listening = [answer for answer in answers if answer is not None]
    return bool(listening) and all(listening)


def _addresses(host: str) -> list[str]:
    """All addresses of a name: localhost has two, and the call may take either."""
    try:
        found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except OSError:
        return []
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


def _ask(host: str, port: int, name: str) -> bool | None:
    """Whether this server is a simulator; None where nobody listens."""
    nonce = secrets.token_hex(16)
    connection = http.client.HTTPConnection(host, port, timeout=_TIMEOUT)
    try:
        connection.connect()
    except OSError:
        return None
    # The connection's own timeout is for each read, this one for the whole reply.
    deadline = threading.Timer(_TIMEOUT, _shut_down, (connection.sock,))
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


def _shut_down(connection: socket.socket) -> None:
    with contextlib.suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)
