"""Signatures against golden ones made with openssl, and what a signer never shows."""

import base64
import hmac
import json
import pickle
import subprocess
import sys
import traceback
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bitget_copy.credentials import Credentials
from bitget_copy.errors import ConfigError
from bitget_copy.signing import (
    EXAMPLE_TIMESTAMP,
    HmacSigner,
    RequestSigner,
    RsaSigner,
    explain_signature,
    make_signer,
    prehash,
)

VECTORS_DIR = Path(__file__).parent.parent / "vectors"
GOLDEN = json.loads((VECTORS_DIR / "signing.json").read_text(encoding="utf-8"))
VECTORS = GOLDEN["vectors"]
PEM = (VECTORS_DIR / GOLDEN["private_key_file"]).read_text(encoding="utf-8")
HMAC = Credentials(
    api_key=GOLDEN["api_key"], secret_key=GOLDEN["secret_key"], passphrase=GOLDEN["passphrase"]
)
RSA = Credentials.rsa(api_key=GOLDEN["api_key"], private_key=PEM, passphrase=GOLDEN["passphrase"])

each_vector = pytest.mark.parametrize("vector", VECTORS, ids=[row["name"] for row in VECTORS])


def key_file(name):
    return (VECTORS_DIR / "keys" / name).read_text(encoding="utf-8")


def pem_lines(pem):
    """The lines of a PEM text that hold the key itself."""
    return [line for line in pem.splitlines() if len(line) > 20 and " " not in line]


def shown(error):
    """Everything that a traceback or a log of this error could show, contexts included."""
    parts = [str(error), repr(error), *traceback.format_exception(error)]
    while error is not None:
        parts += [str(error.args), repr(error.__dict__)]
        error = error.__cause__ or error.__context__
    return "\n".join(parts)


def test_there_are_seven_vectors_with_both_kinds_of_signature():
    """The golden file is whole: an empty one would make the tests below pass silently."""
    assert len(VECTORS) == 7
    assert all(len(row["hmac"]) == 44 and len(row["rsa"]) == 344 for row in VECTORS)


@each_vector
def test_prehash_is_the_golden_string(vector):
    """Timestamp, method, path, query and body are joined as the document says."""
    joined = prehash(
        vector["timestamp"],
        vector["method"],
        vector["path"],
        vector["query"],
        vector["body"].encode(),
    )

    assert joined == vector["prehash"].encode()


@each_vector
def test_hmac_signature_is_openssls(vector):
    """HMAC-SHA256 in Base64 equals what openssl and the standard library make."""
    assert HmacSigner(GOLDEN["secret_key"]).sign(vector["prehash"].encode()) == vector["hmac"]


@each_vector
def test_rsa_signature_is_openssls(vector):
    """PKCS#1 v1.5 over SHA-256 in Base64 equals what openssl makes."""
    assert RsaSigner(PEM).sign(vector["prehash"].encode()) == vector["rsa"]


@each_vector
@pytest.mark.parametrize(("credentials", "kind"), [(HMAC, "hmac"), (RSA, "rsa")])
def test_request_headers_are_complete_and_golden(vector, credentials, kind):
    """One call gives the four headers, stamped with the very timestamp that was signed."""
    headers = RequestSigner(credentials).headers(
        int(vector["timestamp"]),
        vector["method"],
        vector["path"],
        vector["query"],
        vector["body"].encode(),
    )

    assert headers == {
        "ACCESS-KEY": GOLDEN["api_key"],
        "ACCESS-SIGN": vector[kind],
        "ACCESS-TIMESTAMP": vector["timestamp"],
        "ACCESS-PASSPHRASE": GOLDEN["passphrase"],
    }


def test_method_is_signed_in_capitals():
    """A method in small letters gives the same prehash."""
    assert prehash("1", "post", "/p", "", b"{}") == b"1POST/p{}"


def test_question_mark_needs_a_query():
    """The question mark is there exactly when a query is."""
    assert prehash("1", "GET", "/p", "", b"") == b"1GET/p"
    assert prehash("1", "GET", "/p", "a=1", b"") == b"1GET/p?a=1"


def test_body_bytes_are_signed_untouched():
    """Bytes that are no UTF-8 reach the prehash as they are."""
    assert prehash("1", "POST", "/p", "", b"\xff\x00") == b"1POST/p\xff\x00"


@pytest.mark.parametrize(
    "secret", ["ключ", "ключ" * 20, *("k" * n for n in (1, 31, 32, 63, 64, 65, 127, 128, 129, 999))]
)
def test_keys_of_any_length_sign_as_the_standard_library_does(secret):
    """Shorter than a block of SHA-256, as long, and longer, which is hashed first."""
    for message in (b"", b"x", bytes(range(256)) * 5):
        digest = hmac.digest(secret.encode(), message, "sha256")
        assert HmacSigner(secret).sign(message) == base64.b64encode(digest).decode()


