"""What all commands have in common: which arguments can be read at all, and how they say that they cannot run."""

import unicodedata
from datetime import datetime
from typing import Any

import click

from booking.ports import Clock
from bot.cli.texts import say
from bot.clock import SystemClock
from bot.config import ConfigurationError
from bot.settings import SettingsError

_UNREADABLE = ("Cc", "Cs")
"""Control characters, and half characters: bytes of an argument that are no UTF-8."""
_LAYOUT = "\t\n\r"
_LONGEST_SHOWN = 60


class CannotRun(click.ClickException):
    """The command's arguments or its surroundings cannot be used; 1 is for a look-up that finds nothing."""

    exit_code = 2


class Command(click.Command):
    """A command that ends in words: with 2 for arguments, environment and database, with 1 for a wrong file."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if not all(map(_is_readable, args)):
            raise click.UsageError(say("argument-unreadable"), ctx)
        return super().parse_args(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except SettingsError as error:
            raise CannotRun(str(error)) from None
        except ConfigurationError as error:
            raise click.ClickException(str(error)) from None


class CommandGroup(click.Group):
    """Commands under one name, each of them a Command."""

    command_class = Command


def now(ctx: click.Context | None) -> datetime:
    """The moment (UTC) that the command takes for now. Another clock can be given as the context's object."""
    clock: Clock = (ctx and ctx.obj) or SystemClock()
    return clock.now()


def shown(argument: str) -> str:
    """An argument as it is repeated in an answer: its beginning, where it is long."""
    return argument if len(argument) <= _LONGEST_SHOWN else f"{argument[:_LONGEST_SHOWN]}…"


def _is_readable(argument: str) -> bool:
    return all(unicodedata.category(one) not in _UNREADABLE or one in _LAYOUT for one in argument)
