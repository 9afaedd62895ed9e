"""`python -m bot package`: write the Teams app package for one deployment."""

from pathlib import Path

import click
from pydantic import ValidationError

from bot.cli.command import Command, shown
from bot.package import Deployment, build

REMEDIES = {
    "app_id": "is not the id of an app. Copy «Application (client) ID» from the bot's app registration "
    "in Entra; it looks like 1b4e28ba-2fa1-41d2-883f-0016d3cca427.",
    "domain": "is not a host name. Give the bot's public name alone, without https:// and path, "
    "for example karriere.example.no.",
    "publisher": "does not fit: Teams allows 1 to 32 characters.",
    "website": "is not a web address. It must begin with https://.",
    "privacy": "is not a web address. It must begin with https://.",
    "terms": "is not a web address. It must begin with https://.",
    "version": "is not a version. Give three numbers, for example 1.0.1.",
}


@click.command(cls=Command)
@click.option("--app-id", envvar="MicrosoftAppId", required=True, help="Application (client) ID of the bot in Entra.")
@click.option(
    "--out",
    required=True,
    type=click.Path(dir_okay=False, writable=True, path_type=Path),
    help="The zip file to write; an older one is replaced.",
)
@click.option("--domain", envvar="PACKAGE_DOMAIN", help="The bot's public host name.")
@click.option("--publisher", envvar="PACKAGE_PUBLISHER", help="Who offers the app, as users see it (32 characters).")
@click.option("--website", envvar="PACKAGE_WEBSITE", help="Page about the app or its owner. [https://DOMAIN/]")
@click.option("--privacy", envvar="PACKAGE_PRIVACY", help="Privacy statement. [the website]")
@click.option("--terms", envvar="PACKAGE_TERMS", help="Terms of use. [the website]")
@click.option("--version", envvar="PACKAGE_VERSION", help="Version of the package; raise it for each update in Teams.")
def command(out: Path, **options: str | None) -> None:
    """Write the Teams app package: the zip that an administrator uploads in Teams."""
    try:
        deployment = Deployment.model_validate({name: value for name, value in options.items() if value})
    except ValidationError as error:
        name = str(error.errors()[0]["loc"][0])
        option = "--" + name.replace("_", "-")
        raise click.BadParameter(f"«{shown(options[name] or '')}» {REMEDIES[name]}", param_hint=option) from None
    try:
        out.write_bytes(build(deployment))
    except OSError as error:
        raise click.BadParameter(f"«{out}» cannot be written ({error.strerror}).", param_hint="--out") from None
    click.echo(f"Wrote {out} for the app {deployment.app_id}.")
    if deployment.unset:
        names = ", ".join("--" + name for name in deployment.unset)
        click.echo(f"Good for a trial only: set {names} before others install it.", err=True)
