"""The commands collect and verify, against the simulator on a socket."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import command_line
import pytest
from command_line import interrupted, process, run

from bitget_copy import collect
from bitget_copy.cli.exit_codes import ExitCode
from bitget_copy.collect import Verification
from bitget_copy.simulator import Simulator

KEY = "v2.futures.follower.list_history_orders"
SET = ("--set", "productType=USDT-FUTURES")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """A simulator in a thread, as variables for the command; and a file of two accounts."""
    ready, stop = threading.Event(), asyncio.Event()
    found: dict[str, Any] = {}

    async def serve() -> None:
        found["loop"] = asyncio.get_running_loop()
        async with Simulator(seed=7, orders=1_500).serve() as exchange:
            found["url"], found["accounts"] = exchange.url, dict(exchange.accounts)
            ready.set()
            await stop.wait()

    thread = threading.Thread(target=lambda: asyncio.run(serve()), daemon=True)
    thread.start()
    assert ready.wait(30)
    path = tmp_path_factory.mktemp("accounts") / "accounts.toml"
    path.touch(mode=0o600)
    path.write_text(
        "".join(
            f'[accounts.{name}]\napi_key="{key.api_key}"\nsecret_key="{key.secret_key}"\n'
            f'passphrase="{key.passphrase}"\n'
            for name, key in found["accounts"].items()
            if name in {"trader", "follower1"}
        )
    )
    yield {"BITGET_BASE_URL": found["url"], "ACCOUNTS": str(path)}
    found["loop"].call_soon_threadsafe(stop.set)
    thread.join(30)


@pytest.fixture(autouse=True)
def _clean(monkeypatch: pytest.MonkeyPatch) -> None:
    command_line.clear_variables(monkeypatch)


def test_a_folder_is_collected_goes_on_by_itself_and_is_sound(
    server: dict[str, str], tmp_path: Path
) -> None:
    """The second run needs no options: the folder knows its lists and where its accounts are."""
    folder = str(tmp_path / "store")
    what = ("--what", KEY, *SET, "--since", "80d", "--accounts", server["ACCOUNTS"], "--json")
    first = run("collect", folder, *what, **server)
    assert first.exit_code == ExitCode.OK
    told = json.loads(first.stdout)
    assert {each["account"] for each in told["histories"]} == {"trader", "follower1"}
    assert all(each["state"] == "done" and not each["gaps"] for each in told["histories"])
    assert told["rows"] == told["kept"] > 100
    again = json.loads(run("collect", folder, "--json", **server).stdout)
    assert again["rows"] < told["rows"]  # what was opened since the oldest open order
    assert again["kept"] == told["kept"]
    checked = run("verify", folder, "--json")
    assert checked.exit_code == ExitCode.OK
    found = json.loads(checked.stdout)
    assert found["sound"]
    assert sum(each["rows"] for each in found["histories"]) == told["kept"]
    shown = run("verify", folder)
    assert shown.stdout.splitlines()[-1] == "sound"
    next(Path(folder).rglob("*.parquet")).unlink()
    broken = run("verify", folder)
    assert broken.exit_code == ExitCode.REFUSED
    assert "is missing" in broken.stdout
    assert run("collect", folder, **server).exit_code == ExitCode.OK
    assert run("verify", folder).exit_code == ExitCode.OK


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--what", "v2.futures.follower.list_histor"), "did you mean"),
        (("--what", "v2.futures.follower.list_open_orders", *SET), "watch_open_orders"),
        (("--what", KEY), "--set product-type=VALUE is required"),
        (("--what", KEY, "--set", "productType"), "name=value"),
        (
            ("--what", KEY, *SET, "--set", "colour=red"),
            "no list that was chosen has it; allowed: symbol, product-type",
        ),
        (("--what", KEY, *SET, "--since", "yesterday"), "is no moment"),
        (("--what", KEY, *SET, "--since", "2026-02-01", "--until", "2026-01-01"), "after until"),
        (("--what", KEY, *SET, "--lag", "soon"), "is no duration"),
        (("--since", "2026-01-01"), "--until and --account are about what --what names"),
        ((), "holds no history yet"),
        (("--what", KEY, *SET, "--accounts", "/nowhere.toml"), "/nowhere.toml"),
    ],
)
def test_a_wrong_option_is_told(
    server: dict[str, str], tmp_path: Path, words: tuple[str, ...], told: str
) -> None:
    """With what is allowed; nothing was sent."""
    given = words if "--accounts" in words else (*words, "--accounts", server["ACCOUNTS"])
    result = run("collect", str(tmp_path / "store"), *given, **server)
    assert result.exit_code == ExitCode.WRONG_USE
    assert told in " ".join(result.stderr.split())


def test_verify_of_no_store_is_wrong_use(tmp_path: Path) -> None:
    """It says that nothing was collected there."""
    result = run("verify", str(tmp_path))
    assert result.exit_code == ExitCode.WRONG_USE
    assert "nothing was collected there" in result.stderr


def test_verify_of_a_store_without_histories_is_wrong_use(tmp_path: Path) -> None:
    """A run that was refused leaves a folder in which there is nothing to be sound."""
    assert run("collect", str(tmp_path)).exit_code == ExitCode.WRONG_USE
    result = run("verify", str(tmp_path))
    assert result.exit_code == ExitCode.WRONG_USE
    assert "holds no history yet" in result.stderr


def test_verify_of_a_damaged_manifest_says_that_it_is_damaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Though no history can be read from it."""
    found = Verification(histories=[], problems=["the manifest is damaged: x"], orphans=[])
    monkeypatch.setattr(collect, "verify", lambda _: found)
    result = run("verify", str(tmp_path))
    assert result.exit_code == ExitCode.REFUSED
    assert "the manifest is damaged" in result.stdout


