"""Statements made ready for SQLite: compiled once, then run on the driver itself.

The same statements go to PostgreSQL through SQLAlchemy. There the wait for the server is what takes time; on SQLite a
statement takes some five microseconds, and SQLAlchemy's way of running it sixty.
"""

import sqlite3
from collections import namedtuple
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, Protocol

from sqlalchemy import ClauseElement
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.exc import MultipleResultsFound, NoResultFound

_DIALECT = SQLiteDialect_pysqlite()
_Convert = Callable[[Any], Any]


class Found(Protocol):
    """What a statement gave: the part of SQLAlchemy's result that the rows make use of."""

    @property
    def rowcount(self) -> int: ...
    def __iter__(self) -> Iterator[Any]: ...
    def all(self) -> Sequence[Any]: ...
    def first(self) -> Any: ...
    def one_or_none(self) -> Any: ...
    def scalar_one_or_none(self) -> Any: ...
    def scalar_one(self) -> Any: ...
    def scalars(self) -> Any: ...


class _Rows(list[Any]):
    """Rows already read, with the names that SQLAlchemy's result has for reading them."""

    __slots__ = ("rowcount",)

    def __init__(self, rows: Sequence[Any], rowcount: int) -> None:
        super().__init__(rows)
        self.rowcount = rowcount

    def all(self) -> Sequence[Any]:
        return self

    def first(self) -> Any:
        return self[0] if self else None

    def one_or_none(self) -> Any:
        if len(self) > 1:
            raise MultipleResultsFound
        return self[0] if self else None

    def scalar_one_or_none(self) -> Any:
        row = self.one_or_none()
        return None if row is None else row[0]

    def scalar_one(self) -> Any:
        row = self.one_or_none()
        if row is None:
            raise NoResultFound
        return row[0]

    def scalars(self) -> list[Any]:
        return [row[0] for row in self]


class Prepared:
    """One statement for one set of value names: its SQL, what goes in and what comes out."""

    def __init__(self, statement: Any, names: tuple[str, ...]) -> None:
        compiled = statement.compile(dialect=_DIALECT, column_keys=list(names))
        # Also spells out an IN (…) of values that the statement itself holds.
        final = compiled.construct_expanded_state(dict.fromkeys(names))
        self._sql = final.statement
        self._places = final.positiontup or ()
        writers = {name: final.processors.get(name) or _bound(compiled, name) for name in self._places}
        self._writers = [(name, write) for name, write in writers.items() if write and name in names]
        constants = {name: value for name, value in final.parameters.items() if name not in names}
        self._constants = {
            name: write(value) if (write := writers.get(name)) else value for name, value in constants.items()
        }
        columns = list(statement.exported_columns)
        self._row: Any = _named_row([column.key for column in columns]) if columns else None
        self._comes_out = [
            (at, read)
            for at, column in enumerate(columns)
            if (read := column.type.dialect_impl(_DIALECT).result_processor(_DIALECT, None))
        ]

    def run(self, driver: sqlite3.Connection, values: Mapping[str, Any]) -> _Rows:
        given = self._given(values)
        cursor = driver.execute(self._sql, given)
        rows = [self._read(row) for row in cursor.fetchall()] if self._row else ()
        return _Rows(rows, cursor.rowcount)

    def run_each(self, driver: sqlite3.Connection, several: Sequence[Mapping[str, Any]]) -> _Rows:
        """Once for each of `several`, with what all of them gave."""
        each = [self.run(driver, values) for values in several]
        return _Rows([row for one in each for row in one], sum(one.rowcount for one in each))

    def _given(self, values: Mapping[str, Any]) -> list[Any]:
        """Each value is written once, however many places it stands in."""
        written = {**self._constants, **values}
        for name, write in self._writers:
            written[name] = write(values[name])
        return [written[name] for name in self._places]

    def _read(self, row: tuple[Any, ...]) -> Any:
        if not self._comes_out:
            return self._row(row)
        read = list(row)
        for at, convert in self._comes_out:
            read[at] = convert(read[at])
        return self._row(read)


def _named_row(names: Any) -> Any:
    return namedtuple("_row", names, rename=True)._make  # type: ignore[attr-defined]  # named when it runs


def _bound(compiled: Any, name: str) -> _Convert | None:
    if name not in compiled.binds:  # spelt out of an IN, whose own processors come with it
        return None
    convert: _Convert | None = compiled.binds[name].type.dialect_impl(_DIALECT).bind_processor(_DIALECT)
    return convert


@cache
def prepared(statement: ClauseElement, names: tuple[str, ...]) -> Prepared:
    """Kept for good: the statements are those that the modules of this room build when they are imported."""
    return Prepared(statement, names)
