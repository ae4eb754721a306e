"""What is done to refer a visitor out: choose where to, ask what may be shared, send, print the slip.

Knows the visit that is here, the form and the commands; what a partner is told and what stands on the slip
are the mail's and the paper's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from frontdesk.desk import Command, Done, Together
from frontdesk.destination import written
from frontdesk.directory import Entry
from frontdesk.outbox import Queue
from frontdesk.referral import DESTINATION, SPOKEN_TO, Item, Way
from frontdesk.referral.commands import Make, MarkSent, RecordSlip
from frontdesk.screens.desk import Here
from frontdesk.screens.desk_words import language_text, need_text
from frontdesk.screens.directory import Around
from frontdesk.screens.referring import Place, edited, places_of
from frontdesk.visit import Outcome, commands
from frontdesk.words import translate
from ui.desk.at_desk import AtDesk
from ui.desk.directory_finder import DirectoryFinder
from ui.desk.notices import Notice
from ui.desk.options import Option
from ui.desk.ports import PrintProblem
from ui.desk.refer_form import ReferDialog, Referred, Visitor
from ui.desk.with_you import WithYouPanel

#: More than anybody reads through; the rest is found by typing.
LISTED = 200


class ReferDeeds:
    """The deeds of a referral."""

    def __init__(self, at: AtDesk, with_you: WithYouPanel, finder: DirectoryFinder) -> None:
        self._at, self._with_you, self._finder = at, with_you, finder

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What each action does."""
        return {"refer": self._refer}

    def _refer(self) -> None:
        here, known = self._at.shown()[0].here, self._finder.known()
        if here is None:
            return
        self._with_you.save_note()
        first = [] if known is None else list(islice(self._places(known[0], known[1]), LISTED))
        if known is None or not first:
            self._at.notices.show_notice("refusal", _nowhere)
            return
        note, around = self._with_you.note.edit.toPlainText().strip(), known[1]
        by_id = {place.id: place for place in first}

        def find(text: str) -> Sequence[Option]:
            found = list(self._places(self._finder.find(text), around))
            by_id.update((place.id, place) for place in found)
            return [_option(place) for place in found]

        title = translate("Refer", "Where does {ticket} go?", ticket=here.ticket)
        listed = [_option(place) for place in first]
        self._at.choose(title, listed, lambda id_: self._tell(here, note, by_id[id_]), find)

    def _places(self, entries: Iterable[Entry], around: Around) -> Iterator[Place]:
        now = self._at.front.clock.read().at
        return (place for entry in entries for place in places_of(entry, around, now))

    def _tell(self, here: Here, note: str, place: Place) -> None:
        dialog = ReferDialog(self._at.window, place, visitor_of(here, note))
        dialog.referred.connect(lambda referred: self._make(dialog, here, place, referred))
        dialog.finished.connect(lambda _result: self._at.back_to(None))
        dialog.open()

    def _make(self, dialog: ReferDialog, here: Here, place: Place, referred: Referred) -> None:
        make = make_of(self._at.front.make_id(), here, place, referred)
        together: list[Make | Queue | commands.Finish] = [make]
        if make.way is Way.EMAIL:
            about = f"referral/{make.referral}"
            domain = self._at.outside.mail_domain or "frontdesk.invalid"
            together.append(Queue(email=self._at.front.make_id(), about=about, domain=domain))
        if not referred.goes_on:
            together.append(commands.Finish(visit=here.visit, outcome=Outcome.REFERRED))
        command: Command = Together(tuple(together)) if len(together) > 1 else make
        service = place.destination.name
        said = translate("Refer", "{ticket} is referred to {service}.", ticket=here.ticket, service=service)

        def kept(done: Done) -> None:
            dialog.accept()
            self._print(make.referral)
            if make.way is Way.FILE:
                self._save_message(make.referral)

        self._at.tasks.handle(
            command,
            self._at.desk,
            lambda done: self._at.done(done, said, kept),
            lambda refusal: dialog.refuse(refusal.words()),
        )

    def _print(self, referral: str) -> None:
        if self._at.outside.print_slip is not None:
            self._at.outside.print_slip(referral, lambda problem: self._printed(referral, problem))

    def _printed(self, referral: str, problem: PrintProblem | None) -> None:
        code = "" if problem is None else problem.code
        self._at.tasks.handle(RecordSlip(referral=referral, problem=code), self._at.desk)
        if problem is None:
            self._at.notices.close_notice("slip")
            return
        self._at.notices.show_notice("slip", lambda: self._not_printed(referral, problem))

    def _not_printed(self, referral: str, problem: PrintProblem) -> Notice:
        title = translate("Refer", "The slip did not print.")
        if problem.code == "no_page_printer":
            save = translate("Refer", "Save it")
            return Notice(title, problem.words(), "warn", save, "", lambda: self._save_slip(referral))
        again = translate("Desk", "Print again")
        return Notice(title, problem.words(), "warn", again, "", lambda: self._print(referral))

    def _save_slip(self, referral: str) -> None:
        path = self._where(translate("Refer", "Save the slip"), "referral.pdf", "PDF (*.pdf)")
        if path is not None and self._at.outside.save_slip is not None:
            self._at.outside.save_slip(referral, path, lambda fault: self._saved(path, fault))

    def _save_message(self, referral: str) -> None:
        """The partner has no e-mail: the message becomes a file that is handed over."""
        title = translate("Refer", "Save the message to hand over")
        path = self._where(title, "referral.txt", "*.txt;;*.eml")
        if path is None or self._at.outside.save_message is None:
            self._at.notices.show_notice("message", lambda: self._not_told(referral))
            return

        def saved(fault: str) -> None:
            self._saved(path, fault)
            if not fault:
                self._at.do(MarkSent(referral=referral, way=Way.FILE))

        self._at.outside.save_message(referral, path, saved)

    def _not_told(self, referral: str) -> Notice:
        title = translate("Refer", "The partner has not been told yet.")
        text = translate("Refer", "They have no e-mail address. Save the message, then hand it over.")
        save = translate("Refer", "Save it")
        return Notice(title, text, "warn", save, "", lambda: self._save_message(referral))

    def _where(self, title: str, name: str, kinds: str) -> Path | None:
        chosen, _ = QFileDialog.getSaveFileName(self._at.window, title, str(Path.home() / name), kinds)
        return Path(chosen) if chosen else None

    def _saved(self, path: Path, fault: str) -> None:
        title = fault or translate("Refer", "Saved: {name}", name=path.name)
        self._at.notices.show_notice("saved", Notice(title, kind="warn" if fault else "note"))


