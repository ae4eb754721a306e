"""The copy of the log of a machine that has not asked yet what was erased elsewhere.

Knows that nothing personal is given to screens and papers until then; what is handed on to others is not
touched by it.
"""

from __future__ import annotations

from collections.abc import Iterable

from db.replica import SqlReplica


class VeiledReplica(SqlReplica):
    """A replica whose details are empty until `veiled` is set to False."""

    veiled = True

    def details_of(self, subjects: Iterable[str]) -> dict[str, dict[str, str]]:
        """The personal details of many streams; none while it is veiled."""
        return {} if self.veiled else super().details_of(subjects)
