"""Visits of another queue system are taken over whole or not at all, once, with their times right."""

import gzip
import uuid
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdesk.clock import LONDON, AnchoredClock, day_of
from frontdesk.exchange import history
from frontdesk.exchange.history import HistoryError, Taken, column_map, read_history, take_over
from frontdesk.exchange.past_times import Times, in_utc
from frontdesk.exchange.shop_files import read_shop
from frontdesk.log import ClockQuality, decode
from frontdesk.resources import resource
from frontdesk.shop import Shop
from frontdesk.store import MemoryStore
from frontdesk.visit import Phase, Spell, Visit

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
QUEUE_LOGS = Path(__file__).parents[4] / "shared" / "data" / "queue-logs"

EXPORT = """\
arrival,called,served,finished,service,desk,ticket
2026-11-19 10:29,2026-11-19 10:35,2026-11-19 10:36,2026-11-19 10:50,Bus pass,Desk 3,B20
2026-11-19T10:30:15Z,,,2026-11-19T10:41:00Z,tocyn BWS,,B21
2026-07-01 10:30,,2026-07-01T10:34:00+01:00,,Fishing licences,Kiosk,
"""


@pytest.fixture(scope="module")
def shop() -> Shop:
    return read_shop(resource("shop"))


@pytest.fixture
def clock() -> AnchoredClock:
    return AnchoredClock(lambda: NOW, lambda: 0.0)


def written(folder: Path, text: str, name: str = "export.csv") -> Path:
    path = folder / name
    path.write_bytes(gzip.compress(text.encode()) if name.endswith(".gz") else text.encode())
    return path


def visits_in(store: MemoryStore) -> list[Visit]:
    found = [decode(event) for event in store.log()]
    assert None not in found
    kept = [store.visit(event.stream.partition("/")[2]) for event in store.log()]
    return [visit for visit in kept if visit is not None]


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def wall(text: str) -> datetime:
    """A time as a clock on the wall shows it."""
    return datetime.fromisoformat(text)


