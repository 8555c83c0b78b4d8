"""The shared state of one bucket: who gets which token, and when one is free again."""

import re
from importlib.resources import files

import pytest

from bitget_copy.ratelimit import shared
from bitget_copy.ratelimit.shared import Refusal, Report, Token, token_table
from bitget_copy.ratelimit.shared.durations import LEASE, LOST_LIFE, RESERVE_LIFE, SECOND
from bitget_copy.ratelimit.shared.token_table import PATIENCE, TokenTable

NOW = 1_000 * SECOND


class Process:
    """Reports as a worker does."""

    def __init__(self, table, name, capacity=5):
        self.table, self.name, self.capacity = table, name, capacity
        self.deaf = set()
        self.sequence = self.held = self.seen = 0
        self.epoch = ""

    def __call__(self, now, **told):
        self.sequence += 1
        report = Report(
            self.name,
            self.sequence,
            self.epoch,
            self.capacity,
            SECOND,
            **{"held": self.held, "seen": self.seen} | told,
        )
        self.last = report
        self.pushes = []
        answer = self.table.report(report, now, self.tell)
        self.epoch, self.held, self.seen = answer.epoch, answer.held, answer.serial
        return answer

    def tell(self, push):
        self.pushes.append(push)
        return push.process not in self.deaf


def no_pushes(push):
    raise AssertionError(push)


@pytest.fixture
def table():
    return TokenTable("b", "e", NOW)


def test_a_new_table_gives_what_is_wanted_at_once(table):
    """As many tokens as there are, and no more."""
    answer = Process(table, "A")(NOW, wants=(0,) * 7)
    assert [each.span for each in answer.grants] == [0] * 5
    assert (answer.held, answer.contended) == (5, False)


def test_a_token_is_granted_ahead_with_its_date(table):
    """Whoever waits has it a window before it may be used."""
    one, two = Process(table, "A"), Process(table, "B")
    one(NOW, wants=(0,) * 5)
    assert two(NOW, wants=(0,)).grants == ()
    one(NOW + 1000, gives=(Token(SECOND, 77 * SECOND),))
    (push,) = one.pushes
    assert push.process == "B"
    assert push.answer.grants[0][1:] == (SECOND, 77 * SECOND)


def test_who_holds_a_token_is_told_once_that_others_wait(table):
    """A push, not one for every report of who waits."""
    one, two = Process(table, "A"), Process(table, "B")
    one(NOW, wants=(0,) * 5)
    two(NOW, wants=(0,))
    assert [(push.process, push.answer.contended) for push in two.pushes] == [("A", True)]
    two(NOW + 1, wants=(0, 0))
    assert two.pushes == []


def test_each_keeps_its_part_while_all_want_more(table):
    """What cannot be divided goes round; after a 429 all does."""
    one, two = Process(table, "A"), Process(table, "B")
    assert one(NOW, wants=(0,) * 6).keep == 5
    assert two(NOW, wants=(0,) * 6).keep == 2
    assert [push.answer.keep for push in two.pushes] == [2]
    assert one(NOW, wants=(0,), refusal=Refusal(0, 0)).keep == 0


def test_who_keeps_too_much_is_told_when_there_is_one_more(table):
    """Its part is smaller then; who has less than its part is told nothing."""
    one, two, three = (Process(table, name, 6) for name in "ABC")
    one(NOW, wants=(0,) * 8)
    two(NOW, wants=(0,))
    one(NOW, gives=(Token(0),) * 3, wants=(0,) * 5)
    two(NOW, wants=(0,) * 5)
    three(NOW, wants=(0,))
    assert {(push.process, push.answer.keep) for push in three.pushes} == {("A", 2)}


def test_a_token_that_nobody_can_be_told_of_goes_to_the_next(table):
    """Its process does not listen any more, so it has never had it."""
    one, two, three = (Process(table, name, 1) for name in "ABC")
    one(NOW, wants=(0,))
    two(NOW, wants=(0,))
    three(NOW + 1, wants=(0,))
    one.deaf = {"B"}
    one(NOW + 2, gives=(Token(0),))
    assert [(push.process, len(push.answer.grants)) for push in one.pushes] == [("B", 1), ("C", 1)]
    state = table.state(NOW + 2)
    assert (state.held, state.waiting["B"]) == ({"A": 0, "B": 0, "C": 1}, 0)
    assert two(NOW + 3, wants=(0,)).held == 0


