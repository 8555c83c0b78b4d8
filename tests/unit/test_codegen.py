"""The generator: what it refuses, what it writes, and that the committed files are its own."""

from __future__ import annotations

import inspect
import runpy
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

import pytest

from bitget_copy._codec.value_readers import members_of
from bitget_copy._codegen import reference_pages, render, spec
from bitget_copy._codegen.__main__ import BEGIN, END, PACKAGE, compare, main, planned, with_summary

ENUMS: Final = """
[Side]
doc = "Direction."
source = "the document"
[Side.values]
long = "Up."
zh-CN = "Quote \\" and backslash \\\\ survive."
"""

RESOURCE: Final = """
family = "v1"
resource = "made.up"
doc = "What nobody can call."

[[endpoint]]
name = "list_things"
method = "GET"
path = "/api/things"
summary = "Lists the things."
role = "any"
effect = "read"
limit = { rate = 5, per = 1, scope = "uid", why = "a guess" }
paging = { style = "page", page = "pageNo", size = "pageSize", default = 20 }
reply = "list[MadeUpThing]"
source = "nowhere"

[endpoint.params]
pageSize = { type = "int", required = true, default = 20, min = 1, max = 50, doc = "Rows." }
pageNo = { type = "int", doc = "Page." }
side = { type = "Side", doc = "Only these." }

[[endpoint]]
name = "set_thing"
method = "POST"
path = "/api/set"
summary = "Sets a thing."
role = "trader"
effect = "set"
limit = { rate = 1, per = 1, scope = "ip", why = "a guess" }
reply = "ack"
source = "nowhere"
require_any = [["price", "part"]]
reconcile = { rule = "look_again", doc = "The list shows it." }

[endpoint.params]
price = { type = "decimal", explicit = true, doc = "Price." }
part = { type = "list[MadeUpPart]", max = 3, doc = "Parts." }

[model.MadeUpThing]
doc = "A thing."
[model.MadeUpThing.fields]
orderId = { type = "id", json = "number", doc = "Its id." }
price = { type = "decimal", unit = "USDT", aliases = ["cost"], doc = "Its price." }

[model.MadeUpPart]
doc = "A part."
input = true
[model.MadeUpPart.fields]
symbol = { type = "str", required = true, doc = "Its symbol." }
size = { type = "int", max = 9, doc = "Its size." }
"""

ERRORS: Final = """
[v1]
"00000" = { class = "Success", outcome = "refused", retry = "never", hint = "Well." }
"40010" = { class = "ServiceUnavailableError", outcome = "unknown", retry = "backoff", hint = "No" }
"""

FAMILIES: Final = ("v1", "v2", "v3")
README: Final = f"# Title\n\n{BEGIN}\nold\n{END}\n\nmore\n"
SECOND: Final = (
    RESOURCE.replace("made.up", "other.up").replace("MadeUp", "OtherUp").replace("/api", "/other")
)


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A package with a specification of two endpoints, and nothing made from it yet."""
    package = tmp_path / "bitget_copy"
    family = package / "spec" / "v1"
    family.mkdir(parents=True)
    (package / "models").mkdir()
    (package / "models" / "__init__.py").write_text('"""Public models."""\n', "utf-8")
    (family / "enums.toml").write_text(ENUMS, "utf-8")
    (family / "made_up.toml").write_text(RESOURCE, "utf-8")
    (package / "spec" / "errors.toml").write_text(ERRORS, "utf-8")
    (tmp_path / "README.md").write_text(README, "utf-8")
    return package


def edit(package: Path, name: str, old: str, new: str) -> None:
    """Replaces the one place where `old` stands in a file of the specification."""
    path = next(package.rglob(name))
    text = path.read_text("utf-8")
    assert text.count(old) == 1, (name, old, text.count(old))
    path.write_text(text.replace(old, new), "utf-8")


def complaint(package: Path) -> str:
    with pytest.raises(spec.SpecError) as caught:
        spec.load(package / "spec")
    return str(caught.value)


def files_of(package: Path) -> dict[Path, bytes]:
    return {p.relative_to(package.parent): p.read_bytes() for p in package.parent.rglob("*.*")}


# --- the committed tree --------------------------------------------------------------------


def test_committed_files_are_up_to_date(capsys: pytest.CaptureFixture[str]) -> None:
    """What is committed is what the specification makes; if not, run the generator."""
    assert main(["--check"]) == 0, capsys.readouterr().out
    assert capsys.readouterr().out == ""


@pytest.mark.gate
def test_generated_package_imports_from_a_fresh_copy(tmp_path: Path) -> None:
    """All generated files can be made anew from the specification alone, and then imported."""
    package = tmp_path / "bitget_copy"
    shutil.copytree(PACKAGE, package, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.rmtree(package / "_generated")
    for family in FAMILIES:
        (package / "models" / f"{family}.py").unlink()
    assert main([], package=package) == 0
    for path in planned(package):
        if path.suffix == ".py":
            relative = path.relative_to(package)
            assert path.read_bytes() == (PACKAGE / relative).read_bytes(), relative
            compile(path.read_text("utf-8"), str(path), "exec")
    code = (
        "import bitget_copy.models.v1 as m, bitget_copy._generated as g\n"
        "import bitget_copy._generated.v1.error_codes, bitget_copy._generated.v1.resources\n"
        "print(*{key.split('.')[0]: 0 for key in g.ENDPOINTS}, m.__file__)"
    )
    done = subprocess.run(  # noqa: S603 - our own interpreter on our own text
        [sys.executable, "-W", "error", "-c", code],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stderr, done.returncode) == ("", 0)
    assert done.stdout.split() == [*FAMILIES, str(package / "models" / "v1.py")]


def test_running_the_module(monkeypatch: pytest.MonkeyPatch) -> None:
    """`python -m bitget_copy._codegen --check` exits with the status of the check."""
    monkeypatch.setattr(sys, "argv", ["codegen", "--check"])
    monkeypatch.delitem(sys.modules, "bitget_copy._codegen.__main__")
    with pytest.raises(SystemExit) as caught:
        runpy.run_module("bitget_copy._codegen", run_name="__main__")
    assert caught.value.code == 0


# --- both ways -----------------------------------------------------------------------------


def test_first_run_writes_and_second_run_changes_nothing(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Writing makes every file once; after that there is nothing to do and nothing to say."""
    assert main([], package=small) == 0
    told = capsys.readouterr().out.splitlines()
    assert "missing (now put right): bitget_copy/_generated/v1/models.py" in told
    assert "different (now put right): README.md" in told
    assert len(told) == len(planned(small)) == 16
    before = files_of(small)
    stamps = {p: p.stat().st_mtime_ns for p in small.parent.rglob("*.*")}
    assert main([], package=small) == 0
    assert main(["--check"], package=small) == 0
    assert capsys.readouterr().out == ""
    assert files_of(small) == before
    assert {p: p.stat().st_mtime_ns for p in small.parent.rglob("*.*")} == stamps


