"""A shop with providers, and bookings in it, for every test that books an interpreter."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta

from frontdesk.interpreting.commands import Ask
from frontdesk.interpreting.facts import Helper
from frontdesk.interpreting.kinds import Kind
from frontdesk.interpreting.providers import Provider, Rate, ServiceHours
from frontdesk.interpreting.state import Booking
from frontdesk.shop import Payer, Shop, Volunteered
from tests.shopfloor import MONDAY, Floor, small_shop

WORKDAYS = ("MO", "TU", "WE", "TH", "FR")
VOICES = Provider(
    id="voices",
    name="Tavy Voices",
    email="bookings@voices.example",
    phone="01632 960 470",
    rates={
        Kind.TELEPHONE: Rate(62, 1, 10),
        Kind.VIDEO: Rate(95, 1, 15),
        Kind.IN_PERSON: Rate(1900, 30, 2, notice=240),
        Kind.WRITTEN: Rate(14, 1, 250, notice=2880),
    },
    travel=1450,
    hours=(ServiceHours(WORKDAYS, time(7), time(20)), ServiceHours(("SA",), time(9), time(13))),
    outside_percent=50,
    short_notice=1,
    short_notice_percent=25,
    cancel_days=1,
    cancel_percent=100,
)
SIGN = Provider(
    id="sign",
    name="Handsign",
    languages=frozenset({"bfi"}),
    rates={Kind.VIDEO: Rate(180, 1, 15), Kind.IN_PERSON: Rate(6500, 60, 2, notice=1440)},
    hours=(ServiceHours(WORKDAYS, time(8), time(18)),),
    short_notice=5,
    short_notice_percent=20,
    cancel_days=5,
    cancel_percent=50,
)


def shop_with_providers() -> Shop:
    """The small shop with two providers and two cost codes; Ali has volunteered Urdu."""
    shop = small_shop()
    ali = replace(shop.people["ali"], volunteered=(Volunteered("urd", "first", written=True),))
    return replace(
        shop,
        people={**shop.people, "ali": ali},
        providers={each.id: each for each in (VOICES, SIGN)},
        payers={each.code: each for each in (Payer("CS-1", "Customer services"), Payer("H-2", "Housing"))},
    )


def floor_with_providers() -> Floor:
    """A front desk there, on a Monday at nine."""
    return Floor(shop=shop_with_providers())


#: Somebody is to interpret Polish by telephone now; in person on the Wednesday after; and by a colleague.
RING = Ask(booking="b1", kind=Kind.TELEPHONE, language="pol", minutes=15, provider="voices", payer="CS-1")
MEET = replace(RING, kind=Kind.IN_PERSON, starts=MONDAY + timedelta(days=2, hours=1), minutes=60)
COLLEAGUE = replace(RING, helper=Helper.STAFF, kind=Kind.IN_PERSON, provider="", person="jo")
RELATIVE = replace(RING, helper=Helper.RELATIVE, provider="", adult=True, professional_offered=True)
#: A letter is to be translated into Polish in nine days.
TRANSLATE = replace(
    MEET,
    kind=Kind.WRITTEN,
    starts=MONDAY + timedelta(days=9),
    minutes=0,
    words=500,
    details={"what": "Rent letter"},
)


def state(floor: Floor, booking: str = "b1") -> Booking:
    """The booking as it stands."""
    found = floor.store.one(Booking, booking)
    assert found is not None
    return found
