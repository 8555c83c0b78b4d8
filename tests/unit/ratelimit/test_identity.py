"""Who counts as one: exchanges by any spelling, accounts by keys and UIDs."""

from __future__ import annotations

import asyncio
import gc
import secrets
import threading
from itertools import permutations

import pytest
from limiter_calls import START, now, row, start, use, virtually

from bitget_copy.ratelimit import OnHold, RouteKey
from bitget_copy.ratelimit.identity import Exchange, ExchangeAccess, IdentityRegistry, registry
from bitget_copy.ratelimit.limiter import EVICT_AFTER, LocalLimiter


class Client:
    """As much of a client as the registry talks to."""

    def __init__(self, registry, key, uid=None, host="x", scopes=None):
        self.told = 0
        self.name = lambda: registry.account(Exchange(host, 443), key)
        registry.register(self, Exchange(host, 443), key, uid, scopes)

    def identity_changed(self):
        self.told += 1


@pytest.mark.parametrize(
    "spellings",
    [
        ["api.bitget.com", "API.Bitget.COM", "api.bitget.com.", "Api.bitget.com.."],
        [
            "127.0.0.1",
            "127.1",
            "0x7f.1",
            "2130706433",
            "::ffff:127.0.0.1",
            "127.0.0.1.",
            "LOCALHOST.",
        ],
        ["::1", "0:0:0:0:0:0:0:1", "0::1"],
        ["2001:db8::a", "2001:DB8:0:0::A", "2001:0db8::000a"],
    ],
)
def test_one_address_has_one_name(spellings):
    """However it is written."""
    assert len({Exchange.at(host, 443) for host in spellings}) == 1


def test_different_addresses_have_different_names():
    """Another host, another port, and names that only look like numbers."""
    hosts = ["a.test", "b.test", "127.0.0.1", "127.0.0.2", "::1", "cafe", "abc.de", "local"]

    assert len({Exchange.at(host, port) for host in hosts for port in (80, 443)}) == 16


@pytest.mark.parametrize("order", [*permutations([("k1", None), ("k1", "7"), ("k2", "7")])])
def test_a_key_and_its_uid_are_one_account_in_any_order(order):
    """The same key with and without its UID, and another key of the UID."""
    registry = IdentityRegistry()
    clients = [Client(registry, *given) for given in order]

    assert len({client.name() for client in clients}) == 1


def test_other_keys_and_other_exchanges_stay_apart():
    """No UID, no link; and the same key elsewhere is somebody else."""
    registry = IdentityRegistry()
    clients = [
        Client(registry, "k1"),
        Client(registry, "k2"),
        Client(registry, "k1", host="y"),
        Client(registry, "k3", "7"),
    ]

    assert len({client.name() for client in clients}) == 4


def test_two_accounts_that_turn_out_to_be_one_are_told_of_it():
    """A client without UID and one by another key were apart until a third named both."""
    registry, told = IdentityRegistry(), []
    registry.on_merge(lambda old, new: told.append((old, new)))
    first, second = Client(registry, "k1"), Client(registry, "k2", "7")
    before = first.name(), second.name()
    Client(registry, "k1", "7")

    assert told == [before]
    assert first.name() == second.name() == before[1]
    assert first.told == second.told == 1


ADDRESSES = [Exchange(host, 443) for host in "abc"]


@pytest.mark.parametrize("named", [*permutations([(0, 1), (2, 0), (1, 2)], 2)])
def test_addresses_of_one_exchange_are_one_whoever_names_them(named):
    """In twos, of which one is in both; no other address is among them."""
    registry = IdentityRegistry()
    for pair in named:
        registry.same_exchange([ADDRESSES[i] for i in pair])
    other = Exchange("d", 443)

    assert len({registry.exchange(each) for each in ADDRESSES}) == 1
    assert registry.exchange(ADDRESSES[0]) in ADDRESSES
    assert registry.exchange(other) == other


