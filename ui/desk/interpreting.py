"""What is done when a visitor needs another language: which it is, who helps, the booking and how it goes on.

Knows the visit, the form and the commands; what is offered and what it costs is `screens.interpreting`'s.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from frontdesk.duty import SetDuty
from frontdesk.interpreting import commands as to
from frontdesk.interpreting.state import Booking
from frontdesk.languages import BSL, english_name
from frontdesk.screens.desk import Here, Row
from frontdesk.screens.interpreting import (
    Summons,
    Way,
    bookings_by_visit,
    spoken_code,
    summons_at,
    ways,
)
from frontdesk.screens.interpreting_words import language_named
from frontdesk.shop import Volunteered
from frontdesk.words import current, translate
from ui.desk.at_desk import AtDesk
from ui.desk.booking_deeds import BookingDeeds
from ui.desk.check_in import CheckInPanel
from ui.desk.language_card import CardDeeds
from ui.desk.new_booking import NewBooking, Whom, with_need
from ui.desk.notices import Notice
from ui.desk.options import Option
from ui.desk.point_language import PointPage


class InterpretDeeds:
    """The deeds about interpreters."""

    def __init__(self, at: AtDesk, form: CheckInPanel) -> None:
        self._at, self._form = at, form
        self._bookings, self._new, self._cards = BookingDeeds(at), NewBooking(at), CardDeeds(at)

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What each action does."""
        return {
            "interpreter": self._interpreter,
            "point_language": self._point,
            "on_duty": self._ask_on_duty,
            "bookings": self._bookings.under_way,
        }

    def _whom(self) -> Whom | None:
        """The visitor here, else the one chosen in the queue."""
        one: Here | Row | None = self._at.shown()[0].here or self._at.chosen()
        return (
            None
            if one is None
            else Whom(one.visit, one.ticket, one.service, one.language, one.needs, one.name)
        )

    def _interpreter(self) -> None:
        whom = self._whom()
        if whom is None or not self._form.empty():
            self._point()
            return

        def found(booking: Booking | None) -> None:
            if booking is None:
                self._begin(whom)
            else:
                self._bookings.go_on(booking, lambda: self._begin(whom))

        self._at.tasks.read(lambda front: bookings_by_visit(front).get(whom.visit), found, "booking here")

    def _begin(self, whom: Whom) -> None:
        code = spoken_code(whom.language, whom.needs)
        if code:
            self._ask_way(whom, code)
        else:
            self._open_page(lambda code: self._ask_way(whom, code))

    def _point(self) -> None:
        """Let a visitor point to a language: the one who is here, else whoever is being checked in."""
        here = self._at.shown()[0].here if self._form.empty() else None
        whom = None if here is None else self._whom()
        self._open_page(lambda code: self._pointed(whom, code))

    def _pointed(self, whom: Whom | None, code: str) -> None:
        if whom is None:
            self._form.take_language(english_name(code), "bsl" if code == BSL else "interpreter")
            self._form.field.line.setFocus()
            return
        correct = with_need(whom, code)
        if correct is not None:
            self._at.do(correct)
        self._ask_way(whom, code)

    def _open_page(self, then: Callable[[str], object]) -> None:
        outside = self._at.outside
        cards = outside.print_card is not None
        page = PointPage(self._at.window, self._at.tasks, outside.say_language, cards=cards)
        page.chosen.connect(then)
        page.card_wanted.connect(self._cards.print_card)
        page.finished.connect(lambda _result: self._at.back_to(None))
        page.present()

    def _ask_way(self, whom: Whom, code: str) -> None:
        name = language_named(code)
        title = translate("Interpreter", "{name} for {ticket}", name=name, ticket=whom.ticket)

        def show(found: tuple[Way, ...]) -> None:
            by_id = {way.id: way for way in found}
            options = [Option(way.id, way.title, way.rest, way.aside) for way in found]
            self._at.choose(title, options, lambda id_: self._new.take(whom, code, by_id[id_]))

        self._at.tasks.read(lambda front: ways(front, code), show, "ways")

    def _ask_on_duty(self) -> None:
        """Say who of those who volunteered a language is in the shop."""
        people = [each for each in self._at.front.shop.people.values() if each.volunteered or each.languages]
        here = translate("Interpreter", "is here")
        away = translate("Interpreter", "is not here")
        options = [
            Option(
                f"{kind}:{each.id}",
                each.named(current()),
                f" – {words}",
                _spoken(each.volunteered),
            )
            for each in people
            for kind, words in (("here", here), ("away", away))
        ]
        title = translate("Interpreter", "Who is in the shop?")

        def take(chosen: str) -> None:
            kind, _, person = chosen.partition(":")
            self._at.do(SetDuty(staff=person, here=kind == "here"))

        self._at.choose(title, options, take)

    def look_for_summons(self) -> None:
        """See whether somebody at this desk is asked to interpret."""
        desk = self._at.desk
        self._at.tasks.read(lambda front: summons_at(front, desk), self._show_summons, "summons")

    def _show_summons(self, found: tuple[Summons, ...]) -> None:
        if not found:
            self._at.notices.close_notice("summons")
            return
        first = found[0]

        def say() -> Notice:
            words = translate("Interpreter", "{place} asks {person} to interpret {name}.")
            if first.written:
                words = translate("Interpreter", "{place} asks {person} to translate a text: {name}.")
            title = words.format(place=first.place, person=first.person, name=first.language)
            text = f"{first.ticket} · {first.service}" if first.ticket else ""
            coming = translate("Interpreter", "I am coming")
            if first.written:
                coming = translate("Interpreter", "I will do it")
            come = to.Confirm(booking=first.booking)
            return Notice(title, text, "note", coming, does=lambda: self._at.do(come))

        self._at.notices.show_notice("summons", say)


def _spoken(volunteered: Iterable[Volunteered]) -> str:
    return ", ".join(language_named(each.language) for each in volunteered)
