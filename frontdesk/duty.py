"""Who of the staff is in the shop today: what they or reception said, else whether their desk is open.

Knows one person's coming and going on a day; knows nothing of what they do there.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import msgspec

from frontdesk.clock import day_of
from frontdesk.context import Context
from frontdesk.log import Event, Fact, decode, fact
from frontdesk.refusal import Refusal, refuse
from frontdesk.shop import Person
from frontdesk.staffing import DeskState, Staffing


@fact("staff.came")
class Came(Fact, frozen=True, kw_only=True):
    """They are in the shop and can be asked."""


@fact("staff.went")
class Went(Fact, frozen=True, kw_only=True):
    """They are not in the shop, or can't be asked today."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SetDuty:
    """Say whether one of the staff is in the shop."""

    staff: str
    here: bool


class Duty(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What was said last of a person, and on which of the shop's days: the next day nobody knows."""

    id: str
    day: str
    here: bool
    needs_newer: bool = False

    @property
    def open(self) -> bool:
        """Always kept at hand: who works here does not end."""
        return True


def decide(duty: Duty | None, command: SetDuty, context: Context) -> tuple[Fact, ...] | Refusal:
    """The fact of coming or going, or why not."""
    if command.staff not in context.shop.people:
        return refuse("unknown_owner")
    said = duty is not None and duty.day == context.today.isoformat() and duty.here is command.here
    if said:
        return refuse("nothing_to_correct")
    return (Came(),) if command.here else (Went(),)


def evolve(duty: Duty | None, event: Event) -> Duty | None:
    """What is known of a person after one more event. Total: never raises."""
    payload, day = decode(event), day_of(event.at).isoformat()
    if isinstance(payload, Came | Went):
        return Duty(id=event.stream.partition("/")[2], day=day, here=isinstance(payload, Came))
    return None if duty is None else msgspec.structs.replace(duty, needs_newer=True)


def on_duty(person: Person, day: str, duty: Duty | None, desks: Mapping[str, Staffing]) -> bool | None:
    """Whether somebody can be asked on a day; None where nobody has said and no desk tells."""
    if duty is not None and duty.day == day:
        return duty.here
    desk = desks.get(person.place)
    if desk is None or desk.day != day:
        return None
    return desk.state is not DeskState.CLOSED
