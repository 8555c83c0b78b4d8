"""How long leases, tokens and requests of shared limits last, in microseconds.

The script in Redis has them once more; a test compares the two.
"""

from __future__ import annotations

from typing import Final

SECOND: Final = 1_000_000
"""Microseconds."""

LEASE: Final = 5 * SECOND
"""For how long after a report a process may send with the tokens that it holds. It counts from
the sending of the report, the table from its arrival: the process is always the first to stop.
A token that is granted lengthens it, see :attr:`Answer.lease`."""

BEAT: Final = 1_700_000
"""Microseconds after a report at which a process that holds tokens reports again, if it has had
nothing else to tell; up to 0.4 s later while nothing else wakes it. So a store may stand still for
2.9 s without the end of a lease; then calls wait, and fail when it has lasted for 5 s. With 3 s a
grant costs 6 microseconds less, and a dead process's tokens come back a second later."""

LOST_LIFE: Final = 10 * SECOND
"""For how long a request may be under way that nobody reads the reply of; see
:data:`bitget_copy.ratelimit.bucket.LOST_REQUEST_LIFE`."""

RESERVE_LIFE: Final = 600 * SECOND
"""For how long a process may go on with the tokens reserved for it, while the table is away."""
