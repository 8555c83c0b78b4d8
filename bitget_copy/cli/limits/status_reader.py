"""Asks whoever keeps the shared limits; takes no part in them."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING, Self

from bitget_copy.config import limiter_from_env
from bitget_copy.ratelimit.address import LimiterAddress
from bitget_copy.ratelimit.host.overview import host_overview
from bitget_copy.ratelimit.shared import Overview, StoreUnavailableError

if TYPE_CHECKING:
    from bitget_copy.ratelimit.shared.redis import RedisStore

NOBODY = Overview("nobody keeps them now; the first program that uses them will", {}, (), 0.0)
"""Of a host where no process shares limits."""


def address_from_env() -> LimiterAddress:
    """Where ``BITGET_LIMITER`` says, else this user's processes of this machine.

    Raises:
        ConfigError: the variable is wrong.
    """
    return limiter_from_env() or LimiterAddress("host")


class StatusReader:
    """Looks again and again, by one connection to Redis.

    Args:
        address: where the limits are kept.

    Raises:
        ConfigError: redis-py is not installed.
    """

    def __init__(self, address: LimiterAddress) -> None:
        self.address = address
        self._store: RedisStore | None = None
        if not address.is_host:
            from bitget_copy.ratelimit.shared.redis import RedisStore  # noqa: PLC0415 - an extra

            self._store = RedisStore(address.url, namespace=address.namespace)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *exc: object) -> None:
        if self._store is not None:
            with suppress(StoreUnavailableError):
                await self._store.close()

    async def look(self) -> Overview:
        """What can be seen now.

        Raises:
            StoreUnavailableError: no answer.
            ConfigError: something else is in the socket's place.
        """
        if self._store is not None:
            return await self._store.overview()
        return await asyncio.to_thread(host_overview, self.address.path) or NOBODY
