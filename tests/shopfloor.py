"""A small invented shop with a clock that tests move by hand, for every test that plays visits."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from frontdesk.clock import AnchoredClock
from frontdesk.desk import Command, Done, FrontDesk
from frontdesk.refusal import Refusal
from frontdesk.shop import Person, Place, Rules, Service, Shop, Site
from frontdesk.store import MemoryStore, Store
from frontdesk.visit import Visit
from frontdesk.visit import commands as do

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def small_shop() -> Shop:
    """Three services with targets of 10, 10 and 4 minutes, three desks, a room and three people."""
    services = (
        Service("benefit", "Housing benefit", "Benefits", "District", "Budd-dal tai", letter="A"),
        Service("badge", "Blue Badge", "Travel", "County", "Bathodyn Glas", letter="B"),
        Service("post", "Post or parcel", "Welcome", "County", letter="C", target=timedelta(minutes=4)),
    )
    desks = (
        Place("1", "Desk 1", "Desg 1"),
        Place("2", "Desk 2", "Desg 2", services=frozenset({"badge"})),
        Place("3", "Desk 3", "Desg 3", step_free=False),
    )
    return Shop(
        Site("shire-hall", "Shire Hall, Warwick", "Neuadd y Sir, Warwick"),
        {service.id: service for service in services},
        {desk.id: desk for desk in desks},
        {"room1": Place("room1", "Room 1", "Ystafell 1", private=True)},
        Rules(),
        people={
            person.id: person
            for person in (
                Person("jo", "Jo Evans", "01632 960 417", place="2", languages=frozenset({"Polish"})),
                Person("sam", "Sam Okoro", "01632 960 418", services=frozenset({"post"})),
                Person("ali", "Ali Rahman", place="room1"),
            )
        },
    )


class HandClock:
    """A machine whose wall clock and elapsed time are moved by the test, together or apart."""

    def __init__(self, start: datetime = MONDAY) -> None:
        self.wall_now = start
        self.seconds = 0.0

    def wall(self) -> datetime:
        """The machine's clock."""
        return self.wall_now

    def elapsed(self) -> float:
        """Seconds since the test began."""
        return self.seconds

    def pass_time(self, **amount: float) -> None:
        """Let time go by, as `timedelta` takes it."""
        by = timedelta(**amount)
        self.wall_now += by
        self.seconds += by.total_seconds()


@dataclass
class Floor:
    """A front desk over a store, with short names for what tests do most."""

    store: Store = field(default_factory=MemoryStore)
    hands: HandClock = field(default_factory=HandClock)
    shop: Shop = field(default_factory=small_shop)
    front: FrontDesk = field(init=False)

    def __post_init__(self) -> None:
        """Start the program."""
        self.restart()

    def restart(self) -> None:
        """Start the program anew over the same store: a new device, a new anchor."""
        clock = AnchoredClock(self.hands.wall, self.hands.elapsed, after=self.store.latest())
        self.front = FrontDesk(self.shop, self.store, clock)

    @property
    def now(self) -> datetime:
        """The front desk's time."""
        return self.front.clock.read().at

    def do(self, command: Command, desk: str = "1") -> Done:
        """Carry out a command that has to succeed."""
        answer = self.front.handle(command, desk=desk)
        assert isinstance(answer, Done), answer
        return answer

    def refused(self, command: Command, desk: str = "1") -> str:
        """Carry out a command that has to be refused; its code, after its words were filled in once."""
        answer = self.front.handle(command, desk=desk)
        assert isinstance(answer, Refusal), answer
        assert "{" not in answer.words()
        return answer.code

    def check_in(
        self,
        service: str = "benefit",
        needs: tuple[str, ...] = (),
        arrived: datetime | None = None,
        appointment: datetime | None = None,
    ) -> str:
        """A visitor's id."""
        visit = self.front.make_id()
        self.do(
            do.CheckIn(
                visit=visit, services=(service,), needs=needs, arrived=arrived, appointment=appointment
            )
        )
        return visit

    def visit(self, id: str) -> Visit:  # noqa: A002
        """The visit as it stands."""
        found = self.store.visit(id)
        assert found is not None
        return found

    def serve(self, visit: str, desk: str = "1") -> None:
        """Call and start to serve."""
        self.do(do.Call(visit=visit), desk)
        self.do(do.StartServing(visit=visit), desk)