class TestTakenOver:
    def test_each_row_becomes_a_visit_of_the_past(
        self, tmp_path: Path, shop: Shop, clock: AnchoredClock
    ) -> None:
        store = MemoryStore()
        taken = take_over(read_history(written(tmp_path, EXPORT), shop), shop, store, clock)
        assert taken == Taken(added=3, already=0, passed_over=0, rejected=())
        other, seen, left = visits_in(store)
        assert (seen.ticket, seen.service, seen.desk) == ("B20", "bus-pass", "3")
        assert (seen.phase, seen.imported, seen.day) == (Phase.FINISHED, True, "2026-11-19")
        assert seen.wait(NOW) == timedelta(minutes=7)
        assert seen.spent(Spell.SERVING, NOW) == timedelta(minutes=14)
        assert seen.within_target is True
        assert (left.phase, left.service) == (Phase.LEFT, "bus-pass")
        assert left.ended == at("2026-11-19T10:41:00")
        assert other.arrived == at("2026-07-01T09:30:00"), "summer time"
        assert other.wait(NOW) == timedelta(minutes=4)

    def test_a_service_the_shop_does_not_have_keeps_its_name(
        self, tmp_path: Path, shop: Shop, clock: AnchoredClock
    ) -> None:
        store = MemoryStore()
        take_over(read_history(written(tmp_path, EXPORT), shop), shop, store, clock)
        other = visits_in(store)[0]
        assert (other.service, other.desk) == ("history:Fishing licences", "Kiosk")
        assert shop.service_name(other.service, "cy") == "Fishing licences"
        assert shop.service_name("bus-pass", "cy") == "Tocyn bws"

    def test_their_events_say_where_they_come_from(
        self, tmp_path: Path, shop: Shop, clock: AnchoredClock
    ) -> None:
        store = MemoryStore()
        take_over(read_history(written(tmp_path, EXPORT), shop), shop, store, clock, source="old queue")
        events = list(store.log())
        assert {event.clock for event in events} == {ClockQuality.IMPORTED}
        assert {(event.type, event.by, event.at) for event in events} == {("visit.imported", "import", NOW)}
        assert [event.device_seq for event in events] == [1, 2, 3]
        assert len({event.hlc for event in events}) == 3
        for event in events:
            assert uuid.UUID(event.id) != uuid.UUID(event.stream.partition("/")[2])
            assert b'"source":"old queue"' in event.data

    def test_the_same_file_twice_adds_nothing(self, tmp_path: Path, shop: Shop, clock: AnchoredClock) -> None:
        store = MemoryStore()
        path = written(tmp_path, EXPORT)
        take_over(read_history(path, shop), shop, store, clock)
        again = take_over(read_history(path, shop), shop, store, clock)
        assert again == Taken(added=0, already=3, passed_over=0, rejected=())
        assert len(list(store.log())) == 3

    def test_a_longer_export_of_the_same_system_adds_what_is_new(
        self, tmp_path: Path, shop: Shop, clock: AnchoredClock
    ) -> None:
        store = MemoryStore()
        take_over(read_history(written(tmp_path, EXPORT), shop), shop, store, clock)
        longer = EXPORT + "2026-11-20 09:01,,,,Trees,,\n"
        taken = take_over(read_history(written(tmp_path, longer), shop), shop, store, clock)
        assert (taken.added, taken.already) == (1, 3)

    def test_two_people_in_one_minute_are_two_visits(
        self, tmp_path: Path, shop: Shop, clock: AnchoredClock
    ) -> None:
        twins = "arrival,service\n" + "2026-11-20 09:01,Trees\n" * 2
        store = MemoryStore()
        path = written(tmp_path, twins)
        assert take_over(read_history(path, shop), shop, store, clock).added == 2
        assert len({visit.id for visit in visits_in(store)}) == 2
        assert take_over(read_history(path, shop), shop, store, clock).added == 0

    def test_ids_do_not_change_when_the_shop_learns_the_service(self, tmp_path: Path, shop: Shop) -> None:
        path = written(tmp_path, EXPORT)
        bare = Shop(shop.site, {}, shop.desks)
        ids = [history.visit_ids(read_history(path, known).visits, known.site.id) for known in (shop, bare)]
        assert ids[0] == ids[1]

    @pytest.mark.parametrize("separator", [",", ";", "\t"])
    @pytest.mark.parametrize("name", ["export.csv", "export.csv.gz"])
    def test_separators_and_packed_files(self, tmp_path: Path, shop: Shop, separator: str, name: str) -> None:
        path = written(tmp_path, "\ufeff" + EXPORT.replace(",", separator), name)
        found = read_history(path, shop)
        assert [visit.line for visit in found.visits] == [2, 3, 4]
        assert found.rejected == ()

    def test_other_names_of_columns(self, tmp_path: Path, shop: Shop) -> None:
        path = written(tmp_path, "Arrived At,What,Colour\n2026-11-20 09:01,Trees,green\n")
        columns = column_map("arrival = Arrived At, service=what")
        (visit,) = read_history(path, shop, columns=columns).visits
        assert visit.service == "trees"

    def test_progress_is_told_and_can_stop_the_reading(self, tmp_path: Path, shop: Shop) -> None:
        path = written(tmp_path, "arrival,service\n" + "2026-11-20 09:01,Trees\n" * 12_000)
        told: list[int] = []
        read_history(path, shop, progress=told.append)
        assert told == [5_000, 10_000]

        def stop(_: int) -> None:
            raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            read_history(path, shop, progress=stop)


