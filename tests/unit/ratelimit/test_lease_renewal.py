"""Leases of many buckets lengthened by one message: when that is true, and what it may not change.

How processes get on with it while messages are lost is in `tests/virtual/test_virtual_shared.py`,
what goes over the socket in `test_host_broker.py`.
"""

from __future__ import annotations

import copy

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bitget_copy.ratelimit.shared import (
    MOST_RENEWALS,
    Refusal,
    Renewal,
    Report,
    StoreUnavailableError,
    Token,
)
from bitget_copy.ratelimit.shared.durations import LEASE, LOST_LIFE, SECOND
from bitget_copy.ratelimit.shared.lease_renewal import LeaseRenewals
from bitget_copy.ratelimit.shared.token_table import TokenTable

NOW = 1_000 * SECOND


def heard(push):
    """Every process hears its pushes."""
    return True


def joined(table, process="A", **fields):
    """A process that holds two tokens, and what would renew its lease."""
    report = Report(process, 1, "", 5, SECOND, wants=(0, 0), **fields)
    answer = table.report(report, NOW, heard)
    seen = Report(process, 2, answer.epoch, 5, SECOND, held=answer.held, seen=answer.serial)
    table.report(seen, NOW, heard)
    return Renewal("b", answer.epoch, 2, answer.held, 5, SECOND)


@pytest.fixture
def table():
    return TokenTable("b", "e", NOW)


def test_who_is_alone_keeps_its_tokens_by_renewals(table):
    """Each counts as long as a report; without one the tokens are away."""
    renewal = joined(table)
    at = NOW
    for _ in range(4):
        at += LEASE - 1
        assert table.renew("A", renewal, at)
    assert table.state(at).held == {"A": 2}
    assert not table.renew("A", renewal, at + LEASE)
    assert table.state(at + LEASE).held == {}


@pytest.mark.parametrize(
    "wrong",
    [{"bucket": "c"}, {"epoch": "f"}, {"epoch": ""}, {"sequence": 1}, {"sequence": 3}, {"held": 1},
     {"held": 3}, {"capacity": 4}, {"capacity": 6}, {"window": SECOND + 1}, {"held": None},
     {"epoch": [1]}],
    ids=str,
)  # fmt: skip
def test_what_is_not_as_it_was_told_renews_nothing(table, wrong):
    """The lease ends as if nothing had been said."""
    renewal = joined(table)
    assert not table.renew("A", renewal._replace(**wrong), NOW + LEASE - 1)
    assert table.state(NOW + LEASE).held == {"A": 2}  # for people: as the last report left it
    assert not table.renew("A", renewal, NOW + LEASE)


def test_a_process_that_is_not_there_renews_nothing(table):
    """Nor one whose name nobody has told."""
    renewal = joined(table)
    assert not table.renew("B", renewal, NOW)
    assert table.state(NOW).held == {"A": 2}


def another_waits(table):
    table.report(Report("B", 1, "", 5, SECOND, wants=(0,) * 4), NOW, heard)


def another_is_there(table):
    table.report(Report("B", 1, "", 5, SECOND), NOW, heard)


def another_was_refused(table):
    refused = Report("B", 1, "", 5, SECOND, refusal=Refusal(0, 0))
    table.report(refused, NOW, heard)
    table.report(refused._replace(sequence=2, epoch="e", refusal=None, leaving=True), NOW, heard)


def another_has_a_tighter_limit(table):
    table.report(Report("B", 1, "", 4, SECOND, leaving=True), NOW, heard)


@pytest.mark.parametrize(
    "news", [another_waits, another_is_there, another_was_refused, another_has_a_tighter_limit]
)
def test_who_has_news_to_hear_is_to_report(table, news):
    """A renewal would not tell it."""
    renewal = joined(table)
    news(table)
    assert not table.renew("A", renewal, NOW + 1)


def test_a_token_that_the_process_has_not_seen_is_not_passed_over(table):
    """It is told again with the next answer."""
    answer = table.report(Report("A", 1, "", 5, SECOND, wants=(0,)), NOW, heard)
    assert not table.renew("A", Renewal("b", answer.epoch, 1, 1, 5, SECOND), NOW)


TOLD = (
    "epoch",
    "sequence",
    "held",
    "capacity",
    "window",
    "wanted",
    "keep",
    "hold",
    "look",
    "share",
)
"""Of an answer, what a process goes by. The lease is renewed; how many tokens and 429s others have
had, and how large its part would be if it wanted more, it is told when it reports."""

steps = st.lists(
    st.tuples(
        st.sampled_from("AAB"),
        st.sampled_from(["use", "use", "want", "leave", "429", "tighter", "silent", "silent"]),
        st.sampled_from([0, 1000, SECOND, LEASE - 1, LEASE + 1, LEASE + LOST_LIFE]),
        st.integers(0, 4),
    ),
    max_size=20,
)


