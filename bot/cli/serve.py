"""`python -m bot serve`: the service."""

import asyncio
import gc
import signal
import sys
from contextlib import AsyncExitStack

import click

from bot.cli.command import CannotRun, Command
from bot.config import load_directory, still_has_example_ids
from bot.door.limits import Limits, within_file_limit
from bot.settings import Settings, SettingsError, hindrances, load_settings


@click.command(cls=Command)
@click.option("--local", is_flag=True, help="Without credentials, for trying it out: this machine only.")
def command(local: bool) -> None:
    """Serve Teams at POST /api/messages until it is told to stop."""
    settings = load_settings()
    _refuse_if_hindered(settings, local=local)
    try:
        _run(settings, local=local)
    except ValueError as error:  # keys and credentials of the wrong form
        raise CannotRun(str(error)) from None


def _refuse_if_hindered(settings: Settings, *, local: bool) -> None:
    """Raises SettingsError with every reason at once, so that they can be mended in one go."""
    reasons = list(hindrances(settings, local=local))
    if not local:
        examples = still_has_example_ids(load_directory(settings.directory))
        reasons += [f"{settings.directory}: {key} is still the example's. Put in your own." for key in examples]
        if reasons:
            reasons.append("To try it out on this machine without any of this: python -m bot serve --local")
    if reasons:
        raise SettingsError("\n".join(reasons))


def _limits(settings: Settings) -> Limits:
    """Those of the settings, with fewer connections where the file limit has no room for them, which is said."""
    limits = within_file_limit(settings.limits)
    if limits.max_connections < settings.max_connections:
        click.echo(
            f"The file limit has room for {limits.max_connections} connections, not for the {settings.max_connections} "
            f"of MAX_CONNECTIONS: raise it to {2 * settings.max_connections} or more (LimitNOFILE in systemd, "
            "--ulimit nofile in Docker), or lower MAX_CONNECTIONS.",
            err=True,
        )
    return limits


def _run(settings: Settings, *, local: bool) -> None:
    gc.disable()  # until all is loaded: importing leaves no garbage, and looking for it takes a sixth of the time
    # Imported late: refusing to start should not take the seconds that the SDK needs.
    from bot.log import set_up_log  # noqa: PLC0415

    set_up_log(local=local, level=settings.log_level)
    if sys.platform == "win32":
        asyncio.run(_serve(settings, local=local))
    else:
        import uvloop  # noqa: PLC0415

        uvloop.run(_serve(settings, local=local))


async def _serve(settings: Settings, *, local: bool) -> None:
    import structlog  # noqa: PLC0415

    from bot.door.listening import listening  # noqa: PLC0415
    from bot.warm_up import warm_up  # noqa: PLC0415
    from bot.wiring import running  # noqa: PLC0415

    warm_up()
    limits = _limits(settings)
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    async with running(settings, local=local) as app, AsyncExitStack() as stack:
        # What is loaded by now lives as long as we do: the collector need not look through it at every round.
        gc.collect()
        gc.freeze()
        gc.enable()
        # A turn leaves next to nothing in circles, so the collector's usual round each 700 objects finds nothing.
        gc.set_threshold(20_000, 20, 20)
        try:
            await stack.enter_async_context(listening(app, settings.host, settings.port, limits))
        except OSError as error:
            where = f"{settings.host}:{settings.port}"
            raise SettingsError(f"Cannot listen on {where} ({error.strerror}). Set HOST or PORT.") from None
        structlog.get_logger().info("serving", host=settings.host, port=settings.port, local=local)
        await stop.wait()
