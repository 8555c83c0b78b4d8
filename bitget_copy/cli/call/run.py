"""Runs ``call``: builds the client, asks before a write, sends, prints, and sets the exit code.

The exit code tells what happened at the exchange, even if the reply cannot be printed.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import sys
import time
import warnings
from functools import partial
from typing import TYPE_CHECKING, Any, Final, Literal

import attrs

from bitget_copy import CopyTradingClient, Credentials, explain_call
from bitget_copy._endpoint_lookup import find
from bitget_copy._not_given import NOT_GIVEN, NotGiven
from bitget_copy._proxy_env import FROM_ENV
from bitget_copy.cli import safe_streams
from bitget_copy.cli.call import prompt
from bitget_copy.cli.call.arguments import read_values
from bitget_copy.cli.exit_codes import ExitCode, exit_code, report
from bitget_copy.cli.printing import cell, escape_controls, print_reply, secrets_of, write_line
from bitget_copy.config import base_url_from_env, credentials_from_env, limiter_from_env
from bitget_copy.errors import (
    BitgetCopyError,
    ConfigError,
    ExperimentalWarning,
    Outcome,
    OutcomeUnknownError,
)
from bitget_copy.secret import HIDDEN

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from rich.console import Console

    from bitget_copy.cli.call.world_file import KeptWorld
    from bitget_copy.config import ClientConfig
    from bitget_copy.endpoint import Endpoint
    from bitget_copy.errors import CallRecord
    from bitget_copy.simulator import Simulator

_MAX_SIGNALS: Final = 3
"""Signals after which the last message is cut off; its reader may be stuck."""
_SIGNAL: Final = "Ctrl-C or a signal"


@attrs.frozen(kw_only=True)
class CallOptions:
    """The options of ``bitget-copy call``; `words` are the endpoint's own, as typed."""

    key: str
    words: Sequence[str]
    simulate: bool = False
    world: Path | None = None
    seed: int | None = None
    experimental: bool = False
    explain: bool = False
    as_json: bool = False
    yes: bool = False
    timeout: float | None = None
    reveal: bool = False


def run_call(options: CallOptions, console: Console, *, owns_process: bool = False) -> None:
    """Sends the call and prints the reply.

    Args:
        options: what to call and how.
        console: where the reply is printed.
        owns_process: handle the signals that end the process from here on, so that its exit
            code tells what happened at the exchange whenever they come.

    Raises:
        BitgetCopyError: the call is wrong or failed.
    """
    row = find(options.key)
    _check(row, options)
    values = read_values(row, options.words)
    if options.world is None:
        simulator = _simulator(row, options.seed) if options.simulate else None
        _run(row, values, options, console, simulator, owns_process=owns_process)
        return
    from bitget_copy.cli.call.world_file import opened  # noqa: PLC0415 - loads the simulator

    with opened(options.world, options.seed, mode=_mode(row)) as world:
        asyncio.run(world.replay(int(time.time() * 1000)))
        _run(row, values, options, console, world.simulator, owns_process=owns_process, world=world)


def _check(row: Endpoint, options: CallOptions) -> None:
    """Refuses what needs another word from the caller first."""
    if row.experimental and not options.experimental:
        raise ConfigError(f"{row.key}: its form is not certain; add --experimental to call it")
    if row.holds_secrets and not (options.reveal or options.explain):
        raise ConfigError(
            f"{row.key}: its reply is a secret that the exchange shows this once; add --reveal to "
            "have it printed, where nobody else can see it"
        )
    if row.holds_secrets and options.world is not None:
        raise ConfigError(
            f"{row.key}: its secrets are kept in no file; use --simulate without =FILE"
        )


