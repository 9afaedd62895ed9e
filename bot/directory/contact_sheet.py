"""Reading the centre's own contact table: a spreadsheet saved as CSV, such as the one on the centre's web page."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass

from booking.directory.contacts import fold

COLUMNS = {
    # our name -> how the column may be headed, folded
    "municipality": ("kommune", "kommunenavn"),
    "name": ("kontaktperson", "karriereveileder", "navn"),
    "phone": ("telefonnummer", "telefon", "tlf", "mobil"),
    "email": ("e post", "epost", "e postadresse", "epostadresse", "email", "e mail"),
    "aad_object_id": ("objekt id", "objektid", "object id", "aad object id"),
}
REQUIRED = ("municipality", "name", "phone")


class NoContactTable(Exception):
    """The text has no row that heads the three columns."""


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the table, by line number in the file, counted from 1. What the table does not hold is ""."""

    number: int
    municipality: str
    name: str
    phone: str
    email: str = ""
    aad_object_id: str = ""


def decoded(content: bytes) -> str:
    """The text: UTF-8 with or without a mark, else Windows-1252, which is what Excel in Norwegian writes."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def read_sheet(text: str) -> list[Line]:
    """The rows below the headings; lines before those, and empty ones, are passed over. Raises NoContactTable."""
    columns: dict[str, int] = {}
    lines = []
    for number, cells in _rows(text):
        if not columns:
            columns = _headings(cells)
            continue
        values = {name: cells[at] if at < len(cells) else "" for name, at in columns.items()}
        if any(values.values()):
            lines.append(Line(number, **values))
    if not columns:
        raise NoContactTable
    return lines


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    delimiter = max(";,\t", key=lambda sign: _columns_with(text, sign))
    reader = csv.reader(text.splitlines(), delimiter=delimiter)
    for cells in reader:
        yield reader.line_num, [" ".join(cell.split()) for cell in cells]


def _columns_with(text: str, delimiter: str) -> int:
    return max((len(_headings(cells)) for cells in csv.reader(text.splitlines(), delimiter=delimiter)), default=0)


def _headings(cells: list[str]) -> dict[str, int]:
    """Where each column stands; {} for a row that does not head all three."""
    folded = [fold(cell) for cell in cells]
    found = {
        name: next(at for at, cell in enumerate(folded) if cell in known)
        for name, known in COLUMNS.items()
        if any(cell in known for cell in folded)
    }
    return found if set(REQUIRED) <= found.keys() else {}
