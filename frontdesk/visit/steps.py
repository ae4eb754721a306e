"""What the steps of `evolve` share: their register, how a stretch of time begins, the way back to the queue.

Knows the shape of a step; which fact does what is in `evolve` and `handoff_steps`.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar, cast

import msgspec

from frontdesk.log import Fact
from frontdesk.visit.state import HandOff, Phase, Spell, Stretch, Visit

replace = msgspec.structs.replace
AnyFact = TypeVar("AnyFact", bound=Fact)
Step = Callable[[Visit, Fact, datetime], Visit | None]
StepOf = Callable[[Visit, AnyFact, datetime], Visit | None]
STEPS: dict[type[Fact], Step] = {}


def step(kind: type[AnyFact]) -> Callable[[StepOf[AnyFact]], StepOf[AnyFact]]:
    """Register what one kind of fact does to a visit; None from it means that the fact does not fit."""

    def register(function: StepOf[AnyFact]) -> StepOf[AnyFact]:
        def checked(visit: Visit, payload: Fact, at: datetime) -> Visit | None:
            return function(visit, cast(AnyFact, payload), at)

        STEPS[kind] = checked
        return function

    return register


def enter(
    visit: Visit, spell: Spell | None, at: datetime, desk: str = "", why: str = ""
) -> tuple[Stretch, ...]:
    """The stretches after the running one ends at `at` and, unless the visit ends, another begins."""
    closed = visit.stretches
    if closed and closed[-1].until is None:
        last = closed[-1]
        closed = (*closed[:-1], Stretch(last.spell, last.since, at, last.desk, last.why))
    return closed if spell is None else (*closed, Stretch(spell, at, None, desk, why))


def waits_as(visit: Visit) -> Spell:
    """As what waiting counts: for the first time, or for whom the visitor was handed on to."""
    return Spell.WAITING if visit.handed is None else Spell.HANDED


def served_again(visit: Visit, at: datetime) -> tuple[HandOff, ...]:
    """The hand-offs once the receiver of the last one has begun."""
    last = visit.handed
    return visit.hand_offs if last is None else (*visit.hand_offs[:-1], replace(last, served=at))


def back_to_queue(visit: Visit, at: datetime) -> Visit:
    """The visit waiting, at no desk and not called."""
    stretches = enter(visit, waits_as(visit), at)
    return replace(
        visit, phase=Phase.WAITING, desk="", room="", calls=0, ended=None, stretches=stretches, claims=()
    )
