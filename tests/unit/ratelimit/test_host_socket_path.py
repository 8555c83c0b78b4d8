"""Where the socket of a host's limiter is, and what is refused there."""

from __future__ import annotations

import os
import socket
import stat
import threading

import pytest

from bitget_copy.errors import ConfigError
from bitget_copy.ratelimit.host import socket_path as place_module
from bitget_copy.ratelimit.host.socket_path import MAX_PATH, Place, peer_of


@pytest.fixture
def place(tmp_path):
    tmp_path.chmod(0o700)
    return Place.at(tmp_path / "limits.sock")


@pytest.fixture
def lock(place):
    descriptor = place.try_lock()
    yield descriptor
    place.close_lock(descriptor)


def mode_of(path):
    return stat.S_IMODE(path.lstat().st_mode)


def refused(match):
    return pytest.raises(ConfigError, match=match)


# --- the folder ------------------------------------------------------------------------------


def test_the_users_runtime_folder_is_the_default(tmp_path, monkeypatch):
    """A folder of its own in it, for this user alone."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))

    place = Place.at()

    assert place.path == tmp_path / "bitget-copy" / "limits.sock"
    assert mode_of(place.path.parent) == 0o700


def test_without_a_runtime_folder_it_is_one_of_the_user_among_temporary_files(
    tmp_path, monkeypatch
):
    """Its name holds the user's number; what XDG_RUNTIME_DIR names must exist and be absolute."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", "relative")
    monkeypatch.setattr(place_module, "_is_own_folder", lambda path: False)
    monkeypatch.setattr(place_module.tempfile, "gettempdir", lambda: str(tmp_path))

    place = Place.at()

    assert place.path == tmp_path / f"bitget-copy-{os.geteuid()}" / "limits.sock"
    assert mode_of(place.path.parent) == 0o700


@pytest.mark.parametrize("made", ["file", "link", "open to others"])
def test_a_default_folder_that_somebody_has_made_is_refused(tmp_path, monkeypatch, made):
    """A file, a link to a folder, or one that others may enter."""
    folder = tmp_path / "bitget-copy"
    if made == "file":
        folder.touch()
    elif made == "link":
        (tmp_path / "elsewhere").mkdir(mode=0o700)
        folder.symlink_to(tmp_path / "elsewhere")
    else:
        folder.mkdir()
        folder.chmod(0o755)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))

    with refused("of this user alone"):
        Place.at()


@pytest.mark.parametrize(
    ("name", "match"),
    [
        ("x" * 200, f"{MAX_PATH} is the most"),
        ("é" * 50, f"{MAX_PATH} is the most"),
        ("no/such/folder/s.sock", "No such file or directory; make it"),
        ("file/s.sock", "is no folder"),
        (".", "is a folder; name the socket in it"),
        ("open/s.sock", "others may write"),
        ("nul\0.sock", "has a NUL"),
    ],
)
def test_a_path_that_cannot_be_is_refused_in_short(tmp_path, monkeypatch, name, match):
    """Too long, without a folder, in one where others may write, with a NUL."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "file").touch()
    (tmp_path / "open").mkdir()
    (tmp_path / "open").chmod(0o777)

    with refused(match) as error:
        Place.at(name)

    assert len(str(error.value)) < 400


def test_a_folder_of_everybody_will_do_where_nobody_can_replace_what_is_anothers(tmp_path):
    """As the one for temporary files, by its sticky bit."""
    tmp_path.chmod(0o1777)

    place = Place.at(tmp_path / "s.sock")
    lock = place.try_lock()

    assert lock is not None
    place.close_lock(lock)


@pytest.mark.parametrize("lacks", ["AF_UNIX", "SO_PEERCRED"])
def test_a_system_without_what_is_needed_is_told(tmp_path, monkeypatch, lacks):
    """By the name of what it lacks, and with the way out."""
    monkeypatch.delattr(place_module.socket, lacks)

    with refused("it needs Linux; a RedisLimiter"):
        Place.at(tmp_path / "s.sock")


# --- the lock --------------------------------------------------------------------------------


def test_one_is_elected(place):
    """Of two that try at once one has the lock, the other may have it after its end."""
    first = place.try_lock()

    assert first is not None
    assert place.try_lock() is None

    place.close_lock(first)
    second = place.try_lock()
    assert second is not None
    assert mode_of(place.lock_path) == 0o600
    place.close_lock(second)


def test_of_many_threads_one_is_elected(place):
    """Whatever the order in which they open and lock."""
    barrier, found = threading.Barrier(16), []

    def elect():
        barrier.wait()
        found.append(place.try_lock())

    threads = [threading.Thread(target=elect) for _ in range(16)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()

    [lock] = [each for each in found if each is not None]
    place.close_lock(lock)


def test_a_lock_file_that_was_removed_elects_nobody(place, monkeypatch):
    """Who has opened the old file looks again; the new one is taken."""
    real, opened = Place._open_lock, []

    def open_and_remove(self):
        descriptor = real(self)
        opened.append(descriptor)
        if len(opened) == 1:
            self.lock_path.unlink()
        return descriptor

    monkeypatch.setattr(Place, "_open_lock", open_and_remove)
    lock = place.try_lock()

    assert len(opened) == 2
    assert place.is_locked_by(lock)
    place.close_lock(lock)


@pytest.mark.parametrize(("made", "match"), [("link", "symbolic link"), ("folder", "s a directory"),
                                             ("pipe", "no regular file")])  # fmt: skip
def test_what_is_no_lock_file_is_refused(place, tmp_path, made, match):
    """A link, a folder, a pipe."""
    if made == "link":
        place.lock_path.symlink_to(tmp_path / "target")
    elif made == "folder":
        place.lock_path.mkdir()
    else:
        os.mkfifo(place.lock_path)

    with refused(match):
        place.try_lock()


# --- the socket ------------------------------------------------------------------------------


def test_the_socket_is_this_users_alone(place, lock):
    """Mode 0600, and nothing else is left in the folder."""
    with place.listen():
        assert mode_of(place.path) == 0o600
        assert stat.S_ISSOCK(place.path.lstat().st_mode)
        assert sorted(each.name for each in place.path.parent.iterdir()) == [
            "limits.sock",
            "limits.sock.lock",
        ]


def test_nobody_listens_at_what_a_dead_process_has_left(place, lock):
    """It is no connection, and the next one's socket takes its place."""
    place.listen().close()
    assert stat.S_ISSOCK(place.path.lstat().st_mode)
    assert place.connect() is None

    with place.listen() as listener, place.connect() as connection:
        accepted, _ = listener.accept()
        with accepted:
            assert peer_of(connection) == peer_of(accepted)
            assert peer_of(accepted).pid == os.getpid()


