"""RSA keys, read and checked with the standard library alone.

The client signs with `cryptography`; what judges it is a second implementation: a small
DER reader and PKCS #1 v1.5 verification by comparing the whole padded block (RFC 8017,
section 8.2.2). Nothing here is secret or timing-safe: it runs against made-up keys.
"""

from __future__ import annotations

import base64
import hashlib
from typing import Final

import attrs

from bitget_copy.errors import ConfigError

_SHA256_INFO: Final = bytes.fromhex("3031300d060960864801650304020105000420")
"""DER of "a SHA-256 digest follows" (RFC 8017, section 9.2)."""
_SEQUENCE: Final = 0x30
_INTEGER: Final = 0x02
_OCTETS: Final = 0x04

# Made for this simulator and known to everyone; it opens nothing.
_DEMO_KEY: Final = (
    "MIIEuwIBADANBgkqhkiG9w0BAQEFAASCBKUwggShAgEAAoIBAQCa0r4FPFzbOdGN"
    "LUshCVqffLubYoQMjWKVg1SZiNmhedwfAGjrKyiapn7jb7oAUJv5Ams6BW3ASe97"
    "nBvVIvp6CIs14Tw7lNeZNTlFuBgVb5W9cd8Yzn+95IZOiyQ4f295NO6GHRO0hp84"
    "CVTeXXLfwbHmP10YZyCPAqaIZuB0LVKoE5jqo63omhSwGRSJ7eOEK5z4REXJ6wF+"
    "zYfK5dXVj8KcWou+NqR5mwRF8J4xIPHgzGSxoNY0qP2FynkmUc9gh3xh+FvR/3Xz"
    "iBnUUXRfktdE+mm+M16yNE6XpxPWl6s1eD4h/HsqRyO2w0gCIcmkJu2yHxDlq3+w"
    "dRPadAtRAgMBAAECgf9KzWdhwDhc8yJ7w1Z5L7vJMsqx2HdUWTs4YauOQsBjdC0W"
    "DWyjssZ7cdX8rQ6A+HFjbffAoL7WGOLMJjCMWcoLC/W2oownfVJtg3mYZcm9EZyX"
    "W10e7yZo6PC7Ih7t7SQ+u4RC5+mNXz2uJVQL27qUwVDindqs36arcexkGtB3UG3f"
    "kcD/Qohdyqg9s7CHAeiLasXCwYsBpOCVy20Zlm0nZqLbfMa9Sc7NRSoqWF0rBnEv"
    "vdVFLrGuq/FhMXJ1nqs9/wFdWLs0fjEff8738xCN+0r7AV03x+I7yXn1cgg9le9P"
    "oc3kTTui9PkmbTQlDM3z2/hqMuNavcOoietSbQECgYEA0q8uCKo1rHUkSc3xq5X3"
    "tGhebBE8/OYQwMin7izmpIoHd0J47DMCle2HuIPaQEmqssuel/6UM1cxQHijHnOg"
    "5foP6xd60KnIiBJHcsZoXR8NmLLr3zvFnY4zRFmM5+Y6vN/WPmNGB7SSR10XAJzX"
    "LZti1Lct02yrLQ86xQbL0FECgYEAvB+1DK+mNwCx5TR1bWTfKXA+4y2ZWSnWGGUS"
    "TWJ2qkM5C001CpIvLD4KT2JXgKyTH7pgmM1oCXeulgIiqvjsaNhZTYloAD+uikru"
    "Q4PeaimHPd9xTeVYt6r1nCrcOkz/jzYPdMPMDel6Kd+B5K1WGR5J4ldXlRE/NC39"
    "ODf4ywECgYBgFqmGJisoppyQVK8+NL2uuFMoMoyAQ2Wsp1d/11ayAIn7KIQCJhmt"
    "y5G0493sqCyEMz330JJDACdkYiDzSIU/nlcYP7Mx692bwcp4XGlI31rSI/hT7ezp"
    "OOvE5prPQT/U2Lnb5mcQKJj2l0xgaSfykwX2Qj1SSiOf/2wsZDccoQKBgFkhwLtJ"
    "AbyvtJm/WB/DmkRc7T7f3Pc07j5SrPBDRav3+7ASHZ5rkrQolOP12TWbDn4K5Teg"
    "orlRnkNusZRGKmSmlPE6uC7d/UmCpQ8SDLBKCszS8DETCAzFkGc0m3F4B+GHoJ0X"
    "I7g3teze/AEn61ItWp5F+bYkHMkRPReE1XkBAoGBAJ6rYfGiMaM2VyJjY/Vl7NNG"
    "pIbbUGQLXM6YhlbRm1AQ/rwkHtEW9No1xKawOyfhwc8jZHL5tHmJ0bpSLJIq9gcM"
    "GAqfp+slE5TlgisiEXPsWcDWx03B1fmj0tFMfdnnOAb91iCyUP012gjI8OgbDtM4"
    "cc3W5ysBY1q45hH7P3Zd"
)


