"""A counsellor's blocked time: the list, the form, and the question where something is booked in it."""

from collections.abc import Mapping, Sequence
from datetime import time

from booking.calendar.blocks import Block
from booking.group_meeting.meeting import GroupMeeting
from booking.languages import LANGUAGE_BY_ID
from booking.session.session import Booking
from cards.calendar.week import BLOCKS
from cards.catalogue import Texts
from cards.dates import clock, long_day, long_slot, short_day
from cards.elements import (
    Action,
    Card,
    CardElement,
    Data,
    box,
    card,
    choice_input,
    date_input,
    execute,
    good_news,
    heading,
    hint,
    paragraph,
    problem,
    row,
    title,
)
from cards.group_meeting.lines import SHOW, group_data
from cards.menu import WEEK
from cards.session.facts import booking_data
from cards.session.move import MOVE

NEW, SAVE, KEEP, REMOVE = "block.new", "block.save", "block.keep", "block.remove"
FIELDS = ("kind", "first", "last", "start", "end", "until")
HOURS, DAYS, WEEKS = "hours", "days", "weeks"
SHOWN = 6
_CLOCKS = tuple(f"{hour:02}:{minute:02}" for hour in range(7, 18) for minute in (0, 30))
"""From before opening to after closing; a block need not fit the times that sessions begin at."""


def block_text(t: Texts, block: Block) -> str:
    """What is closed, in words: «tirsdag 8. desember 2026 (uke 50), kl. 10.00–12.00, hver uke til og med …»."""
    what = long_day(block.first, t.language)
    if block.last != block.first:
        what = t("block-days", first=what, last=long_day(block.last, t.language))
    if block.start is not None and block.end is not None:
        what = t("block-hours", days=what, start=clock(block.start, t.language), end=clock(block.end, t.language))
    if block.until is not None:
        what = t("block-weekly", what=what, until=short_day(block.until, t.language))
    return what


def blocks_card(t: Texts, blocks: Sequence[Block], done: str | None = None, wrong: str | None = None) -> Card:
    """`done` and `wrong` are sentences on what was changed, or why it was not."""
    body: list[CardElement] = [title(t("block-list-title"))]
    if done:
        body.append(good_news(done))
    if wrong:
        body.append(problem(wrong))
    if not blocks:
        body.append(paragraph(t("block-list-none")))
    for block in blocks[:SHOWN]:
        what = block_text(t, block)
        tip = t("block-remove-tooltip", what=what)
        body.append(
            box([paragraph(what), row([execute(t("block-remove"), REMOVE, {"block": str(block.id)}, tooltip=tip)])])
        )
    if len(blocks) > SHOWN:
        body.append(hint(t("block-list-more", shown=SHOWN, total=len(blocks))))
    actions = [execute(t("block-button"), NEW, style="positive"), execute(t("week-back"), WEEK)]
    return card(body, actions, language=t.language)


def block_form_card(t: Texts, data: Data, answers: Mapping[str, str], errors: Mapping[str, str]) -> Card:
    """`answers` are the inputs' values as they stand, `errors` sentences by field."""
    clocks = [(one, clock(time.fromisoformat(one), t.language)) for one in _CLOCKS]
    kinds = [(one, t(f"block-kind-{one}")) for one in (HOURS, DAYS, WEEKS)]
    body = [
        title(t("block-title")),
        *choice_input("kind", t("block-kind"), kinds, answers.get("kind"), expanded=True, error=errors.get("kind")),
        *date_input("first", t("block-first"), answers.get("first"), error=errors.get("first")),
        *date_input("last", t("block-last"), answers.get("last"), error=errors.get("last")),
        hint(t("block-last-hint")),
    ]
    for field, key in (("start", "block-start"), ("end", "block-end")):
        body += choice_input(
            field,
            t(key),
            clocks,
            answers.get(field),
            placeholder=t("block-clock-choose"),
            error=errors.get(field),
        )
    body += [
        hint(t("block-hours-hint")),
        *date_input("until", t("block-until"), answers.get("until"), error=errors.get("until")),
        hint(t("block-until-hint")),
    ]
    actions = [execute(t("block-save"), SAVE, data, style="positive"), execute(t("button-stop"), BLOCKS)]
    return card(body, actions, language=t.language)


def conflict_card(
    t: Texts, block: Block, data: Data, booked: Sequence[Booking | GroupMeeting], *, changed: bool = False
) -> Card:
    """What is booked in the time: keep it, or go and move it. `data` goes back with the answer."""
    body: list[CardElement] = [title(t("block-conflict-title"))]
    if changed:
        body.append(problem(t("block-conflict-changed")))
    body.append(paragraph(t("block-conflict-text", what=block_text(t, block), count=len(booked))))
    body.extend(_session(t, one) if isinstance(one, Booking) else _meeting(t, one) for one in booked[:SHOWN])
    if len(booked) > SHOWN:
        body.append(hint(t("block-conflict-more", shown=SHOWN, total=len(booked))))
    actions: list[Action] = [
        execute(t("block-conflict-keep"), KEEP, data, style="positive"),
        execute(t("button-stop"), BLOCKS),
    ]
    return card(body, actions, language=t.language)


def _session(t: Texts, booking: Booking) -> CardElement:
    when = long_slot(booking.slot, t.language)
    language = LANGUAGE_BY_ID.get(booking.request.language or "")
    line = t(
        "block-conflict-line",
        municipality=booking.request.municipality or "–",
        language=language.name(t.language) if language else "–",
    )
    tip = t("block-conflict-move-tooltip", when=when)
    move = execute(t("button-move"), MOVE, booking_data(booking), tooltip=tip)
    return box([heading(when), paragraph(line), row([move])])


def _meeting(t: Texts, meeting: GroupMeeting) -> CardElement:
    when = long_slot(meeting.slot, t.language) if meeting.slot else "–"
    show = execute(t("group-button-show"), SHOW, group_data(meeting), tooltip=t("week-open-meeting-tooltip", when=when))
    line = t("block-conflict-meeting", municipality=meeting.municipality)
    return box([heading(when), paragraph(line), row([show])])
