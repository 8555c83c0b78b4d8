"""HTTP/1.1 on asyncio and httptools, with no more than one exchange needs.

* `backend`: writes requests and sends them on pooled connections.
* `pool`: the open connections.
* `connection`: one connection, one exchange at a time.
* `response_reader`: bytes to one framed response; does no I/O.
* `tls`: encryption in memory, with resumed sessions; does no I/O.
* `dial`: a connected socket, by the fastest of the host's addresses.
* `httpx_transport`: the same connections as a transport for httpx.

Needs httptools (extra ``speed``); works on asyncio's own loops and on uvloop.
"""
