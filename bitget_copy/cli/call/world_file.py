"""Keeps the world of ``call --simulate=FILE``: a seed, a moment, and the writes since then.

The same seed at the same moment makes the same exchange, so the next call makes it anew and sends
those writes again, each at its moment. What each answered is kept too, and must come out again.
The file is locked for the whole call, and replaced as a whole by what is on the disk already.
"""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
import time
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, Literal, TypeAlias, get_args

import attrs

from bitget_copy import CopyTradingClient, __version__, to_wire
from bitget_copy._builtin_values import shown
from bitget_copy._file_lock import try_lock
from bitget_copy.endpoint import Endpoint
from bitget_copy.errors import BitgetCopyError, ConfigError
from bitget_copy.ratelimit.limiter import LocalLimiter
from bitget_copy.simulator import HandClock, Simulator

Mode: TypeAlias = Literal["classic", "unified"]

FORMAT: Final = 1
_NAME: Final = "bitget-copy world"
_DEFAULT_SEED: Final = 7
_MODE: Final = 0o600
_PATIENCE: Final = 10.0
"""Seconds that another call on the same file is waited for."""
_STEP: Final = 0.05


@attrs.frozen
class Write:
    """One write that took effect: when, in milliseconds; which row, with what, and the answer."""

    at: int
    call: str
    values: Mapping[str, Any]
    reply: Any


@attrs.define
class KeptWorld:
    """A simulated exchange, and the file that its writes are kept in.

    Attributes:
        simulator: stands still at the moment of the call.
        writes: all so far.
        is_kept: whether the file has this world already, or is a new one.
    """

    path: Path
    seed: int
    start: int
    mode: Mode
    clock: HandClock
    simulator: Simulator
    writes: list[Write]
    is_kept: bool

    async def replay(self, now: int) -> None:
        """Sends all writes again, each at its moment, and goes on to now.

        Raises:
            ConfigError: one of them does not come out as it did.
        """
        for number, write in enumerate(self.writes, 1):
            self._go_to(write.at)
            client = CopyTradingClient(
                self.simulator.credentials, transport=self.simulator, limiter=LocalLimiter(),
                clock=_ClientClock(self.clock), experimental=True,
            )  # fmt: skip
            try:
                async with client:
                    reply = _plain(await client.call(write.call, write.values))
            except BitgetCopyError as error:
                reply = str(error)
            if reply != write.reply:
                raise ConfigError(
                    f"world {self.path}: write {number} ({write.call}) has another answer now "
                    "than when it was kept; begin anew with another file"
                )
        self._go_to(now)

    def _go_to(self, moment: int) -> None:
        left = _seconds(moment) - self.clock()
        if left > 0:
            self.simulator.advance(left)

    def keep(self, row: Endpoint, values: Mapping[str, object], reply: Any) -> None:
        """Adds a write that took effect, and writes the file.

        Raises:
            ConfigError: the file cannot be written.
        """
        moment = int(self.clock() * 1000)
        self.writes.append(Write(moment, row.key, _plain(dict(values)), _plain(reply)))
        self.save()

    def save(self) -> None:
        """Replaces the file by one that holds all writes.

        Raises:
            ConfigError: it cannot be written; the old one is as it was.
        """
        head = {
            "file": _NAME, "format": FORMAT, "version": __version__, "seed": self.seed,
            "start": self.start, "mode": self.mode,
        }  # fmt: skip
        lines = [json.dumps(head), *(json.dumps(attrs.asdict(write)) for write in self.writes)]
        try:
            _replace(self.path, "".join(f"{line}\n" for line in lines))
        except OSError as error:
            raise _failed(self.path, "cannot be written, so this call is not kept", error) from None


class _ClientClock:
    """The simulator's clock as the client's own; what is waited for takes no time."""

    def __init__(self, clock: HandClock) -> None:
        self.wall = self.monotonic = clock

    async def sleep(self, seconds: float) -> None:
        """The writes come one at a time, each at its own moment."""


