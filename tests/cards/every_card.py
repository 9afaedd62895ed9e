"""Every card and every message that the assistant can send, in one written language, from the tests' examples."""

from collections.abc import Callable
from datetime import date, time, timedelta
from functools import partial
from typing import get_args
from uuid import UUID

from booking.calendar.blocks import Block
from booking.calendar.substitution import Substitution
from booking.directory.contacts import find_contacts
from booking.directory.difference import Difference, DifferenceKind
from booking.directory.directory import MOST_ROOMS
from booking.directory.edit import FIELDS, Task
from booking.duf import DufProblem
from booking.duties import DUTIES, figures
from booking.exception_request.request import AskedReason, ExceptionStatus
from booking.group_meeting.attendance import LineProblem
from booking.group_meeting.cancelling import cancel_group
from booking.group_meeting.meeting import Attendance, GroupCancelReason, GroupMeeting
from booking.group_meeting.request import Mode
from booking.hand_over import Hindrance
from booking.interpreter import ExceptionReason, Qualification
from booking.legal_basis import LegalBasis
from booking.routine import GroupMeetingRules, InterpreterRules, Routine
from booking.session.interpreter import note_no_interpreter, order_interpreter
from booking.session.session import CancelReason
from booking.stakes import Stake
from booking.waiting.entry import WaitingStatus
from cards import hand_over, interpreter_list, menu, routine, undelivered
from cards.calendar import blocks, substitutes, week
from cards.calendar.closed_days import closed_line
from cards.catalogue import Texts
from cards.directory import change as directory_change
from cards.directory import contact, rooms
from cards.directory import contact_list as directory
from cards.elements import Card
from cards.exception_request import answering as exception_request
from cards.exception_request import form as exception_form
from cards.group_meeting import adviser, attendance, form, lines, moving, places
from cards.group_meeting import cancel as group_cancel
from cards.group_meeting import counsellor as group_counsellor
from cards.group_meeting import interpreter as group_interpreter
from cards.session import (
    cancel,
    counsellor,
    interpreter,
    material,
    move,
    outcome,
    receipt,
    reminders,
    which_day,
)
from cards.session import mine as my_bookings
from cards.session.form import Form
from cards.waiting import card as waiting
from dialogs.session.move import Moving
from dialogs.session.move import show as show_move
from dialogs.session.show import show
from dialogs.session.state import Page, SessionWalk
from dialogs.steps import FieldError
from tests.booking import test_exception_request as asking
from tests.booking.examples import ARTURO, COUNSELLOR, DIRECTORY, DUF, GORIL, NOW, STRANGER, facts, under_6a, under_11
from tests.booking.group_meeting.examples import (
    a_request,
    agreed,
    countered,
    move_asked,
    move_refused,
    moved_on,
    ordered,
    proposed,
    unavailable,
)
from tests.booking.group_meeting.examples import (
    after as after_group,
)
from tests.booking.test_waiting import in_status as in_standing
from tests.cards.examples import EVERY, FRIDAY, MEETING, after, moved
from tests.cards.test_exception_and_waiting_cards import SOFT
from tests.cards.test_group_meeting import MEETINGS, full
from tests.cards.test_walk_cards import every_error

Shown = dict[str, Card | str]
FIRST, SECOND = DIRECTORY.counsellors
ID = UUID(int=1)
ARRANGED = {
    "own": agreed(own_interpreter=True),
    "ordered": ordered("uk"),
    "nobody": unavailable(),
    "to move": move_asked(unavailable()),
    "not moved": move_refused(),
    "moved": moved_on(ordered("uk")),
    "cancelled": after_group(cancel_group(ordered("uk"), COUNSELLOR, NOW, GroupCancelReason.ILLNESS)),
}
MADE = EVERY["with a meeting, 6A"]
NOBODY = after(note_no_interpreter(MADE, COUNSELLOR, NOW))
BY_EXCEPTION = after(
    order_interpreter(
        MADE, COUNSELLOR, NOW, Qualification(exception=ExceptionReason.NOBODY_QUALIFIED), InterpreterRules()
    )
)
ON_SITE = MADE.model_copy(update={"request": MADE.request.model_copy(update={"place": "Kommunens lokaler"})})
BOOKINGS = {
    **EVERY,
    "moved": moved(under_6a()),
    "nobody": NOBODY,
    "by exception": BY_EXCEPTION,
    "on site": ON_SITE,
}
PENDING = [in_standing(WaitingStatus.OFFERED), asking.sent().subject]
FIGURES = figures(Routine(), NOW.date())
BLOCK = Block(ID, ARTURO, date(2026, 12, 8), date(2026, 12, 9), time(10), time(12), date(2027, 3, 30))
AWAY = Substitution(ID, ARTURO, GORIL, date(2026, 12, 7), date(2026, 12, 11))
CHANGE = Difference(kind=DifferenceKind.PHONE, subject="Gøril Erikstad", before=None, after="468 42 570")
WALK_DATA = {"draft": str(ID), "version": 1}


