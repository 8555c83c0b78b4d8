"""Exit codes: they tell what happened at the exchange, even if nothing can be printed."""

from __future__ import annotations

import asyncio
import contextlib
import io
import json
import os
import pty
import signal
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import command_line
import pytest
from rich.console import Console
from typer.testing import Result

from bitget_copy import CopyTradingClient
from bitget_copy._asgi.messages import Receive, Response, Scope, Send, read_body, send_response
from bitget_copy.cli import safe_streams
from bitget_copy.cli.app import run
from bitget_copy.cli.call import simulator_check
from bitget_copy.cli.call.run import _Call
from bitget_copy.cli.exit_codes import ExitCode
from bitget_copy.cli.printing import print_json
from bitget_copy.recording import Cassette, Recorder
from bitget_copy.simulator import Listener, Simulator

CLOSE = "v2.futures.trader.close_order"
CLOSE_ALL = "v2.futures.trader.close_all_orders"
READ = "v2.futures.broker.list_traders"
START = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)  # off for what runs in the background
from bitget_copy.cli import main
main()
"""
AT_TERMINAL = f"""
import fcntl, os, termios
os.setsid()
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
{START}
"""
WORDS = ("--tracking-no", "1", "--product-type", "USDT-FUTURES")
ODD_NAME = "\u9f99\u867e\U0001f99e \u00e9 \ud800"
"""Beyond Latin, beyond 16 bits, in Latin, and half of a pair, which no encoding has."""


def environment(url: str, **more: str) -> dict[str, str]:
    """That of the machine, without proxies, with keys."""
    plain = {n: v for n, v in os.environ.items() if "proxy" not in n.lower()}
    plain = {n: v for n, v in plain.items() if not n.startswith(("BITGET_", "PYTHONIOENCODING"))}
    keys = {"BITGET_API_KEY": "bg_1", "BITGET_SECRET_KEY": "s3cr3t", "BITGET_PASSPHRASE": "p"}
    return plain | keys | {"BITGET_BASE_URL": url} | more


async def started(*words: str, url: str, **env: str) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        sys.executable, "-W", "error", "-c", START, *words, env=environment(url, **env),
        stdin=asyncio.subprocess.DEVNULL, stdout=-1, stderr=-1,
    )  # fmt: skip


async def ended(process: asyncio.subprocess.Process) -> tuple[int | None, str, str]:
    out, err = await asyncio.wait_for(process.communicate(), 30)
    return (
        process.returncode,
        (out or b"").decode("utf-8", "replace"),
        err.decode("utf-8", "replace"),
    )


class Exchange:
    """A few lines that answer every request with one reply; counts what is no simulator_check."""

    def __init__(self, data: Any, code: str = "00000", status: int = 200) -> None:
        envelope = {"code": code, "msg": "\ud800\u9f99", "requestTime": 1, "data": data}
        self.body = json.dumps(envelope)
        self.status = status
        self.paths: list[str] = []

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await read_body(receive)
        self.paths.append(scope["path"])
        await send_response(send, Response(self.status, self.body.encode()))


ROW = {"trackingNo": ODD_NAME, "symbol": "BTCUSDT", "traderId": "1"}
OUTCOMES = {
    "done": (ExitCode.OK, Exchange([ROW])),
    "refused": (ExitCode.REFUSED, Exchange(None, "40009", 400)),
    "unknown": (ExitCode.UNKNOWN, Exchange(None, "40010", 400)),
}
BROKEN_STREAMS = {
    "utf-8": "",
    "cp1252": "export PYTHONIOENCODING=cp1252; ",
    "ascii": "export PYTHONIOENCODING=ascii; ",
    "strict ascii by locale": "export LC_ALL=C PYTHONUTF8=0 PYTHONCOERCECLOCALE=0; ",
    "full disk": "exec >/dev/full; ",
    "full disk, both, unbuffered": "export PYTHONUNBUFFERED=1; exec >/dev/full 2>&1; ",
    "closed stdout": "exec >&-; ",
    "closed stderr": "exec 2>&-; ",
    "all closed": "exec <&- >&- 2>&-; ",
    "no reader": "| true",
    "a reader of one line": "| head -n 1",
    "no reader of either": "2>&1 | true",
}


async def by_shell(case: str, words: str, url: str, code: str = START) -> tuple[int | None, str]:
    """Exit code and all output of one command, started by a shell that spoils its streams."""
    command = f'"$PYTHON" -W error -c "$START" {words}'
    script = f"{command} {case}" if "|" in case else f"{case}{command}"
    shell = await asyncio.create_subprocess_exec(
        "/bin/bash", "-c", f"{script}\nexit ${{PIPESTATUS[0]}}",
        env=environment(url, PYTHON=sys.executable, START=code), stdout=-1, stderr=-1,
    )  # fmt: skip
    exit_code, out, err = await ended(shell)
    return exit_code, out + err


PRINTS = f"""
import sys
from bitget_copy.cli.safe_streams import protect
protect()
print({ODD_NAME!a}, 'x' * 100_000, {ODD_NAME!a})
print({ODD_NAME!a}, file=sys.stderr)
sys.exit(3)
"""


@pytest.mark.parametrize("case", BROKEN_STREAMS)
async def test_protected_streams_lose_output_without_a_word(case: str) -> None:
    """Narrow encodings, closed pipes and full disks raise nothing and change no exit code."""
    code, output = await by_shell(BROKEN_STREAMS[case], "", "http://127.0.0.1:9", PRINTS)
    assert code == 3, output
    assert "Traceback" not in output
    assert "Exception ignored" not in output


async def test_what_an_encoding_lacks_is_escaped() -> None:
    """Nothing is lost: a table has Python's escapes."""
    _, output = await by_shell(BROKEN_STREAMS["ascii"], "", "http://127.0.0.1:9", PRINTS)
    assert r"\u9f99\u867e\U0001f99e \xe9 \ud800" in output


