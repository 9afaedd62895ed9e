import asyncio
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, column, table, update

from bot.storage import Sealer, SqlStore, migrate, open_database
from bot.storage.database_url import url_of
from bot.storage.engine import on_engine
from bot.storage.migrations.setting import alembic_config
from bot.storage.sealed import new_key
from bot.storage.tables import metadata
from bot.storage.unusable import UnusableDatabase
from tests.bot.storage.examples import DUF, a_booking


def differences(connection: Connection) -> list[Any]:
    return list(compare_metadata(MigrationContext.configure(connection), metadata))


async def test_migrated_schema_is_what_the_code_expects(empty_database: str) -> None:
    assert await on_engine(url_of(empty_database), differences)  # so the comparison sees something in an empty database
    await migrate(empty_database)
    assert await on_engine(url_of(empty_database), differences) == []


async def test_every_older_database_is_brought_forward(empty_database: str) -> None:
    url = url_of(empty_database)
    scripts = await on_engine(url, lambda connection: ScriptDirectory.from_config(alembic_config(connection)))
    for revision in reversed([script.revision for script in scripts.walk_revisions()]):
        await migrate(empty_database, revision)
    await migrate(empty_database)
    assert await on_engine(url_of(empty_database), differences) == []


async def test_migrating_again_keeps_what_is_there(empty_database: str) -> None:
    await migrate(empty_database)
    store, booking = SqlStore(open_database(empty_database), Sealer.from_text(new_key())), a_booking()
    async with store.begin() as tx:
        await tx.add_booking(booking, DUF)
        await tx.commit()
    await migrate(empty_database)
    async with store.begin() as tx:
        assert await tx.booking(booking.id) == booking
    await store.close()


async def test_two_instances_may_start_at_once(empty_database: str) -> None:
    await asyncio.gather(*(migrate(empty_database) for _ in range(3)))


async def test_database_of_a_newer_version_is_refused_in_words(empty_database: str) -> None:
    await migrate(empty_database)
    newer = update(table("alembic_version", column("version_num"))).values(version_num="9999")
    await on_engine(url_of(empty_database), lambda connection: connection.execute(newer).close())
    with pytest.raises(UnusableDatabase, match="newer version of the assistant"):
        await migrate(empty_database)
