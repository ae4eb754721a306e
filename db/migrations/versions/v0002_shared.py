"""What a shop of several machines needs: tallies, clocks far ahead, series of numbers, what is set aside."""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_UP = (
    "CREATE INDEX event_at ON event (at)",
    "CREATE TABLE ahead (seq INTEGER NOT NULL PRIMARY KEY REFERENCES event (seq))",
    """
    CREATE TABLE tally (day TEXT NOT NULL PRIMARY KEY, count INTEGER NOT NULL, xor INTEGER NOT NULL)
    WITHOUT ROWID
    """,
    "CREATE TABLE number (name TEXT NOT NULL PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE TABLE aside (id TEXT NOT NULL PRIMARY KEY, why TEXT NOT NULL) WITHOUT ROWID",
)
_DOWN = ("aside", "number", "tally", "ahead")


def upgrade() -> None:
    """Make the tables; tallies are made when they are first asked for."""
    for statement in _UP:
        op.execute(statement)


def downgrade() -> None:
    """Remove the tables with all that is in them."""
    for table in _DOWN:
        op.execute(f"DROP TABLE {table}")
    op.execute("DROP INDEX event_at")
    op.execute("DELETE FROM meta WHERE name IN ('cursor', 'tallied')")
