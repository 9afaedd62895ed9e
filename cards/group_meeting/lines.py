"""The lines that describe a group meeting, the same on every card that shows one."""

from collections.abc import Iterable

from booking.calendar.wall_time import Slot
from booking.directory.directory import Counsellor
from booking.group_meeting.meeting import GroupMeeting
from booking.group_meeting.request import ROOM_TO_BE_AGREED, GroupMeetingRequest, Mode
from booking.languages import LANGUAGE_BY_ID
from booking.session.session import InterpreterStatus
from cards.catalogue import Texts
from cards.dates import long_slot
from cards.durations import length
from cards.elements import Card, Data, card, execute, hint, paragraph
from cards.menu import back_to_menu
from cards.session.facts import Line, counsellor_line, interpreter_state

SHOW = "group.show"


def group_data(meeting: GroupMeeting) -> Data:
    """What a button about a meeting carries: which one, and the revision that the card showed."""
    return {"group": str(meeting.id), "revision": meeting.revision}


def language_names(t: Texts, ids: Iterable[str]) -> str:
    known = (LANGUAGE_BY_ID[one] for one in ids if one in LANGUAGE_BY_ID)
    return ", ".join(one.name(t.language) for one in known)


def room_name(t: Texts, room: str | None) -> str:
    return t("group-room-to-agree") if room in (None, ROOM_TO_BE_AGREED) else str(room)


def request_lines(t: Texts, request: GroupMeetingRequest) -> list[Line]:
    """What was asked for, apart from the times."""
    return [*_about_lines(t, request), _who_brings_the_interpreter(t, request)]


def _about_lines(t: Texts, request: GroupMeetingRequest) -> list[Line]:
    lines = [(t("fact-municipality"), request.municipality or "–")]
    if request.mode:
        lines.append((t("group-fact-mode"), t(f"group-mode-{request.mode.value}")))
    if request.mode is Mode.ON_SITE:
        lines.append((t("group-fact-room"), room_name(t, request.room)))
    lines.append((t("group-fact-languages"), language_names(t, request.languages)))
    return lines


def _who_brings_the_interpreter(t: Texts, request: GroupMeetingRequest) -> Line:
    return t("fact-interpreter"), t(f"group-interpreter-{'own' if request.own_interpreter else 'centre'}")


def interpreter_lines(t: Texts, meeting: GroupMeeting) -> list[Line]:
    """Who brings the interpreter; from the agreement on, where the centre orders, how it stands with each language."""
    if meeting.request.own_interpreter or not meeting.holds_time:
        return [_who_brings_the_interpreter(t, meeting.request)]
    return [
        (t("group-fact-interpreter-to", language=language_names(t, [one])), language_state(t, meeting, one))
        for one in meeting.request.languages
    ]


def language_state(t: Texts, meeting: GroupMeeting, language: str) -> str:
    """How it stands with the interpreter to a language."""
    interpreter = meeting.interpreter_to(language)
    waiting = interpreter.status is InterpreterStatus.TO_ORDER
    again = waiting and any(language in move.lapsed for move in meeting.moves)
    return interpreter_state(t, interpreter, again=again)


def time_lines(t: Texts, times: Iterable[Slot]) -> list[Line]:
    """Proposed times, numbered in the adviser's order."""
    return [(t("group-fact-proposal", number=n), long_slot(slot, t.language)) for n, slot in enumerate(times, start=1)]


def meeting_lines(t: Texts, meeting: GroupMeeting, counsellor: Counsellor | None = None) -> list[Line]:
    """The meeting as it stands: its time or what is proposed, who, where, and how many."""
    if meeting.slot:
        lines = [(t("fact-time"), long_slot(meeting.slot, t.language))]
    elif meeting.counter:
        lines = [(t("group-fact-counter"), long_slot(meeting.counter, t.language))]
    else:
        lines = time_lines(t, meeting.request.times)
    lines += [*_about_lines(t, meeting.request), *interpreter_lines(t, meeting)]
    expected = t("group-participants", number=meeting.participants, places=meeting.places)
    lines.append((t("group-fact-participants"), expected))
    guests = [party for party in meeting.parties[1:] if party.number]
    if guests:
        named = ", ".join(f"{party.municipality} ({party.number})" for party in guests)
        lines.append((t("group-fact-guests"), named))
    if meeting.open_to:
        lines.append((t("group-fact-open"), ", ".join(meeting.open_to)))
    if counsellor:
        lines.append(counsellor_line(t, counsellor))
    else:
        lines.append((t("fact-adviser"), meeting.adviser.name or "–"))
    return lines


def duty_lines(t: Texts, meeting: GroupMeeting) -> list[str]:
    """Who does what before the meeting (rutinen pkt. 1.2–1.4), the same list for both sides."""
    request = meeting.request
    lines = []
    if request.mode is Mode.ON_SITE:
        agreed = request.room not in (None, ROOM_TO_BE_AGREED)
        lines.append(t("group-duty-room", room=str(request.room)) if agreed else t("group-duty-room-to-agree"))
    lines.append(t(f"group-duty-interpreter-{'own' if request.own_interpreter else 'centre'}"))
    if request.mode is Mode.DIGITAL:
        lines.append(t("group-duty-forward"))
    lines.append(t("group-duty-lead", length=length(t, meeting.minutes)))
    lines.append(t("group-duty-attendance"))
    return lines


def newer_card(t: Texts, meeting: GroupMeeting) -> Card:
    """Takes the place of a card that a newer one further down has overtaken."""
    body = [paragraph(t("group-newer")), hint(t("group-newer-hint"))]
    return card(
        body, [execute(t("group-button-show"), SHOW, group_data(meeting)), back_to_menu(t)], language=t.language
    )
