"""What a program answers when another asks how their copies of the log differ, and hands over what it lacks.

Knows the log and how much goes into one message and one step; what is asked next is the other's affair
(`exchange`). Every answer is made in a moment, however long the log: the rest is asked for in turn.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from msgspec.structs import replace

from frontdesk.log import Detail, Event, erases
from frontdesk.machine import Machine
from frontdesk.sync.messages import Clock, Compare, Events, Have, Part, Want
from frontdesk.sync.ports import Replica, Tally, differing

#: So many events at most are handed over in one step, and so many bytes of facts and details in one message.
PART: Final = 60
BYTES: Final = 500_000
#: So many ids are named in one step.
IDS: Final = 2000
#: So many streams are looked at in one step.
STREAMS: Final = 200
#: What a new machine needs after its queue stands and before the days gone by.
_STILL_OPEN: Final = ("appointment", "email", "promise", "record", "referral")


@dataclass(slots=True)
class Offering:
    """One program's copy as others ask for it. `name` is what people call its machine."""

    replica: Replica
    name: str
    _day: tuple[date, Tally, list[str]] | None = None

    def have(self, asked: Compare, clock: Clock) -> Have:
        """The ids that were asked about. `clock` is the time of the answer."""
        answer = Have(session=asked.session, days={}, clock=clock, name=self.name)
        if asked.part == Part.OPEN:
            return self._open(answer, asked)
        mine = self.replica.tallies(asked.since)
        if asked.until is not None:
            mine = {day: tally for day, tally in mine.items() if day < asked.until}
        differ = [day for day in differing(mine, asked.days) if day in mine]
        if asked.part == Part.NOW:
            return self._now(answer, asked, differ)
        return self._days(answer, asked, differ)

    def _now(self, answer: Have, asked: Compare, differ: Sequence[date]) -> Have:
        """Who is in the shop: erasures first, then the machines, open visits, today and what is near.

        Whoever has nothing of a day has no details that were erased since.
        """
        if not differ:
            return answer
        today = answer.clock.at.date()
        yesterday = today - timedelta(days=1)
        near = sorted(day for day in differ if day >= yesterday)
        machines = [f"machine/{machine.id}" for machine in self.replica.every(Machine)]
        visits = self.replica.open_streams(("visit",), "", IDS)
        ids = self.replica.erasures([day for day in differ if day >= min(asked.days, default=date.max)])
        ids += self.replica.ids_in([*machines, *visits])
        for day in sorted(near, key=lambda day: day != today):
            ids += self._ids_of(day)
        ids = list(dict.fromkeys(ids))
        return replace(answer, ids=ids, more=True, older=any(day < yesterday for day in differ))

    def _open(self, answer: Have, asked: Compare) -> Have:
        """What is still to be done, of whatever day, and the directory."""
        streams = self.replica.open_streams(_STILL_OPEN, asked.after, STREAMS)
        ids, after = self.replica.ids_in(streams), streams[-1] if streams else ""
        return replace(answer, ids=ids, after=after, more=len(streams) == STREAMS)

    def _days(self, answer: Have, asked: Compare, differ: Sequence[date]) -> Have:
        """The days that differ, latest first; the last of them up to an id where a day holds very many."""
        days: dict[date, list[str]] = {}
        begun = None if asked.until is None else asked.until - timedelta(days=1)
        left = IDS
        for day in reversed(differ):
            if left == 0:
                return replace(answer, days=days, more=True)
            ids = [each for each in self._ids_of(day) if day != begun or each > asked.after]
            days[day] = ids[:left]
            if len(ids) > left:
                return replace(answer, days=days, after=ids[left - 1], more=True)
            left -= len(ids)
        return replace(answer, days=days)

    def _ids_of(self, day: date) -> list[str]:
        """The ids of one day in order; those of a very long day are kept for the questions that follow."""
        tally = self.replica.tallies(day)[day]
        if self._day is None or self._day[:2] != (day, tally):
            self._day = (day, tally, sorted(self.replica.ids_of(day)))
        return self._day[2]

    def wanted(self, asked: Want) -> Iterator[Events]:
        """What was asked for, erasures first; never more than a part of it."""
        events = sorted(self.replica.by_id(asked.ids[:PART]), key=lambda event: not erases(event))
        return handed_on(self.replica, events, asked)


def handed_on(replica: Replica, events: Sequence[Event], asked: Want) -> Iterator[Events]:
    """Events with the details of their streams as they stand, in messages' sizes.

    Details come with the first event of their stream, or before it.
    """
    details: dict[str, list[Detail]] = {}
    for detail in replica.details_to_send(dict.fromkeys(event.stream for event in events)):
        details.setdefault(detail.subject, []).append(detail)
    chosen: list[Event] = []
    known: list[Detail] = []
    size = 0
    for event in events:
        for each in (*details.pop(event.stream, ()), event):
            length = len(each.value if isinstance(each, Detail) else each.data)
            if size and size + length > BYTES:
                yield Events(events=chosen, details=known, session=asked.session, part=asked.part)
                chosen, known, size = [], [], 0
            if isinstance(each, Detail):
                known.append(each)
            else:
                chosen.append(each)
            size += length
    yield Events(events=chosen, details=known, session=asked.session, part=asked.part, last=True)


def with_details(replica: Replica, events: Sequence[Event]) -> Events:
    """A few events in one message, with the details of their streams."""
    streams = dict.fromkeys(event.stream for event in events)
    return Events(events=list(events), details=replica.details_to_send(streams))
