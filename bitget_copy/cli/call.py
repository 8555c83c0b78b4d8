"""The command ``call``: one row of the table, sent with the words of the command line.

Which exchange it goes to, whether to ask first, and how it ends: with what happened at the
exchange, whatever becomes of showing it. Reading the words is `arguments`', showing the reply
`show`'s.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import sys
from functools import partial
from typing import TYPE_CHECKING, Any, Final

import attrs

from bitget_copy import CopyTradingClient, Credentials, explain_call
from bitget_copy._transport.proxy_env import FROM_ENV
from bitget_copy.cli import output, prompt
from bitget_copy.cli.arguments import read_values
from bitget_copy.cli.failure import ExitCode, exit_code, report
from bitget_copy.cli.handshake import is_simulator
from bitget_copy.cli.show import cell, clean, put, secrets_of, show
from bitget_copy.client import find
from bitget_copy.config import credentials_from_env
from bitget_copy.errors import BitgetCopyError, ConfigError, Outcome, OutcomeUnknownError
from bitget_copy.secret import HIDDEN
from bitget_copy.simulator import Simulator

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from rich.console import Console

    from bitget_copy.config import ClientConfig
    from bitget_copy.endpoint import Endpoint
    from bitget_copy.errors import CallRecord

_ENDING: Final = ("SIGINT", "SIGTERM", "SIGHUP")
"""Signals that end a process; a call says first what is known of it."""


_PATIENCE: Final = 3
"""Signals before the last words are cut off, which nobody may be reading."""
_SIGNAL: Final = "Ctrl-C or a signal"


@attrs.frozen(kw_only=True)
class Wish:
    """What the command line asked for.

    Attributes:
        key: key of the endpoint.
        words: the endpoint's own options, as typed.
        simulate: call a made-up exchange inside this process, drawn from `seed`.
        explain: only say how it would be signed.
        as_json: print the exchange's form.
        yes: send a write without asking.
        timeout: seconds for the whole call; None: the client's own.
        reveal: print the secrets of the reply.
    """

    key: str
    words: Sequence[str]
    simulate: bool = False
    seed: int = 7
    explain: bool = False
    as_json: bool = False
    yes: bool = False
    timeout: float | None = None
    reveal: bool = False


def perform(wish: Wish, console: Console, *, owns_process: bool = False) -> None:
    """Does what was asked for.

    Args:
        wish: what it is.
        console: where the reply is shown.
        owns_process: signals that end the process are handled, until it ends: its exit code
            tells what happened at the exchange, whenever they come.

    Raises:
        BitgetCopyError: the call is wrong or failed.
    """
    row = find(wish.key)
    if row.holds_secrets and not (wish.reveal or wish.explain):
        raise ConfigError(
            f"{row.key}: its reply is a secret that the exchange shows this once; add --reveal to "
            "have it printed, where nobody else can see it"
        )
    values = read_values(row, wish.words)
    simulator = Simulator(wish.seed) if wish.simulate else None
    credentials = simulator.credentials if simulator else credentials_from_env()
    explanation = explain_call(credentials, row, values)  # checks the values, before any question
    if wish.explain:
        put(console, explanation)
        return
    call = _Call(row, values, wish.timeout)
    if owns_process:
        _handle_signals(call.on_signal)
    client = _client(credentials, simulator, call)
    if row.writes and simulator is None and not wish.yes and _may_be_real(client.config):
        _ask(row, values, client.config.base_url)
    call.run(client)
    _present(call, wish, console)


@attrs.define
class _Call:
    """One call and what has become of it, however the process is stopped meanwhile."""

    row: Endpoint
    values: Mapping[str, object]
    timeout: float | None
    record: CallRecord | None = None
    task: asyncio.Task[Any] | None = None
    begun: bool = False
    done: bool = False
    signals: int = 0
    is_ending: bool = False
    failure: BitgetCopyError | None = None
    reply: Any = None

    def on_call(self, record: CallRecord) -> None:
        """Keeps what the client tells of the call, a cancelled one included."""
        self.record = record

    def run(self, client: CopyTradingClient) -> None:
        """Sends it; returns when it was answered with success.

        Raises:
            BitgetCopyError: it failed, or it was stopped after it may have left.
            KeyboardInterrupt: it was stopped before.
        """
        try:
            asyncio.run(self._send(client))
        except BaseException as error:
            if self.done:  # only closing has failed
                return
            if isinstance(error, BitgetCopyError):
                self.failure = error
            elif self.row.writes and self._may_have_left():
                self.failure = self._unknown(_cause(error))
                raise self.failure from None
            elif isinstance(error, asyncio.CancelledError):
                raise KeyboardInterrupt from None
            raise

    def on_signal(self, *_: object) -> None:
        """Cancels the call that is on its way; before that, interrupts what prepares it.

        Once it is over, or when asked again, it ends the process at once: with the code of what
        is known, since nothing that comes later may take that away.
        """
        self.signals += 1
        if self.signals == 1 and self.task is None:
            raise KeyboardInterrupt
        if self.signals == 1 and self.task is not None and not self.task.done():
            self.task.get_loop().call_soon_threadsafe(self.task.cancel)
            return
        if self.is_ending and self.signals <= _PATIENCE:
            return
        with contextlib.suppress(Exception):  # stderr may be in the middle of another line
            again, self.is_ending = self.is_ending, True
            if not again:
                self._say_last()
        os._exit(self._code())

    def _say_last(self) -> None:
        if self.done and self.row.writes:
            output.note(f"{_answered(self)}, but showing it was stopped")
        elif self._code() is ExitCode.UNKNOWN:  # rather twice than not at all
            report(self.failure or self._unknown(_SIGNAL))
            sys.stderr.flush()

    def _code(self) -> ExitCode:
        """How the command ends if it ends now."""
        if self.failure is not None:
            return exit_code(self.failure)
        if self.done and self.row.writes:
            return ExitCode.OK
        left = self.row.writes and self._may_have_left()
        return ExitCode.UNKNOWN if left else ExitCode.INTERRUPTED

    async def _send(self, client: CopyTradingClient) -> None:
        self.task = asyncio.current_task()
        async with client:
            self.begun = True
            self.reply = await client.call(self.row, self.values, timeout=self.timeout)
            self.done = True

    def _may_have_left(self) -> bool:
        if self.record is None:
            return self.begun
        return self.record.outcome in {None, Outcome.UNKNOWN}

    def _unknown(self, cause: str) -> OutcomeUnknownError:
        return OutcomeUnknownError(f"stopped by {cause}", endpoint=self.row.key, sent_at=None)


def _cause(error: BaseException) -> str:
    if isinstance(error, (KeyboardInterrupt, asyncio.CancelledError)):
        return _SIGNAL
    return type(error).__name__


def _handle_signals(handler: Callable[..., None] | signal.Handlers) -> None:
    """Has the signals that end a process handled; those that are ignored stay so (nohup)."""
    for name in _ENDING:
        number = getattr(signal, name, None)
        if number is None or signal.getsignal(number) is signal.SIG_IGN:
            continue
        with contextlib.suppress(ValueError):  # in another thread than the main one
            signal.signal(number, handler)


def ignore_signals() -> None:
    """For when the exit code is settled: a signal while the interpreter ends changes it no more."""
    _handle_signals(signal.SIG_IGN)


def _client(
    credentials: Credentials, simulator: Simulator | None, call: _Call
) -> CopyTradingClient:
    if simulator is None:
        return CopyTradingClient.from_env(proxy=FROM_ENV, on_call=call.on_call)
    return CopyTradingClient(credentials, transport=simulator, on_call=call.on_call)


def _may_be_real(config: ClientConfig) -> bool:
    """Whether a write may reach the real exchange: all but a simulator that says it is one."""
    if not config.is_loopback or config.base_url in config.proxies():
        return True  # behind a proxy, loopback is another machine's
    return not is_simulator(config.base_url)


def _ask(row: Endpoint, values: Mapping[str, object], base_url: str) -> None:
    """Asks before a write.

    Raises:
        ConfigError: the answer was no, or there is nobody to answer.
    """
    if not prompt.is_interactive():
        raise ConfigError(
            f"{row.key} changes the account ({row.effect}) on {base_url}, and there is no terminal "
            "to confirm it on; nothing was sent. Add --yes to send it without a question"
        )
    hidden = {param.wire for param in row.params if param.kind == "secret"}
    listed = ", ".join(
        f"{name}={HIDDEN if name in hidden else cell(value)}" for name, value in values.items()
    )
    sys.stderr.write(f"{row.key} changes the account ({row.effect}) on {base_url}\n")
    sys.stderr.write(f"  with {listed or 'no parameters'}\n")
    if not prompt.confirm("Send it?"):
        raise ConfigError("not confirmed; answer y, or add --yes to send it without a question")


def _present(call: _Call, wish: Wish, console: Console) -> None:
    """Shows the reply; where that fails, it is said, and the call stays done all the same."""
    lines = [f"{name}: {clean(text)}" for name, text in secrets_of(call.reply)]
    steps = (
        partial(show, console, call.reply, as_json=wish.as_json),
        *(partial(put, console, line) for line in lines),
    )
    for step in steps:
        try:
            step()
        except Exception as error:  # noqa: BLE001 - whatever it is, the call was done
            output.note(f"{_answered(call)}, but cannot be shown ({type(error).__name__})")
    failure = output.lost()
    if failure is not None and output.is_reader_gone(failure) and call.row.writes:
        output.note(f"{_answered(call)}, but nobody read it")


def _answered(call: _Call) -> str:
    what = "was done" if call.row.writes else "succeeded"
    return f"{call.row.key} {what}; its reply came"
