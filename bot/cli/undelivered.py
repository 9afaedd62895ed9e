"""`python -m bot undelivered`: what the service gave up delivering, to be tried again or forgotten."""

import asyncio
import re
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

import click

from booking.calendar.wall_time import to_oslo
from bot.cli.command import Command, now, shown
from bot.cli.taken import is_there, opened
from bot.cli.texts import say
from bot.settings import load_settings

if TYPE_CHECKING:
    from bot.storage.outbox_rows import Failure

ALL = "all"
_NUMBER = re.compile(r"[1-9]\d{0,18}", re.ASCII)
_MOST = 1000


class Numbered(click.ParamType[str]):
    """The number of a row on the list, or all of them."""

    name = "number"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if value != ALL and not _NUMBER.fullmatch(value):
            self.fail(say("undelivered-number", text=shown(value)), param, ctx)
        return value


@click.command(cls=Command)
@click.option(
    "--again", type=Numbered(), metavar="NR|all", help="Try again what was given up, when the cause is mended."
)
@click.option("--forget", type=Numbered(), metavar="NR|all", help="Take it off the list, when somebody has seen to it.")
@click.pass_context
def command(ctx: click.Context, again: str | None, forget: str | None) -> None:
    """List what was given up, newest first: number, when, what, about what, how many tries and the code.

    It holds no names and no DUF numbers. The codes are explained in docs/drift-graph.md.
    """
    database_url = load_settings().database_url.get_secret_value()
    for line in asyncio.run(_said(database_url, again, forget, now(ctx))):
        click.echo(line)


async def _said(database_url: str, again: str | None, forget: str | None, at: datetime) -> list[str]:
    if not is_there(database_url):
        return [say("undelivered-none")]
    async with opened(database_url) as tx:
        failures = await tx.failures(_MOST)
        if not failures:
            return [say("undelivered-none")]
        if again is None and forget is None:
            return [*map(_line, failures), say("undelivered-hint")]
        said = []
        if again is not None:
            revived = [await tx.revive(row, at) for row in _chosen(failures, "--again", again)]
            said.append(say("undelivered-again", count=str(sum(revived))))
        if forget is not None:
            gone = [await tx.forget(row) for row in _chosen(failures, "--forget", forget)]
            said.append(say("undelivered-forgotten", count=str(sum(gone))))
        await tx.commit()
        return said


def _chosen(failures: "Sequence[Failure]", option: str, text: str) -> list[int]:
    chosen = [failure.row for failure in failures if text in (ALL, str(failure.row))]
    if not chosen:
        raise click.BadParameter(say("undelivered-unknown", row=text), param_hint=option)
    return chosen


def _line(failure: "Failure") -> str:
    at = to_oslo(failure.at).strftime("%Y-%m-%d %H:%M")
    return f"{failure.row}  {at}  {failure.kind}  {failure.subject_id}  {failure.attempts}  {failure.last_error}"
