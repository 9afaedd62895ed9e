"""The counsellor's card for the interpreter to one language of an information meeting (rutinen pkt. 1.2)."""

from collections.abc import Mapping

from booking.calendar.wall_time import Slot
from booking.group_meeting.meeting import GroupCancelReason, GroupMeeting, GroupStatus
from booking.group_meeting.request import ROOM_TO_BE_AGREED, Mode
from booking.routine import InterpreterRules
from booking.session.session import Interpreter, InterpreterStatus
from cards.catalogue import Texts
from cards.elements import (
    Action,
    Card,
    CardElement,
    box,
    card,
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
from cards.group_meeting.cancel import CANCEL_ASK, REASON
from cards.group_meeting.lines import group_data, language_names, language_state
from cards.group_meeting.moving import MOVE_ASK
from cards.session.interpreter_order import both_names, from_to, order_end, ordered_action, qualification_inputs

OPEN_LANGUAGE = "group.interpreter"
ORDERED, UNAVAILABLE = "group.interpreter-ordered", "group.interpreter-unavailable"
BACK = "group.interpreter-back"
OTHERS = 12
"""Other languages with a button; more would not fit, and those that are not ordered come first."""
_IN_A_ROW = 3


def language_card(
    t: Texts,
    meeting: GroupMeeting,
    slot: Slot,
    language: str,
    rules: InterpreterRules,
    centre: str,
    *,
    choice: str | None = None,
    reason: str | None = None,
    errors: Mapping[str, str] | None = None,
    note: str | None = None,
    origin: str = "",
) -> Card:
    """The meeting is agreed for `slot`. `choice` and `reason` are the inputs' values; `note` is a sentence on top;
    `origin` is where «Tilbake» goes."""
    interpreter = meeting.interpreter_to(language)
    lines = [
        (t("fact-language"), both_names(t, language)),
        (t("fact-interpreter"), language_state(t, meeting, language)),
        (t("fact-time"), from_to(t, slot, meeting.minutes)),
        (t("interpreter-mode"), _mode(t, meeting)),
    ]
    body: list[CardElement] = [title(t("group-interpreter-title"))]
    if note:
        body.append(problem(note))
    body.append(facts(lines))
    if interpreter.status is InterpreterStatus.UNAVAILABLE:
        body.append(problem(t("group-interpreter-unavailable-text")))
    # Above the order: right over «Bestilt» they would seem to be what that button is about.
    body += _others(t, meeting, language, origin)
    body.append(box([heading(t("interpreter-paste-heading")), _paste(t, meeting, slot, language, rules, centre)]))
    body.append(hint(t("group-interpreter-paste-hint")))
    body += qualification_inputs(t, slot.day, rules, interpreter, choice, reason, errors or {})
    return card(body, _actions(t, meeting, language, interpreter, origin), language=t.language)


def _mode(t: Texts, meeting: GroupMeeting) -> str:
    digital = meeting.request.mode is Mode.DIGITAL
    return t("interpreter-mode-screen") if digital else t("group-interpreter-mode-on-site")


def _paste(
    t: Texts, meeting: GroupMeeting, slot: Slot, language: str, rules: InterpreterRules, centre: str
) -> CardElement:
    """One block, so that one drag of the mouse takes it all. No adviser and no municipality but where the place needs
    it: an interpreter on site has to find the way."""
    on_site = meeting.request.mode is Mode.ON_SITE
    lines = [
        t("group-paste-mode-on-site") if on_site else t("interpreter-paste-mode"),
        t("interpreter-paste-language", language=both_names(t, language)),
        t("interpreter-paste-time", when=from_to(t, slot, meeting.minutes)),
        t("interpreter-paste-minutes", minutes=meeting.minutes),
        *([_place(t, meeting)] if on_site else []),
        t("group-paste-topic"),
        t("group-paste-participants", count=meeting.participants),
        *order_end(t, rules, centre, meeting.teams),
    ]
    return paragraph("\n\n".join(lines))


def _place(t: Texts, meeting: GroupMeeting) -> str:
    room = meeting.request.room
    if room in (None, ROOM_TO_BE_AGREED):
        return t("group-paste-place-to-agree", municipality=meeting.municipality)
    return t("group-paste-place", municipality=meeting.municipality, room=str(room))


def cancel_order_lines(t: Texts, meeting: GroupMeeting) -> list[CardElement]:
    """Interpreters who were ordered, for a time that was left or for a meeting that was cancelled."""
    if meeting.status is GroupStatus.CANCELLED:
        idle = [one.language for one in meeting.interpreters if one.status is InterpreterStatus.ORDERED]
    else:
        lapsed = meeting.moves[-1].lapsed if meeting.moves else ()
        idle = [one for one in lapsed if meeting.interpreter_to(one).status is InterpreterStatus.TO_ORDER]
    return [paragraph(t("group-interpreter-cancel", languages=language_names(t, idle)))] if idle else []


def nobody_lines(t: Texts, meeting: GroupMeeting) -> list[CardElement]:
    """What the counsellor can do where nobody is to be had; nothing while the adviser is asked for another time."""
    lacking = nobody_to(meeting)
    if not lacking or meeting.waits_for_move:
        return []
    return [problem(t("group-interpreter-nobody", languages=language_names(t, lacking)))]


def nobody_to(meeting: GroupMeeting) -> list[str]:
    """The languages that no interpreter is to be had to."""
    status = InterpreterStatus.UNAVAILABLE
    return [one for one in meeting.lacks_interpreters_to if meeting.interpreter_to(one).status is status]


def _others(t: Texts, meeting: GroupMeeting, language: str, origin: str) -> list[CardElement]:
    """The way to the meeting's other languages, those that are not ordered first."""
    lacking = meeting.lacks_interpreters_to
    others = sorted((one for one in meeting.request.languages if one != language), key=lambda one: one not in lacking)
    if not others:
        return []
    data = {**group_data(meeting), "from": origin}
    buttons = [
        execute(language_names(t, [one]), OPEN_LANGUAGE, {**data, "language": one}, tooltip=_tooltip(t, meeting, one))
        for one in others[:OTHERS]
    ]
    rows = [row(buttons[at : at + _IN_A_ROW]) for at in range(0, len(buttons), _IN_A_ROW)]
    return [heading(t("group-interpreter-others")), *rows]


def _tooltip(t: Texts, meeting: GroupMeeting, language: str) -> str:
    name, state = language_names(t, [language]), language_state(t, meeting, language)
    return t("group-interpreter-other-tooltip", language=name, state=state)


def _actions(t: Texts, meeting: GroupMeeting, language: str, interpreter: Interpreter, origin: str) -> list[Action]:
    data = {**group_data(meeting), "language": language, "from": origin}
    actions: list[Action] = []
    if interpreter.status is InterpreterStatus.UNAVAILABLE:
        cancelling = {**group_data(meeting), REASON: GroupCancelReason.NO_INTERPRETER.value}
        actions.append(execute(t("group-button-move"), MOVE_ASK, group_data(meeting)))
        actions.append(execute(t("group-button-cancel"), CANCEL_ASK, cancelling))
    actions.append(ordered_action(t, ORDERED, data, interpreter))
    if interpreter.status is not InterpreterStatus.UNAVAILABLE:
        actions.append(execute(t("interpreter-unavailable-button"), UNAVAILABLE, data))
    if meeting.teams:
        actions.append(open_url(t("counsellor-link"), meeting.teams.join_url))
    return [*actions, execute(t("button-back"), BACK, data)]
