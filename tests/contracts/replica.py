"""What every copy of the log promises beside `Store`. Subclasses give a `replica` fixture."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec

from frontdesk.log import Detail
from frontdesk.promise import Promise
from frontdesk.referral import Referral
from frontdesk.sync.ports import Cursor, Replica, Tally, fingerprint
from frontdesk.visit import Phase, Visit
from frontdesk.visit.commands import Merge, UndoMerge, WriteDetails
from tests.contracts.samples import MORNING, checked_in, new, raw, whole_referral, whole_visit
from tests.frontdesk.meeting import Half
from tests.shopfloor import HandClock


class ReplicaContract:
    """Collected only through its subclasses."""

    def test_what_is_written_here_is_to_be_sent_once(self, replica: Replica) -> None:
        events = whole_visit(new("visit"))
        replica.append(events)
        replica.append(events)
        assert replica.outbox(100) == events
        assert replica.outbox(2) == events[:2]
        assert replica.waiting_to_send() == len(events)
        replica.sent([event.id for event in events[1:]] + ["unknown"])
        assert replica.outbox(100) == events[:1]
        replica.sent([])
        assert replica.waiting_to_send() == 1

    def test_what_others_wrote_is_kept_and_not_sent(self, replica: Replica) -> None:
        stream = new("visit")
        events = whole_visit(stream)
        assert replica.take_in(events[:3], ()) == events[:3]
        assert replica.take_in(events, ()) == events[3:]
        assert replica.take_in(events, ()) == []
        assert replica.take_in([events[0], events[0]], ()) == []
        assert list(replica.log()) == events
        assert replica.outbox(100) == []
        found = replica.visit(stream.removeprefix("visit/"))
        assert found is not None
        assert found.phase is Phase.FINISHED

    def test_an_event_twice_in_one_part_is_new_once(self, replica: Replica) -> None:
        event = checked_in(new("visit"))
        assert replica.take_in([event, event], ()) == [event]

    def test_own_events_that_come_back_stay_to_be_sent(self, replica: Replica) -> None:
        event = checked_in(new("visit"))
        replica.append([event])
        assert replica.take_in([event], ()) == []
        assert replica.outbox(9) == [event]

    def test_what_lost_against_another_writing_is_kept_beside_it(self, replica: Replica) -> None:
        one, other = Half("1", hands := HandClock()), Half("3", hands, replica=replica)
        visit = one.check_in(name="Gwen", note="stairs")
        other.take(one)
        one.do(WriteDetails(visit=visit, details={"name": "Gwen Pugh"}))
        other.do(WriteDetails(visit=visit, details={"name": "Gwen Hughes"}))
        other.take(one)
        other.take(one)
        (conflict,) = other.visit(visit).conflicts
        stream = f"visit/{visit}"
        held = {"name": "Gwen Hughes", "note": "stairs", conflict.lost: "Gwen Pugh"}
        assert replica.details(stream) == held
        one.take(other)
        one.do(WriteDetails(visit=visit, details={"note": "two steps"}))
        other.take(one)
        assert replica.details(stream) == held | {"note": "two steps"}

    def test_what_came_before_its_event_is_kept_until_it_is_clear_who_knew_what(
        self, replica: Replica
    ) -> None:
        one, other = Half("1", hands := HandClock()), Half("3", hands, replica=replica)
        visit = one.check_in(name="Gwen")
        other.take(one)
        one.do(WriteDetails(visit=visit, details={"name": "Gwen Pugh"}))
        stream = f"visit/{visit}"
        replica.take_in((), one.replica.details_to_send([stream, "visit/unknown"]))
        assert sorted(replica.details(stream).values()) == ["Gwen", "Gwen Pugh"]
        replica.take_in((), [Detail(subject="desk/1", field="f", value="v", hlc=1, device="d")])
        other.take(one)
        assert replica.details(stream) == {"name": "Gwen Pugh"}

    def test_what_is_to_be_settled_is_found_and_merged_visits_are_counted_once(
        self, replica: Replica
    ) -> None:
        one, other = Half("1", hands := HandClock()), Half("3", hands, replica=replica)
        first, second, third = one.check_in(), one.check_in(), one.check_in()
        other.take(one)
        assert replica.noting(Visit) == []
        one.call(first)
        other.call(first)
        one.do(Merge(visit=third, into=second))
        other.take(one)
        assert [visit.id for visit in replica.noting(Visit)] == [first]
        assert not replica.noting(Promise)
        assert not replica.noting(Referral)
        assert replica.visit_counts([one.front.today]) == {one.front.today: 2}
        assert [visit.id for visit in replica.open_visits()] == [first, second]
        one.do(UndoMerge(visit=third))
        other.take(one)
        assert replica.visit_counts([one.front.today]) == {one.front.today: 3}

    def test_details_of_a_visit_that_is_not_here_yet_are_simply_the_latest(self, replica: Replica) -> None:
        for hlc, value in ((1, "Gwen"), (2, "Glen")):
            detail = Detail(subject="visit/x", field="name", value=value, hlc=hlc, device="d")
            replica.take_in((), [detail, msgspec.structs.replace(detail, field="name~0-d")])
        assert replica.details("visit/x") == {"name": "Glen", "name~0-d": "Glen"}

    def test_the_cursor_is_kept_with_what_was_read(self, replica: Replica) -> None:
        assert replica.cursor() is None
        event = checked_in(new("visit"))
        replica.take_in([event], (), cursor=Cursor("a", 7))
        assert replica.cursor() == Cursor("a", 7)
        replica.take_in([], ())
        assert replica.cursor() == Cursor("a", 7)
        replica.take_in([], (), cursor=Cursor("b", 1))
        assert replica.cursor() == Cursor("b", 1)
        replica.read_anew()
        assert replica.cursor() is None
        assert list(replica.log()) == [event]

    def test_days_are_tallied_by_count_and_by_the_ids(self, replica: Replica) -> None:
        today = [checked_in(new("visit")) for _ in range(3)]
        later = checked_in(new("visit"), day=MORNING + timedelta(days=1))
        replica.append(today[:2])
        replica.take_in([*today, later], ())
        xor = 0
        for event in today:
            xor ^= fingerprint(event.id)
        day = MORNING.date()
        next_day = day + timedelta(days=1)
        assert replica.tallies(date.min) == {
            day: Tally(3, xor),
            next_day: Tally(1, fingerprint(later.id)),
        }
        assert replica.tallies(next_day) == {next_day: Tally(1, fingerprint(later.id))}
        assert replica.ids_of(day) == {event.id for event in today}
        assert replica.ids_of(day - timedelta(days=1)) == set()

    def test_what_is_lacking_is_named_in_its_order(self, replica: Replica) -> None:
        held = whole_visit(new("visit"))
        replica.take_in(held, ())
        asked = ["b", *(event.id for event in held), "a", "b"]
        assert replica.lacking(asked) == ["b", "a"]
        assert replica.lacking([]) == []
        assert replica.lacking(f"{number}" for number in range(1200)) == [f"{n}" for n in range(1200)]

    def test_open_streams_are_named_in_parts_with_their_events(self, replica: Replica) -> None:
        begun = sorted(new("visit") for _ in range(5))
        for stream in begun:
            replica.append([checked_in(stream)])
        replica.append(whole_visit(new("visit")))
        referral = whole_referral(new("referral"))[:1]
        replica.append(referral)
        assert replica.open_streams(("visit",), "", 3) == begun[:3]
        assert replica.open_streams(("visit",), begun[2], 3) == begun[3:]
        both = replica.open_streams(("visit", "referral"), "", 99)
        assert both == [referral[0].stream, *begun]
        named = {event.id for stream in both for event in replica.events(stream)}
        assert set(replica.ids_in(both)) == named
        assert len(named) == 6
        assert replica.ids_in([]) == []

    def test_erasures_are_found_by_their_day(self, replica: Replica) -> None:
        erased, other = raw(new("visit"), "visit.erased", b"{}", 1), raw(new("comet"), "comet.erased", b"", 2)
        replica.take_in([checked_in(erased.stream), erased, other], ())
        day = MORNING.date()
        assert replica.erasures([day - timedelta(days=1), day]) == sorted([erased.id, other.id])
        assert replica.erasures([day + timedelta(days=1)]) == []

    def test_events_are_found_by_id_in_folding_order(self, replica: Replica) -> None:
        events = whole_visit(new("visit"))
        replica.take_in(events, ())
        ids = [event.id for event in reversed(events)]
        assert replica.by_id([*ids, "unknown"]) == sorted(events, key=lambda event: event.key)
        assert replica.by_id([]) == []

    def test_more_events_are_found_than_a_statement_takes(self, replica: Replica) -> None:
        events = [checked_in(new("visit"), number / 60) for number in range(2100)]
        replica.take_in(events, ())
        assert replica.by_id(event.id for event in events) == events
        replica.sent(event.id for event in events)

    def test_details_go_with_their_writer_s_time(self, replica: Replica) -> None:
        one, two = new("visit"), new("visit")
        details = [
            Detail(subject=one, field="name", value="Mair", hlc=3, device="a"),
            Detail(subject=one, field="note", value="", hlc=4, device="b"),
            Detail(subject=two, field="name", value="Siân", hlc=3, device="a"),
        ]
        replica.append([checked_in(one)], details[:1])
        replica.take_in([checked_in(two)], details)
        key = msgspec.structs.astuple
        assert sorted(map(key, replica.details_to_send([one]))) == sorted(map(key, details[:2]))
        assert replica.details_to_send([]) == []

    def test_an_erasure_from_elsewhere_comes_before_what_comes_with_it(self, replica: Replica) -> None:
        subject = new("visit")
        detail = Detail(subject=subject, field="name", value="Mair", hlc=9, device="a")
        replica.append([checked_in(subject)], [detail])
        replica.take_in([raw(subject, "visit.erased", b"{}", 1)], [detail])
        assert replica.details_to_send([subject]) == []
        assert replica.details(subject) == {}

    def test_a_clock_far_ahead_is_not_taken_up(self, replica: Replica) -> None:
        mine = checked_in(new("visit"))
        ahead = checked_in(new("visit"), day=MORNING + timedelta(days=400))
        replica.append([mine])
        replica.take_in([ahead], (), ahead=[ahead.id])
        assert replica.latest() == mine
        assert len(list(replica.log())) == 2

    def test_numbers_are_never_given_twice(self, replica: Replica) -> None:
        given = [replica.number("A", 1), replica.number("A", 1), replica.number("A", 9)]
        given += [replica.number("A", 1), replica.number("B", 4)]
        assert given == [1, 2, 9, 10, 4]

    def test_what_is_set_aside_is_named(self, replica: Replica) -> None:
        assert replica.aside() == {}
        replica.set_aside("x", "id_reuse")
        replica.set_aside("x", "rejected: y")
        assert replica.aside() == {"x": "rejected: y"}