def test_who_listens_unseen_is_known_by_any_name_of_the_folder(place, lock, tmp_path):
    """It may have been told of the folder through a link; a socket of another folder is another."""
    (tmp_path / "link").symlink_to(tmp_path)
    (tmp_path / "other").mkdir(mode=0o700)
    linked, other = (Place.at(tmp_path / each / place.path.name) for each in ("link", "other"))
    with linked.listen():
        linked.path.unlink()
        assert [each.is_served_unseen() for each in (place, linked, other)] == [True, True, False]
    assert not place.is_served_unseen()


@pytest.mark.parametrize(
    ("made", "match"),
    [("file", "is no socket"), ("folder", "is no socket"), ("link", "is a symbolic link")],
)
def test_what_is_no_socket_is_refused(place, lock, tmp_path, made, match):
    """Neither connected to nor replaced: somebody may need it."""
    if made == "file":
        place.path.write_text("precious")
    elif made == "folder":
        place.path.mkdir()
    else:
        place.path.symlink_to(tmp_path / "target")

    with refused(match):
        place.connect()
    with refused(match):
        place.listen()
    assert os.path.lexists(place.path)


def test_a_socket_of_another_user_is_refused(place, lock, monkeypatch):
    """By its owner, and by who listens."""
    with place.listen():
        monkeypatch.setattr(place_module, "peer_of", lambda _: place_module.Peer(1, 12345))
        with refused("user 12345 listens"):
            place.connect()
        monkeypatch.setattr(os, "geteuid", lambda: 54321)
        with refused(f"is a socket of user {os.getuid()}"):
            place.connect()


def test_a_folder_of_another_user_is_refused(tmp_path, monkeypatch):
    """Who could put another socket there."""
    if os.getuid() == 0:
        os.chown(tmp_path, 12345, -1)
    else:
        monkeypatch.setattr(os, "geteuid", lambda: 54321)
    with refused("belongs to user"):
        Place.at(tmp_path / "s.sock")


@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")
def test_a_child_has_no_lock(place):
    """A lock is the open file's, which a fork shares: the child closes it at once."""
    lock = place.try_lock()
    asks, told = socket.socketpair()
    child = os.fork()
    if child == 0:
        asks.send(b"1" if lock in place_module._locks else b"0")
        asks.recv(1)
        os._exit(0)
    inherited = told.recv(1)
    place.close_lock(lock)
    free = place.try_lock()  # while the child lives
    told.send(b"x")
    os.waitpid(child, 0)

    assert inherited == b"0"
    assert free is not None
    place.close_lock(free)
    asks.close()
    told.close()
