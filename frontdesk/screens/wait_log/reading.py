"""A day's wait log read from the front desk: runs on the database thread, writes nothing.

Knows what of the store makes a day's log; what the log says is the other files' here.
"""

from collections.abc import Mapping
from datetime import date

from frontdesk.clock import local
from frontdesk.desk import FrontDesk
from frontdesk.document_request import DocumentRequest
from frontdesk.interpreting.state import Booking
from frontdesk.measures import counted, day_log
from frontdesk.promise import Promise
from frontdesk.referral import Referral
from frontdesk.screens.wait_log.screen import WaitLogScreen, wait_log_screen


def read_day(front: FrontDesk, day: date, desk: str = "", language: str = "") -> WaitLogScreen:
    """The wait log of a day, of one desk where given, in `language` or the one in use. Raises StoreError."""
    log = day_log(
        day,
        front.store.visits_of(day),
        front.store.staffing_events(day),
        front.shop,
        front.clock.read().at,
        promises=front.store.of_day(Promise, day),
        referrals=front.store.of_day(Referral, day),
        bookings=front.store.of_day(Booking, day),
        documents=front.store.of_day(DocumentRequest, day),
        usual_counts=_usual_counts(front, day),
        desk=desk,
    )
    return wait_log_screen(log, front.shop, language)


def _usual_counts(front: FrontDesk, day: date) -> Mapping[date, int]:
    """The visits of the days compared with; for a day still going on, only those up to this time of day."""
    now = local(front.clock.read().at)
    days = front.usual_days(day)
    if day != now.date():
        return front.store.visit_counts(days)
    earlier = {
        past: sum(local(visit.arrived).time() <= now.time() for visit in counted(front.store.visits_of(past)))
        for past in days
    }
    return {past: count for past, count in earlier.items() if count}
