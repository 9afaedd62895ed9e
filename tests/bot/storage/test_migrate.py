import asyncio
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from bot.storage import Sealer, SqlStore, make_engine, migrate
from bot.storage.migrations.setting import alembic_config
from bot.storage.sealed import new_key
from bot.storage.tables import metadata
from bot.storage.unusable import UnusableDatabase
from tests.bot.storage.examples import DUF, a_booking


def differences(connection: Connection) -> list[Any]:
    return list(compare_metadata(MigrationContext.configure(connection), metadata))


async def test_migrated_schema_is_what_the_code_expects(empty_database: str) -> None:
    engine = make_engine(empty_database)
    async with engine.connect() as connection:
        assert await connection.run_sync(differences)  # so the comparison sees something in an empty database
    await migrate(engine)
    async with engine.connect() as connection:
        assert await connection.run_sync(differences) == []
    await engine.dispose()


async def test_every_older_database_is_brought_forward(empty_database: str) -> None:
    engine = make_engine(empty_database)
    async with engine.connect() as connection:
        scripts = await connection.run_sync(lambda c: ScriptDirectory.from_config(alembic_config(c)))
    for revision in reversed([script.revision for script in scripts.walk_revisions()]):
        await migrate(engine, revision)
    await migrate(engine)
    async with engine.connect() as connection:
        assert await connection.run_sync(differences) == []
    await engine.dispose()


async def test_migrating_again_keeps_what_is_there(empty_database: str) -> None:
    engine = make_engine(empty_database)
    await migrate(engine)
    store, booking = SqlStore(engine, Sealer.from_text(new_key())), a_booking()
    async with store.begin() as tx:
        await tx.add_booking(booking, DUF)
        await tx.commit()
    await migrate(engine)
    async with store.begin() as tx:
        assert await tx.booking(booking.id) == booking
    await engine.dispose()


async def test_two_instances_may_start_at_once(empty_database: str) -> None:
    engines = [make_engine(empty_database) for _ in range(3)]
    await asyncio.gather(*(migrate(engine) for engine in engines))
    for engine in engines:
        await engine.dispose()


async def test_database_of_a_newer_version_is_refused_in_words(empty_database: str) -> None:
    engine = make_engine(empty_database)
    await migrate(engine)
    async with engine.begin() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(UnusableDatabase, match="newer version of the assistant"):
        await migrate(engine)
    await engine.dispose()
