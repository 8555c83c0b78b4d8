"""Where shared limits are kept, as text and in the environment."""

from __future__ import annotations

import pytest

from bitget_copy.config import limiter_from_env
from bitget_copy.errors import ConfigError
from bitget_copy.ratelimit import HostLimiter, LimiterAddress, RedisLimiter

GOOD = [
    "host",
    "host:/run/bots/limits.sock",
    "redis://127.0.0.1",
    "redis://127.0.0.1:6379/0",
    "redis://:pass%2Fword@cache.example.com:6380/15",
    "rediss://user:word@cache.example.com/0?ssl_ca_certs=/etc/ca.pem",
    "redis://[::1]:6379/0",
    "redis://[fe80::1]",
    "unix:///run/redis/redis.sock?db=3",
    "unix://user:word@/run/redis/redis.sock",
    "redis+sentinel://one:26379,two,[::1]:26379/mymaster",
    "rediss+sentinel://:word@one:26379/mymaster/2",
    "redis+cluster://node-1:7000",
    "rediss+cluster://node-1:7000/0",
]
BAD = [
    "Host",
    "hosts",
    "host:",
    "host:relative.sock",
    "host:/folder/",
    "host: /a",
    "redis:",
    "redis://",
    "redis:///0",
    "redis://:SECRET",
    "redis://:SEC/RET@there/0",
    "redis://:SEC?RET@there/0",
    "redis://:SEC#RET@there/0",
    "redis://there#SECRET",
    "redis://there/0#",
    "redis://there:0/0",
    "redis://there:65536/0",
    "redis://there:port/0",
    "redis://there:٣/0",
    "redis://there:/0",
    "redis://thére/0",
    "redis://one,two/0",
    "redis://there/zero",
    "redis://there/0/1",
    "redis://there/0?namespace=SECRET",
    "redis://there/0?socket_timeout=60",
    "redis://there/0?db",
    "redis://there/0?SECRET=1",
    "redis://[::1/0",
    "redis://[]:6379/0",
    "redis://[::1]6379/0",
    "http://:SECRET@there",
    "redis+sentinel://one:26379",
    "redis+sentinel://one,,two/mymaster",
    "redis+cluster://one/1",
    "redis+other://one/1",
    "unix+cluster:///a.sock",
    "unix://there/a.sock",
    "unix:///",
    "redis://the re/0",
    "redis://there/0\n",
    "redis://there/\x00",
]


@pytest.mark.parametrize("text", GOOD)
def test_an_address_is_read_and_shown_without_its_password(text):
    """No form of it in a message or a representation shows user name or password."""
    address = LimiterAddress(text)

    assert address.is_host == text.startswith("host")
    for shown in (str(address), repr(address)):
        assert "word" not in shown
        assert "user" not in shown
    if "@" not in text and "?" not in text:
        assert str(address) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("redis://there/0?db=3&password=word", "redis://there/0?db=3"),
        ("redis://there/0?password=word", "redis://there/0"),
        ("redis://there/0?db=word", "redis://there/0"),
    ],
)
def test_the_database_that_counts_is_shown(text, shown):
    """Behind the ``?`` it goes before the one in the path."""
    assert str(LimiterAddress(text)) == shown


@pytest.mark.parametrize("text", BAD)
def test_what_is_no_address_is_refused_by_the_name_of_the_variable(text):
    """The message quotes nothing, as anything may be a part of a password."""
    with pytest.raises(ConfigError, match=r"^BITGET_LIMITER: ") as caught:
        LimiterAddress(text, name="BITGET_LIMITER")

    for part in ("SEC", "RET", "relative"):
        assert part not in str(caught.value)


@pytest.mark.parametrize("value", [None, 7, b"host", ["host"]])
def test_what_is_no_text_is_no_address(value):
    """It is refused like a wrong one."""
    with pytest.raises(ConfigError, match="limiter: it is no address"):
        LimiterAddress(value)


def test_the_environment_names_address_and_namespace():
    """Blanks around them do not count, and a blank variable is none."""
    address = limiter_from_env({"BITGET_LIMITER": " host ", "BITGET_LIMITER_NAMESPACE": " desk-1 "})

    assert address == LimiterAddress("host", "desk-1")
    assert limiter_from_env({"BITGET_LIMITER": " "}) is None
    assert limiter_from_env({"BITGET_LIMITER_NAMESPACE": "desk-1"}) is None


@pytest.mark.parametrize("namespace", ["a b", "a/b", "{a}", "a*", "ä", "x" * 65])
def test_a_namespace_is_of_plain_letters(namespace):
    """Another one would be a pattern, or another key, in Redis."""
    with pytest.raises(ConfigError, match="BITGET_LIMITER: the namespace may have"):
        limiter_from_env({"BITGET_LIMITER": "host", "BITGET_LIMITER_NAMESPACE": namespace})


def test_a_namespace_in_the_url_is_told_where_it_belongs():
    """One way is enough."""
    with pytest.raises(ConfigError, match="BITGET_LIMITER_NAMESPACE"):
        limiter_from_env({"BITGET_LIMITER": "redis://there/0?namespace=desk"})


def test_an_address_makes_a_limiter_that_nothing_has_opened(tmp_path):
    """Of its kind; a folder that is missing is told with the variable's name."""
    tmp_path.chmod(0o700)
    assert isinstance(LimiterAddress(f"host:{tmp_path}/l.sock").limiter(), HostLimiter)
    assert not list(tmp_path.iterdir())
    assert isinstance(LimiterAddress("redis://127.0.0.1:1/0").limiter(), RedisLimiter)
    with pytest.raises(ConfigError, match="BITGET_LIMITER: host limiter: the folder"):
        LimiterAddress(f"host:{tmp_path}/none/l.sock", name="BITGET_LIMITER").limiter()
