"""The command ``demo``: a simulated exchange and three programs that use it, drawn live.

* `run`: runs the demo, on a live screen or with progress lines, and prints the summary.
* `runner`: starts exchange and programs, and checks the result; draws nothing.
* `live_screen`, `summary`: what is drawn while it runs, and what is printed.
* `call_stats`: counts the programs' calls.
* `programs`: the bot, the dashboard and the collector; they use the client as any user would.
"""
