"""What can have happened when one visitor was checked in twice. Names are for ever."""

from __future__ import annotations

from frontdesk.log import Fact, fact


@fact("visit.merged_into")
class MergedInto(Fact, frozen=True, kw_only=True):
    """The visitor was checked in before, as the visit `into`: this one is counted no more."""

    into: str


@fact("visit.merge_undone")
class MergeUndone(Fact, frozen=True, kw_only=True):
    """It was another visitor after all: this visit goes on as if it had never been merged."""
