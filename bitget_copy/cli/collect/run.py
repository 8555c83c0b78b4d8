"""Runs a collector until all is read, or until Ctrl-C."""

from __future__ import annotations

import asyncio
import contextlib
import signal
from collections.abc import AsyncGenerator, Generator, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import attrs

from bitget_copy import Accounts, CopyTradingClient
from bitget_copy.cli.collect import choice, screen
from bitget_copy.cli.exit_codes import ExitCode
from bitget_copy.cli.printing import write_line
from bitget_copy.collect import Collector, dedicate_process
from bitget_copy.errors import ConfigError, ParameterError

if TYPE_CHECKING:
    from rich.console import Console

LABEL: Final = "main"
"""What the account of the environment is called."""
_ACCOUNTS: Final = "accounts"


@attrs.frozen(kw_only=True)
class CollectOptions:
    """The options of the command.

    Attributes:
        folder: where the store is.
        what: keys of lists, or beginnings of keys.
        sets: arguments of lists, as ``name=value``.
        since: first moment.
        until: last moment.
        accounts: path of a file of accounts.
        labels: which of them; none: all.
        retire: accounts that are left alone from now on.
        follow: goes on for ever.
        every: how often, then.
        lag: how long rows may come late.
        as_json: prints JSON at the end.
    """

    folder: Path
    what: Sequence[str] = ()
    sets: Sequence[str] = ()
    since: str | None = None
    until: str | None = None
    accounts: Path | None = None
    labels: Sequence[str] = ()
    retire: Sequence[str] = ()
    follow: bool = False
    every: str = "60s"
    lag: str = "10m"
    as_json: bool = False


async def collect(console: Console, progress: Console, options: CollectOptions) -> ExitCode:
    """Collects, shows how it goes, and prints what was done.

    Raises:
        ConfigError: an option is wrong, or the folder cannot be used.
        ParameterError: an argument of a list is wrong or missing.
    """
    chosen, left_out = choice.choices(options.what, options.sets)
    since = choice.moment_of("--since", options.since)
    until = choice.moment_of("--until", options.until)
    if not chosen and (options.sets or since or until or options.labels):
        raise ConfigError(
            f"{options.folder}: name the histories too: --what KEY, such as "
            "v2.futures.trader.list_history_orders. --set, --since, --until and --account are "
            "about what --what names; without it, all that the folder holds goes on"
        )
    lag = choice.duration_of("--lag", options.lag)
    every = choice.duration_of("--every", options.every).total_seconds()
    clients = _Clients()
    dedicate_process()
    async with Collector(options.folder, clients, lag=lag) as collector:
        path = options.accounts
        if path is None and (known := await collector.value(_ACCOUNTS)):
            path = Path(known)
        for label in options.retire:
            await collector.retire(label)
        async with clients.opened(path):
            for each in chosen:
                try:
                    await collector.add(
                        each.endpoint, each.values, since=since, until=until,
                        accounts=options.labels or None,
                    )  # fmt: skip
                except ParameterError as error:
                    option = choice.option_of(error.wire)
                    raise ConfigError(
                        f"{each.endpoint}: --set {option}=VALUE {error.problem}; allowed: "
                        f"{error.allowed}"
                    ) from None
            if options.accounts is not None:
                await collector.keep_value(_ACCOUNTS, str(options.accounts.absolute()))
            for text in left_out:
                write_line(progress, text)
            is_stopped = await _run(collector, progress, every if options.follow else None)
            screen.print_end(console, collector.progress, as_json=options.as_json)
    if is_stopped and not options.follow:
        return ExitCode.INTERRUPTED
    failed = any(each.error is not None for each in collector.progress)
    return ExitCode.REFUSED if failed else ExitCode.OK


class _Clients(Mapping[str, CopyTradingClient]):
    """The clients, opened after the folder, which may say where they are."""

    def __init__(self) -> None:
        self._found: Mapping[str, CopyTradingClient] = {}

    def __getitem__(self, label: str) -> CopyTradingClient:
        return self._found[label]

    def __iter__(self) -> Iterator[str]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)

    @asynccontextmanager
    async def opened(self, path: Path | None) -> AsyncGenerator[None, None]:
        """Those of a file, or the one of the environment."""
        if path is None:
            async with CopyTradingClient.from_env() as client:
                self._found = {LABEL: client}
                yield
            return
        async with Accounts.from_toml(path) as accounts:
            self._found = accounts
            yield


async def _run(collector: Collector, progress: Console, every: float | None) -> bool:
    """Runs it beside the screen; returns whether a signal ended it."""
    work = asyncio.ensure_future(collector.run() if every is None else collector.follow(every))
    shown = asyncio.ensure_future(screen.show(progress, collector))
    with _stopped_by_signals(work):
        try:
            await asyncio.wait([work])
        finally:
            work.cancel()
            shown.cancel()
            await asyncio.wait([work, shown])
    if work.cancelled():
        return True
    work.result()
    return False


@contextlib.contextmanager
def _stopped_by_signals(work: asyncio.Future[Any]) -> Generator[None, None, None]:
    """Ctrl-C, a terminating signal, or a closed terminal: the work puts away what was read."""
    loop = asyncio.get_running_loop()
    numbers = [signal.SIGINT, signal.SIGTERM]
    hangup = getattr(signal, "SIGHUP", None)
    if hangup is not None and signal.getsignal(hangup) is not signal.SIG_IGN:  # else nohup's
        numbers.append(hangup)
    added = []
    for number in numbers:
        with contextlib.suppress(NotImplementedError, RuntimeError, ValueError):
            loop.add_signal_handler(number, work.cancel)
            added.append(number)
    try:
        yield
    finally:
        for number in added:
            loop.remove_signal_handler(number)
