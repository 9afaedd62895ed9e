"""`python -m tests.e2e.own_clock FILE`: the bot in local mode, by the clock that the test keeps in FILE.

What happens after a session cannot be walked by the system's clock: a session is booked two weeks ahead.
"""

import asyncio
import signal
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.door.listening import listening
from bot.log import set_up_log
from bot.settings import load_settings
from bot.wiring import running


class FileClock:
    """Goes on from the moment (ISO, UTC) in the file, at the system's pace since the file was written."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def now(self) -> datetime:
        since = datetime.now(UTC).timestamp() - self._file.stat().st_mtime
        return datetime.fromisoformat(self._file.read_text()) + timedelta(seconds=max(0.0, since))


async def serve(file: Path) -> None:
    """Serve until told to stop."""
    settings, stop = load_settings(), asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    async with (
        running(settings, local=True, clock=FileClock(file)) as app,
        listening(app, settings.host, settings.port, settings.limits),
    ):
        await stop.wait()


if __name__ == "__main__":
    set_up_log(local=True, level="WARNING")
    asyncio.run(serve(Path(sys.argv[1])))
