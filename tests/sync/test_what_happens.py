"""What happens when, row by row: machines split, act on their own copies and meet, as Hypothesis finds.

Each machine of the test is one row. What must hold in all: after everybody met, every copy folds to the same,
in whatever order its events came, however often.
"""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from frontdesk.appointment import Appointment, Book, Cancel, MarkArrived
from frontdesk.appointment import Stage as Booking
from frontdesk.clock import AnchoredClock, day_of
from frontdesk.conflict import Code, SettleConflict, Settlement, Way
from frontdesk.desk import Command, Done, FrontDesk
from frontdesk.measures import Count, counted, counted_as, day_log
from frontdesk.paper.wait_log import Format, render
from frontdesk.promise import (
    BreakPromise,
    Deed,
    Failing,
    KeepPromise,
    MakePromise,
    Promise,
    PromiseKind,
    Stage,
)
from frontdesk.screens.conflicts.alike import same_tickets
from frontdesk.screens.wait_log.reading import read_day
from frontdesk.visit import Outcome, Phase, Visit, fold, writings
from frontdesk.visit import commands as do
from tests.frontdesk.meeting import Half, halves, meet

WHO = st.integers(0, 2)


class Apart(RuleBasedStateMachine):
    """Three machines, each with its copy. A row adds what they do, and says in `settled` how it must end."""

    desks = ("1", "3", "1")

    def __init__(self) -> None:
        super().__init__()
        self.halves = halves(*self.desks)
        self.done: list[tuple[Command, Done]] = []

    def act(self, who: int, command: Command, *, leader: bool = False) -> Done | None:
        """Carry out a command if the machine, with what it knows, allows it."""
        answer = self.halves[who].may(command, leader=leader)
        if not isinstance(answer, Done):
            return None
        self.done.append((command, answer))
        return answer

    def did(self, *kinds: type[Command]) -> list[Done]:
        """What was carried out of these kinds, in the order of the clock."""
        return [done for command, done in self.done if isinstance(command, kinds)]

    @rule(who=WHO, other=WHO)
    def hear(self, who: int, other: int) -> None:
        """One machine learns what another knows."""
        if who != other:
            self.halves[who].take(self.halves[other])

    def teardown(self) -> None:
        """Everybody meets; then all is equal, and as this row has it."""
        meet(*self.halves)
        meet(*self.halves)
        first = self.halves[0]
        held = [
            half.replica.details_of([f"visit/{visit.id}" for visit in first.replica.every(Visit)])
            for half in self.halves
        ]
        assert held[0] == held[1] == held[2]
        chance = random.Random(1)
        for visit in first.replica.every(Visit):
            events = first.replica.events(f"visit/{visit.id}")
            shuffled = [*events]
            chance.shuffle(shuffled)
            assert fold(shuffled) == visit
            (again,) = halves("2")
            for event in [*shuffled, *events]:
                again.replica.take_in([event], ())
            assert again.replica.visit(visit.id) == visit
        self.settled(first)

    def settled(self, one: Half) -> None:
        """How this row ends."""


class OneVisit(Apart):
    """All three know one visitor."""

    served = False

    @initialize()
    def begin(self) -> None:
        """Somebody comes, and is served at desk 1 where the row is about that."""
        self.visit = self.halves[0].check_in(name="Gwen")
        if self.served:
            self.halves[0].serve(self.visit)
        meet(*self.halves)

    def found(self, one: Half) -> Visit:
        """The visitor as every copy has them in the end."""
        return one.visit(self.visit)


class TwoDesksCallOneVisitor(OneVisit):
    @rule(who=WHO)
    def call(self, who: int) -> None:
        if self.act(who, do.Call(visit=self.visit)):
            self.act(who, do.GoAhead(visit=self.visit))

    def settled(self, one: Half) -> None:
        made = self.did(do.GoAhead)
        found = self.found(one)
        assert found.double_called == (len(made) > 1)
        assert (Code.DOUBLE_CALL in [each.code for each in found.conflicts]) == (len(made) > 1)
        assert (found.phase is Phase.CALLED) == bool(made)


