"""Bringing the text of `directory.toml` up to date with a changed list. What is not changed stays as it was written."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, cast
from uuid import UUID

import tomlkit
from tomlkit.items import AoT, Table

from booking.directory.directory import Directory

Row = Mapping[str, Any]
Identity = Callable[[Row], object]


def brought_up_to_date(text: str, directory: Directory) -> str:
    """`text`, a valid contact list, changed so that it says what `directory` says: comments and order are kept.

    Writes the date, the counsellors, the tenants and the rooms. The other sections are edited in the file alone.
    """
    document = tomlkit.parse(text)
    if document["updated"] != directory.updated:
        document["updated"] = directory.updated
    _rows(
        document,
        "counsellors",
        [c.model_dump() for c in directory.counsellors],
        lambda row: _guid(row["aad_object_id"]),
    )
    _rows(document, "tenants", [t.model_dump(exclude_none=True) for t in directory.tenants], _tenant)
    _rows(document, "rooms", [r.model_dump(exclude_none=True) for r in directory.rooms], _room)
    return tomlkit.dumps(document)


def _guid(value: object) -> str:
    return str(UUID(str(value)))


def _tenant(row: Row) -> object:
    return _guid(row["id"]), row.get("municipality")


def _room(row: Row) -> object:
    """Every word of it, so that a room is added or removed and never changed."""
    return tuple(_plain(row.get(name)) for name in ("municipality", "name", "address"))


def _rows(document: tomlkit.TOMLDocument, section: str, wanted: Sequence[Row], identity: Identity) -> None:
    """Make the section's tables the wanted ones: changed in place, new ones last."""
    tables = cast(AoT | None, document.get(section))
    if tables is None:
        if not wanted:
            return
        tables = tomlkit.aot()
        if not document.as_string().endswith("\n\n"):
            document.add(tomlkit.nl())
        document.append(section, tables)
    by_identity = {identity(row): row for row in wanted}
    for at in reversed(range(len(tables))):
        row = by_identity.pop(identity(tables[at]), None)
        if row is None:
            _remove(tables, at, _table_before(document, section))
        else:
            _change(tables[at], row)
    for row in by_identity.values():
        _add(tables, row)
    if not len(tables):
        document.remove(section)  # an empty one would be written as a line of its own


def _change(table: Table, row: Row) -> None:
    for name, value in row.items():
        # Compared as read, so that an id in capitals or a name with a space too many is left as it is.
        if name in ("name", "phone", "email", "municipalities") and _plain(table.get(name)) != _plain(value):
            table[name] = list(value) if isinstance(value, tuple) else value


def _plain(value: object) -> object:
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return str(value).strip() if value is not None else None


def _add(tables: AoT, row: Row) -> None:
    table = tomlkit.table()
    for name, value in row.items():
        table.add(name, list(value) if isinstance(value, tuple) else value)
    trailing = _take_trailing(tables[-1]) if len(tables) else []
    if len(tables):
        tables[-1].add(tomlkit.nl())
    tables.append(table)
    _put_trailing(tables[-1], trailing)


def _remove(tables: AoT, at: int, before: Table | None) -> None:
    """`before` keeps what stands after the section's last table, when that goes."""
    trailing = _take_trailing(tables[at])
    del tables[at]
    kept_by = tables[max(0, at - 1)] if len(tables) else before
    if kept_by is not None:
        _put_trailing(kept_by, trailing)


def _table_before(document: tomlkit.TOMLDocument, section: str) -> Table | None:
    """The last table above the section in the file."""
    last = None
    for name, item in document.items():
        if name == section:
            break
        if isinstance(item, Table):
            last = item
        elif isinstance(item, AoT) and len(item):
            last = item[-1]
    return last


# The comment above a section stands, for TOML, at the end of the table before it.
def _take_trailing(table: Table) -> list[Any]:
    body, taken = table.value.body, []
    while body and body[-1][0] is None:
        taken.append(body.pop()[1])
    return taken[::-1]


def _put_trailing(table: Table, trailing: Sequence[Any]) -> None:
    table.value.body.extend((None, item) for item in trailing)
