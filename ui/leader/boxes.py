"""Boxes to choose from above a list: filled anew when the list is, without losing what is chosen.

Knows values and their words; what a choice means is the page's.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox


def fill_box(box: QComboBox, listed: Sequence[tuple[str, str]], chosen: str) -> None:
    """Put in what can be chosen, each value with its words, and choose one without asking for it again."""
    before = [(box.itemData(place), box.itemText(place)) for place in range(box.count())]
    if list(listed) == before:
        return
    with QSignalBlocker(box):
        box.clear()
        for value, words in listed:
            box.addItem(words, value)
        box.setCurrentIndex(max(0, box.findData(chosen)))
