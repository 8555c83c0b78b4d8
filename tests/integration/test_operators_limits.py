"""`BITGET_LIMITER`: clients that share limits by it, and the commands that show and serve them."""

from __future__ import annotations

import asyncio
import json
import shlex
import signal
import socket as sockets
import threading
import time

import command_line
import pytest
from command_line import clear_variables, printed, terminal
from redis_server import free_port, running, running_cluster

from bitget_copy import Accounts, CopyTradingClient, RateLimitError
from bitget_copy.cli.exit_codes import ExitCode
from bitget_copy.cli.limits import show
from bitget_copy.cli.limits.status_reader import NOBODY, StatusReader
from bitget_copy.errors import ConfigError, Outcome
from bitget_copy.journal.journal import Journal
from bitget_copy.ratelimit import BucketKey, BucketLimit, HostLimiter, LimiterAddress, RedisLimiter
from bitget_copy.ratelimit.host.serve import serve_host_limiter
from bitget_copy.ratelimit.shared import Overview, StoreUnavailableError, TableState
from bitget_copy.ratelimit.shared import redis as redis_store
from bitget_copy.ratelimit.shared.redis import RedisStore
from bitget_copy.simulator import Simulator

ROW = "v2.futures.trader.get_statistics"
BUCKET = ((BucketKey("uid", "a secret account", "v2.spot.x"), BucketLimit(5)),)


@pytest.fixture(scope="module")
def redis(tmp_path_factory):
    with running(tmp_path_factory.mktemp("redis"), "--requirepass", "canaryword") as server:
        yield server


@pytest.fixture(autouse=True)
def _no_variables(monkeypatch):
    clear_variables(monkeypatch)


@pytest.fixture
def url(redis, monkeypatch):
    """With the password in it; nothing is there yet, and the server counts as an old one."""
    monkeypatch.setattr(redis_store, "SETTLE", 0.0)
    redis.command("AUTH", "canaryword\r\nFLUSHALL")
    return redis.url.replace("//", "//:canaryword@")


@pytest.fixture
def socket(tmp_path):
    tmp_path.chmod(0o700)
    return tmp_path / "l.sock"


@pytest.fixture
def environment(monkeypatch):
    """Sets variables for an account of a simulator, with a prefix."""

    def put(server, limiter, prefix="BITGET_", keys=None):
        keys = keys or server.credentials
        for name, value in {
            f"{prefix}API_KEY": keys.api_key, f"{prefix}SECRET_KEY": keys.secret_key,
            f"{prefix}PASSPHRASE": keys.passphrase, f"{prefix}UID": keys.uid,
            "BITGET_BASE_URL": server.url, "BITGET_LIMITER": limiter,
        }.items():  # fmt: skip
            monkeypatch.setenv(name, value)

    return put


async def look(limiter):
    async with StatusReader(LimiterAddress(limiter)) as reader:
        return await reader.look()


# -- clients


@pytest.mark.parametrize("kind", ["redis", "host"])
async def test_clients_share_what_the_environment_names(environment, redis, url, socket, kind):
    """Each is a process of its own there, and leaves with the client."""
    limiter = url if kind == "redis" else f"host:{socket}"
    async with Simulator(7).serve() as server:
        environment(server, limiter)
        async with CopyTradingClient.from_env() as one, CopyTradingClient.from_env() as two:
            await asyncio.gather(*(each.call(ROW) for each in (one, two) for _ in range(2)))
            found = await look(limiter)
            [state] = [each for each in found.tables if ROW in each.bucket]
            assert len(found.processes) == len(state.held) == 2
        gone = await look(limiter)
    assert gone is NOBODY if kind == "host" else gone.processes == {}


async def test_a_client_that_is_never_entered_opens_its_limiter_with_the_first_call(
    environment, url
):
    """As in a notebook; entering it later keeps what it holds."""
    async with Simulator(7).serve() as server:
        environment(server, url)
        client = CopyTradingClient.from_env()
        assert (await look(url)).processes == {}
        await client.call(ROW)
        before = (await look(url)).processes
        async with client:
            await client.call(ROW)
            assert (await look(url)).processes == before
            assert len(before) == 1
        await client.aclose()


