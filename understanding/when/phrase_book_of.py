"""How the tables of this package are written: spellings in one string, a bar between them."""

from collections.abc import Mapping
from typing import TypeVar

from understanding.words.phrase_book import PhraseBook

Meaning = TypeVar("Meaning")


def book(table: Mapping[Meaning, str]) -> PhraseBook[Meaning]:
    """A phrase book of `table`, where «|» stands between the spellings of one meaning."""
    return PhraseBook({meaning: spellings.split("|") for meaning, spellings in table.items()})
