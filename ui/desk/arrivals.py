"""What is done with those who come in: check-in, answered at the door, appointments, tickets.

Knows the form and the commands; keeps a form that could not be kept until it can be put back.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Final

from frontdesk.appointment import Book
from frontdesk.desk import Done
from frontdesk.languages import ENGLISH, OFFERED, signed
from frontdesk.log import decode
from frontdesk.refusal import Refusal, refuse
from frontdesk.screens.desk import Expected
from frontdesk.screens.desk_reading import check_in_hint
from frontdesk.screens.desk_words import clock_text, language_text, service_name
from frontdesk.visit import commands, facts
from frontdesk.words import translate
from ui.desk.at_desk import AtDesk
from ui.desk.check_in import CheckInPanel
from ui.desk.filled import Filled, time_of_day
from ui.desk.forms import BookDialog, Booking
from ui.desk.notices import Notice
from ui.desk.options import Option
from ui.desk.ports import PrintProblem

#: Refusals that the arrival time typed is the reason for: the keyboard goes there.
ARRIVAL_REFUSED: Final = frozenset({"arrived_later", "arrived_other_day", "arrived_after_check_in"})


class Arrivals:
    """The deeds of the left column. `came_in` is told visit, ticket and name of who gave one."""

    def __init__(self, at: AtDesk, form: CheckInPanel, came_in: Callable[[str, str, str], object]) -> None:
        self._at, self._form, self._came_in = at, form, came_in
        self._unkept: list[Filled] = []
        self._unprinted: dict[str, str] = {}  # visit -> ticket
        self._repeating = False
        self._last = ("", "")  # the visit and ticket printed or to be printed again
        form.submitted.connect(self._on_enter)
        form.hint_wanted.connect(self._hint)
        form.language_wanted.connect(self._ask_language)

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What each action does."""
        return {
            "check_in_form": self._to_form,
            "check_in": self.check_in,
            "check_in_unmet": lambda: self.check_in(greeted=False),
            "door": self._door,
            "arrive": self._ask_arrived,
            "book": self._book,
            "print": self._print,
        }

    def _now(self) -> datetime:
        return self._at.front.clock.read().at

    def _to_form(self) -> None:
        self._form.begin()

    def _on_enter(self) -> None:
        self.check_in()

    def check_in(self, *, greeted: bool = True) -> None:
        """Put the visitor of the form in the queue; the form is free for the next at once."""
        filled = self._form.filled()
        if not filled.services:
            self._at.refuse(refuse("no_enquiry"))
            return
        try:
            arrived = self._form.arrival(self._now())
        except ValueError:
            self._form.arrived.line.setFocus()
            return
        command = commands.CheckIn(
            visit=self._at.front.make_id(),
            services=filled.services,
            arrived=arrived,
            needs=filled.needs,
            language=filled.language,
            greeted=greeted,
            details={"name": filled.name} if filled.name else {},
        )
        self._send(command, filled)

    def _send(self, command: commands.CheckIn | commands.AnswerAtDoor, filled: Filled) -> None:
        self._at.tasks.handle(
            command,
            self._at.desk,
            lambda done: self._kept(done, command),
            lambda refusal: self._not_kept(filled, refusal),
            lambda: self._not_kept(filled, None),
        )
        self._form.clear()  # while it is being kept; the answer comes after this
        self._form.field.line.setFocus()

    def _kept(self, done: Done, command: commands.CheckIn | commands.AnswerAtDoor) -> None:
        self._at.notices.close_notice("refusal")
        fact = decode(done.events[0])
        if isinstance(fact, facts.CheckedIn):
            ticket, service = fact.ticket, fact.services[0]
            self._form.confirm(lambda: self._checked_in(ticket, service))
            self._last = (command.visit, fact.ticket)
            if isinstance(command, commands.CheckIn) and command.details.get("name"):
                self._came_in(command.visit, ticket, command.details["name"])
            if self._at.outside.print_ticket is not None:
                self._print_last()
        else:
            self._form.confirm(lambda: translate("Desk", "Answered at the door. It counts as a visit."))

    def _checked_in(self, ticket: str, service: str) -> str:
        name = service_name(self._at.front.shop.services, service)
        return translate("Desk", "{ticket} is checked in: {service}", ticket=ticket, service=name)

    def _not_kept(self, filled: Filled, refusal: Refusal | None) -> None:
        """Nothing typed is lost: it goes back in the form, or waits while the next visitor is typed in."""
        if refusal is not None:
            self._at.refuse(refusal)
        if self._form.empty():
            self._form.fill(filled)
            late = refusal is not None and refusal.code in ARRIVAL_REFUSED
            (self._form.arrived if late else self._form.field).line.setFocus()
            return
        self._unkept.append(filled)
        self._tell_unkept()

    def _tell_unkept(self) -> None:
        self._at.notices.show_notice("unkept", self._unkept_notice)

    def _unkept_notice(self) -> Notice:
        count = len(self._unkept)
        text = translate("Desk", "What you typed for the visitor before is still here.")
        if count > 1:
            text = translate("Desk", "What you typed for {count} visitors before is still here.", count=count)
        title, again = (
            translate("Desk", "A check-in was not kept."),
            translate("Desk", "Put it back in the form"),
        )
        return Notice(title, text, "bad", again, does=self.put_back)

    def put_back(self) -> None:
        """Put the first check-in that was not kept in the form; what stands there waits in its place."""
        standing = self._form.filled()
        self._form.fill(self._unkept.pop(0))
        self._at.notices.close_notice("unkept")
        self._form.field.line.setFocus()
        if standing != Filled():
            self._unkept.append(standing)
        if self._unkept:
            self._tell_unkept()

    def _door(self) -> None:
        filled = self._form.filled()
        if filled.services:
            visit = self._at.front.make_id()
            self._send(commands.AnswerAtDoor(visit=visit, service=filled.services[0]), filled)

    def _hint(self, service: str) -> None:
        if service:
            needs = self._form.filled().needs
            self._at.tasks.read(
                lambda front: check_in_hint(front, service, needs), self._form.show_hint, "hint"
            )
        else:
            self._at.tasks.read(lambda _front: None, lambda _none: self._form.show_hint(None), "hint")

    def _ask_language(self) -> None:
        spoken = (each for each in (*OFFERED, ENGLISH) if not signed(each.code))  # signs have a chip
        options = [Option(each.name, language_text(each.name)) for each in spoken]
        self._at.choose(translate("Desk", "Which language?"), options, self._form.set_language)

    def _ask_arrived(self) -> None:
        expected = self._at.shown()[0].expected
        options = [Option(e.id, clock_text(e.due), f" {e.name}", e.person[:60]) for e in expected]
        self._at.choose(translate("Desk", "Who has arrived?"), options, self.arrive)

    def arrive(self, appointment: str) -> None:
        """Check in the visitor of an appointment."""
        found = next((e for e in self._at.shown()[0].expected if e.id == appointment), None)
        if found is not None:
            command = commands.CheckIn(
                visit=self._at.front.make_id(),
                services=(found.service,),
                appointment=found.due,
                appointment_id=found.id,
                details=self._person(found),
            )
            self._at.do(command, "", lambda done: self._kept(done, command))

    @staticmethod
    def _person(expected: Expected) -> dict[str, str]:
        return {"name": expected.person} if expected.person else {}

    def _book(self) -> None:
        dialog = BookDialog(self._at.window, self._at.front.shop.services, self._at.search)
        dialog.booked.connect(lambda booking: self._keep_booking(dialog, booking))
        dialog.finished.connect(lambda _result: self._at.back_to(None))
        dialog.open()

    def _keep_booking(self, dialog: BookDialog, booking: Booking) -> None:
        due = time_of_day(booking.time, self._now())
        if not booking.service:
            dialog.refuse(refuse("no_enquiry").words())
        elif due is None:
            dialog.refuse(translate("Desk", "Write a time, such as 10:29."))
        else:
            command = Book(
                appointment=self._at.front.make_id(),
                service=booking.service,
                due=due,
                details={"name": booking.name} if booking.name else {},
            )
            self._at.tasks.handle(
                command, self._at.desk, lambda _done: dialog.accept(), lambda r: dialog.refuse(r.words())
            )

    def ticket_at_hand(self) -> bool:
        """Whether there is a ticket to print."""
        here = self._at.shown()[0].here
        return self._at.outside.print_ticket is not None and (here is not None or self._last[0] != "")

    def _print(self) -> None:
        here = self._at.shown()[0].here
        if "printer" in self._at.notices.texts():
            self._print_again()
            return
        if here is not None:
            self._last = (here.visit, here.ticket)
        self._print_last()

    def _print_again(self) -> None:
        """Print what did not print, one after another: the next follows once one has come out."""
        self._repeating = True
        self._last = next(iter(self._unprinted.items()), self._last)
        self._print_last()

    def _print_last(self) -> None:
        visit, ticket = self._last
        if self._at.outside.print_ticket is not None:
            self._at.outside.print_ticket(visit, lambda problem: self._printed(visit, ticket, problem))

    def _printed(self, visit: str, ticket: str, problem: PrintProblem | None) -> None:
        code = "" if problem is None else problem.code
        self._at.tasks.handle(commands.RecordTicket(visit=visit, problem=code), self._at.desk)
        if problem is not None:
            self._tell_unprinted(visit, ticket, problem)
            return
        repeated = self._unprinted.pop(visit, "")
        if not self._unprinted:
            self._repeating = False
            self._at.notices.close_notice("printer")
        elif repeated:
            self._print_again()

    def _tell_unprinted(self, visit: str, ticket: str, problem: PrintProblem) -> None:
        """Say all tickets that did not print since this was last closed by hand."""
        if not self._repeating and "printer" not in self._at.notices.texts():
            self._unprinted.clear()
        self._repeating = False
        self._unprinted[visit] = ticket
        self._at.notices.show_notice("printer", lambda: self._unprinted_notice(problem))

    def _unprinted_notice(self, problem: PrintProblem) -> Notice:
        tickets = ", ".join(self._unprinted.values())
        title = translate("Desk", "Ticket {ticket} did not print.", ticket=tickets)
        if len(self._unprinted) > 1:
            title = translate("Desk", "Tickets {tickets} did not print.", tickets=tickets)
        again = translate("Desk", "Print again")
        return Notice(title, problem.words(), "warn", again, "Ctrl P", self._print_again)
