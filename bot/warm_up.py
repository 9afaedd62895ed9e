"""What would otherwise be read from files at the first message, with everybody who came at once waiting for it."""

from datetime import UTC, datetime

from cards.catalogue import WRITTEN_LANGUAGES, texts
from understanding.understand import understand


def warm_up() -> None:
    """Reads the catalogues, the lexicon and the weights of the understanding. Takes about half a second.

    The word that nobody knows has the lists of words put in order for finding typing errors.
    """
    for language in WRITTEN_LANGUAGES:
        texts(language)
    understand("vodafanen", datetime.now(UTC), ())
