"""``bitget-copy journal``: what a journal of writes holds, what is open, and its recovery."""
