"""Appointments: booked for a service and a time, then the visitor arrives, or it is cancelled.

Knows the life of an appointment; who it is for is a personal detail kept beside the log, and the visit
that comes of it is `visit`'s affair.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass, field
from datetime import datetime

import msgspec

from frontdesk.clock import day_of
from frontdesk.conflict import Code, Conflict
from frontdesk.context import Context
from frontdesk.log import Event, Fact, Moment, decode, fact
from frontdesk.refusal import Refusal, refuse


class Stage(enum.StrEnum):
    """Where an appointment stands."""

    BOOKED = "booked"
    ARRIVED = "arrived"
    CANCELLED = "cancelled"


@fact("appointment.booked")
class Booked(Fact, frozen=True, kw_only=True):
    """A time is kept for somebody."""

    service: str
    due: Moment


@fact("appointment.arrived")
class Arrived(Fact, frozen=True, kw_only=True):
    """The visitor came; `visit` is the visit that began."""

    visit: str


@fact("appointment.cancelled")
class Cancelled(Fact, frozen=True, kw_only=True):
    """The appointment will not take place."""


@fact("appointment.erased")
class Erased(Fact, frozen=True, kw_only=True):
    """The personal details of the appointment were erased for ever (`frontdesk.log.erases`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """Keep a time. `details` are personal and stay out of the log."""

    appointment: str
    service: str
    due: datetime
    details: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkArrived:
    """The visitor is here, as this visit."""

    appointment: str
    visit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cancel:
    """Give the time up."""

    appointment: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Erase:
    """Erase the personal details of an appointment, here and everywhere, for ever."""

    appointment: str


AppointmentCommand = Book | MarkArrived | Cancel | Erase


class Appointment(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The state of one appointment; `day` is the shop's day of `due`."""

    id: str
    day: str
    service: str
    due: datetime
    stage: Stage = Stage.BOOKED
    visit: str = ""
    erased: bool = False
    anomalies: tuple[str, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    needs_newer: bool = False

    @property
    def open(self) -> bool:
        """Whether the visitor is still expected."""
        return self.stage is Stage.BOOKED


def decide(
    state: Appointment | None, command: AppointmentCommand, context: Context
) -> tuple[Fact, ...] | Refusal:
    """The facts of booking, arrival or cancelling, or why not."""
    if isinstance(command, Book):
        if command.service not in context.shop.services:
            return refuse("unknown_service")
        if command.due <= context.now:
            return refuse("past_appointment")
        return (Booked(service=command.service, due=command.due),)
    if state is None:
        return refuse("no_such_appointment")
    if isinstance(command, Erase):
        return refuse("erased_already") if state.erased else (Erased(),)
    if not state.open:
        return refuse("appointment_over")
    return (Arrived(visit=command.visit) if isinstance(command, MarkArrived) else Cancelled(),)


def evolve(state: Appointment | None, event: Event) -> Appointment | None:
    """The appointment after one more event. Total: never raises."""
    payload = decode(event)
    if state is None:
        if not isinstance(payload, Booked):
            return None
        day = day_of(payload.due).isoformat()
        return Appointment(
            id=event.stream.partition("/")[2], day=day, service=payload.service, due=payload.due
        )
    match payload:
        case Arrived(visit=visit) if state.open:
            return msgspec.structs.replace(state, stage=Stage.ARRIVED, visit=visit)
        case Cancelled() if state.open:
            return msgspec.structs.replace(state, stage=Stage.CANCELLED)
        case Erased():
            return msgspec.structs.replace(state, erased=True)
        case None:
            return msgspec.structs.replace(state, needs_newer=True)
        case _:
            return _met(state, payload, event)


def _met(state: Appointment, payload: Fact, event: Event) -> Appointment:
    """A fact that does not fit. Who came has come, whoever gave the time up; the first visit stays."""
    match payload:
        case Arrived(visit=visit) if state.stage is Stage.CANCELLED:
            arrived = msgspec.structs.replace(state, stage=Stage.ARRIVED, visit=visit)
            return _note(arrived, Code.ARRIVED_AGAINST_CANCELLED, event)
        case Arrived(visit=visit) if visit != state.visit:
            noted = _note(state, Code.ARRIVED_TWICE, event)
        case Cancelled() if state.stage is Stage.ARRIVED:
            noted = _note(state, Code.ARRIVED_AGAINST_CANCELLED, event)
        case _:
            noted = state
    return msgspec.structs.replace(noted, anomalies=(*state.anomalies, event.type))


def _note(state: Appointment, code: Code, event: Event) -> Appointment:
    return msgspec.structs.replace(state, conflicts=(*state.conflicts, Conflict(code, event.id)))
