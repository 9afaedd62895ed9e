"""`python -m bot contacts [TEXT]`: whom a municipality calls."""

import asyncio

import click

from booking.calendar.wall_time import today
from booking.directory.contacts import find_contacts, who_answers
from bot.cli.command import Command, now, shown
from bot.cli.taken import substitutions_from
from bot.cli.texts import say
from bot.config import load_directory
from bot.settings import SettingsError, load_settings
from cards.dates import short_day


@click.command(cls=Command)
@click.argument("text", nargs=-1)
@click.pass_context
def command(ctx: click.Context, text: tuple[str, ...]) -> None:
    """Show the contact for a municipality, or the whole list.

    TEXT is a municipality or a counsellor's name; spelling, case and æøå do not matter.
    """
    asked = " ".join(text)
    settings = load_settings()
    directory = load_directory(settings.directory)
    found = find_contacts(directory, asked)
    if not found:
        municipalities = ", ".join(directory.municipalities)
        click.echo(
            say("contacts-none", text=shown(asked), centre=directory.centre.name, municipalities=municipalities),
            err=True,
        )
        raise SystemExit(1)
    day = today(now(ctx))
    try:
        substitutions = asyncio.run(substitutions_from(settings.database_url.get_secret_value(), day))
    except SettingsError as error:  # the list is worth showing all the same, when it says what it does not know
        substitutions = ()
        click.echo(say("contacts-no-database", problem=str(error)), err=True)
    answering = who_answers(found, directory, substitutions, day)
    for contact in {(one.instead_of or one.counsellor).aad_object_id: one for one in answering}.values():
        click.echo(f"{contact.counsellor.name}  {contact.counsellor.phone}")
        if contact.instead_of and contact.until:
            click.echo(
                f"  {say('contacts-stand-in', absent=contact.instead_of.name, last=short_day(contact.until, 'nb'))}"
            )
        click.echo(f"  {', '.join(contact.municipalities)}")
    click.echo(say("contacts-updated", day=short_day(directory.updated, "nb")))
