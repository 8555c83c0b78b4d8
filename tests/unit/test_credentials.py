"""Credentials: what is refused at once, and that no text form shows a part of them."""

import base64
import json
import pickle
import textwrap
import traceback
from urllib.parse import quote, quote_plus

import attrs
import pytest
from hostile_values import (
    EndlessList,
    LyingText,
    OfRaisingClass,
    Pretender,
    Raising,
    WholeNumber,
)
from hypothesis import given
from hypothesis import strategies as st

from bitget_copy.credentials import Credentials, pem_text
from bitget_copy.errors import ConfigError

PEM = "-----BEGIN PRIVATE KEY-----\nQUJDREVGR0hJSktMTU5PUA==\n-----END PRIVATE KEY-----\n"
PARTS = {
    "api_key": "bg_public_name",
    "secret_key": "very-secret-text",
    "passphrase": "pass phrase 7",
    "uid": "1234567890",
}


def hidden_in(text):
    return not any(part in text for part in (*PARTS.values(), "QUJDREVGR0hJSktMTU5PUA"))


def test_parts_are_kept_as_given():
    """The four parts are stored untouched, and the key is an HMAC key unless told otherwise."""
    credentials = Credentials(**PARTS)

    assert attrs.asdict(credentials) == {**PARTS, "is_rsa": False}


def test_uid_may_be_left_out():
    """An account's UID is optional."""
    credentials = Credentials(api_key="k", secret_key="s", passphrase="p")

    assert credentials.uid is None


def test_rsa_marks_the_private_key_as_such():
    """The RSA constructor stores the PEM as secret and says so."""
    credentials = Credentials.rsa(api_key="k", private_key=PEM, passphrase="p", uid="7")

    assert credentials == Credentials(
        api_key="k", secret_key=PEM, passphrase="p", uid="7", is_rsa=True
    )


@pytest.mark.parametrize("part", ["api_key", "secret_key", "passphrase"])
@pytest.mark.parametrize("value", ["", "  \n", None, 7, b"bytes"])
def test_an_empty_part_or_one_of_another_type_is_refused(part, value):
    """The error names the part that is missing."""
    with pytest.raises(ConfigError, match=f"credentials: {part} is empty or not a string"):
        Credentials(**{**PARTS, part: value})


@pytest.mark.parametrize("value", ["", " ", 1234567890])
def test_a_uid_is_a_string_or_left_out(value):
    """A blank or numeric UID is refused: it would put clients of one account in two buckets."""
    with pytest.raises(ConfigError, match="credentials: uid is neither None nor a string"):
        Credentials(**{**PARTS, "uid": value})


@pytest.mark.parametrize("part", ["api_key", "passphrase"])
@pytest.mark.parametrize(
    "value", ["broken\nHost: x", " xyzzy", "xyzzy ", "tab\t", "schlüssel", "\x7f"]
)
def test_a_part_that_no_header_can_carry_is_refused(part, value):
    """Line breaks, outer blanks and characters outside ASCII never reach a header."""
    with pytest.raises(ConfigError, match=f"credentials: {part} holds") as caught:
        Credentials(**{**PARTS, part: value})

    assert value.strip() not in str(caught.value)


@pytest.mark.parametrize("value", [" xyzzy", "xyzzy\n", "xy\x00zzy", "xy\udcffzzy"])
def test_an_hmac_secret_that_was_copied_badly_is_refused(value):
    """A stray blank or control character is found before the exchange refuses the signature."""
    with pytest.raises(ConfigError, match="credentials: secret_key holds") as caught:
        Credentials(**{**PARTS, "secret_key": value})

    assert value.strip() not in str(caught.value)


def test_a_pem_given_as_hmac_secret_is_redirected():
    """A private key in the place of the secret leads to the RSA constructor, unquoted."""
    with pytest.raises(ConfigError, match=r"secret_key is a PEM key.*Credentials\.rsa") as caught:
        Credentials(**{**PARTS, "secret_key": PEM})

    assert hidden_in(str(caught.value))


@pytest.mark.parametrize(
    "credentials",
    [
        Credentials(**PARTS),
        Credentials.rsa(
            api_key=PARTS["api_key"],
            private_key=PEM,
            passphrase=PARTS["passphrase"],
            uid=PARTS["uid"],
        ),
    ],
    ids=["hmac", "rsa"],
)
def test_no_text_form_shows_a_part(credentials):
    """repr, str, format and a JSON fallback show stars only."""
    forms = [
        repr(credentials),
        str(credentials),
        f"{credentials}",
        f"{credentials!r:>200}",
        json.dumps([credentials], default=repr),
        repr({"credentials": credentials}),
    ]

    assert all(hidden_in(form) for form in forms)
    assert "api_key='***'" in repr(credentials)


def test_repr_tells_a_missing_uid_from_a_hidden_one():
    """Whether a UID is known may be seen; which one may not."""
    assert "uid=None" in repr(Credentials(api_key="k", secret_key="s", passphrase="p"))
    assert "uid='***'" in repr(Credentials(**PARTS))


def test_a_refusal_shows_no_other_part_either():
    """The traceback of an error about one part quotes none of the others."""
    with pytest.raises(ConfigError) as caught:
        Credentials(**{**PARTS, "passphrase": "bad\npass"})

    assert hidden_in("".join(traceback.format_exception(caught.value)))


def test_equality_and_hash_use_every_part():
    """Equal parts make equal credentials; a difference in any one part makes different ones."""
    base = Credentials(**PARTS)

    assert base == Credentials(**PARTS)
    assert hash(base) == hash(Credentials(**PARTS))
    for part in PARTS:
        assert attrs.evolve(base, **{part: "other"}) != base
    assert attrs.evolve(base, is_rsa=True) != base


