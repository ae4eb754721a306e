"""The read models: for every kind of stream, how its events fold into a state that screens can be made from.

Knows which kinds there are and how a state is written as bytes; every store uses this one place, so that
all of them, and a rebuild from the log, give the same states.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Final, TypeVar

import msgspec

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
    referral,
    report,
    staffing,
    visit,
)
from frontdesk.appointment import Appointment
from frontdesk.conflict import Settlement
from frontdesk.directory import Record
from frontdesk.document_request import DocumentRequest
from frontdesk.duty import Duty
from frontdesk.interpreting.evolve import evolve as evolve_booking
from frontdesk.interpreting.state import Booking
from frontdesk.log import Event, in_order
from frontdesk.machine import Machine
from frontdesk.outbox import Email
from frontdesk.preference import Preference
from frontdesk.promise import Promise
from frontdesk.referral import Referral
from frontdesk.report import Report
from frontdesk.staffing import Staffing
from frontdesk.visit import Visit

State = (
    Visit
    | Staffing
    | Appointment
    | Record
    | Promise
    | Referral
    | Email
    | Machine
    | Booking
    | Duty
    | Settlement
    | DocumentRequest
    | Preference
    | Report
)
#: One kind of state, in the questions that are the same for all kinds.
AnyState = TypeVar(
    "AnyState",
    Visit,
    Staffing,
    Appointment,
    Record,
    Promise,
    Referral,
    Email,
    Machine,
    Booking,
    Duty,
    Settlement,
    DocumentRequest,
    Preference,
    Report,
)
#: One kind of state in which conflicts can be noted.
Noting = TypeVar("Noting", Visit, Staffing, Appointment, Promise, Referral)
#: One kind of state that may hang on a visit.
OfVisit = TypeVar("OfVisit", Appointment, Promise, Referral, Booking, DocumentRequest, Preference)


@dataclass(frozen=True, slots=True)
class Kind:
    """How one kind of stream is folded and stored."""

    name: str
    state: type[State]
    fold: Callable[[Iterable[Event]], State | None]
    evolve: Callable[[Any, Event], State | None]
    decoder: msgspec.json.Decoder[Any]


def _plain_fold(evolve: Callable[[Any, Event], State | None]) -> Callable[[Iterable[Event]], State | None]:
    def fold(events: Iterable[Event]) -> State | None:
        state: State | None = None
        for event in in_order(events):
            state = evolve(state, event)
        return state

    return fold


KINDS: dict[str, Kind] = {
    "visit": Kind("visit", Visit, visit.fold, visit.evolve, msgspec.json.Decoder(Visit)),
    "desk": Kind(
        "desk", Staffing, _plain_fold(staffing.evolve), staffing.evolve, msgspec.json.Decoder(Staffing)
    ),
    "appointment": Kind(
        "appointment",
        Appointment,
        _plain_fold(appointment.evolve),
        appointment.evolve,
        msgspec.json.Decoder(Appointment),
    ),
    "record": Kind(
        "record", Record, _plain_fold(directory.evolve), directory.evolve, msgspec.json.Decoder(Record)
    ),
    "promise": Kind(
        "promise", Promise, _plain_fold(promise.evolve), promise.evolve, msgspec.json.Decoder(Promise)
    ),
    "referral": Kind(
        "referral", Referral, _plain_fold(referral.evolve), referral.evolve, msgspec.json.Decoder(Referral)
    ),
    "email": Kind("email", Email, _plain_fold(outbox.evolve), outbox.evolve, msgspec.json.Decoder(Email)),
    "report": Kind("report", Report, _plain_fold(report.evolve), report.evolve, msgspec.json.Decoder(Report)),
    "conflict": Kind(
        "conflict",
        Settlement,
        _plain_fold(conflict.evolve),
        conflict.evolve,
        msgspec.json.Decoder(Settlement),
    ),
    "machine": Kind(
        "machine", Machine, _plain_fold(machine.evolve), machine.evolve, msgspec.json.Decoder(Machine)
    ),
    "booking": Kind(
        "booking", Booking, _plain_fold(evolve_booking), evolve_booking, msgspec.json.Decoder(Booking)
    ),
    "document": Kind(
        "document",
        DocumentRequest,
        _plain_fold(document_request.evolve),
        document_request.evolve,
        msgspec.json.Decoder(DocumentRequest),
    ),
    "preference": Kind(
        "preference",
        Preference,
        _plain_fold(preference.evolve),
        preference.evolve,
        msgspec.json.Decoder(Preference),
    ),
    "staff": Kind("staff", Duty, _plain_fold(duty.evolve), duty.evolve, msgspec.json.Decoder(Duty)),
}
#: The mark of what each fold of this program makes of the log, kept in a file beside what it made there: a
#: kind with another mark is made anew. `tests/arch/test_read_models.py` works them out and tells new ones.
MARKS: Final = {
    "appointment": "ccaec95bd079",
    "booking": "353cc07c7634",
    "conflict": "1df0c127e833",
    "desk": "2280f5d70595",
    "document": "6adc9729105e",
    "email": "9d959947ef2e",
    "machine": "c2f2ba9a8989",
    "preference": "a8c13eeeb6e9",
    "promise": "fa1c0fd2c2a3",
    "record": "3ef869c6f81c",
    "referral": "d00dc539d051",
    "report": "99d4f94bad0c",
    "staff": "6f1979ca843a",
    "visit": "2c81685d82ee",
}
_NAMES: dict[type[State], str] = {kind.state: name for name, kind in KINDS.items()}
_encoder = msgspec.json.Encoder()


def name_of(state: type[State]) -> str:
    """The kind of stream that folds to states of this type."""
    return _NAMES[state]


def kind_of(stream: str) -> Kind | None:
    """The kind of a stream; None for kinds that a newer program writes: kept in the log, folded by none."""
    return KINDS.get(stream.partition("/")[0])


def write(state: State) -> bytes:
    """A state as stored bytes. Equal states give equal bytes."""
    return _encoder.encode(state)


def read(kind: str, data: bytes) -> Any:
    """A stored state; raises msgspec.DecodeError where the bytes are not of that kind."""
    return KINDS[kind].decoder.decode(data)
