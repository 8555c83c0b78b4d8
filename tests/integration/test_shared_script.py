"""The script in Redis says what the table in Python says, report by report."""

import socket
from collections import deque

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from redis_server import running

from bitget_copy.ratelimit.shared import Push, Refusal, Report, Token, token_table
from bitget_copy.ratelimit.shared.durations import LEASE, LOST_LIFE, RESERVE_LIFE, SECOND
from bitget_copy.ratelimit.shared.redis import SCRIPT, decode, decode_state, encode
from bitget_copy.ratelimit.shared.token_table import MOST_TOKENS, TokenTable

START = 1_700_000_000 * SECOND
STEP_BACK = SECOND
CLOCK = "redis.call('TIME')"
PUBLISH = "redis.call('PUBLISH', "
INBOXES = """
local function publish(name, text)
  if redis.call('SISMEMBER', 'deaf', name) == 1 then return 0 end
  return redis.call('RPUSH', name, text)
end
"""


class Resp:
    """Just enough of Redis's protocol, over one connection."""

    def __init__(self, port):
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=10)
        self.file = self.socket.makefile("rb")

    def __call__(self, *words):
        parts = [str(word).encode() for word in words]
        head = b"*%d\r\n" % len(parts)
        self.socket.sendall(head + b"".join(b"$%d\r\n%b\r\n" % (len(p), p) for p in parts))
        return self.read()

    def close(self):
        self.file.close()
        self.socket.close()

    def read(self):
        line = self.file.readline()[:-2]
        kind, rest = line[:1], line[1:]
        if kind == b"-":
            raise RuntimeError(rest.decode())
        if kind == b":":
            return int(rest)
        if kind == b"$":
            return None if rest == b"-1" else self.file.read(int(rest) + 2)[:-2].decode()
        if kind == b"*":
            return [self.read() for _ in range(int(rest))]
        return rest.decode()


@pytest.fixture(scope="module")
def redis(tmp_path_factory):
    with running(tmp_path_factory.mktemp("redis")) as server:
        connection = Resp(server.port)
        yield connection
        connection.close()


