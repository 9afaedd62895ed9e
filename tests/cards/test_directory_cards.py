"""The cards of the contact list, for the largest centre that can be thought of."""

from datetime import date, time
from typing import Any
from uuid import UUID

import pytest

from booking.directory.difference import Difference, DifferenceKind
from booking.directory.directory import Directory
from booking.directory.edit import FIELDS, Task
from booking.hand_over import Hindrance
from booking.stakes import Stake
from cards.catalogue import texts
from cards.directory.change import ChangeForm, change_lines, check_card, form_card
from cards.directory.contact_list import changed_card, directory_card
from tests.bot.storage.examples import a_booking
from tests.cards.card_rules import breaches, shown_actions

T = texts("nb")


def _id(number: int) -> str:
    return str(UUID(int=number))


def _large() -> Directory:
    """Every municipality of a county, each with an organisation of its own."""
    counsellors: list[dict[str, Any]] = [
        {
            "name": f"Karriereveileder Nummer {'abcdefghijklmno'[n]}",
            "phone": "959 71 963",
            "email": f"karriereveileder.nummer{n}@fylkeskommunen.example.org",
            "aad_object_id": _id(n),
            "municipalities": [f"Kommunen Langtnavn {n} {m}" for m in range(4)],
        }
        for n in range(15)
    ]
    places = [name for one in counsellors for name in one["municipalities"]]
    return Directory.model_validate(
        {
            "updated": date(2026, 9, 1),
            "centre": {"name": "Senteret"},
            "counsellors": counsellors,
            "tenants": [{"id": _id(100 + n), "municipality": name} for n, name in enumerate(places)],
            "administrators": [{"name": f"Leder {n}", "aad_object_id": _id(n)} for n in range(5)],
        }
    )


LARGE = _large()
BOOKED = [a_booking(time(9 + n % 6)) for n in range(60)]
CHANGE = Difference(kind=DifferenceKind.MUNICIPALITY, subject="Larvik", before="Den ene", after="Den andre")


def test_what_is_new_or_taken_out_is_said_so_without_an_arrow_from_nothing() -> None:
    new = CHANGE.model_copy(update={"before": None})
    gone = CHANGE.model_copy(update={"after": None})
    said = [text for _, text in change_lines(T, [CHANGE, new, gone])]
    assert said == ["Den ene → Den andre", "Inn i listen: Den andre", "Ut av listen: Den ene"]


def _form(task: Task, *, wrong: bool = False) -> ChangeForm:
    data = {"draft": _id(1), "version": 1}
    answers = dict.fromkeys(FIELDS[task], "å" * 80)
    errors = {field: T("directory-in-use") for field in FIELDS[task]} if wrong else {}
    return ChangeForm(data, task, answers, errors, T("directory-not-writable") if wrong else None)


def test_a_large_list_fits_in_a_card() -> None:
    assert breaches(directory_card(T, LARGE, note=T("directory-draft-gone"))) == []
    assert "Og 35 til." in str(directory_card(T, LARGE))


def test_a_list_that_cannot_be_written_has_nothing_to_press_but_the_way_back() -> None:
    card = directory_card(T, LARGE, can_be_written=False)
    assert breaches(card) == []
    assert [action["title"] for action in shown_actions(card)] == [T("button-menu")]


@pytest.mark.parametrize("task", list(Task))
@pytest.mark.parametrize("wrong", [False, True])
def test_every_form_fits_in_a_card(task: Task, wrong: bool) -> None:
    assert breaches(form_card(T, _form(task, wrong=wrong), LARGE)) == []


def test_a_check_with_many_sessions_and_changes_fits_in_a_card() -> None:
    stakes = [Stake(one, Hindrance.TAKEN if n % 2 else None) for n, one in enumerate(BOOKED)]
    card = check_card(T, _form(Task.RESPONSIBLE, wrong=True), [CHANGE] * 4, stakes, former="Den ene", new="Den andre")
    assert breaches(card) == []
    assert "Og 48 til." in str(card)
    assert "30 avtaler kan ikke flyttes" in str(card)


def test_what_became_of_many_sessions_fits_in_a_card() -> None:
    assert breaches(changed_card(T, [CHANGE], BOOKED, BOOKED, BOOKED, former="Den ene", new="Den andre")) == []
