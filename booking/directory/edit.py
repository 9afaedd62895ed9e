"""The changes of the contact list that an administrator may make from the chat: a list in, the changed list out."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from pydantic import ValidationError

from booking.directory.directory import Counsellor, Directory, Tenant
from booking.group_meeting.meeting import GroupMeeting
from booking.session.session import Booking


class Task(StrEnum):
    """What is to be changed. Each is a message key's last part."""

    PHONE = "phone"
    RESPONSIBLE = "responsible"
    NEW_COUNSELLOR = "new-counsellor"
    REMOVE_COUNSELLOR = "remove-counsellor"
    NEW_MUNICIPALITY = "new-municipality"
    REMOVE_MUNICIPALITY = "remove-municipality"
    NEW_TENANT = "new-tenant"


FIELDS: Mapping[Task, tuple[str, ...]] = {
    Task.PHONE: ("counsellor", "phone"),
    Task.RESPONSIBLE: ("municipality", "counsellor"),
    Task.NEW_COUNSELLOR: ("name", "phone", "email", "aad_object_id"),
    Task.REMOVE_COUNSELLOR: ("counsellor",),
    Task.NEW_MUNICIPALITY: ("place", "counsellor"),
    Task.REMOVE_MUNICIPALITY: ("municipality",),
    Task.NEW_TENANT: ("id", "municipality"),
}
"""`counsellor` is an object id, `municipality` one of the list, `place` a new one; `id` is a tenant's."""

_REMOVES = (Task.REMOVE_COUNSELLOR, Task.REMOVE_MUNICIPALITY)
"""Here a choice that is gone already is as it should be."""

LONGEST = 80
"""Characters of a name, an address or an id: a card shows them on one line."""
_NAME = re.compile(r"[^\W\d_](?:[^\W\d_]|[ .'’-])*")


@dataclass(frozen=True, slots=True)
class Wrong:
    """An answer that cannot stand: its field and the message's key."""

    field: str
    key: str


@dataclass(frozen=True, slots=True)
class Engaged:
    """Who has sessions or group meetings still to come: counsellors by object id, and municipalities."""

    counsellor_ids: frozenset[str] = frozenset()
    municipalities: frozenset[str] = frozenset()

    @classmethod
    def by(cls, sessions: Iterable[Booking], meetings: Iterable[GroupMeeting]) -> "Engaged":
        held = [(one.counsellor_id, one.request.municipality or "") for one in sessions]
        held += [(one.counsellor_id, party.municipality) for one in meetings for party in one.parties]
        return cls(frozenset(who for who, _ in held), frozenset(where for _, where in held))


Answers = Mapping[str, str]
Edited = Directory | tuple[Wrong, ...]


def edit(directory: Directory, task: Task, answers: Answers, engaged: Engaged, today: date) -> Edited:
    """The list after the change, dated `today`; the same list where it already is so; else what is wrong, by field.

    A counsellor or municipality that is engaged is not removed.
    """
    given = {field: " ".join(answers.get(field, "").split())[: LONGEST + 1] for field in FIELDS[task]}
    wrong = tuple(_unreadable(directory, task, given))
    if wrong:
        return wrong
    changed = _changed(directory, task, given, engaged)
    if isinstance(changed, tuple):
        return changed
    if changed == directory.model_dump():
        return directory
    try:
        return Directory.model_validate(changed | {"updated": today})
    except ValidationError as error:
        return tuple(_as_wrong(error, FIELDS[task]))


def _unreadable(directory: Directory, task: Task, given: Answers) -> Iterable[Wrong]:
    for field, answer in given.items():
        if not answer and (task, field) != (Task.NEW_TENANT, "municipality"):
            yield Wrong(field, "directory-missing")
        elif len(answer) > LONGEST:
            yield Wrong(field, "directory-too-long")
        elif answer and field in ("name", "place") and not _NAME.fullmatch(answer):
            yield Wrong(field, "directory-wrong-name")
        elif answer and task not in _REMOVES and not _is_listed(directory, field, answer):
            yield Wrong(field, "directory-not-in-list")


def _is_listed(directory: Directory, field: str, answer: str) -> bool:
    """False for a choice that has left the list in the meantime, or that no card of ours offered."""
    if field == "counsellor":
        return directory.counsellor(answer) is not None
    return field != "municipality" or directory.responsible_for(answer) is not None


