"""`python -m tests.bot.storage.landed`: writes down the newest revision as landed, with a row of every kind."""

import asyncio
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Connection, Table, text

from bot.storage import SqlStore, migrate, open_database
from bot.storage.database_url import url_of
from bot.storage.engine import on_engine
from tests.bot.storage.landed import CHECKSUMS, REVISIONS, checksum, rows_file, tables_of, written_checksums
from tests.bot.storage.landed.rows import SEALER, put
from tests.databases import postgres_server


async def write(url: str, revision: str) -> None:
    await migrate(url)
    store = SqlStore(open_database(url), SEALER)
    async with store.begin() as tx:
        await put(tx)
        await tx.commit()
    await store.close()
    inserts = await on_engine(url_of(url), lambda c: [line for table in tables_of(c) for line in inserts_of(c, table)])
    rows_file(revision, url_of(url).get_backend_name()).write_text(
        "".join(f"{line}\n" for line in inserts), encoding="utf-8"
    )


def inserts_of(connection: Connection, table: Table) -> list[str]:
    """An INSERT for each row, without the numbers that the database gives by itself: it must go on counting."""
    names = [f'"{column.name}"' for column in table.columns if column is not table.autoincrement_column]
    quote = "quote({})" if connection.dialect.name == "sqlite" else "quote_nullable({}::text)"
    quoted = ", ".join(quote.format(name) for name in names)
    rows = connection.execute(text(f"SELECT {quoted} FROM {table.name}"))  # noqa: S608 - our own tables
    return [f"INSERT INTO {table.name} ({', '.join(names)}) VALUES ({', '.join(row)});" for row in rows]  # noqa: S608


def main() -> None:
    newest = max(REVISIONS.glob("[0-9]*_*.py"))
    revision = newest.name.partition("_")[0]
    if newest.name in written_checksums():
        sys.exit(f"{newest.name} has landed: it is never written again.")
    with TemporaryDirectory() as folder, postgres_server() as postgres:
        for url in (f"sqlite:///{Path(folder) / 'rows.sqlite3'}", postgres):
            asyncio.run(write(url, revision))
    with CHECKSUMS.open("a", encoding="utf-8") as file:
        file.write(f"{checksum(newest)}  {newest.name}\n")


if __name__ == "__main__":
    main()
