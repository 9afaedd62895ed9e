"""One press on a municipality's room list: a room added or taken away, or what is wrong with what was typed. Pure."""

import re
from dataclasses import dataclass
from datetime import date

from pydantic import BaseModel, ConfigDict

from booking.directory.directory import Directory
from booking.directory.rooms import ADDRESS, LONGEST, NAME, ROOM, add_room, remove_room
from cards.directory.rooms import REMOVE
from dialogs.session.material import Screen
from dialogs.steps import Done, FieldError, Press, Reject

_STREET = re.compile(
    r"(?:[^\W\d_][\w.'’-]*\s+){0,3}[^\W\d_][\w.'’-]*s\s+"
    r"(?:gate|gata|gt|vei|veien|veg|vegen|plass|plassen|torg|torget|allé|alle|brygge|brygga|kai|bakke|bakken)\b"
)
"""«Thor Dahls gate», «St. Olavs plass»: many a street bears somebody's name, and gives nobody away."""


class RoomForm(BaseModel):
    """What was typed, kept for showing again; what identifies somebody is left out of it.

    `kinds` are the kinds of what was left out.
    """

    model_config = ConfigDict(frozen=True)

    answers: dict[str, str] = {}
    kinds: tuple[str, ...] = ()
    errors: tuple[FieldError, ...] = ()


@dataclass(frozen=True, slots=True)
class RoomsChanged:
    """The contact list as it becomes; the same list where the press asks for what already is so. `key` says which."""

    directory: Directory
    key: str


def step(
    press: Press, directory: Directory, municipality: str, screen: Screen, today: date
) -> Done[RoomsChanged] | Reject[RoomForm]:
    """Take a press of ADD or REMOVE. Nothing is added that was not looked through first. `today` is Oslo's."""
    if press.verb == REMOVE:
        return _removed(press, directory, municipality, today)
    name, address = (" ".join(press.values.get(one, "").split())[: LONGEST + 1] for one in (NAME, ADDRESS))
    street = _STREET.match(address)
    rest = address[street.end() :] if street else address
    found = {NAME: tuple(screen(name)), ADDRESS: tuple(screen(rest))}
    if found[NAME] or found[ADDRESS]:
        errors = tuple(FieldError(field=field, key="rooms-identifies") for field, kinds in found.items() if kinds)
        clean = {field: text for field, text in ((NAME, name), (ADDRESS, address)) if not found[field]}
        kinds = tuple(dict.fromkeys((*found[NAME], *found[ADDRESS])))
        return Reject(RoomForm(answers=clean, kinds=kinds, errors=errors))
    edited = add_room(directory, municipality, name, address, today)
    if isinstance(edited, Directory):
        return Done(RoomsChanged(edited, "rooms-there-already" if edited is directory else "rooms-added"))
    errors = tuple(FieldError(field=wrong.field, key=wrong.key) for wrong in edited)
    return Reject(RoomForm(answers={NAME: name, ADDRESS: address}, errors=errors))


def _removed(
    press: Press, directory: Directory, municipality: str, today: date
) -> Done[RoomsChanged] | Reject[RoomForm]:
    label = press.values.get(ROOM, "")
    if not label:
        return Reject(RoomForm(errors=(FieldError(field=ROOM, key="rooms-choose-one"),)))
    edited = remove_room(directory, municipality, label, today)
    return Done(RoomsChanged(edited, "rooms-gone-already" if edited is directory else "rooms-removed"))
