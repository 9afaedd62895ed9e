"""After the meeting: who attended, by DUF number or by count alone."""

from collections.abc import Sequence

from booking.group_meeting.attendance import LineProblem
from booking.group_meeting.meeting import Attendance, GroupMeeting, Party
from cards.catalogue import Texts
from cards.dates import long_slot
from cards.elements import (
    Card,
    CardElement,
    bullets,
    card,
    execute,
    good_news,
    hint,
    number_input,
    paragraph,
    problem,
    text_input,
    title,
)
from cards.group_meeting.lines import group_data
from cards.menu import BOOK, back_to_menu

ATTENDANCE_ASK, ATTEND, ATTEND_CONFIRMED = "group.attendance-ask", "group.attend", "group.attend-confirmed"
LONGEST = 4000
"""Characters: room for 200 numbers with «DUF-nr.» in front."""
MOST = 999
LINES_NAMED = 10
"""Wrong lines that are named at a time; the card stays small and readable."""


def attendance_card(
    t: Texts,
    meeting: GroupMeeting,
    *,
    numbers: str | None = None,
    count: int | None = None,
    wrong: Sequence[LineProblem] = (),
    count_error: str | None = None,
    may_confirm: bool = False,
    recorded: Attendance | None = None,
) -> Card:
    """`numbers` is what may be shown again for mending; `wrong` says what to mend, by line, never what stood there.

    `recorded` is what the adviser has said before: the numbers of it are kept where nobody can read them, so they
    must be written again or are lost.
    """
    when = long_slot(meeting.slot, t.language) if meeting.slot else ""
    body: list[CardElement] = [
        title(t("group-attendance-title")),
        paragraph(t("group-attendance-text", when=when)),
        *([paragraph(_replaces(t, recorded))] if recorded else []),
        hint(t("group-attendance-privacy")),
        *text_input(
            "numbers",
            t("group-attendance-numbers"),
            numbers,
            placeholder=t("group-attendance-placeholder"),
            longest=LONGEST,
            lines=True,
        ),
        *(problem(_wrong(t, one)) for one in wrong[:LINES_NAMED]),
        *([problem(t("group-attendance-more-lines", count=more))] if (more := len(wrong) - LINES_NAMED) > 0 else []),
        *number_input("count", t("group-attendance-count"), count, least=0, most=MOST, error=count_error),
    ]
    data = group_data(meeting)
    actions = [execute(t("group-attendance-send"), ATTEND, data, style="positive")]
    if may_confirm:
        actions.append(execute(t("group-attendance-keep"), ATTEND_CONFIRMED, data))
    return card(body, [*actions, back_to_menu(t)], language=t.language)


def recorded_card(t: Texts, meeting: GroupMeeting, party: Party) -> Card:
    """What is recorded, with the way to correct it."""
    came = party.attendance
    body: list[CardElement] = [good_news(t("group-recorded-title"))]
    if came:
        body.append(paragraph(t("group-recorded-text", count=came.count, duf=came.by_duf)))
        body += bullets([t("group-recorded-by-duf" if came.by_duf else "group-recorded-by-count")])
    actions = [
        execute(t("button-book"), BOOK, style="positive"),
        execute(t("group-recorded-correct"), ATTENDANCE_ASK, group_data(meeting)),
        back_to_menu(t),
    ]
    return card(body, actions, language=t.language)


def _replaces(t: Texts, recorded: Attendance) -> str:
    text = t("group-attendance-replaces", count=recorded.count, duf=recorded.by_duf)
    return f"{text} {t('group-attendance-numbers-again')}" if recorded.by_duf else text


def _wrong(t: Texts, line: LineProblem) -> str:
    return t("group-attendance-line-wrong", line=line.line, what=t(f"group-line-{line.problem.value}"))
