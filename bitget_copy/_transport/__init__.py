"""One attempt over HTTP: the only room that knows httpx.

Sends exact bytes, reads one bounded reply, and turns every failure of the network into ours, with
the evidence of whether the request left. Follows no redirect, keeps no cookie, retries
nothing; signing, limits and meaning of replies belong to others. After a connection that could
not be had it turns to the next of the exchange's addresses, for the next attempt.

* `transport`: the attempt itself, by one of three ways.
* `lean`: connections of our own on asyncio and httptools (extra ``speed``).
* `guarded`: connections of our own over httpx, one transport each: the base install, and proxies.
* `foreign`: a transport or client of the caller's.
* `proxy`: to the exchange by a proxy; `environment`: which one the environment names.
* `places`: how many at once.
* `attempt`, `addresses`, `body`, `failures`, `loops`, `over_httpx`, `tls`: what these need.
"""

from bitget_copy._transport.attempt import Evidence, Http, RawReply, Wire
from bitget_copy._transport.transport import Transport, Via

__all__ = ["Evidence", "Http", "RawReply", "Transport", "Via", "Wire"]
