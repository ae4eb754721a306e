"""The wait log of one day as pure figures: counts, waits, parts of the day, those past the target and why.

Knows how a day is summed up; has no words, no window and no paper.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from statistics import median

from frontdesk import staffing
from frontdesk.document_request import DocumentRequest
from frontdesk.interpreting.state import Booking
from frontdesk.log import Event, in_order
from frontdesk.measures.documents import FormatFigures, document_figures
from frontdesk.measures.entry import APART, Count, Entry, counted, entry_of
from frontdesk.measures.interpreters import InterpreterFigures, interpreter_figures
from frontdesk.measures.promises import PromiseFigures, promise_figures
from frontdesk.measures.reasons import Circumstances
from frontdesk.measures.spread import Share, Spread, share, spread
from frontdesk.promise import Promise
from frontdesk.referral import Ending, Referral
from frontdesk.shop import Shop
from frontdesk.staffing import Period, Staffing
from frontdesk.visit import AvoidableReason, Visit


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of a set of visits.

    `in_target` is the share of those seen in time among all with a valid wait who were seen, and all who
    waited past their target without being seen. `waits` are of those seen. `first_point` is the share of
    visits in which every enquiry was answered at first point, among those in which every enquiry ended.
    `colleague` is how long visitors waited for somebody who was brought to them.
    """

    visits: int
    in_target: Share
    waits: Spread
    greeting: Spread
    walking: Spread
    serving: Spread
    first_point: Share
    hand_offs: HandOffs
    colleague: Spread

    @property
    def times(self) -> dict[str, Spread]:
        """How long each kind of time took, in the order in which it is shown."""
        return {
            "waiting": self.waits,
            "greeting": self.greeting,
            "walking": self.walking,
            "serving": self.serving,
            "handed": self.hand_offs.waits,
            "colleague": self.colleague,
        }


@dataclass(frozen=True, slots=True)
class HandOffs:
    """How visitors were handed on: how often, how often once more than rule 7 has it, and what came of it.

    `waits` are from the hand-off to being served again, `in_target` is the share of them within the target,
    `gone` counts those who went before.
    """

    made: int
    again: int
    waits: Spread
    in_target: Share
    gone: int


@dataclass(frozen=True, slots=True)
class Part:
    """The figures of one part of the day's visits: of a group of services, a desk or an hour.

    `key` is the group's name, the desk's id or the hour's start (UTC, ISO 8601).
    """

    key: str
    figures: Figures


@dataclass(frozen=True, slots=True, kw_only=True)
class DayLog:
    """The whole wait log of a day, as known at `as_of` (UTC).

    `counts` has every `Count` and adds up to `all.visits`. `usual` is the median number of visits on the
    same weekday lately, None where unknown. `past` has the longest wait first. `desk` names the one desk
    it is limited to, or is empty.
    """

    day: date
    as_of: datetime
    target: timedelta
    desk: str
    all: Figures
    counts: Mapping[Count, int]
    brought_back: int
    imported: int
    usual: float | None
    entries: tuple[Entry, ...]
    past: tuple[Entry, ...]
    by_service: tuple[Part, ...]
    by_desk: tuple[Part, ...]
    by_hour: tuple[Part, ...]
    promises: PromiseFigures = field(default_factory=PromiseFigures)
    interpreters: InterpreterFigures = field(default_factory=InterpreterFigures)
    documents: tuple[FormatFigures, ...] = ()
    referred: int = 0
    #: When this day was saved with other figures than these, where it was.
    changed_since: datetime | None = None

    @property
    def avoidable(self) -> Mapping[AvoidableReason, int]:
        """The visits that need not have been, by reason, the most frequent first."""
        return dict(Counter(e.avoidable for e in self.entries if e.avoidable is not None).most_common())

    @property
    def apart(self) -> int:
        """How many visits have times that could not be used."""
        return sum(self.counts[count] for count in APART)


def _referred(referrals: Iterable[Referral], entries: Sequence[Entry], desk: str) -> int:
    """How many visitors were sent elsewhere, without what was a mistake; at one desk those it served."""
    served = {entry.visit for entry in entries}
    meant = (each for each in referrals if each.ending is not Ending.MISTAKE)
    return sum(not desk or each.visit in served for each in meant)


def _wished(
    documents: Iterable[DocumentRequest], entries: Sequence[Entry], desk: str
) -> Iterable[DocumentRequest]:
    """The documents asked for; at one desk those of the visits it served."""
    served = {entry.visit for entry in entries}
    return (each for each in documents if not desk or each.visit in served)


