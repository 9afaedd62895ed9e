"""What advisers get: the meeting they asked for, the answer to a counter-proposal, the text to forward."""

from collections.abc import Mapping

from booking.directory.directory import Counsellor
from booking.group_meeting.meeting import GroupMeeting, GroupStatus
from booking.group_meeting.request import Mode
from booking.routine import GroupMeetingRules
from cards.catalogue import Texts
from cards.dates import long_slot, with_plain_spaces
from cards.durations import length
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
from cards.group_meeting.attendance import ATTENDANCE_ASK
from cards.group_meeting.cancel import CANCEL_ASK, cancelled_lines
from cards.group_meeting.counsellor import attendance_lines
from cards.group_meeting.form import time_inputs
from cards.group_meeting.lines import SHOW, duty_lines, group_data, language_names, meeting_lines
from cards.group_meeting.moving import adviser_move_actions, question_lines
from cards.menu import GROUP_MEETING, back_to_menu

ACCEPT_COUNTER, TIMES_ASK, TIMES = "group.accept-counter", "group.times-ask", "group.times"


def adviser_card(
    t: Texts,
    meeting: GroupMeeting,
    counsellor: Counsellor,
    *,
    stand_in: Counsellor | None = None,
    note: str | None = None,
) -> Card:
    """For the adviser who asked. `note` is a sentence on top, such as why a change was not made; `stand_in` is whom
    an unanswered question was handed to."""
    body: list[CardElement] = [_top(t, meeting)]
    if note:
        body.append(problem(note))
    if meeting.ended and meeting.ended.reason:
        body.append(paragraph(t(f"group-decline-{meeting.ended.reason.value}")))
    body.append(facts(meeting_lines(t, meeting, counsellor)))
    match meeting.status:
        case GroupStatus.PROPOSED if meeting.overdue_since:
            key, who = ("exception-handed-over", stand_in) if stand_in else ("exception-call", counsellor)
            body.append(paragraph(t(key, counsellor=counsellor.name, name=who.name, phone=who.phone)))
        case GroupStatus.PROPOSED:
            body.append(paragraph(t("group-waits-for-counsellor", counsellor=counsellor.name)))
        case GroupStatus.EXPIRED:
            body.append(paragraph(t("group-expired", counsellor=counsellor.name, phone=counsellor.phone)))
        case GroupStatus.AGREED:
            body += [*question_lines(t, meeting), *_link_lines(t, meeting, counsellor)]
            body += [heading(t("group-duties")), *bullets(duty_lines(t, meeting))]
        case GroupStatus.CANCELLED:
            body += cancelled_lines(t, meeting)
            body.append(paragraph(t("group-cancelled-by", name=meeting.ended.by.name if meeting.ended else "–")))
        case GroupStatus.HELD:
            body += [heading(t("group-attendance-heading")), *bullets(attendance_lines(t, meeting))]
    return card(body, [*_actions(t, meeting), back_to_menu(t)], language=t.language)


def _top(t: Texts, meeting: GroupMeeting) -> CardElement:
    if meeting.waits_for_move:
        return title(t("group-adviser-title-move"))
    if meeting.status is not GroupStatus.AGREED:
        return title(t(f"group-adviser-title-{meeting.status.value}"))
    return good_news(t("group-adviser-title-moved" if meeting.moves else "group-adviser-title-agreed"))


def times_again_card(
    t: Texts, meeting: GroupMeeting, rules: GroupMeetingRules, picked: Mapping[str, str], errors: Mapping[str, str]
) -> Card:
    """New times instead of the one that the counsellor proposed."""
    body = [
        title(t("group-times-again-title")),
        facts(meeting_lines(t, meeting)[:1]),
        *time_inputs(t, rules.proposals, rules.starts(), picked, errors),
    ]
    data = group_data(meeting)
    actions = [
        execute(t("group-times-again-send"), TIMES, data, style="positive"),
        execute(t("button-back"), SHOW, data),
    ]
    return card(body, actions, language=t.language)


def invitation_text(t: Texts, meeting: GroupMeeting) -> str:
    """The text to forward to the participants: time, languages and link. Nothing in it tells who they are."""
    if meeting.slot is None or meeting.teams is None:
        return ""
    text = t(
        "group-invitation",
        when=long_slot(meeting.slot, t.language),
        length=length(t, meeting.minutes),
        languages=language_names(t, meeting.request.languages),
        link=meeting.teams.join_url,
    )
    if meeting.teams.join_id and meeting.teams.passcode:
        text += "\n" + t("invitation-code", id=meeting.teams.join_id, passcode=meeting.teams.passcode)
    return with_plain_spaces(text)


def guest_cancelled_text(t: Texts, meeting: GroupMeeting) -> str:
    return t("group-guest-cancelled", when=long_slot(meeting.slot, t.language) if meeting.slot else "")


def _link_lines(t: Texts, meeting: GroupMeeting, counsellor: Counsellor) -> list[CardElement]:
    if meeting.request.mode is not Mode.DIGITAL or meeting.teams:
        return []
    if meeting.teams_problem:
        return [problem(t("receipt-link-failed", counsellor=counsellor.name, phone=counsellor.phone))]
    if meeting.teams_late:
        return [problem(t("receipt-link-late", counsellor=counsellor.name, phone=counsellor.phone))]
    return [paragraph(t("receipt-link-pending"))]


def _actions(t: Texts, meeting: GroupMeeting) -> list[Action]:
    data = group_data(meeting)
    withdraw = execute(t("group-button-withdraw"), CANCEL_ASK, data)
    match meeting.status:
        case GroupStatus.PROPOSED:
            return [withdraw]
        case GroupStatus.COUNTER_PROPOSED:
            return [
                execute(t("group-button-accept"), ACCEPT_COUNTER, data, style="positive"),
                execute(t("group-button-other-times"), TIMES_ASK, data),
                withdraw,
            ]
        case GroupStatus.AGREED:
            link: list[Action] = [open_url(t("receipt-link"), meeting.teams.join_url)] if meeting.teams else []
            cancel = execute(t("group-button-cancel"), CANCEL_ASK, data)
            return [*adviser_move_actions(t, meeting), *link, cancel]
        case GroupStatus.HELD:
            recorded = meeting.parties[0].attendance
            label = "group-recorded-correct" if recorded else "group-button-attendance"
            return [execute(t(label), ATTENDANCE_ASK, data)]
        case GroupStatus.EXPIRED:
            return [execute(t("group-button-ask-again"), GROUP_MEETING, {"again": str(meeting.id)}, style="positive")]
    return [execute(t("button-group-meeting"), GROUP_MEETING)]
