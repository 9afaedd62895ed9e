"""The list of interpreters that are not ordered yet: to sessions, and to each language of the information meetings."""

from collections.abc import Sequence
from dataclasses import dataclass

from booking.calendar.wall_time import Slot
from booking.group_meeting.meeting import GroupMeeting
from booking.languages import LANGUAGE_BY_ID
from booking.session.session import Booking
from cards.catalogue import Texts
from cards.dates import long_slot
from cards.elements import Action, Card, CardElement, box, card, execute, heading, hint, paragraph, row, title
from cards.group_meeting.interpreter import OPEN_LANGUAGE
from cards.group_meeting.lines import group_data, language_names, language_state
from cards.menu import back_to_menu
from cards.session.facts import booking_data, interpreter_line
from cards.session.interpreter import FROM_LIST, OPEN

SHOWN = 8


@dataclass(frozen=True, slots=True)
class _Missing:
    """One interpreter to order: when, to what in which language, and the button to its card."""

    slot: Slot
    line: str
    action: Action


def to_order_card(t: Texts, bookings: Sequence[Booking], meetings: Sequence[GroupMeeting]) -> Card:
    """Coming sessions and meetings that lack an interpreter, earliest first; of a meeting, each language by itself."""
    missing = [_to_session(t, booking) for booking in bookings]
    missing += [
        _to_meeting(t, meeting, meeting.slot, language)
        for meeting in meetings
        if meeting.slot
        for language in meeting.lacks_interpreters_to
    ]
    missing.sort(key=lambda one: one.slot)
    body: list[CardElement] = [title(t("interpreter-list-title"))]
    if not missing:
        body.append(paragraph(t("interpreter-list-none")))
    body.extend(
        box([heading(long_slot(one.slot, t.language)), paragraph(one.line), row([one.action])])
        for one in missing[:SHOWN]
    )
    if len(missing) > SHOWN:
        body.append(hint(t("interpreter-list-more", shown=SHOWN, total=len(missing))))
    return card(body, [back_to_menu(t)], language=t.language)


def _to_session(t: Texts, booking: Booking) -> _Missing:
    language = LANGUAGE_BY_ID.get(booking.request.language or "")
    name = language.name(t.language) if language else "–"
    data = {**booking_data(booking), "from": FROM_LIST}
    tip = t("interpreter-list-open-tooltip", when=long_slot(booking.slot, t.language))
    line = t("interpreter-list-line", language=name, state=interpreter_line(t, booking)[1])
    return _Missing(booking.slot, line, execute(t("interpreter-list-open"), OPEN, data, tooltip=tip))


def _to_meeting(t: Texts, meeting: GroupMeeting, slot: Slot, language: str) -> _Missing:
    name, when = language_names(t, [language]), long_slot(slot, t.language)
    data = {**group_data(meeting), "language": language, "from": FROM_LIST}
    tip = t("group-interpreter-open-tooltip", when=when, language=name)
    line = t(
        "group-interpreter-list-line",
        municipality=meeting.municipality,
        language=name,
        state=language_state(t, meeting, language),
    )
    return _Missing(slot, line, execute(t("interpreter-list-open"), OPEN_LANGUAGE, data, tooltip=tip))
