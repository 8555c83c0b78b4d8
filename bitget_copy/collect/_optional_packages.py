"""Loads what the extra `collect` installs, or says that it is not there."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from bitget_copy.errors import ConfigError


def load(module: str) -> Any:
    """A module of the extra.

    Raises:
        ConfigError: it is not installed.
    """
    try:
        return import_module(module)
    except ImportError as error:
        name = module.partition(".")[0]
        raise ConfigError(
            f"collecting needs {name}, which cannot be loaded here ({error}); "
            "pip install 'bitget-copy[collect]'"
        ) from None