def every_card(t: Texts) -> Shown:
    """Each by a name that says which it is."""
    parts: tuple[Callable[[Texts], Shown], ...] = (
        _menu,
        _walk,
        _bookings,
        _exceptions,
        _group,
        _directory,
        _week,
        _lost,
    )
    return {name: card for part in parts for name, card in part(t).items()}


def _menu(t: Texts) -> Shown:
    found = find_contacts(DIRECTORY, "larvik")
    shown: Shown = {
        "menu": menu.menu_card(t, DIRECTORY.centre.name, not_understood=True),
        "menu, counsellor": menu.menu_card(t, DIRECTORY.centre.name, counsellor=True, administrator=True),
        "group": menu.group_card(t),
        "which first": menu.question_card(t),
        "which first, kept": menu.question_card(
            t, "be28237f-0000-4000-8000-860c15e5ed37", [(t("fact-municipality"), "Larvik")]
        ),
        "notice": menu.notice_card(t, "notice-trouble", wrong=True),
        "notice-not-saved": menu.notice_card(t, "notice-not-saved", wrong=True),
        "notice-saved-trouble": menu.notice_card(t, "notice-saved-trouble", wrong=True),
        "contact": contact.contacts_card(t, found, DIRECTORY.updated),
        "contacts": contact.contacts_card(t, [*found, *find_contacts(DIRECTORY, "horten")], DIRECTORY.updated),
        "contact?": contact.contact_question_card(t, DIRECTORY, None, outside=True),
        "routine?": routine.routine_question_card(t),
        "answer": routine.answer_card(t, DUTIES, FIGURES),
    }
    return shown | {f"routine {basis}": routine.routine_card(t, basis, FIGURES) for basis in LegalBasis}


def _walk(t: Texts) -> Shown:
    shown: Shown = {"which day": which_day.which_day_card(t, WALK_DATA, ["1", "2"])}
    for basis, request in (("6A", under_6a()), ("11", under_11())):
        for page in Page:
            wrong = SessionWalk(page=page, request=request, errors=every_error(page))
            for name, walk in (("right", SessionWalk(page=page, request=request)), ("wrong", wrong)):
                shown[f"walk {basis} {page} {name}"] = show(t, walk, facts(), ID, 1, next_meeting=agreed())
    late = SessionWalk(page=Page.TIME, request=under_11(settled_on=NOW.date() - timedelta(days=85)))
    shown["walk, too late"] = show(t, late, facts(), ID, 1, calendar_read=False)
    error = FieldError(field="slot", key="rule-r25")
    shown["move"] = show_move(t, Moving(MADE.request, errors=(error,)), MADE, FIRST, facts())
    return shown


