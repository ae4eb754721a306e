"""A shop's own two files: shop.toml (site, desks, rooms, rules, notices) and services.csv.

Knows their format and tells every fault with its line; nothing half-read ever becomes a shop.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from typing import Final

from frontdesk.deadlines import Nation
from frontdesk.exchange.interpreters import read_payers, read_providers, with_languages
from frontdesk.exchange.people import chosen_services, lasting_id, read_people
from frontdesk.exchange.sections import Section, Sections, read_sections
from frontdesk.exchange.services_file import read_services
from frontdesk.exchange.table import Fault, FaultsError, UnreadableError, read_text
from frontdesk.resources import resource
from frontdesk.shop import Place, Rules, Service, Shop, Site
from frontdesk.words import translate

SHOP_FILE: Final = "shop.toml"
SERVICES_FILE: Final = "services.csv"
_INTERPRETERS: Final = ("language", "provider", "payer")


class ShopFilesError(FaultsError):
    """The shop's files are not right."""


def read_shop(folder: Path) -> Shop:
    """The shop set up in a folder. Raises ShopFilesError with every fault of both files."""
    services, faults = read_services(folder / SERVICES_FILE)
    try:
        sections = read_sections(SHOP_FILE, read_text(folder / SHOP_FILE))
    except UnreadableError as error:
        raise ShopFilesError([error.fault, *faults]) from error
    if sections.values:
        shop = _shop(sections, services, services_known=not faults)
        if not sections.faults and not faults:
            return shop
    elif not sections.faults:
        sections.faults.append(Fault(SHOP_FILE, 0, translate("Files", "The file is empty.")))
    raise ShopFilesError([*sorted(sections.faults, key=lambda fault: fault.line), *faults])


def copy_sample(to: Path) -> list[Path]:
    """Put the sample shop's files into a data folder to start from; a file already there is left alone."""
    to.mkdir(parents=True, exist_ok=True)
    copied = []
    for name in (SERVICES_FILE, SHOP_FILE):
        if (to / name).exists():
            continue
        fresh = to / f"{name}.new"
        shutil.copyfile(resource("shop", name), fresh)
        fresh.replace(to / name)
        copied.append(to / name)
    return copied


def _shop(sections: Sections, services: dict[str, Service], *, services_known: bool) -> Shop:
    """The shop the sections describe; what is wrong is noted in them.

    With services that could not all be read, desks are not held to them: one fault there would otherwise
    bring forth many here.
    """
    sections.nothing_but("site", "rules", "desk", "room", "person", "notice", *_INTERPRETERS)
    desks = [(section, _desk(section, services, services_known)) for section in sections.many("desk")]
    rooms = [(section, _room(section)) for section in sections.many("room")]
    if not desks:
        sections.faults.append(Fault(SHOP_FILE, 0, translate("Files", "A shop needs at least one desk.")))
    _note_twins([*desks, *rooms])
    places = {place.id: place for _, place in (*desks, *rooms)}
    people = read_people(sections, places, services, services_known=services_known)
    return Shop(
        site=_site(sections.one("site")),
        services=services,
        desks={place.id: place for _, place in desks},
        rooms={place.id: place for _, place in rooms},
        rules=_rules(sections.one("rules")),
        notices=tuple(_notice(section) for section in sections.many("notice")),
        people=with_languages(sections, people),
        providers=read_providers(sections),
        payers=read_payers(sections),
    )


def _note_twins(places: Sequence[tuple[Section, Place]]) -> None:
    seen: set[str] = set()
    for section, place in places:
        if place.id and place.id in seen:
            section.fault("id", translate("Files", "The id “{id}” is there twice.", id=place.id))
        seen.add(place.id)


def _site(section: Section) -> Site:
    site = Site(
        id=lasting_id(section),
        name=section.text("name", required=True),
        name_cy=section.text("name_cy"),
        short_name=section.text("short_name"),
        board_title=section.text("board_title"),
        board_title_cy=section.text("board_title_cy"),
        contact=section.text("contact", required=True),
        contact_cy=section.text("contact_cy"),
        nation=Nation(section.one_of("nation", tuple(Nation))),
    )
    section.nothing_else()
    return site


def _desk(section: Section, services: dict[str, Service], services_known: bool) -> Place:
    chosen = chosen_services(section, services, services_known)
    place = Place(
        id=lasting_id(section),
        name=section.text("name", required=True),
        name_cy=section.text("name_cy", required=True),
        services=chosen,
        step_free=section.flag("step_free", True),
    )
    section.nothing_else()
    return place


def _room(section: Section) -> Place:
    place = Place(
        id=lasting_id(section),
        name=section.text("name", required=True),
        name_cy=section.text("name_cy", required=True),
        step_free=section.flag("step_free", True),
        private=True,
    )
    section.nothing_else()
    return place


def _rules(section: Section) -> Rules:
    usual = Rules()

    def minutes(key: str, default: timedelta, least: float = 0) -> timedelta:
        return timedelta(minutes=section.number(key, default / timedelta(minutes=1), least, 24 * 60))

    def share(key: str, default: float) -> float:
        return section.number(key, default * 100, 0, 100) / 100

    calls = section.number("calls_before_did_not_come", usual.calls_before_did_not_come, 1, 20)
    rules = Rules(
        target=minutes("target_minutes", usual.target, least=1),
        due_soon=minutes("due_soon_minutes", usual.due_soon),
        calls_before_did_not_come=int(calls),
        did_not_come_after=minutes("did_not_come_after_minutes", usual.did_not_come_after),
        priority_lead=minutes("priority_lead_minutes", usual.priority_lead),
        seen_goal=share("seen_goal_percent", usual.seen_goal),
        first_point_goal=share("first_point_goal_percent", usual.first_point_goal),
    )
    section.nothing_else()
    return rules


def _notice(section: Section) -> tuple[str, str]:
    notice = (section.text("en", required=True), section.text("cy", required=True))
    section.nothing_else()
    return notice
