"""How a booking goes on: folds one fact into the state. Total: never raises.

A fact that does not fit (after a merge of two desks' logs) leaves the state as it is and a recorded anomaly.
"""

from __future__ import annotations

from datetime import datetime
from typing import Final

import msgspec

from frontdesk.interpreting import facts
from frontdesk.interpreting.state import BEFORE, BEFORE_ARRIVAL, Booking, Stage
from frontdesk.log import Event, Fact, decode

_replace = msgspec.structs.replace
_STAGES: Final[dict[type[Fact], Stage]] = {
    facts.Offered: Stage.OFFERED,
    facts.Confirmed: Stage.CONFIRMED,
    facts.Arrived: Stage.ARRIVED,
    facts.Finished: Stage.FINISHED,
    facts.HandedOver: Stage.FINISHED,
    facts.Cancelled: Stage.CANCELLED,
    facts.FailedToCome: Stage.FAILED_TO_COME,
}
_ENDS: Final = frozenset({Stage.FINISHED, Stage.CANCELLED, Stage.FAILED_TO_COME})


def evolve(booking: Booking | None, event: Event) -> Booking | None:
    """The booking after one more event."""
    payload = decode(event)
    if booking is None:
        return _begin(event, payload) if isinstance(payload, facts.Asked) else None
    if payload is None:
        return _replace(booking, needs_newer=True)
    after = _after(booking, payload, event.at)
    if after is None:
        return _replace(booking, anomalies=(*booking.anomalies, f"{event.type}@{booking.stage}"))
    return after


def _begin(event: Event, asked: facts.Asked) -> Booking:
    given = {name: getattr(asked, name) for name in asked.__struct_fields__}
    return Booking(id=event.stream.partition("/")[2], asked=event.at, since=event.at, **given)


def _after(booking: Booking, payload: Fact, at: datetime) -> Booking | None:
    """The booking after a fact that fits; None where it does not."""
    match payload:
        case facts.Erased():
            return _replace(booking, erased=True)
        case facts.Told(sequence=sequence):
            return _replace(booking, told=max(booking.told, sequence))
        case facts.Promised(promise=promise, document=document):
            return _replace(booking, promise=promise, document=document)
        case facts.Moved() if booking.stage in BEFORE_ARRIVAL:
            given = {name: getattr(payload, name) for name in payload.__struct_fields__}
            moved = _replace(booking, **given, stage=Stage.ASKED, since=at, at_once=False)
            return _replace(moved, sequence=booking.sequence + 1)
        case _ if (stage := _STAGES.get(type(payload))) is not None and booking.stage in BEFORE[stage]:
            return _at_stage(booking, stage, payload, at)
        case _:
            return None


def _at_stage(booking: Booking, stage: Stage, payload: Fact, at: datetime) -> Booking:
    after = _replace(booking, stage=stage, since=at, ended=at if stage in _ENDS else None)
    match payload:
        case facts.Offered(interpreter=who) | facts.Confirmed(interpreter=who):
            return _replace(after, interpreter=who or booking.interpreter)
        case facts.Arrived():
            return _replace(after, arrived=at)
        case facts.HandedOver(way=way):
            return _replace(after, way=way)
        case facts.Cancelled(why=why, charge=charge):
            return _replace(after, why=why, charge=charge, sequence=booking.sequence + 1)
        case _:
            return after
