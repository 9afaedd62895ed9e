"""The revisions that have landed, never edited again, and for each a database with rows in every table.

`checksums.txt` has a line for each (`sha256sum` writes and checks such). `NNNN.sqlite.sql` and `NNNN.postgresql.sql`
are the rows as the code of that day wrote them. When a new revision is finished: put a row of what is new into
`rows.py`, then run `python -m tests.bot.storage.landed`, which adds its line and its two files and touches no other.
"""

from hashlib import sha256
from pathlib import Path

from sqlalchemy import Connection, MetaData, Table, select

from bot.storage import migrations

FOLDER = Path(__file__).parent
REVISIONS = Path(str(migrations.__file__)).parent / "versions"
CHECKSUMS = FOLDER / "checksums.txt"


def checksum(file: Path) -> str:
    """Of its text: how lines end differs between machines."""
    return sha256(file.read_text(encoding="utf-8").encode()).hexdigest()


def written_checksums() -> dict[str, str]:
    """By the name of the revision's file."""
    lines = CHECKSUMS.read_text(encoding="utf-8").splitlines()
    return {name: one for one, name in (line.split() for line in lines)}


def rows_file(revision: str, database: str) -> Path:
    """`database` is "sqlite" or "postgresql"."""
    return FOLDER / f"{revision}.{database}.sql"


def tables_of(connection: Connection) -> list[Table]:
    """Every table that there is, but for the record of the revision."""
    found = MetaData()
    found.reflect(connection)
    return [table for table in found.sorted_tables if table.name != "alembic_version"]


def load(connection: Connection, file: Path) -> None:
    for statement in file.read_text(encoding="utf-8").splitlines():
        connection.exec_driver_sql(statement)


def filled(connection: Connection) -> dict[str, bool]:
    """For each table, whether it holds a row."""
    return {
        table.name: connection.execute(select(table).limit(1)).first() is not None for table in tables_of(connection)
    }
