"""The word lists that lie beside this file: white space between the words, lines with # are headings."""

from understanding.words.folding import fold
from understanding.words.shipped_text import shipped_lines


def listed(name: str) -> frozenset[str]:
    """The words of the list `name`, folded."""
    lines = shipped_lines(f"shield/{name}")
    return frozenset(fold(word) for line in lines if not line.startswith("#") for word in line.split())
