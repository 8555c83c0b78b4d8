"""The command ``demo``: an exchange and three programs on loopback, live.

`stage` starts everything and judges the end, `bot`, `dashboard` and `collector` are the
programs, `figures` counts their calls, `screen` draws. The programs use the client as any
user would; only the stage knows that the exchange is simulated.
"""

from bitget_copy.cli.demo.stage import Demo

__all__ = ["Demo"]
