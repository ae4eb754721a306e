"""What lies in the e-mail to a provider, read by a parser that did not write it, and held against RFC 5546.

The tables of what has to be there once, and what may be, are those of its sections 3.2.2, 3.2.5, 3.4.2 and
3.4.5 for the properties this program writes.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import vobject
from vobject.base import Component

from frontdesk.interpreting import commands as to
from frontdesk.interpreting.facts import Why
from frontdesk.mail.delivery import change
from tests.frontdesk.interpreting.bookings import MEET, TRANSLATE, VOICES, floor_with_providers, state
from tests.frontdesk.mail.servers import SENDER, Post, certificate, mail_server
from tests.frontdesk.mail.test_invitation import book, calendar, read, work
from tests.shopfloor import MONDAY, Floor

#: What iCalendar has to write otherwise than it is.
AWKWARD = replace(TRANSLATE, details={"what": "Rent letter, 2; a\\b"})
ONCE = {
    ("VEVENT", "REQUEST"): {"attendee", "dtstamp", "dtstart", "organizer", "summary", "uid"},
    ("VEVENT", "CANCEL"): {"dtstamp", "organizer", "sequence", "uid"},
    ("VTODO", "REQUEST"): {
        "attendee", "dtstamp", "dtstart", "organizer", "priority", "summary", "uid",
    },
    ("VTODO", "CANCEL"): {"dtstamp", "organizer", "sequence", "uid"},
}  # fmt: skip
MAY = {"sequence", "class", "description", "location", "status", "dtend", "due", "dtstart", "summary"}
MAY |= {"attendee", "priority"}
STATUS = {
    "VEVENT": {"TENTATIVE", "CONFIRMED", "CANCELLED"},
    "VTODO": {"NEEDS-ACTION", "COMPLETED", "IN-PROCESS", "CANCELLED"},
}


@pytest.fixture
def floor() -> Floor:
    return floor_with_providers()


def component(text: str) -> tuple[str, Component]:
    """The method and the only component, once both have been found to be in order."""
    whole = vobject.readOne(text, validate=True)
    assert (whole.version.value, whole.name) == ("2.0", "VCALENDAR")
    (found,) = whole.components()
    method = whole.method.value
    counts = {name: len(lines) for name, lines in found.contents.items()}
    assert set(counts.values()) == {1}, counts
    assert ONCE[found.name, method] <= set(counts) <= ONCE[found.name, method] | MAY
    assert found.status.value in STATUS[found.name]
    assert (found.status.value == "CANCELLED") is (method == "CANCEL")
    assert found.organizer.value == f"mailto:{SENDER}"
    assert found.attendee.value == f"mailto:{VOICES.email}"
    assert found.attendee.params["PARTSTAT"] == ["NEEDS-ACTION"]
    ends = found.dtend if found.name == "VEVENT" else found.due
    assert ends.value > found.dtstart.value
    return method, found


@pytest.mark.parametrize(("ask", "name"), [(MEET, "VEVENT"), (AWKWARD, "VTODO")])
def test_asked_changed_and_cancelled_over_a_real_server(
    tmp_path: Path, floor: Floor, ask: to.Ask, name: str
) -> None:
    post = Post()
    later = MONDAY + timedelta(days=10, hours=2)
    book(floor, ask)
    with mail_server(certificate(tmp_path), post) as settings:
        work(floor, settings)
        change(floor.front, to.Move(booking="b1", starts=later, minutes=ask.minutes), "shire.example", "1")
        work(floor, settings)
        change(floor.front, to.Cancel(booking="b1", why=Why.NOT_NEEDED), "shire.example", "1")
        work(floor, settings)
    found = [component(calendar(read(text))) for text in post.texts]
    assert [(method, part.name, part.sequence.value) for method, part in found] == [
        ("REQUEST", name, "0"),
        ("REQUEST", name, "1"),
        ("CANCEL", name, "2"),
    ]
    assert {part.uid.value for _, part in found} == {"b1@shire-hall.frontdesk.invalid"}
    due = [part.due.value if name == "VTODO" else part.dtstart.value for _, part in found]
    assert due == [ask.starts, later, later]
    lines = found[0][1].description.value.split("\n")
    assert ("Document: Rent letter, 2; a\\b" in lines) is (ask is AWKWARD)


def test_a_translation_is_a_task_beside_the_text_and_no_meeting(tmp_path: Path, floor: Floor) -> None:
    post = Post()
    book(floor, TRANSLATE)
    with mail_server(certificate(tmp_path), post) as settings:
        work(floor, settings)
    message = read(post.texts[0])
    assert message["Subject"].startswith("Translation wanted, reference ")
    body, task = message.iter_parts()
    assert (body.get_content_type(), task.get_content_disposition()) == ("text/plain", "attachment")
    assert task.get_filename() == f"{state(floor).reference}.ics"
    said = body.get_content()
    for words in (
        "Please translate this for us",
        "Polish (Polski, pol)",
        "Document: Rent letter",
        "500 words",
    ):
        assert words in said
    assert "Needed by: Wednesday 2 December 2026, 9:00" in said
    for wrong in ("Interpreter", "tell us who comes", "When:", "Where:", "minutes"):
        assert wrong not in said


def test_an_hour_over_the_change_of_clocks_lasts_an_hour(tmp_path: Path, floor: Floor) -> None:
    night = datetime(2027, 3, 28, 0, 30, tzinfo=UTC)
    floor.shop.providers["voices"] = replace(VOICES, hours=())
    book(floor, replace(MEET, starts=night, minutes=60))
    post = Post()
    with mail_server(certificate(tmp_path), post) as settings:
        work(floor, settings)
    _, event = component(calendar(read(post.texts[0])))
    assert (event.dtstart.value, event.dtend.value) == (night, night + timedelta(hours=1))


def test_one_that_is_wanted_at_once_is_still_due_after_it_began(tmp_path: Path, floor: Floor) -> None:
    floor.shop.providers["voices"] = replace(
        VOICES, rates={kind: replace(rate, notice=0) for kind, rate in VOICES.rates.items()}
    )
    book(floor, replace(TRANSLATE, starts=MONDAY))
    post = Post()
    with mail_server(certificate(tmp_path), post) as settings:
        work(floor, settings)
    component(calendar(read(post.texts[0])))
