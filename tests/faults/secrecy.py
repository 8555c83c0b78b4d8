"""Watches for secrets in everything that a test run lets out.

Keys, secrets, passphrases and PEM texts are canaries as soon as somebody makes `Credentials`
of them. They must appear in no log record, in no error with its causes and contexts, in no
traceback, its captured locals included, and in no representation. Where the run is listened
to is in `listening`.
"""

import traceback
from pathlib import Path

TESTS = str(Path(__file__).parents[1])
LEAST = 8
"""A shorter text is a word of the language as often as a secret; tests make theirs longer."""
_STRIDE = 6
"""Of a canary of at least 11 characters, six stand at a place that this number divides."""


class Canaries:
    """What must not show, and where it was looked for.

    Attributes:
        secrets: all canaries.
        errors_seen: errors looked at.
        records_seen: log records looked at.
        shown_seen: representations looked at.
        leaks: what was found, one line each, without the secret itself.
    """

    def __init__(self) -> None:
        self.secrets: set[str] = set()
        self.errors_seen = 0
        self.records_seen = 0
        self.shown_seen = 0
        self.leaks: list[str] = []
        self._short: set[str] = set()
        self._pieces: dict[str, set[str]] = {}

    def learn(self, credentials) -> None:
        """Takes one account's key, secret and passphrase; of a PEM text, each line."""
        secret = credentials.secret_key
        lines = [line for line in secret.split("\n") if len(line) > 16 and "-----" not in line]
        for text in {credentials.api_key, credentials.passphrase, *(lines or [secret])}:
            if len(text) >= LEAST and text not in self.secrets:
                self._learn(text)

    def _learn(self, text: str) -> None:
        self.secrets.add(text)
        if len(text) < 2 * _STRIDE - 1:
            self._short.add(text)
            return
        for at in range(len(text) - _STRIDE + 1):
            self._pieces.setdefault(text[at : at + _STRIDE], set()).add(text)

    def found_in(self, text: str) -> list[str]:
        """The canaries in a text, shortened, so that the test's own output is no leak.

        Thousands are known in a run, so the text is not searched for one after the other.
        """
        return sorted(secret[:4] + "…" for secret in self._in(text))

    def _in(self, text: str) -> set[str]:
        places = range(0, len(text) - _STRIDE + 1, _STRIDE)
        pieces = self._pieces.keys() & {text[at : at + _STRIDE] for at in places}
        likely = self._short.union(*(self._pieces[piece] for piece in pieces))
        return {secret for secret in likely if secret in text}

    def check_text(self, text: str, what: str) -> None:
        """Looks at one text, which `what` names."""
        for secret in self._in(text):
            at = text.find(secret)
            near = text[max(0, at - 60) : at].rsplit("\n", maxsplit=1)[-1]
            for known in self.secrets:
                near = near.replace(known, "***")
            self.leaks.append(f"{what} shows {secret[:4]}… after {near!r}")

    def check_shown(self, thing: object, what: str) -> None:
        """Looks at a representation."""
        self.shown_seen += 1
        self.check_text(repr(thing) + str(thing), what)

    def check_error(self, error: BaseException) -> None:
        """Looks at an error in every way in which it may be shown, the test's frames included."""
        self.errors_seen += 1
        told = traceback.TracebackException.from_exception(error, capture_locals=True)
        name = type(error).__name__
        texts = ["".join(told.format()), *(text for link in _chain(error) for text in words(link))]
        for text in texts:
            self.check_text(text, name)
        self._check_printable("".join(texts), name)

    def check_left(self, error: BaseException, *, frames: bool = True) -> None:
        """Looks at an error that has left the library: all but the test's own frames.

        Args:
            error: with all its causes and contexts.
            frames: look at the variables in the frames of the traceback, too.
        """
        self.errors_seen += 1
        name = type(error).__name__
        for link in _chain(error):
            whose = name if link is error else f"{name}, in its {type(link).__name__},"
            for text in words(link):
                self.check_text(text, f"{whose} text")
                self._check_printable(text, name)
            if frames:
                self._check_frames(link, whose)

    def _check_frames(self, link: BaseException, whose: str) -> None:
        for frame, line in traceback.walk_tb(link.__traceback__):
            code = frame.f_code
            if code.co_filename.startswith(TESTS):
                continue
            for name, value in frame.f_locals.items():
                place = f"{name} in {code.co_name} ({Path(code.co_filename).name}, {line})"
                self.check_text(_safely(value), f"{whose} variable {place}")

    def _check_printable(self, text: str, name: str) -> None:
        try:
            text.encode()
        except UnicodeEncodeError:
            self.leaks.append(f"{name} cannot be printed as UTF-8")


def words(link: BaseException) -> tuple[str, ...]:
    """An error's own texts: what it says, its arguments, attributes and notes."""
    return (str(link), repr(link), repr(link.args), repr(vars(link)))


def _chain(error: BaseException):
    """The error, its causes and contexts, shown or not, and the members of groups; each once."""
    pending, seen = [error], set()
    while pending:
        link = pending.pop()
        if id(link) in seen:
            continue
        seen.add(id(link))
        yield link
        links = (link.__cause__, link.__context__, *getattr(link, "exceptions", ()))
        pending += [found for found in links if isinstance(found, BaseException)]


def _safely(value: object) -> str:
    try:
        return repr(value)
    except Exception as error:  # noqa: BLE001 - half-made objects have no representation
        return f"<{type(error).__name__}>"


CANARIES = Canaries()
