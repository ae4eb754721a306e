"""Destinations made from the directory, and what is shown of referrals and the outbox."""

from __future__ import annotations

from dataclasses import replace

from frontdesk import words
from frontdesk.desk import FrontDesk, Together
from frontdesk.directory import KeepRecord, ListedService, RetireRecord, Status, record_id
from frontdesk.mail.message import letter_of
from frontdesk.outbox import Begin, Choice, Queue, RecordFailed, Trouble
from frontdesk.referral import Ending, Referral, Stage, Way
from frontdesk.referral import commands as to
from frontdesk.sample.partners import ELSEWHERE, keep_partners, referral_of
from frontdesk.screens.directory import read_directory
from frontdesk.screens.referrals import Shown, referral_lines, referrals_screen
from frontdesk.screens.referring import Place, edited, places_of
from tests.frontdesk.referral.referrals import made, making, state
from tests.shopfloor import Floor


def places(front: FrontDesk) -> list[Place]:
    """Everything outside the shop."""
    screen = read_directory(front)
    now = front.clock.read().at
    return [place for entry in screen.entries for place in places_of(entry, screen.around, now)]


def test_destinations_come_from_the_directory_in_the_language_in_use() -> None:
    floor = Floor()
    assert places(floor.front) == []
    keep_partners(floor.front, "1")
    keep_partners(floor.front, "1")
    found = {place.service: place for place in places(floor.front)}
    debt = found["debt-advice"]
    assert debt.destination.address == (
        "Riverside House",
        "25 Riverside Terrace",
        "Leamington Spa",
        "CV32 0XX",
    )
    assert (debt.destination.phone, debt.destination.email) == ("01632 960 155", "referrals@advice.example")
    assert (debt.open_now, debt.aside) == (False, "closed now")
    floor.hands.pass_time(hours=2)
    assert next(p for p in places(floor.front) if p.service == "debt-advice").aside == "open now"
    words.use("cy")
    try:
        welsh = next(p for p in places(floor.front) if p.service == "debt-advice").destination
    finally:
        words.use("en")
    assert (welsh.name, welsh.partner) == ("Cyngor ar ddyledion", "Cyngor ar Bopeth")
    assert welsh.hours.startswith("Dydd Llun")


def test_what_is_retired_is_not_found_and_a_service_without_a_place_is() -> None:
    floor = Floor()
    keep_partners(floor.front, "1")
    made_to = places(floor.front)[1]
    retired = record_id(ELSEWHERE[0].service)
    floor.do(RetireRecord(record=retired))
    line = ListedService(id="helpline", name="Helpline", telephone="01632 960 199")
    floor.do(KeepRecord(record=record_id(line), body=line))
    found = {place.service: place for place in places(floor.front)}
    assert "debt-advice" not in found
    gone = ListedService(id="gone", name="Gone", status=Status.DEFUNCT)
    floor.do(KeepRecord(record=record_id(gone), body=gone))
    assert "gone" not in {place.service for place in places(floor.front)}
    assert (found["helpline"].destination.address, found["helpline"].open_now) == ((), None)
    assert found["helpline"].aside == ""
    changed = edited(made_to, ask_for="Mair", bring="a pen", email="x@y.example")
    assert (changed.destination.ask_for, changed.destination.bring) == ("Mair", "a pen")
    assert changed.service == made_to.service


def refer(floor: Floor, referral: str, email: str) -> None:
    floor.do(Together((making(referral), Queue(email=email, about=f"referral/{referral}"))))


def lines(floor: Floor) -> list[str]:
    return [words for words, _ in referral_lines(floor.front).lines]


