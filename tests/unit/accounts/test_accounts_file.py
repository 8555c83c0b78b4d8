"""A file of accounts: what it may hold, and what is said where it is wrong."""

from __future__ import annotations

import os
import re
import textwrap
import tomllib

import attrs
import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bitget_copy import Account, Accounts, ClientConfig, ConfigError, Credentials, Egress
from bitget_copy.accounts import file, private_file
from bitget_copy.accounts.file import MAX_FILE_BYTES, load
from bitget_copy.accounts.toml_lines import fault_at, line_of, path_at

KEY, SECRET, PASS = "key-canary-file", "secret-canary-file", "pass-canary-file"
OTHER = "http://127.0.0.1:8"
CANARIES = (KEY, SECRET, PASS)
KEYS = Credentials(api_key=KEY, secret_key=SECRET, passphrase=PASS)
"""Whoever listens for secrets knows them from now on."""
MAIN = f'[accounts.main]\napi_key = "{KEY}"\nsecret_key = "{SECRET}"\npassphrase = "{PASS}"\n'
"""Header in line 1, key in 2, secret in 3, passphrase in 4."""


def pem(kind):
    return kind.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()


@pytest.fixture(scope="module")
def rsa_key():
    return pem(rsa.generate_private_key(public_exponent=65537, key_size=2048))


@pytest.fixture
def write(tmp_path):
    """Writes a private file."""

    def write(content, name="accounts.toml", mode=0o600):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        path.chmod(mode)
        return path

    return write


def refused(path, environ=None):
    """What is said of a file that cannot be used; nothing of it is a secret."""
    with pytest.raises(ConfigError) as caught:
        load(path, environ or {})
    said = str(caught.value)
    assert not [secret for secret in CANARIES if secret in said + repr(caught.value)]
    return said


def test_the_file_that_is_shown_can_be_used(write, rsa_key):
    """Every line of the documented example is read; it shows every table and every key."""
    text = re.search(r"::\n\n(.*?)\n\n\S", file.__doc__, re.DOTALL)[1]
    write(rsa_key, "demo.pem")

    table = load(
        write(textwrap.dedent(text).replace("…", "key")),
        {"DEMO_API_KEY": KEY, "DEMO_PASSPHRASE": PASS},
    )

    assert (*table.egress, *table.accounts) == ("first", "second", "main", "demo")
    known = {*file._ACCOUNT, *file._EGRESS}
    assert {word for word in re.findall(r"\w+", file.__doc__) if word in known} == known


def test_a_file_says_all_that_can_be_said_of_accounts(write, rsa_key):
    """Keys in the file, of the environment and of a key file beside it; egress addresses."""
    write(rsa_key, "demo.pem")
    path = write(
        '[egress.first]\nlocal_address = "192.0.2.7"\n'
        f'[egress.second]\nproxy = "http://user:{PASS}@192.0.2.8:3128"\n'
        f"{MAIN}"
        'uid = "17"\nproduct_type = "USDT-FUTURES"\negress = "second"\n'
        "[accounts.demo]\n"
        'api_key_env = "DEMO_KEY"\nprivate_key_file = "demo.pem"\npassphrase_env = "DEMO_PASS"\n'
        "paper_trading = true\nread_only = true\n"
    )

    table = load(path, {"DEMO_KEY": "demo-key-canary", "DEMO_PASS": PASS})

    assert table.egress == {
        "first": Egress(local_address="192.0.2.7"),
        "second": Egress(proxy=f"http://user:{PASS}@192.0.2.8:3128"),
    }
    assert table.accounts == {
        "main": Account(
            attrs.evolve(KEYS, uid="17"),
            product_type="USDT-FUTURES",
            egress="second",
        ),
        "demo": Account(
            Credentials.rsa(api_key="demo-key-canary", private_key=rsa_key, passphrase=PASS),
            paper_trading=True,
            read_only=True,
        ),
    }
    assert PASS not in repr(table)


