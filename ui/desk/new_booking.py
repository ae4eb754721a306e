"""A booking that is made: the form with its cost, the command with all that goes with it, and who is told.

Knows whom it is for, the way and what the form says; which language and which way is `interpreting`'s.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from frontdesk.desk import Done, FrontDesk, Single, Together
from frontdesk.interpreting import commands as to
from frontdesk.interpreting.facts import Helper
from frontdesk.interpreting.kinds import Kind
from frontdesk.languages import BSL, english_name
from frontdesk.outbox import Queue
from frontdesk.referral.state import reference_of
from frontdesk.screens.interpreting import USUAL_MINUTES_OF_STAFF, Way, subject_of, suggested
from frontdesk.screens.interpreting_words import language_named
from frontdesk.screens.translation import Pending, pending, promise_of
from frontdesk.visit.commands import Correct
from frontdesk.words import translate
from ui.desk.at_desk import AtDesk
from ui.desk.booking_deeds import refused, show_price
from ui.desk.interpreter_form import BookingForm, Wanted
from ui.desk.notices import Notice


@dataclass(frozen=True, slots=True)
class Whom:
    """Whom it is for: a visit and what is known of it."""

    visit: str
    ticket: str
    service: str
    language: str
    needs: tuple[str, ...]
    name: str = ""


class NewBooking:
    """``NewBooking(at).take(whom, code, way)``."""

    def __init__(self, at: AtDesk) -> None:
        self._at = at

    def take(self, whom: Whom, code: str, way: Way) -> None:
        """Call a colleague at once; ask for everything else in the form, which shows what it costs."""
        if way.helper is Helper.STAFF and way.kind is not Kind.WRITTEN:
            self._call_colleague(whom, code, way)
            return
        shop, now = self._at.front.shop, self._at.front.clock.read().at
        form = BookingForm(
            self._at.window, way, (code, language_named(code)), shop, subject_of(shop, whom.service), now
        )
        form.price_wanted.connect(lambda wish: show_price(self._at, form, way, wish))
        form.booked.connect(lambda wanted: self._ask(form, whom, code, way, wanted))
        form.finished.connect(lambda _result: self._at.back_to(None))
        form.open()

        def read(front: FrontDesk) -> tuple[datetime, Pending | None]:
            waits = pending(front, whom.visit, code) if way.kind is Kind.WRITTEN else None
            return suggested(front, way), waits

        self._at.tasks.read(read, lambda found: form.suggest(*found), "suggested")

    def _call_colleague(self, whom: Whom, code: str, way: Way) -> None:
        ask = to.Ask(
            booking=self._at.front.make_id(),
            kind=way.kind,
            language=code,
            helper=Helper.STAFF,
            minutes=USUAL_MINUTES_OF_STAFF,
            person=way.person,
            subject=subject_of(self._at.front.shop, whom.service),
            payer=next(iter(self._at.front.shop.payers), ""),
            visit=whom.visit,
        )
        self._book([ask], ask, whom, lambda _done: self._tell_colleague(way, whom))

    def _ask(self, form: BookingForm, whom: Whom, code: str, way: Way, wanted: Wanted) -> None:
        details = {"dialect": wanted.dialect, "what": wanted.what}
        ask = to.Ask(
            booking=self._at.front.make_id(),
            kind=way.kind,
            language=code,
            helper=way.helper,
            starts=wanted.wish.starts if way.dated else None,
            minutes=wanted.wish.minutes,
            words=wanted.wish.words,
            provider=way.provider,
            person=way.person,
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
        together: list[Single] = [ask]
        if way.kind is Kind.WRITTEN:
            together = self._promised(ask, whom, wanted)
            ask = next(each for each in together if isinstance(each, to.Ask))

        def kept(_done: Done) -> None:
            form.accept()
            if way.helper is Helper.PROFESSIONAL:
                self._tell_provider(ask, way)
            elif way.helper is Helper.STAFF:
                self._tell_colleague(way, whom)

        self._book(together, ask, whom, kept, lambda words: refused(form, words))

    def _promised(self, ask: to.Ask, whom: Whom, wanted: Wanted) -> list[Single]:
        """A translation stands as a promise to the visitor: the one made already, else one made with it."""
        if wanted.pending is not None:
            return [replace(ask, promise=wanted.pending.promise, document=wanted.pending.document)]
        id_ = self._at.front.make_id()
        details = {"what": wanted.what, "name": whom.name, "contact": wanted.contact}
        due, owner = wanted.wish.starts, f"desk/{self._at.desk}"
        service = whom.service if whom.service in self._at.front.shop.services else ""
        promise = promise_of(id_, ask.language, due, owner, whom.visit, service, details)
        return [replace(ask, promise=id_), promise]

    def _book(
        self,
        together: list[Single],
        ask: to.Ask,
        whom: Whom,
        then: Callable[[Done], object],
        not_done: Callable[[str], object] | None = None,
    ) -> None:
        """Book, write to the provider, and let the need go with the visit: all of it or nothing.

        Who wants a text in a language need not speak it: they may bring it to somebody at home.
        """
        provider = self._at.front.shop.providers.get(ask.provider)
        if provider is not None and provider.email and ask.starts is not None:
            domain = self._at.outside.mail_domain or "frontdesk.invalid"
            about = f"booking/{ask.booking}"
            together.append(Queue(email=self._at.front.make_id(), about=about, domain=domain))
        correct = None if ask.kind is Kind.WRITTEN else with_need(whom, ask.language)
        if correct is not None:
            together.append(correct)
        named = {"name": language_named(ask.language), "ticket": whom.ticket}
        said = translate("Interpreter", "{name} is booked for {ticket}.", **named)
        self._at.tasks.handle(
            Together(tuple(together)) if len(together) > 1 else ask,
            self._at.desk,
            lambda done: self._at.done(done, said, then),
            self._at.refuse if not_done is None else lambda refusal: not_done(refusal.words()),
        )

    def _tell_colleague(self, way: Way, whom: Whom) -> None:
        self._at.notices.show_notice("interpreter", lambda: _colleague_asked(way, whom.ticket))

    def _tell_provider(self, ask: to.Ask, way: Way) -> None:
        provider = self._at.front.shop.providers[ask.provider]
        reference, payer = reference_of(ask.booking), ask.payer or "–"
        written = way.dated and bool(provider.email)
        values = {"provider": provider.name, "phone": provider.phone or "–"}
        values |= {"reference": reference, "payer": payer}

        def say() -> Notice:
            title, text = _provider_asked(way.kind, written=written)
            return Notice(title.format(**values), text.format(**values), "note")

        self._at.notices.show_notice("interpreter", say)


def _colleague_asked(way: Way, ticket: str) -> Notice:
    if way.kind is Kind.WRITTEN:
        title = translate("Interpreter", "A colleague is asked to translate for {ticket}.", ticket=ticket)
        told = translate("Interpreter", "Give them the text. It is promised to the visitor.")
        number = translate("Interpreter", "Their number is {number}.", number=way.aside) if way.aside else ""
        return Notice(title, f"{told} {number}".strip(), "note")
    title = translate("Interpreter", "{person} is asked to interpret for {ticket}.")
    text = translate("Interpreter", "Ring {number}. F4 again: they are here, or can’t come.")
    if not way.aside:
        text = translate("Interpreter", "F4 again: they are here, or can’t come.")
    return Notice(title.format(person=way.title, ticket=ticket), text.format(number=way.aside), "note")


def _provider_asked(kind: Kind, *, written: bool) -> tuple[str, str]:
    """What is said once a provider is asked, with places for names and numbers."""
    if kind is Kind.WRITTEN:
        title = (
            translate("Interpreter", "An e-mail to {provider} is on its way, with the date it is due.")
            if written
            else translate("Interpreter", "Ring {provider} now: {phone}")
        )
        text = translate(
            "Interpreter",
            "It is promised to the visitor. Our reference is {reference}; Ctrl Shift I: how it goes on.",
        )
        return title, text
    if written:
        title = translate("Interpreter", "An e-mail to {provider} is on its way, with an invitation.")
        return title, translate("Interpreter", "Our reference is {reference}. F4 again: how it went on.")
    title = translate("Interpreter", "Ring {provider} now: {phone}")
    return title, translate(
        "Interpreter", "Our reference is {reference}, the cost code {payer}. F4 again once they answer."
    )


def with_need(whom: Whom, code: str) -> Correct | None:
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
