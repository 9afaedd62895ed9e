"""The intent model: its weights are those that the sentences give, and spellings of a thing are one concept."""

import pytest

from dialogs.understanding.concepts import concept_of
from dialogs.understanding.intent_model import WEIGHTS
from dialogs.understanding.shipped_text import shipped_lines
from tests.dialogs.understanding.learnt import families
from tools.train_intents import learn


def test_the_shipped_weights_are_those_that_the_sentences_give() -> None:
    learnt = learn([one for rows in families().values() for one in rows])
    assert learnt.as_text().splitlines() == shipped_lines(WEIGHTS), "run: python -m tools.train_intents"


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
