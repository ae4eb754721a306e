"""How a visit begins, also from another system's records, and beginnings that can't be read."""

from datetime import UTC, datetime, timedelta

import msgspec
import pytest

from frontdesk.log import ClockQuality, Event, Fact, encode, name_of
from frontdesk.visit import Phase, Spell, evolve
from frontdesk.visit.facts import AnsweredAtDoor, CheckedIn, Imported, Outcome

NINE = datetime(2020, 1, 2, 9, tzinfo=UTC)


def minutes(count: int) -> timedelta:
    return timedelta(minutes=count)


def event(payload: Fact) -> Event:
    name, version = name_of(payload)
    return Event(
        id="e",
        site="s",
        stream="visit/v",
        type=name,
        version=version,
        data=encode(payload),
        by="import",
        device="d",
        device_seq=1,
        hlc=1,
        at=NINE,
        clock=ClockQuality.IMPORTED,
    )


def imported(
    called: datetime | None = None, served: datetime | None = None, finished: datetime | None = None
) -> Imported:
    return Imported(
        ticket="",
        day="2020-01-02",
        service="x",
        arrived=NINE,
        target_s=600,
        desk="4",
        called=called,
        served=served,
        finished=finished,
    )


def test_an_imported_visit_keeps_what_the_other_system_knew() -> None:
    visit = evolve(
        None,
        event(imported(called=NINE + minutes(5), served=NINE + minutes(6), finished=NINE + minutes(16))),
    )
    assert visit is not None
    assert (visit.phase, visit.seen, visit.ended) == (Phase.FINISHED, NINE + minutes(6), NINE + minutes(16))
    spent = [visit.spent(spell, NINE) for spell in (Spell.WAITING, Spell.WALKING, Spell.SERVING)]
    assert spent == [minutes(5), minutes(1), minutes(10)]


def test_one_who_was_called_and_no_more_is_known_counts_as_seen_at_the_call() -> None:
    visit = evolve(None, event(imported(called=NINE + minutes(5))))
    assert visit is not None
    assert visit.seen == NINE + minutes(5)


def test_one_who_was_never_called_left() -> None:
    visit = evolve(None, event(imported(finished=NINE + minutes(9))))
    assert visit is not None
    assert (visit.phase, visit.seen, visit.wait(NINE)) == (Phase.LEFT, None, minutes(9))


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("visit.checked_in", AnsweredAtDoor(day="2020-01-02", service="x", outcome=Outcome.RESOLVED)),
        ("visit.answered_at_door", imported()),
        ("visit.imported", imported()),
    ],
)
def test_a_beginning_that_can_t_be_read_makes_no_visit(name: str, other: Fact) -> None:
    broken = msgspec.structs.replace(event(other), type=name, data=b"{}")
    assert evolve(None, broken) is None


def test_a_check_in_without_an_enquiry_makes_no_visit() -> None:
    empty = CheckedIn(ticket="A1", day="2020-01-02", services=(), arrived=NINE, target_s=1)
    assert evolve(None, event(empty)) is None
