"""Ordering the interpreters to a group meeting, one to each language (rutinen pkt. 1.2: the centre does), and noting
that nobody can be had."""

from datetime import datetime

from booking.change import Changed, Refused, change
from booking.effects import EffectKind
from booking.group_meeting.lifecycle import GroupChange, GroupRefusal, hindrance_to_arrange
from booking.group_meeting.meeting import GroupMeeting, LanguageInterpreter
from booking.interpreter import Qualification, is_enough
from booking.people import Person
from booking.routine import InterpreterRules
from booking.session.session import InterpreterStatus


def order_interpreter_to(
    meeting: GroupMeeting, language: str, by: Person, now: datetime, said: Qualification, rules: InterpreterRules
) -> GroupChange:
    """The counsellor has ordered the interpreter to a language; both sides see it.

    Also after nobody could be had, when somebody was found all the same; and where one is ordered already but is
    another, or was noted down wrong.
    """
    if why := _refuse(meeting, language, by, now):
        return Refused(why)
    if meeting.slot is None or not is_enough(said, meeting.slot.day, rules):
        return Refused(GroupRefusal.LEVEL_NEEDED)
    was = meeting.interpreter_to(language)
    if was.is_ordered_as(said):
        return Refused(GroupRefusal.ALREADY_ORDERED)
    ordered = LanguageInterpreter(
        language=language,
        status=InterpreterStatus.ORDERED,
        level=said.level,
        exception=said.exception,
        by=by,
        at=now,
    )
    is_another = was.status is InterpreterStatus.ORDERED
    return _with(meeting, ordered, "group-interpreter-changed" if is_another else "group-interpreter-ordered")


def note_no_interpreter_to(meeting: GroupMeeting, language: str, by: Person, now: datetime) -> GroupChange:
    """Nobody can be had to a language for this time, or the one who was ordered fell out; both sides see it."""
    if why := _refuse(meeting, language, by, now):
        return Refused(why)
    if meeting.interpreter_to(language).status is InterpreterStatus.UNAVAILABLE:
        return Refused(GroupRefusal.ALREADY_UNAVAILABLE)
    nobody = LanguageInterpreter(language=language, status=InterpreterStatus.UNAVAILABLE, by=by, at=now)
    return _with(meeting, nobody, "group-interpreter-unavailable")


def hindrance_to_order(meeting: GroupMeeting, now: datetime) -> GroupRefusal | None:
    """Why nothing can be said about any of the interpreters; None while the centre may order."""
    if why := hindrance_to_arrange(meeting, now):
        return why
    if meeting.request.own_interpreter:
        return GroupRefusal.OWN_INTERPRETER
    # An order for a time that the counsellor wants to leave would only have to be cancelled.
    return GroupRefusal.WAITS_FOR_ADVISER if meeting.waits_for_move else None


def _refuse(meeting: GroupMeeting, language: str, by: Person, now: datetime) -> GroupRefusal | None:
    if not meeting.is_led_by(by):
        return GroupRefusal.NOT_YOURS
    if why := hindrance_to_order(meeting, now):
        return why
    return None if language in meeting.request.languages else GroupRefusal.LANGUAGE_NOT_NEEDED


def _with(meeting: GroupMeeting, said: LanguageInterpreter, event: str) -> Changed[GroupMeeting]:
    others = (one for one in meeting.interpreters if one.language != said.language)
    changed = meeting.next_revision(interpreters=(*others, said))
    told = (EffectKind.GROUP_ADVISER_CARD, EffectKind.GROUP_COUNSELLOR_CARD)
    return change(meeting, changed, changed.effects(*told), event)
