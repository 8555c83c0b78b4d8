"""Sends one attempt over HTTP; the only package that uses httpx.

Sends exact bytes, reads one bounded response, and maps every network failure to one of our errors,
with the evidence of whether the request may have left. Follows no redirect, keeps no cookie,
retries nothing. Signing, limits and the meaning of replies belong to others. After a connection
could not be opened, the next attempt goes to the next of the exchange's addresses.

* `transport`: chooses a backend and sends an attempt.
* `backend`: what every backend has to do, and the options they are made from.
* `lean`: connections on asyncio and httptools (extra ``speed``).
* `httpx_backend`: connections over httpx, for the base install and for proxies.
* `user_client_backend`: the transport, client or ASGI application that a user passes in.
* `failover`: the addresses of the exchange, and which is next.
* `slots`: how many exchanges run at once.
* `proxy_handshake`: a connection through a proxy.
"""

from bitget_copy._transport.backend import TransportLike
from bitget_copy._transport.evidence import Evidence
from bitget_copy._transport.request import HttpRequest
from bitget_copy._transport.response import HttpResponse
from bitget_copy._transport.transport import Transport

__all__ = ["Evidence", "HttpRequest", "HttpResponse", "Transport", "TransportLike"]
