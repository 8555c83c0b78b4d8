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

FAMILIES: Final = ("v1", "v2", "v3")
BEYOND: Final = {
    "v1": {"429", "30032", "40078", "40084", "40085", "40099"},
    "v2": {"00000", "30032", "40004", "40084", "40085", "40099", "40731", "40911"},
    "v3": {
        *("00000", "40004", "40005", "40911", "40078"),  # success, the clock
        *("40011", "40012", "40036", "40037", "40099", "40014", "40018", "40038"),  # the key
        *("40404", "30032", "40084", "40085", "40731"),  # path, kind of account and key
        *("40010", "40015", "40200", "40808", "45001"),  # faults of the whole exchange, releases
    },
}
"""What a family has beyond its list: what stands before every family, and what was told since."""
LISTS: Final = {
    "v1": (706, "97824a193af5f217514b700f2044ee89163ba7ca3849b313240dc068522346f0"),
    "v2": (834, "0f923b1a41bff4a5b1986f4d8e15c8fd71a9d3a6e7b064f468f67c086d51b5a3"),
    "v3": (159, "58b9ca2bfce805ff81b14865ed2f46f46b11574859d4a576e53578bf9d2b3ab7"),
}
"""How many codes a list has, and their SHA-256: sorted as strings, joined by line feeds."""

CLOCK_CODES: Final = {"40004", "40005", "40008", "40911", "40078"}

RELEASES: Final = {"45001", "40725", "40808", "40015"}
"""Seen while a new version of the exchange goes live."""

MAY_HAVE_ACTED: Final = {
    "v1": {
        *("40010", "40015", "40725", "40908", "40910", "43059", "43066", "45001", "49040"),
        *("50010", "50031", "31027", "31033", "40200"),  # named by the design
        *("40400", "40808", "40842", "40846", "40878", "50066"),  # by their texts
        *("40733", "45106", "40894", "40909", "49021", "31011", "31023"),  # done or under way
    },
    "v2": {
        *("19000", "59046", "80002", "43066", "60024", "40067", "70210", "70229", "43137"),
        *("12018", "31033", "40010", "40200", "40908", "40910", "43059", "49040", "50031"),
    },
    "v3": {"25000", "25001", "25003", "25239"},
}

PASSING_CLASSES: Final = {"RateLimitError", "ServiceUnavailableError"}
PASSING_EXCEPTIONS: Final = {
    "40808": "an argument check that also stands for a passing fault during release windows",
}

MAINTENANCE: Final = {
    "v1": {"40308", "40795", "40844", "41114", "45043", "50027"},
    "v2": {"40844", "41114", "45043", "50027"},
    "v3": {"25102", "25106"},
}
"""The only passing codes beside 429 that say that the exchange did not act."""

COOL_DOWNS: Final = {
    "v1": {"13001", "31047", "40047", "40918", "43036", "43047", "45129"},
    "v2": {"43036", "43047", "31047", "45129", "22035", "59044", "70228"},
    "v3": {"25004"},
}

CLASSES: Final = {
    "AuthenticationError": {
        *("40001", "40002", "40003", "40006", "40009", "40011", "40012", "40036", "40037"),
        "40099",
    },
    "PermissionDeniedError": {"40014", "40018", "40038"},
    "NotFoundError": {"40404"},
    "RateLimitError": {"429"},
    "APIRetiredError": {"30032"},
    "AccountModeError": {"40084", "40085"},
}
"""Of every family."""

CLASSES_BY_FAMILY: Final = {
    "v1": {
        "PermissionDeniedError": {"40013", "40103", "40199", "40732", "31001", "40025"},
        "BusinessRuleError": {"13008", "13009", "40064", "40731", "40854"},
    },
    "v2": {
        "PermissionDeniedError": {"40013", "40025", "40103", "40104", "40710", "40732", "31001"},
        "InvalidParameterError": {"40064", "400172", "20002"},
        "BusinessRuleError": {"13008", "13009", "22035", "40854", "59021", "22043"},
        "AccountModeError": {"40731"},
    },
    "v3": {
        "AccountModeError": {"40731", "25245"},
        "InvalidParameterError": {"25200", "25100", "25244", "40017"},
        "NotFoundError": {"25204", "25227", "25597"},
        "BusinessRuleError": {"25202", "25104", "25594", "43117"},
        "PermissionDeniedError": {"25620"},
    },
}

