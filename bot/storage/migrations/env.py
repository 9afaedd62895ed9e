"""Run by Alembic: applies revisions on the connection that `bot.storage.migrate` opened."""

from alembic import context

from bot.storage.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,  # SQLite cannot alter most things; Alembic then copies the table
    transactional_ddl=True,
    transaction_per_migration=False,
)
context.run_migrations()
