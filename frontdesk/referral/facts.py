"""What can have happened to a referral, as facts of the log. Their names and fields are for ever.

Nothing personal is in them: where to, names and what was said are details kept beside the log.
"""

from __future__ import annotations

import enum

from frontdesk.log import Fact, fact
from frontdesk.referral.checks import Concern
from frontdesk.referral.consent import Item


class Way(enum.StrEnum):
    """How the partner hears of it: an e-mail, a file handed over, or only the slip the visitor carries."""

    EMAIL = "email"
    FILE = "file"
    SLIP = "slip"


class Ending(enum.StrEnum):
    """How a referral ended. A fixed list: free text would be personal sooner or later."""

    HELPED = "helped"
    HELPED_IN_PART = "helped_in_part"
    PASSED_ON = "passed_on"
    NOT_ELIGIBLE = "not_eligible"
    NOT_WANTED = "not_wanted"
    NOT_REACHED = "not_reached"
    DECLINED = "declined"
    MISTAKE = "mistake"


@fact("referral.made")
class Made(Fact, frozen=True, kw_only=True):
    """A visitor was told where to go. `service` is the id of the record that the destination came from.

    `asked` are the items the visitor was asked about, `agreed` those of them that may be shared. `expected`
    says that somebody there was spoken to and expects the visitor. `concerns` stood when it was made.
    """

    day: str
    service: str
    visit: str
    language: str
    way: Way
    expected: bool
    asked: tuple[Item, ...]
    agreed: tuple[Item, ...]
    concerns: tuple[Concern, ...]


@fact("referral.sent")
class Sent(Fact, frozen=True, kw_only=True):
    """The partner has been told: the e-mail was taken by the mail server, or the file was handed over."""

    way: Way


@fact("referral.accepted")
class Accepted(Fact, frozen=True, kw_only=True):
    """The partner says that they will see the visitor."""


@fact("referral.attended")
class Attended(Fact, frozen=True, kw_only=True):
    """The visitor went there."""


@fact("referral.did_not_attend")
class DidNotAttend(Fact, frozen=True, kw_only=True):
    """The visitor was expected and did not go."""


@fact("referral.declined")
class Declined(Fact, frozen=True, kw_only=True):
    """The partner can't take it."""


@fact("referral.closed")
class Closed(Fact, frozen=True, kw_only=True):
    """Nothing more is to be done."""

    ending: Ending


@fact("referral.slip_printed")
class SlipPrinted(Fact, frozen=True, kw_only=True):
    """The printer took the visitor's slip."""


@fact("referral.slip_failed")
class SlipFailed(Fact, frozen=True, kw_only=True):
    """The slip did not come out; `code` says why."""

    code: str


@fact("referral.erased")
class Erased(Fact, frozen=True, kw_only=True):
    """The personal details of the referral were erased for ever (`frontdesk.log.erases`)."""
