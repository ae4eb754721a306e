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
    """Whether a desk may take the visitor: it does what they are here for now.

    Once a visitor is handed on it is the receiver who says where. That binds until a team leader allows
    another hand-off: then any desk that does the enquiry may take the visitor too, so that nobody waits
    for ever for somebody who has gone.
    """
    last = visit.hand_offs[-1] if visit.hand_offs else None
    if last is None or (_free(visit) and desk.serves(visit.service)):
        return desk.serves(visit.service)
    if last.only:
        return desk.id == last.only
    return desk.serves(last.service or visit.service)


def can_call(desk: Place, visit: Visit) -> bool:
    """Whether a desk is to call the visitor when it is their turn: it helps them, and they can get there.

    The desk that handed somebody on does not get them back by itself, though it may choose to call them: to a
    room, when the colleague has come. Somebody handed on to this very desk is called here in any case: the
    advisor was told of the steps.
    """
    handed = visit.handed
    if handed is not None and handed.only == desk.id:
        return True
    if handed is not None and handed.desk == desk.id and not _free(visit):
        return False
    return helped_at(desk, visit) and _reached(desk, visit)


def _free(visit: Visit) -> bool:
    """Whether no receiver binds the visitor: the last one has begun, or a team leader freed them."""
    return visit.handed is None or visit.hand_off_allowed is not None


def _reached(desk: Place, visit: Visit) -> bool:
    return desk.step_free or "step_free" not in visit.needs
