"""The limiter through a real Redis, in this process."""

from __future__ import annotations

import asyncio
import contextlib
import errno
import gc
import os
import re
import socket
import threading

import pytest
from calls import authority_pem, server_context
from redis_server import RedisServer, free_port, redis_program, running, running_cluster

from bitget_copy import CopyTradingClient, Credentials, Outcome, RequestTimeoutError
from bitget_copy.errors import ConfigError
from bitget_copy.ratelimit import BucketKey, BucketLimit, RedisLimiter, RouteKey
from bitget_copy.ratelimit.shared import Report, StoreUnavailableError, Token
from bitget_copy.ratelimit.shared import redis as redis_store
from bitget_copy.ratelimit.shared.limiter import LimiterClosed, StoreDown
from bitget_copy.ratelimit.shared.redis import RedisStore

ROWS = ((BucketKey("uid", "a secret account", "e"), BucketLimit(3)),)


@pytest.fixture(scope="module")
def redis(tmp_path_factory):
    with running(tmp_path_factory.mktemp("redis")) as server:
        yield server


@pytest.fixture(autouse=True)
def empty(redis, monkeypatch):
    """The servers have just started; all but the tests of that take them for old ones."""
    monkeypatch.setattr(redis_store, "SETTLE", 0.0)
    redis.command("FLUSHALL")


async def use(limiter, rows=ROWS):
    grant = await limiter.acquire(rows)
    grant.sent()
    grant.replied()
    return grant.waited


async def test_a_bucket_is_shared_and_seen(redis):
    """Three tokens for both; the fourth call waits for a window. The identity is not shown."""
    async with RedisLimiter(redis.url) as one, RedisLimiter(redis.url) as two:
        await asyncio.gather(use(one), use(one), use(two))
        waited = await use(two)
        assert 0.9 < waited < 3
        (state,) = await one.states()
        assert (state.capacity, sum(state.held.values()) + state.free) == (3, 3)
        assert state.bucket.startswith("uid:e:1000:")
        assert b"secret" not in redis.command("KEYS", "*")
    assert await _held(redis) == {}


async def test_who_looks_before_the_first_call_hears_of_pushes(redis):
    """It is the same process, and its connections are those of its calls."""
    async with RedisLimiter(redis.url) as other:
        await use(other)
        limiter = RedisLimiter(redis.url)
        assert len(await limiter.states()) == 1
        await use(limiter)
        channel = f"{limiter.store._only.channels}:{limiter.process}"
        assert redis.command("PUBSUB", "NUMSUB", channel).endswith(b":1\r\n")
        await limiter.close()


async def _held(redis):
    store = RedisStore(redis.url)
    try:
        return next(iter(await store.states())).held
    finally:
        await store.close()


async def test_namespaces_share_nothing(redis):
    """Processes of another namespace do not count."""
    async with (
        RedisLimiter(redis.url, namespace="one") as one,
        RedisLimiter(redis.url, namespace="two") as two,
    ):
        await asyncio.gather(*(use(each) for each in (one, two) for _ in range(3)))
        assert len(await one.states()) == 1


async def test_a_script_that_redis_has_forgotten_is_given_again(redis):
    """NOSCRIPT is no failure."""
    async with RedisLimiter(redis.url) as limiter:
        await use(limiter)
        redis.command("SCRIPT", "FLUSH")
        await asyncio.gather(use(limiter), use(limiter))


async def test_a_table_that_is_lost_gives_nothing_to_a_newcomer(redis):
    """Another process was using it, so its tokens may be under way."""
    async with RedisLimiter(redis.url) as one, RedisLimiter(redis.url) as two:
        await asyncio.gather(*(use(one) for _ in range(3)))
        await asyncio.sleep(0.05)
        redis.command("FLUSHALL")
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(two.acquire(ROWS), 0.3)


async def _opened(url, number):
    store = RedisStore(url)
    await store.open(f"{number:016x}", lambda _: None, lambda: None)
    return store


async def _told(store, bucket, report):
    told = asyncio.get_running_loop().create_future()
    store.report(bucket, report, told.set_result)
    return await asyncio.wait_for(told, 3)


def _first_report(number, **more):
    return Report(f"{number:016x}", 1, "", 3, 1_000_000, wants=(0,) * 3, **more)