async def test_accounts_share_one_limiter(environment, url):
    """Which is closed with all of them."""
    async with Simulator(7).serve() as server:
        environment(server, url, "ALICE_")
        environment(server, url, "BOB_", list(server.accounts.values())[-1])
        async with Accounts.from_env("ALICE_", "BOB_") as accounts:
            await accounts.gather(lambda client: client.call(ROW))
            assert len((await look(url)).processes) == 1
        assert (await look(url)).processes == {}


async def test_a_limiter_that_is_given_goes_before_the_variable(environment, url):
    """It stays the caller's to close."""
    async with Simulator(7).serve() as server:
        environment(server, "nonsense", "ALICE_")
        with pytest.raises(ConfigError, match=r"^BITGET_LIMITER: "):
            Accounts.from_env("ALICE_")
        async with RedisLimiter(url) as limiter:
            async with Accounts.from_env("ALICE_", limiter=limiter) as accounts:
                await accounts["alice"].call(ROW)
            assert len((await look(url)).processes) == 1


async def test_a_call_that_waits_when_its_client_is_closed_fails_at_once(environment, url):
    """It was not sent, without a time-out that it would wait for."""
    async with Simulator(7).serve() as server:
        environment(server, url)
        client = CopyTradingClient.from_env(rate_limits={ROW: {"rate": 0.02}}, timeout=None)
        await client.call(ROW)
        waiting = asyncio.create_task(client.call(ROW))
        await asyncio.sleep(0.2)
        await client.aclose()
        async with asyncio.timeout(3):
            with pytest.raises(RateLimitError) as caught:
                await waiting
    assert caught.value.outcome is Outcome.NOT_SENT


async def test_what_is_wrong_at_the_socket_is_told_on_entering(environment, socket, tmp_path):
    """And what the client had opened before is closed again."""
    socket.write_text("not a socket")
    async with Simulator(7).serve() as server:
        environment(server, f"host:{socket}")
        client = CopyTradingClient.from_env(journal=tmp_path / "writes.journal")
        with pytest.raises(ConfigError, match="no socket"):
            await client.__aenter__()
        Journal(tmp_path / "writes.journal").close()


# -- what Redis tells


async def test_a_look_takes_no_part_and_is_bounded(url, monkeypatch):
    """Other namespaces and other keys are not looked at."""
    store = RedisStore(url, namespace="desk")
    async with RedisLimiter(url, namespace="desk") as limiter, RedisLimiter(url) as other:
        for index in range(5):
            await limiter.acquire(((BucketKey("uid", "u", f"e{index}"), BucketLimit(3)),))
        await other.acquire(BUCKET)
        found = await store.overview()
        assert sorted(each.bucket.split(":")[1] for each in found.tables) == [
            f"e{index}" for index in range(5)
        ]
        assert list(found.processes) == [limiter.process]
        assert found.complete
        assert found.server.startswith(("Redis ", "Valkey "))
        monkeypatch.setattr(redis_store, "_LOOKS", 1)
        monkeypatch.setattr(redis_store, "LOOK_AT_MOST", 2)
        found = await store.overview()
        assert (len(found.tables), found.complete) == (2, False)
    await store.close()


@pytest.mark.parametrize(
    ("password", "reason"), [(":zzcanary@", "password or user name are wrong"), ("", "password")]
)
async def test_a_wrong_password_is_told_as_such(redis, password, reason):
    """Without it."""
    with pytest.raises(StoreUnavailableError, match=reason) as caught:
        await look(redis.url.replace("//", f"//{password}"))
    assert password.strip(":@") not in str(caught.value) or not password


def test_what_is_wrong_with_a_server_is_told():
    """An old one, one that throws keys away, a replica."""
    old = {"redis_version": "6.0.16", "maxmemory": 1, "maxmemory_policy": "allkeys-lru",
           "role": "slave", "uptime_in_seconds": 7300, "used_memory_human": "1M"}  # fmt: skip
    server, problems = redis_store._described(old)
    assert server == "Redis 6.0.16, up 2 h, 1M used"
    assert [word in text for word, text in zip(("6.2", "noeviction", "replica"), problems,
                                              strict=True)] == [True] * 3  # fmt: skip
    valkey = {"server_name": "valkey", "valkey_version": "8.1.1", "redis_version": "7.2.4"}
    assert redis_store._described(valkey) == ("Valkey 8.1.1, up 0 s, ? used", ())


