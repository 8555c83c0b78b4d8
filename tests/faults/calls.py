"""Calls that work in the embedded exchange, and the judge of what they claimed.

One world serves all writes of an API family at once: no two of them touch the same order or person.
"""

import asyncio
import contextlib
import ssl
import time
from datetime import UTC, datetime, timedelta
from functools import cache
from random import Random
from unittest import mock

import attrs
import backends
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from kinds import DONE, NO

from bitget_copy import ENDPOINTS, CopyTradingClient
from bitget_copy.errors import BitgetCopyError, Outcome
from bitget_copy.ratelimit.limiter import LocalLimiter
from bitget_copy.simulator import Simulator, seeding
from bitget_copy.simulator.seeding import Size

SEED = 20_260_726
WRITES = [key for key, row in ENDPOINTS.items() if key.startswith("v1.") and row.writes]
V2_WRITES = [key for key, row in ENDPOINTS.items() if key.startswith("v2.") and row.writes]
READS = {
    "v1.futures.trader.list_open_orders": {"symbol": "BTCUSDT_UMCBL", "productType": "umcbl"},
    "v1.futures.trader.get_statistics": {},
    "v1.spot.trader.list_open_orders": {},
}


class PatientClock:
    """The machine's clocks, but waits between attempts take no time."""

    def wall(self):
        return time.time()

    def monotonic(self):
        return time.monotonic()

    async def sleep(self, seconds):
        await asyncio.sleep(0)


class OpenLimiter:
    """Lets everything pass at once, where limits are not the subject."""

    waited = 0.0

    async def acquire(self, buckets, *, priority=0, route="", deadline=None):
        return self

    def snapshot(self):
        return ()

    def sent(self):
        pass

    def replied(self, **_):
        pass

    def lost(self):
        pass

    def cancel(self):
        pass


# Thousands of worlds are drawn in a run; their history and their crowds do not matter here.
_SMALL_WORLD = {
    "LISTED_TRADERS": 14,
    "KEYLESS_FOLLOWERS": 11,
    "_FULL": Size(lead_orders=(9, 24), copy_orders=(9, 0), spot=(9, 40)),
    "_SMALL": Size(lead_orders=(9, 12), copy_orders=(9, 0), spot=(9, 35)),
    "_FOLLOWER": Size(copy_orders=(9, 0), spot=(9, 0)),
}


def simulator(seed=SEED, **options) -> Simulator:
    """An exchange whose limits stand in nobody's way."""
    with mock.patch.multiple(seeding, **_SMALL_WORLD):
        return Simulator(seed=seed, **({"ip_rate": None, "enforce_limits": False} | options))


def client(sim, url, *, account="trader", backend=None, **options) -> CopyTradingClient:
    """A client with a limiter of its own and retries that cost no time.

    `backend` is a name in `backends`; by default it is the current one.
    """
    return CopyTradingClient(
        sim.accounts[account],
        base_url=url,
        **{
            "limiter": LocalLimiter(),
            "clock": PatientClock(),
            "random": Random(SEED),
            "egress_limit": None,
            **backends.options(backend),
        }
        | options,
    )


def poor(sim: Simulator, market: str) -> list[str]:
    """Followers of ours with so little that they may be removed, by UID."""
    accounts = sim.world.accounts
    followers = sim.account().in_market(market).followers
    return [uid for uid in followers if accounts[uid].in_market(market).equity < 100]


