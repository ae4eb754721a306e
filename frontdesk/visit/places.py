"""At which desk a visit can be served: by what the visitor came for, or by whom they were handed on to.

Knows one visit and one desk; which of those who wait is next is the queue's.
"""

from __future__ import annotations

from frontdesk.shop import Place
from frontdesk.visit.state import Visit


def does_enquiry(desk: Place, visit: Visit) -> bool:
    """Whether a desk does what the visitor first came for, and the visitor can get there."""
    return desk.serves(visit.service) and _reached(desk, visit)


def helped_at(desk: Place, visit: Visit) -> bool:
    """Whether a desk does what the visitor is here for now.

    Once a visitor is handed on it is the receiver who says where. A hand-off to one desk binds until a team
    leader allows another: then any desk that does the enquiry may take the visitor, lest they wait for ever
    for somebody who has gone.
    """
    last = visit.hand_offs[-1] if visit.hand_offs else None
    if last is None:
        return desk.serves(visit.service)
    if last.only:
        freed = visit.handed is None or visit.hand_off_allowed is not None
        return desk.id == last.only or (freed and desk.serves(visit.service))
    return desk.serves(last.service or visit.service)


def can_call(desk: Place, visit: Visit) -> bool:
    """Whether a desk is to call the visitor: it helps them, and they can get there.

    Somebody handed on to that very desk is called there in any case: the advisor was told of the steps.
    """
    named = visit.handed is not None and visit.handed.only == desk.id
    return named or (helped_at(desk, visit) and _reached(desk, visit))


def _reached(desk: Place, visit: Visit) -> bool:
    return desk.step_free or "step_free" not in visit.needs
