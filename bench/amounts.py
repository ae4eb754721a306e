"""How much of everything a run works on: what the targets are set for, and a fiftieth of it to be quick."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Amounts:
    """`year` visits are stored for the wait log, `stored` for everything else; the rest are repetitions."""

    stored: int = 250_000
    year: int = 1_250_000
    day: int = 600
    waiting: int = 60
    check_ins: int = 300
    keys: int = 200
    calls: int = 100
    starts: int = 5
    days_read: int = 15
    services: int = 20_000
    words: int = 60
    papers: int = 3


FULL = Amounts()
QUICK = Amounts(
    stored=5_000,
    year=25_000,
    day=120,
    check_ins=20,
    keys=12,
    calls=6,
    starts=1,
    days_read=3,
    services=400,
    words=5,
    papers=1,
)
