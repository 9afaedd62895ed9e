"""The counsellor's week: what there is on each day, what is due, and the way to the weeks before and after."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from booking.calendar.wall_time import Slot, week
from booking.group_meeting.meeting import GroupMeeting
from booking.languages import LANGUAGE_BY_ID
from booking.legal_basis import LegalBasis
from booking.session.session import Booking, InterpreterStatus
from cards.catalogue import Texts
from cards.dates import clock, long_slot, named_day, short_day
from cards.elements import (
    Action,
    Card,
    CardElement,
    box,
    card,
    execute,
    heading,
    hint,
    open_url,
    paragraph,
    problem,
    row,
    title,
)
from cards.group_meeting.lines import SHOW, group_data, language_names, language_state
from cards.menu import TO_ORDER, WEEK, back_to_menu
from cards.session.facts import booking_data, interpreter_line

OPEN_BOOKING, BLOCKS, SUBSTITUTES, MATERIAL = "week.booking", "block.list", "substitute.list", "material.start"
SHOWN = 5
"""Entries on one screenful: with buttons and the longest links that is what 25 KB hold."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing in the week, whatever it is: a heading, lines below it, what is due, and at most three buttons."""

    slot: Slot
    title: str
    lines: tuple[str, ...] = ()
    due: tuple[str, ...] = ()
    actions: tuple[Action, ...] = ()


@dataclass(frozen=True, slots=True)
class Day:
    """One day with its entries in order; `remarks` say that it is closed or blocked."""

    day: date
    entries: tuple[Entry, ...]
    remarks: tuple[str, ...] = ()


def iso_week(monday: date) -> str:
    """`2026-W53`, as a button carries it."""
    return f"{monday:%G-W%V}"


def session_entry(t: Texts, booking: Booking, now: datetime, *, may_open: bool, remark: str | None = None) -> Entry:
    """An individual session. `may_open` is False for who does not answer for it today; `remark` says for whom it is."""
    slot, request = booking.slot, booking.request
    when = long_slot(slot, t.language)
    language = LANGUAGE_BY_ID.get(request.language or "")
    heading_text = t(
        "week-session",
        start=clock(slot.start, t.language),
        end=clock(slot.ends(booking.minutes), t.language),
        municipality=request.municipality or "–",
        language=language.name(t.language) if language else "–",
    )
    lines = [t("week-interpreter", state=interpreter_line(t, booking)[1])]
    if not booking.is_active:
        lines.insert(0, t(f"week-state-{booking.status.value}"))
    if remark:
        lines.append(remark)
    is_over = booking.is_over(now)
    if is_over and request.basis is LegalBasis.COLLECTIVE_PROTECTION:
        lines.append(t("week-no-note"))
    if not booking.teams and not is_over:
        lines.append(t("week-link-pending"))
    actions: list[Action] = []
    if may_open:
        data = {**booking_data(booking), "week": iso_week(slot.day)}
        actions.append(execute(t("week-open"), OPEN_BOOKING, data, tooltip=t("week-open-tooltip", when=when)))
        if booking.is_held(now):
            tip = t("week-material-tooltip", when=when)
            actions.append(execute(t("week-material"), MATERIAL, data, tooltip=tip))
    if booking.teams and not is_over:
        tip = t("week-join-tooltip", when=when)
        actions.append(open_url(t("week-join"), booking.teams.join_url, tip))
    return Entry(slot, heading_text, tuple(lines), tuple(_due(t, booking, now)), tuple(actions))


def group_entry(
    t: Texts,
    meeting: GroupMeeting,
    slot: Slot,
    now: datetime,
    *,
    may_open: bool = True,
    remark: str | None = None,
) -> Entry:
    """An information meeting that is agreed for `slot`. `may_open` and `remark` as for a session."""
    when = long_slot(slot, t.language)
    start, end = clock(slot.start, t.language), clock(slot.ends(meeting.minutes), t.language)
    lines = list(_interpreters(t, meeting))
    lines += [line for line in (remark, t("week-link-pending") if meeting.teams_problem else "") if line]
    actions: list[Action] = []
    if may_open:
        tip = t("week-open-meeting-tooltip", when=when)
        actions.append(execute(t("week-open-meeting"), SHOW, group_data(meeting), tooltip=tip))
    if meeting.teams:
        actions.append(open_url(t("week-join"), meeting.teams.join_url, t("week-join-tooltip", when=when)))
    said = t("week-group-meeting", start=start, end=end, municipality=meeting.municipality)
    due = () if meeting.has_begun(now) else tuple(_due_for_meeting(t, meeting))
    return Entry(slot, said, tuple(lines), due, tuple(actions))


