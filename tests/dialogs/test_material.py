import pytest

from dialogs.session.material import Material, Screen, step
from dialogs.steps import Ask, Done, Outcome, Press, Reject
from understanding.shield.shield import find, kinds

LINK = "https://example.org/materiell/jobb-i-norge.pdf"


def press(screen: Screen | None = None, **values: str) -> Outcome[Material]:
    return step(Press("material.send", values), screen)


def names_kari(text: str) -> tuple[str, ...]:
    return ("name",) if "Kari" in text else ()


def test_chosen_texts_and_links_are_sent() -> None:
    outcome = press(texts="vacancies,occupations,unknown", link1=LINK, link3=LINK + "?side=2")
    assert isinstance(outcome, Done)
    assert outcome.state.texts == ("occupations", "vacancies")
    assert outcome.state.links == (LINK, LINK + "?side=2")


def test_nothing_to_send_is_told() -> None:
    outcome = press()
    assert isinstance(outcome, Reject)
    assert [one.key for one in outcome.state.errors] == ["material-problem-nothing"]


@pytest.mark.parametrize(
    ("link", "key"),
    [
        ("http://example.org", "https"),
        ("javascript:alert(1)", "https"),
        ("example.org", "https"),
        ("https://localhost", "https"),
        ("https://example.org/med mellomrom", "https"),
        ("https://example.org/<script>", "https"),
        ("https://[example.org", "https"),
        ("https://example.org/" + "a" * 600, "https"),
        ("https://kari@example.org", "identifies"),
        ("https://example.org/?e=kari%40example.org", "identifies"),
        ("https://example.org/200100000010", "identifies"),
        ("https://example.org/2001-000000-10", "identifies"),
        ("https://example.org/2001%20000000%2010", "identifies"),
        ("https://example.org/12345678", "identifies"),
    ],
)
def test_a_link_that_is_no_plain_https_or_could_identify_is_never_sent(link: str, key: str) -> None:
    outcome = press(link2=link, link1=LINK)
    assert isinstance(outcome, Reject)
    assert [(one.field, one.key) for one in outcome.state.errors] == [("link2", f"material-problem-{key}")]
    assert outcome.state.answers["link1"] == LINK
    assert ("link2" in outcome.state.answers) is (key == "https")


@pytest.mark.parametrize("link", ["https://example.org/1234567", "https://example.org/kurs/2026/12/08"])
def test_a_year_a_date_or_a_short_number_in_a_link_is_no_ones(link: str) -> None:
    assert isinstance(press(link1=link), Done)


def test_without_a_screen_there_is_no_free_text_whatever_the_press_says() -> None:
    outcome = press(None, note="Hei Kari", link1=LINK)
    assert isinstance(outcome, Done)
    assert outcome.state.note == ""


def test_a_note_is_sent_when_the_screen_finds_nothing() -> None:
    outcome = press(names_kari, note="Les om yrker først.")
    assert isinstance(outcome, Done)
    assert outcome.state.note == "Les om yrker først."


def test_a_note_that_identifies_is_neither_sent_nor_shown_again() -> None:
    outcome = press(names_kari, note="Hei Kari", link1=LINK)
    assert isinstance(outcome, Reject)
    assert outcome.state.kinds == ("name",)
    assert "Kari" not in repr(outcome)


def test_opening_the_form_takes_nothing() -> None:
    assert isinstance(step(Press("material.start", {"link1": LINK}), None), Ask)


def test_a_link_with_a_persons_name_in_its_words_is_neither_sent_nor_shown_again() -> None:
    outcome = press(lambda text: kinds(find(text)), link1="https://example.org/cv/kari-hansen.pdf")
    assert isinstance(outcome, Reject)
    assert [error.key for error in outcome.state.errors] == ["material-problem-identifies"]
    assert "kari" not in outcome.state.model_dump_json()
