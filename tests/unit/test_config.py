"""Options: what is accepted, what is refused and in which words, and what the environment gives."""

import os
import re
import ssl
import traceback
from decimal import Decimal
from pathlib import Path
from unittest import mock

import attrs
import pytest
from hostile_values import HOSTILE

from bitget_copy.config import (
    DEFAULT_BASE_URL,
    MAX_KEY_FILE_BYTES,
    ClientConfig,
    base_url_from_env,
    credentials_from_env,
    describe_proxy,
    limiter_from_env,
    proxy_from_env,
    read_only_from_env,
)
from bitget_copy.credentials import Credentials
from bitget_copy.errors import ConfigError
from bitget_copy.retry import RetryPolicy

PEM = "-----BEGIN PRIVATE KEY-----\nQUJDREVGR0hJSktMTU5PUA==\n-----END PRIVATE KEY-----\n"
PEM_BODY = "QUJDREVGR0hJSktMTU5PUA"
KEY, PASSPHRASE = "bg_environment_key", "environment's phrase"
HMAC_ENV = {
    "BITGET_API_KEY": KEY,
    "BITGET_SECRET_KEY": "environment's secret",
    "BITGET_PASSPHRASE": PASSPHRASE,
}
RSA_ENV = {"BITGET_API_KEY": KEY, "BITGET_PRIVATE_KEY": PEM, "BITGET_PASSPHRASE": PASSPHRASE}


def refusal(**option):
    """The text of the error that this option raises, its traceback included."""
    with pytest.raises(ConfigError) as caught:
        ClientConfig(**option)
    return "".join(traceback.format_exception_only(caught.value))


def test_defaults_are_the_documented_ones():
    """A client without options speaks to the exchange over verified https."""
    assert attrs.asdict(ClientConfig()) == {
        "base_url": "https://api.bitget.com",
        "fallback_urls": (),
        "timeout": 30.0,
        "retry": attrs.asdict(RetryPolicy()),
        "locale": "en-US",
        "max_body_bytes": 8_388_608,
        "max_connections": 64,
        "local_address": None,
        "proxy": None,
        "verify": True,
        "allow_insecure": False,
        "policy": "adaptive",
        "rate_limits": None,
        "egress_limit": 6000,
        "http": "auto",
        "paper_trading": False,
        "experimental": False,
        "strict_replies": False,
        "read_only": False,
    }


@pytest.mark.parametrize(
    ("urls", "here"),
    [(["http://127.0.0.1:8787"], True), (["https://localhost"], True), (["http://[::1]:1"], True),
     (["https://api.bitget.com"], False), (["http://127.0.0.1:1", "http://localhost:2"], True),
     (["http://127.0.0.1:1", "https://api.bitget.com"], False)],
)  # fmt: skip
def test_loopback_is_known(urls, here):
    """Whether all addresses are on this machine decides about the egress gate."""
    assert ClientConfig(base_url=urls[0], fallback_urls=urls[1:]).is_loopback is here


def test_options_cannot_be_changed():
    """A running client's options stay what was checked."""
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        ClientConfig().timeout = 0


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("https://api.bitget.com", "https://api.bitget.com"),
        ("https://api.bitget.com/", "https://api.bitget.com"),
        ("https://api.bitget.com//", "https://api.bitget.com"),
        ("HTTPS://API.Bitget.com:8443", "https://api.bitget.com:8443"),
        ("https://api.bitget.com:", "https://api.bitget.com"),
        ("https://[2001:db8::7]:8443", "https://[2001:db8::7]:8443"),
        ("https://api.bitget.com.", "https://api.bitget.com"),
        ("https://api.bitget.com.:8443/", "https://api.bitget.com:8443"),
        ("http://localhost:8080/", "http://localhost:8080"),
        ("http://LOCALHOST", "http://localhost"),
        ("http://127.0.0.1:1", "http://127.0.0.1:1"),
        ("http://127.255.0.9", "http://127.255.0.9"),
        ("http://[::1]:8080", "http://[::1]:8080"),
    ],
)
def test_base_url_is_kept_without_trailing_slash(given, kept):
    """Secure addresses anywhere and plain ones on loopback are accepted, in one spelling."""
    assert ClientConfig(base_url=given).base_url == kept


@pytest.mark.parametrize(
    "url",
    ["http://api.bitget.com", "http://localhost.example.com", "http://128.0.0.1", "http://0.0.0.0",
     "http://[2001:db8::7]", "http://127.0.0.1.example.com"],
)  # fmt: skip
def test_plain_http_elsewhere_needs_permission(url):
    """Beyond loopback plain http is refused, unless allowed by name."""
    text = refusal(base_url=url)

    assert f"base_url: {url!r} is plain http" in text
    assert "allow_insecure=True" in text
    assert ClientConfig(base_url=url, allow_insecure=True).base_url == url


