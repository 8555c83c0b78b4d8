"""Limits of the table and the user's overrides."""

from __future__ import annotations

import attrs
import pytest
from endpoint_rows import CLOSE_ALL, FIRST, ROWS, SECOND, SHARED, SPOT, TABLE, row

from bitget_copy.errors import ConfigError
from bitget_copy.ratelimit import BucketLimit
from bitget_copy.ratelimit.limit_table import resolve_limits


def test_without_overrides_the_table_holds():
    """Every endpoint has its own rate, window and scope, and the client's policy."""
    limits = resolve_limits(TABLE, policy="strict")

    assert limits[FIRST].limit == BucketLimit(rate=5, per=1, policy="strict")
    assert limits[SECOND].scope == "uid|ip"
    assert list(limits) == list(TABLE)


def test_a_narrower_override_wins_field_by_field():
    """Star, family, resource, resource of a family and endpoint apply in this order."""
    limits = resolve_limits(
        TABLE,
        {
            "*": {"share": 0.5, "policy": "smooth"},
            "v1": {"headroom": 0.1},
            "futures.trader": {"rate": 8},
            "v1.futures.trader": {"per": 2},
            FIRST: {"policy": "strict", "scope": "ip"},
        },
    )

    assert limits[FIRST].limit == BucketLimit(rate=4, per=2, policy="strict", headroom=0.1)
    assert limits[FIRST].scope == "ip"
    assert limits[SPOT].limit == BucketLimit(rate=5, per=1, policy="smooth", headroom=0.1)
    assert limits[SECOND].limit == BucketLimit(rate=4, per=1, policy="smooth")


@pytest.mark.parametrize("as_path", [str, lambda path: path])
def test_a_file_says_the_same_as_a_mapping(tmp_path, as_path):
    """Quoted and dotted table names of a TOML file mean the same keys, and merge."""
    file = tmp_path / "limits.toml"
    file.write_text(
        '["*"]\nshare = 0.5\n[v1.futures.trader]\nrate = 8\n["v1.futures.trader"]\nper = 2\n'
    )

    limits = resolve_limits(TABLE, as_path(file))

    assert limits[FIRST].limit == BucketLimit(rate=4, per=2)
    assert limits[SPOT].limit == BucketLimit(rate=5, per=1)


@pytest.mark.parametrize(
    ("overrides", "problem"),
    [
        ({"v1.futures.trader.list_order": {"rate": 1}}, "did you mean '" + FIRST + "'?"),
        ({"v1.futures.tradr": {}}, "did you mean 'v1.futures.trader'?"),
        ({"zzz": {"rate": 1}}, "no endpoint or resource 'zzz'; allowed: *, v1, futures.trader"),
        ({"*": {"rat": 1}}, "rate_limits: *: there is no field 'rat'; did you mean 'rate'?"),
        ({"*": {"qqq": 1}}, "no field 'qqq'; allowed: rate, per, share"),
        (
            {"v1.futures.trader": {"rat": 1}},
            "rate_limits: v1.futures.trader: there is no field 'rat'",
        ),
        ({"*": {"rate": 0}}, "rate is 0; allowed: a number of calls above 0"),
        ({"*": {"rate": True}}, "rate is True"),
        ({"*": {"per": "1"}}, "per is '1'; allowed: a number of seconds above 0"),
        ({"*": {"share": 1.5}}, "share is 1.5; allowed: a number above 0, at most 1"),
        ({"*": {"policy": "gate"}}, "policy is 'gate'; allowed: adaptive, strict, smooth"),
        ({"*": {"headroom": float("inf")}}, "headroom is inf; allowed: a number from 0 to 10"),
        ({"*": {"scope": "all"}}, "scope is 'all'; allowed: uid, ip, uid|ip"),
        ({"share": 0.5}, "rate_limits: share = 0.5 is not a table of fields"),
    ],
)
def test_a_wrong_override_is_refused_with_advice(overrides, problem):
    """Unknown keys, unknown fields and values out of range say what would be right."""
    with pytest.raises(ConfigError) as caught:
        resolve_limits(TABLE, overrides)

    assert problem in str(caught.value)


def test_an_unknown_policy_of_the_client_is_refused():
    """The policy for all endpoints is checked like an override's."""
    with pytest.raises(ConfigError, match="policy 'smoth' is unknown; did you mean 'smooth'"):
        resolve_limits(TABLE, policy="smoth")


