"""Reads a response's body with a bound on its size, also while it is unpacked."""

from __future__ import annotations

import zlib
from typing import Any, Final

from bitget_copy.errors import APIReplyError

_GZIP: Final = 16 + zlib.MAX_WBITS


class Body:
    """Collects a response's body, unpacks gzip, and stops at the bound.

    In one piece: a list of the parts would take 50 times the memory when each has two bytes.
    A body that comes in one part is not copied.
    """

    __slots__ = ("_begun", "_data", "_max_bytes", "_status", "_unpack")

    def __init__(self, status: int, encoding: str, max_bytes: int) -> None:
        self._status = status
        self._max_bytes = max_bytes
        self._data: bytes | bytearray = b""
        self._unpack: Any = None
        self._begun = False  # unpacking; the first bytes of a gzip give nothing yet
        if not encoding:
            return
        # Only what HTTP calls a blank; Python would also strip a no-break space.
        encoding = encoding.strip(" \t").lower() or "identity"
        if encoding not in {"identity", "gzip"}:
            raise self._error(f"the reply's body is encoded as {encoding!r}, not as asked")
        if encoding == "gzip":
            self._unpack = zlib.decompressobj(_GZIP)

    def add(self, part: bytes) -> None:
        if self._unpack is not None and part:
            self._begun = True
            try:
                part = self._unpack.decompress(part, self._max_bytes - len(self._data) + 1)
            except zlib.error:
                raise self._error("the reply says that its body is gzip, but it is not") from None
            if self._unpack.unused_data:  # it would grow without a bound
                raise self._error("the reply's gzip body goes on after its end")
        if self._data:
            if self._data.__class__ is bytes:
                self._data = bytearray(self._data)
            self._data += part
        else:
            self._data = part
        if len(self._data) > self._max_bytes:
            raise self._error(f"the reply is larger than {self._max_bytes} bytes")

    def whole(self) -> bytes:
        if self._begun and not self._unpack.eof:
            raise self._error("the reply's gzip body ends too early")
        return bytes(self._data)

    def broken_off(self, problem: str) -> APIReplyError:
        """The error for a response whose end did not come."""
        broken = self._error(f"the reply broke off ({problem})")
        broken.partial = True
        return broken

    def _error(self, problem: str) -> APIReplyError:
        return APIReplyError(
            problem, status=self._status, head=bytes(self._data[: APIReplyError.KEPT_HEAD])
        )
