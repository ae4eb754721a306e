"""What is said beside the figures: what was left out, how things are counted, whom to ask for another format.

Knows the sentences; the figures come in.
"""

from __future__ import annotations

from frontdesk.clock import day_of
from frontdesk.measures import Count, DayLog
from frontdesk.screens.dates import day_text, length_text, time_text, whole_minutes
from frontdesk.screens.wait_log.say import say
from frontdesk.shop import Shop, Site
from frontdesk.words import QT_TRANSLATE_NOOP

_CHANGED = QT_TRANSLATE_NOOP(
    "WaitLog",
    "This day was saved at {time} on {day}, and its figures have changed since: what came late from another "
    "desk, or was put right, is in them now.",
)
_NONE_APART = QT_TRANSLATE_NOOP("WaitLog", "No visit had to be left out of the times.")
_SOME_APART = QT_TRANSLATE_NOOP(
    "WaitLog", "Visits counted apart, in no time and no percentage of waits: {parts}."
)
_APART = {
    Count.UNVERIFIED: QT_TRANSLATE_NOOP("WaitLog", "the clock could not be trusted"),
    Count.FORGOTTEN: QT_TRANSLATE_NOOP("WaitLog", "still open when the day was over"),
    Count.NEGATIVE: QT_TRANSLATE_NOOP("WaitLog", "the times contradict each other"),
    Count.AHEAD: QT_TRANSLATE_NOOP("WaitLog", "seen before the time of the appointment"),
}
_AT_DOOR = QT_TRANSLATE_NOOP("WaitLog", "Answered at the door, without a wait: {n}.")
_WAITING = QT_TRANSLATE_NOOP("WaitLog", "Still waiting: {n}.")
_REFERRED = QT_TRANSLATE_NOOP("WaitLog", "Referred to partners and other offices: {n}.")
_IMPORTED = QT_TRANSLATE_NOOP("WaitLog", "Taken over from another queue system: {n}.")
_BROUGHT_BACK = QT_TRANSLATE_NOOP("WaitLog", "Brought back after they had gone or did not come: {n}.")
_HANDED = QT_TRANSLATE_NOOP("WaitLog", "Handed on inside the shop: {n}.")
_HANDED_IN_TIME = QT_TRANSLATE_NOOP(
    "WaitLog",
    "Of {n} who were served again after a hand-off half waited no longer than {median} for that, nine in ten "
    "no longer than {p90}, and {percent}% not past the target.",
)
_HANDED_AGAIN = QT_TRANSLATE_NOOP("WaitLog", "Handed on once more, as a team leader allowed: {n}.")
_HANDED_GONE = QT_TRANSLATE_NOOP("WaitLog", "Went after a hand-off, before they were served again: {n}.")
_HANDED_WAIT = QT_TRANSLATE_NOOP(
    "WaitLog",
    "Somebody handed on inside the shop has been seen already. Their wait for the receiver runs from the "
    "hand-off until they are served again and is measured by itself, against the same target.",
)
_WAIT = QT_TRANSLATE_NOOP(
    "WaitLog",
    "A wait runs from arrival (for those early, from the time of their appointment) until the person "
    "who can help starts to serve. The target is {n} minutes unless a service has its own.",
)
_IN_TIME = QT_TRANSLATE_NOOP(
    "WaitLog",
    "Seen in time is the share of those seen within the target, of all who were seen or who waited "
    "past it without being seen. The goal is {goal}%. Percentages are rounded down.",
)
_PERCENTILES = QT_TRANSLATE_NOOP(
    "WaitLog",
    "Half of the visitors waited no longer than the median, nine in ten no longer than the 90th "
    "percentile (between two visits it is interpolated, as spreadsheets do).",
)
_FIRST_POINT = QT_TRANSLATE_NOOP(
    "WaitLog",
    "A visit is resolved at first point when every enquiry in it was resolved, informed or given its "
    "form at once. The goal is {goal}%.",
)
_REASONS = QT_TRANSLATE_NOOP(
    "WaitLog",
    "Why somebody waited is what the log shows during the wait, for at least 2 minutes: a hold, "
    "desks that had been open and were closed or on a break, or a surge since the queue was last "
    "empty, which is more arrivals in 30 minutes than the day’s usual number plus twice its square "
    "root, and at least 5. It does not prove a cause.",
)
_PROMISES = QT_TRANSLATE_NOOP(
    "WaitLog",
    "Promises are counted on the day they are due: a call-back by the end of the next working day, a letter "
    "or an e-mail answered in full within 5 working days or acknowledged with a date. Kept in time is the "
    "share of those whose time has come or that were closed before.",
)
_INTERPRETERS = QT_TRANSLATE_NOOP(
    "WaitLog",
    "Interpreters and translations are counted on the day they are for. The wait for one that was wanted at "
    "once runs from asking to their being there; it is part of the visit and counted apart from the wait to "
    "be seen. Met is the share of those that came or did not; what was cancelled is in neither.",
)
_STATEMENT = QT_TRANSLATE_NOOP(
    "WaitLog",
    "If this information is difficult to understand, we can provide it in another format, for example, "
    "in Braille, large print, on audio tape, in another language or by talking with you. Please contact "
    "{contact} if you require this service.",
)