@settings(max_examples=300, deadline=None)
@given(steps=steps)
@example([("A", "want", 0, 3), ("A", "want", 0, 3), ("B", "use", 0, 0), ("A", "leave", 0, 0)])
def test_a_renewal_is_the_last_report_repeated(steps):
    """Where it is true, the answer would have been the one that the process has; the same then."""
    table, now, capacity = TokenTable("b", "e", NOW), NOW, 5
    known = {who: [0, "", 0, 0] for who in "AB"}  # sequence, epoch, held, seen
    last = {}
    for who, kind, pause, count in steps:
        now += pause
        sequence, epoch, held, seen = known[who]
        if kind != "silent":
            capacity -= kind == "tighter" and capacity > 1
            gives = (Token(SECOND),) * min(count, held) if kind in {"use", "leave"} else ()
            report = Report(
                who, sequence + 1, epoch, capacity, SECOND, held, seen, gives,
                (0,) * count if kind == "want" else (),
                Refusal(0, 0) if kind == "429" else None, leaving=kind == "leave",
            )  # fmt: skip
            answer = table.report(report, now, heard)
            known[who] = [report.sequence, answer.epoch, answer.held, answer.serial]
            last[who] = (report, answer)
        for each in sorted(last):
            report, answer = last[each]
            renewal = Renewal(
                "b", answer.epoch, report.sequence, answer.held, report.capacity, report.window
            )
            renewed, repeated = copy.deepcopy(table), copy.deepcopy(table)
            true = renewed.renew(each, renewal, now)
            again = repeated.report(
                report._replace(epoch=answer.epoch, seen=answer.serial), now, heard
            )
            if true:
                assert {name: getattr(again, name) for name in TOLD} == {
                    name: getattr(answer, name) for name in TOLD
                }
                assert renewed == repeated
            elif list(table.members) == [each]:
                member = table.members[each]
                quiet = not (member.wants or member.unseen or table.slow_since)
                quiet = quiet and not answer.contended
                lower = report.capacity != table.capacity or answer.held != member.held
                assert not quiet or lower or member.until <= now or table.hold > now


class Limiter:
    """A limiter whose loop and store are moved by hand."""

    def __init__(self):
        self.home = self.store = self
        self.process, self.soon, self.asked, self.now = "p", [], [], 5.0

    def call_soon(self, callback):
        """The loop's."""
        self.soon.append(callback)

    def turn(self):
        """One turn of the loop."""
        soon, self.soon = self.soon, []
        for each in soon:
            each()

    def renew(self, renewals, done):
        """The store's."""
        self.asked.append((renewals, done))

    def clock(self):
        """Seconds."""
        return self.now

    def change(self, method):
        """Makes a change."""
        method()


class Holder:
    """Notes what it is told."""

    def __init__(self):
        self.told = []

    def renewed(self, renewal, told_at, *, true):
        """As a link."""
        self.told.append((renewal.bucket, told_at, true))


def renewal_of(number):
    return Renewal(f"b{number}", "e", 1, 1, 5, SECOND)


def test_all_of_one_turn_leave_in_one_message():
    """Each is told what has become of it, and when the message left."""
    limiter, holders = Limiter(), [Holder() for _ in range(3)]
    renewals = LeaseRenewals(limiter)
    for number, holder in enumerate(holders):
        renewals.add(holder, renewal_of(number))
    assert limiter.asked == []
    limiter.now = 6.0
    limiter.turn()
    ((asked, done),) = limiter.asked
    assert [each.bucket for each in asked] == ["b0", "b1", "b2"]
    limiter.now = 7.0
    done([True, False, True])
    assert [each.told for each in holders] == [
        [("b0", 6.0, True)], [("b1", 6.0, False)], [("b2", 6.0, True)]
    ]  # fmt: skip


def test_a_message_has_a_bound():
    """A process with more buckets sends several."""
    limiter, holder = Limiter(), Holder()
    renewals = LeaseRenewals(limiter)
    for number in range(2 * MOST_RENEWALS + 1):
        renewals.add(holder, renewal_of(number))
    limiter.turn()
    assert [len(asked) for asked, _ in limiter.asked] == [MOST_RENEWALS, MOST_RENEWALS, 1]
    for asked, done in limiter.asked:
        done([True] * len(asked))
    assert [each[0] for each in holder.told] == [f"b{n}" for n in range(2 * MOST_RENEWALS + 1)]


def test_a_store_that_does_not_answer_is_told_to_all():
    """Neither true nor false."""
    limiter, holder = Limiter(), Holder()
    renewals = LeaseRenewals(limiter)
    renewals.add(holder, renewal_of(0))
    limiter.turn()
    limiter.asked[0][1](StoreUnavailableError())
    assert holder.told == [("b0", 5.0, None)]


def test_what_was_told_in_another_life_is_nobody_s():
    """The process has another name since: its tokens are not those of before."""
    limiter, holder = Limiter(), Holder()
    renewals = LeaseRenewals(limiter)
    renewals.add(holder, renewal_of(0))
    limiter.turn()
    limiter.process = "q"
    limiter.asked[0][1]([True])
    assert holder.told == []


def test_after_its_loop_is_closed_it_goes_on_with_the_next():
    """What was to be told there is not; what comes later is."""
    limiter, holder = Limiter(), Holder()
    renewals = LeaseRenewals(limiter)
    renewals.add(holder, renewal_of(0))
    limiter.soon.clear()
    renewals.end()
    renewals.add(holder, renewal_of(1))
    limiter.turn()
    assert [[each.bucket for each in asked] for asked, _ in limiter.asked] == [["b1"]]
