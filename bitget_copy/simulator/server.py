"""A simulator on a socket, with its control paths where they are asked for."""

from __future__ import annotations

from collections.abc import Mapping

from bitget_copy._asgi.listener import Listener
from bitget_copy._host_names import is_loopback
from bitget_copy.credentials import Credentials
from bitget_copy.errors import ConfigError
from bitget_copy.simulator.control_app import ControlApp
from bitget_copy.simulator.exchange import Exchange


class Server(Listener):
    """A running simulator; made by ``Simulator.serve``.

    Attributes:
        simulator: what it serves.

    Raises:
        ConfigError: `control` on an address that others can reach; on entering as `Listener`.
    """

    def __init__(self, simulator: Exchange, *, host: str, port: int, control: bool = False) -> None:
        if control and not is_loopback(host):
            raise ConfigError(
                f"simulator: the control interface listens on loopback only, not on {host!r}; "
                "use host='127.0.0.1', or leave control out"
            )
        super().__init__(ControlApp(simulator, enabled=control, host=host), host=host, port=port)
        self.simulator = simulator

    @property
    def credentials(self) -> Credentials:
        """The key of the default account."""
        return self.simulator.credentials

    @property
    def accounts(self) -> Mapping[str, Credentials]:
        """Keys by account name."""
        return self.simulator.accounts