async def test_the_rights_of_the_page_for_operators_are_enough(redis, url):
    """The user that the page makes shares, looks and is checked; it may do nothing else."""
    page = (command_line.ROOT / "bitget_copy/docs/limits.md").read_text("utf-8")
    [line] = [line for line in page.splitlines() if line.startswith("redis-cli ACL SETUSER")]
    words = " ".join(shlex.split(line)[1:])
    assert "+OK\r\n+OK" in redis.command("AUTH", f"canaryword\r\n{words}").decode()
    own = redis.url.replace("//", "//bots:password@")
    async with RedisLimiter(own, namespace="desk") as limiter:
        await limiter.acquire(BUCKET)
        store = RedisStore(own, namespace="desk")
        found = await store.overview()
        await store.close()
    assert list(found.processes) == [limiter.process]
    assert len(found.tables) == 1
    assert found.server.startswith(("Redis 7", "Redis 6", "Redis 8", "Valkey"))
    assert b"NOPERM" in redis.command("AUTH", "bots password\r\nFLUSHALL")


@pytest.mark.parametrize("right", ["eval", "evalsha", "get", "set", "time", "subscribe", "publish",
                                   "pubsub|numsub"])  # fmt: skip
def test_a_right_that_is_missing_is_seen_by_the_look(redis, url, right):
    """The server answers, but calls would fail, or would not see that a table is lost."""
    redis.command(f"AUTH canaryword\r\nACL SETUSER poor on >canaryword ~* &* +@all -{right}")
    limiter = redis.url.replace("//", "//poor:canaryword@")
    result = command_line.run("limits", BITGET_LIMITER=limiter)
    assert result.exit_code == ExitCode.REFUSED
    assert "right" in result.output


def test_a_server_without_memory_is_seen_by_the_look(tmp_path):
    """It would tell of itself all the same."""
    with running(tmp_path, "--maxmemory", "1mb") as server:
        server.command("SETRANGE", "full", "2000000", "x")
        result = command_line.run("limits", BITGET_LIMITER=server.url)
    assert result.exit_code == ExitCode.REFUSED
    assert "Redis has no memory left" in result.output


async def test_a_look_leaves_nothing_that_another_one_shows(redis, url):
    """Its own bucket is hidden, and gone after a second."""
    await look(url)
    found = await look(url)
    assert (found.tables, found.processes) == ((), {})
    ttl = redis.command("AUTH", "canaryword\r\nPTTL bitget:{check-0}").split(b":")[1]
    assert int(ttl) <= 1001


@pytest.mark.gate
def test_a_node_of_a_cluster_under_a_plain_url_is_seen_by_the_look(tmp_path):
    """Whichever keys it has itself; what to write instead is told, and is enough."""
    with running_cluster(tmp_path, 3) as servers:
        url = servers[0].url
        result = command_line.run("limits", BITGET_LIMITER=url)
        assert result.exit_code == ExitCode.REFUSED
        assert "node of a cluster; write redis+cluster://" in result.output
        good = command_line.run("limits", BITGET_LIMITER=url.replace("redis:", "redis+cluster:"))
        assert good.exit_code == ExitCode.OK


# -- the commands


def test_limits_of_nobody_are_shown(socket):
    """That is no failure: the first program will keep them."""
    result = command_line.run("limits", BITGET_LIMITER=f"host:{socket}")
    assert result.exit_code == ExitCode.OK
    assert "nobody keeps them now" in result.output
    told = json.loads(command_line.run("limits", "--json", BITGET_LIMITER=f"host:{socket}").output)
    assert (told["answers"], told["buckets"]) == (False, [])


