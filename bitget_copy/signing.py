"""Request signatures: plain values in, headers out.

Pure: no clock, no network, no files. What is signed is the exchange's rule (document,
section "Signature"): timestamp, method, path, query and body, joined without separators.
This module leaves to others: `_codec` makes the query and the body, the pipeline takes the
timestamp and asks again for every attempt, `Content-Type` and `locale` are the transport's.

The query is signed as it reads, sorted by key, and travels percent-encoded; the body is
signed as the very bytes that leave. Only RSA needs the cryptography package, so only
:class:`RsaSigner` imports it.
"""

from __future__ import annotations

import hashlib
from binascii import b2a_base64
from typing import Final, Protocol
from urllib.parse import quote

from bitget_copy._tracebacks import raises_without_frames
from bitget_copy._untrusted_text import printable
from bitget_copy.credentials import Credentials
from bitget_copy.errors import ConfigError

MIN_RSA_BITS: Final = 2048
"""Below this an RSA signature is no longer taken for safe (NIST SP 800-131A)."""

_BLOCK: Final = 64
"""Bytes that SHA-256 takes in at once; a longer key is hashed first (RFC 2104, section 2)."""
_INNER: Final = bytes(byte ^ 0x36 for byte in range(256))
_OUTER: Final = bytes(byte ^ 0x5C for byte in range(256))

EXAMPLE_TIMESTAMP: Final = "1591089508404"
"""Stands in for the time of sending in :func:`explain_signature`; the document's own example."""

_KEY_NAME: Final = "credentials: private_key (BITGET_PRIVATE_KEY)"
_KEY_ADVICE: Final = (
    "give the unencrypted PKCS#8 PEM text of the RSA key registered at Bitget "
    "(-----BEGIN PRIVATE KEY-----), as made by: openssl genpkey -algorithm RSA "
    f"-pkeyopt rsa_keygen_bits:{MIN_RSA_BITS}"
)


class Signer(Protocol):
    """Turns a prehash into the text of ``ACCESS-SIGN``."""

    def sign(self, prehash: bytes) -> str:
        """The signature of these bytes, in Base64 without line breaks."""
        ...


class HmacSigner:
    """Signs with HMAC-SHA256 over the secret.

    Args:
        secret: the key's secret, as Bitget shows it once.

    Raises:
        ConfigError: the secret is empty or cannot be written as UTF-8.
    """

    __slots__ = ("_inner", "_outer")

    @raises_without_frames
    def __init__(self, secret: str) -> None:
        key = _utf8(secret)
        if not key:
            raise ConfigError("HMAC signing: the secret key is empty or not valid text")
        # Keying costs more than signing, so both hashes of RFC 2104 are kept with the key taken
        # in: half of the time of hmac.digest, two thirds of that of a copied hmac object.
        block = key if len(key) <= _BLOCK else hashlib.sha256(key).digest()
        block = block.ljust(_BLOCK, b"\0")
        self._inner = hashlib.sha256(block.translate(_INNER))
        self._outer = hashlib.sha256(block.translate(_OUTER))

    def sign(self, prehash: bytes) -> str:
        """The signature of these bytes, in Base64 without line breaks."""
        inner, outer = self._inner.copy(), self._outer.copy()
        inner.update(prehash)
        outer.update(inner.digest())
        return b2a_base64(outer.digest(), newline=False).decode("ascii")

    def __repr__(self) -> str:
        return "HmacSigner('***')"


