"""Languages: their codes and order against the Census itself, their names, and how they are found."""

from __future__ import annotations

import csv
from pathlib import Path

import pycountry
import pytest
from babel import Locale

from frontdesk.languages import (
    BY_CODE,
    ENGLISH,
    FIRST,
    OFFERED,
    OWN_NAMES,
    elsewhere,
    english_name,
    found_in,
    in_order,
    known_code,
    own_name,
    short_code,
    signed,
)
from frontdesk.paper.glyphs import code_points
from frontdesk.resources import resource

CENSUS = Path(__file__).resolve().parents[3] / "shared" / "data" / "languages"
#: The Census' labels where they are not our names.
LABELS = {
    "Panjabi": "pan", "Bengali (with Sylheti and Chatgaya)": "ben", "All other Chinese": "zho",
    "Persian or Farsi": "fas", "Nepalese": "nep", "Tagalog or Filipino": "tgl", "Cantonese Chinese": "yue",
    "Mandarin Chinese": "cmn", "Pakistani Pahari (with Mirpuri and Potwari)": "phr",
    "Swahili or Kiswahili": "swa", "Welsh or Cymraeg (in England only)": "cym", "Romany English": "rme",
    "Gaelic (Irish)": "gle", "Gaelic (Scottish)": "gla", "Any Romani language": "rom",
    "Manx Gaelic": "glv",
}  # fmt: skip
TOGETHER = "Bosnian, Croatian, Serbian, and Montenegrin"


def census() -> list[str]:
    """Codes by how many people have each as their main language, the most first."""
    files = sorted(CENSUS.glob("census2021*.csv"))
    if not files:
        pytest.skip(f"LEFT OUT: the order of languages was not held against the Census, {CENSUS} has no file")
    names = {each.name: each.code for each in OFFERED}
    with files[0].open(encoding="utf-8-sig", newline="") as file:
        rows = [(int(row["EW_Count"]), row["Cell_Label"].rpartition(": ")[2]) for row in csv.DictReader(file)]
    codes: list[str] = []
    for _, label in sorted(rows, key=lambda row: -row[0]):
        known = ["bos", "hrv", "srp"] if label == TOGETHER else [LABELS.get(label, names.get(label, ""))]
        codes += [code for code in known if code and code not in codes]
    return codes


def test_the_order_is_that_of_the_census() -> None:
    assert [each.code for each in OFFERED] == census()


def test_every_code_is_in_iso_639_3() -> None:
    for each in (ENGLISH, *OFFERED):
        assert pycountry.languages.get(alpha_3=each.code) is not None, each
        assert known_code(each.code)
    assert len(BY_CODE) == len(OFFERED) + 1
    assert not any(known_code(code) for code in ("pl", "Pol", "p l", "größe", "żół"))


def test_every_language_has_a_name_of_its_own_that_a_font_of_ours_shows() -> None:
    folders = (resource("languages", "fonts"), resource("documents", "fonts"), resource("fonts"))
    shown = {code for folder in folders for file in folder.glob("*.ttf") for code in code_points(file)}
    for each in (ENGLISH, *OFFERED):
        name = own_name(each.code)
        assert name, each
        assert [letter for letter in name if ord(letter) not in shown | {0x20, 0x200C, 0x200D}] == []


def test_the_names_are_those_of_cldr_but_for_ours() -> None:
    ours = {"bfi", "yue", "kri", "kur", "cmn", "phr", "rme", "rom", "sco", "sna"}
    for code, name in OWN_NAMES.items():
        if code not in ours:
            short = short_code(code)
            assert name.casefold() == Locale.parse(short).languages[short].casefold(), code
    assert set(OWN_NAMES) == set(BY_CODE)


def test_names_in_their_own_script() -> None:
    assert (own_name("pol"), own_name("urd"), own_name("cym")) == ("Polski", "اردو", "Cymraeg")
    assert (own_name("bfi"), own_name("kur")) == ("British Sign Language", "Kurdî")
    assert (own_name("xyz"), own_name("syl"), own_name("hye")) == ("", "", "Հայերեն")


def test_british_sign_language_welsh_and_english_come_first_then_what_the_shop_meets() -> None:
    order = [each.code for each in in_order({"Ukrainian": 9, "Urdu": 12})]
    assert tuple(order[:3]) == FIRST
    assert order[3:6] == ["urd", "ukr", "pol"]
    assert len(order) == len(OFFERED) + 1


@pytest.mark.parametrize(
    ("text", "code"),
    [("pol", "pol"), ("POLSKI", "pol"), ("türk", "tur"), ("turk", "tur"), ("اردو", "urd"), ("ਪੰਜ", "pan"),
     ("中", "zho"), ("укр", "ukr"), ("sign", "bfi"), ("gwyd", "gle"), ("češ", "ces")],
)  # fmt: skip
def test_a_language_is_found_in_any_script(text: str, code: str) -> None:
    also = {"gle": ("Gwyddeleg",)}
    found = found_in(text, in_order({}), lambda each: also.get(each.code, ()))
    assert found[0].code == code


def test_what_is_not_offered_is_found_in_the_list_of_all() -> None:
    assert found_in("sylheti", OFFERED) == []
    assert [each.code for each in elsewhere("Sylheti")] == ["syl"]
    assert elsewhere(" ") == []
    assert len(elsewhere("a")) == 20
    assert found_in(" ", OFFERED) == list(OFFERED)


def test_the_name_of_any_code() -> None:
    assert (english_name("pol"), english_name("syl"), english_name("xxy")) == ("Polish", "Sylheti", "xxy")
    assert signed("bfi")
    assert not signed("pol")
