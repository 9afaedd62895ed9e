"""The contact list, what is worth a look in it, and what changes in it, as lines on a terminal."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from dateutil.relativedelta import relativedelta

from booking.directory.difference import Difference, DifferenceKind
from booking.directory.directory import Directory
from booking.group_meeting.meeting import GroupMeeting
from bot.cli.hand_over import Takeover
from bot.cli.texts import say
from bot.config import still_has_example_ids
from cards.dates import long_slot, short_day, with_plain_spaces

OLD_AFTER_MONTHS = 12
"""A list that nobody has looked at for a year is likely to be wrong somewhere; the published one was."""


def list_lines(directory: Directory, path: Path) -> Iterator[str]:
    yield say("directory-title", centre=directory.centre.name, day=short_day(directory.updated, "nb"), file=str(path))
    yield ""
    columns = tuple(say(f"directory-column-{name}") for name in ("municipality", "name", "phone"))
    rows = [columns]
    rows += [(m, c.name, c.phone) for m in directory.municipalities if (c := directory.responsible_for(m))]
    rows += [(say("directory-no-municipality"), c.name, c.phone) for c in directory.counsellors if not c.municipalities]
    yield from _aligned(rows)
    yield ""
    yield say("directory-tenants")
    tenants = [("", tenant.id, tenant.municipality or say("directory-several")) for tenant in directory.tenants]
    yield from _aligned(tenants) if tenants else [f"  {say('directory-none')}"]
    yield ""
    yield say("directory-administrators")
    administrators = [("", one.name, one.aad_object_id) for one in directory.administrators]
    yield from _aligned(administrators) if administrators else [f"  {say('directory-none')}"]
    yield ""
    yield say("directory-rooms")
    rooms = [("", room.municipality, room.label) for room in directory.rooms]
    yield from _aligned(rooms) if rooms else [f"  {say('directory-none')}"]


def _aligned(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def warnings(directory: Directory, today: date) -> Iterator[str]:
    """What a valid list may still have wrong."""
    for key in still_has_example_ids(directory):
        yield say("directory-warns-example", path=key)
    updated = short_day(directory.updated, "nb")
    if directory.updated > today:
        yield say("directory-warns-future", day=updated)
    elif directory.updated < today - relativedelta(months=OLD_AFTER_MONTHS):
        yield say("directory-warns-old", day=updated)
    for tenant in directory.tenants:
        if tenant.municipality is None:
            yield say("directory-warns-tenant", id=tenant.id)
    named = {tenant.municipality for tenant in directory.tenants}
    uncovered = [name for name in directory.municipalities if name not in named]
    if uncovered and None not in named:
        yield say("directory-warns-uncovered", municipalities=", ".join(uncovered))
    for counsellor in directory.counsellors:
        if not counsellor.municipalities:
            yield say("directory-warns-idle", name=counsellor.name)
    if not directory.administrators:
        yield say("directory-warns-no-administrator")


def change_lines(changes: Iterable[Difference], old: Directory, new: Directory) -> Iterator[str]:
    for change in changes:
        what = say(f"directory-kind-{change.kind.value}", subject=change.subject)
        yield say(
            "directory-change", what=what, before=_value(change, change.before), after=_value(change, change.after)
        )
    if old.updated != new.updated:
        days = short_day(old.updated, "nb"), short_day(new.updated, "nb")
        yield say("directory-change", what=say("directory-date"), before=days[0], after=days[1])


def takeover_lines(takeovers: Iterable[Takeover]) -> Iterator[str]:
    """What the former counsellors have agreed, and what the new ones cannot take over."""
    for one in takeovers:
        yield say("directory-stakes", municipality=one.municipality, former=one.former.name)
        for stake in one.stakes:
            kind = "meeting" if isinstance(stake.booked, GroupMeeting) else "session"
            slot = stake.booked.slot
            when = with_plain_spaces(long_slot(slot, "nb")) if slot else say("directory-stake-undecided")
            line = say(f"directory-stake-{kind}", when=when)
            yield line + (say(f"directory-stake-{stake.hindrance.value}", new=one.new.name) if stake.hindrance else "")


def _value(change: Difference, value: str | None) -> str:
    if change.kind is DifferenceKind.OTHER:
        return say("directory-other")
    if value is None:
        return say("directory-nobody")
    return value or say("directory-several")
