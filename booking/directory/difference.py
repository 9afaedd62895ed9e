"""What is different between two contact lists, one fact at a time, so that it can be shown, asked about and kept."""

from collections.abc import Iterator
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from booking.directory.directory import Counsellor, Directory, Tenant


class DifferenceKind(StrEnum):
    COUNSELLOR = "counsellor"
    NAME = "name"
    PHONE = "phone"
    EMAIL = "email"
    MUNICIPALITY = "municipality"
    TENANT = "tenant"
    ADMINISTRATOR = "administrator"
    ROOM = "room"
    OTHER = "other"


class Difference(BaseModel):
    """One fact about `subject`: None before is new, None after is gone.

    The subject is a counsellor's or administrator's name, a municipality, a tenant id, or a section of the file. For
    MUNICIPALITY the values are the counsellors' names, for TENANT the municipality or "" where it belongs to no one.
    For ROOM the subject is the municipality, and the value the room.
    """

    model_config = ConfigDict(frozen=True)

    kind: DifferenceKind
    subject: str
    before: str | None
    after: str | None

    @property
    def event(self) -> str:
        """The word for the record, such as `directory-phone-changed`."""
        how = "added" if self.before is None else "removed" if self.after is None else "changed"
        return f"directory-{self.kind.value}-{how}"


def differences(before: Directory, after: Directory) -> tuple[Difference, ...]:
    """Counsellors are compared by object id. The date of the list is left out: it always follows."""
    return (
        *_counsellors(before, after),
        *_municipalities(before, after),
        *_tenants(before, after),
        *_administrators(before, after),
        *_rooms(before, after),
        *_rest(before, after),
    )


def _counsellors(before: Directory, after: Directory) -> Iterator[Difference]:
    for old in before.counsellors:
        new = after.counsellor(old.aad_object_id)
        if new is None:
            yield Difference(kind=DifferenceKind.COUNSELLOR, subject=old.name, before=_card(old), after=None)
            continue
        for kind, was, now in (
            (DifferenceKind.NAME, old.name, new.name),
            (DifferenceKind.PHONE, old.phone, new.phone),
            (DifferenceKind.EMAIL, old.email, new.email),
        ):
            if was != now:
                yield Difference(kind=kind, subject=new.name, before=was, after=now)
    for new in after.counsellors:
        if before.counsellor(new.aad_object_id) is None:
            yield Difference(kind=DifferenceKind.COUNSELLOR, subject=new.name, before=None, after=_card(new))


def _municipalities(before: Directory, after: Directory) -> Iterator[Difference]:
    for name in dict.fromkeys((*before.municipalities, *after.municipalities)):
        old, new = before.responsible_for(name), after.responsible_for(name)
        if (old and old.aad_object_id) != (new and new.aad_object_id):
            yield Difference(
                kind=DifferenceKind.MUNICIPALITY,
                subject=name,
                before=old.name if old else None,
                after=new.name if new else None,
            )


def _tenants(before: Directory, after: Directory) -> Iterator[Difference]:
    for old in before.tenants:
        if old not in after.tenants:
            yield _tenant(old, old.municipality or "", None)
    for new in after.tenants:
        if new not in before.tenants:
            yield _tenant(new, None, new.municipality or "")


def _tenant(tenant: Tenant, before: str | None, after: str | None) -> Difference:
    return Difference(kind=DifferenceKind.TENANT, subject=tenant.id, before=before, after=after)


def _administrators(before: Directory, after: Directory) -> Iterator[Difference]:
    kind = DifferenceKind.ADMINISTRATOR
    for old in before.administrators:
        if old not in after.administrators:
            yield Difference(kind=kind, subject=old.name, before=old.aad_object_id, after=None)
    for new in after.administrators:
        if new not in before.administrators:
            yield Difference(kind=kind, subject=new.name, before=None, after=new.aad_object_id)


def _rooms(before: Directory, after: Directory) -> Iterator[Difference]:
    kind = DifferenceKind.ROOM
    for old in before.rooms:
        if old not in after.rooms:
            yield Difference(kind=kind, subject=old.municipality, before=old.label, after=None)
    for new in after.rooms:
        if new not in before.rooms:
            yield Difference(kind=kind, subject=new.municipality, before=None, after=new.label)


def _rest(before: Directory, after: Directory) -> Iterator[Difference]:
    told = {"updated", "counsellors", "tenants", "administrators", "rooms"}
    for section in sorted(Directory.model_fields.keys() - told):
        if getattr(before, section) != getattr(after, section):
            yield Difference(kind=DifferenceKind.OTHER, subject=section, before="", after="")


def _card(counsellor: Counsellor) -> str:
    return f"{counsellor.phone}, {counsellor.email}, {counsellor.aad_object_id}"
