"""The command ``doctor``: checks keys, address, clock, rights and limits, and sends reads only.

* `run`: the order of the checks, and how the results are printed.
* `checks`: one function for each check.
"""
