"""Secrets: shown on request, and nowhere else."""

import copy
import json
import logging
import pickle
import traceback

import attrs
import httpx
import pytest
from request_fakes import CREDENTIALS

from bitget_copy import (
    ENDPOINTS,
    APIReplyError,
    BitgetCopyError,
    ConfigError,
    CopyTradingClient,
    OutcomeUnknownError,
    ParameterError,
    Secret,
    explain_call,
    to_wire,
)
from bitget_copy._codec import decode, encode
from bitget_copy._codegen.spec import SCALARS
from bitget_copy.endpoint import Endpoint, Param, RateLimit, Reply
from bitget_copy.errors import APIError
from bitget_copy.models import v2

KEY = "v2.futures.trader.create_copy_api"
ROW = ENDPOINTS[KEY]
PASSPHRASE, API_KEY, API_SECRET = "passCANARY123", "keyCANARY456", "secretCANARY789"
CANARIES = (PASSPHRASE, API_KEY, API_SECRET)
DATA = [{"apikey": API_KEY, "secret": API_SECRET, "permissions": ["contract_trade"]}]


def shown(text):
    """The canaries that a text gives away."""
    return [canary for canary in CANARIES if canary in text]


def test_a_secret_shows_nothing_but_on_request():
    """Text, representation and format are stars; the text itself takes a word."""
    secret = Secret("canary")
    assert (str(secret), repr(secret), f"{secret:>5}") == ("***", "Secret('***')", "  ***")
    assert "canary" not in f"{secret!r} {secret!s} {[secret]}"
    assert secret.reveal() == "canary"
    assert not hasattr(secret, "__dict__")
    with pytest.raises(TypeError):
        json.dumps(secret)


def test_secrets_are_compared_by_their_text():
    """Equal to a secret of the same text and to nothing else, whatever characters it has."""
    one, same, other = Secret("\ud800a"), Secret("\ud800a"), Secret("b")
    assert one == same
    assert hash(one) == hash(same)
    assert one not in {other, "\ud800a"}
    assert one != "\ud800a"
    assert pickle.loads(pickle.dumps(other)) == copy.deepcopy(other) == other  # noqa: S301


def test_a_reply_with_secrets_shows_none():
    """The model's representation, its exchange form and its unknown fields are all hidden."""
    data = [{**DATA[0], "secretKey": API_SECRET, "more": {"deep": API_KEY}}]
    (key,) = decode(ROW, data)
    assert isinstance(key, v2.FuturesTraderCopyApiKey)
    assert (key.apikey.reveal(), key.secret.reveal()) == (API_KEY, API_SECRET)
    assert shown(f"{key!r} {key} {key.extra} {attrs.asdict(key)} {to_wire(key)}") == []
    assert key.extra["secretKey"].reveal() == API_SECRET
    assert to_wire(key)["secret"] == "***"
    assert decode(ROW, [{"apikey": "", "secret": None}])[0].secret is None


@pytest.mark.parametrize("given", [PASSPHRASE, Secret(PASSPHRASE)])
def test_a_secret_argument_is_sent_and_not_kept(given):
    """Plain or wrapped it goes into the body; what is kept for errors has stars."""
    request = encode(ROW, {"passphrase": given})
    assert request.body == b'{"passphrase":"passCANARY123"}'
    assert (request.written, request.ids) == ({"passphrase": "***"}, {})
    assert request.secrets == (PASSPHRASE,)
    assert request.shown_body == b'{"passphrase":"***"}'
    assert shown(repr(request)) == []


@pytest.mark.parametrize(
    ("given", "problem"),
    [("CANARY7", "has 7 characters"), ("CANARY-" * 5, "has 35 characters"), (7, "is of type int"),
     (None, "is required"), ("", "is empty"), (Secret(""), "is empty")],
)  # fmt: skip
def test_a_wrong_secret_is_refused_without_being_shown(given, problem):
    """Length and type are told, the value is not."""
    with pytest.raises(ParameterError, match=problem) as caught:
        encode(ROW, {"passphrase": given})
    assert "CANARY" not in str(caught.value)
    assert given is None or "its length from 8 to 32" in caught.value.allowed


def test_secrets_inside_of_lists_and_objects_are_found():
    """What is kept of a request hides a secret at every depth."""
    member = Param(wire="pin", name="pin", kind="secret")
    plain = Param(wire="name", name="name", kind="str")
    pins = Param(wire="pins", name="pins", kind="list", item=member)
    part = Param(wire="parts", name="parts", kind="model", fields=(member, plain), model=Secret)
    parts = Param(wire="parts", name="parts", kind="list", item=part)
    row = attrs.evolve(ROW, params=(pins, parts), reply=Reply(kind="ack"))
    request = encode(row, {"pins": ["a1", "b2"], "parts": [{"pin": "c3", "name": "x"}]})
    assert row.holds_secrets
    assert request.written == {"pins": ["***"] * 2, "parts": [{"pin": "***", "name": "x"}]}
    assert request.secrets == ("a1", "b2", "c3")
    assert member.maximum is None
    assert json.loads(request.body)["parts"][0]["pin"] == "c3"


