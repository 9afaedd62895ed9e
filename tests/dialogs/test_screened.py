"""The shield over a form's written fields."""

import pytest

from booking.directory.edit import Task
from dialogs.directory.step import begin, step
from dialogs.screened import ABOUT_STAFF, field_error, screen_fields
from dialogs.steps import Press, Reject
from tests.dialogs.test_directory_change import FACTS

FORM = {"room": "Rådhuset, møterom 3", "note": "Oksana Kovalenko kommer", "mode": "on-site"}


def test_a_field_that_identifies_is_emptied_and_the_rest_of_the_form_is_kept() -> None:
    kept, (error,) = screen_fields(FORM, ("room", "note"))
    assert kept == {**FORM, "note": ""}
    assert (error.field, error.key) == ("note", "shield-field-name")
    assert "Oksana" not in error.model_dump_json()


def test_only_written_fields_are_looked_through() -> None:
    assert screen_fields(FORM, ("room",)) == (FORM, ())


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("010190 12345", "national-id"),
        ("DUF 200100000010", "duf"),
        ("ring 400 00 012", "phone"),
        ("kari@example.org", "email"),
        ("passnummer FX000123", "passport"),
    ],
)
def test_the_error_names_the_kind(text: str, kind: str) -> None:
    error = field_error("note", text)
    assert error is not None
    assert error.key == f"shield-field-{kind}"


def test_staff_are_named_in_a_form_about_staff_but_no_number_of_a_participant() -> None:
    assert field_error("name", "Kari Hansen, 400 00 012, kari@example.org", legitimate=ABOUT_STAFF) is None
    new = {"name": "Kari Hansen", "phone": "010190 12345", "email": "kari@example.org", "aad_object_id": "x"}
    outcome = step(begin(Task.NEW_COUNSELLOR, "v1"), Press("directory.next", new), FACTS)
    assert isinstance(outcome, Reject)
    assert [(error.field, error.key) for error in outcome.state.errors] == [("phone", "shield-field-national-id")]
    assert outcome.state.answers == {**new, "phone": ""}