class TestRefused:
    @pytest.mark.parametrize(
        ("row", "reason"),
        [
            (",,,,Trees", "The time of arrival is missing."),
            ("2026-11-19 10:00,,,,", "The service is missing."),
            ("2026-11-19,,,,Trees", "“2026-11-19” is not a date and time like 2026-11-19 10:42."),
            ("19/11/2026 10:00,,,,Trees", "“19/11/2026 10:00” is not a date and time like 2026-11-19 10:42."),
            ("2026-02-30 10:00,,,,Trees", "There is no such date or time as “2026-02-30 10:00”."),
            ("2026-11-19 24:30,,,,Trees", "There is no such date or time as “2026-11-19 24:30”."),
            ("2026-03-29 01:30,,,,Trees", "The clocks went forward: there was no 01:30 that day."),
            ("1900-01-01 10:00,,,,Trees", "The arrival is before 1980."),
            ("2026-11-19 10:00,2026-11-19 09:59,,,Trees", "The call is before the arrival."),
            (
                "2026-11-19 10:00,2026-11-19 10:05,2026-11-19 10:04,,Trees",
                "Serving starts before the arrival or the call.",
            ),
            (
                "2026-11-19 10:00,,2026-11-19 10:05,2026-11-19 10:04,Trees",
                "The finish is before an earlier step.",
            ),
            (
                "2026-11-19 10:00,,2026-11-20 10:01,,Trees",
                "From arrival to the last step it is more than 24 hours.",
            ),
            (
                "2026-11-19 10:00,,,," + "x" * 121,
                "The service, desk or ticket is too long or has a line break in it.",
            ),
            (
                '2026-11-19 10:00,,,,"a\nb"',
                "The service, desk or ticket is too long or has a line break in it.",
            ),
            ("2026-11-19 10:00,,,Trees", "There are 4 fields instead of 5."),
        ],
    )
    def test_a_row_with_its_line_and_reason(self, tmp_path: Path, shop: Shop, row: str, reason: str) -> None:
        good = "2026-11-19 10:00,,,,Trees\n"
        path = written(tmp_path, f"arrival,called,served,finished,service\n{good}{row}\n{good}")
        found = read_history(path, shop)
        assert [(fault.line, fault.reason) for fault in found.rejected] == [(3, reason)]
        assert len(found.visits) == 2

    @pytest.mark.parametrize(
        "row",
        [
            "2027-11-19 10:00,,,",
            "2026-11-23 08:30,,,2026-11-23 09:00:01",
            "2026-11-23 08:30,,2026-11-23 09:30,",
        ],
    )
    def test_a_visit_of_the_future_is_none(self, tmp_path: Path, shop: Shop, row: str) -> None:
        past = "2026-11-23 08:30,2026-11-23 08:40,2026-11-23 08:41,2026-11-23 09:00,Trees\n"
        path = written(tmp_path, f"arrival,called,served,finished,service\n{past}{row},Trees\n")
        found = read_history(path, shop, now=NOW)
        assert [(fault.line, fault.reason) for fault in found.rejected] == [
            (3, "The visit is later than now.")
        ]
        assert len(found.visits) == 1

    def test_one_bad_row_refuses_the_whole_file(
        self, tmp_path: Path, shop: Shop, clock: AnchoredClock
    ) -> None:
        store = MemoryStore()
        found = read_history(written(tmp_path, EXPORT + "soon,,,,Trees,,\n"), shop)
        with pytest.raises(HistoryError) as refused:
            take_over(found, shop, store, clock)
        assert [fault.line for fault in refused.value.faults] == [5]
        assert str(refused.value).startswith("export.csv, line 5: ")
        assert not list(store.log())

    def test_unless_asked_to_skip_it(self, tmp_path: Path, shop: Shop, clock: AnchoredClock) -> None:
        store = MemoryStore()
        found = read_history(written(tmp_path, EXPORT + "soon,,,,Trees,,\n"), shop)
        taken = take_over(found, shop, store, clock, skip_bad=True)
        assert (taken.added, len(taken.rejected)) == (3, 1)

    @pytest.mark.parametrize(
        ("data", "reason"),
        [
            (b"when,what\n", "The column “arrival” is missing."),
            (b"", "The first line has to hold the names of the columns."),
            (b"arrival,service\n2026-11-19 10:00,T\xff\n", "It is not saved as UTF-8."),
            (b'arrival,service\n2026-11-19 10:00,"Trees\n', "A quotation mark is missing or misplaced"),
        ],
    )
    def test_a_file_that_is_no_table(self, tmp_path: Path, shop: Shop, data: bytes, reason: str) -> None:
        path = tmp_path / "export.csv"
        path.write_bytes(data)
        with pytest.raises(HistoryError) as refused:
            read_history(path, shop)
        assert refused.value.faults[0].reason.startswith(reason)

    @pytest.mark.parametrize("keep", [0, 5, 40])
    def test_a_packed_file_that_is_cut_short(self, tmp_path: Path, shop: Shop, keep: int) -> None:
        path = tmp_path / "export.csv.gz"
        path.write_bytes(gzip.compress(EXPORT.encode())[:keep])
        with pytest.raises(HistoryError):
            read_history(path, shop)

    def test_columns_that_are_not_there(self, tmp_path: Path, shop: Shop) -> None:
        path = written(tmp_path, EXPORT)
        with pytest.raises(HistoryError) as refused:
            read_history(path, shop, columns={"arival": "arrival", "called": "rung"})
        assert [fault.reason for fault in refused.value.faults] == [
            "“arival” is not a column of this format.",
            "The column “rung” is missing.",
        ]

    @pytest.mark.parametrize("when", ["0001-01-01 00:00+05:00", "9999-12-31 23:59-05:00"])
    def test_a_time_at_the_end_of_all_calendars_is_a_wrong_row_like_any_other(
        self, tmp_path: Path, shop: Shop, when: str
    ) -> None:
        found = read_history(written(tmp_path, f"arrival,service\n{when},Trees\n"), shop)
        assert [fault.reason for fault in found.rejected] == [f"There is no such date or time as “{when}”."]

    def test_a_day_at_the_end_of_all_calendars_too(self, tmp_path: Path, shop: Shop) -> None:
        path = written(tmp_path, "queue,day,arrived_min_of_day\nTrees,9999-12-31,1500\n")
        assert len(read_history(path, shop, profile="minutes-of-day").rejected) == 1

    @pytest.mark.parametrize("text", ["arrival", "arrival=", "=x"])
    def test_a_column_map_that_is_none(self, text: str) -> None:
        with pytest.raises(ValueError, match="has to be like"):
            column_map(text)


