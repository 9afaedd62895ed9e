"""A municipality's rooms for information meetings: the list, a form for a new one, and a choice to take away."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from booking.directory.directory import MOST_ROOMS, Directory
from booking.directory.rooms import ADDRESS, LONGEST, NAME, ROOM
from cards.catalogue import Texts
from cards.dates import short_day
from cards.elements import (
    Card,
    CardElement,
    Data,
    bullets,
    card,
    choice_input,
    execute,
    good_news,
    heading,
    hint,
    paragraph,
    problem,
    row,
    text_input,
    title,
)
from cards.group_meeting.form import FORM
from cards.menu import ROOMS, back_to_menu

CHOOSE, ADD, REMOVE = "rooms.choose", "rooms.add", "rooms.remove"


@dataclass(frozen=True, slots=True)
class RoomList:
    """The municipality's rooms as they are named on cards, and the day the contact list was last changed.

    Where `can_be_changed` is False the list is only to be read.
    """

    municipality: str
    rooms: tuple[str, ...]
    updated: date
    can_be_changed: bool = True


def rooms_card(
    t: Texts,
    listed: RoomList,
    answers: Mapping[str, str],
    errors: Mapping[str, str],
    *,
    back: Data,
    done: str | None = None,
    note: str | None = None,
) -> Card:
    """`answers` are what was typed. `back` is what a button back to the booking's form carries; empty without one.

    `done` is a sentence on what was changed, `note` on why nothing was.
    """
    data: Data = {**back, "municipality": listed.municipality}
    body: list[CardElement] = [title(t("rooms-title", municipality=listed.municipality))]
    if done:
        body.append(good_news(done))
    if note:
        body.append(paragraph(note))
    body += [hint(t("rooms-what-for")), hint(t("contact-updated", day=short_day(listed.updated, t.language)))]
    if not listed.can_be_changed:
        body += [problem(t("directory-not-writable")), *bullets(listed.rooms)]
    else:
        body += _rooms(t, listed, data, errors) + _add(t, listed, data, answers, errors)
    actions = [execute(t("rooms-back"), FORM, back)] if back else [execute(t("rooms-other-place"), CHOOSE)]
    return card(body, [*actions, back_to_menu(t)], language=t.language)


def _rooms(t: Texts, listed: RoomList, data: Data, errors: Mapping[str, str]) -> list[CardElement]:
    """The list, as the choice of one to take away."""
    if not listed.rooms:
        return [paragraph(t("rooms-none"))]
    choices = [(room, room) for room in listed.rooms]
    field = choice_input(ROOM, t("rooms-field-room"), choices, None, expanded=True, error=errors.get(ROOM))
    return [*field, hint(t("rooms-remove-hint")), row([execute(t("rooms-remove"), REMOVE, data)])]


def _add(
    t: Texts, listed: RoomList, data: Data, answers: Mapping[str, str], errors: Mapping[str, str]
) -> list[CardElement]:
    body: list[CardElement] = [heading(t("rooms-add-heading"))]
    if len(listed.rooms) >= MOST_ROOMS:
        return [*body, paragraph(t("rooms-full", most=MOST_ROOMS))]
    for field, key in ((NAME, "name"), (ADDRESS, "address")):
        body += text_input(
            field,
            t(f"rooms-field-{key}"),
            answers.get(field),
            placeholder=t(f"rooms-example-{key}"),
            longest=LONGEST,
            error=errors.get(field),
        )
    return [*body, hint(t("rooms-privacy")), row([execute(t("rooms-add"), ADD, data, style="positive")])]


def which_rooms_card(t: Texts, directory: Directory, home: str | None) -> Card:
    """The question which municipality's rooms, also for a place that is not the centre's; `home` is proposed."""
    choices = [(name, name) for name in directory.municipalities]
    body = [
        title(t("rooms-which-title")),
        paragraph(t("rooms-which-text", centre=directory.centre.name)),
        *choice_input("municipality", t("walk-municipality"), choices, home, placeholder=t("walk-municipality-choose")),
    ]
    actions = [execute(t("rooms-show"), ROOMS, style="positive"), back_to_menu(t)]
    return card(body, actions, language=t.language)