@pytest.mark.parametrize("way", ["private_key", "private_key_env", "private_key_file"])
def test_an_rsa_key_is_read_wherever_it_stands(write, rsa_key, way, tmp_path):
    """As text, in a variable, in a file; the same key."""
    (tmp_path / "keys").mkdir()
    write(rsa_key, "keys/main.pem")
    value = {
        "private_key": f'"""\n{rsa_key}"""',
        "private_key_env": '"MAIN_RSA"',
        "private_key_file": '"keys/main.pem"',
    }[way]
    path = write(MAIN.replace(f'secret_key = "{SECRET}"', f"{way} = {value}"))

    (account,) = load(path, {"MAIN_RSA": rsa_key.replace("\n", "\\n")}).accounts.values()

    assert account.credentials == Credentials.rsa(api_key=KEY, private_key=rsa_key, passphrase=PASS)


FAULTS = {
    "a key is missing": (MAIN.replace("passphrase", "#"), 1, "'main': passphrase is missing"),
    "no signing key": (MAIN.replace("secret_key", "#"), 1, "'main': secret_key is missing"),
    "an unknown key": (
        MAIN.replace("passphrase", "pass_phrase"), 4,
        "'main': there is no key 'pass_phrase'; did you mean 'passphrase'?",
    ),
    "a wrong type": (MAIN + "uid = 17\n", 5, "'main': uid is a whole number; allowed: a text"),
    "another wrong type": (
        MAIN + 'paper_trading = "yes"\n', 5, "'main': paper_trading is text; allowed: true or",
    ),
    "a list": (MAIN.replace(f'"{PASS}"', f'["{PASS}"]'), 4, "'main': passphrase is a list"),
    "an inline table": (
        f'[accounts]\n# c\nmain = {{ api_key = "{KEY}", secret = "{SECRET}" }}\n', 3,
        "'main': there is no key 'secret'; did you mean 'secret_key'",
    ),
    "dotted keys": (
        f'accounts.main.api_key = "{KEY}"\naccounts.main.passphrase = 7\n', 2,
        "'main': passphrase is a whole number",
    ),
    "a table within a label": (
        MAIN.replace("main", "a.b"), 1, "'a': there is no key 'b'; allowed: api_key, api_key_env",
    ),
    "a list of tables": (
        MAIN.replace("[accounts.main]", "[[accounts]]"), 1, "got a list; write a table [accounts.",
    ),
    "no table": ('accounts.main = "x"\n', 1, "'main': got text; allowed: a table"),
    "accounts no table": ("\naccounts = 3\n", 2, "got a whole number; write a table [accounts."),
    "tables without end": ("a = " + "[" * 9999 + "\n", 1, "is not valid TOML"),
    "a blank value": (MAIN.replace(PASS, "  "), 4, "'main': passphrase is blank"),
    "a blank uid": (MAIN + 'uid = " "\n', 5, "'main': credentials: uid is neither None nor"),
    "a line break in it": (
        MAIN.replace(PASS, "pass\\nphrase"), 4, "'main': credentials: passphrase holds a line",
    ),
    "a PEM key as secret": (
        MAIN.replace(SECRET, "-----BEGIN PRIVATE KEY-----"), 3, "'main': credentials: secret_key",
    ),
    "no PEM key": (
        MAIN.replace("secret_key", "private_key"), 3, "'main': private_key: holds no whole private",
    ),
    "two keys": (
        MAIN + 'api_key_env = "X_Y"\n', 5, "'main': api_key and api_key_env are both given",
    ),
    "a variable that is not set": (
        MAIN.replace(f'api_key = "{KEY}"', 'api_key_env = "MAIN_KEY"'), 2,
        "'main': api_key_env: the variable MAIN_KEY is not set",
    ),
    "a secret in place of a variable's name": (
        MAIN.replace("api_key", "api_key_env"), 2, "'main': api_key_env: the variable of that name",
    ),
    "an unknown product": (
        MAIN + 'product_type = "umcbl"\n', 5, "'main': product_type: got 'umcbl'; allowed: 'USDT-",
    ),
    "an unknown egress": (
        f'[egress.first]\n{MAIN}egress = "frist"\n', 6,
        "'main': there is no egress 'frist'; did you mean 'first'?",
    ),
    "no egress at all": (MAIN + 'egress = "a"\n', 5, "'main': there is no egress 'a'; there are"),
    "a wrong address": (
        MAIN + '[egress.a]\nlocal_address = "here"\n', 6, "egress 'a': local_address: got 'here'",
    ),
    "a wrong proxy": (
        MAIN + f'[egress.a]\nproxy = "ftp://me:{PASS}@x"\n', 6, "egress 'a': proxy: got 'ftp://***",
    ),
    "an unknown key of an egress": (
        MAIN + '[egress.a]\n\nproxi = "x"\n', 7, "egress 'a': there is no key 'proxi'",
    ),
    "an unknown table": (MAIN + "[account.x]\n", 5, "there is no table 'account'; did you mean"),
    "a label twice": (MAIN + "[accounts.main]\n", 5, "'main': is there twice, first in line 1"),
    "a label twice, dotted": (
        MAIN + "[accounts]\nmain.uid = '1'\n", 6, "account 'main': is not valid TOML: Cannot",
    ),
    "a key twice": (MAIN + 'api_key = "x"\n', 5, "'main': is not valid TOML: Cannot overwrite"),
    "labels that differ in capitals": (
        MAIN + MAIN.replace("main", "Main").replace(KEY, "other-key"), 5,
        "'Main': differs from account 'main' in capitals",
    ),
    "a label that is no name of a file": (
        MAIN.replace("main", '"../main"'), 1, "account '../main': such a label cannot be had",
    ),
    "the same key twice": (
        MAIN + MAIN.replace("main", "copy"), 5, "'copy': has the API key of account 'main'",
    ),
    "no quotes": (MAIN.replace(f'"{SECRET}"', SECRET), 3, "'main': is not valid TOML: Invalid"),
    "quotes left open": (MAIN.replace(f'{SECRET}"', SECRET), 3, "'main': is not valid TOML: Ill"),
    "an end too early": (MAIN.rstrip('"\n'), 4, "'main': is not valid TOML: "),
    "a bad header": ("[accounts.main\n", 1, "is not valid TOML: "),
    "another encoding": (MAIN.encode() + b'uid = "\xff"\n', 5, "is not UTF-8 text"),
    "two bytes a letter": (MAIN.encode("utf-16"), 1, "is not UTF-8 text"),
    "no account": ("\n# nothing yet\n", 1, "holds no account; write a table [accounts.LABEL]"),
}  # fmt: skip


