"""`python -m bot contacts [TEXT]`: whom a municipality calls."""

import click

from booking.contacts import find_contacts
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
        directory = load_directory(load_settings().directory)
    except (ConfigurationError, SettingsError) as error:
        raise click.ClickException(str(error)) from None
    found = find_contacts(directory, asked)
    if not found:
        municipalities = ", ".join(directory.municipalities)
        click.echo(
            say("contacts-none", text=asked, centre=directory.centre.name, municipalities=municipalities), err=True
        )
        raise SystemExit(1)
    for counsellor in dict.fromkeys(contact.counsellor for contact in found):
        click.echo(f"{counsellor.name}  {counsellor.phone}")
        click.echo(f"  {', '.join(counsellor.municipalities)}")
    click.echo(say("contacts-updated", day=short_day(directory.updated, "nb")))
