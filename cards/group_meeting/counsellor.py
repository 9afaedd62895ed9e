"""What the counsellor gets: the question for a meeting, the ways to answer it, and the meeting as it stands."""

from collections.abc import Mapping, Sequence
from datetime import time

from booking.group_meeting.meeting import DeclineReason, GroupCancelReason, GroupMeeting, GroupStatus, Party
from cards.catalogue import Texts
from cards.dates import long_slot
from cards.elements import (
    Action,
    Card,
    CardElement,
    bullets,
    card,
    choice_input,
    choices_input,
    execute,
    facts,
    heading,
    hint,
    open_url,
    paragraph,
    problem,
    row,
    title,
)
from cards.group_meeting.cancel import CANCEL_ASK, REASON, cancelled_lines
from cards.group_meeting.form import time_inputs
from cards.group_meeting.interpreter import OPEN_LANGUAGE, cancel_order_lines, nobody_lines, nobody_to
from cards.group_meeting.lines import SHOW, duty_lines, group_data, meeting_lines
from cards.group_meeting.moving import awaited_lines, counsellor_move_action

ACCEPT, DECLINE_ASK, DECLINE = "group.accept", "group.decline-ask", "group.decline"
COUNTER_ASK, COUNTER = "group.counter-ask", "group.counter"
SHARE_ASK, SHARE = "group.share-ask", "group.share"


def counsellor_card(t: Texts, meeting: GroupMeeting, *, note: str | None = None) -> Card:
    """`note` is a sentence on top, such as why a change was not made."""
    moved = meeting.status is GroupStatus.AGREED and meeting.moves
    key = "moved" if moved else meeting.status.value
    body: list[CardElement] = [title(t(f"group-counsellor-title-{key}"))]
    if note:
        body.append(problem(note))
    if meeting.ended and meeting.ended.reason:
        body.append(paragraph(t(f"group-decline-{meeting.ended.reason.value}")))
    body.append(facts(meeting_lines(t, meeting)))
    match meeting.status:
        case GroupStatus.PROPOSED:
            body += [heading(t("group-accept-heading")), _times(t, meeting)]
        case GroupStatus.COUNTER_PROPOSED:
            body.append(paragraph(t("group-waits-for-adviser")))
        case GroupStatus.AGREED:
            if meeting.teams_problem and not meeting.teams:
                body.append(problem(t("counsellor-link-failed", reason=meeting.teams_problem)))
            elif meeting.teams_late and not meeting.teams:
                body.append(problem(t("counsellor-link-late")))
            body += [*nobody_lines(t, meeting), *awaited_lines(t, meeting), *cancel_order_lines(t, meeting)]
            body += [heading(t("group-duties")), *bullets(duty_lines(t, meeting))]
        case GroupStatus.CANCELLED:
            body += [*cancelled_lines(t, meeting), *cancel_order_lines(t, meeting)]
        case GroupStatus.HELD:
            body += [heading(t("group-attendance-heading")), *bullets(attendance_lines(t, meeting))]
    return card(body, _actions(t, meeting), language=t.language)


def attendance_lines(t: Texts, meeting: GroupMeeting) -> list[str]:
    """One line for each municipality that took part, with what is known of who came."""
    return [attendance_line(t, party) for party in meeting.parties if party.attendance or party.number]


def attendance_line(t: Texts, party: Party) -> str:
    came = party.attendance
    if came is None:
        return t("group-attendance-missing", municipality=party.municipality)
    return t("group-attendance-line", municipality=party.municipality, count=came.count, duf=came.by_duf)


def counter_card(
    t: Texts, meeting: GroupMeeting, starts: Sequence[time], picked: Mapping[str, str], errors: Mapping[str, str]
) -> Card:
    """The counsellor's own proposal."""
    body = [title(t("group-counter-title")), *time_inputs(t, 1, starts, picked, errors)]
    return _form(t, meeting, body, COUNTER, "group-counter-send")


def decline_card(t: Texts, meeting: GroupMeeting, *, error: str | None = None) -> Card:
    choices = [(reason.value, t(f"group-decline-{reason.value}")) for reason in DeclineReason]
    reasons = choice_input("reason", t("group-decline-reason"), choices, None, expanded=True, error=error)
    return _form(t, meeting, [title(t("group-decline-title")), *reasons], DECLINE, "group-decline-send")


def share_card(t: Texts, meeting: GroupMeeting, municipalities: Sequence[str]) -> Card:
    """`municipalities` are those that the meeting may be opened to."""
    others = [(name, name) for name in municipalities]
    body = [
        title(t("group-share-title")),
        paragraph(t("group-share-text", left=meeting.places_left, places=meeting.places)),
        *choices_input("municipalities", t("group-share-choose"), others, meeting.open_to),
        hint(t("group-share-hint")),
    ]
    return _form(t, meeting, body, SHARE, "group-share-send")


def _times(t: Texts, meeting: GroupMeeting) -> CardElement:
    """The dates stand in the facts above: a button with a whole date is cut off, and on a phone more so."""
    data, times = group_data(meeting), enumerate(meeting.request.times, start=1)
    return row(
        [
            execute(t("group-accept", number=n), ACCEPT, {**data, "slot": str(s)}, tooltip=long_slot(s, t.language))
            for n, s in times
        ]
    )


def _actions(t: Texts, meeting: GroupMeeting) -> list[Action]:
    data = group_data(meeting)
    decline = execute(t("group-button-decline"), DECLINE_ASK, data)
    match meeting.status:
        case GroupStatus.PROPOSED:
            return [execute(t("group-button-counter"), COUNTER_ASK, data), decline]
        case GroupStatus.COUNTER_PROPOSED:
            return [decline]
        case GroupStatus.AGREED:
            link: list[Action] = [open_url(t("counsellor-link"), meeting.teams.join_url)] if meeting.teams else []
            share = execute(t("group-button-share"), SHARE_ASK, data)
            because = {REASON: GroupCancelReason.NO_INTERPRETER.value} if nobody_to(meeting) else {}
            cancel = execute(t("group-button-cancel"), CANCEL_ASK, {**data, **because})
            return [*_interpreters(t, meeting), *link, share, counsellor_move_action(t, meeting), cancel]
    return []


def _interpreters(t: Texts, meeting: GroupMeeting) -> list[Action]:
    """None while the adviser is asked for another time: an order for this one would only have to be cancelled."""
    if meeting.request.own_interpreter or meeting.waits_for_move:
        return []
    if meeting.lacks_interpreters_to:
        return [execute(t("group-button-order"), OPEN_LANGUAGE, group_data(meeting), style="positive")]
    return [execute(t("counsellor-interpreter"), OPEN_LANGUAGE, group_data(meeting))]


def _form(t: Texts, meeting: GroupMeeting, body: list[CardElement], verb: str, send: str) -> Card:
    data = group_data(meeting)
    lines = facts(meeting_lines(t, meeting))
    actions = [execute(t(send), verb, data, style="positive"), execute(t("button-back"), SHOW, data)]
    return card([body[0], lines, *body[1:]], actions, language=t.language)
