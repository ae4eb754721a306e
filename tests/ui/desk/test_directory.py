"""F3 over the whole directory, by its keys: what is found, where and when it can be had, all about it."""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from frontdesk.desk import Together
from frontdesk.directory import (
    Body,
    KeepRecord,
    ListedService,
    Location,
    Offer,
    Partner,
    RetireRecord,
    Schedule,
    record_id,
)
from tests.ui.desk.conftest import Driver
from ui.desk.about_service import AboutService
from ui.desk.options import Option

LIBRARY = Location(id="library", name="Library", address=("High Street",))
BODIES: tuple[Body, ...] = (
    Partner(id="cu", name="Credit Union"),
    LIBRARY,
    Location(id="shire-hall", name="Shire Hall"),
    ListedService(id="credit-union", name="Credit Union surgery", partner="cu"),
    Offer(
        id="o1",
        service="credit-union",
        location="shire-hall",
        schedules=(Schedule(days=("TH",), opens=time(10), closes=time(13)),),
    ),
    ListedService(
        id="toys", name="Toy library", synonyms=("games",), documents=("A card",), description="Lends puzzles"
    ),
    Offer(id="o2", service="toys", location="library"),
)


def stock(at: Driver) -> None:
    at.do(Together(tuple(KeepRecord(record=record_id(body), body=body) for body in BODIES)))


def found(at: Driver, typed: str) -> Option:
    at.key(Qt.Key.Key_F3)
    at.write(typed)
    option = at.chooser().model.option(0)
    assert option is not None
    return option


def told(at: Driver) -> AboutService:
    (dialog,) = [d for d in at.window.findChildren(AboutService) if d.isVisible()]
    return dialog


def test_a_surgery_is_shown_with_its_time_and_enter_adds_it_to_the_form(at: Driver) -> None:
    stock(at)
    option = found(at, "credit")
    assert option.below == "Here Thursday 10:00–13:00"
    assert "Thursday" in option.text
    at.key(Qt.Key.Key_Return)
    assert at.window.form.filled().services == ("credit-union",)


def test_a_service_of_another_place_is_told_not_taken(at: Driver) -> None:
    stock(at)
    for typed in ("puzzles", "toi library"):
        assert found(at, typed).below == "Library"
        at.key(Qt.Key.Key_Escape)
    found(at, "games")
    at.key(Qt.Key.Key_Return)
    assert at.window.form.filled().services == ()
    dialog = told(at)
    assert "What to bring: A card" in dialog.accessibleDescription()
    at.key(Qt.Key.Key_Escape)
    assert not [d for d in at.window.findChildren(AboutService) if d.isVisible()]


def test_f3_in_the_list_tells_all_and_the_list_stays(at: Driver) -> None:
    stock(at)
    found(at, "toy")
    at.key(Qt.Key.Key_F3)
    told(at)
    at.key(Qt.Key.Key_Escape)
    assert at.chooser().isVisible()
    at.key(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is at.window.form.field.line


def test_desks_that_open_and_close_are_seen(at: Driver) -> None:
    stock(at)
    assert found(at, "homeless").below == "Here, but no desk for it is open"
    at.key(Qt.Key.Key_Escape)
    at.key(Qt.Key.Key_F12)
    assert "Here now" in found(at, "homeless").below


def test_a_retired_service_is_found_no_more(at: Driver) -> None:
    stock(at)
    at.do(RetireRecord(record="service:toys"))
    at.key(Qt.Key.Key_F3)
    at.write("toy library")
    assert all(
        option is None or option.id != "toys" for option in [at.chooser().model.option(n) for n in range(5)]
    )
