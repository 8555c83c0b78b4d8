"""The error tree is as drawn, and every error keeps what it carries."""

import copy
import inspect
import pickle

import attrs
import pytest

from bitget_copy import errors
from bitget_copy.errors import (
    AccountModeError,
    APIConnectionError,
    APIError,
    APIReplyError,
    APIRetiredError,
    Attempt,
    AuthenticationError,
    BitgetCopyError,
    BusinessRuleError,
    ConfigError,
    InvalidParameterError,
    NotFoundError,
    Outcome,
    OutcomeUnknownError,
    ParameterError,
    PermissionDeniedError,
    RateLimitError,
    RequestTimeoutError,
    ServiceUnavailableError,
)

ENDPOINT = "v1.futures.trader.close_order"
ANSWERS = [
    APIError,
    AuthenticationError,
    PermissionDeniedError,
    InvalidParameterError,
    NotFoundError,
    BusinessRuleError,
    RateLimitError,
    ServiceUnavailableError,
    APIRetiredError,
    AccountModeError,
]


def one_of_each():
    """One error of every class, as the library makes them."""
    made = [
        BitgetCopyError("base"),
        ConfigError("timeout: got -1"),
        APIConnectionError("no route"),
        RequestTimeoutError("30 s are over"),
        ParameterError(
            "is 51", parameter="page_size", wire="pageSize", allowed="1 to 50", endpoint=ENDPOINT
        ),
        APIReplyError("no JSON", status=502, head=b"<html>", where="data[3]", endpoint=ENDPOINT),
        OutcomeUnknownError(
            "reset after sending", endpoint=ENDPOINT, sent_at=7, ids={"trackingNo": "1"}
        ),
    ]
    made += [
        answer(
            code="40009",
            message="sign error",
            status_code=400,
            hint="check it",
            request_time=9,
            endpoint=ENDPOINT,
        )
        for answer in ANSWERS
    ]
    return made


def pickled(error):
    return pickle.loads(pickle.dumps(error))  # noqa: S301 - made right here


def drawn_tree():
    """Pairs of class and parent as drawn in the module's docstring."""
    drawing = inspect.getdoc(errors).split("::\n\n", 1)[1].split("\n\n", 1)[0]
    pairs, path = [], []
    for line in inspect.cleandoc(drawing).splitlines():
        name = line.replace("│", " ").replace("├── ", "    ").replace("└── ", "    ")
        depth = (len(name) - len(name.lstrip())) // 4
        path[depth:] = [name.split()[0]]
        pairs.append((path[depth], path[depth - 1] if depth else None))
    return pairs


def defined_tree():
    """Pairs of class and parent as defined in the module."""
    classes = [
        item
        for item in vars(errors).values()
        if inspect.isclass(item) and issubclass(item, BitgetCopyError)
    ]
    return [
        (
            item.__name__,
            item.__bases__[0].__name__ if item is not BitgetCopyError else None,
        )
        for item in classes
    ]


def test_tree_is_as_drawn():
    """The docstring's drawing and the classes agree both ways: names and parents."""
    assert sorted(drawn_tree(), key=str) == sorted(defined_tree(), key=str)


def test_one_of_each_is_complete():
    """The tests below see every class that the module defines."""
    assert {type(error).__name__ for error in one_of_each()} == {name for name, _ in defined_tree()}


@pytest.mark.parametrize(
    ("kind", "builtin"),
    [
        (ConfigError, ValueError),
        (ParameterError, ValueError),
        (APIConnectionError, ConnectionError),
        (RequestTimeoutError, TimeoutError),
    ],
)
def test_errors_are_also_the_built_in_kind(kind, builtin):
    """Code that knows only Python's own exceptions catches the ones that fit."""
    error = next(error for error in one_of_each() if type(error) is kind)

    with pytest.raises(builtin):
        raise error


@pytest.mark.parametrize("kind", [APIReplyError, OutcomeUnknownError, *ANSWERS])
def test_other_errors_are_no_built_in_kind(kind):
    """Nothing else passes for a wrong value, a time-out or a connection error."""
    assert not issubclass(kind, (ValueError, OSError))


@pytest.mark.parametrize(
    ("kind", "outcome"),
    [
        (BitgetCopyError, Outcome.NOT_SENT),
        (ConfigError, Outcome.NOT_SENT),
        (ParameterError, Outcome.NOT_SENT),
        (APIConnectionError, Outcome.NOT_SENT),
        (RequestTimeoutError, Outcome.NOT_SENT),
        (APIReplyError, Outcome.UNKNOWN),
        (OutcomeUnknownError, Outcome.UNKNOWN),
        *((answer, Outcome.REFUSED) for answer in ANSWERS),
    ],
)
def test_outcome_of_each_class(kind, outcome):
    """What a failure means for the account, unless the raiser knows better."""
    assert kind.outcome is outcome


