"""The watch over the whole run can fail: a secret that is let out in any way fails its test."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from secrecy import Canaries

TESTS = Path(__file__).parents[1]
PLANTED = '''
import asyncio
import logging

import pytest

from bitget_copy import CopyTradingClient, Credentials, _tracebacks, _redact
from bitget_copy._pipeline import _TimeCall
from bitget_copy.errors import BitgetCopyError, ConfigError, ParameterError
from bitget_copy.signing import HmacSigner

KEYS = Credentials(
    api_key="bg_planted_key_17", secret_key="planted/secret+text", passphrase="a planted one 7"
)
LINE = "MIIEplantedPlantedPlanted0123456789"
PEM = f"-----BEGIN PRIVATE KEY-----\\n{LINE}\\n-----END PRIVATE KEY-----"
LIBRARY = {"ConfigError": ConfigError}
exec(compile("""
def raising(headers, message="no"):
    raise ConfigError(message)

def hiding(headers):
    try:
        {}[headers]
    except KeyError:
        raise ConfigError("no") from None

async def cancelled(headers):
    await asyncio.Event().wait()
""", "/somewhere/site-packages/library.py", "exec"), LIBRARY | {"asyncio": asyncio}, LIBRARY)


def caught(call, *args):
    with pytest.raises(BitgetCopyError):
        call(*args)


def test_clean():
    """Nothing is let out: the test's own frames and short words do not count."""
    secret = KEYS.secret_key
    caught(LIBRARY["raising"], "short")
    logging.getLogger("httpx").debug("a request %s", "GET")
    assert secret


def test_marked_no():
    print(KEYS.api_key)


test_marked_no = pytest.mark.shows_secrets("on purpose")(test_marked_no)


def test_log():
    logging.getLogger("httpcore.http11").debug("sent %r", [(b"ACCESS-KEY", KEYS.api_key.encode())])


def test_log_with_caplog(caplog):
    caplog.set_level(logging.INFO, logger="bitget_copy")
    logging.getLogger("anything").debug("with %s", KEYS.passphrase)


def test_log_of_an_error():
    try:
        LIBRARY["raising"]([KEYS.secret_key])
    except ConfigError:
        logging.getLogger("bitget_copy").exception("failed")


def test_message():
    caught(LIBRARY["raising"], None, f"not {KEYS.secret_key}")


def test_argument():
    def wrong():
        raise ParameterError("bad", parameter="x", wire="x", allowed=KEYS.passphrase)

    caught(wrong)


def test_attribute():
    error = ConfigError("no")
    error.head = KEYS.api_key
    caught(lambda: (_ for _ in ()).throw(error))


def test_cause():
    def wrong():
        raise ConfigError("no") from ValueError(KEYS.api_key)

    caught(wrong)


def test_hidden_context():
    caught(LIBRARY["hiding"], KEYS.api_key)


def test_local_variable():
    caught(LIBRARY["raising"], {"ACCESS-PASSPHRASE": KEYS.passphrase})


def test_local_variable_of_the_cause():
    def wrong():
        try:
            LIBRARY["raising"]({"ACCESS-PASSPHRASE": KEYS.passphrase})
        except ConfigError as error:
            raise BitgetCopyError("no") from error

    caught(wrong)


def test_pem_in_a_local_variable():
    Credentials.rsa(api_key="bg_other_key_18", private_key=PEM, passphrase="another one")
    caught(LIBRARY["raising"], PEM.encode())


def test_error_that_is_kept():
    try:
        LIBRARY["raising"](KEYS.api_key)
    except ConfigError as error:
        globals()["kept"] = error
    del globals()["kept"]


class Talkative:
    """A signer that says what it should not."""

    def sign(self, prehash):
        raise LookupError(f"no {KEYS.secret_key}")


async def silent(scope, receive, send):
    await asyncio.Event().wait()


async def ends(call, **options):
    """How a call ends that is cancelled after a while; its task keeps the error."""
    client = CopyTradingClient(KEYS, base_url="http://127.0.0.1:9", transport=silent, **options)
    task = asyncio.ensure_future(call(client))
    await asyncio.sleep(0.05)
    task.cancel()
    await asyncio.wait([task])
    await client.aclose()


