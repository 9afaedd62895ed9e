"""What is said when a session gets another counsellor."""

from booking.directory.directory import Counsellor
from booking.session.session import Booking
from cards.catalogue import Texts
from cards.dates import long_slot
from cards.elements import Card, card, facts, paragraph, title
from cards.session.facts import common_lines, time_line


def adviser_text(t: Texts, booking: Booking, new: Counsellor) -> str:
    """To the adviser: the link that was forwarded will not work any more."""
    when = long_slot(booking.slot, t.language)
    return t("hand-over-adviser", when=when, counsellor=new.name, phone=new.phone)


def new_counsellor_text(t: Texts, booking: Booking, former: Counsellor | None) -> str:
    told = {
        "when": long_slot(booking.slot, t.language),
        "municipality": booking.request.municipality or "",
        "interpreter": booking.interpreter.status.value,
    }
    text = t("hand-over-new-from", former=former.name, **told) if former else t("hand-over-new", **told)
    return text.strip()


def former_text(t: Texts, booking: Booking, new: Counsellor) -> str:
    when, municipality = long_slot(booking.slot, t.language), booking.request.municipality or ""
    return t("hand-over-former", when=when, municipality=municipality, counsellor=new.name)


def former_card(t: Texts, booking: Booking, new: Counsellor) -> Card:
    """Takes the place of the booking card: what stood there is no longer the former counsellor's to act on."""
    lines = [time_line(t, booking.slot), *common_lines(t, booking.request)[:1]]
    body = [
        title(t("hand-over-former-title")),
        facts(lines),
        paragraph(t("hand-over-former-text", counsellor=new.name)),
    ]
    return card(body, language=t.language)
