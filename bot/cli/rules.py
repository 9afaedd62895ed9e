"""`python -m bot rules`: the rules as a page in Norwegian, for the one who owns the routine."""

from pathlib import Path

import click

from booking.rules.page import page_of_rules
from bot.cli.command import Command

PAGE = Path(__file__).parents[2] / "docs" / "regler.md"


@click.command(cls=Command)
@click.option("--write", is_flag=True, help="Write docs/regler.md instead of showing it.")
def command(write: bool) -> None:
    """Show the rules of the routine with their sources, or write them to docs/regler.md."""
    page = page_of_rules()
    if not write:
        click.echo(page, nl=False)
        return
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(page, encoding="utf-8", newline="\n")
    click.echo(f"Wrote {PAGE}")
