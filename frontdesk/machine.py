"""The shop's machines: which are let into its network, until when, and which were shut out.

Knows the life of one machine as the log tells it; what a certificate is and who signs it is
`db.shop_authority`'s. A request and a certificate are public: they prove something only together with a key,
which never leaves its machine. So a renewal can travel in the log like everything else: the machine asks, the
program with the shop's authority answers, in whatever order and by whatever way the two events come.

Who was shut out stays out. An event can be written by a machine that was lost, so none lets it in again; a
machine that is found begins with a new data folder, which has another id.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

import msgspec

from frontdesk.clock import day_of
from frontdesk.context import Context
from frontdesk.log import Event, Fact, Moment, decode, fact
from frontdesk.refusal import Refusal, refuse

#: From so long before its end a certificate is renewed…
RENEWED_BEFORE: Final = timedelta(days=30)
#: …and people are warned where that did not come about.
WARNED_BEFORE: Final = timedelta(days=14)


@fact("machine.enrolled")
class Enrolled(Fact, frozen=True, kw_only=True):
    """It was let in. `serial` is its certificate's number, `until` its end; the lowest `rank` coordinates.

    `authority` says that it is the machine that signs for the others.
    """

    serial: str
    until: Moment
    rank: int
    authority: bool = False


@fact("machine.renewal_asked")
class RenewalAsked(Fact, frozen=True, kw_only=True):
    """It asks for a certificate that lasts longer. `request` is signed by its own key (PEM)."""

    request: str


@fact("machine.renewed")
class Renewed(Fact, frozen=True, kw_only=True):
    """The shop's authority signed what was asked. `certificate` is public (PEM)."""

    serial: str
    until: Moment
    certificate: str


@fact("machine.shut_out")
class ShutOut(Fact, frozen=True, kw_only=True):
    """It was lost or given away: nobody of the shop speaks with it any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MachineCommand:
    """Something to do with the machine of that id."""

    machine: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EnrolMachine(MachineCommand):
    """Put on record that it was let in. Its name for people goes with it as a detail."""

    serial: str
    until: datetime
    rank: int
    authority: bool = False
    name: str = ""
    details: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        """The name is kept beside the log."""
        object.__setattr__(self, "details", {"name": self.name} if self.name else {})


@dataclass(frozen=True, slots=True, kw_only=True)
class AskRenewal(MachineCommand):
    """Ask for a certificate that lasts longer."""

    request: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RenewMachine(MachineCommand):
    """Hand out the certificate that was asked for."""

    serial: str
    until: datetime
    certificate: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShutOutMachine(MachineCommand):
    """Shut it out for good."""


class Machine(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The state of one machine. `request` waits to be signed; `certificate` is the last that was sent to it.

    A machine may be shut out here before its enrolment is known.
    """

    id: str
    day: str
    enrolled: datetime | None = None
    serial: str = ""
    until: datetime | None = None
    rank: int = 0
    authority: bool = False
    request: str = ""
    certificate: str = ""
    shut_out: datetime | None = None
    needs_newer: bool = False

    @property
    def open(self) -> bool:
        """Whether it belongs to the shop."""
        return self.shut_out is None


def shut_out_ones(machines: Iterable[Machine]) -> frozenset[str]:
    """The ids of those that are not to be spoken with."""
    return frozenset(machine.id for machine in machines if machine.shut_out is not None)


def decide(machine: Machine | None, command: MachineCommand, context: Context) -> tuple[Fact, ...] | Refusal:
    """The facts that a command makes of a machine, or why it can't be done."""
    if machine is not None and machine.shut_out is not None:
        return refuse("machine_shut_out")
    match command:
        case EnrolMachine(serial=serial, until=until, rank=rank, authority=authority):
            return (Enrolled(serial=serial, until=until, rank=rank, authority=authority),)
        case AskRenewal(request=request):
            if machine is not None and machine.request == request:
                return refuse("renewal_asked_already")
            return (RenewalAsked(request=request),)
        case RenewMachine(serial=serial, until=until, certificate=certificate):
            if machine is None or not machine.request:
                return refuse("no_renewal_asked")
            return (Renewed(serial=serial, until=until, certificate=certificate),)
        case _:
            return (ShutOut(),)


def evolve(machine: Machine | None, event: Event) -> Machine:
    """The machine after one more event. Total: never raises."""
    day = day_of(event.at).isoformat()
    before = machine or Machine(id=event.stream.partition("/")[2], day=day)
    match decode(event):
        case Enrolled(serial=serial, until=until, rank=rank, authority=authority):
            return msgspec.structs.replace(
                before,
                enrolled=event.at,
                serial=serial,
                until=until,
                rank=rank,
                authority=authority,
                request="",
                certificate="",
            )
        case RenewalAsked(request=request):
            return msgspec.structs.replace(before, request=request)
        case Renewed(serial=serial, until=until, certificate=certificate):
            return msgspec.structs.replace(
                before, serial=serial, until=until, certificate=certificate, request=""
            )
        case ShutOut():
            return msgspec.structs.replace(before, shut_out=before.shut_out or event.at)
        case _:
            return msgspec.structs.replace(before, needs_newer=True)