class TestOddHours:
    """25 October 2026, 01:00 to 02:00, comes twice in London; 29 March 2026, 01:00 to 02:00, never."""

    def test_a_time_that_comes_twice_is_the_first(self) -> None:
        assert in_utc((wall("2026-10-25T01:30"), None, None, None)) == Times(at("2026-10-25T00:30"))

    def test_unless_the_step_before_was_later(self) -> None:
        steps = (wall("2026-10-25T01:50"), None, wall("2026-10-25T01:10"), None)
        assert in_utc(steps) == Times(at("2026-10-25T00:50"), None, at("2026-10-25T01:10"))

    def test_an_offset_settles_it(self) -> None:
        step = datetime.fromisoformat("2026-10-25T01:30:00+00:00")
        assert in_utc((step, None, None, None)) == Times(at("2026-10-25T01:30"))

    @given(
        st.sampled_from(
            [at(f"{day}T01:00") for day in ("2024-10-27", "2025-10-26", "2026-10-25", "2026-06-01")]
        ),
        st.integers(-7200, 7200),
        st.lists(st.integers(0, 1200), min_size=3, max_size=3),
    )
    def test_the_steps_of_an_hour_never_go_backwards(
        self, change: datetime, after: int, gaps: list[int]
    ) -> None:
        steps = [change + timedelta(seconds=after)]
        for gap in gaps:
            steps.append(steps[-1] + timedelta(seconds=gap))
        local = [step.astimezone(LONDON).replace(tzinfo=None, fold=0) for step in steps]
        times = in_utc((local[0], local[1], local[2], local[3]))
        assert times.called is not None
        assert times.served is not None
        assert times.finished is not None
        assert times.arrived <= times.called <= times.served <= times.finished


