"""The client's options, checked once, and where they come from in the environment.

Every option is validated when a :class:`ClientConfig` is made, before any I/O, and a wrong
one is named together with what is allowed. Acting on them is left to others: `_transport`
opens the connections, `retry` and `ratelimit` keep the policies, `ratelimit.limit_table` reads
what `rate_limits` holds, `signing` finds out whether a private key can be used.
"""

from __future__ import annotations

import codecs
import copy
import os
import re
import ssl
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias, get_args
from urllib.parse import SplitResult, unquote_to_bytes, urlsplit

import attrs
from attrs.validators import optional

from bitget_copy._builtin_values import is_a, is_mapping, is_sequence, items, pairs, shown
from bitget_copy._environment import ENVIRONMENT
from bitget_copy._host_names import ip_address, is_loopback
from bitget_copy._proxy_env import FROM_ENV, excluded_by, proxy_variable
from bitget_copy._tracebacks import raises_without_frames
from bitget_copy._validators import (
    exact,
    given,
    int_in_range,
    one_of,
    path_text,
    refused,
    seconds,
    to_float,
    truth,
)
from bitget_copy.credentials import PEM_MARK, Credentials, pem_text
from bitget_copy.errors import ConfigError
from bitget_copy.retry import RetryPolicy
from bitget_copy.secret import HIDDEN

if TYPE_CHECKING:
    from bitget_copy.ratelimit.address import LimiterAddress

DEFAULT_BASE_URL: Final = "https://api.bitget.com"
"""The exchange's main domain (document, section "REST API")."""

DEFAULT_TIMEOUT: Final = 30.0
"""Seconds for a whole call. As long as a timestamp stays valid (document, section "Signature")."""

DEFAULT_MAX_BODY_BYTES: Final = 8 * 1024 * 1024
"""Largest reply read. A page of 1,000 rows is well below 1 MiB; more is a fault."""

DEFAULT_MAX_CONNECTIONS: Final = 64
"""Enough for 100 calls a second (the limit of one address) at half a second each, and spare."""

MAX_KEY_FILE_BYTES: Final = 64 * 1024
"""A 16,384-bit key in PEM is under 13 KiB; a longer file is something else."""

MIN_EGRESS_LIMIT: Final = 120
"""Calls a minute; the gate lets 100 through at once and needs room for the rest of the minute."""

_EGRESS_LIMIT: Final[Any] = optional(int_in_range(MIN_EGRESS_LIMIT))

Locale: TypeAlias = Literal["en-US", "zh-CN"]
Policy: TypeAlias = Literal["adaptive", "strict", "smooth"]
Http: TypeAlias = Literal["auto", "lean", "httpx"]
Limits: TypeAlias = Mapping[str, Mapping[str, Any]] | str | os.PathLike[str]

_BASE_URL_RULE: Final = (
    f"allowed: scheme, host and optional port, such as {DEFAULT_BASE_URL!r}, "
    "without path, query, fragment or user name"
)
_PROXY_SCHEMES: Final = ("http", "https", "socks5", "socks5h")
_PROXY_RULE: Final = (
    "allowed: None, 'env' for what HTTPS_PROXY and the like say, or a URL with host and one of the "
    f"schemes {', '.join(_PROXY_SCHEMES)}, such as 'http://user:password@127.0.0.1:3128'"
)
_HOST: Final = re.compile(r"[a-z0-9]([a-z0-9._-]*[a-z0-9])?\.?")
_ROOT_DOT: Final = re.compile(r"\.(?=(:\d*)?$)")
"""The dot at the end of a whole name: the same host, which a certificate names without it."""
_MAX_FALLBACKS: Final = 1000
"""Addresses that are read; an end to a sequence that has none."""

PREFIX: Final = "BITGET_"
"""What the names of all variables begin with."""

