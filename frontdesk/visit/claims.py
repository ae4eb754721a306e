"""Whose call stands where several desks share one queue: how the answers to calls change a visit.

Knows calls that ask, are confirmed, refused, withdrawn or went ahead, in whatever order a merge brings them.
A desk that shares its queue with nobody never asks, and nothing here touches its visits.

A call is won by the coordinator's word, not by the clock: a confirmed call has the visitor before one that
went ahead, and that before one still asking; among equals the order of the log decides. A call that was made
although another stood stays on record as an anomaly (`Visit.double_called`).
"""

from __future__ import annotations

from datetime import datetime
from typing import Final

import msgspec

from frontdesk.conflict import Code
from frontdesk.log import Event, Fact
from frontdesk.visit import facts
from frontdesk.visit.clashes import note
from frontdesk.visit.state import Claim, Phase, Visit, Word
from frontdesk.visit.steps import STEPS, back_to_queue, replace, step

FACTS: Final = (facts.Called, facts.CallWithdrawn, facts.Confirmed, facts.Refused, facts.WentAhead)
_RANK: Final = {Word.CONFIRMED: 0, Word.ALONE: 1, Word.WENT_AHEAD: 1, Word.ASKED: 2}


@step(facts.Refused)
def _back(visit: Visit, payload: facts.Refused, at: datetime) -> Visit | None:
    return back_to_queue(visit, at) if visit.phase is Phase.CALLED else visit


def follow(before: Visit, after: Visit | None, event: Event, payload: Fact) -> Visit | None:
    """The visit after a fact about a call; `after` is what it is where nobody else has a call."""
    match payload:
        case facts.Called():
            return _called(before, after, event, payload)
        case facts.CallWithdrawn(call=str(call)):
            return _taken_back(before, _let_go(before, after, call), call, event)
        case facts.Refused(call=call):
            return _refused(before, after, call)
        case facts.Confirmed():
            return _said(before, payload, Word.CONFIRMED, event)
        case facts.WentAhead():
            return _said(before, payload, Word.WENT_AHEAD, event)
        case _:
            return after


def _called(before: Visit, after: Visit | None, event: Event, payload: facts.Called) -> Visit | None:
    if payload.asks is not True:
        return after
    claim = Claim(event.id, payload.desk, payload.room, event.at)
    if after is None:
        return replace(before, claims=(*_standing(before), claim))
    called = replace(after, claims=(claim,))
    return _twice(called, before, event) if _knew_nothing(before, payload) else called


def _knew_nothing(before: Visit, payload: facts.Called | facts.Confirmed | facts.WentAhead) -> bool:
    """Whether it was said without knowing of a call that had been made and was taken back since.

    Then both were made, whatever the clocks say.
    """
    return payload.after is not msgspec.UNSET and payload.after < before.let_go


def _twice(visit: Visit, before: Visit, event: Event) -> Visit:
    """Two calls were made, each in good faith."""
    noted = note(visit, Code.DOUBLE_CALL, event)
    return replace(noted, anomalies=(*visit.anomalies, f"visit.called@{before.phase}"))


def _taken_back(before: Visit, after: Visit | None, call: str, event: Event) -> Visit | None:
    """Remember when a call that had been made was taken back."""
    claim = _find(before, call)
    if after is None or claim is None or claim.word is Word.ASKED:
        return after
    return replace(after, let_go=event.hlc)


def _standing(visit: Visit) -> tuple[Claim, ...]:
    """The claims, with one for a call that did not ask."""
    if visit.phase is not Phase.CALLED or visit.claims:
        return visit.claims
    return (Claim("", visit.desk, visit.room, visit.last_called or visit.arrived, Word.ALONE),)


def _find(visit: Visit, call: str) -> Claim | None:
    return next((claim for claim in visit.claims if claim.call == call), None)


def _without(visit: Visit, claim: Claim) -> tuple[Claim, ...]:
    return tuple(each for each in visit.claims if each != claim)


def _let_go(before: Visit, after: Visit | None, call: str) -> Visit | None:
    """A desk withdrew its call: the visitor goes to the next claim, or back to the queue (`after`)."""
    claim = _find(before, call)
    if claim is None:
        return None
    others = _without(before, claim)
    if others or before.phase is not Phase.CALLED:
        return _given(before, others)
    return after


def _refused(before: Visit, after: Visit | None, call: str) -> Visit | None:
    """A refusal that comes after the desk went ahead changes nothing: the call was made."""
    claim = _find(before, call)
    if claim is None:
        return None
    if claim.word is not Word.ASKED:
        return before
    left = _let_go(before, after, call)
    return None if left is None else replace(left, turned_down=(*left.turned_down, claim))


def _taken_up(visit: Visit, claim: Claim, event: Event) -> Visit:
    """A call that was refused stands after all: another coordinator, or the desk itself, made it."""
    others = tuple(each for each in visit.turned_down if each != claim)
    if visit.phase is Phase.WAITING:
        called = STEPS[facts.Called](visit, facts.Called(desk=claim.desk, room=claim.room), event.at)
        return replace(called or visit, claims=(claim,), turned_down=others)
    return replace(visit, claims=(*_standing(visit), claim), turned_down=others)


def _said(
    before: Visit, payload: facts.Confirmed | facts.WentAhead, word: Word, event: Event
) -> Visit | None:
    """A call was confirmed or went ahead; where another was made it is on record as a double call."""
    call = payload.call
    claim = _find(before, call)
    if claim is None:
        claim = next((each for each in before.turned_down if each.call == call), None)
        if claim is None:
            return None
        before = _taken_up(before, claim, event)
    others = _without(before, claim)
    made = any(other.word is not Word.ASKED for other in others)
    elsewhere = before.phase is not Phase.CALLED and before.desk != claim.desk
    best = min(word, claim.word, key=_RANK.__getitem__)
    claims = tuple(replace(each, word=best) if each == claim else each for each in before.claims)
    visit = _given(before, claims)
    twice = made or elsewhere or _knew_nothing(before, payload)
    if claim.word is Word.ASKED and twice and not _noted(before, call):
        return _twice(visit, before, event)
    return visit


def _noted(visit: Visit, call: str) -> bool:
    """Whether this call is on record as a double one already."""
    return any(each.code is Code.DOUBLE_CALL and each.event == call for each in visit.conflicts)


def _given(visit: Visit, claims: tuple[Claim, ...]) -> Visit:
    """The visit with these claims; who is still called is called by the best of them."""
    ordered = tuple(sorted(claims, key=lambda claim: _RANK[claim.word]))
    if visit.phase is not Phase.CALLED:
        return replace(visit, claims=ordered)
    first = ordered[0]
    return replace(visit, claims=ordered, desk=first.desk, room=first.room, last_called=first.at)
