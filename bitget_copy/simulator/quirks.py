"""Replies that differ from the document's examples in the ways in which Bitget's have been seen to.

Without a name chosen, a reply looks as the document shows it. Each name switches
one difference on; any set of them goes together, and where two concern the same value
the order of :data:`QUIRKS` decides: the later one wins.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any, Final, TypeAlias

from bitget_copy.errors import ConfigError

Row: TypeAlias = dict[str, Any]
Plain: TypeAlias = Callable[[str], str]
"""Turns an encrypted id into the plain one; anything else stays as it is."""

QUIRKS: Final[Mapping[str, str]] = {
    "ids_as_numbers": "order numbers and plain ids are JSON numbers, above 2**53 too",
    "ids_as_text": "closing one order answers its number as text",
    "plain_ids": "traders and followers are shown with plain ids, as before May 2023",
    "numbers_as_text": "what the example shows as a JSON number is text",
    "text_as_numbers": "numeric text is a JSON number wherever a double holds it exactly",
    "request_time_as_text": "requestTime is text everywhere",
    "request_time_as_number": "requestTime is a number everywhere",
    "dummy_request_time": "requestTime is the twelve-digit filler of six examples",
    "codes_as_numbers": "the code of a refusal is a JSON number",
    "ratios_as_fractions": "spot percentages are fractions, as the document's text has them",
    "other_spellings": "fields bear the names of the document's tables or of its Chinese edition",
    "other_words": "UnEnable is Disable; margin modes cross and crossed stand for each other",
    "capitals": "words of closed vocabularies are in capitals, as requests have them",
    "suffixed_symbols": "pairs of the spot market carry _SPBL",
    "unset_as_zero": 'unset prices and ratios are "0"',
    "unset_as_null": "what is unset is null",
    "unset_missing": "what is unset is left out",
    "null_lists": "an empty list is null",
    "other_acks": 'a write answers "success" for true and true for "success" or ""',
    "null_acks": "a write that has nothing to tell answers null",
    "extra_fields": "rows and envelope carry a field that nobody has heard of",
    "missing_fields": "rows lack their last field that is no id, symbol or time, and no rows",
    "unknown_words": "words of closed vocabularies are ones that nobody has heard of",
    "other_shapes": "an object is alone in a list; a list of one is its object",
    "unreadable_values": "prices, sizes and counts are no numbers",
    "reversed_keys": "members of objects come in the opposite order",
    "bare_open_orders": "a follower's open futures orders are a bare list in V2, as until 2025",
    "small_letters": "V2's product types are in small letters",
    "not_copied_as_null": "V3's settings of a project that is not copied are null, not a refusal",
    "cursor_to_older": "V3's pages come newest first, and their cursors read towards older rows",
    "newest_first": "V3's pages come newest first, while their cursors read towards newer rows",
    "short_pages": "pages of more than 10 rows are made shorter without a word",
    "null_cursors": "the cursor behind the last page is null",
    "missing_cursors": "behind the last page there is no cursor at all",
    "repeated_cursors": "behind the last page the cursor that was sent comes again",
    "early_cursors": "the last page with rows says already that none follows",
    "equal_times": "300 rows of a filled history share each moment",
    "rows_inserted": "3 rows come into a filled history before each page but the first",
    "rows_moved": "a row of a filled history goes to the top before each page but the first",
    "retention_limits": "rows are shown for 90 days or two years; an earlier start is 40704",
    "errors_as_200": "refusals have HTTP status 200",
    "errors_without_data": "refusals have no data member",
    "empty_429": "429 comes without a body",
    "legacy_errors": "refusals have status, err_code and err_msg instead of the envelope",
}
"""Names of all switches, and what each does."""
PAGE_QUIRKS: Final = frozenset(
    {"short_pages", "null_cursors", "missing_cursors", "repeated_cursors", "early_cursors",
     "equal_times", "rows_inserted", "rows_moved", "retention_limits", "cursor_to_older",
     "newest_first"}
)  # fmt: skip
"""Those that say which rows a page has and what comes after it, not how it looks."""

_ORDER_IDS: Final = frozenset(
    {"trackingNo", "trackingNos", "openOrderId", "closeOrderId", "minId", "id", "data",
     "orderId", "orderIdList", "endId", "profitId", "transferId", "strategyId", "positionId",
     "projectId", "nextCursor", "cursor"}
)  # fmt: skip
_PERSON_IDS: Final = frozenset(
    {"traderId", "traderUid", "traderUserId", "tracerUserId", "followerUserId", "followerUid"}
)
_IDS: Final = _ORDER_IDS | _PERSON_IDS
_RATIOS: Final = frozenset(
    {"profitRate", "distributeRatio", "stopLossRation", "takeProfitRation", "maxTraceRation",
     "minTraceRation", "maxStopLossRation", "minStopLossRation", "maxTakeProfitRation",
     "minTakeProfitRation", "sliderMaxStopLossRatio", "sliderMaxTakeProfitRatio"}
)  # fmt: skip
_WORDS: Final = frozenset(
    {"holdSide", "holdMode", "stopType", "marginType", "leverType", "traceType", "posSide",
     "marginMode"}
)  # fmt: skip
_AMOUNTS: Final = frozenset(
    {"stopProfitPrice", "stopLossPrice", "takeProfitPrice", "stopProfitRation", "stopLossRation",
     "takeProfitRation", "stopLossRatio", "takeProfitRatio", "traceValue", "maxTraceAmount",
     "stopSurplusPrice", "presetStopSurplusPrice", "presetStopLossPrice", "stopSurplusRatio",
     "stopSurplusRation", "maxHoldSize"}
)  # fmt: skip
_SPELLINGS: Final[Mapping[str, Mapping[str, str]]] = {
    "v1.futures.follower.list_open_orders": {"openAvgPrice": "OpenAvgPrice"},
    "v1.futures.follower.list_history_orders": {"openLevel": "leverage"},
    "v1.futures.trader.list_history_orders": {"openLevel": "openLeverage", "closeTime": "close"},
    "v1.futures.trader.list_symbols": {"symbol": "symbolId"},
    "v1.spot.trader.list_open_orders": {
        "takeProfitPrice": "stopProfitPrice",
        "symbol": "symbolId",
    },
    "v2.futures.broker.list_open_orders": {"openPriceAvg": "openAvgPrice"},
    "v2.futures.trader.list_history_orders": {
        "openPriceAvg": "openAvgPrice",
        "closePriceAvg": "closeAvgPrice",
    },
    "v2.futures.follower.list_open_orders": {
        "openPriceAvg": "openAvgPrice",
        "closePriceAvg": "closeAvgPrice",
    },
    "v1.spot.follower.list_traders": {"tradeNickName": "traderNickName"},
    "v1.spot.trader.list_followers": {
        "canRemoveTraceUser": "canRemoveFollower",
        "tracerHeadPic": "followerHeadPic",
        "tracerNickName": "followerNickName",
        "tracerUserId": "followerUserId",
    },
}
"""Other names of fields, by endpoint (document, its tables and its Chinese edition)."""
_OTHER_WORDS: Final = {
    ("status", "UnEnable"): "Disable",
    ("marginMode", "cross"): "crossed",
    ("marginMode", "crossed"): "cross",
}
"""What the exchange's pages say in their tables where their examples say something else."""
_FOLLOWERS_ORDERS: Final = "v2.futures.follower.list_open_orders"
_FREE_TEXT: Final = frozenset({"value", "totalEquity"})
"""Numbers formatted for people in their language, or hidden by stars."""
_FILLER: Final = 163123213132
_NUMERIC: Final = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_SUCCESS: Final = "00000"


