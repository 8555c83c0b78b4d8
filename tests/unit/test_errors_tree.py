"""The error tree is as drawn, and every error keeps what it carries."""

import copy
import inspect
import pickle
from pathlib import Path

import attrs
import pytest

from bitget_copy import errors
from bitget_copy.drift import Deviation, DeviationKind
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
    JournalError,
    NotFoundError,
    Outcome,
    OutcomeUnknownError,
    ParameterError,
    PermissionDeniedError,
    RateLimitError,
    ReadOnlyError,
    ReplyDriftError,
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


SAID = {"code": "40009", "message": "sign error", "status_code": 400}
PARAMETER = {"parameter": "page_size", "wire": "pageSize", "allowed": "1 to 50"}


def one_of_each():
    """One error of every class, as the library makes them."""
    return [
        BitgetCopyError("base"),
        ConfigError("timeout: got -1"),
        APIConnectionError("no route"),
        JournalError("No space left"),
        ReadOnlyError("this client only reads"),
        RequestTimeoutError("30 s are over"),
        ParameterError("is 51", endpoint=ENDPOINT, **PARAMETER),
        APIReplyError("no JSON", status=502, head=b"<html>", where="data[3]", endpoint=ENDPOINT),
        ReplyDriftError([Deviation(ENDPOINT, "data[].x", DeviationKind.UNKNOWN_FIELD)], status=200),
        OutcomeUnknownError("reset", endpoint=ENDPOINT, sent_at=7, ids={"trackingNo": "1"}),
        *(kind(hint="check it", request_time=9, endpoint=ENDPOINT, **SAID) for kind in ANSWERS),
    ]


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
    [(ConfigError, ValueError), (ParameterError, ValueError),
     (APIConnectionError, ConnectionError), (RequestTimeoutError, TimeoutError)],
)  # fmt: skip
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


@pytest.mark.parametrize(
    ("error", "text"),
    [
        (ParameterError("is 51", endpoint=ENDPOINT, **PARAMETER),
         f"{ENDPOINT}: page_size (wire name 'pageSize') is 51; allowed: 1 to 50"),
        (ParameterError("is missing", parameter="symbol", wire="symbol", allowed="a contract"),
         "symbol (wire name 'symbol') is missing; allowed: a contract"),
        (APIReplyError("no number", status=200, head=b'{"a', where="data[3].size",
                       endpoint=ENDPOINT),
         f"{ENDPOINT}: no number at data[3].size; HTTP 200, body starts b'{{\"a'"),
        (APIReplyError("no JSON", status=502, head=b"<html>"),
         "reply: no JSON; HTTP 502, body starts b'<html>'"),
        (APIReplyError("the connection broke", status=None, head=b"", endpoint=ENDPOINT),
         f"{ENDPOINT}: the connection broke; no HTTP status"),
        (OutcomeUnknownError("read timed out", endpoint=ENDPOINT, sent_at=5),
         (f"{ENDPOINT}: sent, but whether it took effect is unknown (read timed out); it was not "
          "repeated. Check the account before you send it again; await error.reconcile() does")),
        (RateLimitError(hint="slow down", endpoint=ENDPOINT, **SAID),
         f"{ENDPOINT}: code 40009: sign error (slow down); HTTP 400"),
        (APIError(**SAID), "code 40009: sign error; HTTP 400"),
    ],
    ids=lambda value: "" if isinstance(value, str) else type(value).__name__,
)  # fmt: skip
def test_the_text_says_what_where_and_what_next(error, text):
    """What is not known leaves no trace in it: no empty brackets, no endpoint."""
    assert str(error) == text


def test_errors_keep_what_they_are_made_of():
    """For programs, which should not read texts."""
    error = ParameterError("is 51", endpoint=ENDPOINT, **PARAMETER)
    assert vars(error) == PARAMETER | {"endpoint": ENDPOINT, "problem": "is 51"}
    error = APIReplyError("x", status=200, head=b"{", where="data[3]", endpoint=ENDPOINT)
    assert (error.status, error.head, error.where) == (200, b"{", "data[3]")
    assert (error.endpoint, error.partial) == (ENDPOINT, False)
    error = APIReplyError("x", status=None, head=b"")
    assert (error.status, error.where, error.endpoint, error.partial) == (None, "", None, True)
    error = OutcomeUnknownError("why", endpoint=ENDPOINT, sent_at=5, ids={"trackingNo": "1"})
    assert (error.sent_at, error.ids, error.evidence) == (5, {"trackingNo": "1"}, "why")
    assert OutcomeUnknownError("x", endpoint=ENDPOINT, sent_at=None).ids == {}
    error = RateLimitError(hint="h", request_time=3, endpoint=ENDPOINT, **SAID)
    assert vars(error) == SAID | {"hint": "h", "request_time": 3, "endpoint": ENDPOINT}
    assert (error.retry_after, APIError(**SAID).request_time) == (None, None)
    assert APIRetiredError(**SAID).successor is None


def test_attempt_is_a_frozen_record():
    """What hooks see cannot be changed by one of them."""
    attempt = Attempt(number=1, endpoint=ENDPOINT, waited=0.0, elapsed=0.2)

    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        attempt.number = 2


def test_every_class_says_what_it_means():
    """Each error class has a docstring of its own."""
    for name, _ in defined_tree():
        assert getattr(errors, name).__dict__["__doc__"], name


def test_the_page_of_errors_has_every_class():
    """With a heading, and with what to do unless it stands above others."""
    page = (Path(errors.__file__).parent / "docs" / "errors.md").read_text("utf-8")
    for name, _ in defined_tree():
        assert f"\n## {name}\n" in page
        assert f"| [`{name}`](#{name.lower()}) |" in page or name in {"BitgetCopyError", "APIError"}
