"""One typing error: the day and the place are still known, or asked about, and never silently another."""

import random
from datetime import datetime

import pytest

from tests.understanding.measure import PLACES, PUBLISHED
from understanding.understand import understand
from understanding.when.read import read_when
from understanding.words.tokens import tokenize

NOW = datetime.fromisoformat("2026-11-18T10:15")
_LETTERS = "abcdefghijklmnoprstuvy"


def one_slip(word: str, chance: random.Random) -> str:
    at = chance.randrange(len(word) - 1)
    return chance.choice(
        (
            word[:at] + chance.choice(_LETTERS) + word[at:],
            word[:at] + word[at + 1 :],
            word[:at] + chance.choice(_LETTERS) + word[at + 1 :],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        )
    )


@pytest.mark.parametrize(
    ("word", "phrase"),
    [
        *((day, "{} kl 10") for day in ("mandag", "tirsdag", "onsdag", "torsdag", "fredag")),
        *((month, "8. {}") for month in ("januar", "februar", "september", "oktober", "november", "desember")),
        *((part, "tirsdag {}") for part in ("formiddag", "ettermiddag")),
    ],
)
def test_a_slip_in_a_word_of_a_date_never_gives_another_date(word: str, phrase: str) -> None:
    chance = random.Random(word)
    right = read_when(tokenize(phrase.format(word)), NOW)
    for _ in range(60):
        slipped = phrase.format(one_slip(word, chance))
        read = read_when(tokenize(slipped), NOW)
        assert read.kind in {"ambiguous", "vague"} or (read.kind, read.value) == (right.kind, right.value), slipped


@pytest.mark.parametrize("place", PLACES)
def test_a_slip_in_a_municipality_never_gives_another_one(place: str) -> None:
    chance = random.Random(place)
    read = [understand(f"time i {one_slip(place, chance)}", NOW, PLACES, PUBLISHED) for _ in range(60)]
    assert {frame.municipality for frame in read} <= {place, None}
    assert sum(frame.municipality == place for frame in read) >= 55
    assert not any(frame.identifying for frame in read)