def demo_private_key() -> str:
    """PKCS #8 PEM of the simulator's RSA account, the same in every world."""
    label = "PRIVATE KEY"
    rows = [_DEMO_KEY[at : at + 64] for at in range(0, len(_DEMO_KEY), 64)]
    return "\n".join([f"-----BEGIN {label}-----", *rows, f"-----END {label}-----", ""])


@attrs.frozen
class PublicKey:
    """What a signature is checked against."""

    modulus: int
    exponent: int

    @classmethod
    def of_private(cls, pem: str) -> PublicKey:
        """The public half of a PKCS #8 PEM private key.

        Raises:
            ConfigError: the text is no such key.
        """
        try:
            body = "".join(row for row in pem.split("\n") if not row.startswith("-----"))
            outer = _Der(base64.b64decode(body, validate=True)).enter(_SEQUENCE)
            outer.read(_INTEGER)
            outer.read(_SEQUENCE)
            key = _Der(outer.read(_OCTETS)).enter(_SEQUENCE)
            key.read(_INTEGER)
            modulus = int.from_bytes(key.read(_INTEGER), "big")
            exponent = int.from_bytes(key.read(_INTEGER), "big")
        except (ValueError, IndexError) as error:
            raise ConfigError(
                "simulator: the RSA account's key is not an unencrypted PKCS #8 PEM private key; "
                "make one with `openssl genpkey -algorithm RSA`"
            ) from error
        return cls(modulus, exponent)

    def verifies(self, signature: bytes, message: bytes) -> bool:
        """Whether `signature` is PKCS #1 v1.5 with SHA-256 over `message`."""
        length = (self.modulus.bit_length() + 7) // 8
        number = int.from_bytes(signature, "big")
        if len(signature) != length or number >= self.modulus:
            return False
        tail = _SHA256_INFO + hashlib.sha256(message).digest()
        expected = b"\x00\x01" + b"\xff" * (length - 3 - len(tail)) + b"\x00" + tail
        return pow(number, self.exponent, self.modulus).to_bytes(length, "big") == expected


class _Der:
    """Reads the elements of a DER structure one after the other."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def read(self, tag: int) -> bytes:
        """Content of the next element; ValueError when it has another tag or is cut short."""
        data, at = self._data, self._at
        if data[at] != tag:
            raise ValueError(f"element {data[at]:#x} where {tag:#x} was expected")
        length, at = data[at + 1], at + 2
        if length >= 0x80:
            width = length & 0x7F
            length, at = int.from_bytes(data[at : at + width], "big"), at + width
        self._at = at + length
        if self._at > len(data):
            raise ValueError("element is cut short")
        return data[at : self._at]

    def enter(self, tag: int) -> _Der:
        """A reader over the content of the next element."""
        return _Der(self.read(tag))
