"""Asyncio SDK for Bitget's copy-trading REST API, with the exchange's rate limits built in.

Begin with ``help(bitget_copy.CopyTradingClient)``. The guide and a page on every coroutine are
Markdown files beside this one: ``docs/guide.md``, ``reference/``, ``llms.txt``.

The front door: everything public is here or in `bitget_copy.models`, `bitget_copy.symbols`,
`bitget_copy.simulator`, `bitget_copy.collect`, `bitget_copy.ratelimit`, `bitget_copy.telemetry` and
`bitget_copy.watching`. Names are loaded when they are first asked for, so that a program pays only
for what it uses.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Final

from bitget_copy._version import __version__

if TYPE_CHECKING:
    from bitget_copy._codec import to_dict, to_rows, to_wire
    from bitget_copy._explain_call import explain_call
    from bitget_copy._generated import ENDPOINTS
    from bitget_copy._not_given import NOT_GIVEN, NotGiven
    from bitget_copy._transport.lean.httpx_transport import LeanTransport
    from bitget_copy.account_mode import AccountView
    from bitget_copy.accounts.account import Account, Egress
    from bitget_copy.accounts.accounts import Accounts
    from bitget_copy.client import CopyTradingClient
    from bitget_copy.config import ClientConfig
    from bitget_copy.credentials import Credentials
    from bitget_copy.drift import Deviation, DeviationKind, Drift, DriftRow
    from bitget_copy.endpoint import Endpoint, Paging, Param, RateLimit, Reply, Successor
    from bitget_copy.errors import (
        AccountModeError,
        APIConnectionError,
        APIError,
        APIReplyError,
        APIRetiredError,
        Attempt,
        AuthenticationError,
        BitgetCopyError,
        BusinessRuleError,
        CallRecord,
        ConfigError,
        Executed,
        ExperimentalWarning,
        IncompleteListWarning,
        InvalidParameterError,
        JournalError,
        NotExecuted,
        NotFoundError,
        Outcome,
        OutcomeUnknownError,
        ParameterError,
        PermissionDeniedError,
        RateLimitError,
        RawResponse,
        ReadOnlyError,
        Recovered,
        ReplyDriftError,
        RequestTimeoutError,
        RetentionWarning,
        ServiceUnavailableError,
        StillUnknown,
        Verdict,
    )
    from bitget_copy.journal.journal import Journal
    from bitget_copy.pagination import Page, PageIterator
    from bitget_copy.ratelimit.limiter import LocalLimiter
    from bitget_copy.retry import RetryPolicy
    from bitget_copy.secret import Secret
    from bitget_copy.signing import explain_signature

__all__ = [
    "ENDPOINTS",
    "NOT_GIVEN",
    "APIConnectionError",
    "APIError",
    "APIReplyError",
    "APIRetiredError",
    "Account",
    "AccountModeError",
    "AccountView",
    "Accounts",
    "Attempt",
    "AuthenticationError",
    "BitgetCopyError",
    "BusinessRuleError",
    "CallRecord",
    "ClientConfig",
    "ConfigError",
    "CopyTradingClient",
    "Credentials",
    "Deviation",
    "DeviationKind",
    "Drift",
    "DriftRow",
    "Egress",
    "Endpoint",
    "Executed",
    "ExperimentalWarning",
    "IncompleteListWarning",
    "InvalidParameterError",
    "Journal",
    "JournalError",
    "LeanTransport",
    "LocalLimiter",
    "NotExecuted",
    "NotFoundError",
    "NotGiven",
    "Outcome",
    "OutcomeUnknownError",
    "Page",
    "PageIterator",
    "Paging",
    "Param",
    "ParameterError",
    "PermissionDeniedError",
    "RateLimit",
    "RateLimitError",
    "RawResponse",
    "ReadOnlyError",
    "Recovered",
    "Reply",
    "ReplyDriftError",
    "RequestTimeoutError",
    "RetentionWarning",
    "RetryPolicy",
    "Secret",
    "ServiceUnavailableError",
    "StillUnknown",
    "Successor",
    "Verdict",
    "__version__",
    "explain_call",
    "explain_signature",
    "to_dict",
    "to_rows",
    "to_wire",
]

_ROOMS: Final = {
    "_explain_call": ("explain_call",),
    "_codec": ("to_dict", "to_rows", "to_wire"),
    "_generated": ("ENDPOINTS",),
    "_not_given": ("NOT_GIVEN", "NotGiven"),
    "_transport.lean.httpx_transport": ("LeanTransport",),
    "account_mode": ("AccountView",),
    "accounts.account": ("Account", "Egress"),
    "accounts.accounts": ("Accounts",),
    "client": ("CopyTradingClient",),
    "config": ("ClientConfig",),
    "credentials": ("Credentials",),
    "drift": ("Deviation", "DeviationKind", "Drift", "DriftRow"),
    "endpoint": ("Endpoint", "Paging", "Param", "RateLimit", "Reply", "Successor"),
    "journal.journal": ("Journal",),
    "pagination": ("Page", "PageIterator"),
    "ratelimit.limiter": ("LocalLimiter",),
    "retry": ("RetryPolicy",),
    "secret": ("Secret",),
    "signing": ("explain_signature",),
}
"""Where public names are defined that are not in `errors`."""
_MODULES: Final = frozenset(
    {
        *("accounts", "collect", "config", "drift", "endpoint", "errors", "models", "ratelimit"),
        *("simulator", "symbols", "telemetry", "watching"),
    }
)
_HOME: Final = dict.fromkeys(__all__, f"{__name__}.errors") | {
    name: f"{__name__}.{room}" for room, names in _ROOMS.items() for name in names
}
del _HOME["__version__"]


def __getattr__(name: str) -> object:
    """Loads a public name from its room, once."""
    if name in _MODULES:
        return import_module(f"{__name__}.{name}")
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(_HOME[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """The public names, loaded or not."""
    return sorted({*globals(), *__all__})