@pytest.mark.parametrize("limiter", ["redis://:canaryword@127.0.0.1:{port}/0", "host:{socket}"])
def test_limits_that_cannot_be_seen_end_the_command_with_1(socket, limiter):
    """The server is away, or a process that keeps the tokens is stopped; no password is shown."""
    if limiter.startswith("host"):
        listener = sockets.socket(sockets.AF_UNIX)
        listener.bind(str(socket))
        listener.listen()
    limiter = limiter.format(port=free_port(), socket=socket)
    for options in ((), ("--json",)):
        result = command_line.run("limits", *options, BITGET_LIMITER=limiter)
        assert result.exit_code == ExitCode.REFUSED
        assert "canaryword" not in result.output
        assert "not answer" in result.output
    if not limiter.startswith("host"):
        return
    listener.close()


def test_a_wrong_variable_ends_the_commands_as_wrong_use():
    """Named, and with what is allowed."""
    for command in ("limits", "limiter"):
        result = command_line.run(command, BITGET_LIMITER="redis://:canaryword")
        assert result.exit_code == ExitCode.WRONG_USE
        assert "BITGET_LIMITER" in result.stderr
        assert "canaryword" not in result.output
    result = command_line.run("limiter", BITGET_LIMITER="redis://there/0")
    assert "nothing is to be run beside it" in result.stderr


@pytest.mark.parametrize("kind", ["redis", "host"])
async def test_the_limits_in_use_are_shown(url, socket, kind):
    """In a pipe a line of names and one for each bucket; the account is a hash."""
    limiter = url if kind == "redis" else f"host:{socket}"
    made = RedisLimiter(url) if kind == "redis" else HostLimiter(socket)
    async with made:
        for _ in range(5):
            await made.acquire(BUCKET)
        waiting = asyncio.create_task(made.acquire(BUCKET))
        await asyncio.sleep(0.2)
        result = await asyncio.to_thread(command_line.run, "limits", BITGET_LIMITER=limiter)
        plain = await asyncio.to_thread(
            command_line.run, "limits", "--json", BITGET_LIMITER=limiter
        )
        waiting.cancel()
        name = made.process
    assert result.exit_code == ExitCode.OK
    _, health, heading, row = result.output.splitlines()
    assert "processes 1, buckets 1" in health
    cells = dict(zip(heading.split("\t"), row.split("\t"), strict=True))
    assert (cells["bucket"], cells["limit"]) == ("v2.spot.x", "5 in 1 s")
    assert (cells["held"], cells["holders"]) == ("5 of 5", f"{name[:6]}:5")
    assert "secret" not in result.output + plain.output
    told = json.loads(plain.output)
    [bucket] = told["buckets"]
    assert bucket["held"] == {name: 5}
    assert list(told["processes"]) == [name]
    assert "canaryword" not in plain.output


def state(name, **more):
    given = {"capacity": 5, "window": 1_000_000, "free": 2, "next_token": 250_000,
             "held": {"aaaaaaaaaaaaaaaa": 3}, "waiting": {}, "hold": 0, "share": 1_000_000,
             "limited": 0, **more}  # fmt: skip
    return TableState(f"uid:{name}:1000:{'0' * 24}", **given)


def test_the_live_view_shows_what_waits_first():
    """And fits the screen: the rest is counted."""
    overview = Overview(
        "Redis 7.2.4, up 2 h, 1M used",
        {"aaaaaaaaaaaaaaaa": "connected"},
        (*(state(f"v2.quiet{index}") for index in range(30)),
         state("v2.busy", waiting={"aaaaaaaaaaaaaaaa": 4}, hold=2_000_000, share=800_000,
               limited=1, next_token=None)),
        1.25,
        problems=("maxmemory",),
    )  # fmt: skip
    console = terminal(width=140, height=20)
    console.print(show.screen(LimiterAddress("redis://there/0"), overview, 20))
    lines = printed(console).splitlines()
    assert len(lines) <= 20
    busy = next(line for line in lines if "v2.busy" in line)
    assert "v2.busy" in lines[4]
    assert all(word in busy for word in ("80% after 429", "2.0 s", "none free", "aaaaaa:3"))
    assert any("and 19 buckets more" in line for line in lines)


