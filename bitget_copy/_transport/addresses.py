"""Where the exchange can be reached, and where to turn when it cannot be had there."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence
from typing import Final
from urllib.parse import urlsplit

import attrs

RETURN_SECONDS: Final = 60.0
"""After so long on a fallback address the first one is tried again."""

_PORTS: Final = {"http": 80, "https": 443}
_PLAIN_HOST: Final = re.compile(r"[a-z0-9.:_-]+").fullmatch


@attrs.frozen(eq=False)
class Address:
    """Scheme, host and port, in the forms that are needed, worked out once.

    Attributes:
        text: the URL.
        host: name or IP address, without brackets.
        port: TCP port.
        secret: TLS is spoken there.
        authority: the value of ``Host``.
    """

    text: str
    host: str
    port: int
    secret: bool
    authority: str

    @classmethod
    def of(cls, text: str) -> Address:
        """Reads it from a URL that `config` has checked."""
        url = urlsplit(text)
        host, usual = url.hostname or "", _PORTS[url.scheme]
        if not _PLAIN_HOST(host):  # a name in another script, for one
            import httpx  # noqa: PLC0415 - half of the time of importing this package

            host = httpx.URL(text).raw_host.decode("ascii").strip("[]")
        port = url.port or usual
        authority = f"[{host}]" if ":" in host else host
        authority += "" if port == usual else f":{port}"
        return cls(text, host, port, url.scheme == "https", authority)


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
