"""The command line: one file per command, imported only when it is called, so that a look-up starts fast."""

import importlib

import click

COMMANDS = {
    # name -> module that defines a click command called `command`
    "contacts": "bot.cli.contacts",
    "directory": "bot.cli.directory",
    "package": "bot.cli.package",
    "rules": "bot.cli.rules",
    "serve": "bot.cli.serve",
    "slots": "bot.cli.slots",
    "undelivered": "bot.cli.undelivered",
    "understand": "bot.cli.understand",
}


class LazyCommands(click.Group):
    """A group that knows its commands by name and imports each one's module on first use."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        command = importlib.import_module(COMMANDS[cmd_name]).command
        assert isinstance(command, click.Command)  # noqa: S101 - a wrong table is a programming error
        return command


@click.group(cls=LazyCommands, context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Karriereassistenten: books career guidance for refugees inside Microsoft Teams."""