def is_gone(path: Path) -> None:
    path.unlink()


def is_edited(path: Path) -> None:
    path.write_text(path.read_text("utf-8").replace("v1", "v9"), "utf-8")


def is_left_over(path: Path) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text("", "utf-8")


@pytest.mark.parametrize(
    ("word", "change", "name"),
    [
        ("missing", is_gone, "_generated/v1/endpoints.py"),
        ("missing", is_gone, "models/v1.py"),
        ("different", is_edited, "_generated/__init__.py"),
        ("different", is_edited, "models/v1.py"),
        ("different", is_edited, "../README.md"),
        ("different", is_edited, "ENDPOINTS.md"),
        ("missing", is_gone, "llms.txt"),
        ("missing", is_gone, "reference/v1.md"),
        ("stale", is_left_over, "reference/v9.md"),
        ("stale", is_left_over, "_generated/v1/old.py"),
        ("stale", is_left_over, "_generated/v0/enums.py"),
        ("stale", is_left_over, "models/v9.py"),
    ],
)
def test_each_difference_is_reported_and_repaired(
    small: Path, word: str, change: Any, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file that is gone, edited or left over is named, and a run that writes puts it right."""
    main([], package=small)
    before = files_of(small)
    path = (small / name).resolve()
    change(path)
    expect_repair(small, f"{word}: {path.relative_to(small.parent.resolve())}", capsys)
    assert files_of(small) == before


def expect_repair(package: Path, line: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Checks that `--check` names the fault and changes nothing, and that writing repairs it."""
    broken = files_of(package)
    capsys.readouterr()
    assert main(["--check"], package=package) == 1
    assert capsys.readouterr().out.splitlines() == [
        line,
        "run `python -m bitget_copy._codegen` and commit what it writes",
    ]
    assert files_of(package) == broken
    assert main([], package=package) == 0
    assert capsys.readouterr().out == line.replace(":", " (now put right):", 1) + "\n"
    assert compare(package, planned(package)) == []


def test_package_without_readme(small: Path) -> None:
    """Without a README, as in an installed package, the rest is made all the same."""
    (small.parent / "README.md").unlink()
    assert main([], package=small) == 0
    assert small.parent / "README.md" not in planned(small)


def test_wrong_specification_writes_nothing(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A fault in the specification exits with 2, says which, and leaves every file as it was."""
    edit(small, "made_up.toml", 'method = "GET"', 'method = "PUT"')
    before = files_of(small)
    for argv in ([], ["--check"]):
        assert main(argv, package=small) == 2
        told = capsys.readouterr()
        assert told.out == ""
        assert told.err.startswith("specification: made_up.toml: endpoint list_things: method")
    assert files_of(small) == before


# --- the README ----------------------------------------------------------------------------


def test_readme_keeps_its_own_text(small: Path) -> None:
    """Only what stands between the marks is the generator's."""
    main([], package=small)
    text = (small.parent / "README.md").read_text("utf-8")
    summary = reference_pages.summary(spec.load(small / "spec"))
    assert text == README.replace("old", summary)
    [line] = summary.splitlines()[2:]
    assert line.endswith(" | [2](bitget_copy/reference/v1.md): `made.up` 2 |")


@pytest.mark.parametrize("readme", ["# Title\n", f"{BEGIN}\n", f"{END}\n", f"{END}\n{BEGIN}\n"])
def test_readme_without_marks(readme: str) -> None:
    """A README that lacks one of the marks, or has them in the wrong order, is refused."""
    with pytest.raises(spec.SpecError, match="lacks the marks"):
        with_summary(readme, "table")


# --- what is refused -----------------------------------------------------------------------

ENDPOINT: Final = "made_up.toml: endpoint list_things"
WRITE: Final = "made_up.toml: endpoint set_thing"
PAGING: Final = 'paging = { style = "page", page = "pageNo", size = "pageSize", default = 20 }'

CURSOR: Final = 'paging = { style = "cursor", cursor = "pageNo", size = "pageSize"'

WATCH: Final = 'reply = "list[MadeUpThing]"\nwatch = {{ key = [{}] }}'

FAULTS: Final[list[tuple[str, str, str, str]]] = [
    ("enums.toml", 'doc = "Direction."', "colour = 1", "enums.toml: Side: unknown key 'colour'"),
    ("enums.toml", 'doc = "Direction."', "", "enums.toml: Side: doc is missing or unfinished"),
    ("enums.toml", "Direction.", "TODO say what", "Side: doc is missing or unfinished"),
    ("enums.toml", "Direction.", "  ", "Side: doc is missing or unfinished"),
    ("enums.toml", 'source = "the document"', "", "Side: source is missing or unfinished"),
    ("enums.toml", "[Side.values]", "[Side2.values]", "enums.toml: Side: values is missing"),
    ("enums.toml", "[Side]", "[Side", "enums.toml: "),
    ("made_up.toml", 'family = "v1"', 'family = "v2"', "made_up.toml: family is 'v2' in folder"),
    ("made_up.toml", 'family = "v1"', "colour = 1", "made_up.toml: unknown key 'colour'"),
    ("made_up.toml", 'resource = "made.up"', "", "made_up.toml: resource is missing"),
    ("made_up.toml", 'doc = "What nobody can call."', "", "made_up.toml: doc is missing"),
    ("made_up.toml", 'doc = "A thing."', "colour = 1", "model MadeUpThing: unknown key 'colour'"),
    ("made_up.toml", 'doc = "A thing."', "", "model MadeUpThing: doc is missing"),
    ("made_up.toml", "[model.MadeUpThing.fields]", "[x]", "made_up.toml: unknown key 'x'"),
    ("made_up.toml", "[model.MadeUpThing.fields]", "[model.O.fields]", "MadeUpThing: fields is"),
    ("made_up.toml", 'json = "number"', 'json = "string"', "MadeUpThing.orderId: json is 'string'"),
    ("made_up.toml", 'json = "number"', "max = 3", "MadeUpThing.orderId: unknown key 'max'"),
    ("made_up.toml", 'type = "id"', 'unit = "x"', "MadeUpThing.orderId: type is missing"),
    ("made_up.toml", 'doc = "Its id."', 'doc = ""', "MadeUpThing.orderId: doc is missing"),
    ("made_up.toml", "max = 9", 'unit = "x"', "MadeUpPart.size: unknown key 'unit'"),
    ("made_up.toml", "max = 9", "default = 9", "MadeUpPart.size: only a required parameter has"),
    ("made_up.toml", "symbol = {", "symbol = { explicit = true,", "symbol: explicit is for"),
    ("made_up.toml", 'summary = "Lists the things."', "x = 1", f"{ENDPOINT}: unknown key 'x'"),
    ("made_up.toml", 'summary = "Lists the things."', "", f"{ENDPOINT}: summary is missing"),
    ("made_up.toml", 'name = "list_things"', "", "made_up.toml: endpoint ?: name is missing"),
    ("made_up.toml", 'method = "GET"', "", f"{ENDPOINT}: method is missing"),
    ("made_up.toml", 'path = "/api/things"', "", f"{ENDPOINT}: path is missing"),
    (
        "made_up.toml",
        'reply = "list[MadeUpThing]"',
        WATCH.format('"no"'),
        "list_things.watch: 'no' is no",
    ),
    (
        "made_up.toml",
        'reply = "list[MadeUpThing]"',
        WATCH.format(""),
        "list_things.watch: '' is no field",
    ),
    (
        "made_up.toml",
        'reply = "list[MadeUpThing]"',
        'reply = "list[MadeUpThing]"\nwatch = { size = "price" }',
        "list_things.watch: key is missing",
    ),
    ("made_up.toml", 'role = "any"', "", f"{ENDPOINT}: role is missing"),
    ("made_up.toml", 'effect = "read"', "", f"{ENDPOINT}: effect is missing"),
    ("made_up.toml", 'reply = "list[MadeUpThing]"', "", f"{ENDPOINT}: reply is missing"),
    ("made_up.toml", 'scope = "uid", why = "a guess"', 'scope = "uid"', f"{ENDPOINT}: why is"),
    ("made_up.toml", "rate = 5, per", "burst = 5, per", f"{ENDPOINT}.limit: unknown key 'burst'"),
    ("made_up.toml", "rate = 5, per", "per", f"{ENDPOINT}.limit: rate is missing"),
    ("made_up.toml", 'scope = "uid"', 'scope = "key"', f"{ENDPOINT}: limit.scope is 'key'"),
    ("made_up.toml", 'method = "GET"', 'method = "PUT"', "method is 'PUT'; allowed: GET, POST"),
    ("made_up.toml", 'role = "any"', 'role = "god"', "role is 'god'; allowed: trader, follower"),
    ("made_up.toml", 'effect = "read"', 'effect = "look"', "effect is 'look'; allowed: read"),
    ("made_up.toml", '"list_things"', '"show_things"', "name starts with none of get_, list_"),
    ("made_up.toml", 'effect = "read"', 'effect = "set"', "contradicts effect 'set'"),
    ("made_up.toml", 'effect = "set"', 'effect = "read"', f"{WRITE}: the verb of the name contra"),
    ("made_up.toml", PAGING, 'paging = { x = 1, style = "page" }', ".paging: unknown key 'x'"),
    ("made_up.toml", PAGING, 'paging = { size = "pageSize" }', "style is None; allowed: page, cur"),
    ("made_up.toml", 'style = "page"', 'style = "offset"', ".paging: style is 'offset'; allowed"),
    (
        "made_up.toml",
        'effect = "set"',
        'effect = "set"\nexperimental = 1',
        "experimental is 1; allowed",
    ),
    (
        "made_up.toml",
        'effect = "set"',
        'effect = "set"\nright = { name = "trade", access = "all" }',
        ".right: access is 'all'; allowed: read, read-write",
    ),
    (
        "made_up.toml",
        'price = { type = "decimal", e',
        'price = { joined = true, type = "str", e',
        "price: joined is for lists",
    ),
    ("made_up.toml", "max = 9", 'max = "9"', "size: max is text, which is for decimals"),
    ("enums.toml", 'long = "Up."', 'long = "Up."\n[Side.aliases]\nup = "top"', "alias 'up' stands"),
    ("made_up.toml", 'page = "pageNo", ', "", "paging of style 'page': page is missing"),
    ("made_up.toml", 'size = "pageSize", ', "", "paging of style 'page': size is missing"),
    ("made_up.toml", 'style = "page"', 'style = "cursor"', "style 'cursor': cursor is missing"),
    ("made_up.toml", 'page = "pageNo"', 'page = "number"', "page = 'number' is no parameter"),
    ("made_up.toml", '"list_things"', '"get_things"', "only list_ endpoints have paging"),
    ("made_up.toml", '["price", "part"]', '["price", "bit"]', "require_any names 'bit'"),
    ("made_up.toml", 'pageNo = { type = "int"', 'pageNo = { type = "Int"', "unknown type 'Int'"),
    ("made_up.toml", 'pageNo = { type = "int"', 'pageNo = { kind = "int"', "unknown key 'kind'"),
    (
        "made_up.toml",
        'name = "list_things"',
        'name = "list_things"\nsigned = "no"',
        "signed is 'no'",
    ),
    (
        "made_up.toml",
        'name = "list_things"',
        'name = "list_things"\nsigned = false',
        "only a read whose limit is per IP goes without a signature",
    ),
    (
        "made_up.toml",
        'name = "set_thing"',
        'name = "set_thing"\nsigned = false',
        "only a read whose limit is per IP goes without a signature",
    ),
    (
        "made_up.toml",
        'doc = "A thing."',
        'doc = "A thing."\nprecision = { places = "price" }',
        "unknown key 'places'",
    ),
    (
        "made_up.toml",
        'doc = "A thing."',
        'doc = "A thing."\nprecision = { size_step = "step" }',
        "precision: 'step' is no field",
    ),
    ("made_up.toml", "pageNo = {", "pageNo = { default = 1,", "pageNo: only a required parameter"),
    ("made_up.toml", "pageSize = {", "pageSize = { explicit = true,", "pageSize: explicit is for"),
    ("made_up.toml", 'doc = "Page."', 'doc = "TODO"', "list_things.pageNo: doc is missing"),
    ("made_up.toml", "side = {", "PageNo = {", "the Python name 'page_no' is taken twice"),
    ("made_up.toml", "side = {", "timeout = {", "the Python name 'timeout' is taken twice or re"),
    ("made_up.toml", "side = {", "class = {", "the Python name 'class' is taken twice or reserved"),
    ("made_up.toml", "orderId = {", "extra = {", "the Python name 'extra' is taken twice or re"),
    ("made_up.toml", 'type = "Side"', 'type = "str"', "v1: Side is defined and nowhere used"),
    ("made_up.toml", "list[MadeUpPart]", "list[str]", "v1: MadeUpPart is defined and nowhere"),
    ("made_up.toml", '"set_thing"', '"list_things"', "contradicts effect 'set'"),
    ("made_up.toml", "reconcile = {", "x = {", f"{WRITE}: unknown key 'x'"),
    ("made_up.toml", "reconcile = {", "#", f"{WRITE}: reconcile belongs to every write"),
    ("made_up.toml", PAGING, "reconcile = {}", f"{ENDPOINT}: reconcile belongs to every write"),
    ("made_up.toml", "rule = ", "x = 1, rule = ", f"{WRITE}.reconcile: unknown key 'x'"),
    ("made_up.toml", 'rule = "look_again", ', "", f"{WRITE}.reconcile: rule is missing"),
    ("made_up.toml", "The list shows it.", " ", f"{WRITE}.reconcile: doc is missing"),
    ("made_up.toml", 'reply = "ack"', 'reply = "Side"', "set_thing: reply 'Side' is no model"),
    ("made_up.toml", '"list[MadeUpThing]"', '"Nope"', "unknown type 'Nope'"),
    ("errors.toml", '"unknown", retry', '"unknown", x = 1, retry', "v1.40010: unknown key 'x'"),
    ("errors.toml", 'hint = "No"', 'hint = " "', "errors.toml: v1.40010: hint is missing"),
    ("errors.toml", 'retry = "backoff"', 'retry = "often"', "v1.40010: retry is 'often'"),
    ("errors.toml", "[v1]", "[v1_v9]", "errors.toml: table 'v1_v9' is not named after families"),
    ("errors.toml", '"00000"', '[v1_v1]\n"00000"', "errors.toml: 00000 stands twice for v1"),
    ("errors.toml", 'retry = "backoff", ', "", "errors.toml: v1.40010: retry is missing"),
    (
        "errors.toml",
        'class = "ServiceUnavailableError", ',
        "",
        "errors.toml: v1.40010: class is missing",
    ),
    (
        "made_up.toml",
        PAGING,
        PAGING[:-2] + ', order = "side" }',
        "paging with order: back is missing",
    ),
    (
        "made_up.toml",
        PAGING,
        CURSOR + " }",
        ".paging: a cursor is either reply_cursor or row_cursor",
    ),
    (
        "made_up.toml",
        PAGING,
        CURSOR + ', reply_cursor = "x" }',
        "with reply_cursor: items is missing",
    ),
    (
        "made_up.toml",
        "orderId = {",
        "orderId = { required = true, sometimes = true,",
        "model MadeUpThing.orderId: a required field is always there, not sometimes",
    ),
]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('"list[MadeUpThing]"', '"MadeUpThing"', "required is for the rows of a read"),
        ('reply = "ack"', 'reply = "list[MadeUpThing]"', "required is for the rows of a read"),
        ('type = "id", json', 'type = "list[id]", json', "required is for id, str and time"),
        ('type = "id", json', 'type = "int", json', "required is for id, str and time"),
    ],
)
def test_only_what_identifies_a_row_of_a_read_is_required(
    small: Path, old: str, new: str, problem: str
) -> None:
    """The one field is no longer optional; elsewhere a field can always be left out."""
    edit(small, "made_up.toml", "orderId = {", "orderId = { required = true,")
    assert "    order_id: str = attrs.field(metadata=" in made(small)["v1/models.py"]
    edit(small, "made_up.toml", old, new)
    assert complaint(small) == f"model MadeUpThing.orderId: {problem}"


