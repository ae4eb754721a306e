"""Promises of an invented day: what was promised before, what is kept, broken or left open, and when.

Knows what is promised to whom and what becomes of it; the playing is `play`'s. The people are invented, and
so are their telephone numbers, from those set aside for that.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Final

from frontdesk.desk import FrontDesk
from frontdesk.promise import BreakPromise, Deed, Failing, KeepPromise, MakePromise, PromiseKind
from frontdesk.sample.plan import moment

Command = MakePromise | KeepPromise | BreakPromise


@dataclass(frozen=True, slots=True)
class Planned:
    """One promise of the day: due at a time of it (None: by the rule), and what became of it and when."""

    kind: PromiseKind
    service: str
    what: str
    name: str
    contact: str
    due: time | None
    closed: time | None = None
    how: Deed | Failing = Deed.SPOKE


PLANNED: Final = (
    Planned(
        PromiseKind.CALL_BACK, "council-tax-banding", "council tax banding", "Leyla", "01632 960 021",
        time(12),
    ),
    Planned(PromiseKind.CALL_BACK, "homelessness", "a room for tonight", "Sam", "01632 960 187", time(9, 45)),
    Planned(
        PromiseKind.CALL_BACK, "bus-pass", "which photograph", "Jean", "01632 960 304", time(11), time(9, 40)
    ),
    Planned(
        PromiseKind.CALL_BACK, "benefit-change", "change of rent", "Peter", "01632 960 118", time(10, 15),
        time(10, 5), Failing.WRONG_CONTACT,
    ),
    Planned(
        PromiseKind.CALL_BACK, "blue-badge-apply", "date of the check", "Mair", "01632 960 240", time(17),
        time(15, 10),
    ),
    Planned(
        PromiseKind.EMAIL, "refuse-and-missed-bin", "when the bin is emptied", "Tomasz", "tomasz@example.org",
        time(15), time(14, 20), Deed.WROTE,
    ),
    Planned(PromiseKind.LETTER, "blue-badge-apply", "letter in large print", "Winston", "", None),
)  # fmt: skip


def promises_of(front: FrontDesk, day: date, opens: datetime) -> Iterator[tuple[datetime, Command]]:
    """What is promised as the doors open, and what is done about it through the day, each with its time."""
    first = next(iter(front.shop.services))
    for planned in PLANNED:
        service = planned.service if planned.service in front.shop.services else first
        details = {"what": planned.what, "name": planned.name, "contact": planned.contact}
        made = MakePromise(
            promise=front.make_id(),
            kind=planned.kind,
            owner=f"service/{service}",
            service=service,
            due=None if planned.due is None else moment(day, planned.due),
            details={field: value for field, value in details.items() if value},
        )
        yield opens, made
        if planned.closed is not None:
            yield moment(day, planned.closed), _closing(made.promise, planned.how)


def _closing(promise: str, how: Deed | Failing) -> Command:
    if isinstance(how, Deed):
        return KeepPromise(promise=promise, done=how)
    return BreakPromise(promise=promise, why=how)