class RsaSigner:
    """Signs with RSASSA-PKCS1-v1_5 over SHA-256, as the document's RSA examples do.

    Args:
        pem: the private key as PEM text, unencrypted. PKCS#8 is what Bitget asks for;
            the older PKCS#1 form (``BEGIN RSA PRIVATE KEY``) of the same key is read too.

    Raises:
        ConfigError: this is no RSA private key, it is encrypted, or it has fewer than
            2,048 bits. The message never quotes the text.
    """

    __slots__ = ("_hash", "_key", "_padding")

    @raises_without_frames
    def __init__(self, pem: str) -> None:
        from cryptography.hazmat.primitives import hashes  # noqa: PLC0415 - HMAC users do not pay
        from cryptography.hazmat.primitives.asymmetric import padding, rsa  # noqa: PLC0415

        key = _load_private_key(pem)
        if not isinstance(key, rsa.RSAPrivateKey):
            raise ConfigError(f"{_KEY_NAME}: the key is of another kind than RSA; {_KEY_ADVICE}")
        if key.key_size < MIN_RSA_BITS:
            raise ConfigError(
                f"{_KEY_NAME}: the key has {key.key_size} bits, at least {MIN_RSA_BITS} are "
                f"needed; {_KEY_ADVICE}"
            )
        self._key = key
        self._padding = padding.PKCS1v15()
        self._hash = hashes.SHA256()

    def sign(self, prehash: bytes) -> str:
        """The signature of these bytes, in Base64 without line breaks."""
        signature = self._key.sign(prehash, self._padding, self._hash)
        return b2a_base64(signature, newline=False).decode("ascii")

    def __repr__(self) -> str:
        return "RsaSigner('***')"


def make_signer(credentials: Credentials) -> Signer:
    """The signer that these credentials call for.

    Raises:
        ConfigError: the private key of RSA credentials cannot be used.
    """
    if credentials.is_rsa:
        return RsaSigner(credentials.secret_key)
    return HmacSigner(credentials.secret_key)


def prehash(timestamp: str, method: str, path: str, query: str, body: bytes) -> bytes:
    """The bytes that are signed (document, section "Signature").

    Args:
        timestamp: milliseconds since 1970, the same text as in ``ACCESS-TIMESTAMP``.
        method: HTTP method, in any case.
        path: from the first slash, without query.
        query: ``key=value`` pairs sorted by key and joined by ``&``, values not
            percent-encoded, without the leading ``?``; ``""`` for none.
        body: the exact bytes sent; ``b""`` for none.
    """
    target = f"{path}?{query}" if query else path
    return f"{timestamp}{method.upper()}{target}".encode() + body


class RequestSigner:
    """Makes the four authentication headers of a request.

    Args:
        credentials: whose key signs.
        signer: signs instead of the one that the credentials call for; for keys kept
            outside the process, and for tests.

    Raises:
        ConfigError: the private key of RSA credentials cannot be used.
    """

    __slots__ = ("_api_key", "_passphrase", "_sign")

    def __init__(self, credentials: Credentials, signer: Signer | None = None) -> None:
        self._api_key = credentials.api_key
        self._passphrase = credentials.passphrase
        self._sign = (make_signer(credentials) if signer is None else signer).sign

    def headers(
        self, timestamp_ms: int, method: str, path: str, query: str, body: bytes
    ) -> dict[str, str]:
        """The headers for one attempt; every attempt needs its own.

        Args:
            timestamp_ms: time of sending on the exchange's clock, milliseconds since 1970.
                Bitget refuses a request whose stamp is more than 30 s off.
            method: HTTP method.
            path: from the first slash, without query.
            query: as in :func:`prehash`: sorted, not percent-encoded, without ``?``.
            body: the exact bytes sent.
        """
        timestamp = str(timestamp_ms)
        return {
            "ACCESS-KEY": self._api_key,
            "ACCESS-SIGN": self._sign(prehash(timestamp, method, path, query, body)),
            "ACCESS-TIMESTAMP": timestamp,
            "ACCESS-PASSPHRASE": self._passphrase,
        }

    def __repr__(self) -> str:
        return "RequestSigner('***')"


