"""Telling somebody why the program can't start: on the screen too, where there is one.

Knows whether windows can be seen; what went wrong comes with its own plain words.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox


def has_screen() -> bool:
    """Whether windows can be seen: always on Windows and macOS, elsewhere where a display server is named."""
    if os.environ.get("QT_QPA_PLATFORM") in ("offscreen", "minimal"):
        return False
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def no_screen() -> str:
    """Why windows can't be opened, in plain words; empty where they can. Qt alone would only break off.

    Somebody who names one of Qt's platforms (QT_QPA_PLATFORM), such as "offscreen", knows what they do.
    """
    if has_screen() or os.environ.get("QT_QPA_PLATFORM"):
        return ""
    from frontdesk.words import translate

    return translate(
        "Program",
        "There is no screen to show this window on. Nothing was changed. "
        "Start it on the computer whose screen is to show it, after signing in there.",
    )


def tell(words: str, *, window: bool) -> None:
    """Say it; with `window` in a message box too, for whoever started the program by its icon."""
    print(words, file=sys.stderr)
    if window and has_screen():
        from frontdesk.words import translate

        box = _box(words)
        box.addButton(translate("Program", "Close"), box.ButtonRole.AcceptRole)
        box.exec()


def ask(words: str, choice: str) -> bool:
    """Say it in a message box, and whether `choice` was taken there; without a screen it is not."""
    if not has_screen():
        return False
    from PySide6.QtWidgets import QMessageBox

    from frontdesk.words import translate

    box = _box(words)
    taken = box.addButton(choice, QMessageBox.ButtonRole.ActionRole)
    close = box.addButton(translate("Program", "Close"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(close)
    box.exec()
    return box.clickedButton() is taken


def _box(words: str) -> QMessageBox:
    """A message box with an application to show it."""
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication, QMessageBox

    from frontdesk.settings import Settings
    from frontdesk.words import current, translate
    from ui.app import make_application

    if QApplication.instance() is None:
        make_application(Settings(language="cy" if current() == "cy" else "en"))
    box = QMessageBox()
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(translate("Program", "Front desk"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(words)
    return box
