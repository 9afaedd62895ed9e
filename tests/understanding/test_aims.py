"""The aims of the understanding and the shield, on the project's own sentences and texts."""

import time
from datetime import datetime

import pytest

from tests.understanding.measure import (
    PLACES,
    PUBLISHED,
    Score,
    ShieldScore,
    date_outcome,
    score,
    score_shield,
    sentences,
)
from tests.understanding.privacy_texts import (
    IN_THE_LIST,
    NOT_IN_THE_LIST,
    with_nothing_identifying,
    with_something_identifying,
)
from understanding.shield.given_names import GIVEN_NAMES
from understanding.understand import understand
from understanding.words.folding import fold


@pytest.fixture(scope="module")
def understood() -> Score:
    return score(sentences())


@pytest.fixture(scope="module")
def shielded() -> ShieldScore:
    return score_shield(with_something_identifying(), with_nothing_identifying())


def test_there_are_at_least_400_sentences_and_each_date_phrase_is_among_them() -> None:
    rows = sentences()
    assert len(rows) >= 400
    assert sum(row["group"] == "collection" for row in rows) == 46


@pytest.mark.parametrize("slot", ["municipality", "language", "legal_basis", "identifying", "reply_language"])
def test_98_in_100_of_each_slot_are_right(understood: Score, slot: str) -> None:
    assert understood.share(slot) >= 0.98, [miss for miss in understood.misses if miss[1] == slot]


def test_99_in_100_dates_are_right_or_asked_about(understood: Score) -> None:
    assert understood.dates_right_or_asked >= 0.99, [miss for miss in understood.misses if miss[1] == "when"]


def test_no_date_is_silently_wrong(understood: Score) -> None:
    assert understood.dates["silently wrong"] == 0, [miss for miss in understood.misses if miss[1] == "when"]


def test_a_wrong_date_is_told_from_a_question() -> None:
    right = {"kind": "date", "value": "2026-12-01"}
    assert date_outcome(right, {"kind": "date", "value": "2026-12-02"}) == "silently wrong"
    assert date_outcome(right, {"kind": "ambiguous", "value": "2026-12-02"}) == "asked"
    assert date_outcome(right, {"kind": "none", "value": None}) == "missed"


def test_a_sentence_takes_less_than_five_milliseconds(understood: Score) -> None:
    assert understood.seconds / understood.sentences < 0.005


def test_the_longest_message_is_read_in_time_that_grows_no_faster_than_its_length() -> None:
    text = "treng tolk på dari i Larvik fredag 4. desember kl 10, ring 400 00 012 eller 010190 12345. "
    brief, long = (_seconds(text * times) for times in (5, 40))
    assert long < brief * 8 * 4


def _seconds(text: str) -> float:
    """The processor's time for `text`, the best of three, so that a busy machine does not count."""

    def once() -> float:
        begun = time.process_time()
        understand(text, datetime.fromisoformat("2026-11-16T10:15"), PLACES, PUBLISHED)
        return time.process_time() - begun

    return min(once() for _ in range(3))


def test_there_are_500_texts_with_and_500_without_something_identifying(shielded: ShieldScore) -> None:
    assert shielded.texts.total() >= 500
    assert shielded.clean >= 500


def test_995_in_1000_numbers_emails_and_phones_are_found(shielded: ShieldScore) -> None:
    assert shielded.recall("national_id", "duf", "phone", "email", "passport") >= 0.995, shielded.missed


def test_95_in_100_names_are_found(shielded: ShieldScore) -> None:
    assert shielded.recall("name") >= 0.95, shielded.missed


def test_fewer_than_1_in_100_clean_texts_raise_an_alarm(shielded: ShieldScore) -> None:
    assert len(shielded.false_alarms) / shielded.clean < 0.01, shielded.false_alarms


def test_half_of_the_given_names_are_unknown_to_the_shield() -> None:
    assert not {fold(name) for name in NOT_IN_THE_LIST} & GIVEN_NAMES
    assert {fold(name) for name in IN_THE_LIST} <= GIVEN_NAMES
