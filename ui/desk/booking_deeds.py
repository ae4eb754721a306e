"""How a booking goes on at the desk: who comes, they are here, another time, cancelled; and its cost now.

Knows one booking and its commands; making one is `interpreting`'s.
"""

from __future__ import annotations

from collections.abc import Callable

from frontdesk.desk import Done
from frontdesk.document_request import Way
from frontdesk.interpreting import commands as to
from frontdesk.interpreting.costs import Wish
from frontdesk.interpreting.decide import possible
from frontdesk.interpreting.facts import Helper, Why
from frontdesk.interpreting.kinds import Kind
from frontdesk.interpreting.state import BEFORE_ARRIVAL, Booking
from frontdesk.mail.delivery import change
from frontdesk.screens import interpreting as offered
from frontdesk.screens.interpreter_list import OpenBooking, open_bookings
from frontdesk.screens.interpreting import Priced, priced, way_of
from frontdesk.screens.interpreting_words import language_named, what_text, who_text
from frontdesk.screens.translation import promised_for
from frontdesk.words import translate
from ui.desk.at_desk import AtDesk
from ui.desk.booking_steps import asks_who, step_named, step_options, way_options, why_options
from ui.desk.forms import FormDialog
from ui.desk.interpreter_form import BookingForm, Wanted
from ui.desk.notices import Notice
from ui.desk.options import Option
from ui.desk.who_comes import WhoComes


def show_price(at: AtDesk, form: BookingForm, way: offered.Way, wish: Wish) -> None:
    """Have what is typed priced, and shown in the form."""

    def show(found: Priced) -> None:
        form.show_price(wish, found)

    at.tasks.read(lambda front: priced(front, way, wish), show, "interpreter price")


def refused(form: BookingForm, words: str) -> None:
    """Say in the form why it could not be done; the cost may be another by now."""
    form.refuse(words)
    form.ask_price()


class BookingDeeds:
    """``BookingDeeds(at).go_on(booking, another)``."""

    def __init__(self, at: AtDesk) -> None:
        self._at = at

    def under_way(self) -> None:
        """Show what is booked, also of visitors who have gone, and let one be chosen to go on with."""
        self._at.tasks.read(open_bookings, self._choose, "bookings under way")

    def _choose(self, found: tuple[OpenBooking, ...]) -> None:
        if not found:
            none = translate("Interpreter", "No interpreter and no translation is booked.")
            self._at.notices.show_notice("refusal", lambda: Notice(none))
            return
        by_id = {each.booking.id: each.booking for each in found}
        options = [Option(each.booking.id, each.title, each.rest, each.aside) for each in found]
        title = translate("Interpreter", "Interpreters and translations booked")
        self._at.choose(title, options, lambda id_: self.go_on(by_id[id_]))

    def go_on(self, booking: Booking, another: Callable[[], object] | None = None) -> None:
        """Ask what happened to a booking; `another` makes one more for the same visitor."""
        options = step_options(possible(booking), booking.kind)
        if booking.helper is Helper.PROFESSIONAL and not booking.at_once and booking.stage in BEFORE_ARRIVAL:
            words = translate("Interpreter", "Another time or length…")
            if booking.kind is Kind.WRITTEN:
                words = translate("Interpreter", "Another day…")
            options.append(Option("move", words))
        if another is not None:
            options.append(Option("another", translate("Interpreter", "Book another…")))
        who = who_text(booking, self._at.front.shop)
        title = f"{what_text(booking)} – {who}"

        def take(name: str) -> None:
            if name == "another" and another is not None:
                another()
            elif name == "move":
                self._move(booking)
            else:
                self._step(booking, step_named(name))

        self._at.choose(title, options, take)

    def _step(self, booking: Booking, step: type[to.BookingCommand]) -> None:
        if step is to.Cancel:
            title = translate("Interpreter", "Why is it cancelled?")
            self._at.choose(title, why_options(), lambda why: self._cancel(booking, Why(why)))
        elif step is to.Finish and booking.kind is Kind.WRITTEN:
            title = translate("Interpreter", "How did the visitor get it?")
            self._at.choose(title, way_options(), lambda way: self._hand_over(booking, Way(way)))
        elif issubclass(step, to.Offer | to.Confirm) and asks_who(booking):
            dialog = WhoComes(self._at.window, booking.id, step)
            dialog.said.connect(lambda command: self._finish(dialog, command))
            dialog.finished.connect(lambda _result: self._at.back_to(None))
            dialog.open()
        else:
            self._at.do(step(booking=booking.id), "", self._settled)

    def _hand_over(self, booking: Booking, way: Way) -> None:
        self._change(to.Finish(booking=booking.id, way=way))

    def _finish(self, dialog: FormDialog, command: to.BookingCommand) -> None:
        self._at.tasks.handle(
            command,
            self._at.desk,
            lambda done: self._at.done(done, "", lambda _done: dialog.accept()),
            lambda refusal: dialog.refuse(refusal.words()),
        )

    def _move(self, booking: Booking) -> None:
        """Another time or length, at the cost shown; a provider who was written to is told."""
        shop, now = self._at.front.shop, self._at.front.clock.read().at
        way = way_of(booking, shop)
        language = (booking.language, language_named(booking.language))
        form = BookingForm(self._at.window, way, language, shop, booking.subject, now, moves=booking)
        form.price_wanted.connect(lambda wish: show_price(self._at, form, way, wish))
        form.booked.connect(lambda wanted: self._moved(form, booking, wanted))
        form.finished.connect(lambda _result: self._at.back_to(None))
        form.open()
        form.ask_price()
        self._at.tasks.read(
            lambda front: promised_for(front, booking),
            lambda due: None if due is None else form.show_promised(due),
        )

    def _moved(self, form: BookingForm, booking: Booking, wanted: Wanted) -> None:
        domain, desk = self._at.outside.mail_domain, self._at.desk
        command = to.Move(
            booking=booking.id,
            starts=wanted.wish.starts,
            minutes=wanted.wish.minutes,
            room=wanted.room,
            shown=wanted.shown,
        )
        self._at.tasks.carry_out(
            lambda front: change(front, command, domain, desk),
            lambda done: self._at.done(done, "", lambda _done: form.accept()),
            lambda refusal: refused(form, refusal.words()),
        )

    def _settled(self, _done: Done) -> None:
        self._at.notices.close_notice("interpreter")

    def _cancel(self, booking: Booking, why: Why) -> None:
        self._change(to.Cancel(booking=booking.id, why=why))

    def _change(self, command: to.BookingCommand) -> None:
        """A step with all that goes with it."""
        domain, desk = self._at.outside.mail_domain, self._at.desk
        self._at.do_step(lambda front: change(front, command, domain, desk), self._settled)
