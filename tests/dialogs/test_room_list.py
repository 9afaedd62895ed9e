"""One press on a municipality's room list: what identifies somebody is neither kept nor shown again."""

from datetime import date

import pytest

from booking.directory.rooms import ADDRESS, NAME, ROOM
from bot.screen import screen_with
from cards.directory.rooms import ADD, REMOVE
from dialogs.directory.room_list import RoomForm, RoomsChanged, step
from dialogs.steps import Done, FieldError, Press, Reject
from tests.booking.examples import DIRECTORY

TODAY = date(2026, 9, 1)
SCREEN = screen_with(lambda: DIRECTORY)


def _add(name: str, address: str) -> Done[RoomsChanged] | Reject[RoomForm]:
    return step(Press(ADD, {NAME: name, ADDRESS: address}), DIRECTORY, "Larvik", SCREEN, TODAY)


@pytest.mark.parametrize(
    "address",
    [
        "Storgata 12",
        "Thor Dahls gate 1",
        "St. Olavs plass 4",
        "Dronning Ingeborgs gate 2B",
        "Peter Grøns vei 21, 3211 Sandefjord",
        "Hans Egedes vei 3",
    ],
)
def test_a_street_that_bears_somebodys_name_is_a_street(address: str) -> None:
    outcome = _add("  Møterom 1   på rådhuset ", address)
    assert isinstance(outcome, Done)
    assert outcome.state.key == "rooms-added"
    assert outcome.state.directory.rooms_in("Larvik") == (f"Møterom 1 på rådhuset, {address}",)


@pytest.mark.parametrize(
    ("name", "address", "kept", "kinds"),
    [
        ("Kontoret til Kari Nordmann", "Storgata 1", {ADDRESS: "Storgata 1"}, ("name",)),
        ("Rådhuset", "Hos Kari i Storgata 12", {NAME: "Rådhuset"}, ("name",)),
        ("Rådhuset", "Hans Egedes vei 3, ring Kari på 411 22 333", {NAME: "Rådhuset"}, ("name", "phone")),
        ("Rådhuset 2001 000000 10", "Storgata 1", {ADDRESS: "Storgata 1"}, ("duf",)),
        ("Kari Nordmann", "kari@nordmann.no", {}, ("name", "email")),
    ],
)
def test_what_identifies_somebody_is_refused_and_not_kept(
    name: str, address: str, kept: dict[str, str], kinds: tuple[str, ...]
) -> None:
    outcome = _add(name, address)
    assert isinstance(outcome, Reject)
    assert (outcome.state.answers, outcome.state.kinds) == (kept, kinds)
    assert {error.field for error in outcome.state.errors} == {NAME, ADDRESS} - kept.keys()
    assert {error.key for error in outcome.state.errors} == {"rooms-identifies"}


def test_what_is_missing_is_told_and_the_rest_is_kept() -> None:
    outcome = _add("Rådhuset", " ")
    assert isinstance(outcome, Reject)
    assert outcome.state.answers == {NAME: "Rådhuset", ADDRESS: ""}
    assert outcome.state.errors == (FieldError(field=ADDRESS, key="directory-missing"),)


def test_a_text_far_too_long_is_not_carried_along() -> None:
    outcome = _add("R" * 4000, "Storgata 1")
    assert isinstance(outcome, Reject)
    assert len(outcome.state.answers[NAME]) < 100
    assert outcome.state.errors == (FieldError(field=NAME, key="directory-too-long"),)


def test_adding_and_removing_twice_says_how_it_is() -> None:
    once = _add("Rådhuset", "Storgata 1")
    assert isinstance(once, Done)
    listed = once.state.directory
    again = step(Press(ADD, {NAME: "Rådhuset", ADDRESS: "Storgata 1"}), listed, "Larvik", SCREEN, TODAY)
    assert again == Done(RoomsChanged(listed, "rooms-there-already"))
    remove = Press(REMOVE, {ROOM: "Rådhuset, Storgata 1"})
    gone = step(remove, listed, "Larvik", SCREEN, TODAY)
    assert isinstance(gone, Done)
    assert (gone.state.key, gone.state.directory.rooms) == ("rooms-removed", ())
    twice = step(remove, gone.state.directory, "Larvik", SCREEN, TODAY)
    assert twice == Done(RoomsChanged(gone.state.directory, "rooms-gone-already"))


def test_removing_asks_which_when_nothing_is_chosen() -> None:
    outcome = step(Press(REMOVE, {}), DIRECTORY, "Larvik", SCREEN, TODAY)
    assert outcome == Reject(RoomForm(errors=(FieldError(field=ROOM, key="rooms-choose-one"),)))
