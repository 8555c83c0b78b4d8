"""Writes what is made from the specification, or checks that it is up to date.

``python -m bitget_copy._codegen`` writes; ``--check`` writes nothing, names every file
that is missing, stale or different, and exits with 1 if there is one.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from bitget_copy._codegen import reference_pages, render, spec

PACKAGE: Final = Path(__file__).resolve().parent.parent
BEGIN: Final = "<!-- endpoints: made by python -m bitget_copy._codegen -->"
END: Final = "<!-- /endpoints -->"


def main(argv: Sequence[str] | None = None, *, package: Path = PACKAGE) -> int:
    """Runs the generator; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m bitget_copy._codegen", description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare only, exit 1 on a difference")
    options = parser.parse_args(argv)
    try:
        wanted = planned(package)
    except spec.SpecError as error:
        sys.stderr.write(f"specification: {error}\n")
        return 2
    differences = compare(package, wanted)
    if not options.check:
        write(package, wanted)
    for line in differences:
        told = line if options.check else line.replace(":", " (now put right):", 1)
        sys.stdout.write(f"{told}\n")
    if options.check and differences:
        sys.stdout.write("run `python -m bitget_copy._codegen` and commit what it writes\n")
        return 1
    return 0


def planned(package: Path) -> dict[Path, str]:
    """Every file that the specification makes, with its text."""
    package = package.resolve()
    loaded = spec.load(package / "spec")
    texts = render.files(loaded).items()
    out = {(package / "_generated" / path).resolve(): text for path, text in texts}
    out |= {package / path: text for path, text in reference_pages.pages(loaded).items()}
    readme = package.parent / "README.md"
    if readme.exists():
        out[readme] = with_summary(readme.read_text("utf-8"), reference_pages.summary(loaded))
    return out


def with_summary(readme: str, summary: str) -> str:
    """The README with the summary of families between its two marks.

    Raises:
        SpecError: a mark is missing.
    """
    head, begin, rest = readme.partition(BEGIN)
    _, end, tail = rest.partition(END)
    if not begin or not end:
        raise spec.SpecError(f"README.md lacks the marks {BEGIN!r} and {END!r}")
    return f"{head}{begin}\n{summary}\n{end}{tail}"


def compare(package: Path, wanted: Mapping[Path, str]) -> list[str]:
    """One line per file that is missing, different, or no longer made."""
    package = package.resolve()
    lines = []
    for path, text in wanted.items():
        name = path.relative_to(package.parent)
        if not path.exists():
            lines.append(f"missing: {name}")
        elif path.read_text("utf-8") != text:
            lines.append(f"different: {name}")
    lines += [f"stale: {path.relative_to(package.parent)}" for path in stale(package, wanted)]
    return lines


def stale(package: Path, wanted: Mapping[Path, str]) -> list[Path]:
    """Generated files that nothing makes any more."""
    found = sorted((package / "_generated").rglob("*.py"))
    found += sorted(p for p in (package / "models").glob("*.py") if p.name != "__init__.py")
    found += sorted((package / "reference").glob("*.md"))
    return [path for path in found if path.resolve() not in wanted]


def write(package: Path, wanted: Mapping[Path, str]) -> None:
    """Writes what differs and removes what is stale."""
    for path in stale(package, wanted):
        path.unlink()
    for path, text in wanted.items():
        if not path.exists() or path.read_text("utf-8") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")


if __name__ == "__main__":
    sys.exit(main())
