"""The addresses of the exchange, and which one the next attempt goes to."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence
from typing import Final
from urllib.parse import urlsplit

import attrs

from bitget_copy._host_names import DEFAULT_PORTS

RETURN_SECONDS: Final = 60.0
"""After this time on a fallback address the first one is tried again."""

_PLAIN_HOST: Final = re.compile(r"[a-z0-9.:_-]+").fullmatch


@attrs.frozen(eq=False)
class Address:
    """A URL of the exchange, taken apart once.

    Attributes:
        url: as given.
        host: name or IP address, without brackets.
        port: TCP port.
        is_tls: TLS is spoken there.
        authority: the value of ``Host``.
    """

    url: str
    host: str
    port: int
    is_tls: bool
    authority: str

    @classmethod
    def of(cls, text: str) -> Address:
        """Parses a URL that `config` has checked."""
        url = urlsplit(text)
        host, usual = url.hostname or "", DEFAULT_PORTS[url.scheme]
        if not _PLAIN_HOST(host):  # a name in another script, for one
            import httpx  # noqa: PLC0415 - half of the time of importing this package

            host = httpx.URL(text).raw_host.decode("ascii").strip("[]")
        port = url.port or usual
        authority = bracketed(host) + ("" if port == usual else f":{port}")
        return cls(text, host, port, url.scheme == "https", authority)


def bracketed(host: str) -> str:
    """The host as it stands in a URL: an IPv6 address in brackets."""
    return f"[{host}]" if ":" in host else host


class Addresses:
    """The first address, and the fallbacks for when it cannot be reached."""

    def __init__(self, urls: Sequence[str]) -> None:
        self._all = [Address.of(url) for url in urls]
        self._at = 0
        self._left_first_at = 0.0

    def current(self) -> Address:
        """The address for the next attempt."""
        if self._at and asyncio.get_running_loop().time() > self._left_first_at + RETURN_SECONDS:
            self._at = 0
        return self._all[self._at]

    def failed(self, address: Address) -> None:
        """Moves on to the next address; of calls that fail together only the first does."""
        if address is not self._all[self._at]:
            return
        if self._at == 0:
            self._left_first_at = asyncio.get_running_loop().time()
        self._at = (self._at + 1) % len(self._all)
