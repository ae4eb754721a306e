"""The tables as this program knows them: the log, the read models, personal details, what is to be sent.

Knows columns and indices; how an older file comes to have them is in `migrations`, and a test compares both.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, MetaData, Table, Text, text

metadata = MetaData()

#: The append-only log in the order of storing. `at` is in microseconds since 1970 UTC.
event = Table(
    "event",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("id", Text, nullable=False, unique=True),
    Column("site", Text, nullable=False),
    Column("stream", Text, nullable=False),
    Column("type", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("data", LargeBinary, nullable=False),
    Column("by", Text, nullable=False),
    Column("device", Text, nullable=False),
    Column("device_seq", Integer, nullable=False),
    Column("hlc", Integer, nullable=False),
    Column("at", Integer, nullable=False),
    Column("clock", Text, nullable=False),
)
Index("event_stream", event.c.stream, event.c.hlc)
Index("event_hlc", event.c.hlc)
Index("event_at", event.c.at)
# The few events of desks, by time; no other stream is looked up so, and no other pays for it.
Index("event_desk_at", event.c.at, sqlite_where=text("stream >= 'desk/' AND stream < 'desk0'"))

#: One row for each stream: the folded state as bytes and the key (hlc, device, head = id) of its last event.
state = Table(
    "state",
    metadata,
    Column("stream", Text, primary_key=True, nullable=False),
    Column("kind", Text, nullable=False),
    Column("day", Text, nullable=False),
    Column("open", Integer, nullable=False),
    Column("hlc", Integer, nullable=False),
    Column("device", Text, nullable=False),
    Column("head", Text, nullable=False),
    Column("data", LargeBinary, nullable=False),
)
Index("state_day", state.c.kind, state.c.day)
Index("state_open", state.c.kind, sqlite_where=text("open = 1"))
# The few states in which a conflict is noted, and the few visits that are counted as another.
CONFLICT: Final = "instr(data, '\"conflicts\":[') > 0"
MERGED: Final = "instr(data, '\"merged_into\":') > 0"
Index("state_conflict", state.c.kind, state.c.stream, sqlite_where=text(CONFLICT))
Index("state_merged", state.c.day, sqlite_where=text(MERGED))
# What hangs on a visit (promises, referrals…), by that visit.
OF_VISIT: Final = "instr(data, '\"visit\":') > 0"
VISIT: Final = "json_extract(CAST(data AS TEXT), '$.visit')"
Index("state_visit", text(VISIT), state.c.kind, sqlite_where=text(OF_VISIT), _table=state)

#: Personal details, apart from the log so that they can be erased. An empty value stands for a removed one.
detail = Table(
    "detail",
    metadata,
    Column("subject", Text, primary_key=True, nullable=False),
    Column("field", Text, primary_key=True, nullable=False),
    Column("value", Text, nullable=False),
    Column("hlc", Integer, nullable=False),
    Column("device", Text, nullable=False),
    sqlite_with_rowid=False,
)

#: The events not sent anywhere yet.
outbox = Table(
    "outbox",
    metadata,
    Column("seq", Integer, ForeignKey("event.seq"), primary_key=True, autoincrement=False),
)

#: Events of machines whose clock was far ahead: our own clock is not taken up from them.
ahead = Table(
    "ahead",
    metadata,
    Column("seq", Integer, ForeignKey("event.seq"), primary_key=True, autoincrement=False),
)

#: How many events each UTC day has and the XOR of what stands for their ids, as far as `meta` says (tallied).
tally = Table(
    "tally",
    metadata,
    Column("day", Text, primary_key=True, nullable=False),
    Column("count", Integer, nullable=False),
    Column("xor", Integer, nullable=False),
    sqlite_with_rowid=False,
)

#: The last number given of each series.
number = Table(
    "number",
    metadata,
    Column("name", Text, primary_key=True, nullable=False),
    Column("value", Integer, nullable=False),
    sqlite_with_rowid=False,
)

#: Events that people have to look at, and why.
aside = Table(
    "aside",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    Column("why", Text, nullable=False),
    sqlite_with_rowid=False,
)

#: Facts about this file: the machine's lasting id, how far the centre's record was read, days tallied.
meta = Table(
    "meta",
    metadata,
    Column("name", Text, primary_key=True, nullable=False),
    Column("value", Text, nullable=False),
    sqlite_with_rowid=False,
)

#: The triggers that keep the log append-only.
TRIGGERS: Final = ("event_is_never_changed", "event_is_never_removed", "event_is_never_replaced")
