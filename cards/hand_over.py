"""What is said when a session or a group meeting gets another counsellor, and to a stand-in who is given a meeting."""

from booking.booked import Booked
from booking.directory.directory import Counsellor
from booking.group_meeting.meeting import GroupMeeting
from cards.catalogue import Texts
from cards.dates import long_slot
from cards.elements import Card, card, facts, paragraph, title
from cards.group_meeting.lines import meeting_lines
from cards.session.facts import common_lines, time_line


def when(t: Texts, booked: Booked) -> str:
    """The time agreed; while none is, that it is a question."""
    return long_slot(booked.slot, t.language) if booked.slot else t("group-when-asked")


def adviser_text(t: Texts, booked: Booked, new: Counsellor) -> str:
    """To an adviser, host or guest: who leads it now, and that a link that was forwarded will not work any more."""
    key = "hand-over-adviser"
    if isinstance(booked, GroupMeeting):
        key = "group-new-leader-digital" if booked.is_digital and booked.slot else "group-new-leader"
    return t(key, when=when(t, booked), counsellor=new.name, phone=new.phone)


def took_over_text(t: Texts, booked: Booked, former: Counsellor | None, *, stands_in: bool) -> str:
    """To the counsellor who has it now. `stands_in` says that it is because `former` is away that day."""
    told = {"when": when(t, booked), "municipality": booked.municipality}
    if isinstance(booked, GroupMeeting):
        keys = "group-took-over", "group-took-over-stand-in" if stands_in else "group-took-over-from"
    else:
        keys = "hand-over-new", "hand-over-new-from"
        told["interpreter"] = booked.interpreter.status.value
    return (t(keys[1], former=former.name, **told) if former else t(keys[0], **told)).strip()


def former_text(t: Texts, booked: Booked, new: Counsellor, *, stands_in: bool) -> str:
    key = "hand-over-former"
    if isinstance(booked, GroupMeeting):
        key = "group-former-stand-in" if stands_in else "group-former"
    return t(key, when=when(t, booked), municipality=booked.municipality, counsellor=new.name)


def passed_on_card(t: Texts, booked: Booked, new: Counsellor) -> Card:
    """Takes the place of the card of the one who had it: what stood there is no longer theirs to act on."""
    if isinstance(booked, GroupMeeting):
        named = (t("fact-time"), t("fact-municipality"))
        lines = [line for line in meeting_lines(t, booked) if line[0] in named]
        keys = "group-passed-on-title", "group-passed-on"
    else:
        lines = [time_line(t, booked.slot), *common_lines(t, booked.request)[:1]]
        keys = "hand-over-former-title", "hand-over-former-text"
    body = [title(t(keys[0])), facts(lines), paragraph(t(keys[1], counsellor=new.name))]
    return card(body, language=t.language)
