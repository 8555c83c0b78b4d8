"""Between Python values and the wire, both ways.

* `encode`: arguments, checked against the table, to query and body; `queries`: the same for the
  ordinary arguments of a read, in one function made of its row.
* `envelope`: reply bytes to the exchange's envelope; `shape`: the same, when it is known what to
  expect.
* `decode`: the envelope's data to attrs classes, and back with :func:`to_wire`.
* `straight`: the functions that read a model, made of its fields.
* `number`: the digits, whatever the decimal context.
* `once`, `source`: what these need.

Pure: no clock, no network. The only room that uses cattrs and json.
"""

from bitget_copy._codec.decode import decode, expected, row_count, to_wire
from bitget_copy._codec.encode import Encoded, encode
from bitget_copy._codec.envelope import SUCCESS, Envelope, open_envelope

__all__ = [
    "SUCCESS",
    "Encoded",
    "Envelope",
    "decode",
    "encode",
    "expected",
    "open_envelope",
    "row_count",
    "to_wire",
]
