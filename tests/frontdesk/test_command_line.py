"""What the arguments mean once they are read."""

from datetime import date
from pathlib import Path

from frontdesk.command_line import parse


def test_a_demo_has_its_visits_and_speed() -> None:
    asked = parse(["demo", "--out", "day", "--visits", "20", "--speed", "2.5"])
    assert (asked.out, asked.visits, asked.speed) == (Path("day"), 20, 2.5)


def test_a_wait_log_has_its_day_and_is_in_english_unless_asked_otherwise() -> None:
    asked = parse(["waitlog", "--date", "2026-10-25", "--format", "pdf", "--out", "log.pdf"])
    assert (asked.date, asked.format, asked.language) == (date(2026, 10, 25), "pdf", "en")


def test_the_sample_goes_at_the_speed_of_life() -> None:
    assert parse(["sample"]).speed == 1.0


def test_a_code_is_good_for_as_long_as_was_asked() -> None:
    assert parse(["enrol", "offer", "--minutes", "5"]).minutes == 5
