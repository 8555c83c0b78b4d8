"""Limits shared by the processes of one host."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Self

from bitget_copy.ratelimit.host.socket_path import Place
from bitget_copy.ratelimit.host.store import TIMEOUT, HostStore
from bitget_copy.ratelimit.shared import StoreUnavailableError
from bitget_copy.ratelimit.shared.limiter import CLOCK_SPREAD, SharedLimiter

if TYPE_CHECKING:
    import os


class HostLimiter(SharedLimiter):
    """Shares the limits with all processes of this user on this host; no server is needed.

    One of the processes keeps the tokens, in a thread beside its event loop, and another one takes
    over within a second when it ends. ``bitget-copy limiter`` is a process that does nothing else.

        async with HostLimiter() as limiter:
            client = CopyTradingClient(credentials, limiter=limiter)

    Args:
        path: of the socket; all processes that share limits name the same one. None: a place of
            this user's, see :meth:`bitget_copy.ratelimit.host.socket_path.Place.at`. Name one where
            processes do not have the same environment (services, cron).
        namespace: of the accounts that share limits.
        fallback_share: share of each limit that is kept for this process alone, from 0 to 1, to
            go on with while the process that keeps the tokens is stopped. Those of all processes
            must sum up to at most 1.
        clock_spread: seconds by which the exchange's own clocks may differ.

    Raises:
        ConfigError: the path cannot be used, or the system lacks what is needed.
    """

    def __init__(
        self,
        path: str | os.PathLike[str] | None = None,
        *,
        namespace: str = "",
        fallback_share: float = 0.0,
        clock_spread: float = CLOCK_SPREAD,
    ) -> None:
        self.place: Place = Place.at(path)
        self._host = HostStore(self.place)
        super().__init__(
            self._host,
            namespace=namespace,
            fallback_share=fallback_share,
            clock_spread=clock_spread,
        )

    async def __aenter__(self) -> Self:
        """Waits until it is known who keeps the tokens, for a second at most.

        Raises:
            ConfigError: something else is in the socket's place, or another version listens.
        """
        await super().__aenter__()
        try:
            async with asyncio.timeout(TIMEOUT):
                await self.at_home(self._host.tried)
        except (TimeoutError, StoreUnavailableError):  # a stopped process keeps them: calls tell
            return self
        except BaseException:
            await self.close()
            raise
        return self
