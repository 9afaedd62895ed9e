"""The rooms that a municipality keeps: added, taken away, and what is not taken for a room."""

from datetime import date

import pytest
from pydantic import ValidationError

from booking.directory.difference import differences
from booking.directory.directory import MOST_ROOMS, Directory
from booking.directory.edit import Wrong
from booking.directory.rooms import ADDRESS, LONGEST, NAME, add_room, remove_room
from tests.booking.test_directory import DIRECTORY_TABLE

TODAY = date(2026, 9, 1)
PLAIN = Directory.model_validate(DIRECTORY_TABLE)


def _with(*rooms: tuple[str, str], municipality: str = "Larvik", directory: Directory = PLAIN) -> Directory:
    for name, address in rooms:
        added = add_room(directory, municipality, name, address, TODAY)
        assert isinstance(added, Directory)
        directory = added
    return directory


def _many(number: int) -> tuple[tuple[str, str], ...]:
    return tuple((f"Rom {n}", "Storgata 1") for n in range(1, number + 1))


def test_a_room_is_added_last_with_its_address_and_the_list_is_dated() -> None:
    listed = _with(("Rådhuset", "Storgata 1"), ("St. Olav (2. etasje)", "Kirkegata 5B"))
    assert listed.rooms_in("Larvik") == ("Rådhuset, Storgata 1", "St. Olav (2. etasje), Kirkegata 5B")
    assert listed.rooms_in("Færder") == ()
    assert listed.updated == TODAY


def test_a_room_that_is_there_is_not_added_again_however_it_is_spelt() -> None:
    listed = _with(("Rådhuset", "Storgata 1"))
    assert add_room(listed, "Larvik", "rådhuset", "STORGATA 1", date(2027, 1, 1)) is listed


def test_the_same_building_in_two_municipalities_is_two_rooms() -> None:
    listed = _with(("Rådhuset", "Storgata 1"), municipality="Færder", directory=_with(("Rådhuset", "Storgata 1")))
    assert listed.rooms_in("Larvik") == listed.rooms_in("Færder")


def test_the_last_room_that_there_is_space_for_is_added_and_the_next_is_not() -> None:
    full = _with(*_many(MOST_ROOMS))
    assert add_room(full, "Larvik", "Kinoen", "Torget 1", TODAY) == (Wrong(NAME, "rooms-full"),)
    assert isinstance(add_room(full, "Færder", "Kinoen", "Torget 1", TODAY), Directory)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("", "directory-missing"),
        ("R" * (LONGEST + 1), "directory-too-long"),
        ("-", "rooms-letters"),
        ("12", "rooms-letters"),
        ("[Kino](http://x)", "rooms-letters"),
        ("**Kino**", "rooms-letters"),
        ("Rådhus\nKino", "rooms-letters"),
    ],
)
def test_what_is_no_plain_name_or_address_is_told_at_its_field(text: str, key: str) -> None:
    assert add_room(PLAIN, "Larvik", text, "Storgata 1", TODAY) == (Wrong(NAME, key),)
    assert add_room(PLAIN, "Larvik", "Rådhuset", text, TODAY) == (Wrong(ADDRESS, key),)


def test_the_longest_name_is_taken() -> None:
    assert _with(("R" * LONGEST, "S" * LONGEST)).rooms_in("Larvik") == (f"{'R' * LONGEST}, {'S' * LONGEST}",)


def test_a_room_is_removed_from_its_own_municipality_alone() -> None:
    listed = _with(("Rådhuset", "Storgata 1"), municipality="Færder", directory=_with(("Rådhuset", "Storgata 1")))
    left = remove_room(listed, "Larvik", "Rådhuset, Storgata 1", date(2026, 9, 2))
    assert (left.rooms_in("Larvik"), left.rooms_in("Færder")) == ((), ("Rådhuset, Storgata 1",))
    assert left.updated == date(2026, 9, 2)


def test_removing_what_is_not_there_changes_nothing_not_even_the_date() -> None:
    listed = _with(("Rådhuset", "Storgata 1"))
    assert remove_room(listed, "Larvik", "Kinoen, Torget 1", date(2027, 1, 1)) is listed


def test_every_room_that_comes_or_goes_is_a_difference_of_its_own() -> None:
    before, after = _with(("Rådhuset", "Storgata 1")), _with(("Kinoen", "Torget 1"))
    told = [(one.event, one.subject, one.before, one.after) for one in differences(before, after)]
    assert told == [
        ("directory-room-removed", "Larvik", "Rådhuset, Storgata 1", None),
        ("directory-room-added", "Larvik", None, "Kinoen, Torget 1"),
    ]


@pytest.mark.parametrize(
    ("rooms", "message"),
    [
        ([{"municipality": "Larvik", "name": "Rådhuset"}, {"municipality": "Larvik", "name": "RÅDHUSET"}], "twice"),
        ([{"municipality": "Larvik", "name": f"Rom {n}"} for n in range(MOST_ROOMS + 1)], "more than 10"),
    ],
)
def test_a_file_with_a_room_twice_or_too_many_is_refused(rooms: list[dict[str, str]], message: str) -> None:
    with pytest.raises(ValidationError, match=message):
        Directory.model_validate({**DIRECTORY_TABLE, "rooms": rooms})
