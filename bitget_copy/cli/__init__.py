"""The command line ``bitget-copy``; needs the extra `cli`, and says so when it is missing.

`app` has the commands. Nothing of the extra is imported here, so that a base install answers
with one clear line instead of a traceback.
"""

from __future__ import annotations

import sys
from importlib.util import find_spec
from typing import Final

from bitget_copy.cli.safe_streams import print_notice, protect

_EXTRA: Final = ("typer", "rich", "uvicorn")
_WRONG_USE: Final = 2
_INTERRUPTED: Final = 130


def main() -> None:
    """Runs the command line and ends the process with one of the codes of `exit_codes`."""
    protect()
    try:
        code = _run()
    except KeyboardInterrupt:  # while it is still loading
        code = _INTERRUPTED
    sys.exit(code)


def _run() -> int:
    missing = [name for name in _EXTRA if not _is_installed(name)]
    if missing:
        print_notice(
            f"the command line needs {', '.join(missing)}, not installed here; "
            "pip install 'bitget-copy[cli]'"
        )
        return _WRONG_USE
    from bitget_copy.cli.app import run  # noqa: PLC0415 - needs the extra

    return run()


def _is_installed(package: str) -> bool:
    try:
        return find_spec(package) is not None
    except (ImportError, ValueError):
        return False
