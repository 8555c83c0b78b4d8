"""A server that costs next to nothing: one canned reply a path, over plain sockets and TLS.

Only the exchange's stamp in it is new each time, as a client that watches the clock expects.

It runs in a process of its own, on a core of its own, and looks at a request only as far as its
path. It checks no signature: that is the tests' business, and here it would be time taken from
the client. What it does spend is told, so that one can see that it was not the bottleneck.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import ipaddress
import multiprocessing
import os
import ssl
import tempfile
import threading
import time
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, ClassVar, Self

import replies
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from measure import event_loop, pin

HOST = "127.0.0.1"
BUFFER = 65_536
_END = b"\r\n\r\n"


class CannedServer:
    """The server's process, from the side of who starts it.

    Attributes:
        url: address over plain sockets.
        tls_url: address over TLS.
        certificate: file with the self-made certificate that a client must trust.
    """

    def __init__(self, core: int | None) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="bench-call-")
        self.certificate = Path(self._folder.name) / "certificate.pem"
        key = Path(self._folder.name) / "key.pem"
        _make_certificate(self.certificate, key)
        context = multiprocessing.get_context("spawn")
        self._pipe, there = context.Pipe()
        self._process = context.Process(
            target=_serve, args=(there, core, str(self.certificate), str(key)), daemon=True
        )

    def __enter__(self) -> Self:
        self._process.start()
        plain, tls = self._pipe.recv()
        self.url, self.tls_url = f"http://{HOST}:{plain}", f"https://{HOST}:{tls}"
        return self

    def __exit__(self, *_: object) -> None:
        self._pipe.send("stop")
        self._process.join(10)
        self._folder.cleanup()

    def spent(self) -> tuple[float, int]:
        """CPU seconds and requests since the start."""
        self._pipe.send("spent")
        seconds, requests = self._pipe.recv()
        return seconds, requests


class _Canned(asyncio.BufferedProtocol):
    """Answers whatever ends with a blank line."""

    answers: ClassVar[dict[bytes, tuple[bytes, bytes, bytes]]] = {}
    requests = 0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport: Any = transport  # uvloop's is no asyncio.Transport
        self._buffer = bytearray(BUFFER)
        self._have = 0

    def get_buffer(self, sizehint: int) -> memoryview:
        return memoryview(self._buffer)[self._have :]

    def buffer_updated(self, nbytes: int) -> None:
        self._have += nbytes
        if self._buffer.endswith(_END, 0, self._have):
            target = bytes(self._buffer[: self._buffer.index(b" HTTP/", 0, self._have)])
            path = target.partition(b" ")[2].partition(b"?")[0]
            self._have = 0
            _Canned.requests += 1
            before, stamp, after = self.answers[path]
            now = b"%d" % (time.time_ns() // 1_000_000)
            self._transport.write(b"".join((before, now, after)) if stamp else before)


def _serve(pipe: Connection, core: int | None, certificate: str, key: str) -> None:
    pin(core)
    head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n"
    _Canned.answers = {
        path: (head.format(len(body)).encode() + body).partition(replies.STAMP)
        for path, body in replies.by_path().items()
    }
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(certificate, key)

    async def main() -> None:
        loop = asyncio.get_running_loop()
        plain = await loop.create_server(_Canned, HOST, 0, backlog=1024)
        secret = await loop.create_server(_Canned, HOST, 0, backlog=1024, ssl=tls)
        pipe.send([server.sockets[0].getsockname()[1] for server in (plain, secret)])
        stopped = asyncio.Event()

        def answer() -> None:
            while pipe.recv() != "stop":
                pipe.send((time.process_time(), _Canned.requests))
            loop.call_soon_threadsafe(stopped.set)

        threading.Thread(target=answer, daemon=True).start()
        await stopped.wait()
        os._exit(0)  # connections may be open: no farewell to each

    event_loop("uvloop").run(main())


def _make_certificate(certificate: Path, key: Path) -> None:
    secret = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "bench")])
    now = dt.datetime.now(dt.UTC)
    address = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address(HOST))])
    usage = x509.KeyUsage(
        digital_signature=True, key_cert_sign=True, crl_sign=True, content_commitment=False,
        key_encipherment=False, data_encipherment=False, key_agreement=False,
        encipher_only=False, decipher_only=False,
    )  # fmt: skip
    identifier = x509.SubjectKeyIdentifier.from_public_key(secret.public_key())
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(secret.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(hours=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .add_extension(address, critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(usage, critical=True)
        .add_extension(identifier, critical=False)
        .sign(secret, hashes.SHA256())
    )
    certificate.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    key.write_bytes(
        secret.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
