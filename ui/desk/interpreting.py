"""What is done when a visitor needs another language: which it is, who helps, the booking and how it goes on.

Knows the visit, the form and the commands; what is offered and what it costs is `screens.interpreting`'s.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from frontdesk.desk import Command, Done, Together
from frontdesk.duty import SetDuty
from frontdesk.interpreting import commands as to
from frontdesk.interpreting.costs import Wish
from frontdesk.interpreting.facts import Helper
from frontdesk.interpreting.kinds import Kind
from frontdesk.interpreting.state import Booking
from frontdesk.languages import BSL, english_name
from frontdesk.outbox import Queue
from frontdesk.referral.state import reference_of
from frontdesk.screens.desk import Here, Row
from frontdesk.screens.interpreting import (
    AT_ONCE,
    Summons,
    Way,
    bookings_by_visit,
    spoken_code,
    subject_of,
    suggested,
    summons_at,
    ways,
)
from frontdesk.screens.interpreting_words import language_named
from frontdesk.shop import Volunteered
from frontdesk.visit.commands import Correct
from frontdesk.words import current, translate
from ui.desk.at_desk import AtDesk
from ui.desk.booking_deeds import BookingDeeds, refused, show_price
from ui.desk.check_in import CheckInPanel
from ui.desk.interpreter_form import BookingForm, Wanted
from ui.desk.language_card import CardDeeds
from ui.desk.notices import Notice
from ui.desk.options import Option
from ui.desk.point_language import PointPage


@dataclass(frozen=True, slots=True)
class _For:
    """Whom it is for: a visit and what is known of it."""

    visit: str
    ticket: str
    service: str
    language: str
    needs: tuple[str, ...]


class InterpretDeeds:
    """The deeds about interpreters."""

    def __init__(self, at: AtDesk, form: CheckInPanel) -> None:
        self._at, self._form = at, form
        self._bookings, self._cards = BookingDeeds(at), CardDeeds(at)

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What each action does."""
        return {
            "interpreter": self._interpreter,
            "point_language": self._point,
            "on_duty": self._ask_on_duty,
        }

    def _whom(self) -> _For | None:
        """The visitor here, else the one chosen in the queue."""
        one: Here | Row | None = self._at.shown()[0].here or self._at.chosen()
        return None if one is None else _For(one.visit, one.ticket, one.service, one.language, one.needs)

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

    def _begin(self, whom: _For) -> None:
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

    def _pointed(self, whom: _For | None, code: str) -> None:
        if whom is None:
            self._form.take_language(english_name(code), "bsl" if code == BSL else "interpreter")
            self._form.field.line.setFocus()
            return
        correct = _with_need(whom, code)
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

    def _ask_way(self, whom: _For, code: str) -> None:
        name = language_named(code)
        title = translate("Interpreter", "{name} for {ticket}", name=name, ticket=whom.ticket)

        def show(found: tuple[Way, ...]) -> None:
            by_id = {way.id: way for way in found}
            options = [Option(way.id, way.title, way.rest, way.aside) for way in found]
            self._at.choose(title, options, lambda id_: self._take(whom, code, by_id[id_]))

        self._at.tasks.read(lambda front: ways(front, code), show, "ways")

    def _take(self, whom: _For, code: str, way: Way) -> None:
        if way.helper is Helper.STAFF:
            wish = Wish(kind=Kind.IN_PERSON, language=code, starts=self._at.front.clock.read().at, minutes=15)
            ask = to.Ask(
                booking=self._at.front.make_id(),
                kind=wish.kind,
                language=code,
                helper=Helper.STAFF,
                minutes=wish.minutes,
                person=way.person,
                subject=subject_of(self._at.front.shop, whom.service),
                payer=next(iter(self._at.front.shop.payers), ""),
                visit=whom.visit,
            )
            self._book(ask, whom, code, lambda _done: self._tell_colleague(way, whom))
            return
        shop, now = self._at.front.shop, self._at.front.clock.read().at
        name = language_named(code)
        form = BookingForm(self._at.window, way, (code, name), shop, subject_of(shop, whom.service), now)
        form.price_wanted.connect(lambda wish: show_price(self._at, form, way, wish))
        form.booked.connect(lambda wanted: self._ask(form, whom, code, way, wanted))
        form.finished.connect(lambda _result: self._at.back_to(None))
        form.open()
        self._at.tasks.read(lambda front: suggested(front, way), form.suggest, "suggested")

    def _ask(self, form: BookingForm, whom: _For, code: str, way: Way, wanted: Wanted) -> None:
        dated = way.helper is Helper.PROFESSIONAL and way.kind not in AT_ONCE
        details = {"dialect": wanted.dialect, "what": wanted.what}
        ask = to.Ask(
            booking=self._at.front.make_id(),
            kind=way.kind,
            language=code,
            helper=way.helper,
            starts=wanted.wish.starts if dated else None,
            minutes=wanted.wish.minutes,
            words=wanted.wish.words,
            provider=way.provider,
            room=wanted.room,
            gender=wanted.gender,
            subject=wanted.subject,
            payer=wanted.payer,
            visit=whom.visit,
            shown=wanted.shown,
            adult=wanted.adult,
            professional_offered=wanted.professional_offered,
            details={name: text for name, text in details.items() if text},
        )

        def kept(_done: Done) -> None:
            form.accept()
            if way.helper is Helper.PROFESSIONAL:
                self._tell_provider(ask, dated)

        self._book(ask, whom, code, kept, lambda words: refused(form, words))

    def _book(
        self,
        ask: to.Ask,
        whom: _For,
        code: str,
        then: Callable[[Done], object],
        not_done: Callable[[str], object] | None = None,
    ) -> None:
        """Book, write to the provider, and let the need go with the visit: all of it or nothing."""
        together: list[to.Ask | Queue | Correct] = [ask]
        provider = self._at.front.shop.providers.get(ask.provider)
        if provider is not None and provider.email and ask.starts is not None:
            domain = self._at.outside.mail_domain or "frontdesk.invalid"
            about = f"booking/{ask.booking}"
            together.append(Queue(email=self._at.front.make_id(), about=about, domain=domain))
        correct = _with_need(whom, code)
        if correct is not None:
            together.append(correct)
        command: Command = Together(tuple(together)) if len(together) > 1 else ask
        name = language_named(code)
        named = {"name": name, "ticket": whom.ticket}
        said = translate("Interpreter", "{name} is booked for {ticket}.", **named)
        self._at.tasks.handle(
            command,
            self._at.desk,
            lambda done: self._at.done(done, said, then),
            self._at.refuse if not_done is None else lambda refusal: not_done(refusal.words()),
        )

    def _tell_colleague(self, way: Way, whom: _For) -> None:
        def say() -> Notice:
            title = translate("Interpreter", "{person} is asked to interpret for {ticket}.")
            text = translate("Interpreter", "Ring {number}. F4 again: they are here, or can’t come.")
            if not way.aside:
                text = translate("Interpreter", "F4 again: they are here, or can’t come.")
            named = title.format(person=way.title, ticket=whom.ticket)
            return Notice(named, text.format(number=way.aside), "note")

        self._at.notices.show_notice("interpreter", say)

    def _tell_provider(self, ask: to.Ask, dated: bool) -> None:
        provider = self._at.front.shop.providers[ask.provider]
        booking = ask.booking

        def say() -> Notice:
            if dated and provider.email:
                title = translate("Interpreter", "{provider} is asked by e-mail, with an invitation.")
                text = translate("Interpreter", "Our reference is {reference}. F4 again: how it went on.")
            else:
                title = translate("Interpreter", "Ring {provider} now: {phone}")
                text = translate(
                    "Interpreter",
                    "Our reference is {reference}, the cost code {payer}. F4 again once they answer.",
                )
            values = {"provider": provider.name, "phone": provider.phone or "–"}
            values |= {"reference": reference_of(booking), "payer": ask.payer or "–"}
            return Notice(title.format(**values), text.format(**values), "note")

        self._at.notices.show_notice("interpreter", say)

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
            title = translate(
                "Interpreter",
                "{place} asks {person} to interpret {name}.",
                place=first.place,
                person=first.person,
                name=first.language,
            )
            text = f"{first.ticket} · {first.service}" if first.ticket else ""
            coming = translate("Interpreter", "I am coming")
            come = to.Confirm(booking=first.booking)
            return Notice(title, text, "note", coming, does=lambda: self._at.do(come))

        self._at.notices.show_notice("summons", say)


def _spoken(volunteered: Iterable[Volunteered]) -> str:
    return ", ".join(language_named(each.language) for each in volunteered)


def _with_need(whom: _For, code: str) -> Correct | None:
    """The need goes with the visit to the call; None where it does already."""
    need = "bsl" if code == BSL else "interpreter"
    needs = whom.needs if need in whom.needs else (*whom.needs, need)
    language = english_name(code)
    if needs == whom.needs and language == whom.language:
        return None
    return Correct(
        visit=whom.visit,
        needs=None if needs == whom.needs else needs,
        language=None if language == whom.language else language,
    )
