"""API credentials: a value that never shows what it holds.

Stands on the lowest floor so that the simulator can hand out credentials without
touching the signing code that it judges. What is done with them is `signing`'s; where
they are read from is `config`'s.
"""

from __future__ import annotations

import base64
import binascii
import re
from typing import Any, Final
from urllib.parse import unquote_plus

import attrs

from bitget_copy._builtin_values import is_a
from bitget_copy._tracebacks import raises_without_frames
from bitget_copy._validators import exact
from bitget_copy.errors import ConfigError
from bitget_copy.secret import HIDDEN

PEM_MARK: Final = "-----BEGIN"
# Texts, which `re` compiles when a key is in PEM; most are not.
_PEM_KEY: Final = (
    r"(?s)-----BEGIN\s*(?P<kind>(?:(?:ENCRYPTED|RSA|EC|DSA|OPENSSH)\s*)?)PRIVATE\s*KEY\s*-----"
    r"(?P<body>.*?)"
    r"-----END\s*(?P=kind)PRIVATE\s*KEY\s*-----"
)
_WRITTEN_BREAK: Final = (
    r"(?i)(?:\\+|`)(?:[rn]|u000[ad]|x0[ad]|01[25])"  # as in C, JSON and shells
    r"|%0[ad]|&#(?:1[03]|x0*[ad]);|<br\s*/?>|\^M(?=\s|$)|\\+(?=\s|$)"
)
"""A line break spelled out, however often it was escaped; or a backslash before a real one."""
_PERCENT: Final = r"(?i)BEGIN(?:%20|\+)"
"""Stands in a text that is percent-encoded as a whole: the blanks too, as %20 or as a plus."""
_BETWEEN: Final = r"[\s\u200b\ufeff\\\"'`,;|#_>]+"
"""What stands between the lines of a key where these were joined or quoted, and in none."""
_BASE64: Final = r"[A-Za-z0-9+/]+=*"
_PEM_WIDTH: Final = 64
_QUOTES: Final = "\"'`"


def pem_text(value: str) -> str | None:
    r"""The PEM text of the one private key that a text holds, with its line breaks restored.

    Environment files, secret stores and shells spell them in many ways: as ``\n`` or
    ``\r\n`` (once or more often escaped), as blanks, not at all, with quotes around
    everything, with a byte order mark, or the whole text once more in Base64. No character of
    these can belong to a key, so what is meant is never in doubt.

    Returns:
        None when there is no such key, more than one, or only a part of it.
    """
    text = value.strip().strip("\ufeff" + _QUOTES)
    text = re.sub(_WRITTEN_BREAK, "\n", unquote_plus(text) if re.search(_PERCENT, text) else text)
    if PEM_MARK not in text:
        text = re.sub(_WRITTEN_BREAK, "\n", _from_base64(text))
    blocks = list(re.finditer(_PEM_KEY, text))
    if len(blocks) != 1:
        return None
    label = f"{blocks[0]['kind'].strip()} PRIVATE KEY".strip()
    body = re.sub(_BETWEEN, "", blocks[0]["body"])
    if re.fullmatch(_BASE64, body) is None:  # headers of an old, encrypted form
        return blocks[0].group()
    import textwrap  # noqa: PLC0415 - for such keys alone

    lines = "\n".join(textwrap.wrap(body, _PEM_WIDTH))
    return f"-----BEGIN {label}-----\n{lines}\n-----END {label}-----\n"


def _from_base64(text: str) -> str:
    """The text that is written in Base64; nothing where it is not."""
    letters = "".join(text.split()).rstrip("=").replace("-", "+").replace("_", "/")
    try:
        padded = letters + "=" * (-len(letters) % 4)
        return base64.b64decode(padded, validate=True).decode("utf-8-sig")
    except (binascii.Error, ValueError):
        return ""


def _hidden(value: object) -> str:
    return "None" if value is None else repr(HIDDEN)