def visitor_of(here: Here, note: str) -> Visitor:
    """What is known of the visitor at the desk, as it could be told."""
    story = here.story
    known = {
        Item.NAME: here.name,
        Item.CONTACT: here.contact,
        Item.ENQUIRY: " + ".join(line.name for line in here.enquiries),
        Item.SAID: "\n".join(text for text in ("" if story is None else story.said, note) if text),
        Item.SEEN: "" if story is None else story.seen,
        Item.LANGUAGE: language_text(here.language) if here.language else "",
        Item.NEEDS: ", ".join(need_text(need) for need in here.needs),
    }
    texts = {item: text.strip() for item, text in known.items()}
    return Visitor(ticket=here.ticket, known=texts, language=here.language)


def make_of(referral: str, here: Here, place: Place, referred: Referred) -> Make:
    """The command of a filled form: by e-mail where they have one, else a file if there is anything to tell.

    A wrong address is refused in the form, where it can be put right.
    """
    there = edited(place, ask_for=referred.ask_for, bring=referred.bring, email=referred.email).destination
    way = Way.EMAIL if there.email else Way.FILE if referred.texts else Way.SLIP
    details = {item.value: text for item, text in referred.texts.items()}
    if referred.spoken_to:
        details[SPOKEN_TO] = referred.spoken_to
    return Make(
        referral=referral,
        service=place.service,
        visit=here.visit,
        language=referred.language,
        way=way,
        expected=bool(referred.spoken_to),
        agreed=referred.agreed,
        concerns=referred.concerns,
        details={**details, DESTINATION: written(there)},
    )


def _nowhere() -> Notice:
    return Notice(translate("Refer", "The directory has no service outside this shop yet."))


def _option(place: Place) -> Option:
    there = place.destination
    where = " · ".join(part for part in (there.partner, there.address[0] if there.address else "") if part)
    return Option(place.id, there.name, f" – {where}" if where else "", place.aside)