def test_whoever_waits_need_not_report_and_is_given_a_lease_with_its_token(table):
    """It counts from the sending of the last report, which the table has had for so long."""
    one, two = Process(table, "A", 1), Process(table, "B", 1)
    one(NOW, wants=(0,))
    assert two(NOW, wants=(0,)).look < PATIENCE
    later = NOW + PATIENCE - 1
    for _ in range(5):
        one(NOW + LEASE * one.sequence)
    one(later, gives=(Token(SECOND),))
    (push,) = one.pushes
    assert (push.answer.age, push.answer.lease) == (PATIENCE - 1, LEASE)
    assert two(later + LEASE - 1).held == 1


def test_whoever_waits_and_says_nothing_is_gone_after_a_while(table):
    """No token is granted to it."""
    one, two = Process(table, "A", 1), Process(table, "B", 1)
    one(NOW, wants=(0,))
    two(NOW, wants=(0,))
    for _ in range(6):
        one(NOW + LEASE * one.sequence)
    one(NOW + PATIENCE, gives=(Token(0),))
    assert one.pushes == []
    assert table.state(NOW + PATIENCE).held == {"A": 0}


def test_calls_that_were_served_wait_no_more(table):
    """What is wanted instead of them has waited since now."""
    one, two, three = (Process(table, name, 3) for name in "ABC")
    one(NOW, wants=(0,))
    two(NOW, wants=(0,))
    three(NOW, wants=(0, 0))
    one(NOW + 1, wants=(0,), served=1)
    three(NOW + 2, wants=(0, 0))
    two(NOW + 3, wants=(0,))
    one(NOW + 4, gives=(Token(0),))
    assert [push.process for push in one.pushes if push.answer.grants] == ["C"]


def test_a_call_of_the_highest_priority_asks_for_no_parts(table):
    """A close goes before others' reads, though its process has more than its part."""
    one, two = Process(table, "A", 3), Process(table, "B", 3)
    one(NOW, wants=(10,) * 2)
    two(NOW, wants=(10,) * 2)
    two(NOW + 1, wants=(10,))
    answer = one(NOW + 2, wants=(30,))
    assert answer.wanted == 10
    assert [(push.process, push.answer.wanted) for push in one.pushes] == [("B", 30)]
    two(NOW + 3, gives=(Token(0),), wants=(10, 10))
    assert [push.process for push in two.pushes if push.answer.grants] == ["A"]


def test_a_repeated_report_counts_once(table):
    """Its answer is the truth again, with the tokens that may not have arrived."""
    one = Process(table, "A")
    first = one(NOW, wants=(0, 0))
    assert table.report(one.last, NOW + 5, no_pushes) == first


def test_an_older_report_changes_nothing(table):
    """It was overtaken on its way, and does not lengthen the lease."""
    one = Process(table, "A")
    one(NOW, wants=(0, 0))
    old = one.last
    one(NOW, gives=(Token(0), Token(0)))
    assert table.report(old, NOW + LEASE - 1, no_pushes).held == 0
    assert "A" not in table.state(NOW).held or table.members["A"].lease == NOW + LEASE


@pytest.mark.parametrize(("reserve", "later"), [(0, 0), (1, RESERVE_LIFE)])
def test_tokens_of_a_dead_process_come_back_when_they_are_harmless(table, reserve, later):
    """After its lease, the life of what it may have sent last, and a window."""
    one, two = Process(table, "A", 1), Process(table, "B", 1)
    one(NOW, wants=(0,), reserve=reserve)
    away = LEASE + later + LOST_LIFE + SECOND
    assert two(NOW + LEASE + 1, wants=(0,)).grants == ()
    assert table.state(NOW + LEASE + 1).next_token == away - LEASE - 1
    assert two(NOW + away - SECOND, wants=(0,)).grants[0].span == SECOND


def test_who_was_silent_for_too_long_gets_its_own_tokens_back(table):
    """As long as nobody else has them; a late copy of an old report does not."""
    one, two = Process(table, "A"), Process(table, "B")
    one(NOW, wants=(0,))
    old = one.last
    one(NOW, wants=(0,) * 2)
    two(NOW + LEASE + 1)
    late = table.report(old._replace(held=3, wants=()), NOW + LEASE + 2, no_pushes)
    assert late.held == 0
    two(NOW + 2 * LEASE + 3)
    assert one(NOW + 2 * LEASE + 4).held == 3