@settings(derandomize=True, database=None, deadline=None, max_examples=50)
@given(st.lists(st.binary(max_size=200), min_size=2, max_size=5))
def test_a_signer_keeps_nothing_of_an_earlier_request(messages):
    """The keyed state is not used up: every signature equals that of a fresh signer."""
    signer = HmacSigner("secret")

    assert [signer.sign(m) for m in messages] == [HmacSigner("secret").sign(m) for m in messages]


def test_a_given_signer_is_used_instead_of_the_credentials_own():
    """A key kept outside the process can sign; it is handed the whole prehash."""
    seen = []

    class Remote:
        def sign(self, prehash):
            seen.append(prehash)
            return "remote"

    headers = RequestSigner(HMAC, signer=Remote()).headers(7, "GET", "/p", "a=1", b"")

    assert headers["ACCESS-SIGN"] == "remote"
    assert seen == [b"7GET/p?a=1"]


def test_credentials_choose_the_signer():
    """HMAC credentials get an HMAC signer, RSA credentials an RSA signer."""
    assert isinstance(make_signer(HMAC), HmacSigner)
    assert isinstance(make_signer(RSA), RsaSigner)


def test_pkcs1_form_of_an_rsa_key_signs_alike():
    """The older PEM form of the same key is read and gives the same signature."""
    signer = RsaSigner(key_file("rsa_2048_pkcs1.pem"))

    assert signer.sign(VECTORS[0]["prehash"].encode()) == VECTORS[0]["rsa"]


@pytest.mark.parametrize(
    ("pem", "problem"),
    [
        (key_file("ec_p256.pem"), "the key is of another kind than RSA"),
        (key_file("rsa_1024.pem"), "the key has 1024 bits, at least 2048 are needed"),
        (key_file("rsa_2048_encrypted.pem"), "the private key is encrypted"),
        (key_file("rsa_2048_pkcs1_encrypted.pem"), "the private key is encrypted"),
        (key_file("rsa_2048_public.pem"), "the text is no private key in PEM form"),
        (PEM.replace("\nMII", "\nAAA"), "the text is no private key in PEM form"),
        (PEM[:400], "the text is no private key in PEM form"),
        ("not-a-key-but-a-secret-all-the-same", "the text is no private key in PEM form"),
        ("", "the text is no private key in PEM form"),
        (PEM + "\udcff", "the text is no private key in PEM form"),
    ],
    ids=["elliptic curve", "too short", "encrypted", "encrypted PKCS#1", "public", "broken",
         "cut off", "no PEM", "empty", "undecodable"],
)  # fmt: skip
def test_an_unusable_private_key_is_named_but_not_quoted(pem, problem):
    """The error says what is wrong and what to give, and holds no line of the key anywhere."""
    with pytest.raises(ConfigError) as caught:
        RsaSigner(pem)

    assert str(caught.value).startswith(
        f"credentials: private_key (BITGET_PRIVATE_KEY): {problem}; give the unencrypted PKCS#8 PEM"
    )
    assert "-----BEGIN PRIVATE KEY-----" in str(caught.value)
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None
    text = shown(caught.value)
    for line in pem_lines(pem):
        assert line not in text


@pytest.mark.parametrize("secret", ["", "half-a-surrogate-\udcff"])
def test_an_unusable_secret_is_refused_without_quoting_it(secret):
    """A secret without bytes cannot sign; the encoder's error, which quotes it, is not kept."""
    with pytest.raises(ConfigError) as caught:
        HmacSigner(secret)

    assert str(caught.value) == "HMAC signing: the secret key is empty or not valid text"
    assert caught.value.__context__ is None
    assert "surrogate" not in shown(caught.value)


@pytest.mark.parametrize(
    ("signer", "expected"),
    [
        (HmacSigner(GOLDEN["secret_key"]), "HmacSigner('***')"),
        (RsaSigner(PEM), "RsaSigner('***')"),
        (RequestSigner(HMAC), "RequestSigner('***')"),
    ],
)
def test_representations_hide_everything(signer, expected):
    """Neither repr nor str of a signer says more than its kind, and it has no __dict__ to dump."""
    assert repr(signer) == str(signer) == expected
    assert not hasattr(signer, "__dict__")


@pytest.mark.parametrize("signer", [HmacSigner("secret"), RsaSigner(PEM)])
def test_signers_cannot_be_pickled(signer):
    """A keyed state does not travel between processes by accident."""
    with pytest.raises(TypeError):
        pickle.dumps(signer)


def test_hmac_users_do_not_load_cryptography():
    """Making and using an HMAC signer imports nothing of the cryptography package."""
    code = (
        "import sys; from bitget_copy.signing import HmacSigner; HmacSigner('s').sign(b'x');"
        "print([m for m in sys.modules if m.split('.')[0] == 'cryptography'])"
    )

    run = subprocess.run(  # noqa: S603 - our own interpreter and a fixed text
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )

    assert run.stdout.strip() == "[]"