def test_what_two_exchanges_count_is_told_when_they_turn_out_to_be_one():
    """Accounts with the same key, all that count with them, and the addresses calls leave from."""
    registry, told = IdentityRegistry(), []
    registry.on_merge(lambda *names: told.append(names))
    a, b, c = ADDRESSES
    first, second = Client(registry, "k1", host="a"), Client(registry, "k1", "7", host="b")
    same_uid, same_host = Client(registry, "k2", "7", host="b"), Client(registry, "k3", host="b")
    elsewhere = Client(registry, "k1", host="d")
    before = {each: each.name() for each in (first, second, same_uid, same_host, elsewhere)}
    egresses = [registry.egress(at, local) for at, local in ((a, "x"), (b, "x"), (b, "y"))]
    registry.same_exchange([a, b])

    assert len({*before.values()}) == 4
    assert first.name() == second.name() == same_uid.name() == before[first]
    assert (same_host.name(), elsewhere.name()) == (before[same_host], before[elsewhere])
    assert sorted(told[1:]) == [(egresses[1], egresses[0]), (egresses[2], registry.egress(b, "y"))]
    assert told[0] == (before[second], before[first])
    assert first.told == second.told == len(told)
    told.clear()
    registry.same_exchange([c, a])
    assert sorted(told) == [
        (egresses[0], registry.egress(c, "x")), (f"{a.name} y", registry.egress(b, "y"))
    ]  # fmt: skip
    assert Client(registry, "k3", host="c").name() == before[same_host]


def test_scopes_that_differ_hold_for_all_clients_of_the_exchange_while_they_are_there():
    """A client that counts as the table does is told of one that does not, and only there."""
    registry = IdentityRegistry()
    scope = lambda host: registry.scope(Exchange(host, 443), "e", table="uid", own="uid")  # noqa: E731
    plain = Client(registry, "k1", host="a")
    assert scope("a") == "uid"
    other = Client(registry, "k2", host="a", scopes={"e": "ip"})

    assert (scope("a"), scope("b"), plain.told) == ("uid|ip", "uid", 1)
    assert registry.scope(Exchange("a", 443), "f", table="uid", own="uid") == "uid"
    assert registry.scope(Exchange("a", 443), "e", table="uid", own="uid|ip") == "uid|ip"
    del other
    gc.collect()
    assert scope("a") == "uid"


def test_a_child_does_not_wait_for_what_another_thread_of_its_parent_did():
    """The lock that it held will never be released there."""
    registry = IdentityRegistry()
    thread = threading.Thread(target=registry.lock.acquire)
    thread.start()
    thread.join()
    registry.after_fork()

    assert Client(registry, "k1").name() == Client(registry, "k1").name()


def test_where_calls_leave_from_is_a_local_address_and_a_proxy():
    """Each makes an address of its own; the proxy's password is not shown."""
    host = [("where.test", 443)]
    given = [{}, {"local_address": "192.0.2.7"}, {"proxy": "http://me:canary@p:1"}]
    egresses = [ExchangeAccess.of(host, **each).egress for each in given]
    routes = [ExchangeAccess.of(host, **each).route() for each in given]

    assert len({*egresses}) == 3
    assert egresses == [route.egress for route in routes]
    assert {route.address for route in routes} == {"where.test 443"}
    assert "canary" not in "".join(egresses)


@virtually
async def test_every_limiter_of_the_process_learns_who_is_one():
    """A client without UID used up what the account has, before another one names it."""
    limiter, secret = LocalLimiter(), secrets.token_hex()
    early = Client(registry, f"key of {secret}")
    late = Client(registry, f"other key of {secret}", secret)
    assert await use(limiter, row(who=early.name())) == 0
    Client(registry, f"key of {secret}", secret)
    assert early.name() == late.name()

    assert await use(limiter, row(who=early.name())) == pytest.approx(1.001)


