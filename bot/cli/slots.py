"""`python -m bot slots MUNICIPALITY`: the free times of the counsellor responsible for a municipality."""

import asyncio
import json
from collections.abc import Sequence
from datetime import date, timedelta

import click

from booking.calendar.free_times import FreeDay, free_days
from booking.calendar.substitution import Substitution, stand_in_for
from booking.calendar.wall_time import today
from booking.calendar.window import first_bookable, last_bookable
from booking.directory.contacts import find_municipality
from booking.directory.directory import Counsellor, Directory
from bot.cli.command import Command, now, shown
from bot.cli.days import Day, weekday
from bot.cli.taken import taken_spans
from bot.cli.texts import say
from bot.config import load_directory, load_routine
from bot.settings import load_settings
from cards.dates import clock, long_day, short_day, with_plain_spaces


@click.command(cls=Command)
@click.argument("municipality")
@click.option(
    "--from",
    "wanted",
    type=Day(),
    metavar="DATE",
    help="First day, ISO or Norwegian: 2026-12-08, 8.12.2026, 8. desember.",
)
@click.option("--days", type=click.IntRange(1, 366), help="How many days to look at. Default: the routine's weeks.")
@click.option("--json", "as_json", is_flag=True, help="A JSON list instead of text.")
@click.pass_context
def command(ctx: click.Context, municipality: str, wanted: date | None, days: int | None, as_json: bool) -> None:
    """Show the free times for MUNICIPALITY that can be booked now: from the end of the notice that the routine asks
    for, for as many weeks as it opens.

    A --from within the notice is moved to its end.
    """
    settings = load_settings()
    directory, routine = load_directory(settings.directory), load_routine(settings.routine)
    name, counsellor = _responsible(directory, municipality)
    first, last = first_bookable(now(ctx), routine.session), last_bookable(now(ctx), routine.session)
    if wanted and wanted < today(now(ctx)):
        raise click.BadParameter(say("date-past", first=short_day(first, "nb")), param_hint="--from")
    if wanted and wanted > last:
        raise click.BadParameter(say("date-too-late", last=short_day(last, "nb")), param_hint="--from")
    start = max(first, wanted or first)
    end = min(last, start + timedelta(days=days - 1)) if days else last
    database_url = settings.database_url.get_secret_value()
    # Where the database cannot be read this ends in words: taken times must not be shown as free.
    taken, substitutions = asyncio.run(taken_spans(database_url, counsellor.aad_object_id, start, end))
    free = free_days(routine, taken, start, end)
    if as_json:
        click.echo(
            json.dumps(
                [_as_json(day, _leads(day, counsellor, directory, substitutions)) for day in free],
                ensure_ascii=False,
                indent=2,
            )
        )
        return
    click.echo(say("slots-with", counsellor=counsellor.name, phone=counsellor.phone, municipality=name))
    for day in free:
        leads = _leads(day, counsellor, directory, substitutions)
        whose = "" if leads == counsellor else f" ({leads.name})"
        named = with_plain_spaces(long_day(day.day, "nb"))
        click.echo(f"{named}{whose}: {' '.join(clock(start, 'nb') for start in day.starts)}")
    if not free:
        click.echo(say("slots-none", first=short_day(start, "nb"), last=short_day(end, "nb")))


def _responsible(directory: Directory, text: str) -> tuple[str, Counsellor]:
    name = find_municipality(directory.municipalities, text)
    counsellor = directory.responsible_for(name) if name else None
    if name is None or counsellor is None:
        municipalities = ", ".join(directory.municipalities)
        raise click.BadParameter(
            say("slots-unknown", text=shown(text), centre=directory.centre.name, municipalities=municipalities),
            param_hint="MUNICIPALITY",
        )
    return name, counsellor


def _leads(
    day: FreeDay, counsellor: Counsellor, directory: Directory, substitutions: Sequence[Substitution]
) -> Counsellor:
    """Who has the sessions of the day: the counsellor, or whoever stands in."""
    return directory.counsellor(stand_in_for(substitutions, counsellor.aad_object_id, day.day)) or counsellor


def _as_json(free: FreeDay, counsellor: Counsellor) -> dict[str, object]:
    return {
        "date": free.day.isoformat(),
        "weekday": weekday(free.day),
        "week": free.day.isocalendar().week,
        "starts": [f"{at:%H:%M}" for at in free.starts],
        "counsellor": counsellor.name,
    }
