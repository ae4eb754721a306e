"""What machines did without knowing of each other, as it is shown: found, said in words, to be settled.

Knows where conflicts are noted and how they are said; what they do to a visit is `frontdesk.visit`'s.
"""

from frontdesk.screens.conflicts.listing import (
    Chosen,
    ConflictScreen,
    chosen_text,
    conflict_screen,
    to_settle,
    way_text,
)
from frontdesk.screens.conflicts.notices import ConflictNotice, conflict_notices
from frontdesk.screens.conflicts.reading import Met, Side

__all__ = [
    "Chosen",
    "ConflictNotice",
    "ConflictScreen",
    "Met",
    "Side",
    "chosen_text",
    "conflict_notices",
    "conflict_screen",
    "to_settle",
    "way_text",
]
