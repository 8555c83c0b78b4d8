"""What the client says of an account: what it saw, and why it did not see the rest."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterator
from random import Random
from typing import Any, TypeAlias

import attrs
import httpx
import pytest

from bitget_copy import (
    AccountModeError,
    AccountView,
    ConfigError,
    CopyTradingClient,
    Credentials,
    LocalLimiter,
    ParameterError,
    RetryPolicy,
    account_mode,
)
from bitget_copy._generated import ENDPOINTS
from bitget_copy.account_mode import CLASSIC_INFO, COPY, INFO, LEAD, MOVING, SETTINGS

KEYS = Credentials(api_key="key-canary", secret_key="secret-canary", passphrase="pass-canary")
SEED = 20_261_128

Answer: TypeAlias = Any
"""What an endpoint says: data of a success, a text for a code, or an error to raise."""

RIGHTS = ["uta_mgt", "copy_futures_order"]
NOT_TOLD: dict[str, Answer] = dict.fromkeys((SETTINGS, INFO, COPY, LEAD, CLASSIC_INFO), "40014")
UNIFIED: dict[str, Answer] = NOT_TOLD | {
    SETTINGS: {"accountMode": "unified"},
    INFO: {"permissions": RIGHTS, "permType": "read-and-write"},
    COPY: "40085",
    LEAD: [],
    CLASSIC_INFO: "40085",
}
CLASSIC: dict[str, Answer] = {
    SETTINGS: "40084",
    INFO: "40084",
    COPY: [],
    LEAD: "40084",
    CLASSIC_INFO: {"authorities": ["ttor", "ttow"]},
}
PATHS = {ENDPOINTS[key].path: key for key in UNIFIED if key in ENDPOINTS}


class Exchange:
    """Answers each of the reads of `account_mode` with what it is told, and counts them."""

    def __init__(self, answers: dict[str, Answer]) -> None:
        self.answers = answers
        self.asked: list[str] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        assert request.method == "GET"
        key = PATHS[request.url.path]
        self.asked.append(key)
        answer = self.answers[key]
        if isinstance(answer, Exception):
            raise answer
        if isinstance(answer, httpx.Response):
            return answer
        code, data = (answer, None) if isinstance(answer, str) else ("00000", answer)
        body = {"code": code, "msg": "no", "requestTime": 1_764_720_000_000, "data": data}
        return httpx.Response(200 if code == "00000" else 400, json=body)


def client(exchange: Callable[[httpx.Request], httpx.Response]) -> CopyTradingClient:
    return CopyTradingClient(
        KEYS, transport=httpx.MockTransport(exchange), limiter=LocalLimiter(),
        retry=RetryPolicy(max_attempts=1), base_url="http://127.0.0.1",
    )  # fmt: skip


def seen(answers: dict[str, Answer]) -> tuple[AccountView, list[str]]:
    """The view of an account, and what was asked for it."""

    async def ask() -> AccountView:
        async with client(exchange) as made:
            return await made.account_mode()

    exchange = Exchange(answers)
    return asyncio.run(ask()), exchange.asked


def test_a_unified_account() -> None:
    """Mode and rights are V3's words, and V2 refuses it."""
    view, asked = seen(UNIFIED)
    assert view.mode == "unified"
    assert view.rights == tuple(RIGHTS)
    assert view.perm_type == "read-and-write"
    assert view.families == {"v2": False, "v3": True}
    assert sorted(asked) == sorted([SETTINGS, INFO, COPY, LEAD])
    assert str(view) == ("unified; rights: uta_mgt, copy_futures_order; v2 does not work, v3 works")


def test_a_classic_account() -> None:
    """V3 refuses it by a code; its rights are V2's words."""
    view, asked = seen(CLASSIC)
    assert view.mode == "classic"
    assert "40084" in view.why["mode"]
    assert view.rights == ("ttor", "ttow")
    assert view.perm_type is None
    assert view.families == {"v2": True, "v3": False}
    assert asked.count(CLASSIC_INFO) == 1