class SameTicketTwice(Apart):
    @rule(who=WHO)
    def check_in(self, who: int) -> None:
        half = self.halves[who]
        self.act(who, do.CheckIn(visit=half.front.make_id(), services=("benefit",)))

    def settled(self, one: Half) -> None:
        visits = one.replica.visits_of(one.front.today)
        assert len(visits) == len(self.done)  # both stand
        doubles = len(visits) - len({visit.ticket for visit in visits})
        assert len(list(same_tickets(one.front, visits))) == doubles


class FinishAgainstReferralOrHandOff(OneVisit):
    desks = ("1", "1", "1")
    served = True

    @rule(who=WHO, outcome=st.sampled_from((Outcome.RESOLVED, Outcome.REFERRED)))
    def finish(self, who: int, outcome: Outcome) -> None:
        self.act(who, do.Finish(visit=self.visit, outcome=outcome))

    @rule(who=WHO, to=st.sampled_from(("desk/3", "service/badge")))
    def hand_off(self, who: int, to: str) -> None:
        self.act(who, do.HandOff(visit=self.visit, to=to))

    def settled(self, one: Half) -> None:
        found = self.found(one)
        finished, handed = self.did(do.Finish), self.did(do.HandOff)
        if handed:  # nobody has served them since: they wait, whoever finished
            assert (found.phase, len(found.hand_offs), found.ended) == (Phase.WAITING, 1, None)
        elif finished:
            referred = any(b"referred" in done.events[-1].data for done in finished)
            assert found.ended == min(done.events[-1].at for done in finished)
            assert found.enquiries[0].outcome is (Outcome.REFERRED if referred else Outcome.RESOLVED)
        else:
            assert found.phase is Phase.SERVING
        assert bool(found.conflicts) == (len(finished) + len(handed) > 1)


class TwoFinishes(OneVisit):
    desks = ("1", "1", "1")
    served = True

    @rule(who=WHO)
    def finish(self, who: int) -> None:
        self.act(who, do.Finish(visit=self.visit))

    def settled(self, one: Half) -> None:
        found, finished = self.found(one), self.did(do.Finish)
        assert found.ended == min((done.events[-1].at for done in finished), default=None)
        assert [each.code for each in found.conflicts] == [Code.DOUBLE_FINISH] * max(0, len(finished) - 1)


class DetailEditedTwice(OneVisit):
    def __init__(self) -> None:
        super().__init__()
        self.written: list[tuple[int, str, str]] = []
        self.known: list[set[str]] = [set(), set(), set()]
        self.replaced: set[str] = set()

    @rule(who=WHO, field=st.sampled_from(("name", "note")))
    def write(self, who: int, field: str) -> None:
        before = self.halves[who].replica.details(f"visit/{self.visit}").get(field, "")
        value = f"{field} {len(self.written)}"
        self.act(who, do.WriteDetails(visit=self.visit, details={field: value}))
        self.written.append((who, field, value))
        self.replaced.add(before)

    def settled(self, one: Half) -> None:
        details = one.replica.details(f"visit/{self.visit}")
        for field in ("name", "note"):
            values = [value for _, name, value in self.written if name == field]
            if values:
                assert details[field] == values[-1]  # the latest
            for value in values:  # what nobody had before them when they wrote is not lost
                assert value in self.replaced or value in details.values()
        lost = {conflict.lost for conflict in self.found(one).conflicts}
        assert {name for name in details if writings.is_lost(name)} == lost


class CheckedInTwice(Apart):
    @initialize()
    def begin(self) -> None:
        self.visits = [self.halves[0].check_in(name="Gwen") for _ in range(3)]
        meet(*self.halves)

    @rule(who=WHO, later=st.integers(0, 2), earlier=st.integers(0, 2))
    def merge(self, who: int, later: int, earlier: int) -> None:
        self.act(who, do.Merge(visit=self.visits[later], into=self.visits[earlier]))

    @rule(who=WHO, which=st.integers(0, 2))
    def undo(self, who: int, which: int) -> None:
        self.act(who, do.UndoMerge(visit=self.visits[which]))

    @rule(who=WHO, which=st.integers(0, 2))
    def serve(self, who: int, which: int) -> None:
        if self.act(who, do.StartServing(visit=self.visits[which])):
            self.act(who, do.Finish(visit=self.visits[which]))

    def settled(self, one: Half) -> None:
        found = {visit: one.visit(visit) for visit in self.visits}
        merged = [visit for visit in found.values() if visit.phase is Phase.MERGED]
        assert len(merged) <= len(self.did(do.Merge))  # never by itself
        for visit in merged:
            assert visit.seen is None
            into = found[visit.merged_into]
            assert (into.checked_in, into.id) < (visit.checked_in, visit.id)  # so somebody is left who counts
        assert len(counted(found.values())) == len(found) - len(merged) >= 1
        assert one.replica.visit_counts([one.front.today]) == {one.front.today: len(found) - len(merged)}


