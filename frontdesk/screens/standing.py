"""How this machine stands with its shop and with the county, in a few words for the header.

Knows a `Standing` and the time, and says which of a few states that is; what is behind it is said by
`standing_panel`. It never says "up to date" while something waits to be sent, and nothing at all for a
machine that shares with nobody.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Literal

from frontdesk.clock import local
from frontdesk.screens.dates import date_text, weekday_text
from frontdesk.screens.desk_words import clock_text
from frontdesk.sync.standing import Link, Standing
from frontdesk.words import QT_TRANSLATE_NOOP, translate


class State(enum.Enum):
    """How a machine stands, the worst last."""

    SINGLE = "single"  # nothing was set up
    STARTING = "starting"
    IN_STEP = "in_step"  # a shop's network, and no centre
    UP_TO_DATE = "up_to_date"
    CATCHING_UP = "catching_up"
    SENDING = "sending"
    COUNTY_ONLY = "county_only"
    LAN_ONLY = "lan_only"
    OFFLINE = "offline"  # a centre, and no shop's network
    ALONE = "alone"


_WORDS: Final[dict[State, str]] = {
    State.STARTING: QT_TRANSLATE_NOOP("Standing", "Connecting"),
    State.IN_STEP: QT_TRANSLATE_NOOP("Standing", "In step with the shop"),
    State.UP_TO_DATE: QT_TRANSLATE_NOOP("Standing", "Up to date"),
    State.CATCHING_UP: QT_TRANSLATE_NOOP("Standing", "Catching up"),
    State.SENDING: QT_TRANSLATE_NOOP("Standing", "Sending"),
    State.COUNTY_ONLY: QT_TRANSLATE_NOOP("Standing", "County only"),
    State.LAN_ONLY: QT_TRANSLATE_NOOP("Standing", "LAN only"),
    State.OFFLINE: QT_TRANSLATE_NOOP("Standing", "Offline"),
    State.ALONE: QT_TRANSLATE_NOOP("Standing", "Alone"),
}
_CUT: Final = frozenset({State.COUNTY_ONLY, State.LAN_ONLY, State.OFFLINE, State.ALONE})
_WELL: Final = frozenset({State.IN_STEP, State.UP_TO_DATE})
#: Copies are compared every half minute; from then on one that did not answer is not in step.
SILENT_AFTER: Final = timedelta(minutes=2)
#: A display without any desk says so after this long: one that is started anew is back before.
CUT_OFF_AFTER: Final = timedelta(seconds=20)
_DOWN: Final = frozenset({Link.OFFLINE, Link.NOT_AUTHORISED})


@dataclass(frozen=True, slots=True)
class Status:
    """What the header says. `said` is what is announced when the status becomes another one, by `key`.

    Neither counts what waits, which changes with every click.
    """

    text: str
    kind: Literal["plain", "warn", "ok"]
    said: str
    key: tuple[str, int]


def state_of(standing: Standing, now: datetime) -> State:
    """Which state this is at a moment."""
    county = standing.county
    if not standing.lan:
        if county is None:
            return State.SINGLE
        return State.OFFLINE if county in _DOWN else _with_county(standing)
    if not standing.peers:
        return State.ALONE if county is None or county in _DOWN else State.COUNTY_ONLY
    if county in _DOWN:
        return State.LAN_ONLY
    if any(peer.exchanged is None for peer in standing.peers) or _silent(standing, now):
        return State.CATCHING_UP
    return State.IN_STEP if county is None else _with_county(standing)


def _silent(standing: Standing, now: datetime) -> bool:
    """Whether the one that keeps the queue in step is there, and has compared nothing for a while."""
    keeps = standing.coordinator
    times = [peer.exchanged for peer in standing.peers if keeps and keeps in (peer.name, peer.machine)]
    return any(at is not None and now - at > SILENT_AFTER for at in times)


def _with_county(standing: Standing) -> State:
    if standing.county is Link.UNKNOWN:
        return State.STARTING
    if standing.to_send:
        return State.SENDING
    return State.CATCHING_UP if standing.county is Link.BUSY else State.UP_TO_DATE


def since(standing: Standing, now: datetime) -> datetime | None:
    """Since when this machine has been cut off as it is; None where it is not, or nobody knows."""
    match state_of(standing, now):
        case State.LAN_ONLY | State.OFFLINE:
            return standing.county_since
        case State.COUNTY_ONLY:
            return standing.lan_since
        case State.ALONE if standing.county is None:
            return standing.lan_since
        case State.ALONE:
            both = [at for at in (standing.county_since, standing.lan_since) if at is not None]
            return max(both, default=None)
        case _:
            return None


def cut_off(standing: Standing, now: datetime) -> datetime | None:
    """Since when a machine in the shop has reached none of the others, once that has lasted a while."""
    since = standing.lan_since
    if not standing.lan or standing.peers or since is None or now - since < CUT_OFF_AFTER:
        return None
    return since


def status(standing: Standing | None, now: datetime, to_see_to: int = 0) -> Status | None:
    """What the header says; None for a machine that shares with nobody.

    `to_see_to` is how many things somebody has to do something about.
    """
    if standing is None:
        return None
    state = state_of(standing, now)
    if state is State.SINGLE:
        return None
    parts = [translate("Standing", _WORDS[state])]
    waits = standing.to_send if standing.county is not None else 0
    if waits:
        parts.append(translate("Standing", "%n to send", "", waits))
    begun = since(standing, now)
    if begun is not None:
        parts.append(translate("Standing", "since {time}", time=moment_text(begun, now)))
    if to_see_to:
        parts.append(translate("Standing", "%n to see to", "", to_see_to))
    said = [part for place, part in enumerate(parts) if place != 1 or not waits]
    warn = state in _CUT or to_see_to > 0
    return Status(
        text=", ".join(parts),
        kind="warn" if warn else "ok" if state in _WELL else "plain",
        said=", ".join(said),
        key=(state.value, to_see_to),
    )


def moment_text(at: datetime, now: datetime) -> str:
    """A moment as short as it can be said: "10:31", on another day "Thursday 10:31"."""
    there, here = local(at).date(), local(now).date()
    if there == here:
        return clock_text(at)
    if timedelta() < here - there < timedelta(days=7):
        return f"{weekday_text(there)} {clock_text(at)}"
    return f"{date_text(there)} {there.year}, {clock_text(at)}"