async def test_whoever_waits_for_its_first_answer_is_there_already(redis):
    """A table that is lost before that answer has arrived gives nothing to a newcomer."""
    one, two = await _opened(redis.url, 1), await _opened(redis.url, 2)
    arrived = []
    one._only.line.data_received = arrived.append  # it is on its way
    one.report("b", _first_report(1), lambda _: None)
    await _until(lambda: arrived and b":1\r\n" in redis.command(*_listeners(one, "b")))
    redis.command("FLUSHALL")
    assert (await _told(two, "b", _first_report(2))).grants == ()
    await one.close()
    await two.close()


async def test_two_that_begin_at_once_are_not_taken_for_users_of_a_lost_table(redis):
    """Each listens for the bucket only when its report is there."""
    stores = [await _opened(redis.url, number) for number in range(3)]
    for store in stores:
        await _told(store, "another", _first_report(stores.index(store)))
    for bucket in "abcdefgh":
        told = [_told(each, bucket, _first_report(n)) for n, each in enumerate(stores)]
        assert sum(len(each.grants) for each in await asyncio.gather(*told)) == 3
    for store in stores:
        await store.close()


def _listeners(store, bucket):
    return "PUBSUB", "NUMSUB", f"{store._only.channels}:{bucket}"


async def test_nobody_takes_itself_for_somebody_else(redis):
    """The first report is granted at once, and so is the next after one that has failed."""
    store = await _opened(redis.url, 1)
    redis.command("SET bitget:{b} another-program")
    redis.command("SADD bitget:{c} another-program")
    for bucket in "bc":
        assert isinstance(await _told(store, bucket, _first_report(1)), StoreUnavailableError)
        redis.command("DEL", f"bitget:{{{bucket}}}")
        assert len((await _told(store, bucket, _first_report(1))).grants) == 3
        await _until(lambda: redis.command(*_own(store, "b")).endswith(b":0\r\n"))
    await store.close()


@pytest.mark.parametrize("option", ["maxmemory", "min-replicas-to-write"])
async def test_a_token_that_redis_cannot_note_goes_to_nobody(redis, option):
    """It would go to the next process too, when the report that gives it is told again."""
    one, two, heard = await _opened(redis.url, 1), RedisStore(redis.url), []
    await two.open(f"{2:016x}", heard.append, lambda: None)
    first = await _told(one, "b", _first_report(1))
    await _told(two, "b", _first_report(2)._replace(wants=(0,)))
    gives = _first_report(1)._replace(
        sequence=2, epoch=first.epoch, held=3, seen=first.serial, gives=(Token(0),), wants=()
    )
    redis.command("CONFIG", "SET", option, "1")
    try:
        assert isinstance(await _told(one, "b", gives), StoreUnavailableError)
    finally:
        redis.command("CONFIG", "SET", option, "0")
    assert (await _told(one, "b", gives)).held == 2
    await _until(lambda: [grant for push in heard for grant in push.answer.grants])
    assert sum(len(push.answer.grants) for push in heard) == 1
    await one.close()
    await two.close()


async def test_a_report_that_may_have_been_counted_says_so(redis):
    """Another server may have given its tokens away; not where it has refused it, or not got it."""
    store, sent = await _opened(redis.url, 1), []
    redis.command("SET bitget:{b} another-program")
    await _told(store, "b", _first_report(1))
    redis.command("DEL bitget:{b}")
    first = await _told(store, "b", _first_report(1))
    gives = _first_report(1)._replace(
        sequence=2, epoch=first.epoch, held=3, seen=first.serial, gives=(Token(0),) * 3, wants=()
    )
    store._only.line.data_received = sent.append  # its answer does not come
    lost = asyncio.create_task(_told(store, "b", gives))
    await _until(lambda: sent)
    store._only.line.close()
    assert isinstance(await lost, StoreUnavailableError)
    redis.command("FLUSHALL")
    await _told(store, "b", gives)
    (state,) = await store.states()
    assert (state.free, state.next_token > 10_000_000) == (3, True)
    await _told(store, "b", gives._replace(sequence=3, epoch="older", held=0, gives=()))
    await store.close()


