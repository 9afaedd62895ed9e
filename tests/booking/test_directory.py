"""The contact list: one answer for each municipality, and errors that name what is wrong."""

import copy
from typing import Any

import pytest
from pydantic import ValidationError

from booking.directory.directory import Directory
from tests.booking.examples import ARTURO, CENTRE_TENANT, DIRECTORY, DIRECTORY_TABLE, GORIL

TENANT = "cccccccc-0000-4000-8000-00000000000a"
OTHER_TENANT = "cccccccc-0000-4000-8000-00000000000b"


def table(**changes: Any) -> dict[str, Any]:
    return copy.deepcopy(DIRECTORY_TABLE) | changes


def with_counsellor(**changes: Any) -> dict[str, Any]:
    """The list with the first counsellor's row changed."""
    changed = table()
    changed["counsellors"][0] |= changes
    return changed


def error(broken: dict[str, Any]) -> str:
    with pytest.raises(ValidationError) as raised:
        Directory.model_validate(broken)
    return "\n".join(f"{'.'.join(str(part) for part in e['loc'])}: {e['msg']}" for e in raised.value.errors())


@pytest.mark.parametrize(
    ("municipality", "name"),
    [
        ("Færder", "Arturo Hernandez"),
        ("Larvik", "Arturo Hernandez"),
        ("Sandefjord", "Arturo Hernandez"),
        ("Holmestrand", "Gøril Erikstad"),
        ("Horten", "Gøril Erikstad"),
        ("Tønsberg", "Gøril Erikstad"),
    ],
)
def test_each_municipality_has_its_counsellor(municipality: str, name: str) -> None:
    counsellor = DIRECTORY.responsible_for(municipality)
    assert counsellor is not None
    assert counsellor.name == name


@pytest.mark.parametrize("municipality", ["Skien", "larvik", "", "Vestfold"])
def test_nobody_answers_for_what_is_not_in_the_list(municipality: str) -> None:
    assert DIRECTORY.responsible_for(municipality) is None


def test_counsellors_are_found_by_their_id() -> None:
    found = DIRECTORY.counsellor(GORIL)
    assert found is not None
    assert found.name == "Gøril Erikstad"
    assert DIRECTORY.counsellor(CENTRE_TENANT) is None


def test_municipalities_stand_in_norwegian_alphabetical_order() -> None:
    names = ["Åsnes", "Ørland", "Ærfugl", "Asker", "Østre Toten", "Aremark", "Zlatny"]
    ordered = ("Aremark", "Asker", "Zlatny", "Ærfugl", "Ørland", "Østre Toten", "Åsnes")
    changed = with_counsellor(municipalities=names)
    changed["counsellors"].pop()
    assert Directory.model_validate(changed).municipalities == ordered
    assert DIRECTORY.municipalities == ("Færder", "Holmestrand", "Horten", "Larvik", "Sandefjord", "Tønsberg")


@pytest.mark.parametrize(
    ("phone", "tel"),
    [("959 71 963", "tel:+4795971963"), ("95971963", "tel:+4795971963"), ("+47 959 71 963", "tel:+4795971963")],
)
def test_phone_becomes_a_link_that_dials(phone: str, tel: str) -> None:
    assert Directory.model_validate(with_counsellor(phone=phone)).counsellors[0].tel == tel


