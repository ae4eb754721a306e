"""A destination and referrals to it, for every test that refers somebody."""

from __future__ import annotations

from dataclasses import replace

from frontdesk.destination import Destination, written
from frontdesk.referral import DESTINATION, SPOKEN_TO, Item, Referral, Way
from frontdesk.referral.commands import Make
from tests.shopfloor import Floor

ADVICE = Destination(
    name="Debt advice",
    partner="Citizens Advice South Warwickshire",
    address=("25 Hamilton Terrace", "Leamington Spa", "CV32 4LY"),
    directions="Five minutes on foot from the railway station.",
    hours="Monday to Friday, 9:30 to 16:00",
    phone="01632 960 155",
    email="debt@advice.example",
    url="https://advice.example/debt",
    bring="Letters about the debt, proof of income",
    ask_for="the duty adviser",
    languages=("English", "Welsh", "Polish"),
    eligibility="Anybody who lives in the district",
)
TOLD = {
    Item.NAME: "Angharad Quillfeather",
    Item.CONTACT: "07700 900 123",
    Item.ENQUIRY: "Council tax arrears",
    Item.SAID: "Lost her job in May",
    Item.SEEN: "Two reminders",
    Item.LANGUAGE: "Polish",
    Item.NEEDS: "Large print",
}


def making(referral: str = "r1", agreed: tuple[Item, ...] = (Item.NAME,), way: Way = Way.EMAIL) -> Make:
    """The command that refers somebody, with what they agreed to."""
    details = {DESTINATION: written(ADVICE), SPOKEN_TO: "Carys"} | {i.value: TOLD[i] for i in agreed}
    return Make(
        referral=referral,
        service="debt-advice",
        visit="v1",
        way=way,
        expected=True,
        agreed=agreed,
        details=details,
    )


def made(floor: Floor, way: Way = Way.EMAIL, referral: str = "r1") -> str:
    """A referral that has been made."""
    floor.do(replace(making(referral), way=way))
    return referral


def state(floor: Floor, referral: str = "r1") -> Referral:
    """The referral as it stands."""
    found = floor.store.one(Referral, referral)
    assert found is not None
    return found
