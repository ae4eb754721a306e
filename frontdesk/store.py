"""The port through which the front desk keeps its log, and a store in memory for tests and samples.

Knows what a store promises; the encrypted one on disk is `db`'s. Every store passes the same contract tests.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final, Protocol, cast

from frontdesk.appointment import Appointment
from frontdesk.clock import day_of
from frontdesk.log import Detail, Event, erases
from frontdesk.projection import AnyState, Noting, OfVisit, State, kind_of, name_of
from frontdesk.staffing import Staffing
from frontdesk.visit import Phase, Visit, writings
from frontdesk.words import QT_TRANSLATE_NOOP, translate

#: For each case: what happened, what was kept, what to do.
WORDS: Final[dict[str, str]] = {
    "disk_full": QT_TRANSLATE_NOOP(
        "StoreError",
        "The disk is full, so this step could not be kept. Everything before it is safe. "
        "Free some space on the disk, then do the step again.",
    ),
    "disk_error": QT_TRANSLATE_NOOP(
        "StoreError",
        "The disk reported a fault, so this step could not be kept. Everything before it was kept. "
        "Do the step again; if this comes back, tell your ICT team that the disk may be failing.",
    ),
    "locked": QT_TRANSLATE_NOOP(
        "StoreError",
        "Another program is busy with the data, so this step was not done. Everything before it is safe. "
        "Wait a moment, then do the step again.",
    ),
    "in_use": QT_TRANSLATE_NOOP(
        "StoreError",
        "The front desk is already running with this data, so it was not opened a second time. "
        "Nothing was changed. Use the window that is open, or close it first.",
    ),
    "damaged": QT_TRANSLATE_NOOP(
        "StoreError",
        "The file with the data is damaged and can’t be read safely. It was left exactly as it is. "
        "Don’t delete anything. “frontdesk salvage” sets it aside and saves what can still be read; "
        "where nothing can, ask your ICT team to restore the latest backup.",
    ),
    "wrong_key": QT_TRANSLATE_NOOP(
        "StoreError",
        "The data can’t be opened with the key kept on this computer. The data was left exactly as it is. "
        "Ask your ICT team to bring back the key that belongs to this data.",
    ),
    "no_key": QT_TRANSLATE_NOOP(
        "StoreError",
        "The key to the data was not found on this computer. The data was left exactly as it is. "
        "Unlock the keyring of this computer, or ask your ICT team to bring the key back.",
    ),
    "key_open": QT_TRANSLATE_NOOP(
        "StoreError",
        "Other users of this computer can read the key to the data, so the data was not opened. "
        "Nothing was changed. Ask your ICT team to let only you read the file “desk.key”.",
    ),
    "newer": QT_TRANSLATE_NOOP(
        "StoreError",
        "The data was written by a newer version of this program. It was left exactly as it is. "
        "Update the program on this computer, then open the data again.",
    ),
    "not_ready": QT_TRANSLATE_NOOP(
        "StoreError",
        "There is no data in this folder yet. Nothing was changed. "
        "Open the desk window first, or choose the folder that it uses.",
    ),
    "copy_in_data": QT_TRANSLATE_NOOP(
        "StoreError",
        "A backup can’t lie in the data folder itself: it could replace the data, and would be lost with it. "
        "Nothing was changed. Choose another folder, best on another disk.",
    ),
    "copy_exists": QT_TRANSLATE_NOOP(
        "StoreError",
        "A file of this name is there already, and nothing is ever written over. Nothing was changed. "
        "Choose another name, or name a folder: the copy then gets the day and time as its name.",
    ),
    "no_copy": QT_TRANSLATE_NOOP(
        "StoreError",
        "There is no such copy. Nothing was changed. "
        "Look whether the name is right and the disk is connected.",
    ),
    "no_access": QT_TRANSLATE_NOOP(
        "StoreError",
        "The folder with the data can’t be reached or may not be written to. Nothing was changed. "
        "Choose another folder, or ask your ICT team for access to this one.",
    ),
}


class StoreError(Exception):
    """The store can't do it because of the environment: disk full, locked, damaged, a wrong key…

    `code` names the case. Nothing of the failed call was kept. An unknown code is a bug and raises KeyError.
    """

    def __init__(self, code: str, detail: str = "") -> None:
        if code not in WORDS:
            raise KeyError(code)
        super().__init__(f"{code}: {detail}" if detail else code)
        self.code = code

    def words(self, language: str = "") -> str:
        """What happened, what was kept and what to do, in plain words."""
        return translate("StoreError", WORDS[self.code], language=language)


class Store(Protocol):
    """An append-only log with its read models and, beside it, the personal details."""

    def append(self, events: Sequence[Event], details: Sequence[Detail] = ()) -> None:
        """Keep all of it durably, with the read models brought up to date, or nothing (StoreError).

        An event that `erases` removes its stream's details, and keeps out any that come later.
        """

    def events(self, stream: str) -> list[Event]:
        """The events of one stream in folding order."""

    def log(self) -> Iterator[Event]:
        """Every event, in the order in which it was stored."""

    def one(self, kind: type[AnyState], id: str) -> AnyState | None:  # noqa: A002
        """The state of one stream of a kind."""

    def open_ones(self, kind: type[AnyState]) -> list[AnyState]:
        """All states of a kind that are open, of whatever day, by stream."""

    def of_day(self, kind: type[AnyState], day: date) -> list[AnyState]:
        """All states of a kind that belong to one of the shop's days, by stream."""

    def every(self, kind: type[AnyState]) -> list[AnyState]:
        """All states of a kind, by stream."""

    def noting(self, kind: type[Noting]) -> list[Noting]:
        """All states of a kind in which a conflict is noted, by stream; there are few."""

    def of_visits(self, kind: type[OfVisit], visits: Iterable[str]) -> list[OfVisit]:
        """All states of a kind that hang on one of these visits, by stream."""

    def visit(self, id: str) -> Visit | None:  # noqa: A002
        """One visit."""

    def open_visits(self) -> list[Visit]:
        """All visits not ended, of whatever day."""

    def visits_of(self, day: date) -> list[Visit]:
        """All visits of one of the shop's days."""

    def visit_counts(self, days: Sequence[date]) -> dict[date, int]:
        """How many visits each of these days had, merged ones left out, and days without any."""

    def appointment(self, id: str) -> Appointment | None:  # noqa: A002
        """One appointment."""

    def appointments_of(self, day: date) -> list[Appointment]:
        """The appointments of one of the shop's days, by time."""

    def staffing(self) -> list[Staffing]:
        """The desks that were ever opened, as they stand."""

    def staffing_events(self, day: date) -> list[Event]:
        """What happened to desks on one of the shop's days, in folding order."""

    def details(self, subject: str) -> dict[str, str]:
        """The personal details of one stream: field -> value."""

    def details_of(self, subjects: Iterable[str]) -> dict[str, dict[str, str]]:
        """The personal details of many streams at once, by stream; those without any are left out."""

    def latest(self) -> Event | None:
        """The event with the greatest key; None in an empty log."""

    def close(self) -> None:
        """Let go of what the store holds."""


