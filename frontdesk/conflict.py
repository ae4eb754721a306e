"""What meets when machines that were cut off come together: which cases there are, and how each is settled.

Knows the codes of what can contradict itself and the few ways in which a team leader settles it; what the
contradiction does to a visit, a promise… is decided in their folds, the same on every machine. Nobody's
name is here. A stream of its own, `conflict/<id>`, keeps who settled what: two leaders who settle one thing
at once in different ways have not settled it, and it is open again.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import msgspec

from frontdesk.clock import day_of
from frontdesk.context import Context
from frontdesk.log import Event, Fact, decode, fact
from frontdesk.refusal import Refusal, refuse


class Code(enum.StrEnum):
    """What met what. The codes are for ever: they stand in settled conflicts."""

    DOUBLE_CALL = "double_call"
    SERVED_TWICE = "served_twice"
    DOUBLE_FINISH = "double_finish"
    FINISH_AGAINST_REFERRAL = "finish_against_referral"
    FINISH_AGAINST_HAND_OFF = "finish_against_hand_off"
    FINISH_AGAINST_OPEN = "finish_against_open"
    DOUBLE_HAND_OFF = "double_hand_off"
    GONE_AGAINST_SERVING = "gone_against_serving"
    MERGE_AGAINST_CALL = "merge_against_call"
    DETAIL_CHANGED_TWICE = "detail_changed_twice"
    SAME_TICKET = "same_ticket"
    CHECKED_IN_TWICE = "checked_in_twice"
    KEPT_TWICE = "kept_twice"
    KEPT_AGAINST_BROKEN = "kept_against_broken"
    REFERRAL_WENT_ON = "referral_went_on"
    ARRIVED_TWICE = "arrived_twice"
    ARRIVED_AGAINST_CANCELLED = "arrived_against_cancelled"
    DESK_OPENED_TWICE = "desk_opened_twice"


class Conflict(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Something that was done although another thing stood: `event` is the id of what came second.

    `field` is the personal detail it is about, where it is about one, and `lost` says which writing of it
    lost (`frontdesk.visit.writings`).
    """

    code: Code
    event: str
    field: str = ""
    lost: str = ""

    @property
    def id(self) -> str:
        """Under what it is settled: the same on every machine."""
        return ".".join(part for part in (self.code, self.event, self.field) if part)


class Way(enum.StrEnum):
    """How a team leader settles one."""

    AS_IT_STANDS = "as_it_stands"
    PUT_RIGHT = "put_right"  # something was done about it: by hand, or by telling people
    CANT_TELL = "cant_tell"
    TAKE_BACK = "take_back"  # the value that lost is written again
    ONE_PERSON = "one_person"  # the later visit is merged into the earlier one
    TWO_PEOPLE = "two_people"
    UNDO_MERGE = "undo_merge"


_USUAL: Final = (Way.AS_IT_STANDS, Way.PUT_RIGHT, Way.CANT_TELL)
_OTHER_WAYS: Final[Mapping[Code, tuple[Way, ...]]] = {
    Code.DETAIL_CHANGED_TWICE: (Way.AS_IT_STANDS, Way.TAKE_BACK),
    Code.SAME_TICKET: (Way.TWO_PEOPLE, Way.PUT_RIGHT),
    Code.CHECKED_IN_TWICE: (Way.ONE_PERSON, Way.TWO_PEOPLE),
}


def ways(code: Code) -> tuple[Way, ...]:
    """How a conflict of this kind can be settled, the likeliest first."""
    return _OTHER_WAYS.get(code, _USUAL)


@fact("conflict.settled")
class Settled(Fact, frozen=True, kw_only=True):
    """A team leader settled it. `over` is how many settlements of it were known then."""

    code: Code
    way: Way
    over: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SettleConflict:
    """Say how a conflict is settled; what is to be done for it goes with it (`frontdesk.desk.Together`)."""

    conflict: str
    code: Code
    way: Way


class Decided(msgspec.Struct, frozen=True, array_like=True):
    """One settlement: how, when (UTC), by whom, and how many were known before it."""

    way: Way
    at: datetime
    by: str
    over: int = 0


class Settlement(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What was decided about one conflict, in folding order. `day` is that of the first decision, ISO."""

    id: str
    day: str
    code: Code
    decided: tuple[Decided, ...]
    needs_newer: bool = False

    @property
    def latest(self) -> tuple[Decided, ...]:
        """The decisions that stand: more than one where leaders decided without knowing of each other."""
        known = max(each.over for each in self.decided)
        return tuple(each for each in self.decided if each.over == known)

    @property
    def open(self) -> bool:
        """Whether those that stand disagree: it is to be settled again."""
        return len({each.way for each in self.latest}) > 1

    @property
    def standing(self) -> Decided:
        """The decision to show; while they disagree the first of them."""
        return self.latest[0]


def decide(state: Settlement | None, command: SettleConflict, context: Context) -> tuple[Fact, ...] | Refusal:
    """The fact of settling, or why not. What is settled can still be undone, or settled otherwise."""
    if not context.leader:
        return refuse("settle_leader_only")
    if command.way not in (*ways(command.code), Way.UNDO_MERGE):
        return refuse("no_such_way")
    if state is not None and not state.open and state.standing.way is command.way:
        return refuse("settled_already")
    return (Settled(code=command.code, way=command.way, over=0 if state is None else len(state.decided)),)


def evolve(state: Settlement | None, event: Event) -> Settlement | None:
    """The settlement after one more event. Total: never raises."""
    payload = decode(event)
    if not isinstance(payload, Settled):
        return None if state is None else msgspec.structs.replace(state, needs_newer=True)
    made = Decided(payload.way, event.at, event.by, payload.over)
    if state is not None:
        return msgspec.structs.replace(state, decided=(*state.decided, made))
    day = day_of(event.at).isoformat()
    return Settlement(id=event.stream.partition("/")[2], day=day, code=payload.code, decided=(made,))
