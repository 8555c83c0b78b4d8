"""Watches for secrets in everything that a run of the fault suite lets out.

Keys, secrets, passphrases and PEM texts of every embedded exchange are canaries. They must
appear in no log record, in no error with its causes and contexts, and in no traceback, its
captured locals included.
"""

import logging
import traceback


class Canaries:
    """What must not show, and where it was looked for."""

    def __init__(self) -> None:
        self.secrets: set[str] = set()
        self.errors_seen = 0
        self.records_seen = 0
        self.leaks: list[str] = []

    def learn(self, sim) -> None:
        """Takes the credentials of all accounts of an exchange as canaries."""
        for credentials in sim.accounts.values():
            self.learn_credentials(credentials)

    def learn_credentials(self, credentials) -> None:
        """Takes one account's key, secret and passphrase; of a PEM text, each line."""
        secret = credentials.secret_key
        lines = [line for line in secret.split("\n") if len(line) > 16 and "-----" not in line]
        self.secrets.update([credentials.api_key, credentials.passphrase, *(lines or [secret])])

    def found_in(self, text: str) -> list[str]:
        """The canaries in a text, shortened, so that the test's own output is no leak."""
        return [secret[:4] + "…" for secret in self.secrets if secret in text]

    def check_error(self, error: BaseException) -> None:
        """Looks at an error in every way in which it may be shown."""
        self.errors_seen += 1
        told = traceback.TracebackException.from_exception(error, capture_locals=True)
        texts = ["".join(told.format()), *self._shown(error)]
        for text in texts:
            for secret in self.found_in(text):
                self.leaks.append(f"{type(error).__name__} shows {secret}: {_around(text, self)}")
        text = "".join(texts)
        try:
            text.encode()
        except UnicodeEncodeError:
            self.leaks.append(f"{type(error).__name__} cannot be printed as UTF-8")

    def _shown(self, error: BaseException):
        seen, pending = set(), [error]
        while pending:
            one = pending.pop()
            if id(one) in seen:
                continue
            seen.add(id(one))
            yield from (str(one), repr(one), repr(one.args), repr(vars(one)))
            links = (one.__cause__, one.__context__, *getattr(one, "exceptions", ()))
            pending += [link for link in links if link is not None]


class Listener(logging.Handler):
    """Reads every log record of the process as a handler with a formatter would."""

    def __init__(self, canaries: Canaries) -> None:
        super().__init__(logging.DEBUG)
        self.canaries = canaries
        self.setFormatter(logging.Formatter("%(name)s %(message)s"))

    def emit(self, record: logging.LogRecord) -> None:
        self.canaries.records_seen += 1
        text = self.format(record) + repr(record.args)
        for secret in self.canaries.found_in(text):
            self.canaries.leaks.append(f"log of {record.name} shows {secret}: {record.msg[:60]}")


def _around(text: str, canaries: Canaries) -> str:
    """The line before the secret, which names the frame."""
    for secret in canaries.secrets:
        at = text.find(secret)
        if at >= 0:
            lines = text[:at].split("\n")
            return " | ".join(line.strip()[:100] for line in lines[-4:]).replace(secret, "***")
    return ""


CANARIES = Canaries()