HIDES = {
    "//api.bitget.com": "/***",
    "https:///path": "https:///***",
    "https://api.bitget.com/api": "https://api.bitget.com/***",
    "https://api.bitget.com?": "https://api.bitget.com?***",
    "https://api.bitget.com#": "https://api.bitget.com#***",
    "https://api.bitget.com:port": "https://***",
    "https://api%2ebitget.com": "https://***",
    "https://api.bitget.com\\x": "https://***",
}
"""What of these URLs is shown."""


@pytest.mark.parametrize(
    "url",
    ["", "api.bitget.com", "//api.bitget.com", "ftp://api.bitget.com", "https://", "https:///path",
     "https://api.bitget.com..", "https://.", "https://api.bitget.com/api",
     "https://api.bitget.com?", "https://api.bitget.com#", "https://api.bitget.com:0",
     "https://api.bitget.com:65536", "https://api.bitget.com:port", "https://[::1",
     "https://[::1::]", "https://api.bitget.com\n", "https://api.\tbitget.com",
     "https://api.bitget.com /", "https://\u0430pi.bitget.com", "https://api%2ebitget.com",
     "https://api.bitget.com\\x", "https://-api.bitget.com", None, 7],
)  # fmt: skip
def test_base_url_is_scheme_host_and_port_only(url):
    """Anything else is refused, with what is sure to be no secret of it, and what is allowed."""
    text = refusal(base_url=url)

    assert f"base_url: got {HIDES.get(url, url)!r}" in text
    assert "; allowed: scheme, host and optional port" in text


@pytest.mark.parametrize("name", ["base_url", "proxy", "fallback_urls", "HTTPS_PROXY"])
@pytest.mark.parametrize(
    "url",
    ["http://user:hush", "user:hush", "http://user:hush%40host:3128", "http://host:1/hush",
     "http://host:1?hush", "http://user:hush/x@host:1", "http://host/x@hush", "http//u:hush@h",
     "user:hush@://h", "http://user:1hush", "http://user:hush\\host", "http://u%3Ahush",
     "http://user:hush @h@:x"],
)  # fmt: skip
def test_a_login_whose_end_is_missing_is_not_shown(name, url):
    """Wherever the password stands: of what cannot be told apart only the scheme is said."""

    def use():
        if name == "HTTPS_PROXY":
            return proxy_from_env("https://api.bitget.com", {name: url})
        return ClientConfig(**{name: [url] if name == "fallback_urls" else url})

    with pytest.raises(ConfigError) as caught:
        use()
    assert "hush" not in f"{caught.value!r}"


def test_a_login_without_a_host_is_named_as_a_guess():
    """Who has forgotten the host reads what is wrong without the value."""
    assert "got 'http://***' (a password without @host" in refusal(proxy="http://user:hush")


@pytest.mark.parametrize(
    ("url", "display"),
    [
        ("https://user:hush@api.bitget.com", "https://***@api.bitget.com"),
        ("https://hush@api.bitget.com/p", "https://***@api.bitget.com/***"),
        ("user:hush@api.bitget.com", "***@api.bitget.com"),
        ("https://u:a://hush@api.bitget.com", "https://***"),
        ("https://api.bitget.com/?token=hush", "https://api.bitget.com/***"),
        ("https://api.bitget.com/#hush", "https://api.bitget.com/***"),
        ("https://api.bitget.com/#x?hush", "https://api.bitget.com/***"),
        ("https://api.bitget.com/?token=a@hush", "https://***"),
        ("https://user:hu?sh@api.bitget.com", "https://***"),
    ],
)
def test_a_refused_url_shows_no_password_and_no_query(url, display):
    """User names, passwords and query values stay out of the message."""
    text = refusal(base_url=url)

    assert f"got {display!r};" in text
    assert "hush" not in text


@pytest.mark.parametrize("option", ["base_url", "fallback_urls", "proxy"])
@pytest.mark.parametrize(
    "value", [b"http://user:hush@host", {"https": "http://user:hush@host"}, ("http://hush@h",)]
)
def test_a_url_of_another_type_is_named_by_its_type(option, value):
    """Bytes, the mappings of other libraries and the like may hold a password."""
    text = refusal(**{option: value})

    assert option in text
    assert "hush" not in text


@pytest.mark.parametrize(("given", "kept"), [(5, 5.0), (0.001, 0.001), (None, None)])
def test_timeout_is_seconds_or_none(given, kept):
    """Whole numbers become floats; None means no limit."""
    timeout = ClientConfig(timeout=given).timeout

    assert timeout == kept
    assert type(timeout) is type(kept)