_API_KEY: Final = ("BITGET_API_KEY", "BITGET_ACCESS_KEY")
_SECRET_KEY: Final = (
    "BITGET_SECRET_KEY",
    "BITGET_API_SECRET",
    "BITGET_SECRET",
    "BITGET_SECRETKEY",
)
_PASSPHRASE: Final = (
    "BITGET_PASSPHRASE",
    "BITGET_API_PASSPHRASE",
    "BITGET_PASS_PHRASE",
    "BITGET_PASSWORD",
)
_PRIVATE_KEY: Final = ("BITGET_PRIVATE_KEY",)
_UID: Final = ("BITGET_UID",)
_BASE_URL: Final = "BITGET_BASE_URL"
_READ_ONLY: Final = "BITGET_READ_ONLY"
_LIMITER: Final = "BITGET_LIMITER"
_LIMITER_NAMESPACE: Final = "BITGET_LIMITER_NAMESPACE"
_TRUTHS: Final[Mapping[str, bool]] = {
    **dict.fromkeys(("1", "true", "yes", "on"), True),
    **dict.fromkeys(("0", "false", "no", "off"), False),
}


def _to_base_url(value: Any) -> str:
    return _checked_base_url(exact(value), "base_url")


def _to_base_urls(value: Any) -> tuple[str, ...]:
    if not is_sequence(value):
        raise _no_urls(value)
    try:
        urls = items(value, _MAX_FALLBACKS)
    except Exception:  # noqa: BLE001 - its own code may do anything
        raise _no_urls(value) from None
    return tuple(_checked_base_url(exact(u), f"fallback_urls[{i}]") for i, u in enumerate(urls))


def _no_urls(value: object) -> ConfigError:
    return ConfigError(
        f"fallback_urls: got {_shown_url(exact(value))}; allowed: a sequence of URLs, each with "
        "scheme, host and optional port"
    )


def _to_path(value: Any) -> Any:
    """A path as text; anything else is left for the validator to judge."""
    text = path_text(value)
    return exact(value) if text is None else text


def to_address(value: Any) -> Any:
    """An IP address in one spelling; anything else is left for the validator to judge."""
    value = exact(value)
    found = ip_address(value) if is_a(value, str) else None
    return value if found is None else found.compressed


def _own_copy(value: Any) -> Any:
    """A mapping is copied, so that changing it later does not change the options."""
    if not is_mapping(value):
        return _to_path(value)
    try:
        return copy.deepcopy(dict(pairs(value)))
    except Exception as error:  # noqa: BLE001 - objects that cannot be copied, tables within themselves
        raise ConfigError(
            f"rate_limits: the mapping cannot be copied ({type(error).__name__}); allowed: tables "
            "of numbers and words, such as {'*': {'share': 0.5}}"
        ) from None


def _all_secured(
    config: ClientConfig, attribute: attrs.Attribute[Any], value: tuple[str, ...]
) -> None:
    for url in value:
        _secured(config, attribute, url)


def _secured(config: ClientConfig, attribute: attrs.Attribute[Any], value: str) -> None:
    url = urlsplit(value)
    if url.scheme == "https" or config.allow_insecure or is_loopback(url.hostname):
        return
    raise ConfigError(
        f"{attribute.name}: {value!r} is plain http, which would show keys and orders to the "
        "network; allowed: https, plain http for localhost, 127.0.0.0/8 and ::1, or "
        "allow_insecure=True"
    )


def _address(_: object, attribute: attrs.Attribute[str | None], value: object) -> None:
    if value is None or (is_a(value, str) and ip_address(value) is not None):
        return
    allowed = "None, or an IP address of this machine, such as '192.0.2.7' or '2001:db8::7'"
    raise refused(attribute.name, value, allowed)


def _proxy(_: object, attribute: attrs.Attribute[str | None], value: object) -> None:
    if value is not None and not (is_a(value, str) and value == FROM_ENV):
        _check_proxy(value, attribute.name)


def _check_proxy(value: object, name: str) -> None:
    url = _split(value)
    if (
        url is None
        or url.scheme not in _PROXY_SCHEMES
        or not _has_plain_host(url)
        or url.path not in {"", "/"}
        or any(mark in str(value) for mark in "?#")
    ):
        raise ConfigError(f"{name}: {_got(value)}; {_PROXY_RULE}")
    problem = _login_problem(url)
    if problem:
        raise ConfigError(f"{name}: {_shown_url(value)}: {problem}")