@pytest.mark.parametrize("kind", FAULTS)
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_what_is_wrong_is_named_by_label_and_line(write, kind, ends):
    """Each kind of fault, in files of any system; no secret is quoted."""
    text, line, problem = FAULTS[kind]
    if isinstance(text, str):
        text = text.replace("\n", ends)
    path = write(text)

    said = refused(path)

    assert said.startswith(f"{path}:{line}: ")
    assert problem in said
    assert "\n" not in said


def test_all_faults_are_told_at_once_in_the_order_of_the_file(write):
    """Three accounts with one fault each; after ten only their number."""
    wrong = "\n".join(f'[accounts.a{n}]\napi_key = "k{n}"' for n in range(40))
    path = write(wrong)

    first, *others, last = refused(path).split("\n")

    ways = "secret_key_env, private_key, private_key_env, private_key_file"
    assert first == f"{path}:1: account 'a0': secret_key is missing; give it, or one of {ways}"
    assert [line.split(": ")[1] for line in others] == [f"account 'a{n}'" for n in range(1, 10)]
    assert last == "and 30 more"


MODES = [0o640, 0o604, 0o644, 0o620, 0o602, 0o610, 0o660, 0o677, 0o700, 0o400, 0o600]


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("which", ["the file", "the key file"])
def test_secrets_that_others_can_read_are_refused(write, rsa_key, mode, which):
    """Any right of group or others on the file, or on a key file that it names."""
    is_key_file = which == "the key file"
    text = MAIN
    if is_key_file:
        write(rsa_key, "main.pem", mode)
        text = MAIN.replace(f'secret_key = "{SECRET}"', 'private_key_file = "main.pem"')
    path = write(text, mode=0o600 if is_key_file else mode)

    if mode & 0o077 == 0:
        assert list(load(path, {}).accounts) == ["main"]
        return
    said = refused(path)
    line, key = (3, "private_key_file") if is_key_file else (2, "api_key")
    assert said.startswith(f"{path}:{line}: account 'main': {key}")
    assert f"(mode {mode:o})" in said
    assert "chmod 600" in said