@pytest.mark.parametrize(
    ("value", "shown"),
    [(0.0, "0.0"), (-1.0, "-1.0"), (0, "0.0"), (-1, "-1.0"), (float("inf"), "inf"),
     (float("nan"), "nan"), (True, "True"), ("30", "'30'")],
)  # fmt: skip
def test_timeout_is_above_zero_and_finite(value, shown):
    """Zero, negative, endless and non-numeric time-outs are refused, as floats or as given."""
    assert f"timeout: got {shown}; allowed: seconds above 0, or None" in refusal(timeout=value)


def test_fallback_urls_are_tidied_like_the_base_url():
    """Any sequence of addresses; each loses its trailing slash and its capitals."""
    config = ClientConfig(fallback_urls=["https://API2.bitget.com/", "http://127.0.0.1:1"])
    assert config.fallback_urls == ("https://api2.bitget.com", "http://127.0.0.1:1")
    assert hash(config) != hash(ClientConfig())


@pytest.mark.parametrize(
    ("urls", "words"),
    [
        ("https://u:hush@a.test", "fallback_urls: got 'https://***@a.test'; allowed"),
        (None, "fallback_urls: got None; allowed: a sequence of URLs"),
        ({"https://api.bitget.com"}, "fallback_urls: got a value of type set; allowed"),
        (["https://a.test", "u:hush@a.test"], "fallback_urls[1]: got '***@a.test'; allowed"),
        (["http://a.test"], "fallback_urls: 'http://a.test' is plain http"),
    ],
)  # fmt: skip
def test_wrong_fallback_urls_are_refused(urls, words):
    """Each is held to the rule of the base URL, https included."""
    text = refusal(fallback_urls=urls)
    assert words in text
    assert "hush" not in text


def test_plain_http_is_taken_for_a_fallback_when_asked_for():
    """By the same option as for the base URL."""
    assert ClientConfig(fallback_urls=("http://a.test",), allow_insecure=True).fallback_urls


@pytest.mark.parametrize(
    ("option", "value", "allowed"),
    [
        ("retry", None, "a bitget_copy.RetryPolicy"),
        ("retry", 3, "a bitget_copy.RetryPolicy"),
        ("max_body_bytes", 0, "a whole number from 1"),
        ("max_body_bytes", "8", "a whole number from 1"),
        ("max_connections", 0, "a whole number from 1"),
        ("egress_limit", 119, "a whole number from 120"),
        ("egress_limit", "6000", "a whole number from 120"),
        ("max_connections", None, "a whole number from 1"),
        ("locale", "en", "'en-US', 'zh-CN'"),
        ("locale", None, "'en-US', 'zh-CN'"),
        ("policy", "fast", "'adaptive', 'strict', 'smooth'"),
        ("allow_insecure", 1, "True or False"),
        ("allow_insecure", "yes", "True or False"),
        ("local_address", "eth0", "None, or an IP address"),
        ("local_address", 0, "None, or an IP address"),
        ("local_address", "10.0.0.1:80", "None, or an IP address"),
        ("verify", None, "True, False, the path of a file of CA certificates"),
        ("verify", " ", "True, False, the path of a file of CA certificates"),
        ("verify", 1, "True, False, the path of a file of CA certificates"),
        ("rate_limits", " ", "None, a mapping such as {'*': {'share': 0.5}}, or the path"),
        ("rate_limits", 0.5, "None, a mapping such as {'*': {'share': 0.5}}, or the path"),
    ],
)
def test_a_wrong_option_is_named_with_value_and_allowed_range(option, value, allowed):
    """The message has the option, what was given and what would be accepted."""
    assert f"{option}: got {value!r}; allowed: {allowed}" in refusal(**{option: value})


@pytest.mark.parametrize(
    ("option", "value"),
    [("locale", "zh-CN"), ("policy", "strict"), ("policy", "smooth"), ("max_body_bytes", 1),
     ("max_connections", 1), ("egress_limit", None), ("egress_limit", 120),
     ("retry", RetryPolicy(max_attempts=1)), ("local_address", "192.0.2.7"),
     ("local_address", "2001:db8::7"), ("verify", False), ("verify", "authorities.pem"),
     ("verify", ssl.create_default_context()), ("rate_limits", "limits.toml"),
     ("rate_limits", {"*": {"share": 0.5}}), ("proxy", "http://127.0.0.1:3128"),
     ("proxy", "https://proxy.example.com"), ("proxy", "socks5://user:pw@[::1]:1080"),
     ("proxy", "socks5h://proxy_1:1080/")],
)  # fmt: skip
def test_a_good_option_is_kept(option, value):
    """Every documented form is accepted as given."""
    assert getattr(ClientConfig(**{option: value}), option) == value


class _Hostile(str):
    """A text whose own code raises."""

    __slots__ = ()

    def _fail(self, *_):
        raise RuntimeError("its own code")

    __eq__ = __str__ = __repr__ = lower = encode = _fail
    __hash__ = str.__hash__