def _filled(_: object, attribute: attrs.Attribute[str], value: object) -> None:
    if not is_a(value, str) or not value.strip():
        raise ConfigError(
            f"credentials: {attribute.name} is empty or not a string; "
            "Bitget shows it once, when the API key is made"
        )


def _fits_header(_: object, attribute: attrs.Attribute[str], value: str) -> None:
    if not value.isascii() or not value.isprintable() or value != value.strip():
        raise ConfigError(
            f"credentials: {attribute.name} holds a line break, an outer blank or a character "
            "outside ASCII, which no HTTP header may carry; copy it again"
        )


def _suits_algorithm(credentials: Credentials, attribute: attrs.Attribute[str], value: str) -> None:
    """Tells an HMAC secret from an RSA key before a signature made with the wrong one fails."""
    if credentials.is_rsa:
        return
    if PEM_MARK in value:
        raise ConfigError(
            f"credentials: {attribute.name} is a PEM key; for an RSA key use "
            "Credentials.rsa(api_key=…, private_key=…, passphrase=…)"
        )
    if not value.isprintable() or value != value.strip():
        raise ConfigError(
            f"credentials: {attribute.name} holds a line break, an outer blank or an unprintable "
            "character, so every signature would be wrong; copy it again"
        )


def _uid(_: object, attribute: attrs.Attribute[str | None], value: object) -> None:
    if value is not None and (not is_a(value, str) or not value.strip()):
        raise ConfigError(
            f"credentials: {attribute.name} is neither None nor a string that holds the account's "
            "UID; leave it out when it is not known"
        )


def _truth(value: Any) -> bool:
    value = exact(value)
    if not is_a(value, bool):
        raise ConfigError("credentials: is_rsa is neither True nor False")
    return value


@attrs.frozen(kw_only=True, repr=True)
class Credentials:
    """One API key of one account.

    Args:
        api_key: the key's public name (header ``ACCESS-KEY``).
        secret_key: the HMAC secret, or for an RSA key the PKCS#8 PEM private key.
        passphrase: chosen when the key was made (header ``ACCESS-PASSPHRASE``).
        uid: the account's UID, when known. Keys that share it share the exchange's
            per-UID limits, so naming it lets their clients share buckets too.
        is_rsa: `secret_key` is a PEM private key; set by :meth:`rsa`.

    Raises:
        ConfigError: a part is empty, cannot stand in a header, or is a secret of the
            wrong kind. Whether an RSA key can be used is found out by `signing`.

    The parts are attributes, plain texts; the representation shows none of them. Equality and hash
    use all of it.
    """

    api_key: str = attrs.field(repr=_hidden, converter=exact, validator=[_filled, _fits_header])
    secret_key: str = attrs.field(
        repr=_hidden, converter=exact, validator=[_filled, _suits_algorithm]
    )
    passphrase: str = attrs.field(repr=_hidden, converter=exact, validator=[_filled, _fits_header])
    uid: str | None = attrs.field(default=None, repr=_hidden, converter=exact, validator=_uid)
    is_rsa: bool = attrs.field(default=False, converter=_truth)

    @classmethod
    @raises_without_frames
    def rsa(
        cls, *, api_key: str, private_key: str, passphrase: str, uid: str | None = None
    ) -> Credentials:
        """Credentials of a key made with Bitget's RSA option.

        Args:
            api_key: the key's public name.
            private_key: PKCS#8 PEM text, unencrypted (``-----BEGIN PRIVATE KEY-----``); line
                breaks may be spelled in any of the ways of :func:`pem_text`.
            passphrase: chosen when the key was made.
            uid: the account's UID, when known.

        Raises:
            ConfigError: as for the class itself.
        """
        given = exact(private_key)
        pem = pem_text(given) if is_a(given, str) else None
        return cls(
            api_key=api_key, secret_key=pem or given, passphrase=passphrase, uid=uid,
            is_rsa=True,
        )  # fmt: skip


Credentials.__init__ = raises_without_frames(Credentials.__init__)  # type: ignore[method-assign]
