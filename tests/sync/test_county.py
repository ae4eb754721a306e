"""The traffic with the centre: what is asked next, and every way in which the answer can go wrong."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

import pytest

from frontdesk.log import Detail, Event
from frontdesk.sync.county import PAGE, Audit, County, Pull, Push, carry
from frontdesk.sync.memory import MemoryReplica
from frontdesk.sync.ports import (
    Answer,
    Cursor,
    NotAuthorised,
    Offline,
    Pulled,
    Pushed,
    Rejected,
    Tally,
)
from frontdesk.sync.standing import Link
from frontdesk.sync.timing import Timing
from tests.contracts.samples import MORNING, checked_in, new
from tests.simulation.centre import Centre

TIMING = Timing()


class Desk:
    """One machine's traffic with a centre, and a clock moved by hand."""

    def __init__(self, centre: Centre) -> None:
        self.centre = centre
        self.now = MORNING
        self.replica = MemoryReplica()
        self.county = County(self.replica, self._take, lambda: self.now, TIMING)

    def _take(self, events: Sequence[Event], details: Sequence[Detail], cursor: Cursor | None) -> None:
        self.replica.take_in(events, details, cursor=cursor)

    def step(self) -> object:
        """Ask once; what was asked."""
        request = self.county.next()
        if request is not None:
            self.county.took(request, carry(self.centre, request))
        return request

    def catch_up(self) -> list[object]:
        """Ask until there is nothing to ask."""
        asked = []
        while (request := self.step()) is not None:
            asked.append(request)
        return asked

    def held(self) -> set[str]:
        return {event.id for event in self.replica.log()}


def centre() -> Centre:
    return Centre(gapless=True, later=lambda act: act())


@pytest.fixture
def desk() -> Desk:
    return Desk(centre())


def events(count: int, day: datetime = MORNING) -> list[Event]:
    return [checked_in(new("visit"), number / 100, day=day) for number in range(count)]


def test_what_one_wrote_another_reads_with_its_details(desk: Desk) -> None:
    other = Desk(desk.centre)
    written = events(3)
    detail = Detail(subject=written[0].stream, field="name", value="Mair", hlc=1, device="a")
    desk.replica.append(written, [detail])
    kinds = [type(request) for request in desk.catch_up()]
    assert kinds == [Push, Pull, Audit]
    assert desk.replica.waiting_to_send() == 0
    assert desk.county.link is Link.UP_TO_DATE
    other.catch_up()
    assert other.held() == desk.held()
    assert other.replica.details(written[0].stream) == {"name": "Mair"}
    assert other.replica.waiting_to_send() == 0


def test_much_goes_in_parts_and_comes_in_parts(desk: Desk) -> None:
    other = Desk(desk.centre)
    desk.replica.append(events(1201))
    pushes = [request for request in desk.catch_up() if isinstance(request, Push)]
    assert [len(push.events) for push in pushes if push.events] == [500, 500, 201]
    pulls = [request for request in other.catch_up() if isinstance(request, Pull)]
    assert max(pull.limit for pull in pulls) == PAGE
    assert other.held() == desk.held()


def filled(days: int, a_day: int) -> Desk:
    """A desk whose past, of so many days before now, is at the centre."""
    desk = Desk(centre())
    for day in range(days, -1, -1):
        desk.replica.append(events(a_day, MORNING - timedelta(days=day)))
    desk.now = MORNING
    desk.catch_up()
    return desk


def test_a_new_machine_reads_the_latest_days_first_and_its_cursor_stays_right() -> None:
    desk = filled(60, 40)
    late = Desk(desk.centre)
    late.now = MORNING
    order: list[date] = []
    while (request := late.county.next()) is not None:
        before = late.held()
        late.county.took(request, carry(late.centre, request))
        now = late.held()
        order += [event.at.date() for event in late.replica.log() if event.id not in before]
        cursor = late.replica.cursor()
        assert cursor is not None or not now
        assert {late.centre.rows[seq].id for seq in range(1, cursor.seq + 1 if cursor else 1)} <= now
    assert late.held() == desk.held()
    latest = order[PAGE : PAGE + 30 * 40]  # after the first page in turn, which shows how far it is
    assert min(latest) >= MORNING.date() - timedelta(days=31)
    assert max(latest[:PAGE]) == MORNING.date()
    assert order[PAGE + 36 * 40] < MORNING.date() - timedelta(days=50)  # then in turn from the beginning
    assert late.replica.cursor() == late.centre.cursor