@pytest.mark.parametrize("mode", [0o644, 0o664, 0o646])
def test_a_file_without_a_secret_may_be_read_by_others_but_not_changed(write, mode):
    """Names of variables are no secrets; but who can change them can change the account."""
    text = (
        '[accounts.main]\napi_key_env = "A_K"\nsecret_key_env = "A_S"\npassphrase_env = "A_P"\n'
        '[egress.a]\nproxy = "http://192.0.2.8:3128"\n'
    )
    path = write(text, mode=mode)
    environ = {"A_K": KEY, "A_S": SECRET, "A_P": PASS}

    if mode == 0o644:
        assert list(load(path, environ).accounts) == ["main"]
    else:
        assert "others than its owner may change it" in refused(path, environ)


def test_the_password_of_a_proxy_is_a_secret_too(write):
    """A file that holds nothing else of the kind must be private."""
    text = f'[egress.a]\nproxy = "http://me:{PASS}@192.0.2.8:3128"\n'

    said = refused(write(text, mode=0o644))

    assert ":2: egress 'a': proxy stands in a file that is not yours alone" in said


@pytest.mark.parametrize("which", ["accounts.toml", "main.pem"])
def test_a_file_of_another_user_is_refused(write, rsa_key, which, monkeypatch):
    """Who owns it can read it, whatever its mode; root's own may be used."""
    write(rsa_key, "main.pem")
    path = write(MAIN.replace(f'secret_key = "{SECRET}"', 'private_key_file = "main.pem"'))
    real, target = os.fstat, path.with_name(which).stat()

    def owned_by(uid):
        def fstat(descriptor):
            status = real(descriptor)
            if status.st_ino != target.st_ino:
                return status
            return os.stat_result((*status[:4], uid, *status[5:]))

        return fstat

    monkeypatch.setattr(private_file.os, "fstat", owned_by(os.geteuid() + 4711))
    assert "it belongs to another user" in refused(path)
    monkeypatch.setattr(private_file.os, "fstat", owned_by(0))
    assert list(load(path, {}).accounts) == ["main"]


def test_the_mode_that_counts_is_that_of_the_file_behind_a_link(write, tmp_path):
    """A link has every right itself; paths are relative to the file, not to the link."""
    (tmp_path / "real").mkdir()
    real = write(MAIN, "real/accounts.toml")
    link = tmp_path / "link.toml"
    link.symlink_to(real)

    assert list(load(link, {}).accounts) == ["main"]
    real.chmod(0o644)
    assert "(mode 644)" in refused(link)


def test_a_key_file_is_looked_for_beside_the_file_that_names_it(
    write, rsa_key, tmp_path, monkeypatch
):
    """Not beside a link to it, and not in the working directory."""
    (tmp_path / "real").mkdir()
    (tmp_path / "work").mkdir()
    write(rsa_key, "real/main.pem")
    write(
        MAIN.replace(f'secret_key = "{SECRET}"', 'private_key_file = "main.pem"'),
        "real/accounts.toml",
    )
    link = tmp_path / "work" / "accounts.toml"
    link.symlink_to(tmp_path / "real" / "accounts.toml")
    monkeypatch.chdir(tmp_path / "work")

    assert load("accounts.toml", {}).accounts["main"].credentials.is_rsa


