"""Run by Alembic: works on the connection it is handed, inside the transaction its caller has begun."""

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    version_table="alembic_version",
    version_table_schema="frontdesk",
)
context.run_migrations()
