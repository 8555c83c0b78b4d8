"""What is worked out once a row."""

from types import SimpleNamespace
from weakref import WeakSet

from bitget_copy._codec.per_object_cache import per_object_cache as cached


def test_once_for_each_object_and_not_for_its_like():
    """Equal rows are two rows; the same one is not worked out again."""
    made = []
    find = cached(lambda row: made.append(row) or len(made))
    one, like = SimpleNamespace(key="a"), SimpleNamespace(key="a")
    assert (find(one), find(like), find(one)) == (1, 2, 1)
    assert made == [one, like]


def test_rows_made_in_passing_do_not_pile_up(monkeypatch):
    """Beyond the most that is kept, everything is worked out anew."""
    monkeypatch.setitem(cached.__globals__, "MAX_ENTRIES", 3)
    find = cached(lambda row: object())
    rows = [type("Row", (), {})() for _ in range(4)]
    first = [find(row) for row in rows]
    assert find(rows[3]) is first[3]
    assert find(rows[0]) is not first[0]
    kept = WeakSet(rows)
    del rows
    assert 1 <= len(kept) <= 3
