"""What a turn asks of its surroundings: the facts that the rules look at, and who has whose duties and times."""

from dataclasses import replace
from datetime import date, time, timedelta
from uuid import UUID

from booking.calendar.substitution import Substitution, shares, stand_in_for, stands_in_for
from booking.calendar.wall_time import to_utc, today
from booking.people import Person
from booking.ports import Span
from booking.reading import Reading
from booking.rules import Facts
from bot.world import World

_SLACK = timedelta(days=2)
_COMING = timedelta(days=400)


async def facts_for(
    world: World,
    reading: Reading,
    counsellor_id: str | None,
    leaving_out: UUID | None = None,
    substitutions: tuple[Substitution, ...] | None = None,
    within: Span | None = None,
) -> Facts:
    """What the rules look at now, with the held times where the responsible counsellor's id is given.

    On the days of a substitution they are those of the stand-in, who then gets the session. `leaving_out` is the
    id of a holder whose time is not counted. `substitutions` spares a read where they are known. `within` is the
    stretch that is looked at, where it is not the one in which sessions are offered.
    """
    routine, now = world.routine(), world.clock.now()
    if substitutions is None:
        substitutions = await substitutions_from(world, reading)
    taken: list[Span] = []
    if counsellor_id:
        within = within or bookable(world)
        for share in shares(substitutions, counsellor_id, today(within.start), today(within.end)):
            part = Span(to_utc(share.first, time()), to_utc(share.last + timedelta(days=1), time()))
            known = (one for one in world.calendars.known(share.counsellor_id) if one.overlaps(part))
            taken += [*await reading.taken(share.counsellor_id, part, leaving_out), *known]
    return Facts(now=now, routine=routine, directory=world.directory(), taken=tuple(taken), substitutions=substitutions)


async def facts_of_one(world: World, reading: Reading, counsellor_id: str) -> Facts:
    """The same where the session stays with its counsellor, as when it is moved: days of absence are taken."""
    routine, now = world.routine(), world.clock.now()
    within, substitutions = bookable(world), await substitutions_from(world, reading)
    taken = [*await reading.taken(counsellor_id, within), *world.calendars.known(counsellor_id)]
    absences = (one for one in substitutions if one.absent_id == counsellor_id)
    taken += [Span(to_utc(a.first, time()), to_utc(a.last + timedelta(days=1), time())) for a in absences]
    return Facts(now=now, routine=routine, directory=world.directory(), taken=tuple(taken), substitutions=substitutions)


async def substitutions_from(world: World, reading: Reading, since: date | None = None) -> tuple[Substitution, ...]:
    """Those that hold on `since` (today) or later, whose two people are in the directory still."""
    directory = world.directory()
    kept = await reading.substitutions(since or today(world.clock.now()))
    return tuple(one for one in kept if directory.counsellor(one.absent_id) and directory.counsellor(one.stand_in_id))


def sharers_of(
    world: World, substitutions: tuple[Substitution, ...], counsellor_id: str, within: Span | None = None
) -> tuple[str, ...]:
    """Those whose calendars an offer of the counsellor's times looks at: the counsellor and any stand-ins."""
    within = within or bookable(world)
    stretches = shares(substitutions, counsellor_id, today(within.start), today(within.end))
    return tuple(dict.fromkeys(share.counsellor_id for share in stretches))


def lists_of(world: World, substitutions: tuple[Substitution, ...], counsellor_id: str) -> tuple[str, ...]:
    """Whose waiting lists some of the counsellor's time may go to: the counsellor's own, and each that shares a
    calendar with it through a substitution. Sorted, so that all who lock them do so in one order."""
    shared = set(sharers_of(world, substitutions, counsellor_id))
    people = {counsellor_id, *(one.aad_object_id for one in world.directory().counsellors)}
    return tuple(sorted(one for one in people if shared & set(sharers_of(world, substitutions, one))))


async def answers_for(world: World, reading: Reading, counsellor_id: str) -> str:
    """Who has the counsellor's duties today: whom a card, a reminder or a question goes to."""
    return stand_in_for(await substitutions_from(world, reading), counsellor_id, today(world.clock.now()))


async def in_capacity(world: World, person: Person) -> Person:
    """The person with the counsellors they act for today: none, but for a counsellor in the centre's directory."""
    me = person.aad_object_id
    if not world.is_centre(person.tenant_id) or world.directory().counsellor(me) is None:
        return replace(person, acts_for=())
    kept = await substitutions_from(world, world.store.reading)
    return replace(person, acts_for=(me, *stands_in_for(kept, me, today(world.clock.now()))))


def all_ahead(world: World) -> Span:
    """From now on, as far as anything can be booked and some more."""
    now = world.clock.now()
    return Span(now, now + _COMING)


def meetable(world: World) -> Span:
    """The stretch of time in which a group meeting can be proposed, with some slack at the end."""
    now, routine = world.clock.now(), world.routine()
    return Span(now, now + timedelta(weeks=routine.group_meeting.ahead_weeks) + _SLACK)


def bookable(world: World) -> Span:
    """The stretch of time in which anything can be offered, with some slack at the end."""
    now, routine = world.clock.now(), world.routine()
    weeks = timedelta(weeks=routine.session.offered_weeks)
    return Span(now, now + timedelta(days=routine.session.notice_days) + weeks + _SLACK)
