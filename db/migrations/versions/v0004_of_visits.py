"""What hangs on a visit: found without reading all states."""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the index."""
    op.execute(
        "CREATE INDEX state_visit ON state (json_extract(CAST(data AS TEXT), '$.visit'), kind) "
        "WHERE instr(data, '\"visit\":') > 0"
    )


def downgrade() -> None:
    """Take it away; nothing is lost with it."""
    op.execute("DROP INDEX state_visit")
