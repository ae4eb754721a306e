"""The application service: takes a command, loads, decides, appends, and says what changed.

Knows the way of a command through the program; what is allowed is in each part's `decide`, how it is kept
is the store's. It runs on the one database thread and nothing else writes.
"""

from __future__ import annotations

import enum
import os
import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final, get_args

import structlog

from frontdesk import (
    appointment,
    conflict,
    directory,
    document_request,
    duty,
    machine,
    outbox,
    preference,
    promise,
    queue,
    referral,
    report,
    staffing,
    visit,
    words,
)
from frontdesk.appointment import Appointment, AppointmentCommand, MarkArrived
from frontdesk.clock import AnchoredClock, HybridClock, Reading, day_of, new_id
from frontdesk.conflict import SettleConflict, Settlement
from frontdesk.context import Context, Taken
from frontdesk.directory import DirectoryCommand, Record
from frontdesk.document_request import DocumentCommand, DocumentRequest
from frontdesk.duty import Duty, SetDuty
from frontdesk.holdings import holdings_of, left_over
from frontdesk.interpreting.commands import BookingCommand
from frontdesk.interpreting.decide import decide as decide_booking
from frontdesk.interpreting.state import Booking
from frontdesk.log import Detail, Event, Fact, encode, erases, name_of
from frontdesk.machine import Machine, MachineCommand
from frontdesk.outbox import Email, EmailCommand
from frontdesk.preference import Forget, Forgetting, Preference, PreferenceCommand
from frontdesk.projection import State
from frontdesk.promise import Promise, PromiseCommand
from frontdesk.referral import Referral, ReferralCommand
from frontdesk.refusal import Refusal, refuse
from frontdesk.report import NoteSaved, Report
from frontdesk.shop import Shop
from frontdesk.staffing import DeskState, SetDesk, Staffing
from frontdesk.store import Store
from frontdesk.visit import Phase
from frontdesk.visit.commands import CheckIn, CloseForgotten, Merge, VisitCommand

Single = (
    VisitCommand
    | SetDesk
    | AppointmentCommand
    | DirectoryCommand
    | PromiseCommand
    | ReferralCommand
    | EmailCommand
    | MachineCommand
    | BookingCommand
    | SetDuty
    | SettleConflict
    | DocumentCommand
    | PreferenceCommand
    | NoteSaved
)
#: From so many commands done as one the directory is read as a whole, not record by record.
_MANY: Final = 50
_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Together:
    """Several commands, each about another stream, that are done in one transaction or not at all."""

    commands: tuple[Single, ...]


