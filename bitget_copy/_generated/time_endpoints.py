# Generated from bitget_copy/spec by `python -m bitget_copy._codegen`. Do not edit.
"""Where the exchange tells its time without a signature, newest API first."""

from typing import Final

from bitget_copy.endpoint import Endpoint, RateLimit, Reply

TIME_ENDPOINTS: Final = (
    Endpoint(
        key="v2.public.get_time",
        family="v2",
        resource="public",
        name="get_time",
        method="GET",
        path="/api/v2/public/time",
        effect="read",
        limit=RateLimit(rate=20, per=1.0, scope="ip"),
        role="any",
        params=(),
        reply=Reply(kind="id"),
        summary="The exchange's clock in API V2; alive.",
        source="Bitget's V2 documentation",
        signed=False,
        shares="v2.market.get_time",
    ),
    Endpoint(
        key="v1.public.get_time",
        family="v1",
        resource="public",
        name="get_time",
        method="GET",
        path="/api/spot/v1/public/time",
        effect="read",
        limit=RateLimit(rate=20, per=1.0, scope="ip"),
        role="any",
        params=(),
        reply=Reply(kind="id"),
        summary="The exchange's clock in API V1; gone since V1 was switched off on 2025-11-28. V1 has no such path for futures.",
        source="Bitget's V1 spot documentation of 2024-08-13",
        signed=False,
    ),
)
