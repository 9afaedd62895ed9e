"""The interpreter languages: sixty choices, no name that means two of them, and the names that must be asked about."""

from collections import Counter

import pytest

from booking.languages import AMBIGUOUS_NAMES, LANGUAGE_BY_ID, LANGUAGES, NO_INTERPRETER


def test_there_are_sixty_each_with_its_own_id() -> None:
    assert len(LANGUAGES) == len(LANGUAGE_BY_ID) == 60


def test_norwegian_without_interpreter_is_a_choice() -> None:
    assert LANGUAGE_BY_ID[NO_INTERPRETER].nb == "norsk (uten tolk)"


def test_every_language_has_a_name_in_each_written_language() -> None:
    for language in LANGUAGES:
        assert all(language.name(written) for written in ("nb", "nn", "en")), language.id
        assert language.autonym, language.id


def test_no_name_or_alias_means_two_languages() -> None:
    named = Counter(name for language in LANGUAGES for name in {language.nb, *language.aliases})
    assert [name for name, count in named.items() if count > 1] == []


@pytest.mark.parametrize(
    ("said", "may_mean"),
    [
        ("kurdisk", ("kurmanji", "sorani")),
        ("afghansk", ("dari", "pashto")),
        ("persisk", ("persisk (farsi)", "dari")),
        ("farsi", ("persisk (farsi)", "dari")),
    ],
)
def test_a_name_that_may_mean_two_languages_is_asked_about(said: str, may_mean: tuple[str, ...]) -> None:
    assert tuple(LANGUAGE_BY_ID[id_].nb for id_ in AMBIGUOUS_NAMES[said]) == may_mean


def test_a_name_to_ask_about_is_nobodys_alias() -> None:
    for language in LANGUAGES:
        assert not set(AMBIGUOUS_NAMES) & {language.nb, *language.aliases}, language.id
