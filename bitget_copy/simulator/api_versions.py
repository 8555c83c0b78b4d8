"""Which version of the API a key may use: retirement of V1, and account modes.

All are checked before the signature, as the exchange does.
"""

from __future__ import annotations

from typing import Final

from bitget_copy.simulator.accounts import Mode
from bitget_copy.simulator.error_codes import Refused, RefusedAnywhere

_V1: Final = (b"/api/mix/v1/", b"/api/spot/v1/")
_V3: Final = b"/api/v3/"
_API: Final = b"/api/"
_ORDINARY: Final = (b"/api/v2/mix/", b"/api/v2/spot/")
_TELL_THE_MODE: Final = frozenset({b"/api/v3/account/info", b"/api/v3/account/settings"})


def check_retired(path: bytes) -> None:
    """Refuses every path of API V1, known or not (30032)."""
    if path.startswith(_V1):
        raise Refused("30032")


def check_mode(path: bytes, mode: Mode) -> None:
    """Refuses a path of the API that is not for this kind of account.

    An account on its way from one kind to the other can be asked for its mode and rights only.

    Raises:
        Refused: 40084, a classic account on V3; 40085, any other on V1 or V2; 25245, one that is
            on its way on V3.
    """
    if not path.startswith(_V3):
        if mode != "classic" and path.startswith(_API):
            raise Refused("40085", "this API")
    elif mode == "classic":
        raise Refused("40084", "API V3")
    elif mode in {"upgrading", "switching"} and path not in _TELL_THE_MODE:
        raise Refused("25245")


def check_copy_key(path: bytes) -> None:
    """Refuses a copy key on a classic path that is not of copy trading (40731)."""
    if path.startswith(_ORDINARY) and b"/market/" not in path and b"/public/" not in path:
        raise RefusedAnywhere("40731", "an ordinary endpoint to a copy key")
