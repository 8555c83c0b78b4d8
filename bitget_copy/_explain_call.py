"""Explains how a call would be signed, without sending it."""

from __future__ import annotations

from collections.abc import Mapping

from bitget_copy._client_arguments import check_credentials
from bitget_copy._codec import encode
from bitget_copy._endpoint_lookup import find
from bitget_copy._tracebacks import without_frames
from bitget_copy.credentials import Credentials
from bitget_copy.endpoint import Endpoint
from bitget_copy.errors import ParameterError
from bitget_copy.signing import explain_signature


def explain_call(
    credentials: Credentials | None, endpoint: str | Endpoint, values: Mapping[str, object]
) -> str:
    """How a call would be signed, part by part, without any secret and without sending it.

    Where an argument is a secret, the body that is shown and hashed has ``***`` in its place.
    Of a public call, which is not signed and needs no credentials, it says that.

    Raises:
        ParameterError: the key or a value is wrong.
        ConfigError: the credentials are no `Credentials`.
    """
    row = find(endpoint)
    if credentials is not None or row.signed:
        check_credentials(credentials)
    try:
        request = encode(row, values)
    except ParameterError as error:
        without_frames(error)  # those of the codec hold the arguments
        raise
    finally:
        del values  # it may hold a secret, as may this frame of the error's traceback
    if not row.signed:
        return f"{row.key} is public: {row.method} {request.target} is sent without a signature"
    sent = request.target.partition("?")[2]
    return explain_signature(
        row.method,
        row.path,
        request.query,
        request.shown_body,
        credentials=credentials,
        sent_query=sent,
    )
