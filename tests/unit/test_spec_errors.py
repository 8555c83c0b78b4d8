"""Lints `spec/errors.toml` and `spec/exchange.toml`: complete, consistent, careful with money.

What the generator makes of the files is judged elsewhere.
"""

from __future__ import annotations

import hashlib
import tomllib
from pathlib import Path
from typing import Any, Final

import pytest

import bitget_copy
from bitget_copy import errors
from bitget_copy.ratelimit.egress_holds import BAN

SPEC: Final = Path(bitget_copy.__file__).parent / "spec"

OF_V2: Final = {
    *("19000", "22035", "25004", "40078", "40079", "400172"),
    *("59021", "59044", "59046", "70228", "80002"),
}
NEWER_THAN_DOCUMENT: Final = {"429", "30032", "40084", "40085"} | OF_V2
DOCUMENT_COUNT: Final = 706
DOCUMENT_SHA256: Final = "97824a193af5f217514b700f2044ee89163ba7ca3849b313240dc068522346f0"
"""Of the document's codes, sorted as strings and joined by line feeds."""

CLOCK_CODES: Final = {"40004", "40005", "40008", "40911", "40078"}

MAY_HAVE_ACTED: Final = {
    *("40010", "40015", "40725", "40908", "40910", "43059", "43066", "45001", "49040"),
    *("50010", "50031", "31027", "31033", "40200"),  # named by the design
    *("40400", "40808", "40842", "40846", "40878", "50066"),  # by their texts
    *("19000", "59021", "59046", "80002"),  # third parties call them faults of the exchange
}

PASSING_CLASSES: Final = {"RateLimitError", "ServiceUnavailableError"}
PASSING_EXCEPTIONS: Final = {
    "40808": "an argument check that also stands for a passing fault during release windows",
}

MAINTENANCE: Final = {"40308", "40795", "40844", "41114", "45043", "50027"}
"""The only passing codes beside 429 that say that the exchange did not act."""

COOL_DOWNS: Final = {
    *("13001", "31047", "40047", "40918", "43036", "43047", "45129"),
    *("22035", "25004", "59044", "70228"),  # of V2 and of unified accounts
}

AUTHENTICATION: Final = {
    *("40001", "40002", "40003", "40006", "40009", "40011", "40012", "40036", "40037"),
}

PERMISSION: Final = {"40013", "40014", "40018", "40038", "40103", "40199", "40732", "31001"}

HINT_LENGTH: Final = 140
"""Characters; a hint shares one line of a log with the exchange's own text."""


def load(name: str) -> dict[str, Any]:
    with (SPEC / name).open("rb") as file:
        return tomllib.load(file)


ROWS: Final = load("errors.toml")
LIMITS: Final = load("exchange.toml")


def codes_where(**wanted: str) -> set[str]:
    return {code for code, row in ROWS.items() if wanted.items() <= row.items()}


def test_all_codes_of_the_document_and_no_others_are_there() -> None:
    """The table holds the document's codes and the four newer ones, nothing else."""
    documented = sorted(ROWS.keys() - NEWER_THAN_DOCUMENT)
    digest = hashlib.sha256("\n".join(documented).encode()).hexdigest()

    assert len(documented) == DOCUMENT_COUNT
    assert digest == DOCUMENT_SHA256
    assert ROWS.keys() >= NEWER_THAN_DOCUMENT


def test_every_row_has_exactly_the_four_keys() -> None:
    """A row consists of class, outcome, retry and hint, in that order."""
    odd = {code for code, row in ROWS.items() if list(row) != ["class", "outcome", "retry", "hint"]}
    assert odd == set()


def test_success_is_the_only_row_that_is_no_error() -> None:
    """Only 00000 is Success, without an outcome, never repeated."""
    assert codes_where(**{"class": "Success"}) == {"00000"}
    assert codes_where(outcome="none") == {"00000"}
    assert ROWS["00000"]["retry"] == "never"


def test_classes_are_those_below_api_error() -> None:
    """Every class but Success is a class of errors.py below APIError, and each one is used."""
    below = {kind.__name__ for kind in errors.APIError.__subclasses__()}
    assert {row["class"] for row in ROWS.values()} == below | {"Success"}


@pytest.mark.parametrize(
    ("key", "allowed"),
    [
        ("outcome", {"refused", "unknown", "none"}),
        ("retry", {"never", "backoff", "clock"}),
    ],
)
def test_values_come_from_closed_sets(key: str, allowed: set[str]) -> None:
    """Outcome and retry take no value outside their sets."""
    assert {row[key] for row in ROWS.values()} == allowed


def test_outcomes_are_those_of_errors() -> None:
    """An error's outcome is written as a value of the Outcome enum."""
    written = {row["outcome"] for row in ROWS.values()} - {"none"}
    assert written <= {outcome.value for outcome in errors.Outcome}


def test_codes_that_may_follow_the_act_are_unknown() -> None:
    """A code that can come after execution never claims that the exchange did not act."""
    assert MAY_HAVE_ACTED - codes_where(outcome="unknown") == set()


