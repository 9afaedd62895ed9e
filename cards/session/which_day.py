"""The question which day was meant, where a Norwegian could mean two by the same words."""

from collections.abc import Sequence

from cards.catalogue import Texts
from cards.elements import Card, Data, card, execute, paragraph, title

MOST_READINGS = 4


def which_day_card(t: Texts, data: Data, readings: Sequence[str]) -> Card:
    """`readings` are days in words, likeliest first; the button carries the reading's number."""
    actions = [
        execute(reading, "walk.wish", {**data, "reading": str(number)})
        for number, reading in enumerate(readings[:MOST_READINGS])
    ]
    actions.append(execute(t("walk-wish-none"), "walk.wish", {**data, "reading": "-1"}))
    body = [title(t("walk-wish-which")), paragraph(t("walk-wish-which-title"))]
    return card(body, actions, language=t.language)
