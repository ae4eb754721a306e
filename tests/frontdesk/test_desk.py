"""The way of a command: tickets, envelopes, what changed, and what happens when the store can't keep it."""

from collections.abc import Sequence
from datetime import timedelta

import msgspec
import pytest

from frontdesk.desk import Together, Topic, topics_of
from frontdesk.log import Detail, Event
from frontdesk.projection import kind_of
from frontdesk.staffing import DeskState, SetDesk
from frontdesk.store import MemoryStore, StoreError
from frontdesk.visit import Outcome, Phase
from frontdesk.visit import commands as do
from tests.shopfloor import MONDAY, Floor


class FullStore(MemoryStore):
    """A store on a disk that can be filled up."""

    full = False

    def append(self, events: Sequence[Event], details: Sequence[Detail] = ()) -> None:
        if self.full:
            raise StoreError("disk_full", "no space left")
        super().append(events, details)


def test_tickets_count_up_by_letter_and_start_again_each_day() -> None:
    floor = Floor()
    tickets = [floor.visit(floor.check_in(service)).ticket for service in ("benefit", "badge", "benefit")]
    assert tickets == ["A01", "B01", "A02"]
    assert floor.front.next_ticket("benefit") == "A03"
    floor.restart()
    assert floor.front.next_ticket("benefit") == "A03"
    floor.hands.pass_time(days=1)
    assert floor.front.next_ticket("benefit") == "A01"


def test_numbers_go_on_past_a_hundred() -> None:
    floor = Floor()
    for _ in range(100):
        floor.check_in("post")
    assert floor.front.next_ticket("post") == "C101"


def test_every_event_carries_what_other_machines_will_need() -> None:
    floor = Floor()
    visit = floor.check_in()
    floor.serve(visit)
    events = floor.store.events(f"visit/{visit}")
    assert [event.device_seq for event in events] == [1, 2, 3]
    assert len({event.id for event in events}) == 3
    assert {event.site for event in events} == {"shire-hall"}
    assert [event.hlc for event in events] == sorted({event.hlc for event in events})
    before = floor.front.device
    floor.restart()
    assert floor.front.device != before
    floor.do(do.Finish(visit=visit))
    assert floor.store.events(f"visit/{visit}")[-1].hlc > events[-1].hlc


def test_events_say_at_which_desk_and_nobody_s_name() -> None:
    floor = Floor()
    visit = floor.check_in()
    floor.do(do.Call(visit=visit), "3")
    assert [event.by for event in floor.store.log()] == ["desk/1", "desk/3"]


def test_what_could_not_be_kept_did_not_happen_and_gives_no_number_away() -> None:
    store = FullStore()
    floor = Floor(store)
    floor.check_in()
    store.full = True
    with pytest.raises(StoreError, match="disk_full: no space left") as caught:
        floor.check_in()
    assert caught.value.code == "disk_full"
    store.full = False
    assert floor.visit(floor.check_in()).ticket == "A02"
    assert len(store.open_visits()) == 2


def test_an_error_without_detail_says_its_code() -> None:
    assert str(StoreError("locked")) == "locked"


def test_what_changed_is_told_by_topic() -> None:
    floor = Floor()
    visit = floor.front.make_id()
    done = floor.do(do.CheckIn(visit=visit, services=("benefit",), details={"name": "x"}))
    assert done.topics == {Topic.QUEUE, Topic.DETAILS}
    assert floor.do(do.Call(visit=visit)).topics == {Topic.QUEUE, Topic.CALLS}
    assert floor.do(SetDesk(desk="2", state=DeskState.OPEN)).topics == {Topic.DESKS}
    assert topics_of([]) == frozenset()


def test_ids_can_be_brought_from_outside() -> None:
    floor = Floor()
    floor.front.new_id = lambda: "visit-1"
    assert floor.front.make_id() == "visit-1"


def test_a_day_is_compared_with_the_same_weekday_of_four_weeks() -> None:
    floor = Floor()
    days = floor.front.usual_days(MONDAY.date())
    assert [(MONDAY.date() - day).days for day in days] == [7, 14, 21, 28]


def test_a_program_left_running_overnight_begins_the_new_day() -> None:
    floor = Floor()
    floor.do(SetDesk(desk="1", state=DeskState.OPEN))
    floor.do(SetDesk(desk="2", state=DeskState.OPEN), "2")
    floor.do(SetDesk(desk="2", state=DeskState.BREAK), "2")
    floor.check_in()
    assert floor.front.begin_day(desk="1") == []
    floor.hands.pass_time(days=1)
    assert floor.front.begin_day(desk="1") == ["A01"]
    assert floor.front.begin_day(desk="2") == []
    assert floor.front.begin_day(desk="3") == []
    assert [(desk.id, desk.state) for desk in floor.store.staffing() if desk.day == "2026-11-24"] == [
        ("1", DeskState.OPEN)
    ]


