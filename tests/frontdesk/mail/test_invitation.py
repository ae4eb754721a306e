"""Booking an interpreter by e-mail over a real mail server; the invitation is read by another reader."""

from __future__ import annotations

import email
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import icalendar
import pytest

from frontdesk.desk import Done, Together
from frontdesk.interpreting import commands as to
from frontdesk.interpreting.facts import Gender, Subject, Why
from frontdesk.mail.delivery import change, record, settle, take_next
from frontdesk.mail.invitation import compose_invitation, invitation_of
from frontdesk.mail.smtp import send
from frontdesk.outbox import Begin, Choice, Email, Phase, Queue, RecordFailed, Trouble
from frontdesk.settings import MailSettings
from frontdesk.visit.commands import WriteDetails
from tests.frontdesk.interpreting.bookings import MEET, TRANSLATE, VOICES, floor_with_providers, state
from tests.frontdesk.mail.servers import PASSWORD, SENDER, Post, certificate, mail_server
from tests.shopfloor import MONDAY, Floor

NOWHERE = MailSettings(host="127.0.0.1", port=9, sender=SENDER, seconds=1)


@pytest.fixture
def floor() -> Floor:
    return floor_with_providers()


def book(floor: Floor, ask: to.Ask = MEET, name: str = "e1") -> None:
    details = {"dialect": "Silesian", "what": "Anna's letter", **ask.details}
    floor.do(Together((replace(ask, details=details), Queue(email=name, about=f"booking/{ask.booking}"))))


def work(floor: Floor, settings: MailSettings) -> int:
    """The outbox worked off, all on this thread; how many were tried."""
    tried = 0
    while (outgoing := take_next(floor.front, settings, "1")) is not None:
        record(floor.front, outgoing, send(outgoing.message, settings, PASSWORD), "1")
        tried += 1
    return tried


def phase(floor: Floor, name: str = "e1") -> Phase:
    found = floor.store.one(Email, name)
    assert found is not None
    return found.phase


def read(text: bytes) -> EmailMessage:
    message = email.message_from_bytes(text, policy=default)
    assert isinstance(message, EmailMessage)
    return message


def calendar(message: EmailMessage) -> str:
    (part,) = [part for part in message.walk() if part.get_content_type() == "text/calendar"]
    method = part.get_param("method")
    found = part.get_content()
    assert f"METHOD:{method}" in found
    return str(found)


def properties(text: str) -> dict[str, str]:
    """RFC 5545 read by hand, apart from the library that wrote it: lines unfolded, escapes taken back."""
    raw = text.encode("utf-8")
    assert raw.endswith(b"\r\n")
    assert b"\n" not in raw.replace(b"\r\n", b"")
    assert all(len(each) <= 75 for each in raw.split(b"\r\n"))
    unfolded = raw.replace(b"\r\n ", b"").decode("utf-8")
    found = {}
    for each in unfolded.split("\r\n")[:-1]:
        match = re.fullmatch(r'([A-Z-]+)((?:;[A-Z-]+=(?:"[^"]*"|[^";:,]*))*):(.*)', each)
        assert match is not None, each
        value = re.sub(r"\\([\\;,])", r"\1", match[3].replace("\\n", "\n"))
        found[match[1]] = value
    return found


def test_the_provider_gets_an_invitation_and_the_booking_knows(tmp_path: Path, floor: Floor) -> None:
    post = Post()
    visit = floor.check_in()
    floor.do(WriteDetails(visit=visit, details={"name": "Leyla"}))
    book(floor, replace(MEET, visit=visit, room="room1", gender=Gender.WOMAN, subject=Subject.HOUSING))
    with mail_server(certificate(tmp_path), post) as settings:
        assert work(floor, settings) == 1
        assert work(floor, settings) == 0
    assert post.to == [VOICES.email]
    assert phase(floor) is Phase.SENT
    assert state(floor).told == 0
    message = read(post.texts[0])
    body = message.get_body(("plain",))
    assert body is not None
    said = body.get_content()
    for words in ("Polish (Polski, pol)", "Silesian", "a woman", "Housing", "60 minutes", "CS-1", "Room 1"):
        assert words in said
    assert "Wednesday 25 November 2026, 10:00" in said
    for secret in (b"Leyla", b"Anna", visit.encode()):
        assert secret not in post.texts[0]
    found = properties(calendar(message))
    assert found["DTSTART"] == "20261125T100000Z"
    assert found["DTEND"] == "20261125T110000Z"
    assert (found["METHOD"], found["SEQUENCE"], found["STATUS"]) == ("REQUEST", "0", "TENTATIVE")
    assert found["UID"] == "b1@shire-hall.frontdesk.invalid"
    assert found["ATTENDEE"] == f"mailto:{VOICES.email}"
    assert found["ORGANIZER"] == f"mailto:{SENDER}"
    assert found["LOCATION"] == "Shire Hall, Warwick, Room 1"
    assert found["SUMMARY"] == "Interpreter: Polish, in person"
    assert found["DESCRIPTION"].splitlines()[1] == "Language: Polish (Polski, pol)"
    event = icalendar.Calendar.from_ical(calendar(message)).walk("VEVENT")[0]
    assert event.decoded("dtstart") == datetime(2026, 11, 25, 10, tzinfo=UTC)


