"""The directory: who offers what, where and when, as records with ids that stay.

Knows the records, how they are kept and retired in the log, and which belong together; knows nothing of
files they come from, of the search over them, nor of visits.
"""

from frontdesk.directory.keeping import (
    DirectoryCommand,
    KeepRecord,
    Kept,
    Record,
    Retired,
    RetireRecord,
    decide,
    evolve,
)
from frontdesk.directory.listing import Entry, Listing, OfferedAt
from frontdesk.directory.records import (
    Body,
    Frequency,
    ListedService,
    Location,
    Offer,
    Partner,
    Schedule,
    Status,
    record_id,
)

__all__ = [
    "Body",
    "DirectoryCommand",
    "Entry",
    "Frequency",
    "KeepRecord",
    "Kept",
    "ListedService",
    "Listing",
    "Location",
    "Offer",
    "OfferedAt",
    "Partner",
    "Record",
    "RetireRecord",
    "Retired",
    "Schedule",
    "Status",
    "decide",
    "evolve",
    "record_id",
]
