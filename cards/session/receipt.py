"""The adviser's receipt, and the invitation that the adviser forwards."""

from booking.calendar.wall_time import Slot
from booking.directory.directory import Counsellor
from booking.legal_basis import LegalBasis
from booking.ports import TeamsMeeting
from booking.session.session import Booking
from cards.catalogue import Texts
from cards.dates import long_slot, with_plain_spaces
from cards.elements import (
    Action,
    Card,
    CardElement,
    bullets,
    card,
    execute,
    facts,
    good_news,
    heading,
    open_url,
    paragraph,
    problem,
    title,
)
from cards.menu import MINE, back_to_menu
from cards.session.cancel import CANCEL_ASK
from cards.session.facts import (
    Line,
    booking_data,
    cancelled_lines,
    common_lines,
    counsellor_line,
    grant_lines,
    interpreter_line,
    presence_line,
    time_line,
)
from cards.session.move import MOVE


def receipt_card(
    t: Texts,
    booking: Booking,
    counsellor: Counsellor,
    *,
    done: str | None = None,
    wrong: str | None = None,
) -> Card:
    """How the booking stands, for the adviser. The DUF number is not repeated here.

    `done` and `wrong` are sentences on what was just changed, or why it was not.
    """
    request = booking.request
    lines = [
        time_line(t, booking.slot),
        counsellor_line(t, counsellor),
        *common_lines(t, request),
        interpreter_line(t, booking),
        presence_line(t, request),
        *grant_lines(t, booking.judgment),
    ]
    top: list[CardElement] = [problem(wrong)] if wrong else []
    if not booking.is_active:
        return card([*top, *_over(t, booking, counsellor, lines[:3])], [back_to_menu(t)], language=t.language)
    body = [*top, good_news(done or t("receipt-title-moved" if booking.moves else "receipt-title")), facts(lines)]
    actions: list[Action] = []
    if request.place:
        body.append(paragraph(t("receipt-on-site", place=request.place)))
    elif booking.teams:
        actions.append(open_url(t("receipt-link"), booking.teams.join_url))
    elif booking.teams_problem:
        body.append(problem(t("receipt-link-failed", counsellor=counsellor.name, phone=counsellor.phone)))
    elif booking.teams_late:
        body.append(problem(t("receipt-link-late", counsellor=counsellor.name, phone=counsellor.phone)))
    else:
        body.append(paragraph(t("receipt-link-pending")))
    body += [heading(t("receipt-duties")), *bullets(_duties(t, booking))]
    data = booking_data(booking)
    actions += [execute(t("button-move"), MOVE, data), execute(t("button-cancel"), CANCEL_ASK, data)]
    return card(body, [*actions, execute(t("button-my-bookings"), MINE), back_to_menu(t)], language=t.language)


def _over(t: Texts, booking: Booking, counsellor: Counsellor, lines: list[Line]) -> list[CardElement]:
    """A session that is cancelled, held or not attended."""
    text = paragraph(t(f"receipt-{booking.status.value}-text", counsellor=counsellor.name))
    heading_text = title(t(f"receipt-title-{booking.status.value}"))
    return [heading_text, facts([*lines, *cancelled_lines(t, booking)]), text]


def _duties(t: Texts, booking: Booking) -> list[str]:
    ordinary = booking.request.basis is LegalBasis.ORDINARY
    first = "tell-place" if booking.request.place else "forward"
    keys = [first, "notes-11" if ordinary else "notes-6a", "no-talk", "interpreter"]
    return [t(f"receipt-duty-{key}") for key in keys]


def invitation_text(t: Texts, slot: Slot, meeting: TeamsMeeting, place: str | None = None) -> str:
    """Date, time and link, or place, as plain text; nothing in it tells who it is for."""
    if place:
        return with_plain_spaces(t("invitation-on-site", when=long_slot(slot, t.language), place=place))
    text = t("invitation", when=long_slot(slot, t.language), link=meeting.join_url)
    if meeting.join_id and meeting.passcode:
        text += "\n" + t("invitation-code", id=meeting.join_id, passcode=meeting.passcode)
    return with_plain_spaces(text)