@contextmanager
def collecting(server: dict[str, str], folder: Path) -> Iterator[subprocess.Popen[str]]:
    """A command that has begun to read a long list."""
    variables = {"BITGET_BASE_URL": server["BITGET_BASE_URL"]}
    with process(
        "collect", str(folder), "--what", "v2.account.list_bills", *SET,
        "--accounts", server["ACCOUNTS"], "--json", **variables,
    ) as child:  # fmt: skip
        assert child.stderr is not None
        assert any("reading" in line for line in child.stderr)
        yield child


@pytest.mark.gate
@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C is another thing there")
def test_ctrl_c_ends_within_a_second_and_keeps_what_was_read(
    server: dict[str, str], tmp_path: Path
) -> None:
    """The next run has only the rest to read."""
    folder = tmp_path / "store"
    with collecting(server, folder) as child:
        time.sleep(2)
        began = time.monotonic()
        out, _ = interrupted(child)
        assert time.monotonic() - began < 3  # a second, and its interpreter ends on a busy machine
    assert child.returncode == ExitCode.INTERRUPTED
    told = json.loads(out)
    assert told["rows"] > 0
    rest = json.loads(run("collect", str(folder), "--json", **server).stdout)
    assert rest["kept"] >= told["rows"] + rest["rows"] - 100
    assert run("verify", str(folder)).exit_code == ExitCode.OK


@pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="no such signal")
@pytest.mark.parametrize(
    ("inherited", "code"),
    [
        (signal.SIG_DFL, ExitCode.INTERRUPTED),
        pytest.param(signal.SIG_IGN, ExitCode.OK, marks=pytest.mark.gate),
    ],
    ids=["terminal", "nohup"],
)
def test_a_closed_terminal_ends_it_as_ctrl_c_does(
    server: dict[str, str], tmp_path: Path, inherited: signal.Handlers, code: ExitCode
) -> None:
    """What was read is kept, and told; under nohup it goes on."""
    before = signal.signal(signal.SIGHUP, inherited)
    try:
        with collecting(server, tmp_path / "store") as child:
            child.send_signal(signal.SIGHUP)
            out, _ = child.communicate(timeout=60)
    finally:
        signal.signal(signal.SIGHUP, before)
    assert child.returncode == code
    assert json.loads(out)["failed"] == 0


def test_prefixes_choose_what_the_arguments_are_enough_for(
    server: dict[str, str], tmp_path: Path
) -> None:
    """And say what is left out."""
    result = run(
        "collect", str(tmp_path / "store"), "--what", "v2.futures.trader", "--since", "80d",
        "--accounts", server["ACCOUNTS"], "--account", "trader", "--json", **server,
    )  # fmt: skip
    assert "list_history_orders is left out: it needs --set product-type=…" in result.stderr
    told = json.loads(result.stdout)
    assert [each["endpoint"] for each in told["histories"]] == [
        "v2.futures.trader.list_history_profits"
    ]


def test_an_account_that_is_gone_can_be_retired(server: dict[str, str], tmp_path: Path) -> None:
    """Until then it is told, and the others go on."""
    folder, one = str(tmp_path / "store"), tmp_path / "one.toml"
    what = ("--what", KEY, *SET, "--since", "20d", "--accounts", server["ACCOUNTS"])
    assert run("collect", folder, *what, **server).exit_code == ExitCode.OK
    text = Path(server["ACCOUNTS"]).read_text()
    one.touch(mode=0o600)
    one.write_text("[accounts.follower1]" + text.partition("[accounts.follower1]")[2].split("[")[0])
    told = run("collect", folder, "--accounts", str(one), **server)
    assert told.exit_code == ExitCode.REFUSED
    assert "no account 'trader'" in told.stdout.replace("\n", " ")
    assert run("collect", folder, "--retire", "trader", **server).exit_code == ExitCode.OK
    assert run("verify", folder).exit_code == ExitCode.OK
