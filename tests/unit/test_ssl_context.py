"""Whose certificates are trusted, and what an option that names none says."""

import ssl
from functools import cache

import pytest

from bitget_copy._transport import Transport, ssl_context
from bitget_copy.config import ClientConfig
from bitget_copy.errors import ConfigError


@pytest.fixture(params=["lean", "httpx"], autouse=True)
def _http(request):
    """Both kinds of our own connections read them."""
    own.http = request.param


def own(base_url, **options):
    return Transport(ClientConfig(base_url=base_url, http=own.http, **options))


def test_certificates_are_read_once_and_only_for_https(monkeypatch, tmp_path):
    """A file, a folder and a context are taken; plain http reads no authorities."""
    asked = []

    def create(**where):
        asked.append(where)
        return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)

    monkeypatch.setattr(ssl, "create_default_context", create)
    monkeypatch.setattr(
        ssl_context, "_default_context", cache(ssl_context._default_context.__wrapped__)
    )  # none made before
    file = tmp_path / "ca.pem"
    (tmp_path / "0a1b2c3d.0").touch()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    for verify in (str(file), str(tmp_path), context, False):
        own("https://127.0.0.1:1", verify=verify)
    assert asked == [{"cafile": str(file)}, {"capath": str(tmp_path)}]
    own("http://127.0.0.1:1")
    assert len(asked) == 2
    for _ in range(2):
        own("https://127.0.0.1:1")
    assert len(asked) == 3  # clients share the usual one


def unreadable(folder):
    """Places where there are no certificates, by what is wrong with them."""
    (folder / "text.pem").write_text("no certificate")
    (folder / "empty.pem").touch()
    (folder / "key.pem").write_text(
        "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"
    )
    (folder / "cut.pem").write_text("-----BEGIN CERTIFICATE-----\nMIIB")
    (folder / "der.pem").write_bytes(b"\x30\x82\x01\x0a\x02\x82")
    (folder / "folder").mkdir()
    (folder / "folder" / "ca.pem").write_text("not by its hash")
    (folder / "file").touch()
    return [
        "true", "False", "no", f"{folder}/none.pem", f"{folder}/text.pem", f"{folder}/empty.pem",
        f"{folder}/key.pem", f"{folder}/cut.pem", f"{folder}/der.pem", f"{folder}/folder",
        f"{folder}/file/ca.pem", "a\0b", "x" * 4000,
    ]  # fmt: skip


def test_certificates_that_cannot_be_read_are_a_wrong_option(tmp_path):
    """Its name, the place, and what would be right; before any I/O on the network."""
    for place in unreadable(tmp_path):
        for url in ("https://localhost", "http://127.0.0.1:1"):
            with pytest.raises(ConfigError, match=r"^verify: .*; allowed: True for") as caught:
                own(url, verify=place)
            assert repr(place) in str(caught.value)


@pytest.mark.parametrize("variable", ["SSL_CERT_FILE", "SSL_CERT_DIR"])
def test_a_variable_that_names_no_certificates_is_named(variable, tmp_path, monkeypatch):
    """Where the usual authorities are asked for; nothing else reads it."""
    monkeypatch.setattr(
        ssl_context, "_default_context", cache(ssl_context._default_context.__wrapped__)
    )
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    for place in unreadable(tmp_path):
        if "\0" not in place:
            monkeypatch.setenv(variable, place)
            with pytest.raises(ConfigError, match=f"^{variable}: .*; allowed: .*unset it"):
                own("https://localhost")
            own("http://127.0.0.1:1")
            own("https://localhost", verify=False)
    monkeypatch.setenv(variable, "")
    own("https://localhost")


def test_an_https_proxy_in_front_of_plain_http_is_checked():
    """It is the one place where something secret is spoken."""
    url = "http://127.0.0.1:1"
    plain, secret = (
        ssl_context.make_ssl_context(verify=True, urls=[url, proxy])
        for proxy in ("http://localhost:1", "https://localhost:1")
    )
    assert (plain.verify_mode, secret.verify_mode) == (ssl.CERT_NONE, ssl.CERT_REQUIRED)
