"""Limits shared by processes: the values that processes and the shared state speak, and the store.

One account is used by several processes, and the exchange counts them together. Each bucket has
C tokens, kept in one table for all (:class:`~bitget_copy.ratelimit.shared.token_table.TokenTable`,
in a broker's process or as a script in Redis). A process reports what it holds, gives and wants;
the table answers with tokens, and tells the others by pushes.

**One operation.** A :class:`Report` joins, swaps, beats and leaves, whatever it says; the answer
is the whole truth about this process, so that no reply and no push has to arrive. A report is
counted once: repeated with its sequence number it only asks for the answer again. A
:class:`Renewal` is such a repetition without the words, for many buckets at once: it holds where
the answer would say nothing new.

**Times are spans**: whole microseconds from the making of the message that they stand in, because
no two clocks agree. The one absolute time is a date on the exchange's clock.

* `durations`: how long leases, tokens and requests last; the script has them once more.
* `token_table`: the state of one bucket, without clock or I/O.
* `message_bounds`: what a report and an answer may say at all.
* `bucket`, `limiter`: what a process holds, and the `Limiter` above a store.
* `beat_timer`: when a process shows that it is there; `lease_renewal`: of many buckets at once.
* `redis`: the store in Redis.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

WHOLE: Final = 1_000_000
"""Millionths: of what a share is one."""

NAMESPACE: Final = re.compile(r"[A-Za-z0-9._-]{0,64}").fullmatch
NAMESPACE_RULE: Final = "at most 64 letters, digits, dots, dashes and underscores"
"""What may be a part of every table's name, and the same in words."""

MOST_RENEWALS: Final = 500
"""Buckets whose leases one message may renew."""

NOBODY: Final = -1_000
"""A priority below all others: nobody wants a token."""


class Token(NamedTuple):
    """When a token may be used again: both are right, the earlier one may be taken.

    Attributes:
        span: microseconds from the making of the message, on anybody's clock; 0: at once.
        date: on the exchange's clock, microseconds since 1970: a request that *arrives* at or
            after it is within the limit. 0: not known.
    """

    span: int
    date: int = 0


class Granted(NamedTuple):
    """A token that has become this process's.

    Attributes:
        serial: rises with every token granted by this table.
        span: see :class:`Token`.
        date: see :class:`Token`.
    """

    serial: int
    span: int
    date: int = 0


class Refusal(NamedTuple):
    """The exchange has turned a request away (429).

    Attributes:
        wait: microseconds that it asks to wait; 0 where it names none.
        age: microseconds since the request was sent.
    """

    wait: int
    age: int


class Report(NamedTuple):
    """What a process tells the table of one bucket.

    Attributes:
        process: names one life of one process; random, never used again.
        sequence: rises with each report of this process about this bucket. An unanswered report
            is repeated as it is, with the same number, until it is answered.
        epoch: of the last answer; empty before the first one.
        capacity: tokens of the limit that this process knows, 1 or more.
        window: microseconds for which a token stays away after its request was counted.
        held: tokens held, those that `gives` gives back included, those not seen yet excluded.
        seen: serial of the last token that has reached this process; 0 in a new epoch.
        gives: tokens given back with this report.
        wants: priorities of the calls that lack a token, at most `capacity` of them.
        refusal: a 429 since the last report.
        reserve: tokens that this process may go on with while the table is away.
        leaving: it holds nothing after this report, and wants nothing.
        served: calls since the last report that tokens of its own have served: those that waited
            for longest wait no more.
        again: it was sent before, and a table that is lost now may have counted it.
    """

    process: str
    sequence: int
    epoch: str
    capacity: int
    window: int
    held: int = 0
    seen: int = 0
    gives: tuple[Token, ...] = ()
    wants: tuple[int, ...] = ()
    refusal: Refusal | None = None
    reserve: int = 0
    leaving: bool = False
    served: int = 0
    again: bool = False


class Renewal(NamedTuple):
    """What a process says of a bucket of which it has nothing to report: all is as it was told.

    Attributes:
        bucket: name of the bucket.
        epoch: of the last answer.
        sequence: of the last report, which is answered.
        held: tokens held, as then.
        capacity: tokens of the limit that this process knows.
        window: microseconds, of the same.
    """

    bucket: str
    epoch: str
    sequence: int
    held: int
    capacity: int
    window: int


