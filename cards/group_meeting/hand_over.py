"""What is said when a group meeting gets another counsellor, and to a stand-in who is given one."""

from booking.directory.directory import Counsellor
from booking.group_meeting.meeting import GroupMeeting
from cards.catalogue import Texts
from cards.dates import long_slot
from cards.elements import Card, card, facts, paragraph, title
from cards.group_meeting.lines import meeting_lines


def when(t: Texts, meeting: GroupMeeting) -> str:
    """The time agreed; while none is, that it is a question."""
    return long_slot(meeting.slot, t.language) if meeting.slot else t("group-when-asked")


def new_leader_text(t: Texts, meeting: GroupMeeting, new: Counsellor) -> str:
    """To an adviser, host or guest: who leads the meeting now, and that a link that was forwarded ends."""
    key = "group-new-leader-digital" if meeting.is_digital and meeting.slot else "group-new-leader"
    return t(key, when=when(t, meeting), counsellor=new.name, phone=new.phone)


def took_over_text(t: Texts, meeting: GroupMeeting, former: Counsellor | None, *, stands_in: bool) -> str:
    """To the counsellor who has the meeting now. `stands_in` says that it is because `former` is away that day."""
    told = {"when": when(t, meeting), "municipality": meeting.municipality}
    if former is None:
        return t("group-took-over", **told)
    key = "group-took-over-stand-in" if stands_in else "group-took-over-from"
    return t(key, former=former.name, **told)


def former_text(t: Texts, meeting: GroupMeeting, new: Counsellor, *, stands_in: bool) -> str:
    key = "group-former-stand-in" if stands_in else "group-former"
    return t(key, when=when(t, meeting), municipality=meeting.municipality, counsellor=new.name)


def passed_on_card(t: Texts, meeting: GroupMeeting, new: Counsellor) -> Card:
    """Takes the place of the card of one who does not lead the meeting any more."""
    lines = meeting_lines(t, meeting)
    body = [
        title(t("group-passed-on-title")),
        facts([line for line in lines if line[0] in (t("fact-time"), t("fact-municipality"))]),
        paragraph(t("group-passed-on", counsellor=new.name)),
    ]
    return card(body, language=t.language)