ELSEWHERE: Final = {
    "v1": {"22035", "59021", "400172", "25200"},
    "v2": {"40733", "40743", "43046", "25000", "25200", "25245", "13003"},
    "v3": {"22002", "40732", "43066", "31001", "59021", "13008"},
}
"""Codes that another family has, and this one does not."""

HINT_LENGTH: Final = 140
"""Characters; a hint shares one line of a log with the exchange's own text."""

Rows = dict[str, dict[str, Any]]


def load(name: str) -> dict[str, Any]:
    with (SPEC / name).open("rb") as file:
        return tomllib.load(file)


TABLES: Final = load("errors.toml")
LIMITS: Final = load("exchange.toml")
ROWS: Final[dict[str, Rows]] = {
    family: {
        code: row
        for table, rows in TABLES.items()
        if family in table.split("_")
        for code, row in rows.items()
    }
    for family in FAMILIES
}

each_family = pytest.mark.parametrize("family", FAMILIES)


def codes_where(family: str, **wanted: str) -> set[str]:
    return {code for code, row in ROWS[family].items() if wanted.items() <= row.items()}


@each_family
def test_a_family_has_all_codes_of_its_list(family: str) -> None:
    """Every code of the document, or of the family's page, is there, and what is told beyond it."""
    count, wanted = LISTS[family]
    listed = sorted(ROWS[family].keys() - BEYOND[family])

    assert len(listed) == count
    assert hashlib.sha256("\n".join(listed).encode()).hexdigest() == wanted
    assert ROWS[family].keys() >= BEYOND[family]


@each_family
def test_a_code_of_another_family_is_not_known(family: str) -> None:
    """What a code means is not guessed from another family."""
    assert ELSEWHERE[family] & ROWS[family].keys() == set()
    others = {code for other in FAMILIES if other != family for code in ROWS[other]}
    assert ELSEWHERE[family] <= others


def test_a_code_stands_once_for_a_family() -> None:
    """No two tables of one family have the same code."""
    for family in FAMILIES:
        tables = [rows for table, rows in TABLES.items() if family in table.split("_")]
        assert sum(map(len, tables)) == len(ROWS[family])


def test_every_row_has_exactly_the_four_keys() -> None:
    """A row consists of class, outcome, retry and hint, in that order."""
    keys = {tuple(row) for rows in TABLES.values() for row in rows.values()}
    assert keys == {("class", "outcome", "retry", "hint")}


@each_family
def test_success_is_the_only_row_that_is_no_error(family: str) -> None:
    """Only 00000 is Success, without an outcome, never repeated."""
    assert codes_where(family, **{"class": "Success"}) == {"00000"}
    assert codes_where(family, outcome="none") == {"00000"}
    assert ROWS[family]["00000"]["retry"] == "never"


def test_classes_are_those_below_api_error() -> None:
    """Every class but Success is a class of errors.py below APIError, and each one is used."""
    below = {kind.__name__ for kind in errors.APIError.__subclasses__()}
    used = {row["class"] for rows in TABLES.values() for row in rows.values()}
    assert used == below | {"Success"}


@each_family
@pytest.mark.parametrize(
    ("key", "allowed"),
    [
        ("outcome", {*("refused", "unknown"), "none"}),
        ("retry", {"never", "backoff", "clock"}),
    ],
)
def test_values_come_from_closed_sets(family: str, key: str, allowed: set[str]) -> None:
    """Outcome and retry take no value outside their sets."""
    assert {row[key] for row in ROWS[family].values()} == allowed


@each_family
def test_codes_that_may_follow_the_act_are_unknown(family: str) -> None:
    """A code that can come after execution never claims that the exchange did not act."""
    unknown = codes_where(family, outcome="unknown")
    assert (MAY_HAVE_ACTED[family] | RELEASES) - unknown == set()


def test_of_unified_accounts_no_more_is_unknown_than_its_list_says() -> None:
    """All else of V3 is a refusal, but for the faults of the whole exchange."""
    unknown = codes_where("v3", outcome="unknown")
    assert unknown == MAY_HAVE_ACTED["v3"] | RELEASES | {"40010", "40200"}


def test_a_suspended_redemption_is_a_refusal() -> None:
    """V2's 59021 says that nothing was done."""
    assert "59021" in codes_where("v2", outcome="refused", retry="never")


