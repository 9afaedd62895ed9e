"""The first card, the notices, and who to call."""

import pytest

from booking.directory.contacts import Contact, find_contacts
from booking.directory.directory import Directory
from cards.catalogue import texts
from cards.directory.contact import contact_card, contact_question_card, contacts_card
from cards.elements import ON, toggle_input
from cards.menu import group_card, menu_card, notice_card
from tests.booking.examples import DIRECTORY, DIRECTORY_TABLE
from tests.cards.card_rules import breaches, of_type, shown_actions, verbs
from tests.cards.source_keys import asked_for

t = texts()


def test_the_menu_leads_to_what_the_person_does() -> None:
    adviser, counsellor = menu_card(t, "Senteret " * 20), menu_card(t, "Senteret", counsellor=True, not_understood=True)
    assert breaches(adviser) == breaches(counsellor) == []
    assert [action["title"] for action in shown_actions(adviser)] == [
        "Nynorsk",
        "English",
        "Bestill samtale",
        "Bestill informasjonsmøte",
        "Finn kontaktperson",
        "Mine bestillinger",
        "Rutinen",
    ]
    assert [action["title"] for action in shown_actions(counsellor)] == [
        "Nynorsk",
        "English",
        "Min uke",
        "Tolker som ikke er bestilt",
        "Bestill samtale",
        "Finn kontaktperson",
        "Informasjonsmøter",
        "Rutinen",
    ]


def test_a_group_is_offered_nothing_about_participants() -> None:
    assert breaches(group_card(t)) == []
    assert verbs(group_card(t)) == ["contact.ask", "routine.show"]


@pytest.mark.parametrize("key", sorted(key for key in asked_for()[0] if key.startswith("notice-")))
@pytest.mark.parametrize("wrong", [False, True])
def test_a_notice_is_a_card_with_a_way_on(key: str, wrong: bool) -> None:
    assert breaches(notice_card(t, key, wrong=wrong)) == []
    assert verbs(notice_card(t, key)) == ["menu.show"]
    assert verbs(notice_card(t, key, menu=False)) == []


def test_a_contact_has_name_phone_to_press_municipalities_and_when_the_list_was_updated() -> None:
    (found,) = find_contacts(DIRECTORY, "larvik")
    card = contact_card(t, found, DIRECTORY.updated)
    assert breaches(card) == []
    assert "Arturo Hernandez" in str(card)
    assert "Færder, Larvik, Sandefjord" in str(card)
    assert "1. september 2022" in str(card)
    assert [a["url"] for a in shown_actions(card) if a["type"] == "Action.OpenUrl"] == ["tel:+4795971963"]


def test_a_contact_that_is_shared_has_no_button_of_ours() -> None:
    (found,) = find_contacts(DIRECTORY, "larvik")
    assert verbs(contact_card(t, found, DIRECTORY.updated, menu=False)) == []


def test_many_contacts_of_many_municipalities_keep_the_cards_size() -> None:
    counsellors = [
        {
            **DIRECTORY_TABLE["counsellors"][0],
            "name": f"Arturo Hernandez {n}",
            "aad_object_id": f"11111111-0000-4000-8000-0000000001{n:02}",
            "municipalities": [f"Langt kommunenavn {n}-{m}" for m in range(2)],
        }
        for n in range(20)
    ]
    directory = Directory.model_validate({**DIRECTORY_TABLE, "counsellors": counsellors})
    everyone = [Contact(one, None) for one in directory.counsellors]
    assert breaches(contacts_card(t, everyone, directory.updated)) == []
    assert breaches(contact_question_card(t, directory, None, outside=True)) == []


def test_a_place_outside_the_list_is_told_which_are_in_it() -> None:
    card = contact_question_card(t, DIRECTORY, None, outside=True)
    assert breaches(card) == []
    assert all(name in str(card) for name in DIRECTORY.municipalities)
    assert str(card) != str(contact_question_card(t, DIRECTORY, None))


def test_a_toggle_says_its_text_in_full() -> None:
    (toggle,) = of_type({"body": toggle_input("a", "Stemmer", True)}, "Input.")
    assert (toggle["title"], toggle["value"]) == ("Stemmer", ON)
