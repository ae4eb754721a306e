"""What is noted where two machines' logs come together and one thing meets another: codes, to be settled.

Knows which facts that do not fit, or fit only because the other had to give way, are worth a person's eye.
A fact of another that is merely said twice (greeted, ticket printed) is an anomaly and troubles nobody.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from frontdesk.conflict import Code, Conflict
from frontdesk.log import Event, Fact
from frontdesk.visit import facts, handoff_facts
from frontdesk.visit.facts import OPEN_WORK, Outcome
from frontdesk.visit.state import Phase, Visit
from frontdesk.visit.steps import replace

_GONE: Final = (Phase.LEFT, Phase.DID_NOT_COME)


def unfit(visit: Visit, event: Event, payload: Fact) -> Visit:
    """The visit with a note that this does not fit it; nothing else of it changes."""
    find = _UNFIT.get(event.type)
    code = None if find is None else find(visit, payload)
    noted = visit if code is None else note(visit, code, event)
    return replace(noted, anomalies=(*visit.anomalies, f"{event.type}@{visit.phase}"))


def note(visit: Visit, code: Code, event: Event) -> Visit:
    """The visit with something more to settle."""
    return replace(visit, conflicts=(*visit.conflicts, Conflict(code, event.id)))


def stronger(before: Visit, after: Visit, event: Event, payload: Fact) -> Visit:
    """The visit after a fact that fits, with a note where it put aside what another desk had done."""
    match payload:
        case facts.Serving() if before.phase is Phase.MERGED:
            return note(after, Code.MERGE_AGAINST_CALL, event)
        case facts.Serving() if before.phase in _GONE:
            return note(after, Code.GONE_AGAINST_SERVING, event)
        case facts.Finished() if before.phase is Phase.FINISHED:
            return note(after, Code.FINISH_AGAINST_REFERRAL, event)
        case handoff_facts.HandedOff() if before.phase is Phase.FINISHED:
            return note(after, Code.FINISH_AGAINST_HAND_OFF, event)
        case _:
            return after


def _call(visit: Visit, payload: Fact) -> Code:
    return Code.MERGE_AGAINST_CALL if visit.phase is Phase.MERGED else Code.DOUBLE_CALL


def _serving(visit: Visit, payload: Fact) -> Code | None:
    return Code.SERVED_TWICE if visit.seen is not None else None


def _finished(visit: Visit, payload: Fact) -> Code | None:
    if visit.phase is Phase.FINISHED:
        outcome = payload.outcome if isinstance(payload, facts.Finished) else None
        return Code.DOUBLE_FINISH if alike(visit, outcome) else Code.FINISH_AGAINST_REFERRAL
    if visit.handed is not None:
        return Code.FINISH_AGAINST_HAND_OFF
    return Code.FINISH_AGAINST_OPEN if visit.open else None


def alike(visit: Visit, outcome: Outcome | None) -> bool:
    """Whether a second end says the same of what is still to be done as the first."""
    return any(each.outcome in OPEN_WORK for each in visit.enquiries) == (outcome in OPEN_WORK)


def _handed_off(visit: Visit, payload: Fact) -> Code | None:
    return Code.DOUBLE_HAND_OFF if visit.hand_offs else None


def _gone(visit: Visit, payload: Fact) -> Code | None:
    return Code.GONE_AGAINST_SERVING if visit.being_served else None


def _merged(visit: Visit, payload: Fact) -> Code | None:
    return Code.MERGE_AGAINST_CALL if visit.seen is not None else None


_UNFIT: Final[dict[str, Callable[[Visit, Fact], Code | None]]] = {
    "visit.called": _call,
    "visit.confirmed": _call,
    "visit.went_ahead": _call,
    "visit.serving": _serving,
    "visit.finished": _finished,
    "visit.handed_off": _handed_off,
    "visit.left": _gone,
    "visit.did_not_come": _gone,
    "visit.merged_into": _merged,
}
