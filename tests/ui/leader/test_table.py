"""The wait log's tables: the model keeps Qt's rules, columns share the room, what missed a target says so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from frontdesk.screens.wait_log import Cell, Column, Table
from ui.leader.columns import Need, widths
from ui.leader.table import MOST_ROWS, TableCard
from ui.leader.table_model import TableModel
from ui.theme import appearance


def table(rows: int, why: str = "Waited for a room") -> Table:
    return Table(
        title="Past the target",
        note=f"{rows} visits",
        columns=(Column("Arrived"), Column("Waited", number=True), Column("Why")),
        rows=tuple((Cell("12:04"), Cell("16:20", alarm=True), Cell(why)) for _ in range(rows)),
        keys=tuple(str(row) for row in range(rows)),
        empty="Nobody waited past the target.",
    )


def test_the_model_keeps_qts_rules_while_tables_come_and_go(qtbot: QtBot) -> None:
    model = TableModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for rows in (0, 3, 1, 0, 5):
        model.show_table(table(rows))
        assert model.rowCount() == rows
    assert tester.model() is model


def test_a_missed_target_is_said_to_screen_readers(qtbot: QtBot) -> None:
    model = TableModel()
    model.show_table(table(1))
    role = Qt.ItemDataRole.AccessibleTextRole
    assert model.index(0, 1).data(role) == "16:20, target missed"
    assert model.index(0, 0).data(role) is None
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Waited"


def test_a_table_without_rows_says_so(qtbot: QtBot) -> None:
    card = TableCard()
    qtbot.addWidget(card)
    card.show_table(table(0))
    assert card.view.isHidden()
    card.show_table(table(2))
    assert not card.view.isHidden()
    assert card.view.accessibleName() == "Past the target 2 visits"


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_words_wrap_and_all_rows_are_in_sight(qtbot: QtBot, scale: float) -> None:
    appearance().choose(scale=scale)
    card = TableCard()
    qtbot.addWidget(card)
    card.resize(500, 900)
    card.show_table(table(4, "2 desks closed 12:00–12:30; 19 people came 12:18–12:48, usual 9"))
    card.show()
    view = card.view
    assert sum(view.columnWidth(column) for column in range(3)) >= view.viewport().width()
    assert view.rowHeight(0) > appearance().theme.px(40)
    assert view.minimumSizeHint().height() >= sum(view.rowHeight(row) for row in range(4))
    assert view.verticalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    appearance().choose(scale=1.0)


def test_a_very_long_table_scrolls_within_itself(qtbot: QtBot) -> None:
    card = TableCard()
    qtbot.addWidget(card)
    card.show_table(table(MOST_ROWS + 1))
    assert card.view.verticalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOn


NEEDS = st.lists(
    st.builds(
        lambda least, more, text: Need(least, least + more, text),
        st.integers(1, 200), st.integers(0, 300), st.booleans(),
    ),
    min_size=1, max_size=6,
)  # fmt: skip


@given(needs=NEEDS, room=st.integers(1, 2000))
def test_columns_fill_the_room_and_never_cut_a_word(needs: list[Need], room: int) -> None:
    wide = widths(needs, room)
    assert all(width >= need.least for width, need in zip(wide, needs, strict=True))
    assert sum(wide) == max(room, sum(need.least for need in needs))
