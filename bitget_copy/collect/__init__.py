"""Histories of many accounts in a folder of Parquet files, without gaps; extra `collect`.

::

    from bitget_copy import CopyTradingClient
    from bitget_copy.collect import Collector, verify

    async with (
        CopyTradingClient.from_env() as client,
        Collector("history", {"main": client}) as collector,
    ):
        await collector.add(
            "v2.futures.trader.list_history_orders", {"productType": "USDT-FUTURES"}
        )
        for each in await collector.run():
            print(each.history, each.rows, each.error or "")
    assert verify("history").is_sound

* `collector`: `Collector`, what is run; one `Reader` for each history.
* `histories`: what can be collected, derived from the table of endpoints.
* `plan`: what is to be read, from what is covered (`intervals`).
* `buffer`, `columns`: rows as columns.
* `writer`, `store`: how rows get on disk; `manifest`: what is there.
* `files`: what is done to files.
* `verification`: looks whether a store is whole.
* `views`: SQL that reads it.
"""

from bitget_copy.collect.collector import DEFAULT_LAG, Collector
from bitget_copy.collect.histories import History, collectable, histories
from bitget_copy.collect.intervals import Interval
from bitget_copy.collect.problems import StoreError, UnfitValueError
from bitget_copy.collect.progress import Progress
from bitget_copy.collect.verification import HistoryCheck, Verification, verify

__all__ = [
    "DEFAULT_LAG",
    "Collector",
    "History",
    "HistoryCheck",
    "Interval",
    "Progress",
    "StoreError",
    "UnfitValueError",
    "Verification",
    "collectable",
    "histories",
    "verify",
]