def _own(store, bucket):
    return (*_listeners(store, bucket)[:-1], f"{_listeners(store, bucket)[-1]}:{store._process}")


async def test_a_server_that_has_just_started_may_have_had_other_users(redis, monkeypatch):
    """By what it says of its age, of which a second is not known."""
    monkeypatch.setattr(redis_store, "SETTLE", 1e6)
    store = await _opened(redis.url, 1)
    assert (await _told(store, "b", _first_report(1))).grants == ()
    (state,) = await store.states()
    assert 0.99e12 < state.next_token <= 1e12 + 1_000_000
    await store.close()


class _Saying:
    """A line to a server that says this of itself."""

    def __init__(self, said):
        self.said = said

    async def ask(self, *_):
        return b"run_id:abc\r\n" + self.said


@pytest.mark.parametrize(
    ("said", "left"),
    [
        (b"uptime_in_seconds:-3600\r\n", 50.0),
        (b"", 50.0),
        (b"uptime_in_seconds:0\r\n", 50.0),
        (b"uptime_in_seconds:41\r\n", 10.0),
        (b"uptime_in_seconds:90\r\n", -39.0),
    ],
)
async def test_a_server_whose_age_is_not_known_has_just_started(monkeypatch, said, left):
    """Its clock was set back since, as machines do when they start."""
    monkeypatch.setattr(redis_store, "SETTLE", 50.0)
    store, now = RedisStore("redis://127.0.0.1"), asyncio.get_running_loop().time()
    _, settled = await store._greeted([_Saying(said)])
    assert settled - now == pytest.approx(left, abs=1)


async def test_a_server_that_has_taken_another_s_place_may_have_had_other_users(
    redis, monkeypatch, tmp_path
):
    """However old it is: a standby without the state. The same one again is still the same."""
    monkeypatch.setattr(redis_store, "SETTLE", 50.0)
    monkeypatch.setattr(redis_store, "START_UNKNOWN", -1e6)  # both are old
    store = await _opened(redis.url, 1)
    place = store._client().connection_pool.connection_kwargs
    with running(tmp_path) as standby:
        for port, bucket, granted in (
            (redis.port, "a", 3), (redis.port, "b", 3), (standby.port, "c", 0),
            (standby.port, "d", 3), (redis.port, "e", 0),
        ):  # fmt: skip
            place["port"] = port
            store._only.line.close()
            assert len((await _told(store, bucket, _first_report(1))).grants) == granted, bucket
        (state,) = [each for each in await store.states() if each.bucket == "e"]
        assert 49e6 < state.next_token <= 51e6
    await store.close()


async def test_redis_away_is_told_as_such_and_never_with_the_password(monkeypatch):
    """After a lease without an answer calls fail, as not sent."""
    url = f"redis://user:hunter2@127.0.0.1:{free_port()}/0"
    limiter = RedisLimiter(url)
    assert "hunter2" not in repr(limiter)
    now = [0.0]
    limiter.clock = lambda: now[0]
    call = asyncio.create_task(limiter.acquire(ROWS))
    await asyncio.sleep(0.05)
    now[0] = 6.0
    with pytest.raises(StoreDown) as error:
        await asyncio.wait_for(call, 3)
    assert "hunter2" not in str(error.value)
    with pytest.raises(StoreDown):
        await limiter.acquire(ROWS)
    with pytest.raises(StoreUnavailableError, match=r"^Redis does not answer$"):
        await limiter.states()
    await limiter.close()


@contextlib.asynccontextmanager
async def answering(says):
    """A server that answers every command with the same, or by the command's name."""
    tasks = []

    async def answer(reader, writer):
        tasks.append(asyncio.current_task())
        while words := await _command(reader):
            name = words[0].upper()
            writer.write(says.get(name, says[""]) if isinstance(says, dict) else says)
        writer.close()
        with contextlib.suppress(ConnectionError):
            await writer.wait_closed()

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    yield server.sockets[0].getsockname()[1]
    server.close()
    await asyncio.wait(tasks, timeout=2)


async def _command(reader):
    with contextlib.suppress(asyncio.IncompleteReadError, ConnectionError, ValueError):
        words = []
        for _ in range(int((await reader.readline())[1:])):
            size = int((await reader.readline())[1:])
            words.append((await reader.readexactly(size + 2))[:-2])
        return words
    return None


