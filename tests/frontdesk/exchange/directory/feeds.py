"""Small feeds of our own in the formats of the standard, and a directory with something in every field."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date, time
from pathlib import Path
from typing import Any

from frontdesk.directory import (
    Body,
    Frequency,
    ListedService,
    Location,
    Offer,
    Partner,
    Schedule,
    Status,
)
from frontdesk.exchange.directory.reading import Feed, read_feed
from frontdesk.exchange.directory.remarks import FeedError

WEEKDAYS = Schedule(
    days=("MO", "TU", "WE", "TH", "FR"), opens=time(9), closes=time(17), valid_to=date(2030, 12, 31)
)
FULL: tuple[Body, ...] = (
    Partner(
        id="council",
        name="County council",
        name_cy="Cyngor sir",
        description="Runs the county",
        url="https://example.org",
        email="ask@example.org",
        telephone="01632 960410",
    ),
    Partner(id="union", name="Credit Union", parent="council"),
    Location(
        id="hall",
        name="The Hall",
        name_cy="Y Neuadd",
        description="Has a café\nand a lift",
        address=("The Hall", "1 High Street", "Old Town", "Warwick", "Warwickshire"),
        postcode="CV34 4RL",
        directions="Bus 1",
        directions_cy="Bws 1",
        telephone="+44 1632 960411",
        access="Level entrance\nHearing loop",
        url="https://example.org/hall",
        schedules=(WEEKDAYS,),
        closed=(date(2026, 12, 24), date(2026, 12, 28)),
    ),
    Location(id="shed", name="Shed", address=("2 Low Road", "Rugby")),
    ListedService(
        id="credit-union",
        name="Credit Union surgery",
        name_cy="Cymhorthfa’r Undeb Credyd",
        description="Savings and loans",
        description_cy="Cynilion a benthyciadau",
        synonyms=("loan", "savings"),
        partner="union",
        status=Status.PAUSED,
        eligibility="Lives or works in the county",
        minimum_age=18,
        maximum_age=99,
        documents=("Proof of address", "Photo"),
        languages=("Welsh", "Polish"),
        telephone="01632 960412",
        ask_for="Duty adviser",
        url="https://example.org/union",
        email="union@example.org",
        fees="None",
        note="Busy at noon",
        schedules=(Schedule(text="Ring before you come"),),
    ),
    ListedService(id="alone", name="Alone"),
    Offer(
        id="o1",
        service="credit-union",
        location="hall",
        place="room-1",
        place_name="First floor",
        telephone="01632 960413",
        schedules=(
            Schedule(
                frequency=Frequency.MONTHLY,
                days=("1SA", "-1FR"),
                interval=2,
                opens=time(22),
                closes=time(2),
                start=date(2026, 1, 3),
                valid_from=date(2026, 1, 1),
                bank_holidays=True,
                text="Use the side door",
            ),
            Schedule(frequency=Frequency.MONTHLY, month_days=(1, -1), opens=time(9), closes=time(0)),
        ),
    ),
    Offer(id="o2", service="credit-union", location="shed"),
)


def service(id_: str = "s1", **more: Any) -> dict[str, Any]:
    """A service as a feed has it."""
    return {"id": id_, "name": "Advice", "status": "active", **more}


def written(folder: Path, items: Sequence[Any], name: str = "services.json") -> Path:
    """A page of a feed in a file."""
    path = folder / name
    path.write_text(json.dumps({"contents": list(items)}), encoding="utf-8")
    return path


def read(folder: Path, *items: Any, **how: Any) -> Feed:
    """The feed with these items."""
    return read_feed(written(folder, items), **how)


def faults(path: Path, **how: Any) -> list[str]:
    """What is wrong with a feed that has to be refused."""
    try:
        read_feed(path, **how)
    except FeedError as error:
        return [str(fault) for fault in error.faults]
    raise AssertionError("nothing was found to be wrong")


def faulty(folder: Path, *items: Any) -> list[str]:
    """What is wrong with a feed of these items."""
    return faults(written(folder, items))


def bodies(feed: Feed) -> dict[str, Body]:
    """The records of a feed by their id."""
    return {draft.body.id: draft.body for draft in feed.drafts}
