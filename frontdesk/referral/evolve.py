"""How a referral goes on: folds one fact into the state. Total: never raises.

Knows what follows from what happened; a fact that does not fit (after a merge of two desks' logs) leaves the
state as it is and a recorded anomaly.
"""

from __future__ import annotations

from datetime import datetime
from typing import Final

import msgspec

from frontdesk.conflict import Code, Conflict
from frontdesk.log import Event, Fact, decode
from frontdesk.referral import facts
from frontdesk.referral.state import BEFORE, Referral, Stage

_replace = msgspec.structs.replace
_STAGES: Final[dict[type[Fact], Stage]] = {
    facts.Sent: Stage.SENT,
    facts.Accepted: Stage.ACCEPTED,
    facts.Attended: Stage.ATTENDED,
    facts.DidNotAttend: Stage.DID_NOT_ATTEND,
    facts.Declined: Stage.DECLINED,
    facts.Closed: Stage.CLOSED,
}


def evolve(referral: Referral | None, event: Event) -> Referral | None:
    """The referral after one more event."""
    payload = decode(event)
    if referral is None:
        return _begin(event, payload) if isinstance(payload, facts.Made) else None
    if payload is None:
        return _replace(referral, needs_newer=True)
    after = _after(referral, payload, event.at)
    if after is None:
        anomalies = (*referral.anomalies, f"{event.type}@{referral.stage}")
        return _replace(_noted(referral, payload, event), anomalies=anomalies)
    return after


def _noted(referral: Referral, payload: Fact, event: Event) -> Referral:
    """The partner or the visitor went on with it while it was closed or declined elsewhere: it stays so.

    Nobody can tell from the log who is right, and the partner has to be told; a person does that.
    """
    ended = referral.stage in (Stage.CLOSED, Stage.DECLINED)
    if not ended or not isinstance(payload, facts.Accepted | facts.Attended):
        return referral
    conflict = Conflict(Code.REFERRAL_WENT_ON, event.id)
    return _replace(referral, conflicts=(*referral.conflicts, conflict))


def _begin(event: Event, payload: facts.Made) -> Referral:
    return Referral(
        id=event.stream.partition("/")[2],
        day=payload.day,
        service=payload.service,
        visit=payload.visit,
        language=payload.language,
        way=payload.way,
        expected=payload.expected,
        asked=payload.asked,
        agreed=payload.agreed,
        concerns=payload.concerns,
        made=event.at,
        since=event.at,
    )


def _after(referral: Referral, payload: Fact, at: datetime) -> Referral | None:
    """The referral after a fact that fits; None where it does not."""
    match payload:
        case facts.Erased():
            return _replace(referral, erased=True)
        case facts.SlipPrinted():
            return _replace(referral, slip_printed=True, slip_problem="")
        case facts.SlipFailed(code=code):
            return _replace(referral, slip_problem=code)
        case _ if (stage := _STAGES.get(type(payload))) is not None and referral.stage in BEFORE[stage]:
            ending = payload.ending if isinstance(payload, facts.Closed) else None
            return _replace(referral, stage=stage, since=at, ending=ending)
        case _:
            return None
