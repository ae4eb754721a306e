"""The small forms with large text on a small screen: nothing is squeezed, the buttons stay in sight."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from db.search import Search
from tests.shopfloor import small_shop
from ui.desk.forms import BookDialog, CorrectDialog, Correction, FormDialog
from ui.theme import appearance
from ui.widgets import Chip


@pytest.fixture
def large(qapp: object) -> Iterator[None]:
    appearance().choose(scale=2.0)
    yield
    appearance().choose(scale=1.0)


def forms(parent: QWidget) -> list[FormDialog]:
    services = small_shop().services
    search = Search(services.values())
    given = Correction("benefit", "10:38", ("private_room",))
    return [
        CorrectDialog(parent, "B06", given, services, search),
        BookDialog(parent, services, search),
    ]


@pytest.mark.usefixtures("large")
@pytest.mark.parametrize("which", [0, 1])
def test_at_twice_the_size_fields_keep_their_height_and_the_buttons_are_in_sight(
    qtbot: QtBot, which: int
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    form = forms(parent)[which]
    form.show()
    qtbot.waitExposed(form)
    for part in (*form.findChildren(QLineEdit), *form.findChildren(Chip)):
        owner = part.parentWidget()
        assert part.height() >= part.minimumSizeHint().height()
        assert owner is not None
        assert owner.rect().contains(part.geometry())
    for button in (form.save, form.cancel):
        assert form.rect().contains(button.rect().translated(button.mapTo(form, button.rect().topLeft())))
    assert form.height() <= form.screen().availableGeometry().height()
