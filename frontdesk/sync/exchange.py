"""How two copies of the log become equal: compare, name what differs, fetch it.

Knows one shop's peers and what each comparison came to; knows nothing of calls, tickets or the county. What
the other side answers is in `offering`. Counting and comparing ids needs no trust in sequence numbers, which
a cloned disk breaks.

Each side fetches what it lacks itself, a part at a time, so that neither's desk has to wait. On meeting: what
is going on now from everybody, then, from one at a time, what is open and the days, latest first.

A question without an answer is asked again under the same name: whichever answer comes first is taken,
however late.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from frontdesk.clock import Reading
from frontdesk.sync.comparison import Comparison, Patience
from frontdesk.sync.messages import AnyMessage, Clock, Compare, Events, Have, Part, Want
from frontdesk.sync.offering import Offering
from frontdesk.sync.ports import Replica, Tally
from frontdesk.sync.timing import Timing

Send = Callable[[str, AnyMessage], None]


@dataclass(slots=True)
class Exchange:
    """The comparisons of one program with its peers.

    `in_step` are those from which it got all that matters now, and when the copies were last found so.
    """

    replica: Replica
    send: Send
    now: Callable[[], Reading]
    timing: Timing
    name: str = ""
    in_step: dict[str, datetime] = field(default_factory=dict)
    offering: Offering = field(init=False)
    _sessions: dict[str, Comparison] = field(default_factory=dict)
    _filling: str = ""
    _to_fill: deque[str] = field(default_factory=deque)
    _patience: Patience = field(init=False)
    _lacked: dict[str, tuple[Tally, int]] = field(default_factory=dict)
    _heard: dict[str, deque[datetime]] = field(default_factory=dict)
    _paused: datetime | None = None
    _count: int = 0

    def __post_init__(self) -> None:
        """Offer the same copy."""
        self._patience = Patience(self.timing)
        self.offering = Offering(self.replica, self.name)

    # -- asking

    def begin(self, peer: str, *, whole: bool, answers: bool = False) -> None:
        """Compare with one peer: from what is going on now to all days, or the recent days only."""
        stage = Part.NOW if whole and peer not in self.in_step else Part.DAYS
        self._sessions[peer] = Comparison("", self.now().at, stage, whole, answers)
        self._compare(peer, self._sessions[peer])

    def _compare(self, peer: str, session: Comparison) -> None:
        self._count += 1
        session.name = f"{self._count}"
        session.ask(self.now().at)
        self._ask_to_compare(peer, session)

    def _ask_to_compare(self, peer: str, session: Comparison) -> None:
        now = self.now()
        since = date.min if session.whole else (now.at - self.timing.recent).date()
        days = {} if session.stage is Part.OPEN else self.replica.tallies(since)
        if session.until is not None:
            days = {day: tally for day, tally in days.items() if day < session.until}
        asked = Compare(
            session=session.name,
            days=days,
            since=since,
            clock=_clock(now),
            name=self.name,
            part=session.stage,
            until=session.until,
            after=session.after,
            answers=session.answers,
        )
        self.send(peer, asked)

    def have(self, peer: str, message: Have) -> None:
        """Ask for what we lack of what the peer has; where nothing is, go on."""
        session = self._current(peer, message.session)
        if session is None or session.asked:
            return
        self._answered(peer, session)
        days = sorted(message.days, reverse=True)
        named = [*message.ids, *(id_ for day in days for id_ in message.days[day])]
        session.lack(self.replica.lacking(named))
        session.older = message.older
        session.more = message.more and session.gets_on(message)
        self._go_on(peer, session)

    def coming(self, peer: str, message: Events) -> None:
        """A part has come: ask for the next before this one is stored, so that neither side waits."""
        session = self._current(peer, message.session)
        if session is None or message.part != session.part:
            return
        self._answered(peer, session)
        session.asked = not message.last
        if message.last and session.missing:
            self._want(peer, session)

    def got(self, peer: str, message: Events) -> None:
        """What has come is stored; go on where it was the last."""
        session = self._current(peer, message.session)
        if session is not None and not session.asked and message.part == session.part and message.last:
            self._go_on(peer, session)

    def _go_on(self, peer: str, session: Comparison) -> None:
        if session.missing:
            self._want(peer, session)
        elif session.more and session.stage is not Part.NOW:
            self._compare(peer, session)
        else:
            self._end_stage(peer, session)

    def _want(self, peer: str, session: Comparison) -> None:
        session.want()
        session.ask(self.now().at)
        self._ask_for_wanted(peer, session)

    def _ask_for_wanted(self, peer: str, session: Comparison) -> None:
        self.send(peer, Want(session=session.name, ids=session.wanted, part=session.part))

    def _end_stage(self, peer: str, session: Comparison) -> None:
        """Go on to the next; from now on the shop's queue stands here as it does there."""
        self.in_step[peer] = self.now().at
        if session.stage is Part.NOW and session.more and self._filling not in ("", peer):
            del self._sessions[peer]
            self._to_fill.append(peer)
        elif session.stage is Part.DAYS or (not session.more and session.stage is Part.NOW):
            self._done(peer, session)
        else:
            self._filling = peer
            session.stage = Part.OPEN if session.stage is Part.NOW and session.older else Part.DAYS
            session.after, session.more = "", False
            self._compare(peer, session)

    def _done(self, peer: str, session: Comparison) -> None:
        """Note whether it was the same that lacked as the last time: then it will never come."""
        del self._sessions[peer]
        before, times = self._lacked.get(peer, (Tally(), 0))
        stuck = session.lacked.count > 0 and session.lacked == before
        self._lacked[peer] = (session.lacked, min(times + 1, 5) if stuck else 0)
        self._fill_next(peer)

    def _fill_next(self, peer: str) -> None:
        if peer != self._filling:
            return
        self._filling = ""
        while self._to_fill and not self._filling:
            following = self._to_fill.popleft()
            if following not in self._sessions and following in self.in_step:
                self._filling = following
                self.begin(following, whole=True)

    def _current(self, peer: str, name: str) -> Comparison | None:
        """The session a message belongs to."""
        session = self._sessions.get(peer)
        return None if session is None or session.name != name else session

    def _answered(self, peer: str, session: Comparison) -> None:
        """The peer is awake, and how long it takes is known."""
        self._patience.answered(peer, session.took(self.now().at))

    def pause(self) -> datetime:
        """What came could not be stored: all is compared anew after a while, and when that is."""
        for kept in (self._sessions, self._to_fill, self.in_step):
            kept.clear()
        self._filling = ""
        self._paused = until = self.now().at + self.timing.full
        return until

    def forget(self, peer: str) -> None:
        """A peer is gone: what it holds when it comes back has to be compared anew."""
        for kept in (self.in_step, self._sessions, self._lacked, self._heard):
            kept.pop(peer, None)
        self._patience.forget(peer)
        if peer in self._to_fill:
            self._to_fill.remove(peer)
        self._fill_next(peer)

    # -- in time

    def again(self, peers: Iterable[str], routine: str) -> None:
        """Begin anew what was not answered; with one peer, `routine`, what was compared a while ago.

        All compare with the coordinator, so what one has reaches everybody, and nobody talks to all.
        """
        now = self.now().at
        if self._paused is not None and now < self._paused:
            return
        self._paused = None
        for peer in peers:
            session, last = self._sessions.get(peer), self.in_step.get(peer)
            if session is not None:
                if now - session.heard >= self._patience.of(peer):
                    self._ask_again(peer, session)
            elif last is None:
                self.begin(peer, whole=True)
            elif peer == routine and now - last >= self._interval(peer):
                self.begin(peer, whole=False)

    def _ask_again(self, peer: str, session: Comparison) -> None:
        """No answer came: ask again, but for the days gone by let another have its turn."""
        self._patience.unanswered(peer)
        if peer == self._filling and self._to_fill:
            del self._sessions[peer]
            self._to_fill.append(peer)
            self._fill_next(peer)
            return
        session.repeat(self.now().at)
        if not session.asked:
            self._ask_to_compare(peer, session)
        elif wanted := self.replica.lacking(session.wanted):
            session.wanted = wanted
            self._ask_for_wanted(peer, session)
        else:  # it has come another way
            session.asked = False
            self._go_on(peer, session)

    def due(self, routine: str) -> datetime | None:
        """When `again` has something to do at the earliest."""
        if self._paused is not None:
            return self._paused
        times = [session.heard + self._patience.of(peer) for peer, session in self._sessions.items()]
        if routine in self.in_step and routine not in self._sessions:
            times.append(self.in_step[routine] + self._interval(routine))
        return min(times, default=None)

    def _interval(self, peer: str) -> timedelta:
        """How often copies are compared; seldom where what differs does not come."""
        return self.timing.exchange * (1 << self._lacked.get(peer, (Tally(), 0))[1])

    # -- answering

    def compare(self, peer: str, message: Compare) -> None:
        """Say what is here. Where the other may have more, look there as well."""
        if self._too_often(peer):
            return
        now = self.now()
        self.send(peer, self.offering.have(message, _clock(now)))
        last = self.in_step.get(peer)
        if message.part != Part.DAYS or message.until is not None or message.answers or last is None:
            return
        stuck = self._lacked.get(peer, (Tally(), 0))[1]
        if peer in self._sessions or (stuck and now.at - last < self._interval(peer)):
            return
        mine = self.replica.tallies(message.since)
        if any(mine.get(day) != tally for day, tally in message.days.items()):
            self.begin(peer, whole=message.since == date.min, answers=True)

    def want(self, peer: str, message: Want) -> None:
        """Hand over what was asked for."""
        if self._too_often(peer):
            return
        for part in self.offering.wanted(message):
            self.send(peer, part)

    def _too_often(self, peer: str) -> bool:
        """Whether a peer asks more than anybody in need of something does."""
        now, heard = self.now().at, self._heard.setdefault(peer, deque(maxlen=self.timing.questions))
        if len(heard) == heard.maxlen and now - heard[0] < self.timing.storm:
            return True
        heard.append(now)
        return False


def _clock(now: Reading) -> Clock:
    return Clock(now.at, now.quality)