def _bookings(t: Texts) -> Shown:
    shown: Shown = {
        "mine": my_bookings.my_bookings_card(t, list(BOOKINGS.values())[:6], 1),
        "mine, none": my_bookings.my_bookings_card(t, []),
        "mine, pending": my_bookings.my_bookings_card(t, [], pending=PENDING * 4),
        "invitation": receipt.invitation_text(t, MADE.slot, MEETING),
        "moved, adviser": move.moved_text_for_adviser(t, BOOKINGS["moved"]),
        "moved, counsellor": move.moved_text_for_counsellor(t, BOOKINGS["moved"]),
        "not moved": move.move_failed_text(t, BOOKINGS["moved"].slot),
    }
    for name, booking in BOOKINGS.items():
        end = booking.span.end
        shown |= {
            f"receipt {name}": receipt.receipt_card(t, booking, FIRST),
            f"booking {name}": counsellor.booking_card(t, booking, NOW, duf=DUF, note=t("stale-changed")),
            f"booking held {name}": counsellor.booking_card(t, booking, end),
            f"interpreter {name}": interpreter.interpreter_card(t, booking, InterpreterRules(), DIRECTORY.centre.name),
            f"move? {name}": move.move_check_card(t, booking, FRIDAY, FIRST, changed=True),
            f"outcome {name}": outcome.outcome_question_card(t, booking, end),
            f"no show? {name}": outcome.no_show_question_card(t, booking),
            f"no show {name}": outcome.no_show_card(t, booking),
            f"note {name}": reminders.note_card(t, booking),
            f"forward {name}": reminders.forward_text(t, booking),
            f"evening {name}": reminders.adviser_evening_text(t, booking),
            f"evening, counsellor {name}": reminders.counsellor_evening_text(t, booking),
            f"order {name}": reminders.interpreter_text(t, booking),
            f"handed over {name}": hand_over.took_over_text(t, booking, SECOND, stands_in=False),
            f"handed over by nobody {name}": hand_over.took_over_text(t, booking, None, stands_in=False),
        }
    gone = EVERY["cancelled, 6A"]
    return shown | {
        "cancel?": cancel.cancel_card(t, MADE, list(CancelReason), counsellor=FIRST.name, changed=True),
        "cancel?, counsellor": cancel.cancel_card(t, MADE, list(CancelReason)),
        "cancelled": cancel.cancelled_by_adviser_text(t, gone),
        "cancelled, adviser": cancel.cancelled_by_counsellor_card(t, gone),
        "new counsellor": hand_over.adviser_text(t, MADE, SECOND),
        "former": hand_over.former_text(t, MADE, SECOND, stands_in=False),
        "former card": hand_over.passed_on_card(t, MADE, SECOND),
    }


def _exceptions(t: Texts) -> Shown:
    shown: Shown = {}
    for status in ExceptionStatus:
        asked = asking.in_status(status)
        shown[f"exception, adviser {status}"] = exception_request.adviser_exception_card(t, asked, FIRST, SECOND)
        shown[f"exception, counsellor {status}"] = exception_request.counsellor_exception_card(t, asked, SOFT)
    for standing in WaitingStatus:
        shown[f"waiting {standing}"] = waiting.waiting_card(t, in_standing(standing), FIRST)
    asked = asking.sent().subject
    overdue = asked.model_copy(update={"overdue_since": asking.OVERDUE})
    walk = Form(WALK_DATA, under_6a(), {})
    wish = partial(exception_form.wish_form_card, t, walk, [""] * 3, [""] * 3, None, None, Routine(), FIRST)
    return shown | {
        "exception, overdue": exception_request.adviser_exception_card(t, overdue, FIRST, None),
        "exception, propose": exception_request.propose_card(t, asked),
        "exception, near": exception_request.grant_near_card(t, asked, asking.WEDNESDAY),
        "exception, decline": exception_request.decline_card(t, asked, missing=True),
        "exception, wish": wish(may_leave_time=True),
        "exception, check": exception_form.wish_check_card(t, walk, under_6a(), [], SOFT, AskedReason.TRAVEL, FIRST),
        "invitation, on site": receipt.invitation_text(t, MADE.slot, MEETING, "Rådhuset"),
    }


