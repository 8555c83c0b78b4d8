"""What can be seen of the account behind a key: mode, rights, and which families serve it.

Four reads at once, a fifth where V3 tells no rights. Nothing is inferred from what was not
said: what no reply shows is None, with the reason beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

import attrs

from bitget_copy._asyncio_futures import together
from bitget_copy._generated import ENDPOINTS
from bitget_copy._not_given import NotGiven
from bitget_copy._untrusted_text import bounded
from bitget_copy.endpoint import Caller
from bitget_copy.errors import (
    AccountModeError,
    APIError,
    AuthenticationError,
    BitgetCopyError,
    ConfigError,
    ParameterError,
    PermissionDeniedError,
    RateLimitError,
    ServiceUnavailableError,
)

SETTINGS: Final = "v3.account.get_settings"
INFO: Final = "v3.account.get_info"
COPY: Final = "v2.futures.follower.list_traders"
"""A read of V2 that every kind of copy key may try; ordinary rows refuse a lead trader's key."""
LEAD: Final = "v3.futures.trader.list_symbols"
"""A read of V3's copy trading without required arguments."""
CLASSIC_INFO: Final = "v2.account.get_info"

MODES: Final = ("classic", "unified", "hybrid", "upgrading", "switching")
"""Modes that are known: the exchange's words, and ``classic``, which it tells by a code only."""

MOVING: Final = {"upgrading": "on its way to unified", "switching": "on its way to classic"}
"""Modes in which an account may answer for itself and not yet, or no more, for its copy trading."""

_CLASSIC: Final = "40084"
_UNIFIED: Final = "40085"
_REFUSES_FAMILY: Final = {"v2": frozenset({_UNIFIED}), "v3": frozenset({_CLASSIC, "25245"})}
_SERVED: Final = frozenset({"31001", "40732"})
"""The account is no trader: what only a family that serves the account can know."""


_OF_THE_KEY: Final = (AuthenticationError, PermissionDeniedError)
_PASSING: Final = (RateLimitError, ServiceUnavailableError)


@attrs.frozen(kw_only=True)
class AccountView:
    """What could be seen of the account behind a key; None stands for what could not.

    Attributes:
        mode: ``"classic"``, ``"unified"``, ``"hybrid"``, ``"upgrading"`` (on its way to unified),
            ``"switching"`` (on its way to classic), or a new word as the exchange writes it.
        rights: what the key may do, in the exchange's words, e.g. ``"copy_futures_order"`` of a
            unified account or ``"ttow"`` of a classic one.
        perm_type: kind of the key, ``"read-only"`` or ``"read-and-write"``; V3 alone tells it.
        families: for ``"v2"`` and ``"v3"`` whether the family serves this key: both are always
            there, so ask ``families["v3"]``, which is True, False, or None where it was not seen.
        why: for ``"mode"``, ``"rights"``, ``"perm_type"``, ``"v2"`` and ``"v3"`` the reply that
            shows it, or why it was not seen.
        is_refused: the exchange refuses the key itself, or its address: no read was answered.
        is_lasting: the next look would find the same: the mode was found and is not about to
            change, and no read failed for a reason that may pass.
    """

    mode: str | None
    rights: tuple[str, ...] | None
    perm_type: str | None
    families: Mapping[str, bool | None]
    why: Mapping[str, str]
    is_refused: bool = False
    is_lasting: bool = False

    def __str__(self) -> str:
        if self.is_refused:
            return f"refused: {self.why['mode']}"
        rights = ", ".join(self.rights or ["not seen"])
        served = ", ".join(f"{family} {_WORDS[serves]}" for family, serves in self.families.items())
        return f"{self.mode or 'mode not seen'}; rights: {rights}; {served}"


_WORDS: Final = {True: "works", False: "does not work", None: "not seen"}


@attrs.frozen
class _Answer:
    """What one read brought: a reply or an error."""

    key: str
    reply: Any = None
    error: BitgetCopyError | None = None

    @property
    def code(self) -> str | None:
        return self.error.code if isinstance(self.error, APIError) else None

    @property
    def said(self) -> str:
        """The answer in words, without the exchange's own text."""
        error = self.error
        if error is None:
            return f"{self.key} answers"
        if not isinstance(error, APIError):
            return f"{self.key} brought no answer ({type(error).__name__})"
        # What to do about a wrong mode is what `AccountView` itself says.
        has_hint = error.hint and not isinstance(error, AccountModeError)
        hint = f": {error.hint}" if has_hint else ""
        return f"{self.key} answers with code {bounded(error.code)}{hint}"

    def field(self, name: str) -> Any:
        """A field of the reply; None without one."""
        return getattr(self.reply, name, None)

    def lacking(self, wire: str) -> str:
        """Why a field of it was not seen."""
        return f"{self.key} answers without {wire}" if self.error is None else self.said


