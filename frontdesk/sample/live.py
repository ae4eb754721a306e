"""The sample shop as one finds it on opening the program: in the middle of a busy morning.

Knows at which moment of an invented day to begin; the playing itself is `play`'s.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from itertools import cycle, islice

from frontdesk import queue
from frontdesk.appointment import Book
from frontdesk.clock import AnchoredClock
from frontdesk.desk import FrontDesk
from frontdesk.sample.partners import keep_partners
from frontdesk.sample.plan import DayPlan, moment, plan_day
from frontdesk.sample.play import Player, SampleClock
from frontdesk.shop import Shop
from frontdesk.store import Store
from frontdesk.visit import Phase

SEED = 26
USUAL_VISITS = 184
#: Visitors waiting when the person trying the program takes over, and the earliest time for that.
_WAITING, _FROM, _UNTIL = 6, time(10, 30), time(12)


def sample_front(shop: Shop, store: Store, plan: DayPlan) -> tuple[FrontDesk, SampleClock]:
    """A front desk whose time is the sample's, some minutes before the doors open."""
    clock = SampleClock(plan.opens - timedelta(minutes=5))
    front = FrontDesk(shop, store, AnchoredClock(clock.now, clock.elapsed))
    keep_partners(front, next(iter(shop.desks)))
    return front, clock


def busy_morning(shop: Shop, store: Store, day: date, mine: str) -> tuple[FrontDesk, Player]:
    """Play the morning until the queue is as long as it should be, then hand the desk `mine` over.

    The person finds a visitor with them: whoever was being served there.
    """
    plan = plan_day(shop, day, USUAL_VISITS, SEED)
    front, clock = sample_front(shop, store, plan)
    player = Player(front, clock, plan, tuple(shop.desks))
    at, latest = moment(day, _FROM), moment(day, _UNTIL)
    player.advance(at)
    while at < latest and not _worth_showing(front, at, mine):
        at += timedelta(seconds=15)
        player.advance(at)
    player.leave_to_person(mine)
    return front, player


def _worth_showing(front: FrontDesk, at: datetime, mine: str) -> bool:
    visits = front.store.open_visits()
    served = any(visit.desk == mine and visit.phase is Phase.SERVING for visit in visits)
    waiting = queue.waiting(visits, at)
    return served and len(waiting) >= _WAITING and any(visit.handed is not None for visit in waiting)


def finish_day(player: Player) -> None:
    """Play the rest of the day, until the last visitor has gone."""
    while (due := player.next_at) is not None:
        player.advance(due)


def book_sample_appointments(front: FrontDesk, day: date, desk: str) -> None:
    """Three appointments for later that morning, as the desk's list of those expected."""
    services = [s.id for s in front.shop.services.values() if s.group in ("Nationality", "Registration")]
    now = front.clock.read().at
    quarters = (moment(day, time(11)) + timedelta(minutes=15 * n) for n in range(12))
    to_come = islice((at for at in quarters if at > now), 3)
    for service, at in zip(cycle(services or front.shop.services), to_come, strict=False):
        front.handle(Book(appointment=front.make_id(), service=service, due=at), desk=desk)
