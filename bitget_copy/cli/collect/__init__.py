"""The commands ``collect`` and ``verify``: a folder of histories on the command line.

* `run`: runs a collector until it is done, or until Ctrl-C.
* `choice`: what the options ask for.
* `screen`: lines while it runs, and the table at the end.
* `verdict`: prints what `verify` has found.
"""