@pytest.mark.parametrize(("name", "old", "new", "words"), FAULTS)
def test_faults_are_named(small: Path, name: str, old: str, new: str, words: str) -> None:
    """Each fault of the specification is refused with file, row and key."""
    edit(small, name, old, new)
    assert words in complaint(small)


def test_the_small_specification_is_sound(small: Path) -> None:
    """Without a fault the same specification loads: each fault above is the one named."""
    loaded = spec.load(small / "spec")
    [family] = loaded.families
    assert [row.key for row in family.rows] == ["v1.made.up.list_things", "v1.made.up.set_thing"]
    assert set(family.models) == {"MadeUpThing", "MadeUpPart"}


def test_missing_specification_file(small: Path) -> None:
    """A file of the specification that is not there is named."""
    next(small.rglob("errors.toml")).unlink()
    assert complaint(small).startswith("errors.toml: ")


def test_family_without_enums(small: Path) -> None:
    """A family needs no enums; one that a row names must be somewhere."""
    next(small.rglob("enums.toml")).unlink()
    assert complaint(small) == "v1.made.up.list_things.side: unknown type 'Side'"
    edit(small, "made_up.toml", 'side = { type = "Side"', 'side = { type = "str"')
    for path, text in made(small).items():
        compile(text, path, "exec")
    assert "StrEnum" not in made(small)["v1/enums.py"]


