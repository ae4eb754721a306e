"""What the rules of `decide` share: their register, and the refusals that many of them begin with.

Knows the shape of a rule; what each command is allowed is in `decide` and `handoff_rules`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar, cast

from frontdesk.context import Context
from frontdesk.receivers import receiver_name
from frontdesk.refusal import Refusal, refuse
from frontdesk.visit.checking_in import Decision
from frontdesk.visit.commands import VisitCommand
from frontdesk.visit.places import helped_at
from frontdesk.visit.state import Phase, Visit

AnyCommand = TypeVar("AnyCommand", bound=VisitCommand)
RULES: dict[type[VisitCommand], Callable[[Visit, VisitCommand, Context], Decision]] = {}


def rule(
    kind: type[AnyCommand],
) -> Callable[[Callable[[Visit, AnyCommand, Context], Decision]], None]:
    """Register the rule for one kind of command."""

    def register(function: Callable[[Visit, AnyCommand, Context], Decision]) -> None:
        def checked(visit: Visit, command: VisitCommand, context: Context) -> Decision:
            return function(visit, cast(AnyCommand, command), context)

        RULES[kind] = checked

    return register


def not_helped_here(visit: Visit, context: Context) -> Refusal | None:
    """A refusal unless the desk is one of the shop's and does what the visitor is here for now."""
    desk = context.shop.desks.get(context.desk)
    if desk is None:
        return refuse("unknown_place")
    if helped_at(desk, visit):
        return None
    if visit.handed is not None:
        to = receiver_name(visit.handed.to, context.shop, context.language)
        return refuse("handed_to_another", ticket=visit.ticket, receiver=to)
    return refuse("not_served_here", ticket=visit.ticket)


def with_this_desk(visit: Visit, phase: Phase, context: Context) -> Refusal | None:
    """A refusal unless the visit is in that phase at this desk."""
    if visit.phase is not phase:
        return refuse("not_called" if phase is Phase.CALLED else "not_serving", ticket=visit.ticket)
    return with_another_desk(visit, context)


def with_another_desk(visit: Visit, context: Context) -> Refusal | None:
    """A refusal, naming the place, where the visit is at another desk."""
    if visit.desk == context.desk:
        return None
    place = context.shop.place(visit.desk)
    named = visit.desk if place is None else place.named(context.language)
    return refuse("wrong_desk", ticket=visit.ticket, place=named)
