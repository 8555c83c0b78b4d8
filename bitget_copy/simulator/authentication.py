"""Checks key, time, passphrase and signature of a request, on its raw bytes.

Written from the exchange's rules alone and sharing nothing with the client, so that a
mistake in the client cannot hide here.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
from collections.abc import Mapping
from typing import Final
from urllib.parse import unquote_to_bytes

import attrs

from bitget_copy._asgi.messages import Request
from bitget_copy.credentials import Credentials
from bitget_copy.simulator.error_codes import Refused
from bitget_copy.simulator.rsa import PublicKey
from bitget_copy.simulator.v3_endpoint_table import PERMISSIONS

WINDOW_S: Final = 30
"""How far a timestamp may lie from the exchange's clock (document, section Timestamp)."""
_MAX_STAMP: Final = 16


@attrs.define(kw_only=True)
class Key:
    """An API key as the exchange keeps it.

    Attributes:
        api_key: header ``ACCESS-KEY``, as bytes.
        uid: whose it is.
        addresses: from where it may be used; None: from anywhere.
        passphrase: header ``ACCESS-PASSPHRASE``, as bytes.
        may_write: has the permission to trade.
        permissions: what API V3 lets it do, by the exchange's names.
        is_copy_key: made for a portfolio: good for what is offered for copying alone.
        secret: of an HMAC key; None for an RSA key.
        public: of an RSA key.
    """

    api_key: bytes
    uid: str
    passphrase: bytes = attrs.field(repr=False)
    may_write: bool = True
    permissions: frozenset[str] = frozenset(PERMISSIONS)
    is_copy_key: bool = False
    addresses: frozenset[str] | None = None
    secret: bytes | None = attrs.field(default=None, repr=False)
    public: PublicKey | None = attrs.field(default=None, repr=False)

    @classmethod
    def of(cls, credentials: Credentials, *, uid: str, may_write: bool = True) -> Key:
        """The exchange's side of a user's credentials."""
        text = credentials.secret_key
        return cls(
            api_key=credentials.api_key.encode(),
            uid=uid,
            passphrase=credentials.passphrase.encode(),
            may_write=may_write,
            secret=None if credentials.is_rsa else text.encode(),
            public=PublicKey.of_private(text) if credentials.is_rsa else None,
        )

    def signed(self, signature: bytes, message: bytes) -> bool:
        """Whether the Base64 `signature` over `message` was made with this key."""
        if self.public is None:
            digest = hmac.digest(self.secret or b"", message, hashlib.sha256)
            return hmac.compare_digest(base64.b64encode(digest), signature)
        try:
            raw = base64.b64decode(signature, validate=True)
        except binascii.Error:
            return False
        return self.public.verifies(raw, message)


ANYBODY: Final = Key(api_key=b"", uid="", passphrase=b"", may_write=False, permissions=frozenset())
"""Stands where a public call has no key."""


class Verifier:
    """Checks requests against the keys of one world.

    Args:
        keys: by API key; what is added later counts too.
    """

    def __init__(self, keys: Mapping[str, Key]) -> None:
        self._keys = keys

    def _find(self, name: bytes) -> Key | None:
        return self._keys.get(name.decode("latin-1"))

    def named(self, headers: Mapping[bytes, bytes]) -> Key | None:
        """The key that a request names, signed by it or not; None: no such key."""
        return self._find(headers.get(b"access-key", b""))

    def check(self, request: Request, now: float) -> Key:
        """The key that signed this request.

        Args:
            request: as it arrived.
            now: the exchange's clock, seconds since 1970.

        Raises:
            Refused: 40001 to 40018, whichever check fails first.
        """
        headers = request.headers
        name = headers.get(b"access-key", b"")
        signature = headers.get(b"access-sign")
        stamp = headers.get(b"access-timestamp", b"")
        passphrase = headers.get(b"access-passphrase", b"")
        if not name:
            raise Refused("40001")
        if signature is None:
            raise Refused("40002")
        if not signature.strip():
            raise Refused("40003")
        if not passphrase:
            raise Refused("40011")
        _check_stamp(stamp, now)
        if request.method == "POST":
            _check_content_type(headers.get(b"content-type", b""))
        key = self._find(name)
        if key is None:
            raise Refused("40006")
        if not key.signed(signature, prehash(stamp, request)):
            raise Refused("40009")
        if not hmac.compare_digest(key.passphrase, passphrase):
            raise Refused("40012")
        if key.addresses is not None and request.address not in key.addresses:
            raise Refused("40018", request.address)
        return key


def prehash(stamp: bytes, request: Request) -> bytes:
    """What has to be signed: the query counts decoded, in the order in which it arrived."""
    target = request.path
    if request.query:
        target = b"%b?%b" % (target, unquote_to_bytes(request.query))
    return b"%b%b%b%b" % (stamp, request.method.encode(), target, request.body)


def _check_stamp(stamp: bytes, now: float) -> None:
    if not stamp.isdigit() or len(stamp) > _MAX_STAMP:
        raise Refused("40005")
    late = now * 1000 - int(stamp)
    if late > WINDOW_S * 1000:
        raise Refused("40004", WINDOW_S)
    if late < -WINDOW_S * 1000:
        raise Refused("40008", WINDOW_S)


def _check_content_type(value: bytes) -> None:
    if value.partition(b";")[0].strip().lower() != b"application/json":
        raise Refused("40007")