class Quirks:
    """The switches of one exchange.

    Args:
        names: of :data:`QUIRKS`.

    Raises:
        ConfigError: there is no such name.
    """

    def __init__(self, names: Iterable[str] = ()) -> None:
        self.names: frozenset[str] = frozenset(names)
        unknown = sorted(self.names - set(QUIRKS))
        if unknown:
            raise ConfigError(
                f"simulator: no quirk is called {', '.join(unknown)}; there are {', '.join(QUIRKS)}"
            )

    def __bool__(self) -> bool:
        return bool(self.names)

    def __contains__(self, name: str) -> bool:
        return name in self.names

    def status(self, status: int) -> int:
        """HTTP status of a refusal."""
        return 200 if status == 400 and "errors_as_200" in self.names else status

    def change(self, body: Row, key: str, plain: Plain) -> Row:
        """A whole reply as this exchange would send it.

        Args:
            body: code, msg, requestTime and data in the document's shape.
            key: the endpoint; ``""`` when there is none.
            plain: decrypts ids.
        """
        succeeded = body["code"] == _SUCCESS
        if not succeeded and "legacy_errors" in self.names:
            return {"status": "error", "err_code": body["code"], "err_msg": body["msg"]}
        changed = dict(body)
        if succeeded:
            changed["data"] = self._shape(self._data(body["data"], key, plain))
        elif "errors_without_data" in self.names:
            del changed["data"]
        changed["requestTime"] = self._time(body["requestTime"])
        if "codes_as_numbers" in self.names and not succeeded:
            changed["code"] = int(body["code"])
        return self._dressed(changed)

    def _time(self, at: int | str) -> int | str:
        if "dummy_request_time" in self.names:
            at = type(at)(_FILLER)
        if isinstance(at, str):
            return int(at) if "request_time_as_number" in self.names else at
        return str(at) if "request_time_as_text" in self.names else at

    def _data(self, data: Any, key: str, plain: Plain) -> Any:
        if isinstance(data, bool) or (isinstance(data, str) and data in {"", "success"}):
            return self._ack(data)
        if key == _FOLLOWERS_ORDERS and "bare_open_orders" in self.names:
            data = data["trackingList"] or []  # pyright: ignore[reportArgumentType] - an object here
        return self._value("data", data, key, plain)

    def _shape(self, data: Any) -> Any:
        if "other_shapes" not in self.names:
            return data
        if isinstance(data, list) and len(data) == 1 and isinstance(data[0], dict):
            return data[0]
        return [data] if isinstance(data, dict) and data else data

    def _ack(self, data: bool | str) -> Any:
        if "null_acks" in self.names:
            return None
        if "other_acks" in self.names:
            return "success" if data is True else True
        return data

    def _value(self, name: str, value: Any, key: str, plain: Plain) -> Any:
        if isinstance(value, dict):
            return self._row(value, key, plain)
        if isinstance(value, list):
            if not value and "null_lists" in self.names:
                return None
            return [self._value(name, item, key, plain) for item in value]
        if value is None or isinstance(value, bool) or value == "":
            return value
        return self._number(name, self._word(name, value, key, plain))

    def _row(self, row: Row, key: str, plain: Plain) -> Row:
        spellings = _SPELLINGS.get(key, {}) if "other_spellings" in self.names else {}
        changed: Row = {}
        for name, value in row.items():
            new = self._value(name, value, key, plain)
            if value is None or value == "":
                if "unset_missing" in self.names:
                    continue
                new = self._unset(name, value)
            changed[spellings.get(name, name)] = new
        if "missing_fields" in self.names:
            droppable = [name for name, value in changed.items() if _is_droppable(name, value)]
            changed.pop(droppable[-1] if droppable else "", None)
        return self._dressed(changed)

    def _unset(self, name: str, value: str | None) -> str | None:
        if "unset_as_null" in self.names:
            return None
        return "0" if "unset_as_zero" in self.names and name in _AMOUNTS else value

    def _word(self, name: str, value: Any, key: str, plain: Plain) -> Any:
        """A value with another wording of the same thing."""
        if "plain_ids" in self.names and name in _PERSON_IDS:
            return plain(value)
        if "ratios_as_fractions" in self.names and name in _RATIOS and key.startswith("v1.spot."):
            return format(Decimal(value) / 100, "f")
        if "other_words" in self.names and (name, value) in _OTHER_WORDS:
            return _OTHER_WORDS[name, value]
        if "small_letters" in self.names and name == "productType":
            return value.lower()
        if name in _WORDS and isinstance(value, str):
            if "unknown_words" in self.names:
                return "unheardOf"
            if "capitals" in self.names:
                return value.upper()
        if "suffixed_symbols" in self.names and name == "symbol" and key.startswith("v1.spot."):
            return value if value.endswith("_SPBL") else f"{value}_SPBL"
        return value

    def _number(self, name: str, value: Any) -> Any:
        """A value with a number as text, or the other way round."""
        if "unreadable_values" in self.names and _is_figure(name, value):
            return "n/a"
        if name in _IDS:
            if isinstance(value, int):
                return str(value) if "ids_as_text" in self.names else value
            wanted = "ids_as_numbers" in self.names and value.isdigit()
            return int(value) if wanted else value
        if not isinstance(value, str):
            return str(value) if "numbers_as_text" in self.names else value
        if "text_as_numbers" not in self.names or name in _FREE_TEXT:
            return value
        if _NUMERIC.fullmatch(value) is None:
            return value
        number = float(value) if "." in value else int(value)
        return number if Decimal(str(number)) == Decimal(value) else value

    def _dressed(self, row: Row) -> Row:
        if "extra_fields" in self.names:
            row["unheardOf"] = {"since": [2026]}
        return dict(_backwards(row)) if "reversed_keys" in self.names else row


def _is_droppable(name: str, value: Any) -> bool:
    """Whether the row can do without; what tells it from others it cannot."""
    return not (_is_of_identity(name) or isinstance(value, (list, dict)))


def _is_figure(name: str, value: Any) -> bool:
    """Whether it is a price, a size or a count."""
    return not _is_of_identity(name) and (
        (isinstance(value, int) and not isinstance(value, bool))
        or isinstance(value, float)
        or (isinstance(value, str) and _NUMERIC.fullmatch(value) is not None)
    )


def _is_of_identity(name: str) -> bool:
    word = name.lower()
    return name in _IDS or word.endswith(("time", "date", "id", "ids", "no", "symbol"))


def _backwards(row: Row) -> Iterator[tuple[str, Any]]:
    return reversed(row.items())
