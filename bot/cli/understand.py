"""`python -m bot understand`: what the assistant makes of a sentence, as JSON. Nothing leaves the machine."""

import json
import sys
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from bot.config import ConfigurationError, load_directory
from bot.settings import SettingsError, load_settings
from understanding.shield.findings import Allowed
from understanding.shield.public import public_of
from understanding.understand import understand

_MOMENT = click.DateTime(["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d"])


def _directory(path: Path | None) -> tuple[tuple[str, ...], Allowed]:
    """The municipalities served, and the counsellors' published names, phones and e-mails."""
    directory = load_directory(path or load_settings().directory)
    return directory.municipalities, public_of(directory)


@click.command()
@click.argument("text", nargs=-1)
@click.option("--now", type=_MOMENT, help="Oslo wall time to read dates from. Default: now.")
@click.option(
    "--directory", type=click.Path(dir_okay=False, path_type=Path), help="The directory file. Default: the settings'."
)
def command(text: tuple[str, ...], now: datetime | None, directory: Path | None) -> None:
    """Print what is understood of TEXT, or of each line on standard input: one JSON object a line."""
    moment = now or datetime.now(ZoneInfo("Europe/Oslo"))
    try:
        places, allowed = _directory(directory)
    except (ConfigurationError, SettingsError) as error:
        raise click.ClickException(str(error)) from None
    lines = [" ".join(text)] if text else (line for line in map(str.strip, sys.stdin) if line)
    for line in lines:
        click.echo(json.dumps(understand(line, moment, places, allowed).as_json(), ensure_ascii=False))
