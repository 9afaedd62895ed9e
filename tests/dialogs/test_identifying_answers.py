"""The DUF number in the walk: mistyped, doubtful, confirmed, changed; and what identifies and is never kept."""

import pytest

from dialogs.session.state import Page
from tests.dialogs.walking import ABOUT_11, DOUBTFUL_DUF, GOOD_DUF, PERSON, PERSON_11, SLOT, Walker


@pytest.mark.parametrize(
    ("typed", "key", "kept"),
    [
        ("2001 000000 1", "duf-national-id", None),
        ("01017012345", "duf-national-id", None),
        ("010170 12345", "duf-national-id", None),
        ("tlf 959 71 963", "shield-field-phone", None),
        ("95971963", "duf-length", None),
        ("Ola Nordmann", "shield-field-name", None),
        ("ola@example.org", "shield-field-email", None),
        ("199500000007 Ola", "shield-field-name", None),
        ("vet ikke", "duf-characters", None),
        ("01017012345 12", "duf-length", None),
        ("010170 12345 7", "duf-year", None),
        ("1995 000000 0", "duf-national-id", None),
        ("19950000000 7 1", "duf-length", None),
        ("1995 000000 071", "duf-length", "1995000000071"),
        ("2095 000000 07", "duf-year", "209500000007"),
        ("١٩٩٥٠٠٠٠٠٠٠٧", "duf-foreign-digits", None),
        ("1" * 30, "duf-length", None),
    ],
)
def test_only_a_mistyped_number_is_kept_for_mending_and_nothing_that_identifies(
    typed: str, key: str, kept: str | None
) -> None:
    walker = Walker().to_participant().press("next", **{**PERSON, "duf": typed})
    assert walker.errors == {"duf": key}
    assert walker.walk.typed == ({"duf": kept} if kept else {})
    assert walker.walk.request.duf is None
    assert typed not in walker.walk.model_dump_json()
    assert walker.walk.request.attended_meeting  # the rest of the page is kept


def test_a_name_in_any_other_field_is_not_kept_either() -> None:
    name = "Ola Nordmann"
    walker = Walker().press("next", municipality=name, basis=name, language=name)
    assert name not in walker.walk.model_dump_json()
    walker.press("next", **ABOUT_11)
    walker.press("next", **dict.fromkeys(PERSON_11, name), note=name)
    assert name not in walker.walk.model_dump_json()


def test_a_doubtful_number_is_asked_about_and_may_be_kept() -> None:
    walker = Walker().to_participant().press("next", **{**PERSON, "duf": DOUBTFUL_DUF})
    assert walker.errors == {"duf": "duf-check"}
    walker.press("keep-duf", **{**PERSON, "duf": DOUBTFUL_DUF})
    assert (walker.page, walker.walk.request.duf) == (Page.TIME, "199500000008")
    assert walker.press("pick", slot=SLOT).press("confirm").last == "Done"


def test_pressing_next_again_does_not_keep_a_doubtful_number() -> None:
    walker = Walker().to_participant()
    for _ in range(3):
        assert walker.press("next", **{**PERSON, "duf": DOUBTFUL_DUF}).errors == {"duf": "duf-check"}


def test_another_number_than_the_one_asked_about_is_judged_anew() -> None:
    walker = Walker().to_participant().press("next", **{**PERSON, "duf": DOUBTFUL_DUF})
    walker.press("keep-duf", **{**PERSON, "duf": "1995 000000 09"})
    assert walker.errors == {"duf": "duf-check"}
    assert walker.walk.request.duf_confirmed is False


def test_a_number_changed_after_it_was_confirmed_is_judged_anew() -> None:
    walker = Walker().to_participant().press("next", **{**PERSON, "duf": DOUBTFUL_DUF})
    walker.press("keep-duf", **{**PERSON, "duf": DOUBTFUL_DUF}).press("back")
    walker.press("next", **{**PERSON, "duf": "1995 000000 09"})
    assert walker.errors == {"duf": "duf-check"}
    assert walker.press("next", **{**PERSON, "duf": GOOD_DUF}).page is Page.TIME


def test_a_number_cannot_be_confirmed_before_it_was_asked_about() -> None:
    walker = Walker().to_participant().press("keep-duf", **{**PERSON, "duf": DOUBTFUL_DUF})
    assert walker.errors == {"duf": "duf-check"}


@pytest.mark.parametrize("typed", ["010170 12345", "1995 000000 071", "Ola"])
def test_only_the_control_can_be_confirmed(typed: str) -> None:
    walker = Walker().to_participant()
    for _ in range(2):
        walker.press("keep-duf", **{**PERSON, "duf": typed})
        assert walker.page is Page.PARTICIPANT
        assert walker.walk.request.duf is None
