"""In which ways somebody can interpret: on the line, in the room, or in writing."""

from __future__ import annotations

import enum


class Kind(enum.StrEnum):
    """How it is done."""

    TELEPHONE = "telephone"
    VIDEO = "video"
    IN_PERSON = "in_person"
    WRITTEN = "written"
