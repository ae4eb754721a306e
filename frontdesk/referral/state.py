"""The state of one referral: stages and what can be read from it, such as when it is overdue.

Knows the shape of a referral; how facts make it is in `evolve`, what is allowed in `decide`.
"""

from __future__ import annotations

import enum
from datetime import datetime, timedelta
from typing import Final

import msgspec

from frontdesk.conflict import Conflict
from frontdesk.referral.checks import Concern
from frontdesk.referral.consent import Item
from frontdesk.referral.facts import Ending, Way


class Stage(enum.StrEnum):
    """Where a referral stands."""

    MADE = "made"
    SENT = "sent"
    ACCEPTED = "accepted"
    ATTENDED = "attended"
    DID_NOT_ATTEND = "did_not_attend"
    DECLINED = "declined"
    CLOSED = "closed"


_UNTIL_SEEN: Final = frozenset({Stage.MADE, Stage.SENT, Stage.ACCEPTED})
#: From where each stage can be reached. Who did not attend may still go; nothing leads back to being sent.
BEFORE: Final[dict[Stage, frozenset[Stage]]] = {
    Stage.SENT: frozenset({Stage.MADE}),
    Stage.ACCEPTED: frozenset({Stage.MADE, Stage.SENT}),
    Stage.ATTENDED: _UNTIL_SEEN | {Stage.DID_NOT_ATTEND},
    Stage.DID_NOT_ATTEND: _UNTIL_SEEN,
    Stage.DECLINED: _UNTIL_SEEN,
    Stage.CLOSED: frozenset(Stage) - {Stage.CLOSED},
}
#: How long a referral may stay in a stage before somebody has to look after it. A partner has a week to
#: answer, which is the five working days of rule 8; whether the visitor went is asked after two.
PATIENCE: Final[dict[Stage, timedelta]] = {
    Stage.MADE: timedelta(hours=1),
    Stage.SENT: timedelta(days=7),
    Stage.ACCEPTED: timedelta(days=14),
    Stage.ATTENDED: timedelta(days=7),
    Stage.DID_NOT_ATTEND: timedelta(days=2),
    Stage.DECLINED: timedelta(days=1),
}


class Referral(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One referral. `day` is the shop's day on which it was made, `since` when its stage began (UTC)."""

    id: str
    day: str
    service: str
    visit: str
    language: str
    way: Way
    expected: bool
    asked: tuple[Item, ...]
    agreed: tuple[Item, ...]
    concerns: tuple[Concern, ...]
    made: datetime
    since: datetime
    stage: Stage = Stage.MADE
    ending: Ending | None = None
    slip_printed: bool = False
    slip_problem: str = ""
    erased: bool = False
    anomalies: tuple[str, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    needs_newer: bool = False

    @property
    def open(self) -> bool:
        """Whether something is still to be done."""
        return self.stage is not Stage.CLOSED

    @property
    def reference(self) -> str:
        """The number on the slip and in the message."""
        return reference_of(self.id)

    @property
    def due(self) -> datetime | None:
        """By when the next step should be known; None of a closed one."""
        patience = PATIENCE.get(self.stage)
        return None if patience is None else self.since + patience


def reference_of(id: str) -> str:  # noqa: A002 - the field's own word
    """A number to quote on the telephone: the end of the id, which is chance and says nothing."""
    figures = "".join(character for character in id if character.isalnum()).upper()[-8:].rjust(8, "0")
    return f"{figures[:4]}-{figures[4:]}"


def overdue(referral: Referral, now: datetime) -> bool:
    """Whether a referral has stayed in its stage longer than it should."""
    return referral.due is not None and referral.due < now