@pytest.mark.parametrize("error", one_of_each(), ids=lambda error: type(error).__name__)
@pytest.mark.parametrize("through", [pickled, copy.copy], ids=["pickle", "copy"])
def test_errors_survive_pickling_and_copying(error, through):
    """Class, text and every attribute arrive, those set after the making included."""
    error.attempts = (Attempt(number=1, endpoint=ENDPOINT, waited=0.5, elapsed=0.1, code="429"),)
    error.outcome = Outcome.UNKNOWN
    error.endpoint = "v1.spot.trader.close_orders"

    twin = through(error)

    assert type(twin) is type(error)
    assert str(twin) == str(error)
    assert twin.args == error.args
    assert twin.__dict__ == error.__dict__
    assert twin.attempts == error.attempts
    assert twin.outcome is Outcome.UNKNOWN


def test_parameter_error_names_both_names_and_what_is_allowed():
    """Python name, wire name, problem and allowed range stand in the text."""
    error = ParameterError(
        "is 51", parameter="page_size", wire="pageSize", allowed="1 to 50", endpoint=ENDPOINT
    )

    assert str(error) == f"{ENDPOINT}: page_size (wire name 'pageSize') is 51; allowed: 1 to 50"
    assert (error.parameter, error.wire, error.allowed) == ("page_size", "pageSize", "1 to 50")
    assert error.endpoint == ENDPOINT


def test_parameter_error_without_endpoint_starts_with_the_parameter():
    """Where no endpoint is concerned none is named."""
    error = ParameterError("is missing", parameter="symbol", wire="symbol", allowed="a contract")

    assert str(error) == "symbol (wire name 'symbol') is missing; allowed: a contract"
    assert error.endpoint is None


def test_reply_error_names_status_place_and_first_bytes():
    """Whoever reads the text sees what came and where it did not fit."""
    error = APIReplyError(
        "no number", status=200, head=b'{"a', where="data[3].size", endpoint=ENDPOINT
    )

    assert str(error) == f"{ENDPOINT}: no number at data[3].size; HTTP 200, body starts b'{{\"a'"
    assert (error.status, error.head, error.where) == (200, b'{"a', "data[3].size")


def test_reply_error_about_the_whole_reply_names_no_place():
    """Without endpoint and place the text speaks of the reply."""
    error = APIReplyError("no JSON", status=502, head=b"<html>")

    assert str(error) == "reply: no JSON; HTTP 502, body starts b'<html>'"
    assert error.where == ""
    assert error.endpoint is None


def test_reply_error_without_a_status_says_so():
    """A connection that broke before the status line shows neither status nor body."""
    error = APIReplyError("the connection broke", status=None, head=b"", endpoint=ENDPOINT)

    assert str(error) == f"{ENDPOINT}: the connection broke; no HTTP status"
    assert error.status is None


def test_outcome_unknown_says_what_to_do():
    """The text says that it was not repeated and to look first; ids are kept beside it."""
    error = OutcomeUnknownError(
        "read timed out", endpoint=ENDPOINT, sent_at=5, ids={"trackingNo": "1"}
    )

    assert str(error).startswith(f"{ENDPOINT}: sent, ")
    assert "(read timed out)" in str(error)
    assert "not repeated" in str(error)
    assert "Check the account" in str(error)
    assert (error.sent_at, error.ids, error.evidence) == (5, {"trackingNo": "1"}, "read timed out")


def test_outcome_unknown_without_ids_has_an_empty_mapping():
    """Callers can look into `ids` without asking first."""
    assert OutcomeUnknownError("x", endpoint=ENDPOINT, sent_at=None).ids == {}


def test_api_error_shows_code_message_hint_and_status():
    """The exchange's code and words come first, ours in brackets."""
    error = RateLimitError(
        code="429",
        message="Too Many Requests",
        status_code=429,
        hint="slow down",
        request_time=3,
        endpoint=ENDPOINT,
    )

    assert str(error) == f"{ENDPOINT}: code 429: Too Many Requests (slow down); HTTP 429"
    assert (error.code, error.message, error.hint) == ("429", "Too Many Requests", "slow down")
    assert (error.status_code, error.request_time, error.endpoint) == (429, 3, ENDPOINT)
    assert error.retry_after is None


def test_api_error_without_hint_and_endpoint_has_no_empty_brackets():
    """What is not known leaves no trace in the text."""
    error = APIError(code="1", message="no", status_code=400)

    assert str(error) == "code 1: no; HTTP 400"
    assert error.request_time is None
    assert APIRetiredError(code="30032", message="gone", status_code=400).successor is None


def test_attempt_is_a_frozen_record():
    """What hooks see cannot be changed by one of them."""
    attempt = Attempt(number=1, endpoint=ENDPOINT, waited=0.0, elapsed=0.2)

    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        attempt.number = 2


def test_every_class_says_what_it_means():
    """Each error class has a docstring of its own."""
    for name, _ in defined_tree():
        assert getattr(errors, name).__dict__["__doc__"], name