_GREETED = {
    b"INFO": b"$10\r\nrun_id:abc\r\n",
    b"SUBSCRIBE": b"*3\r\n$9\r\nsubscribe\r\n$1\r\nc\r\n:1\r\n",
    b"CLIENT": b"+OK\r\n",
    b"AUTH": b"+OK\r\n",
}


def _of_another_bucket(number):
    """An answer with a token, which nobody has asked for."""
    answer = f"uid:x:1000:0 epoch 1 1 3 1000000 -1000 3 3 0 0 1000000 0 1 5000000 {number} 1 0 0"
    return f"${len(answer)}\r\n{answer}\r\n".encode()


@pytest.mark.gate
@pytest.mark.parametrize(
    ("says", "trouble"),
    [
        (b"-WRONGPASS invalid zzcanary\r\n", "password or user name are wrong"),
        (_GREETED | {"": b"-NOAUTH zzcanary\r\n"}, "password.*missing"),
        (_GREETED | {"": b"-READONLY zzcanary\r\n"}, "is a replica"),
        (_GREETED | {"": b"-OOM zzcanary\r\n"}, "no memory left"),
        (_GREETED | {"": b"-LOADING zzcanary\r\n"}, "still loading"),
        (_GREETED | {"": b"-MISCONF zzcanary\r\n"}, "takes no writes"),
        (_GREETED | {"": b"-MOVED 1 zzcanary:1\r\n"}, "node of a cluster"),
        (_GREETED | {"": b"-ERR zzcanary\r\n"}, "refuses the command"),
        (_GREETED | {"": b"-NOSCRIPT zzcanary\r\n"}, "refuses the command"),
        (_GREETED | {"": b"-WRONGTYPE zzcanary\r\n"}, "another program"),
        (_GREETED | {b"SUBSCRIBE": b"-NOPERM zzcanary\r\n", "": b"+OK\r\n"}, "lacks rights"),
        (_GREETED | {"": b"-MOVED\r\n"}, "cannot be read"),
        (_GREETED | {"": _of_another_bucket(0)}, "cannot be read"),
        (_GREETED | {"": _of_another_bucket("9" * 400)}, "cannot be read"),
        (_GREETED | {"": b"-ZZCANARY zzcanary\r\n"}, "refuses the command"),
        (_GREETED | {"": b"+OK\r\n"}, "cannot be read"),
        (_GREETED | {"": b"$3\r\na b\r\n"}, "cannot be read"),
        (_GREETED | {"": b"$2\r\n\xff\xff\r\n"}, "cannot be read"),
        (_GREETED | {"": b"$-1\r\n"}, "cannot be read"),
        (_GREETED | {"": b":1\r\n"}, "cannot be read"),
        (b"+OK\r\n", "cannot be read"),
        (b"$-1\r\n", "."),
        (b"*0\r\n", "."),
    ],
    ids=lambda value: str(value)[-40:],
)
async def test_what_the_store_answers_is_in_the_error_of_a_call(says, trouble, caplog):
    """In words of ours, with no word of the server's; and one warning tells it."""
    lost = []
    asyncio.get_running_loop().set_exception_handler(lambda _, told: lost.append(told))
    async with answering(says) as port:
        limiter = RedisLimiter(f"redis://u:zzcanary@127.0.0.1:{port}/0")
        client = CopyTradingClient(
            Credentials(api_key="k", secret_key="s", passphrase="p", uid="u"),
            base_url="http://127.0.0.1:9",
            limiter=limiter,
        )
        with pytest.raises(RequestTimeoutError, match=f"waiting for its turn .*{trouble}") as error:
            await client.v2.account.list_spot_assets(timeout=0.4)
        await client.aclose()
        await limiter.close()
    assert error.value.outcome is Outcome.NOT_SENT
    assert "canary" not in f"{error.value}{caplog.text}".lower()
    assert [each.name for each in caplog.records if each.levelname == "WARNING"] == [
        "bitget_copy.ratelimit"
    ]
    assert lost == []


