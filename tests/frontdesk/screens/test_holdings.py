"""What is held, in words: every kind of thing with every detail, in both languages, shown and printed."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from frontdesk import words
from frontdesk.appointment import Book
from frontdesk.document_request import FIELD, AskDocument, Format
from frontdesk.documents import plain
from frontdesk.documents.model import Heading, Paragraph
from frontdesk.preference import THEIRS, Remember
from frontdesk.promise import MakePromise, PromiseKind
from frontdesk.referral import Item
from frontdesk.screens.conflicts.listing import Chosen, conflict_screen
from frontdesk.screens.desk_reading import desk_screen
from frontdesk.screens.display import read_display
from frontdesk.screens.documents import PREFERRED, under_way_rows
from frontdesk.screens.holdings import HeldScreen, document_of, goes_and_stays, held_screen, somebody_of
from frontdesk.screens.live import live_screen
from frontdesk.screens.promise_list import Filter, promise_list
from frontdesk.screens.referrals import Shown, referrals_screen
from frontdesk.screens.remembered import remembered_of
from frontdesk.screens.wait_log.reading import read_day
from frontdesk.visit import commands as do
from tests.frontdesk.interpreting.bookings import RING, floor_with_providers
from tests.frontdesk.meeting import halves, meet
from tests.frontdesk.referral.referrals import making
from tests.shopfloor import Floor

WHERE = (
    "Debt advice, Citizens Advice South Warwickshire, 25 Hamilton Terrace, Leamington Spa, CV32 4LY, "
    "01632 960 155, debt@advice.example, the duty adviser"
)
NAME = "Angharad <b>Quillfeather</b>"


@pytest.fixture
def floor() -> Floor:
    floor = floor_with_providers()
    due = floor.now + timedelta(hours=1)
    floor.do(Book(appointment="a1", service="benefit", due=due, details={"name": NAME}))
    details = {"name": NAME, "note": "stairs", PREFERRED: "large-print", THEIRS: "k1", "of-a-newer": "x"}
    floor.do(
        do.CheckIn(
            visit="v1",
            services=("benefit", "badge"),
            appointment_id="a1",
            details=details,
            needs=("large_print",),
            language="Polish",
        )
    )
    wanted = {"name": NAME, "contact": "07700 900 123", "what": "The form"}
    kind = PromiseKind.CALL_BACK
    floor.do(MakePromise(promise="p1", kind=kind, owner="desk/1", visit="v1", details=wanted))
    floor.do(making(agreed=tuple(Item)))
    floor.do(replace(RING, visit="v1", details={"dialect": "Silesian"}))
    floor.do(
        AskDocument(
            document="d1",
            source="appointment",
            format=Format.AUDIO,
            language="en",
            visit="v1",
            details={f"{FIELD}name": NAME, f"{FIELD}date": "Tuesday"},
        )
    )
    floor.do(Remember(preference="k1", visit="v1", name=NAME, format=Format.AUDIO, language="cy"))
    return floor


def screen(floor: Floor, stream: str = "visit/v1") -> HeldScreen:
    found = held_screen(floor.front, stream)
    assert found is not None
    return found


def test_every_detail_is_said_under_what_it_belongs_to(floor: Floor) -> None:
    parts = {part.title: [f"{line.head}: {line.text}" for line in part.lines] for part in screen(floor).parts}
    assert parts == {
        "Visit on Monday 23 November 2026, 9:00": [
            "Ticket: A01",
            "Enquiry: Housing benefit, Blue Badge",
            "Language: Polish",
            "Needs: Large print",
            f"Name: {NAME}",
            "Note: stairs",
            "How you read: Large print",
            "of-a-newer: x",
        ],
        "Appointment on Monday 23 November 2026, 10:00: Housing benefit": [f"Name: {NAME}"],
        "Promise, due Tuesday 24 November 2026, 17:00: Call back": [
            f"Name: {NAME}",
            "Contact: 07700 900 123",
            "What it is about: The form",
        ],
        "Referral 0000-00R1 on Monday 23 November 2026, 9:00": [
            "Name: Angharad Quillfeather",
            "Contact: 07700 900 123",
            "What you told us: Lost her job in May",
            "What we saw: Two reminders",
            "Enquiry: Council tax arrears",
            "Language: Polish",
            "Needs: Large print",
            f"Where to: {WHERE}",
            "Spoken to there: Carys",
        ],
        "Interpreter on Monday 23 November 2026, 9:00: Polish, by telephone": ["Dialect: Silesian"],
        "Document “appointment”, Audio, on Monday 23 November 2026, 9:00": [
            "Date: Tuesday",
            f"Name: {NAME}",
        ],
        "How you read, remembered until Wednesday 22 November 2028": [
            f"Name: {NAME}",
            "How you read: Audio",
            "Language: cy",
        ],
    }


def test_what_was_erased_and_what_was_never_there_are_told_apart(floor: Floor) -> None:
    other = floor.check_in()
    assert "No name, contact or note is held with this" in screen(floor, f"visit/{other}").spoken()
    assert screen(floor).erasable
    assert screen(floor).to_keep == 1
    floor.front.erase("visit/v1", desk="1")
    gone = screen(floor)
    assert not gone.erasable
    assert gone.spoken().count("The personal details were erased") == len(gone.parts) == 7
    for text in ("Quillfeather", "07700", "Carys", "Citizens", "Silesian", "stairs"):
        assert text not in gone.spoken()
    assert held_screen(floor.front, "visit/nobody") is None


def test_no_window_and_no_list_has_the_name_any_more(floor: Floor) -> None:
    def shown() -> str:
        front, today = floor.front, floor.front.today
        lists = (
            *(desk_screen(front, desk, "") for desk in ("1", "2", "3")),
            live_screen(front),
            promise_list(front, Filter.OPEN),
            referrals_screen(front, Shown.OPEN),
            read_day(front, today, ""),
            read_display(front),
            under_way_rows(front),
            remembered_of(front, NAME),
            somebody_of(front, today),
            conflict_screen(front, Chosen.OPEN),
        )
        return repr(lists)

    assert "Quillfeather" in shown()
    floor.front.erase("referral/r1", desk="1")  # made for the visit v1
    for text in ("Quillfeather", "07700", "Carys", "Silesian", "stairs"):
        assert text not in shown()


def test_before_it_is_known_what_was_erased_elsewhere_it_does_not_say_that_nothing_is_held(
    floor: Floor,
) -> None:
    assert "once it is known" not in screen(floor).known
    floor.front.sharing.showing = False
    assert "once it is known" in screen(floor).known


def test_what_lost_against_another_desk_is_shown_too() -> None:
    one, other = halves("1", "3")
    visit = one.check_in(name="Gwen")
    meet(one, other)
    for desk, name in ((one, "Gwen Pugh"), (other, "Gwen Hughes")):
        desk.do(do.WriteDetails(visit=visit, details={"name": name}))
    meet(one, other)
    found = held_screen(one.front, f"visit/{visit}")
    assert found is not None
    assert "Name: Gwen Hughes. Name, from another desk: Gwen Pugh" in found.spoken()


def test_those_of_a_day_can_be_asked_about_and_some_stand_first(floor: Floor) -> None:
    visit = floor.check_in()
    due = floor.now + timedelta(hours=2)
    floor.do(Book(appointment="a2", service="badge", due=due, details={"name": "Dai"}))
    found = somebody_of(floor.front, floor.front.today, [visit])
    assert [(each.stream, each.ticket, each.name) for each in found] == [
        (f"visit/{visit}", "A02", ""),
        ("visit/v1", "A01", NAME),
        ("appointment/a2", "Appointment", "Dai"),
    ]


@pytest.mark.parametrize("language", ["en", "cy"])
def test_as_a_document_it_has_every_line_and_the_statement_of_every_printed_page(
    floor: Floor, language: str
) -> None:
    words.use(language)
    try:
        shown = screen(floor)
        document = document_of(shown, replace(floor.shop, site=replace(floor.shop.site, contact="the desk")))
    finally:
        words.use("en")
    texts = [plain(block.text) for block in document.blocks if isinstance(block, Heading | Paragraph)]
    for part in shown.parts:
        assert part.title in texts
        assert all(f"{line.head}: {line.text}" in texts for line in part.lines)
    assert (document.language, document.title) == (language, shown.title)
    assert "the desk" in document.statement


def test_what_goes_and_what_stays_is_said_before(floor: Floor) -> None:
    said = goes_and_stays(screen(floor))
    assert "Promises still to be kept: 1." in " ".join(said)
    assert said[-1] == "This can’t be undone."
    floor.front.erase("promise/p1", desk="1")
    assert len(goes_and_stays(screen(floor, f"visit/{floor.check_in()}"))) == 4


def test_somebody_without_a_visit_has_no_ticket_in_the_title(floor: Floor) -> None:
    alone = MakePromise(promise="p9", kind=PromiseKind.LETTER, owner="desk/1", details={"name": "Dai"})
    floor.do(alone)
    assert screen(floor, "promise/p9").title == "What is held about this person"