def test_own_trouble_is_refused_only_in_maintenance() -> None:
    """A fault of the exchange leaves the outcome open unless it says maintenance."""
    refused = codes_where(**{"class": "ServiceUnavailableError", "outcome": "refused"})
    assert refused == MAINTENANCE


def test_a_refusal_passes_only_when_throttled_in_maintenance_or_off_the_clock() -> None:
    """What may make a write go out a second time is this list and nothing more."""
    repeatable = codes_where(outcome="refused") - codes_where(retry="never")
    assert repeatable == {"429"} | MAINTENANCE | CLOCK_CODES


def test_clock_codes_and_no_others_ask_for_a_clock_sync() -> None:
    """The four timestamp codes, and only they, are repeated after a clock sync."""
    clock = {"class": "AuthenticationError", "outcome": "refused", "retry": "clock"}
    assert codes_where(retry="clock") == CLOCK_CODES
    assert codes_where(**clock) == CLOCK_CODES


def test_only_passing_classes_back_off() -> None:
    """A row that backs off is throttling or a fault of the exchange, or is listed with a reason."""
    odd = {
        code for code in codes_where(retry="backoff") if ROWS[code]["class"] not in PASSING_CLASSES
    }
    assert odd == PASSING_EXCEPTIONS.keys()


def test_cool_downs_are_rules_and_not_waited_out() -> None:
    """Cool-downs of the business go to the caller at once, as a rule that forbids the call."""
    rules = codes_where(**{"class": "BusinessRuleError", "outcome": "refused", "retry": "never"})
    assert COOL_DOWNS - rules == set()


@pytest.mark.parametrize(
    ("kind", "codes"),
    [
        ("AuthenticationError", AUTHENTICATION),
        ("PermissionDeniedError", PERMISSION),
        ("NotFoundError", {"40404"}),
        ("RateLimitError", {"429"}),
        ("APIRetiredError", {"30032"}),
        ("AccountModeError", {"40084", "40085"}),
    ],
)
def test_known_codes_have_their_class(kind: str, codes: set[str]) -> None:
    """Codes whose meaning is certain are of the class that callers catch, and final unless 429."""
    assert codes - codes_where(**{"class": kind, "outcome": "refused"}) == set()
    assert codes - {"429"} <= codes_where(retry="never")


@pytest.mark.parametrize("kind", ["RateLimitError", "APIRetiredError", "AccountModeError"])
def test_special_classes_hold_only_codes_newer_than_the_document(kind: str) -> None:
    """No code of the document's table is throttling, retirement or an account mode."""
    assert codes_where(**{"class": kind}) <= NEWER_THAN_DOCUMENT


def test_hints_are_short_single_sentences_of_their_own() -> None:
    """A hint is filled, unique, trimmed, on one line, at most 140 characters, ends in a stop."""
    hints = [row["hint"] for row in ROWS.values()]
    odd = {
        hint
        for hint in hints
        if not hint[:-1].strip()
        or hint != " ".join(hint.split())
        or len(hint) > HINT_LENGTH
        or not hint.endswith(".")
    }
    assert odd == set()
    assert sorted(hints) == sorted(set(hints))


def test_codes_are_digits() -> None:
    """A code is a string of three or five digits, once of six."""
    assert {code for code in ROWS if not code.isdecimal() or len(code) not in {3, 5}} == {"400172"}


def test_every_limit_names_its_source() -> None:
    """Each table of exchange.toml says in words what it is and where it is from."""
    endpoints = LIMITS["time_endpoint"]
    tables = [table for name, table in LIMITS.items() if name != "time_endpoint"]
    assert LIMITS.keys() == {
        *("gate", "default_limit", "remaining_header", "timestamp_window", "time_endpoint"),
    }
    for table in [*tables, *endpoints]:
        assert table["doc"].endswith(".")
        assert table["unit"]
        assert table["source"]


def test_limits_are_those_published() -> None:
    """The gate, the default limit and the timestamp window hold the published numbers."""
    gate, default = LIMITS["gate"], LIMITS["default_limit"]
    assert (gate["rate"], gate["per"], gate["scope"], gate["ban"]) == (6000, 60, "ip", 300)
    assert gate["ban"] == BAN  # as the limiter has it
    assert (default["rate"], default["per"], default["scope"]) == (10, 1, "uid")
    assert LIMITS["timestamp_window"]["value"] == 30
    assert LIMITS["remaining_header"]["name"] == "x-mbx-used-remain-limit"


def test_clock_codes_agree_between_the_files() -> None:
    """The window's codes are the ones that errors.toml repeats after a clock sync."""
    assert set(LIMITS["timestamp_window"]["codes"]) == codes_where(retry="clock")


def test_each_family_has_one_time_endpoint() -> None:
    """V1 and V2 each have one public clock; where the time stands in the reply differs."""
    found = {row["family"]: (row["path"], row["value"]) for row in LIMITS["time_endpoint"]}
    assert found == {
        "v1": ("/api/spot/v1/public/time", "data"),
        "v2": ("/api/v2/public/time", "data.serverTime"),
    }
    assert all(row["method"] == "GET" and not row["signed"] for row in LIMITS["time_endpoint"])
