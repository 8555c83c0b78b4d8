"""An embedded Bitget: for tests, demos and users' own bots.

::

    async with Simulator(seed=7).serve() as server:
        client = CopyTradingClient(server.credentials, base_url=server.url)

It checks what the exchange checks, with code of its own that shares nothing with the
client. A request goes through `app`: `rate_limits`, `faults`, `authentication`, `parameters`, then
its function in `handlers`, which reads and changes the `world` that `seeding` has drawn.
`exchange` is what Python can do to it all, `control_app` the same over the socket of
`server`. The README beside this file says what is not simulated.
"""

from bitget_copy._asgi.listener import Listener
from bitget_copy.simulator.app import Simulator
from bitget_copy.simulator.control_app import ControlApp
from bitget_copy.simulator.fault_delays import Delay
from bitget_copy.simulator.faults import Fault, Faults
from bitget_copy.simulator.filled_history import FilledHistory
from bitget_copy.simulator.hand_clock import HandClock
from bitget_copy.simulator.quirks import QUIRKS, Quirks
from bitget_copy.simulator.server import Server

__all__ = [
    "QUIRKS",
    "ControlApp",
    "Delay",
    "Fault",
    "Faults",
    "FilledHistory",
    "HandClock",
    "Listener",
    "Quirks",
    "Server",
    "Simulator",
]
