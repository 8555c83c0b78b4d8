"""What must work with the lowest version of every dependency: quickstart, a bot, the command line.

Run with the interpreter of an environment that has just those and the wheel. Looks at what is
printed, not only at exit codes: a command line whose options are all misread ends with 0 too.
"""

import asyncio
import importlib.metadata
import importlib.util
import itertools
import json
import re
import subprocess
import sys
import tomllib
from importlib.metadata import distributions
from pathlib import Path

from bitget_copy import ENDPOINTS, CopyTradingClient
from bitget_copy.simulator import Simulator

EXAMPLES = Path(__file__).parents[1] / "examples"
COMMAND = str(Path(sys.executable).with_name("bitget-copy"))


def said(*words: str) -> str:
    """What a program prints that must end well."""
    done = subprocess.run(words, capture_output=True, text=True, check=False, timeout=60)  # noqa: S603
    assert done.returncode == 0, f"{words}: {done.returncode}\n{done.stdout}{done.stderr}"
    return done.stdout


def example(name: str, words: str) -> None:
    """One of the programs that anybody starts from; they write, too."""
    assert words in said(sys.executable, "-W", "error", str(EXAMPLES / name)), name


async def over_httpx() -> None:
    """A call over a socket by httpx's own connections, which the base install has."""
    async with (
        Simulator(seed=7).serve() as server,
        CopyTradingClient(server.credentials, base_url=server.url, http="httpx") as client,
    ):
        await client.v2.futures.trader.get_statistics()


def command_line() -> None:
    """Options with and without values, a read, a write, a server, and the help of a command."""
    read, write = "v2.futures.trader.list_open_orders", "v1.futures.trader.set_settings"
    assert said(COMMAND, "--version").strip() == importlib.metadata.version("bitget-copy")
    assert len(json.loads(said(COMMAND, "endpoints", "--json"))) == len(ENDPOINTS)
    line = ("--product-type", "USDT-FUTURES", "--simulate", "--seed", "5", "--timeout", "9")
    assert json.loads(said(COMMAND, "call", read, *line, "--json"))["trackingList"]
    assert said(COMMAND, "call", write, "--enable-trace", "no", "--simulate") == "done\n"
    assert "what was seen is well" in said(COMMAND, "doctor", "--simulate").splitlines()[-1]
    assert "--simulate" in said(COMMAND, "call", "--help")
    assert "--control" in said(COMMAND, "simulate", "--help")


example("quickstart.py", "closed: ")
if importlib.util.find_spec("typer") is not None:
    example("bot.py", "gone ")
    asyncio.run(over_httpx())
    command_line()
project = tomllib.loads((EXAMPLES.parent / "pyproject.toml").read_text("utf-8"))["project"]
wanted = [project["dependencies"], *project["optional-dependencies"].values()]
names = {re.split(r"[^\w.-]", text)[0] for text in itertools.chain(*wanted)}
found = {each.metadata["Name"].lower().replace("_", "-"): each for each in distributions()}
shown = [f"{name} {found[name].version}" for name in sorted(names & found.keys())]
print("works with", ", ".join(shown))
