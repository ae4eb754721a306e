"""How a visit begins: the facts that make one where there was none.

Knows the first state for each way to begin; everything after that is in `evolve`.
"""

from __future__ import annotations

from frontdesk.log import ClockQuality, Event, Fact
from frontdesk.visit import facts
from frontdesk.visit.state import Enquiry, Phase, Spell, Stretch, Visit


def _checked_in(event: Event, payload: facts.CheckedIn) -> Visit | None:
    if not payload.services:
        return None
    return Visit(
        id=_id_of(event),
        ticket=payload.ticket,
        day=payload.day,
        arrived=payload.arrived,
        checked_in=event.at,
        target_s=payload.target_s,
        phase=Phase.WAITING,
        enquiries=tuple(Enquiry(service) for service in payload.services),
        stretches=(Stretch(Spell.WAITING, payload.arrived),),
        needs=payload.needs,
        language=payload.language,
        appointment=payload.appointment,
        greeted=event.at if payload.greeted else None,
        unverified=event.clock is ClockQuality.UNVERIFIED,
    )


def _answered_at_door(event: Event, payload: facts.AnsweredAtDoor) -> Visit:
    return Visit(
        id=_id_of(event),
        ticket="",
        day=payload.day,
        arrived=event.at,
        checked_in=event.at,
        target_s=0,
        phase=Phase.FINISHED,
        enquiries=(Enquiry(payload.service, payload.outcome),),
        greeted=event.at,
        ended=event.at,
        at_door=True,
        unverified=event.clock is ClockQuality.UNVERIFIED,
    )


def _imported(event: Event, payload: facts.Imported) -> Visit:
    seen = payload.served or payload.called
    return Visit(
        id=_id_of(event),
        ticket=payload.ticket,
        day=payload.day,
        arrived=payload.arrived,
        checked_in=payload.arrived,
        target_s=payload.target_s,
        phase=Phase.LEFT if seen is None else Phase.FINISHED,
        enquiries=(Enquiry(payload.service),),
        stretches=_imported_stretches(payload),
        seen=seen,
        first_called=payload.called,
        last_called=payload.called,
        calls=int(payload.called is not None),
        desk=payload.desk,
        ended=payload.finished or seen or payload.arrived,
        imported=True,
    )


def _imported_stretches(payload: facts.Imported) -> tuple[Stretch, ...]:
    marks = (
        (Spell.WAITING, payload.arrived),
        (Spell.WALKING, payload.called),
        (Spell.SERVING, payload.served),
    )
    begun = [(spell, since) for spell, since in marks if since is not None]
    ends = [since for _, since in begun[1:]] + [payload.finished or begun[-1][1]]
    return tuple(
        Stretch(spell, since, until, "" if spell is Spell.WAITING else payload.desk)
        for (spell, since), until in zip(begun, ends, strict=True)
    )


def _id_of(event: Event) -> str:
    return event.stream.partition("/")[2]


BIRTHS = frozenset({"visit.checked_in", "visit.answered_at_door", "visit.imported"})


def begin(event: Event, payload: Fact | None) -> Visit | None:
    """The first state of a visit; None where this fact begins none."""
    match payload:
        case facts.CheckedIn():
            return _checked_in(event, payload)
        case facts.AnsweredAtDoor():
            return _answered_at_door(event, payload)
        case facts.Imported():
            return _imported(event, payload)
        case _:
            return None
