"""The simulated county's centre for one site: numbers without gaps, an epoch, restores to earlier states.

`gapless=False` gives numbers before rows can be seen, as a database's own sequence does.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterable, Sequence
from datetime import date

from frontdesk.log import Detail, Event, erases
from frontdesk.sync.ports import Answer, Cursor, Pulled, Pushed, Tally, tally_day

Later = Callable[[Callable[[], None]], None]


class Centre:
    """What the centre has, and what it promises."""

    def __init__(self, *, gapless: bool, later: Later) -> None:
        self.gapless = gapless
        self._later = later
        self.epoch = 0
        self.head = self.told = 0
        self.rows: dict[int, Event] = {}
        self.by_id: dict[str, Event] = {}
        self.details: dict[tuple[str, str], Detail] = {}
        self.tallies: dict[date, Tally] = {}
        self.erased: set[str] = set()
        self.sequences: dict[tuple[str, int], str] = {}
        self.committed: Callable[[int, Event], None] = lambda seq, event: None

    @property
    def cursor(self) -> Cursor:
        """Where the record ends."""
        return Cursor(f"epoch-{self.epoch}", self.head)

    def push(self, events: Sequence[Event], details: Sequence[Detail]) -> Pushed:
        """Store all of it."""
        answers, rows = dict[str, Answer](), list[tuple[int, Event]]()
        for event in events:
            known = self.by_id.get(event.id)
            if known is not None:
                answers[event.id] = Answer.DUPLICATE if known == event else Answer.ID_REUSE
                continue
            sequence = (event.device, event.device_seq)
            answers[event.id] = Answer.FORK if sequence in self.sequences else Answer.STORED
            self.sequences[sequence] = event.id
            self.by_id[event.id] = event
            self.head += 1
            rows.append((self.head, event))
        epoch = self.epoch
        if self.gapless:
            self._commit(epoch, rows, details)
        else:
            self._later(lambda: self._commit(epoch, rows, details))
        return Pushed(answers, self.cursor)

    def _commit(self, epoch: int, rows: Sequence[tuple[int, Event]], details: Iterable[Detail]) -> None:
        if epoch != self.epoch:
            return
        for seq, event in rows:
            self.rows[seq] = event
            day = tally_day(event)
            self.tallies[day] = self.tallies.get(day, Tally()).with_id(event.id)
            if erases(event):
                self.erased.add(event.stream)
            self.committed(seq, event)
        for detail in details:
            key = (detail.subject, detail.field)
            kept = self.details.get(key)
            if kept is None or (detail.hlc, detail.device) > (kept.hlc, kept.device):
                self.details[key] = detail
        self.details = {key: each for key, each in self.details.items() if key[0] not in self.erased}

    def pull(self, cursor: Cursor | None, limit: int) -> Pulled:
        """The next rows."""
        after = cursor.seq if cursor is not None and cursor.epoch == self.cursor.epoch else 0
        seqs = [seq for seq in range(after + 1, self.head + 1) if seq in self.rows]
        events = tuple(self.rows[seq] for seq in seqs[:limit])
        streams = {event.stream for event in events}
        details = tuple(detail for key, detail in self.details.items() if key[0] in streams)
        reached = seqs[:limit][-1] if seqs else after
        self.told = max(self.told, reached)
        return Pulled(events, details, Cursor(self.cursor.epoch, reached), more=len(seqs) > limit)

    def audit(self, since: date) -> dict[date, Tally]:
        """What is held, by day."""
        return {day: tally for day, tally in self.tallies.items() if day >= since}

    def close(self) -> None:
        """Nothing to end."""

    def backup(self) -> dict[str, object]:
        """A copy of everything."""
        names = ("head", "rows", "by_id", "details", "erased", "sequences", "tallies")
        return {name: copy.copy(getattr(self, name)) for name in names}

    def restore(self, kept: dict[str, object]) -> None:
        """Go back to a copy: a new epoch begins."""
        for name, value in kept.items():
            setattr(self, name, copy.copy(value))
        self.epoch += 1
        self.told = 0


class Session:
    """A machine's session. Without an audit the centre always says what the machine has itself."""

    def __init__(self, centre: Centre, tallies: Callable[[date], dict[date, Tally]] | None) -> None:
        self._centre = centre
        self._tallies = tallies

    def push(self, events: Sequence[Event], details: Sequence[Detail]) -> Pushed:
        """Store all of it."""
        return self._centre.push(events, details)

    def pull(self, cursor: Cursor | None, limit: int) -> Pulled:
        """The next rows."""
        return self._centre.pull(cursor, limit)

    def audit(self, since: date) -> dict[date, Tally]:
        """What the centre holds."""
        return self._centre.audit(since) if self._tallies is None else self._tallies(since)

    def close(self) -> None:
        """Nothing to end."""
