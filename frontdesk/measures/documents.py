"""Documents asked for on a day: how many in each format, and how long people waited for them.

Knows wishes for documents; has no words and no store.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from frontdesk.document_request import DocumentRequest, Format, Phase
from frontdesk.measures.spread import Spread, spread


@dataclass(frozen=True, slots=True, kw_only=True)
class FormatFigures:
    """The wishes of a day for one format. Those not needed any more are in none of the figures."""

    format: Format
    asked: int
    supplied: int
    elsewhere: int
    took: Spread


def document_figures(requests: Iterable[DocumentRequest]) -> tuple[FormatFigures, ...]:
    """The figures of each format asked for, in the order of formats."""
    wanted = [each for each in requests if each.phase is not Phase.WITHDRAWN]
    by_format = {kind: [each for each in wanted if each.format is kind] for kind in Format}
    return tuple(
        FormatFigures(
            format=kind,
            asked=len(found),
            supplied=sum(each.phase is Phase.SUPPLIED for each in found),
            elsewhere=sum(each.elsewhere is not None for each in found),
            took=spread(each.took for each in found if each.took is not None),
        )
        for kind, found in by_format.items()
        if found
    )