def test_which_rows_hold_secrets():
    """Those with a secret argument or field, also one inside another model; no others."""
    assert [key for key, row in ENDPOINTS.items() if row.holds_secrets] == [KEY]

    @attrs.define
    class Outer:
        inner: list[v2.FuturesTraderCopyApiKey] = attrs.field(metadata={"kind": "x"})

    some = Endpoint(
        key="v2.made.up.get_it", family="v2", resource="made.up", name="get_it", method="GET",
        path="/it", effect="read", limit=RateLimit(rate=1, per=1.0, scope="uid"), role="any",
        params=(), reply=Reply(kind="model", model=Outer),
    )  # fmt: skip
    assert some.holds_secrets
    assert not attrs.evolve(some, reply=Reply(kind="id")).holds_secrets
    assert "secret" in SCALARS


def test_explaining_a_signature_hides_the_secret():
    """The prehash that is shown has stars in the place of a secret argument."""
    told = explain_call(CREDENTIALS, KEY, {"passphrase": PASSPHRASE})
    assert shown(told) == []
    assert '{"passphrase":"***"}' in told


def everything(error):
    """All that can be seen of an error: texts, attributes, traceback with locals, pickle."""
    seen = [str(error), repr(error), repr(error.__dict__)]
    link = error
    while link is not None:
        seen += [str(link), repr(link), repr(getattr(link, "head", b""))]
        link = link.__cause__ or link.__context__
    frames = [frame for frame, _ in traceback.walk_tb(error.__traceback__)]
    ours = [frame for frame in frames if "bitget_copy" in frame.f_globals["__name__"]]
    assert ours
    return "".join([*seen, *(repr(f.f_locals) for f in ours), repr(pickle.dumps(error))])


def answering(text, status=200):
    """A transport that gives this body to the call, and the time to who asks for it."""

    def answer(request):
        if request.url.path.endswith("/time"):
            return httpx.Response(200, json={"code": "00000", "data": "1"})
        return httpx.Response(status, content=text)

    return httpx.MockTransport(answer)


def envelope(code="00000", data=None, msg="said"):
    return json.dumps({"code": code, "msg": msg, "requestTime": 1, "data": data})


@pytest.mark.parametrize(
    ("body", "status", "kind"),
    [
        (envelope(data=DATA)[:-3], 200, OutcomeUnknownError),
        (f"<html>{API_SECRET}</html>", 502, OutcomeUnknownError),
        (envelope("40020", msg=f"passphrase {PASSPHRASE} is bad"), 400, APIError),
        (envelope("40010", msg=f"{PASSPHRASE} timed out"), 400, OutcomeUnknownError),
    ],
    ids=["cut", "page", "refused", "unknown"],
)
async def test_no_error_of_the_call_holds_a_secret(body, status, kind, caplog):
    """Whatever the exchange answers, neither argument nor reply can be read from the error."""
    told = []
    caplog.set_level(logging.DEBUG)
    async with CopyTradingClient(
        CREDENTIALS, transport=answering(body, status), on_call=told.append, on_attempt=told.append
    ) as client:
        with pytest.raises(kind) as caught:
            await client.v2.futures.trader.create_copy_api(passphrase=PASSPHRASE)
        verdict = None
        if isinstance(caught.value, OutcomeUnknownError):
            assert caught.value.values == {"passphrase": "***"}
            verdict = await caught.value.reconcile(timeout=1)
            assert "no endpoint lists an account's keys" in verdict.evidence
    assert shown(everything(caught.value)) == []
    assert shown(f"{told} {verdict} {caplog.text}") == []
    assert isinstance(caught.value.__cause__, APIReplyError | APIError | None)


@pytest.mark.parametrize(
    "data",
    [DATA[0], [{"apikey": {"x": API_KEY}, "secret": API_SECRET}], [{"apikey": [API_SECRET]}],
     {"x": API_SECRET}, API_SECRET, [[API_SECRET]]],
    ids=["no list", "other shape", "a list", "other names", "a text", "lists"],
)  # fmt: skip
async def test_no_secret_shows_of_a_reply_of_another_shape(data, caplog):
    """The key has been made; whatever of it could be read, nothing shows it."""
    caplog.set_level(logging.DEBUG)
    transport = answering(envelope(data=data), 200)
    async with CopyTradingClient(CREDENTIALS, transport=transport) as client:
        keys = await client.v2.futures.trader.create_copy_api(passphrase=PASSPHRASE)
    assert shown(f"{keys!r} {[key.extra for key in keys]} {to_wire(keys)} {caplog.text}") == []
    assert any("other shape" in text or "unreadable" in text for text in caplog.messages)