def _run(
    row: Endpoint,
    values: Mapping[str, object],
    options: CallOptions,
    console: Console,
    simulator: Simulator | None,
    *,
    owns_process: bool,
    world: KeptWorld | None = None,
) -> None:
    """Explains the call, or sends it, keeps what it did in the world, and prints the reply."""
    credentials = _credentials(row, simulator)
    explanation = explain_call(credentials, row, values)  # checks the values, before any question
    if options.explain:
        write_line(console, explanation)
        return
    call = _Call(row, values, NOT_GIVEN if options.timeout is None else options.timeout)
    if owns_process:
        safe_streams.handle_signals(call.on_signal)
    client = _client(credentials, simulator, call)
    if row.writes and simulator is None and not options.yes and _may_be_real(client.config):
        _ask_before_write(row, values, client.config.base_url)
    call.run(client)
    if world is not None:
        if row.writes:
            world.keep(row, values, call.reply)
        elif not world.is_kept:
            world.save()  # the moment when it began
    _print_result(call, options, console)


@attrs.define
class _Call:
    """One call, its state, and how the command ends if a signal stops it now."""

    row: Endpoint
    values: Mapping[str, object]
    timeout: float | NotGiven
    record: CallRecord | None = None
    task: asyncio.Task[Any] | None = None
    has_begun: bool = False
    is_done: bool = False
    signals: int = 0
    is_ending: bool = False
    failure: BitgetCopyError | None = None
    reply: Any = None

    def on_call(self, record: CallRecord) -> None:
        """The client's hook: keeps the record, that of a cancelled call too."""
        self.record = record

    def run(self, client: CopyTradingClient) -> None:
        """Sends it; returns when it was answered with success.

        Raises:
            BitgetCopyError: it failed, or it was stopped after it may have been sent.
            KeyboardInterrupt: it was stopped before.
        """
        try:
            asyncio.run(self._send(client))
        except BaseException as error:
            if self.is_done:  # only closing the client failed
                return
            if isinstance(error, BitgetCopyError):
                self.failure = error
            elif self.row.writes and self._may_be_sent():
                is_signal = isinstance(error, (KeyboardInterrupt, asyncio.CancelledError))
                self.failure = self._unknown(_SIGNAL if is_signal else type(error).__name__)
                raise self.failure from None
            elif isinstance(error, asyncio.CancelledError):
                raise KeyboardInterrupt from None
            raise

    def on_signal(self, *_: object) -> None:
        """Handles a signal: interrupts the preparation, or cancels the call that is running.

        After the call, or at a second signal, it ends the process at once with the exit code of
        what is known by then; nothing that comes later may change it.
        """
        self.signals += 1
        if self.signals == 1 and self.task is None:
            raise KeyboardInterrupt
        if self.signals == 1 and self.task is not None and not self.task.done():
            self.task.get_loop().call_soon_threadsafe(self.task.cancel)
            return
        if self.is_ending and self.signals <= _MAX_SIGNALS:
            return
        with contextlib.suppress(Exception):  # stderr may be in the middle of another line
            again, self.is_ending = self.is_ending, True
            if not again:
                self._print_last_message()
        os._exit(self._code())

    def _print_last_message(self) -> None:
        if self.is_done and self.row.writes:
            safe_streams.print_notice(f"{self.success}, but printing it was stopped")
        elif self._code() is ExitCode.UNKNOWN:  # rather twice than not at all
            report(self.failure or self._unknown(_SIGNAL))
            sys.stderr.flush()

    def _code(self) -> ExitCode:
        """The exit code if the command ends now."""
        if self.failure is not None:
            return exit_code(self.failure)
        if self.is_done and self.row.writes:
            return ExitCode.OK
        is_unknown = self.row.writes and self._may_be_sent()
        return ExitCode.UNKNOWN if is_unknown else ExitCode.INTERRUPTED

    async def _send(self, client: CopyTradingClient) -> None:
        self.task = asyncio.current_task()
        async with client:
            self.has_begun = True
            self.reply = await client.call(self.row, self.values, timeout=self.timeout)
            self.is_done = True

    def _may_be_sent(self) -> bool:
        if self.record is None:
            return self.has_begun
        return self.record.outcome in {None, Outcome.UNKNOWN}

    def _unknown(self, cause: str) -> OutcomeUnknownError:
        return OutcomeUnknownError(f"stopped by {cause}", endpoint=self.row.key, sent_at=None)

    @property
    def success(self) -> str:
        """What to say of a call that succeeded."""
        return f"{self.row.key} {'was done' if self.row.writes else 'succeeded'}; its reply came"


