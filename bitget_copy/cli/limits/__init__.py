"""``bitget-copy limits`` and ``bitget-copy limiter``: what processes share, seen and served.

* `status_reader`: asks whoever keeps the tokens.
* `show`: shows the answer, once or live.
* `serve`: keeps the tokens of this host.
"""