def _group(t: Texts) -> Shown:
    shown: Shown = {}
    rules = GroupMeetingRules()
    for status, made in MEETINGS.items():
        for size, meeting in (("", made()), ("full", full(made()))):
            shown |= {
                f"group counsellor {status} {size}": group_counsellor.counsellor_card(t, meeting),
                f"group adviser {status} {size}": adviser.adviser_card(t, meeting, FIRST),
                f"group guest {status} {size}": places.guest_card(t, meeting, STRANGER, FIRST),
            }
    meeting = full(agreed())
    asked = form.GroupForm(WALK_DATA, a_request(mode=Mode.ON_SITE), {}, {})
    wrong = [LineProblem(n, problem) for n, problem in enumerate(set(DufProblem) - {DufProblem.EMPTY}, start=1)]
    return shown | {
        "group newer": lines.newer_card(t, meeting),
        **_group_changes(t, meeting),
        "group about": form.about_card(t, asked, DIRECTORY, rules),
        "group times": form.times_card(t, asked, ["Rådhuset, Storgata 1"], rules),
        "group check": form.check_card(t, asked, FIRST, rules.places),
        "group counter": group_counsellor.counter_card(t, meeting, rules.starts(), {}, {}),
        "group decline": group_counsellor.decline_card(t, meeting),
        "group share": group_counsellor.share_card(t, meeting, DIRECTORY.municipalities),
        "group cancel": group_cancel.cancel_card(t, meeting, list(GroupCancelReason), error=t("group-stale")),
        "group withdraw": group_cancel.cancel_card(t, proposed(), ()),
        "group move": moving.move_card(t, meeting, rules, {}, {"time1": t("group-refused-same-time")}),
        "group moved, guest": moving.moved_text(t, moved_on()),
        "group interpreter reminder": reminders.group_interpreter_text(t, meeting),
        **_group_arranged(t),
        "group times again": adviser.times_again_card(t, countered(), rules, {}, {}),
        "group invitation": adviser.invitation_text(t, meeting),
        "group cancelled": adviser.guest_cancelled_text(t, meeting),
        "group attendance": attendance.attendance_card(t, meeting, wrong=wrong * 2, may_confirm=True),
        "group attendance again": attendance.attendance_card(
            t, meeting, recorded=Attendance(count=7, by_duf=2, at=NOW)
        ),
        "group recorded": attendance.recorded_card(t, meeting, meeting.parties[0]),
        "group list": places.my_meetings_card(t, [meeting], [meeting], [meeting]),
        "group list, none": places.my_meetings_card(t, [], []),
        "group join": places.join_card(t, meeting, DIRECTORY.municipalities, None),
    }


def _group_arranged(t: Texts) -> Shown:
    """Agreed meetings in every stand of their interpreters and of being moved."""
    shown: Shown = {}
    for name, made in ARRANGED.items():
        for size, meeting in (("", made), ("full", full(made))):
            shown |= {
                f"group counsellor, {name} {size}": group_counsellor.counsellor_card(t, meeting),
                f"group adviser, {name} {size}": adviser.adviser_card(t, meeting, FIRST),
                f"group guest, {name} {size}": places.guest_card(t, meeting, STRANGER, FIRST),
                f"group interpreter, {name} {size}": group_interpreter.language_card(
                    t, meeting, MADE.slot, "uk", InterpreterRules(), DIRECTORY.centre.name, note=t("group-stale")
                ),
            }
    return shown


def _group_changes(t: Texts, meeting: GroupMeeting) -> Shown:
    """Nobody answers, and another counsellor takes over."""
    overdue = proposed().model_copy(update={"overdue_since": NOW})
    digital = agreed(mode=Mode.DIGITAL, room=None)
    return {
        "group overdue": adviser.adviser_card(t, overdue, FIRST),
        "group handed on": adviser.adviser_card(t, overdue, FIRST, stand_in=SECOND),
        "group passed on": hand_over.passed_on_card(t, meeting, SECOND),
        "group new leader": hand_over.adviser_text(t, proposed(), SECOND),
        "group new leader, digital": hand_over.adviser_text(t, digital, SECOND),
        "group took over": hand_over.took_over_text(t, meeting, None, stands_in=False),
        "group took over from": hand_over.took_over_text(t, meeting, FIRST, stands_in=False),
        "group took over as stand-in": hand_over.took_over_text(t, meeting, FIRST, stands_in=True),
        "group former": hand_over.former_text(t, meeting, SECOND, stands_in=False),
        "group former, stand-in": hand_over.former_text(t, meeting, SECOND, stands_in=True),
    }


def _directory(t: Texts) -> Shown:
    shown: Shown = {"contact list": directory.directory_card(t, DIRECTORY, can_be_written=False)}
    room_list = partial(rooms.RoomList, "Larvik", updated=DIRECTORY.updated)
    typed, wrong = {"room_name": "Kinoen"}, {"room_address": "!", "room": "!"}
    shown |= {
        "rooms": rooms.rooms_card(t, room_list(("Rådhuset, Storgata 1",)), typed, wrong, back={}, done="!", note="!"),
        "rooms, none": rooms.rooms_card(t, room_list(()), {}, {}, back=WALK_DATA),
        "rooms, full": rooms.rooms_card(t, room_list(("Storgata " * 13 + "1",) * MOST_ROOMS), {}, {}, back={}),
        "rooms, to read": rooms.rooms_card(t, room_list((), can_be_changed=False), {}, {}, back={}),
        "rooms?": rooms.which_rooms_card(t, DIRECTORY, "Larvik"),
    }
    shown["contact list, to change"] = directory.directory_card(t, DIRECTORY)
    names = {"former": FIRST.name, "new": SECOND.name}
    booked = [MADE, agreed(), proposed()]
    shown["contact list changed"] = directory.changed_card(t, [CHANGE], booked, booked, booked, **names)
    for task in Task:
        asked = directory_change.ChangeForm(WALK_DATA, task, dict.fromkeys(FIELDS[task], ""), {}, None)
        stakes = [Stake(one, why) for one in booked for why in (None, *Hindrance)]
        shown[f"change {task}"] = directory_change.form_card(t, asked, DIRECTORY)
        shown[f"change? {task}"] = directory_change.check_card(t, asked, [CHANGE], stakes, **names)
    return shown


