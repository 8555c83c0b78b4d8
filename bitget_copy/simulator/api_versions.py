"""Which version of the API a key may use: retirement of V1, and account modes.

Both are checked before the signature, as the exchange does.
"""

from __future__ import annotations

from typing import Final

from bitget_copy.simulator.error_codes import Refused

_V1: Final = (b"/api/mix/v1/", b"/api/spot/v1/")
_V3: Final = b"/api/v3/"
_API: Final = b"/api/"


def check_retired(path: bytes) -> None:
    """Refuses every path of API V1, known or not (30032)."""
    if path.startswith(_V1):
        raise Refused("30032")


def check_mode(path: bytes, *, unified: bool) -> None:
    """Refuses a path of the API that is not for this kind of account.

    Raises:
        Refused: 40084, a classic account on V3; 40085, a unified one on V1 or V2.
    """
    if path.startswith(_V3):
        if not unified:
            raise Refused("40084", "API V3")
    elif unified and path.startswith(_API):
        raise Refused("40085", "this API")