def _proxy_url(text: str) -> str:
    """The URL of a proxy in one spelling: who asks for its scheme compares in lower case."""
    url = urlsplit(text)
    login, at, place = url.netloc.rpartition("@")
    return f"{url.scheme}://{login}{at}{place.lower().rstrip(':')}"


def _login_problem(url: SplitResult) -> str | None:
    """What is wrong with a proxy's user name and password; says neither."""
    if url.username is None:
        return None
    user, password = unquote_to_bytes(url.username), unquote_to_bytes(url.password or "")
    if url.scheme.startswith("socks"):  # RFC 1929: one byte tells the length
        if not 1 <= len(user) <= 255 or not 1 <= len(password) <= 255:
            return "SOCKS5 takes a user name and a password of 1 to 255 bytes each"
    elif b":" in user:
        return "a user name may have no colon (RFC 7617), %3A included"
    return None


def _verification(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    if is_a(value, bool) or path_text(value) is not None:
        return
    if is_a(value, ssl.SSLContext) and value.protocol is not ssl.PROTOCOL_TLS_SERVER:
        return
    allowed = "True, False, the path of a file of CA certificates, or an ssl.SSLContext for clients"
    raise refused(attribute.name, value, allowed)


def _limit_source(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    if value is None or is_mapping(value) or path_text(value) is not None:
        return
    allowed = (
        "None, a mapping such as {'*': {'share': 0.5}}, or the path of a TOML file of the same"
    )
    raise refused(attribute.name, value, f"{allowed} shape")


def _retry(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    if not issubclass(type(value), RetryPolicy):
        raise refused(attribute.name, value, "a bitget_copy.RetryPolicy")


def _repr_url(value: str | None) -> str:
    return "None" if value is None else _shown_url(value)


@attrs.frozen(kw_only=True)
class ClientConfig:
    """Options of one client.

    Args:
        base_url: scheme, host and optional port of the exchange; a trailing slash is dropped.
            Plain http only for loopback hosts, unless `allow_insecure`.
        fallback_urls: further addresses of the same exchange, tried in this order when no
            connection to the one before can be had; a call that may have been sent stays where
            it was sent. The limits of `base_url` go on counting. Bitget documents none.
        timeout: seconds for a whole call, waiting and retries included; above 0, None for no
            limit.
        retry: how often and how soon a failed call is sent again, such as
            ``RetryPolicy(max_attempts=1)`` for never.
        locale: language of the exchange's messages, ``"en-US"`` or ``"zh-CN"`` (the two that
            Bitget documents for the header of that name).
        max_body_bytes: longest reply read, in bytes, 1 or more.
        max_connections: connections open at once, 1 or more. Further calls wait, by priority;
            only closes do not: each of them opens one more, so that none waits behind requests
            that hang. Their rate limits bound how many.
        local_address: IP address of this machine to send from; the exchange's per-IP limits
            count by it. None leaves the choice to the system.
        proxy: URL of an http, https or SOCKS5 proxy (SOCKS5 needs the extra ``socks``; it looks
            up the exchange's name itself); its user name and password, percent-encoded, do not
            show in the representation. None: directly; the environment's variables HTTPS_PROXY,
            HTTP_PROXY, ALL_PROXY and NO_PROXY are not read. ``"env"``: they are, once, when the
            client is made, for each of its addresses by scheme and host, as curl reads them.
        verify: True checks the server's certificate against the usual authorities, or those that
            the variables SSL_CERT_FILE or SSL_CERT_DIR name; a path names a PEM file of CA
            certificates, or a folder of them; an SSL context is used as it is; False checks
            nothing. The certificate of an https proxy is checked in the same way.
        allow_insecure: accepts plain http for any host. For test set-ups only: keys,
            passphrase and orders travel in the clear.
        policy: how tokens return to a bucket: ``"adaptive"``, ``"strict"`` or ``"smooth"``.
        paper_trading: trades on Bitget's demo accounts, with a key made there (header
            ``paptrading: 1``, documented since 2025-02-07 for API V2 and V3). No source says
            that copy trading is part of it.
        experimental: lets the rows be called that no page of the exchange documents any more.
        strict_replies: a read whose reply deviates from the table raises
            `errors.ReplyDriftError`, though it could be read. Writes never do: what they did is
            done, and an error would tempt to send them again; their deviations are counted, as
            ever (``client.drift()``). Nor do the reads of ``error.reconcile()``.
        egress_limit: calls a minute from one address, all endpoints and accounts together; None
            for no gate. Bitget takes 6,000 and locks the address out for five minutes after one
            more (API FAQ, V2 changelog). Not applied where all addresses are on loopback, nor to
            an application of this process, except by `Accounts`.
        http: what our own connections are made of: ``"lean"`` (asyncio and httptools, which the
            extra ``speed`` installs), ``"httpx"``, or ``"auto"``: lean where it is installed and
            no proxy is named.
        read_only: every write raises `errors.ReadOnlyError` before anything of it is signed,
            journalled or sent, or waits for its turn. Reads go on, those of `client.recover()` too.
        rate_limits: overrides of the rate limits by endpoint key, resource or ``"*"``: a mapping,
            or the path of a TOML file of the same shape.

    Raises:
        ConfigError: an option is wrong; the message names it and what is allowed. Proxy
            credentials are left out of it.
    """

    base_url: str = attrs.field(
        default=DEFAULT_BASE_URL, converter=_to_base_url, validator=_secured
    )
    fallback_urls: tuple[str, ...] = attrs.field(
        default=(), converter=_to_base_urls, validator=_all_secured
    )
    timeout: float | None = attrs.field(
        default=DEFAULT_TIMEOUT, converter=to_float, validator=seconds
    )
    retry: RetryPolicy = attrs.field(factory=RetryPolicy, validator=_retry)
    locale: Locale = attrs.field(
        default="en-US", converter=exact, validator=one_of(get_args(Locale))
    )
    max_body_bytes: int = attrs.field(
        default=DEFAULT_MAX_BODY_BYTES, converter=exact, validator=int_in_range(1)
    )
    max_connections: int = attrs.field(
        default=DEFAULT_MAX_CONNECTIONS, converter=exact, validator=int_in_range(1)
    )
    local_address: str | None = attrs.field(default=None, converter=to_address, validator=_address)
    proxy: str | None = attrs.field(default=None, converter=exact, validator=_proxy, repr=_repr_url)
    verify: bool | str | ssl.SSLContext = attrs.field(
        default=True, converter=_to_path, validator=_verification
    )
    allow_insecure: bool = attrs.field(default=False, converter=exact, validator=truth)
    policy: Policy = attrs.field(
        default="adaptive", converter=exact, validator=one_of(get_args(Policy))
    )
    rate_limits: Limits | None = attrs.field(
        default=None, converter=_own_copy, validator=_limit_source, hash=False
    )
    egress_limit: int | None = attrs.field(default=6000, converter=exact, validator=_EGRESS_LIMIT)
    http: Http = attrs.field(default="auto", converter=exact, validator=one_of(get_args(Http)))
    paper_trading: bool = attrs.field(default=False, converter=exact, validator=truth)
    experimental: bool = attrs.field(default=False, converter=exact, validator=truth)
    strict_replies: bool = attrs.field(default=False, converter=exact, validator=truth)
    read_only: bool = attrs.field(default=False, converter=exact, validator=truth)

    @property
    def is_loopback(self) -> bool:
        """Whether the exchange is on this machine, by all of its addresses."""
        return all(is_loopback(urlsplit(url).hostname) for url in self._urls)

    @property
    def _urls(self) -> tuple[str, ...]:
        return self.base_url, *self.fallback_urls

    @raises_without_frames
    def proxies(self, environ: Mapping[str, str] = ENVIRONMENT) -> dict[str, str]:
        """By each address that has one on its way: the URL of that proxy, password included.

        Raises:
            ConfigError: the environment is asked and names none that can be used.
        """
        if self.proxy == FROM_ENV:
            found = {url: proxy_from_env(url, environ) for url in self._urls}
        else:
            found = dict.fromkeys(self._urls, self.proxy)
        return {url: _proxy_url(proxy) for url, proxy in found.items() if proxy is not None}


ClientConfig.__init__ = raises_without_frames(ClientConfig.__init__)  # type: ignore[method-assign]


@raises_without_frames
def base_url_from_env(environ: Mapping[str, str] = ENVIRONMENT) -> str:
    """The value of ``BITGET_BASE_URL``, or the exchange's main address when it is not set.

    Raises:
        ConfigError: the variable holds something else than scheme, host and optional port.
    """
    value = _first(environ, (_BASE_URL,))
    return DEFAULT_BASE_URL if value is None else _checked_base_url(value.strip(), _BASE_URL)


@raises_without_frames
def read_only_from_env(environ: Mapping[str, str] = ENVIRONMENT) -> bool:
    """The value of ``BITGET_READ_ONLY``; False when it is not set, or blank.

    Raises:
        ConfigError: the variable holds another word than those for true and false.
    """
    value = _first(environ, (_READ_ONLY,))
    found = False if value is None else _TRUTHS.get(value.strip().lower())
    if found is None:
        raise ConfigError(f"{_READ_ONLY}: got {shown(value)}; allowed: {', '.join(_TRUTHS)}")
    return found


@raises_without_frames
def limiter_from_env(environ: Mapping[str, str] = ENVIRONMENT) -> LimiterAddress | None:
    """Where ``BITGET_LIMITER`` says that limits are shared; None when it is not set, or blank.

    ``host``, ``host:/path`` or a URL of Redis, see `ratelimit.address.LimiterAddress`. Accounts
    that are to share nothing on the same server get each a ``BITGET_LIMITER_NAMESPACE``; that is
    no part of the URL, which is often a secret that somebody else hands out.

    Raises:
        ConfigError: a variable holds something else. No password is shown.
    """
    found = _first(environ, (_LIMITER,))
    if found is None:
        return None
    from bitget_copy.ratelimit.address import LimiterAddress  # noqa: PLC0415 - few have one

    namespace = _first(environ, (_LIMITER_NAMESPACE,)) or ""
    return LimiterAddress(found.strip(), namespace.strip(), name=_LIMITER)


@raises_without_frames
def proxy_from_env(base_url: str, environ: Mapping[str, str] = ENVIRONMENT) -> str | None:
    """The URL of the proxy that the environment names for an address; None: there is none.

    Reads ``HTTPS_PROXY`` or ``HTTP_PROXY`` by the address's scheme, else ``ALL_PROXY``, and
    ``NO_PROXY``; each in lower case before upper case. The URL has its password in it: for a
    person use :func:`describe_proxy`.

    Raises:
        ConfigError: the variable holds something else than a proxy's URL.
    """
    found = proxy_variable(base_url, environ)
    if found is None or excluded_by(base_url, environ) is not None:
        return None
    variable, url = found
    _check_proxy(url, variable)
    return url


@raises_without_frames
def describe_proxy(
    base_url: str, proxy: str | None, environ: Mapping[str, str] = ENVIRONMENT
) -> str:
    """Which way an address is reached, in words and without a password.

    Args:
        base_url: the address.
        proxy: as in the options: a URL, ``"env"`` or None.
        environ: where variables are looked up.

    Raises:
        ConfigError: see :func:`proxy_from_env`.
    """
    found = proxy_variable(base_url, environ)
    if proxy is None:
        unused = "" if found is None else f"; {found[0]} is set but not used (proxy='env' uses it)"
        return f"directly{unused}"
    if proxy != FROM_ENV:
        return f"by the proxy {_shown_url(proxy)}"
    if found is None:
        return "directly; none of HTTPS_PROXY, HTTP_PROXY and ALL_PROXY is set for it"
    url = proxy_from_env(base_url, environ)
    if url is None:
        return (
            f"directly; NO_PROXY has {excluded_by(base_url, environ)!r}, so {found[0]} is not used"
        )
    return f"by the proxy {_shown_url(url)} ({found[0]})"


@raises_without_frames
def credentials_from_env(
    environ: Mapping[str, str] = ENVIRONMENT, *, prefix: str = PREFIX
) -> Credentials:
    r"""Credentials from environment variables; a blank variable counts as not set.

    =================== ==================================================================
    variable            also read, in this order, when it is not set
    =================== ==================================================================
    BITGET_API_KEY      BITGET_ACCESS_KEY
    BITGET_SECRET_KEY   BITGET_API_SECRET, BITGET_SECRET, BITGET_SECRETKEY
    BITGET_PRIVATE_KEY  instead of the secret, for an RSA key: PEM text (line breaks may be
                        written as ``\n``; see `credentials.pem_text`) or the path of a PEM file
    BITGET_PASSPHRASE   BITGET_API_PASSPHRASE, BITGET_PASS_PHRASE, BITGET_PASSWORD
    BITGET_UID          optional
    =================== ==================================================================

    Args:
        environ: where variables are looked up.
        prefix: what their names begin with in place of ``BITGET_``.

    Raises:
        ConfigError: variables are missing (all of them are named), secret and private key are
            both given, the key file cannot be read, or a value cannot be a credential.
    """
    api_keys, secret_keys, private_keys, passphrases, uids = (
        tuple(name.replace(PREFIX, prefix, 1) for name in names)
        for names in (_API_KEY, _SECRET_KEY, _PRIVATE_KEY, _PASSPHRASE, _UID)
    )
    api_key = _first(environ, api_keys)
    secret = _first(environ, secret_keys)
    private = _first(environ, private_keys, quotes=True)
    passphrase = _first(environ, passphrases)
    if secret is not None and private is not None:
        raise ConfigError(
            f"environment: both a secret ({_named(secret_keys)}) and a private key "
            f"({private_keys[0]}) are set; a key is either HMAC or RSA, so unset one of the two"
        )
    key = secret if private is None else private
    if api_key is None or key is None or passphrase is None:
        signing = f"{_named(secret_keys)}, or for an RSA key {private_keys[0]}"
        found = (
            (_named(api_keys), api_key), (signing, key), (_named(passphrases), passphrase),
        )  # fmt: skip
        missing = [name for name, value in found if value is None]
        raise ConfigError(f"environment: not set: {'; '.join(missing)}")
    return Credentials(
        api_key=api_key,
        secret_key=key if private is None else _private_key(private, private_keys[0]),
        passphrase=passphrase,
        uid=_first(environ, uids),
        is_rsa=private is not None,
    )


def variables_in_use(environ: Mapping[str, str] = ENVIRONMENT) -> dict[str, tuple[str, ...]]:
    """The variables that are set, by what they are for; the first of each is the one that is read.

    Tells names only, no value.
    """
    parts = {
        "api key": _API_KEY,
        "secret key": _SECRET_KEY,
        "private key": _PRIVATE_KEY,
        "passphrase": _PASSPHRASE,
        "uid": _UID,
        "address": (_BASE_URL,),
    }
    return {
        part: tuple(name for name in names if environ.get(name, "").strip())
        for part, names in parts.items()
    }


def _first(
    environ: Mapping[str, str], names: tuple[str, ...], *, quotes: bool = False
) -> str | None:
    """The first of these variables that is set to more than blanks.

    Raises:
        ConfigError: its value stands in quotes, where they are not read away.
    """
    name = next((name for name in names if environ.get(name, "").strip()), None)
    if name is None:
        return None
    text = environ[name].strip()
    if not quotes and len(text) > 1 and text[0] == text[-1] and text[0] in "\"'":
        raise ConfigError(
            f"environment: {name} has quotes around its value, which some readers of env files "
            "keep; leave them out"
        )
    return environ[name]


def _named(names: tuple[str, ...]) -> str:
    first, *others = names
    return f"{first} (or {', '.join(others)})" if others else first


def _private_key(value: str, variable: str) -> str:
    """The PEM text, given as such or as a path. No message quotes the value: it may be a key."""
    pem = pem_text(value)
    if pem is not None:
        return pem
    problem = "it begins like PEM text but holds no whole private key, or more than one"
    if PEM_MARK not in value:
        text, problem = _read_key_file(value.strip().strip("\"'"))
        pem = pem_text(text)
    if pem is None:
        raise ConfigError(
            f"{variable}: {problem or 'the file that it names holds no PEM key'}; "
            "allowed: PEM text from -----BEGIN PRIVATE KEY----- to -----END PRIVATE KEY----- "
            "(line breaks may be written as \\n), or the path of a file that holds it"
        )
    return pem


def _read_key_file(path: str) -> tuple[str, str]:
    """What the file holds, and what went wrong; an OSError itself would quote the path."""
    try:
        with Path(path).expanduser().open("rb") as file:
            return _decoded(file.read(MAX_KEY_FILE_BYTES)), ""
    except OSError as error:
        reason = error.strerror or type(error).__name__
    except (RuntimeError, ValueError):
        reason = "it is not a path"
    return "", f"it is neither PEM text nor a file that can be read ({reason})"


def _decoded(content: bytes) -> str:
    """Text as editors write it; those of Windows may take two bytes a letter."""
    two_bytes = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    return content.decode("utf-16" if two_bytes else "utf-8", "replace")


def _checked_base_url(value: Any, name: str) -> str:
    """The URL in lower case, without trailing slash and without the dot of a whole name."""
    url = _split(value)
    if url is None or url.scheme not in {"http", "https"} or not _has_plain_host(url):
        raise ConfigError(f"{name}: {_got(value)}; {_BASE_URL_RULE}")
    if "@" in url.netloc or url.path.strip("/") or any(c in value for c in "?#"):
        raise ConfigError(f"{name}: {_got(value)}; {_BASE_URL_RULE}")
    return f"{url.scheme}://{_ROOT_DOT.sub('', url.netloc.lower()).rstrip(':')}"


def _split(value: Any) -> SplitResult | None:
    """The parts of a URL; None when it is none, or holds what urlsplit would silently drop."""
    if not is_a(value, str) or not value.isprintable() or " " in value:
        return None
    try:
        return urlsplit(value)
    except ValueError:
        return None


def _has_plain_host(url: SplitResult) -> bool:
    """Whether there is a host in plain ASCII (a look-alike letter is no typo) and a sane port."""
    try:
        port_fits = url.port is None or url.port > 0
    except ValueError:
        return False
    host = url.hostname or ""
    return port_fits and (
        _HOST.fullmatch(host) is not None or (":" in host and ip_address(host) is not None)
    )


_SCHEME: Final = re.compile(r"[A-Za-z0-9+.-]{0,10}").fullmatch
_PLACE: Final = re.compile(
    r"((?:\[[0-9A-Fa-f:.]*\]?|[^:@/?#\\%]*)(?::[0-9]{1,5})?)([/?#].*|)", re.DOTALL
).fullmatch


def _shown_url(value: object) -> str:
    """A URL for an error message or a representation: its scheme, and its host where it is sure.

    A password may hold anything, end without the "@" that it should have, and stand anywhere.
    """
    if not is_a(value, str):  # bytes and mappings may hold a password as well
        return given(value)
    scheme, separator, rest = value.partition("://") if "://" in value else ("", "", value)
    login, at, place = rest.rpartition("@")
    found = _PLACE(place)
    if not _SCHEME(scheme) or found is None or any(mark in login for mark in "/?#\\"):
        return shown(f"{scheme}{separator}{HIDDEN}" if _SCHEME(scheme) else HIDDEN)
    tail = f"{found[2][0]}{HIDDEN}" if found[2].strip("/") else found[2]
    return shown(f"{scheme}{separator}{HIDDEN if at else ''}{at}{found[1]}{tail}")


def _got(value: object) -> str:
    """What was given in place of a URL, and a guess where it is a login without a host."""
    text = _shown_url(value)
    hides_all = text.endswith((f"'{HIDDEN}'", f"://{HIDDEN}'"))
    is_login = hides_all and is_a(value, str) and "@" not in value
    return f"got {text}" + (" (a password without @host behind it?)" if is_login else "")