def test_the_memory_store_s_reading_side() -> None:
    floor = Floor()
    floor.check_in()
    floor.hands.pass_time(days=1)
    floor.check_in()
    days = [MONDAY.date() + timedelta(days=n) for n in (0, 1, 2)]
    assert floor.store.visit_counts(days) == {days[0]: 1, days[1]: 1}
    assert floor.store.appointment("none") is None
    floor.store.close()


def test_a_kind_of_stream_from_the_future_is_kept_and_folded_by_nobody() -> None:
    floor = Floor()
    floor.check_in()
    known = next(floor.store.log())
    strange = msgspec.structs.replace(known, id="other", stream="tomorrow/1", type="tomorrow.made")
    floor.store.append([strange, strange])
    assert kind_of("tomorrow/1") is None
    assert floor.store.events("tomorrow/1") == [strange]
    assert strange in list(floor.store.log())


def test_the_latest_writer_of_a_detail_wins() -> None:
    store = MemoryStore()
    old = Detail(subject="visit/v", field="name", value="old", hlc=1, device="a")
    new = Detail(subject="visit/v", field="name", value="new", hlc=2, device="a")
    store.append([], [new])
    store.append([], [old])
    assert store.details("visit/v") == {"name": "new"}


def test_commands_together_are_done_as_one_or_not_at_all() -> None:
    floor = Floor()
    first, second = floor.check_in(), floor.check_in("badge")
    floor.serve(second, "2")
    finish, leave = do.Finish(visit=second, outcome=Outcome.RESOLVED), do.LeftBeforeSeen(visit=first)
    assert floor.refused(Together((leave, finish)), "1") == "wrong_desk"
    assert floor.visit(first).phase is Phase.WAITING
    done = floor.do(Together((leave, finish)), "2")
    assert [event.type for event in done.events] == ["visit.left", "visit.finished"]
    assert (floor.visit(first).phase, floor.visit(second).phase) == (Phase.LEFT, Phase.FINISHED)


def test_two_commands_about_one_visit_are_a_bug() -> None:
    floor = Floor()
    visit = floor.check_in()
    with pytest.raises(ValueError, match="one stream"):
        floor.do(Together((do.Call(visit=visit), do.StartServing(visit=visit))))
    assert floor.visit(visit).phase is Phase.WAITING


def shared() -> Floor:
    floor = Floor()
    floor.front.sharing.shared = floor.front.sharing.asks = True
    return floor


def test_a_ticket_given_by_the_coordinator_is_taken() -> None:
    floor = shared()
    visit = floor.front.make_id()
    floor.front.sharing.tickets[visit] = "T07"
    floor.do(do.CheckIn(visit=visit, services=("benefit",)))
    assert floor.visit(visit).ticket == "T07"
    assert floor.front.sharing.tickets == {}
    assert floor.visit(floor.check_in()).ticket == "A01"


def test_what_is_said_of_a_visit_comes_after_what_is_known_of_it() -> None:
    """Also where that was written by a machine whose clock is hours ahead."""
    floor = shared()
    visit = floor.check_in()
    (first,) = floor.store.events(f"visit/{visit}")
    ahead = msgspec.structs.replace(first, id="x", device="y", type="visit.beamed", hlc=first.hlc + (1 << 45))
    floor.store.append([ahead])
    made = floor.do(do.WriteDetails(visit=visit, details={"note": "x"})).events
    made += floor.do(do.Call(visit=visit)).events
    assert [event.id for event in floor.store.events(f"visit/{visit}")][-2:] == [event.id for event in made]


def test_other_machines_tickets_and_clocks_are_taken_note_of() -> None:
    floor = shared()
    visit = floor.check_in()
    (first,) = floor.store.events(f"visit/{visit}")
    data = first.data.replace(b'"A01"', b'"A09"')
    other = msgspec.structs.replace(
        first, id="x", device="y", stream="visit/w", data=data, hlc=first.hlc + (60_000 << 16)
    )
    floor.store.append([other])
    floor.front.heard([other])
    assert floor.visit(floor.check_in()).ticket == "A10"
    latest = floor.store.latest()
    assert latest is not None
    assert latest.hlc > other.hlc


def test_a_desk_whose_device_was_cloned_writes_on_under_another() -> None:
    floor = shared()
    floor.check_in()
    floor.front.renew_device("new")
    (event,) = floor.store.events(f"visit/{floor.check_in()}")
    assert (event.device, event.device_seq) == ("new", 1)


def test_erased_details_are_gone_and_stay_away() -> None:
    floor = Floor()
    visit = floor.front.make_id()
    floor.do(do.CheckIn(visit=visit, services=("benefit",), details={"name": "Mair"}))
    floor.do(do.Erase(visit=visit))
    assert floor.visit(visit).erased
    assert floor.store.details(f"visit/{visit}") == {}
    assert floor.refused(do.WriteDetails(visit=visit, details={"name": "Mair"})) == "erased"
    assert floor.refused(do.Erase(visit=visit)) == "erased"
