"""`python -m bot undelivered`: what the service gave up delivering, to be tried again or forgotten."""

import asyncio
import secrets
from collections.abc import Sequence
from datetime import UTC, datetime

import click

from booking.wall_time import to_oslo
from bot.cli.taken import is_there
from bot.cli.texts import say
from bot.settings import SettingsError, load_settings
from bot.storage import Sealer, SqlStore, open_database
from bot.storage.outbox_rows import Failure

ALL = "all"
_MOST = 1000


@click.command()
@click.option("--again", metavar="NR|all", help="Try again what was given up, when the cause is mended.")
@click.option("--forget", metavar="NR|all", help="Take it off the list, when somebody has seen to it.")
def command(again: str | None, forget: str | None) -> None:
    """List what was given up, newest first: number, when, what, for which booking, how many tries and the code.

    It holds no names and no DUF numbers. The codes are explained in docs/drift-graph.md.
    """
    try:
        database_url = load_settings().database_url.get_secret_value()
        lines = asyncio.run(_said(database_url, again, forget))
    except SettingsError as error:
        raise click.ClickException(str(error)) from None
    except click.ClickException:
        raise
    except Exception as error:  # whatever the database says
        raise click.ClickException(say("undelivered-no-database", error=type(error).__name__)) from None
    for line in lines:
        click.echo(line)


async def _said(database_url: str, again: str | None, forget: str | None) -> list[str]:
    if not is_there(database_url):
        return [say("undelivered-none")]
    # Nothing sealed is read or written here, so any key serves.
    store = SqlStore(open_database(database_url), Sealer([secrets.token_bytes(32)]))
    try:
        async with store.begin() as tx:
            failures = await tx.failures(_MOST)
            if not failures:
                return [say("undelivered-none")]
            if again is None and forget is None:
                return [*map(_line, failures), say("undelivered-hint")]
            said = []
            if again is not None:
                revived = [await tx.revive(row, datetime.now(UTC)) for row in _chosen(failures, again)]
                said.append(say("undelivered-again", count=str(sum(revived))))
            if forget is not None:
                gone = [await tx.forget(row) for row in _chosen(failures, forget)]
                said.append(say("undelivered-forgotten", count=str(sum(gone))))
            await tx.commit()
            return said
    finally:
        await store.close()


def _chosen(failures: Sequence[Failure], text: str) -> list[int]:
    rows = [failure.row for failure in failures]
    if text == ALL:
        return rows
    if text.isdecimal() and int(text) in rows:
        return [int(text)]
    raise click.ClickException(say("undelivered-unknown", row=text))


def _line(failure: Failure) -> str:
    at = to_oslo(failure.at).strftime("%Y-%m-%d %H:%M")
    return f"{failure.row}  {at}  {failure.kind}  {failure.booking_id}  {failure.attempts}  {failure.last_error}"
