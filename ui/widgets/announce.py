"""Saying to screen readers what changed on the screen.

Knows a widget and a sentence; speaks nothing aloud itself.
"""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str, *, urgent: bool = False) -> None:
    """Have screen readers say `text` on behalf of `widget`; an `urgent` one interrupts what is being said."""
    if not text:
        return
    event = QAccessibleAnnouncementEvent(widget, text)
    manner = QAccessible.AnnouncementPoliteness
    event.setPoliteness(manner.Assertive if urgent else manner.Polite)
    QAccessible.updateAccessibility(event)
