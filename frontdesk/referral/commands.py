"""What people ask the program to do with a referral, as plain data."""

from __future__ import annotations

from dataclasses import dataclass, field

from frontdesk.referral.checks import Concern
from frontdesk.referral.consent import Item
from frontdesk.referral.facts import Ending, Way


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralCommand:
    """Something to do with the referral of that id."""

    referral: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Make(ReferralCommand):
    """Refer a visitor. `details` hold the destination, who was spoken to, and the items agreed to.

    Their names are in `referral.consent`; an item that was not agreed to is refused, not passed over.
    """

    service: str
    visit: str = ""
    language: str = "en"
    way: Way = Way.SLIP
    expected: bool = False
    asked: tuple[Item, ...] = tuple(Item)
    agreed: tuple[Item, ...] = ()
    concerns: tuple[Concern, ...] = ()
    details: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkSent(ReferralCommand):
    """The partner has been told."""

    way: Way


@dataclass(frozen=True, slots=True, kw_only=True)
class Accept(ReferralCommand):
    """The partner accepts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attend(ReferralCommand):
    """The visitor went there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MissAttendance(ReferralCommand):
    """The visitor did not go."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decline(ReferralCommand):
    """The partner can't take it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Close(ReferralCommand):
    """End it, with one of the fixed endings."""

    ending: Ending


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordSlip(ReferralCommand):
    """Say how printing the slip went: `problem` is empty when it came out."""

    problem: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Erase(ReferralCommand):
    """Erase the personal details of a referral, here and everywhere, for ever; what was sent is out."""