@pytest.mark.parametrize("word", account_mode.MODES[1:])
@pytest.mark.parametrize("spelled", [str.lower, str.upper, str.title])
def test_every_word_of_the_exchange(word: str, spelled: Callable[[str], str]) -> None:
    """The mode is the exchange's word, whatever its case."""
    view, _ = seen(UNIFIED | {SETTINGS: {"accountMode": spelled(word)}})
    assert (view.mode, view.why["mode"]) == (word, f"accountMode of {SETTINGS}")


def test_a_new_word() -> None:
    """A word that nobody knows yet is passed on as it is, bounded."""
    assert seen(UNIFIED | {SETTINGS: {"accountMode": "Quantum"}})[0].mode == "Quantum"
    long = seen(UNIFIED | {SETTINGS: {"accountMode": "x" * 9_000}})[0].mode
    assert long is not None
    assert len(long) <= 500


@pytest.mark.parametrize("data", [{}, {"accountMode": None}, {"accountMode": ""}, {"uid": "1"}])
def test_a_mode_that_is_left_out(data: Answer) -> None:
    """Settings without a mode leave what the codes say, and nothing where they say nothing."""
    assert seen(UNIFIED | {SETTINGS: data})[0].mode == "unified"
    view, _ = seen(UNIFIED | {SETTINGS: data, COPY: []})
    assert view.mode is None
    assert view.why["mode"] == f"{SETTINGS} answers without accountMode"
    assert view.families == {"v2": True, "v3": True}


@pytest.mark.parametrize("data", [{}, {"permissions": None}, {"permissions": []}])
def test_rights_that_are_left_out(data: Answer) -> None:
    """No rights in the reply are rights that were not seen, not a key without rights."""
    view, _ = seen(UNIFIED | {INFO: data})
    assert view.rights is None
    assert view.why["rights"].startswith(f"{INFO} answers without permissions")
    assert view.perm_type is None
    assert view.why["perm_type"] == f"{INFO} answers without permType"


def test_a_key_without_the_right_for_settings() -> None:
    """The rights need no right; the mode then shows by what V2 says of the account."""
    view, _ = seen(UNIFIED | {SETTINGS: "40014"})
    assert (view.mode, view.rights) == ("unified", tuple(RIGHTS))
    assert view.why["mode"] == f"code 40085 of {COPY}"
    silent, _ = seen(UNIFIED | {SETTINGS: "40014", COPY: "40014"})
    assert silent.mode is None
    assert "code 40014" in silent.why["mode"]
    assert silent.families == {"v2": None, "v3": True}


@pytest.mark.parametrize("word", MOVING)
@pytest.mark.parametrize(
    ("copy_trading", "serves"), [([], True), ("25245", False), ("40014", None), ("40725", None)]
)
def test_an_account_on_its_way(word: str, copy_trading: Answer, serves: bool | None) -> None:
    """That it answers for itself does not say that its copy trading is served."""
    view, _ = seen(UNIFIED | {SETTINGS: {"accountMode": word}, LEAD: copy_trading})
    assert (view.mode, view.families["v3"]) == (word, serves)


def test_a_key_without_rights_of_copy_trading() -> None:
    """Where a settled account answers for itself, its family serves it."""
    assert seen(UNIFIED | {LEAD: "40014"})[0].families["v3"] is True


def test_two_families_that_contradict_each_other() -> None:
    """An account that is classic for one and unified for the other is neither."""
    view, _ = seen(CLASSIC | {COPY: "40085"})
    assert view.mode is None
    assert "40084" in view.why["mode"]
    assert "40085" in view.why["mode"]
    assert view.families == {"v2": False, "v3": False}


