"""A contact table made into a contact list: who has which municipality and number; the rest stays as it was."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from pydantic import ValidationError

from booking.directory.directory import Directory
from bot.config import ConfigurationError, key_path
from bot.directory.contact_sheet import Line

_MOBILE = re.compile(r"([49]\d\d)(\d\d)(\d\d\d)")


def imported(directory: Directory, lines: Sequence[Line], today: date, say: Mapping[str, str]) -> Directory:
    """`directory` with what the table says. Counsellors are known by name; those not in the table keep no municipality.

    Raises ConfigurationError with every problem, a line each, in the words of `say`.
    """
    problems = list(_problems(directory, lines, say))
    if problems:
        raise ConfigurationError("\n".join(problems))
    table = directory.model_dump()
    spelt = {name.casefold(): name for name in directory.municipalities}
    rows = {_key(row["name"]): row | {"municipalities": []} for row in table["counsellors"]}
    for line in lines:
        row = rows.setdefault(
            _key(line.name),
            {"name": line.name, "email": line.email, "aad_object_id": line.aad_object_id, "municipalities": []},
        )
        row["municipalities"].append(spelt.get(line.municipality.casefold(), line.municipality))
        if _digits(row.get("phone", "")) != _digits(line.phone):
            row["phone"] = _spaced(line.phone)
        row |= {name: value for name in ("email", "aad_object_id") if (value := getattr(line, name))}
    changed: dict[str, Any] = table | {"counsellors": [_in_order(row, directory) for row in rows.values()]}
    try:
        new = Directory.model_validate(changed)
    except ValidationError as error:
        found = error.errors(include_url=False, include_input=False, include_context=False)
        raise ConfigurationError(
            "\n".join(
                say["directory-import-wrong"].format(
                    where=_place(e["loc"], changed), problem=e["msg"].removeprefix("Value error, ")
                )
                for e in found
            )
        ) from None
    return new if new == directory else new.model_copy(update={"updated": today})


def _problems(directory: Directory, lines: Sequence[Line], say: Mapping[str, str]) -> Iterator[str]:
    known = {_key(c.name) for c in directory.counsellors}
    phones: dict[str, Line] = {}
    places: dict[str, Line] = {}
    if not lines:
        yield say["directory-import-empty"]
    for line in lines:
        missing = [say[f"directory-column-{n}"] for n in ("municipality", "name", "phone") if not getattr(line, n)]
        if missing:
            yield say["directory-import-missing"].format(line=line.number, columns=", ".join(missing))
            continue
        place = places.setdefault(line.municipality.casefold(), line)
        if place is not line:
            yield say["directory-import-twice"].format(
                line=line.number, municipality=line.municipality, first=place.number
            )
        first = phones.setdefault(_key(line.name), line)
        if _digits(first.phone) != _digits(line.phone):
            yield say["directory-import-phones"].format(line=line.number, name=line.name, first=first.number)
        if first is line and _key(line.name) not in known and not (line.email and line.aad_object_id):
            yield say["directory-import-unknown"].format(line=line.number, name=line.name)


def _in_order(row: dict[str, Any], directory: Directory) -> dict[str, Any]:
    """The same municipalities in another order are no change."""
    before = next((c.municipalities for c in directory.counsellors if c.aad_object_id == row["aad_object_id"]), ())
    same = sorted(before) == sorted(row["municipalities"])
    return row | {"municipalities": before if same else tuple(row["municipalities"])}


def _place(location: tuple[int | str, ...], table: Mapping[str, Any]) -> str:
    """The counsellor's name and the key, rather than a position in a list that nobody has seen."""
    if len(location) > 2 and location[0] == "counsellors" and isinstance(location[1], int):
        return f"{table['counsellors'][location[1]]['name']}: {key_path(location[2:])}"
    return key_path(location) or "directory"


def _key(name: str) -> str:
    return name.casefold()


def _digits(phone: str) -> str:
    return re.sub(r"[^\d+]", "", phone).removeprefix("+47")


def _spaced(phone: str) -> str:
    """A mobile number that lost its spaces in the spreadsheet, as Norwegians write it."""
    found = _MOBILE.fullmatch(phone)
    return " ".join(found.groups()) if found else phone
