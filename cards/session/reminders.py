"""What people are reminded of. The day is named, never «i morgen»: a reminder may be read late."""

from booking.group_meeting.meeting import GroupMeeting
from booking.session.session import Booking
from cards.catalogue import Texts
from cards.dates import long_slot
from cards.elements import Card, card, execute, facts, paragraph, title
from cards.group_meeting.lines import language_names
from cards.session.counsellor import SHOW_DUF
from cards.session.facts import booking_data, common_lines, language_line, time_line


def forward_text(t: Texts, booking: Booking) -> str:
    """To the adviser, followed by the invitation in a message of its own, ready to copy."""
    if booking.request.place:
        return t("remind-forward-on-site", **_about(t, booking))
    key = "remind-forward" if booking.teams else "remind-forward-no-link"
    return t(key, **_about(t, booking))


def adviser_evening_text(t: Texts, booking: Booking) -> str:
    if booking.request.place:
        return t("remind-adviser-evening-on-site", place=booking.request.place, **_about(t, booking))
    return t("remind-adviser-evening", **_about(t, booking))


def counsellor_evening_text(t: Texts, booking: Booking) -> str:
    lines = [t("remind-counsellor-evening", **_about(t, booking))]
    if booking.lacks_interpreter:
        lines.append(t("remind-interpreter-missing"))
    if booking.request.place:
        lines.append(t("remind-place", place=booking.request.place))
    elif booking.teams:
        lines.append(t("remind-link", link=booking.teams.join_url))
    return "\n\n".join(lines)


def interpreter_text(t: Texts, booking: Booking) -> str:
    _, language = language_line(t, booking.request)
    return t("remind-interpreter", language=language, **_about(t, booking))


def group_interpreter_text(t: Texts, meeting: GroupMeeting) -> str:
    """To the counsellor: the languages of an information meeting that no interpreter is ordered to."""
    when = long_slot(meeting.slot, t.language) if meeting.slot else ""
    languages = language_names(t, meeting.lacks_interpreters_to)
    return t("remind-group-interpreter", when=when, municipality=meeting.municipality, languages=languages)


def note_card(t: Texts, booking: Booking) -> Card:
    """To the counsellor under § 11. The note needs the DUF number, which is shown to the one who asks for it."""
    body = [
        title(t("remind-note-title")),
        paragraph(t("counsellor-note-11")),
        facts([time_line(t, booking.slot), *common_lines(t, booking.request)]),
    ]
    show = [execute(t("counsellor-show-duf"), SHOW_DUF, booking_data(booking))] if booking.duf_given else []
    return card(body, show, language=t.language)


def _about(t: Texts, booking: Booking) -> dict[str, str]:
    return {"when": long_slot(booking.slot, t.language), "municipality": booking.request.municipality or ""}
