"""The rooms that a municipality keeps for its information meetings (rutinen pkt. 1.3): the contact list in, and out."""

import re
from datetime import date

from booking.directory.directory import MOST_ROOMS, Directory, Room
from booking.directory.edit import Wrong

NAME, ADDRESS, ROOM = "room_name", "room_address", "room"
"""The fields of the form: a new room's name and street address, and the label of one to take away."""
LONGEST = 60
"""Characters of a name or an address: the two stand together on one line of a card."""
_PLAIN = re.compile(r"(?=.*[^\W\d_])[^\W_](?:[^\W_]|[ .,'’/&()+-])*")
"""Begins with a letter or a digit and has a letter in it. No sign that a card would draw as a link or in bold."""


def add_room(
    directory: Directory, municipality: str, name: str, address: str, today: date
) -> Directory | tuple[Wrong, ...]:
    """The list with the room, dated `today` (Oslo); the same list where the room is on it; else what is wrong."""
    wrong = tuple(Wrong(field, key) for field, text in ((NAME, name), (ADDRESS, address)) if (key := _wrong_with(text)))
    if wrong:
        return wrong
    new = Room(municipality=municipality, name=name, address=address)
    kept = directory.rooms_in(municipality)
    if new.label.casefold() in {label.casefold() for label in kept}:
        return directory
    if len(kept) >= MOST_ROOMS:
        return (Wrong(NAME, "rooms-full"),)
    return _with(directory, (*directory.rooms, new), today)


def remove_room(directory: Directory, municipality: str, label: str, today: date) -> Directory:
    """The list without the room; the same list where it is not on it. A meeting that was to be there stays there."""
    rooms = tuple(one for one in directory.rooms if (one.municipality, one.label) != (municipality, label))
    return directory if rooms == directory.rooms else _with(directory, rooms, today)


def _with(directory: Directory, rooms: tuple[Room, ...], today: date) -> Directory:
    whole = directory.model_dump()
    return Directory.model_validate(whole | {"rooms": [one.model_dump() for one in rooms], "updated": today})


def _wrong_with(text: str) -> str | None:
    """The key of what is wrong with a name or an address; None where it can stand."""
    if not text:
        return "directory-missing"
    if len(text) > LONGEST:
        return "directory-too-long"
    return None if _PLAIN.fullmatch(text) else "rooms-letters"