class ErasedWhileADeskWasAway(OneVisit):
    @rule(who=WHO, value=st.text("abc", min_size=1, max_size=3))
    def write(self, who: int, value: str) -> None:
        self.act(who, do.WriteDetails(visit=self.visit, details={"name": value}))

    @rule(who=WHO)
    def erase(self, who: int) -> None:
        self.act(who, do.Erase(visit=self.visit))

    def settled(self, one: Half) -> None:
        gone = bool(self.did(do.Erase))
        assert (one.replica.details(f"visit/{self.visit}") == {}) == gone


class PutBackFromABackup(OneVisit):
    """A machine goes on from an older copy of itself, as another device."""

    def __init__(self) -> None:
        super().__init__()
        self.backups: list[Half] = []

    @rule(who=WHO)
    def back_up(self, who: int) -> None:
        kept = Half(self.desks[who], self.halves[who].hands)
        kept.take(self.halves[who])
        self.backups.append(kept)

    @rule(who=WHO)
    def restore(self, who: int) -> None:
        if self.backups:
            self.backups[-1].take(self.halves[who])  # the others hold what it had given on
            self.halves[who] = self.backups.pop()

    @rule(who=WHO)
    def check_in(self, who: int) -> None:
        self.act(who, do.CheckIn(visit=self.halves[who].front.make_id(), services=("benefit",)))

    def settled(self, one: Half) -> None:
        assert len(one.replica.every(Visit)) == 1 + len(self.done)
        events = list(one.replica.log())
        assert len({(event.device, event.device_seq) for event in events}) == len(events)


class PromiseKeptTwiceOrBroken(Apart):
    @initialize()
    def begin(self) -> None:
        self.halves[0].do(MakePromise(promise="p", kind=PromiseKind.CALL_BACK, owner="service/benefit"))
        meet(*self.halves)

    @rule(who=WHO)
    def keep(self, who: int) -> None:
        self.act(who, KeepPromise(promise="p", done=Deed.SPOKE))

    @rule(who=WHO)
    def give_up(self, who: int) -> None:
        self.act(who, BreakPromise(promise="p", why=Failing.NO_TIME))

    def settled(self, one: Half) -> None:
        found = one.replica.one(Promise, "p")
        assert found is not None
        kept, broken = self.did(KeepPromise), self.did(BreakPromise)
        assert found.stage is (Stage.KEPT if kept else Stage.BROKEN if broken else Stage.OPEN)
        assert found.closed == min((done.events[0].at for done in kept or broken), default=None)
        assert bool(found.conflicts) == (bool(kept) and len(kept) + len(broken) > 1)


class AppointmentMarkedTwice(Apart):
    @initialize()
    def begin(self) -> None:
        due = self.halves[0].front.clock.read().at + timedelta(hours=1)
        self.halves[0].do(Book(appointment="a", service="benefit", due=due))
        meet(*self.halves)

    @rule(who=WHO)
    def arrive(self, who: int) -> None:
        self.act(who, MarkArrived(appointment="a", visit=f"v{who}"))

    @rule(who=WHO)
    def cancel(self, who: int) -> None:
        self.act(who, Cancel(appointment="a"))

    def settled(self, one: Half) -> None:
        found = one.replica.one(Appointment, "a")
        assert found is not None
        arrived, cancelled = self.did(MarkArrived), self.did(Cancel)
        assert found.stage is (
            Booking.ARRIVED if arrived else Booking.CANCELLED if cancelled else Booking.BOOKED
        )
        assert bool(found.conflicts) == (bool(arrived) and len(arrived) + len(cancelled) > 1)


class TwoLeadersSettle(Apart):
    @rule(who=WHO, way=st.sampled_from((Way.AS_IT_STANDS, Way.PUT_RIGHT)))
    def settle(self, who: int, way: Way) -> None:
        self.act(who, SettleConflict(conflict="c", code=Code.DOUBLE_FINISH, way=way), leader=True)

    def settled(self, one: Half) -> None:
        found = one.replica.one(Settlement, "c")
        assert (found is None) == (not self.done)
        if found is not None:
            assert len(found.decided) == len(self.done)
            assert found.open == (len({each.way for each in found.latest}) > 1)


