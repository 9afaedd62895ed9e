"""`python -m bot directory show|check|import`: the contact list, looked at, checked and brought up to date."""

import asyncio
import json
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import click

from booking.calendar.wall_time import to_oslo
from booking.directory.difference import differences
from booking.directory.directory import Directory
from bot.cli.command import CommandGroup
from bot.cli.directory_lines import change_lines, list_lines, takeover_lines, warnings
from bot.cli.hand_over import Takeover, pass_on_who_waits, takeovers
from bot.cli.hand_over import hand_over as hand_over_all
from bot.cli.texts import TEXTS, say
from bot.config import directory_from
from bot.directory.contact_sheet import NoContactTable, decoded, read_sheet
from bot.directory.file import ChangedSince, DirectoryFile, Edition
from bot.directory.importing import imported
from bot.settings import SettingsError, load_settings

_FILE = click.Path(dir_okay=False, path_type=Path)


@click.group(cls=CommandGroup)
def command() -> None:
    """Show, check or bring up to date the contact list (DIRECTORY)."""


@command.command()
@click.option("--json", "as_json", is_flag=True, help="A JSON object instead of text.")
def show(as_json: bool) -> None:
    """Show who answers for which municipality, who may use and change it, and the municipalities' rooms."""
    file, edition = _current()
    if as_json:
        click.echo(json.dumps(edition.directory.model_dump(mode="json"), ensure_ascii=False, indent=2))
        return
    for line in list_lines(edition.directory, file.path):
        click.echo(line)


@command.command()
@click.argument("file", type=_FILE, required=False)
def check(file: Path | None) -> None:
    """Check FILE, or the list in use: every mistake by file, key and remedy, and what is worth a look."""
    path = file or load_settings().directory
    directory = DirectoryFile(path).read().directory
    click.echo(say("directory-valid", file=str(path)))
    for text in warnings(directory, to_oslo(datetime.now(UTC)).date()):
        click.echo(say("directory-warning", text=text))


@command.command("import")
@click.argument("file", type=_FILE)
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.option(
    "--hand-over/--leave",
    default=None,
    help="Whether a municipality's new counsellor takes over what is agreed. Asked about; with --yes it is left.",
)
def import_(file: Path, yes: bool, hand_over: bool | None) -> None:
    """Bring the list up to date from FILE: a table saved as CSV, or a whole list as TOML.

    A table needs the columns Kommune, Kontaktperson and Telefonnummer, and for new contacts E-post and Objekt-ID. What
    it does not say is kept. The difference is shown first, and the former list is kept beside the new one.
    """
    target, edition = _current()
    text, new = _asked_for(file, edition)
    changes = differences(edition.directory, new)
    if not changes and new.updated == edition.directory.updated:
        click.echo(say("directory-nothing"))
        return
    click.echo(say("directory-changes", file=str(target.path)))
    for line in change_lines(changes, edition.directory, new):
        click.echo(line)
    stakes = _at_stake(edition.directory, new)
    for line in takeover_lines(stakes):
        click.echo(line)
    if not yes and not click.confirm(say("directory-ask")):
        click.echo(say("directory-not-changed"))
        raise SystemExit(1)
    free = sum(len(one.free) for one in stakes)
    if free and hand_over is None and not yes:
        hand_over = click.confirm(say("directory-hand-over-ask", count=str(free)), default=False)
    if not (free and hand_over):
        _write(target, edition, new, text)
        if stakes:
            click.echo(say("directory-left"))
    else:
        write = partial(_write, target, edition, new, text)
        asyncio.run(hand_over_all(_database_url(), stakes, datetime.now(UTC), write))
        click.echo(say("directory-handed-over", count=str(free)))
    try:
        asyncio.run(pass_on_who_waits(_database_url(), edition.directory, new, datetime.now(UTC)))
    except SettingsError as error:  # the list is changed; the service does the rest by itself the next morning
        click.echo(say("directory-waiting-later", problem=str(error)), err=True)


def _at_stake(old: Directory, new: Directory) -> Sequence[Takeover]:
    """What is agreed in municipalities that get another counsellor; nothing where it cannot be read, which is said."""
    try:
        return asyncio.run(takeovers(_database_url(), old, new, datetime.now(UTC)))
    except SettingsError as error:  # the list may be changed all the same, when it is said what is not known
        click.echo(say("directory-stakes-unknown", problem=str(error)), err=True)
        return ()


def _database_url() -> str:
    return load_settings().database_url.get_secret_value()


def _write(target: DirectoryFile, edition: Edition, new: Directory, text: str | None) -> None:
    try:
        backup = target.back_up(edition, f"{datetime.now(UTC):%Y%m%dT%H%M%S}")
        if text is None:
            target.replace(edition, new)
        else:
            target.replace_text(edition, text)
    except ChangedSince:
        raise click.ClickException(say("directory-changed-since", file=str(target.path))) from None
    except OSError as error:
        problem = error.strerror or type(error).__name__
        raise click.ClickException(say("directory-not-writable", file=str(target.path), problem=problem)) from None
    click.echo(say("directory-written", file=str(target.path), backup=str(backup)))


def _asked_for(file: Path, edition: Edition) -> tuple[str | None, Directory]:
    """The list that FILE asks for, and its whole text where FILE is a list itself."""
    try:
        content = decoded(file.read_bytes())
    except OSError as error:
        raise click.ClickException(say("directory-unreadable", file=str(file), problem=error.strerror or "")) from None
    try:
        if file.suffix.lower() == ".toml":
            return content, directory_from(content, file)
        today = to_oslo(datetime.now(UTC)).date()
        return None, imported(edition.directory, read_sheet(content), today, TEXTS)
    except NoContactTable:
        raise click.ClickException(say("directory-no-table", file=str(file))) from None


def _current() -> tuple[DirectoryFile, Edition]:
    file = DirectoryFile(load_settings().directory)
    return file, file.read()
