"""The outbox worked off by a running desk: over a real mail server, and across the end of the program."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from frontdesk.desk import Together
from frontdesk.mail.password import FILE
from frontdesk.outbox import Begin, Email, Phase, Queue, Trouble
from frontdesk.printing import Failed
from frontdesk.referral import Stage
from frontdesk.screens.interpreter_list import open_bookings
from frontdesk.settings import MailSettings, Settings
from programs.shopfloor import ShopFloor
from tests.frontdesk.interpreting.bookings import TRANSLATE, floor_with_providers
from tests.frontdesk.mail.servers import PASSWORD, Post, certificate, mail_server
from tests.frontdesk.referral.referrals import making, state
from tests.shopfloor import Floor


def opened(shop: Floor, mail: MailSettings, folder: Path) -> ShopFloor:
    return ShopFloor(shop.front, Settings(desk="1", mail=mail), player=None, folder=folder)


def refer(shop: Floor) -> None:
    shop.do(Together((making(), Queue(email="e1", about="referral/r1"))))


def email(shop: Floor) -> Email:
    found = shop.store.one(Email, "e1")
    assert found is not None
    return found


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / FILE
    path.write_text(PASSWORD)
    path.chmod(0o600)
    return tmp_path


def test_an_email_waiting_at_the_start_goes_and_the_referral_is_sent(qtbot: QtBot, folder: Path) -> None:
    shop, post = Floor(), Post()
    refer(shop)
    with mail_server(certificate(folder), post) as mail, opened(shop, mail, folder) as floor:
        floor.open_desk()
        qtbot.waitUntil(lambda: email(shop).phase is Phase.SENT, timeout=20_000)
    assert len(post.texts) == 1
    assert state(shop).stage is Stage.SENT


def test_what_came_of_a_try_is_on_record_though_the_windows_close(qtbot: QtBot, folder: Path) -> None:
    shop, post = Floor(), Post()
    refer(shop)
    with mail_server(certificate(folder), post) as mail, opened(shop, mail, folder) as floor:
        floor.open_desk()
        qtbot.waitUntil(lambda: email(shop).phase is not Phase.WAITING, timeout=20_000)
    assert email(shop).phase in (Phase.SENT, Phase.SENDING)
    assert len(post.texts) <= 1
    assert (email(shop).phase is Phase.SENT) is bool(post.texts)


def test_what_the_last_run_left_half_sent_is_told_and_not_sent_again(qtbot: QtBot, folder: Path) -> None:
    shop, post = Floor(), Post()
    refer(shop)
    shop.do(Begin(email="e1"))
    shop.restart()
    with mail_server(certificate(folder), post) as mail, opened(shop, mail, folder) as floor:
        window = floor.open_desk()
        qtbot.waitUntil(lambda: any("may have been sent" in line for line in window.referrals.lines()))
    assert email(shop).trouble is Trouble.UNKNOWN
    assert post.texts == []


def test_the_slip_and_the_message_are_saved_and_a_missing_printer_is_told(qtbot: QtBot, folder: Path) -> None:
    shop = Floor()
    refer(shop)
    answers: list[object] = []
    with opened(shop, MailSettings(), folder) as floor:
        outside = floor.open_desk().at.outside
        assert outside.print_slip is not None
        assert outside.save_slip is not None
        assert outside.save_message is not None
        outside.print_slip("r1", answers.append)
        outside.save_slip("r1", folder / "slip.pdf", answers.append)
        outside.save_message("r1", folder / "message.eml", answers.append)
        outside.save_message("r1", folder / "message.txt", answers.append)
        outside.save_slip("r1", folder / "nowhere" / "slip.pdf", answers.append)
        outside.save_slip("unknown", folder / "none.pdf", answers.append)
        outside.save_message("unknown", folder / "none.txt", answers.append)
        qtbot.waitUntil(lambda: len(answers) == 5, timeout=20_000)
    assert Failed("no_page_printer") in answers
    assert answers.count("") == 3
    assert (folder / "slip.pdf").read_bytes().startswith(b"%PDF")
    assert b"Message-ID: <r1@" in (folder / "message.eml").read_bytes()
    assert "Debt advice" in (folder / "message.txt").read_text()
    assert not (folder / "none.pdf").exists()


def booked() -> Floor:
    """A shop with a translation booked, and the e-mail about it in the outbox."""
    shop = floor_with_providers()
    shop.do(Together((TRANSLATE, Queue(email="e1", about="booking/b1"))))
    return shop


def test_a_provider_is_written_to_by_a_running_desk(qtbot: QtBot, folder: Path) -> None:
    shop, post = booked(), Post()
    with mail_server(certificate(folder), post) as mail, opened(shop, mail, folder) as floor:
        floor.open_desk()
        qtbot.waitUntil(lambda: email(shop).phase is Phase.SENT, timeout=20_000)
    assert b"Translation wanted" in post.texts[0]
    (row,) = open_bookings(shop.front)
    assert (row.booking.told, row.aside) == (0, "Asked for")


def test_with_the_provider_s_server_down_the_desk_says_so_and_keeps_the_booking(
    qtbot: QtBot, folder: Path
) -> None:
    shop, post = booked(), Post()
    with mail_server(certificate(folder), post) as mail:
        gone = mail  # nobody listens there once the server has ended
    with opened(shop, gone, folder) as floor:
        window = floor.open_desk()
        qtbot.waitUntil(lambda: email(shop).trouble is not None, timeout=20_000)
        qtbot.waitUntil(lambda: any("e-mail" in line for line in window.referrals.lines()), timeout=20_000)
        (line,) = window.referrals.lines()
    assert "1 e-mail waits to be sent" in line
    (row,) = open_bookings(shop.front)
    assert row.aside == "Asked for – the e-mail has not gone yet: ring them if it is urgent"
    shop.hands.pass_time(minutes=11)
    (row,) = open_bookings(shop.front)
    assert row.aside.startswith("▲")
