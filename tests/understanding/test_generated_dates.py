"""Thousands of date phrases put together from forms: right or asked about, and never silently another day or hour."""

import pytest

from tests.understanding.generated_dates import outcome, outcomes, sentences, slipped_sentences


@pytest.mark.parametrize("seed", [1, 2])
def test_every_form_is_read_right_or_asked_about(seed: int) -> None:
    counts, wrong = outcomes(sentences(1200, seed))
    assert counts["silently wrong"] == 0, wrong
    assert counts["right"] + counts["asked"] >= 0.995 * counts.total(), wrong


def test_a_typing_error_hardly_ever_changes_the_day_or_the_hour() -> None:
    counts, wrong = outcomes(slipped_sentences(2400, 3))
    assert counts["silently wrong"] <= 0.002 * counts.total(), wrong
    assert counts["missed"] <= 0.005 * counts.total(), wrong


def test_an_outcome_is_told_by_the_day_that_was_drawn() -> None:
    sentence = next(one for one in sentences(50, 1) if len(one.days) == 1 and one.days[0] > one.now.date())
    (right,) = sentence.readings
    assert outcome(sentence, "date", right, ()) == "right"
    assert outcome(sentence, "date", "1999-01-01", ()) == "silently wrong"
    assert outcome(sentence, "ambiguous", "1999-01-01", (right,)) == "asked"
    assert outcome(sentence, "vague", None, ()) == "asked otherwise"
    assert outcome(sentence, "none", None, ()) == "missed"
    assert outcome(sentence, "reject", None, ()) == "silently wrong"
