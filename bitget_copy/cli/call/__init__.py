"""The command ``call``: sends one endpoint of the table with the options of the command line.

* `run`: which exchange it goes to, whether to ask first, and the exit code.
* `arguments`: option texts to parameter values.
* `secret_input`: secrets from stdin, a file, the environment or a prompt.
* `prompt`: questions to the person at the terminal.
* `simulator_check`: whether an address on this machine is a simulator.
"""
