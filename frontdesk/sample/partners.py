"""A few services of partners elsewhere, so that the sample shop can refer somebody, and referrals to them.

Knows invented records and people; addresses and numbers are set aside for examples. Goes through the same
commands as a person's.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from typing import Final

from frontdesk.desk import FrontDesk
from frontdesk.destination import Destination, written
from frontdesk.directory import (
    Body,
    KeepRecord,
    ListedService,
    Location,
    Offer,
    Partner,
    Record,
    Schedule,
    record_id,
)
from frontdesk.referral import DESTINATION, SPOKEN_TO, Item, Way
from frontdesk.referral.commands import Make

_WORKDAYS: Final = ("MO", "TU", "WE", "TH", "FR")


@dataclass(frozen=True, slots=True)
class _Elsewhere:
    """One service of a partner at one place."""

    id: str
    service: ListedService
    partner: Partner
    location: Location

    def records(self) -> tuple[Body, ...]:
        offer = Offer(id=self.id, service=self.service.id, location=self.location.id)
        return (self.partner, self.location, self.service, offer)


ELSEWHERE: Final = (
    _Elsewhere(
        "debt-advice-leamington",
        ListedService(
            id="debt-advice",
            name="Debt advice",
            name_cy="Cyngor ar ddyledion",
            synonyms=("money worries", "bailiffs", "arrears", "dyled"),
            partner="advice",
            eligibility="Anybody who lives in the district",
            documents=("letters about the debt", "proof of income"),
            languages=("English", "Polish", "Punjabi"),
            ask_for="the duty adviser",
            email="referrals@advice.example",
        ),
        Partner(
            id="advice",
            name="Citizens Advice",
            name_cy="Cyngor ar Bopeth",
            telephone="01632 960 155",
            url="https://advice.example",
        ),
        Location(
            id="advice-leamington",
            name="Riverside House",
            address=("25 Riverside Terrace", "Leamington Spa"),
            postcode="CV32 0XX",
            directions="Bus 1 or X17 to the Parade, then two minutes on foot.",
            schedules=(Schedule(days=_WORKDAYS, opens=time(9, 30), closes=time(16)),),
        ),
    ),
    _Elsewhere(
        "savings-loans-warwick",
        ListedService(
            id="savings-loans",
            name="Savings and small loans",
            name_cy="Cynilion a benthyciadau bach",
            synonyms=("credit union", "undeb credyd", "loan"),
            partner="credit-union",
            eligibility="Anybody who lives or works in the county",
            documents=("proof of address", "identity card or passport"),
            languages=("English",),
        ),
        Partner(id="credit-union", name="Credit Union", name_cy="Undeb Credyd", telephone="01632 960 170"),
        Location(
            id="credit-union-warwick",
            name="Market Hall",
            address=("Market Place", "Warwick"),
            postcode="CV34 0XX",
            schedules=(Schedule(days=("TU", "TH"), opens=time(10), closes=time(13)),),
        ),
    ),
    _Elsewhere(
        "over-50s-warwick",
        ListedService(
            id="over-50s-advice",
            name="Advice for people over 50",
            name_cy="Cyngor i bobl dros 50",
            synonyms=("age concern", "pension credit", "attendance allowance"),
            partner="age-concern",
            eligibility="People aged 50 and over, and their carers",
            languages=("English",),
            ask_for="the information desk",
            email="information@age.example",
        ),
        Partner(id="age-concern", name="Age Concern", telephone="01632 960 188"),
        Location(
            id="age-concern-warwick",
            name="The Old Library",
            address=("8 Clemens Lane", "Warwick"),
            postcode="CV34 0XX",
            schedules=(Schedule(days=_WORKDAYS, opens=time(10), closes=time(15)),),
        ),
    ),
)


def keep_partners(front: FrontDesk, desk: str) -> None:
    """Put the partners in the directory, where they are not there yet."""
    known = {record.id for record in front.store.every(Record)}
    for body in (body for place in ELSEWHERE for body in place.records()):
        if record_id(body) not in known:
            front.handle(KeepRecord(record=record_id(body), body=body), desk=desk)


def referral_of(referral: str, visit: str, name: str, turn: int) -> Make:
    """A visitor referred to one of the partners in turn; every other one is expected there."""
    place = ELSEWHERE[turn % len(ELSEWHERE)]
    expected = turn % 2 == 0
    details = {DESTINATION: written(_destination(place))}
    if expected:
        details[SPOKEN_TO] = "Carys"
    if name:
        details[Item.NAME.value] = name
    return Make(
        referral=referral,
        service=place.service.id,
        visit=visit,
        way=Way.SLIP,
        expected=expected,
        agreed=(Item.NAME,) if name else (),
        details=details,
    )


def _destination(place: _Elsewhere) -> Destination:
    return Destination(
        name=place.service.name,
        partner=place.partner.name,
        address=(place.location.name, *place.location.address, place.location.postcode),
        phone=place.partner.telephone,
        email=place.service.email,
    )
