"""No secret shows however it is spelled and wherever a text is cut; the rest can be read."""

import base64
import html
import json
import traceback
from urllib.parse import quote, quote_plus

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bitget_copy._redact import redact, redact_bytes, redact_error
from bitget_copy._tracebacks import without_frames
from bitget_copy._untrusted_text import bounded, printable
from bitget_copy.errors import APIConnectionError, APIError, APIReplyError

SECRET = 'ab/cd"PHRASE+Sent\\inel %41&amp;'


def escaped(text):
    """Every character as JSON may write it, though it need not."""
    units = text.encode("utf-16-be").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))


SPELLINGS = {
    "as it is": str,
    "capitals": str.upper,
    "small letters": str.lower,
    "JSON": lambda text: json.dumps(text)[1:-1],
    "JSON, not ASCII": lambda text: json.dumps(text, ensure_ascii=False)[1:-1],
    "JSON, slashes too": lambda text: json.dumps(text)[1:-1].replace("/", "\\/"),
    "JSON, every character": escaped,
    "percent": lambda text: quote(text, safe=""),
    "percent, small digits": lambda text: quote(text, safe="").lower(),
    "percent, a path's": quote,
    "a form": quote_plus,
    "percent, every byte": lambda text: "".join(f"%{byte:02X}" for byte in text.encode()),
    "HTML": html.escape,
    "HTML, numbers": lambda text: "".join(f"&#{ord(c)};" for c in text),
    "HTML, hexadecimal": lambda text: "".join(f"&#x{ord(c):X};" for c in text),
    "a representation": lambda text: repr(text.encode())[2:-1],
    "an old script's": lambda text: "".join(
        f"%u{ord(c):04x}" if ord(c) < 0x10000 else quote(c) for c in text
    ),
    "a wide character's": lambda text: "".join(f"\\U{ord(c):08x}" for c in text),
    "in braces": lambda text: "".join(f"\\u{{{ord(c):x}}}" for c in text),
    "HTML, with zeros": lambda text: "".join(f"&#{ord(c):07d};" for c in text),
    "HTML, open": lambda text: "".join(f"&#x{ord(c):x}" for c in text),
    "lines": lambda text: "\r\n  ".join(text[at : at + 7] for at in range(0, len(text), 7)),
    "pairs of hexadecimal digits": lambda text: text.encode().hex(":"),
    "hexadecimal digits": lambda text: text.encode().hex(),
    "pairs of hexadecimal digits, dashes": lambda text: text.encode().hex("-"),
    "octal digits": lambda text: "".join(f"\\{byte:03o}" for byte in text.encode()),
    "pairs in a list": lambda text: ", ".join(f"0x{byte:02x}" for byte in text.encode()),
    "pairs in a list, decimal": lambda text: " ".join(map(str, text.encode())),
    "without width": "\u200b".join,
    "UTF-16 read as bytes": "\0".join,
    "Base64": lambda text: base64.b64encode(text.encode()).decode(),
    "Base64, for URLs": lambda text: base64.urlsafe_b64encode(text.encode()).decode(),
    "Base64, behind a name": lambda text: base64.b64encode(f"key:{text}".encode()).decode(),
    "Base64, behind another": lambda text: base64.b64encode(f"me:{text}:x".encode()).decode(),
    "Base64 of JSON": lambda text: base64.b64encode(json.dumps({"k": text}).encode()).decode(),
    "Base64 twice": lambda text: base64.b64encode(base64.b64encode(text.encode())).decode(),
    "Base64 in hexadecimal digits": lambda text: base64.b64encode(text.encode()).hex(),
    "Basic": lambda text: "Basic " + base64.b64encode(f"u:{text}".encode()).decode(),
}
# Not those that mean something else when more digits follow.
READABLE = {
    name: spell
    for name, spell in SPELLINGS.items()
    if not name.startswith(("Bas", "HTML, open", "pairs"))
}