def test_credentials_cannot_be_changed():
    """They are frozen: a signer made from them stays right."""
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        Credentials(**PARTS).api_key = "other"


def test_credentials_survive_pickling():
    """They can be handed to a worker process."""
    credentials = Credentials(**PARTS)

    assert pickle.loads(pickle.dumps(credentials)) == credentials  # noqa: S301 - made one line up


# --- line breaks of a PEM text -----------------------------------------------------------------

LONG = "A" * 64 + "\n" + "b+/9" * 16 + "\n" + "n0r=" + "\n"
"""Three lines; letters of it are those of escapes."""
LABELS = ("PRIVATE KEY", "RSA PRIVATE KEY", "ENCRYPTED PRIVATE KEY", "EC PRIVATE KEY")
BREAKS = (
    "\n", "\r\n", "\r", "\\n", "\\r\\n", "\\\\n", "\\\\\\\\r\\\\\\\\n", " ", "   ", "\t", "",
    "\n\n", "\n    ", "\\\n", " \\\n  ", "\\u000a", "\\x0A", "%0A", "%0d%0a", "\\n\n",
    "\\012", "`n",
    "&#10;", "&#xA;", "<br>", "^M\n", "|", ",", ";", "#", "_", "\u200b\n", '\\n"\n"', "\n> ",
)  # fmt: skip
_WHOLE = {
    "base64": lambda text: textwrap.fill(base64.b64encode(text.encode()).decode(), 76),
    "base64url": lambda text: base64.urlsafe_b64encode(text.encode()).decode().rstrip("="),
    "percent": lambda text: quote(text, safe=""),
    "form": quote_plus,
}
WRAPS = ("", '"', "'", "`", "'\"")


def pem_of(label, body=LONG):
    return f"-----BEGIN {label}-----\n{body}-----END {label}-----\n"


@given(
    label=st.sampled_from(LABELS),
    line_break=st.sampled_from(BREAKS),
    wrap=st.sampled_from(WRAPS),
    before=st.sampled_from(["", "\n", "  ", "\ufeff", "\\n"]),
    after=st.sampled_from(["", "\n", "\r\n", "\\n", "\\n\n", " "]),
    whole=st.sampled_from([None, "base64", "base64url", "percent", "form"]),
)
def test_every_spelling_of_line_breaks_is_the_same_key(
    label, line_break, wrap, before, after, whole
):
    """Escaped once or more often, blanks, none at all, quoted, or all of it encoded once more."""
    text = pem_of(label).strip().replace("\n", line_break)
    if whole is not None:
        text = _WHOLE[whole](text)
        before = after = ""
    given_text = f"{wrap}{before}{text}{after}{wrap[::-1]}"

    assert pem_text(given_text) == pem_of(label)
    rsa = Credentials.rsa(api_key="k", private_key=given_text, passphrase="p")
    assert rsa.secret_key == pem_of(label)


@given(st.text(max_size=80), st.booleans())
def test_what_is_no_key_is_none(text, framed):
    """Nothing else is made into one; `Credentials` keeps it for `signing` to refuse."""
    if framed:
        text = f"-----BEGIN PRIVATE KEY-----{text}"

    assert pem_text(text) is None


def test_the_key_is_found_among_other_blocks():
    """Parameters and certificates beside it are left out; two keys are one too many."""
    others = "-----BEGIN EC PARAMETERS-----\nBggq\n-----END EC PARAMETERS-----\n"
    key = pem_of("PRIVATE KEY")

    assert pem_text(others + key + others.replace("EC PARAMETERS", "CERTIFICATE")) == key
    assert pem_text(key + key) is None
    assert pem_text(key.replace("END PRIVATE", "END RSA PRIVATE")) is None


def test_headers_of_an_old_encrypted_key_are_kept():
    """`signing` is to see that it is encrypted."""
    old = "Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\nAAAA\n"

    assert pem_text(pem_of("RSA PRIVATE KEY", old)) == pem_of("RSA PRIVATE KEY", old).strip()


@pytest.mark.parametrize("make", [Credentials, Credentials.rsa])
@pytest.mark.parametrize("wrong", [{"passfrase": "hush-3"}, {}])
def test_a_misspelled_or_missing_part_shows_no_other(make, wrong):
    """It is Python's own error, and its frames would hold the parts that are right."""
    secret = "secret_key" if make is Credentials else "private_key"
    with pytest.raises(TypeError) as caught:
        make(**{"api_key": "hush-1", secret: "hush-2"}, **wrong)
    frames = [frame for frame, _ in traceback.walk_tb(caught.value.__traceback__)]
    seen = [repr(f.f_locals) for f in frames if "bitget_copy" in f.f_globals["__name__"]]
    assert seen
    assert "hush" not in "".join(seen)


@pytest.mark.parametrize("part", PARTS)
def test_a_part_is_kept_as_an_exact_text(part):
    """Whatever the class of the text says of itself."""
    kept = getattr(Credentials(**{**PARTS, part: LyingText(PARTS[part])}), part)
    assert type(kept) is str
    assert kept == PARTS[part]


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("make", [Credentials, Credentials.rsa])
def test_an_object_that_is_no_text_is_refused(make, part):
    """Whatever it says of its class, and though it raises when it is asked."""
    parts = dict(PARTS)
    if make == Credentials.rsa:
        parts["private_key"] = parts.pop("secret_key")
        part = "private_key" if part == "secret_key" else part
    for odd in (Raising(), OfRaisingClass(), Pretender(str), EndlessList(), WholeNumber(20), b"x"):
        with pytest.raises(ConfigError):
            make(**{**parts, part: odd})
