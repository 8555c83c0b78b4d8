"""Limits shared by the processes of one host, over a Unix socket; no server is to be installed.

One process holds the broker: the state machine of `ratelimit.shared` behind a socket, in a thread
of its own. It is who holds the lock of a file beside the socket. The kernel frees that lock when
the process ends, however it ends; then another one is elected.

* `place`: where socket and lock are, and whether they may be trusted.
* `frames`: messages on the socket.
* `broker`: the one process's side of the socket, `members` the other's.
"""
