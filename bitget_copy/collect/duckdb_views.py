"""SQL for DuckDB: a view of each list, without rows that were replaced."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from bitget_copy.collect.columns import READ_AT, exact_json
from bitget_copy.collect.histories import identity

VIEWS: Final = "views.sql"
_HEAD: Final = """\
-- For duckdb -init: a view of each list, as it is in this folder and no other, copies included:
-- {folder}
-- Where the store stands elsewhere now, the next `bitget-copy collect` there writes this anew."""


def views_sql(folder: Path, endpoints: Sequence[str]) -> str:
    """Makes views named as the lists, with ``_`` for each dot.

    The month of the folder is left out: it is that of the time which never changes, of an order
    when it was opened, and sums by it are not what they seem. A row is told from others by its
    account and its ids; the one that was read last counts. Rows without ids are all there.
    """
    lines = [_HEAD.format(folder=exact_json(str(folder.absolute())))]
    lines += [_view(folder, endpoint) for endpoint in sorted(endpoints)]
    return "\n\n".join(lines) + "\n"


def is_whole(text: str, endpoints: Sequence[str]) -> bool:
    """Whether views are as `views_sql` makes them, of any folder and of some of these lists."""
    lines = text.splitlines()
    try:
        folder = Path(json.loads(lines[1].removeprefix("-- ")))
    except (IndexError, ValueError, TypeError):
        return False
    for endpoint in endpoints:
        text = text.replace(f"\n\n{_view(folder, endpoint)}", "", 1)
    return text == views_sql(folder, [])


def view_name(endpoint: str) -> str:
    """The name of a list's view."""
    return endpoint.replace(".", "_")


def _view(folder: Path, endpoint: str) -> str:
    within = re.sub(r"[\[*?]", r"[\g<0>]", str(folder.absolute() / f"endpoint={endpoint}"))
    files = str(Path(within, "*", "*", "*.parquet")).replace("'", "''")
    ids = identity(endpoint)
    last = ""
    if ids:
        key = ", ".join(["account", *ids])
        last = f"\nQUALIFY row_number() OVER (PARTITION BY {key} ORDER BY {READ_AT} DESC) = 1"
    return (
        f"CREATE OR REPLACE VIEW {view_name(endpoint)} AS\n"
        "SELECT * EXCLUDE (month)\n"
        f"FROM read_parquet('{files}', hive_partitioning = true, union_by_name = true,\n"
        "  hive_types = {'endpoint': VARCHAR, 'account': VARCHAR, 'month': VARCHAR})"
        f"{last};"
    )