def test_no_family(small: Path) -> None:
    """A specification without a family, or with a folder that is none, is refused."""
    (small / "spec" / "old").mkdir()
    assert complaint(small) == "old: no family is called so; v1, v2 and so on are"
    (small / "spec" / "old").rmdir()
    shutil.rmtree(small / "spec" / "v1")
    assert complaint(small) == "spec: holds no family"


def test_file_that_is_no_utf8(small: Path) -> None:
    """A file in another encoding is named."""
    next(small.rglob("made_up.toml")).write_bytes(b'doc = "\xff"')
    assert complaint(small).startswith("made_up.toml: ")


def test_file_without_endpoints(small: Path) -> None:
    """A resource without endpoints is refused."""
    text = 'resource = "made.up"\ndoc = "Nothing."\n'
    next(small.rglob("made_up.toml")).write_text(text, "utf-8")
    assert complaint(small) == "made_up.toml: endpoint is missing"


def test_model_that_two_files_define(small: Path) -> None:
    """A model's name is unique in its family, across files."""
    text = SECOND.replace("OtherUpPart", "MadeUpPart")
    (small / "spec" / "v1" / "other_up.toml").write_text(text, "utf-8")
    assert complaint(small) == "other_up.toml: model MadeUpPart is defined twice in family v1"


