"""A day's wait log read from the front desk: runs on the database thread, writes nothing.

Knows what of the store makes a day's log; what the log says is the other files' here.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime

from frontdesk.clock import local
from frontdesk.desk import FrontDesk
from frontdesk.document_request import DocumentRequest
from frontdesk.interpreting.state import Booking
from frontdesk.measures import DayLog, counted, day_log, digest
from frontdesk.promise import Promise
from frontdesk.referral import Referral
from frontdesk.report import Report
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
    return wait_log_screen(replace(log, changed_since=_changed_since(front, log)), front.shop, language)


def _changed_since(front: FrontDesk, log: DayLog) -> datetime | None:
    """When the whole shop's log of a day gone by was saved, if its figures are others by now."""
    if log.desk or log.day >= front.today:
        return None
    saved = front.store.one(Report, log.day.isoformat())
    return None if saved is None or saved.figures == digest(log) else saved.saved


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
