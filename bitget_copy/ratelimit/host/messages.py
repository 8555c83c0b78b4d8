"""Reports, answers and states as the parts of messages."""

from __future__ import annotations

from typing import Any

from bitget_copy.ratelimit.shared import (
    Answer,
    Granted,
    Refusal,
    Report,
    TableState,
    Token,
)
from bitget_copy.ratelimit.shared.message_bounds import check_answer, check_report


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
        served,
    ) = parts  # fmt: skip
    report = Report(
        process, sequence, epoch, capacity, window, held, seen,
        tuple([Token(span, date) for span, date in gives]), tuple(wants),
        None if refusal is None else Refusal(*refusal), reserve, leaving is True, served,
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


def state_parts(state: TableState) -> list[Any]:
    """A state, in a message."""
    return list(state)


def state_of(parts: list[Any]) -> TableState:
    """What the broker has sent.

    Raises:
        TypeError: these are not the parts of a state.
    """
    return TableState(*parts)