def day_log(
    day: date,
    visits: Sequence[Visit],
    desk_events: Iterable[Event],
    shop: Shop,
    now: datetime,
    *,
    usual_counts: Mapping[date, int] | None = None,
    promises: Iterable[Promise] = (),
    referrals: Iterable[Referral] = (),
    bookings: Iterable[Booking] = (),
    documents: Iterable[DocumentRequest] = (),
    desk: str = "",
) -> DayLog:
    """The wait log of `day` from its visits, in any order, and the events of its desks.

    A visit merged into another counts once. `usual_counts` are the visits of the days compared with
    (`Store.visit_counts`). `promises` are those due on the day, `referrals` and `documents` those made or
    asked for on it, `bookings` the interpreters for it. With `desk` only the visits served there, and what it
    promised and booked, are counted; reasons still look at the whole shop.
    """
    entries = [e for e in _entries(visits, desk_events, shop, now) if not desk or e.desk == desk]
    late = sorted((e for e in entries if e.past), key=lambda e: (-e.wait, e.arrived, e.visit))
    return DayLog(
        day=day,
        as_of=now,
        target=shop.rules.target,
        desk=desk,
        all=figures(entries),
        counts={count: sum(entry.count is count for entry in entries) for count in Count},
        brought_back=sum(entry.brought_back for entry in entries),
        imported=sum(entry.imported for entry in entries),
        usual=float(median(usual_counts.values())) if usual_counts and not desk else None,
        entries=tuple(entries),
        past=tuple(late),
        by_service=_parts(entries, lambda entry: group_of(shop, entry.service), by_size=True),
        by_desk=_parts((e for e in entries if e.desk), lambda entry: entry.desk),
        by_hour=_parts(entries, lambda entry: hour_of(entry.entered)),
        referred=_referred(referrals, entries, desk),
        interpreters=interpreter_figures((b for b in bookings if not desk or b.desk == desk), now),
        documents=document_figures(_wished(documents, entries, desk)),
        promises=promise_figures((p for p in promises if not desk or p.owner == f"desk/{desk}"), now),
    )


def _entries(
    visits: Iterable[Visit], desk_events: Iterable[Event], shop: Shop, now: datetime
) -> Iterable[Entry]:
    """The line of each visit, by arrival, with the reasons of those past their target."""
    ordered = sorted(counted(visits), key=lambda visit: (visit.arrived, visit.id))
    entries = [entry_of(visit, now) for visit in ordered]
    around = Circumstances(shop, desk_periods(desk_events), _waits(entries), now)
    for entry, visit in zip(entries, ordered, strict=True):
        yield replace(entry, reasons=around.reasons(visit)) if entry.past else entry


def _waits(entries: Iterable[Entry]) -> list[tuple[datetime, datetime]]:
    """From when until when each visitor was in the queue, where the times can be trusted."""
    sound = (entry for entry in entries if entry.count not in (Count.AT_DOOR, *APART))
    return [(entry.entered, entry.entered + entry.wait) for entry in sound if entry.wait >= timedelta()]


def figures(entries: Sequence[Entry]) -> Figures:
    """The figures of some visits."""
    seen = [entry for entry in entries if entry.count is Count.SEEN]
    return Figures(
        visits=len(entries),
        in_target=share(not entry.past for entry in entries if entry.past is not None),
        waits=spread(entry.wait for entry in seen),
        greeting=spread(entry.greeting for entry in entries if entry.greeting is not None),
        walking=spread(entry.walking for entry in seen if entry.walking is not None),
        serving=spread(entry.serving for entry in seen if entry.serving is not None),
        first_point=share(entry.first_point for entry in entries if entry.first_point is not None),
        hand_offs=_hand_offs(entries),
        colleague=spread(entry.colleague for entry in entries if entry.colleague is not None),
    )


def _hand_offs(entries: Sequence[Entry]) -> HandOffs:
    handed = [each for entry in entries for each in entry.handed]
    waits = [(each.wait, each.target) for each in handed if each.wait is not None]
    return HandOffs(
        made=len(handed),
        again=sum(each.again for each in handed),
        waits=spread(wait for wait, _ in waits),
        in_target=share(wait <= target for wait, target in waits),
        gone=sum(each.gone for each in handed),
    )


def _parts(entries: Iterable[Entry], key: Callable[[Entry], str], by_size: bool = False) -> tuple[Part, ...]:
    groups: dict[str, list[Entry]] = {}
    for entry in entries:
        groups.setdefault(key(entry), []).append(entry)
    parts = [Part(name, figures(found)) for name, found in sorted(groups.items())]
    return tuple(sorted(parts, key=lambda part: -part.figures.visits) if by_size else parts)


def group_of(shop: Shop, service: str) -> str:
    """The group a service is reported under; a service no longer set up stands for itself."""
    known = shop.services.get(service)
    return service if known is None else known.group or known.name


def hour_of(at: datetime) -> str:
    """The start of the hour of a UTC time. Britain's offsets are whole hours: it is the local hour too."""
    return at.replace(minute=0, second=0, microsecond=0).isoformat()


def desk_periods(events: Iterable[Event]) -> dict[str, tuple[Period, ...]]:
    """When each desk was open, on a break or closed, from the events of one day."""
    states: dict[str, Staffing | None] = {}
    for event in in_order(events):
        states[event.stream] = staffing.evolve(states.get(event.stream), event)
    return {state.id: state.periods for state in states.values() if state is not None}
