"""`python -m bot serve`: the service."""

import asyncio
import gc
import signal
import sys

import click

from bot.cli.command import CannotRun, Command
from bot.config import load_directory, still_has_example_ids
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
    from aiohttp import web  # noqa: PLC0415

    from bot.warm_up import warm_up  # noqa: PLC0415
    from bot.wiring import running  # noqa: PLC0415

    warm_up()
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    async with running(settings, local=local) as app:
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        try:
            # What is loaded by now lives as long as we do: the collector need not look through it at every round.
            gc.collect()
            gc.freeze()
            gc.enable()
            # A turn leaves next to nothing in circles, so the collector's usual round each 700 objects finds nothing.
            gc.set_threshold(20_000, 20, 20)
            try:
                await web.TCPSite(runner, settings.host, settings.port).start()
            except OSError as error:
                where = f"{settings.host}:{settings.port}"
                raise SettingsError(f"Cannot listen on {where} ({error.strerror}). Set HOST or PORT.") from None
            structlog.get_logger().info("serving", host=settings.host, port=settings.port, local=local)
            await stop.wait()
        finally:
            await runner.cleanup()