def _simulator(row: Endpoint, seed: int | None) -> Simulator:
    from bitget_copy.simulator import Simulator  # noqa: PLC0415 - slow, and used by --simulate only

    mode = _mode(row)
    return Simulator(account_mode=mode) if seed is None else Simulator(seed, account_mode=mode)


def _mode(row: Endpoint) -> Literal["classic", "unified"]:
    """What simulated accounts are: of the kind that the row serves."""
    return "unified" if row.family == "v3" and row.signed else "classic"


def _credentials(row: Endpoint, simulator: Simulator | None) -> Credentials | None:
    """The key to call with; None where none is needed."""
    if simulator is not None:
        return simulator.credentials
    return credentials_from_env() if row.signed else None


def _client(
    credentials: Credentials | None, simulator: Simulator | None, call: _Call
) -> CopyTradingClient:
    # --experimental was given; the help of a row says what it rests on.
    warnings.simplefilter("ignore", ExperimentalWarning)
    if simulator is None and credentials is None:
        url = base_url_from_env()
        return CopyTradingClient(
            base_url=url, proxy=FROM_ENV, on_call=call.on_call, limiter=limiter_from_env()
        )
    if simulator is None:
        return CopyTradingClient.from_env(
            proxy=FROM_ENV, on_call=call.on_call, experimental=call.row.experimental
        )
    return CopyTradingClient(
        credentials,
        transport=simulator,
        on_call=call.on_call,
        experimental=call.row.experimental,
    )


def _may_be_real(config: ClientConfig) -> bool:
    """Whether a write may reach the real exchange: everywhere but at a simulator of ours."""
    if not config.is_loopback or config.base_url in config.proxies():
        return True  # behind a proxy, loopback is another machine's
    from bitget_copy.cli.call import simulator_check  # noqa: PLC0415 - loads the simulator

    return not simulator_check.is_simulator(config.base_url)


def _ask_before_write(row: Endpoint, values: Mapping[str, object], base_url: str) -> None:
    """Asks for a confirmation.

    Raises:
        ConfigError: the answer was no, or there is nobody to answer.
    """
    what = f"{row.key} changes the account ({row.effect}) on {base_url}"
    if not prompt.is_interactive():
        raise ConfigError(
            f"{what}, and there is no terminal to confirm it on; nothing was sent. "
            "Add --yes to send it without a question"
        )
    hidden = {param.wire for param in row.params if param.kind == "secret"}
    listed = ", ".join(
        f"{name}={HIDDEN if name in hidden else cell(value)}" for name, value in values.items()
    )
    sys.stderr.write(f"{what}\n  with {listed or 'no parameters'}\n")
    if not prompt.confirm("Send it?"):
        raise ConfigError("not confirmed; answer y, or add --yes to send it without a question")


def _print_result(call: _Call, options: CallOptions, console: Console) -> None:
    """Prints the reply; a failure to print is told on stderr, and the call counts as done."""
    lines = [f"{name}: {escape_controls(text)}" for name, text in secrets_of(call.reply)]
    steps = (
        partial(print_reply, console, call.reply, as_json=options.as_json),
        *(partial(write_line, console, line) for line in lines),
    )
    for step in steps:
        try:
            step()
        except Exception as error:  # noqa: BLE001 - whatever it is, the call was done
            name = type(error).__name__
            safe_streams.print_notice(f"{call.success}, but cannot be printed ({name})")
    failure = safe_streams.write_failure()
    if failure is not None and safe_streams.is_reader_gone(failure) and call.row.writes:
        safe_streams.print_notice(f"{call.success}, but nobody read it")
