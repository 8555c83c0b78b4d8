"""Between Python values and the wire, both ways.

* `encode`: arguments, checked against the table, to query and body; `queries`: the same for the
  ordinary arguments of a read, in one function made of its row.
* `envelope`: reply bytes to the exchange's envelope; `shape`: the same, when it is known what to
  expect.
* `decode`: the envelope's data to attrs classes; `wire`: and back.
* `straight`: the functions that read a model, made of its fields; `scalars`: what they do not read
  in place; `tolerant`: a reply that is not as the table says; `drift`: that this is told.
* `claims`: whether a refusal speaks of success.
* `number`: the digits, whatever the decimal context.
* `once`, `source`: what these need.

Pure: no clock, no network. The only room that uses cattrs and json.
"""

from bitget_copy._codec.claims import claims_success, may_claim_success
from bitget_copy._codec.decode import decode, expected, row_count
from bitget_copy._codec.drift import Deviation, DeviationLog
from bitget_copy._codec.encode import Encoded, encode, named
from bitget_copy._codec.envelope import SUCCESS, Envelope, open_envelope
from bitget_copy._codec.wire import to_wire

__all__ = [
    "SUCCESS",
    "Deviation",
    "DeviationLog",
    "Encoded",
    "Envelope",
    "claims_success",
    "decode",
    "encode",
    "expected",
    "may_claim_success",
    "named",
    "open_envelope",
    "row_count",
    "to_wire",
]
