"""What a process sets that does nothing but collect."""

from __future__ import annotations

import gc
import os
from typing import Final

from bitget_copy.collect._optional_packages import load
from bitget_copy.collect.columns import warm_up

_OFTEN: Final = 50_000
"""New objects between two looks; Python's own are 700."""


def dedicate_process() -> None:
    """Tunes this process for collecting; for programs that do nothing else, as the command.

    Called before a `Collector` is made, best before pyarrow is loaded: Arrow takes the system's
    memory, as its own allocator keeps a fifth more, which swings by a tenth, and what writes files
    chooses for good when it is loaded. The garbage collector leaves out what is loaded, and looks
    less often: rows are in no circles, and looking through them costs a fifth and a tenth.

    Raises:
        ConfigError: the extra `collect` is not installed.
    """
    os.environ.setdefault("ARROW_DEFAULT_MEMORY_POOL", "system")
    arrow = load("pyarrow")
    arrow.set_memory_pool(arrow.system_memory_pool())
    warm_up()
    gc.freeze()
    gc.set_threshold(_OFTEN, 20, 50)
