"""More words that are no names, beside `known_words`, which the understanding of wishes reads as well."""

from understanding.shield.name_cues import PERSON_FOLLOWS
from understanding.shield.word_lists import listed
from understanding.words.known_words import KNOWN_WORDS
from understanding.words.spelling import compared_with

SENTENCE_WORDS = listed("sentence_words.txt")
"""What advisers begin a sentence with: an unknown word one slip away is taken for a typing error."""

ORDINARY_WORDS = SENTENCE_WORDS | PERSON_FOLLOWS | listed("ordinary_words.txt")

ALL_WORDS = compared_with(KNOWN_WORDS | ORDINARY_WORDS)