@pytest.mark.parametrize("second", ["as it is", "JSON", "percent", "HTML", "a representation"])
@pytest.mark.parametrize("first", SPELLINGS)
def test_a_secret_is_found_in_any_spelling(first, second):
    """Also in one that was spelled again, as a log inside a JSON text is."""
    said = SPELLINGS[second](SPELLINGS[first](SECRET))
    out = redact(f'<p class="x">{said}</p> end', [SECRET])
    assert "***" in out
    assert out.startswith('<p class="x">')
    assert out.endswith(" end")
    rest = out.removeprefix('<p class="x">').removesuffix("</p> end")
    assert rest.removeprefix("Basic").strip(" %").replace("%3D", "") == "***"


def test_a_secret_beyond_ascii_is_found_too():
    """A query may hold one; its case is that of the call."""
    for name in SPELLINGS.keys() - {"capitals"}:
        assert redact(SPELLINGS[name]("Müller中文🙂x"), ["Müller中文🙂x"]).strip("=") in {
            "***",
            "Basic ***",
        }


TEXTS = st.text(
    st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=6, max_size=40
)


@settings(max_examples=500, deadline=None, derandomize=True)
@example("000000", "%", "", 0, "JSON, every character")
@example("nnnnnn", "\\", "\\", 0, "as it is")
@given(TEXTS, st.text(max_size=12), st.text(max_size=12), st.integers(0, 900),
       st.sampled_from(sorted(READABLE)))  # fmt: skip
def test_no_piece_of_a_secret_is_left_where_a_text_is_cut(secret, before, after, offset, name):
    """It is looked for first: what is cut afterwards holds nothing of it."""
    text = "." * offset + before + READABLE[name](secret) + after
    out = redact(text, [secret])
    blank = redact("." * offset + before + "" + after, [secret], 10_000)
    assert len(out) <= 500
    kept = out.removesuffix("…").rstrip("*").replace("***", "")
    assert set(kept) <= set(printable(blank)) | set("\\x0123456789abcdefuU%&;")
    assert secret.lower() not in out.lower()


@pytest.mark.parametrize("size", [100, 190, 199, 200, 4000, 4090, 4096, 8000, 8190, 8192, 10**6])
@pytest.mark.parametrize("name", READABLE)
@pytest.mark.gate
def test_neither_does_the_end_of_what_is_searched_leave_a_piece(size, name):
    """A secret that begins there and goes on behind is not shown in part."""
    secret = "SENTINEL-of-many-letters"
    said = READABLE[name](secret)
    for shift in range(0, len(said), 5):
        text = "." * (size - shift) + said + "." * 50
        assert set(redact(text, [secret], 10_000)) <= set(".*…")
        head = redact_bytes(text.encode(), [secret], 10_000)
        assert set(head) <= set(b".*")


@pytest.mark.parametrize("secret", ["a", "no", "key7", "12345"])
def test_a_short_secret_is_hidden_only_as_a_value_of_its_own(secret):
    """Else no text with its letters could be read."""
    words = f"a{secret}b {secret}s x{secret} _{secret}_"
    assert redact(words, [secret]) == words
    for before, after in (
        '""',
        "''",
        "=&",
        "=\n",
        ": ",
        ("=", ""),
        ("&#34;", "&#34;"),
        ("\\n", '"'),
    ):
        assert "***" in redact(f"x{before}{secret}{after}", [secret])


@pytest.mark.parametrize(
    "text", ["", "an order was not found", "Parameter symbol error", "100 % of it & more", "ü 中文"]
)
def test_a_text_without_secrets_stays_as_it_is(text):
    """Percent signs and ampersands included."""
    assert redact(text, [SECRET, "zq"]) == text


def test_a_text_of_the_exchange_is_printable_and_bounded():
    """No line of a log is forged, no terminal obeys, no memory is filled."""
    assert redact("x\r\n2026 INFO done\x1b[2J\u202e\ud800", []) == (
        "x\\r\\n2026 INFO done\\x1b[2J\\u202e\\ud800"
    )
    assert redact("m" * 16_000_000, []) == "m" * 499 + "…"
    assert len(redact("\x00" * 16_000_000, [SECRET])) == 500


