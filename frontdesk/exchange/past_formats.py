"""How other queue systems write down a visit: each way is a profile, its columns and how to read a row.

Knows columns and notations; whether what they say can be so is for `past_times`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from frontdesk.exchange.past_times import RowError, parse_date, parse_time
from frontdesk.words import translate

Fields = dict[str, str]
Steps = tuple[datetime | None, datetime | None, datetime | None, datetime | None]


@dataclass(frozen=True, slots=True)
class Draft:
    """A row as written: arrival, call, start of serving and finish not yet in UTC, names not looked up."""

    steps: Steps
    service: str
    desk: str = ""
    ticket: str = ""


@dataclass(frozen=True, slots=True)
class Profile:
    """A format. `read` gives None for a row that is no visit, and raises RowError for one it can't read."""

    needed: tuple[str, ...]
    optional: tuple[str, ...]
    read: Callable[[Fields], Draft | None]


def _visits(row: Fields) -> Draft:
    steps = tuple(parse_time(row[name]) for name in ("arrival", "called", "served", "finished"))
    return Draft((steps[0], steps[1], steps[2], steps[3]), row["service"], row["desk"], row["ticket"])


def _minutes_of_day(row: Fields) -> Draft:
    day = datetime.combine(parse_date(row["day"]), datetime.min.time())
    names = ("arrived_min_of_day", "called_min_of_day", "served_min_of_day", "finished_min_of_day")
    steps = tuple(_minutes_after(day, row[name]) for name in names)
    return Draft((steps[0], steps[1], steps[2], steps[3]), row["queue"], row["desk"], row["ticket"])


def _minutes_after(midnight: datetime, text: str) -> datetime | None:
    if not text:
        return None
    try:
        minutes = float(text)
    except ValueError:
        minutes = -1.0
    if not 0 <= minutes < 2 * 24 * 60:  # a shop open past midnight counts on from its own day
        words = translate("History", "“{text}” is not a number of minutes after midnight.")
        raise RowError(words.format(text=text[:40]))
    return midnight + timedelta(minutes=minutes)


def _call_log(row: Fields) -> Draft | None:
    """A call is a visit: it arrives with its first ring and is seen when an agent takes it.

    The agent is a person and is not taken over. PHANTOM marks what the exchange itself made up.
    """
    outcome = row["outcome"].upper()
    if outcome == "PHANTOM":
        return None
    if outcome not in ("AGENT", "HANG"):
        words = translate("History", "“{text}” is not an outcome of a call: AGENT, HANG or PHANTOM.")
        raise RowError(words.format(text=row["outcome"][:40]))
    date = row["date"]
    century = "19" if date >= "70" else "20"
    day = parse_date(f"{century}{date[:2]}-{date[2:4]}-{date[4:]}")
    arrived = _time_after(day.isoformat(), row["vru_entry"])
    if arrived is None:
        return Draft((None, None, None, None), row["type"])
    if outcome == "HANG":
        end = row["q_exit"] if row["q_time"] not in ("", "0") else row["vru_exit"]
        return Draft((arrived, None, None, _same_night(arrived, end)), row["type"])
    served = _same_night(arrived, row["ser_start"])
    return Draft((arrived, served, served, _same_night(arrived, row["ser_exit"])), row["type"])


def _time_after(day: str, text: str) -> datetime | None:
    return parse_time(f"{day} {text.zfill(8)}") if text else None


def _same_night(arrived: datetime, text: str) -> datetime | None:
    """A later time of day, on the day after where midnight lies between."""
    at = _time_after(arrived.date().isoformat(), text)
    return at + timedelta(days=1) if at is not None and arrived - at > timedelta(hours=12) else at


PROFILES: Final[dict[str, Profile]] = {
    "visits": Profile(("arrival", "service"), ("called", "served", "finished", "desk", "ticket"), _visits),
    "minutes-of-day": Profile(
        ("queue", "day", "arrived_min_of_day"),
        ("called_min_of_day", "served_min_of_day", "finished_min_of_day", "desk", "ticket"),
        _minutes_of_day,
    ),
    "call-log": Profile(
        ("type", "date", "vru_entry", "outcome", "ser_start", "ser_exit"),
        ("vru_exit", "q_time", "q_exit"),
        _call_log,
    ),
}
