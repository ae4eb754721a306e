"""A referral to a partner or another office: its facts, its state, what is allowed, and what may be shared.

Knows the life of one referral; how the partner is written to is `mail`'s, what waits to be sent `outbox`'s.
"""

from frontdesk.referral.checks import Concern, Known, concerns
from frontdesk.referral.commands import ReferralCommand
from frontdesk.referral.consent import DESTINATION, SPOKEN_TO, Item, shareable
from frontdesk.referral.decide import decide, possible
from frontdesk.referral.evolve import evolve
from frontdesk.referral.facts import Ending, Way
from frontdesk.referral.state import Referral, Stage, overdue

__all__ = [
    "DESTINATION",
    "SPOKEN_TO",
    "Concern",
    "Ending",
    "Item",
    "Known",
    "Referral",
    "ReferralCommand",
    "Stage",
    "Way",
    "concerns",
    "decide",
    "evolve",
    "overdue",
    "possible",
    "shareable",
]