async def test_an_answer_about_another_bucket_ends_the_connection(redis):
    """What comes after it may be out of step as well, and nothing of it is taken."""
    store, told = RedisStore(redis.url), asyncio.get_running_loop().create_future()
    await store.open("0" * 16, lambda _: None, lambda: None)
    line = store._only.line
    line.call(told.set_result, "PING")
    line._asked[0] = (lambda _: None, line._asked[0][1])
    store.report("b", Report("0" * 16, 1, "", 3, 1_000_000), told.set_result)
    line.data_received(_of_another_bucket(0) * 2)  # the first for the ping
    said = await asyncio.wait_for(told, 3)
    assert isinstance(said, StoreUnavailableError)
    assert line.ended.is_set()
    await store.close()


async def test_a_server_that_ends_each_connection_is_not_hammered(redis):
    """The first connection anew waits until a quarter of a second after the last one."""
    store, loop = RedisStore(redis.url), asyncio.get_running_loop()
    await store.open("0" * 16, lambda _: None, lambda: None)
    began = store._only.made
    for _ in range(3):
        store._only.line.close()
        await _told(store, "b", _first_report(0))
    assert 3 * redis_store.CONNECT_EVERY <= loop.time() - began < 5
    await store.close()


async def test_a_cluster_that_is_not_there_is_told():
    """Whoever reports hears of it, and so tries again."""
    store, told = RedisStore(f"redis+cluster://127.0.0.1:{free_port()}"), []
    await store.open("0" * 16, lambda _: None, lambda: None)
    heard = asyncio.Event()

    def tell(said):
        told.append(str(said))
        heard.set()

    store.report("b", Report("0" * 16, 1, "", 3, 1_000_000), tell)
    await asyncio.wait_for(heard.wait(), 5)
    assert told == ["no node of the cluster of Redis answers as one"]
    await store.close()


async def test_the_third_protocol_in_the_url_makes_no_difference(redis):
    """We speak the second one in any case."""
    async with RedisLimiter(f"{redis.url}?protocol=3") as limiter:
        await asyncio.wait_for(use(limiter), 3)


async def test_redis_that_comes_late_is_found(redis, tmp_path):
    """A limiter may be there before its server is."""
    with running(tmp_path) as server:
        server.stop()
        async with RedisLimiter(server.url) as limiter:
            call = asyncio.create_task(use(limiter))
            await asyncio.sleep(0.1)
            assert not call.done()
            server.start()
            await asyncio.wait_for(call, 3)


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1", "redis", "redis+nothing://h", None, "redis://", "redis://h:port/0",
        "redis://h?db=x", "redis://h?protocol=4", "redis+sentinel://h:x/main",
        "redis://h?ssl_ca_certs=x", "redis+sentinel://h/main?ssl_keyfile=x", "redis://h?timeout=1",
        "rediss://h?ssl_cert_reqs=foo", "redis+sentinel://h/main?timeout=1", "redis+cluster://h?x=1",
        "redis+sentinel://h/main?db=x",
    ],
)  # fmt: skip
def test_a_url_that_is_none_is_refused(url):
    """When the limiter is made; the error says what is allowed and does not show it."""
    with pytest.raises(ConfigError, match="shared limits: the URL of Redis"):
        RedisLimiter(url)


def test_a_sentinel_may_have_an_address_of_version_6():
    """With its port, or the usual one."""
    store = RedisStore("redis+sentinel://[::1]:26380,[::1],one/main")
    manager = store._client().connection_pool.sentinel_manager
    made = [each.connection_pool.connection_kwargs for each in manager.sentinels]
    assert [(each["host"], each["port"]) for each in made] == [
        ("::1", 26380), ("::1", 26379), ("one", 26379),
    ]  # fmt: skip


def test_what_stands_behind_the_question_mark_counts_with_sentinels_too():
    """As with a plain URL: the database goes before that of the path, a user after the host's."""
    options = "db=3&password=other&ssl_ca_certs=/ca.pem&ssl_check_hostname=no&client_name=bot"
    store = RedisStore(f"rediss+sentinel://:w%40rd@one/main/2?{options}")
    made = store._client().connection_pool.connection_kwargs
    told = {"db": 3, "password": "w@rd", "ssl_ca_certs": "/ca.pem", "ssl_check_hostname": False,
            "client_name": "bot"}  # fmt: skip
    assert {name: made[name] for name in told} == told
    plain = RedisStore("redis+sentinel://one/main/2?password=word&username=me")._client()
    made = plain.connection_pool.connection_kwargs
    assert (made["db"], made["username"], made["password"]) == (2, "me", "word")


