"""A real redis-server for a test, on a free port of the loopback."""

from __future__ import annotations

import contextlib
import re
import shutil
import signal
import socket
import subprocess
import time
from typing import TYPE_CHECKING

import attrs
import pytest

from bitget_copy.ratelimit.shared.redis import SETTLE, START_UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NAMES = ("redis-server", "valkey-server")

BUS_AFTER = 55_536
"""Ports below leave room for a cluster's own, which is 10,000 higher."""


def free_port() -> int:
    """A port that nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@attrs.define
class RedisServer:
    """The process and its port; it can be stopped, frozen and started again."""

    program: str
    folder: Path
    port: int = attrs.field(factory=free_port)
    options: tuple[str, ...] = ()
    config: str = ""  # of a sentinel
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"redis://127.0.0.1:{self.port}/0"

    def start(self) -> None:
        """Starts it, empty, and waits until it answers."""
        options = [self.config, "--sentinel"] if self.config else [
            "--port", str(self.port), "--bind", "127.0.0.1", "--save", "",
            "--appendonly", "no", "--dir", str(self.folder), *self.options,
        ]  # fmt: skip
        self.process = subprocess.Popen(  # noqa: S603 - a program of this machine
            [self.program, *options],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        end = time.monotonic() + 10
        while time.monotonic() < end:
            with contextlib.suppress(OSError):
                if self.command("PING").startswith((b"+PONG", b"-NOAUTH")):
                    return
            time.sleep(0.01)
        raise RuntimeError("redis-server does not answer")

    def grow_old(self) -> None:
        """Waits, three seconds at most, until a limiter takes it for one that was there before."""
        while (age := re.search(rb"uptime_in_seconds:(\d+)", self.command("INFO", "server"))) and (
            int(age[1]) < SETTLE + START_UNKNOWN
        ):
            time.sleep(0.05)

    def command(self, *words: str) -> bytes:
        """One command in plain words; its raw reply."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=5) as connection:
            connection.sendall((" ".join(words) + "\r\n").encode())
            return connection.recv(65536)

    def freeze(self) -> None:
        self.process.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        self.process.send_signal(signal.SIGCONT)

    def stop(self) -> None:
        """Ends it at once; what it knew is gone."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            self.process = None


def redis_program(*names: str) -> str:
    """Where the program is; skips the test where there is none."""
    found = next(filter(None, map(shutil.which, names or NAMES)), None)
    if found is None:
        pytest.skip(f"none of {', '.join(names or NAMES)} is installed")
    return found


@contextlib.contextmanager
def running(folder: Path, *options: str, program: str = "", port: int = 0) -> Iterator[RedisServer]:
    """A server for the time of a test."""
    server = RedisServer(
        program or redis_program(), folder, port=port or free_port(), options=options
    )
    try:
        server.start()
        yield server
    finally:
        server.stop()


@contextlib.contextmanager
def running_cluster(folder: Path, nodes: int) -> Iterator[list[RedisServer]]:
    """A cluster without replicas, whose nodes have as many slots each."""
    with contextlib.ExitStack() as stack:
        servers = []
        for number in range(nodes):
            own = folder / str(number)
            own.mkdir()
            port = next(each for each in iter(free_port, 0) if each < BUS_AFTER)
            options = ("--cluster-enabled", "yes")
            server = stack.enter_context(running(own, *options, port=port))
            first, last = (16384 * each // nodes for each in (number, number + 1))
            for start in range(first, last, 1000):
                slots = map(str, range(start, min(last, start + 1000)))
                assert b"OK" in server.command("CLUSTER", "ADDSLOTS", *slots)
            if servers:
                there = ("127.0.0.1", str(server.port))
                assert b"OK" in servers[0].command("CLUSTER", "MEET", *there)
            servers.append(server)
        end = time.monotonic() + 20
        while not all(_sees_all(each, nodes) for each in servers):
            assert time.monotonic() < end, "the cluster does not come together"
            time.sleep(0.05)
        yield servers


def _sees_all(server: RedisServer, nodes: int) -> bool:
    told = server.command("CLUSTER", "INFO")
    return b"cluster_state:ok" in told and b"cluster_known_nodes:%d" % nodes in told
