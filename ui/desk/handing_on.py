"""What is done to hand a visitor on, to put that right, to offer the two ways instead, to fetch a colleague.

Knows the visit that is here, the forms and the commands; whom the visitor can go to is the screen's.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from frontdesk.desk import Command, Together
from frontdesk.promise import MakePromise, PromiseKind
from frontdesk.refusal import Refusal, refuse
from frontdesk.screens.desk import Here, JustHanded
from frontdesk.screens.handing_on import Choice, HandOffScreen, hand_off_screen
from frontdesk.visit import commands
from frontdesk.words import current, translate
from ui.desk.at_desk import AtDesk
from ui.desk.chooser import plain
from ui.desk.forms import FormDialog
from ui.desk.hand_off_forms import (
    CallBackDialog,
    Details,
    FullDetailsDialog,
    HandOffDialog,
    Told,
    WaysOutDialog,
)
from ui.desk.notices import Notice
from ui.desk.options import Option
from ui.desk.with_you import WithYouPanel

#: Services listed for what is typed.
MOST = 50
#: The way to keep the hand-off itself, in the list of where else it can go.
BACK = "back"


class HandOffDeeds:
    """The deeds of the hand-off."""

    def __init__(self, at: AtDesk, with_you: WithYouPanel) -> None:
        self._at, self._with_you = at, with_you

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What each action does."""
        return {
            "hand_off": self._hand_off,
            "correct_hand_off": self._correct,
            "call_colleague": self._call_colleague,
            "colleague_came": self._colleague_came,
        }

    def _here(self) -> Here | None:
        return self._at.shown()[0].here

    def _hand_off(self) -> None:
        here = self._here()
        if here is None:
            return
        self._with_you.save_note()
        if not here.may_hand_off:
            self._offer_ways_out(here, refuse("handed_off_already", ticket=here.ticket))
            return
        title = translate("HandOff", "To whom does {ticket} go?", ticket=here.ticket)
        note = self._with_you.note.edit.toPlainText().strip()
        given = Told("" if here.story is None else here.story.said, note)
        self._read(
            here.visit,
            lambda screen: self._ask(title, screen, lambda code: self._tell(here, screen, code, given)),
        )

    def _read(self, visit: str, then: Callable[[HandOffScreen], object]) -> None:
        desk = self._at.desk

        def show(screen: HandOffScreen | None) -> None:
            if screen is not None:
                then(screen)

        self._at.tasks.read(lambda front: hand_off_screen(front, visit, desk), show, "hand-off")

    def _ask(
        self,
        title: str,
        screen: HandOffScreen,
        then: Callable[[str], object],
        first: Sequence[Option] = (),
    ) -> None:
        """Ask for a receiver: people, desks and rooms at once, services too by what is typed."""
        options = [*first, *map(_option, screen.first())]

        def find(text: str) -> Sequence[Option]:
            words = plain(text).split()
            # What was found about a receiver is not searched: "desk 4" is not the one with 4 waiting.
            here = [each for each in options if all(word in plain(each.bold) for word in words)]
            services = (found.service.id for found in self._at.search.find(text, MOST))
            return [*here, *map(_option, screen.services(services))]

        self._at.choose(title, options, then, find)

    def _tell(self, here: Here, screen: HandOffScreen, code: str, given: Told) -> None:
        """Ask for the visitor's story, then hand them on."""
        choice = screen.choice(code)
        dialog = HandOffDialog(self._at.window, here.ticket, choice, screen.better(code), given)

        def rather(other: str) -> None:
            typed = dialog.typed()
            dialog.accept()
            self._tell(here, screen, other, typed)

        dialog.told.connect(lambda told: self._hand_over(dialog, here, choice, told))
        dialog.rather.connect(rather)
        self._open(dialog)

    def _open(self, dialog: FormDialog) -> None:
        dialog.finished.connect(lambda _result: self._at.back_to(None))
        dialog.open()

    def _hand_over(self, dialog: HandOffDialog, here: Here, to: Choice, told: Told) -> None:
        details = {name: text for name, text in (("said", told.said), ("seen", told.seen)) if text}
        command = commands.HandOff(visit=here.visit, to=to.code, details=details)

        def refused(refusal: Refusal) -> None:
            if refusal.code != "handed_off_already":
                dialog.refuse(refusal.words())
                return
            dialog.reject()
            self._offer_ways_out(here, refusal)

        said = translate(
            "HandOff",
            "{ticket} is handed on to {receiver}. F6 within a minute puts that right.",
            ticket=here.ticket,
            receiver=to.name,
        )
        self._finish(dialog, command, said, refused)

    def _finish(
        self,
        dialog: FormDialog,
        command: Command,
        said: str,
        refused: Callable[[Refusal], object] | None = None,
    ) -> None:
        """Carry out what a form asks for; a refusal is said in the form, which stays open."""
        self._at.tasks.handle(
            command,
            self._at.desk,
            lambda done: self._at.done(done, said, lambda _done: dialog.accept()),
            refused or (lambda refusal: dialog.refuse(refusal.words())),
        )

    def _offer_ways_out(self, here: Here, refusal: Refusal) -> None:
        """In place of a second hand-off, the two ways of rule 7."""
        title = translate("HandOff", "{ticket} was handed on once", ticket=here.ticket)
        dialog = WaysOutDialog(self._at.window, title, refusal.words())
        dialog.details.connect(lambda: self._ask_details(here))
        dialog.call_back.connect(lambda: self._ask_call_back(here))
        self._open(dialog)

    def _given(self, here: Here) -> Details:
        """What is known already, so that nobody has to say it again."""
        story = here.story
        known = (*(() if story is None else (story.said, story.seen)), here.note)
        service = here.area.partition("/")[2]
        return Details(here.name, here.contact, "\n".join(text for text in known if text), service)

    def _ask_details(self, here: Here) -> None:
        window, shop = self._at.window, self._at.front.shop
        dialog = FullDetailsDialog(window, here.ticket, self._given(here), shop.services, self._at.search)

        def keep(given: Details) -> None:
            taken = commands.TakeFullDetails(visit=here.visit, details={"full": given.what})
            promise = self._promise(here, PromiseKind.OTHER, given)
            said = translate("HandOff", "Full details of {ticket} are kept.", ticket=here.ticket)
            self._finish(dialog, Together((taken, promise)), said)

        dialog.given.connect(keep)
        self._open(dialog)

    def _ask_call_back(self, here: Here) -> None:
        window, shop = self._at.window, self._at.front.shop
        dialog = CallBackDialog(window, here.ticket, self._given(here), shop.services, self._at.search)

        def assure(given: Details) -> None:
            assured = commands.AssureCallBack(visit=here.visit, area=f"service/{given.service}")
            promise = self._promise(here, PromiseKind.CALL_BACK, given)
            said = translate("HandOff", "A call-back for {ticket} is assured.", ticket=here.ticket)
            self._finish(dialog, Together((assured, promise)), said)

        dialog.given.connect(assure)
        self._open(dialog)

    def _promise(self, here: Here, kind: PromiseKind, given: Details) -> MakePromise:
        """What the right area owes the visitor from now on: whichever way was chosen, somebody has to act."""
        details = {"name": given.name, "contact": given.contact, "what": given.what}
        return MakePromise(
            promise=self._at.front.make_id(),
            kind=kind,
            owner=f"service/{given.service}",
            service=given.service,
            visit=here.visit,
            details={name: text for name, text in details.items() if text},
        )

    def _correct(self) -> None:
        lately = self._at.shown()[1].correctable
        if len(lately) == 1:
            self._ask_correction(lately[0])
            return
        options = [Option(each.visit, each.ticket) for each in lately]
        by_id = {each.visit: each for each in lately}
        title = translate("HandOff", "Which hand-off is put right?")
        self._at.choose(title, options, lambda visit: self._ask_correction(by_id[visit]))

    def _ask_correction(self, handed: JustHanded) -> None:
        title = translate("HandOff", "Where should {ticket} go?", ticket=handed.ticket)
        back = Option(BACK, translate("HandOff", "Back to me"), "", translate("HandOff", "no hand-off"))

        def put_right(code: str) -> None:
            if code == BACK:
                said = translate("Desk", "{ticket} is with you.", ticket=handed.ticket)
                self._at.do(commands.TakeBackHandOff(visit=handed.visit), said)
            else:
                self._at.do(commands.CorrectHandOff(visit=handed.visit, to=code))

        self._read(handed.visit, lambda screen: self._ask(title, screen, put_right, (back,)))

    def _call_colleague(self) -> None:
        here = self._here()
        if here is None:
            return
        self._with_you.save_note()
        people = self._at.front.shop.people
        options = [Option(each.id, each.named(current()), "", each.reached) for each in people.values()]

        def call(person: str) -> None:
            found = people[person]
            words = translate(
                "HandOff",
                "Ring {name}, {number}: “{ticket} at {place} – {enquiry}.” Shift F6 when they are here.",
                name=found.named(current()),
                number=found.reached or translate("HandOff", "no number set"),
                ticket=here.ticket,
                place=self._at.shown()[0].place,
                enquiry=here.enquiries[0].name,
            )
            command = commands.CallColleague(visit=here.visit, person=person)
            show = self._at.notices.show_notice
            self._at.do(command, then=lambda _done: show("colleague", Notice(words, kind="note")))

        self._at.choose(translate("HandOff", "Whom do you fetch?"), options, call)

    def _colleague_came(self) -> None:
        called = [row for row in self._at.shown()[0].on_hold_here if row.colleague]

        def came(visit: str) -> None:
            command = commands.NoteColleagueCame(visit=visit)
            self._at.do(command, then=lambda _done: self._at.notices.close_notice("colleague"))

        if len(called) == 1:
            came(called[0].visit)
            return
        options = [Option(row.visit, row.ticket, f" · {row.title}{row.rest}", row.held_why) for row in called]
        self._at.choose(translate("HandOff", "Whose colleague is here?"), options, came)


def _option(choice: Choice) -> Option:
    found = f" – {choice.found}" if choice.found else ""
    return Option(choice.code, choice.name, found, choice.kind)
