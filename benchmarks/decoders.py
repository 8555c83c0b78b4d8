"""Decoders of the same two replies, written with each library as its documentation suggests.

All turn the bytes of a reply into typed objects and make the same conversions: decimals keep
every digit, milliseconds become UTC datetimes, ``""`` and null become None, a direction becomes
an enum member or stays text. `bench_codec` compares their values before it compares their
times. `by_hand` is the hand-written one.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from typing import Annotated, Any

from by_hand import SUCCESS, Refused, Side
from conversions import ORDER, TRADER, number, side, text, time, whole

Decoder = Callable[[bytes], Any]


def checked(code: str) -> None:
    if code != SUCCESS:
        raise Refused(code)


def typed(read: Callable[[bytes], Any]) -> Decoder:
    """The rows, where a library reads the envelope too."""

    def rows(body: bytes) -> Any:
        reply = read(body)
        checked(reply.code)
        return reply.data

    return rows


# --- ours ----------------------------------------------------------------------------------


def ours() -> dict[str, Decoder]:
    """The way that a reply takes through the client: envelope, then the row's model."""
    from bitget_copy import ENDPOINTS  # noqa: PLC0415 - measured
    from bitget_copy._codec import read_reply  # noqa: PLC0415

    def decoder(key: str) -> Decoder:
        endpoint = ENDPOINTS[key]

        def read(body: bytes) -> Any:
            envelope = read_reply(endpoint, body, 200)
            checked(envelope.code)
            return envelope.value

        return read

    return {
        "orders": decoder("v1.futures.trader.list_open_orders"),
        "traders": decoder("v1.futures.broker.list_traders"),
    }


def hand() -> dict[str, Decoder]:
    """orjson, and attrs classes filled line by line."""
    import by_hand  # noqa: PLC0415 - measured

    return {"orders": by_hand.orders, "traders": by_hand.traders}


# --- msgspec -------------------------------------------------------------------------------


def msgspec() -> dict[str, Decoder]:
    """Structs of `msgspec_rows`, parsed straight from the bytes."""
    import msgspec as library  # noqa: PLC0415 - measured
    from msgspec_rows import Order, Trader  # noqa: PLC0415

    def decoder(row: Any) -> Decoder:
        envelope = library.defstruct("Envelope", [("code", str), ("data", list[row])])
        return typed(library.json.Decoder(envelope).decode)

    return {"orders": decoder(Order), "traders": decoder(Trader)}


# --- the others, over one set of annotations each --------------------------------------------


def _fields(money: Any, moment: Any, count: Any, words: Any, way: Any) -> dict[str, Any]:
    """The fields of all five classes, with whatever stands for each kind of value."""
    column = [("describe", words), ("value", words)]
    order = dict.fromkeys(ORDER, money) | {
        "symbol": words, "tracking_no": words, "open_order_id": words, "close_order_id": words,
        "hold_side": way, "open_leverage": count, "open_time": moment,
    }  # fmt: skip
    trader = dict.fromkeys(TRADER, count) | {
        "can_trace": bool | None, "is_my_trader": bool | None, "trader_uid": words,
        "trader_nick_name": words, "profile": words, "trader_head_pic": words,
        "max_callback_rate": money, "average_win_rate": money, "follower_total_profit": money,
        "last_trade_time": moment, "trading_pairs_available": list[str],
    }  # fmt: skip
    return {
        "Column": column,
        "RatePoint": [("rate", money), ("ctime", moment)],
        "AmountPoint": [("amount", money), ("ctime", moment)],
        "Order": list(order.items()),
        "Trader": trader,
    }


def _nested(trader: dict[str, Any], column: Any, rate: Any, amount: Any) -> list[tuple[str, Any]]:
    lists = {
        "column_list": list[column], "daily_profit_rate": list[rate],
        "daily_profit": list[amount], "profit_rate24h": list[rate], "profit24h": list[amount],
    }  # fmt: skip
    return list((trader | lists).items())


def pydantic() -> dict[str, Decoder]:
    """Models that pydantic's own parser fills; ``""`` is made None before its validators run."""
    from pydantic import (  # noqa: PLC0415 - measured
        BaseModel,
        BeforeValidator,
        Field,
        TypeAdapter,
        create_model,
    )

    unset = BeforeValidator(lambda value: None if value == "" else value)
    kinds = _fields(
        Annotated[Decimal | None, unset],
        Annotated[datetime | None, unset],
        Annotated[int | None, unset],
        Annotated[str | None, unset],
        Annotated[Side | str | None, Field(union_mode="left_to_right"), unset],
    )

    def model(name: str, fields: Any, wire: dict[str, str]) -> Any:
        described = {n: (t, Field(alias=wire.get(n, n))) for n, t in fields}
        return create_model(name, __base__=BaseModel, **described)

    column, rate, amount = (
        model(name, kinds[name], {}) for name in ("Column", "RatePoint", "AmountPoint")
    )
    order = model("Order", kinds["Order"], ORDER)
    trader = model("Trader", _nested(kinds["Trader"], column, rate, amount), TRADER)

    def decoder(row: Any) -> Decoder:
        envelope = create_model("Envelope", code=(str, ...), data=(list[row], ...))
        return typed(TypeAdapter(envelope).validate_json)

    return {"orders": decoder(order), "traders": decoder(trader)}