def test_a_refusal_of_the_account_goes_before_an_answer() -> None:
    """A family that serves one read and refuses the account in another is not said to work."""
    view, _ = seen(CLASSIC | {INFO: {"permissions": RIGHTS}})
    assert (view.mode, view.families["v3"]) == ("classic", False)


@pytest.mark.parametrize("code", ["40732", "31001"])
def test_no_trader_is_served(code: str) -> None:
    """That somebody is no trader is known only where the account is served."""
    assert seen(CLASSIC | {COPY: code, CLASSIC_INFO: "40014"})[0].families["v2"] is True


def test_a_lead_traders_key() -> None:
    """Code 40731 says that key and endpoint do not fit, which is no proof of a mode."""
    view, _ = seen(NOT_TOLD | {COPY: "40731", CLASSIC_INFO: "40731"})
    assert (view.mode, view.families["v2"]) == (None, None)
    assert "40731" in view.why["v2"]


FAILURES: dict[str, Answer] = {
    "wrong key": "40006",
    "no right": "40014",
    "wrong address": "40018",
    "too many": "429",
    "overload": "40725",
    "no such path": "40404",
    "unlisted": "77777",
    "late": httpx.ReadTimeout("late"),
    "no connection": httpx.ConnectError("gone"),
    "broken": httpx.ReadError("broken"),
    "page": httpx.Response(502, text="<html>secret-canary</html>"),
    "no envelope": httpx.Response(200, json=[1]),
    "a word": httpx.Response(200, json={"code": "00000", "msg": "", "data": "success"}),
    "a number": httpx.Response(200, json={"code": "00000", "msg": "", "data": 7}),
}


@pytest.mark.parametrize("failure", FAILURES.values(), ids=FAILURES)
def test_nothing_is_guessed_when_nothing_is_seen(failure: Answer) -> None:
    """Whatever fails, what was not seen is None and has its reason, and nothing is raised."""
    view, _ = seen(dict.fromkeys(UNIFIED, failure))
    assert (view.mode, view.rights, view.perm_type) == (None, None, None)
    assert view.families == {"v2": None, "v3": None}
    assert set(view.why) == {"mode", "rights", "perm_type", "v2", "v3"}
    assert all(view.why.values())
    assert "canary" not in repr(view)


VALUES: list[Answer] = [
    *FAILURES.values(), "40084", "40085", "40731", "25245", "40732", None, [], {}, 7, True, "x",
    {"accountMode": "unified"}, {"accountMode": 7}, {"accountMode": ["a"]}, {"accountMode": {}},
    {"permissions": "uta_mgt"}, {"permissions": [None, 7, "uta_mgt", {"a": 1}]},
    {"permissions": {}}, {"permType": 3}, {"permType": "Read-Only"}, [{"accountMode": "hybrid"}],
    {"authorities": None}, {"authorities": ["a\x1b[2J"]}, {"authorities": "ttor"},
]  # fmt: skip


@pytest.mark.gate
def test_whatever_the_exchange_says() -> None:
    """Any answers together make a view without a guess, and nothing is raised."""
    random = Random(SEED)
    for _ in range(120):
        answers = {key: random.choice(VALUES) for key in UNIFIED}
        view, asked = seen(answers)
        at = f"{SEED}: {answers}"
        assert len(asked) in (4, 5), at
        assert view.mode is None or view.mode.isprintable(), at
        assert view.rights is None or all(map(str.isprintable, view.rights)), at
        if view.mode == "classic":
            assert "40084" in (answers[SETTINGS], answers[INFO], answers[LEAD]), at
        if view.mode == "unified":
            told = (answers[COPY], answers[CLASSIC_INFO])
            assert "40085" in told or answers[SETTINGS] == {"accountMode": "unified"}, at
        for family, keys in (("v2", (COPY, CLASSIC_INFO)), ("v3", (SETTINGS, INFO, LEAD))):
            if view.families[family] is False:
                assert {answers[key] for key in keys if isinstance(answers[key], str)} & {
                    "40084", "40085", "25245",
                }, at  # fmt: skip
        json.dumps(attrs.asdict(view))


