"""The first card, and the way back to it."""

from collections.abc import Sequence

from cards.catalogue import WRITTEN_LANGUAGES, Texts, texts
from cards.elements import Action, Card, CardElement, card, execute, facts, hint, paragraph, problem, row, title

BOOK, CONTACT, MINE, ROUTINE, MENU = "walk.start", "contact.ask", "mine.show", "routine.show", "menu.show"
WEEK, TO_ORDER = "week.show", "interpreter.list"
DIRECTORY, LANGUAGE = "directory.show", "language.set"
GROUP_MEETING, GROUP_MEETINGS, ROOMS = "group-walk.start", "group.list", "rooms.show"


def menu_actions(t: Texts, *, counsellor: bool = False, draft: str | None = None) -> list[Action]:
    """`draft` is the id of a booking begun, that «book» then goes on with."""
    begun = {"draft": draft} if draft else {}
    if counsellor:
        return [
            execute(t("button-week"), WEEK, style="positive"),
            execute(t("button-to-order"), TO_ORDER),
            execute(t("button-book"), BOOK),
            execute(t("button-contact"), CONTACT),
            execute(t("group-button-list"), GROUP_MEETINGS),
            execute(t("button-routine"), ROUTINE),
        ]
    return [
        execute(t("button-book"), BOOK, begun, style="positive"),
        execute(t("button-group-meeting"), GROUP_MEETING),
        execute(t("button-contact"), CONTACT),
        execute(t("button-my-bookings"), MINE),
        execute(t("button-routine"), ROUTINE),
    ]


def menu_card(
    t: Texts, centre: str, *, counsellor: bool = False, administrator: bool = False, not_understood: bool = False
) -> Card:
    """What the assistant does. `not_understood` says first that the message before was not."""
    body: list[CardElement] = [title(t("welcome-title"))]
    if not_understood:
        body.append(paragraph(t("welcome-not-understood")))
    body.append(paragraph(t("welcome-text", centre=centre)))
    if counsellor:
        body.append(paragraph(t("welcome-counsellor")))
    body.append(hint(t("welcome-privacy")))
    if administrator:
        body.append(row([execute(t("button-directory"), DIRECTORY)]))
    others = [one for one in WRITTEN_LANGUAGES if one != t.language]
    if others:
        body.append(row([execute(texts(one)("language-own-name"), LANGUAGE, {"language": one}) for one in others]))
    return card(body, menu_actions(t, counsellor=counsellor), language=t.language)


def group_card(t: Texts) -> Card:
    """The card for a group chat or a channel, where nothing about a participant belongs."""
    actions = [execute(t("button-contact"), CONTACT), execute(t("button-routine"), ROUTINE)]
    return card([title(t("welcome-title")), paragraph(t("group-only"))], actions, language=t.language)


def question_card(t: Texts, draft: str | None = None, understood: Sequence[tuple[str, str]] = ()) -> Card:
    """What of several things? `understood` is what a booking begun, `draft`, will have filled in."""
    body: list[CardElement] = [paragraph(t("menu-which"))]
    if understood:
        body += [hint(t("menu-which-kept")), facts(understood)]
    return card(body, [*menu_actions(t, draft=draft), back_to_menu(t)], language=t.language)


def back_to_menu(t: Texts) -> Action:
    return execute(t("button-menu"), MENU)


def notice_card(t: Texts, key: str, *, more: Sequence[Action] = (), wrong: bool = False, menu: bool = True) -> Card:
    """A short message with a way on. `key` is the message's key."""
    text = t(key)
    actions = [*more, back_to_menu(t)] if menu else list(more)
    return card([problem(text) if wrong else paragraph(text)], actions, language=t.language)
