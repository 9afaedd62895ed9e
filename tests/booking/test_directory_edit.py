"""What may be changed in the contact list, and what is in the way of it."""

from collections.abc import Mapping
from datetime import date

import pytest

from booking.directory.difference import differences
from booking.directory.directory import Directory
from booking.directory.edit import Engaged, Task, Wrong, edit
from tests.booking.examples import ARTURO, DIRECTORY, GORIL
from tests.booking.group_meeting.examples import agreed
from tests.bot.storage.examples import a_booking

TODAY = date(2026, 11, 23)
NOBODY = Engaged()
NEW_ID = "44444444-0000-4000-8000-000000000001"
KARI = {"name": "Kari Ås-Lie", "phone": "411 22 333", "email": "kari@example.org", "aad_object_id": NEW_ID}


def edited(task: Task, answers: Mapping[str, str], directory: Directory = DIRECTORY) -> Directory:
    new = edit(directory, task, answers, NOBODY, TODAY)
    assert isinstance(new, Directory), new
    return new


def told(task: Task, answers: Mapping[str, str]) -> list[tuple[str, str, str | None, str | None]]:
    found = differences(DIRECTORY, edited(task, answers))
    return [(one.event, one.subject, one.before, one.after) for one in found]


def idle() -> Directory:
    """The list with Arturo's municipalities given to Gøril."""
    directory = DIRECTORY
    for municipality in ("Færder", "Larvik", "Sandefjord"):
        directory = edited(Task.RESPONSIBLE, {"municipality": municipality, "counsellor": GORIL}, directory)
    return directory


def test_each_change_is_dated_and_tells_what_became_what() -> None:
    phone = {"counsellor": ARTURO, "phone": " 411  22 333 "}
    assert told(Task.PHONE, phone) == [("directory-phone-changed", "Arturo Hernandez", "959 71 963", "411 22 333")]
    assert edited(Task.PHONE, phone).updated == TODAY
    assert told(Task.RESPONSIBLE, {"municipality": "Larvik", "counsellor": GORIL}) == [
        ("directory-municipality-changed", "Larvik", "Arturo Hernandez", "Gøril Erikstad")
    ]
    assert told(Task.NEW_TENANT, {"id": NEW_ID, "municipality": ""}) == [("directory-tenant-added", NEW_ID, None, "")]
    card = f"411 22 333, kari@example.org, {NEW_ID}"
    assert told(Task.NEW_COUNSELLOR, KARI) == [("directory-counsellor-added", "Kari Ås-Lie", None, card)]


@pytest.mark.parametrize(
    ("task", "answers"),
    [
        (Task.PHONE, {"counsellor": GORIL, "phone": "411 22 333"}),
        (Task.RESPONSIBLE, {"municipality": "Larvik", "counsellor": GORIL}),
        (Task.NEW_COUNSELLOR, KARI),
        (Task.NEW_MUNICIPALITY, {"place": "Skien", "counsellor": GORIL}),
        (Task.REMOVE_MUNICIPALITY, {"municipality": "Larvik"}),
        (Task.NEW_TENANT, {"id": NEW_ID, "municipality": "Larvik"}),
    ],
)
def test_the_same_change_twice_is_once(task: Task, answers: dict[str, str]) -> None:
    once = edited(task, answers)
    assert once != DIRECTORY
    assert edited(task, answers, once) is once


def test_a_counsellor_without_municipalities_is_removed_and_is_then_gone() -> None:
    gone = edited(Task.REMOVE_COUNSELLOR, {"counsellor": ARTURO}, idle())
    assert [c.aad_object_id for c in gone.counsellors] == [GORIL]
    assert edited(Task.REMOVE_COUNSELLOR, {"counsellor": ARTURO}, gone) is gone


def test_the_last_counsellor_stays() -> None:
    alone = edited(Task.REMOVE_COUNSELLOR, {"counsellor": ARTURO}, idle())
    bare = Directory.model_validate(alone.model_dump() | {"counsellors": [{**KARI, "municipalities": []}]})
    refused = edit(bare, Task.REMOVE_COUNSELLOR, {"counsellor": NEW_ID}, NOBODY, TODAY)
    assert refused == (Wrong("counsellor", "directory-last-counsellor"),)


@pytest.mark.parametrize(
    "engaged",
    [
        Engaged.by([a_booking(counsellor=ARTURO, municipality="Larvik")], []),
        Engaged.by([], [agreed()]),
    ],
)
def test_who_has_sessions_or_group_meetings_to_come_is_not_removed(engaged: Engaged) -> None:
    (municipality,) = engaged.municipalities
    counsellor = edit(idle(), Task.REMOVE_COUNSELLOR, {"counsellor": ARTURO}, engaged, TODAY)
    assert counsellor == (Wrong("counsellor", "directory-counsellor-has-sessions"),)
    place = edit(DIRECTORY, Task.REMOVE_MUNICIPALITY, {"municipality": municipality}, engaged, TODAY)
    assert place == (Wrong("municipality", "directory-municipality-has-sessions"),)


@pytest.mark.parametrize(("letters", "wrong"), [(80, False), (81, True)])
def test_a_name_has_at_most_eighty_letters(letters: int, wrong: bool) -> None:
    new = edit(DIRECTORY, Task.NEW_COUNSELLOR, KARI | {"name": "K" * letters}, NOBODY, TODAY)
    assert (new == (Wrong("name", "directory-too-long"),)) is wrong


@pytest.mark.parametrize("name", ["Ås", "Anne-Lise O’Hara", "Dr. Åse", "Håkon d'Arc", "Žofia Ćosić"])
def test_a_name_is_letters_with_what_names_hold(name: str) -> None:
    assert edited(Task.NEW_COUNSELLOR, KARI | {"name": name}).counsellors[-1].name == name


@pytest.mark.parametrize("name", ["[x](http://y)", "**Kari**", "Kari 1", "<at>Kari</at>", "-", "Kari_Ås"])
def test_a_name_that_could_be_taken_for_something_else_is_refused(name: str) -> None:
    assert edit(DIRECTORY, Task.NEW_COUNSELLOR, KARI | {"name": name}, NOBODY, TODAY) == (
        Wrong("name", "directory-wrong-name"),
    )