async def test_what_is_raised() -> None:
    """A closed client and wrong arguments, as documented; nothing is sent."""
    exchange = Exchange(UNIFIED)
    made = client(exchange)
    with pytest.raises(ParameterError, match="timeout"):
        await made.account_mode(timeout=-1)
    with pytest.raises(ParameterError, match="priority"):
        await made.account_mode(priority="high")  # type: ignore[arg-type]
    await made.aclose()
    with pytest.raises(ConfigError, match="closed"):
        await made.account_mode()
    assert exchange.asked == []


async def test_reads_are_sent_together() -> None:
    """The first four reads do not wait for one another, and a cancelled call ends them all."""
    waiting = asyncio.Event()
    under_way = 0

    async def hang(request: httpx.Request) -> httpx.Response:
        nonlocal under_way
        under_way += 1
        if under_way == 4:
            waiting.set()
        try:
            await asyncio.Event().wait()
        finally:
            under_way -= 1
        raise AssertionError

    async with client(hang) as made:  # type: ignore[arg-type]
        task = asyncio.create_task(made.account_mode())
        async with asyncio.timeout(5):
            await waiting.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
    assert under_way == 0


def test_attempts_are_limited_and_repeated() -> None:
    """The reads go through limits and retries as others do: a fault that passes is not seen."""

    def flaky() -> Iterator[httpx.Response]:
        yield httpx.Response(503)
        while True:
            yield Exchange(UNIFIED)(httpx.Request("GET", f"http://x{ENDPOINTS[SETTINGS].path}"))

    replies = flaky()
    rest = Exchange(UNIFIED)

    def answer(request: httpx.Request) -> httpx.Response:
        return next(replies) if PATHS[request.url.path] == SETTINGS else rest(request)

    async def ask() -> tuple[AccountView, int]:
        attempts = []
        async with CopyTradingClient(
            KEYS, transport=httpx.MockTransport(answer), base_url="http://127.0.0.1",
            limiter=LocalLimiter(), retry=RetryPolicy(backoff_base=0.001, backoff_max=0.002),
            on_attempt=attempts.append,
        ) as made:  # fmt: skip
            view = await made.account_mode()
        return view, sum(attempt.endpoint == SETTINGS for attempt in attempts)

    view, attempts = asyncio.run(ask())
    assert (view.mode, attempts) == ("unified", 2)


async def test_it_is_asked_once_until_the_account_is_of_another_kind() -> None:
    """What was found is kept, for views too; a call that is told otherwise makes it ask again."""
    exchange = Exchange(UNIFIED)
    async with client(exchange) as made:
        first = await made.account_mode()
        asked = len(exchange.asked)
        assert await made.with_options(timeout=3).account_mode() is first
        assert len(exchange.asked) == asked
        exchange.answers = CLASSIC
        with pytest.raises(AccountModeError):
            await made.v3.account.get_settings()
        assert (await made.account_mode()).mode == "classic"


@pytest.mark.parametrize("passing", [httpx.ConnectError("x"), httpx.Response(503), "429"])
async def test_what_may_pass_is_asked_again(passing: Answer) -> None:
    """One read that did not come through is no lasting answer."""
    exchange = Exchange(UNIFIED | {INFO: passing})
    async with client(exchange) as made:
        assert not (await made.account_mode()).is_lasting
        exchange.answers = UNIFIED
        assert (await made.account_mode()).rights


def test_a_key_that_is_refused_is_told_so() -> None:
    """No read is answered; the reason is in the text."""
    view, _ = seen(dict.fromkeys(UNIFIED, "40006") | {CLASSIC_INFO: "40006"})
    assert (view.is_refused, view.mode) == (True, None)
    assert str(view).startswith(f"refused: {SETTINGS} answers with code 40006: ")
    assert not seen(UNIFIED)[0].is_refused
