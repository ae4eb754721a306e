"""What is said: letters as letters, numbers whole, Welsh softened, and no reason told."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from frontdesk.sound.phrases import LONGEST_PLACE, Announcement, Phrase, spoken, welsh_number, welsh_to


def said(ticket: str, place_en: str = "Desk 3", place_cy: str = "Desg 3") -> tuple[str, ...]:
    return tuple(phrase.text for phrase in spoken(Announcement(ticket, place_en, place_cy)))


def test_a_call_is_spoken_in_both_languages() -> None:
    assert spoken(Announcement("A14", "Desk 3", "Desg 3")) == (
        Phrase("en", "A, 14, please go to Desk 3."),
        Phrase("cy", "A, un deg pedwar, ewch i Ddesg tri, os gwelwch yn dda."),
    )


def test_the_languages_are_spoken_in_the_order_asked_for_and_once() -> None:
    call = Announcement("A14", "Desk 3", "Desg 3", languages=("cy", "en", "cy"))
    assert [phrase.lang for phrase in spoken(call)] == ["cy", "en"]


def test_a_language_without_sentences_is_refused() -> None:
    with pytest.raises(ValueError, match="fr"):
        Announcement("A14", "Desk 3", "Desg 3", languages=("fr",))


@pytest.mark.parametrize(
    ("ticket", "english", "welsh"),
    [
        ("C04", "C, 4,", "C, pedwar,"),
        ("a 14", "A, 14,", "A, un deg pedwar,"),
        ("AB-105", "A, B, 105,", "A, B, cant a phump,"),
        ("H20", "H, 20,", "aets, dau ddeg,"),
        ("A1204", "A, 1 2 0 4,", "A, un dau dim pedwar,"),
        ("٣", "3,", "tri,"),
    ],
)
def test_tickets_are_spoken_clearly(ticket: str, english: str, welsh: str) -> None:
    in_english, in_welsh = said(ticket)
    assert in_english.startswith(english)
    assert in_welsh.startswith(welsh)


@pytest.mark.parametrize(
    ("place", "to"),
    [
        ("Desg 3", "i Ddesg 3"),
        ("Ystafell 2", "i Ystafell 2"),
        ("Cownter 4", "i Gownter 4"),
        ("Man cyfweld", "i Fan cyfweld"),
        ("Gorsaf 1", "i Orsaf 1"),
        ("Llyfrgell", "i Lyfrgell"),
        ("Rhes 2", "i Res 2"),
        ("Chwarae", "i Chwarae"),
        ("Swyddfa", "i Swyddfa"),
        ("bwrdd 7", "i fwrdd 7"),
        ("Y Dderbynfa", "i'r Dderbynfa"),
        ("Yr Ystafell Las", "i'r Ystafell Las"),
        ("TG 1", "i TG 1"),
        ("B 2", "i B 2"),
    ],
)
def test_to_a_place_softens_its_first_letter_in_welsh(place: str, to: str) -> None:
    assert welsh_to(place) == to


def test_a_place_named_alike_in_both_languages_keeps_its_name() -> None:
    assert said("A1", "Table 3", "Table 3")[1] == "A, un, ewch i Table tri, os gwelwch yn dda."


@pytest.mark.parametrize(
    "why", [" – debt advice", " (domestic abuse)", ": police", ", housing", " - Benefits"]
)
def test_a_private_room_is_named_without_what_it_is_for(why: str) -> None:
    english, welsh = said("B2", f"Room 2{why}", f"Ystafell 2{why}")
    assert english == "B, 2, please go to Room 2."
    assert welsh == "B, dau, ewch i Ystafell dau, os gwelwch yn dda."


def test_without_a_place_people_are_sent_to_the_screen() -> None:
    assert said("A1", "", "") == (
        "A, 1, please look at the screen.",
        "A, un, edrychwch ar y sgrin, os gwelwch yn dda.",
    )


def test_a_ticket_of_nothing_sayable_says_nothing() -> None:
    assert said("–*–") == ()


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("0", "dim"), ("10", "deg"), ("11", "un deg un"), ("20", "dau ddeg"), ("26", "dau ddeg chwech"),
        ("50", "pum deg"), ("66", "chwe deg chwech"), ("100", "cant"), ("101", "cant ac un"),
        ("108", "cant ac wyth"), ("110", "cant a deg"), ("214", "dau gant un deg pedwar"),
        ("303", "tri chant a thri"), ("600", "chwe chant"), ("999", "naw cant naw deg naw"), ("007", "saith"),
    ],
)  # fmt: skip
def test_welsh_numbers(number: str, words: str) -> None:
    assert welsh_number(number) == words


def test_every_welsh_number_of_a_ticket_sounds_different() -> None:
    assert len({welsh_number(str(number)) for number in range(1000)}) == 1000


@given(ticket=st.text(max_size=600), place_en=st.text(max_size=600), place_cy=st.text(max_size=600))
@example("A14", "<b>Desk</b>", "[[phonemes]]")
@example("A14", "Desk\n3\x00", "Desg\N{RIGHT-TO-LEFT OVERRIDE}3")
@example("A14", "😀" * 500, "Ŵ" * 500)
def test_whatever_is_typed_the_sentences_stay_short_and_plain(
    ticket: str, place_en: str, place_cy: str
) -> None:
    for phrase in spoken(Announcement(ticket, place_en, place_cy)):
        assert len(phrase.text) < 6 * LONGEST_PLACE + 300
        assert not set(phrase.text) & set("<>[]{}\\|\n\r\t\x00_")
        assert phrase.text.endswith((".", "dda."))
        assert "  " not in phrase.text


@given(st.sampled_from("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), st.integers(0, 999), st.integers(1, 99))
def test_letter_number_and_place_are_all_said(letter: str, number: int, desk: int) -> None:
    english, welsh = said(f"{letter}{number:02}", f"Desk {desk}", f"Desg {desk}")
    assert english == f"{letter}, {number}, please go to Desk {desk}."
    assert welsh.endswith(
        f", {welsh_number(str(number))}, ewch i Ddesg {welsh_number(str(desk))}, os gwelwch yn dda."
    )


@given(st.text(max_size=80))
def test_only_the_first_word_changes_in_welsh(place: str) -> None:
    assert welsh_to(place).startswith(("i ", "i'r "))
    assert welsh_to(place).split(" ")[2:] == place.split(" ")[1:] or welsh_to(place).startswith("i'r ")
