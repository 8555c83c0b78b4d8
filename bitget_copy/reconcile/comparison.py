"""Compares the values that reads show with those that a lost write asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from enum import Enum, StrEnum
from fractions import Fraction
from typing import Any, Final, TypeAlias

from bitget_copy.errors import ParameterError, StillUnknown
from bitget_copy.reconcile.lost_write import Finding, Pending
from bitget_copy.reconcile.read_round import ReadRound
from bitget_copy.symbols import to_v2

_ROUNDING: Final = Fraction(1, 200)
"""Share by which a number may differ and still be the one asked for, rounded to a tick."""
_SAME_FORM: Final = 3
"""Characters at the end that names of one form share, by the coin that prices are in."""


class Match(Enum):
    """How a shown value compares to the one asked for."""

    SAME = "same"
    OTHER = "other"
    UNCLEAR = "unclear"
    """Shown in another way, which may mean the same."""
    HIDDEN = "hidden"
    """Not shown at all."""


FieldRule: TypeAlias = Callable[[Any, Any], Match]
"""Compares the value asked for with the one shown."""
Fields: TypeAlias = Mapping[str, tuple[str, FieldRule]]
"""Wire name of a member to the field that shows it, and how the two compare."""


def compared(members: Mapping[str, Any], shown: Any, fields: Fields) -> list[Match]:
    """How the members that were asked for compare to what a row or reply shows."""
    out = []
    for wire, asked in members.items():
        field, rule = fields.get(wire, ("", None))
        out.append(Match.HIDDEN if rule is None else rule(asked, getattr(shown, field)))
    return out


def same_if(is_same: bool) -> Match:
    """A match that is either or."""
    return Match.SAME if is_same else Match.OTHER


def number(asked: str | None, shown: Decimal | int | None) -> Match:
    """A number, of which 0, nothing and an empty text say that it is not set.

    Whether leaving a value out removes it is documented too poorly to prove anything from a
    value that is still there.
    """
    wanted = Decimal(asked) if asked else Decimal(0)
    if wanted == (shown or 0):
        return Match.SAME
    if not wanted or (shown and _are_near(Fraction(wanted), Fraction(shown))):
        return Match.UNCLEAR
    return Match.OTHER


def _are_near(wanted: Fraction, shown: Fraction) -> bool:
    """Whether one may be the other, rounded; a Decimal would compute in the caller's context."""
    return abs(wanted - shown) <= abs(wanted) * _ROUNDING


def shown_number(asked: str | None, shown: Decimal | int | None) -> Match:
    """A number that the exchange shows only in some modes."""
    return Match.UNCLEAR if shown is None else number(asked, shown)


def word(asked: str, shown: object) -> Match:
    """A word of a documented set; another one that is shown may be a synonym."""
    if asked == shown:
        return Match.SAME
    return Match.UNCLEAR if known(shown) is None else Match.OTHER


def known(shown: object) -> StrEnum | None:
    """A word of a documented set; None for any other, which may be a synonym."""
    return shown if isinstance(shown, StrEnum) else None


def same_symbol(asked: str, shown: str | None) -> Match:
    """A contract or pair; replies sometimes add its suffix, or leave it out.

    Only a name of the same form is surely another one: ETHUSDT is not BTCUSDT, but BTC may be.
    """
    (wanted, line), (found, other) = apart(asked), apart(shown)
    if line and other and line != other:
        return Match.OTHER
    if wanted == found:
        return Match.SAME
    is_plain = wanted.isalnum() and found.isalnum()
    is_other = is_plain and wanted[-_SAME_FORM:] == found[-_SAME_FORM:]
    return Match.OTHER if is_other else Match.UNCLEAR


def apart(symbol: str | None) -> tuple[str, str | None]:
    """The bare name in capitals, and the product line of V2 that a suffix names."""
    try:
        return to_v2(symbol or "")
    except ParameterError:
        return (symbol or "").strip().upper(), None


def vague(rule: FieldRule) -> FieldRule:
    """Compares by a rule of which only equality tells anything."""
    return lambda asked, shown: Match.SAME if rule(asked, shown) is Match.SAME else Match.UNCLEAR


vague_number: Final = vague(number)
"""A number whose scale or unit is not documented."""
vague_word: Final = vague(word)
"""A word for which requests and replies do not use the same set."""


def contracts(asked: str | Sequence[str], shown: Sequence[str]) -> Match:
    """Contracts as a list, or as one text with commas; ``all`` stands for all there are.

    One that the exchange does not offer may be left out without a word. Names in another form may
    be of the same contracts.
    """
    wanted = _names(asked.split(",") if isinstance(asked, str) else asked)
    found = _names(shown)
    if wanted == found:
        return Match.SAME
    are_alike = _are_of_form(wanted - found, found) and _are_of_form(found - wanted, wanted)
    return Match.OTHER if are_alike and not found < wanted else Match.UNCLEAR


def _names(given: Sequence[str]) -> set[str]:
    return {apart(name)[0] for name in given}


def _are_of_form(names: set[str], others: set[str]) -> bool:
    """Whether each of these names is of the form of one of the others."""
    return all(any(same_symbol(o, name) is Match.OTHER for o in others) for name in names)


def settings_finding(
    reads: ReadRound,
    what: str,
    entries: Sequence[Sequence[Match]],
    shown: object,
    *,
    in_parts: bool = False,
) -> Finding:
    """The finding about settings.

    Args:
        reads: the round.
        what: names the settings, in the plural.
        entries: per thing that is set (an order, a symbol) its values, at least one each.
        shown: the values that were read, to be compared between rounds.
        in_parts: they come from several replies, which need not show the same moment.
    """
    matches = {match for entry in entries for match in entry}
    if matches == {Match.SAME}:
        return reads.in_effect(f"the {what} are as asked", shown if in_parts else None)
    if matches <= {Match.SAME, Match.HIDDEN}:
        why = f"the {what} are as asked where they are shown, but not all is shown"
        return StillUnknown(why) if reads.is_after_sending else Pending(why)
    is_unchanged = reads.is_unchanged(shown)
    if not reads.is_final:
        return Pending(f"the {what} are not as asked, so far")
    if not is_unchanged:
        return StillUnknown(f"the {what} are not as asked; somebody else is changing them")
    if all(Match.OTHER in entry for entry in entries):
        return reads.not_in_effect(f"the {what} are not as asked")
    return StillUnknown(f"the {what} are not all as asked, but may be so in part or in other words")