def test_what_happens_elsewhere_while_the_rest_is_read_comes_before_it() -> None:
    desk = filled(90, 60)
    late = Desk(desk.centre)
    late.now = MORNING
    for _ in range(25):
        request = late.county.next()
        assert request is not None
        late.county.took(request, carry(late.centre, request))
    news = events(3)
    desk.replica.append(news)
    desk.catch_up()
    late.county.hint()
    for _ in range(2):
        request = late.county.next()
        assert request is not None
        late.county.took(request, carry(late.centre, request))
    assert {event.id for event in news} <= late.held() < desk.held()


def test_a_new_machine_that_stops_in_the_midst_of_it_reads_the_latest_first_again() -> None:
    desk = filled(60, 40)
    late = Desk(desk.centre)
    late.now = MORNING
    for _ in range(6):
        request = late.county.next()
        assert request is not None
        late.county.took(request, carry(late.centre, request))
    again = Desk(desk.centre)
    again.replica, again.now = late.replica, MORNING
    again.county.replica = late.replica
    asked = again.catch_up()
    assert again.held() == desk.held()
    aside = [request for request in asked if isinstance(request, Pull) and request.aside]
    assert len(aside) < 20


def test_who_knows_the_latest_from_the_others_hardly_reads_it_again() -> None:
    desk = filled(60, 40)
    other = Desk(desk.centre)
    other.now = MORNING
    other.replica.take_in(list(desk.replica.log()), ())
    asked = other.catch_up()
    assert len([request for request in asked if isinstance(request, Pull) and request.aside]) < 8


def test_a_centre_that_is_restored_while_the_latest_is_read_is_read_anew() -> None:
    desk = filled(60, 40)
    late = Desk(desk.centre)
    late.now = MORNING
    backup = desk.centre.backup()
    for _ in range(6):
        request = late.county.next()
        assert request is not None
        late.county.took(request, carry(late.centre, request))
    desk.centre.restore(backup)
    late.catch_up()
    assert late.held() == desk.held()
    assert late.county.restored


def test_it_asks_again_after_a_while_or_when_told(desk: Desk) -> None:
    desk.catch_up()
    assert desk.county.next() is None
    assert desk.county.due() == desk.now + TIMING.pull
    desk.county.hint()
    assert desk.county.due() is None
    assert [type(request) for request in desk.catch_up()] == [Pull]
    desk.now += TIMING.audit
    assert [type(request) for request in desk.catch_up()] == [Pull, Audit]


def test_an_answer_that_was_lost_is_asked_for_again(desk: Desk) -> None:
    desk.replica.append(events(2))
    request = desk.county.next()
    assert isinstance(request, Push)
    carry(desk.centre, request)
    desk.county.failed(request, Offline())
    assert (desk.county.link, desk.county.since) == (Link.OFFLINE, desk.now)
    assert desk.county.next() is None
    assert desk.county.due() == desk.now + TIMING.offline
    desk.now += TIMING.offline
    desk.catch_up()
    assert len(desk.centre.rows) == 2
    assert desk.replica.waiting_to_send() == 0
    assert (desk.county.link, desk.county.since) == (Link.UP_TO_DATE, desk.now)


def test_a_machine_that_is_not_let_in_waits_and_says_so(desk: Desk) -> None:
    request = desk.county.next()
    assert request is not None
    desk.county.failed(request, NotAuthorised())
    assert desk.county.link is Link.NOT_AUTHORISED
    assert desk.county.due() == desk.now + TIMING.shut_out


class Picky(Centre):
    """A centre that refuses one event for good."""

    bad = ""

    def push(self, events: Sequence[Event], details: Sequence[Detail]) -> Pushed:
        if any(event.id == self.bad for event in events):
            raise Rejected("too long")
        return super().push(events, details)


def test_one_event_the_centre_does_not_take_holds_up_no_other() -> None:
    picky = Picky(gapless=True, later=lambda act: act())
    desk = Desk(picky)
    written = events(40)
    picky.bad = written[17].id
    desk.replica.append(written)
    while desk.replica.waiting_to_send():
        request = desk.county.next()
        assert isinstance(request, Push)
        try:
            desk.county.took(request, carry(picky, request))
        except Rejected as why:
            desk.county.failed(request, why)
    assert desk.replica.aside() == {written[17].id: "rejected: too long"}
    assert len(picky.rows) == 39
    assert picky.bad in desk.held()


def test_an_id_used_for_something_else_is_set_aside_and_a_fork_is_told(desk: Desk) -> None:
    reused, forked = events(2)
    desk.replica.append([reused, forked])
    request = desk.county.next()
    assert isinstance(request, Push)
    answers = {reused.id: Answer.ID_REUSE, forked.id: Answer.FORK}
    desk.county.took(request, Pushed(answers, Cursor("epoch-0", 2)))
    assert desk.replica.aside() == {reused.id: "id_reuse"}
    assert desk.county.forked == {forked.device}
    assert desk.replica.waiting_to_send() == 0


