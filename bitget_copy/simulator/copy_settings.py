"""How an account copies: settings by symbol, their limits, and what a trader's order becomes.

Names are ours; how a setting is spelled on the wire is the handlers'. Sizes, margins and
ratios follow the document where it speaks; the README says what was chosen where it is
silent.
"""

from __future__ import annotations

from decimal import ROUND_DOWN, Decimal
from typing import Final, Literal, TypeAlias

import attrs

from bitget_copy.simulator.error_codes import Refused
from bitget_copy.simulator.market import Instrument, Side

Source: TypeAlias = Literal["trader", "specify", "position"]

MIN_RATIO, MAX_RATIO = Decimal("0.1"), Decimal(20)
"""Multiples of the trader's size (document, example reply of getFollowerSettings)."""
MIN_AMOUNT, MAX_AMOUNT = Decimal(10), Decimal(1_200)
"""Quote coins for one spot copy (the same example)."""
MAX_HELD: Final = Decimal(50_000)
"""Quote coins for all spot copies of a pair (the same example)."""
SPOT_LOSS, SPOT_PROFIT = Decimal(90), Decimal(500)
"""Largest percentages of a spot copy's stops (the same example)."""
FUTURES_STOP: Final = Decimal(400)
"""Largest percentage of a futures stop (document, traderUpdateTpslRatioConfig)."""
_AMOUNTS: Final = frozenset({"amount", "FIXED_AMOUNT", "FIXED_OPENING_COST"})


@attrs.frozen(kw_only=True)
class CopySetting:
    """How one symbol of one trader is copied.

    Attributes:
        symbol: as orders carry it.
        kind: ``"percent"`` a multiple of the trader's size, ``"amount"`` a fixed amount of
            margin (spot: of quote coins), ``"count"`` a fixed size; other words copy one to one.
        value: what `kind` needs; None: the trader's own size.
        max_held: most that all copies of the symbol may come to: a size, on the spot
            market quote coins; None: no bound.
        take_profit, stop_loss: percent of the margin at which a copy closes; None: never.
        margin_source: where the margin mode comes from; `margin_coin`: the coin named.
        leverage_source: where the leverage comes from.
        long_leverage, short_leverage: for ``leverage_source="specify"``.
    """

    symbol: str
    kind: str = "percent"
    value: Decimal | None = None
    max_held: Decimal | None = None
    take_profit: Decimal | None = None
    stop_loss: Decimal | None = None
    margin_source: Source = "trader"
    margin_coin: str | None = None
    leverage_source: Source = "trader"
    long_leverage: int | None = None
    short_leverage: int | None = None

    def leverage(self, side: Side, of_trader: int) -> int:
        """Leverage of a copy."""
        own = self.long_leverage if side == "long" else self.short_leverage
        return own if self.leverage_source == "specify" and own is not None else of_trader

    def size(
        self, item: Instrument, lead: Decimal, price: Decimal, leverage: int, held: Decimal
    ) -> Decimal:
        """Size of a copy in the base coin; 0: nothing is copied.

        Args:
            item: what is traded.
            lead: the trader's size.
            price: opening price.
            leverage: that of the copy.
            held: size of the open copies of the symbol.
        """
        size = self._wanted(lead, price, leverage)
        if self.max_held is not None:
            bound = self.max_held / price if item.market == "spot" else self.max_held
            size = min(size, bound - held)
        size = min(size, item.max_size).quantize(item.min_size, ROUND_DOWN)
        return size if size >= item.min_size else Decimal(0)

    def _wanted(self, lead: Decimal, price: Decimal, leverage: int) -> Decimal:
        if self.value is None:
            return lead
        if self.kind == "percent":
            return lead * self.value
        if self.kind in _AMOUNTS:
            return self.value * leverage / price
        return self.value if self.kind == "count" else lead


def stop_prices(
    item: Instrument,
    side: Side,
    price: Decimal,
    leverage: int,
    take_profit: Decimal | None,
    stop_loss: Decimal | None,
) -> tuple[Decimal | None, Decimal | None]:
    """Prices at which profit or loss comes to so many percent of the margin.

    A price that would not be positive can never be reached and is None.
    """
    sign = 1 if side == "long" else -1

    def level(percent: Decimal | None, direction: int) -> Decimal | None:
        if not percent:
            return None
        reached = (price + direction * price * percent / 100 / leverage).quantize(item.price_step)
        return reached if reached > 0 else None

    return level(take_profit, sign), level(stop_loss, -sign)


def check_futures_setting(setting: CopySetting, item: Instrument) -> None:
    """Refuses what lies outside of a contract's limits.

    Raises:
        Refused: 43049 to 43056, whichever comes first.
    """
    if setting.margin_coin is not None and setting.margin_coin != item.coin:
        raise Refused("43049")
    for leverage in (setting.long_leverage, setting.short_leverage):
        if leverage is not None and not 1 <= leverage <= item.max_leverage:
            raise Refused("43050")
    for size in (setting.max_held, setting.value if setting.kind == "count" else None):
        if size is not None and size > item.max_size:
            raise Refused("43051")
        if size is not None and size < item.min_size:
            raise Refused("43052", item.min_size)
    if setting.kind == "percent" and setting.value is not None:
        if setting.value > MAX_RATIO:
            raise Refused("43053", MAX_RATIO)
        if setting.value < MIN_RATIO:
            raise Refused("43054", MIN_RATIO)
    _check_percent("43055", setting.stop_loss, FUTURES_STOP)
    _check_percent("43056", setting.take_profit, FUTURES_STOP)


def check_spot_setting(setting: CopySetting, item: Instrument) -> None:
    """Refuses what lies outside of a pair's limits.

    Raises:
        Refused: 31035 to 31041, whichever comes first.
    """
    value = setting.value
    if value is not None and setting.kind == "percent":
        if value < MIN_RATIO:
            raise Refused("31035", MIN_RATIO)
        if value > MAX_RATIO:
            raise Refused("31036", MAX_RATIO)
    if value is not None and setting.kind in _AMOUNTS:
        _check_span(value, MIN_AMOUNT, MAX_AMOUNT)
    if value is not None and setting.kind == "count":
        _check_span(value, item.min_size, item.max_size)
    if setting.max_held is not None and setting.max_held > MAX_HELD:
        raise Refused("31038")
    _check_percent("31040", setting.take_profit, SPOT_PROFIT)
    _check_percent("31041", setting.stop_loss, SPOT_LOSS)


def _check_span(value: Decimal, min_: Decimal, max_: Decimal) -> None:
    if value < min_:
        raise Refused("31037", min_)
    if value > max_:
        raise Refused("31038")


def _check_percent(code: str, value: Decimal | None, max_: Decimal) -> None:
    if value is not None and not 0 <= value <= max_:
        raise Refused(code, 0, max_)
