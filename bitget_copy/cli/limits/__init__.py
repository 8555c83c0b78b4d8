"""``bitget-copy limits`` and ``bitget-copy limiter``: what processes share, seen and served.

* `overview`: asks whoever keeps the tokens.
* `view`: shows the answer, once or live.
* `serve`: keeps the tokens of this host.
"""
