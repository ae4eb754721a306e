"""One visitor who was checked in twice: the later visit is merged into the earlier, which can be undone once.

Knows what is allowed and what follows. A merge always points to the earlier check-in, so two that meet can
never merge each other away; and who is served is a visitor of their own, whatever was merged elsewhere.
"""

from __future__ import annotations

from datetime import datetime

from frontdesk.context import Context
from frontdesk.refusal import Refusal, refuse
from frontdesk.visit import commands
from frontdesk.visit import merge_facts as facts
from frontdesk.visit.checking_in import Decision
from frontdesk.visit.rules import rule
from frontdesk.visit.state import Phase, Visit
from frontdesk.visit.steps import replace, step

_CAN_BE_MERGED = (Phase.WAITING, Phase.HELD, Phase.LEFT, Phase.DID_NOT_COME)
_GONE = (Phase.LEFT, Phase.DID_NOT_COME, Phase.FORGOTTEN)


@rule(commands.Merge)
def _merge(visit: Visit, command: commands.Merge, context: Context) -> Decision:
    into = context.other
    if visit.phase not in _CAN_BE_MERGED or visit.seen is not None or visit.imported:
        return refuse("merge_not_waiting", ticket=visit.ticket)
    if visit.unmerged:
        return refuse("merge_undone_before", ticket=visit.ticket)
    if into is None:
        return refuse("no_such_visit")
    return _into(visit, into) or (facts.MergedInto(into=into.id),)


def _into(visit: Visit, into: Visit) -> Refusal | None:
    """A refusal unless that visit came first, on the same day, and somebody still on their way stays so."""
    if into.phase is Phase.MERGED or into.day != visit.day or into.at_door or into.imported:
        return refuse("merge_not_with", ticket=into.ticket)
    if (into.checked_in, into.id) >= (visit.checked_in, visit.id):
        return refuse("merge_into_earlier", ticket=visit.ticket)
    if visit.open and into.phase in _GONE:
        return refuse("ended", ticket=into.ticket)
    return None


@rule(commands.UndoMerge)
def _undo(visit: Visit, command: commands.UndoMerge, context: Context) -> Decision:
    if visit.phase is not Phase.MERGED:
        return refuse("not_merged", ticket=visit.ticket)
    return (facts.MergeUndone(),)


@step(facts.MergedInto)
def _merged(visit: Visit, payload: facts.MergedInto, at: datetime) -> Visit | None:
    if visit.phase is Phase.MERGED or visit.seen is not None or visit.at_door or visit.imported:
        return None
    return replace(visit, phase=Phase.MERGED, merged_into=payload.into, merged_from=visit.phase)


@step(facts.MergeUndone)
def _undone(visit: Visit, payload: facts.MergeUndone, at: datetime) -> Visit | None:
    return unmerged(visit) if visit.phase is Phase.MERGED else None


def unmerged(visit: Visit) -> Visit:
    """The visit as it was before it was merged; its clock went on meanwhile."""
    before = visit.merged_from or Phase.WAITING
    return replace(visit, phase=before, merged_into="", merged_from=None, unmerged=True)