@pytest.mark.parametrize(
    ("broken", "key", "said"),
    [
        (with_counsellor(aad_object_id="arturo"), "counsellors.0.aad_object_id", "must be a GUID"),
        (with_counsellor(phone="ring meg"), "counsellors.0.phone", "must be 8 to 15 digits"),
        (with_counsellor(phone="1       2"), "counsellors.0.phone", "must be 8 to 15 digits"),
        (with_counsellor(phone="٩٥٩ ٧١ ٩٦٣"), "counsellors.0.phone", "must be 8 to 15 digits"),
        (with_counsellor(phone="959 71 96"), "counsellors.0.phone", "must be 8 to 15 digits"),
        (with_counsellor(email="arturo"), "counsellors.0.email", "must be an e-mail address"),
        (with_counsellor(name="  "), "counsellors.0.name", "at least 1 character"),
        (with_counsellor(municipalities=[" "]), "counsellors.0.municipalities.0", "at least 1 character"),
        (with_counsellor(municipalities=["Larvik", "Horten"]), "", "Horten: listed twice"),
        (with_counsellor(municipalities=["Larvik", "Larvik"]), "", "Larvik: listed twice"),
        (with_counsellor(municipalities=["Larvik", "HORTEN"]), "", "listed twice"),
        (with_counsellor(aad_object_id=GORIL), "", f"aad_object_id {GORIL} is used by two counsellors"),
        (with_counsellor(aad_object_id=GORIL.upper()), "", f"aad_object_id {GORIL} is used by two counsellors"),
        (with_counsellor(telefon="95971963"), "counsellors.0.telefon", "Extra inputs"),
        (table(counsellors=[]), "counsellors", "at least 1 item"),
        (table(updated="1.9.2022"), "updated", "valid date"),
        (table(centre={"name": "Senteret", "tenant_id": "contoso"}), "centre.tenant_id", "must be a GUID"),
        (table(tenants=[{"id": "contoso"}]), "tenants.0.id", "must be a GUID"),
        (table(tenants=[{"id": TENANT, "municipality": "Skien"}]), "", "tenants name Skien, which no counsellor has"),
    ],
)
def test_a_wrong_list_is_refused_by_key_and_in_words(broken: dict[str, Any], key: str, said: str) -> None:
    message = error(broken)
    assert message.startswith(f"{key}: ")
    assert said in message


def test_only_listed_organisations_and_the_centre_are_admitted() -> None:
    directory = Directory.model_validate(table(tenants=[{"id": TENANT, "municipality": "Larvik"}]))
    assert directory.admits(TENANT)
    assert directory.admits(CENTRE_TENANT)
    assert not directory.admits(OTHER_TENANT)
    assert not directory.admits("")


def test_ids_may_be_written_in_capitals_and_braces() -> None:
    directory = Directory.model_validate(
        table(
            centre={"name": "Senteret", "tenant_id": CENTRE_TENANT.upper()},
            tenants=[{"id": "{" + TENANT.upper() + "}"}],
        )
    )
    assert directory.admits(CENTRE_TENANT)
    assert directory.admits(TENANT)


def test_a_directory_of_one_municipality_is_its_home() -> None:
    rows = [{"id": TENANT, "municipality": "Larvik"}, {"id": OTHER_TENANT, "municipality": "Horten"}]
    directory = Directory.model_validate(table(tenants=rows))
    assert directory.home_of(TENANT) == "Larvik"
    assert directory.home_of(OTHER_TENANT) == "Horten"
    assert directory.home_of(CENTRE_TENANT) is None


def test_a_shared_nav_directory_has_no_one_home() -> None:
    rows = [{"id": TENANT, "municipality": "Larvik"}, {"id": TENANT, "municipality": "Horten"}]
    directory = Directory.model_validate(table(tenants=rows))
    assert directory.home_of(TENANT) is None
    assert directory.admits(TENANT)


def test_a_repeated_row_or_one_without_municipality_does_not_hide_the_home() -> None:
    rows = [{"id": TENANT, "municipality": "Larvik"}, {"id": TENANT, "municipality": "Larvik"}, {"id": TENANT}]
    assert Directory.model_validate(table(tenants=rows)).home_of(TENANT) == "Larvik"
    assert Directory.model_validate(table(tenants=[{"id": TENANT}])).home_of(TENANT) is None


def test_counsellor_answers_for_the_municipalities_of_the_row() -> None:
    counsellor = DIRECTORY.counsellor(ARTURO)
    assert counsellor is not None
    assert counsellor.municipalities == ("Færder", "Larvik", "Sandefjord")


def test_rooms_are_those_of_the_municipality_in_the_lists_order() -> None:
    rooms = [
        {"municipality": "Larvik", "name": "Rådhuset"},
        {"municipality": "Horten", "name": "Biblioteket"},
        {"municipality": "Larvik", "name": "Kulturhuset"},
    ]
    directory = Directory.model_validate({**DIRECTORY_TABLE, "rooms": rooms})
    assert directory.rooms_in("Larvik") == ("Rådhuset", "Kulturhuset")
    assert directory.rooms_in("Færder") == ()


def test_room_in_a_municipality_that_nobody_has_is_refused() -> None:
    with pytest.raises(ValidationError, match="rooms name Skien"):
        Directory.model_validate({**DIRECTORY_TABLE, "rooms": [{"municipality": "Skien", "name": "Rådhuset"}]})
