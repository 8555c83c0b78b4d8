"""Finds the proxy that the environment names for a URL, in the variables curl and httpx read.

``HTTPS_PROXY`` or ``HTTP_PROXY`` by the URL's scheme, else ``ALL_PROXY``, unless ``NO_PROXY`` names
the host. Lower case counts before upper case; a blank variable counts as not set.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterator, Mapping
from typing import Final
from urllib.parse import urlsplit

from bitget_copy._host_names import DEFAULT_PORTS

FROM_ENV: Final = "env"
"""The value of the option `proxy` that has these variables read."""

_SEPARATORS: Final = re.compile(r"[,\s]+")
_WITH_PORT: Final = re.compile(r"(.*):([0-9]{1,5})").fullmatch
_BRACKETS: Final = re.compile(r"\[(.*)\](/.*)?\Z")


def proxy_variable(url: str, environ: Mapping[str, str]) -> tuple[str, str] | None:
    """The variable that names a proxy for this URL, and its value; None: there is none.

    ``NO_PROXY`` is read by :func:`excluded_by`.
    """
    scheme = urlsplit(url).scheme
    for name in (f"{scheme}_proxy", "all_proxy"):
        for variable in (name, name.upper()):
            # A web server puts a request's header `Proxy` there (CVE-2016-5385).
            if variable == "HTTP_PROXY" and "REQUEST_METHOD" in environ:
                continue
            value = environ.get(variable, "").strip()
            if value:
                return variable, value if "://" in value else f"http://{value}"
    return None


def excluded_by(url: str, environ: Mapping[str, str]) -> str | None:
    """The entry of ``NO_PROXY`` that names this URL's host; None: none does.

    An entry is ``*``, a host (its subdomains belong to it, a dot or ``*.`` before it changes
    nothing), an IP address or a network such as ``10.0.0.0/8``; a host or an address may have a
    port, and then stands for that one alone.
    """
    parts = urlsplit(url)
    host, port = (parts.hostname or "").rstrip("."), parts.port or DEFAULT_PORTS.get(parts.scheme)
    for entry in _entries(environ):
        scheme, separator, name = entry.lower().rpartition("://")
        applies = not separator or scheme in {"all", parts.scheme}  # `https://host`, as in httpx
        if applies and _matches(name, host, port):
            return entry
    return None


def _entries(environ: Mapping[str, str]) -> Iterator[str]:
    text = environ.get("no_proxy", "").strip() or environ.get("NO_PROXY", "")
    return filter(None, _SEPARATORS.split(text))


def _matches(entry: str, host: str, port: int | None) -> bool:
    if entry == "*":
        return True
    name, wanted = (entry, None) if _network(entry) else _split_port(entry)
    if wanted is not None and wanted != port:
        return False
    address, network = _ip(host), _network(name)
    if network is not None:
        return address is not None and address in network
    name = name.removeprefix("*").strip(".")
    return bool(name) and address is None and (host == name or host.endswith(f".{name}"))


def _split_port(entry: str) -> tuple[str, int | None]:
    found = _WITH_PORT(entry)
    return (entry, None) if found is None else (found[1], int(found[2]))


def _network(text: str) -> ipaddress.IPv4Network | ipaddress.IPv6Network | None:
    try:
        return ipaddress.ip_network(_BRACKETS.sub(r"\1\2", text), strict=False)
    except ValueError:
        return None


def _ip(text: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(text)
    except ValueError:
        return None
