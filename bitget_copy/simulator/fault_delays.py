"""How long planned waits take: distributions with a name, their parameters and a seed."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Mapping
from typing import Final, Literal, TypeAlias, get_args

import attrs

from bitget_copy.errors import ConfigError

Distribution: TypeAlias = Literal["constant", "uniform", "normal", "lognormal", "pareto"]

DISTRIBUTIONS: Final = get_args(Distribution)
MAX_DELAY_S: Final = 3_600.0
"""Seconds; no wait is longer, also where a distribution has no end."""

_PARAMETERS: Final[Mapping[str, tuple[str, ...]]] = {
    "constant": ("seconds",),
    "uniform": ("low", "high"),
    "normal": ("mean", "deviation"),
    "lognormal": ("median", "sigma"),
    "pareto": ("minimum", "alpha"),
}
_DRAW: Final[Mapping[str, Callable[[random.Random, float, float], float]]] = {
    "uniform": lambda rng, low, high: rng.uniform(low, high),
    "normal": lambda rng, mean, deviation: rng.gauss(mean, deviation),
    "lognormal": lambda rng, median, sigma: median * math.exp(rng.gauss(0.0, sigma)),
    "pareto": lambda rng, minimum, alpha: minimum * rng.paretovariate(alpha),
}


@attrs.frozen
class Delay:
    """A wait whose length is drawn anew each time; make it with the methods named like it.

    Attributes:
        distribution: its name.
        parameters: its parameters, in the order of :meth:`names`.
        longest: seconds that it never exceeds, as no real wait lasts for ever.
    """

    distribution: Distribution
    parameters: tuple[float, ...]
    longest: float = MAX_DELAY_S

    @staticmethod
    def names(distribution: str) -> tuple[str, ...]:
        """The names of a distribution's parameters."""
        return _PARAMETERS[distribution]

    @classmethod
    def constant(cls, seconds: float) -> Delay:
        """Always as long."""
        return cls.of({"distribution": "constant", "seconds": seconds})

    @classmethod
    def uniform(cls, low: float, high: float) -> Delay:
        """Anything from `low` to `high` seconds alike."""
        return cls.of({"distribution": "uniform", "low": low, "high": high})

    @classmethod
    def normal(cls, mean: float, deviation: float, *, longest: float = MAX_DELAY_S) -> Delay:
        """The bell around `mean` seconds; what would lie below 0 is 0."""
        fields = {"mean": mean, "deviation": deviation, "longest": longest}
        return cls.of({"distribution": "normal", **fields})

    @classmethod
    def lognormal(cls, median: float, sigma: float, *, longest: float = MAX_DELAY_S) -> Delay:
        """Half below `median` seconds, with a tail that `sigma` (no unit) makes longer."""
        fields = {"median": median, "sigma": sigma, "longest": longest}
        return cls.of({"distribution": "lognormal", **fields})

    @classmethod
    def pareto(cls, minimum: float, alpha: float, *, longest: float = MAX_DELAY_S) -> Delay:
        """From `minimum` seconds up; the smaller `alpha` (no unit), the heavier the tail."""
        fields = {"minimum": minimum, "alpha": alpha, "longest": longest}
        return cls.of({"distribution": "pareto", **fields})

    @classmethod
    def of(cls, fields: Mapping[str, object]) -> Delay:
        """Reads a delay as JSON has it, e.g. ``{"distribution": "constant", "seconds": 2}``.

        Args:
            fields: ``distribution``, its parameters, and ``longest`` if wanted.

        Raises:
            ConfigError: an unknown name, or a value out of range; tells what is allowed.
        """
        name = fields.get("distribution")
        if not isinstance(name, str) or name not in _PARAMETERS:
            raise ConfigError(
                f"delay: {name!r} is no distribution; there are {', '.join(DISTRIBUTIONS)}"
            )
        wanted = _PARAMETERS[name]
        given = set(fields) - {"distribution", "longest"}
        if given != set(wanted):
            raise ConfigError(
                f"delay: {name} takes {' and '.join(wanted)}, and longest if you like; "
                f"it was given {', '.join(sorted(given)) or 'nothing'}"
            )
        values = tuple(_positive(part, fields[part]) for part in wanted)
        if name == "uniform" and values[0] > values[1]:
            raise ConfigError(f"delay: low={values[0]:g} lies above high={values[1]:g}")
        if name == "pareto" and not values[1]:
            raise ConfigError("delay: alpha must be above 0")
        longest = _positive("longest", fields.get("longest", MAX_DELAY_S))
        return cls(name, values, longest)  # type: ignore[arg-type]

    def draw(self, rng: random.Random) -> float:
        """Seconds to wait this time."""
        if self.distribution == "constant":
            return self.parameters[0]
        seconds = _DRAW[self.distribution](rng, *self.parameters)
        return min(max(seconds, 0.0), self.longest)

    def as_fields(self) -> dict[str, object]:
        """As :meth:`of` reads it."""
        values = zip(_PARAMETERS[self.distribution], self.parameters, strict=True)
        return {"distribution": self.distribution, **dict(values), "longest": self.longest}


def _positive(name: str, value: object) -> float:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if not is_number or not 0 <= value <= MAX_DELAY_S:  # type: ignore[operator]
        raise ConfigError(f"delay: {name}={value!r}; a number from 0 to {MAX_DELAY_S:g} is needed")
    return float(value)  # type: ignore[arg-type]