class Pair:
    """The same table twice: the script with a clock of ours, and the one in Python."""

    def __init__(self, redis):
        self.redis = redis
        redis("FLUSHALL")
        text = SCRIPT.read_text("utf-8")
        assert CLOCK in text
        assert PUBLISH in text
        text = text.replace(CLOCK, "redis.call('LRANGE', 'clock', 0, -1)")
        self.script = INBOXES + text.replace(PUBLISH, "publish(")
        self.deaf = set()
        self.table = None
        self.lives = 0
        self.run = "run1"
        self.behind = 0  # by which the machine's clock was set back
        self.ahead = 0  # of that clock, by which the table's time is

    def _run(self, now, *arguments):
        now -= self.behind
        self.redis("DEL", "clock")
        self.redis("RPUSH", "clock", now // SECOND, now % SECOND)
        return self.redis("EVAL", self.script, 1, "k{b}", "k", "b", self.run, *arguments)

    def table_time(self, now):
        """What the script makes of a clock that is set back."""
        clock = now - self.behind
        if self.table.now - clock - self.ahead > STEP_BACK:
            self.ahead = self.table.now - clock
        return clock + self.ahead

    def lose(self):
        self.redis("DEL", "k{b}")
        self.table = None

    def report(self, report, now):
        """Tells both; returns the answer that both have given."""
        if self.table is None:
            self.lives += 1
            lost = bool(report.epoch)
            self.table = TokenTable("b", f"e{self.lives}", now - self.behind, lost=lost)
            self.ahead = 0
        pushes = []

        def tell(push):
            if push.process not in self.deaf:
                pushes.append(push)
            return push.process not in self.deaf

        expected = self.table.report(report, self.table_time(now), tell)
        self.redis("DEL", "deaf")
        if self.deaf:
            self.redis("SADD", "deaf", *[f"k:{each}" for each in self.deaf])
        line = self._run(now, encode(report, f"e{self.lives}"))
        assert decode(line) == ("b", expected)
        told = []
        for process in sorted(push.process for push in pushes):
            lines = self.redis("LRANGE", f"k:{process}", 0, -1)
            self.redis("DEL", f"k:{process}")
            told += [Push("b", process, decode(each)[1]) for each in lines]
        assert told == sorted(pushes, key=lambda push: push.process)
        assert self.redis("KEYS", "k:*") == []
        state = self.table.state(self.table_time(now))
        assert decode_state(self._run(now, "look")) == state
        wanted = self.table.keep_until() - self.table.now
        assert abs(self.redis("PTTL", "k{b}") - wanted / 1000) < 1000
        return expected


steps = st.lists(
    st.tuples(
        st.sampled_from("ABC"),
        st.sampled_from(
            [
                "use",
                "use",
                "use",
                "want",
                "want",
                "again",
                "repeat",
                "late",
                "beat",
                "leave",
                "429",
                "lose",
                "rejoin",
                "tighter",
                "lies",
                "deaf",
            ]
        ),
        st.sampled_from(
            [
                0,
                1,
                1000,
                250_000,
                SECOND,
                2 * SECOND,
                LEASE + 1,
                LEASE + LOST_LIFE,
                -SECOND,
                -3600 * SECOND,
                RESERVE_LIFE,
            ]
        ),
        st.lists(st.integers(-3, 3), max_size=6),
        st.lists(st.tuples(st.integers(0, SECOND), st.sampled_from([0, 1, START])), max_size=5),
    ),
    max_size=25,
)


def new_process():
    return {"sequence": 0, "epoch": "", "held": 0, "seen": 0, "last": deque(maxlen=3)}


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps=steps, capacity=st.integers(1, 6), reserve=st.integers(0, 2))
def test_script_and_table_give_the_same_answers(redis, steps, capacity, reserve):
    """Whatever processes report, in whatever order, both tell the same to everybody."""
    pair = Pair(redis)
    now, window = START, SECOND
    known = {who: new_process() for who in "ABC"}
    for who, kind, pause, wants, gives in steps:
        now += pause
        me = known[who]
        if kind == "lose":
            pair.lose()
            continue
        if kind == "deaf":
            pair.deaf ^= {who}
            continue
        if kind == "rejoin":
            me["epoch"] = ""
        if kind in {"repeat", "late"} and me["last"]:
            pair.report(me["last"][0 if kind == "late" else -1], now)
            continue
        if kind == "tighter":
            capacity, window = max(1, capacity - 1), window + 1000
        held = me["held"] + (kind == "lies") * (1 if pause else -1)
        me["sequence"] += 1
        report = Report(
            who,
            me["sequence"],
            me["epoch"],
            capacity,
            window,
            held=max(0, held),
            seen=me["seen"],
            gives=tuple(Token(*give) for give in gives[: me["held"]]) if kind != "beat" else (),
            wants=tuple(wants) if kind != "beat" else (),
            refusal=Refusal(pause * (pause > 0), 1000) if kind == "429" else None,
            reserve=reserve,
            leaving=kind == "leave",
            served=len(gives) if kind == "beat" else 0,
            again=kind == "again",
        )
        me["last"].append(report)
        answer = pair.report(report, now)
        seen = me["seen"] if answer.epoch == report.epoch else 0
        me["epoch"], me["held"] = answer.epoch, answer.held
        me["seen"] = max([seen, *(grant.serial for grant in answer.grants)])


def test_lost_table_is_known_by_a_reporter_with_an_epoch(redis):
    """The tokens of a table that is gone stay away until nobody can hold them."""
    pair = Pair(redis)
    first = pair.report(Report("A", 1, "", 3, SECOND, wants=(0,)), START)
    assert first.grants[0].span == 0
    pair.lose()
    answer = pair.report(Report("A", 2, first.epoch, 3, SECOND, held=1, seen=1), START + SECOND)
    assert answer.held == 1
    assert pair.table.state(START + SECOND).next_token == LOST_LIFE + SECOND


def test_the_state_of_another_server_is_old(redis):
    """A replica that was promoted has another run id: what it says is lost, as after a flush."""
    pair = Pair(redis)
    pair.report(Report("A", 1, "", 3, SECOND, wants=(0,)), START)
    pair.run = "run2"
    assert pair._run(START, "look") is None
    newcomer = Report("B", 1, "", 3, SECOND, wants=(0,))
    _, answer = decode(pair._run(START + SECOND, encode(newcomer, "e2")))
    assert (answer.epoch, answer.grants) == ("e2", ())
    state = decode_state(pair._run(START + SECOND, "look"))
    assert (state.free, state.next_token) == (3, LOST_LIFE + SECOND)


def test_a_clock_that_is_set_back_does_not_stop_the_table(redis):
    """A hold ends, and a dead process's tokens come back, as if the clock had gone on."""
    pair = Pair(redis)
    pair.report(Report("A", 1, "", 10, SECOND, wants=(0,)), START)
    pair.report(Report("B", 1, "", 10, SECOND, refusal=Refusal(0, 0)), START)
    pair.behind = 3600 * SECOND
    for sequence in range(2, 20):
        now = START + (sequence - 2) * SECOND
        hold = pair.report(Report("B", sequence, "e1", 10, SECOND), now).hold
        assert hold == (SECOND if sequence == 2 else 0)
    state = pair.table.state(pair.table_time(now))
    assert (state.held, state.free, state.next_token) == ({"B": 0}, 10, 0)


