"""The benchmarks run against the code of today; what they measure is for people to look at."""

import subprocess
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "benchmarks"


@pytest.mark.gate
def test_the_benchmark_of_collecting_runs() -> None:
    """Its exchange answers all that the collector asks, and what is stored is sound."""
    pytest.importorskip("pyarrow", reason="needs the extra: collect")
    command = [sys.executable, str(FOLDER / "bench_collect.py"), "2", "600"]
    done = subprocess.run(  # noqa: S603 - our own interpreter
        command, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "1,200 rows, 2 accounts" in done.stdout
    assert "Traceback" not in done.stderr
