"""Asyncio SDK for Bitget's copy-trading REST API, with the exchange's rate limits built in.

The front door: everything public is here or in `bitget_copy.models`, `bitget_copy.symbols`,
`bitget_copy.simulator` and `bitget_copy.ratelimit`.
"""

from bitget_copy._codec import to_wire
from bitget_copy._generated import ENDPOINTS
from bitget_copy._version import __version__
from bitget_copy.client import CopyTradingClient, explain_call
from bitget_copy.config import ClientConfig
from bitget_copy.credentials import Credentials
from bitget_copy.endpoint import Endpoint, Paging, Param, RateLimit, Reply, Successor
from bitget_copy.errors import (
    AccountModeMismatch,
    APIError,
    ApiRetired,
    Attempt,
    AuthenticationError,
    BitgetCopyError,
    BusinessRule,
    CallRecord,
    ConfigError,
    ConnectionFailed,
    Executed,
    ExperimentalWarning,
    InvalidParameter,
    NotExecuted,
    NotFound,
    Outcome,
    OutcomeUnknown,
    ParameterError,
    PermissionDenied,
    RateLimited,
    ReplyError,
    RequestTimeout,
    ServiceUnavailable,
    StillUnknown,
    Verdict,
)
from bitget_copy.retry import RetryPolicy
from bitget_copy.secret import Secret
from bitget_copy.signing import explain_signature

__all__ = [
    "ENDPOINTS",
    "APIError",
    "AccountModeMismatch",
    "ApiRetired",
    "Attempt",
    "AuthenticationError",
    "BitgetCopyError",
    "BusinessRule",
    "CallRecord",
    "ClientConfig",
    "ConfigError",
    "ConnectionFailed",
    "CopyTradingClient",
    "Credentials",
    "Endpoint",
    "Executed",
    "ExperimentalWarning",
    "InvalidParameter",
    "NotExecuted",
    "NotFound",
    "Outcome",
    "OutcomeUnknown",
    "Paging",
    "Param",
    "ParameterError",
    "PermissionDenied",
    "RateLimit",
    "RateLimited",
    "Reply",
    "ReplyError",
    "RequestTimeout",
    "RetryPolicy",
    "Secret",
    "ServiceUnavailable",
    "StillUnknown",
    "Successor",
    "Verdict",
    "__version__",
    "explain_call",
    "explain_signature",
    "to_wire",
]

to_wire.__module__ = __name__  # it lives in a private room; tracebacks show the public path
