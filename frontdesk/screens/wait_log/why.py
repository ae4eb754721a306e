"""The reason for a long wait in words. Knows the codes of `measures` and nothing else."""

from __future__ import annotations

from frontdesk.measures import Cause, Count, Entry, Reason
from frontdesk.screens.dates import time_text, whole_minutes
from frontdesk.screens.wait_log.say import say
from frontdesk.visit import HoldReason
from frontdesk.words import QT_TRANSLATE_NOOP, translate

_HOLDS = {
    HoldReason.ROOM: QT_TRANSLATE_NOOP("WaitLog", "Waited for a private room ({n} min)"),
    HoldReason.INTERPRETER: QT_TRANSLATE_NOOP("WaitLog", "Waited for an interpreter ({n} min)"),
    HoldReason.COLLEAGUE: QT_TRANSLATE_NOOP("WaitLog", "Waited for a colleague ({n} min)"),
    HoldReason.PAPERS: QT_TRANSLATE_NOOP("WaitLog", "Waited for papers ({n} min)"),
    HoldReason.VISITOR: QT_TRANSLATE_NOOP("WaitLog", "Asked for a pause ({n} min)"),
}
_ENDS = {
    Count.WAITING: QT_TRANSLATE_NOOP("WaitLog", "Still waiting"),
    Count.LEFT: QT_TRANSLATE_NOOP("WaitLog", "Left before being seen"),
    Count.DID_NOT_COME: QT_TRANSLATE_NOOP("WaitLog", "Did not come when called"),
}


def why(entry: Entry, language: str) -> str:
    """Everything the log shows about a wait, the strongest first, in one line."""
    end = _ENDS.get(entry.count)
    said = [say(end, language)] if end else []
    said += [reason_text(reason, language) for reason in entry.reasons]
    if not entry.reasons:
        said.append(say(QT_TRANSLATE_NOOP("WaitLog", "Not shown by the log"), language))
    return "; ".join(said)


def reason_text(reason: Reason, language: str) -> str:
    """One reason."""
    if reason.cause is Cause.HELD and reason.hold is not None:
        return say(_HOLDS[reason.hold], language, n=whole_minutes(reason.lasted))
    if reason.cause is Cause.SURGE:
        return say(
            QT_TRANSLATE_NOOP("WaitLog", "{people} people came {when}, usual {usual}"),
            language,
            people=reason.people,
            when=_when(reason, language),
            usual=f"{reason.usual:g}",
        )
    return f"{_desks(reason, language)} {_when(reason, language)}"


def _desks(reason: Reason, language: str) -> str:
    desks = reason.desks
    if reason.cause is Cause.NO_DESK:
        return say(QT_TRANSLATE_NOOP("WaitLog", "No desk for this open"), language)
    if reason.on_break == 0:
        if desks == 1:
            return say(QT_TRANSLATE_NOOP("WaitLog", "1 desk closed"), language)
        return translate("WaitLog", "%n desks closed", "", desks, language=language)
    if reason.on_break == desks:
        if desks == 1:
            return say(QT_TRANSLATE_NOOP("WaitLog", "1 desk on a break"), language)
        return translate("WaitLog", "%n desks on a break", "", desks, language=language)
    return translate("WaitLog", "%n desks closed or on a break", "", desks, language=language)


def _when(reason: Reason, language: str) -> str:
    since = "" if reason.since is None else time_text(reason.since)
    if reason.until is None:
        return say(QT_TRANSLATE_NOOP("WaitLog", "from {time}"), language, time=since)
    return f"{since}–{time_text(reason.until)}"
