"""What is done about how somebody reads beyond their visit: suggested, taken up, remembered, forgotten.

Knows the visitor, the choices and the commands. Nothing is taken up by itself: two people can have one name.
"""

from __future__ import annotations

from frontdesk.clock import day_of
from frontdesk.desk import FrontDesk, Together
from frontdesk.document_request import Format
from frontdesk.preference import KEPT, THEIRS, Forget, Remember
from frontdesk.screens.dates import day_text
from frontdesk.screens.document_words import format_text
from frontdesk.screens.documents import PREFERRED, Whom, language_text
from frontdesk.screens.remembered import WRITTEN, Remembered, remembered_of, theirs
from frontdesk.visit.commands import WriteDetails
from frontdesk.words import translate
from ui.desk.at_desk import AtDesk
from ui.desk.consent_box import ConsentBox
from ui.desk.notices import Notice
from ui.desk.options import Option

_TAKE, _FORGET = "take", "forget"
NOTICE = "remembered"
Found = tuple[Remembered, ...]


class RememberDeeds:
    """The deeds about what is remembered."""

    def __init__(self, at: AtDesk) -> None:
        self._at = at

    def suggest(self, visit: str, ticket: str, found: Found) -> None:
        """Somebody of a remembered name was checked in: say so, and let the advisor ask."""
        one = found[0]

        def say() -> Notice:
            title = translate(
                "Document", "Somebody called {name} reads: {how}.", name=one.name, how=one.how()
            )
            if len(found) > 1:
                title = translate("Document", "%n people of this name are remembered.", "", len(found))
            text = translate("Document", "Ask {ticket} whether it is them.", ticket=ticket)
            if one.ending() and len(found) == 1:
                told = translate("Document", "Their contact ends in {ending}.", ending=one.ending())
                text = f"{text} {told}"
            button = translate("Document", "It is them") if len(found) == 1 else translate("Document", "Show")
            return Notice(title, text, "note", button, "", take)

        def take() -> None:
            if len(found) == 1:
                self._take(visit, one)
            else:
                self._ask_whose(Whom(visit, ticket, one.name), found)

        self._at.notices.show_notice(NOTICE, say)

    def show(self, whom: Whom) -> None:
        """List what is remembered of people of the visitor's name."""

        def look(front: FrontDesk) -> Found:
            own = theirs(front, whom.visit)
            others = remembered_of(front, whom.name)
            return (*([] if own is None else [own]), *(each for each in others if each != own))

        self._at.tasks.read(look, lambda found: self._ask_whose(whom, found), "remembered")

    def _ask_whose(self, whom: Whom, found: Found) -> None:
        if not found:
            self._at.notices.show_notice("refusal", lambda: _nothing(whom.ticket))
            return
        options = [Option(each.id, each.how(), f" – {each.who()}", each.kept()) for each in found]
        by_id = {each.id: each for each in found}
        title = translate("Document", "Is one of these {ticket}?", ticket=whom.ticket)
        self._at.choose(title, options, lambda id_: self._ask_what(whom, by_id[id_]))

    def _ask_what(self, whom: Whom, one: Remembered) -> None:
        options = [
            Option(_TAKE, translate("Document", "It is them: so for this visit too")),
            Option(_FORGET, translate("Document", "They want it forgotten")),
        ]

        def do(what: str) -> None:
            if what == _TAKE:
                self._take(whom.visit, one)
            else:
                self._forget(one)

        self._at.choose(one.how(), options, do)

    def _take(self, visit: str, one: Remembered) -> None:
        """It is theirs: it holds for this visit as if they had said it today."""
        said = translate("Document", "{how}: for this visit.", how=one.how())
        self._at.do(_written(visit, one.id, one.format, one.language), said, lambda _done: self._close())

    def _forget(self, one: Remembered) -> None:
        said = translate("Document", "It is forgotten, with the name, on every machine.")
        self._at.do(
            Forget(preference=one.id),
            "",
            lambda _done: self._at.notices.show_notice(NOTICE, lambda: Notice(said, "", "note")),
        )

    def _close(self) -> None:
        self._at.notices.close_notice(NOTICE)

    def question(self, whom: Whom, kind: Format, code: str, known: Remembered | None) -> ConsentBox:
        """The question whether it may be remembered, with what is remembered of them already."""
        until = day_text(day_of(self._at.front.clock.read().at + KEPT), year=True)
        question = translate(
            "Document",
            "Ask: “May we remember how you read: {format}, {spoken}? "
            "We keep it with your name until {day}. You can take it back at any time.”",
            format=format_text(kind),
            spoken=language_text(code),
            day=until,
        )
        already = ""
        if known is not None:
            already = translate(
                "Document", "Remembered of them: {how}, {kept}.", how=known.how(), kept=known.kept()
            )
        return ConsentBox(question, whom.name if known is None else known.name, already)

    def agree(
        self, whom: Whom, kind: Format, code: str, who: tuple[str, str], known: Remembered | None
    ) -> None:
        """They agreed: remember it with their name and contact (`who`), and for this visit."""
        name, contact = who
        id_ = self._at.front.make_id() if known is None else known.id
        remember = Remember(
            preference=id_,
            visit=whom.visit,
            name=name,
            contact=contact or ("" if known is None else known.contact),
            format=kind,
            language=code,
        )
        self._at.do(
            Together((remember, _written(whom.visit, id_, kind, code))),
            translate("Document", "It is remembered."),
        )


def _written(visit: str, preference: str, kind: Format, code: str) -> WriteDetails:
    return WriteDetails(visit=visit, details={PREFERRED: kind.value, WRITTEN: code, THEIRS: preference})


def _nothing(ticket: str) -> Notice:
    title = translate("Document", "Nothing is remembered of anybody called as {ticket} is.", ticket=ticket)
    text = translate("Document", "To remember how they read: give a document, Shift F7.")
    return Notice(title, text, "note")