Command = Single | Together


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of the domain. Its commands carry the id of what they are about in the attribute `name`."""

    name: str
    commands: tuple[type, ...]
    state: type[State]
    decide: Callable[..., tuple[Fact, ...] | Refusal]


_PARTS: Final = (
    _Part("visit", (VisitCommand,), visit.Visit, visit.decide),
    _Part("desk", (SetDesk,), Staffing, staffing.decide),
    _Part("appointment", get_args(AppointmentCommand), Appointment, appointment.decide),
    _Part("record", get_args(DirectoryCommand), Record, directory.decide),
    _Part("promise", get_args(PromiseCommand), Promise, promise.decide),
    _Part("referral", (ReferralCommand,), Referral, referral.decide),
    _Part("email", (EmailCommand,), Email, outbox.decide),
    _Part("conflict", (SettleConflict,), Settlement, conflict.decide),
    _Part("report", (NoteSaved,), Report, report.decide),
    _Part("machine", (MachineCommand,), Machine, machine.decide),
    _Part("booking", (BookingCommand,), Booking, decide_booking),
    _Part("staff", (SetDuty,), Duty, duty.decide),
    _Part("document", (DocumentCommand,), DocumentRequest, document_request.decide),
    _Part("preference", (PreferenceCommand,), Preference, preference.decide),
)


@dataclass(frozen=True, slots=True)
class _Step:
    """What one command comes to: facts about a stream, and personal details beside them."""

    stream: str
    facts: tuple[Fact, ...]
    details: Mapping[str, str]


class Topic(enum.Enum):
    """What kind of data a change touches, so that each screen knows whether it shows any of it."""

    QUEUE = "queue"
    CALLS = "calls"
    DETAILS = "details"
    DESKS = "desks"
    APPOINTMENTS = "appointments"
    DIRECTORY = "directory"
    PROMISES = "promises"
    DOCUMENTS = "documents"
    REFERRALS = "referrals"
    CONFLICTS = "conflicts"
    REPORTS = "reports"
    MACHINES = "machines"
    INTERPRETERS = "interpreters"


@dataclass(frozen=True, slots=True)
class Done:
    """A command was carried out and is durable: the events that were kept and what they touch."""

    events: tuple[Event, ...]
    topics: frozenset[Topic]


@dataclass(slots=True)
class Sharing:
    """What a front desk that shares its queue with others is told by the node (`frontdesk.sync`).

    `tickets` are those given by the coordinator, by visit. While `asks` holds, calls wait to be confirmed.
    `wrote` is told of every event that was kept here, whichever part of the program asked for it. Until
    `showing` holds nothing personal is shown or sent: it may have been erased elsewhere. `closes` says that
    it is for this program to close what earlier days left open: one of the shop does.
    """

    shared: bool = False
    asks: bool = False
    showing: bool = True
    closes: bool = True
    tickets: dict[str, str] = field(default_factory=dict)
    wrote: Callable[[Sequence[Event]], object] = lambda events: None


@dataclass(slots=True)
class FrontDesk:
    """One shop's front desk over one store. `device` is new at every start of the program.

    `by` is the id of whoever is signed in, never a name: the log can't forget. Without one, events say at
    which desk they were made.
    """

    shop: Shop
    store: Store
    clock: AnchoredClock
    by: str = ""
    device: str = field(default_factory=lambda: uuid.uuid4().hex)
    new_id: Callable[[], str] | None = None
    sharing: Sharing = field(default_factory=Sharing)
    randomness: Callable[[int], bytes] = os.urandom
    _hybrid: HybridClock = field(init=False)
    _sequence: int = field(init=False, default=0)
    _tickets: dict[tuple[date, str], int] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Take up the logical clock where the stored log left it."""
        latest = self.store.latest()
        self._hybrid = HybridClock(0 if latest is None else latest.hlc)

    @property
    def today(self) -> date:
        """The shop's calendar day now."""
        return day_of(self.clock.read().at)

    def make_id(self) -> str:
        """A new id for a visit or an appointment."""
        return self.new_id() if self.new_id is not None else new_id(self.clock.read().at, self.randomness)

    def handle(self, command: Command, *, desk: str, leader: bool = False) -> Done | Refusal:
        """Carry out a command given at a desk, or by a team leader. StoreError where it could not be kept."""
        reading = self.clock.read()
        given = [(each, self._context(each, desk, reading, leader)) for each in _singles(command)]
        steps = self._decide(given)
        if isinstance(steps, Refusal):
            return steps
        events = self._keep(steps, self.by or f"desk/{desk}", reading)
        for single, context in given:
            self._took_ticket(single, context)
        _log.info("done", command=type(command).__name__, stream=events[0].stream, desk=desk)
        self.sharing.wrote(events)
        if isinstance(command, Merge):
            self.finish_erasing(events, desk=desk)
        return Done(tuple(events), topics_of(events))

    def erase(self, stream: str, *, desk: str) -> Done | Refusal:
        """Erase for ever what is held about whom a stream is about, with all that belongs to it."""
        held = holdings_of(self.store, stream)
        if held is None:
            return refuse("nobody_to_erase")
        commands = held.erasing()
        return self.handle(Together(commands), desk=desk) if commands else refuse("erased_already")

    def finish_erasing(self, events: Sequence[Event], *, desk: str) -> None:
        """Erase what turns out, by these events, to belong to somebody who was erased before or elsewhere."""
        if commands := left_over(self.store, events):
            self.handle(Together(commands), desk=desk)

    def _keep(self, steps: Sequence[_Step], by: str, reading: Reading) -> list[Event]:
        """Put the facts in their envelopes and keep them with their details, all or nothing."""
        before = self._sequence
        events, details = list[Event](), list[Detail]()
        for step in steps:
            after = self._known(step.stream)
            made = [self._envelope(step.stream, payload, by, reading, after) for payload in step.facts]
            written = next((event for event in made if event.type == "visit.details_changed"), made[0])
            details += [
                Detail(subject=step.stream, field=name, value=value, hlc=written.hlc, device=self.device)
                for name, value in step.details.items()
            ]
            events += made
        try:
            self.store.append(events, details)
        except BaseException:
            self._sequence = before  # nothing was kept: a number left out would look like a lost event
            raise
        return events

    def _known(self, stream: str) -> int:
        """The logical time of the last that is known of a stream, which what is said of it now comes after.

        It lies ahead of the own only where it comes from a machine whose clock is far ahead of ours.
        """
        if not self.sharing.shared:
            return 0
        return max((event.hlc for event in self.store.events(stream)), default=0)

    def heard(self, events: Sequence[Event]) -> None:
        """Take note of what other machines wrote, once the store has it."""
        now = self.clock.read().at
        for event in events:
            self._hybrid.observe(event.hlc, now)
        self._tickets.clear()

    def renew_device(self, device: str) -> None:
        """Write under another device from now on: the old one turned out to be used by a clone as well."""
        self.device, self._sequence = device, 0

    def close_forgotten(self, *, desk: str) -> Sequence[str]:
        """Close the visits that earlier days left open; returns their tickets. What is over is forgotten.

        Where the queue is shared that is for one program, so that no visit is closed twice.
        """
        if not self.sharing.closes:
            return []
        self._forget_preferences(desk)
        today = self.today.isoformat()
        forgotten = [found for found in self.store.open_visits() if found.day < today]
        for found in forgotten:
            self.handle(CloseForgotten(visit=found.id), desk=desk)
        return [found.ticket for found in forgotten]

    def _forget_preferences(self, desk: str) -> None:
        now = self.clock.read().at
        for found in self.store.open_ones(Preference):
            if not found.holds(now):
                self.handle(Forget(preference=found.id, why=Forgetting.TIME_OVER), desk=desk)

    def begin_day(self, *, desk: str) -> Sequence[str]:
        """What a desk whose program runs over midnight does first on the new day.

        Closes what earlier days left open, and puts on record that a desk still open is open today as well;
        returns the tickets closed.
        """
        known = self._staffing(desk)
        if known is not None and known.state is DeskState.OPEN and known.day != self.today.isoformat():
            self.handle(SetDesk(desk=desk, state=DeskState.OPEN), desk=desk)
        return self.close_forgotten(desk=desk)

    def _staffing(self, desk: str) -> Staffing | None:
        return next((known for known in self.store.staffing() if known.id == desk), None)

    def _context(self, command: Single, desk: str, reading: Reading, leader: bool) -> Context:
        today = day_of(reading.at)
        ticket = self._ticket(today, command) if isinstance(command, CheckIn) else ""
        about = command.desk if isinstance(command, SetDesk) else desk
        busy = "" if isinstance(command, CheckIn | DirectoryCommand) else self._busy_with(about, command)
        by = self.by or f"desk/{desk}"
        asks = self.sharing.asks
        return Context(
            reading.at,
            today,
            by,
            desk,
            self.shop,
            ticket,
            busy,
            words.current(),
            leader,
            asks,
            taken=self._taken() if isinstance(command, BookingCommand) else (),
            other=self.store.visit(command.into) if isinstance(command, Merge) else None,
        )

    def _taken(self) -> tuple[Taken, ...]:
        """The people and rooms that interpreters are booked with."""
        return tuple(each for booking in self.store.open_ones(Booking) for each in booking.taken())

    def _ticket(self, day: date, command: CheckIn) -> str:
        given = self.sharing.tickets.get(command.visit)
        return given or self._next_ticket(day, command.services)

    def _busy_with(self, desk: str, command: Single) -> str:
        """The ticket of another visit called to or served at the desk."""
        about = command.visit if isinstance(command, VisitCommand) else ""
        for other in self.store.open_visits():
            if other.desk == desk and other.phase in (Phase.CALLED, Phase.SERVING) and other.id != about:
                return other.ticket
        return ""

    def _decide(self, given: Sequence[tuple[Single, Context]]) -> list[_Step] | Refusal:
        """What each command comes to; the first refusal where any is refused."""
        steps: list[_Step] = []
        records = self._records(given)
        for command, context in given:
            part = next(part for part in _PARTS if isinstance(command, part.commands))
            about = getattr(command, part.name)
            if records is not None and part.state is Record:
                decided = part.decide(records.get(about), command, context)
            else:
                decided = part.decide(self.store.one(part.state, about), command, context)
            if isinstance(decided, Refusal):
                return decided
            steps.append(_Step(f"{part.name}/{about}", decided, getattr(command, "details", {})))
        if len({step.stream for step in steps}) < len(steps):
            raise ValueError("two commands about one stream: the second would not know of the first")
        return steps

    def _records(self, given: Sequence[tuple[Single, Context]]) -> dict[str, Record] | None:
        """All of the directory, read at once where a whole feed is kept; None where that is not worth it."""
        if len(given) < _MANY:
            return None
        return {record.id: record for record in self.store.every(Record)}

    def _envelope(self, stream: str, payload: Fact, by: str, reading: Reading, after: int) -> Event:
        name, version = name_of(payload)
        self._sequence += 1
        hlc = self._hybrid.tick(reading.at, self.device if self.sharing.shared else "")
        return Event(
            id=new_id(reading.at, self.randomness),
            site=self.shop.site.id,
            stream=stream,
            type=name,
            version=version,
            data=encode(payload),
            by=by,
            device=self.device,
            device_seq=self._sequence,
            hlc=hlc if hlc > after else after + self._sequence,
            at=reading.at,
            clock=reading.quality,
        )

    def _next_ticket(self, day: date, services: Sequence[str]) -> str:
        letter = self.shop.letter_of(services[0]) if services else "A"
        return f"{letter}{self.last_number(day, letter) + 1:02d}"

    def last_number(self, day: date, letter: str) -> int:
        """The highest number of a day's tickets with a letter, as far as known here."""
        if (day, letter) not in self._tickets:
            tickets = [found.ticket for found in self.store.visits_of(day)]
            numbers = [t.removeprefix(letter) for t in tickets if t.startswith(letter)]
            self._tickets[day, letter] = max((int(n) for n in numbers if n.isdecimal()), default=0)
        return self._tickets[day, letter]

    def _took_ticket(self, command: Single, context: Context) -> None:
        if context.ticket and isinstance(command, CheckIn):
            if self.sharing.tickets.pop(command.visit, None) is not None:
                return
            letter = self.shop.letter_of(command.services[0])
            self._tickets[context.today, letter] = int(context.ticket.removeprefix(letter))

    def next_ticket(self, service: str) -> str:
        """The ticket the next check-in for a service would get, to show beforehand."""
        return self._next_ticket(self.today, (service,))

    def next_visit(self, desk: str) -> visit.Visit | None:
        """Whom this desk is to call next."""
        place = self.shop.desks.get(desk)
        return (
            None if place is None else queue.next_for(place, self.store.open_visits(), self.clock.read().at)
        )

    def usual_days(self, day: date, weeks: int = 4) -> list[date]:
        """The same weekday of the weeks before, with which a day is compared."""
        return [day - timedelta(weeks=n) for n in range(1, weeks + 1)]