def write_values(sim: Simulator) -> dict[str, dict]:
    """Arguments for every write of V1, each about an order or a person of its own."""
    me, world = sim.account(), sim.world
    traders = list(world.traders("futures"))
    stars = list(me.futures.follows)

    copied = list(me.futures.copy_orders.open.values())
    by_symbol = {order.instrument.symbol: order for order in copied}
    first, second, third = list(by_symbol.values())[:3]
    own = [order for order in me.spot.lead_orders.open.values() if not order.copies]
    copies = [order for order in me.spot.lead_orders.open.values() if order.copies]
    lead = [sim.open_order("BTCUSDT_UMCBL") for _ in range(2)]
    sim.open_order("EOSUSDT_UMCBL")
    setting = {
        "symbol": "ETHUSDT_UMCBL", "marginType": "specify", "marginCoin": "USDT",
        "leverType": "specify", "longLeverage": "12", "shortLeverage": "10",
        "traceType": "amount", "traceValue": "1000", "maxHoldCount": "",
        "stopProfitRation": "", "stopLossRation": "",
    }  # fmt: skip
    ratio = {"symbol": "ETHUSDT", "productType": "umcbl", "stopLossRatio": "30",
             "takeProfitRatio": "60"}  # fmt: skip
    copy = {"symbol": "BTCUSDT", "traceType": "amount", "maxHoldCount": "100", "traceValue": "10"}
    return {
        f"v1.{key}": values
        for key, values in {
            "futures.trader.close_order": {"symbol": "BTCUSDT_UMCBL", "trackingNo": lead[0]},
            "futures.trader.set_order_tpsl": {"symbol": "BTCUSDT_UMCBL", "trackingNo": lead[1]},
            "futures.trader.close_orders_by_symbol": {"symbol": "EOSUSDT_UMCBL"},
            "futures.trader.set_symbol": {"symbol": "BTCPERP_CMCBL", "operation": "add"},
            "futures.trader.set_settings": {"showTpsl": "NO"},
            "futures.trader.remove_follower": {"followerUid": poor(sim, "futures")[-1]},
            "futures.trader.set_tpsl_ratios": {"tpslRatioConfigList": [ratio]},
            "futures.follower.follow_trader": {
                "traderId": traders[10].hex_id, "settings": [setting],
            },
            "futures.follower.close_order": {
                "trackingNo": str(first.no), "productType": first.instrument.product.upper(),
            },
            "futures.follower.set_order_tpsl": {
                "trackingNo": str(second.no), "symbol": second.instrument.symbol,
            },
            "futures.follower.close_all_orders": {
                "productType": third.instrument.product.upper(), "symbol": third.instrument.symbol,
            },
            "futures.follower.unfollow_trader": {"traderId": stars[0]},
            "spot.trader.close_orders": {
                "symbol": own[0].instrument.symbol, "trackingOrderNos": [str(own[0].no)],
            },
            "spot.trader.set_order_tpsl": {"trackingNo": str(own[1].no)},
            "spot.trader.set_symbols": {"symbols": ["BTCUSDT", "BGBUSDT"]},
            "spot.trader.remove_follower": {
                "followerUserId": world.accounts[poor(sim, "spot")[-2]].hex_id,
            },
            "spot.follower.follow_trader": {"traderUserId": traders[11].uid, "setting": [copy]},
            "spot.follower.unfollow_orders": {"trackingOrderNos": [str(copies[0].no)]},
            "spot.follower.unfollow_trader": {"traderUserId": world.accounts[stars[1]].hex_id},
        }.items()
    }  # fmt: skip


