"""Interpreters of an invented day: what is booked as the doors open, and what becomes of it.

Knows the bookings and when each step is taken; the playing is `play`'s.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from frontdesk.desk import FrontDesk
from frontdesk.interpreting import commands as to
from frontdesk.interpreting.facts import Gender, Subject, Why
from frontdesk.interpreting.kinds import Kind
from frontdesk.sample.plan import moment

Command = to.Ask | to.Confirm | to.Arrive | to.Finish | to.Cancel | to.Offer


def interpreters_of(front: FrontDesk, day: date, opens: datetime) -> Iterator[tuple[datetime, Command]]:
    """What is booked for days to come as the doors open, and calls of the day, each with its time."""
    if "tavy-voices" not in front.shop.providers:
        return
    coming = front.make_id()
    friday = moment(day, time(10, 30)) + timedelta(days=6)
    yield (
        opens,
        to.Ask(
            booking=coming, kind=Kind.IN_PERSON, language="pol", starts=friday, minutes=60,
            provider="tavy-voices", room="room-1", gender=Gender.WOMAN, subject=Subject.HOUSING,
            payer="HOU-225",
        ),
    )  # fmt: skip
    yield moment(day, time(9, 40)), to.Confirm(booking=coming, interpreter="TV-2041")
    letter = front.make_id()
    yield (
        opens,
        to.Ask(
            booking=letter, kind=Kind.WRITTEN, language="urd", starts=friday + timedelta(days=1), words=420,
            provider="tavy-voices", subject=Subject.MONEY, payer="CS-410",
            details={"what": "Housing benefit decision, two pages"},
        ),
    )  # fmt: skip
    yield from _call(front, day, "ron", time(9, 20), 2, 14)
    yield from _call(front, day, "ukr", time(10, 5), 4, 22)
    signing = front.make_id()
    at = moment(day, time(10, 15))
    yield (
        at,
        to.Ask(
            booking=signing, kind=Kind.VIDEO, language="bfi", minutes=20, provider="handsign",
            subject=Subject.CARE, payer="ASC-118",
        ),
    )  # fmt: skip
    yield at + timedelta(minutes=6), to.Cancel(booking=signing, why=Why.PROVIDER)


def _call(
    front: FrontDesk, day: date, language: str, at: time, waited: int, spoke: int
) -> Iterator[tuple[datetime, Command]]:
    """An interpreter rung for somebody at a desk, there after so many minutes and for so long."""
    call, asked = front.make_id(), moment(day, at)
    yield (
        asked,
        to.Ask(
            booking=call, kind=Kind.TELEPHONE, language=language, minutes=15, provider="tavy-voices",
            subject=Subject.MONEY, payer="CS-410",
        ),
    )  # fmt: skip
    yield asked + timedelta(minutes=waited), to.Arrive(booking=call)
    yield asked + timedelta(minutes=waited + spoke), to.Finish(booking=call)
