"""Referrals and the outbox as they are shown: a few lines at the desk, tables for the team leader.

Knows words and rows; runs on the database thread, writes nothing.
"""

from __future__ import annotations

import enum
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from frontdesk.clock import day_of
from frontdesk.desk import FrontDesk
from frontdesk.destination import read_destination
from frontdesk.interpreting.state import Booking
from frontdesk.outbox import Choice, Email, Phase, Trouble
from frontdesk.referral import DESTINATION, Ending, Referral, ReferralCommand, Stage, overdue, possible
from frontdesk.screens.dates import day_text, time_text
from frontdesk.screens.interpreting_words import who_text
from frontdesk.screens.wait_log import Cell, Column, Table
from frontdesk.words import QT_TRANSLATE_NOOP, translate

STAGES: Final[dict[Stage, str]] = {
    Stage.MADE: QT_TRANSLATE_NOOP("Referral", "Not sent yet"),
    Stage.SENT: QT_TRANSLATE_NOOP("Referral", "Sent"),
    Stage.ACCEPTED: QT_TRANSLATE_NOOP("Referral", "Accepted"),
    Stage.ATTENDED: QT_TRANSLATE_NOOP("Referral", "Attended"),
    Stage.DID_NOT_ATTEND: QT_TRANSLATE_NOOP("Referral", "Did not attend"),
    Stage.DECLINED: QT_TRANSLATE_NOOP("Referral", "Declined"),
    Stage.CLOSED: QT_TRANSLATE_NOOP("Referral", "Closed"),
}
ENDINGS: Final[dict[Ending, str]] = {
    Ending.HELPED: QT_TRANSLATE_NOOP("Referral", "Helped"),
    Ending.HELPED_IN_PART: QT_TRANSLATE_NOOP("Referral", "Helped in part"),
    Ending.PASSED_ON: QT_TRANSLATE_NOOP("Referral", "Passed on elsewhere"),
    Ending.NOT_ELIGIBLE: QT_TRANSLATE_NOOP("Referral", "Not eligible"),
    Ending.NOT_WANTED: QT_TRANSLATE_NOOP("Referral", "The visitor no longer wants it"),
    Ending.NOT_REACHED: QT_TRANSLATE_NOOP("Referral", "The visitor could not be reached"),
    Ending.DECLINED: QT_TRANSLATE_NOOP("Referral", "The partner declined"),
    Ending.MISTAKE: QT_TRANSLATE_NOOP("Referral", "Made by mistake"),
}
TROUBLES: Final[dict[Trouble, str]] = {
    Trouble.OFFLINE: QT_TRANSLATE_NOOP("Referral", "the mail server does not answer"),
    Trouble.BUSY: QT_TRANSLATE_NOOP("Referral", "the mail server asks to try later"),
    Trouble.NOT_SET_UP: QT_TRANSLATE_NOOP("Referral", "no mail server is set up"),
    Trouble.NOT_AUTHORISED: QT_TRANSLATE_NOOP("Referral", "the mail server refuses our name or password"),
    Trouble.NOT_TRUSTED: QT_TRANSLATE_NOOP("Referral", "the mail server’s certificate is not in order"),
    Trouble.REFUSED: QT_TRANSLATE_NOOP("Referral", "the mail server refused it"),
    Trouble.WRONG_ADDRESS: QT_TRANSLATE_NOOP("Referral", "the partner’s address is not known there"),
    Trouble.NOTHING_TO_SEND: QT_TRANSLATE_NOOP("Referral", "what it was about has been erased"),
    Trouble.UNKNOWN: QT_TRANSLATE_NOOP("Referral", "it broke off at the very end"),
    Trouble.BUG: QT_TRANSLATE_NOOP("Referral", "something went wrong in the program"),
}
PHASES: Final[dict[Phase, str]] = {
    Phase.WAITING: QT_TRANSLATE_NOOP("Referral", "Waits to be sent"),
    Phase.SENDING: QT_TRANSLATE_NOOP("Referral", "Is being sent"),
    Phase.STUCK: QT_TRANSLATE_NOOP("Referral", "Could not be sent"),
    Phase.DOUBTFUL: QT_TRANSLATE_NOOP("Referral", "May have been sent"),
    Phase.SENT: QT_TRANSLATE_NOOP("Referral", "Sent"),
    Phase.GIVEN_UP: QT_TRANSLATE_NOOP("Referral", "Given up"),
}
CHOICES: Final[dict[Choice, str]] = {
    Choice.AGAIN: QT_TRANSLATE_NOOP("Referral", "Try now"),
    Choice.IT_WENT: QT_TRANSLATE_NOOP("Referral", "It was sent: the partner has it"),
    Choice.GIVE_UP: QT_TRANSLATE_NOOP("Referral", "Give it up"),
}