def test_endpoint_that_two_files_define(small: Path) -> None:
    """An endpoint's key is unique in its family, across files."""
    text = SECOND.replace("other.up", "made.up")
    (small / "spec" / "v1" / "other_up.toml").write_text(text, "utf-8")
    assert complaint(small) == "v1: endpoint v1.made.up.list_things is defined twice"


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("signed = false", "signed = true", "signed must be false, limit have rate, per and scope"),
        ("rate = 20, ", "", "signed must be false, limit have rate, per and scope"),
        ('doc = "Now."', 'doc = ""', "doc is missing or unfinished"),
        ('doc = "Now."', 'doc = "Now."\nport = 1', "unknown key 'port'"),
    ],
)
def test_time_endpoints_are_checked(small: Path, old: str, new: str, problem: str) -> None:
    """Where the time is told stands in exchange.toml, and becomes endpoints of its own."""
    (small / "spec" / "exchange.toml").write_text(
        '[[time_endpoint]]\ndoc = "Now."\nfamily = "v1"\nmethod = "GET"\npath = "/time"\n'
        'signed = false\nlimit = { rate = 20, per = 1, scope = "ip" }\nsource = "line 1"\n',
        "utf-8",
    )
    (endpoint,) = run(made(small)["time_endpoints.py"])["TIME_ENDPOINTS"]
    assert (endpoint.key, endpoint.path) == ("v1.public.get_time", "/time")
    edit(small, "exchange.toml", old, new)
    assert complaint(small).startswith(f"exchange.toml: time_endpoint /time: {problem}")


