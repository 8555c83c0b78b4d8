"""Makes the TLS context for our own connections."""

from __future__ import annotations

import os
import re
import ssl
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Final

from bitget_copy.errors import ConfigError

_ALLOWED: Final = (
    "True for the usual authorities, False for no check, the path of a PEM file of CA "
    "certificates or of a folder of them, or an ssl.SSLContext"
)
_HASHED: Final = re.compile(r"[0-9a-f]{8}\.\d+").fullmatch
"""Names under which OpenSSL finds certificates in a folder."""


def make_ssl_context(verify: bool | str | ssl.SSLContext, urls: Iterable[str]) -> ssl.SSLContext:
    """One context for all connections of a client, since reading certificates takes 20 ms.

    Args:
        verify: the option of `config.ClientConfig`.
        urls: the exchange's and the proxies'.

    Raises:
        ConfigError: there are no certificates where the option, or the environment, says.
    """
    if isinstance(verify, ssl.SSLContext):
        return verify
    if isinstance(verify, str):
        return _from_path(verify, "verify", _ALLOWED)
    return _default_context(verify=verify and any(url.startswith("https:") for url in urls))


def _from_path(path: str, option: str, allowed: str) -> ssl.SSLContext:
    """A context that trusts the certificates of a file or a folder, and no others."""
    try:
        if not Path(path).is_dir():
            return ssl.create_default_context(cafile=path)
        if any(_HASHED(entry.name) for entry in Path(path).iterdir()):
            return ssl.create_default_context(capath=path)
        problem = "a folder without certificates by their hash, as `openssl rehash` makes them"
    except ssl.SSLError as error:
        problem = f"no PEM file of certificates ({error.reason or error})"
    except OSError as error:
        problem = f"it cannot be read ({error.strerror or error})"
    except ValueError as error:  # a NUL in it
        problem = str(error)
    raise ConfigError(f"{option}: {path!r}: {problem}; allowed: {allowed}")


@cache
def _default_context(*, verify: bool) -> ssl.SSLContext:
    """One for all clients of the process: it takes 30 ms to make and 800 KiB to keep."""
    if not verify:  # also without https, so that no authority need be read
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        return context
    for variable in ("SSL_CERT_FILE", "SSL_CERT_DIR"):  # httpx reads them too, unchecked
        path = os.environ.get(variable)
        if path:
            return _from_path(path, variable, "the path of a PEM file or folder of CA "
                              "certificates; unset it for the usual authorities")  # fmt: skip
    import httpx  # noqa: PLC0415 - it knows where the authorities are

    return httpx.create_ssl_context()
