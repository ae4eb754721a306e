"""All that is known of a machine's standing, as lines to read: the others, the county, what waits, itself.

Knows a `Standing` and the time, and how each is said; what somebody has to do about is `standing_troubles`'.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from frontdesk.clock import TOLERANCE
from frontdesk.screens.dates import date_text
from frontdesk.screens.parts import Line, Part
from frontdesk.screens.standing import State, moment_text, state_of, status
from frontdesk.screens.standing_troubles import TroubleText, span_text, to_see_to, troubles
from frontdesk.sync import centre_words
from frontdesk.sync.standing import Link, PeerStanding, Standing
from frontdesk.words import QT_TRANSLATE_NOOP, translate

#: Of what was set aside so many are listed.
LISTED: Final = 20
_REJECTED: Final = "rejected: "

_MEANS: Final[dict[State, str]] = {
    State.SINGLE: QT_TRANSLATE_NOOP(
        "Standing",
        "This desk works on its own: no shop’s network and no county’s record were set up. Your ICT team "
        "can do that with “frontdesk enrol” and “frontdesk central enrol”.",
    ),
    State.STARTING: QT_TRANSLATE_NOOP(
        "Standing", "The county’s record is being asked for the first time since the start."
    ),
    State.IN_STEP: QT_TRANSLATE_NOOP(
        "Standing", "All desks of the shop share one queue. No county’s record was set up."
    ),
    State.UP_TO_DATE: QT_TRANSLATE_NOOP("Standing", "Everything done here has arrived where it belongs."),
    State.CATCHING_UP: QT_TRANSLATE_NOOP(
        "Standing", "What others did is being read. You can work meanwhile."
    ),
    State.SENDING: QT_TRANSLATE_NOOP(
        "Standing", "What was done here is on its way to the county’s record. You can work meanwhile."
    ),
    State.COUNTY_ONLY: QT_TRANSLATE_NOOP(
        "Standing",
        "No other machine of the shop can be reached. If others are switched on, two desks may call the "
        "same visitor: ask each other before calling. What was done is put together afterwards.",
    ),
    State.LAN_ONLY: QT_TRANSLATE_NOOP(
        "Standing",
        "Nothing goes to the county’s record or comes from it just now. The shop works as always: one queue "
        "for all desks. What is done is kept here and sent as soon as that works again.",
    ),
    State.OFFLINE: QT_TRANSLATE_NOOP(
        "Standing",
        "Nothing goes to the county’s record or comes from it just now. The desk works as always. What is "
        "done is kept here and sent as soon as that works again.",
    ),
    State.ALONE: QT_TRANSLATE_NOOP(
        "Standing",
        "Nobody can be reached. The desk goes on: what is done is kept here and put together afterwards. "
        "If other desks are open, two may call the same visitor: ask each other before calling.",
    ),
}


#: What is the matter with the connection where somebody did answer, by the code of the centre.
_WHY_NOT: Final[dict[str, str]] = {
    "server_full": QT_TRANSLATE_NOOP("Standing", "the server has no room for another connection"),
    "server_disk_full": QT_TRANSLATE_NOOP("Standing", "the server’s disk is full"),
    "starting": QT_TRANSLATE_NOOP("Standing", "the server is starting, stopping or being restored"),
    "interrupted": QT_TRANSLATE_NOOP("Standing", "the server broke off"),
    "certificate": QT_TRANSLATE_NOOP("Standing", "the server could not prove who it is"),
    "no_database": QT_TRANSLATE_NOOP("Standing", "the server does not have the record"),
    "closed": QT_TRANSLATE_NOOP("Standing", "the shop was closed in the record"),
    "other_site": QT_TRANSLATE_NOOP("Standing", "this machine is enrolled for another shop"),
    "centre_older": QT_TRANSLATE_NOOP("Standing", "the record is older than this program"),
    "server_older": QT_TRANSLATE_NOOP("Standing", "the server is too old"),
    "newer": QT_TRANSLATE_NOOP("Standing", "the record is newer than this program"),
}


@dataclass(frozen=True, slots=True)
class Panel:
    """Everything the panel shows. `title` is the header's status; `means` what that means for the work."""

    title: str
    kind: str
    means: str
    troubles: tuple[TroubleText, ...]
    parts: tuple[Part, ...]

    def spoken(self) -> str:
        """All of it in one text, as for a screen reader."""
        lines = [self.title, self.means]
        lines += [f"{trouble.title} {trouble.text}" for trouble in self.troubles]
        for part in self.parts:
            lines += [part.title, *(f"{line.head}: {line.text}" for line in part.lines)]
        return "\n".join(lines)


