"""Changing the contact list's file: only from the version that was looked at, and whole or not at all."""

import os
import shutil
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile

from booking.directory.directory import Directory
from bot.config import ConfigurationError, directory_from, read_text
from bot.directory.toml import brought_up_to_date


class ChangedSince(Exception):
    """The file is no longer the version that was looked at; nothing was written."""


@dataclass(frozen=True, slots=True)
class Edition:
    """The file as it stood when it was read. `version` is short, and another for every other text."""

    text: str
    version: str
    directory: Directory


class DirectoryFile:
    """`directory.toml`, wherever DIRECTORY says it is."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def read(self) -> Edition:
        """The file as it stands. Raises ConfigurationError."""
        text = read_text(self.path, "DIRECTORY")
        return Edition(text, sha256(text.encode()).hexdigest()[:16], directory_from(text, self.path))

    def replace(self, edition: Edition, directory: Directory) -> None:
        """Make the file say what `directory` says. Raises ChangedSince, ConfigurationError or OSError."""
        text = brought_up_to_date(edition.text, directory)
        # The writer keeps what it does not know, so a file of an unusual form is found here and not by the users.
        if directory_from(text, self.path) != directory:
            raise ConfigurationError(f"{self.path}: is written in a form that cannot be changed from here. Edit it.")
        self.replace_text(edition, text)

    def replace_text(self, edition: Edition, text: str) -> None:
        """Write a whole new text. Raises ChangedSince, ConfigurationError or OSError."""
        target = self.path.resolve()  # a link stays a link
        new = self._beside(target, text)
        try:
            with suppress(OSError):  # ours to give away only as root
                shutil.copymode(target, new)
                stat = target.stat()
                os.chown(new, stat.st_uid, stat.st_gid)
            if self.read().version != edition.version:
                raise ChangedSince
            new.replace(target)
        except BaseException:
            new.unlink(missing_ok=True)
            raise

    def back_up(self, edition: Edition, stamp: str) -> Path:
        """Keep the edition's text beside the file; gives where. Raises OSError."""
        target = self.path.resolve()
        kept = target.with_name(f"{target.name}.{stamp}.bak")
        self._beside(target, edition.text).replace(kept)
        return kept

    def can_be_written(self) -> bool:
        """Whether a new file may be put beside the old one, tried out rather than guessed from permissions."""
        target = self.path.resolve()
        try:
            self._beside(target, "").unlink()
        except OSError:
            return False
        return True

    @staticmethod
    def _beside(target: Path, text: str) -> Path:
        """A new file in the target's folder, on the disk before it takes the target's name."""
        with NamedTemporaryFile(
            "w", encoding="utf-8", newline="\n", dir=target.parent, prefix=f"{target.name}.", delete=False
        ) as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        return Path(file.name)