class MemoryStore:
    """A store that forgets everything when the program ends."""

    def __init__(self) -> None:
        self._log: list[Event] = []
        self._streams: dict[str, list[Event]] = {}
        self._states: dict[str, State] = {}
        self._heads: dict[str, tuple[int, str, str]] = {}
        self._details: dict[tuple[str, str], Detail] = {}
        self._lost: dict[str, set[str]] = {}
        self._ids: set[str] = set()
        self._erased: set[str] = set()

    def append(self, events: Sequence[Event], details: Sequence[Detail] = ()) -> None:
        """Keep the events and details; an id seen before is left as it was."""
        events, details = tuple(events), tuple(details)  # an iterable that fails midway leaves nothing behind
        for event in events:
            if event.id in self._ids:
                continue
            self._ids.add(event.id)
            self._log.append(event)
            self._streams.setdefault(event.stream, []).append(event)
            self._follow(event)
            if erases(event):
                self._erase(event.stream)
        for detail in details:
            if detail.subject not in self._erased:
                self._write(detail)
        if self._lost:
            self._tidy({each.subject for each in details} | {each.stream for each in events})

    def _write(self, detail: Detail) -> None:
        """Keep the later of two writings, and the other beside it where neither knew of the other."""
        held = self._details.get((detail.subject, detail.field))
        if writings.is_lost(detail.field):
            self._lost.setdefault(detail.subject, set()).add(detail.field)
        if held is None:
            self._details[detail.subject, detail.field] = detail
            return
        if (held.hlc, held.device) == (detail.hlc, detail.device):
            return
        loser, winner = sorted((held, detail), key=lambda each: (each.hlc, each.device))
        self._details[detail.subject, detail.field] = winner
        if loser.value != winner.value and (visit := self._visit_of(detail.subject)) is not None:
            beside = writings.beside(visit, loser, self._happened)
            if beside is not None:
                self._write(beside)

    def _tidy(self, subjects: Iterable[str]) -> None:
        """Let go of what was kept beside another until it turned out that its writer knew it."""
        for subject in subjects:
            visit = self._visit_of(subject)
            if visit is None:
                continue
            for field in tuple(self._lost.get(subject, ())):
                if writings.is_over(visit, self._details[subject, field], self._happened):
                    del self._details[subject, field]
                    self._lost[subject].discard(field)

    def _visit_of(self, subject: str) -> Visit | None:
        found = self._states.get(subject)
        return found if isinstance(found, Visit) else None

    def _happened(self, written: Detail) -> bool:
        """Whether the event of a writing is here."""
        stream = self._streams.get(written.subject, ())
        return any((event.hlc, event.device) == (written.hlc, written.device) for event in stream)

    def _erase(self, stream: str) -> None:
        self._erased.add(stream)
        self._lost.pop(stream, None)
        for key in [key for key in self._details if key[0] == stream]:
            del self._details[key]

    def _follow(self, event: Event) -> None:
        """Bring a stream up to date: on from its last state, or folded anew where an event comes late."""
        stream, kind = event.stream, kind_of(event.stream)
        state, head = self._states.get(stream), self._heads.get(stream)
        late = head is not None and event.key < head
        if not late:
            self._heads[stream] = event.key
        if kind is None:
            return
        after = kind.fold(self._streams[stream]) if late or state is None else kind.evolve(state, event)
        if after is not None:
            self._states[stream] = after

    def one(self, kind: type[AnyState], id: str) -> AnyState | None:  # noqa: A002
        """The state of one stream of a kind."""
        name = name_of(kind)
        found: AnyState | None = cast("AnyState | None", self._states.get(f"{name}/{id}"))
        return found

    def open_ones(self, kind: type[AnyState]) -> list[AnyState]:
        """All states of a kind that are open, by stream."""
        return [state for state in self.every(kind) if state.open]

    def of_day(self, kind: type[AnyState], day: date) -> list[AnyState]:
        """All states of a kind that belong to a day, by stream."""
        return [state for state in self.every(kind) if state.day == day.isoformat()]

    def every(self, kind: type[AnyState]) -> list[AnyState]:
        """All states of a kind, by stream."""
        name = name_of(kind)
        found = sorted(stream for stream in self._states if stream.startswith(f"{name}/"))
        return [cast("AnyState", self._states[stream]) for stream in found]

    def noting(self, kind: type[Noting]) -> list[Noting]:
        """All states of a kind in which a conflict is noted, by stream."""
        return [state for state in self.every(kind) if state.conflicts]

    def of_visits(self, kind: type[OfVisit], visits: Iterable[str]) -> list[OfVisit]:
        """All states of a kind that hang on one of these visits, by stream."""
        wanted = set(visits)
        return [state for state in self.every(kind) if state.visit in wanted]

    def events(self, stream: str) -> list[Event]:
        """The events of one stream in folding order."""
        return sorted(self._streams.get(stream, ()), key=lambda event: event.key)

    def log(self) -> Iterator[Event]:
        """Every event, in the order in which it was stored."""
        return iter(tuple(self._log))

    def visit(self, id: str) -> Visit | None:  # noqa: A002
        """One visit."""
        return self.one(Visit, id)

    def open_visits(self) -> list[Visit]:
        """All visits not ended."""
        return self.open_ones(Visit)

    def visits_of(self, day: date) -> list[Visit]:
        """All visits of a day, by arrival."""
        return sorted(self.of_day(Visit, day), key=lambda visit: (visit.arrived, visit.id))

    def visit_counts(self, days: Sequence[date]) -> dict[date, int]:
        """How many visits each day had."""
        counts = {day: sum(visit.phase is not Phase.MERGED for visit in self.visits_of(day)) for day in days}
        return {day: count for day, count in counts.items() if count}

    def appointment(self, id: str) -> Appointment | None:  # noqa: A002
        """One appointment."""
        return self.one(Appointment, id)

    def appointments_of(self, day: date) -> list[Appointment]:
        """The appointments of a day, by time."""
        return sorted(
            self.of_day(Appointment, day), key=lambda appointment: (appointment.due, appointment.id)
        )

    def staffing(self) -> list[Staffing]:
        """The desks, by id."""
        return self.every(Staffing)

    def staffing_events(self, day: date) -> list[Event]:
        """What happened to desks on a day."""
        found = [e for e in self._log if e.stream.startswith("desk/") and day_of(e.at) == day]
        return sorted(found, key=lambda event: event.key)

    def details(self, subject: str) -> dict[str, str]:
        """The personal details of one stream that are not empty."""
        return self.details_of((subject,)).get(subject, {})

    def details_of(self, subjects: Iterable[str]) -> dict[str, dict[str, str]]:
        """The personal details of many streams that are not empty."""
        wanted, found = set(subjects), dict[str, dict[str, str]]()
        for (subject, name), detail in self._details.items():
            if subject in wanted and detail.value:
                found.setdefault(subject, {})[name] = detail.value
        return found

    def latest(self) -> Event | None:
        """The event with the greatest key."""
        return max(self._log, key=lambda event: event.key, default=None)

    def close(self) -> None:
        """Nothing to let go of."""
