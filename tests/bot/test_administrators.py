"""Who may change the contact list: by Microsoft 365 directory and object id together, as the list says now."""

from typing import Any, cast

import pytest

from booking.directory.directory import Directory
from booking.people import Person
from bot.world import World
from tests.booking.examples import CENTRE_TENANT, DIRECTORY_TABLE, GORIL

ELSEWHERE = "99999999-0000-4000-8000-000000000001"
UNUSED = cast(Any, object())


def _world(centre_tenant: str | None, own_tenant_id: str, listed: tuple[str, ...] = (GORIL,)) -> World:
    table = DIRECTORY_TABLE | {
        "centre": {"name": "Senteret"} | ({"tenant_id": centre_tenant} if centre_tenant else {}),
        "administrators": [{"name": "Leder", "aad_object_id": one} for one in listed],
        "tenants": [{"id": ELSEWHERE, "municipality": "Larvik"}],
    }
    directory = Directory.model_validate(table)
    return World(
        store=UNUSED,
        clock=UNUSED,
        directory=lambda: directory,
        directory_file=UNUSED,
        routine=UNUSED,
        calendars=UNUSED,
        outbox=UNUSED,
        languages=UNUSED,
        own_tenant_id=own_tenant_id,
    )


@pytest.mark.parametrize(("centre", "own"), [(CENTRE_TENANT, ELSEWHERE), (None, CENTRE_TENANT)])
def test_an_administrator_is_listed_and_of_the_centres_own_directory(centre: str | None, own: str) -> None:
    world = _world(centre, own)
    assert world.is_administrator(Person(CENTRE_TENANT, GORIL))
    # Let in, and with the same object id, but of a municipality.
    assert world.admits(Person(ELSEWHERE, GORIL))
    assert not world.is_administrator(Person(ELSEWHERE, GORIL))
    assert not world.is_administrator(Person("", GORIL))


def test_a_counsellor_who_is_not_listed_is_no_administrator() -> None:
    assert not _world(CENTRE_TENANT, "", listed=()).is_administrator(Person(CENTRE_TENANT, GORIL))