class TestProfiles:
    def test_minutes_of_the_day(self, tmp_path: Path, shop: Shop) -> None:
        text = (
            "queue,day,arrived_min_of_day,called_min_of_day,wait_min,open_counters\n"
            "Office/118,2026-07-01,534.0,539.5,5.5,1.0\n"
            "Office/118,2026-07-01,540,,,1.0\n"
            "Office/118,2026-07-01,-3,,,1.0\n"
            "Office/118,2026-07-32,3,,,1.0\n"
            "Office/118,2026-07-01,nan,,,1.0\n"
        )
        found = read_history(written(tmp_path, text), shop, profile="minutes-of-day")
        first, second = found.visits
        assert first.times == Times(at("2026-07-01T07:54"), at("2026-07-01T07:59:30"))
        assert first.service == "history:Office/118"
        assert second.times == Times(at("2026-07-01T08:00"))
        assert [fault.line for fault in found.rejected] == [4, 5, 6]

    def test_a_call_log(self, tmp_path: Path, shop: Shop) -> None:
        head = "line,type,date,vru_entry,vru_exit,q_start,q_exit,q_time,outcome,ser_start,ser_exit,server\n"
        rows = (
            "AA,PS,990104,8:55:20,8:55:26,8:55:26,8:55:43,17,AGENT,8:55:43,8:56:37,A001\n"
            "AA,PS,990104,9:00:31,9:00:36,9:00:36,9:03:09,153,HANG,0:00:00,0:00:00,\n"
            "AA,PS,990104,9:10:00,9:10:20,0:00:00,0:00:00,0,HANG,0:00:00,0:00:00,\n"
            "AA,PS,990104,23:59:50,23:59:55,23:59:55,0:00:30,35,AGENT,0:00:30,0:04:00,A002\n"
            "AA,PS,990104,9:20:00,9:20:05,0:00:00,0:00:00,0,PHANTOM,0:00:00,0:00:00,\n"
            "AA,PS,990104,9:20:00,9:20:05,0:00:00,0:00:00,0,LOST,0:00:00,0:00:00,\n"
            "AA,PS,990199,9:20:00,9:20:05,0:00:00,0:00:00,0,HANG,0:00:00,0:00:00,\n"
        )
        found = read_history(written(tmp_path, head + rows), shop, profile="call-log")
        seen, hung_up, at_once, night = found.visits
        assert seen.times.served == at("1999-01-04T08:55:43")
        assert seen.desk == "", "an agent is a person, not a desk"
        assert hung_up.times == Times(at("1999-01-04T09:00:31"), finished=at("1999-01-04T09:03:09"))
        assert at_once.times.finished == at("1999-01-04T09:10:20")
        assert night.times.finished == at("1999-01-05T00:04:00")
        assert found.passed_over == 1
        assert [fault.line for fault in found.rejected] == [7, 8]

    @pytest.mark.parametrize(
        ("name", "profile", "visits", "rejected", "passed_over"),
        [
            ("warsaw_tickets_reconstructed.csv.gz", "minutes-of-day", 92_305, 0, 0),
            ("bank_1999_02a.csv.gz", "call-log", 17_307, 6, 143),
        ],
    )
    def test_real_logs(
        self,
        shop: Shop,
        capfd: pytest.CaptureFixture[str],
        name: str,
        profile: str,
        visits: int,
        rejected: int,
        passed_over: int,
    ) -> None:
        path = QUEUE_LOGS / name
        if not path.exists():
            with capfd.disabled():
                print(f"\nLEFT OUT: reading the real queue log {name}, which is not at {path}")
            return
        found = read_history(path, shop, profile=profile)
        assert (len(found.visits), len(found.rejected), found.passed_over) == (visits, rejected, passed_over)
        days = Counter(day_of(visit.times.arrived) for visit in found.visits)
        assert all(0 < count < 30_000 for count in days.values())


def test_the_help_names_every_column_and_profile() -> None:
    words = history.help_text("en")
    for name in ("arrival", "service", "called", "served", "finished", "desk", "ticket", "--skip-bad"):
        assert name in words
    assert "--profile minutes-of-day" in words
    assert "--profile call-log" in words