SHARING: Final = """
[[endpoint]]
name = "close_all_things"
method = "POST"
path = "/api/set"
summary = "Closes all."
role = "trader"
effect = "close"
limit = { rate = 1, per = 1, scope = "ip", why = "a guess" }
reply = "ack"
source = "nowhere"
shares = "v1.made.up.set_thing"
reconcile = { rule = "look_again", doc = "The list shows it." }

"""


def add_row(package: Path, text: str) -> None:
    """Puts an endpoint behind the others of the small specification."""
    edit(package, "made_up.toml", "[model.MadeUpThing]\n", text + "[model.MadeUpThing]\n")


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (
            'shares = "v1.made.up.set_thing"\n',
            "",
            "has the path of v1.made.up.set_thing; write it in",
        ),
        ("set_thing", "list_things", "has the path of v1.made.up.set_thing; write it in shares"),
        ("/api/set", "/api/other", "shares 'v1.made.up.set_thing', but no row before has its path"),
        ("rate = 1", "rate = 2", "method and limit are not those of v1.made.up.set_thing"),
    ],
)
def test_rows_of_one_path_must_share_a_limit(small: Path, old: str, new: str, words: str) -> None:
    """The second row of a path names the first one and has its limit, and no other row does so."""
    add_row(small, SHARING.replace(old, new))
    assert complaint(small).startswith(f"v1.made.up.close_all_things: {words}")


def test_a_shared_limit_is_written_into_table_and_docstring(small: Path) -> None:
    """The row names the bucket that it takes from, and the coroutine says so."""
    add_row(small, SHARING)
    assert 'shares="v1.made.up.set_thing"' in made(small)["v1/endpoints.py"]
    text = " ".join(made(small)["v1/resources.py"].split())
    assert "Counts against the limit of `set_thing`" in text