async def test_the_live_view_goes_on_when_the_server_does_not_answer(monkeypatch):
    """It draws what is wrong, looks again, and ends with Ctrl-C."""
    answers = iter([StoreUnavailableError("Redis does not answer"), NOBODY])

    async def told(self):
        try:
            answer = next(answers)
        except StopIteration:
            raise asyncio.CancelledError from None
        if isinstance(answer, Exception):
            raise answer
        return answer

    monkeypatch.setattr(StatusReader, "look", told)
    monkeypatch.setattr(show, "INTERVAL", 0)
    console = terminal(width=120)
    with pytest.raises(asyncio.CancelledError):
        await show.show(console)
    assert "Redis does not answer" in printed(console)
    assert "nobody keeps them now" in printed(console)


@pytest.mark.parametrize("from_variable", [True, False])
def test_limiter_serves_until_sigterm(socket, from_variable):
    """It says where, in a line for the shell, and ends with 0."""
    words = () if from_variable else ("--path", str(socket))
    child = command_line.process("limiter", *words, BITGET_LIMITER=f"host:{socket}")
    try:
        assert "keeps the limits" in child.stdout.readline()
        assert child.stdout.readline() == f"export BITGET_LIMITER=host:{socket}\n"
        shown = command_line.run("limits", "--once", BITGET_LIMITER=f"host:{socket}")
        assert f"process {child.pid}" in shown.output
    finally:
        child.send_signal(signal.SIGTERM)
    out, err = child.communicate(timeout=20)
    assert (child.returncode, out, err) == (0, "", "")


def test_limiter_says_in_json_where_it_serves(socket):
    """For programs that start it."""
    child = command_line.process("limiter", "--json", "--path", str(socket))
    try:
        text = "".join(child.stdout.readline() for _ in range(3))
        assert json.loads(text) == {"serving": str(socket)}
    finally:
        child.send_signal(signal.SIGINT)
    child.communicate(timeout=20)
    assert child.returncode == 0


def test_a_public_call_of_the_command_line_is_counted(environment, url):
    """One that needs no key, too: the limit of an address is everybody's."""
    ends = threading.Event()

    async def serve(told):
        async with Simulator(7).serve() as server:
            told.append(server.url)
            await asyncio.to_thread(ends.wait)

    told = []
    thread = threading.Thread(target=lambda: asyncio.run(serve(told)))
    thread.start()
    try:
        while not told:
            time.sleep(0.01)
        result = command_line.run(
            "call", "v2.market.list_tickers", "--product-type", "USDT-FUTURES",
            BITGET_BASE_URL=told[0], BITGET_LIMITER=url,
        )  # fmt: skip
        assert result.exit_code == ExitCode.OK, result.output
        found = asyncio.run(look(url))
    finally:
        ends.set()
        thread.join()
    assert any("v2.market.list_tickers" in each.bucket for each in found.tables)


def test_doctor_checks_the_shared_limits(url, socket, monkeypatch):
    """One that does not answer ends the checks that send calls, which would not be counted."""
    keys = dict.fromkeys(("BITGET_API_KEY", "BITGET_SECRET_KEY", "BITGET_PASSPHRASE"), "canary")
    exchange = sockets.create_server(("127.0.0.1", 0))  # it is there, and is asked nothing
    near = {**keys, "BITGET_BASE_URL": f"http://127.0.0.1:{exchange.getsockname()[1]}"}

    def checked(limiter):
        result = command_line.run("doctor", "--json", BITGET_LIMITER=limiter, **near)
        assert "canaryword" not in result.output
        return {each["check"]: each for each in json.loads(result.output)}

    found = checked(f"redis://:canaryword@127.0.0.1:{free_port()}/0")
    assert found["shared limits"]["status"] == "fail"
    assert "does not answer" in found["shared limits"]["found"]
    assert found["tls"]["found"] == "no call that is not counted is sent"
    exchange.close()
    assert checked(url)["shared limits"]["status"] == "ok"
    assert checked(f"host:{socket}")["shared limits"]["status"] == "ok"
    stop, serving = threading.Event(), threading.Event()
    thread = threading.Thread(
        target=serve_host_limiter, args=(socket,),
        kwargs={"stop": stop, "on_serving": lambda _: serving.set()},
    )  # fmt: skip
    thread.start()
    try:
        serving.wait(5)
        assert "answered in" in checked(f"host:{socket}")["shared limits"]["found"]
    finally:
        stop.set()
        thread.join()
