"""A lean connection without a socket."""

from bitget_copy._transport.lean.connection import Connection
from bitget_copy._transport.lean.response_reader import ResponseReader


class FakeSocketTransport:
    """What a connection writes to, in place of asyncio's transport over a socket."""

    def __init__(self):
        self.written = b""
        self.closed = False

    def write(self, data):
        self.written += data

    def abort(self):
        self.closed = True

    def is_closing(self):
        return self.closed

    def take(self):
        data, self.written = self.written, b""
        return data


def connection(transport=None, tls=None):
    """One connection; not made yet without a transport."""
    made = Connection(memoryview(bytearray(65536)), ResponseReader(1000), tls)
    if transport is not None:
        made.connection_made(transport)
    return made


def receive(made, data):
    """The loop has read these bytes for the connection."""
    made.get_buffer(-1)[: len(data)] = data
    made.buffer_updated(len(data))
