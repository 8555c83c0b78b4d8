"""Looks at a list again and again, and tells what has changed: what `watch_…` returns.

* `events`: what is told: `Snapshot`, `Appeared`, `Changed`, `Went`, `Heartbeat`, `Stale`.
* `poll`: one reading of the whole list, page after page.
* `changes`: the rows as they were last told, and what a look says that is new.
* `watcher`: `Watcher`, which looks when it is time and survives what fails.
"""

from bitget_copy.watching.events import (
    Appeared,
    Change,
    Changed,
    Heartbeat,
    Snapshot,
    Stale,
    Went,
)
from bitget_copy.watching.poll import NotedCaller
from bitget_copy.watching.watcher import Watch, Watcher

__all__ = [
    "Appeared",
    "Change",
    "Changed",
    "Heartbeat",
    "NotedCaller",
    "Snapshot",
    "Stale",
    "Watch",
    "Watcher",
    "Went",
]