def panel(standing: Standing | None, now: datetime) -> Panel:
    """The panel as things stand."""
    known = Standing() if standing is None else standing
    shown = status(known, now, to_see_to(known, now))
    return Panel(
        title=translate("Standing", "This desk on its own") if shown is None else shown.text,
        kind="plain" if shown is None else shown.kind,
        means=translate("Standing", _MEANS[state_of(known, now)]),
        troubles=troubles(known, now),
        parts=tuple(_parts(known, now)),
    )


def _parts(standing: Standing, now: datetime) -> Iterator[Part]:
    if standing.lan:
        yield Part(translate("Standing", "The shop’s other machines"), tuple(_others(standing, now)))
    if standing.county is not None:
        yield Part(translate("Standing", "The county’s record"), tuple(_county(standing, now)))
    if standing.aside:
        yield Part(translate("Standing", "Set aside"), tuple(_aside(standing)))
    if standing.lan or standing.county is not None:
        yield Part(translate("Standing", "This machine"), tuple(_here(standing, now)))


def _others(standing: Standing, now: datetime) -> Iterator[Line]:
    for peer in sorted(standing.peers, key=lambda each: (each.rank, each.name, each.machine)):
        name = peer.name or peer.machine or translate("Standing", "A machine without a name")
        keeps = bool(standing.coordinator) and standing.coordinator in (peer.name, peer.machine)
        yield Line(name, " ".join(_of_peer(peer, keeps, now)))
    if not standing.peers:
        begun = standing.lan_since
        text = translate("Standing", "Nobody answers.")
        if begun is not None:
            text = translate("Standing", "Nobody answers since {time}.", time=moment_text(begun, now))
        yield Line(translate("Standing", "Others"), text)


def _of_peer(peer: PeerStanding, keeps: bool, now: datetime) -> Iterator[str]:
    if keeps:
        yield translate("Standing", "Keeps the queue in step.")
    if peer.exchanged is None:
        yield translate("Standing", "Not compared yet.")
    else:
        yield translate("Standing", "Last exchange {ago}.", ago=ago_text(peer.exchanged, now))
    yield _clock(peer.clock_offset)


def _clock(offset: timedelta | None) -> str:
    if offset is None:
        return translate("Standing", "Its clock is not known yet.")
    if abs(offset) <= TOLERANCE:
        return translate("Standing", "Its clock agrees with this one.")
    if offset > timedelta():
        return translate("Standing", "Its clock is {span} ahead of this one.", span=span_text(offset))
    return translate("Standing", "Its clock is {span} behind this one.", span=span_text(offset))


def _county(standing: Standing, now: datetime) -> Iterator[Line]:
    yield Line(translate("Standing", "Connection"), _connection(standing, now))
    exchanged = standing.county_exchanged
    said = translate("Standing", "none since the start") if exchanged is None else ago_text(exchanged, now)
    yield Line(translate("Standing", "Last exchange"), said)
    if standing.clock_offset_county is not None:
        yield Line(translate("Standing", "Clock"), _clock(standing.clock_offset_county))
    waits = translate("Standing", "nothing")
    if standing.to_send:
        waits = translate("Standing", "%n step(s), kept safely on this machine", "", standing.to_send)
    yield Line(translate("Standing", "Waits to be sent"), waits)