def test_the_desk_is_told_what_waits_and_why() -> None:
    floor = Floor()
    assert lines(floor) == []
    refer(floor, "r1", "e1")
    assert lines(floor) == ["1 e-mail waits to be sent, since 9:00."]
    refer(floor, "r2", "e2")
    floor.do(Begin(email="e2"))
    floor.do(RecordFailed(email="e2", trouble=Trouble.OFFLINE))
    assert lines(floor) == ["2 e-mails wait to be sent, since 9:00 – the mail server does not answer."]
    floor.do(Begin(email="e1"))
    floor.do(RecordFailed(email="e1", trouble=Trouble.WRONG_ADDRESS))
    refer(floor, "r3", "e3")
    floor.do(Begin(email="e3"))
    floor.do(RecordFailed(email="e3", trouble=Trouble.UNKNOWN))
    floor.hands.pass_time(hours=2)
    assert lines(floor) == [
        "1 e-mail waits to be sent, since 9:00 – the mail server does not answer.",
        "1 e-mail may have been sent: decide with Ctrl L.",
        "1 e-mail could not be sent – the partner’s address is not known there.",
        "3 referrals are overdue: look after them with Ctrl L.",
    ]


def test_the_team_leaders_page() -> None:
    floor = Floor()
    made(floor)
    for turn, name in enumerate(("Gareth", "")):
        floor.do(referral_of(f"s{turn}", "v", name, turn))
    floor.do(to.Accept(referral="s0"))
    floor.do(to.Close(referral="r1", ending=Ending.NOT_WANTED))
    page = referrals_screen(floor.front, Shown.OPEN)
    assert [row[3].text for row in page.table.rows] == ["Sent", "Accepted"]
    assert page.table.rows[1][2].text == "Debt advice – Citizens Advice"
    assert page.steps[page.table.keys[1]] == (to.Attend, to.MissAttendance, to.Decline, to.Close)
    closed = referrals_screen(floor.front, Shown.CLOSED)
    assert [row[3].text for row in closed.table.rows] == ["Closed: The visitor no longer wants it"]
    assert closed.table.rows[0][4].text == "–"
    assert closed.steps == {"r1": ()}
    assert referrals_screen(floor.front, Shown.OVERDUE).table.rows == ()
    floor.hands.pass_time(days=8)
    overdue = referrals_screen(floor.front, Shown.OVERDUE)
    assert [row[4].alarm for row in overdue.table.rows] == [True]


def test_the_outbox_says_where_each_stands_and_what_can_be_decided() -> None:
    floor = Floor()
    for number in (1, 2, 3):
        refer(floor, f"r{number}", f"e{number}")
    floor.do(Queue(email="e9", about="referral/none"))
    floor.do(Begin(email="e2"))
    floor.do(Begin(email="e3"))
    floor.do(RecordFailed(email="e3", trouble=Trouble.UNKNOWN))
    page = referrals_screen(floor.front, Shown.OPEN)
    assert [(row[2].text, row[2].alarm) for row in page.outbox.rows] == [
        ("Waits to be sent", False),
        ("Is being sent", False),
        ("May have been sent", True),
        ("Waits to be sent", False),
    ]
    assert page.outbox.rows[3][1].text == "–"
    assert page.choices["e1"] == (Choice.AGAIN, Choice.GIVE_UP)
    assert page.choices["e2"] == ()
    assert page.choices["e3"] == tuple(Choice)
    assert state(floor).stage is Stage.MADE
    floor.do(
        replace(making("r7"), way=Way.SLIP, service="gone", agreed=(), details=making(agreed=()).details)
    )
    assert referrals_screen(floor.front, Shown.OPEN).table.rows


def test_a_destination_retired_while_a_referral_is_open_stays_where_it_was() -> None:
    floor = Floor()
    keep_partners(floor.front, "1")
    floor.do(referral_of("s0", "v", "Gareth", 0))
    for body in ELSEWHERE[0].records():
        floor.do(RetireRecord(record=record_id(body)))
    assert "debt-advice" not in {place.service for place in places(floor.front)}
    page = referrals_screen(floor.front, Shown.OPEN)
    assert page.table.rows[0][2].text == "Debt advice – Citizens Advice"
    referral = floor.store.one(Referral, "s0")
    assert referral is not None
    letter = letter_of(referral, floor.store.details("referral/s0"))
    assert letter is not None
    assert letter.destination.email == "referrals@advice.example"