SOME = ("ascii", "all closed", "no reader of either")


@pytest.mark.gate
@pytest.mark.parametrize(
    ("outcome", "form", "cases"),
    [
        ("done", "", ("all closed",)),
        ("unknown", "", ("no reader of either",)),
        pytest.param("done", "", tuple(BROKEN_STREAMS), marks=pytest.mark.long),
        pytest.param("done", "--json", tuple(BROKEN_STREAMS), marks=pytest.mark.long),
        pytest.param("refused", "", SOME, marks=pytest.mark.long),
        pytest.param("unknown", "", SOME, marks=pytest.mark.long),
    ],
)
async def test_an_exit_code_survives_lost_output(
    outcome: str, form: str, cases: tuple[str, ...]
) -> None:
    """Losing the output changes neither the exit code of a call nor the number of requests."""
    expected, exchange = OUTCOMES[outcome]
    exchange.paths.clear()
    words = f"call {CLOSE} {' '.join(WORDS)} --yes {form}"
    async with Listener(exchange) as listener:
        ends = {case: await by_shell(BROKEN_STREAMS[case], words, str(listener)) for case in cases}
    assert {case: code for case, (code, _) in ends.items()} == dict.fromkeys(cases, expected)
    assert not [text for _, text in ends.values() if "Traceback" in text]
    assert not [text for _, text in ends.values() if "Exception ignored" in text]
    assert len(exchange.paths) == len(cases)


def test_json_of_a_narrow_encoding_stays_json() -> None:
    """What the encoding lacks is written with JSON's own escapes."""
    console = Console(file=io.TextIOWrapper(io.BytesIO(), "ascii"))
    print_json(console, {"name": ODD_NAME})
    console.file.flush()
    assert json.loads(console.file.buffer.getvalue()) == {"name": ODD_NAME}


def of_command(ended: tuple[int, str]) -> tuple[int, str]:
    """The exit code and the command's own lines, without those of the library's log."""
    code, text = ended
    return code, "".join(
        line for line in text.splitlines(keepends=True) if line.startswith("bitget-copy: ")
    )


@pytest.mark.gate
async def test_a_lost_reply_of_a_write_is_said_on_stderr() -> None:
    """A full disk and a reader that is gone each get one line; a lost read gets none."""
    async with Listener(Exchange([ROW])) as listener:
        url = str(listener)
        write = f"call {CLOSE} {' '.join(WORDS)} --yes"
        full, gone, read = map(of_command, await asyncio.gather(
            by_shell("exec >/dev/full; ", write, url),
            by_shell("| true", write, url),
            by_shell("| true", f"call {READ} --experimental", url),
        ))  # fmt: skip
    lost = (
        "the output could not be written (No space left on device); "
        "the exit code holds all the same"
    )
    assert full == (ExitCode.OK, f"bitget-copy: {lost}\n")
    unread = f"{CLOSE} was done; its reply came, but nobody read it"
    assert gone == (ExitCode.OK, f"bitget-copy: {unread}\n")
    assert read == (ExitCode.OK, "")


