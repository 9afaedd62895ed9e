"""The database file is for its owner only."""

import os
import stat
import sys
from contextlib import suppress
from pathlib import Path

_OWNER_ONLY = 0o600
_OTHERS = 0o077


def keep_private(file: str) -> None:
    """Make the file where there is none, and close it to all but its owner; `-wal` and `-shm` as well.

    SQLite gives those two the mode of the file when it makes them. What belongs to another user is left as it is.
    Raises OSError where the file cannot be made.
    """
    with suppress(FileExistsError):
        # Only a new file is opened and closed here: closing any handle of a file gives up the locks that this
        # process has on it (POSIX), those of SQLite too.
        os.close(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _OWNER_ONLY))
    if sys.platform == "win32":  # there the folder's own access rules hold
        return
    for path in (Path(file), Path(f"{file}-wal"), Path(f"{file}-shm")):
        with suppress(OSError):  # gone meanwhile, or the disk cannot be written, which the first write tells
            status = path.stat()
            if stat.S_ISREG(status.st_mode) and status.st_uid == os.geteuid() and status.st_mode & _OTHERS:
                path.chmod(stat.S_IMODE(status.st_mode) & ~_OTHERS)
