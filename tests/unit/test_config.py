"""Options: what is accepted, what is refused and in which words, and what the environment gives."""

import os
import ssl
import traceback
from decimal import Decimal
from unittest import mock

import attrs
import pytest
from hostile_values import HOSTILE

from bitget_copy.config import (
    ClientConfig,
    proxy_from_env,
)
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
    ("base_url", "here"),
    [("http://127.0.0.1:8787", True), ("https://localhost", True), ("http://[::1]:1", True),
     ("https://api.bitget.com", False)],
)  # fmt: skip
def test_loopback_is_known(base_url, here):
    """Whether the exchange is on this machine decides about the egress gate."""
    assert ClientConfig(base_url=base_url).is_loopback is here


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
