"""Moving an agreed information meeting: the counsellor's form for other times, how both see it, and what is told."""

from collections.abc import Mapping

from booking.group_meeting.meeting import GroupMeeting
from booking.routine import GroupMeetingRules
from cards.catalogue import Texts
from cards.dates import long_slot
from cards.elements import (
    Action,
    Card,
    CardElement,
    card,
    execute,
    facts,
    heading,
    hint,
    paragraph,
    problem,
    row,
    title,
)
from cards.group_meeting.form import time_inputs
from cards.group_meeting.lines import SHOW, group_data, meeting_lines, time_lines

MOVE_ASK, MOVE, MOVE_WITHDRAW = "group.move-ask", "group.move", "group.move-withdraw"
MOVE_ACCEPT, MOVE_DECLINE = "group.move-accept", "group.move-decline"


def move_card(
    t: Texts, meeting: GroupMeeting, rules: GroupMeetingRules, picked: Mapping[str, str], errors: Mapping[str, str]
) -> Card:
    """The counsellor's form; the first time is needed, the others are wished for."""
    data = group_data(meeting)
    body = [
        title(t("group-move-title")),
        facts(meeting_lines(t, meeting)[:2]),
        paragraph(t("group-move-text")),
        hint(t("group-move-hint")),
        *time_inputs(t, rules.proposals, rules.starts(), picked, errors),
    ]
    actions = [
        execute(t("group-move-send"), MOVE, data, style="positive"),
        execute(t("button-back"), SHOW, data),
    ]
    return card(body, actions, language=t.language)


def awaited_lines(t: Texts, meeting: GroupMeeting) -> list[CardElement]:
    """For the counsellor: what has been proposed, or that none of it suited."""
    if meeting.move_to:
        proposed = facts(time_lines(t, meeting.move_to))
        return [heading(t("group-move-awaited")), proposed, paragraph(t("group-move-awaited-text"))]
    return [problem(t("group-move-refused"))] if meeting.move_refused else []


def question_lines(t: Texts, meeting: GroupMeeting) -> list[CardElement]:
    """For the adviser: the times to choose from. The dates stand in the facts: a button with one would be cut off."""
    if not meeting.move_to:
        return []
    data = group_data(meeting)
    buttons = [
        execute(t("group-accept", number=n), MOVE_ACCEPT, {**data, "slot": str(s)}, tooltip=long_slot(s, t.language))
        for n, s in enumerate(meeting.move_to, start=1)
    ]
    return [
        heading(t("group-move-question")),
        facts(time_lines(t, meeting.move_to)),
        row(buttons),
        hint(t("group-move-question-hint")),
    ]


def counsellor_move_action(t: Texts, meeting: GroupMeeting) -> Action:
    data = group_data(meeting)
    if meeting.move_to:
        return execute(t("group-button-move-withdraw"), MOVE_WITHDRAW, data)
    return execute(t("group-button-move"), MOVE_ASK, data)


def adviser_move_actions(t: Texts, meeting: GroupMeeting) -> list[Action]:
    none = execute(t("group-button-move-decline"), MOVE_DECLINE, group_data(meeting))
    return [none] if meeting.move_to else []


def moved_text(t: Texts, meeting: GroupMeeting) -> str:
    """For the advisers who have places in the meeting: from when to when."""
    if not meeting.moves:
        return ""
    last = meeting.moves[-1]
    before, now = long_slot(last.from_slot, t.language), long_slot(last.to_slot, t.language)
    return t("group-guest-moved", before=before, when=now)
