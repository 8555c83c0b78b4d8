"""An embedded Bitget: for tests, demos and users' own bots.

::

    async with Simulator(seed=7).serve() as server:
        client = CopyTradingClient(server.credentials, base_url=server.url)

It checks what the exchange checks, with code of its own that shares nothing with the
client: `verify` (key, time, signature), `window` (limits), `params`. `world` is the state,
`seeding` what it starts with, the `handlers_…` the answers, `shapes` and `shapes_v2`
their form, `faults` planned trouble, `ledger` the counts, `app` the order of it all,
`server` the socket. The README beside this file says what is not simulated.
"""

from bitget_copy.simulator.app import Simulator
from bitget_copy.simulator.clock import HandClock
from bitget_copy.simulator.control import Control
from bitget_copy.simulator.delays import Delay
from bitget_copy.simulator.faults import Fault, Faults
from bitget_copy.simulator.oddities import ODDITIES, Oddities
from bitget_copy.simulator.server import Listener, Server

__all__ = [
    "ODDITIES",
    "Control",
    "Delay",
    "Fault",
    "Faults",
    "HandClock",
    "Listener",
    "Oddities",
    "Server",
    "Simulator",
]
