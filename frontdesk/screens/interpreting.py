"""What is offered when a visitor needs another language: colleagues first, then what can be booked.

Knows lines and figures; runs on the database thread and writes nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from frontdesk.deadlines import end_of_working_day_after
from frontdesk.desk import FrontDesk
from frontdesk.duty import Duty, on_duty
from frontdesk.interpreting.costs import Quote, Wish, first_possible, impossible, quote, unhurried
from frontdesk.interpreting.decide import pounds
from frontdesk.interpreting.facts import Helper, Subject
from frontdesk.interpreting.kinds import Kind
from frontdesk.interpreting.providers import Provider
from frontdesk.interpreting.state import BEFORE_ARRIVAL, Booking, Stage
from frontdesk.languages import BY_NAME, Language, in_order
from frontdesk.screens.interpreting_words import KINDS, LEVELS, cancelling_text, cost_text, language_named
from frontdesk.shop import LEVELS as LEVELS_IN_ORDER
from frontdesk.shop import Person, Shop, Volunteered
from frontdesk.words import current, translate

#: What a booking is for at first; people change it in the form.
USUAL_MINUTES: Final = {Kind.TELEPHONE: 15, Kind.VIDEO: 20, Kind.IN_PERSON: 60}
USUAL_WORDS: Final = 250
#: A colleague who is called comes for so long.
USUAL_MINUTES_OF_STAFF: Final = 15
#: So many working days a colleague is given for a text, beside their own work.
STAFF_DAYS: Final = 2
AT_ONCE: Final = (Kind.TELEPHONE, Kind.VIDEO)
#: Of so many days the languages met are counted.
LOOKED_BACK: Final = 28
#: What a service's group says about the subject, by a word of its English name.
_GROUPS: Final = {
    "housing": Subject.HOUSING,
    "benefit": Subject.MONEY,
    "money": Subject.MONEY,
    "tax": Subject.TAX,
    "care": Subject.CARE,
    "school": Subject.SCHOOL,
    "nationality": Subject.STATUS,
    "registration": Subject.REGISTRATION,
}


@dataclass(frozen=True, slots=True)
class Way:
    """One way to be understood. Exactly one of `person` and `provider` is set, neither for a relative."""

    id: str
    title: str
    rest: str = ""
    aside: str = ""
    helper: Helper = Helper.PROFESSIONAL
    kind: Kind = Kind.IN_PERSON
    person: str = ""
    provider: str = ""

    @property
    def dated(self) -> bool:
        """Whether it is for a day to come, and not for this moment."""
        later = self.helper is Helper.PROFESSIONAL and self.kind not in AT_ONCE
        return later or self.kind is Kind.WRITTEN


@dataclass(frozen=True, slots=True)
class Priced:
    """A cost in words, with what cancelling costs; or the code of a refusal. `pence` is what was shown."""

    text: str = ""
    cancelling: str = ""
    pence: int | None = None
    refused: str = ""


def ways(front: FrontDesk, language: str) -> tuple[Way, ...]:
    """Every way to help somebody in a language (ISO 639-3): who is on duty first. Raises StoreError.

    Of translations, too, what a colleague writes comes before what is paid for.
    """
    now = front.clock.read().at
    paid = list(_professional(front.shop, language, now))
    spoken = [way for way in paid if way.kind is not Kind.WRITTEN]
    written = [*_writers(front.shop, language), *(way for way in paid if way.kind is Kind.WRITTEN)]
    found = [*_colleagues(front, language), *spoken, *written]
    relative = Way(
        "relative",
        translate("Interpreter", "A friend or relative"),
        translate("Interpreter", " – only if they want no professional; never a child"),
        helper=Helper.RELATIVE,
    )
    return (*found, relative)


def _colleagues(front: FrontDesk, language: str) -> list[Way]:
    """On duty before unknown before away, then by how well they know it."""
    duties = {duty.id: duty for duty in front.store.every(Duty)}
    desks = {staffing.id: staffing for staffing in front.store.staffing()}
    busy = {each.interpreter for each in front.store.open_ones(Booking) if each.stage is Stage.ARRIVED}
    ranked = []
    for person in front.shop.people.values():
        offered = person.offers(language)
        if offered is None or not offered.spoken:
            continue
        here = on_duty(person, front.today.isoformat(), duties.get(person.id), desks)
        rank = (True, None, False).index(here), LEVELS_IN_ORDER.index(_level(offered))
        ranked.append((rank, _colleague(person, offered, here, f"person/{person.id}" in busy)))
    return [way for _, way in sorted(ranked, key=lambda pair: pair[0])]


def _level(offered: Volunteered) -> str:
    return offered.level if offered.level in LEVELS_IN_ORDER else LEVELS_IN_ORDER[-1]


def _colleague(person: Person, offered: Volunteered, here: bool | None, busy: bool) -> Way:
    duty = {
        True: translate("Interpreter", "on duty"),
        False: translate("Interpreter", "not here today"),
        None: translate("Interpreter", "perhaps here: ring"),
    }[here]
    if busy:
        duty = translate("Interpreter", "interprets just now")
    written = translate("Interpreter", "writes it too") if offered.written else ""
    level = translate("Interpreter", LEVELS[_level(offered)])
    said = ", ".join(part for part in (level, written, duty) if part)
    return Way(
        f"staff:{person.id}",
        person.named(current()),
        f" – {said}",
        person.reached,
        Helper.STAFF,
        person=person.id,
    )


def _writers(shop: Shop, language: str) -> Iterable[Way]:
    """Colleagues who volunteered to write a language: they need not be here today."""
    for person in shop.people.values():
        offered = person.offers(language)
        if offered is not None and offered.written:
            yield Way(
                f"writes:{person.id}",
                translate("Interpreter", "Written translation"),
                f" – {person.named(current())}",
                person.reached,
                Helper.STAFF,
                Kind.WRITTEN,
                person.id,
            )


def _professional(shop: Shop, language: str, now: datetime) -> Iterable[Way]:
    for kind in (*AT_ONCE, Kind.IN_PERSON, Kind.WRITTEN):
        for provider in shop.providers.values():
            if provider.serves(language, kind) and not impossible(_usual(kind, language, now), now):
                yield _way(shop, provider, kind, language, now)


def _usual(kind: Kind, language: str, now: datetime) -> Wish:
    return Wish(
        kind=kind,
        language=language,
        starts=now,
        minutes=USUAL_MINUTES.get(kind, 0),
        words=USUAL_WORDS if kind is Kind.WRITTEN else 0,
    )


def _way(shop: Shop, provider: Provider, kind: Kind, language: str, now: datetime) -> Way:
    title = {
        Kind.TELEPHONE: translate("Interpreter", "By telephone, now"),
        Kind.VIDEO: translate("Interpreter", "By video, now"),
        Kind.IN_PERSON: translate("Interpreter", "In person, for a date"),
        Kind.WRITTEN: translate("Interpreter", "Written translation"),
    }[kind]
    aside = ""
    if kind in AT_ONCE:
        cost = quote(provider, _usual(kind, language, now), now, shop.site.nation)
        if isinstance(cost, str):
            aside = translate("Interpreter", "not now")
        else:
            minutes = USUAL_MINUTES[kind]
            aside = translate(
                "Interpreter", "{cost} for {minutes} min", cost=pounds(cost.total), minutes=minutes
            )
    return Way(f"{kind}:{provider.id}", title, f" – {provider.name}", aside, kind=kind, provider=provider.id)


def way_of(booking: Booking, shop: Shop) -> Way:
    """The way in which something is booked already."""
    provider = shop.providers.get(booking.provider)
    name = booking.provider if provider is None else provider.name
    title = translate("Interpreter", KINDS[booking.kind])
    return Way(booking.id, title, f" – {name}", kind=booking.kind, provider=booking.provider)


def priced(front: FrontDesk, way: Way, wish: Wish) -> Priced:
    """What a wish would cost in a way, to be shown before it is booked."""
    now, shop = front.clock.read().at, front.shop
    if way.helper is not Helper.PROFESSIONAL:
        code = impossible(wish, now)
        return (
            Priced(refused=code) if code else Priced(translate("Interpreter", "It costs nothing."), pence=0)
        )
    provider = shop.providers.get(way.provider)
    if provider is None:
        return Priced(refused="unknown_provider")
    cost = quote(provider, wish, now, shop.site.nation)
    if isinstance(cost, Quote):
        return Priced(cost_text(cost), cancelling_text(cost, now), cost.total)
    return Priced(refused=cost)


def suggested(front: FrontDesk, way: Way) -> datetime:
    """When a booking for a date can begin at the earliest; when a translation can be there, unhurried."""
    now, shop = front.clock.read().at, front.shop
    if way.kind is Kind.WRITTEN:
        provider = shop.providers.get(way.provider)
        if provider is not None:
            return unhurried(provider, now, shop.site.nation)
        return end_of_working_day_after(now, STAFF_DAYS, shop.site.nation)
    if way.helper is not Helper.PROFESSIONAL:
        return now
    minutes = USUAL_MINUTES.get(way.kind, 0)
    return first_possible(shop.providers[way.provider], way.kind, minutes, now, shop.site.nation)


def subject_of(shop: Shop, service: str) -> Subject:
    """What an enquiry is most likely about."""
    known = shop.services.get(service)
    group = "" if known is None else known.group.casefold()
    return next((subject for word, subject in _GROUPS.items() if word in group), Subject.OTHER)


def languages_met(front: FrontDesk) -> list[Language]:
    """The languages to point to, by what the shop met in the last weeks. Raises StoreError."""
    return in_order(Counter(_met(front)))


def _met(front: FrontDesk) -> Iterable[str]:
    days = (front.today - timedelta(days=n) for n in range(LOOKED_BACK))
    return (visit.language for day in days for visit in front.store.visits_of(day) if visit.language)


def spoken_code(language: str, needs: Iterable[str]) -> str:
    """The code of the language a visit needs; empty where it says none."""
    if language in BY_NAME:
        return BY_NAME[language].code
    return language if len(language) == 3 else ("bfi" if "bsl" in needs else "")


def bookings_by_visit(front: FrontDesk) -> dict[str, Booking]:
    """The open booking of each visit that has one, the latest asked for. Raises StoreError."""
    found = sorted(front.store.open_ones(Booking), key=lambda each: (each.asked, each.id))
    return {each.visit: each for each in found if each.visit}


@dataclass(frozen=True, slots=True)
class Summons:
    """A colleague at this desk is asked to interpret: for which visit and what it came for, not its story."""

    booking: str
    person: str
    language: str
    ticket: str
    service: str
    place: str
    written: bool = False


def summons_at(front: FrontDesk, desk: str) -> tuple[Summons, ...]:
    """Who at a desk or in a room is asked to interpret and has not answered yet. Raises StoreError."""
    found = []
    for booking in front.store.open_ones(Booking):
        person = front.shop.people.get(booking.interpreter.partition("/")[2])
        asked = booking.helper is Helper.STAFF and booking.stage is Stage.ASKED
        if person is None or not asked or person.place != desk or booking.stage not in BEFORE_ARRIVAL:
            continue
        visit = front.store.visit(booking.visit) if booking.visit else None
        place = front.shop.place(booking.desk)
        found.append(
            Summons(
                booking=booking.id,
                person=person.named(current()),
                language=language_named(booking.language),
                ticket="" if visit is None else visit.ticket,
                service="" if visit is None else front.shop.service_name(visit.service, current()),
                place=booking.desk if place is None else place.named(current()),
                written=booking.kind is Kind.WRITTEN,
            )
        )
    return tuple(found)


def kind_text(kind: Kind) -> str:
    """A way of interpreting in the language in use."""
    return translate("Interpreter", KINDS[kind])