async def arrive(limiter, name, arrivals):
    """A call that takes as long to arrive as its reply to come back."""
    grant = await limiter.acquire([row(rate=5, who=name)])
    grant.sent()
    await asyncio.sleep(0.3)
    arrivals.append(now())
    await asyncio.sleep(0.3)
    grant.replied()


@pytest.mark.parametrize("used", [(5, 0), (0, 5), (3, 2), (5, 5)])
@virtually
async def test_what_two_accounts_had_under_way_counts_for_the_one_they_are(used):
    """Their tokens out are added up: nobody gets a second burst by naming the UID later."""
    limiter = LocalLimiter()
    for name, count in zip(("old", "new"), used, strict=True):
        for _ in range(count):
            await use(limiter, row(rate=5, who=name))
    limiter.merge("old", "new")
    left = [await use(limiter, row(rate=5, who="new")) for _ in range(6)]

    at_once = max(0, 5 - sum(used))
    assert [at < 1 for at in left].count(True) == at_once
    assert left[at_once] == pytest.approx(1.001)


@pytest.mark.parametrize("since", [0.0, 0.1, 0.5, 1.2, 2.7])
@virtually
async def test_calls_that_wait_or_are_under_way_when_two_accounts_become_one_keep_its_limit(since):
    """Those of both stand in one line from then on, and what had left before is counted."""
    limiter, arrivals = LocalLimiter(), []
    calls = start(*(arrive(limiter, name, arrivals) for name in ("old", "new") * 12))
    await asyncio.sleep(since)
    limiter.merge("old", "new")
    merged = now()
    calls += start(*(arrive(limiter, "new", arrivals) for _ in range(6)))
    await asyncio.gather(*calls)

    assert len(arrivals) == 30
    for end in (at for at in arrivals if at > merged + 0.3):
        assert sum(end - 1 < at <= end for at in arrivals) <= 5


@pytest.mark.parametrize("used_before", [True, False])
@pytest.mark.parametrize("banned", ["old", "new"])
@virtually
async def test_a_ban_of_one_egress_binds_the_other_when_they_turn_out_to_be_one(
    banned, used_before
):
    """Whichever heard of it, and though a client keeps the name that it began with."""
    limiter = LocalLimiter()

    async def call(egress, **said):
        wanted = row(f"of {egress} {said}", 5, "ip", egress)
        route = RouteKey(f"to {egress}", egress)
        grant = await limiter.acquire([wanted], route=route, deadline=START + 50)
        grant.sent()
        grant.replied(**said)

    other = "new" if banned == "old" else "old"
    if used_before:
        await call(other)
    await call(banned, limited=True, retry_after=300.0, address=True)
    limiter.merge("old", "new")
    with pytest.raises(OnHold):
        await call(other)


@virtually
async def test_an_egress_that_was_renamed_twice_is_the_last_one():
    """A client that still calls it by its first name is held as the others are."""
    limiter = LocalLimiter()

    async def call(egress, **said):
        wanted = row(f"of {egress}", 5, "ip", egress)
        grant = await limiter.acquire([wanted], route=RouteKey("x", egress), deadline=START + 50)
        grant.sent()
        grant.replied(**said)

    await call("unrelated")
    limiter.merge("first", "second")
    limiter.merge("second", "third")
    await call("third", limited=True, retry_after=300.0, address=True)
    with pytest.raises(OnHold):
        await call("first")
    await call("unrelated")


@virtually
async def test_the_entry_of_two_accounts_that_are_one_goes_when_it_is_idle():
    """As any other entry, a minute after its last call."""
    limiter = LocalLimiter()
    for name in ("old", "new"):
        await use(limiter, row("merged", who=name))
    limiter.merge("old", "new")
    for _ in range(2):
        await asyncio.sleep(EVICT_AFTER + 2)
        await use(limiter, row("used"))

    assert [state.endpoint for state in limiter.snapshot()] == ["used"]
