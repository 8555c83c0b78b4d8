"""The watch for secrets itself works, and RSA keys stay as hidden as HMAC secrets.

That nothing shows in any other test is checked after each of them; see `listening`. That the
watch can fail in each place is in `test_secret_watch`.
"""

import asyncio
import logging
from pathlib import Path

import pytest
from calls import OpenLimiter, client, end_of, simulator
from faulty_server import Proxy
from kinds import TABLE
from secrecy import CANARIES

from bitget_copy.config import credentials_from_env
from bitget_copy.credentials import Credentials
from bitget_copy.errors import BitgetCopyError, ConfigError
from bitget_copy.signing import HmacSigner, RsaSigner

pytestmark = pytest.mark.usefixtures("backend")
READ = "v1.spot.trader.get_settings"
BY_KIND = {fault.kind: fault for fault in TABLE}
TELLING = [
    "own_key_in_refusal", "own_key_in_unknown_code", "own_key_in_page", "own_key_in_broken_reply",
    "reset_mid_body", "close_before_reply", "garbage_status_line", "truncated_json", "429_html",
    "redirect_to_another_host", "tls_answered_in_plain", "gzip_label_on_plain", "data_text",
]  # fmt: skip


async def ends(account, fault) -> list[str]:
    """Calls under one fault, one of them cancelled; what each ended as."""
    sim = simulator()
    labels = []
    async with Proxy(sim, [fault], forever=True) as proxy:
        url = proxy.url if fault.tls is None else proxy.url.replace("http:", "https:")
        async with client(sim, url, account=account, limiter=OpenLimiter()) as caller:
            labels.append((await end_of(caller.call(READ, timeout=5))).read_label)
            task = asyncio.ensure_future(caller.call(READ, timeout=5))
            for _ in range(12):
                await asyncio.sleep(0)
            task.cancel()
            try:
                await task
            except (asyncio.CancelledError, BitgetCopyError) as error:
                CANARIES.check_error(error)
                labels.append(type(error).__name__)
        shown = (
            repr(caller) + repr(caller.config) + repr(caller.bucket_states()) + repr(vars(caller))
        )
    assert CANARIES.found_in(shown) == []
    return labels


@pytest.mark.parametrize("kind", TELLING)
@pytest.mark.parametrize("account", ["rsa", "trader"])
async def test_neither_kind_of_key_shows(account, kind):
    """Errors, causes, tracebacks with locals, logs and representations show no canary."""
    seen = CANARIES.errors_seen
    labels = await ends(account, BY_KIND[kind])
    assert labels
    assert CANARIES.errors_seen > seen
    assert CANARIES.leaks == []


PARTS = {"api_key": "bg_canary_key", "secret_key": "canary secret", "passphrase": "canary phrase"}
PEM = "-----BEGIN PRIVATE KEY-----\ncanaryCanaryCanary\n-----END PRIVATE KEY-----"
WRONG = {
    "part": lambda: Credentials(**PARTS | {"passphrase": "canary\n"}),
    "secret": lambda: Credentials(**PARTS | {"secret_key": PEM}),
    "rsa": lambda: Credentials.rsa(api_key="canary", private_key=PEM, passphrase=" "),
    "environment": lambda: credentials_from_env({"BITGET_API_KEY": "canary", "BITGET_SECRET": PEM}),
    "key file": lambda: credentials_from_env(
        {"BITGET_API_KEY": "c", "BITGET_PRIVATE_KEY": "canary", "BITGET_PASSPHRASE": "canary"}
    ),
    "pem": lambda: RsaSigner(PEM),
    "hmac": lambda: HmacSigner("canary\udc80"),
}


@pytest.mark.parametrize("how", WRONG)
def test_credentials_that_are_refused_stay_hidden(how):
    """No frame of the library comes along with the error: its variables are the credentials."""
    with pytest.raises(ConfigError) as caught:
        WRONG[how]()
    assert "canary" not in str(caught.value).lower()
    assert caught.value.__context__ is None
    tests = Path(__file__).parents[1]
    theirs = [entry for entry in caught.traceback if tests not in entry.path.parents]
    assert [entry.name for entry in theirs] == ["guarded"]
    assert "canary" not in repr(theirs[0].frame.f_locals).lower()


def test_the_canaries_are_there():
    """Key, secret and passphrase of an HMAC account, and every line of a PEM, are watched for."""
    sim = simulator()
    hmac, rsa = sim.accounts["trader"], sim.accounts["rsa"]
    middle = rsa.secret_key.split("\n")[5]
    assert {hmac.api_key, hmac.secret_key, hmac.passphrase, middle} <= CANARIES.secrets


def test_a_secret_in_a_log_is_noticed():
    """A record that shows a passphrase at DEBUG, on any logger, is found; so the watch can fail."""
    secret = simulator().credentials.passphrase
    logging.getLogger("httpcore.anything").debug("sent %r", [("x", secret)])
    assert len(CANARIES.leaks) == 1
    CANARIES.leaks.clear()


def test_a_secret_in_a_local_variable_is_noticed():
    """A traceback whose frames hold a key is found, also in the context of another error."""
    sim = simulator()

    def signed(headers):
        raise KeyError("inner")

    def outer():
        try:
            signed({"ACCESS-KEY": sim.credentials.api_key})
        except KeyError:
            raise ValueError("outer")  # noqa: B904 - the context is the point

    try:
        outer()
    except ValueError as error:
        CANARIES.check_error(error)
    assert CANARIES.leaks
    CANARIES.leaks.clear()
