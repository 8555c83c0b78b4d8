"""The pages about errors: the tree with what to do about each class, and all codes by family."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator, Mapping, Sequence
from textwrap import dedent
from typing import Any, Final

from bitget_copy import errors
from bitget_copy._codegen.spec import Spec

_DOES: Final = {
    "ConfigError": "mend the option or the variable that it names",
    "ParameterError": "mend the argument that it names",
    "APIConnectionError": "call again; if it stays so, run `bitget-copy doctor`",
    "RequestTimeoutError": "`NOT_SENT`: call again; `UNKNOWN` (a read): ask again",
    "JournalError": "`recover()` what is in `client.unresolved`, which only this client knows now; "
    "mend the disk or the file, and make a new client",
    "ReadOnlyError": "use a client that is not `read_only`",
    "OutcomeUnknownError": "`await error.reconcile()`; never repeat it unseen",
    "APIReplyError": "ask again; if it stays so, run `bitget-copy doctor`",
    "ReplyDriftError": "leave `strict_replies` out, or wait for a version that knows the reply",
    "AuthenticationError": "mend key, secret, passphrase or clock: see `bitget-copy doctor`",
    "PermissionDeniedError": "grant the right, or the address, in the key's settings",
    "InvalidParameterError": "mend the argument that its message names",
    "NotFoundError": "list again: the order, trader or setting is gone",
    "BusinessRuleError": "do what its hint says; repeating does not help",
    "RateLimitError": "wait `error.retry_after`; share limits if other processes use the key",
    "ServiceUnavailableError": "call later; reads were repeated already",
    "APIRetiredError": "call `error.successor`; `bitget-copy migrate` finds all uses",
    "AccountModeError": "call `error.counterpart`: the account is of another kind",
}
"""What to do next, by class; the two that are above all others stand for what is below them."""
_INTRODUCTION: Final = (
    "All can be imported from `bitget_copy`. One `except BitgetCopyError` catches everything; one "
    "`except APIError` what the exchange, or what stands before it, has refused. Each text says "
    "which endpoint, what was wrong, after how many attempts, and what to do next."
)
_OUTCOMES: Final = (
    "What it means for the account is in `error.outcome`: `NOT_SENT` (no byte of it reached the "
    "exchange), `REFUSED` (the exchange says that it did not act) or `UNKNOWN`; printed they are "
    "`not sent`, `refused` and `unknown`. A write whose "
    "outcome is unknown always raises `OutcomeUnknownError`, with the error behind it as its "
    "`__cause__`; so `UNKNOWN` of any other class is said of a read, which may be asked again."
)
_CODES: Final = (
    "What each code of the exchange is taken for, and what to do: `error.code` and `error.hint` of "
    "an `APIError`. A code may mean something else in another family. One that is not listed is an "
    "`APIError` of unknown outcome."
)
_ABOVE: Final = ("BitgetCopyError", "APIError")
_SECTION: Final = re.compile(r"\n(Attributes|Args|Raises|Returns):\n")


def pages(spec: Spec, note: str) -> dict[str, str]:
    """Both pages: path below the package and text."""
    return {"docs/errors.md": _tree_page(note), "reference/codes.md": _code_page(spec, note)}


def _tree_page(note: str) -> str:
    drawing = _doc(errors).split("::\n\n", 1)[1].split("\n\n", 1)[0]
    kinds = [kind for kind in vars(errors).values() if _is_error(kind)]
    rows = [
        f"| [`{kind.__name__}`](#{kind.__name__.lower()}) | {kind.outcome.name} "
        f"| {_DOES[kind.__name__]} |"
        for kind in kinds if kind.__name__ not in _ABOVE
    ]  # fmt: skip
    return "\n\n".join([
        f"{note}\n\n# Errors",
        _INTRODUCTION,
        f"```text\n{inspect.cleandoc(drawing)}\n```",
        _OUTCOMES,
        "| class | outcome, as a rule | do |\n|---|---|---|\n" + "\n".join(rows),
        "All codes of the exchange, each with class and outcome: [codes](../reference/codes.md).",
        *(_section(kind) for kind in kinds),
    ])  # fmt: skip


def _is_error(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, errors.BitgetCopyError)


def _section(kind: type[errors.BitgetCopyError]) -> str:
    said, *sections = _SECTION.split(_doc(kind))
    built_in = [base.__name__ for base in kind.__bases__ if not _is_error(base)]
    also = f" Also a `{built_in[0]}`." if built_in and kind is not errors.BitgetCopyError else ""
    parts = [f"## {kind.__name__}", _markdown(_unwrapped(said)) + also]
    if sections[:1] == ["Attributes"]:
        parts.append("\n".join(_attributes(sections[1])))
    return "\n\n".join(parts)


def _attributes(text: str) -> Iterator[str]:
    for entry in re.split(r"\n(?=\S)", dedent(text).strip()):
        name, _, words = " ".join(entry.split()).partition(": ")
        yield f"- `{name}`: {_markdown(words)}"


def _unwrapped(text: str) -> str:
    return "\n\n".join(" ".join(part.split()) for part in text.strip().split("\n\n"))


def _markdown(text: str) -> str:
    """Docstring prose as Markdown."""
    text = re.sub(r":\w+:`~?([^`]+)`", r"`\1`", text)
    return text.replace("``", "`")


def _doc(what: object) -> str:
    return inspect.getdoc(what) or ""


def _code_page(spec: Spec, note: str) -> str:
    found: dict[tuple[str, str, str, str], list[str]] = {}
    for family in spec.families:
        for code, row in spec.errors[family.name].items():
            found.setdefault(_key(code, row), []).append(family.name)
    lines = [
        f"| {code} | {_families(families, spec)} | {kind} | {outcome} | {hint} |"
        for (code, kind, outcome, hint), families in sorted(found.items())
        if kind != "Success"
    ]
    return "\n\n".join([
        f"{note}\n\n# Codes",
        _CODES,
        "| code | in | class | outcome | meaning |\n|---|---|---|---|---|\n" + "\n".join(lines),
    ])  # fmt: skip


def _key(code: str, row: Mapping[str, Any]) -> tuple[str, str, str, str]:
    return code, row["class"], row["outcome"], _markdown(row["hint"]).replace("|", "\\|")


def _families(found: Sequence[str], spec: Spec) -> str:
    return "all" if len(found) == len(spec.families) else ", ".join(found)
