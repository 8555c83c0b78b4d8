"""The TLS options of a way to the exchange."""

from __future__ import annotations

import os
import re
import ssl
from functools import cache
from pathlib import Path
from typing import Final

from bitget_copy._transport.attempt import Wire
from bitget_copy.errors import ConfigError


def ssl_context(wire: Wire) -> ssl.SSLContext:
    """One context for all connections, the exchange's and a proxy's: reading it takes 20 ms.

    Raises:
        ConfigError: there are no certificates where the option, or the environment, says.
    """
    if isinstance(wire.verify, ssl.SSLContext):
        return wire.verify
    if isinstance(wire.verify, str):
        return _from_place(wire.verify, "verify", _ALLOWED)
    ways = (wire.base_url, *wire.fallback_urls, *wire.proxies.values())
    return _usual(verify=wire.verify and any(way.startswith("https:") for way in ways))


_ALLOWED: Final = (
    "True for the usual authorities, False for no check, the path of a PEM file of CA "
    "certificates or of a folder of them, or an ssl.SSLContext"
)
_HASHED: Final = re.compile(r"[0-9a-f]{8}\.\d+").fullmatch
"""Names under which OpenSSL finds certificates in a folder."""


def _from_place(place: str, option: str, allowed: str) -> ssl.SSLContext:
    """A context that trusts the certificates of a file or a folder, and no others."""
    try:
        if not Path(place).is_dir():
            return ssl.create_default_context(cafile=place)
        if any(_HASHED(entry.name) for entry in Path(place).iterdir()):
            return ssl.create_default_context(capath=place)
        problem = "a folder without certificates by their hash, as `openssl rehash` makes them"
    except ssl.SSLError as error:
        problem = f"no PEM file of certificates ({error.reason or error})"
    except OSError as error:
        problem = f"it cannot be read ({error.strerror or error})"
    except ValueError as error:  # a NUL in it
        problem = str(error)
    raise ConfigError(f"{option}: {place!r}: {problem}; allowed: {allowed}")


@cache
def _usual(*, verify: bool) -> ssl.SSLContext:
    """One for all clients of the process: it takes 30 ms to make and 800 KiB to keep."""
    if not verify:  # also where nothing secret is spoken, so that no authority need be read
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        return context
    for variable in ("SSL_CERT_FILE", "SSL_CERT_DIR"):  # httpx reads them too, unchecked
        place = os.environ.get(variable)
        if place:
            return _from_place(place, variable, "the path of a PEM file or folder of CA "
                               "certificates; unset it for the usual authorities")  # fmt: skip
    import httpx  # noqa: PLC0415 - it knows where the authorities are

    return httpx.create_ssl_context()
