"""Rows of one account never come below the label of another."""

from types import SimpleNamespace

import pytest
from collect_world import KEY, VALUES, World, WorldClient, assert_whole, since

from bitget_copy import APIConnectionError, APIError
from bitget_copy.collect import Collector
from bitget_copy.pagination import PageIterator
from bitget_copy.pagination.checkpoint import Account

SERVED = "v3.account.get_info"


class KeyClient(WorldClient):
    """A client whose credentials are known, and whose account may be asked for."""

    def __init__(self, world, key, *, uid=None, told="", error=None):
        super().__init__(world)
        self._account, self._uid, self._error = Account(key, told), uid, error
        self.asked = 0

    def iterate(self, row, values, *, timeout, resume=None):
        return PageIterator(
            self._call, row, values, now_ms=self.now_ms, resume=resume, account=self._account
        )

    async def call(self, key, *, timeout):
        self.asked += 1
        if self._error is not None:
            raise self._error
        if self._uid is None or key != SERVED:
            raise APIError(message="no", code="40085", status_code=400, endpoint=key)
        return SimpleNamespace(user_id=self._uid)


async def collected(folder, clients):
    async with Collector(folder, clients, sleep=_at_once) as collector:
        await collector.add(KEY, VALUES, since=since(next(iter(clients.values())).world))
        return await collector.run()


async def _at_once(_: float) -> None:
    pass


@pytest.mark.parametrize("is_served", [True, False])
async def test_swapped_keys_of_two_labels_are_refused_and_all_rows_stay(tmp_path, is_served):
    """Each label keeps its rows, also where the exchange does not say whose a key is."""
    one, two = World.of(1, 150), World.of(2, 120)
    uids = ("11", "22") if is_served else (None, None)
    first, second = KeyClient(one, "k1", uid=uids[0]), KeyClient(two, "k2", uid=uids[1])
    await collected(tmp_path, {"a": first, "b": second})
    told = await collected(tmp_path, {"a": second, "b": first})
    assert all("is of another account: that of" in each.error for each in told)
    assert [each.rows for each in told] == [0, 0]
    assert_whole(tmp_path, one, "a")
    assert_whole(tmp_path, two, "b")


@pytest.mark.parametrize(("uid", "told"), [("11", ""), (None, "11")])
async def test_a_new_key_of_the_same_account_goes_on(tmp_path, uid, told):
    """Whose a key is is told by the exchange, or by the credentials."""
    world = World.of(1, 150)
    await collected(tmp_path, {"a": KeyClient(world, "k1", uid=uid, told=told)})
    [done] = await collected(tmp_path, {"a": KeyClient(world, "k2", uid=uid, told=told)})
    assert done.error is None
    assert_whole(tmp_path, world, "a")


async def test_a_key_of_an_unknown_account_is_refused_where_the_uid_is_another(tmp_path):
    """It need not be the key of another label."""
    world, foreign = World.of(1, 150), World.of(2, 120)
    await collected(tmp_path, {"a": KeyClient(world, "k1", uid="11")})
    [done] = await collected(tmp_path, {"a": KeyClient(foreign, "k3", uid="33")})
    assert "is of another account, not" in done.error
    assert_whole(tmp_path, world, "a")


async def test_a_key_that_nobody_knows_is_taken_when_the_label_is_added_again(tmp_path):
    """Retiring the label, and adding its histories, says that the account is the same."""
    world = World.of(1, 150)
    await collected(tmp_path, {"a": KeyClient(world, "k1")})
    client = KeyClient(world, "k2")
    [done] = await collected(tmp_path, {"a": client})
    assert "the exchange does not say whose it is" in done.error
    async with Collector(tmp_path, {"a": client}) as collector:
        await collector.retire("a")
    [done] = await collected(tmp_path, {"a": client})
    assert done.error is None
    assert_whole(tmp_path, world, "a")


async def test_another_key_is_not_read_with_while_the_exchange_cannot_be_asked(tmp_path):
    """Nothing is kept that may be foreign."""
    world, foreign = World.of(1, 150), World.of(2, 120)
    await collected(tmp_path, {"a": KeyClient(world, "k1", uid="11")})
    away = APIConnectionError("away")
    [done] = await collected(tmp_path, {"a": KeyClient(foreign, "k2", error=away)})
    assert "away" in done.error
    assert_whole(tmp_path, world, "a")


async def test_whose_a_key_is_is_asked_once(tmp_path):
    """The same key needs no call in later runs."""
    client = KeyClient(World.of(1, 150), "k1", uid="11")
    await collected(tmp_path, {"a": client})
    asked = client.asked
    await collected(tmp_path, {"a": client})
    assert client.asked == asked


async def test_neither_key_nor_uid_can_be_read_in_the_store(tmp_path):
    """Fingerprints are kept."""
    await collected(tmp_path, {"a": KeyClient(World.of(1, 10), "k1", uid="1234567890")})
    content = (tmp_path / "manifest.sqlite").read_bytes()
    assert b"1234567890" not in content
    assert b"owner.a" in content
