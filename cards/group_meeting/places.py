"""The coming meetings of an adviser, and taking places in one that another municipality asked for."""

from collections.abc import Sequence

from booking.directory.directory import Counsellor
from booking.group_meeting.meeting import GroupMeeting, GroupStatus
from booking.people import Person
from cards.catalogue import Texts
from cards.dates import long_slot
from cards.elements import (
    Action,
    Card,
    CardElement,
    Data,
    box,
    bullets,
    card,
    choice_input,
    execute,
    facts,
    good_news,
    heading,
    number_input,
    open_url,
    paragraph,
    problem,
    row,
    title,
)
from cards.group_meeting.attendance import ATTENDANCE_ASK
from cards.group_meeting.counsellor import attendance_line
from cards.group_meeting.lines import SHOW, group_data, interpreter_lines, language_names, request_lines
from cards.menu import GROUP_MEETING, GROUP_MEETINGS, MINE, back_to_menu

JOIN_ASK, JOIN = "group.join-ask", "group.join"
SHOWN = 5


def my_meetings_card(
    t: Texts, mine: Sequence[GroupMeeting], others: Sequence[GroupMeeting], over: Sequence[GroupMeeting] = ()
) -> Card:
    """`mine` are those the adviser asked for or has places in, `others` those that may be joined, and `over` those
    that have been, where nobody has said yet who attended."""
    body: list[CardElement] = [title(t("group-list-title"))]
    if over:
        body.append(heading(t("group-attendance-summary")))
        body.extend(_one(t, meeting, ATTENDANCE_ASK, "group-button-attendance") for meeting in over[:SHOWN])
    body.extend(_one(t, meeting, SHOW, "group-button-show") for meeting in mine[:SHOWN])
    if not mine:
        body.append(paragraph(t("group-list-none")))
    if others:
        body.append(heading(t("group-list-others")))
        body.extend(_one(t, meeting, JOIN_ASK, "group-button-join") for meeting in others[:SHOWN])
    actions = [
        execute(t("button-group-meeting"), GROUP_MEETING, style="positive"),
        execute(t("button-my-bookings"), MINE),
        back_to_menu(t),
    ]
    return card(body, actions, language=t.language)


def next_meeting_lines(t: Texts, meeting: GroupMeeting) -> list[str]:
    """The next meeting in a municipality, for an adviser whose participant has not been to one."""
    when = long_slot(meeting.slot, t.language) if meeting.slot else "–"
    mode = t(f"group-mode-{meeting.request.mode.value}") if meeting.request.mode else "–"
    return [
        t("group-next", when=when, mode=mode),
        t("group-next-languages", languages=language_names(t, meeting.request.languages)),
        t("group-next-places", left=meeting.places_left),
    ]


def join_card(
    t: Texts,
    meeting: GroupMeeting,
    municipalities: Sequence[str],
    proposed: str | None,
    number: int | None = None,
    *,
    error: str | None = None,
) -> Card:
    """`municipalities` are those that may send participants to the meeting; `number` is how many places are taken now
    by the one who asks."""
    body = [
        title(t("group-join-title")),
        facts(_public_lines(t, meeting)),
        *choice_input(
            "municipality",
            t("walk-municipality"),
            [(name, name) for name in municipalities],
            proposed,
            placeholder=t("walk-municipality-choose"),
        ),
        *number_input("number", t("group-join-number"), number, least=0, most=meeting.places, error=error),
    ]
    actions = [
        execute(t("group-join-send"), JOIN, group_data(meeting), style="positive"),
        execute(t("button-back"), GROUP_MEETINGS),
        back_to_menu(t),
    ]
    return card(body, actions, language=t.language)


def guest_card(
    t: Texts, meeting: GroupMeeting, person: Person, counsellor: Counsellor, *, note: str | None = None
) -> Card:
    """The meeting for an adviser who has places in it."""
    at = meeting.party_of(person)
    number = meeting.parties[at].number if at is not None else 0
    came = at is not None and meeting.parties[at].attendance is not None
    agreed = meeting.status is GroupStatus.AGREED
    body: list[CardElement] = [
        good_news(t("group-guest-title")) if agreed else title(t(f"group-adviser-title-{meeting.status.value}"))
    ]
    if note:
        body.append(problem(note))
    lines = [*_public_lines(t, meeting), *interpreter_lines(t, meeting), (t("group-guest-yours"), str(number))]
    body.append(facts([*lines, (t("fact-counsellor"), f"{counsellor.name}, {counsellor.phone}")]))
    actions: list[Action] = []
    if agreed and meeting.teams:
        body.append(paragraph(t("group-duty-forward")))
        actions.append(open_url(t("receipt-link"), meeting.teams.join_url))
    if agreed:
        actions.append(execute(t("group-button-change-number"), JOIN_ASK, group_data(meeting)))
    if meeting.status is GroupStatus.HELD and (number or came):
        body += [heading(t("group-attendance-heading")), *bullets([attendance_line(t, meeting.parties[at or 0])])]
        actions.append(execute(t("group-button-attendance"), ATTENDANCE_ASK, group_data(meeting)))
    return card(body, [*actions, execute(t("group-button-list"), GROUP_MEETINGS), back_to_menu(t)], language=t.language)


def _one(t: Texts, meeting: GroupMeeting, verb: str, button: str) -> CardElement:
    top = long_slot(meeting.slot, t.language) if meeting.slot else t(f"group-adviser-title-{meeting.status.value}")
    data: Data = group_data(meeting)
    return box(
        [heading(top), facts(request_lines(t, meeting.request)[:2]), row([execute(t(button), verb, data, tooltip=top)])]
    )


def _public_lines(t: Texts, meeting: GroupMeeting) -> list[tuple[str, str]]:
    """What any municipality that may take part needs to know."""
    lines = [(t("fact-time"), long_slot(meeting.slot, t.language))] if meeting.slot else []
    if meeting.request.mode:
        lines.append((t("group-fact-mode"), t(f"group-mode-{meeting.request.mode.value}")))
    lines.append((t("group-fact-host"), meeting.municipality))
    lines.append((t("group-fact-languages"), language_names(t, meeting.request.languages)))
    lines.append((t("group-fact-places-left"), t("group-places-left", left=meeting.places_left, places=meeting.places)))
    return lines
