"""The intent model: its weights are up to date, and spellings of a thing are one concept."""

import pytest

from learning.features import features_of
from learning.learn import learn
from learning.learnt_from import CHECKSUMS, checksums
from learning.sentences import families
from understanding.intent.concepts import concept_of


def test_the_weights_are_learnt_from_the_sentences_and_the_features_as_they_are() -> None:
    now = checksums([one for rows in families().values() for one in rows])
    assert now == CHECKSUMS.read_text(encoding="utf-8"), "run: make learn"


@pytest.mark.parametrize(
    ("words", "concept"),
    [
        ("samtalen samtala timane session rettleiing veiledningssamtale", "session"),
        ("avbestill avlyse kanseller cancelled avlys", "cancel"),
        ("infomøte gruppemøtet informasjonsmøter fellesmøte", "group"),
        ("tolk tolken tolkar interpreter", "interpreter"),
    ],
)
def test_spellings_inflections_and_languages_of_a_thing_are_one_concept(words: str, concept: str) -> None:
    folded = words.replace("ø", "o").split()
    assert {concept_of(word) for word in folded} <= {concept, f"{concept}led"}


@pytest.mark.parametrize("word", ["deltkaer", "bestillling", "avbestil", "infomøete", "samtalle"])
def test_a_typing_error_keeps_the_concept(word: str) -> None:
    assert concept_of(word.replace("ø", "o")) is not None


def test_a_sentence_that_was_learnt_is_read_right_and_learning_it_again_gives_the_same() -> None:
    few = [
        ("contact", "hvem har ansvar for byen"),
        ("cancel", "deltakeren vil ikke mer"),
        ("contact", "hvem ringer jeg"),
    ]
    model = learn(few * 2)
    assert model.as_text() == learn(few * 2).as_text()
    assert [model.intent(features_of(text)) for _, text in few] == [intent for intent, _ in few]
