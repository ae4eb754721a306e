"""The outbox worked off over a real mail server: what goes, what waits, what may have gone."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from frontdesk.desk import Together
from frontdesk.mail.delivery import Outgoing, lost_track, record, settle, take_next
from frontdesk.mail.smtp import send
from frontdesk.outbox import Choice, Email, Phase, Queue, Trouble
from frontdesk.referral import Ending, Stage, Way
from frontdesk.referral.commands import Close
from frontdesk.refusal import Refusal
from frontdesk.settings import MailSettings
from tests.frontdesk.mail.servers import PASSWORD, SENDER, Post, certificate, mail_server
from tests.frontdesk.referral.referrals import making, state
from tests.shopfloor import Floor

MAIL = MailSettings(host="mail.example", sender=SENDER)


def refer(floor: Floor, referral: str = "r1", email: str = "e1") -> None:
    floor.do(Together((making(referral), Queue(email=email, about=f"referral/{referral}"))))


def in_outbox(floor: Floor, email: str = "e1") -> Email:
    found = floor.store.one(Email, email)
    assert found is not None
    return found


def work(floor: Floor, settings: MailSettings, password: str = PASSWORD) -> bool:
    """One round of the worker, all on this thread; whether there was anything to send."""
    outgoing = take_next(floor.front, settings, "1")
    if outgoing is not None:
        record(floor.front, outgoing, send(outgoing.message, settings, password), "1")
    return outgoing is not None


def test_an_email_goes_once_and_the_referral_is_sent(tmp_path: Path) -> None:
    floor, post = Floor(), Post()
    refer(floor)
    refer(floor, "r2", "e2")
    with mail_server(certificate(tmp_path), post) as settings:
        assert work(floor, settings)
        assert work(floor, settings)
        assert not work(floor, settings)
    assert len(post.texts) == 2
    assert in_outbox(floor).phase is in_outbox(floor, "e2").phase is Phase.SENT
    assert state(floor).stage is Stage.SENT


def test_what_cannot_go_waits_and_goes_when_the_server_is_back(tmp_path: Path) -> None:
    floor, post = Floor(), Post(data_answer="452 full")
    refer(floor)
    with mail_server(certificate(tmp_path), post) as settings:
        assert work(floor, settings)
        assert (in_outbox(floor).trouble, state(floor).stage) == (Trouble.BUSY, Stage.MADE)
        assert not work(floor, settings)
        floor.hands.pass_time(minutes=1)
        post.data_answer = "250 OK"
        assert work(floor, settings)
    first, second = post.texts
    assert first == second
    assert state(floor).stage is Stage.SENT


def test_nothing_set_up_is_on_record_and_tried_again() -> None:
    floor = Floor()
    refer(floor)
    assert take_next(floor.front, MailSettings(), "1") is None
    assert (in_outbox(floor).phase, in_outbox(floor).trouble) == (Phase.WAITING, Trouble.NOT_SET_UP)
    floor.hands.pass_time(minutes=1)
    assert take_next(floor.front, MAIL, "1") is not None


@pytest.mark.parametrize("about", ["referral/none", "referral/r1", "promise/p1"])
def test_what_was_erased_is_told_and_keeps_nothing_else_waiting(about: str) -> None:
    floor = Floor()
    floor.do(Queue(email="e0", about=about))
    refer(floor, "r2", "e2")
    outgoing = take_next(floor.front, MAIL, "1")
    assert outgoing is not None
    assert outgoing.email == "e2"
    assert in_outbox(floor, "e0").trouble is Trouble.NOTHING_TO_SEND


def test_a_program_that_ended_while_sending_leaves_it_to_a_person() -> None:
    floor = Floor()
    refer(floor)
    assert take_next(floor.front, MAIL, "1") is not None
    floor.restart()
    assert lost_track(floor.front, "1") == 1
    assert lost_track(floor.front, "1") == 0
    assert in_outbox(floor).phase is Phase.DOUBTFUL
    floor.hands.pass_time(days=1)
    assert take_next(floor.front, MAIL, "1") is None
    settle(floor.front, "e1", Choice.AGAIN, "1")
    assert take_next(floor.front, MAIL, "1") is not None
    floor.restart()
    lost_track(floor.front, "1")
    settle(floor.front, "e1", Choice.IT_WENT, "1")
    assert (in_outbox(floor).phase, state(floor).stage) == (Phase.SENT, Stage.SENT)
    assert isinstance(settle(floor.front, "e0", Choice.IT_WENT, "1"), Refusal)


def test_where_several_share_each_sends_what_was_queued_at_its_own_desk() -> None:
    floor = Floor()
    refer(floor)
    floor.do(Together((making("r2"), Queue(email="e2", about="referral/r2"))), "3")
    floor.front.sharing.shared = True
    sent = take_next(floor.front, MAIL, "3")
    assert sent is not None
    assert sent.email == "e2"
    assert take_next(floor.front, MAIL, "3") is None
    floor.restart()
    floor.front.sharing.shared = True
    assert lost_track(floor.front, "1") == 0  # the other one is sending it
    assert lost_track(floor.front, "3") == 1
    assert take_next(floor.front, MAIL, "2") is None
    first = take_next(floor.front, MAIL, "1")
    assert first is not None
    assert first.email == "e1"


def test_what_was_queued_before_anything_was_shared_is_sent_by_the_first_desk() -> None:
    floor = Floor()
    refer(floor)
    (queued,) = floor.store.events("email/e1")
    said = msgspec.json.decode(queued.data, type=dict[str, str])
    assert said.pop("desk") == "1"
    old = Floor()
    old.do(making("r1"))
    old.store.append([msgspec.structs.replace(queued, data=msgspec.json.encode(said))])
    old.front.sharing.shared = True
    assert take_next(old.front, MAIL, "3") is None
    assert take_next(old.front, MAIL, "1") is not None


def test_nothing_is_sent_before_it_is_known_what_was_erased_elsewhere() -> None:
    floor = Floor()
    refer(floor)
    floor.front.sharing.showing = False
    assert take_next(floor.front, MAIL, "1") is None
    floor.front.sharing.showing = True
    assert take_next(floor.front, MAIL, "1") is not None


def test_a_referral_closed_meanwhile_stays_closed() -> None:
    floor = Floor()
    refer(floor)
    outgoing = take_next(floor.front, MAIL, "1")
    assert isinstance(outgoing, Outgoing)
    floor.do(Close(referral="r1", ending=Ending.NOT_WANTED))
    record(floor.front, outgoing, None, "1")
    assert (in_outbox(floor).phase, state(floor).stage) == (Phase.SENT, Stage.CLOSED)
    assert state(floor).way is Way.EMAIL
