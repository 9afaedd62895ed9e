"""The contact list as it stands in the file right now, so that the centre can change it without a restart."""

import os
from pathlib import Path

import structlog

from booking.directory.directory import Directory
from bot.config import ConfigurationError, load_directory

log = structlog.get_logger(__name__)

Stamp = tuple[int, int, int] | None


class LiveDirectory:
    """Reads `path` again when the file has changed. A broken edit is logged once and the last good list is kept."""

    def __init__(self, path: Path) -> None:
        """Raises ConfigurationError when the first reading fails: the service should not start on a broken list."""
        self._path = path
        # The stamp is taken before the reading: an edit that comes between the two is then seen next time.
        self._stamp = self._look()
        self._directory = load_directory(path)

    def current(self) -> Directory:
        """The newest valid list. Costs one look at the file's time stamp when nothing has changed."""
        stamp = self._look()
        if stamp != self._stamp:
            self._stamp = stamp
            try:
                self._directory = load_directory(self._path)
                log.info("directory-read-again", file=self._path.name, updated=self._directory.updated.isoformat())
            except ConfigurationError as error:
                log.error("directory-edit-refused", file=self._path.name, problem=str(error))
        return self._directory

    def _look(self) -> Stamp:
        try:
            stat = os.stat(self._path)  # noqa: PTH116  # several times a turn, and Path takes three times as long
        except OSError:
            return None
        # The inode tells an editor that saves by renaming within one tick of the clock.
        return stat.st_mtime_ns, stat.st_size, stat.st_ino
