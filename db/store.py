"""The store on disk: the port of `frontdesk.store` over SQLCipher.

Knows how each question becomes a statement; how events are kept is in `append`. One thread at a time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final

from sqlalchemy import Select, bindparam, func, literal_column, select, text
from sqlalchemy.engine import Connection

from db import append, engine
from db.errors import environment
from db.rows import COLUMNS, instant, to_event
from db.tables import CONFLICT, MERGED, OF_VISIT, VISIT, ahead, detail, event, state
from frontdesk.appointment import Appointment
from frontdesk.clock import LONDON
from frontdesk.log import Detail, Event
from frontdesk.projection import AnyState, Noting, OfVisit, name_of, read
from frontdesk.staffing import Staffing
from frontdesk.visit import Visit

_ROWS_AT_ONCE: Final = 2000
_EVENT: Final = select(*(event.c[name] for name in COLUMNS))
_ORDER: Final = (event.c.hlc, event.c.device, event.c.id)

_STREAM: Final = _EVENT.where(event.c.stream == bindparam("stream")).order_by(*_ORDER)
_LOG: Final = (
    select(*(event.c[name] for name in COLUMNS), event.c.seq)
    .where(event.c.seq > bindparam("after"))
    .order_by(event.c.seq)
    .limit(_ROWS_AT_ONCE)
)
# Through the index on hlc: ordering by all three would sort the whole log.
_TRUSTED: Final = event.c.seq.not_in(select(ahead.c.seq))
_NEWEST: Final = select(event.c.hlc).where(_TRUSTED).order_by(event.c.hlc.desc()).limit(1)
_LATEST: Final = (
    _EVENT.where(event.c.hlc == _NEWEST.scalar_subquery(), _TRUSTED)
    .order_by(event.c.device.desc(), event.c.id.desc())
    .limit(1)
)
_DESKS: Final = (
    _EVENT.where(event.c.stream >= "desk/", event.c.stream < "desk0")
    .where(event.c.at >= bindparam("since"), event.c.at < bindparam("until"))
    .order_by(*_ORDER)
)
_ONE: Final = select(state.c.data).where(state.c.stream == bindparam("stream"))
_OPEN: Final = (
    select(state.c.data).where(state.c.kind == bindparam("kind"), state.c.open == 1).order_by(state.c.stream)
)
_KIND: Final = select(state.c.data).where(state.c.kind == bindparam("kind")).order_by(state.c.stream)
_DAY: Final = (
    select(state.c.data)
    .where(state.c.kind == bindparam("kind"), state.c.day == bindparam("day"))
    .order_by(state.c.stream)
)
# What is known only from the state itself, found through an index of the few that have it (`db.tables`).
_NOTING: Final = (
    select(state.c.data).where(state.c.kind == bindparam("kind"), text(CONFLICT)).order_by(state.c.stream)
)
_OF_VISITS: Final = (
    select(state.c.stream, state.c.data)
    .where(state.c.kind == bindparam("kind"), text(OF_VISIT))
    .where(literal_column(VISIT).in_(bindparam("visits", expanding=True)))
)
_MERGED: Final = (
    select(state.c.day, func.count())
    .where(state.c.day.in_(bindparam("days", expanding=True)), text(MERGED))
    .group_by(state.c.day)
)
_COUNTS: Final = (
    select(state.c.day, func.count())
    .where(state.c.kind == "visit", state.c.day.in_(bindparam("days", expanding=True)))
    .group_by(state.c.day)
)
_DETAILS: Final = (
    select(detail.c.subject, detail.c.field, detail.c.value)
    .where(detail.c.subject.in_(bindparam("subjects", expanding=True)), detail.c.value != "")
    .order_by(detail.c.subject, detail.c.field)
)


class SqlStore:
    """A store in one encrypted file. Each call raises StoreError where the environment does not let it."""

    def __init__(self, connection: Connection) -> None:
        """Keep `connection` until `close`; the tables have to be of this program's version."""
        self.connection = connection

    def append(self, events: Sequence[Event], details: Sequence[Detail] = ()) -> None:
        """Keep all of it durably, with the read models brought up to date, or nothing."""
        with environment():
            append.append(engine.driver(self.connection), events, details)

    def events(self, stream: str) -> list[Event]:
        """The events of one stream in folding order."""
        return [to_event(row) for row in self._rows(_STREAM, stream=stream)]

    def log(self) -> Iterator[Event]:
        """Every event in the order of storing, read in parts; what is appended meanwhile comes too."""
        after = 0
        while rows := self._rows(_LOG, after=after):
            yield from (to_event(row) for row in rows)
            after = rows[-1][-1]

    def one(self, kind: type[AnyState], id: str) -> AnyState | None:  # noqa: A002
        """The state of one stream of a kind."""
        name = name_of(kind)
        rows = self._rows(_ONE, stream=f"{name}/{id}")
        found: AnyState | None = read(name, rows[0][0]) if rows else None
        return found

    def open_ones(self, kind: type[AnyState]) -> list[AnyState]:
        """All states of a kind that are open, of whatever day, by stream."""
        return self._states(_OPEN, kind)

    def of_day(self, kind: type[AnyState], day: date) -> list[AnyState]:
        """All states of a kind that belong to one of the shop's days, by stream."""
        return self._states(_DAY, kind, day=day.isoformat())

    def every(self, kind: type[AnyState]) -> list[AnyState]:
        """All states of a kind, by stream."""
        return self._states(_KIND, kind)

    def noting(self, kind: type[Noting]) -> list[Noting]:
        """All states of a kind in which a conflict is noted, by stream."""
        name = name_of(kind)
        return [read(name, row[0]) for row in self._rows(_NOTING, kind=name)]

    def of_visits(self, kind: type[OfVisit], visits: Iterable[str]) -> list[OfVisit]:
        """All states of a kind that hang on one of these visits, by stream."""
        name = name_of(kind)
        asked = _parts(tuple(visits))
        rows = [row for part in asked for row in self._rows(_OF_VISITS, kind=name, visits=part)]
        return [read(name, data) for _stream, data in sorted(rows, key=lambda row: str(row[0]))]

    def visit(self, id: str) -> Visit | None:  # noqa: A002
        """One visit."""
        return self.one(Visit, id)

    def open_visits(self) -> list[Visit]:
        """All visits not ended, by arrival."""
        return _by_arrival(self.open_ones(Visit))

    def visits_of(self, day: date) -> list[Visit]:
        """All visits of one of the shop's days, by arrival."""
        return _by_arrival(self.of_day(Visit, day))

    def visit_counts(self, days: Sequence[date]) -> dict[date, int]:
        """How many visits each of these days had, merged ones left out, and days without any."""
        asked = [day.isoformat() for day in days]
        merged = {row[0]: row[1] for row in self._rows(_MERGED, days=asked)}
        counts = ((row[0], row[1] - merged.get(row[0], 0)) for row in self._rows(_COUNTS, days=asked))
        return {date.fromisoformat(day): count for day, count in counts if count}

    def appointment(self, id: str) -> Appointment | None:  # noqa: A002
        """One appointment."""
        return self.one(Appointment, id)

    def appointments_of(self, day: date) -> list[Appointment]:
        """The appointments of one of the shop's days, by time."""
        found = self.of_day(Appointment, day)
        return sorted(found, key=lambda appointment: (appointment.due, appointment.id))

    def staffing(self) -> list[Staffing]:
        """The desks that were ever opened, by id."""
        return self.every(Staffing)

    def staffing_events(self, day: date) -> list[Event]:
        """What happened to desks on one of the shop's days, in folding order."""
        rows = self._rows(_DESKS, since=_midnight(day), until=_midnight(day + timedelta(days=1)))
        return [to_event(row) for row in rows]

    def details(self, subject: str) -> dict[str, str]:
        """The personal details of one stream: field -> value."""
        return self.details_of((subject,)).get(subject, {})

    def details_of(self, subjects: Iterable[str]) -> dict[str, dict[str, str]]:
        """The personal details of many streams at once, by stream; those without any are left out."""
        found: dict[str, dict[str, str]] = {}
        for part in _parts(tuple(subjects)):
            for subject, name, value in self._rows(_DETAILS, subjects=part):
                found.setdefault(subject, {})[name] = value
        return found

    def latest(self) -> Event | None:
        """The event with the greatest key; None in an empty log."""
        return next((to_event(row) for row in self._rows(_LATEST)), None)

    def close(self) -> None:
        """Let go of the file."""
        with environment():
            self.connection.close()

    def _rows(self, statement: Select[Any], **values: object) -> Sequence[Sequence[Any]]:
        """All rows at once: a statement left half read would hold back the write-ahead log."""
        with environment():
            return self.connection.execute(statement, values).all()

    def _states(self, statement: Select[Any], kind: type[AnyState], **values: object) -> list[AnyState]:
        name = name_of(kind)
        return [read(name, row[0]) for row in self._rows(statement, kind=name, **values)]


def _parts(subjects: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """As many at a time as a statement takes."""
    return (subjects[start : start + _ROWS_AT_ONCE] for start in range(0, len(subjects), _ROWS_AT_ONCE))


def _by_arrival(visits: list[Visit]) -> list[Visit]:
    return sorted(visits, key=lambda visit: (visit.arrived, visit.id))


def _midnight(day: date) -> int:
    """The beginning of one of the shop's days, as it stands in the log."""
    return instant(datetime.combine(day, time(), LONDON).astimezone(UTC))
