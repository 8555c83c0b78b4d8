"""Real traffic, kept without its secrets and served again.

`Recorder` forwards requests to an exchange and writes what passes into a cassette; `Cassette`
serves one. Both are ASGI applications: a transport for our client in this process, or a server
on loopback for bots in any language (`bitget-copy record`, `bitget-copy replay`). What is kept
is decided by `redaction` from the endpoint table; `cassette` is the file and its matching.
"""

from bitget_copy.recording.cassette import Cassette
from bitget_copy.recording.recorder import Recorder

__all__ = ["Cassette", "Recorder"]
