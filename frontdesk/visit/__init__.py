"""A visit: its facts, its state, how facts make the state, and what is allowed.

Knows the life of one visit to the shop; knows nothing of the whole queue, the store or screens.
"""

from frontdesk.visit.decide import decide
from frontdesk.visit.evolve import evolve, fold
from frontdesk.visit.facts import FIRST_POINT, AvoidableReason, HoldReason, Outcome, PriorityReason
from frontdesk.visit.handoff_facts import AllowReason, WayOut
from frontdesk.visit.state import Enquiry, HandOff, Phase, Spell, Stretch, Visit

__all__ = [
    "FIRST_POINT",
    "AllowReason",
    "AvoidableReason",
    "Enquiry",
    "HandOff",
    "HoldReason",
    "Outcome",
    "Phase",
    "PriorityReason",
    "Spell",
    "Stretch",
    "Visit",
    "WayOut",
    "decide",
    "evolve",
    "fold",
]
