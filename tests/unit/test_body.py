"""The bound of a body, in memory too."""

import gzip
import tracemalloc

import pytest

from bitget_copy._transport.body import Body
from bitget_copy.errors import APIReplyError

PIECES = 100_000


def test_a_body_in_the_smallest_pieces_takes_no_more_memory_than_its_bytes():
    """A list of the pieces would take 50 times as much."""
    body = Body(200, "", 2 * PIECES)
    tracemalloc.start()
    try:
        for i in range(PIECES):
            body.add(i.to_bytes(3, "big")[1:])
        whole = body.whole()
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(whole) == 2 * PIECES
    assert peak < 3 * 2 * PIECES


def test_a_gzip_bomb_is_unpacked_no_further_than_the_bound():
    """One byte beyond it is enough to know."""
    body = Body(200, "gzip", 2000)
    with pytest.raises(APIReplyError, match="larger than 2000") as error:
        body.add(gzip.compress(b"0" * 5_000_000))
    assert len(body._data) == 2001
    assert error.value.status == 200
