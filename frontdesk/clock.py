"""Time: the anchored clock, the hybrid logical clock and ids made from them.

Knows how to tell a trustworthy time from machine clocks that jump; knows nothing of visits.
The machine's clocks are passed in, so that a test or a sample day can bring its own.
"""

from __future__ import annotations

import os
import time
import uuid
from binascii import crc32
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from frontdesk.log import ClockQuality, Event

LONDON = ZoneInfo("Europe/London")
#: A step of the machine's clock smaller than this is ordinary setting by the network, not a fault.
TOLERANCE = timedelta(seconds=5)
#: A logical clock farther ahead than this of its own event says that a clock was once wrong, not that it is.
_AHEAD = timedelta(days=1)
#: Another machine's logical clock farther ahead than this is not followed.
AHEAD_OF_OURS = timedelta(minutes=5)
_COUNTER_BITS = 16
_MILLISECOND = timedelta(milliseconds=1)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Reading:
    """A time (UTC, whole milliseconds) and how far it can be trusted."""

    at: datetime
    quality: ClockQuality


def system_wall() -> datetime:
    """The machine's clock in UTC."""
    return datetime.now(UTC)


def system_elapsed() -> float:
    """Seconds from an unknown start that go on while the machine sleeps, where the system offers that."""
    boot_time = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if boot_time is None else time.clock_gettime(boot_time)


class AnchoredClock:
    """The machine's time at the start of the program, plus the time elapsed since.

    A wait measured with it stays right when somebody sets the machine's clock. `after` is the last event
    stored before this start: a machine clock that stands before the time reached then has been set back, so
    its times are unverified until it has caught up.
    """

    def __init__(
        self,
        wall: Callable[[], datetime] = system_wall,
        elapsed: Callable[[], float] = system_elapsed,
        *,
        after: Event | None = None,
    ) -> None:
        self._wall = wall
        self._elapsed = elapsed
        self._anchor = wall()
        self._started = elapsed()
        self._reached = None if after is None else reached(after)
        self._agreed = self._doubted = False

    def read(self) -> Reading:
        """The time now."""
        at = self._anchor + timedelta(seconds=self._elapsed() - self._started)
        at = at.replace(microsecond=at.microsecond // 1000 * 1000)
        behind = self._reached is not None and at < self._reached - TOLERANCE
        if behind or self._doubted:
            return Reading(at, ClockQuality.UNVERIFIED)
        return Reading(at, ClockQuality.CHECKED if self._agreed else ClockQuality.SYSTEM)

    def compare(self, other: Reading) -> None:
        """Hold the time against another machine's. Who agrees with one is checked by it.

        Of two that differ the one that nobody has checked yet is doubted, and both where neither or each was.
        """
        if other.quality is ClockQuality.UNVERIFIED:
            return
        if abs(other.at - self.read().at) <= TOLERANCE:
            self._agreed = True
        elif not self._agreed or other.quality is ClockQuality.CHECKED:
            self._doubted = True

    def moved(self) -> timedelta | None:
        """By how much the machine's clock was set since the start; None while it agrees."""
        difference = self._wall() - self.read().at
        return difference if abs(difference) > TOLERANCE else None


class HybridClock:
    """A hybrid logical clock: never goes back, stays close to the time it is given.

    After Kulkarni and others, "Logical Physical Clocks", 2014; 48 bits of milliseconds, 16 of counter.
    """

    def __init__(self, last: int = 0) -> None:
        self.last = last

    def tick(self, at: datetime, writer: str = "") -> int:
        """A new value, greater than all before, for something that happens at `at`.

        Where several write, the counter begins elsewhere for each `writer`: they hardly ever say the same,
        and what one knew of another can be told from it.
        """
        begin = crc32(writer.encode()) >> 17 if writer else 0  # half of the counter's room is left
        self.last = max(self.last + 1, (milliseconds(at) << _COUNTER_BITS) + begin)
        return self.last

    def observe(self, hlc: int, now: datetime) -> bool:
        """Go on after a value of another machine; False where it is too far ahead of `now` to be followed."""
        if far_ahead(hlc, now):
            return False
        self.last = max(self.last, hlc)
        return True


def reached(last: Event) -> datetime:
    """How far time had got in a log whose last event is `last`.

    Its logical clock never goes back: it remembers the time before the machine's clock was set back, however
    often the program has been started since. Not over more than a day: a clock that once was wrong by years
    would cast doubt on all visits of years, and a visit that began under it contradicts itself anyway.
    """
    logical = _EPOCH + timedelta(milliseconds=last.hlc >> _COUNTER_BITS)
    return logical if logical - last.at <= _AHEAD else last.at


def far_ahead(hlc: int, now: datetime) -> bool:
    """Whether a logical time lies so far ahead that its machine's clock must be wrong."""
    return hlc >> _COUNTER_BITS > milliseconds(now + AHEAD_OF_OURS)


def far_ahead_of(events: Iterable[Event], now: datetime) -> list[str]:
    """The ids of those among many events that lie so far ahead."""
    furthest = milliseconds(now + AHEAD_OF_OURS) + 1 << _COUNTER_BITS
    return [event.id for event in events if event.hlc >= furthest]


def milliseconds(at: datetime) -> int:
    """Whole milliseconds since 1970 UTC."""
    return (at - _EPOCH) // _MILLISECOND


def new_id(at: datetime, randomness: Callable[[int], bytes] = os.urandom) -> str:
    """A UUIDv7 (RFC 9562, 5.7) for something made at `at`."""
    value = milliseconds(at) << 80 | int.from_bytes(randomness(10))
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    return str(uuid.UUID(int=value))


def local(at: datetime, zone: ZoneInfo = LONDON) -> datetime:
    """A stored time as people in the shop read it."""
    return at.astimezone(zone)


def day_of(at: datetime, zone: ZoneInfo = LONDON) -> date:
    """The shop's calendar day on which `at` falls."""
    return at.astimezone(zone).date()
