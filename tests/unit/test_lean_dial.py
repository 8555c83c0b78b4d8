"""A connected socket by the fastest of several addresses, and no other left open."""

import asyncio
import contextlib
import socket

import pytest

from bitget_copy._transport.lean import dial as module
from bitget_copy._transport.lean.dial import dial

V4, V6 = socket.AF_INET, socket.AF_INET6


class Addresses:
    """Stands in for resolver and network: what each address does, and what became of sockets."""

    def __init__(self, monkeypatch, **does):
        self.does = does
        self.began = []
        self.made = {}
        monkeypatch.setattr(module, "STAGGER_SECONDS", 0.01)
        monkeypatch.setattr(module, "_resolve", self.resolve)
        monkeypatch.setattr(module, "_connect", self.connect)

    async def resolve(self, host, port, local_address):
        return [(V4, socket.SOCK_STREAM, 0, "", name) for name in self.does]

    async def connect(self, candidate, local_address):
        name = candidate[-1]
        self.began.append(name)
        step = self.does[name]
        if isinstance(step, float):
            await asyncio.sleep(step)
        elif step == "stubborn":  # connects although it is being cancelled
            with contextlib.suppress(asyncio.CancelledError):
                await asyncio.Event().wait()
        elif isinstance(step, tuple):
            await asyncio.sleep(step[0])
            raise step[1]
        elif step is not None:
            raise step
        self.made[name] = socket.socket()
        return self.made[name]

    def open_now(self):
        return [name for name, sock in self.made.items() if sock.fileno() >= 0]


async def dialled(host="h", port=1, local_address=None):
    return await dial(host, port, local_address)


async def turns(count=5):
    for _ in range(count):
        await asyncio.sleep(0)


# --- the race --------------------------------------------------------------------------------


async def test_the_first_that_connects_wins(monkeypatch):
    """A slow favourite is overtaken by the next, and its attempt is given up."""
    addresses = Addresses(monkeypatch, slow=30.0, quick=None, never_asked=None)
    with await dialled() as won:
        await turns()
        assert won is addresses.made["quick"]
        assert addresses.began == ["slow", "quick"]
        assert addresses.open_now() == ["quick"]


async def test_a_failure_starts_the_next_at_once(monkeypatch):
    """Without waiting for the quarter of a second."""
    monkeypatch.setattr(module, "STAGGER_SECONDS", 60.0)
    addresses = Addresses(monkeypatch, one=OSError("one"), two=OSError("two"), three=None)
    monkeypatch.setattr(module, "STAGGER_SECONDS", 60.0)
    with await asyncio.wait_for(dialled(), 5) as won:
        assert won is addresses.made["three"]


async def test_the_last_attempt_is_waited_for_when_the_others_have_failed(monkeypatch):
    """However long it takes; the caller has a deadline."""
    addresses = Addresses(monkeypatch, one=(0.02, OSError("late")), two=0.05)
    with await dialled() as won:
        assert won is addresses.made["two"]


async def test_when_all_fail_the_first_error_is_told(monkeypatch):
    """The favourite's: what the resolver puts first is what people know."""
    Addresses(monkeypatch, one=ConnectionRefusedError("one"), two=OSError("two"))
    with pytest.raises(ConnectionRefusedError, match="one"):
        await dialled()


async def test_two_that_connect_at_once_leave_one_open(monkeypatch):
    """The second one's socket is closed, whether it was in time or after its cancellation."""
    monkeypatch.setattr(module, "STAGGER_SECONDS", 0.0)
    addresses = Addresses(monkeypatch, one=0.01, two=0.01, three="stubborn")
    monkeypatch.setattr(module, "STAGGER_SECONDS", 0.0)
    with await dialled() as won:
        await turns()
        assert len(addresses.open_now()) == 1
        assert won in addresses.made.values()


async def test_a_loser_that_fails_late_is_no_lost_error(monkeypatch):
    """Its error is looked at, so that the loop does not complain."""
    told = []
    asyncio.get_running_loop().set_exception_handler(lambda _, context: told.append(context))

    async def fails_when_cancelled(candidate, local_address):
        if candidate[-1] == "slow":
            try:
                await asyncio.Event().wait()
            except asyncio.CancelledError:
                raise OSError("late") from None
        return socket.socket()

    Addresses(monkeypatch, slow=None, quick=None)
    monkeypatch.setattr(module, "_connect", fails_when_cancelled)
    with await dialled():
        await turns()
    assert told == []