class _Speechless:
    __slots__ = ()

    def __repr__(self):
        raise RuntimeError("its own code")

    __bool__ = __eq__ = __len__ = __iter__ = __fspath__ = __repr__
    __hash__ = object.__hash__


class _NoPath(os.PathLike):
    def __fspath__(self):
        raise RuntimeError("its own code")


class _Two:
    def __index__(self):
        return 2


class _Endless(list):
    def __iter__(self):
        raise RuntimeError("its own code")


_STRANGE = {
    "speechless": _Speechless(), "no path": _NoPath(), "bytes": b"x", "list": ["a", 1],
    "class": int, "function": len, "nan": Decimal("sNaN"), "huge": 10**400, "complex": 1j,
    "control": "a\0b\ud800", "ellipsis": ..., "long": "x" * 5000, "hostile": _Hostile("no"),
    "a set": {1}, "odd list": _Endless([0]),
}  # fmt: skip


@pytest.mark.parametrize("option", [field.name for field in attrs.fields(ClientConfig)])
@pytest.mark.parametrize("name", list(_STRANGE))
def test_any_object_as_an_option_is_kept_or_refused_by_name(option, name):
    """No other exception, whatever the object's own code does; the message stays short."""
    message = ""
    try:
        ClientConfig(**{option: _STRANGE[name]})
    except ConfigError as error:
        message = str(error)

    assert not message or message.startswith(option)
    assert len(message) < 400


_STAND_INS = {
    "policy": (_Hostile("strict"), "strict"),
    "base_url": (_Hostile("https://example.com"), "https://example.com"),
    "proxy": (_Hostile("env"), "env"),
    "max_connections": (_Two(), 2),
    "timeout": (_Two(), 2.0),
    "rate_limits": (Path("limits.toml"), "limits.toml"),
}


@pytest.mark.parametrize("option", list(_STAND_INS))
def test_what_stands_for_a_built_in_value_is_kept_as_that(option):
    """Exact types go in, so that nobody else's code runs later."""
    value, kept = _STAND_INS[option]
    found = getattr(ClientConfig(**{option: value}), option)

    assert (found, type(found)) == (kept, type(kept))


def test_limits_are_copied():
    """Changing the mapping after the client is made changes nothing, at any depth."""
    limits = {"*": {"share": 0.5}}
    config = ClientConfig(rate_limits=limits)

    limits["*"]["share"] = 9
    limits["v1"] = {"rate": 1}

    assert config.rate_limits == {"*": {"share": 0.5}}


def test_equal_options_are_equal_and_hashable():
    """Two clients' options can be compared and kept in a set, overrides or not."""
    one, two = (ClientConfig(rate_limits={"*": {"rate": 3}}) for _ in range(2))

    assert one == two
    assert len({one, two}) == 1
    assert one != ClientConfig()


@pytest.mark.parametrize(
    ("proxy", "display"),
    [
        ("http://user:hush@127.0.0.1:3128", "http://***@127.0.0.1:3128"),
        ("http://127.0.0.1:3128", "http://127.0.0.1:3128"),
        ("socks5h://user:hush@proxy.test", "socks5h://***@proxy.test"),
    ],
)
def test_proxy_password_does_not_show(proxy, display):
    """The representation has the proxy's address and stars for who logs in."""
    text = repr(ClientConfig(proxy=proxy))

    assert f"proxy={display!r}" in text
    assert "hush" not in text


def test_representation_says_when_there_is_no_proxy():
    """No proxy shows as None."""
    assert "proxy=None" in repr(ClientConfig())


@pytest.mark.parametrize(
    "proxy",
    ["", "127.0.0.1:3128", "user:hush@127.0.0.1:3128", "ftp://user:hush@127.0.0.1",
     "http://user:hush@", "http://user:hush@host:99999", "http://user:hush@ho st",
     "http://127.0.0.1:3128/?key=hush", "http://user:hush@127.0.0.1:3128/path",
     "http://user:hush@127.0.0.1:3128#", "socks4://user:hush@127.0.0.1", "ENV", 7],
)  # fmt: skip
def test_a_wrong_proxy_is_refused_without_its_password(proxy):
    """The message names the option and the schemes, and hides who logs in."""
    text = refusal(proxy=proxy)

    assert "proxy: got " in text
    assert "http, https, socks5, socks5h" in text
    assert "hush" not in text


@pytest.mark.parametrize(
    "proxy",
    ["socks5://:hush@127.0.0.1", "socks5://user@127.0.0.1",
     f"socks5h://user:{'hush' * 64}@127.0.0.1", f"socks5://{'hush' * 64}:p@127.0.0.1",
     "http://us%3Aer:hush@127.0.0.1"],
)  # fmt: skip
def test_a_login_that_the_proxys_protocol_cannot_say_is_refused(proxy):
    """One byte tells a length in SOCKS5, a colon ends a user name in HTTP."""
    text = refusal(proxy=proxy)

    assert "proxy: " in text
    assert "hush" not in text