def test_what_a_restored_centre_lost_is_pushed_again(desk: Desk) -> None:
    other = Desk(desk.centre)
    desk.replica.append(events(3))
    desk.catch_up()
    backup = desk.centre.backup()
    desk.replica.append(events(4))
    desk.replica.append(events(1, MORNING - timedelta(days=200)))
    desk.catch_up()
    other.catch_up()
    desk.centre.restore(backup)
    desk.now += TIMING.pull
    other.now += TIMING.pull
    other.replica.append(events(2))
    for each in (desk, other, desk):
        each.catch_up()
        each.now += TIMING.pull
    assert desk.county.restored
    assert other.county.restored
    assert len(desk.centre.rows) == 10
    assert desk.held() == other.held()


def test_a_centre_whose_numbers_go_back_without_a_new_epoch_is_noticed(desk: Desk) -> None:
    desk.replica.append(events(3))
    desk.catch_up()
    desk.replica.append(events(1))
    request = desk.county.next()
    assert isinstance(request, Push)
    answers = {event.id: Answer.STORED for event in request.events}
    desk.county.took(request, Pushed(answers, Cursor("epoch-0", 1)))
    assert desk.county.restored == 1
    assert desk.replica.cursor() is None
    pull = Pull(Cursor("epoch-0", 3))
    desk.county.took(pull, Pulled((), (), Cursor("epoch-0", 1), more=False))
    assert desk.county.restored == 2


def test_what_nobody_pushed_is_found_by_the_audit(desk: Desk) -> None:
    """An event of a machine that was lost before it could push: others had it through the LAN."""
    desk.catch_up()
    desk.replica.take_in(events(2), ())
    desk.now += TIMING.audit
    pushes = [request for request in desk.catch_up() if isinstance(request, Push)]
    assert [push.again for push in pushes] == [True]
    assert len(desk.centre.rows) == 2


def test_a_day_that_differs_twice_is_read_anew(desk: Desk) -> None:
    """A file that lost rows behind its own cursor."""
    desk.replica.append(events(3))
    desk.catch_up()
    lost = Desk(desk.centre)
    lost.replica.take_in([], (), cursor=desk.centre.cursor)
    for _ in range(3):
        lost.catch_up()
        lost.now += TIMING.audit
    assert lost.held() == desk.held()


@pytest.mark.parametrize("code", ["other_site", "centre_older", "server_older", "newer"])
def test_a_refusal_that_no_event_is_the_cause_of_sets_nothing_aside(desk: Desk, code: str) -> None:
    desk.replica.append(events(3))
    request = desk.county.next()
    assert request is not None
    desk.county.failed(request, Rejected(code))
    assert (desk.county.link, desk.county.trouble) == (Link.NOT_AUTHORISED, code)
    assert desk.county.next() is None
    assert (desk.replica.aside(), desk.replica.waiting_to_send()) == ({}, 3)
    desk.now += TIMING.shut_out
    desk.catch_up()
    assert (desk.replica.waiting_to_send(), desk.county.trouble) == (0, "")


class Forgetful(Centre):
    """A centre whose count of a day is never that of anybody."""

    def audit(self, since: date) -> dict[date, Tally]:
        return {day: tally.with_id("never handed out") for day, tally in super().audit(since).items()}


def test_a_day_that_always_differs_is_not_read_and_pushed_for_ever() -> None:
    desk = Desk(Forgetful(gapless=True, later=lambda act: act()))
    desk.replica.append(events(3))
    asked: list[int] = []
    for _ in range(6):
        asked.append(len(desk.catch_up()))
        desk.now += TIMING.audit
    assert asked[1] > 2  # pushed again, then read anew
    assert asked[3:] == [2, 2, 2]  # a pull and an audit
    desk.replica.append(events(1))
    assert len(desk.catch_up()) > 3


def test_what_the_centre_says_and_can_t_be_stored_is_asked_for_again(desk: Desk) -> None:
    request = desk.county.next()
    assert request is not None
    desk.county.not_kept()
    assert desk.county.next() is None
    desk.now += TIMING.offline
    assert desk.county.next() == request


def test_an_event_set_aside_from_an_audit_is_not_pushed_for_ever() -> None:
    picky = Picky(gapless=True, later=lambda act: act())
    desk = Desk(picky)
    (bad,) = events(1)
    picky.bad = bad.id
    desk.replica.take_in([bad], ())
    for _ in range(6):
        request = desk.county.next()
        if request is None:
            break
        try:
            desk.county.took(request, carry(picky, request))
        except Rejected as why:
            desk.county.failed(request, why)
    assert desk.county.next() is None
    assert desk.replica.aside() == {bad.id: "rejected: too long"}
    assert picky.audit(date.min) == {}
    assert Tally() == Tally(0, 0)