def test_a_broken_file_is_refused_with_its_name(tmp_path):
    """A file that is absent or is no TOML raises a ConfigError that names it."""
    absent = tmp_path / "absent.toml"
    broken = tmp_path / "broken.toml"
    broken.write_text("rate = = 5")
    wrong = tmp_path / "wrong.toml"
    wrong.write_text('["*"]\nrat = 5')

    with pytest.raises(ConfigError, match=r"absent\.toml': cannot be read: No such file"):
        resolve_limits(TABLE, absent)
    with pytest.raises(ConfigError, match=r"broken\.toml': is not valid TOML.*line 1"):
        resolve_limits(TABLE, broken)
    with pytest.raises(ConfigError, match=r"limits file .*wrong\.toml': \*: there is no field"):
        resolve_limits(TABLE, wrong)


@pytest.mark.parametrize(("more", "end"), [(0, ""), (1, ", …")])
def test_advice_lists_eight_names_and_says_when_there_are_more(more, end):
    """Two resources with an endpoint each make eight names; one endpoint more is left out."""
    rows = [*ROWS[:2], row("v1.spot.trader.zzz", 5)][: 2 + more]

    with pytest.raises(ConfigError) as caught:
        resolve_limits({endpoint.key: endpoint for endpoint in rows}, {"qqq": {}})

    assert str(caught.value) == (
        "rate_limits: there is no endpoint or resource 'qqq'; allowed: *, v1, futures.trader, "
        f"v1.futures.trader, {FIRST}, spot.trader, v1.spot.trader, {SPOT}{end}"
    )


def test_a_row_that_shares_a_limit_has_none_of_its_own_to_override():
    """The message names the row that has."""
    with pytest.raises(
        ConfigError, match=f"'{FIRST}', as .* the exchange does both; give .* override$"
    ):
        resolve_limits(SHARED, {CLOSE_ALL.key: {"rate": 2}})
    assert resolve_limits(SHARED, {"v1.futures.trader": {"rate": 2}})[FIRST].limit.rate == 2


def test_a_limit_that_nobody_has_cannot_be_shared():
    """A row of the user's own that names a missing one is refused."""
    lost = attrs.evolve(CLOSE_ALL, shares="v1.not.there")
    with pytest.raises(ConfigError, match=r"v1\.futures\.trader\.close_all shares .* in no table"):
        resolve_limits({**TABLE, lost.key: lost})


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (bytes(range(256)), "cannot be read: .* can't decode byte 0x80"),
        ("[*]".encode("utf-16"), "cannot be read"),
        (b"[[[", "is not valid TOML"),
        (b"a=" + b"[" * 3000, "is not valid TOML"),
        (b"a=" + b"9" * 5000, "is not valid TOML"),
        (b"# " + b"x" * (1 << 20), "is longer than 1,048,576 characters"),
        (b"a = 1", "is not a table of fields"),
    ],
)
def test_whatever_a_file_holds_it_is_named(tmp_path, content, says):
    """Other encodings, other formats and files without end are errors that name the file."""
    file = tmp_path / "mine.toml"
    file.write_bytes(content)
    with pytest.raises(ConfigError, match=rf"limits file .*mine\.toml': .*{says}"):
        resolve_limits(TABLE, file)


@pytest.mark.parametrize("path", ["", "missing.toml", "a\0b", "x" * 5000])
def test_a_file_that_cannot_be_opened_is_named(tmp_path, path):
    """A folder, nothing, or no path at all."""
    with pytest.raises(ConfigError, match=r"limits file .*: cannot be read: "):
        resolve_limits(TABLE, str(tmp_path / path))


def test_a_byte_order_mark_is_no_part_of_the_file(tmp_path):
    """Editors of Windows write one."""
    file = tmp_path / "mine.toml"
    file.write_bytes(b"\xef\xbb\xbf['*']\nshare = 0.5\n")
    halved, whole = resolve_limits(TABLE, file), resolve_limits(TABLE)
    assert all(halved[key].limit.rate == whole[key].limit.rate / 2 for key in TABLE)


def endless():
    """A table that stands in itself."""
    table = {}
    table["v1"] = table
    return table


@pytest.mark.parametrize(
    "overrides",
    [{5: {"rate": 1}}, {None: {}}, {"*": {5: 1}}, {"*": {"rate": 10**400}}, {"*": {"rate": True}},
     {"*": {"scope": []}}, {"*": {"policy": {}}}, endless()],
)  # fmt: skip
def test_wrong_keys_and_figures_of_any_type_are_refused(overrides):
    """No other error than ours, whatever stands there."""
    with pytest.raises(ConfigError, match="limits"):
        resolve_limits(TABLE, overrides)


def test_the_largest_figures_and_files_are_allowed(tmp_path):
    """A million million calls, and a file of 1,048,576 characters."""
    file = tmp_path / "mine.toml"
    file.write_text("['*']\nrate = 1e12".ljust(1 << 20))

    assert resolve_limits(TABLE, file)[FIRST].limit.rate == 1e12
