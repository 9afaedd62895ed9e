"""The counsellor's week, and a booking opened from it."""

from collections.abc import Sequence
from datetime import date, time, timedelta

from booking.calendar.blocks import Block
from booking.calendar.open_days import closed_because
from booking.calendar.substitution import Substitution, stand_in_for, stands_in_for
from booking.calendar.wall_time import to_utc, today
from booking.people import Person
from booking.ports import Span
from booking.reading import Reading
from bot.facts import substitutions_from
from bot.incoming import Incoming
from bot.reply import Reply
from bot.turns.answer import Answer, for_counsellors
from bot.turns.session.changes import led_booking
from bot.world import World
from cards.calendar.closed_days import closed_line
from cards.calendar.week import OPEN_BOOKING, Day, Entry, back_to_week, group_entry, session_entry, week_card
from cards.catalogue import Texts
from cards.dates import clock
from cards.menu import WEEK
from cards.session.counsellor import booking_card

_FARTHEST = timedelta(days=800)
"""How far from today a week may be shown; a forged button could name the year 9999."""
_WEEKDAYS = 5


@for_counsellors
async def show(world: World, incoming: Incoming) -> Reply:
    """The week that the button names, else the present one; in a weekend the coming one."""
    t, now = world.texts(), world.clock.now()
    monday = _monday(incoming.values.get("week", ""), today(now))
    reading = world.store.reading
    substitutions = await substitutions_from(world, reading, monday)
    entries = await _sessions(world, reading, incoming.person, monday, substitutions)
    entries += await _group_meetings(world, reading, incoming.person, monday, substitutions)
    blocks = await reading.blocks_of(incoming.person.aad_object_id, monday)
    days = [_day(world, monday + timedelta(days=n), entries, blocks) for n in range(7)]
    shown = [one for n, one in enumerate(days) if n < _WEEKDAYS or one.entries]
    screen = incoming.values.get("screen", "")
    card = week_card(t, monday, shown, int(screen) if screen.isascii() and screen.isdigit() and len(screen) < 3 else 0)
    return Reply(card, t("week-summary"))


async def open_booking(world: World, incoming: Incoming) -> Reply:
    t = world.texts()
    booking = await led_booking(world.store.reading, incoming)
    return Reply(
        booking_card(t, booking, world.clock.now(), back=back_to_week(t, booking.slot.day)), t("counsellor-summary")
    )


async def _sessions(
    world: World, reading: Reading, person: Person, monday: date, substitutions: tuple[Substitution, ...]
) -> list[Entry]:
    """The person's own sessions, and those on days when the person stands in."""
    me, now = person.aad_object_id, world.clock.now()
    days = [monday + timedelta(days=n) for n in range(7)]
    ids = {me, *(absent for day in days for absent in stands_in_for(substitutions, me, day))}
    within = Span(to_utc(monday, time()), to_utc(monday + timedelta(weeks=1), time()))
    found = await reading.bookings_of_counsellors(sorted(ids), within)
    return [
        session_entry(
            world.texts(),
            one,
            now,
            may_open=one.is_led_by(person),
            remark=_remark(world, me, one.counsellor_id, one.slot.day, substitutions),
        )
        for one in found
        if me in (one.counsellor_id, stand_in_for(substitutions, one.counsellor_id, one.slot.day))
    ]


async def _group_meetings(
    world: World, reading: Reading, person: Person, monday: date, substitutions: tuple[Substitution, ...]
) -> list[Entry]:
    """The person's own agreed information meetings of the week, and those on days when the person stands in."""
    t, me, sunday = world.texts(), person.aad_object_id, monday + timedelta(days=6)
    now = world.clock.now()
    return [
        group_entry(
            t,
            one,
            one.slot,
            now,
            may_open=one.is_led_by(person),
            remark=_remark(world, me, one.counsellor_id, one.slot.day, substitutions),
        )
        for one in await reading.open_group_meetings(to_utc(monday, time()))
        if one.slot and one.holds_time and monday <= one.slot.day <= sunday
        if me in (one.counsellor_id, stand_in_for(substitutions, one.counsellor_id, one.slot.day))
    ]


def _remark(
    world: World, me: str, counsellor_id: str, day: date, substitutions: tuple[Substitution, ...]
) -> str | None:
    t, names = world.texts(), {one.aad_object_id: one.name for one in world.directory().counsellors}
    leads = stand_in_for(substitutions, counsellor_id, day)
    if counsellor_id != me:
        return t("week-for", name=names.get(counsellor_id, "–"))
    return t("week-away", name=names.get(leads, "–")) if leads != me else None


def _day(world: World, day: date, entries: list[Entry], blocks: Sequence[Block]) -> Day:
    t = world.texts()
    of_day = tuple(sorted((one for one in entries if one.slot.day == day), key=lambda one: one.slot))
    remarks = [_blocked(t, one) for one in blocks if day in one.days(day, day)]
    if closed := closed_because(day, world.routine().closed):
        remarks.insert(0, closed_line(t, closed))
    return Day(day, of_day, tuple(dict.fromkeys(remarks)))


def _blocked(t: Texts, block: Block) -> str:
    if block.start is None or block.end is None:
        return t("week-blocked-day")
    return t("week-blocked-hours", start=clock(block.start, t.language), end=clock(block.end, t.language))


def _monday(named: str, day: date) -> date:
    """The Monday of `named` («2026-W53»); where it names none within reach, of the working week that is on or next."""
    this_week = day - timedelta(days=day.weekday())
    if day.weekday() >= _WEEKDAYS:
        this_week += timedelta(weeks=1)  # on a Saturday the working week is over, and what matters is the next
    try:
        monday = date.fromisoformat(f"{named}-1")
    except ValueError:
        return this_week
    return monday if monday.weekday() == 0 and abs(monday - this_week) < _FARTHEST else this_week


ANSWERS: dict[str, Answer] = {WEEK: show, OPEN_BOOKING: open_booking}
