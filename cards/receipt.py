"""The adviser's receipt, and the invitation that the adviser forwards."""

from booking.directory import Counsellor
from booking.legal_basis import LegalBasis
from booking.ports import Meeting
from booking.session import Booking
from booking.wall_time import Slot
from cards.booking_facts import common_lines, counsellor_line, interpreter_line, presence_line, time_line
from cards.catalogue import Texts
from cards.dates import long_slot
from cards.elements import (
    Action,
    Card,
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


def receipt_card(t: Texts, booking: Booking, counsellor: Counsellor) -> Card:
    """How the booking stands, for the adviser. The DUF number is not repeated here."""
    request = booking.request
    lines = [
        time_line(t, booking.slot),
        counsellor_line(t, counsellor),
        *common_lines(t, request),
        interpreter_line(t, booking),
        presence_line(t, request),
    ]
    if not booking.is_active:
        gone = paragraph(t("receipt-cancelled-text", counsellor=counsellor.name))
        body = [title(t("receipt-title-cancelled")), facts(lines[:3]), gone]
        return card(body, [back_to_menu(t)], language=t.language)
    body = [good_news(t("receipt-title")), facts(lines)]
    actions: list[Action] = []
    if booking.meeting:
        actions.append(open_url(t("receipt-link"), booking.meeting.join_url))
    elif booking.meeting_problem:
        body.append(problem(t("receipt-link-failed", counsellor=counsellor.name, phone=counsellor.phone)))
    else:
        body.append(paragraph(t("receipt-link-pending")))
    body += [heading(t("receipt-duties")), *bullets(_duties(t, booking))]
    actions += [execute(t("button-my-bookings"), MINE), back_to_menu(t)]
    return card(body, actions, language=t.language)


def _duties(t: Texts, booking: Booking) -> list[str]:
    ordinary = booking.request.basis is LegalBasis.ORDINARY
    keys = ["forward", "notes-11" if ordinary else "notes-6a", "no-talk", "interpreter"]
    return [t(f"receipt-duty-{key}") for key in keys]


def invitation_text(t: Texts, slot: Slot, meeting: Meeting) -> str:
    """Date, time and link as plain text; nothing in it tells who it is for."""
    text = t("invitation", when=long_slot(slot, t.language), link=meeting.join_url)
    if meeting.join_id and meeting.passcode:
        text += "\n" + t("invitation-code", id=meeting.join_id, passcode=meeting.passcode)
    return text
