"""The texts a user sees, by key: a folder per written language, a file per subject.

The only file of this room that reads anything.
"""

from functools import cache, lru_cache
from importlib.resources import files

from fluent.runtime import FluentBundle, FluentResource

WRITTEN_LANGUAGES = ("nb", "nn", "en")
DEFAULT = "nb"
REMEMBERED = 2048
"""Filled-in sentences that are kept. None holds a DUF number: that stands in fields and facts, never in a sentence."""


class MissingText(KeyError):
    """A key that the catalogue lacks, or arguments that a text lacks: a programming error, found by the tests."""


class Texts:
    """The catalogue of one written language ("nb", "nn" or "en"). Calling it with a key gives the text."""

    def __init__(self, language: str) -> None:
        self.language = language
        # Isolation marks would travel with the text when an adviser copies it.
        self._bundle = FluentBundle([language], use_isolating=False)
        for source in sorted(files("cards").joinpath("texts", language).iterdir(), key=lambda file: file.name):
            self._bundle.add_resource(FluentResource(source.read_text(encoding="utf-8")))
        # The same few sentences are asked for all day, and filling one in takes as long as a look in the database.
        self._remembered = lru_cache(maxsize=REMEMBERED)(self._fill_in)

    def __call__(self, key: str, **arguments: str | int) -> str:
        """The text for `key` with its arguments filled in. Raises MissingText."""
        return self._remembered(key, **arguments)

    def _fill_in(self, key: str, **arguments: str | int) -> str:
        pattern = self._bundle.get_message(key).value if self._bundle.has_message(key) else None
        if pattern is None and self.language != DEFAULT:
            return texts(DEFAULT)(key, **arguments)  # a text in the other Norwegian beats none; the tests let none pass
        if pattern is None:
            raise MissingText(key)
        formatted, errors = self._bundle.format_pattern(pattern, arguments)
        if errors:
            raise MissingText(f"{key}: {errors[0]}")
        return str(formatted)


@cache
def texts(language: str = DEFAULT) -> Texts:
    """The catalogue of `language`; the default one for a language that has no file."""
    return Texts(language if language in WRITTEN_LANGUAGES else DEFAULT)
