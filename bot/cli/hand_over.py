"""What is agreed in municipalities that get another counsellor by an import, and asking for it to be handed over.

The service that runs on the same database does it, as when it is asked for in Teams.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from booking.booked import Booked
from booking.calendar.wall_time import today
from booking.directory.directory import Counsellor, Directory
from booking.hand_over import ask_to_hand_over
from booking.people import Person
from booking.ports import Span
from booking.stakes import Stake, stakes_of
from booking.waiting.looking import look
from bot.cli.taken import is_there, opened

COMMAND_LINE = Person("command-line", "command-line")
"""Stands in the record in the place of the administrator."""
_COMING = timedelta(days=400)


@dataclass(frozen=True, slots=True)
class Takeover:
    """A municipality with its former and its new counsellor, and what the former has agreed there, earliest first."""

    municipality: str
    former: Counsellor
    new: Counsellor
    stakes: tuple[Stake, ...]

    @property
    def free(self) -> list[Booked]:
        return [one.booked for one in self.stakes if one.free]


async def takeovers(database_url: str, old: Directory, new: Directory, now: datetime) -> Sequence[Takeover]:
    """Those in which something is agreed. Calendars are not looked at: the service does that before it hands over."""
    changed = _changed_hands(old, new)
    if not changed or not is_there(database_url):
        return []
    found = []
    async with opened(database_url) as tx:
        meetings = [one for one in await tx.open_group_meetings(now) if not one.has_begun(now)]
        booked: list[Booked] = [*await tx.coming_bookings(now), *meetings]
        away = await tx.substitutions(today(now))
        for municipality, former, to in changed:
            taken = await tx.taken(to.aad_object_id, Span(now, now + _COMING))
            there = [one for one in booked if one.municipality == municipality]
            stakes = stakes_of(there, former.aad_object_id, to.aad_object_id, taken, away)
            if stakes:
                found.append(Takeover(municipality, former, to, stakes))
    return found


def _changed_hands(old: Directory, new: Directory) -> list[tuple[str, Counsellor, Counsellor]]:
    """Each municipality that has got another counsellor, with the former and the new one."""
    return [
        (municipality, former, to)
        for municipality in new.municipalities
        if (former := old.responsible_for(municipality)) and (to := new.responsible_for(municipality))
        if former.aad_object_id != to.aad_object_id
    ]


async def pass_on_who_waits(database_url: str, old: Directory, new: Directory, now: datetime) -> None:
    """Ask the service, which has read the new list by then, to give those who wait to the new counsellor's list."""
    formers = sorted({former.aad_object_id for _, former, _ in _changed_hands(old, new)})
    if not formers or not is_there(database_url):
        return
    async with opened(database_url) as tx:
        await tx.enqueue([look(one) for one in formers if await tx.waiting_list(one)], now)
        await tx.commit()


async def hand_over(
    database_url: str, wanted: Sequence[Takeover], now: datetime, write_list: Callable[[], None]
) -> None:
    """Ask the service to hand over what is free. `write_list` writes the list, after which nothing is left to fail but
    the commit; where it raises, nothing is handed over."""
    async with opened(database_url) as tx:
        for one in wanted:
            effects = [ask_to_hand_over(booked, one.new.aad_object_id, COMMAND_LINE) for booked in one.free]
            await tx.enqueue(effects, now)
        write_list()
        await tx.commit()
