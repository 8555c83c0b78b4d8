"""Reports, answers and states as the parts of messages."""

from __future__ import annotations

from itertools import pairwise
from typing import Any, NamedTuple

from bitget_copy.ratelimit.shared import (
    Answer,
    Granted,
    Refusal,
    Renewal,
    Report,
    TableState,
    Token,
)
from bitget_copy.ratelimit.shared.message_bounds import (
    check_answer,
    check_name,
    check_renewals,
    check_report,
)


def report_parts(report: Report) -> list[Any]:
    """All but the process, which has said its name when it connected."""
    return list(report[1:])


def report_of(process: str, parts: list[Any]) -> Report:
    """What a process has sent.

    Raises:
        TypeError: these are not the parts of a report.
        ValueError: the same.
    """
    (
        sequence, epoch, capacity, window, held, seen, gives, wants, refusal, reserve, leaving,
        served, again,
    ) = parts  # fmt: skip
    report = Report(
        process, sequence, epoch, capacity, window, held, seen,
        tuple([Token(span, date) for span, date in gives]), tuple(wants),
        None if refusal is None else Refusal(*refusal), reserve, leaving is True, served,
        again is True,
    )  # fmt: skip
    check_report(report)
    return report


def answer_parts(answer: Answer) -> list[Any]:
    """An answer, in a message."""
    return list(answer)


def answer_of(parts: list[Any]) -> Answer:
    """What the broker has sent.

    Raises:
        TypeError: these are not the parts of an answer.
        ValueError: the same.
    """
    answer = Answer(*parts)
    grants = tuple([Granted(*each) for each in answer.grants]) if answer.grants else ()
    answer = answer._replace(grants=grants)
    check_answer(answer)
    return answer


def renewals_of(parts: object) -> list[Renewal]:
    """What a process has sent.

    Raises:
        TypeError: these are no renewals.
        ValueError: the same.
    """
    if type(parts) is not list:
        raise TypeError("no list of renewals")
    renewals = [Renewal(*each) for each in parts]
    check_renewals(renewals)
    return renewals


def renewed_of(parts: object, count: int) -> list[bool]:
    """Which of so many renewals the broker has said to be true.

    Raises:
        TypeError: it has said something else.
        ValueError: the same.
    """
    if type(parts) is not list or any(type(each) is not bool for each in parts):
        raise TypeError("no list of true and false")
    if len(parts) != count:
        raise ValueError(f"{len(parts)} renewals are answered instead of {count}")
    return parts


def state_parts(state: TableState) -> list[Any]:
    """A state, in a message."""
    return list(state)


def page_question(number: int, after: str) -> list[Any]:
    """Asks for what can be seen of the buckets after a name; "": from the first on."""
    return [number, None, "after", after] if after else [number, None]


def after_of(parts: list[Any]) -> str:
    """The name in such a question.

    Raises:
        ValueError: it is none.
    """
    if not parts:
        return ""
    word, after = parts
    if word != "after":
        raise ValueError("a question that nobody knows")
    return check_name("bucket", after)


class StatePage(NamedTuple):
    """A part of what can be seen of a broker.

    Attributes:
        pid: of its process.
        members: processes by name.
        states: of some buckets, by name.
        after: what to ask for next; "": these were the last.
    """

    pid: int
    members: dict[str, int]
    states: tuple[TableState, ...]
    after: str


def page_of(message: list[Any], after: str) -> StatePage:
    """What the broker has answered to such a question.

    Raises:
        TypeError: these are not the parts of a page.
        ValueError: the same.
    """
    try:
        _, pid, members, parts, more = message
    except ValueError:
        raise ValueError("the answer is none of this version's") from None
    states = tuple([_state_of(each) for each in parts])
    _check_numbers(pid, *[number for _, number in members])
    names = [after, *[each.bucket for each in states]]
    if any(one >= other for one, other in pairwise(names)) or (more and not states):
        raise ValueError("the buckets are not in order")
    return StatePage(pid, {str(name): number for name, number in members}, states,
                     names[-1] if more is True else "")  # fmt: skip


def _state_of(parts: list[Any]) -> TableState:
    state = TableState(*parts)
    check_name("bucket", state.bucket)
    if type(state.held) is not dict or type(state.waiting) is not dict:
        raise TypeError("no processes by name")
    _check_numbers(
        state.capacity, state.window, state.free, state.next_token or 0, *state.held.values(),
        *state.waiting.values(), state.hold, state.share, state.limited,
    )  # fmt: skip
    return state


def _check_numbers(*numbers: object) -> None:
    for each in numbers:
        if type(each) is not int:
            raise TypeError(f"{type(each).__name__} instead of a whole number")
