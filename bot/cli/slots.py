"""`python -m bot slots MUNICIPALITY`: the free times of the counsellor responsible for a municipality."""

import asyncio
import json
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

import click

from booking.calendar.free_times import FreeDay, first_day_by_notice, free_days
from booking.calendar.substitution import Substitution, stand_in_for
from booking.calendar.wall_time import today
from booking.directory.contacts import find_municipality
from booking.directory.directory import Counsellor, Directory
from booking.rules.rule import Facts
from bot.cli.days import read_day, weekday
from bot.cli.taken import taken_spans
from bot.cli.texts import say
from bot.config import ConfigurationError, load_directory, load_routine
from bot.settings import SettingsError, load_settings
from cards.dates import clock, long_day, short_day, with_plain_spaces


@click.command()
@click.argument("municipality")
@click.option(
    "--from", "first", metavar="DATE", help="First day, ISO or Norwegian: 2026-12-08, 8.12.2026, 8. desember."
)
@click.option("--days", type=click.IntRange(1, 366), help="How many days to look at. Default: the routine's weeks.")
@click.option("--json", "as_json", is_flag=True, help="A JSON list instead of text.")
def command(municipality: str, first: str | None, days: int | None, as_json: bool) -> None:
    """Show the free times for MUNICIPALITY, from the end of the notice that the routine asks for.

    A --from before that is moved to it.
    """
    try:
        settings = load_settings()
        directory, routine = load_directory(settings.directory), load_routine(settings.routine)
    except (ConfigurationError, SettingsError) as error:
        raise click.ClickException(str(error)) from None
    name, counsellor = _responsible(directory, municipality)
    now = datetime.now(UTC)
    start = max(first_day_by_notice(Facts(now, routine, directory)), _asked_day(first, today(now)))
    end = start + timedelta(days=(days or routine.session.offered_weeks * 7) - 1)
    try:
        database_url = settings.database_url.get_secret_value()
        taken, substitutions = asyncio.run(taken_spans(database_url, counsellor.aad_object_id, start, end))
    except Exception as error:  # whatever the database says, taken times must not be shown as free
        raise click.ClickException(say("slots-no-database", error=type(error).__name__)) from None
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
            say("slots-unknown", text=text, centre=directory.centre.name, municipalities=municipalities),
            param_hint="MUNICIPALITY",
        )
    return name, counsellor


def _leads(
    day: FreeDay, counsellor: Counsellor, directory: Directory, substitutions: Sequence[Substitution]
) -> Counsellor:
    """Who has the sessions of the day: the counsellor, or whoever stands in."""
    return directory.counsellor(stand_in_for(substitutions, counsellor.aad_object_id, day.day)) or counsellor


def _asked_day(text: str | None, now: date) -> date:
    if text is None:
        return now
    try:
        return read_day(text, now)
    except ValueError:
        raise click.BadParameter(say("date-unreadable", text=text), param_hint="--from") from None


def _as_json(free: FreeDay, counsellor: Counsellor) -> dict[str, object]:
    return {
        "date": free.day.isoformat(),
        "weekday": weekday(free.day),
        "week": free.day.isocalendar().week,
        "starts": [f"{at:%H:%M}" for at in free.starts],
        "counsellor": counsellor.name,
    }