async def test_the_call_hands_out_the_secret():
    """The coroutine gives key and secret to whom asks."""
    transport = answering(envelope(data=DATA))
    async with CopyTradingClient(CREDENTIALS, transport=transport) as client:
        [key] = await client.v2.futures.trader.create_copy_api(passphrase=Secret(PASSPHRASE))
    assert (key.apikey.reveal(), key.secret.reveal()) == (API_KEY, API_SECRET)


WRONG_VALUES = {
    "an unknown name": {"passphrase": PASSPHRASE, "typo": "1"},
    "too short": {"passphrase": PASSPHRASE[:7]},
    "too long": {"passphrase": PASSPHRASE * 3},
    "a list": {"passphrase": [PASSPHRASE]},
    "half a character": {"passphrase": PASSPHRASE + "\ud800"},
}
WAYS = {
    "call": lambda client, values: client.call(KEY, values),
    "call, wrong timeout": lambda client, values: client.call(KEY, values, timeout=-1),
    "call, wrong priority": lambda client, values: client.call(KEY, values, priority="x"),
    "call, no such row": lambda client, values: client.call(KEY + "x", values),
    "dated": lambda client, values: client._dated(ROW, values, None, None),
    "coroutine": lambda client, values: client.v2.futures.trader.create_copy_api(
        passphrase=values["passphrase"], timeout=None if "typo" not in values else -1
    ),
}


def in_frames(error, canary):
    """Where a traceback, or that of a hidden context, shows it in a variable of the library's."""
    found, todo = [], [error]
    while todo:
        link = todo.pop()
        if link is None:
            continue
        for frame, _ in traceback.walk_tb(link.__traceback__):
            if "bitget_copy" in frame.f_globals.get("__name__", ""):
                found += [n for n, value in frame.f_locals.items() if canary in repr(value)]
        todo += [link.__cause__, link.__context__]
    return found


@pytest.mark.parametrize("values", WRONG_VALUES)
@pytest.mark.parametrize("way", WAYS)
async def test_no_frame_holds_a_secret_argument_that_is_refused(way, values):
    """What reports errors with their local variables shows none of it."""
    client = CopyTradingClient(CREDENTIALS, base_url="http://127.0.0.1:1")
    with pytest.raises(ParameterError) as caught:
        await WAYS[way](client, WRONG_VALUES[values])
    assert in_frames(caught.value, PASSPHRASE[:7]) == []
    assert PASSPHRASE[:7] not in str(caught.value)


@pytest.mark.parametrize("values", WRONG_VALUES)
def test_explaining_a_call_keeps_no_secret_in_a_frame_either(values):
    """The error is the same as that of the call."""
    with pytest.raises(ParameterError) as caught:
        explain_call(CREDENTIALS, KEY, WRONG_VALUES[values])
    assert in_frames(caught.value, PASSPHRASE[:7]) == []


@pytest.mark.parametrize(
    "options",
    [{"proxy": "ftp://u:{}@h:1"}, {"proxy": "http://u:{}@h:1", "timeout": -1},
     {"proxy": "http://u:{}@h:1", "bad": 1}, {"base_url": "http://u:{}@x"},
     {"fallback_urls": ["http://u:{}@x"]},
     {"proxy": "http://u:{}@h:1", "rate_limits": "/none.toml"}],
)  # fmt: skip
def test_no_frame_holds_a_password_among_options_that_are_refused(options):
    """A proxy's, or one that was put where none belongs; nor does the message."""
    filled = {
        name: value.format(PASSPHRASE) if isinstance(value, str) else
        [value[0].format(PASSPHRASE)] if isinstance(value, list) else value
        for name, value in options.items()
    }  # fmt: skip
    with pytest.raises(ConfigError) as caught:
        CopyTradingClient(CREDENTIALS, **filled)
    assert in_frames(caught.value, PASSPHRASE) == []
    assert PASSPHRASE not in str(caught.value)


async def test_what_a_signer_says_of_its_key_does_not_show():
    """The secret is never sent, but a signer of the user's may quote it."""

    class Quoting:
        def sign(self, prehash):
            raise ValueError(f"bad key {CREDENTIALS.secret_key}")

    client = CopyTradingClient(CREDENTIALS, signer=Quoting(), base_url="http://127.0.0.1:1")
    with pytest.raises(BitgetCopyError) as caught:
        await client.call("v2.futures.trader.get_statistics", {})
    assert CREDENTIALS.secret_key not in str(caught.value) + str(caught.value.__cause__)
    assert "ValueError: bad key ***" in str(caught.value)
