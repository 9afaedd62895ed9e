"""Statements compiled once, with what goes into them and what comes out, the same for both databases.

SQLAlchemy builds them and knows the columns; sqlite3 and asyncpg run them. Through SQLAlchemy's engine a statement
costs several times as much.
"""

from collections import namedtuple
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Dialect, Executable
from sqlalchemy.exc import MultipleResultsFound, NoResultFound

_Convert = Callable[[Any], Any]


class Found(list[Any]):
    """The rows that a statement gave, and how many it changed. A value is read by its place or by its column's name."""

    __slots__ = ("rowcount",)

    def __init__(self, rows: Iterable[Any], rowcount: int) -> None:
        super().__init__(rows)
        self.rowcount = rowcount

    def one_or_none(self) -> Any:
        """Raises MultipleResultsFound where there are several."""
        if len(self) > 1:
            raise MultipleResultsFound
        return self[0] if self else None

    def scalar_one_or_none(self) -> Any:
        row = self.one_or_none()
        return None if row is None else row[0]

    def scalar_one(self) -> Any:
        """Raises NoResultFound where there is none."""
        row = self.one_or_none()
        if row is None:
            raise NoResultFound
        return row[0]

    def scalars(self) -> list[Any]:
        return [row[0] for row in self]


class Statement:
    """One statement for one database and one set of value names."""

    def __init__(self, built: Any, dialect: Dialect, names: tuple[str, ...]) -> None:
        # For many: else an INSERT also asks for the number that the database gives the row.
        compiled = built.compile(dialect=dialect, column_keys=list(names), for_executemany=True)
        # Also spells out an IN (…) of values that the statement itself holds.
        final = compiled.construct_expanded_state(dict.fromkeys(names))
        self.sql: str = final.statement
        self.is_select: bool = built.is_select
        self.locks = " FOR UPDATE" in self.sql
        self._places = final.positiontup or ()
        writers = {name: final.processors.get(name) or _writer(compiled, dialect, name) for name in self._places}
        self._writers = [(name, write) for name, write in writers.items() if write and name in names]
        constants = {name: value for name, value in final.parameters.items() if name not in names}
        self._constants = {
            name: write(value) if (write := writers.get(name)) else value for name, value in constants.items()
        }
        columns = list(built.exported_columns)
        self.gives_rows = bool(columns)
        named = namedtuple("named", [str(column.key) for column in columns], rename=True)  # type: ignore[misc]
        self._row: Any = named._make
        readers = [column.type.dialect_impl(dialect).result_processor(dialect, None) for column in columns]
        self._readers = [(at, read) for at, read in enumerate(readers) if read]

    def values(self, given: Mapping[str, Any]) -> list[Any]:
        """In the order of their places. Each is written once, however many places it stands in."""
        written = {**self._constants, **given}
        for name, write in self._writers:
            written[name] = write(given[name])
        return [written[name] for name in self._places]

    def found(self, rows: Iterable[Any], rowcount: int) -> Found:
        """What the driver gave, as our columns read it."""
        if self._readers:
            rows = [self._converted(row) for row in rows]
        return Found(map(self._row, rows), rowcount)

    def _converted(self, row: Sequence[Any]) -> list[Any]:
        read = list(row)
        for at, convert in self._readers:
            read[at] = convert(read[at])
        return read


def _writer(compiled: Any, dialect: Dialect, name: str) -> _Convert | None:
    if name not in compiled.binds:  # spelt out of an IN, whose own processors come with it
        return None
    convert: _Convert | None = compiled.binds[name].type.dialect_impl(dialect).bind_processor(dialect)
    return convert


@cache
def statement(built: Executable, dialect: Dialect, names: tuple[str, ...]) -> Statement:
    """Kept for good: what is built is built once, when the modules of this room are imported."""
    return Statement(built, dialect, names)