def test_of_its_own_tokens_a_process_gets_those_back_that_would_be_away_for_longest(table):
    """The part that is left then is back soon, not after ten minutes."""
    one, two = Process(table, "A", 2), Process(table, "B", 2)
    one(NOW, wants=(0,) * 2, reserve=1)
    two(NOW + LEASE)
    assert one(NOW + LEASE, held=1).held == 1
    assert table.state(NOW + LEASE).next_token == LOST_LIFE + SECOND


def test_a_lost_table_gives_nothing_but_what_is_claimed():
    """What nobody claims stays away until nobody can hold it."""
    table = TokenTable("b", "new", NOW, lost=True)
    one = Process(table, "A", 3)
    one.epoch, one.held = "old", 2
    assert one(NOW).held == 2
    assert table.state(NOW).next_token == LOST_LIFE + SECOND
    newcomer = Process(table, "B", 3)
    newcomer.held = 1
    assert newcomer(NOW).held == 0


@pytest.mark.parametrize(
    ("epoch", "again", "free_at"),
    [
        ("old", True, (NOW + LOST_LIFE + SECOND, 0)),
        ("old", False, (NOW + SECOND // 2, 77 * SECOND)),
        ("new", True, (NOW + SECOND // 2, 77 * SECOND)),
    ],
)
def test_what_was_given_to_a_lost_table_already_may_be_used_by_somebody(epoch, again, free_at):
    """So it is free when that is harmless; else when it says."""
    table = TokenTable("b", "new", NOW, lost=True)
    one = Process(table, "A", 1)
    one.epoch, one.held = epoch, 1
    assert one(NOW, gives=(Token(SECOND // 2, 77 * SECOND),), again=again).held == 0
    assert [(each.due, each.date) for each in table.free] == [free_at]


def test_a_refusal_holds_all_and_lowers_the_rate(table):
    """The others are told at once; one of a request sent before says nothing new."""
    one, two = Process(table, "A", 10), Process(table, "B", 10)
    one(NOW, wants=(0,))
    two(NOW, wants=(0,))
    answer = one(NOW, refusal=Refusal(3 * SECOND, 1000))
    assert (answer.hold, answer.share, answer.limited) == (3 * SECOND, 800_000, 1)
    assert [push.answer.hold for push in one.pushes] == [3 * SECOND]
    assert two(NOW + 1000, refusal=Refusal(0, 5000)).share == 800_100
    assert two(NOW + 9000, refusal=Refusal(0, 100)).share < 700_000


def test_priority_is_worth_a_time_of_waiting(table):
    """A close goes before what others want, unless that has waited for long."""
    one, two, three = (Process(table, name, 1) for name in "ABC")
    one(NOW, wants=(0,))
    two(NOW, wants=(0,))
    three(NOW + SECOND, wants=(30,))
    one(NOW + SECOND, gives=(Token(0),))
    assert [push.process for push in one.pushes if push.answer.grants] == ["C"]


def test_the_tightest_limit_holds(table):
    """Of all that processes know, from the moment that one is told."""
    one, two = Process(table, "A", 5), Process(table, "B", 2)
    one(NOW, wants=(0,) * 4)
    answer = two(NOW, wants=(0,) * 2)
    assert (answer.capacity, answer.grants) == (2, ())
    one(NOW, gives=(Token(0),) * 4)
    assert table.state(NOW).free + sum(table.state(NOW).held.values()) == 2


def test_a_clock_that_goes_back_is_not_followed(table):
    """Leases and tokens do not last longer for it."""
    one = Process(table, "A")
    one(NOW + 10 * SECOND, wants=(0,))
    one(NOW)
    assert table.now == NOW + 10 * SECOND


def test_the_script_of_redis_has_the_same_figures():
    """Where there is no Redis, nothing else would tell that one of the two was changed alone."""
    text = files("bitget_copy.ratelimit.shared").joinpath("redis_token_table.lua").read_text()
    figures = {}
    for names, values in re.findall(r"^local ([A-Z0-9_, ]+) = ([0-9, ]+)$", text, re.MULTILINE):
        figures |= dict(zip(names.split(", "), map(int, values.split(", ")), strict=True))
    ours = vars(shared) | vars(token_table)
    known = {name: value for name, value in figures.items() if name in ours}
    assert len(known) >= 12
    assert known == {name: ours[name] for name in known}
