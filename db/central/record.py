"""The county's record as one desk uses it: push, pull and audit, each one statement in its own transaction.

Knows the functions the centre offers to desks, in the version this program speaks, and their JSON. A
statement that was cut off may have been carried out or not: the desk sends it again, and what was stored
answers "duplicate".
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

import msgspec

from db.central.address import Address
from db.central.session import Session
from frontdesk.log import Detail, Event
from frontdesk.sync.ports import Answer, Cursor, Pulled, Pushed, Tally

_PUSH: Final = "SELECT answers, epoch, head FROM frontdesk.push_v1(%s::jsonb, %s::jsonb)"
#: The server's clock comes along: for that the function needs no new version.
_PULL: Final = """
SELECT events, details, epoch, seq, more, pg_catalog.clock_timestamp() FROM frontdesk.pull_v1(%s, %s, %s)
"""
_AUDIT: Final = 'SELECT day, count, "xor" FROM frontdesk.audit_v1(%s)'
#: PostgreSQL has no unsigned numbers: the fingerprints' XOR comes with a sign.
_UNSIGNED: Final = (1 << 64) - 1
#: Of two answers for one id in one push, the graver counts.
_GRAVITY: Final = (Answer.DUPLICATE, Answer.STORED, Answer.FORK, Answer.ID_REUSE)

_events = msgspec.json.Decoder(list[Event])


class _Sent(msgspec.Struct):
    """A detail on its way, its value in base64: people paste characters that PostgreSQL's JSON can't hold."""

    subject: str
    field: str
    value: bytes
    hlc: int
    device: str


_details = msgspec.json.Decoder(list[_Sent])


class PostgresCentral:
    """The port `frontdesk.sync.ports.Central` over one session. One thread at a time."""

    def __init__(self, address: Address) -> None:
        self._session = Session(address)

    def push(self, events: Sequence[Event], details: Sequence[Detail] = ()) -> Pushed:
        """Store all of it in one transaction; raises Offline, NotAuthorised or Rejected."""
        sent = [_Sent(d.subject, d.field, _written(d.value), d.hlc, d.device) for d in details]
        given, epoch, head = self._one(_PUSH, (_json(events), _json(sent)))
        answers: dict[str, Answer] = {}
        for event, said in zip(events, map(Answer, given), strict=True):
            answers[event.id] = max(answers.get(event.id, said), said, key=_GRAVITY.index)
        return Pushed(answers, Cursor(epoch, head))

    def pull(self, cursor: Cursor | None, limit: int) -> Pulled:
        """The next events after `cursor`, with their streams' details as they stand; raises as `push`."""
        epoch, seq = (None, 0) if cursor is None else (cursor.epoch, cursor.seq)
        events, details, epoch, seq, more, at = self._one(_PULL, (epoch, seq, limit))
        readable, strange = _readable(events)
        known = tuple(
            Detail(subject=d.subject, field=d.field, value=_read(d.value), hlc=d.hlc, device=d.device)
            for d in _details.decode(details)
        )
        return Pulled(readable, known, Cursor(epoch, seq), more, strange, at)

    def audit(self, since: date) -> dict[date, Tally]:
        """What the centre holds of this site, by day; raises as `push`."""
        with self._session.used() as connection:
            rows = connection.execute(_AUDIT, (since,)).fetchall()
        return {day: Tally(count, xor & _UNSIGNED) for day, count, xor in rows}

    def break_off(self) -> None:
        """End what is under way, from another thread: it gets Offline."""
        self._session.break_off()

    def close(self) -> None:
        """End the session."""
        self._session.close()

    def _one(self, statement: str, values: tuple[object, ...]) -> tuple[Any, ...]:
        with self._session.used() as connection:
            row = connection.execute(statement.encode(), values).fetchone()
        if row is None:
            raise TypeError("a function of the centre gave no row")
        return row


def _readable(page: str) -> tuple[tuple[Event, ...], tuple[str, ...]]:
    """The events of a page, and the ids of those whose envelope is of a later version of the program."""
    try:
        return tuple(_events.decode(page)), ()
    except msgspec.ValidationError:
        events, strange = list[Event](), list[str]()
        for row in msgspec.json.decode(page, type=list[dict[str, object]]):
            try:
                events.append(msgspec.convert(row, Event, strict=False))
            except msgspec.ValidationError:
                strange.append(str(row.get("id")))
        return tuple(events), tuple(strange)


def _json(things: Sequence[object]) -> str:
    return msgspec.json.encode(tuple(things)).decode()


def _written(value: str) -> bytes:
    return value.encode("utf-8", "surrogatepass")


def _read(value: bytes) -> str:
    return value.decode("utf-8", "surrogatepass")