def _dataclasses(described: Callable[[str, Any, dict[str, str]], Any]) -> tuple[Any, Any]:
    """Order and Trader as dataclasses, whose fields `described` may mark."""
    kinds = _fields(Decimal | None, datetime | None, int | None, str | None, Side | str | None)
    column, rate, amount = (
        described(name, kinds[name], {}) for name in ("Column", "RatePoint", "AmountPoint")
    )
    order = described("Order", kinds["Order"], ORDER)
    return order, described("Trader", _nested(kinds["Trader"], column, rate, amount), TRADER)


READERS: dict[Any, Callable[[Any], Any]] = {
    Decimal | None: number, datetime | None: time, int | None: whole, str | None: text,
    Side | str | None: side,
}  # fmt: skip


def mashumaro() -> dict[str, Decoder]:
    """Dataclasses with the code that mashumaro generates, after orjson."""
    from mashumaro import field_options  # noqa: PLC0415 - measured
    from mashumaro.codecs.orjson import ORJSONDecoder  # noqa: PLC0415

    def described(name: str, fields: Any, wire: dict[str, str]) -> Any:
        marked = [
            (
                n,
                t,
                dataclasses.field(
                    metadata=field_options(alias=wire.get(n, n), deserialize=READERS.get(t))
                ),
            )
            for n, t in fields
        ]
        return dataclasses.make_dataclass(name, marked, slots=True)

    order, trader = _dataclasses(described)

    def decoder(row: Any) -> Decoder:
        envelope = dataclasses.make_dataclass("Envelope", [("code", str), ("data", list[row])])
        return typed(ORJSONDecoder(envelope).decode)

    return {"orders": decoder(order), "traders": decoder(trader)}


def adaptix() -> dict[str, Decoder]:
    """Dataclasses with the loaders that adaptix generates, after orjson; no trail of errors."""
    import orjson  # noqa: PLC0415 - measured
    from adaptix import DebugTrail, Retort, loader, name_mapping  # noqa: PLC0415

    def described(name: str, fields: Any, _: dict[str, str]) -> Any:
        return dataclasses.make_dataclass(name, fields, slots=True)

    order, trader = _dataclasses(described)
    retort = Retort(
        strict_coercion=False,
        debug_trail=DebugTrail.DISABLE,
        recipe=[
            *(loader(kind, read) for kind, read in READERS.items()),
            name_mapping(order, map=ORDER),
            name_mapping(trader, map=TRADER),
        ],
    )

    def decoder(row: Any) -> Decoder:
        read = retort.get_loader(list[row])

        def rows(body: bytes) -> Any:
            envelope = orjson.loads(body)
            checked(envelope["code"])
            return read(envelope["data"])

        return rows

    return {"orders": decoder(order), "traders": decoder(trader)}


def cattrs() -> dict[str, Decoder]:
    """Classes of attrs with the hooks of cattrs, after orjson; no detailed validation."""
    import attrs  # noqa: PLC0415 - measured
    import orjson  # noqa: PLC0415
    from cattrs import Converter  # noqa: PLC0415
    from cattrs.gen import make_dict_structure_fn, override  # noqa: PLC0415

    converter = Converter(detailed_validation=False)
    for kind, read in READERS.items():
        converter.register_structure_hook_func(
            lambda t, kind=kind: t == kind, lambda value, _, read=read: read(value)
        )

    def described(name: str, fields: Any, wire: dict[str, str]) -> Any:
        made = attrs.make_class(name, {n: attrs.field(type=t) for n, t in fields}, slots=True)
        names: Any = {n: override(rename=wire.get(n, n)) for n, _ in fields}
        converter.register_structure_hook(made, make_dict_structure_fn(made, converter, **names))
        return made

    order, trader = _dataclasses(described)

    def decoder(row: Any) -> Decoder:
        read = converter.get_structure_hook(list[row])

        def rows(body: bytes) -> Any:
            envelope = orjson.loads(body)
            checked(envelope["code"])
            return read(envelope["data"], list[row])

        return rows

    return {"orders": decoder(order), "traders": decoder(trader)}


DECODERS: dict[str, Callable[[], dict[str, Decoder]]] = {
    "ours": ours,
    "by hand": hand,
    "msgspec": msgspec,
    "pydantic": pydantic,
    "mashumaro": mashumaro,
    "adaptix": adaptix,
    "cattrs": cattrs,
}


def plain(value: Any) -> Any:
    """The same value without its class, to compare what different libraries have read."""
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, (Decimal, bool, int, type(None))):
        return repr(value)
    if isinstance(value, str):
        return str(value)
    names = [name for name in (*ORDER, *TRADER, "describe", "value", "rate", "amount", "ctime")
             if hasattr(value, name)]  # fmt: skip
    return {name: plain(getattr(value, name)) for name in dict.fromkeys(names)}
