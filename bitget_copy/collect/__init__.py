"""Histories of many accounts in a folder of Parquet files, without gaps; extra `collect`.

::

    from bitget_copy import CopyTradingClient
    from bitget_copy.collect import Collector, verify

    async with (
        CopyTradingClient.from_env() as client,
        Collector("history", {"main": client}) as collector,
    ):
        await collector.add(
            "v2.futures.trader.list_history_orders", {"product_type": "USDT-FUTURES"}
        )
        for each in await collector.run():
            print(each.history, each.rows, each.error or "")
    assert verify("history").is_sound

The files are read as they are, with every digit and in UTC; columns are named as the fields of
the row's model, and the folder ``month`` is that of the time which never changes, of an order when
it was opened::

    duckdb -init history/views.sql   # a view of each list: v2_futures_trader_list_history_orders

    texts = dict.fromkeys(("endpoint", "account", "month"), polars.String)
    polars.scan_parquet("history/endpoint=*/**/*.parquet", hive_schema=texts)

    folders = pyarrow.schema([("account", "string"), ("month", "string")])
    pandas.read_parquet(
        "history/endpoint=v2.futures.trader.list_history_orders",
        partitioning=pyarrow.dataset.HivePartitioning(folders),
    )

The schema keeps Polars and pandas from taking an account named 007 for the number 7.

A row is told from others by its account, its ids and when it closed; where a later reading has
brought it anew, the views show the newest. Rows without ids are all there: a span of time is
drained once, so none is there twice, unless two sets of arguments overlap. A list that has no
spans is read whole each time and takes the place of what was there; one of past things with ids
keeps what the exchange no longer shows.

* `collector`: `Collector`, what is run; one `Reader` for each history.
* `histories`: what can be collected, derived from the table of endpoints.
* `settling`: how far a list of what was closed is sealed, as long as something is open.
* `owners`: keeps the rows of one account from below the label of another.
* `history_plan`: what is to be read, from what is covered (`intervals`).
* `column_reader`: reads replies straight into columns; `buffer`, `columns`: rows as columns.
* `store_thread`, `store`: how rows get on disk; `manifest`: what is there; `content_sum`: by which
  a value in it that nobody has written is known.
* `parquet`: tables as the content of files; `files`: what is done to files; `dedicated_process`:
  what a process sets that does nothing else.
* `verification`: looks whether a store is whole.
* `duckdb_views`: SQL that reads it.
"""

from bitget_copy.collect.collector import DEFAULT_LAG, Collector
from bitget_copy.collect.dedicated_process import dedicate_process
from bitget_copy.collect.errors import IncompleteListError, StoreError, UnfitValueError
from bitget_copy.collect.histories import History, collectable, histories
from bitget_copy.collect.intervals import Interval
from bitget_copy.collect.manifest import Goal
from bitget_copy.collect.progress import Progress
from bitget_copy.collect.verification import HistoryCheck, Verification, verify

__all__ = [
    "DEFAULT_LAG",
    "Collector",
    "Goal",
    "History",
    "HistoryCheck",
    "IncompleteListError",
    "Interval",
    "Progress",
    "StoreError",
    "UnfitValueError",
    "Verification",
    "collectable",
    "dedicate_process",
    "histories",
    "verify",
]