CLOSED = "export PYTHONIOENCODING=ascii; exec <&- >&-; "


@pytest.mark.gate
@pytest.mark.parametrize(
    ("words", "case"),
    [
        ("endpoints", "| true"),
        *(
            pytest.param(words, case, marks=pytest.mark.long)
            for words in ("--version", "--help", "endpoints", "doctor --simulate")
            for case in ("| true", CLOSED)
        ),
    ],
)
async def test_other_commands_bear_a_closed_pipe(words: str, case: str) -> None:
    """No traceback, no code that means something else."""
    code, output = await by_shell(case, words, "http://127.0.0.1:9")
    assert code == ExitCode.OK
    assert "Traceback" not in output


# --- stopped -----------------------------------------------------------------------------------


class Hanging(Exchange):
    """Takes requests and answers none."""

    def __init__(self) -> None:
        super().__init__(None)
        self.arrived = asyncio.Event()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await read_body(receive)
        self.paths.append(scope["path"])
        self.arrived.set()
        while (await receive())["type"] != "http.disconnect":
            pass


INT, TERM, HUP = signal.SIGINT, signal.SIGTERM, signal.SIGHUP


@pytest.mark.parametrize(
    "numbers",
    [
        (INT,),
        pytest.param((TERM, HUP, TERM), marks=pytest.mark.gate),
        *(pytest.param(n, marks=pytest.mark.long) for n in ((TERM,), (HUP,), (INT, INT))),
    ],
)
async def test_a_write_stopped_after_it_was_sent_is_unknown(
    numbers: tuple[signal.Signals, ...],
) -> None:
    """Whatever stops the process meanwhile, impatience too: code 3, and stderr says to look."""
    exchange = Hanging()
    async with Listener(exchange) as listener:
        process = await started("call", CLOSE, *WORDS, "--yes", url=str(listener))
        await asyncio.wait_for(exchange.arrived.wait(), 30)
        for number in numbers:
            process.send_signal(number)
        code, out, err = await ended(process)
    assert (code, out) == (ExitCode.UNKNOWN, ""), err
    assert "outcome unknown: it was sent" in err
    assert "look at the account" in err
    assert "Traceback" not in err
    assert len(exchange.paths) == 1


@pytest.mark.parametrize(
    "number", [INT, *(pytest.param(number, marks=pytest.mark.long) for number in (TERM, HUP))]
)
async def test_a_write_that_was_done_stays_done_when_showing_it_is_stopped(
    number: signal.Signals,
) -> None:
    """Nobody reads the pipe: a signal ends the waiting, and the code says done."""
    exchange = Exchange([{"trackingNo": "1", "symbol": "x" * 1_000_000}])
    async with Listener(exchange) as listener:
        reader, writer = os.pipe()
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-c", START, "call", CLOSE, *WORDS, "--yes", "--json",
            env=environment(str(listener)), stdin=asyncio.subprocess.DEVNULL,
            stdout=writer, stderr=-1,
        )  # fmt: skip
        await asyncio.to_thread(os.read, reader, 1)  # it is being shown
        process.send_signal(number)
        process.send_signal(number)
        code, _, err = await ended(process)
        os.close(reader)
        os.close(writer)
    assert code == ExitCode.OK, err
    assert "Traceback" not in err
    assert len(exchange.paths) == 1