HTTPS, HTTP, ALL = "http://secure:1", "http://plain:2", "socks5://any:3"
EXCHANGE = "https://api.bitget.com"


@pytest.mark.parametrize(
    ("url", "environ", "proxy"),
    [
        (EXCHANGE, {}, None),
        (EXCHANGE, {"HTTPS_PROXY": HTTPS, "HTTP_PROXY": HTTP, "ALL_PROXY": ALL}, HTTPS),
        (EXCHANGE, {"https_proxy": HTTPS, "http_proxy": HTTP, "all_proxy": ALL}, HTTPS),
        (EXCHANGE, {"https_proxy": HTTPS, "HTTPS_PROXY": HTTP}, HTTPS),
        (EXCHANGE, {"https_proxy": " ", "HTTPS_PROXY": HTTPS}, HTTPS),
        (EXCHANGE, {"HTTPS_PROXY": "", "ALL_PROXY": ALL}, ALL),
        (EXCHANGE, {"HTTP_PROXY": HTTP}, None),
        (EXCHANGE, {"all_proxy": ALL, "HTTP_PROXY": HTTP}, ALL),
        ("http://127.0.0.1:8787", {"HTTPS_PROXY": HTTPS, "HTTP_PROXY": HTTP}, HTTP),
        ("http://127.0.0.1:8787", {"HTTP_PROXY": HTTP, "REQUEST_METHOD": "GET"}, None),
        ("http://127.0.0.1:8787", {"http_proxy": HTTP, "REQUEST_METHOD": "GET"}, HTTP),
        (EXCHANGE, {"HTTPS_PROXY": "secure:1"}, "http://secure:1"),
        (EXCHANGE, {"HTTPS_PROXY": " http://u:p@secure:1 "}, "http://u:p@secure:1"),
    ],
)
def test_the_environment_names_the_proxy_by_scheme(url, environ, proxy):
    """As curl and httpx read the variables."""
    assert proxy_from_env(url, environ) == proxy


HERE, IPV6 = "http://127.0.0.1:8787", "http://[::1]:8787"
NAMED = {
    EXCHANGE: (
        "*", "api.bitget.com", "API.Bitget.COM", "bitget.com", ".bitget.com", "*.bitget.com",
        "*bitget.com", "bitget.com.", "com", "a.test, api.bitget.com", "a.test api.bitget.com",
        "api.bitget.com:443", "https://api.bitget.com", "all://api.bitget.com",
    ),
    "https://bitget.com": (".bitget.com",),
    "https://api.bitget.com:8443": ("bitget.com:8443",),
    HERE: ("127.0.0.1", "127.0.0.1:8787"),
    "http://127.1.2.3:8787": ("127.0.0.0/8", "127.0.0.1/8"),
    IPV6: ("::1", "[::1]", "[::1]:8787", "0:0:0:0:0:0:0:1"),
    "https://[2001:db8::7]": ("2001:db8::/32", "[2001:db8::]/32"),
    "http://localhost:8787": ("localhost",),
}  # fmt: skip
NOT_NAMED = {
    EXCHANGE: (
        "itget.com", "www.bitget.com", "", ",. ,", "api.bitget.com:8443", "http://api.bitget.com",
        "127.0.0.1", "10.0.0.0/99", "999.0.0.1", ":",
    ),
    "https://bitget.com": ("get.com",),
    HERE: ("127.0.0.1:80", "127.0.0.1:" + "8" * 5000, "0.0.1", "localhost"),
    "http://127.1.2.3:8787": ("10.0.0.0/8",),
    IPV6: ("[::1]:80",),
    "https://[2001:db9::7]": ("2001:db8::/32",),
}  # fmt: skip


@pytest.mark.parametrize(
    ("entry", "url", "proxy"),
    [(entry, url, proxy) for table, proxy in ((NAMED, None), (NOT_NAMED, ALL))
     for url, entries in table.items() for entry in entries],
)  # fmt: skip
@pytest.mark.parametrize("variable", ["NO_PROXY", "no_proxy"])
def test_no_proxy_names_hosts_networks_and_ports(variable, entry, url, proxy):
    """What it names is reached directly, anything else by the proxy."""
    assert proxy_from_env(url, {"ALL_PROXY": ALL, variable: entry}) == proxy


@pytest.mark.parametrize("value", ["ftp://u:hush@h", "http://u:hush@", "http://h:0", "http://h h"])
def test_a_variable_that_is_no_proxy_is_named(value):
    """And says what is allowed; a login does not show."""
    with pytest.raises(ConfigError, match=r"^HTTPS_PROXY: got .*; allowed: ") as caught:
        ClientConfig(proxy="env").proxies({"HTTPS_PROXY": value})

    assert "hush" not in str(caught.value)


