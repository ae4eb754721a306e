"""Providers, payers and volunteered languages in shop.toml: read whole, or each fault told with its line."""

from __future__ import annotations

from datetime import time
from pathlib import Path

import pytest

from frontdesk.exchange.shop_files import SERVICES_FILE, SHOP_FILE, ShopFilesError, read_shop
from frontdesk.interpreting.kinds import Kind
from frontdesk.interpreting.providers import Rate, ServiceHours
from frontdesk.shop import Shop, Volunteered
from tests.frontdesk.exchange.test_shop_files import SMALL_SERVICES, SMALL_SHOP

PERSON = """
[[person]]
id = "jo"
name = "Jo"
"""
PROVIDER = """
[[provider]]
id = "voices"
name = "Voices"
email = "book@voices.example"
telephone = { pence = 62, least = 10 }
in_person = { pence = 1900, per = 30, notice = 240 }
hours = ["MO-FR 08:00-18:00", "SA-SU 22:00-02:00+"]
"""


def read(folder: Path, more: str) -> Shop:
    (folder / SHOP_FILE).write_text(SMALL_SHOP + more, encoding="utf-8")
    (folder / SERVICES_FILE).write_text(SMALL_SERVICES, encoding="utf-8")
    return read_shop(folder)


def test_what_a_contract_says(tmp_path: Path) -> None:
    provider = read(tmp_path, PROVIDER).providers["voices"]
    assert provider.rates == {Kind.TELEPHONE: Rate(62, 1, 10), Kind.IN_PERSON: Rate(1900, 30, 1, 240)}
    assert provider.hours == (
        ServiceHours(("MO", "TU", "WE", "TH", "FR"), time(8), time(18)),
        ServiceHours(("SA", "SU"), time(22), time(2), bank_holidays=True),
    )
    assert (provider.outside_percent, provider.language, provider.languages) == (None, "en", frozenset())


def test_days_may_go_over_the_weekend(tmp_path: Path) -> None:
    provider = read(tmp_path, PROVIDER.replace("MO-FR", "FR-MO")).providers["voices"]
    assert provider.hours[0].days == ("FR", "SA", "SU", "MO")


def test_who_volunteered_what(tmp_path: Path) -> None:
    more = PERSON + '\n[[language]]\nperson = "jo"\nlanguage = "Polish"\nlevel = "fluent"\nwritten = true\n'
    more += '\n[[language]]\nperson = "jo"\nlanguage = "syl"\nspoken = false\n'
    person = read(tmp_path, more).people["jo"]
    assert person.languages == {"Polish"}
    assert person.volunteered == (Volunteered("pol", "fluent", True, True), Volunteered("syl", spoken=False))


@pytest.mark.parametrize(
    ("more", "words"),
    [
        (PROVIDER.replace("telephone = { pence = 62, least = 10 }\n", "").replace(
            "in_person = { pence = 1900, per = 30, notice = 240 }\n", ""), "A provider needs a rate"),
        (PROVIDER.replace("MO-FR 08", "MO-FR 8"), "are no hours"),
        (PROVIDER.replace("MO-FR", "XX-FR"), "are no hours"),
        (PROVIDER.replace("18:00", "28:00"), "are no hours"),
        (PROVIDER.replace("book@voices.example", "voices"), "no e-mail address"),
        (PROVIDER.replace("pence = 62", "pens = 62"), "“pens” is not known in [telephone]"),
        (PROVIDER.replace("{ pence = 62, least = 10 }", "62"), "“telephone” is not of the right kind"),
        (PROVIDER + PROVIDER, "is there twice"),
        (PROVIDER + 'languages = ["Klingon"]\n', "“Klingon” is no language"),
        ('[[language]]\nperson = "jo"\nlanguage = "Polish"\n', "There is no person “jo”"),
        (PERSON + '[[language]]\nperson = "jo"\nlanguage = "Elvish"\n', "“Elvish” is no language"),
        ('[[payer]]\ncode = "A"\nname = "x"\n[[payer]]\ncode = "A"\nname = "y"\n', "is there twice"),
    ],
)  # fmt: skip
def test_every_fault_is_told_with_its_line(tmp_path: Path, more: str, words: str) -> None:
    with pytest.raises(ShopFilesError) as caught:
        read(tmp_path, more)
    assert words in str(caught.value)
    assert all(fault.line > 0 for fault in caught.value.faults)
