"""Tables as the content of Parquet files and back, and what the store asks of tables."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from typing import Any, Final

from bitget_copy.collect._optional_packages import load
from bitget_copy.collect.columns import READ_AT
from bitget_copy.collect.histories import History, time_name

NULL_FOLDER: Final = "__HIVE_DEFAULT_PARTITION__"
"""What stands for null in the name of a folder, as Hive, DuckDB and Polars read it."""


def by_month(history: History, table: Any) -> Iterator[tuple[str, Any]]:
    """The rows by the month of their own time, which never changes."""
    name = time_name(history.endpoint)
    if name is None:
        yield NULL_FOLDER, table
        return
    pa, pc = load("pyarrow"), load("pyarrow.compute")
    times = table[name]
    ends = pc.min_max(times).as_py().values()
    first, last = (None if at is None else f"{at:%Y-%m}" for at in ends)
    if first == last and not (times.null_count and first):  # filtering takes longer
        yield first or NULL_FOLDER, table
        return
    months = pc.floor_temporal(times, unit="month")  # a seventh of what its text costs
    for month in pc.unique(months).to_pylist():
        if month is None:
            yield NULL_FOLDER, table.filter(pc.is_null(months))
        else:
            chosen = pc.fill_null(pc.equal(months, pa.scalar(month, months.type)), False)
            yield f"{month:%Y-%m}", table.filter(chosen)


def written(table: Any) -> Any:
    """A file's content, in memory.

    Words repeat, so they are written as numbers of a dictionary; ids, amounts and moments do not.
    """
    sink = load("pyarrow").BufferOutputStream()
    words = [
        field.name for field in table.schema
        if str(field.type) == "string" and (field.metadata or {}).get(b"kind") != b"id"
    ]  # fmt: skip
    load("pyarrow.parquet").write_table(table, sink, compression="zstd", use_dictionary=words)
    return sink.getvalue()


def read(content: bytes) -> Any:
    """The table of a file's content."""
    source = load("pyarrow").BufferReader(content)
    return load("pyarrow.parquet").read_table(source, partitioning=None)


def joined(tables: Sequence[Any]) -> Any:
    """Tables one below the other, also where one has columns that the other lacks."""
    return load("pyarrow").concat_tables(tables, promote_options="default")


def row_keys(table: Any, ids: Sequence[str]) -> Iterator[tuple[Any, ...]]:
    """What tells rows from others; of those without ids, all that they hold."""
    names = ids or [name for name in table.column_names if name != READ_AT]
    return zip(*(table[name].to_pylist() for name in names), strict=True)


def digest_of(table: Any) -> str:
    """The same for the same rows in the same order, whenever they were read."""
    pa = load("pyarrow")
    sink = pa.BufferOutputStream()
    plain = table.drop_columns([READ_AT]).combine_chunks()
    with pa.ipc.new_stream(sink, plain.schema) as writer:
        writer.write_table(plain)
    return hashlib.sha256(memoryview(sink.getvalue())).hexdigest()