@pytest.mark.parametrize("way", ["missing", "folder", "pipe", "dangling link", "loop", "too long"])
@pytest.mark.parametrize("which", ["accounts.toml", "main.pem"])
def test_what_is_no_readable_file_is_refused_at_once(write, tmp_path, way, which):
    """A pipe that nobody writes to does not hang; the place is named."""
    path = write(MAIN.replace(f'secret_key = "{SECRET}"', 'private_key_file = "main.pem"'))
    bad = tmp_path / which
    bad.unlink(missing_ok=True)
    if way == "folder":
        bad.mkdir()
    elif way == "pipe":
        os.mkfifo(bad, 0o600)
    elif way == "dangling link":
        bad.symlink_to(tmp_path / "nowhere")
    elif way == "loop":
        bad.symlink_to(bad)
    elif way == "too long":
        write(b"#" * (MAX_FILE_BYTES + 1), which)

    said = refused(path)

    if which == "accounts.toml":
        assert said.startswith(f"accounts file {path}: ")
    else:
        assert said.startswith(f"{path}:3: account 'main': private_key_file: the file that it na")


@pytest.mark.parametrize("path", [None, 7, b"x", object()])
def test_only_a_path_is_a_path(path):
    """Anything else is named by its type."""
    with pytest.raises(ConfigError, match=r"accounts file: got .*; allowed: a path"):
        load(path)


@pytest.mark.parametrize(
    ("key", "problem"),
    [("short", "has 1024 bits"), ("other kind", "of another kind"), ("cut", "holds no whole")],
)
def test_a_private_key_that_can_sign_nothing_is_found_when_the_file_is_read(write, key, problem):
    """Too short, not RSA, or a part of one."""
    text = {
        "short": pem(rsa.generate_private_key(public_exponent=65537, key_size=1024)),  # noqa: S505
        "other kind": pem(ec.generate_private_key(ec.SECP256R1())),
        "cut": "-----BEGIN PRIVATE KEY-----\nMIIE",
    }[key]
    write(text, "main.pem")
    path = write(MAIN.replace(f'secret_key = "{SECRET}"', 'private_key_file = "main.pem"'))

    said = refused(path)

    assert said.startswith(f"{path}:3: account 'main': ")
    assert problem in said


def test_a_name_that_no_terminal_can_show_is_escaped(tmp_path):
    """Linux allows any bytes in a path."""
    said = refused(tmp_path / "acc\udcffounts\n.toml")

    assert "acc\\udcffounts\\n.toml: cannot be read: No such file" in said


def test_a_byte_order_mark_is_no_part_of_the_text(write):
    """As editors of Windows write it."""
    assert list(load(write(MAIN.encode("utf-8-sig")), {}).accounts) == ["main"]


def test_labels_may_be_of_any_script(write):
    """Letters are letters everywhere."""
    text = MAIN.replace("main", '"主账户"') + MAIN.replace("main", '"élan-2"').replace(KEY, "k2")

    assert list(load(write(text), {}).accounts) == ["主账户", "élan-2"]


def test_home_is_known_by_its_sign(write, rsa_key, monkeypatch, tmp_path):
    """``~`` in either path."""
    monkeypatch.setenv("HOME", str(tmp_path))
    write(rsa_key, "main.pem")
    write(MAIN.replace(f'secret_key = "{SECRET}"', 'private_key_file = "~/main.pem"'))

    assert list(load("~/accounts.toml", {}).accounts) == ["main"]


# --- lines ---------------------------------------------------------------------------------------

