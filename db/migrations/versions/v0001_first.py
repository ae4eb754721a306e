"""The first tables: the log, the read models, personal details, what is to be sent, facts about the file."""

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_UP = (
    """
    CREATE TABLE event (
        seq INTEGER NOT NULL PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        site TEXT NOT NULL,
        stream TEXT NOT NULL,
        type TEXT NOT NULL,
        version INTEGER NOT NULL,
        data BLOB NOT NULL,
        "by" TEXT NOT NULL,
        device TEXT NOT NULL,
        device_seq INTEGER NOT NULL,
        hlc INTEGER NOT NULL,
        at INTEGER NOT NULL,
        clock TEXT NOT NULL
    )
    """,
    "CREATE INDEX event_stream ON event (stream, hlc)",
    "CREATE INDEX event_hlc ON event (hlc)",
    "CREATE INDEX event_desk_at ON event (at) WHERE stream >= 'desk/' AND stream < 'desk0'",
    """
    CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END
    """,
    """
    CREATE TRIGGER event_is_never_removed BEFORE DELETE ON event
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END
    """,
    # INSERT OR REPLACE removes the old row without asking the trigger above; so what is there is left alone.
    """
    CREATE TRIGGER event_is_never_replaced BEFORE INSERT ON event
    WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.id OR seq = NEW.seq)
    BEGIN SELECT RAISE(IGNORE); END
    """,
    """
    CREATE TABLE state (
        stream TEXT NOT NULL PRIMARY KEY,
        kind TEXT NOT NULL,
        day TEXT NOT NULL,
        open INTEGER NOT NULL,
        hlc INTEGER NOT NULL,
        device TEXT NOT NULL,
        head TEXT NOT NULL,
        data BLOB NOT NULL
    )
    """,
    "CREATE INDEX state_day ON state (kind, day)",
    "CREATE INDEX state_open ON state (kind) WHERE open = 1",
    """
    CREATE TABLE detail (
        subject TEXT NOT NULL,
        field TEXT NOT NULL,
        value TEXT NOT NULL,
        hlc INTEGER NOT NULL,
        device TEXT NOT NULL,
        PRIMARY KEY (subject, field)
    ) WITHOUT ROWID
    """,
    "CREATE TABLE outbox (seq INTEGER NOT NULL PRIMARY KEY REFERENCES event (seq))",
    "CREATE TABLE meta (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
)
_DOWN = ("meta", "outbox", "detail", "state", "event")


def upgrade() -> None:
    """Make the tables."""
    for statement in _UP:
        op.execute(statement)


def downgrade() -> None:
    """Remove the tables with all that is in them."""
    op.execute("DROP TRIGGER event_is_never_changed")
    op.execute("DROP TRIGGER event_is_never_removed")
    op.execute("DROP TRIGGER event_is_never_replaced")
    for table in _DOWN:
        op.execute(f"DROP TABLE {table}")
