"""Where shared limits are kept, as text: `redis://…`, or a socket of this host.

A URL may hold a password, so neither an error nor a representation shows more than host and port.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import SplitResult, parse_qsl, urlsplit

import attrs

from bitget_copy.errors import ConfigError
from bitget_copy.ratelimit.shared import NAMESPACE, NAMESPACE_RULE

if TYPE_CHECKING:
    from bitget_copy.ratelimit.shared.limiter import SharedLimiter

ALLOWED: Final = (
    "host (this machine's processes), host:/path of a socket, redis://host:6379/0, rediss://… for "
    "TLS, unix:///path of Redis's own socket; with +sentinel or +cluster behind the first word of "
    "a URL for these"
)

_SCHEME: Final = re.compile(r"(redis|rediss|unix)(\+sentinel|\+cluster)?")
_HOST: Final = re.compile(r"[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")
_DATABASE: Final = re.compile(r"/?|/[0-9]{1,5}")
_SERVICE: Final = re.compile(r"/[A-Za-z0-9._-]+(/[0-9]{1,5})?")
_OPTIONS: Final = frozenset({
    "client_name", "db", "password", "protocol", "ssl_ca_certs", "ssl_ca_path", "ssl_cert_reqs",
    "ssl_certfile", "ssl_check_hostname", "ssl_keyfile", "username",
})  # fmt: skip
"""What redis-py reads behind the ``?``. It would find out about anything else with the first call,
and time-outs are ours."""


@attrs.frozen
class LimiterAddress:
    """Where shared limits are kept; a client that is given one opens a limiter of its own there.

    Args:
        text: as in ``BITGET_LIMITER``: ``"host"``, ``"host:/path"``, or a URL of Redis.
        namespace: of the accounts that share limits.
        name: what errors call the text.

    Raises:
        ConfigError: the text or the namespace is none; the message has no password in it.
    """

    text: str = attrs.field(repr=False)
    namespace: str = ""
    name: str = attrs.field(default="limiter", repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        if type(self.text) is not str or not self.text.isprintable() or " " in self.text:
            raise self._refused("it is no address")
        if type(self.namespace) is not str or not NAMESPACE(self.namespace):
            raise ConfigError(f"{self.name}: the namespace may have {NAMESPACE_RULE}")
        if not self.is_host:
            self._check_url()
        elif self.text != "host" and not self.text.startswith("host:/"):
            raise self._refused("the path of a socket is absolute, and behind host:")
        elif self.text.endswith("/"):
            raise self._refused("the path is a folder's; name the socket in it")

    @property
    def is_host(self) -> bool:
        """Whether the processes of this machine share them, without a server."""
        return self.text == "host" or self.text.startswith("host:")

    @property
    def path(self) -> str | None:
        """Of the socket; None: this user's own."""
        return self.text.partition(":")[2] or None

    @property
    def url(self) -> str:
        """Of Redis, password included."""
        return self.text

    def __str__(self) -> str:
        if self.is_host:
            return self.text
        scheme, _, rest = self.text.partition("://")
        rest, _, query = rest.partition("?")
        place, slash, path = rest.rpartition("@")[2].partition("/")
        # It goes before a database in the path, and is no password.
        database = next((value for name, value in parse_qsl(query) if name == "db"), "")
        shown = f"?db={database}" if database.isascii() and database.isdecimal() else ""
        return f"{scheme}://{place}{slash}{path}{shown}"

    def limiter(self) -> SharedLimiter:
        """A limiter there, which its first use opens; it is the caller's to close.

        Raises:
            ConfigError: the extra ``redis`` is not installed, or the socket cannot be used.
        """
        from bitget_copy.ratelimit import HostLimiter, RedisLimiter  # noqa: PLC0415 - by need

        try:
            if self.is_host:
                return HostLimiter(self.path, namespace=self.namespace)
            return RedisLimiter(self.url, namespace=self.namespace)
        except ConfigError as error:
            raise ConfigError(f"{self.name}: {error}") from None

    # -- checks

    def _check_url(self) -> None:
        scheme, mark, _ = self.text.partition("://")
        found = _SCHEME.fullmatch(scheme)
        if not mark or found is None:
            raise self._refused("it begins with none of these")
        try:
            url = urlsplit(self.text)
            options = parse_qsl(url.query, keep_blank_values=True, strict_parsing=bool(url.query))
        except ValueError:
            raise self._refused("the URL cannot be read") from None
        for option, _ in options:
            if option not in _OPTIONS:
                raise self._refused_option(option)
        if url.fragment or self.text.endswith("#"):
            raise self._refused("a # in a password is written %23")
        self._check_place(url, kind=found[2] or "", plain=found[1] or "")

    def _check_place(self, url: SplitResult, *, kind: str, plain: str) -> None:
        """Host, port and path, by the kind of server."""
        if plain == "unix":
            if kind or url.netloc.rpartition("@")[2] or len(url.path) < 2:
                raise self._refused("a socket is unix:///path, or unix://user:password@/path")
            return
        places = url.netloc.rpartition("@")[2].split(",")
        if len(places) > 1 and kind != "+sentinel":
            raise self._refused("only +sentinel takes several hosts")
        for place in places:
            self._check_host_and_port(place)
        if kind == "+sentinel" and not _SERVICE.fullmatch(url.path):
            raise self._refused("the path names the service that the sentinels watch: /mymaster")
        if kind == "+cluster" and url.path not in {"", "/", "/0"}:
            raise self._refused("a cluster has one database, 0")
        if not kind and not _DATABASE.fullmatch(url.path):
            raise self._refused("the path is the number of a database, such as /0")

    def _check_host_and_port(self, place: str) -> None:
        host, has_port, port = place.rpartition(":") if "]" not in place else _bracketed(place)
        if not has_port:
            host, port = port, "6379"
        if not _HOST.fullmatch(host):
            raise self._refused("it has no host, or one with a letter that no host has")
        if not (port.isascii() and port.isdecimal() and 0 < int(port) < 65536):
            raise self._refused("the port is none")

    def _refused_option(self, option: str) -> ConfigError:
        if option == "namespace":
            return ConfigError(
                f"{self.name}: a namespace is no part of the URL; set {self.name}_NAMESPACE, or "
                "namespace= of the limiter"
            )
        names = ", ".join(sorted(_OPTIONS))
        return self._refused(f"what stands behind the ? may be {names}")

    def _refused(self, problem: str) -> ConfigError:
        """Says what is wrong, and quotes nothing: anything may be a part of a password."""
        return ConfigError(f"{self.name}: {problem}; allowed: {ALLOWED}")


def _bracketed(place: str) -> tuple[str, str, str]:
    """An IPv6 address in its brackets, and what is behind it; as `rpartition` tells it."""
    host, _, rest = place.removeprefix("[").partition("]")
    if not rest:
        return "", "", host
    return (host, ":", rest[1:]) if rest.startswith(":") else ("", ":", "")
