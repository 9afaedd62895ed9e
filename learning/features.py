"""The features of a sentence, as the assistant sees them when it reads one."""

from learning.sentences import PLACES, STAFF
from understanding.intent.intent_features import features, symbols
from understanding.intent.intent_slots import slots, staff_words
from understanding.words.tokens import tokenize


def features_of(text: str) -> set[str]:
    """The names of the features that the intent model would add up for `text`."""
    tokens = tokenize(text)
    return features(symbols(tokens, slots(tokens, PLACES, staff_words(STAFF))))
