"""The TLS options of a way to the exchange."""

from __future__ import annotations

import ssl
from functools import cache
from pathlib import Path

from bitget_copy._transport.attempt import Wire


def ssl_context(wire: Wire) -> ssl.SSLContext:
    """One context for all connections: reading the authorities takes 20 ms."""
    if isinstance(wire.verify, str):
        if Path(wire.verify).is_dir():
            return ssl.create_default_context(capath=wire.verify)
        return ssl.create_default_context(cafile=wire.verify)
    if isinstance(wire.verify, ssl.SSLContext):
        return wire.verify
    needed = any(url.startswith("https:") for url in (wire.base_url, *wire.fallback_urls))
    return _usual(verify=wire.verify and needed)


@cache
def _usual(*, verify: bool) -> ssl.SSLContext:
    """One for all clients of the process: it takes 30 ms to make and 800 KiB to keep."""
    if not verify:  # also where nothing secret is spoken, so that no authority need be read
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        return context
    import httpx  # noqa: PLC0415 - it knows where the authorities are

    return httpx.create_ssl_context()
