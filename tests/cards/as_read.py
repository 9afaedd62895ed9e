"""What a person reads of a card or a text."""

import json

from cards.dates import NO_BREAK


def as_read(shown: object) -> str:
    """The words, of a card with all that stands around them; a no-break space looks like any other."""
    text = shown if isinstance(shown, str) else json.dumps(shown, ensure_ascii=False)
    return text.replace(NO_BREAK, " ")
