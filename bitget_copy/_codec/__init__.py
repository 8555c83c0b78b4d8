"""Converts between Python values and the wire, both ways.

Arguments to a request:

* `encoding`: the arguments of a call, checked against its row, to query and body.
* `value_writers`: one argument to the exchange's form.

A reply to typed values:

* `decoding`: the one call that reads a reply, and its parts.
* `envelope`: bytes to the exchange's envelope.
* `reply_rows`: objects as the generated readers take them.
* `value_readers`: one value of a reply.
* `lenient`: the general reader, for data that are not as the table says and for models of a
  user's own making; `model` describes a class for it.
* `deviation_mark`: what the quick way leaves where something is odd; `deviations`: finds what.
* `refusals`: whether a refusal can be believed.
* `model_to_json`: decoded values back to the exchange's form; `model_to_dict`: as plain Python.

`number` keeps all digits, `per_object_cache` remembers what is worked out once a row. Readers and
query writers of the table's own rows are generated into `_generated`.

Pure: no clock, no network. The only room that uses cattrs and json.
"""

from bitget_copy._codec.decoding import decode, read_reply, row_count
from bitget_copy._codec.encoding import EncodedRequest, encode, named
from bitget_copy._codec.envelope import (
    SUCCESS,
    Envelope,
    bare_members,
    names_success,
    open_envelope,
)
from bitget_copy._codec.model_to_dict import to_dict, to_rows
from bitget_copy._codec.model_to_json import to_wire
from bitget_copy._codec.refusals import claims_success, may_claim_success
from bitget_copy._codec.reply_rows import row_parser

__all__ = [
    "SUCCESS",
    "EncodedRequest",
    "Envelope",
    "bare_members",
    "claims_success",
    "decode",
    "encode",
    "may_claim_success",
    "named",
    "names_success",
    "open_envelope",
    "read_reply",
    "row_count",
    "row_parser",
    "to_dict",
    "to_rows",
    "to_wire",
]
