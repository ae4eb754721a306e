"""What is allowed when a visit begins, by check-in or by an answer at the door, and what it begins with.

Pure, like `decide`, which knows everything that comes after.
"""

from __future__ import annotations

from datetime import datetime

import msgspec

from frontdesk.clock import day_of
from frontdesk.context import Context
from frontdesk.log import Fact
from frontdesk.refusal import Refusal, refuse
from frontdesk.visit import commands, facts, writings
from frontdesk.visit.state import Visit

Decision = tuple[Fact, ...] | Refusal


def arrival_refused(arrived: datetime, context: Context) -> Refusal | None:
    """Why somebody can't have arrived then; None where they can."""
    if arrived > context.now:
        return refuse("arrived_later")
    return refuse("arrived_other_day") if day_of(arrived) != context.today else None


def check_in(command: commands.CheckIn, context: Context) -> Decision:
    """A new visit in the queue."""
    if not command.services:
        return refuse("no_enquiry")
    if any(service not in context.shop.services for service in command.services):
        return refuse("unknown_service")
    arrived = command.arrived or context.now
    if refused := arrival_refused(arrived, context):
        return refused
    checked_in = facts.CheckedIn(
        ticket=context.ticket,
        day=context.today.isoformat(),
        services=command.services,
        arrived=arrived,
        target_s=target_s(command.services, context),
        needs=command.needs,
        language=command.language,
        appointment=command.appointment,
        appointment_id=command.appointment_id,
        greeted=command.greeted,
    )
    return (checked_in, *details_fact(None, command.details, context))


def target_s(services: tuple[str, ...], context: Context) -> int:
    """The shortest target of several enquiries, in seconds: the visitor waits once for all of them."""
    return int(min(context.shop.target_of(service) for service in services).total_seconds())


def details_fact(visit: Visit | None, details: dict[str, str], context: Context) -> tuple[Fact, ...]:
    """The fact that personal details were written: the names of the fields, never what they say."""
    if not details:
        return ()
    fields = tuple(sorted(details))
    knew = writings.known_of(visit, fields) if context.asks else msgspec.UNSET
    return (facts.DetailsChanged(fields=fields, knew=knew),)


def answer_at_door(command: commands.AnswerAtDoor, context: Context) -> Decision:
    """A visit that ends as it begins."""
    if command.service not in context.shop.services:
        return refuse("unknown_service")
    day = context.today.isoformat()
    return (facts.AnsweredAtDoor(day=day, service=command.service, outcome=command.outcome),)