def _singles(command: Command) -> tuple[Single, ...]:
    """The commands done as one. Who checks in for an appointment has arrived for it, or neither is done."""
    if isinstance(command, Together):
        return command.commands
    if isinstance(command, CheckIn) and command.appointment_id:
        return command, MarkArrived(appointment=command.appointment_id, visit=command.visit)
    return (command,)


_TOPICS = {
    "desk": Topic.DESKS,
    "appointment": Topic.APPOINTMENTS,
    "visit": Topic.QUEUE,
    "record": Topic.DIRECTORY,
    "promise": Topic.PROMISES,
    "referral": Topic.REFERRALS,
    "email": Topic.REFERRALS,
    "conflict": Topic.CONFLICTS,
    "report": Topic.REPORTS,
    "machine": Topic.MACHINES,
    "booking": Topic.INTERPRETERS,
    "staff": Topic.INTERPRETERS,
    "document": Topic.DOCUMENTS,
    "preference": Topic.DOCUMENTS,
}
_CALLS = frozenset({"visit.called", "visit.called_again", "visit.call_withdrawn"})


def topics_of(events: Sequence[Event]) -> frozenset[Topic]:
    """What kinds of data these events touch."""
    found = {_TOPICS[kind] for event in events if (kind := event.stream.partition("/")[0]) in _TOPICS}
    found |= {Topic.CALLS for event in events if event.type in _CALLS}
    found |= {Topic.DETAILS for event in events if event.type == "visit.details_changed" or erases(event)}
    return frozenset(found)
