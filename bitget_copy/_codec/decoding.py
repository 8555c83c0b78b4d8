"""Decodes replies: bytes to the envelope, and the data of a success to attrs classes.

The way of a reply: `read_reply` has the body parsed (`envelope`, `reply_rows`) and the rows read by
the generated reader of the model (`_generated/…/readers.py`), which reads unusual values by
`value_readers`. What these do not take, the general reader reads (`lenient`).

Unset is None, in whatever form the exchange wrote it. Members that the table does not know are
kept in ``extra``, and so is the raw value of a field that could not be read.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from bitget_copy._codec.deviation_mark import MARK
from bitget_copy._codec.deviations import Found, look_through
from bitget_copy._codec.envelope import SUCCESS, Envelope, Unreadable, open_envelope
from bitget_copy._codec.lenient import LenientReader, Misfit, says_no
from bitget_copy._codec.model import model_of
from bitget_copy._codec.reply_rows import (
    RowParser,
    row_parser,
    row_reader,
    to_rows,
    to_rows_without_blanks,
)
from bitget_copy._codec.value_readers import read_ack, read_id
from bitget_copy.drift import Deviation, DeviationKind
from bitget_copy.endpoint import BareList, Endpoint, Reply
from bitget_copy.errors import APIReplyError

_UNUSUAL: Final = (ValueError, TypeError, ArithmeticError, KeyError, RecursionError)
"""What is raised for data that only the general reader reads."""


def read_reply(endpoint: Endpoint, body: bytes, status: int) -> Envelope:
    """Reads a whole reply.

    Args:
        endpoint: the row that says what its data should be.
        body: the bytes.
        status: HTTP status, for errors.

    Returns:
        The envelope. Of a success it has the decoded ``value``, or the ``problem`` with its data,
        and the ``deviations``.

    Raises:
        APIReplyError: there is no envelope.
    """
    envelope = open_envelope(body, status, row_parser(endpoint.reply), writes=endpoint.writes)
    if envelope.code == SUCCESS:
        found: list[Deviation] = []
        envelope.deviations = found
        if envelope.odd:
            found += [Deviation(endpoint.key, *odd) for odd in envelope.odd]
        try:
            envelope.value = decode(
                endpoint,
                envelope.data,
                parser=envelope.parser,
                status=status,
                body=body,
                blanks=envelope.blanks,
                deviations=found.append,
            )
        except APIReplyError as error:
            envelope.problem = error
    return envelope


def decode(
    endpoint: Endpoint,
    data: Any,
    *,
    parser: RowParser | None = None,
    status: int = 200,
    body: bytes = b"",
    blanks: bool = True,
    deviations: Callable[[Deviation], None] | None = None,
) -> Any:
    """The typed value of a successful reply.

    A write has happened, whatever its reply's data are: where they cannot be read, the value is
    what an empty reply means, and a deviation is told. Only a plain no contradicts the code: it is
    an error, and neither is believed.

    Args:
        endpoint: the row that says what `data` should be.
        data: parsed JSON, numbers with a point as Decimal; or structs of `parser`.
        parser: what has parsed them to structs.
        status: HTTP status, for the error.
        body: of the reply, for the error, which shows its beginning.
        blanks: there may be texts of blanks alone; structs of `parser` hold none.
        deviations: is told of each place where `data` are not as the row says.

    Raises:
        APIReplyError: the data of a read are not of the row's shape; ``.where`` says at which
            place. Or those of a write say no.
    """
    reply = endpoint.reply
    if endpoint.writes and parser is None and says_no(reply, data):
        if deviations is not None:
            deviations(Deviation(endpoint.key, "data", DeviationKind.OTHER_SHAPE))
        raise _contradiction(endpoint, status, body)
    if reply.bare is not None and type(data) is list:
        data = _as_page(reply.bare, data)
    try:
        if reply.reader is not None and type(data) is not str:
            if parser is not None:
                read, convert = parser.read, parser.to_rows
            else:
                read, convert = row_reader(reply), to_rows_without_blanks if blanks else to_rows
            if not reply.many:
                value = read([{} if data is None else data], convert)[0]
            else:
                value = [] if data is None else read(data, convert)
            if MARK.is_set:
                plain = data if parser is None else parser.to_json(data)
                _tell(endpoint, _looked_through(reply, plain), deviations)
            return value
        if reply.kind == "ack":
            return read_ack(data)
        if reply.kind == "id":
            return read_id(data)
    except Exception as error:
        if not (isinstance(error, _UNUSUAL) or endpoint.writes):
            raise
    if parser is not None:
        data = parser.to_json(data)
    return _decode_lenient(endpoint, data, status, body, deviations)


def _contradiction(endpoint: Endpoint, status: int, body: bytes) -> APIReplyError:
    error = APIReplyError(
        f"the reply contradicts itself: code {SUCCESS}, but a plain no",
        status=status,
        head=body,
        where="data",
        endpoint=endpoint.key,
    )
    error.contradicts = True
    return error


def _as_page(bare: BareList, rows: list[Any]) -> Any:
    """The object that a list alone stands for; its last row has the cursor.

    A list with the object in it is none of rows, and stays as it is.
    """
    last = rows[-1] if rows else None
    if type(last) is dict and bare.items in last:
        return rows
    cursor = last.get(bare.row) if type(last) is dict else None
    return {bare.items: rows, bare.cursor: cursor}


def _looked_through(reply: Reply, data: Any) -> Found:
    """What the reader of rows has left a mark for."""
    assert reply.model is not None
    found: Found = {}
    look_through(model_of(reply.model), data, "data", found)
    MARK.is_set = False  # now, since an unknown word sets it anew while it is looked at
    return found


def _tell(endpoint: Endpoint, found: Found, deviations: Callable[[Deviation], None] | None) -> None:
    if deviations is not None:
        for place, kind in found:
            deviations(Deviation(endpoint.key, place, kind))


def _decode_lenient(
    endpoint: Endpoint,
    data: Any,
    status: int,
    body: bytes,
    deviations: Callable[[Deviation], None] | None,
) -> Any:
    """As `decode`, by the general reader."""
    reader = LenientReader()
    try:
        return _read_lenient(endpoint, data, reader)
    except Misfit as misfit:
        problem, where = misfit.problem, misfit.where
        reader.note(misfit.kind, misfit.path)
    finally:
        MARK.is_set = False  # the general reader needs none
        _tell(endpoint, reader.deviations, deviations)
    raise APIReplyError(
        f"the data do not fit the table: {problem}",
        status=status,
        head=body,
        where=where,
        endpoint=endpoint.key,
    )


def _read_lenient(endpoint: Endpoint, data: Any, reader: LenientReader) -> Any:
    reply = endpoint.reply
    if type(data) is not Unreadable:
        try:
            return reader.read(reply, data)
        except Exception:
            if not endpoint.writes:
                raise
    reader.note(DeviationKind.OTHER_SHAPE)
    try:
        return reader.read(reply, None)  # what an empty reply means
    except Exception:  # noqa: BLE001 - a row of the user's own making whose model cannot be made
        return None


def row_count(endpoint: Endpoint, value: Any) -> int | None:
    """How many rows a decoded reply holds; None where it is no list."""
    if isinstance(value, list):
        return len(value)
    if endpoint.paging is not None and endpoint.paging.items is not None:
        return len(getattr(value, endpoint.paging.items_name))
    return None
