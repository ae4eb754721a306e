"""The code that is typed: it says what it said, and any slip is noticed before anything is done."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.shop_authority import code
from db.shop_authority.code import LETTERS, SECRET_BITS, Code
from frontdesk.sync.enrolment_words import EnrolmentError

CODES = st.builds(
    Code,
    host=st.ip_addresses(v=4).map(str),
    port=st.integers(0, 65535),
    secret=st.integers(0, (1 << SECRET_BITS) - 1),
)


def refused(typed: str) -> EnrolmentError:
    with pytest.raises(EnrolmentError) as caught:
        code.read(typed)
    assert "Nothing was changed" in caught.value.words("en")
    return caught.value


@given(CODES)
def test_a_code_is_read_as_it_was_made(made: Code) -> None:
    written = str(made)
    assert code.read(written) == made
    assert code.read(written.lower().replace("-", " ")) == made
    assert not set("01IO") & set(written)
    assert [len(group) for group in written.split("-")] == [4] * 6


@given(CODES, st.integers(0, 23), st.sampled_from(LETTERS))
def test_any_one_letter_wrong_is_noticed_and_its_group_is_named(made: Code, place: int, letter: str) -> None:
    letters = list(str(made).replace("-", ""))
    right, letters[place] = letters[place], letter
    if right == letter:
        return
    why = refused("".join(letters))
    assert (why.code, why.values["group"]) == ("code_slip_in", str(place // 4 + 1))


@given(CODES, st.lists(st.integers(0, 23), min_size=2, max_size=2, unique=True), st.data())
def test_any_two_letters_wrong_or_exchanged_are_noticed(
    made: Code, places: list[int], data: st.DataObject
) -> None:
    right = str(made).replace("-", "")
    letters = list(right)
    exchanged = data.draw(st.booleans())
    for place, other in zip(places, reversed(places), strict=True):
        letters[place] = right[other] if exchanged else data.draw(st.sampled_from(LETTERS))
    if "".join(letters) != right:
        assert refused("".join(letters)).code in ("code_slip", "code_slip_in")


@given(CODES, st.integers(0, 23))
def test_a_letter_too_few_or_too_many_is_noticed(made: Code, place: int) -> None:
    letters = str(made).replace("-", "")
    assert refused(letters[:place] + letters[place + 1 :]).code == "code_length"
    assert refused(letters[:place] + "A" + letters[place:]).code == "code_length"


@given(CODES, st.integers(0, 23), st.sampled_from("01IOÄ?"))
def test_a_letter_no_code_has_is_named(made: Code, place: int, letter: str) -> None:
    letters = list(str(made).replace("-", ""))
    letters[place] = letter
    why = refused("".join(letters))
    assert (why.code, why.values["letter"]) == ("code_letter", letter.upper())


def test_every_code_has_a_secret_of_its_own_that_is_not_shown() -> None:
    codes = [code.make("192.0.2.7", 7448) for _ in range(100)]
    assert len({made.secret for made in codes}) == 100
    assert str(codes[0].secret) not in repr(codes[0])


def test_an_address_that_does_not_go_into_a_code_is_refused() -> None:
    with pytest.raises(ValueError, match="fe80"):
        code.make("fe80::1", 7448)
