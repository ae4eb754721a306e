"""How two copies of the log become equal: compare the days, name what differs, send it.

Knows one shop's peers and what each comparison came to; knows nothing of calls, tickets or the county.
Counting and comparing ids needs no trust in sequence numbers, which a cloned disk breaks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from frontdesk.clock import Reading
from frontdesk.log import Detail, Event, erases
from frontdesk.sync.messages import PART, AnyMessage, Clock, Compare, Events, Have, Want
from frontdesk.sync.ports import Replica, differing
from frontdesk.sync.timing import Timing

Send = Callable[[str, AnyMessage], None]
Take = Callable[[Sequence[Event], Sequence[Detail]], None]


@dataclass(slots=True)
class _Session:
    """A comparison with one peer that is under way. `whole` where it is over all days."""

    name: str
    begun: datetime
    whole: bool


@dataclass(slots=True)
class Exchange:
    """The comparisons of one program with its peers. `in_step` are those it got everything from once."""

    replica: Replica
    send: Send
    take: Take
    now: Callable[[], Reading]
    timing: Timing
    name: str = ""
    in_step: dict[str, datetime] = field(default_factory=dict)
    _sessions: dict[str, _Session] = field(default_factory=dict)
    _count: int = 0

    def begin(self, peer: str, *, whole: bool) -> None:
        """Compare with one peer; over all days, or the recent ones."""
        now = self.now()
        since = date.min if whole else (now.at - self.timing.recent).date()
        self._count += 1
        session = _Session(f"{self._count}", now.at, whole)
        self._sessions[peer] = session
        days = self.replica.tallies(since)
        self.send(
            peer, Compare(session=session.name, days=days, since=since, clock=_clock(now), name=self.name)
        )

    def forget(self, peer: str) -> None:
        """A peer is gone: what it holds when it comes back has to be compared anew."""
        self.in_step.pop(peer, None)
        self._sessions.pop(peer, None)

    def again(self, peers: Iterable[str], routine: str) -> None:
        """Begin anew what was not answered; with one peer, `routine`, what was compared a while ago.

        All compare with the coordinator, so what one has reaches everybody, and nobody talks to all.
        """
        now = self.now().at
        for peer in peers:
            session, last = self._sessions.get(peer), self.in_step.get(peer)
            if session is not None and now - session.begun < self.timing.exchange_again:
                continue
            if session is not None or last is None:
                self.begin(peer, whole=last is None)
            elif peer == routine and now - last >= self.timing.exchange:
                self.begin(peer, whole=False)

    def due(self, routine: str) -> datetime | None:
        """When `again` has something to do at the earliest."""
        times = [session.begun + self.timing.exchange_again for session in self._sessions.values()]
        if routine in self.in_step and routine not in self._sessions:
            times.append(self.in_step[routine] + self.timing.exchange)
        return min(times, default=None)

    def compare(self, peer: str, message: Compare) -> None:
        """Answer with the ids of the days on which we differ."""
        differ = differing(self.replica.tallies(message.since), message.days)
        days = {day: sorted(self.replica.ids_of(day)) for day in differ}
        self.send(peer, Have(session=message.session, days=days, clock=_clock(self.now()), name=self.name))

    def have(self, peer: str, message: Have) -> None:
        """Send what the peer lacks and ask for what we lack; where nothing is, we are in step."""
        if not self._is_current(peer, message.session):
            return
        missing: list[str] = []
        for day, theirs in message.days.items():
            mine = self.replica.ids_of(day)
            self._give(peer, mine.difference(theirs))
            missing += sorted(set(theirs) - mine)
        if missing:
            self.send(peer, Want(session=message.session, ids=missing))
        else:
            self._done(peer)

    def want(self, peer: str, message: Want) -> None:
        """Send what was asked for, erasures first."""
        self._give(peer, message.ids, message.session)

    def got(self, peer: str, message: Events) -> None:
        """A part of what was asked for has come and is stored."""
        if not self._is_current(peer, message.session):
            return
        if message.last:
            self._done(peer)
        else:
            self._sessions[peer].begun = self.now().at

    def _is_current(self, peer: str, session: str) -> bool:
        current = self._sessions.get(peer)
        return current is not None and current.name == session

    def _done(self, peer: str) -> None:
        del self._sessions[peer]
        self.in_step[peer] = self.now().at

    def _give(self, peer: str, ids: Iterable[str], session: str = "") -> None:
        events = sorted(self.replica.by_id(ids), key=lambda event: not erases(event))
        for part, last in _parts(events):
            self.send(peer, with_details(self.replica, part, session, last=last))


def with_details(
    replica: Replica, events: Sequence[Event], session: str = "", *, last: bool = False
) -> Events:
    """Events as they are handed on: with the details of their streams as they stand."""
    streams = dict.fromkeys(event.stream for event in events)
    details = replica.details_to_send(streams)
    return Events(events=list(events), details=details, session=session, last=last)


def _clock(now: Reading) -> Clock:
    return Clock(now.at, now.quality)


def _parts(events: Sequence[Event]) -> Iterator[tuple[Sequence[Event], bool]]:
    """The events in messages' sizes, and whether it is the last; one empty part where there are none."""
    for start in range(0, max(len(events), 1), PART):
        yield events[start : start + PART], start + PART >= len(events)
