"""The other clients, pinned, each in an environment of its own: their needs contradict each other.

Environments are made when first needed and kept in the machine's folder for temporary files.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
CONSTRAINTS = ROOT / ".ci" / "constraints.txt"
LOOP = "uvloop==0.23.0"

PACKAGES = {
    "aiohttp": ("aiohttp==3.14.5", "orjson==3.13.0", LOOP),
    "ccxt": ("ccxt==4.5.90",),  # brings aiohttp, orjson and a uvloop of its own
    "pybotters": ("pybotters==1.11.2", "aiohttp==3.14.5", LOOP),
    "typed-bitget": ("typed-bitget==0.6.0", "typed-core==0.13.0", LOOP),
    "tribulnation-bitget": (
        "tribulnation-bitget==0.11.1",
        "tribulnation-sdk==2.21.0",
        "typed-bitget==0.6.0",
        "typed-core==0.13.0",
        LOOP,
    ),
    "python-bitget": ("python-bitget==1.0.8", "requests==2.34.2"),
}
LIMITERS = (
    "ccxt==4.5.90",
    "limits==5.8.0",
    "pyrate-limiter==4.5.1",
    "throttled-py==3.5.0",
    "redis==8.1.0",
)


class Unavailable(Exception):
    """It cannot be installed here; the message is the installer's last word."""


def python_of(packages: tuple[str, ...], *, project: bool = False, as_in_ci: bool = False) -> str:
    """The interpreter of an environment with exactly these packages and what they need.

    Args:
        packages: ``name==version`` each.
        project: this project too, as it lies here, with what its base install needs.
        as_in_ci: at the versions that CI uses.

    Raises:
        Unavailable: they cannot be installed.
    """
    wanted = [*packages, *(("-e", str(ROOT)) if project else ())]
    wanted += ["-c", str(CONSTRAINTS)] if as_in_ci else []
    facts = [CONSTRAINTS.read_text("utf-8")] if as_in_ci else []
    facts += [(ROOT / "pyproject.toml").read_text("utf-8")] if project else []
    mark = " ".join([sys.version, *wanted, *facts])
    home = Path(tempfile.gettempdir()) / f"bench-{hashlib.sha256(mark.encode()).hexdigest()[:16]}"
    python = home / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    done = home / "complete"
    if not done.exists():
        shutil.rmtree(home, ignore_errors=True)
        _install(home, python, wanted)
        done.write_text(mark, "utf-8")
    return str(python)


def _install(home: Path, python: Path, wanted: list[str]) -> None:
    uv = shutil.which("uv")
    if uv:
        make = [uv, "venv", "-q", "--python", sys.executable, str(home)]
        fill = [uv, "pip", "install", "-q", "--python", str(python), *wanted]
    else:
        make = [sys.executable, "-m", "venv", str(home)]
        fill = [str(python), "-m", "pip", "install", "-q", *wanted]
    for command in (make, fill):
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
        if done.returncode:
            lines = [line.strip() for line in done.stderr.splitlines() if line.strip()]
            raise Unavailable(lines[-1][:200] if lines else f"exit code {done.returncode}")
