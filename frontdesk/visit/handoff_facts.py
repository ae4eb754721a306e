"""What can have happened when a visitor is handed on or somebody is brought to them. Names are for ever.

Knows codes and ids only: what was said and seen is a personal detail kept beside the log.
"""

from __future__ import annotations

import enum

from frontdesk.log import Fact, fact


class AllowReason(enum.StrEnum):
    """Why a team leader lets a visitor be handed on once more. A fixed list, like every reason in the log."""

    WRONG_RECEIVER = "wrong_receiver"
    RECEIVER_GONE = "receiver_gone"
    LANGUAGE = "language"
    SAFETY = "safety"
    VISITOR_ASKED = "visitor_asked"


class WayOut(enum.StrEnum):
    """What a visitor chose in place of being handed on a second time (rule 7)."""

    FULL_DETAILS = "full_details"
    CALL_BACK = "call_back"


@fact("visit.handed_off")
class HandedOff(Fact, frozen=True, kw_only=True):
    """The visitor was handed on by `desk` and waits for the receiver `to` ("service/…", "desk/…", …).

    `service` and `only` say who may call: the desks that do a service, or one desk; with neither, the desks
    that do what the visitor came for. `room` is where to. The new wait has a target of `target_s` and starts
    `lead_s` ahead, for what was waited before.
    """

    to: str
    desk: str
    target_s: int
    lead_s: int = 0
    service: str = ""
    only: str = ""
    room: str = ""


@fact("visit.hand_off_corrected")
class HandOffCorrected(Fact, frozen=True, kw_only=True):
    """The desk that handed the visitor on had the wrong receiver: the same hand-off goes to this one."""

    to: str
    target_s: int
    service: str = ""
    only: str = ""
    room: str = ""


@fact("visit.hand_off_taken_back")
class HandOffTakenBack(Fact, frozen=True, kw_only=True):
    """The hand-off was a mistake: the visitor goes on at the desk they were at, and was not handed on."""

    desk: str


@fact("visit.hand_off_allowed")
class HandOffAllowed(Fact, frozen=True, kw_only=True):
    """A team leader lets the visitor be handed on once more."""

    reason: AllowReason


@fact("visit.full_details_taken")
class FullDetailsTaken(Fact, frozen=True, kw_only=True):
    """The visitor chose to have everything written down now, in place of a second hand-off."""


@fact("visit.call_back_assured")
class CallBackAssured(Fact, frozen=True, kw_only=True):
    """The visitor chose to be called back by `area`, in place of a second hand-off."""

    area: str


@fact("visit.colleague_called")
class ColleagueCalled(Fact, frozen=True, kw_only=True):
    """A member of staff was asked to come to the visitor (rule 5)."""

    person: str


@fact("visit.colleague_came")
class ColleagueCame(Fact, frozen=True, kw_only=True):
    """The member of staff is with the visitor."""

    person: str
