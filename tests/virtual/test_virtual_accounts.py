"""Two hundred accounts at the limit of their addresses: no refusal, and a fair share for each.

Clients, limiter and exchange are the real ones; only the network between them is a model, and an
hour of it takes seconds.
"""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from unittest import mock

import pytest
from clocks import LoopClock
from virtual_time import run_virtually

from bitget_copy import Account, Accounts, Egress, LocalLimiter
from bitget_copy._transport import HttpResponse, transport
from bitget_copy.ratelimit.pacing import EGRESS_BURST, EgressGate
from bitget_copy.simulator import Simulator

URL = "https://exchange.test"
ACCOUNTS = 200
GATE_RATE = EgressGate().bucket("any")[1].rate
"""Calls a second that one address may keep up."""


class Network:
    """A backend that leads to the simulator: 20 to 70 ms each way, from the egress' address."""

    def __init__(self, simulator, options, seen):
        self._simulator = simulator
        self._address = options.local_address or "192.0.2.1"
        self._seen = seen
        self._random = random.Random(self._address)

    async def exchange(self, request, address, evidence):
        path, _, query = request.target.partition("?")
        headers = [(k.lower().encode(), v.encode()) for k, v in request.headers.items()]
        scope = {
            "type": "http", "http_version": "1.1", "method": request.method, "path": path,
            "raw_path": path.encode(), "query_string": query.encode(), "headers": headers,
            "client": (self._address, 1), "server": ("exchange.test", 443), "scheme": "https",
        }  # fmt: skip
        sent = []

        async def receive():
            return {"type": "http.request", "body": request.body, "more_body": False}

        async def send(message):
            sent.append(message)

        evidence.sent = True
        await asyncio.sleep(self._random.uniform(0.02, 0.07))
        await self._simulator(scope, receive, send)
        start, *bodies = sent
        self._seen(self._address, request.headers["ACCESS-KEY"], start["status"])
        await asyncio.sleep(self._random.uniform(0.02, 0.07))
        return HttpResponse(
            start["status"],
            {k.decode().lower(): v.decode() for k, v in start["headers"]},
            b"".join(body.get("body", b"") for body in bodies),
        )

    async def aclose(self):
        pass


class Trial:
    """Accounts of one exchange in virtual time, and what the exchange has counted.

    Attributes:
        calls: by API key.
        addresses: calls by address.
        statuses: replies by HTTP status.
    """

    def __init__(self, egresses):
        self.calls, self.addresses, self.statuses = Counter(), Counter(), Counter()
        clock = LoopClock()
        simulator = Simulator(
            seed=7, accounts=ACCOUNTS, orders=200, clock=clock.wall,
            arrival_clock=asyncio.get_running_loop().time, ip_rate=6000,
        )  # fmt: skip
        names = [name for name in simulator.accounts if name.startswith("follower")]
        self._network = lambda options, headers: Network(simulator, options, self._note)
        with mock.patch.object(transport, "_own_backend", self._network):
            self.accounts = Accounts(
                {name: Account(simulator.accounts[name]) for name in names},
                egress={
                    f"e{n}": Egress(local_address=f"192.0.2.{n + 1}") for n in range(egresses)
                },
                base_url=URL, clock=clock, limiter=LocalLimiter(), http="httpx",
            )  # fmt: skip

    def _note(self, address, key, status):
        self.calls[key] += 1
        self.addresses[address] += 1
        self.statuses[status] += 1


def refresh(client):
    return client.v2.futures.follower.list_traders()


def is_fair(calls):
    """Within 5 % of an equal share, to a whole call."""
    share = calls.total() / ACCOUNTS
    slack = max(1, 0.05 * share)
    return len(calls) == ACCOUNTS and all(abs(n - share) <= slack for n in calls.values())


@pytest.mark.gate
@pytest.mark.parametrize(("egresses", "seconds"), [(1, 120), (4, 30)])
def test_two_hundred_accounts_share_the_limit_fairly_and_meet_no_429(egresses, seconds):
    """Each account refreshes as fast as it may: every address is used to its limit."""

    async def main():
        trial = Trial(egresses)
        end = asyncio.get_running_loop().time() + seconds

        async def refresh_on(client):
            while asyncio.get_running_loop().time() < end:
                await refresh(client)

        async with trial.accounts as accounts:
            results = await accounts.gather(refresh_on)
        assert [result for result in results.values() if result is not None] == []
        return trial

    trial = run_virtually(main())

    a_second = trial.calls.total() / seconds / egresses
    print(f"{egresses} egress: {a_second:.1f}/s each, {min(trial.calls.values())} to "
          f"{max(trial.calls.values())} calls an account")  # fmt: skip
    assert trial.statuses == {200: trial.calls.total()}
    assert is_fair(trial.calls)
    assert len(trial.addresses) == egresses
    most = GATE_RATE * seconds + EGRESS_BURST + ACCOUNTS
    assert all(0.97 * GATE_RATE * seconds <= n <= most for n in trial.addresses.values())


@pytest.mark.gate
@pytest.mark.parametrize("concurrency", [None, 50, 3])
def test_refreshes_in_turn_reach_every_account_as_often(concurrency):
    """Ten gathers one after the other: ten calls of each account, whatever the bound."""

    async def main():
        trial = Trial(2)
        async with trial.accounts as accounts:
            for _ in range(10):
                results = await accounts.gather(refresh, concurrency=concurrency)
                assert not any(isinstance(result, Exception) for result in results.values())
        return trial

    trial = run_virtually(main())

    assert trial.statuses == {200: 10 * ACCOUNTS}
    assert {*trial.calls.values()} == {10}
    assert {*trial.addresses.values()} == {10 * ACCOUNTS // 2}
