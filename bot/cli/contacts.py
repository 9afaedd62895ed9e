"""`python -m bot contacts [TEXT]`: whom a municipality calls."""

import asyncio
from datetime import UTC, datetime

import click

from booking.calendar.wall_time import today
from booking.directory.contacts import find_contacts, who_answers
from bot.cli.taken import substitutions_from
from bot.cli.texts import say
from bot.config import ConfigurationError, load_directory
from bot.settings import SettingsError, load_settings
from cards.dates import short_day


@click.command()
@click.argument("text", nargs=-1)
def command(text: tuple[str, ...]) -> None:
    """Show the contact for a municipality, or the whole list.

    TEXT is a municipality or a counsellor's name; spelling, case and æøå do not matter.
    """
    asked = " ".join(text)
    try:
        settings = load_settings()
        directory = load_directory(settings.directory)
    except (ConfigurationError, SettingsError) as error:
        raise click.ClickException(str(error)) from None
    found = find_contacts(directory, asked)
    if not found:
        municipalities = ", ".join(directory.municipalities)
        click.echo(
            say("contacts-none", text=asked, centre=directory.centre.name, municipalities=municipalities), err=True
        )
        raise SystemExit(1)
    day = today(datetime.now(UTC))
    try:
        substitutions = asyncio.run(substitutions_from(settings.database_url.get_secret_value(), day))
    except Exception as error:  # the list is worth showing all the same, when it says what it does not know
        substitutions = ()
        click.echo(say("contacts-no-database", error=type(error).__name__), err=True)
    answering = who_answers(found, directory, substitutions, day)
    for contact in {(one.instead_of or one.counsellor).aad_object_id: one for one in answering}.values():
        click.echo(f"{contact.counsellor.name}  {contact.counsellor.phone}")
        if contact.instead_of and contact.until:
            click.echo(
                f"  {say('contacts-stand-in', absent=contact.instead_of.name, last=short_day(contact.until, 'nb'))}"
            )
        click.echo(f"  {', '.join(contact.municipalities)}")
    click.echo(say("contacts-updated", day=short_day(directory.updated, "nb")))
