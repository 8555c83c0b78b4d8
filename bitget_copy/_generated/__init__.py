# Generated from bitget_copy/spec by `python -m bitget_copy._codegen`. Do not edit.
"""The endpoint table of all families."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from bitget_copy._generated.v1 import endpoints as _v1
from bitget_copy.endpoint import Endpoint

ENDPOINTS: Final[Mapping[str, Endpoint]] = MappingProxyType({**_v1.ENDPOINTS})
"""Every endpoint by its key, e.g. ``"v1.futures.trader.list_open_orders"``."""