def test_the_causes_of_an_error_are_searched_too():
    """Their arguments, notes and attributes; whole messages that hang on them are let go."""
    inner = ValueError(f"in {SECRET}", SECRET.encode(), 7)
    inner.response = {"headers": SECRET}
    inner.hint = SECRET
    inner.add_note(f"seen {SECRET}")
    group = ExceptionGroup(f"of {SECRET}", [inner])
    error = APIConnectionError(f"no: {SECRET}")
    error.__cause__ = group
    redact_error(error, [SECRET])
    assert error.args == ("no: ***",)
    assert inner.args == ("in ***", b"***", 7)
    assert vars(inner) == {"response": None, "hint": "***", "__notes__": ["seen ***"]}


@pytest.mark.parametrize(
    "cause",
    [
        OSError(5, f"at {SECRET}", f"/{SECRET}"),
        ImportError(SECRET, name=SECRET, path=SECRET),
        UnicodeDecodeError("utf-8", SECRET.encode(), 0, 1, SECRET),
        UnicodeEncodeError("ascii", SECRET, 0, 1, SECRET),
        AttributeError(SECRET, name=SECRET, obj=SECRET),
        StopIteration({"k": [SECRET]}),
        KeyError((SECRET, bytearray(SECRET.encode()))),
        RuntimeError(ValueError(SECRET), {SECRET}, memoryview(SECRET.encode())),
        ExceptionGroup(SECRET, [ValueError(SECRET)]),
        ExceptionGroup("two", [ExceptionGroup(SECRET, [OSError(1, SECRET)]), KeyError(SECRET)]),
        APIError(code=SECRET, message=SECRET, status_code=400, hint=SECRET, endpoint=SECRET),
    ],
    ids=lambda cause: type(cause).__name__,
)
def test_no_kind_of_error_shows_a_secret_as_a_cause(cause):
    """It is hidden wherever the class keeps it, or a plain error stands for the whole."""
    error = APIConnectionError("no")
    error.__cause__ = cause
    redact_error(error, [SECRET])
    told = "".join(traceback.format_exception(error)) + repr(error.__cause__)
    told += str(vars(error.__cause__)) + repr(error.__cause__.args)
    assert SECRET not in told
    assert repr(SECRET)[1:-1] not in told


@pytest.mark.parametrize("args", [("Connection lost",), (104, "reset"), (2, "no file", "f")])
def test_an_error_of_the_system_reads_as_before(args):
    """Looking through its attributes sets none that was not set."""
    cause, error = OSError(*args), APIConnectionError("no")
    error.__cause__ = cause
    before = str(cause)
    redact_error(error, [SECRET])
    assert str(cause) == before


def test_an_error_with_a_reply_is_made_anew_of_what_is_left():
    """Its text, its first bytes and its problem; what is not ours to hide stays."""
    error = APIReplyError(f"encoded as {SECRET!r}", status=500, head=b"x" * 195 + SECRET.encode())
    redact_error(error, [SECRET])
    assert error.head == b"x" * 195 + b"***"
    assert error.problem == "encoded as '***'"
    assert str(error) == f"reply: encoded as '***'; HTTP 500, body starts {error.head!r}"


def test_a_message_of_megabytes_is_cut_in_an_error():
    """A hostile reply does not fill the log."""
    error = APIError(code="1", message="m" * 10**6, status_code=400)
    redact_error(error, [])
    assert len(error.message) == 500
    assert len(str(error)) <= 1000


def test_an_error_without_frames_has_none_in_its_causes():
    """Their variables hold what was sent."""

    def failing():
        raise KeyError("inner")

    try:
        try:
            failing()
        except KeyError as cause:
            raise ValueError("outer") from cause
    except ValueError as caught:
        error = caught
    without_frames(error)
    assert (error.__traceback__, error.__cause__.__traceback__) == (None, None)


@pytest.mark.parametrize("length", [4, 5, 6])
def test_a_bounded_text_is_never_longer(length):
    """Escapes count as they are written."""
    assert len(bounded("\n" * 9, length)) <= length
    assert bounded("abc", length) == "abc"
