"""What a row must have to be one, for tests that make rows."""

from typing import Any, Final

import attrs

SAMPLES: Final = {"id": "1", "str": "BTCUSDT", "time": 1_700_000_000_000}


def identity(model: type[Any]) -> dict[str, Any]:
    """The fields of a model that are never None, as on the wire."""
    known = [f.metadata for f in attrs.fields(model) if f.metadata.get("required")]
    return {meta["wire"]: SAMPLES[meta["kind"]] for meta in known}