@pytest.mark.parametrize(
    ("spelling", "meant"),
    [
        ("HTTPS://U:Pw@Secure:1/", "https://U:Pw@secure:1"),
        ("Socks5h://U:p%40@Secure", "socks5h://U:p%40@secure"),
        ("HTTP://secure:", "http://secure"),
        ("hTTp://[::A]:1", "http://[::a]:1"),
    ],
)
def test_a_proxy_is_the_same_in_every_spelling(spelling, meant):
    """Else one by TLS in capitals would go unchecked; a login keeps its case."""
    asked = ClientConfig(proxy="env").proxies({"HTTPS_PROXY": spelling})

    assert ClientConfig(proxy=spelling).proxies() == asked == {EXCHANGE: meant}


def test_each_address_has_the_proxy_that_is_named_for_it():
    """A fallback may go another way; without being asked the environment is not read."""
    environ = {"HTTPS_PROXY": HTTPS, "NO_PROXY": "two.test"}
    urls = {"base_url": "https://one.test", "fallback_urls": ["https://two.test"]}

    assert ClientConfig(proxy="env", **urls).proxies(environ) == {"https://one.test": HTTPS}
    assert ClientConfig(**urls).proxies(environ) == {}
    assert ClientConfig(proxy=ALL, **urls).proxies(environ) == {
        "https://one.test": ALL, "https://two.test": ALL,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("proxy", "environ", "words"),
    [
        (None, {}, "directly"),
        (None, {"HTTPS_PROXY": HTTPS},
         "directly; HTTPS_PROXY is set but not used (proxy='env' uses it)"),
        (None, {"HTTP_PROXY": HTTP}, "directly"),
        ("http://u:hush@h:3", {}, "by the proxy 'http://***@h:3'"),
        ("env", {}, "directly; none of HTTPS_PROXY, HTTP_PROXY and ALL_PROXY is set for it"),
        ("env", {"all_proxy": "socks5://u:hush@h"}, "by the proxy 'socks5://***@h' (all_proxy)"),
        ("env", {"HTTPS_PROXY": HTTPS, "NO_PROXY": "a, bitget.com"},
         "directly; NO_PROXY has 'bitget.com', so HTTPS_PROXY is not used"),
    ],
)  # fmt: skip
def test_the_way_is_told_in_words(proxy, environ, words):
    """Which proxy, from which variable, and what is set in vain; without a password."""
    assert describe_proxy(EXCHANGE, proxy, environ) == words


def test_the_options_say_that_the_environment_is_not_read():
    """Unless it is asked: requests that go past a proxy without a word surprise people."""
    assert "HTTPS_PROXY" in ClientConfig.__doc__
    assert ClientConfig(proxy="env").proxy == "env"


@pytest.mark.parametrize("verify", [Path("/etc/ca.pem"), "/etc/ca.pem"])
def test_a_path_of_certificates_may_be_a_path(verify):
    """It is kept as text."""
    assert ClientConfig(verify=verify).verify == "/etc/ca.pem"


def test_a_servers_context_is_refused():
    """Every handshake would fail."""
    assert "verify: got" in refusal(verify=ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER))


def test_base_url_from_env_is_the_exchange_unless_set():
    """Without the variable, or with a blank one, the main address is used."""
    assert base_url_from_env({}) == DEFAULT_BASE_URL
    assert base_url_from_env({"BITGET_BASE_URL": " "}) == DEFAULT_BASE_URL


def test_base_url_from_env_is_read_and_tidied():
    """The variable wins, in the same spelling as the option."""
    assert base_url_from_env({"BITGET_BASE_URL": "http://LOCALHOST:1/"}) == "http://localhost:1"


def test_base_url_from_env_names_the_variable():
    """A wrong value is blamed on the variable, not on an option that nobody gave."""
    with pytest.raises(ConfigError, match=r"^BITGET_BASE_URL: got 'nonsense'; allowed"):
        base_url_from_env({"BITGET_BASE_URL": "nonsense"})


def test_hmac_credentials_from_env():
    """The three variables make HMAC credentials without UID."""
    assert credentials_from_env(HMAC_ENV) == Credentials(
        api_key=KEY, secret_key=HMAC_ENV["BITGET_SECRET_KEY"], passphrase=PASSPHRASE
    )


def test_uid_from_env_is_optional():
    """A UID is taken over; a blank one counts as not set."""
    assert credentials_from_env({**HMAC_ENV, "BITGET_UID": "7"}).uid == "7"
    assert credentials_from_env({**HMAC_ENV, "BITGET_UID": " "}).uid is None