@each_family
def test_own_trouble_is_refused_only_in_maintenance(family: str) -> None:
    """A fault of the exchange leaves the outcome open unless it says maintenance."""
    wanted = {"class": "ServiceUnavailableError", "outcome": "refused"}
    assert codes_where(family, **wanted) == MAINTENANCE[family]


@each_family
def test_a_refusal_passes_only_when_throttled_in_maintenance_or_off_the_clock(family: str) -> None:
    """What may make a write go out a second time is this list and nothing more."""
    repeatable = codes_where(family, outcome="refused") - codes_where(family, retry="never")
    assert repeatable == {"429"} | MAINTENANCE[family] | CLOCK_CODES


@each_family
def test_clock_codes_and_no_others_ask_for_a_clock_sync(family: str) -> None:
    """The timestamp codes, and only they, are repeated after a clock sync."""
    clock = {"class": "AuthenticationError", "outcome": "refused", "retry": "clock"}
    assert codes_where(family, retry="clock") == CLOCK_CODES
    assert codes_where(family, **clock) == CLOCK_CODES


@each_family
def test_only_passing_classes_back_off(family: str) -> None:
    """A row that backs off is throttling or a fault of the exchange, or is listed with a reason."""
    rows = ROWS[family]
    passing = codes_where(family, retry="backoff")
    assert {c for c in passing if rows[c]["class"] not in PASSING_CLASSES} == {*PASSING_EXCEPTIONS}


@each_family
def test_cool_downs_are_rules_and_not_waited_out(family: str) -> None:
    """Cool-downs of the business go to the caller at once, as a rule that forbids the call."""
    rule = {"class": "BusinessRuleError", "outcome": "refused", "retry": "never"}
    assert COOL_DOWNS[family] - codes_where(family, **rule) == set()


@each_family
def test_known_codes_have_their_class(family: str) -> None:
    """Codes whose meaning is certain are of the class that callers catch, and final unless 429."""
    for known in (CLASSES, CLASSES_BY_FAMILY[family]):
        for kind, codes in known.items():
            refused = codes_where(family, **{"class": kind, "outcome": "refused"})
            assert codes - refused == set(), kind
            assert codes - {"429"} <= codes_where(family, retry="never")


@pytest.mark.parametrize(
    "code",
    ["13008", "13009", "40023", "40025", "40064", "40067", "40104", "40710", "43066", "60024"],
)
def test_codes_with_another_meaning_have_another_hint(code: str) -> None:
    """V2's list says something else of these codes than V1's document."""
    assert ROWS["v1"][code]["hint"] != ROWS["v2"][code]["hint"]


@each_family
def test_an_elite_key_is_told_what_it_may_not_do(family: str) -> None:
    """The hint of what such a key meets speaks of the kind of key, not of the product alone."""
    assert "key" in ROWS[family]["40731"]["hint"]


def test_the_rules_of_an_elite_key_are_said() -> None:
    """V3 refuses an argument of an elite key for rules that its message does not give."""
    hint = ROWS["v3"]["25200"]["hint"]
    assert all(word in hint for word in ("cross margin", "hedge mode", "pairs"))


def test_hints_are_short_single_sentences_of_their_own() -> None:
    """A hint is filled, unique, trimmed, on one line, at most 140 characters, ends in a stop."""
    hints = [row["hint"] for rows in TABLES.values() for row in rows.values()]
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


@each_family
def test_codes_are_digits(family: str) -> None:
    """A code is a string of three or five digits, once of six."""
    odd = {code for code in ROWS[family] if not code.isdecimal() or len(code) not in {3, 5}}
    assert odd == ({"400172"} if family == "v2" else set())


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
    assert set(LIMITS["timestamp_window"]["codes"]) == codes_where("v2", retry="clock")


def test_each_family_has_one_time_endpoint() -> None:
    """V1 and V2 each have one public clock; where the time stands in the reply differs."""
    found = {row["family"]: (row["path"], row["value"]) for row in LIMITS["time_endpoint"]}
    assert found == {
        "v1": ("/api/spot/v1/public/time", "data"),
        "v2": ("/api/v2/public/time", "data.serverTime"),
    }
    assert all(row["method"] == "GET" and not row["signed"] for row in LIMITS["time_endpoint"])
