"""Where a conflict is noted, and which visits are counted as another: found without reading all states."""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the indices; the states of before have neither."""
    op.execute("CREATE INDEX state_conflict ON state (kind, stream) WHERE instr(data, '\"conflicts\":[') > 0")
    op.execute("CREATE INDEX state_merged ON state (day) WHERE instr(data, '\"merged_into\":') > 0")


def downgrade() -> None:
    """Take them away; nothing is lost with them."""
    op.execute("DROP INDEX state_conflict")
    op.execute("DROP INDEX state_merged")
