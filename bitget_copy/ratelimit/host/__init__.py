"""Limits shared by the processes of one host, over a Unix socket; no server is to be installed.

One process holds the broker: the state machine of `ratelimit.shared` behind a socket, in a thread
of its own. It is who holds the lock of a file beside the socket. The kernel frees that lock when
the process ends, however it ends; then another one is elected.

* `limiter`: `HostLimiter`; `serve`: a process that is nothing but the broker.
* `store`: a process's connection to the broker, and the election of one.
* `overview`: what people see.
* `broker`: the one process's side of the socket; `memory`: what it leaves to the next one.
* `frames`, `messages`: what is said.
* `socket_path`: where socket and lock are, and whether they may be trusted.
"""