def test_a_process_without_file_descriptors_is_told(monkeypatch):
    """Reading the script takes one; the error is of configuration, as others of the limiter."""

    class Unreadable:
        def read_text(self, encoding):
            raise OSError(errno.EMFILE, "Too many open files")

    monkeypatch.setattr(redis_store, "SCRIPT", Unreadable())
    with pytest.raises(ConfigError, match="Too many open files"):
        RedisLimiter("redis://127.0.0.1")


async def _trouble(url):
    store = RedisStore(url)
    with pytest.raises(StoreUnavailableError) as caught:
        await store.overview()
    with pytest.raises(StoreUnavailableError, match=f"^{re.escape(str(caught.value))}$"):
        await store.open("0" * 16, lambda _: None, lambda: None)
    await store.close()
    assert asyncio.all_tasks() == {asyncio.current_task()}  # nothing goes on without it
    return str(caught.value)


async def test_a_redis_that_is_named_as_a_sentinel_is_told(redis):
    """It answers, but knows no command of theirs."""
    assert "write redis://" in await _trouble(redis.url.replace("redis:", "redis+sentinel:"))


@pytest.mark.gate
async def test_a_service_that_no_sentinel_knows_is_told(redis, tmp_path):
    """And a sentinel that is named as a Redis."""
    with watched(tmp_path, redis) as place:
        url = f"redis+sentinel://{place}"
        assert "under the name in the URL's path" in await _trouble(f"{url}-of-another-name")
        plain = RedisStore(f"redis://{place.partition('/')[0]}")
        with pytest.raises(StoreUnavailableError, match=r"redis\+sentinel://"):
            await plain.overview()
        await plain.close()


async def test_a_port_without_tls_is_told(redis, monkeypatch):
    """It waits for the end of a line that TLS does not send."""
    monkeypatch.setattr(redis_store, "ANSWER_TIMEOUT", 0.2)
    assert (await _trouble(redis.url.replace("redis:", "rediss:"))).endswith("takes redis://")


