"""Where the exchange can be reached, and where to turn when it cannot be had there."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Final

import attrs
import httpx

RETURN_SECONDS: Final = 60.0
"""After so long on a fallback address the first one is tried again."""

_PORTS: Final = {"http": 80, "https": 443}


@attrs.frozen(eq=False)
class Address:
    """Scheme, host and port, in the forms that are needed, worked out once.

    Attributes:
        text: the URL.
        url: the same for httpx.
        host: name or IP address, without brackets.
        port: TCP port.
        secret: TLS is spoken there.
        authority: the value of ``Host``.
    """

    text: str
    url: httpx.URL
    host: str
    port: int
    secret: bool
    authority: str

    @classmethod
    def of(cls, text: str) -> Address:
        """Reads it from a URL that `config` has checked."""
        url = httpx.URL(text)
        port = url.port or _PORTS[url.scheme]
        authority = url.netloc.decode("ascii")
        return cls(text, url, url.raw_host.decode("ascii").strip("[]"), port,
                   url.scheme == "https", authority)  # fmt: skip


class Addresses:
    """The first address, and those for when it cannot be had."""

    def __init__(self, urls: Sequence[str]) -> None:
        self._all = [Address.of(url) for url in urls]
        self._at = 0
        self._left_first = 0.0

    def current(self) -> Address:
        """The address for the next attempt."""
        if self._at and asyncio.get_running_loop().time() > self._left_first + RETURN_SECONDS:
            self._at = 0
        return self._all[self._at]

    def failed(self, address: Address) -> None:
        """Nothing could be sent there; of calls that fail together only one moves on."""
        if address is not self._all[self._at]:
            return
        if self._at == 0:
            self._left_first = asyncio.get_running_loop().time()
        self._at = (self._at + 1) % len(self._all)
