"""Promises: a call-back, a letter, an e-mail… made to a visitor, with an owner and a due time.

Knows the life of a promise, until it is kept or broken, and the times of rule 8 of the house. What was
promised in words, to whom and how to reach them are personal details kept beside the log; the visit it came
of is `visit`'s affair.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

import msgspec

from frontdesk.clock import day_of
from frontdesk.conflict import Code, Conflict
from frontdesk.context import Context
from frontdesk.deadlines import end_of_working_day_after
from frontdesk.log import Event, Fact, Moment, decode, fact
from frontdesk.refusal import Refusal, refuse
from frontdesk.shop import Place, Shop


class PromiseKind(enum.StrEnum):
    """What was promised."""

    CALL_BACK = "call_back"
    LETTER = "letter"
    EMAIL = "email"
    APPOINTMENT = "appointment"
    OTHER = "other"


class Stage(enum.StrEnum):
    """Where a promise stands."""

    OPEN = "open"
    KEPT = "kept"
    BROKEN = "broken"


class Deed(enum.StrEnum):
    """What was done to keep a promise. A fixed list: nothing is finished because somebody says that it is."""

    SPOKE = "spoke"
    WROTE = "wrote"
    SENT = "sent"  # the form, the papers, the document that was asked for
    BOOKED = "booked"
    SEEN = "seen"  # they came again and were helped here
    TRIED = "tried"  # as often as was agreed, and word was left
    NOT_NEEDED = "not_needed"  # they said so themselves


class Failing(enum.StrEnum):
    """Why a promise was not kept."""

    NO_TIME = "no_time"
    NOT_PASSED_ON = "not_passed_on"
    WRONG_CONTACT = "wrong_contact"
    WAITED_FOR_OTHERS = "waited_for_others"
    NOT_POSSIBLE = "not_possible"


class Urgency(enum.StrEnum):
    """How near the due time of an open promise is."""

    OVERDUE = "overdue"
    SOON = "soon"
    TODAY = "today"
    LATER = "later"


#: Rule 8: so many working days after the day of the promise; what it does not name has a letter's time.
WORKING_DAYS: Final = {
    PromiseKind.CALL_BACK: 1,
    PromiseKind.LETTER: 5,
    PromiseKind.EMAIL: 5,
    PromiseKind.APPOINTMENT: 5,
    PromiseKind.OTHER: 5,
}
#: What rule 8 names: nothing later may be promised, unless the visitor asked for it.
_RULED: Final = frozenset({PromiseKind.CALL_BACK, PromiseKind.LETTER, PromiseKind.EMAIL})
#: What may be acknowledged with a date instead of being answered in full.
IN_WRITING: Final = frozenset({PromiseKind.LETTER, PromiseKind.EMAIL})
#: A promise with less than this left is due soon.
SOON: Final = timedelta(hours=2)


@fact("promise.made")
class Made(Fact, frozen=True, kw_only=True):
    """Somebody was promised something. `later_asked`: the visitor wanted it later than the rule has it."""

    kind: PromiseKind
    owner: str
    due: Moment
    service: str = ""
    visit: str = ""
    later_asked: bool = False


@fact("promise.handed")
class Handed(Fact, frozen=True, kw_only=True):
    """Another owner is to keep it, by the same time."""

    owner: str


@fact("promise.acknowledged")
class Acknowledged(Fact, frozen=True, kw_only=True):
    """The visitor was told in time when the full answer comes."""

    due: Moment


@fact("promise.kept")
class Kept(Fact, frozen=True, kw_only=True):
    """It was done."""

    done: Deed


@fact("promise.broken")
class Broken(Fact, frozen=True, kw_only=True):
    """It was not done and will not be."""

    why: Failing


@fact("promise.erased")
class Erased(Fact, frozen=True, kw_only=True):
    """The personal details of the promise were erased for ever (`frontdesk.log.erases`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MakePromise:
    """Promise something. Without `due` it is due by the rule for its kind.

    `owner` is ``service/<id>``, ``desk/<id>`` or ``person/<staff id>``. `details` (name, contact, what) are
    personal and stay out of the log.
    """

    promise: str
    kind: PromiseKind
    owner: str
    service: str = ""
    visit: str = ""
    due: datetime | None = None
    later_asked: bool = False
    details: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class HandPromise:
    """Give it to a colleague."""

    promise: str
    owner: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AcknowledgePromise:
    """Say by when the full answer comes."""

    promise: str
    due: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepPromise:
    """Close it with what was done. `details` may say more in words: personal, kept beside the log."""

    promise: str
    done: Deed
    details: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakPromise:
    """Close it with why it was not done."""

    promise: str
    why: Failing


@dataclass(frozen=True, slots=True, kw_only=True)
class ErasePromise:
    """Erase the personal details of a promise, here and everywhere, for ever. It stays to be kept."""

    promise: str


PromiseCommand = MakePromise | HandPromise | AcknowledgePromise | KeepPromise | BreakPromise | ErasePromise


class Promise(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The state of one promise. Times are UTC; `day` is the shop's day on which it is due, ISO."""

    id: str
    day: str
    kind: PromiseKind
    owner: str
    due: datetime
    made: datetime
    service: str = ""
    visit: str = ""
    later_asked: bool = False
    stage: Stage = Stage.OPEN
    handed: int = 0
    acknowledged: datetime | None = None
    closed: datetime | None = None
    done: Deed | None = None
    why: Failing | None = None
    erased: bool = False
    anomalies: tuple[str, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    needs_newer: bool = False

    @property
    def open(self) -> bool:
        """Whether it is still to be kept."""
        return self.stage is Stage.OPEN

    @property
    def in_time(self) -> bool:
        """Whether it was kept by its due time."""
        return self.stage is Stage.KEPT and self.closed is not None and self.closed <= self.due

    def urgency(self, now: datetime) -> Urgency:
        """How near the due time is."""
        if now > self.due:
            return Urgency.OVERDUE
        if self.due - now <= SOON:
            return Urgency.SOON
        return Urgency.TODAY if day_of(self.due) == day_of(now) else Urgency.LATER


def due_by_rule(kind: PromiseKind, moment: datetime, shop: Shop) -> datetime:
    """When something promised at a moment is due, in UTC."""
    return end_of_working_day_after(moment, WORKING_DAYS[kind], shop.site.nation)


def can_be_kept_at(promise: Promise, place: Place) -> bool:
    """Whether people at a desk can keep it: it is theirs, or that of a service they serve.

    One that a person has to keep is shown where its service is served, or at every desk if it has none, so
    that it is not forgotten with the person away.
    """
    kind, _, owner = promise.owner.partition("/")
    if kind == "desk":
        return owner == place.id
    service = owner if kind == "service" else promise.service
    return not service or place.serves(service)


def reminders(promises: Iterable[Promise], now: datetime) -> list[Promise]:
    """The open promises of which people are to be reminded: overdue or due soon, the most urgent first."""
    urgent = (Urgency.OVERDUE, Urgency.SOON)
    return in_order_due(each for each in promises if each.open and each.urgency(now) in urgent)


def in_order_due(promises: Iterable[Promise]) -> list[Promise]:
    """The promises, first the one that is due first."""
    return sorted(promises, key=lambda each: (each.due, each.made, each.id))


Decision = tuple[Fact, ...] | Refusal


def decide(state: Promise | None, command: PromiseCommand, context: Context) -> Decision:
    """The facts of making a promise or of what becomes of it, or why not."""
    if isinstance(command, MakePromise):
        return refuse("already_promised") if state is not None else _make(command, context)
    if state is None:
        return refuse("no_such_promise")
    if isinstance(command, ErasePromise):
        return refuse("erased_already") if state.erased else (Erased(),)
    if not state.open:
        return refuse("promise_closed")
    match command:
        case HandPromise():
            return _hand(state, command, context)
        case AcknowledgePromise():
            return _acknowledge(state, command, context)
        case KeepPromise():
            kept = (Kept(done=command.done),)
            return refuse("details_erased") if state.erased and command.details else kept
        case _:
            return (Broken(why=command.why),)


def _make(command: MakePromise, context: Context) -> Decision:
    if not _known(command.owner, context.shop):
        return refuse("unknown_owner")
    if command.service and command.service not in context.shop.services:
        return refuse("unknown_service")
    rule = due_by_rule(command.kind, context.now, context.shop)
    due = command.due or rule
    if due <= context.now:
        return refuse("past_promise")
    if due > rule and command.kind in _RULED and not command.later_asked:
        return refuse("promised_too_late")
    made = Made(
        kind=command.kind,
        owner=command.owner,
        due=due,
        service=command.service,
        visit=command.visit,
        later_asked=due > rule and command.later_asked,
    )
    return (made,)


def _known(owner: str, shop: Shop) -> bool:
    """Whether it is one of the shop's services, desks or people, who can all own a promise."""
    kind, _, id_ = owner.partition("/")
    match kind:
        case "service":
            return id_ in shop.services
        case "desk":
            return id_ in shop.desks
        case _:
            return kind == "person" and id_ in shop.people


def _hand(state: Promise, command: HandPromise, context: Context) -> Decision:
    if not _known(command.owner, context.shop):
        return refuse("unknown_owner")
    return refuse("owner_already") if command.owner == state.owner else (Handed(owner=command.owner),)


def _acknowledge(state: Promise, command: AcknowledgePromise, context: Context) -> Decision:
    if state.kind not in IN_WRITING:
        return refuse("not_in_writing")
    if state.acknowledged is not None:
        return refuse("acknowledged_already")
    if context.now > state.due:
        return refuse("acknowledged_late")
    return refuse("past_promise") if command.due <= context.now else (Acknowledged(due=command.due),)


_replace = msgspec.structs.replace


def evolve(state: Promise | None, event: Event) -> Promise | None:
    """The promise after one more event. Total: never raises."""
    payload = decode(event)
    if state is None:
        return _begin(event, payload) if isinstance(payload, Made) else None
    if payload is None:
        return _replace(state, needs_newer=True)
    if isinstance(payload, Erased):
        return _replace(state, erased=True)
    after = _after(state, payload, event.at) if state.open else None
    return after or _met(state, payload, event)


def _met(state: Promise, payload: Fact, event: Event) -> Promise:
    """A fact that does not fit. What was done stays done, whoever wrote meanwhile that it would not be."""
    if state.stage is Stage.BROKEN and isinstance(payload, Kept):
        kept = _replace(state, stage=Stage.KEPT, closed=event.at, done=payload.done, why=None)
        return _note(kept, Code.KEPT_AGAINST_BROKEN, event)
    noted = state
    if state.stage is Stage.KEPT and isinstance(payload, Kept | Broken):
        code = Code.KEPT_TWICE if isinstance(payload, Kept) else Code.KEPT_AGAINST_BROKEN
        noted = _note(state, code, event)
    return _replace(noted, anomalies=(*state.anomalies, event.type))


def _note(state: Promise, code: Code, event: Event) -> Promise:
    return _replace(state, conflicts=(*state.conflicts, Conflict(code, event.id)))


def _begin(event: Event, made: Made) -> Promise:
    return Promise(
        id=event.stream.partition("/")[2],
        day=day_of(made.due).isoformat(),
        kind=made.kind,
        owner=made.owner,
        due=made.due,
        made=event.at,
        service=made.service,
        visit=made.visit,
        later_asked=made.later_asked,
    )


def _after(state: Promise, payload: Fact, at: datetime) -> Promise | None:
    """The open promise after a fact; None where the fact does not fit."""
    match payload:
        case Handed(owner=owner):
            return _replace(state, owner=owner, handed=state.handed + 1)
        case Acknowledged(due=due) if state.acknowledged is None and at <= state.due:
            return _replace(state, acknowledged=at, due=due, day=day_of(due).isoformat())
        case Kept(done=done):
            return _replace(state, stage=Stage.KEPT, closed=at, done=done)
        case Broken(why=why):
            return _replace(state, stage=Stage.BROKEN, closed=at, why=why)
        case _:
            return None
