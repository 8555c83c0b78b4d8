"""What is worked out once a row."""

from types import SimpleNamespace

from bitget_copy._codec import per_object_cache
from bitget_copy._codec.per_object_cache import PerObjectCache


def test_once_for_each_object_and_not_for_its_like():
    """Equal rows are two rows; the same one is not worked out again."""
    made = []
    find = PerObjectCache(lambda row: made.append(row) or len(made))
    one, like = SimpleNamespace(key="a"), SimpleNamespace(key="a")
    assert (find(one), find(like), find(one)) == (1, 2, 1)
    assert made == [one, like]


def test_rows_made_in_passing_do_not_pile_up(monkeypatch):
    """Beyond the most that is kept, everything is worked out anew."""
    monkeypatch.setattr(per_object_cache, "MAX_ENTRIES", 3)
    find = PerObjectCache(lambda row: object())
    rows = [SimpleNamespace(number=i) for i in range(4)]
    first = [find(row) for row in rows]
    assert find(rows[3]) is first[3]
    assert find(rows[0]) is not first[0]
    assert len(find._entries) <= 3
