"""The first card, and the way back to it."""

from collections.abc import Sequence

from cards.catalogue import Texts
from cards.elements import Action, Card, card, execute, hint, paragraph, problem, title

BOOK, CONTACT, MINE, ROUTINE, MENU = "walk.start", "contact.ask", "mine.show", "routine.show", "menu.show"


def menu_actions(t: Texts) -> list[Action]:
    return [
        execute(t("button-book"), BOOK, style="positive"),
        execute(t("button-contact"), CONTACT),
        execute(t("button-my-bookings"), MINE),
        execute(t("button-routine"), ROUTINE),
    ]


def menu_card(t: Texts, centre: str, *, counsellor: bool = False, not_understood: bool = False) -> Card:
    """What the assistant does. `not_understood` says first that the message before was not."""
    body = [title(t("welcome-title"))]
    if not_understood:
        body.append(paragraph(t("welcome-not-understood")))
    body.append(paragraph(t("welcome-text", centre=centre)))
    if counsellor:
        body.append(paragraph(t("welcome-counsellor")))
    body.append(hint(t("welcome-privacy")))
    return card(body, menu_actions(t), language=t.language)


def group_card(t: Texts) -> Card:
    """The card for a group chat or a channel, where nothing about a participant belongs."""
    actions = [execute(t("button-contact"), CONTACT), execute(t("button-routine"), ROUTINE)]
    return card([title(t("welcome-title")), paragraph(t("group-only"))], actions, language=t.language)


def back_to_menu(t: Texts) -> Action:
    return execute(t("button-menu"), MENU)


def notice_card(t: Texts, key: str, *, more: Sequence[Action] = (), wrong: bool = False, menu: bool = True) -> Card:
    """A short message with a way on. `key` is the message's key."""
    text = t(key)
    actions = [*more, back_to_menu(t)] if menu else list(more)
    return card([problem(text) if wrong else paragraph(text)], actions, language=t.language)
