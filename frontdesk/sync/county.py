"""The traffic with the county's centre: what to push, pull or compare next, and what its answers mean.

Knows the cursor, the epoch and what is still to be sent. It never calls the centre itself: `next` says what
to ask, `carry` asks (on a thread that may block) and `took` or `failed` takes the answer up. A stop between
any two of these loses nothing: what was not marked as sent is sent again, what was pulled and not stored is
pulled again.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Final

from frontdesk.log import Detail, Event
from frontdesk.sync.ports import (
    Answer,
    Central,
    Cursor,
    NotAuthorised,
    Offline,
    Pulled,
    Pushed,
    Rejected,
    Replica,
    Tally,
    differing,
)
from frontdesk.sync.standing import Link
from frontdesk.sync.timing import Timing

BATCH = 500
#: So much is read at once: what stores it must not keep the desk waiting.
PAGE: Final = 100
#: Who is so many events behind reads the latest first.
FAR: Final = 500


@dataclass(frozen=True, slots=True)
class Push:
    """Send these. `again` where the centre had lost them."""

    events: tuple[Event, ...]
    details: tuple[Detail, ...]
    again: bool = False


@dataclass(frozen=True, slots=True)
class Pull:
    """Read on from here; `aside` from the cursor, which stays where it is."""

    cursor: Cursor | None
    limit: int = PAGE
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Audit:
    """Compare the days from here on."""

    since: date


#: What one day comes to here and at the centre.
Pair = tuple[Tally | None, Tally | None]
#: Refusals that no single event is the cause of: the batch is sent again later.
_OF_THE_WHOLE: Final = frozenset({"append_only", "centre_older", "newer", "other_site", "server_older"})
Request = Push | Pull | Audit
Reply = Pushed | Pulled | dict[date, Tally]


def carry(central: Central, request: Request) -> Reply:
    """Ask the centre; blocks, and raises what `Central` raises."""
    match request:
        case Push(events=events, details=details):
            return central.push(events, details)
        case Pull(cursor=cursor, limit=limit):
            return central.pull(cursor, limit)
        case Audit(since=since):
            return central.audit(since)


@dataclass(slots=True)
class _Latest:
    """What is read before its turn: from `low` down to `floor`, and above `top` whatever comes meanwhile.

    `skip` grows where nothing new is found: it was read before, or came from the others of the shop.
    """

    low: int
    floor: int
    top: Cursor
    news_at: datetime
    skip: int = 0


@dataclass(slots=True)
class County:
    """One machine's traffic with the centre. `forked` are devices under which two have written.

    `answered` is when the centre last did what it was asked, `trouble` the code of why it did not since.
    `clock_offset` is how far its clock is ahead of ours, None until that is known.
    """

    replica: Replica
    take: Callable[[Sequence[Event], Sequence[Detail], Cursor | None], None]
    now: Callable[[], datetime]
    timing: Timing
    link: Link = Link.UNKNOWN
    since: datetime | None = None
    answered: datetime | None = None
    trouble: str = ""
    forked: set[str] = field(default_factory=set)
    restored: int = 0
    clock_offset: timedelta | None = None
    _asked: datetime | None = None
    _wait: datetime | None = None
    _pull_at: datetime | None = None
    _audit_at: datetime | None = None
    _audit_all: bool = True
    _again: deque[str] = field(default_factory=deque)
    _audited: dict[date, Pair] = field(default_factory=dict)
    _hopeless: dict[date, Pair] = field(default_factory=dict)
    _batch: int = BATCH
    _behind: bool = False
    _how_far: bool = False
    _latest: _Latest | None = None

    def next(self) -> Request | None:
        """What to ask now; None where there is nothing to do before `due`."""
        self._asked = now = self.now()
        if self._wait is not None and now < self._wait:
            return None
        if events := self.replica.outbox(self._batch):
            return self._push(events)
        if self._again:
            ids = [self._again[at] for at in range(min(self._batch, len(self._again)))]
            return self._push(self.replica.by_id(ids), again=True)
        if self._how_far:
            return Push((), ())  # nothing: the answer says how far the record goes
        if self._latest is not None and (latest := self._next_latest(self._latest, now)) is not None:
            return latest
        if self._pull_at is None or now >= self._pull_at:
            return Pull(self.replica.cursor())
        if self._audit_at is None or now >= self._audit_at:
            return Audit(date.min if self._audit_all else (now - self.timing.audited).date())
        return None

    @staticmethod
    def _next_latest(latest: _Latest, now: datetime) -> Pull | None:
        """The next part from the end of the record backwards, or what has come since."""
        if latest.low > latest.floor:
            after = max(latest.floor, latest.low - PAGE)
            return Pull(Cursor(latest.top.epoch, after), latest.low - after, aside=True)
        return Pull(latest.top, aside=True) if now >= latest.news_at else None

    def due(self) -> datetime | None:
        """When `next` has something at the earliest; None at once."""
        if self._wait is not None:
            return self._wait
        if self._again or self.replica.waiting_to_send() or self._pull_at is None or self._audit_at is None:
            return None
        return min(self._pull_at, self._audit_at)

    def hint(self) -> None:
        """The centre says that there is news; a hint only, it is read anyway."""
        self._pull_at = None
        if self._latest is not None:
            self._latest.news_at = self.now()

    def _push(self, events: Sequence[Event], *, again: bool = False) -> Push:
        streams = dict.fromkeys(event.stream for event in events)
        return Push(tuple(events), tuple(self.replica.details_to_send(streams)), again)

    def took(self, request: Request, reply: Reply) -> None:
        """Take up what the centre answered."""
        self._wait, self.answered, self.trouble = None, self.now(), ""
        if isinstance(request, Push) and isinstance(reply, Pushed):
            self._pushed(request, reply)
        elif isinstance(request, Pull) and isinstance(reply, Pulled):
            self._hold_clocks(reply)
            (self._pulled_aside if request.aside else self._pulled)(request, reply)
        elif isinstance(request, Audit) and isinstance(reply, dict):
            self._compared(request, reply)
        for id_ in reply.strange if isinstance(reply, Pulled) else ():
            self.replica.set_aside(id_, "newer")
        self._stand(Link.BUSY if self.due() is None else Link.UP_TO_DATE)

    def _hold_clocks(self, reply: Pulled) -> None:
        """See how far the centre's clock is ahead of ours, if the answer came soon enough to tell."""
        if reply.at is None or self._asked is None:
            return
        took = self.now() - self._asked
        if took <= self.timing.clock:
            self.clock_offset = reply.at - (self._asked + took / 2)

    def failed(self, request: Request, why: Offline | NotAuthorised | Rejected) -> None:
        """Take up why the centre did not do it: pause, ask somebody, or keep it here and show it."""
        self.trouble = str(why.args[0]) if why.args else ""
        match why:
            case Rejected() if isinstance(request, Push) and self.trouble not in _OF_THE_WHOLE:
                self._rejected(request, why)
            case NotAuthorised() | Rejected():
                self._stand(Link.NOT_AUTHORISED)
                self._wait = self.now() + self.timing.shut_out
            case _:
                self._stand(Link.OFFLINE)
                self._wait = self.now() + self.timing.offline

    def not_kept(self) -> None:
        """What the centre answered could not be stored here: ask again later, from where we were."""
        self._wait = self.now() + self.timing.offline

    def _stand(self, link: Link) -> None:
        if link is not self.link:
            self.link, self.since = link, self.now()

    def _pushed(self, request: Push, reply: Pushed) -> None:
        self._batch = BATCH
        devices = {event.id: event.device for event in request.events}
        for id_, answer in reply.answers.items():
            if answer is Answer.ID_REUSE:
                self.replica.set_aside(id_, answer.value)
            if answer is Answer.FORK:
                self.forked.add(devices[id_])
        self._off_the_list(request, reply.answers.keys())
        self._look_at(reply.head)
        if self._how_far:
            self._measure(reply.head)

    def _off_the_list(self, request: Push, ids: Collection[str]) -> None:
        """Take what was dealt with off the outbox, or off what is pushed again."""
        named = {event.id for event in request.events if event.id in ids}
        if request.again:
            self._again = deque(id_ for id_ in self._again if id_ not in named)
        else:
            self.replica.sent(named)

    def _rejected(self, request: Push, why: Rejected) -> None:
        """Find the one event that the centre does not take by halving the batch, and set it aside."""
        if len(request.events) > 1:
            self._batch = max(1, len(request.events) // 2)
            return
        ids = {event.id for event in request.events}
        for id_ in ids:
            self.replica.set_aside(id_, f"rejected: {why}")
        self._off_the_list(request, ids)

    def _look_at(self, head: Cursor) -> None:
        """Notice a centre that was restored: another epoch, or numbers that go back."""
        cursor = self.replica.cursor()
        if cursor is not None and (head.epoch != cursor.epoch or head.seq < cursor.seq):
            self._was_restored()
            self.replica.read_anew()

    def _was_restored(self) -> None:
        """What it lost is found by comparing all days; pushing it again is harmless."""
        self.restored += 1
        self._pull_at = self._audit_at = None
        self._audit_all = True
        self._audited, self._hopeless = {}, {}

    def _measure(self, head: Cursor) -> None:
        """How far we are behind: from far behind the latest is read first, the rest when its turn comes."""
        self._how_far = False
        cursor = self.replica.cursor()
        if cursor is not None and head.seq - cursor.seq > FAR:
            self._latest = _Latest(head.seq, cursor.seq, head, self.now() + self.timing.pull)

    def _pulled_aside(self, request: Pull, reply: Pulled) -> None:
        latest = self._latest
        if latest is None or latest.top.epoch != reply.cursor.epoch:
            self._latest = None  # the centre was restored, which the next reading in turn will show
            return
        known = not self.replica.lacking(event.id for event in reply.events)
        self.take(reply.events, reply.details, None)
        if request.cursor == latest.top:
            latest.top, latest.news_at = reply.cursor, self.now() + self.timing.pull
        elif request.cursor is not None:
            long_ago = self.now() - self.timing.latest
            old = all(event.at < long_ago for event in reply.events)
            latest.skip = 2 * latest.skip + PAGE if known else 0
            latest.low = latest.floor if old else request.cursor.seq - latest.skip

    def _pulled(self, request: Pull, reply: Pulled) -> None:
        before = request.cursor
        if before is not None and (before.epoch != reply.cursor.epoch or reply.cursor.seq < before.seq):
            self._was_restored()
        self.take(reply.events, reply.details, reply.cursor)
        self._pull_at = None if reply.more else self.now() + self.timing.pull
        self._how_far = reply.more and not self._behind  # asked once, until we have caught up
        self._behind, self._latest = reply.more, self._latest if reply.more else None

    def _compared(self, request: Audit, theirs: dict[date, Tally]) -> None:
        """Push again the days that differ. One that differs the same the second time is read anew as well.

        One that differs the same even then is left alone: one side can't keep what the other has.
        """
        mine = self.replica.tallies(request.since)
        pairs = {day: (mine.get(day), theirs.get(day)) for day in differing(mine, theirs)}
        pairs = {day: pair for day, pair in pairs.items() if self._hopeless.get(day) != pair}
        for day in pairs:
            self._again += sorted(self.replica.ids_of(day))
        same = {day: pair for day, pair in pairs.items() if self._audited.get(day) == pair}
        if same:
            self._hopeless |= same
            self.replica.read_anew()
            self._pull_at = None
        self._audited = pairs
        self._audit_all = False
        self._audit_at = self.now() + self.timing.audit
