"""`python -m bot understand`: what the assistant makes of a sentence, as JSON. Nothing leaves the machine."""

import json
import sys
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import click

from bot.cli.command import Command
from bot.config import load_directory
from bot.settings import load_settings
from understanding.shield.findings import Allowed
from understanding.shield.public import public_of
from understanding.understand import understand

_FIRST_YEAR, _LAST_YEAR = 2000, 2099


class _Moment(click.DateTime):
    """Within the years whose dates can be counted from in both directions."""

    def __init__(self) -> None:
        super().__init__(["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d"])

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        moment = super().convert(value, param, ctx)
        if not _FIRST_YEAR <= moment.year <= _LAST_YEAR:
            self.fail(f"must be within the years {_FIRST_YEAR} to {_LAST_YEAR}.", param, ctx)
        return moment


def _directory(path: Path | None) -> tuple[tuple[str, ...], Allowed]:
    """The municipalities served, and the counsellors' published names, phones and e-mails."""
    directory = load_directory(path or load_settings().directory)
    return directory.municipalities, public_of(directory)


@click.command(cls=Command)
@click.argument("text", nargs=-1)
@click.option("--now", type=_Moment(), help="Oslo wall time to read dates from. Default: now.")
@click.option(
    "--directory", type=click.Path(dir_okay=False, path_type=Path), help="The directory file. Default: the settings'."
)
def command(text: tuple[str, ...], now: datetime | None, directory: Path | None) -> None:
    """Print what is understood of TEXT, or of each line on standard input: one JSON object a line."""
    moment = now or datetime.now(ZoneInfo("Europe/Oslo"))
    places, allowed = _directory(directory)
    piped = (line.decode("utf-8", "replace").strip() for line in sys.stdin.buffer)
    lines: Iterable[str] = [" ".join(text)] if text else filter(None, piped)
    for line in lines:
        click.echo(json.dumps(understand(line, moment, places, allowed).as_json(), ensure_ascii=False))