@pytest.mark.parametrize("step", range(8))
async def test_cancelled_at_any_step_leaves_no_socket_open(monkeypatch, step):
    """Whatever has been opened by then."""
    monkeypatch.setattr(module, "STAGGER_SECONDS", 0.0)
    addresses = Addresses(monkeypatch, one="stubborn", two=0.0, three=0.0)
    monkeypatch.setattr(module, "STAGGER_SECONDS", 0.0)
    task = asyncio.ensure_future(dialled())
    await turns(step)
    task.cancel()
    (end,) = await asyncio.gather(task, return_exceptions=True)
    await turns()
    if isinstance(end, socket.socket):
        end.close()
    assert addresses.open_now() == []


async def test_a_winner_is_closed_when_the_race_itself_fails(monkeypatch):
    """Nobody would close it otherwise."""
    addresses = Addresses(monkeypatch, one=None, two=None)

    class Odd:
        def exception(self):
            raise RuntimeError("odd")

        def cancel(self):
            pass

        def add_done_callback(self, call):
            pass

    real = asyncio.wait

    async def wait(tasks, **options):
        done, running = await real(tasks, **options)
        return [*done, Odd()], running

    monkeypatch.setattr(module.asyncio, "wait", wait)
    with pytest.raises(RuntimeError, match="odd"):
        await dialled()
    assert addresses.open_now() == []


# --- addresses -------------------------------------------------------------------------------


async def test_families_take_turns(monkeypatch):
    """The resolver's favourite first, then one of the other family, and so on."""
    found = [(V6, 1, 6, "", "a"), (V6, 1, 6, "", "b"), (V4, 1, 6, "", "c")]
    asked = []

    async def look_up(host, port, **options):
        asked.append(options["family"])
        return found

    monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", look_up)
    assert [c[-1] for c in await module._resolve("h.test", 1, None)] == ["a", "c", "b"]
    await module._resolve("h.test", 1, "127.0.0.1")
    await module._resolve("h.test", 1, "::1")
    assert asked == [socket.AF_UNSPEC, V4, V6]


@pytest.mark.parametrize(("host", "family"), [("127.0.0.1", V4), ("::1", V6), ("localhost", None)])
def test_an_address_needs_no_resolver(host, family):
    """It would take a thread."""
    literal = module._literal(host, 443)
    assert (literal and literal[0]) == family
    assert literal is None or literal[-1] == (host, 443)


# --- real sockets ----------------------------------------------------------------------------


@pytest.fixture
async def server():
    """Its port, and who came."""
    came = []

    async def accept(reader, writer):
        came.append(writer.get_extra_info("peername")[0])
        writer.close()

    listening = await asyncio.start_server(accept, "127.0.0.1", 0)
    async with listening:
        yield listening.sockets[0].getsockname()[1], came


@pytest.mark.parametrize("local_address", [None, "127.0.0.1", "127.0.0.2"])
async def test_a_connection_comes_from_the_address_that_was_asked_for(server, local_address):
    """Linux has all of 127/8."""
    port, came = server
    with await dial("127.0.0.1", port, local_address) as sock:
        assert not sock.getblocking()
        assert await asyncio.get_running_loop().sock_recv(sock, 1) == b""
    assert came == [local_address or "127.0.0.1"]


async def test_a_refused_connection_closes_its_socket(monkeypatch):
    """Nobody listens there."""
    made = []

    class Kept(socket.socket):
        def __init__(self, *rest):
            super().__init__(*rest)
            made.append(self)

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        monkeypatch.setattr(socket, "socket", Kept)
        with pytest.raises(ConnectionRefusedError):
            await dial("127.0.0.1", taken.getsockname()[1], None)
    assert [sock.fileno() for sock in made] == [-1]


async def test_a_name_with_two_families_reaches_the_one_that_listens(server, monkeypatch):
    """Over the real race: nobody listens at the first address."""
    port, _ = server
    stream = socket.SOCK_STREAM

    async def look_up(host, port, **options):
        return [(V4, stream, 6, "", ("127.0.0.9", port)), (V4, stream, 6, "", ("127.0.0.1", port))]

    monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", look_up)
    with await dial("two.test", port, None) as sock:
        assert sock.getpeername() == ("127.0.0.1", port)