def test_explanation_shows_each_part_and_the_prehash():
    """The text has the parts with their lengths, the prehash, its digest and the algorithm."""
    vector = next(row for row in VECTORS if "nickname" in row["name"])

    text = explain_signature(
        vector["method"],
        vector["path"],
        vector["query"],
        b"",
        timestamp=vector["timestamp"],
        credentials=HMAC,
    )

    assert text.splitlines() == [
        "ACCESS-SIGN is made from five parts, joined without separators:",
        (
            "  timestamp    13 bytes  1659406928000  "
            "(milliseconds; the same text goes into ACCESS-TIMESTAMP)"
        ),
        "  method        3 bytes  GET  (capitals)",
        "  path         28 bytes  /api/mix/v1/trace/traderList  (from the first slash, no host)",
        (
            "  query        47 bytes  ?pageNo=1&pageSize=20&traderNickName=老虎 Öl  "
            "(sorted by key, not percent-encoded)"
        ),
        "  body          0 bytes  (empty)  (the exact bytes sent)",
        "prehash, 91 bytes:",
        f"  {vector['prehash']}",
        # printf %s "$prehash" | openssl dgst -sha256
        "SHA-256 of the prehash: 807490e540bc54c162fe43a35c4c83bb3cf170b3d61042816c2aa2fa2d57fccf",
        "algorithm: HMAC-SHA256 keyed with the secret key, then Base64 without line breaks",
        f"query as signed (decoded): {vector['query']}",
        f"query as sent (encoded):   {vector['sent_query']}",
        "  the two differ here; both keep the same order",
        "ACCESS-KEY and ACCESS-PASSPHRASE are sent as they are and are not part of the prehash.",
    ]


def test_explanation_says_when_the_query_is_sent_as_signed():
    """Plain ASCII values are equal in both forms, and the text says so."""
    lines = explain_signature("GET", "/p", "a=1&b=2", b"").splitlines()

    assert "  the two are equal here; both keep the same order" in lines


def test_explanation_without_query_leaves_out_the_question_mark():
    """A request without a query is explained as such."""
    text = explain_signature("post", "/p", "", b"{}")

    lines = text.splitlines()
    assert "  query         0 bytes  (empty)  (sorted by key, not percent-encoded)" in lines
    assert "query: none; the question mark is left out too" in lines
    assert f"  {EXAMPLE_TIMESTAMP}POST/p{{}}" in lines
    assert "?" not in text
    assert "1 byte " not in text


def test_explanation_counts_a_single_byte_in_the_singular():
    """One byte is not called one bytes."""
    assert "1 byte  x  (the exact bytes sent)" in explain_signature("POST", "/p", "", b"x")


def test_explanation_takes_the_query_as_sent_from_the_caller():
    """Where the encoded form is known it is shown as it is, not derived again."""
    assert "n=%41" in explain_signature("GET", "/p", "n=A", b"", sent_query="n=%41")


def test_explanation_escapes_what_a_terminal_would_act_on():
    """Line breaks and bytes that are no text come out as escapes, one line each."""
    text = explain_signature("POST", "/p", "", b'{"a":\n"\xff\x1b"}')

    assert r'{"a":\n"\xff\x1b"}' in text
    assert "\x1b" not in text


@pytest.mark.parametrize(
    ("credentials", "named"),
    [
        (
            None,
            (
                "HMAC-SHA256 keyed with the secret key, "
                "or RSASSA-PKCS1-v1_5 over SHA-256 with the RSA private key"
            ),
        ),
        (HMAC, "HMAC-SHA256 keyed with the secret key"),
        (RSA, "RSASSA-PKCS1-v1_5 over SHA-256 with the RSA private key"),
    ],
)
def test_explanation_names_the_algorithm(credentials, named):
    """The credentials' own algorithm is named and no other; without credentials both are."""
    text = explain_signature("POST", "/p", "", b"{}", credentials=credentials)

    assert f"algorithm: {named}, then Base64 without line breaks" in text.splitlines()


@each_vector
@pytest.mark.parametrize("credentials", [HMAC, RSA])
def test_explanation_shows_no_part_of_the_credentials_and_no_signature(vector, credentials):
    """Secret, key, passphrase and the signatures made from them stay out of the text."""
    text = explain_signature(
        vector["method"],
        vector["path"],
        vector["query"],
        vector["body"].encode(),
        timestamp=vector["timestamp"],
        credentials=credentials,
    )

    hidden = [GOLDEN["api_key"], GOLDEN["secret_key"], GOLDEN["passphrase"]]
    hidden += [vector["hmac"], vector["rsa"], *pem_lines(PEM)]
    assert [part for part in hidden if part in text] == []


def test_signature_does_not_depend_on_the_machine():
    """Every header is text in ASCII, as an HTTP header needs."""
    headers = RequestSigner(HMAC).headers(1, "GET", "/p", "n=老虎", b"")

    assert all(value.isascii() for value in headers.values())