def v2_write_values(sim: Simulator) -> dict[str, dict]:
    """Arguments for every write of V2, each about an order or a person of its own."""
    me, world = sim.account(), sim.world
    traders = list(world.traders("futures"))
    stars = list(me.futures.follows)

    line = {"productType": "USDT-FUTURES"}
    copied = [o for o in me.futures.copy_orders.open.values() if o.instrument.product == "umcbl"]
    first, second, third = list({o.instrument.bare: o for o in copied}.values())[:3]
    spot = me.spot.lead_orders.open.values()
    own = [order for order in spot if not order.copies]
    copies = [order for order in spot if order.copies]
    lead = [sim.open_order("BTCUSDT_UMCBL") for _ in range(2)]
    sim.open_order("EOSUSDT_UMCBL")
    sim.open_order("BTCUSD_DMCBL")
    setting = line | {
        "symbol": "ETHUSDT", "marginType": "specify", "leverType": "specify", "longLeverage": "12",
        "shortLeverage": "10", "traceType": "amount", "traceValue": "1000",
    }  # fmt: skip
    offer = {"symbol": "BTCPERP", "productType": "USDC-FUTURES", "settingType": "ADD"}
    copy = {"symbol": "BTCUSDT", "traceType": "amount", "maxHoldSize": "100", "traceValue": "10"}
    no_stop = {"stopSurplusPrice": "0"}
    return {
        f"v2.{key}": values
        for key, values in {
            "futures.trader.close_order": line | {"trackingNo": lead[0]},
            "futures.trader.close_orders_by_symbol": line | {"symbol": "EOSUSDT"},
            "futures.trader.close_all_orders": {"productType": "COIN-FUTURES"},
            "futures.trader.set_order_tpsl": line | {"trackingNo": lead[1]} | no_stop,
            "futures.trader.set_symbols": {"settingList": [offer]},
            "futures.trader.set_settings": {"showTpsl": "NO"},
            "futures.trader.remove_follower": {"followerUid": poor(sim, "futures")[-1]},
            "futures.trader.create_copy_api": {"passphrase": "canary8passphrase"},
            "futures.follower.follow_trader": {
                "traderId": traders[10].hex_id, "settings": [setting],
            },
            "futures.follower.set_copy_settings": {
                "traderId": traders[9].hex_id, "copyAmount": "200",
            },
            "futures.follower.close_order": line | {"trackingNo": str(first.no)},
            "futures.follower.close_orders_by_symbol": line | {"symbol": second.instrument.bare},
            "futures.follower.close_all_orders": {
                "productType": "COIN-FUTURES", "holdSide": "long",
            },
            "futures.follower.set_order_tpsl": line | {"trackingNo": str(third.no)} | no_stop,
            "futures.follower.unfollow_trader": {"traderId": stars[0]},
            "spot.trader.close_orders": {
                "symbol": own[0].instrument.symbol, "trackingNoList": [str(own[0].no)],
            },
            "spot.trader.set_order_tpsl": {"trackingNo": str(own[1].no)} | no_stop,
            "spot.trader.set_symbols": {"symbolList": ["BGBUSDT"], "settingType": "add"},
            "spot.trader.remove_follower": {
                "followerUid": world.accounts[poor(sim, "spot")[-2]].hex_id,
            },
            "spot.follower.close_orders": {
                "symbol": copies[0].instrument.symbol, "trackingNoList": [str(copies[0].no)],
            },
            "spot.follower.unfollow_orders": {"trackingNoList": [str(copies[1].no)]},
            "spot.follower.set_order_tpsl": {"trackingNo": str(copies[2].no)} | no_stop,
            "spot.follower.follow_trader": {"traderId": traders[11].uid, "settings": [copy]},
            "spot.follower.unfollow_trader": {"traderId": world.accounts[stars[1]].hex_id},
        }.items()
    }  # fmt: skip


@attrs.frozen
class End:
    """How a call ended, as its caller saw it."""

    label: str
    value: object = None
    error: BaseException | None = None

    @property
    def read_label(self) -> str:
        return "value" if self.error is None else type(self.error).__name__


async def end_of(call) -> End:
    """Awaits a call; anything but a value or one of our own errors passes through."""
    try:
        value = await call
    except BitgetCopyError as error:
        return End(str(error.outcome), error=error)
    refused = value is False or getattr(value, "result", None) is False
    return End(NO if refused else DONE, value)