async def look(send: Caller, timeout: float | NotGiven | None, priority: int | None) -> AccountView:
    """Asks for what `AccountView` shows.

    Raises:
        ConfigError: the client is closed.
        ParameterError: `timeout` or `priority` is wrong.
    """

    async def ask(key: str) -> _Answer:
        try:
            return _Answer(key, await send(ENDPOINTS[key], {}, timeout, priority))
        except BitgetCopyError as error:
            return _Answer(key, error=error)

    answers = await together(ask(key) for key in (SETTINGS, INFO, COPY, LEAD))
    settings, info, copy, _ = answers
    for answer in answers:
        if isinstance(answer.error, ConfigError | ParameterError):
            raise answer.error
    if not info.field("permissions") and copy.code != _UNIFIED:
        answers.append(await ask(CLASSIC_INFO))
    return _view(settings, info, answers)


def _view(settings: _Answer, info: _Answer, answers: Sequence[_Answer]) -> AccountView:
    mode, why_mode = _mode(settings, answers)
    rights, why_rights = _rights(info, answers)
    perm_type = _word(info.field("perm_type"))
    v2, why_v2 = _serves("v2", answers, mode)
    v3, why_v3 = _serves("v3", answers, mode)
    failed = [answer.error for answer in answers if answer.error is not None]
    return AccountView(
        mode=mode,
        rights=rights,
        perm_type=perm_type,
        families={"v2": v2, "v3": v3},
        why={
            "mode": why_mode,
            "rights": why_rights,
            "perm_type": f"permType of {INFO}" if perm_type else info.lacking("permType"),
            "v2": why_v2,
            "v3": why_v3,
        },
        is_refused=all(isinstance(answer.error, _OF_THE_KEY) for answer in answers),
        is_lasting=mode not in {None, *MOVING} and all(_is_lasting(error) for error in failed),
    )


def _is_lasting(error: BitgetCopyError) -> bool:
    """Whether the exchange has refused a read, and would again."""
    return isinstance(error, APIError) and not (isinstance(error, _PASSING) or error.is_page)


def _mode(settings: _Answer, answers: Sequence[_Answer]) -> tuple[str | None, str]:
    """The mode by the exchange's word for it, else by the codes that name one."""
    word = _word(settings.field("account_mode"))
    if word is not None:
        known = word.lower()
        return known if known in MODES else word, f"accountMode of {SETTINGS}"
    classic = _first(answers, "v3", frozenset({_CLASSIC}))
    unified = _first(answers, "v2", frozenset({_UNIFIED}))
    if classic and unified:
        return None, f"{classic.key} says classic (40084), {unified.key} says unified (40085)"
    if classic:
        return "classic", f"code {_CLASSIC} of {classic.key}"
    if unified:
        return "unified", f"code {_UNIFIED} of {unified.key}"
    return None, settings.lacking("accountMode")


def _rights(info: _Answer, answers: Sequence[_Answer]) -> tuple[tuple[str, ...] | None, str]:
    asked = [(info, "permissions", "permissions")]
    asked += [(a, "authorities", "authorities") for a in answers if a.key == CLASSIC_INFO]
    for answer, name, wire in asked:
        found = tuple(filter(None, map(_word, answer.field(name) or ())))
        if found:  # an empty list is also what a model has where the exchange sent none
            return found, f"{wire} of {answer.key}"
    return None, _listed(answer.lacking(wire) for answer, _, wire in asked)


def _listed(said: Iterable[str]) -> str:
    return "; ".join(each.removesuffix(".") for each in said)


def _serves(family: str, answers: Sequence[_Answer], mode: str | None) -> tuple[bool | None, str]:
    """Whether a family serves the key; a refusal of the whole family goes before an answer."""
    own = [answer for answer in answers if answer.key.startswith(family)]
    refused = _first(own, family, _REFUSES_FAMILY[family])
    if refused:
        return False, refused.said
    served = [answer for answer in own if answer.error is None or answer.code in _SERVED]
    copying = [answer for answer in served if answer.key in (COPY, LEAD)]
    if copying or (served and mode not in MOVING):
        return True, f"{(copying or served)[0].key} is served"
    return None, _listed(answer.said for answer in own)


def _first(answers: Sequence[_Answer], family: str, codes: frozenset[str]) -> _Answer | None:
    """The first answer of a family with one of these codes."""
    found = (a for a in answers if a.key.startswith(family) and a.code in codes)
    return next(found, None)


def _word(value: object) -> str | None:
    """A word of the exchange, bounded; None for nothing and for what is no text."""
    return bounded(str(value)) if isinstance(value, str) and value.strip() else None
