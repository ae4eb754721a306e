"""Where two machines wrote one personal detail without knowing of each other: the value that lost is kept.

Knows the rows of details and events it takes to see that; which of two writings stands beside the other is
`frontdesk.visit.writings`'. Only what comes from other machines is looked at: nobody loses to themselves.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from sqlcipher3 import dbapi2

from frontdesk.log import Detail, Event
from frontdesk.projection import read
from frontdesk.visit import Visit, writings

_HELD: Final = "SELECT value, hlc, device FROM detail WHERE subject = ? AND field = ?"
_LOST: Final = "SELECT field, value, hlc, device FROM detail WHERE subject = ? AND instr(field, '~') > 0"
_DROP: Final = "DELETE FROM detail WHERE subject = ? AND field = ?"
_STATE: Final = "SELECT data FROM state WHERE stream = ? AND kind = 'visit'"
_HAPPENED: Final = "SELECT 1 FROM event WHERE stream = ? AND hlc = ? AND device = ?"
_WRITES: Final = "visit.details_changed"


def losers(cursor: dbapi2.Cursor, details: Sequence[Detail]) -> list[Detail]:
    """What of these details, or of those they replace, is kept beside the other. Asked before the writing."""
    found = []
    for detail in details:
        if not detail.subject.startswith("visit/") or writings.is_lost(detail.field):
            continue
        held = cursor.execute(_HELD, (detail.subject, detail.field)).fetchone()
        if held is None or held[0] == detail.value or (held[1], held[2]) == (detail.hlc, detail.device):
            continue
        other = Detail(subject=detail.subject, field=detail.field, value=held[0], hlc=held[1], device=held[2])
        loser = min(detail, other, key=lambda each: (each.hlc, each.device))
        kept = writings.beside(_visit(cursor, detail.subject), loser, lambda each: _happened(cursor, each))
        found += [] if kept is None else [kept]
    return found


def tidy(cursor: dbapi2.Cursor, events: Iterable[Event], details: Iterable[Detail]) -> None:
    """Let go of values kept as lost of which it now turns out that who wrote after them knew them."""
    subjects = {event.stream for event in events if event.type == _WRITES}
    subjects |= {detail.subject for detail in details if writings.is_lost(detail.field)}
    for subject in subjects:
        for field, value, hlc, device in cursor.execute(_LOST, (subject,)).fetchall():
            visit = _visit(cursor, subject)
            lost = Detail(subject=subject, field=field, value=value, hlc=hlc, device=device)
            if visit is not None and writings.is_over(visit, lost, lambda each: _happened(cursor, each)):
                cursor.execute(_DROP, (subject, field))


def _visit(cursor: dbapi2.Cursor, subject: str) -> Visit | None:
    found = cursor.execute(_STATE, (subject,)).fetchone()
    visit: Visit | None = None if found is None else read("visit", found[0])
    return visit


def _happened(cursor: dbapi2.Cursor, written: Detail) -> bool:
    """Whether the event of a writing is here."""
    place = (written.subject, written.hlc, written.device)
    return cursor.execute(_HAPPENED, place).fetchone() is not None
