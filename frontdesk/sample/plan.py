"""Who comes on an invented day: arrival, enquiry, needs and how long it will take. Made from a seed.

Knows only the shop's services and hours; it neither calls nor serves anybody. The people are invented.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

from frontdesk.clock import LONDON
from frontdesk.shop import Shop
from frontdesk.visit import Outcome

OPENS, CLOSES = time(9), time(17)
#: How busy each half hour is beside an average one: a slow start, a late-morning rush, a quiet end.
_BUSY = (0.9, 0.8, 0.9, 1.5, 1.1, 1.2, 1.6, 1.5, 1.1, 0.9, 0.9, 0.8, 0.9, 0.8, 0.7, 0.4)
#: With so many visitors four desks are well used; on busier days each enquiry is made shorter.
_USUAL_VISITS = 184
_NAMES = (
    "Amrit",
    "Leyla",
    "Gareth",
    "Siân",
    "Tomasz",
    "Grace",
    "Mohammed",
    "Ffion",
    "Priya",
    "Jean",
    "Dafydd",
    "Aisha",
    "Peter",
    "Olena",
    "Mair",
    "Winston",
)
_NEEDS = ((), (), (), (), (), (), ("large_print",), ("step_free",), ("short_wait",), ("private_room",))
#: The share of visitors who are handed on.
_HANDED = 0.05
#: Which draw of them: with the sample's seed, one waits when the person trying the program takes over.
_DRAW = 175
_OUTCOMES = (
    (Outcome.RESOLVED, 52),
    (Outcome.INFORMATION, 18),
    (Outcome.FORM_TAKEN, 12),
    (Outcome.APPOINTMENT, 7),
    (Outcome.REFERRED, 6),
    (Outcome.CALL_BACK, 5),
)


@dataclass(frozen=True, slots=True)
class Caller:
    """One invented visitor. `patience` is when they leave unseen; `comes` says if a call finds them.

    `handed_to` is the service they turn out to need besides, and are handed on to; empty for most.
    """

    arrives: datetime
    service: str
    name: str
    needs: tuple[str, ...]
    language: str
    takes: timedelta
    walks: timedelta
    outcome: Outcome
    patience: timedelta
    comes: bool
    at_door: bool
    handed_to: str = ""


@dataclass(frozen=True, slots=True)
class DayPlan:
    """The callers of a day in the order of their arrival, and when the shop is open (UTC)."""

    day: date
    opens: datetime
    closes: datetime
    callers: tuple[Caller, ...]


def moment(day: date, at: time) -> datetime:
    """A local time of the shop's day, as UTC."""
    return datetime.combine(day, at, LONDON).astimezone(UTC)


def plan_day(shop: Shop, day: date, visits: int, seed: int) -> DayPlan:
    """An invented day with that many visitors; the same seed gives the same people, whatever the day."""
    chance = random.Random(seed)
    opens, closes = moment(day, OPENS), moment(day, CLOSES)
    popular = _popular(shop, chance)
    arrivals = _arrivals(opens, closes, visits, chance)
    pace = min(1.0, _USUAL_VISITS / visits) if visits else 1.0
    callers = [_caller(at, popular, pace, chance) for at in arrivals]
    others = random.Random(f"handed on {seed} {_DRAW}")  # by itself: everything else stays as it is
    return DayPlan(
        day, opens, closes, tuple(_perhaps_handed(each, shop, popular, others) for each in callers)
    )


def _perhaps_handed(caller: Caller, shop: Shop, popular: Sequence[str], chance: random.Random) -> Caller:
    """A few turn out to need another service, of another group."""
    other = chance.choice(popular)
    few = chance.random() < _HANDED and shop.services[other].group != shop.services[caller.service].group
    return replace(caller, handed_to=other) if few and not caller.at_door else caller


def _popular(shop: Shop, chance: random.Random) -> Sequence[str]:
    """Services as often as people ask for them: a few make up most of a day."""
    ids = sorted(shop.services)
    chance.shuffle(ids)
    return [service for place, service in enumerate(ids) for _ in range(1 + 40 // (place + 1))]


def _arrivals(opens: datetime, closes: datetime, visits: int, chance: random.Random) -> list[datetime]:
    step = (closes - opens) / len(_BUSY)
    halves = chance.choices(range(len(_BUSY)), _BUSY, k=visits)
    return sorted(opens + step * (half + chance.random() * 0.98) for half in halves)


def _caller(arrives: datetime, popular: Sequence[str], pace: float, chance: random.Random) -> Caller:
    interpreter = chance.random() < 0.04
    return Caller(
        arrives=arrives,
        service=chance.choice(popular),
        name=chance.choice(_NAMES) if chance.random() < 0.7 else "",
        needs=("interpreter",) if interpreter else chance.choice(_NEEDS),
        language=chance.choice(("Polish", "Punjabi", "Ukrainian")) if interpreter else "",
        takes=pace * timedelta(minutes=min(25.0, chance.lognormvariate(1.95, 0.5))),
        walks=timedelta(seconds=chance.uniform(12, 45)),
        outcome=chance.choices([o for o, _ in _OUTCOMES], [w for _, w in _OUTCOMES])[0],
        patience=timedelta(minutes=chance.uniform(18, 60)),
        comes=chance.random() > 0.02,
        at_door=chance.random() < 0.15,
    )
