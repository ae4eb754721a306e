"""A copy of the log in memory, with what was sent and read beside it: for tests and simulations.

Keeps the promises of `ports.Replica`; the one on disk is `db`'s. Both pass the same contract tests.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import cast

from frontdesk.log import Detail, Event, erases, in_order
from frontdesk.projection import AnyState, name_of
from frontdesk.store import MemoryStore
from frontdesk.sync.ports import Cursor, Tally, tally_day


class MemoryReplica(MemoryStore):
    """A replica that forgets everything when the program ends."""

    def __init__(self) -> None:
        super().__init__()
        self._by_id: dict[str, Event] = {}
        self._open: set[str] = set()
        self._outbox: dict[str, None] = {}
        self._cursor: Cursor | None = None
        self._tallies: dict[date, Tally] = {}
        self._days: dict[date, set[str]] = {}
        self._ahead: set[str] = set()
        self._numbers: dict[str, int] = {}
        self._aside: dict[str, str] = {}

    def append(self, events: Sequence[Event], details: Sequence[Detail] = ()) -> None:
        """Keep this machine's own events and mark those that are new for sending."""
        events = tuple(events)
        fresh = self._keep(events, tuple(details))
        self._outbox |= dict.fromkeys(event.id for event in fresh)

    def take_in(
        self,
        events: Sequence[Event],
        details: Sequence[Detail],
        *,
        cursor: Cursor | None = None,
        ahead: Iterable[str] = (),
    ) -> list[Event]:
        """Keep what others wrote and the cursor; the events that were new."""
        fresh = self._keep(tuple(events), tuple(details))
        self._ahead |= set(ahead) & {event.id for event in fresh}
        if cursor is not None:
            self._cursor = cursor
        return fresh

    def _keep(self, events: Sequence[Event], details: Sequence[Detail]) -> list[Event]:
        fresh: dict[str, Event] = {}
        for event in events:
            if event.id not in self._by_id:
                fresh.setdefault(event.id, event)
        super().append(tuple(fresh.values()), details)
        for event in fresh.values():
            self._by_id[event.id] = event
            day = tally_day(event)
            self._tallies[day] = self._tallies.get(day, Tally()).with_id(event.id)
            self._days.setdefault(day, set()).add(event.id)
        return list(fresh.values())

    def _follow(self, event: Event) -> None:
        super()._follow(event)
        state = self._states.get(event.stream)
        if state is not None and state.open:
            self._open.add(event.stream)
        else:
            self._open.discard(event.stream)

    def open_ones(self, kind: type[AnyState]) -> list[AnyState]:
        """All states of a kind that are open, by stream."""
        name = name_of(kind)
        found = sorted(stream for stream in self._open if stream.startswith(f"{name}/"))
        return [cast("AnyState", self._states[stream]) for stream in found]

    def latest(self) -> Event | None:
        """The event with the greatest key, but for those of clocks far ahead."""
        counted = (event for event in self._log if event.id not in self._ahead)
        return max(counted, key=lambda event: event.key, default=None)

    def outbox(self, limit: int) -> list[Event]:
        """The first events marked for sending."""
        return [self._by_id[id_] for id_ in list(self._outbox)[:limit]]

    def waiting_to_send(self) -> int:
        """How many are marked for sending."""
        return len(self._outbox)

    def sent(self, ids: Iterable[str]) -> None:
        """Take the marks off these."""
        for id_ in ids:
            self._outbox.pop(id_, None)

    def cursor(self) -> Cursor | None:
        """How far the centre's record was read."""
        return self._cursor

    def read_anew(self) -> None:
        """Forget the cursor."""
        self._cursor = None

    def tallies(self, since: date) -> dict[date, Tally]:
        """What is held here, by day."""
        return {day: tally for day, tally in self._tallies.items() if day >= since}

    def ids_of(self, day: date) -> set[str]:
        """The ids of one day."""
        return set(self._days.get(day, ()))

    def lacking(self, ids: Iterable[str]) -> list[str]:
        """Those not held."""
        return [id_ for id_ in dict.fromkeys(ids) if id_ not in self._by_id]

    def open_streams(self, kinds: Sequence[str], after: str, limit: int) -> list[str]:
        """The first open streams after one."""
        named = (stream for stream in self._open if stream.partition("/")[0] in kinds and stream > after)
        return sorted(named)[:limit]

    def ids_in(self, streams: Iterable[str]) -> list[str]:
        """The ids of these streams' events."""
        return [event.id for stream in streams for event in self._streams.get(stream, ())]

    def erasures(self, days: Iterable[date]) -> list[str]:
        """The ids of events that erase."""
        found = (id_ for day in days for id_ in self._days.get(day, ()) if erases(self._by_id[id_]))
        return sorted(found)

    def by_id(self, ids: Iterable[str]) -> list[Event]:
        """These events, in folding order."""
        return in_order(self._by_id[id_] for id_ in ids if id_ in self._by_id)

    def details_to_send(self, streams: Iterable[str]) -> list[Detail]:
        """The details of these streams as they stand."""
        wanted = set(streams)
        return [detail for detail in self._details.values() if detail.subject in wanted]

    def number(self, name: str, at_least: int) -> int:
        """The next number of a series."""
        self._numbers[name] = max(self._numbers.get(name, 0) + 1, at_least)
        return self._numbers[name]

    def set_aside(self, id: str, why: str) -> None:  # noqa: A002
        """Note an event for people to look at."""
        self._aside[id] = why

    def aside(self) -> dict[str, str]:
        """What was set aside."""
        return dict(self._aside)