def test_process_environment_is_the_default(monkeypatch):
    """Without an argument the process's own variables are read."""
    for name in [name for name in os.environ if name.startswith("BITGET_")]:
        monkeypatch.delenv(name)
    for name, value in HMAC_ENV.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("BITGET_BASE_URL", "http://localhost:2")

    assert credentials_from_env().api_key == KEY
    assert base_url_from_env() == "http://localhost:2"


@pytest.mark.parametrize(
    ("name", "alias"),
    [("BITGET_API_KEY", "BITGET_ACCESS_KEY"), ("BITGET_SECRET_KEY", "BITGET_API_SECRET"),
     ("BITGET_SECRET_KEY", "BITGET_SECRET"), ("BITGET_SECRET_KEY", "BITGET_SECRETKEY"),
     ("BITGET_PASSPHRASE", "BITGET_API_PASSPHRASE"), ("BITGET_PASSPHRASE", "BITGET_PASS_PHRASE"),
     ("BITGET_PASSPHRASE", "BITGET_PASSWORD")],
)  # fmt: skip
def test_aliases_stand_in_for_a_variable_that_is_not_set(name, alias):
    """Each alias gives the same credentials, and yields to the variable itself."""
    aliased = {alias if key == name else key: value for key, value in HMAC_ENV.items()}

    assert credentials_from_env(aliased) == credentials_from_env(HMAC_ENV)
    assert credentials_from_env({**HMAC_ENV, alias: "x"}) == credentials_from_env(HMAC_ENV)
    assert credentials_from_env({**aliased, name: " "}) == credentials_from_env(HMAC_ENV)


def test_everything_missing_is_listed_with_aliases():
    """One error names all that is not set and what may be set instead."""
    with pytest.raises(ConfigError) as caught:
        credentials_from_env({})

    assert str(caught.value) == (
        "environment: not set: BITGET_API_KEY (or BITGET_ACCESS_KEY); "
        "BITGET_SECRET_KEY (or BITGET_API_SECRET, BITGET_SECRET, BITGET_SECRETKEY), "
        "or for an RSA key BITGET_PRIVATE_KEY; "
        "BITGET_PASSPHRASE (or BITGET_API_PASSPHRASE, BITGET_PASS_PHRASE, BITGET_PASSWORD)"
    )


@pytest.mark.parametrize("name", [*HMAC_ENV])
def test_only_what_is_missing_is_listed(name):
    """A single missing variable is named alone."""
    with pytest.raises(ConfigError, match=f"^environment: not set: {name}") as caught:
        credentials_from_env({**HMAC_ENV, name: ""})

    assert not any(f"{other} (" in str(caught.value) for other in HMAC_ENV if other != name)


def test_a_private_key_needs_no_secret():
    """With an RSA key only name and passphrase are asked for besides."""
    with pytest.raises(ConfigError) as caught:
        credentials_from_env({"BITGET_PRIVATE_KEY": PEM})

    assert "BITGET_API_KEY" in str(caught.value)
    assert "BITGET_PASSPHRASE" in str(caught.value)
    assert "SECRET" not in str(caught.value)
    assert PEM_BODY not in str(caught.value)


def test_secret_and_private_key_together_are_refused():
    """Two keys are one too many: nobody can tell which was meant."""
    with pytest.raises(ConfigError, match=r"both a secret .* and a private key") as caught:
        credentials_from_env({**RSA_ENV, "BITGET_SECRET": "hush"})

    assert "hush" not in str(caught.value)
    assert PEM_BODY not in str(caught.value)


def test_private_key_from_env_as_text():
    """PEM text is taken in every spelling of `pem_text`; so is a file that holds one."""
    for text in (PEM, PEM.replace("\n", "\\n"), f'"{PEM}"', PEM.replace("\n", "\\\\r\\\\n") + "\n"):
        credentials = credentials_from_env({**RSA_ENV, "BITGET_PRIVATE_KEY": text})

        assert credentials == Credentials.rsa(api_key=KEY, private_key=PEM, passphrase=PASSPHRASE)


@pytest.mark.parametrize(
    "text",
    ["-----BEGIN PRIVATE KEY-----", PEM.replace("END", "ENDE"), PEM[:-30], PEM + PEM,
     PEM.replace("PRIVATE", "PUBLIC")],
)  # fmt: skip
def test_a_private_key_that_is_not_whole_is_named(text):
    """One that was cut off, doubled or is another thing is refused, and nothing of it is quoted."""
    with pytest.raises(ConfigError, match=r"^BITGET_PRIVATE_KEY: .*no whole private key") as caught:
        credentials_from_env({**RSA_ENV, "BITGET_PRIVATE_KEY": text})

    assert PEM_BODY not in str(caught.value)
    assert "\\n" in str(caught.value)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le"])