class Shown(enum.StrEnum):
    """Which referrals the team leader looks at."""

    OPEN = "open"
    OVERDUE = "overdue"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class ReferralLines:
    """What the desk is told: sentences, the alarming ones marked."""

    lines: tuple[tuple[str, bool], ...] = ()


@dataclass(frozen=True, slots=True)
class ReferralsScreen:
    """The team leader's page. `steps` and `choices` say what can be done with each row, by its key."""

    shown: Shown
    table: Table
    outbox: Table
    steps: Mapping[str, tuple[type[ReferralCommand], ...]]
    choices: Mapping[str, tuple[Choice, ...]]


def referral_lines(front: FrontDesk) -> ReferralLines:
    """What of the referrals needs somebody's eye just now. Raises StoreError."""
    now = front.clock.read().at
    late = sum(overdue(each, now) for each in front.store.open_ones(Referral))
    emails = front.store.open_ones(Email)
    lines = list(_outbox_lines(emails))
    if late:
        lines.append(
            (
                translate("Referral", "%n referral(s) are overdue: look after them with Ctrl L.", "", late),
                True,
            )
        )
    return ReferralLines(tuple(lines))


def _outbox_lines(emails: Sequence[Email]) -> Iterable[tuple[str, bool]]:
    waiting = [each for each in emails if each.phase in (Phase.WAITING, Phase.SENDING)]
    tried = [each.trouble for each in waiting if each.trouble is not None]
    if waiting:
        since = time_text(min(each.queued for each in waiting))
        said = translate(
            "Referral", "%n e-mail(s) wait to be sent, since {time}", "", len(waiting), time=since
        )
        why = translate("Referral", TROUBLES[Counter(tried).most_common(1)[0][0]]) if tried else ""
        yield (f"{said} – {why}." if why else f"{said}."), bool(why)
    doubtful = sum(each.phase is Phase.DOUBTFUL for each in emails)
    if doubtful:
        yield (
            translate("Referral", "%n e-mail(s) may have been sent: decide with Ctrl L.", "", doubtful),
            True,
        )
    stuck = [each.trouble for each in emails if each.phase is Phase.STUCK and each.trouble is not None]
    if stuck:
        why = translate("Referral", TROUBLES[Counter(stuck).most_common(1)[0][0]])
        said = translate("Referral", "%n e-mail(s) could not be sent", "", len(stuck))
        yield f"{said} – {why}.", True


def referrals_screen(front: FrontDesk, shown: Shown) -> ReferralsScreen:
    """The team leader's page. Raises StoreError."""
    now = front.clock.read().at
    found = _chosen(front, shown, now)
    names = _names(front, (f"referral/{each.id}" for each in found))
    emails = sorted(front.store.open_ones(Email), key=lambda each: (each.queued, each.id))
    whom = {**_names(front, (each.about for each in emails)), **_providers(front, emails)}
    return ReferralsScreen(
        shown,
        _table(found, names, now),
        _outbox(emails, whom, now),
        {each.id: possible(each) for each in found},
        {each.id: _choices(each) for each in emails},
    )


