"""What every store promises. A store's own tests subclass `StoreContract` and give it a `store` fixture."""

from __future__ import annotations

import random
import uuid
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest

from frontdesk import appointment
from frontdesk.appointment import Appointment
from frontdesk.interpreting.state import Booking
from frontdesk.log import ClockQuality, Detail, Event
from frontdesk.outbox import Email
from frontdesk.projection import KINDS
from frontdesk.promise import Promise
from frontdesk.promise import Stage as Promised
from frontdesk.referral import Referral, Stage
from frontdesk.store import Store
from frontdesk.visit import Outcome, Phase, facts
from tests.contracts.samples import (
    MORNING,
    booked,
    checked_in,
    desk_day,
    event,
    new,
    promised,
    raw,
    whole_booking,
    whole_email,
    whole_referral,
    whole_visit,
)

DAY = MORNING.date()


class BreaksOff(list[Event]):
    """Events that stop coming midway."""

    def __iter__(self) -> Iterator[Event]:
        yield self[0]
        raise ConnectionError("broken off")


class StoreContract:
    """Collected only through its subclasses (its name does not begin with Test)."""

    def test_a_new_store_is_empty(self, store: Store) -> None:
        assert store.latest() is None
        assert list(store.log()) == []
        assert store.open_visits() == []
        assert store.staffing() == []
        assert store.visit("nobody") is None
        assert store.visit_counts([DAY]) == {}
        assert store.appointments_of(DAY) == []

    def test_events_come_back_as_they_were(self, store: Store) -> None:
        stream = new("visit")
        events = whole_visit(stream)
        store.append(events)
        assert list(store.log()) == events
        assert store.events(stream) == sorted(events, key=lambda event: event.key)
        assert store.events(new("visit")) == []

    def test_times_are_kept_to_the_microsecond_in_utc(self, store: Store) -> None:
        odd = datetime(1999, 12, 31, 23, 59, 59, 999_999, tzinfo=UTC)
        store.append([checked_in(new("visit"), day=odd)])
        (kept,) = store.log()
        assert kept.at == odd
        assert kept.at.tzinfo is UTC

    def test_a_visit_is_open_until_it_ends(self, store: Store) -> None:
        stream = new("visit")
        events = whole_visit(stream)
        store.append(events[:1])
        (waiting,) = store.open_visits()
        assert waiting.phase is Phase.WAITING
        for one in events[1:]:
            store.append([one])
        assert store.open_visits() == []
        ended = store.visit(stream.removeprefix("visit/"))
        assert ended is not None
        assert ended.phase is Phase.FINISHED
        assert ended == KINDS["visit"].fold(events)

    def test_visits_are_found_and_counted_by_day(self, store: Store) -> None:
        streams = [new("visit") for _ in range(3)]
        later = MORNING + timedelta(days=1)
        store.append(
            [checked_in(streams[0], 5), checked_in(streams[1], 1), checked_in(streams[2], 0, day=later)]
        )
        assert [f"visit/{visit.id}" for visit in store.visits_of(DAY)] == [streams[1], streams[0]]
        days = [DAY, DAY + timedelta(days=1), DAY + timedelta(days=2)]
        assert store.visit_counts(days) == {days[0]: 2, days[1]: 1}
        assert len(store.open_visits()) == 3

    def test_states_of_a_kind_are_found_by_id_by_day_and_while_open(self, store: Store) -> None:
        first, second, later = sorted(new("appointment") for _ in range(3))
        store.append([booked(second), booked(later, hours=27), booked(first), checked_in(new("visit"))])
        store.append([event(second, appointment.Cancelled(), 5)])
        kind = appointment.Appointment

        def streams(found: list[appointment.Appointment]) -> list[str]:
            return [f"appointment/{each.id}" for each in found]

        assert streams(store.every(kind)) == [first, second, later]
        assert streams(store.open_ones(kind)) == [first, later]
        assert streams(store.of_day(kind, DAY)) == [first, second]
        one = store.one(kind, second.removeprefix("appointment/"))
        assert one is not None
        assert not one.open
        assert store.one(kind, "nobody") is None

    def test_promises_are_open_until_kept_and_belong_to_the_day_they_are_due(self, store: Store) -> None:
        first, later = sorted(new("promise") for _ in range(2))
        store.append([*promised(later, hours=27), *promised(first)[1::-1]])
        assert [f"promise/{each.id}" for each in store.open_ones(Promise)] == [first]
        assert [f"promise/{each.id}" for each in store.of_day(Promise, DAY)] == [first]
        assert [each.owner for each in store.every(Promise)] == ["desk/2", "desk/2"]
        kept = store.one(Promise, later.removeprefix("promise/"))
        assert kept is not None
        assert (kept.stage, kept.in_time) == (Promised.KEPT, True)

    @pytest.mark.parametrize("seed", range(3))
    def test_bookings_are_kept_whatever_the_order(self, store: Store, seed: int) -> None:
        chance = random.Random(seed)
        made, other = new("booking"), new("booking")
        events = [*whole_booking(made), whole_booking(other)[0]]
        shuffled = chance.sample(events, len(events))
        store.append(shuffled[:2])
        store.append(shuffled[2:])
        kept = store.one(Booking, made.removeprefix("booking/"))
        assert kept == KINDS["booking"].fold(self._of(events, made))
        assert kept is not None
        assert (kept.met, kept.interpreter, kept.anomalies) == (True, "LF-204", ())
        assert [f"booking/{each.id}" for each in store.open_ones(Booking)] == [other]
        assert len(store.of_day(Booking, DAY)) == 2

    @pytest.mark.parametrize("seed", range(3))
    def test_referrals_and_e_mails_are_kept_whatever_the_order(self, store: Store, seed: int) -> None:
        chance = random.Random(seed)
        made, other, letter = new("referral"), new("referral"), new("email")
        events = [*whole_referral(made), whole_referral(other)[0], *whole_email(letter, made)]
        shuffled = chance.sample(events, len(events))
        store.append(shuffled[:6])
        store.append(shuffled[6:])
        kept = store.one(Referral, made.removeprefix("referral/"))
        assert kept == KINDS["referral"].fold(self._of(events, made))
        assert kept is not None
        assert (kept.stage, kept.anomalies) == (Stage.CLOSED, ())
        assert [f"referral/{each.id}" for each in store.open_ones(Referral)] == [other]
        assert len(store.of_day(Referral, DAY)) == 2
        assert store.every(Email) == [KINDS["email"].fold(self._of(events, letter))]
        assert store.open_ones(Email) == []

    @pytest.mark.parametrize("seed", range(12))
    def test_any_order_of_arrival_gives_the_same_states(self, store: Store, seed: int) -> None:
        chance = random.Random(seed)
        visit, desk, meeting, given = new("visit"), new("desk"), new("appointment"), new("promise")
        events = [*whole_visit(visit), *desk_day(desk), booked(meeting), *promised(given)]
        events += [
            event(meeting, appointment.Arrived(visit="x"), 200),
            raw(visit, "visit.handed_off", b"{}", 7),
            event(visit, facts.Finished(outcome=Outcome.INFORMATION), 14, device="desk-2"),
        ]
        shuffled = [*events, *chance.sample(events, 4)]
        chance.shuffle(shuffled)
        while shuffled:
            size = chance.randint(1, 4)
            store.append(shuffled[:size])
            del shuffled[:size]
        for stream in (visit, desk, meeting, given):
            own = [one for one in events if one.stream == stream]
            assert store.events(stream) == sorted(own, key=lambda one: one.key)
        assert store.visit(visit.removeprefix("visit/")) == KINDS["visit"].fold(self._of(events, visit))
        assert store.staffing() == [KINDS["desk"].fold(self._of(events, desk))]
        booking = KINDS["appointment"].fold(self._of(events, meeting))
        assert store.appointment(meeting.removeprefix("appointment/")) == booking
        assert store.every(Promise) == [KINDS["promise"].fold(self._of(events, given))]

    @staticmethod
    def _of(events: list[Event], stream: str) -> list[Event]:
        return [one for one in events if one.stream == stream]

    def test_a_visit_whose_check_in_comes_late_waits_for_it(self, store: Store) -> None:
        stream = new("visit")
        events = whole_visit(stream)
        store.append(events[1:4])
        assert store.visit(stream.removeprefix("visit/")) is None
        store.append(events[:1])
        assert store.visit(stream.removeprefix("visit/")) == KINDS["visit"].fold(events[:4])

    @pytest.mark.parametrize(
        "data", [b"", b"\x00\xff\xfe", b'{"a": 1.0e3 , "b":"\\u0174"}', bytes(range(256)) * 40]
    )
    def test_what_a_newer_program_wrote_is_kept_byte_for_byte(self, store: Store, data: bytes) -> None:
        stream = new("visit")
        strange = [
            raw(stream, "visit.beamed", data, 5, version=7),
            raw(new("parcel"), "parcel.left", data, 6),
        ]
        store.append([checked_in(stream), *strange])
        assert list(store.log())[1:] == strange
        assert [one.data for one in store.log()][1:] == [data, data]
        visit = store.visit(stream.removeprefix("visit/"))
        assert visit is not None
        assert visit.needs_newer

    def test_an_event_kept_before_is_left_as_it_was(self, store: Store) -> None:
        stream = new("visit")
        first = checked_in(stream)
        store.append([first])
        before = store.visit(stream.removeprefix("visit/"))
        changed = Event(
            id=first.id,
            site="elsewhere",
            stream=stream,
            type="visit.left",
            version=1,
            data=b"{}",
            by="x",
            device="x",
            device_seq=1,
            hlc=first.hlc + 1,
            at=first.at,
            clock=ClockQuality.CHECKED,
        )
        store.append([first, changed])
        assert list(store.log()) == [first]
        assert store.visit(stream.removeprefix("visit/")) == before

    def test_nothing_is_kept_of_an_append_that_fails(self, store: Store) -> None:
        stream = new("visit")
        detail = Detail(subject=stream, field="name", value="Mair", hlc=1, device="a")
        with pytest.raises(ConnectionError):
            store.append(BreaksOff(whole_visit(stream)), [detail])
        assert list(store.log()) == []
        assert store.open_visits() == []
        assert store.details(stream) == {}
        store.append([checked_in(stream)], [detail])
        assert len(store.open_visits()) == 1

    def test_the_latest_event_is_that_of_the_greatest_key(self, store: Store) -> None:
        stream = new("visit")
        events = whole_visit(stream)
        store.append(events[::-1])
        assert store.latest() == max(events, key=lambda one: one.key)
        twin = event(stream, facts.Greeted(), 14, device="desk-9")
        store.append([twin])
        assert store.latest() == twin

    def test_the_latest_writer_of_a_detail_wins(self, store: Store) -> None:
        subject = new("visit")

        def write(value: str, hlc: int, device: str, field: str = "name") -> None:
            store.append([], [Detail(subject=subject, field=field, value=value, hlc=hlc, device=device)])

        write("Siân", 5, "b")
        write("Sian", 4, "z")
        write("Sean", 5, "a")
        write("step-free", 1, "a", "note")
        assert store.details(subject) == {"name": "Siân", "note": "step-free"}
        write("", 6, "a")
        write("late", 5, "z")
        assert store.details(subject) == {"note": "step-free"}
        assert store.details(new("visit")) == {}

    @pytest.mark.parametrize("type_name", ["visit.erased", "comet.erased"])
    def test_an_erasure_removes_details_and_keeps_out_what_comes_later(
        self, store: Store, type_name: str
    ) -> None:
        """Of kinds that this program does not know as well: they come from a newer one."""
        subject, other = new("visit"), new("visit")
        details = [
            Detail(subject=each, field="name", value="Mair", hlc=9, device="a") for each in (subject, other)
        ]
        store.append([checked_in(subject), checked_in(other)], details)
        store.append([raw(subject, type_name, b"{}", 1)])
        assert store.details(subject) == {}
        later = Detail(subject=subject, field="note", value="x", hlc=1 << 60, device="z")
        store.append([], [*details, later])
        assert store.details_of([subject, other]) == {other: {"name": "Mair"}}

    def test_what_hangs_on_visits_is_found_by_them(self, store: Store) -> None:
        referred, other = sorted(new("referral") for _ in range(2))
        store.append([*whole_referral(referred), *whole_referral(other), *promised(new("promise"))])
        store.append([booked(late := new("appointment"))])
        assert store.of_visits(Referral, []) == []
        assert store.of_visits(Promise, ["v1"]) == []
        found = store.of_visits(Referral, ["nobody", "v1"])
        assert [f"referral/{each.id}" for each in found] == [referred, other]
        assert store.of_visits(Appointment, ["it's"]) == []
        store.append([event(late, appointment.Arrived(visit="it's"), 2)])
        assert [each.visit for each in store.of_visits(Appointment, ["it's"])] == ["it's"]

    def test_details_that_come_with_their_erasure_are_not_kept(self, store: Store) -> None:
        subject = new("visit")
        detail = Detail(subject=subject, field="name", value="Mair", hlc=9, device="a")
        store.append([checked_in(subject), raw(subject, "visit.erased", b"{}", 1)], [detail])
        assert store.details(subject) == {}

    def test_details_of_many_come_together_and_those_without_are_left_out(self, store: Store) -> None:
        named, noted, cleared, other = (new("visit") for _ in range(4))
        written = [(named, "name", "Siân"), (noted, "name", "Mair"), (noted, "note", "step-free")]
        written += [(cleared, "name", ""), (other, "name", "Gwen")]
        store.append([], [Detail(subject=s, field=f, value=v, hlc=1, device="a") for s, f, v in written])
        found = store.details_of([named, noted, cleared, new("visit")])
        assert found == {named: {"name": "Siân"}, noted: {"name": "Mair", "note": "step-free"}}
        assert store.details_of([]) == {}

    def test_details_of_more_than_one_statement_takes(self, store: Store) -> None:
        subjects = [f"visit/{number}" for number in range(4001)]
        store.append([], [Detail(subject=s, field="name", value=s, hlc=1, device="a") for s in subjects])
        assert store.details_of(subjects) == {subject: {"name": subject} for subject in subjects}

    @pytest.mark.parametrize(
        "value",
        [
            "W" * 500,
            "\u200f\u05e9\u05dc\u05d5\u05dd\u200e",
            "👩🏽‍🦽 Siôn Ŵyn",
            "<b>Bob</b>",
            "Robert'); DROP TABLE event;--",
            "two\nlines\x00end",
        ],
    )
    def test_any_text_a_person_types_is_kept(self, store: Store, value: str) -> None:
        subject = new("visit")
        store.append([], [Detail(subject=subject, field="name", value=value, hlc=1, device="a")])
        assert store.details(subject) == {"name": value}

    def test_appointments_of_a_day_come_by_time(self, store: Store) -> None:
        late, early, other = (new("appointment") for _ in range(3))
        store.append([booked(late, 5), booked(early, 2), booked(other, 30)])
        assert [f"appointment/{found.id}" for found in store.appointments_of(DAY)] == [early, late]

    def test_what_desks_did_is_found_by_the_shops_day(self, store: Store) -> None:
        stream = f"desk/{uuid.uuid4()}"
        # In summer the shop's day begins at 23:00 UTC of the day before.
        midnight = datetime(2026, 7, 1, 23, 0, tzinfo=UTC)
        before, *_ = desk_day(stream, midnight - timedelta(minutes=1))
        first, _, last = desk_day(stream, midnight)
        after, *_ = desk_day(stream, midnight + timedelta(days=1))
        store.append([last, after, first, before, checked_in(new("visit"), day=midnight)])
        assert store.staffing_events(date(2026, 7, 2)) == [first, last]

    def test_nothing_to_keep_is_no_error(self, store: Store) -> None:
        store.append([])
        store.append((), ())
        assert store.latest() is None
