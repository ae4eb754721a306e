"""The tables of a feed become records of the directory, every fault and warning told with its place.

Knows what the columns of HSDS 3 mean here, and those that begin with x_, which are our own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final, TypeVar

from frontdesk.directory.records import Body, ListedService, Location, Offer, Partner, Schedule, Status
from frontdesk.exchange.directory.fields import Fields
from frontdesk.exchange.directory.hours import schedule_of
from frontdesk.exchange.directory.remarks import Place
from frontdesk.exchange.directory.tables import Row, Tables
from frontdesk.words import translate

Known = Callable[[str], bool]
Value = TypeVar("Value")
_KINDS: Final = {"organization": "partner", "service_at_location": "offer"}
_ADDRESS: Final = ("address_1", "address_2", "city", "region", "state_province")
#: Fields of a record that no feed of the standard speaks of: column -> field.
_OURS: Final = {
    "partner": {"x_name_cy": "name_cy"},
    "location": {"x_name_cy": "name_cy", "x_directions_cy": "directions_cy", "x_closed_days": "closed"},
    "service": {
        "x_name_cy": "name_cy",
        "x_description_cy": "description_cy",
        "x_note": "note",
        "alternate_name": "synonyms",
    },
    "offer": {"x_place": "place", "x_place_name": "place_name"},
}
#: The same where a plain table leaves columns out: of those it has not it says nothing.
_PLAIN: Final = {
    "partner": {"telephone": "telephone", "description": "description", "email": "email", "website": "url"},
    "location": {
        "address": "address", "postcode": "postcode", "transportation": "directions", "access": "access",
        "telephone": "telephone", "x_hours": "schedules", "description": "description", "url": "url",
    },
    "service": {
        "description": "description", "eligibility_description": "eligibility",
        "minimum_age": "minimum_age", "maximum_age": "maximum_age", "documents": "documents",
        "email": "email",
        "languages": "languages", "telephone": "telephone", "ask_for": "ask_for", "url": "url",
        "fees_description": "fees", "organization_id": "partner", "x_hours": "schedules", "status": "status",
    },
    "offer": {"telephone": "telephone", "x_hours": "schedules"},
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Draft:
    """A record as a feed has it. Of the fields in `silent` the feed says nothing: they stay as they are."""

    body: Body
    place: Place
    silent: frozenset[str] = frozenset()


def drafts(tables: Tables, known: Known, *, plain: bool = False) -> Iterator[Draft]:
    """The records of a feed. `known` says which records the directory has already, by `record_id`."""
    reading = _Reading(tables, known)
    tables.settle(reading.has)
    for kind, table, read in (
        ("partner", "organization", reading.partner),
        ("location", "location", reading.location),
        ("service", "service", reading.service),
        ("offer", "service_at_location", reading.offer),
    ):
        columns = _OURS[kind] | (_PLAIN[kind] if plain else {})
        for id_, row in tables.entities[table].items():
            before = len(tables.remarks.faults)
            body = read(id_, Fields(table, row, tables.remarks))
            if body is not None and len(tables.remarks.faults) == before:
                silent = {field for column, field in columns.items() if column not in row.values}
                yield Draft(body, row.place, frozenset(silent))
    reading.circles()


class _Reading:
    def __init__(self, tables: Tables, known: Known) -> None:
        self._tables, self._known, self._remarks = tables, known, tables.remarks

    def partner(self, id_: str, fields: Fields) -> Partner | None:
        """An organisation."""
        return self._named(
            fields,
            lambda name: Partner(
                id=id_,
                name=name,
                name_cy=fields.text("x_name_cy", lines=False),
                description=self._more_than(name, fields.text("description")),
                url=fields.web("website") or fields.web("url"),
                email=fields.mail("email"),
                telephone=fields.telephone("telephone") or self._telephone("organization", id_),
                parent=self._parent(fields),
            ),
        )

    @staticmethod
    def _more_than(name: str, description: str) -> str:
        """A description that only says the name again says nothing: our own exports fill it so."""
        return "" if description == name else description

    def _parent(self, fields: Fields) -> str:
        parent = fields.raw("parent_organization_id").strip()
        if parent and not self.has("organization", parent):
            words = translate("Directory", "There is no organisation “{id}”; it is left out.", id=parent)
            fields.warn("parent_organization_id", words)
            return ""
        return parent

    def location(self, id_: str, fields: Fields) -> Location | None:
        """A place. Without a name it is called by its address."""
        address, postcode = self._address(id_, fields)
        name = fields.text("name", lines=False) or (address[0] if address else "")
        if not name:
            name = id_
            fields.warn("name", translate("Directory", "It has neither a name nor an address."))
        return Location(
            id=id_,
            name=name,
            name_cy=fields.text("x_name_cy", lines=False),
            description=fields.text("description"),
            address=address,
            postcode=postcode,
            directions=fields.text("transportation"),
            directions_cy=fields.text("x_directions_cy"),
            telephone=fields.telephone("telephone") or self._telephone("location", id_),
            access=fields.text("access") or "\n".join(self._accesses(id_)),
            url=fields.web("url"),
            schedules=self._hours("location", id_, fields),
            closed=fields.days("x_closed_days"),
        )

    def _address(self, id_: str, fields: Fields) -> tuple[tuple[str, ...], str]:
        if "address" in fields.row.values:
            return fields.parts("address"), fields.text("postcode", lines=False)
        for row in self._tables.of("address", "location", id_):
            found = Fields("address", row, self._remarks)
            lines = [found.text(name, lines=False) for name in _ADDRESS]
            return tuple(line for line in lines if line), found.text("postal_code", lines=False)
        return (), ""

    def _accesses(self, id_: str) -> Iterator[str]:
        for row in self._tables.of("accessibility", "location", id_):
            yield Fields("accessibility", row, self._remarks).first("description", "accessibility")

    def service(self, id_: str, fields: Fields) -> ListedService | None:
        """A service with what belongs to it."""
        return self._named(
            fields,
            lambda name: ListedService(
                id=id_,
                name=name,
                name_cy=fields.text("x_name_cy", lines=False),
                description=fields.text("description"),
                description_cy=fields.text("x_description_cy"),
                synonyms=fields.parts("alternate_name"),
                partner=self._reference(fields, "organization_id", "organization"),
                status=self._status(fields),
                eligibility=fields.text("eligibility_description"),
                minimum_age=fields.number("minimum_age"),
                maximum_age=fields.number("maximum_age"),
                documents=fields.parts("documents") or self._texts("required_document", id_, "document"),
                languages=fields.parts("languages") or self._texts("language", id_, "name", "code"),
                telephone=fields.telephone("telephone") or self._telephone("service", id_),
                ask_for=fields.text("ask_for", lines=False) or self._contact(id_),
                url=fields.web("url"),
                email=fields.mail("email"),
                fees=fields.first("fees_description", "fees"),
                note=fields.text("x_note"),
                schedules=self._hours("service", id_, fields),
            ),
        )

    def _status(self, fields: Fields) -> Status:
        written = fields.raw("status").strip().lower()
        try:
            return Status(written) if written else Status.ACTIVE
        except ValueError:
            words = translate("Directory", "“{text}” is none of: {known}.")
            fields.fault("status", words.format(text=written, known=", ".join(Status)))
            return Status.ACTIVE

    def offer(self, id_: str, fields: Fields) -> Offer | None:
        """A service at a location; without one of the two there is none."""
        service = self._reference(fields, "service_id", "service", needed=True)
        location = self._reference(fields, "location_id", "location", needed=True)
        if not (service and location):
            return None
        return Offer(
            id=id_,
            service=service,
            location=location,
            place=fields.text("x_place", lines=False),
            place_name=fields.text("x_place_name", lines=False),
            telephone=fields.telephone("telephone") or self._telephone("service_at_location", id_),
            schedules=self._hours("service_at_location", id_, fields),
        )

    def _named(self, fields: Fields, make: Callable[[str], Value]) -> Value | None:
        name = fields.text("name", lines=False)
        if not name:
            fields.fault("name", translate("Directory", "It is missing."))
            make("?")  # what else is wrong is told in the same go
            return None
        return make(name)

    def has(self, table: str, id_: str) -> bool:
        """Whether a record is in the feed or on record already."""
        return id_ in self._tables.entities[table] or self._known(f"{_KINDS.get(table, table)}:{id_}")

    def _reference(self, fields: Fields, name: str, table: str, *, needed: bool = False) -> str:
        id_ = fields.raw(name).strip()
        if not id_ and needed:
            fields.fault(name, translate("Directory", "It is missing."))
        if not id_ or self.has(table, id_):
            return id_
        words = translate("Directory", "It points to “{id}”, which is neither in the feed nor on record.")
        if self._remarks.lenient and not needed:
            fields.warn(name, words.format(id=id_))
        else:
            fields.fault(name, words.format(id=id_))
        return ""

    def _telephone(self, owner: str, id_: str) -> str:
        """The first number of a record's phones, then of its contacts."""
        rows = [*self._tables.of("phone", owner, id_)]
        for contact in self._tables.of("contact", owner, id_):
            rows += self._tables.of("phone", "contact", str(contact.values.get("id", "")))
        numbers = [Fields("phone", row, self._remarks).telephone("number") for row in rows]
        return next((number for number in numbers if number), "")

    def _contact(self, id_: str) -> str:
        """Whom to ask for, by their role."""
        found = ""
        for row in self._tables.of("contact", "service", id_):
            fields = Fields("contact", row, self._remarks)
            self._remarks.names_of_people += bool(fields.raw("name"))
            found = found or fields.text("title", lines=False)
        return found

    def _texts(self, table: str, id_: str, *names: str) -> tuple[str, ...]:
        found = []
        for row in self._tables.of(table, "service", id_):
            text = Fields(table, row, self._remarks).first(*names).replace(";", ",").replace("\n", " ")
            if text and text not in found:
                found.append(text)
        return tuple(found)

    def _hours(self, owner: str, id_: str, fields: Fields) -> tuple[Schedule, ...]:
        if "x_hours" in fields.row.values:
            return fields.hours("x_hours")
        rows = self._tables.of("schedule", owner, id_)
        read = [schedule_of(Fields("schedule", row, self._remarks)) for row in rows]
        return tuple(schedule for schedule in read if schedule is not None)

    def circles(self) -> None:
        """Organisations that belong to each other in a circle."""
        parents: dict[str, tuple[str, Row]] = {}
        for id_, row in self._tables.entities["organization"].items():
            parent = row.values.get("parent_organization_id")
            if isinstance(parent, str) and parent:
                parents[id_] = (parent, row)
        done: set[str] = set()
        for first in parents:
            way: list[str] = []
            at = first
            while at in parents and at not in done:
                done.add(at)
                way.append(at)
                at = parents[at][0]
            if at in way:
                circle = " → ".join([*way[way.index(at) :], at])
                words = translate("Directory", "It goes in a circle: {circle}.", circle=circle)
                self._remarks.fault(parents[at][1].place, words, "organization.parent_organization_id")
