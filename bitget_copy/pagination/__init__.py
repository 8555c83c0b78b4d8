"""Reads all pages of a list as one stream of rows.

* `iterator`: `PageIterator`, what `iter_…` returns.
* `windows`: a span of time, completed from the exchange's clock, and the windows it is read in.
* `walk`: what a page brings that is new, and what is asked for after it.
* `checkpoint`: how far a reader is, as JSON too, and of whose list.
* `row_keys`: what tells a row from others.

Every page is an ordinary call of the caller's, with its own tokens, retries and deadline.
"""

from bitget_copy.pagination.checkpoint import Account
from bitget_copy.pagination.iterator import Page, PageIterator, Pager, StampedCaller

__all__ = ["Account", "Page", "PageIterator", "Pager", "StampedCaller"]