@contextmanager
def opened(
    path: Path,
    seed: int | None,
    *,
    mode: Mode = "classic",
    now: Callable[[], float] = time.time,
) -> Generator[KeptWorld]:
    """The world of a file, which is made where it is not there; nobody else has it meanwhile.

    Args:
        path: the file.
        seed: of a new world; must be that of an old one, or None.
        mode: what the accounts of a new world are.
        now: seconds since 1970.

    Raises:
        ConfigError: the file is none of ours, of another version or seed, in use, or cannot be
            read or written.
    """
    with _locked(path) as text:
        moment = int(now() * 1000)
        head, writes = _read(path, text) if text else (None, [])
        kept_seed = _DEFAULT_SEED if seed is None else seed
        if head is not None:
            kept_seed = head["seed"]
            if seed not in {None, kept_seed}:
                raise ConfigError(
                    f"world {path}: has seed {kept_seed}, not {seed}; leave --seed out, or begin "
                    "anew with another file"
                )
            mode = head.get("mode", "classic")
        start = moment if head is None else head["start"]
        clock = HandClock(_seconds(start))
        simulator = Simulator(
            kept_seed, clock=clock, sleep=clock.sleep, enforce_limits=False, account_mode=mode
        )
        yield KeptWorld(path, kept_seed, start, mode, clock, simulator, writes, bool(text))


def _seconds(moment: int) -> float:
    """The middle of a millisecond, so that no rounding moves it to another one."""
    return (moment + 0.5) / 1000


def _plain(value: Any) -> Any:
    """Values as they come back out of JSON."""
    return json.loads(json.dumps(to_wire(value), default=str))


def _read(path: Path, text: str) -> tuple[dict[str, Any], list[Write]]:
    """The first line, and the writes below it."""
    foreign = ConfigError(f"world {path}: is no world that --simulate=FILE has made; name another")
    try:
        head, *lines = map(json.loads, text.splitlines())
        is_ours = head["file"] == _NAME
        found = head["format"], head["version"]
        writes = [Write(**line) for line in lines] if found == (FORMAT, __version__) else []
        whole = [head["seed"], head["start"], *(write.at for write in writes)]
        is_ours = is_ours and head.get("mode", "classic") in get_args(Mode)
    except (ValueError, TypeError, KeyError, RecursionError):
        raise foreign from None
    if not is_ours or any(type(number) is not int for number in whole):
        raise foreign
    if found != (FORMAT, __version__):
        raise ConfigError(
            f"world {path}: was made by version {shown(found[1])}, and this is {__version__}; its "
            "exchange may answer otherwise; begin anew with another file"
        )
    return head, writes


@contextmanager
def _locked(path: Path) -> Generator[str]:
    """The text of the file, which no other call may use meanwhile."""
    until = time.monotonic() + _PATIENCE
    while True:
        descriptor = _open(path)
        try:
            if try_lock(descriptor) and _is_at(path, descriptor):
                break
        except BaseException:
            os.close(descriptor)
            raise
        os.close(descriptor)  # another call has it, or has replaced it
        if time.monotonic() > until:
            raise ConfigError(
                f"world {path}: is in use by another call; try again, or name another"
            )
        time.sleep(_STEP)
    try:
        with os.fdopen(os.dup(descriptor), encoding="utf-8") as file:
            try:
                text = file.read()
            except (OSError, ValueError) as error:
                raise _failed(path, "cannot be read", error) from None
        yield text
    finally:
        os.close(descriptor)


def _open(path: Path) -> int:
    try:
        if path.exists() and not path.is_file():
            raise ConfigError(f"world {path}: is no file; name one, or none yet")
        return os.open(path, os.O_RDWR | os.O_CREAT, _MODE)
    except (OSError, ValueError) as error:
        if isinstance(error, BitgetCopyError):
            raise
        raise _failed(path, "cannot be opened", error) from None


def _is_at(path: Path, descriptor: int) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(descriptor))
    except OSError:
        return False


def _replace(path: Path, text: str) -> None:
    target = path.resolve()
    number, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with os.fdopen(number, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise


def _failed(path: Path, what: str, error: Exception) -> ConfigError:
    reason = getattr(error, "strerror", None) or "it is no text"
    return ConfigError(f"world {path}: {what} ({reason})")