def test_an_experimental_row_says_so(small: Path) -> None:
    """In the table, in the docstring and on its page."""
    edit(
        small,
        "made_up.toml",
        'source = "nowhere"\nrequire',
        'source = "x"\nexperimental = true\nrequire',
    )
    assert "experimental=True" in made(small)["v1/endpoints.py"]
    assert "Experimental: no page of the exchange documents it" in made(small)["v1/resources.py"]
    written = reference_pages.pages(spec.load(small / "spec"))
    assert ", experimental |" in written["ENDPOINTS.md"]
    assert "Experimental: no page of the exchange documents it" in written["reference/v1.md"]


def test_a_right_is_in_the_table_and_the_docstring(small: Path) -> None:
    """What the key must be allowed to do stands where callers and other code look."""
    right = 'source = "nowhere"\nright = { name = "uta_trade", access = "read-write" }\nrequire'
    edit(small, "made_up.toml", 'source = "nowhere"\nrequire', right)
    assert 'right=Right(name="uta_trade", access="read-write")' in made(small)["v1/endpoints.py"]
    text = " ".join(made(small)["v1/resources.py"].split())
    assert "The key needs the right `uta_trade`, to read and write." in text


def test_a_resource_may_stand_without_a_market(small: Path) -> None:
    """It is the family's own member."""
    edit(small, "made_up.toml", 'resource = "made.up"', 'resource = "account"')
    text = made(small)["v1/resources.py"]
    assert "class V1:" in text
    assert "self.account = Account(call, pages, watch)" in text
    assert 'key="v1.account.list_things"' in made(small)["v1/endpoints.py"]


def test_words_that_are_no_names_and_words_that_mean_another(small: Path) -> None:
    """A member whose word begins with a digit is named by its letters; other words are known."""
    edit(small, "enums.toml", 'long = "Up."', 'long = "Up."\n7D = "Seven days."')
    path = next(small.rglob("enums.toml"))
    path.write_text(f'{path.read_text("utf-8")}\n[Side.aliases]\nbuy = "long"\n', "utf-8")
    side = run(made(small)["v1/enums.py"])["Side"]
    assert side.D7.value == "7D"
    assert {word: member.name for word, member in members_of(side).items()} == {
        "long": "LONG", "7D": "D7", "zh-CN": "ZH_CN", "buy": "LONG",
    }  # fmt: skip


def test_a_secret_is_hidden_from_the_first_line_on(small: Path) -> None:
    """The coroutine wraps it; the model's field has the type that shows nothing."""
    edit(
        small,
        "made_up.toml",
        'price = { type = "decimal", explicit',
        'pin = { type = "secret", doc = "It." }\nprice = { type = "decimal", explicit',
    )
    edit(
        small,
        "made_up.toml",
        'orderId = { type = "id", json = "number"',
        'orderId = { type = "secret"',
    )
    texts = made(small)
    assert "pin = Secret.of(pin)" in texts["v1/resources.py"]
    assert "pin: str | Secret | None = None," in texts["v1/resources.py"]
    assert "order_id: Secret | None = attrs.field(" in texts["v1/models.py"]
    edit(
        small,
        "made_up.toml",
        'side = { type = "Side"',
        'word = { type = "secret", doc = "It." }\nside = { type = "Side"',
    )
    assert complaint(small) == f"{ENDPOINT}: a secret has no place in a query"


def test_families_stand_side_by_side(small: Path) -> None:
    """Each folder is a family with its own modules; one that goes leaves nothing behind."""
    main([], package=small)
    second = small / "spec" / "v2"
    second.mkdir()
    (second / "made_up.toml").write_text(
        RESOURCE.replace('family = "v1"', 'family = "v2"').replace('type = "Side"', 'type = "str"'),
        "utf-8",
    )
    assert main([], package=small) == 0
    assert (small / "models" / "v2.py").exists()
    table = run((small / "_generated" / "__init__.py").read_text("utf-8"))["ENDPOINTS"]
    assert list(table) == [
        f"{f}.made.up.{n}" for f in ("v1", "v2") for n in ("list_things", "set_thing")
    ]
    shutil.rmtree(second)
    assert main(["--check"], package=small) == 1
    assert main([], package=small) == 0
    assert not (small / "models" / "v2.py").exists()
    assert not list((small / "_generated" / "v2").glob("*.py"))


# --- what is written -----------------------------------------------------------------------


def made(package: Path) -> dict[str, str]:
    return render.files(spec.load(package / "spec"))


def run(text: str) -> dict[str, Any]:
    names: dict[str, Any] = {"__name__": "made"}
    exec(compile(text, "made", "exec"), names)  # noqa: S102 - our own text
    return names


def test_every_file_says_where_it_is_from(small: Path) -> None:
    """A generated file opens with source, command and docstring, and ends in one line feed."""
    for path, text in made(small).items():
        first, second = text.splitlines()[:2]
        assert "Generated from bitget_copy/spec by `python -m bitget_copy._codegen`" in first, path
        assert second.startswith('"""')
        assert text.endswith("\n")
        assert not text.endswith("\n\n")
        compile(text, path, "exec")


