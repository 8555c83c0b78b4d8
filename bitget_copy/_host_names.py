"""Hosts of URLs: which are IP addresses, and which are this machine."""

from __future__ import annotations

import ipaddress
from typing import Final

DEFAULT_PORTS: Final = {"http": 80, "https": 443, "socks5": 1080, "socks5h": 1080}
"""Ports of URLs that name none, by scheme."""

_LOOPBACK: Final = (ipaddress.ip_network("127.0.0.0/8"), ipaddress.ip_network("::1/128"))


def ip_address(text: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    """The address that a text is; None where it is none."""
    try:
        return ipaddress.ip_address(text)
    except ValueError:
        return None


def is_loopback(host: str | None) -> bool:
    """Whether a host, without brackets, is this machine: localhost, 127.0.0.0/8 and ::1."""
    address = ip_address(host or "")
    if address is None:
        return host == "localhost"
    return any(address in network for network in _LOOPBACK)
