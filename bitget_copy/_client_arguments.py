"""Checks what a client is made of: its parts, its hooks and its options.

A wrong one is named by its type and together with what is allowed; no value is quoted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from inspect import (
    Parameter,
    isasyncgenfunction,
    iscoroutinefunction,
    isgeneratorfunction,
    signature,
)
from itertools import islice
from typing import Any, Final

import attrs

from bitget_copy._builtin_values import attribute, is_a, shown, type_name, whole_number
from bitget_copy._untrusted_text import closest
from bitget_copy.config import ClientConfig
from bitget_copy.credentials import Credentials
from bitget_copy.errors import ConfigError
from bitget_copy.signing import make_signer

_PARTS: Final[Mapping[str, tuple[Sequence[Sequence[str]], str]]] = {
    "transport": (
        (("handle_async_request",), ("send", "aclose"), ("__call__",)),
        "an httpx.AsyncBaseTransport, an httpx.AsyncClient or an ASGI application",
    ),
    "limiter": (
        (("acquire",), ("limiter",)),
        "None, an object with the methods of a Limiter, or a ratelimit.LimiterAddress",
    ),
    "signer": ((("sign",),), "None, or an object with a method sign(prehash)"),
    "clock": (
        (("wall", "monotonic", "sleep"),),
        "an object with wall(), monotonic() and sleep(seconds)",
    ),
    "random": ((("uniform",),), "None, or a random.Random"),
}
"""By part: sets of methods of which it must have one, and what is allowed in words."""

MAX_HOOKS: Final = 100
"""Of one kind; something endless is none."""


def check_credentials(credentials: Any) -> None:
    """Refuses anything else in their place.

    Raises:
        ConfigError: names its type; quotes no value.
    """
    if not issubclass(type(credentials), Credentials):
        raise _wrong_part("credentials", credentials, "bitget_copy.Credentials")


def check_private_key(credentials: Credentials) -> None:
    """Names the variable where the key that it holds can sign nothing.

    Raises:
        ConfigError: it is encrypted, too short or of another kind than RSA.
    """
    try:
        make_signer(credentials)
    except ConfigError as error:
        raise ConfigError(f"BITGET_PRIVATE_KEY: {error}") from None


def check_parts(**parts: Any) -> None:
    """Refuses parts that are something else, by what they can do; none of them is called.

    Raises:
        ConfigError: names the part, its type and what is allowed; quotes no value.
    """
    for name, part in parts.items():
        ways, allowed = _PARTS[name]
        may_be_left_out = part is None and name != "clock"
        if not (may_be_left_out or any(_can(part, *methods) for methods in ways)):
            raise _wrong_part(name, part, allowed)


def _can(part: object, *methods: str) -> bool:
    """Whether it is an object (a class is none yet) with these methods."""
    return not is_a(part, type) and all(callable(attribute(part, name)) for name in methods)


def _wrong_part(name: str, part: object, allowed: str) -> ConfigError:
    kind = type_name(part)
    if issubclass(type(part), type):
        kind = f"the class {part.__name__}"  # type: ignore[attr-defined]
    return ConfigError(f"{name}: got {kind}; allowed: {allowed}")


def check_label(label: object) -> str | None:
    """What an account is called, as an exact text.

    Raises:
        ConfigError: it is no text, or blank.
    """
    if label is None or (type(label) is str and label.strip()):
        return label
    raise ConfigError(f"label: got {shown(label)}; allowed: a text that is not blank, or None")


def check_priority(priority: object) -> int:
    """A place in the limiter's queue, as an exact int.

    Raises:
        ConfigError: it is no whole number.
    """
    rank = whole_number(priority)
    if rank is None:
        raise ConfigError(
            f"priority: got {shown(priority)}; allowed: a whole number, larger goes first, or None "
            "for the place that a call has by its effect"
        )
    return rank


def hooks_of(name: str, given: Any) -> tuple[Any, ...]:
    """One hook or several, as several.

    Raises:
        ConfigError: one cannot be called, or is a coroutine function or a generator, which nobody
            would run.
    """
    allowed = "a function that takes one record, or a sequence of such functions"
    if not callable(given) and (is_a(given, str) or not is_a(given, Iterable)):  # type: ignore[type-abstract]
        raise _wrong_part(name, given, allowed)
    try:
        hooks = (given,) if callable(given) else tuple(islice(given, MAX_HOOKS + 1))
    except Exception:  # noqa: BLE001 - its own code may do anything
        raise _wrong_part(name, given, allowed) from None
    if len(hooks) > MAX_HOOKS:
        raise ConfigError(f"{name}: got more than {MAX_HOOKS} hooks; allowed: {allowed}")
    for hook in hooks:
        if not callable(hook):
            raise _wrong_part(name, hook, allowed)
        if wrong := _not_run_by_a_call(hook):
            raise ConfigError(f"{name}: got {wrong}; allowed: {allowed}")
    return hooks


def _not_run_by_a_call(hook: Any) -> str | None:
    """What kind of function it is, where a call only makes an object that nobody would run."""
    for function in (hook, getattr(type(hook), "__call__", None)):  # noqa: B004 - as it is called
        if iscoroutinefunction(function):
            return "a coroutine function"
        if isgeneratorfunction(function) or isasyncgenfunction(function):
            return "a generator function"
    return None


def keyword_names(function: Callable[..., object]) -> list[str]:
    """The arguments of a function that are given by name alone."""
    params = signature(function).parameters.values()
    return [param.name for param in params if param.kind is Parameter.KEYWORD_ONLY]


def configured(
    config: ClientConfig | None, options: Mapping[str, Any], parts: Sequence[str] = ()
) -> ClientConfig:
    """A config with some of its options replaced.

    Args:
        config: what they are replaced in; None: the defaults.
        options: the new values.
        parts: what else is taken by name where they come from, for errors.

    Raises:
        ConfigError: there is no such option, or one is wrong.
    """
    if config is not None and not is_a(config, ClientConfig):
        raise _wrong_part("config", config, "None, or a bitget_copy.ClientConfig")
    known = [field.name for field in attrs.fields(ClientConfig)]
    for name in options:
        if name not in known:
            allowed = [*parts, *known]
            near = closest(name, allowed)
            hint = f"; did you mean {near[0]!r}?" if near else ""
            raise ConfigError(f"{name}: no such option{hint}; options are {', '.join(allowed)}")
    return ClientConfig(**options) if config is None else attrs.evolve(config, **options)