def test_enum_members_and_prose(small: Path) -> None:
    """Members are named by the rule of names, and prose with quotes and backslashes survives."""
    enum = run(made(small)["v1/enums.py"])["Side"]
    assert {m.name: m.value for m in enum} == {"LONG": "long", "ZH_CN": "zh-CN"}
    assert inspect.cleandoc(enum.__doc__) == "Direction."
    assert '"""Quote " and backslash \\\\ survive."""' in made(small)["v1/enums.py"]


def test_success_is_no_error(small: Path) -> None:
    """The error table has every code but the one that is no error."""
    table = run(made(small)["v1/error_codes.py"])["CODES"]
    assert table == {"40010": ("ServiceUnavailableError", "unknown", "backoff", "No")}


def test_counterparts_lead_both_ways(small: Path) -> None:
    """The row that is named names the first that names it; V1 has its successor's."""
    successor = 'successor = { method = "GET", path = "/x", name = "v2.made.up.list_things" }\n'
    for family, key, more in (
        ("v2", "v3.made.up.list_things", ""),
        ("v3", None, ""),
        ("v1", None, successor),
    ):
        folder = small / "spec" / family
        folder.mkdir(exist_ok=True)
        (folder / "enums.toml").write_text(ENUMS, "utf-8")
        named = f'counterpart = "{key}"\n' if key else ""
        text = RESOURCE.replace('family = "v1"', f'family = "{family}"')
        text = text.replace('name = "list_things"\n', f'name = "list_things"\n{named}{more}', 1)
        (folder / "made_up.toml").write_text(text, "utf-8")
    rows = {row.key: row.counterpart for f in spec.load(small / "spec").families for row in f.rows}
    assert {key: other for key, other in rows.items() if other} == {
        "v1.made.up.list_things": "v3.made.up.list_things",
        "v2.made.up.list_things": "v3.made.up.list_things",
        "v3.made.up.list_things": "v2.made.up.list_things",
    }
    made_v3 = made(small)
    assert 'counterpart="v2.made.up.list_things"' in made_v3["v3/endpoints.py"]
    assert "On a unified account: `v3.made.up.list_things`." in made_v3["v2/resources.py"]


@pytest.mark.parametrize("other", ["v1.made.up.set_thing", "v2.no.such"])
def test_a_counterpart_is_a_row_of_another_family(small: Path, other: str) -> None:
    """What is in no table, or in the same family, is none."""
    edit(
        small,
        "made_up.toml",
        'name = "list_things"',
        f'counterpart = "{other}"\nname = "list_things"',
    )
    assert complaint(small) == (
        f"v1.made.up.list_things: counterpart {other!r} is no row of another family"
    )


def test_order_of_files_does_not_matter(small: Path) -> None:
    """Two files give the rows of both, in the order of the files' names."""
    (small / "spec" / "v1" / "other_up.toml").write_text(SECOND, "utf-8")
    [family] = spec.load(small / "spec").families
    assert list(family.resources) == ["made.up", "other.up"]
    assert [row.resource for row in family.rows] == ["made.up"] * 2 + ["other.up"] * 2
    for path, text in made(small).items():
        compile(text, path, "exec")


def test_signature_of_the_small_coroutines(small: Path) -> None:
    """Required arguments come first, explicit ones have no default, defaults are the table's."""
    text = made(small)["v1/resources.py"]
    signature = text.partition("async def set_thing(")[2].partition(") -> bool:")[0]
    assert [line.strip() for line in signature.strip().splitlines()] == [
        "self,",
        "*,",
        "price: Decimal | int | str | None,",
        "part: Sequence[MadeUpPart] | None = None,",
        "timeout: float | NotGiven | None = NOT_GIVEN,",
        "priority: int | None = None,",
    ]
    assert "page_size: int = 20," in text
    assert "def iter_things(" in text
    assert "At least one of `price`, `part` is needed." in text
    assert "Rows. 1 to 50." in text
    assert "Price. None: left out." in text
    assert "Parts. At most 3." in text


def test_only_reads_that_need_no_quoting_have_a_query_writer(small: Path) -> None:
    """What the table itself writes must travel as it is; a body is no query."""
    main([], package=small)
    table = small / "_generated" / "v1" / "endpoints.py"
    writer = 'write_by("bitget_copy._generated.v1.queries:made_up_list_things")'
    assert (
        table.read_text("utf-8").count("write_by(") == table.read_text("utf-8").count(writer) == 1
    )
    note = 'note = { type = "str", required = true, default = "x&y", doc = "A note." }'
    edit(small, "made_up.toml", 'pageNo = { type = "int", ', f'{note}\npageNo = {{ type = "int", ')
    main([], package=small)
    assert "write_by(" not in table.read_text("utf-8")