class Answer(NamedTuple):
    """What the table says to a report, or tells a process by itself (:class:`Push`).

    Attributes:
        epoch: names this life of the table; another one than before: its state was lost, and
            whoever holds tokens has claimed them with its report.
        sequence: of the last report of this process that was counted.
        held: tokens that it holds, by the table. Whoever holds more, drops them.
        grants: tokens that have become this process's since `seen`.
        capacity: tokens of the tightest limit that any process knows.
        window: microseconds, of the same.
        wanted: highest priority that others want a token with; :data:`NOBODY`: none wants one.
        fair: tokens that it may hold before others who want some go first.
        keep: tokens that it may use again and again without a word although others want some; the
            others go back after each use, and what it does not need goes back at once.
        hold: microseconds for which nobody may send; 0: no hold.
        look: microseconds after which to report again if nothing has come: a token will be there
            that could not be handed out yet, or a push is lost; 0: it wants nothing.
        share: millionths of the limit that are allowed now; fewer after a 429.
        limited: 429s so far.
        serial: of the last token that was granted to anybody: those of this process up to it are
            all in `grants`, or known to it.
        lease: microseconds for which its tokens are its own. They count from the sending of the
            report that this answers; of a push, from `age` after the sending of report `sequence`.
        age: microseconds since that report has come; 0 but in a push.
    """

    epoch: str
    sequence: int
    held: int
    grants: tuple[Granted, ...]
    capacity: int
    window: int
    wanted: int
    fair: int
    keep: int
    hold: int
    look: int
    share: int
    limited: int
    serial: int
    lease: int
    age: int

    @property
    def contended(self) -> bool:
        """Whether tokens are to go back: others wait, or the limit is lower after a 429."""
        return self.wanted > NOBODY or self.share < WHOLE


class Push(NamedTuple):
    """What a process is told without having asked. None of it has to arrive: answers repeat it.

    Attributes:
        bucket: name of the bucket.
        process: to whom.
        answer: as of now; its `held` and `sequence` may be behind a report that is under way.
    """

    bucket: str
    process: str
    answer: Answer


class TableState(NamedTuple):
    """What can be seen of one bucket, for people.

    Attributes:
        bucket: its name.
        capacity: tokens of the tightest limit.
        window: microseconds.
        free: tokens that nobody holds.
        next_token: microseconds until the first of those may be used; None: none is free.
        held: tokens by process.
        waiting: calls that wait by process.
        hold: microseconds for which nobody may send.
        share: millionths of the limit that are allowed now.
        limited: 429s so far.
    """

    bucket: str
    capacity: int
    window: int
    free: int
    next_token: int | None
    held: dict[str, int]
    waiting: dict[str, int]
    hold: int
    share: int
    limited: int


class Overview(NamedTuple):
    """What can be seen of a store, for people.

    Attributes:
        server: who keeps the tables, in words.
        processes: who is connected: a name as in :attr:`TableState.held`, and who that is.
        tables: all buckets in use.
        answered_ms: milliseconds that the answer took.
        complete: False where there are more buckets than were looked at.
        problems: what is wrong with the server, in words.
    """

    server: str
    processes: dict[str, str]
    tables: tuple[TableState, ...]
    answered_ms: float
    complete: bool = True
    problems: tuple[str, ...] = ()


class StoreUnavailableError(Exception):
    """The store has not answered; whether it has counted the report is not known.

    The text names no address and no password.
    """


Told: TypeAlias = "Callable[[Answer | StoreUnavailableError], None]"
"""Is given what has become of a report."""

Renewed: TypeAlias = "Callable[[Sequence[bool] | StoreUnavailableError], None]"
"""Is given which renewals are true, in their order: the lease counts from their sending."""


class SharedStore(Protocol):
    """Where the tables are: a broker on this host, or Redis. Used on one event loop.

    Every method may be tried again after it has failed; the store connects again by itself. It
    checks what it hands over with :mod:`bitget_copy.ratelimit.shared.message_bounds`.
    """

    async def open(
        self, process: str, on_push: Callable[[Push], None], on_gap: Callable[[], None]
    ) -> None:
        """Begins to listen for the pushes to a process; they are handed over on this loop.

        Args:
            process: who listens.
            on_push: is given each.
            on_gap: is called when some may have been missed, as the store was connected to anew.

        Raises:
            StoreUnavailableError: nobody is there yet. It goes on trying by itself.
        """
        ...

    def report(self, bucket: str, report: Report, done: Told) -> None:
        """Tells one table; in the order of the calls for one bucket.

        Args:
            bucket: its name: printable ASCII without blanks, at most 200 characters.
            report: what to tell.
            done: is called once, on this loop and not before this returns, with the answer or
                with why there is none within the store's own time-out.
        """
        ...

    @property
    def renew(self) -> Callable[[Sequence[Renewal], Renewed], None] | None:
        """Lengthens leases of at most :data:`MOST_RENEWALS` buckets by one message.

        What is called is given the renewals, and what is told of them as with :meth:`report`. A
        renewal that is not true counts for nothing: its bucket is to be reported. None: this store
        has the tables in several places, so each is reported.
        """
        ...

    async def states(self) -> Sequence[TableState]:
        """All buckets in use, by anybody.

        Raises:
            StoreUnavailableError: no answer.
        """
        ...

    async def close(self) -> None:
        """Ends listening and all connections."""
        ...
