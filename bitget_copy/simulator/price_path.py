"""One coin's price path: random, the same for the same seed, and free to be asked anywhere.

Between fixed nodes the path is a Brownian bridge: halfway between two known points lies a
third, moved by a number that depends on seed and place alone; so any moment costs the same
few steps and nothing has to be remembered. Below one second it is a straight line, so
the path has no jumps. Prices and instruments are `market`'s.
"""

from __future__ import annotations

import math
import random
from functools import lru_cache
from typing import Final

import attrs

DAY_MS: Final = 86_400_000
_LEVELS: Final = 17
_LEAF_MS: Final = 1_000
"""Length of the straight pieces: the finest movement there is."""
_CELL_MS: Final = _LEAF_MS << _LEVELS
"""Distance of the fixed nodes: about a day and a half."""
_SLOW: Final = ((30 * DAY_MS, 0.08), (7 * DAY_MS, 0.05))
"""Period and amplitude (log scale) of what moves the fixed nodes."""
_NODE: Final = 0.02
"""How far chance moves a fixed node beyond that."""
_FIRST: Final = 0.031
"""How far chance moves the first midpoint; makes a daily movement of about three percent."""
_SIZES: Final = tuple(_FIRST / math.sqrt(2) ** level for level in range(_LEVELS))
_REACH: Final = tuple(sum(_SIZES[level:]) for level in range(_LEVELS))
"""How far the path can leave the span of its two ends, by level."""
_BITS: Final = 14
_MASK: Final = (1 << _BITS) - 1
_GOLDEN: Final = 0x9E3779B97F4A7C15
_STRIDE: Final = 0xD1B54A32D192ED03


@attrs.frozen
class _Span:
    """A piece of the path between two known points; `index` counts those of its level."""

    begin: int
    width: int
    left: float
    right: float
    level: int
    index: int

    def straight(self, at: int) -> float:
        return self.left + (self.right - self.left) * (at - self.begin) / self.width


@lru_cache(maxsize=64)  # a world is often made again with the same seed
def _drawn(seed: str) -> tuple[tuple[tuple[float, float, float], ...], tuple[float, ...]]:
    """What chance decides of a path: the slow waves, and the noise of all levels."""
    rng = random.Random(seed)  # noqa: S311 - a made-up world, not a secret
    slow = tuple(
        (2 * math.pi / period, size, rng.uniform(0, 2 * math.pi)) for period, size in _SLOW
    )
    return slow, tuple(rng.uniform(-1, 1) for _ in range(1 << _BITS))


class PricePath:
    """A price path on the log scale; 0 is the anchor.

    Args:
        seed: decides the whole path.
    """

    def __init__(self, seed: str) -> None:
        self._slow, self._noise = _drawn(seed)
        self._nodes: dict[int, float] = {}

    def at(self, moment: int) -> float:
        """Where the path is at a moment, in milliseconds."""
        index, rest = divmod(moment, _CELL_MS)
        left, right = self._node(index), self._node(index + 1)
        noise, width = self._noise, _CELL_MS
        for level, size in enumerate(_SIZES):
            width >>= 1
            place = ((index * _GOLDEN + level * _STRIDE) >> 50) & _MASK
            middle = (left + right) / 2 + size * noise[place]
            if rest < width:
                right, index = middle, 2 * index
            else:
                left, rest, index = middle, rest - width, 2 * index + 1
        return left + (right - left) * rest / width

    def first_exit(self, low: float, high: float, start: int, end: int) -> int | None:
        """The first millisecond after `start`, up to and with `end`, outside of (low, high).

        Exact, however long the time between: whatever can be reached within a piece is
        bounded, so pieces that cannot touch either bound are passed over whole.
        """
        for cell in range((start + 1) // _CELL_MS, end // _CELL_MS + 1):
            left, right = self._node(cell), self._node(cell + 1)
            span = _Span(cell * _CELL_MS, _CELL_MS, left, right, 0, cell)
            found = self._exit(span, low, high, start + 1, end)
            if found is not None:
                return found
        return None

    def _exit(self, span: _Span, low: float, high: float, first: int, last: int) -> int | None:
        if span.begin + span.width <= first or span.begin > last:
            return None
        reach = _REACH[span.level] if span.level < _LEVELS else 0.0
        lowest, highest = min(span.left, span.right) - reach, max(span.left, span.right) + reach
        if low < lowest and highest < high:
            return None
        if span.level == _LEVELS:
            return _exit_of_line(span, low, high, first, last)
        near, far = self._halves(span)
        found = self._exit(near, low, high, first, last)
        return self._exit(far, low, high, first, last) if found is None else found

    def _halves(self, span: _Span) -> tuple[_Span, _Span]:
        level, index, width = span.level, span.index, span.width >> 1
        place = ((index * _GOLDEN + level * _STRIDE) >> 50) & _MASK
        middle = (span.left + span.right) / 2 + _SIZES[level] * self._noise[place]
        return (
            _Span(span.begin, width, span.left, middle, level + 1, 2 * index),
            _Span(span.begin + width, width, middle, span.right, level + 1, 2 * index + 1),
        )

    def _node(self, cell: int) -> float:
        known = self._nodes.get(cell)
        if known is None:
            at = cell * _CELL_MS
            wave = sum(size * math.sin(pace * at + phase) for pace, size, phase in self._slow)
            known = wave + _NODE * self._noise[((cell * _GOLDEN) >> 46) & _MASK]
            self._nodes[cell] = known
        return known


def _exit_of_line(span: _Span, low: float, high: float, first: int, last: int) -> int | None:
    """The first exit within one straight piece, found by halving."""
    begin = max(span.begin, first)
    end = min(span.begin + span.width - 1, last)

    def outside(at: int) -> bool:
        return not low < span.straight(at) < high

    if outside(begin):
        return begin
    if not outside(end):
        return None
    while end - begin > 1:
        middle = (begin + end) // 2
        begin, end = (begin, middle) if outside(middle) else (middle, end)
    return end
