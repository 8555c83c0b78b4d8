"""HTTP/1.1 on asyncio and httptools: what is left of a client when only the exchange is spoken to.

* `reply`: bytes to one framed reply, by rule; knows no socket.
* `tls`: ciphertext to plain and back, with sessions resumed; knows no socket either.
* `dial`: a connected socket, by the fastest of the host's addresses.
* `connection`: one connection, one exchange at a time.
* `pool`: those that are open.
* `seam`: the same as a transport for httpx.

Needs httptools (extra ``speed``); works on asyncio's own loops and on uvloop.
"""