def test_a_change_and_a_cancellation_have_the_same_uid_and_count_up(tmp_path: Path, floor: Floor) -> None:
    post = Post()
    book(floor)
    with mail_server(certificate(tmp_path), post) as settings:
        work(floor, settings)
        later = MONDAY + timedelta(days=3)
        moved = change(floor.front, to.Move(booking="b1", starts=later, minutes=90), "shire.example", "1")
        assert isinstance(moved, Done)
        work(floor, settings)
        change(floor.front, to.Cancel(booking="b1", why=Why.NOT_NEEDED), "", "1")
        work(floor, settings)
    texts = [properties(calendar(read(text))) for text in post.texts]
    assert [(each["METHOD"], each["SEQUENCE"]) for each in texts] == [
        ("REQUEST", "0"),
        ("REQUEST", "1"),
        ("CANCEL", "2"),
    ]
    assert len({each["UID"] for each in texts}) == 1
    assert texts[1]["DTSTART"] == "20261126T090000Z"
    assert texts[2]["STATUS"] == "CANCELLED"
    assert state(floor).told == 2
    assert [read(text)["Subject"].split()[0] for text in post.texts] == [
        "Interpreter",
        "Changed:",
        "Cancelled:",
    ]


def test_with_the_server_down_it_is_kept_and_tried_again(tmp_path: Path, floor: Floor) -> None:
    post = Post()
    book(floor)
    assert work(floor, NOWHERE) == 1
    found = floor.store.one(Email, "e1")
    assert found is not None
    assert (found.phase, found.trouble, state(floor).told) == (Phase.WAITING, Trouble.OFFLINE, -1)
    later = MONDAY + timedelta(days=3)
    change(floor.front, to.Move(booking="b1", starts=later, minutes=60), "", "1")
    assert len(floor.store.every(Email)) == 1
    floor.hands.pass_time(minutes=2)
    with mail_server(certificate(tmp_path), post) as settings:
        assert work(floor, settings) == 1
    assert properties(calendar(read(post.texts[0])))["DTSTART"] == "20261126T090000Z"
    assert state(floor).told == state(floor).sequence == 1


def test_cancelled_before_it_went_nobody_is_bothered(tmp_path: Path, floor: Floor) -> None:
    post = Post()
    book(floor)
    change(floor.front, to.Cancel(booking="b1", why=Why.MISTAKE), "", "1")
    with mail_server(certificate(tmp_path), post) as settings:
        assert work(floor, settings) == 0
    assert post.texts == []
    assert phase(floor) is Phase.GIVEN_UP


def test_what_the_provider_knows_already_is_not_sent_again(tmp_path: Path, floor: Floor) -> None:
    post = Post()
    book(floor)
    with mail_server(certificate(tmp_path), post) as settings:
        work(floor, settings)
        floor.do(Queue(email="e2", about="booking/b1"))
        assert work(floor, settings) == 0
    assert phase(floor, "e2") is Phase.GIVEN_UP


def test_one_that_may_have_gone_is_a_person_s_to_settle(floor: Floor) -> None:
    book(floor)
    floor.do(Begin(email="e1"))
    floor.do(RecordFailed(email="e1", trouble=Trouble.UNKNOWN))
    later = MONDAY + timedelta(days=3)
    change(floor.front, to.Move(booking="b1", starts=later, minutes=60), "", "1")
    (other,) = [each.id for each in floor.store.every(Email) if each.id != "e1"]
    settle(floor.front, "e1", Choice.IT_WENT, "1")
    assert (state(floor).told, phase(floor, other)) == (0, Phase.WAITING)
    floor.do(Begin(email=other))
    floor.do(RecordFailed(email=other, trouble=Trouble.UNKNOWN))
    settle(floor.front, other, Choice.IT_WENT, "1")
    assert state(floor).told == 1


def test_a_provider_without_an_address_is_not_written_to(floor: Floor) -> None:
    book(floor)
    floor.shop.providers["voices"] = replace(VOICES, email="")
    assert take_next(floor.front, NOWHERE, "1") is None
    found = floor.store.one(Email, "e1")
    assert found is not None
    assert found.trouble is Trouble.NOTHING_TO_SEND
    change(floor.front, to.Cancel(booking="b1", why=Why.MISTAKE), "", "1")
    assert len(floor.store.every(Email)) == 1


@pytest.fixture
def welsh(floor: Floor) -> Floor:
    floor.shop.providers["voices"] = replace(VOICES, language="cy")
    return floor


def test_the_same_booking_gives_the_same_bytes_in_the_provider_s_language(welsh: Floor) -> None:
    book(welsh, replace(TRANSLATE, words=1200))
    given = invitation_of(state(welsh), welsh.store.details("booking/b1"), welsh.shop, SENDER)
    assert given is not None
    one, two = (compose_invitation(given, "<e1@x>", MONDAY) for _ in range(2))
    assert one.as_bytes() == two.as_bytes()
    assert one["Content-Language"] == "cy"
    assert "Neuadd y Sir" in one["Subject"]
    found = properties(calendar(read(one.as_bytes())))
    assert "1200" in found["DESCRIPTION"]
    assert "LOCATION" not in found
    welsh.do(to.Confirm(booking="b1"))
    confirmed = invitation_of(state(welsh), {}, welsh.shop, SENDER)
    assert confirmed is not None
    assert "STATUS:IN-PROCESS" in calendar(read(compose_invitation(confirmed, "<e>", MONDAY).as_bytes()))