WORDS = st.text("abcdef", min_size=1, max_size=3)
VALUES = st.one_of(
    st.integers(0, 99).map(str),
    st.sampled_from(['"x"', '"""\na\n\n# no comment\n"""', "[\n1,\n# two\n2,\n]", "'''\n[t]\n'''"]),
    st.sampled_from(["{ y = 1 }", "1979-05-27", '"[accounts.main]"']),
)


@st.composite
def documents(draw):
    """A text, and the line on which each of its tables and keys begins."""
    lines, places = [], {}
    for table in draw(st.lists(st.lists(WORDS, min_size=1, max_size=2).map(tuple), unique=True)):
        if table in places:  # a longer one has made it
            continue
        lines += draw(st.lists(st.sampled_from(["", "# c", "  ", "# [a.b]"]), max_size=3))
        for depth in range(1, len(table) + 1):
            places.setdefault(table[:depth], len(lines) + 1)
        lines.append(f"[{'.'.join(table)}]")
        for key in draw(st.lists(WORDS, unique=True, max_size=4)):
            lines += draw(st.lists(st.sampled_from(["", "# c = 1"]), max_size=2))
            places.setdefault((*table, key), len(lines) + 1)
            lines += f"{key} = {draw(VALUES)}".split("\n")
    return "\n".join(lines), places


@settings(deadline=None)
@given(documents())
@example(("", {}))
def test_the_line_of_a_key_is_that_on_which_its_statement_begins(document):
    """Whatever stands before it: comments, texts and lists of several lines, other tables."""
    text, places = document
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError:  # a key of one table is the name of another
        return

    assert {path: line_of(text, path) for path in places} == places


@settings(deadline=None)
@given(st.text(max_size=80))
def test_of_any_text_that_is_no_toml_a_line_is_told(text):
    """Nothing is raised, and the line is one of the text."""
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line, said = fault_at(text, str(error))
        assert 1 <= line <= text.count("\n") + 1
        assert "(at " not in said
        path_at(text, line)


@settings(deadline=None)
@given(st.binary(max_size=300))
@example(MAIN.encode())
def test_any_bytes_are_accounts_or_a_configerror(tmp_path_factory, content):
    """Never another error."""
    path = tmp_path_factory.getbasetemp() / "any.toml"
    path.write_bytes(content)
    path.chmod(0o600)
    try:
        table = load(path, {})
    except ConfigError as error:
        assert str(path) in str(error)  # noqa: PT017
    else:
        assert table.accounts


@settings(deadline=None)
@given(st.integers(0, len(MAIN) - 1), st.characters())
def test_one_wrong_letter_never_shows_a_secret(tmp_path_factory, at, letter):
    """Wherever it stands, the error has nothing of the values."""
    path = tmp_path_factory.getbasetemp() / "one.toml"
    path.write_text(MAIN[:at] + letter + MAIN[at + 1 :], "utf-8", "surrogatepass")
    path.chmod(0o600)
    try:
        load(path, {})
    except ConfigError as error:
        assert not [s for s in CANARIES if s[:8] in str(error)]  # noqa: PT017


def test_an_interpreter_with_windows_has_no_modes(write, monkeypatch):
    """Where no user has a number, a mode says nothing."""
    monkeypatch.delattr(private_file.os, "geteuid")
    path = write(MAIN, mode=0o644)

    assert list(load(path, {}).accounts) == ["main"]


def test_from_toml_takes_the_address_of_the_environment(write, monkeypatch):
    """As a client does that is made from the environment; what the caller names goes before."""
    monkeypatch.setenv("BITGET_BASE_URL", "http://127.0.0.1:9")
    path = write(MAIN)

    assert Accounts.from_toml(path)["main"].config.base_url == "http://127.0.0.1:9"
    for named in ({"base_url": OTHER}, {"config": ClientConfig(base_url=OTHER)}):
        assert Accounts.from_toml(path, **named)["main"].config.base_url == OTHER