def _connection(standing: Standing, now: datetime) -> str:
    words = {
        Link.UNKNOWN: translate("Standing", "being made"),
        Link.UP_TO_DATE: translate("Standing", "works"),
        Link.BUSY: translate("Standing", "works, more is being read or sent"),
        Link.OFFLINE: translate("Standing", "nobody answers"),
        Link.NOT_AUTHORISED: translate("Standing", "this machine is not let in"),
    }
    said = words[standing.county] if standing.county is not None else ""
    if standing.county in (Link.OFFLINE, Link.NOT_AUTHORISED) and standing.trouble in _WHY_NOT:
        said = translate("Standing", _WHY_NOT[standing.trouble])
    begun = standing.county_since
    if begun is None or standing.county is Link.UNKNOWN:
        return said
    return translate("Standing", "{state}, since {time}", state=said, time=moment_text(begun, now))


def _aside(standing: Standing) -> Iterator[Line]:
    """What was set aside, by the first part of its number: nothing personal is in there."""
    for each in standing.set_aside[:LISTED]:
        yield Line(each.event, why_text(each.why))
    more = standing.aside - len(standing.set_aside[:LISTED])
    if more > 0:
        yield Line(translate("Standing", "And more"), translate("Standing", "%n step(s)", "", more))


def why_text(why: str) -> str:
    """Why an event was set aside, in words."""
    code = why.removeprefix(_REJECTED)
    if code == "id_reuse":
        return translate("Standing", "Elsewhere there is another step under the same number.")
    if why == "unreadable":
        return translate("Standing", "It came from another machine and could not be read.")
    if code in centre_words.WORDS:
        return translate("Centre", centre_words.WORDS[code])
    return translate("Standing", "It was not accepted: {code}", code=code)


def _here(standing: Standing, now: datetime) -> Iterator[Line]:
    here = standing.here
    alone_keeps = standing.lan and not standing.coordinator
    if here.name:
        yield Line(translate("Standing", "Name"), here.name)
    if alone_keeps:
        yield Line(translate("Standing", "Task"), translate("Standing", "Keeps the queue in step."))
    if standing.lan:
        yield Line(
            translate("Standing", "Place in line"),
            translate(
                "Standing", "{rank} – the lowest that is switched on keeps the queue in step", rank=here.rank
            ),
        )
        yield Line(translate("Standing", "Certificate"), _certificate(here.certificate_until, now))
        yield Line(
            translate("Standing", "Finds the others"), _finding(here.addresses, multicast=here.multicast)
        )
        if here.listen:
            yield Line(translate("Standing", "Listens at"), _listed(here.listen))
    if here.county:
        yield Line(translate("Standing", "County’s server"), here.county)
    yield Line(
        translate("Standing", "To change this"),
        translate("Standing", "Your ICT team does it with “frontdesk enrol” and “frontdesk central enrol”."),
    )


def _certificate(until: datetime | None, now: datetime) -> str:
    if until is None:
        return translate("Standing", "not known")
    day = f"{date_text(until.date())} {until.year}"
    if until <= now:
        return translate("Standing", "ended on {day}", day=day)
    return translate("Standing", "good until {day}", day=day)


def _finding(addresses: Iterable[str], *, multicast: bool) -> str:
    fixed = _listed(addresses)
    if multicast and fixed:
        return translate("Standing", "by itself on this network, and at {addresses}", addresses=fixed)
    if multicast:
        return translate("Standing", "by itself on this network")
    return (
        translate("Standing", "at {addresses}", addresses=fixed)
        if fixed
        else translate("Standing", "not at all")
    )


def _listed(addresses: Iterable[str]) -> str:
    return ", ".join(addresses)


def ago_text(at: datetime, now: datetime) -> str:
    """How long ago something was: "just now", "3 min ago", then as a time of day."""
    gone = now - at
    if gone < timedelta(minutes=1):
        return translate("Standing", "just now")
    if gone < timedelta(hours=1):
        return translate("Standing", "{minutes} min ago", minutes=gone // timedelta(minutes=1))
    return translate("Standing", "at {time}", time=moment_text(at, now))
