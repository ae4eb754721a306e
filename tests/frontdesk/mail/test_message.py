"""What a partner is told: only what the visitor agreed to, nothing personal in the headers, two languages."""

from __future__ import annotations

import email
from email.policy import default

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdesk.destination import written
from frontdesk.mail.message import ITEMS, compose, letter_of, text_of
from frontdesk.referral import DESTINATION, SPOKEN_TO, Item, Referral
from frontdesk.shop import Site
from tests.frontdesk.referral.referrals import ADVICE, TOLD, making, state
from tests.shopfloor import MONDAY, Floor

SITE = Site("shire-hall", "Shire Hall, Warwick", "Neuadd y Sir, Warwick", contact="01632 960 410")
SENDER = "referrals@shire-hall.example"


def referral(agreed: tuple[Item, ...], language: str = "en", expected: bool = True) -> Referral:
    import msgspec

    floor = Floor()
    floor.do(making(agreed=agreed))
    return msgspec.structs.replace(state(floor), language=language, expected=expected)


def body(text: bytes) -> str:
    found = email.message_from_bytes(text, policy=default).get_body()
    assert found is not None
    return str(found.get_content())


@given(
    agreed=st.sets(st.sampled_from(Item)),
    known=st.fixed_dictionaries({item.value: st.text(min_size=3).map(lambda t: f"§{t}§") for item in Item}),
)
def test_nothing_but_what_was_agreed_to_can_get_into_the_message(
    agreed: set[Item], known: dict[str, str]
) -> None:
    """Every item is known here, as if it had been kept by mistake: the message has those agreed to."""
    marked = {name: f"§{name}§{text}" for name, text in known.items()}
    details = {**marked, "rumour": "§rumour§", DESTINATION: written(ADVICE), SPOKEN_TO: "Carys"}
    letter = letter_of(referral(tuple(sorted(agreed))), details)
    assert letter is not None
    assert set(letter.shared) == agreed
    text = compose(letter, SITE, SENDER, "<e1@x>", MONDAY).as_bytes()
    said = body(text)
    for name in (*(item.value for item in Item), "rumour"):
        assert (f"§{name}§" in said) is (name in {item.value for item in agreed})
    assert "§" not in str(email.message_from_bytes(text, policy=default).items())


@pytest.mark.parametrize(
    ("language", "words"), [("en", "agreed that we tell you"), ("cy", "Cytunodd yr ymwelydd")]
)
def test_it_says_it_in_english_or_welsh_with_the_statement_of_every_page(language: str, words: str) -> None:
    details = {DESTINATION: written(ADVICE), SPOKEN_TO: "Carys"} | {i.value: t for i, t in TOLD.items()}
    letter = letter_of(referral(tuple(Item), language), details)
    assert letter is not None
    text = text_of(letter, SITE)
    assert words in text
    assert ("Braille" in text, "01632 960 410" in text, "Carys" in text) == (True, True, True)
    assert all(value in text for value in TOLD.values())
    assert set(ITEMS) == set(Item)
    message = compose(letter, SITE, SENDER, "<e1@x>", MONDAY)
    assert message["Content-Language"] == language
    assert message["To"] == ADVICE.email
    assert letter.referral.reference in message["Subject"]
    assert compose(letter, SITE, SENDER, "<e1@x>", MONDAY).as_bytes() == message.as_bytes()


def test_without_anything_agreed_to_it_says_that_the_visitor_will_tell() -> None:
    letter = letter_of(referral((), expected=False), {DESTINATION: written(ADVICE)})
    assert letter is not None
    text = text_of(letter, SITE)
    assert "will tell you themselves" in text
    assert "have not spoken" in text


def test_of_what_was_erased_there_is_no_letter() -> None:
    assert letter_of(referral(()), {}) is None


def test_hostile_text_makes_no_header_and_no_fault() -> None:
    hostile = "x\r\nBcc: everybody@example.com\r\n\r\n.\r\n\ud800\x00\u202eend"
    place = ADVICE
    details = {DESTINATION: written(place), Item.SAID.value: hostile, SPOKEN_TO: hostile}
    site = Site("s", "Shire\r\nBcc: x@y.example", contact=hostile)
    letter = letter_of(referral((Item.SAID,)), details)
    assert letter is not None
    text = compose(letter, site, SENDER, "<e1@x>", MONDAY).as_bytes()
    came = email.message_from_bytes(text, policy=default)
    assert came["Bcc"] is None
    assert "end" in body(text)
