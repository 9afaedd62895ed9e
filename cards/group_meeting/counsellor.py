"""What the counsellor gets: the question for a meeting, the ways to answer it, and the meeting as it stands."""

from collections.abc import Mapping, Sequence
from datetime import time

from booking.group_meeting.meeting import DeclineReason, GroupMeeting, GroupStatus
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
from cards.group_meeting.form import time_inputs
from cards.group_meeting.lines import SHOW, duty_lines, group_data, meeting_lines

ACCEPT, DECLINE_ASK, DECLINE = "group.accept", "group.decline-ask", "group.decline"
COUNTER_ASK, COUNTER = "group.counter-ask", "group.counter"
SHARE_ASK, SHARE = "group.share-ask", "group.share"
CANCEL_ASK, CANCEL = "group.cancel-ask", "group.cancel"


def counsellor_card(t: Texts, meeting: GroupMeeting, *, note: str | None = None) -> Card:
    """`note` is a sentence on top, such as why a change was not made."""
    body: list[CardElement] = [title(t(f"group-counsellor-title-{meeting.status.value}"))]
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
            body += [heading(t("group-duties")), *bullets(duty_lines(t, meeting))]
        case GroupStatus.HELD:
            body += [heading(t("group-attendance-heading")), *bullets(attendance_lines(t, meeting))]
    return card(body, _actions(t, meeting), language=t.language)


def attendance_lines(t: Texts, meeting: GroupMeeting) -> list[str]:
    """One line for each municipality that took part, with what is known of who came."""
    lines = []
    for party in meeting.parties:
        came = party.attendance
        if came:
            values: dict[str, str | int] = {"count": came.count, "duf": came.by_duf}
            lines.append(t("group-attendance-line", municipality=party.municipality, **values))
        elif party.number:
            lines.append(t("group-attendance-missing", municipality=party.municipality))
    return lines


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


def cancel_card(t: Texts, meeting: GroupMeeting) -> Card:
    """The question before a meeting is cancelled, or a question for one taken back, by either side."""
    agreed = meeting.status is GroupStatus.AGREED
    key = "group-cancel" if agreed else "group-withdraw"
    body = [title(t(f"{key}-title")), facts(meeting_lines(t, meeting)[:2]), paragraph(t(f"{key}-text"))]
    data = group_data(meeting)
    actions = [execute(t(f"{key}-yes"), CANCEL, data, style="destructive"), execute(t("cancel-no"), SHOW, data)]
    return card(body, actions, language=t.language)


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
            return [*link, share, execute(t("group-button-cancel"), CANCEL_ASK, data)]
    return []


def _form(t: Texts, meeting: GroupMeeting, body: list[CardElement], verb: str, send: str) -> Card:
    data = group_data(meeting)
    lines = facts(meeting_lines(t, meeting))
    actions = [execute(t(send), verb, data, style="positive"), execute(t("button-back"), SHOW, data)]
    return card([body[0], lines, *body[1:]], actions, language=t.language)