def test_a_key_file_of_a_windows_editor_is_read(tmp_path, encoding):
    """A byte order mark, two bytes a letter and CRLF are those of editors."""
    file = tmp_path / "key.pem"
    file.write_bytes(
        ("\ufeff" * (encoding == "utf-16-le") + PEM.replace("\n", "\r\n")).encode(encoding)
    )
    credentials = credentials_from_env({**RSA_ENV, "BITGET_PRIVATE_KEY": f"'{file}'"})

    assert credentials == Credentials.rsa(api_key=KEY, private_key=PEM, passphrase=PASSPHRASE)


def test_private_key_from_env_as_a_file(tmp_path, monkeypatch):
    """A path is read, blanks around it and a tilde in it included."""
    (tmp_path / "key.pem").write_text(PEM)
    monkeypatch.setenv("HOME", str(tmp_path))
    expected = Credentials.rsa(api_key=KEY, private_key=PEM, passphrase=PASSPHRASE)

    for path in (str(tmp_path / "key.pem"), f" {tmp_path}/key.pem\n", "~/key.pem"):
        assert credentials_from_env({**RSA_ENV, "BITGET_PRIVATE_KEY": path}) == expected


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("MIIEvQIBADANBgkqhush", "neither PEM text nor a file that can be read (No such file"),
        ("hush" * 2000, "neither PEM text nor a file that can be read (File name too long"),
        ("hush\x00", "neither PEM text nor a file that can be read (it is not a path)"),
        ("~hush-nobody/key.pem", "neither PEM text nor a file that can be read (it is not a path)"),
        ("/", "neither PEM text nor a file that can be read (Is a directory"),
    ],
    ids=["bare base64", "long", "null byte", "no such home", "directory"],
)
def test_a_private_key_that_is_neither_text_nor_file_is_not_quoted(value, reason):
    """The value may be a key without its frame, so no message, cause or context repeats it."""
    with pytest.raises(ConfigError, match=f"^BITGET_PRIVATE_KEY: .*{re.escape(reason)}") as caught:
        credentials_from_env({**RSA_ENV, "BITGET_PRIVATE_KEY": value})

    assert "hush" not in "".join(traceback.format_exception(caught.value))
    assert caught.value.__context__ is None
    assert "-----BEGIN PRIVATE KEY-----" in str(caught.value)


@pytest.mark.parametrize(
    "content",
    [b"", b"\xff\xfe hush", b"x" * MAX_KEY_FILE_BYTES + PEM.encode()],
    ids=["empty", "binary", "far too long"],
)
def test_a_file_without_a_key_is_refused(tmp_path, content):
    """The file's content is read up to a bound and never shown."""
    file = tmp_path / "key.pem"
    file.write_bytes(content)

    with pytest.raises(ConfigError, match="the file that it names holds no PEM key") as caught:
        credentials_from_env({**RSA_ENV, "BITGET_PRIVATE_KEY": str(file)})

    assert "hush" not in str(caught.value)


def test_a_value_that_cannot_be_a_credential_is_refused_by_the_credentials():
    """A stray line break in a variable is found here, not by the exchange."""
    with pytest.raises(ConfigError, match="credentials: passphrase holds a line break"):
        credentials_from_env({**HMAC_ENV, "BITGET_PASSPHRASE": "p\n"})


@pytest.mark.parametrize("option", [field.name for field in attrs.fields(ClientConfig)])
def test_any_object_is_an_option_or_refused(option):
    """No class of a caller's makes another error than a short ConfigError that names the option."""
    errors = []
    for value in (*HOSTILE, mock.MagicMock(spec=str), "/" * 5000):
        try:
            ClientConfig(**{option: value})
        except ConfigError as error:
            errors.append(str(error))
    assert errors
    assert all(error.startswith(option) for error in errors)
    assert max(map(len, errors)) < 600


@pytest.mark.parametrize("quote", ["'", '"'])
@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("BITGET_API_KEY", credentials_from_env),
        ("BITGET_SECRET_KEY", credentials_from_env),
        ("BITGET_PASSPHRASE", credentials_from_env),
        ("BITGET_BASE_URL", base_url_from_env),
        ("BITGET_READ_ONLY", read_only_from_env),
        ("BITGET_LIMITER", limiter_from_env),
    ],
)
def test_quotes_around_a_variable_are_refused_by_its_name(name, read, quote):
    """Docker's env files keep them; the exchange would say no more than that the key is wrong."""
    value = HMAC_ENV.get(name, "hst")
    with pytest.raises(ConfigError, match=f"{name} has quotes around its value") as caught:
        read({**HMAC_ENV, name: f" {quote}{value}{quote}\r"})
    assert value not in str(caught.value)


@pytest.mark.parametrize("blank", [" ", "\t", "\r", "\r\n"])
def test_an_address_of_the_environment_may_have_outer_blanks(blank):
    """As the other variables that are no part of a key."""
    assert (
        base_url_from_env({"BITGET_BASE_URL": f"https://x.example{blank}"}) == "https://x.example"
    )