def test_a_clock_that_is_put_right_after_a_jump_forward_does_not_stop_the_table(redis):
    """Not even where it was used meanwhile; a second step back counts as the first did."""
    pair = Pair(redis)
    answer = pair.report(Report("A", 1, "", 2, SECOND, wants=(0,)), START)
    for sequence, behind in enumerate((-3600, 0, 3600, 7200), start=2):
        pair.behind = 0
        now = START + sequence * SECOND
        pair._run(now - behind * SECOND, encode(Report("B", sequence, "", 2, SECOND), "e1"))
    pair.behind = 7200 * SECOND
    before = decode_state(pair._run(now, "look"))
    asked = Report("B", 9, answer.epoch, 2, SECOND, refusal=Refusal(3 * SECOND, 0))
    _, said = decode(pair._run(now, encode(asked, "e1")))
    assert (before.hold, said.hold) == (0, 3 * SECOND)
    assert decode_state(pair._run(now + 3 * SECOND, "look")).hold == 0


def test_a_small_step_back_is_waited_for(redis):
    """Its correction must not bring a token back too early."""
    pair = Pair(redis)
    pair.report(Report("A", 1, "", 1, SECOND, wants=(0,)), START)
    for by in (0, -SECOND, 0):
        pair._run(START + by, encode(Report("B", by + 2 * SECOND, "", 1, SECOND), "e1"))
    told = Report("A", 2, "e1", 1, SECOND, held=1, seen=1, refusal=Refusal(2 * SECOND, 0))
    pair._run(START, encode(told, "e1"))
    assert decode_state(pair._run(START + SECOND, "look")).hold == SECOND


def test_the_time_of_another_machine_is_not_taken_over(redis):
    """A replica that was promoted has a clock of its own, which may be hours behind."""
    pair = Pair(redis)
    pair.report(Report("A", 1, "", 1, SECOND, wants=(0,)), START)
    pair.run, now = "run2", START - 3600 * SECOND
    pair._run(now, encode(Report("B", 1, "", 1, SECOND, wants=(0,)), "e2"))
    later = decode_state(pair._run(now + LOST_LIFE, "look"))
    assert later.next_token == SECOND


def test_a_server_that_has_just_started_gives_nothing_until_holders_can_have_found_it(redis):
    """These claim what they hold; the rest is free after that time and a window, not after 11 s."""
    pair, settles_in = Pair(redis), 2 * SECOND
    newcomer = Report("B", 1, "", 3, SECOND, wants=(0,) * 3)
    _, answer = decode(pair._run(START, encode(newcomer, "e1"), settles_in))
    assert (answer.held, answer.grants) == (0, ())
    holder = Report("A", 7, "old", 3, SECOND, held=2)
    assert decode(pair._run(START + SECOND, encode(holder, "e2")))[1].held == 2
    state = decode_state(pair._run(START + SECOND, "look"))
    assert (state.free, state.next_token) == (1, 2 * SECOND)
    again = newcomer._replace(sequence=2)
    grants = decode(pair._run(START + settles_in, encode(again, "e3")))[1].grants
    assert [each.span for each in grants] == [SECOND]


def test_a_huge_limit_is_taken_for_a_smaller_one(redis):
    """Else one report would stop the server, and everybody, for seconds."""
    pair = Pair(redis)
    answer = pair.report(Report("A", 1, "", 10**9, SECOND, wants=(0,) * 3), START)
    assert (answer.capacity, answer.held) == (10_000, 3)
    one_more = Report("B", 1, answer.epoch, MOST_TOKENS + 1, SECOND, wants=(0,))
    assert pair.report(one_more, START).held == 1


def test_thousands_of_tokens_are_compared_a_few_times_each(redis, monkeypatch):
    """Whoever gives them all back at once stops the server for nobody."""
    pair, many, compared, order = Pair(redis), 1000, [], token_table._order
    monkeypatch.setattr(token_table, "_order", lambda one: compared.append(one) or order(one))
    compares = "local function later(one, other)"
    assert compares in pair.script
    pair.script = pair.script.replace(compares, f"{compares} redis.call('INCR', 'compared')")
    first = pair.report(Report("A", 1, "", many, SECOND, wants=(0,) * many), START)
    gives = tuple(Token(span) for span in range(many, 0, -1))
    told = Report("A", 2, first.epoch, many, SECOND, held=many, seen=first.serial, gives=gives)
    assert pair.report(told, START).held == 0
    assert sorted(each.due - START for each in pair.table.free) == list(range(1, many + 1))
    assert max(len(compared), int(redis("GET", "compared"))) < 30 * many
