"""The words of the desk's screen for waits, needs, reasons and outcomes, in the language in use.

Knows how a value is said; knows nothing of where it stands.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final

from frontdesk.clock import local
from frontdesk.screens.dates import length_text
from frontdesk.shop import HISTORY, NEEDS, Service
from frontdesk.visit import HoldReason, Outcome, PriorityReason
from frontdesk.words import QT_TRANSLATE_NOOP, current, translate

OUTCOMES: Final[dict[Outcome, str]] = {
    Outcome.RESOLVED: QT_TRANSLATE_NOOP("Outcome", "Resolved here"),
    Outcome.INFORMATION: QT_TRANSLATE_NOOP("Outcome", "Information given"),
    Outcome.FORM_TAKEN: QT_TRANSLATE_NOOP("Outcome", "Form taken"),
    Outcome.APPOINTMENT: QT_TRANSLATE_NOOP("Outcome", "Appointment made"),
    Outcome.REFERRED: QT_TRANSLATE_NOOP("Outcome", "Sent to another office"),
    Outcome.CALL_BACK: QT_TRANSLATE_NOOP("Outcome", "Call-back promised"),
    Outcome.DETAILS_TAKEN: QT_TRANSLATE_NOOP("Outcome", "Full details taken"),
    Outcome.UNRESOLVED: QT_TRANSLATE_NOOP("Outcome", "Not resolved"),
}
HOLDS: Final[dict[HoldReason, str]] = {
    HoldReason.ROOM: QT_TRANSLATE_NOOP("Hold", "Waits for a private room"),
    HoldReason.INTERPRETER: QT_TRANSLATE_NOOP("Hold", "Waits for an interpreter"),
    HoldReason.COLLEAGUE: QT_TRANSLATE_NOOP("Hold", "Waits for a colleague"),
    HoldReason.PAPERS: QT_TRANSLATE_NOOP("Hold", "Fetches or fills in papers"),
    HoldReason.VISITOR: QT_TRANSLATE_NOOP("Hold", "Asked for a moment"),
}
PRIORITIES: Final[dict[PriorityReason, str]] = {
    PriorityReason.UNWELL: QT_TRANSLATE_NOOP("Priority", "Unwell or in pain"),
    PriorityReason.DISTRESSED: QT_TRANSLATE_NOOP("Priority", "Distressed"),
    PriorityReason.CHILDREN: QT_TRANSLATE_NOOP("Priority", "With small children"),
    PriorityReason.DEADLINE: QT_TRANSLATE_NOOP("Priority", "A deadline today"),
    PriorityReason.SAFETY: QT_TRANSLATE_NOOP("Priority", "Somebody’s safety"),
    PriorityReason.OUR_MISTAKE: QT_TRANSLATE_NOOP("Priority", "Our mistake"),
}


def clock_text(at: datetime) -> str:
    """A stored time as the shop's clock shows it: "10:29"."""
    return local(at).strftime("%H:%M")


def long_text(span: timedelta) -> str:
    """A span that goes on, as minutes and seconds, "11:20", with any hours before. Below zero is "0:00"."""
    return length_text(max(timedelta(), span))


def minutes_of(span: timedelta) -> int:
    """Whole minutes of a span, rounded to the nearest, half a minute upwards."""
    return int((span.total_seconds() + 30) // 60)


def minutes_text(span: timedelta) -> str:
    """A span in whole minutes: "6 min"."""
    return translate("Desk", "{minutes} min", minutes=minutes_of(span))


def wait_text(waited: timedelta, left: timedelta, due_soon: bool) -> str:
    """A wait beside its bar: "11:20 – 1 min over", "8:45 – 1 min left", "4:02"."""
    waited_text = long_text(waited)
    minutes = minutes_of(abs(left))
    if left < timedelta():
        if minutes == 0:
            return translate("Desk", "{waited} – just over", waited=waited_text)
        if minutes >= 60:
            return translate("Desk", "{waited} – {hours} h over", waited=waited_text, hours=minutes // 60)
        return translate("Desk", "{waited} – {minutes} min over", waited=waited_text, minutes=minutes)
    if not due_soon:
        return waited_text
    if minutes == 0:
        return translate("Desk", "{waited} – due now", waited=waited_text)
    return translate("Desk", "{waited} – {minutes} min left", waited=waited_text, minutes=minutes)


def service_parts(service: Service | None, id: str) -> tuple[str, str]:  # noqa: A002
    """A service's name as its bold and its ordinary part: "Housing benefit", " – change of circumstances"."""
    name = id.removeprefix(HISTORY) if service is None else service.named(current())
    bold, dash, rest = name.partition(" – ")
    return bold, f"{dash}{rest}"


def service_name(services: Mapping[str, Service], id: str) -> str:  # noqa: A002
    """A service's whole name; its id where it is not on the list."""
    return "".join(service_parts(services.get(id), id))


def provider_text(provider: str) -> str:
    """Who offers a service, as short as it can be said."""
    words = provider.casefold()
    if "county" in words:
        return translate("Desk", "County")
    if "district" in words:
        return translate("Desk", "District")
    return translate("Desk", "Borough") if "borough" in words else provider


def need_text(need: str) -> str:
    """A need in the language in use."""
    return translate("Needs", NEEDS[need]) if need in NEEDS else need


def language_text(language: str) -> str:
    """A language's name in the language in use."""
    return translate("Language", language)


def outcome_text(outcome: Outcome) -> str:
    """How an enquiry ended."""
    return translate("Outcome", OUTCOMES[outcome])


def hold_text(reason: str) -> str:
    """Why a visit is on hold; empty for a reason that is not known."""
    known = next((words for key, words in HOLDS.items() if key.value == reason), "")
    return translate("Hold", known) if known else ""


def priority_text(reason: PriorityReason) -> str:
    """Why a visitor was moved forward."""
    return translate("Priority", PRIORITIES[reason])
