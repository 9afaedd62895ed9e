"""What a typed message asks for."""

import pytest

from dialogs.words import Wish, understand_words
from tests.booking.examples import DIRECTORY


def wish(text: str) -> Wish:
    return understand_words(text, DIRECTORY).wish


@pytest.mark.parametrize("text", ["hei", "HEI", "Hi", "hello", "Help!", "hjelp", "HJELP", "  hei  ", "Hallo.", "meny"])
def test_a_greeting_in_any_case_asks_for_the_menu(text: str) -> None:
    assert wish(text) is Wish.MENU


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Bestill samtale", Wish.BOOK),
        ("bestill en samtale for meg", Wish.BOOK),
        ("Book a session", Wish.BOOK),
        ("Bestill informasjonsmøte", Wish.GROUP_MEETING),
        ("bestill et INFORMASJONSMØTE for Larvik", Wish.GROUP_MEETING),
        ("Information meeting", Wish.GROUP_MEETING),
        ("Mine bestillinger", Wish.MINE),
        ("MINE BESTILLINGAR", Wish.MINE),
        ("My bookings", Wish.MINE),
        ("Tolker som ikke er bestilt", Wish.INTERPRETERS),
        ("vis tolkelista", Wish.INTERPRETERS),
        ("Interpreters not yet ordered", Wish.INTERPRETERS),
        ("Rutinen", Wish.ROUTINE),
        ("the routine", Wish.ROUTINE),
        ("rom i Larvik", Wish.ROOMS),
        ("Rommene i Tønsberg kommune", Wish.ROOMS),
        ("legg til et nytt møterom i Horten", Wish.ROOMS),
        ("endre romma i Larvik", Wish.ROOMS),
        ("rooms in Larvik", Wish.ROOMS),
        ("add a room in Larvik", Wish.ROOMS),
        ("rom i Skien", Wish.ROOMS),
        ("Finn kontaktperson", Wish.CONTACT),
        ("Find a contact", Wish.CONTACT),
    ],
)
def test_a_command_is_known_in_every_language(text: str, asked: Wish) -> None:
    assert wish(text) is asked


@pytest.mark.parametrize("text", ["Min uke", "MI VEKE", "Tolker som ikke er bestilt", "kontaktlisten", "Hei!"])
def test_a_title_that_stands_alone_is_known_as_one(text: str) -> None:
    assert understand_words(text, DIRECTORY).is_title


@pytest.mark.parametrize("text", ["bestill samtale i Larvik", "Larvik", "rom i Larvik", "kontakt Gøril", "qwerty"])
def test_what_says_more_than_a_title_is_none(text: str) -> None:
    assert not understand_words(text, DIRECTORY).is_title


@pytest.mark.parametrize("text", ["Finn kontaktperson", "kontaktperson", "Find a contact", "kontakt?"])
def test_a_command_for_a_contact_without_a_place_is_about_nothing_in_particular(text: str) -> None:
    assert understand_words(text, DIRECTORY).about == ""


@pytest.mark.parametrize(
    "text", ["kontakt larvik", "hvem er kontaktperson i tonsberg?", "larvik", "Hvem har Horten?", "Gøril", "ring Gøril"]
)
def test_a_place_or_a_contacts_name_asks_for_the_contact(text: str) -> None:
    assert wish(text) is Wish.CONTACT


@pytest.mark.parametrize("text", ["kontakt skien", "hvem er kontaktperson i Bergen"])
def test_a_place_outside_the_list_is_still_a_question_for_a_contact(text: str) -> None:
    assert wish(text) is Wish.CONTACT


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "?",
        "qwerty",
        "12345",
        "🙂",
        "hvem er du",
        "hvem ordner rommet i Larvik",
        "rom for tvil",
        "kan du hjelpe",
        "lar vi det",
        "x" * 4000,
    ],
)
def test_anything_else_is_not_understood(text: str) -> None:
    assert wish(text) is Wish.UNKNOWN
