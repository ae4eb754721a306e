"""What is looked at before a visitor is sent elsewhere."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace as but

from frontdesk.destination import Destination
from frontdesk.referral import Concern, Known, concerns
from frontdesk.referral.checks import WORDS, can_be_mailed, words_of
from tests.frontdesk.referral.referrals import ADVICE

FINE = Known(open_now=True, told_eligibility=True, told_papers=True, expected=True, language="polish")


def test_nothing_speaks_against_a_place_that_is_open_and_expects_a_visitor_who_knows_all() -> None:
    assert concerns(ADVICE, FINE) == ()


@pytest.mark.parametrize(
    ("place", "known", "warning"),
    [
        (ADVICE, replace(FINE, told_eligibility=False), Concern.ELIGIBILITY_NOT_TOLD),
        (ADVICE, replace(FINE, open_now=False), Concern.CLOSED_NOW),
        (but(ADVICE, hours=""), replace(FINE, open_now=None), Concern.HOURS_UNKNOWN),
        (ADVICE, replace(FINE, told_papers=False), Concern.PAPERS_NOT_TOLD),
        (ADVICE, replace(FINE, language="Punjabi"), Concern.LANGUAGE_NOT_SPOKEN),
        (but(ADVICE, languages=()), FINE, Concern.LANGUAGE_UNKNOWN),
        (ADVICE, replace(FINE, expected=False), Concern.NOT_EXPECTED),
        (but(ADVICE, address=()), FINE, Concern.NO_ADDRESS),
    ],
)
def test_each_warning_has_its_cause_and_its_words(place: Destination, known: Known, warning: Concern) -> None:
    assert concerns(place, known) == (warning,)
    for language in ("Punjabi", ""):
        words = words_of(warning, place, known, language)
        assert "{" not in words
        assert words.strip()


def test_hours_in_words_are_enough_to_know_when_it_is_open() -> None:
    known = Known(told_eligibility=True, told_papers=True, expected=True)
    assert concerns(ADVICE, known) == ()
    assert set(WORDS) == set(Concern)


@given(st.booleans(), st.booleans(), st.booleans(), st.sampled_from([None, True, False]), st.text())
def test_telling_more_never_brings_a_warning(
    eligibility: bool, papers: bool, expected: bool, is_open: bool | None, language: str
) -> None:
    known = Known(
        open_now=is_open,
        language=language,
        told_eligibility=eligibility,
        told_papers=papers,
        expected=expected,
    )
    told = Known(open_now=is_open, language=language, told_eligibility=True, told_papers=True, expected=True)
    assert set(concerns(ADVICE, told)) <= set(concerns(ADVICE, known))


def test_only_one_plain_address_can_be_mailed() -> None:
    assert can_be_mailed(ADVICE)
    assert not can_be_mailed(Destination(name="x"))