def _lost(t: Texts) -> Shown:
    """What is told of what could not be delivered."""
    shown: Shown = {}
    for about in get_args(undelivered.About):
        slot = MADE.slot if about in ("session", "group") else None
        concern = undelivered.Concern(about, slot, "Larvik", MADE.adviser, FIRST)
        shown |= {
            f"lost {about}, for the counsellor": undelivered.adviser_not_told_text(t, concern),
            f"lost {about}, for the adviser": undelivered.counsellor_not_told_text(t, concern),
            f"lost {about}, for an administrator": undelivered.administrator_text(
                t, concern, "make-teams-meeting", "ErrorInvalidUser", is_meeting=False
            ),
        }
    gone = undelivered.Concern("session", MADE.slot)
    return shown | {
        "no meeting, for the adviser": undelivered.no_meeting_text(t, gone, for_adviser=True),
        "no meeting, for the counsellor": undelivered.no_meeting_text(t, gone, for_adviser=False),
        "meeting stays": undelivered.meeting_stays_text(t, gone),
        "no meeting, for an administrator": undelivered.administrator_text(
            t, gone, "make-teams-meeting", "ErrorInvalidUser", is_meeting=True
        ),
    }


def _week(t: Texts) -> Shown:
    kept = [one for one in BOOKINGS.values() if not one.cancellation]
    entries = [week.session_entry(t, one, NOW, may_open=True) for one in kept]
    entries += [week.session_entry(t, one, one.span.end, may_open=True) for one in kept]
    entries.append(week.group_entry(t, full(agreed()), MADE.slot, NOW))
    entries += [week.group_entry(t, one, MADE.slot, NOW) for one in ARRANGED.values()]
    day = MADE.slot.day
    shown: Shown = {f"week {n}": week.week_card(t, day, [week.Day(day, (one,))]) for n, one in enumerate(entries)}
    answers: dict[str, str] = {}
    return shown | {
        "closed": closed_line(t, "closed"),
        "block": blocks.block_text(t, BLOCK),
        "blocks": blocks.blocks_card(t, [BLOCK] * 9),
        "blocks, none": blocks.blocks_card(t, []),
        "block form": blocks.block_form_card(t, WALK_DATA, answers, answers),
        "block conflict": blocks.conflict_card(t, BLOCK, WALK_DATA, [MADE, agreed()] * 5, changed=True),
        "substitutes": substitutes.substitutes_card(t, [AWAY], DIRECTORY),
        "substitutes, none": substitutes.substitutes_card(t, [], DIRECTORY),
        "substitute form": substitutes.substitute_form_card(t, DIRECTORY, WALK_DATA, answers, answers),
        "substitute": substitutes.stand_in_card(t, AWAY, FIRST, 2, 1),
        "substitute, end": substitutes.end_card(t, AWAY, FIRST.name, SECOND.name),
        "substitute, ended": substitutes.relieved_card(t, AWAY, FIRST.name),
        "substitute, back": substitutes.back_card(t, AWAY, SECOND.name),
        "substitute, meetings": substitutes.meetings_card(
            t,
            WALK_DATA,
            [Stake(agreed(), why) for why in (None, *Hindrance)] * 4,
            FIRST.name,
            SECOND.name,
            changed=True,
        ),
        "to order": interpreter_list.to_order_card(t, [MADE, NOBODY] * 2, [agreed(), unavailable()]),
        "to order, none": interpreter_list.to_order_card(t, [], []),
        "material": material.material_card(t, MADE, WALK_DATA, answers, answers, with_note=True),
        "material sent": material.material_sent_card(t, MADE),
        "material message": material.material_message(t, MADE, ["guidance"], [], ""),
    }