def known_at(log: DayLog, language: str) -> str:
    """Of what moment the figures are. A log that is merged later may still change them."""
    return say(
        QT_TRANSLATE_NOOP("WaitLog", "As known at {time} on {day}."),
        language,
        time=time_text(log.as_of),
        day=day_text(day_of(log.as_of), language, year=True),
    )


def notes(log: DayLog, language: str) -> tuple[str, ...]:
    """What a reader of the figures has to know of this day."""
    return (*_changed(log, language), *_apart(log, language), *_also(log, language))


def _changed(log: DayLog, language: str) -> list[str]:
    """That somebody may have other figures of this day on paper."""
    if log.changed_since is None:
        return []
    day = day_text(day_of(log.changed_since), language, year=True)
    return [say(_CHANGED, language, time=time_text(log.changed_since), day=day)]


def _apart(log: DayLog, language: str) -> list[str]:
    """The visits whose times were left out, and why, or that there were none."""
    if not log.apart:
        return [say(_NONE_APART, language)]
    counted = ((log.counts[count], say(text, language)) for count, text in _APART.items())
    parts = ", ".join(f"{number} ({text})" for number, text in counted if number)
    return [say(_SOME_APART, language, parts=parts)]


def _also(log: DayLog, language: str) -> list[str]:
    figures = (
        (log.counts[Count.AT_DOOR], _AT_DOOR),
        (log.counts[Count.WAITING], _WAITING),
        (log.imported, _IMPORTED),
        (log.referred, _REFERRED),
        (log.brought_back, _BROUGHT_BACK),
        (log.all.hand_offs.made, _HANDED),
        (log.all.hand_offs.again, _HANDED_AGAIN),
        (log.all.hand_offs.gone, _HANDED_GONE),
    )
    said = [say(text, language, n=number) for number, text in figures if number]
    timely = log.all.hand_offs.in_target
    if timely.percent is not None:
        waits = log.all.hand_offs.waits
        lengths = {"median": length_text(waits.median), "p90": length_text(waits.p90)}
        said.append(say(_HANDED_IN_TIME, language, n=timely.whole, percent=timely.percent, **lengths))
    return said


def method(log: DayLog, shop: Shop, language: str) -> tuple[str, ...]:
    """How the figures were made, in sentences for somebody who was not there."""
    rules = shop.rules
    return (
        say(_WAIT, language, n=whole_minutes(log.target)),
        say(_IN_TIME, language, goal=round(rules.seen_goal * 100)),
        say(_PERCENTILES, language),
        say(_FIRST_POINT, language, goal=round(rules.first_point_goal * 100)),
        say(_HANDED_WAIT, language),
        say(_REASONS, language),
        say(_PROMISES, language),
        say(_INTERPRETERS, language),
    )


def statement(site: Site, language: str) -> str:
    """The statement that every printed page carries (rule 10 of the house)."""
    return say(_STATEMENT, language, contact=site.reached(language) or site.named(language))
