"""The TLS options of a way to the exchange."""

from __future__ import annotations

import ssl
from pathlib import Path

import httpx

from bitget_copy._transport.attempt import Wire


def ssl_context(wire: Wire) -> ssl.SSLContext:
    """One context for all connections: reading the authorities takes 20 ms."""
    if isinstance(wire.verify, str):
        if Path(wire.verify).is_dir():
            return ssl.create_default_context(capath=wire.verify)
        return ssl.create_default_context(cafile=wire.verify)
    needed = any(httpx.URL(url).scheme == "https" for url in (wire.base_url, *wire.fallback_urls))
    return httpx.create_ssl_context(verify=wire.verify if needed else False)