class EventBeforeItsCheckIn(OneVisit):
    """One machine hears of single events in any order; the others act and hear all of each other."""

    desks = ("1", "3", "2")

    @rule(
        who=st.integers(0, 1), what=st.sampled_from((do.Call, do.StartServing, do.Finish, do.LeftBeforeSeen))
    )
    def go_on(self, who: int, what: type[do.VisitCommand]) -> None:
        self.act(who, what(visit=self.visit))

    @rule(who=st.integers(0, 1), chance=st.randoms(use_true_random=False))
    def hear_one(self, who: int, chance: random.Random) -> None:
        (stranger,) = halves("2")
        events = list(self.halves[who].replica.log())
        chance.shuffle(events)
        for event in events:
            stranger.replica.take_in([event], ())
            here = any(each.type == "visit.checked_in" for each in stranger.replica.events(event.stream))
            assert (stranger.replica.visit(self.visit) is not None) == here
        assert stranger.replica.visit(self.visit) == self.halves[who].replica.visit(self.visit)


class LateEventsForADay(Apart):
    """Whatever comes late is counted on its own day."""

    @rule(who=WHO)
    def answer(self, who: int) -> None:
        visit = self.halves[who].front.make_id()
        self.act(who, do.AnswerAtDoor(visit=visit, service="benefit"))

    @rule()
    def sleep(self) -> None:
        self.halves[0].hands.pass_time(days=1)

    def settled(self, one: Half) -> None:
        days: dict[date, int] = {}
        for _, done in self.done:
            day = day_of(done.events[0].at)
            days[day] = days.get(day, 0) + 1
        assert one.replica.visit_counts(list(days)) == days
        for day, count in days.items():
            assert (
                day_log(
                    day, one.replica.visits_of(day), (), one.front.shop, one.front.clock.read().at
                ).all.visits
                == count
            )


def test_a_service_retired_since_is_still_valid_on_old_visits() -> None:
    one, other = halves("1", "3")
    visit = one.check_in("badge")
    del other.front.shop.services["badge"]  # the other machine has the new list already
    meet(one, other)
    other.serve(visit)
    other.do(do.Finish(visit=visit))
    meet(one, other)
    found = one.visit(visit)
    assert (found.phase, found.anomalies, found.service) == (Phase.FINISHED, (), "badge")
    read = read_day(other.front, other.front.today)
    assert read.log.all.visits == 1
    assert "badge" in render(read, Format.CSV).decode("utf-8-sig")


def test_a_clock_set_back_moves_no_order_and_is_flagged() -> None:
    one, other = halves("1", "3")
    visit = one.check_in()
    meet(one, other)
    one.hands.wall_now -= timedelta(hours=2)
    restarted = Half("1", one.hands)
    restarted.take(one)
    clock = AnchoredClock(one.hands.wall, one.hands.elapsed, after=restarted.replica.latest())
    restarted.front = FrontDesk(one.front.shop, restarted.replica, clock, sharing=one.front.sharing)
    restarted.serve(visit)
    meet(one, other, restarted)
    found = other.visit(visit)
    assert (found.phase, found.unverified) == (Phase.SERVING, True)
    keys = [event.key for event in other.replica.events(f"visit/{visit}")]
    assert keys == sorted(keys)
    assert counted_as(found, found.seen or found.arrived) is Count.UNVERIFIED


_FEW: Any = settings(max_examples=20, stateful_step_count=12, deadline=None)
for _row in (
    TwoDesksCallOneVisitor,
    SameTicketTwice,
    FinishAgainstReferralOrHandOff,
    TwoFinishes,
    DetailEditedTwice,
    CheckedInTwice,
    ErasedWhileADeskWasAway,
    PutBackFromABackup,
    PromiseKeptTwiceOrBroken,
    AppointmentMarkedTwice,
    TwoLeadersSettle,
    EventBeforeItsCheckIn,
    LateEventsForADay,
):
    _row.TestCase.settings = _FEW
    globals()[f"Test{_row.__name__}"] = _row.TestCase
