"""What goes with a visitor who was handed on, and the card that says whether one hand-off is left.

Knows the words of both for the visit that is here; knows nothing of how a visitor is handed on.
"""

from __future__ import annotations

from frontdesk.screens.desk import Here
from frontdesk.visit import Phase
from frontdesk.words import translate
from ui.desk.buttons import set_shown
from ui.widgets import Banner, Text

SHOWN_NAME = 60


class StoryText(Text):
    """What was said and seen before, so that nobody explains twice."""

    def show_here(self, here: Here | None) -> None:
        """Show the story of who is here; nothing of one who was not handed on."""
        words = "" if here is None else story_of(here)
        if words != self.text():
            self.setText(words)
        set_shown(self, bool(words))


def story_of(here: Here) -> str:
    """The story in words, a line for each part of it."""
    story = here.story
    if story is None:
        return ""
    told = [
        translate("HandOff", "Handed on from {place}: {service}.", place=story.place, service=story.service)
        if story.service
        else translate("HandOff", "Handed on from {place}.", place=story.place)
    ]
    if story.said:
        told.append(translate("HandOff", "Told us: {text}", text=story.said))
    if story.seen:
        told.append(translate("HandOff", "Seen: {text}", text=story.seen))
    return "\n".join(told)


class HandOffCard(Banner):
    """The warm card: one hand-off is left, or was used and what there is instead."""

    def __init__(self) -> None:
        super().__init__()
        self.hide()
        self._said = ("", "")

    def show_here(self, here: Here | None) -> None:
        """Show what holds for who is here; nothing where nobody is, or they have not been seen yet."""
        shown = here is not None and (here.phase is Phase.SERVING or here.story is not None)
        set_shown(self, shown)
        if here is None or not shown:
            return
        said = words_of(here)
        if said != self._said:
            self._said = said
            self.show_message(*said)


def words_of(here: Here) -> tuple[str, str]:
    """The title and the text of the card."""
    name = " ".join(here.name.split())[:SHOWN_NAME] or here.ticket
    if here.story is None:
        rest = translate(
            "HandOff",
            "After that, whoever sees {name} takes full details or promises a call-back – "
            "they are not passed on again.",
            name=name,
        )
        return translate("HandOff", "One hand-off left."), rest
    rest = (
        translate("HandOff", "A team leader allowed one more. F6 hands {name} on.", name=name)
        if here.may_hand_off
        else translate(
            "HandOff",
            "{name} is not passed on again. F6: take full details, or assure a call-back.",
            name=name,
        )
    )
    return translate("HandOff", "Handed off once."), rest
