"""What is said beside the figures: what was left out, how things are counted, whom to ask for another format.

Knows the sentences; the figures come in.
"""

from __future__ import annotations

from frontdesk.measures import Count, DayLog
from frontdesk.screens.dates import day_text, time_text, whole_minutes
from frontdesk.shop import Shop, Site
from frontdesk.words import translate


def known_at(log: DayLog, language: str) -> str:
    """Of what moment the figures are. A log that is merged later may still change them."""
    return translate(
        "WaitLog",
        "As known at {time} on {day}.",
        language=language,
        time=time_text(log.as_of),
        day=day_text(log.as_of.date(), language, year=True),
    )


def notes(log: DayLog, language: str) -> tuple[str, ...]:
    """What a reader of the figures has to know of this day."""
    return (*_apart(log, language), *_also(log, language))


def _apart(log: DayLog, language: str) -> list[str]:
    """The visits whose times were left out, and why, or that there were none."""
    if not log.apart:
        return [translate("WaitLog", "No visit had to be left out of the times.", language=language)]
    said = {
        Count.UNVERIFIED: translate("WaitLog", "the clock could not be trusted", language=language),
        Count.FORGOTTEN: translate("WaitLog", "still open when the day was over", language=language),
        Count.NEGATIVE: translate("WaitLog", "the times contradict each other", language=language),
        Count.AHEAD: translate("WaitLog", "seen before the time of the appointment", language=language),
    }
    parts = [f"{log.counts[count]} ({text})" for count, text in said.items() if log.counts[count]]
    return [
        translate(
            "WaitLog",
            "Visits counted apart, in no time and no percentage of waits: {parts}.",
            language=language,
            parts=", ".join(parts),
        )
    ]


def _also(log: DayLog, language: str) -> list[str]:
    figures = (
        (
            log.counts[Count.AT_DOOR],
            translate("WaitLog", "Answered at the door, without a wait: {n}.", language=language, n="{n}"),
        ),
        (log.counts[Count.WAITING], translate("WaitLog", "Still waiting: {n}.", language=language, n="{n}")),
        (
            log.imported,
            translate("WaitLog", "Taken over from another queue system: {n}.", language=language, n="{n}"),
        ),
    )
    return [text.replace("{n}", str(count)) for count, text in figures if count]


def method(log: DayLog, shop: Shop, language: str) -> tuple[str, ...]:
    """How the figures were made, in sentences for somebody who was not there."""
    return (
        translate(
            "WaitLog",
            "A wait runs from arrival (for those early, from the time of their appointment) until the person "
            "who can help starts to serve. The target is {n} minutes unless a service has its own.",
            language=language,
            n=whole_minutes(log.target),
        ),
        translate(
            "WaitLog",
            "Seen in time is the share of those seen within the target, of all who were seen or who waited "
            "past it without being seen. The goal is {goal}%. Percentages are rounded down.",
            language=language,
            goal=round(shop.rules.seen_goal * 100),
        ),
        translate(
            "WaitLog",
            "Half of the visitors waited no longer than the median, nine in ten no longer than the 90th "
            "percentile (between two visits it is interpolated, as spreadsheets do).",
            language=language,
        ),
        translate(
            "WaitLog",
            "A visit is resolved at first point when every enquiry in it was resolved, informed or given its "
            "form at once. The goal is {goal}%.",
            language=language,
            goal=round(shop.rules.first_point_goal * 100),
        ),
        translate(
            "WaitLog",
            "Why somebody waited is what the log shows during the wait, for at least 2 minutes: a hold, "
            "desks that had been open and were closed or on a break, or a surge since the queue was last "
            "empty, which is more arrivals in 30 minutes than the day’s usual number plus twice its square "
            "root, and at least 5. It does not prove a cause.",
            language=language,
        ),
    )


def statement(site: Site, language: str) -> str:
    """The statement that every printed page carries (rule 10 of the house)."""
    return translate(
        "WaitLog",
        "If this information is difficult to understand, we can provide it in another format, for example, "
        "in Braille, large print, on audio tape, in another language or by talking with you. Please contact "
        "{contact} if you require this service.",
        language=language,
        contact=site.reached(language) or site.named(language),
    )