def _interpreters(t: Texts, meeting: GroupMeeting) -> Iterable[str]:
    """The languages and how it stands with their interpreters. Each is named once: the card is to stay small."""
    by_state: dict[str, list[str]] = {}
    for language in meeting.request.languages:
        own = meeting.request.own_interpreter
        state = t("group-interpreter-own") if own else language_state(t, meeting, language)
        by_state.setdefault(state, []).append(language)
    if len(by_state) == 1:
        yield language_names(t, meeting.request.languages)
        yield t("week-interpreter", state=next(iter(by_state)))
    else:
        states = "; ".join(f"{language_names(t, languages)}: {state}" for state, languages in by_state.items())
        yield t("week-interpreter", state=states)


def _due_for_meeting(t: Texts, meeting: GroupMeeting) -> Iterable[str]:
    lacking = [meeting.interpreter_to(one).status for one in meeting.lacks_interpreters_to]
    if meeting.waits_for_move:
        yield t("week-due-answer")
    elif InterpreterStatus.UNAVAILABLE in lacking:
        yield t("week-due-move-meeting")
    elif lacking:
        yield t("week-due-interpreter")


def _due(t: Texts, booking: Booking, now: datetime) -> Iterable[str]:
    if booking.is_over(now):
        if booking.is_active:
            yield t("week-due-outcome")
        if booking.is_held(now) and booking.request.basis is LegalBasis.ORDINARY:
            yield t("week-due-note")
    elif booking.interpreter.status is InterpreterStatus.TO_ORDER:
        yield t("week-due-interpreter")
    elif booking.interpreter.status is InterpreterStatus.UNAVAILABLE:
        yield t("week-due-move")


def week_card(t: Texts, monday: date, days: Sequence[Day], screen: int = 0) -> Card:
    """The week that begins on `monday`; `screen` is which screenful of its entries to show, from 0."""
    total = sum(len(one.entries) for one in days)
    screen = max(0, min(screen, (total - 1) // SHOWN if total else 0))
    first, last = short_day(monday, t.language), short_day(monday + timedelta(days=6), t.language)
    body: list[CardElement] = [
        title(t("week-title", week=week(monday))),
        hint(t("week-range", first=first, last=last)),
    ]
    body += _days(t, days, screen * SHOWN)
    turning: list[Action] = []
    if screen * SHOWN + SHOWN < total:
        turning.append(_to(t("week-more"), monday, screen + 1))
    if screen:
        turning.append(_to(t("week-from-start"), monday, 0))
    if turning:
        body.append(row(turning))
    before, after = monday - timedelta(weeks=1), monday + timedelta(weeks=1)
    actions = [
        _to(t("week-previous", week=week(before)), before),
        _to(t("week-next", week=week(after)), after),
        execute(t("button-to-order"), TO_ORDER),
        execute(t("block-button"), BLOCKS),
        execute(t("substitute-button"), SUBSTITUTES),
        back_to_menu(t),
    ]
    return card(body, actions, language=t.language)


def back_to_week(t: Texts, day: date) -> Action:
    return execute(t("week-back"), WEEK, {"week": iso_week(day)})


def _to(label: str, monday: date, screen: int = 0) -> Action:
    return execute(label, WEEK, {"week": iso_week(monday), "screen": screen})


def _days(t: Texts, days: Sequence[Day], passed_over: int) -> Iterable[CardElement]:
    """Every day, the empty ones too, with the entries of one screenful; days wholly on another one are left out."""
    at = 0
    for day in days:
        shown = [one for n, one in enumerate(day.entries, at) if passed_over <= n < passed_over + SHOWN]
        at += len(day.entries)
        if day.entries and not shown:
            continue
        yield heading(named_day(day.day, t.language).capitalize())
        yield from (hint(remark) for remark in day.remarks)
        if not day.entries and not day.remarks:
            yield hint(t("week-nothing"))
        for entry in shown:
            yield box(_entry(entry))


def _entry(entry: Entry) -> list[CardElement]:
    items: list[CardElement] = [paragraph(f"**{entry.title}**")]
    items += [hint(line) for line in entry.lines]
    items += [problem(due) for due in entry.due]
    if entry.actions:
        items.append(row(entry.actions))
    return items
