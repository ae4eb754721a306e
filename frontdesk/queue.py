"""Who is next, and why.

The rule: whoever passes their target first is called first, among those the desk can serve. A raised
priority counts as passing the target `lead` earlier. Early appointments are in the queue from their time on.

Nobody is overtaken without bound: a visitor V who entered the queue at e with target t can be overtaken
only by visitors W who entered before ``e + t - t_W + lead``, because later ones pass their target after V.
With the shop's shortest target and its lead fixed, that moment is fixed when V enters.

Somebody who was handed on enters the queue again at the hand-off, with the same target, ahead by what they
had waited before being seen, as far as the lead goes: nobody begins at the back twice. A raised priority adds
nothing to that, so the bound stays the same.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from frontdesk.shop import Place
from frontdesk.visit import Phase, Visit
from frontdesk.visit.places import can_call


def rank(visit: Visit) -> tuple[datetime, datetime, str]:
    """The sort key of the queue: the moment the target passes (less any lead), then arrival, then id."""
    ahead = visit.lead_s if visit.handed is None else max(visit.lead_s, visit.handed.lead_s)
    return (visit.joined + timedelta(seconds=visit.limit_s - ahead), visit.arrived, visit.id)


def in_queue(visit: Visit, now: datetime) -> bool:
    """Whether a visit can be called now: waiting, and not ahead of its appointment."""
    return visit.phase is Phase.WAITING and not _early(visit, now)


def waiting(visits: Iterable[Visit], now: datetime) -> list[Visit]:
    """Everybody who can be called, in the order to call."""
    return sorted((visit for visit in visits if in_queue(visit, now)), key=rank)


def early(visits: Iterable[Visit], now: datetime) -> list[Visit]:
    """Those who are here before their appointment, in the order of the appointments."""
    return sorted((v for v in visits if v.phase is Phase.WAITING and _early(v, now)), key=rank)


def _early(visit: Visit, now: datetime) -> bool:
    return visit.not_before is not None and now < visit.not_before


def can_serve(desk: Place, visit: Visit) -> bool:
    """Whether a desk does what the visitor is here for now, and the visitor can get there."""
    return can_call(desk, visit)


def next_for(desk: Place, visits: Iterable[Visit], now: datetime) -> Visit | None:
    """The visitor this desk is to call next; None where nobody waits for it."""
    return next((visit for visit in waiting(visits, now) if can_serve(desk, visit)), None)