async def test_a_write_stopped_before_it_was_sent_is_interrupted() -> None:
    """As long as TLS is not through, nothing has left."""
    connected = asyncio.Event()

    async def silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        connected.set()
        await reader.read()
        writer.close()

    async with await asyncio.start_server(silent, "127.0.0.1", 0) as server:
        url = f"https://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        process = await started("call", CLOSE, *WORDS, "--yes", url=url)
        await asyncio.wait_for(connected.wait(), 30)
        process.send_signal(signal.SIGINT)
        code, out, err = await ended(process)
    assert (code, out, err) == (ExitCode.INTERRUPTED, "", "")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("call", CLOSE, *WORDS, "--yes"), ExitCode.UNKNOWN),
        (("call", READ, "--experimental"), ExitCode.FAULT),
    ],
)
def test_a_fault_of_this_program_after_sending_is_unknown_too(
    words: tuple[str, ...],
    expected: ExitCode,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A bug ends a write with 3, and a read with one line and without 1."""

    async def fail(self: _Call, client: CopyTradingClient) -> None:
        self.has_begun = True
        raise RuntimeError("s3cr3t")

    monkeypatch.setattr(_Call, "_send", fail)
    monkeypatch.setattr(sys, "argv", ["bitget-copy", *words])
    monkeypatch.setattr(safe_streams, "handle_signals", lambda _: None)
    for name, value in environment("http://127.0.0.1:9").items():
        monkeypatch.setenv(name, value)
    assert run() == expected
    output = "".join(capsys.readouterr())
    assert "RuntimeError" in output
    assert "Traceback" not in output
    assert "s3cr3t" not in output


@pytest.mark.parametrize(
    "words", [("S3cretWord",), ("--S3cretWord",), ("--S3cretWord=1",), ("--x", "S3cretWord")]
)
def test_a_misplaced_word_is_not_repeated_where_a_secret_is_meant(words: tuple[str, ...]) -> None:
    """A passphrase that lost its option is in no message, nor is one written as an option."""
    key = "v2.futures.trader.create_copy_api"
    result = command_line.run("call", key, "--reveal", *words, **environment("http://127.0.0.1:9"))
    assert (result.exit_code, result.stdout) == (ExitCode.WRONG_USE, "")
    assert "S3cretWord" not in result.stderr


# --- asked before ------------------------------------------------------------------------------


async def close_all(url: str, *words: str, **env: str) -> Result:
    """The write that must never be sent without a question, with no terminal to ask on."""
    words = ("call", CLOSE_ALL, "--product-type", "USDT-FUTURES", *words)
    return await asyncio.to_thread(command_line.run, *words, BITGET_BASE_URL=url, **env)


async def test_only_our_own_simulator_takes_a_write_unasked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What stands on loopback before something else (recorder, echo, cassette) is asked about."""
    command_line.clear_variables(monkeypatch)
    simulator = Simulator(7)
    exchange = Exchange({"simulator": simulator_check.proof_of("x")})
    (tmp_path / "c").write_text('{"cassette": 1}\n', "utf-8")
    async with (
        simulator.serve() as server,
        Recorder(tmp_path / "new", server.url) as recorder,
        Listener(recorder) as forwarding,
        Listener(exchange) as real,
        Listener(Cassette.load(tmp_path / "c")) as replaying,
    ):
        keys = server.credentials
        own = {
            "BITGET_API_KEY": keys.api_key,
            "BITGET_SECRET_KEY": keys.secret_key,
            "BITGET_PASSPHRASE": keys.passphrase,
        }
        asked = [await close_all(str(url), **own) for url in (forwarding, real, replaying)]
        behind = await close_all(server.url, http_proxy="http://127.0.0.1:9", **own)
        nothing_yet = simulator.requests.count() + len(exchange.paths) - 1  # the question
        unasked = await close_all(server.url, **own)
        agreed = await close_all(str(forwarding), "--yes", **own)
    for result in (*asked, behind):
        assert (result.exit_code, result.stdout) == (ExitCode.WRONG_USE, ""), result.stderr
        assert "no terminal to confirm it on; nothing was sent. Add --yes" in result.stderr
    assert nothing_yet == 0
    assert ExitCode.WRONG_USE not in {unasked.exit_code, agreed.exit_code}
    assert simulator.requests.count() == 2
    assert recorder.failed == 0


def asks(answer: Callable[[Scope], Response | None]) -> Callable[..., Awaitable[None]]:
    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        await read_body(receive)
        made = answer(scope)
        if made is not None:
            await send_response(send, made)

    return app


PROOF = b'{"simulator": "%b"}'


def nonce_of(scope: Scope) -> str:
    return scope["query_string"].decode().partition("=")[2]


@pytest.mark.parametrize(
    "answer",
    [
        lambda scope: Response(200, scope["query_string"]),
        lambda scope: Response(200, PROOF % nonce_of(scope).encode()),
        lambda scope: Response(200, PROOF % simulator_check.proof_of("").encode()),
        lambda scope: Response(404, PROOF % simulator_check.proof_of(nonce_of(scope)).encode()),
        lambda scope: Response(302, b""),
        lambda scope: Response(200, b"[" * 4000),
        lambda scope: Response(200, b"[1]"),
        lambda scope: Response(200, b"\xff"),
        lambda scope: None,
    ],
)  # fmt: skip
async def test_no_other_answer_makes_a_simulator(answer: Callable[[Scope], Response]) -> None:
    """Echoes, old answers, errors and nonsense are all no."""
    async with Listener(asks(answer)) as listener:
        assert not await asyncio.to_thread(simulator_check.is_simulator, str(listener))


async def test_a_server_that_drips_its_answer_does_not_hold_anything_up(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The whole question has one deadline; what is not there by then is a no."""
    monkeypatch.setattr(simulator_check, "_TIMEOUT", 0.3)

    async def drip(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 4000\r\n\r\n")
        while not reader.at_eof():
            writer.write(b" ")
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(reader.read(1000), 0.05)
        writer.close()

    async with await asyncio.start_server(drip, "127.0.0.1", 0) as server:
        url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        asked = asyncio.to_thread(simulator_check.is_simulator, url)
        assert not await asyncio.wait_for(asked, 20)


async def test_a_simulator_is_known_by_every_name_of_loopback() -> None:
    """Also where control is off; not where nobody listens, and never over TLS."""
    async with Simulator(7).serve() as server:
        port = server.url.rpartition(":")[2]
        for host in ("127.0.0.1", "localhost"):
            assert await asyncio.to_thread(simulator_check.is_simulator, f"http://{host}:{port}")
        assert not await asyncio.to_thread(
            simulator_check.is_simulator, f"https://127.0.0.1:{port}"
        )
    assert not await asyncio.to_thread(simulator_check.is_simulator, f"http://127.0.0.1:{port}")
    assert server.simulator.requests.count() == 0


async def test_a_name_with_two_servers_is_a_simulator_when_both_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The call may take either address of localhost, so both must say so."""
    monkeypatch.setattr(simulator_check, "_addresses", lambda _: ["127.0.0.1", "127.0.0.2"])
    async with Simulator(7).serve() as server:
        port = int(server.url.rpartition(":")[2])
        assert await asyncio.to_thread(simulator_check.is_simulator, f"http://localhost:{port}")
        async with Listener(Exchange(None), host="127.0.0.2", port=port):
            assert not await asyncio.to_thread(
                simulator_check.is_simulator, f"http://localhost:{port}"
            )


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        (b"y\n", ExitCode.OK),
        pytest.param(b"\x03", ExitCode.INTERRUPTED, marks=pytest.mark.gate),
        pytest.param(b"n\n", ExitCode.WRONG_USE, marks=pytest.mark.long),
        pytest.param(b"\x04", ExitCode.WRONG_USE, marks=pytest.mark.long),
    ],
)
async def test_somebody_at_a_terminal_is_asked(typed: bytes, code: int) -> None:
    """Only y sends; no, the end of input and Ctrl-C send nothing."""
    exchange = Exchange([ROW])
    control, terminal = pty.openpty()
    async with Listener(exchange) as listener:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-c", AT_TERMINAL, "call", CLOSE, *WORDS,
            env=environment(str(listener)), stdin=terminal, stdout=-1, stderr=terminal,
        )  # fmt: skip
        os.close(terminal)
        loop = asyncio.get_running_loop()
        shown = b""
        while b"[y/N]" not in shown:
            shown += await loop.run_in_executor(None, os.read, control, 1000)
        os.write(control, typed)
        out, _ = await asyncio.wait_for(process.communicate(), 30)
        os.close(control)
    assert b"changes the account (close) on http://127.0.0.1:" in shown
    assert (process.returncode, bool(out)) == (code, code == ExitCode.OK)
    sent = [path for path in exchange.paths if not path.startswith("/_simulator/")]
    assert len(sent) == (code == ExitCode.OK)