def judge(key: str, end: End, proxy) -> list[str]:
    """What is untrue in what a write's caller was told; to be asked when nothing runs any more."""
    path = ENDPOINTS[key].path
    done = sum(request.target.partition("?")[0] == path for request in proxy.executed)
    wrong = []
    if done > 1:
        wrong.append(f"executed {done} times")
    after = False
    for request, code in proxy.carried:
        if request.target.partition("?")[0] == path:
            if after:
                wrong.append("sent again after it had been executed")
            after = after or code == "00000"
    if end.label == DONE and not done:
        wrong.append("returned, but it did not happen")
    if end.label in {Outcome.NOT_SENT, Outcome.REFUSED, NO} and done:
        wrong.append(f"{end.label!r} was said of what happened")
    if end.label == Outcome.NOT_SENT and end.error.attempts[-1].status is not None:
        wrong.append("not sent, yet there was a reply")
    return wrong


# --- certificates --------------------------------------------------------------------------


@cache
def _authority():
    key = ec.generate_private_key(ec.SECP256R1())
    return key, _certificate("authority", key, key, "authority", ca=True)


_SIGNS_CERTIFICATES = x509.KeyUsage(
    digital_signature=True, key_cert_sign=True, crl_sign=True, content_commitment=False,
    key_encipherment=False, data_encipherment=False, key_agreement=False, encipher_only=False,
    decipher_only=False,
)  # fmt: skip


def _certificate(subject, key, signer, issuer, *, ca=False, expired=False, host="localhost"):
    now = datetime.now(UTC)
    end = now - timedelta(days=1) if expired else now + timedelta(days=1)
    name = lambda text: x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])  # noqa: E731
    builder = (
        x509.CertificateBuilder()
        .subject_name(name(subject))
        .issuer_name(name(issuer))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=2))
        .not_valid_after(end)
        .add_extension(x509.BasicConstraints(ca=ca, path_length=None), critical=True)
        # Python 3.13 checks strictly: a certificate names its own key and its issuer's.
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(signer.public_key()), critical=False
        )
    )
    if ca:
        builder = builder.add_extension(_SIGNS_CERTIFICATES, critical=True)
    if not ca:
        names = x509.SubjectAlternativeName([x509.DNSName(host)])
        builder = builder.add_extension(names, critical=False)
    return builder.sign(signer, hashes.SHA256())


@cache
def server_context(kind: str, directory: str) -> ssl.SSLContext:
    """A server's TLS context: ``good``, ``expired``, ``wrong_host`` or ``untrusted``."""
    signer, _ = _authority()
    if kind == "untrusted":
        signer = ec.generate_private_key(ec.SECP256R1())
    key = ec.generate_private_key(ec.SECP256R1())
    certificate = _certificate(
        "server", key, signer, "authority", expired=kind == "expired",
        host="elsewhere.example" if kind == "wrong_host" else "localhost",
    )  # fmt: skip
    path = f"{directory}/{kind}.pem"
    with open(path, "wb") as file:  # noqa: PTH123 - a name made of two parts
        file.write(key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption()))  # fmt: skip
        file.write(certificate.public_bytes(serialization.Encoding.PEM))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(path)
    return context


def authority_pem() -> str:
    """The test's authority, as a file has it."""
    _, certificate = _authority()
    return certificate.public_bytes(serialization.Encoding.PEM).decode()


@cache
def client_context() -> ssl.SSLContext:
    """A client's TLS context that trusts the test's authority only."""
    pem = authority_pem()
    return ssl.create_default_context(cadata=pem)


@contextlib.contextmanager
def deaf_port():
    """A port whose queue of connections is full: a new handshake is never answered."""
    import socket  # noqa: PLC0415

    with contextlib.ExitStack() as stack:
        listener = stack.enter_context(socket.socket())
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        for _ in range(4):
            filler = stack.enter_context(socket.socket())
            filler.setblocking(False)
            with contextlib.suppress(BlockingIOError):
                filler.connect(listener.getsockname())
        yield listener.getsockname()[1]


@contextlib.contextmanager
def closed_port():
    """A port that is taken, but where nobody listens."""
    import socket  # noqa: PLC0415

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield taken.getsockname()[1]