async def test_a_port_with_tls_is_told():
    """It ends the connection at the first word."""

    async def refuse(reader, writer):
        await reader.read(1)
        writer.transport.abort()

    async with await asyncio.start_server(refuse, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        assert (await _trouble(f"redis://127.0.0.1:{port}")).endswith("takes rediss://")


@pytest.mark.parametrize("namespace", ["a b", "{x}", "*", "x" * 65, 5])
def test_a_namespace_that_is_none_is_refused(namespace):
    """It becomes part of keys and patterns."""
    with pytest.raises(ConfigError, match="a namespace"):
        RedisLimiter("redis://127.0.0.1", namespace=namespace)


@pytest.mark.parametrize("share", [-0.1, 1.1, "1"])
def test_a_share_that_is_none_is_refused(share):
    """From 0 to 1."""
    with pytest.raises(ConfigError, match="fallback_share"):
        RedisLimiter("redis://127.0.0.1", fallback_share=share)


@pytest.mark.gate
@pytest.mark.parametrize("nodes", [1, 3])
async def test_a_cluster_serves_as_well(tmp_path, nodes):
    """One key a bucket, so any slot will do."""
    with running_cluster(tmp_path, nodes) as servers:
        url = servers[0].url.replace("redis:", "redis+cluster:")
        async with RedisLimiter(url) as one, RedisLimiter(url) as two:
            await asyncio.gather(use(one), use(one), use(two))
            assert await use(two) > 0.9
            assert len(await one.states()) == 1
            found = await one.store.overview()
            assert found.complete
            assert found.server.endswith(f"one of {nodes} nodes")


@pytest.mark.gate
async def test_a_node_of_a_cluster_that_is_flushed_gives_nothing_to_a_newcomer(tmp_path):
    """Whoever used its buckets listens there, so it knows that their tokens may be under way."""
    buckets = [((BucketKey("uid", "u", f"e{n}"), BucketLimit(3)),) for n in range(12)]
    with running_cluster(tmp_path, 3) as servers:
        url = servers[0].url.replace("redis:", "redis+cluster:")
        async with RedisLimiter(url) as one, RedisLimiter(url) as two:
            await asyncio.gather(*(use(one, rows) for rows in buckets))
            await asyncio.sleep(0.1)
            for server in servers:
                assert not server.command("DBSIZE").startswith(b":0")  # each keeps some
                server.command("FLUSHALL")
            calls = [asyncio.create_task(two.acquire(rows)) for rows in buckets]
            done, waiting = await asyncio.wait(calls, timeout=0.5)
            assert not done
            for each in waiting:
                each.cancel()
            await asyncio.gather(*waiting, return_exceptions=True)


@contextlib.contextmanager
def watched(folder, master, *lines):
    """The URL of a sentinel that knows this master as `main`."""
    port = free_port()
    config = folder / "sentinel.conf"
    about = (f"monitor main 127.0.0.1 {master.port} 1", *lines)
    config.write_text("\n".join([f"port {port}", *(f"sentinel {each}" for each in about)]) + "\n")
    sentinel = RedisServer(redis_program(), folder, port=port, config=str(config))
    try:
        sentinel.start()
        yield f"127.0.0.1:{port}/main"
    finally:
        sentinel.stop()


@pytest.mark.gate
async def test_a_sentinel_names_the_master(redis, tmp_path):
    """The service stands in the path of the URL."""
    with watched(tmp_path, redis) as place:
        async with RedisLimiter(f"redis+sentinel://{place}") as limiter:
            await use(limiter)
        assert await _held(redis) == {}


@pytest.mark.gate
async def test_after_a_failover_the_sentinel_s_new_master_is_used(tmp_path):
    """With its password; what the old one has granted is claimed, or stays away for 11 s."""
    password = ("--requirepass", "hunter2", "--masterauth", "hunter2")
    folders = [tmp_path / name for name in ("first", "second", "sentinel")]
    for each in folders:
        each.mkdir()
    with running(folders[0], *password) as first, running(folders[1], *password) as second:
        second.command("AUTH hunter2\r\nREPLICAOF", "127.0.0.1", str(first.port))
        about = ("auth-pass main hunter2", "down-after-milliseconds main 500")
        with watched(folders[2], first, *about) as place:
            async with RedisLimiter(f"redis+sentinel://:hunter2@{place}") as limiter:
                await use(limiter)
                await _until(lambda: b"master_link_status:up" in _replication(second))
                await asyncio.sleep(1.5)  # until the sentinel has heard of it
                first.stop()
                await _until(lambda: b"role:master" in _replication(second))
                rows = ((BucketKey("uid", "u", "another"), BucketLimit(3)),)
                await asyncio.wait_for(use(limiter, rows), 10)


def _replication(server):
    return server.command("AUTH hunter2\r\nINFO", "replication")


async def _until(told):
    for _ in range(600):
        if told():
            return
        await asyncio.sleep(0.05)
    raise TimeoutError


@pytest.mark.gate
@pytest.mark.parametrize("trusted", [True, False])
async def test_tls_and_a_password_stand_in_the_url(tmp_path, trusted):
    """A server whose certificate is not trusted is told nothing, the password neither."""
    server_context("good", str(tmp_path))
    (tmp_path / "ca.pem").write_text(authority_pem())
    pem, port = str(tmp_path / "good.pem"), free_port()
    files = ("--tls-cert-file", pem, "--tls-key-file", pem, "--tls-auth-clients", "no")
    own = ("--requirepass", "hunter2", "--tls-ca-cert-file", str(tmp_path / "ca.pem"))
    try:
        server = running(tmp_path, "--tls-port", str(port), *files, *own)
        stack = contextlib.ExitStack()
        stack.enter_context(server)
    except RuntimeError:
        pytest.skip("this server was built without TLS")
    with stack:
        url = f"rediss://:hunter2@localhost:{port}/0"
        if trusted:
            async with RedisLimiter(f"{url}?ssl_ca_certs={tmp_path}/ca.pem") as limiter:
                await use(limiter)
                assert len(await limiter.states()) == 1
        else:
            store = RedisStore(url)
            with pytest.raises(StoreUnavailableError, match="TLS fails"):
                await store.states()
            await store.close()


@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")
def test_the_child_of_a_fork_is_a_process_of_its_own(redis):
    """It connects anew and shares the limit with its parent."""

    async def both():
        async with RedisLimiter(redis.url) as limiter:
            await use(limiter)
            pid = os.fork()
            if pid == 0:
                asyncio.events._set_running_loop(None)
                with contextlib.suppress(BaseException):
                    asyncio.run(_child(limiter))
                    os._exit(0)
                os._exit(1)
            code = await asyncio.to_thread(os.waitpid, pid, 0)
            assert code[1] == 0
            (state,) = await limiter.states()
            assert state.capacity == 3

    async def _child(limiter):
        parent = limiter.process
        await asyncio.wait_for(use(limiter), 5)
        assert limiter.process != parent
        os._exit(0)

    asyncio.run(both())


@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")
def test_the_child_of_a_fork_keeps_no_connection_of_its_parent(redis):
    """Once the parent has closed it nobody listens; what the child closes is not the parent's."""

    async def main():
        limiter = RedisLimiter(redis.url)
        await use(limiter)
        server = limiter.store._only
        asks, told = socket.socketpair()
        pid = os.fork()
        if pid == 0:
            server.line.close()
            asks.send(b"x")
            asks.recv(1)
            os._exit(0)
        try:
            await asyncio.to_thread(told.recv, 1)
            for _ in range(3):
                await asyncio.wait_for(use(limiter), 5)
            assert limiter.store._only is server
            await limiter.close()
            channel = f"{server.channels}:{limiter.process}"
            await _until(lambda: redis.command("PUBSUB", "NUMSUB", channel).endswith(b":0\r\n"))
        finally:
            told.send(b"x")
            await asyncio.to_thread(os.waitpid, pid, 0)
            asks.close()
            told.close()

    asyncio.run(main())


def test_loops_of_other_threads_use_it_too(redis):
    """The connections stay on the first loop."""

    async def main():
        async with RedisLimiter(redis.url) as limiter:
            await use(limiter)
            found = []

            async def use_and_look():
                await use(limiter)
                found.extend(await limiter.states())

            thread = threading.Thread(target=lambda: asyncio.run(use_and_look()))
            thread.start()
            await asyncio.to_thread(thread.join)
            assert len(found) == 1

    asyncio.run(main())


async def test_a_limiter_begins_anew_on_another_loop(redis):
    """The first loop has ended, and its connections with it."""
    limiter = RedisLimiter(redis.url)

    async def on_a_loop_that_ends():
        await use(limiter)
        await limiter.store.close()

    await asyncio.to_thread(lambda: asyncio.run(on_a_loop_that_ends()))
    await asyncio.wait_for(use(limiter), 3)
    await limiter.close()
    with pytest.raises(RuntimeError, match="closed"):
        await limiter.acquire(ROWS)


@pytest.mark.filterwarnings("ignore::ResourceWarning")  # of connections whose loop was closed
def test_a_limiter_is_closed_on_another_loop(redis):
    """Its own may be over by then, or run in another thread."""
    limiter = RedisLimiter(redis.url)
    asyncio.run(use(limiter))
    asyncio.run(limiter.close())
    with pytest.raises(LimiterClosed):
        asyncio.run(use(limiter))

    async def closed_by_another_thread():
        limiter = RedisLimiter(redis.url)
        await use(limiter)
        await asyncio.to_thread(lambda: asyncio.run(limiter.close()))
        others = asyncio.all_tasks() - {asyncio.current_task()}
        await asyncio.wait_for(asyncio.gather(*others, return_exceptions=True), 3)

    asyncio.run(closed_by_another_thread())
    gc.collect()  # what has to warn does it here


async def test_two_routes_and_two_scopes_go_through(redis):
    """A call takes all its tokens, whichever way it goes."""
    rows = (*ROWS, (BucketKey("ip", "here", "*"), BucketLimit(50.0, policy="gate", burst=5)))
    async with RedisLimiter(redis.url) as limiter:
        for egress in "ab":
            grant = await limiter.acquire(rows, route=RouteKey("x", egress))
            grant.cancel()
        await use(limiter, rows)
        states = {state.endpoint: state for state in limiter.snapshot()}
        assert set(states) == {"e", "*"}
        assert states["*"].capacity == 5