def explain_signature(
    method: str,
    path: str,
    query: str,
    body: bytes,
    *,
    timestamp: str = EXAMPLE_TIMESTAMP,
    credentials: Credentials | None = None,
    sent_query: str | None = None,
) -> str:
    """How the signature of this request is formed, to be printed and compared with one's own.

    Shows no secret, key or passphrase, and no signature made from them; it does show the
    query and the body.

    Args:
        method: HTTP method.
        path: from the first slash, without query.
        query: as in :func:`prehash`: sorted, not percent-encoded, without ``?``.
        body: the exact bytes sent.
        timestamp: milliseconds since 1970; the document's example when not given.
        credentials: tell whether HMAC or RSA is used; both are named without them.
        sent_query: the query as it travels, when known; otherwise derived from `query`.
    """
    signed = prehash(timestamp, method, path, query, body)
    if sent_query is None:
        sent_query = quote(query, safe="&=")
    parts = (
        ("timestamp", timestamp.encode(), "milliseconds; the same text goes into ACCESS-TIMESTAMP"),
        ("method", method.upper().encode(), "capitals"),
        ("path", path.encode(), "from the first slash, no host"),
        ("query", f"?{query}".encode() if query else b"", "sorted by key, not percent-encoded"),
        ("body", body, "the exact bytes sent"),
    )
    lines = [
        "ACCESS-SIGN is made from five parts, joined without separators:",
        *(_part_line(name, value, note) for name, value, note in parts),
        f"prehash, {_bytes(signed)}:",
        f"  {_printable(signed)}",
        f"SHA-256 of the prehash: {hashlib.sha256(signed).hexdigest()}",
        f"algorithm: {_algorithm(credentials)}, then Base64 without line breaks",
        *_query_lines(query, sent_query),
        "ACCESS-KEY and ACCESS-PASSPHRASE are sent as they are and are not part of the prehash.",
    ]
    return "\n".join(lines)


def _utf8(text: str) -> bytes:
    """The text as UTF-8, b"" when it has none: the codec's own error would quote it."""
    try:
        return text.encode()
    except UnicodeEncodeError:
        return b""


def _load_private_key(pem: str) -> object:
    """Reads the key, and says what is wrong in words that hold nothing of it.

    The errors are raised outside the handlers on purpose: so the parser's own error, which
    may quote what it read, is not even kept as context.
    """
    from cryptography.exceptions import UnsupportedAlgorithm  # noqa: PLC0415
    from cryptography.hazmat.primitives.serialization import (  # noqa: PLC0415
        load_pem_private_key,
    )

    try:
        return load_pem_private_key(_utf8(pem), password=None)
    except TypeError:
        problem = "the private key is encrypted"
    except (ValueError, UnsupportedAlgorithm):
        problem = "the text is no private key in PEM form"
    raise ConfigError(f"{_KEY_NAME}: {problem}; {_KEY_ADVICE}")


def _algorithm(credentials: Credentials | None) -> str:
    hmac_text = "HMAC-SHA256 keyed with the secret key"
    rsa_text = "RSASSA-PKCS1-v1_5 over SHA-256 with the RSA private key"
    if credentials is None:
        return f"{hmac_text}, or {rsa_text}"
    return rsa_text if credentials.is_rsa else hmac_text


def _query_lines(query: str, sent_query: str) -> tuple[str, ...]:
    if not query:
        return ("query: none; the question mark is left out too",)
    same = "the two are equal here" if query == sent_query else "the two differ here"
    return (
        f"query as signed (decoded): {_printable(query.encode())}",
        f"query as sent (encoded):   {sent_query}",
        f"  {same}; both keep the same order",
    )


def _part_line(name: str, value: bytes, note: str) -> str:
    return f"  {name:<10}{_bytes(value):>11}  {_printable(value) or '(empty)'}  ({note})"


def _bytes(value: bytes) -> str:
    return "1 byte" if len(value) == 1 else f"{len(value):,} bytes"


def _printable(value: bytes) -> str:
    """The bytes as text; line breaks and other unprintable characters as escapes."""
    return printable(value.decode("utf-8", "backslashreplace"))