def _chosen(front: FrontDesk, shown: Shown, now: datetime) -> list[Referral]:
    """The longest due first; of the closed the latest."""
    if shown is Shown.CLOSED:
        closed = (each for each in front.store.every(Referral) if not each.open)
        return sorted(closed, key=lambda each: (each.since, each.id), reverse=True)[:200]
    found = [each for each in front.store.open_ones(Referral) if shown is Shown.OPEN or overdue(each, now)]
    return sorted(found, key=lambda each: (each.due or now, each.id))


def _names(front: FrontDesk, streams: Iterable[str]) -> dict[str, str]:
    """Where each goes, from its snapshot; all asked for at once."""
    names = {}
    for stream, details in front.store.details_of(streams).items():
        there = read_destination(details.get(DESTINATION, ""))
        if there is not None:
            names[stream] = f"{there.name} – {there.partner}" if there.partner else there.name
    return names


def _providers(front: FrontDesk, emails: Iterable[Email]) -> dict[str, str]:
    """Whom the e-mails about interpreters go to, by what they are about."""
    names = {}
    for about in (each.about for each in emails if each.about.startswith("booking/")):
        booking = front.store.one(Booking, about.partition("/")[2])
        if booking is not None:
            names[about] = who_text(booking, front.shop)
    return names


def _table(found: Sequence[Referral], names: Mapping[str, str], now: datetime) -> Table:
    titles = (
        translate("Referral", "Reference"),
        translate("Referral", "Made"),
        translate("Referral", "To"),
        translate("Referral", "Stands"),
        translate("Referral", "Next by"),
    )
    return Table(
        title=translate("Referral", "Referrals"),
        note="",
        columns=tuple(Column(title) for title in titles),
        rows=tuple(_row(each, names, now) for each in found),
        keys=tuple(each.id for each in found),
        empty=translate("Referral", "There are none."),
    )


def _row(referral: Referral, names: Mapping[str, str], now: datetime) -> tuple[Cell, ...]:
    stage = translate("Referral", STAGES[referral.stage])
    if referral.ending is not None:
        stage = f"{stage}: {translate('Referral', ENDINGS[referral.ending])}"
    late = overdue(referral, now)
    return (
        Cell(referral.reference),
        Cell(_when(referral.made, now)),
        Cell(names.get(f"referral/{referral.id}", referral.service)),
        Cell(stage),
        Cell("–" if referral.due is None else _when(referral.due, now), late),
    )


def _when(at: datetime, now: datetime) -> str:
    """A time today, else a day."""
    return time_text(at) if day_of(at) == day_of(now) else day_text(day_of(at))


def _outbox(emails: Sequence[Email], names: Mapping[str, str], now: datetime) -> Table:
    titles = (
        translate("Referral", "Since"),
        translate("Referral", "To"),
        translate("Referral", "Stands"),
        translate("Referral", "Why"),
        translate("Referral", "Next try"),
    )
    return Table(
        title=translate("Referral", "Outbox"),
        note=translate("Referral", "e-mails that have not gone"),
        columns=tuple(Column(title) for title in titles),
        rows=tuple(
            (
                Cell(_when(each.queued, now)),
                Cell(names.get(each.about, "–")),
                Cell(translate("Referral", PHASES[each.phase]), each.phase in (Phase.STUCK, Phase.DOUBTFUL)),
                Cell("–" if each.trouble is None else translate("Referral", TROUBLES[each.trouble])),
                Cell("–" if each.due is None else _when(max(each.due, now), now)),
            )
            for each in emails
        ),
        keys=tuple(each.id for each in emails),
        empty=translate("Referral", "Every e-mail has gone."),
    )


def _choices(email: Email) -> tuple[Choice, ...]:
    if email.phase is Phase.SENDING:
        return ()
    return tuple(choice for choice in Choice if choice is not Choice.IT_WENT or email.phase is Phase.DOUBTFUL)
