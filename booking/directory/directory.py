"""Who answers for which municipality, and which organisations may use the assistant. Data (`directory.toml`)."""

import re
from collections import Counter
from datetime import date
from functools import cached_property
from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, field_validator, model_validator


class _Row(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


def _guid(value: str) -> str:
    try:
        return str(UUID(value))
    except ValueError:
        raise ValueError("must be a GUID such as 11111111-0000-4000-8000-000000000000") from None


Guid = Annotated[str, AfterValidator(_guid)]
"""A GUID in lower case with hyphens, however it was written in the file."""
Name = Annotated[str, Field(min_length=1)]


class Centre(_Row):
    """The career centre itself. `tenant_id` is its Microsoft 365 directory where that is not the bot's own."""

    name: Name
    tenant_id: Guid | None = None


class Counsellor(_Row):
    """A counsellor at the centre: the contact person of `municipalities`, which may be none for now."""

    name: Name
    phone: str
    email: str
    aad_object_id: Guid
    municipalities: tuple[Name, ...]

    @field_validator("phone")
    @classmethod
    def _dialable(cls, value: str) -> str:
        if not re.fullmatch(r"\+?[0-9](?: ?[0-9]){7,14}", value):
            raise ValueError("must be 8 to 15 digits, with single spaces between and + in front for a foreign number")
        return value

    @field_validator("email")
    @classmethod
    def _mailable(cls, value: str) -> str:
        if not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", value):
            raise ValueError("must be an e-mail address")
        return value

    @property
    def tel(self) -> str:
        """The number as a `tel:` link takes it, Norwegian unless it says otherwise."""
        digits = self.phone.replace(" ", "")
        return f"tel:{digits if digits.startswith('+') else '+47' + digits}"


class Tenant(_Row):
    """A Microsoft 365 directory whose people may use the assistant. One NAV directory may stand in several rows."""

    id: Guid
    municipality: str | None = None


class Administrator(_Row):
    """Who may change the contact list from the chat. Listed in the file alone, so that nobody lets themselves in."""

    name: Name
    aad_object_id: Guid


class Room(_Row):
    """A building where a municipality can hold an information meeting (rutinen pkt. 1.3)."""

    municipality: Name
    name: Name
    address: Name | None = None

    @property
    def label(self) -> str:
        """How the room is named on cards: «Rådhuset, Storgata 1». A meeting keeps this text, and not the room."""
        return f"{self.name}, {self.address}" if self.address else self.name


MOST_ROOMS = 10
"""Of each municipality. The list is to be short: a form shows all of it."""


class Directory(_Row):
    """The contact list, with the date it was last brought up to date."""

    updated: date
    centre: Centre
    counsellors: Annotated[tuple[Counsellor, ...], Field(min_length=1)]
    tenants: tuple[Tenant, ...] = ()
    administrators: tuple[Administrator, ...] = ()
    rooms: tuple[Room, ...] = ()

    @model_validator(mode="after")
    def _one_answer_each(self) -> "Directory":
        spelt = {m.casefold(): m for c in self.counsellors for m in c.municipalities}
        listed = Counter(m.casefold() for c in self.counsellors for m in c.municipalities)
        shared = [spelt[m] for m, n in listed.items() if n > 1]
        if shared:
            raise ValueError(f"{', '.join(shared)}: listed twice; each municipality has one counsellor")
        ids = [i for i, n in Counter(c.aad_object_id for c in self.counsellors).items() if n > 1]
        if ids:
            raise ValueError(f"aad_object_id {', '.join(ids)} is used by two counsellors")
        unknown = sorted({t.municipality for t in self.tenants if t.municipality} - set(self.municipalities))
        if unknown:
            raise ValueError(f"tenants name {', '.join(unknown)}, which no counsellor has")
        nowhere = sorted({room.municipality for room in self.rooms} - set(self.municipalities))
        if nowhere:
            raise ValueError(f"rooms name {', '.join(nowhere)}, which no counsellor has")
        alike = Counter((room.municipality, room.label.casefold()) for room in self.rooms)
        twice = [f"{room} in {where}" for (where, room), n in alike.items() if n > 1]
        if twice:
            raise ValueError(f"rooms: {', '.join(twice)} is listed twice")
        many = [where for where, n in Counter(room.municipality for room in self.rooms).items() if n > MOST_ROOMS]
        if many:
            raise ValueError(f"rooms: {', '.join(many)} has more than {MOST_ROOMS}, which is what a form has space for")
        return self

    @cached_property
    def municipalities(self) -> tuple[str, ...]:
        """Every municipality of the centre in Norwegian alphabetical order."""
        names = (m for c in self.counsellors for m in c.municipalities)
        return tuple(sorted(names, key=lambda n: n.lower().translate(_NORWEGIAN_ORDER)))

    def responsible_for(self, municipality: str) -> Counsellor | None:
        """The counsellor of `municipality`, spelt as in the list, or None."""
        return self._by_municipality.get(municipality)

    def counsellor(self, aad_object_id: str) -> Counsellor | None:
        return self._by_id.get(aad_object_id)

    def is_administrator(self, aad_object_id: str) -> bool:
        return any(a.aad_object_id == aad_object_id for a in self.administrators)

    def admits(self, tenant_id: str) -> bool:
        """Whether people of this Microsoft 365 directory may use the assistant."""
        return tenant_id == self.centre.tenant_id or any(t.id == tenant_id for t in self.tenants)

    def home_of(self, tenant_id: str) -> str | None:
        """The one municipality that a directory belongs to; None for none or for several."""
        homes = {t.municipality for t in self.tenants if t.id == tenant_id and t.municipality}
        return homes.pop() if len(homes) == 1 else None

    def rooms_in(self, municipality: str) -> tuple[str, ...]:
        """The rooms that the municipality has put on the list, as they are named on cards, in its order."""
        return tuple(room.label for room in self.rooms if room.municipality == municipality)

    @cached_property
    def _by_municipality(self) -> dict[str, Counsellor]:
        return {m: c for c in self.counsellors for m in c.municipalities}

    @cached_property
    def _by_id(self) -> dict[str, Counsellor]:
        return {c.aad_object_id: c for c in self.counsellors}


_NORWEGIAN_ORDER = str.maketrans({"æ": "{", "ø": "|", "å": "}"})  # after z, in this order
