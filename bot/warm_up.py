"""What would otherwise be read from files at the first message, with everybody who came at once waiting for it."""

from datetime import UTC, datetime

from cards.catalogue import WRITTEN_LANGUAGES, texts
from understanding.understand import understand


def warm_up() -> None:
    """Reads the catalogues, the lexicon and the weights of the understanding. Takes about half a second.

    Words that nobody knows have the lists of words put in order for finding typing errors: the first word has them all
    read, the second finds them all.
    """
    for language in WRITTEN_LANGUAGES:
        texts(language)
    for unknown in ("vodafanen", "wodafanet"):
        understand(unknown, datetime.now(UTC), ())