def one_call(client):
    return client.v1.spot.trader.get_settings()


def test_error_of_a_call(monkeypatch):
    monkeypatch.setattr(_redact, "redact_error", lambda error, secrets: None)
    asyncio.run(ends(one_call, signer=Talkative()))


def test_error_of_the_clock(monkeypatch):
    monkeypatch.setattr(_TimeCall, "headers", lambda self: {"ACCESS-KEY": KEYS.api_key})
    monkeypatch.setattr(_tracebacks, "without_frames", lambda error: None)
    asyncio.run(ends(lambda client: client.sync_clock()))


def test_cancellation(monkeypatch):
    monkeypatch.setattr(_tracebacks, "without_frames", lambda error: None)
    asyncio.run(ends(one_call))


def test_no_cancellation():
    asyncio.run(ends(one_call))


def test_representation(monkeypatch):
    monkeypatch.setattr(HmacSigner, "__repr__", lambda self: f"HmacSigner({KEYS.secret_key})")
    HmacSigner(KEYS.secret_key)


def test_what_a_client_holds():
    async def main():
        client = CopyTradingClient(KEYS)
        client.last = {"ACCESS-KEY": KEYS.api_key}
        await client.aclose()

    asyncio.run(main())


def test_output(capsys):
    with capsys.disabled():
        pass
    print("calling with", KEYS.api_key)


@pytest.fixture
def at_the_end():
    yield
    logging.getLogger("bitget_copy").debug(KEYS.api_key)


def test_fixture(at_the_end):
    pass


def test_no_output():
    pass
'''
CLEAN = {"test_clean", "test_marked_no", "test_no_cancellation", "test_no_output"}


@pytest.fixture(scope="module")
def planted(tmp_path_factory) -> tuple[int, str]:
    """The end of a run of tests of which each lets a secret out in a way of its own."""
    folder = tmp_path_factory.mktemp("planted")
    (folder / "test_planted.py").write_text(PLANTED, encoding="utf-8")
    command = [
        sys.executable, "-m", "pytest", "-rA", "-q", "-p", "conftest", "-p", "no:cacheprovider",
        "-o", "asyncio_default_fixture_loop_scope=function", "--rootdir", str(folder), str(folder),
    ]  # fmt: skip
    environment = os.environ | {"PYTHONPATH": str(TESTS)}
    ended = subprocess.run(  # noqa: S603 - our own interpreter
        command, cwd=folder, env=environment, capture_output=True, text=True, timeout=120,
        check=False,
    )  # fmt: skip
    return ended.returncode, ended.stdout + ended.stderr


@pytest.mark.parametrize("name", re.findall(r"def (test_\w+)", PLANTED))
def test_a_planted_leak_fails_its_test(planted, name):
    """A log, a message, a cause, a frame's variable, a representation, an output: each is found."""
    _, text = planted
    ends = set(
        re.findall(rf"^(PASSED|FAILED|ERROR) test_planted\.py::{name}\b", text, re.MULTILINE)
    )
    if name in CLEAN:
        assert ends == {"PASSED"}, text
    else:
        assert ends & {"FAILED", "ERROR"}, text


def test_the_watch_itself_shows_no_secret(planted):
    """What it says about a leak names the place and quotes four characters at most."""
    code, text = planted
    assert code == pytest.ExitCode.TESTS_FAILED
    told = re.findall(r"^\S*Error.* shows .*|^log of .* shows .*", text, re.MULTILINE)
    assert len(told) > 5
    for secret in ("planted_key", "planted/secret", "planted one", "PlantedPlanted"):
        assert not [line for line in told if secret in line]


@pytest.mark.parametrize("shift", range(12))
@pytest.mark.parametrize("secret", ["8letters", "11_letters!", "x" * 5 + "of twenty chars"])
def test_a_canary_is_found_wherever_it_stands(secret, shift):
    """At any distance from the beginning of a text, at its end, and among thousands of others."""
    canaries = Canaries()
    for number in range(2000):
        canaries._learn(f"another secret {number:06d}")
    canaries._learn(secret)
    for tail in ("", " more"):
        assert canaries._in("-" * shift + secret + tail) == {secret}
    assert canaries._in("-" * shift + secret[:-1]) == set()
