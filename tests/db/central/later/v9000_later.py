"""A step of a later version of the program: an envelope with one field more, and a push that takes it."""

from alembic import op

revision = "9000"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """A column with a value for those who do not know it, and push_v2 beside push_v1."""
    op.execute("ALTER TABLE frontdesk.event ADD COLUMN room text NOT NULL DEFAULT ''")
    op.execute(
        """
        CREATE FUNCTION frontdesk.push_v2(
            p_events jsonb, p_details jsonb, OUT answers text[], OUT epoch text, OUT head bigint
        ) LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
            SELECT * FROM frontdesk.push_v1(p_events, p_details)
        $$
        """
    )
    op.execute("GRANT EXECUTE ON FUNCTION frontdesk.push_v2(jsonb, jsonb) TO frontdesk_desk")


def downgrade() -> None:
    """Not tried."""
    raise NotImplementedError