def _changed(directory: Directory, task: Task, given: Answers, engaged: Engaged) -> dict[str, Any] | tuple[Wrong, ...]:
    whole = directory.model_dump()
    match task:
        case Task.PHONE:
            return _with_rows(whole, given["counsellor"], phone=given["phone"])
        case Task.RESPONSIBLE:
            return _given(directory, given["municipality"], given["counsellor"])
        case Task.NEW_MUNICIPALITY:
            known = {name.casefold(): name for name in directory.municipalities}
            at_hand = known.get(given["place"].casefold())
            holder = directory.responsible_for(at_hand or "")
            if holder and holder.aad_object_id != given["counsellor"]:
                return (Wrong("place", "directory-municipality-taken"),)
            return whole if holder else _given(directory, given["place"], given["counsellor"])
        case Task.REMOVE_MUNICIPALITY:
            if given["municipality"] in engaged.municipalities:
                return (Wrong("municipality", "directory-municipality-has-sessions"),)
            return _given(directory, given["municipality"], None)
        case Task.NEW_COUNSELLOR:
            return _with_counsellor(directory, given)
        case Task.REMOVE_COUNSELLOR:
            return _without_counsellor(directory, given["counsellor"], engaged)
        case Task.NEW_TENANT:
            row = {"id": given["id"], "municipality": given["municipality"] or None}
            try:
                new = Tenant.model_validate(row)
            except ValidationError as error:
                return tuple(_as_wrong(error, FIELDS[task]))
            return whole if new in directory.tenants else whole | {"tenants": (*whole["tenants"], new.model_dump())}


def _with_rows(whole: dict[str, Any], counsellor_id: str, **changes: object) -> dict[str, Any]:
    rows = tuple(row | changes if row["aad_object_id"] == counsellor_id else row for row in whole["counsellors"])
    return whole | {"counsellors": rows}


def _given(directory: Directory, municipality: str, to_id: str | None) -> dict[str, Any]:
    """The municipality with one counsellor and taken from the rest; with nobody where `to_id` is None."""
    whole = directory.model_dump()
    for one in directory.counsellors:
        has = municipality in one.municipalities
        if one.aad_object_id == to_id and not has:
            names = (*one.municipalities, municipality)
        elif one.aad_object_id != to_id and has:
            names = tuple(name for name in one.municipalities if name != municipality)
        else:
            continue
        whole = _with_rows(whole, one.aad_object_id, municipalities=names)
    return whole


def _with_counsellor(directory: Directory, given: Answers) -> dict[str, Any] | tuple[Wrong, ...]:
    whole = directory.model_dump()
    try:
        new = Counsellor.model_validate({**given, "municipalities": ()})
    except ValidationError as error:
        return tuple(_as_wrong(error, FIELDS[Task.NEW_COUNSELLOR]))
    known = directory.counsellor(new.aad_object_id)
    if known is None:
        return whole | {"counsellors": (*whole["counsellors"], new.model_dump())}
    same = (known.name, known.phone, known.email) == (new.name, new.phone, new.email)
    return whole if same else (Wrong("aad_object_id", "directory-id-taken"),)


def _without_counsellor(
    directory: Directory, counsellor_id: str, engaged: Engaged
) -> dict[str, Any] | tuple[Wrong, ...]:
    leaving = directory.counsellor(counsellor_id)
    if leaving and leaving.municipalities:
        return (Wrong("counsellor", "directory-counsellor-has-municipalities"),)
    if counsellor_id in engaged.counsellor_ids:
        return (Wrong("counsellor", "directory-counsellor-has-sessions"),)
    if leaving and len(directory.counsellors) == 1:
        return (Wrong("counsellor", "directory-last-counsellor"),)
    whole = directory.model_dump()
    rows = tuple(row for row in whole["counsellors"] if row["aad_object_id"] != counsellor_id)
    return whole | {"counsellors": rows}


def _as_wrong(error: ValidationError, fields: tuple[str, ...]) -> Iterable[Wrong]:
    """The models' own objections, at the field they concern; what concerns the list as a whole, at the first field."""
    for found in error.errors(include_url=False, include_input=False, include_context=False):
        field = next((str(part) for part in reversed(found["loc"]) if part in fields), None)
        yield (
            Wrong(field, f"directory-wrong-{field.replace('_', '-')}")
            if field
            else Wrong(fields[0], "directory-in-use")
        )
