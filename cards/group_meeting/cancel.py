"""Cancelling an information meeting that is agreed, with a reason from a list, or taking back the question for one."""

from collections.abc import Sequence

from booking.group_meeting.meeting import GroupCancelReason, GroupMeeting
from cards.catalogue import Texts
from cards.elements import Card, CardElement, card, choice_input, execute, facts, paragraph, title
from cards.group_meeting.lines import SHOW, group_data, meeting_lines

CANCEL_ASK, CANCEL = "group.cancel-ask", "group.cancel"
REASON = "reason"


def cancel_card(
    t: Texts,
    meeting: GroupMeeting,
    reasons: Sequence[GroupCancelReason],
    chosen: str | None = None,
    *,
    error: str | None = None,
) -> Card:
    """The question before it is done, for either side. There are no `reasons` where nothing has been agreed yet."""
    key = "group-cancel" if reasons else "group-withdraw"
    choices = [(reason.value, t(f"group-cancel-reason-{reason.value}")) for reason in reasons]
    why = choice_input(REASON, t("group-cancel-reason"), choices, chosen, expanded=True, error=error)
    body: list[CardElement] = [
        title(t(f"{key}-title")),
        facts(meeting_lines(t, meeting)[:2]),
        *(why if reasons else []),
        paragraph(t(f"{key}-text")),
    ]
    data = group_data(meeting)
    actions = [execute(t(f"{key}-yes"), CANCEL, data, style="destructive"), execute(t("cancel-no"), SHOW, data)]
    return card(body, actions, language=t.language)


def cancelled_lines(t: Texts, meeting: GroupMeeting) -> list[CardElement]:
    """Why the meeting was cancelled, where it had been agreed on."""
    if meeting.ended is None or meeting.ended.cancelled_for is None:
        return []
    reason = t(f"group-cancel-reason-{meeting.ended.cancelled_for.value}")
    return [paragraph(t("group-cancelled-because", reason=reason))]
