"""One process with everything that it starts in turn, so that stopping it leaves nothing behind."""

import contextlib
import os
import signal
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path


class Child:
    """A started process. Its output is shown, or with `quiet` kept for `said`."""

    def __init__(
        self, command: Sequence[str], *, folder: Path, environment: Mapping[str, str], quiet: bool = False
    ) -> None:
        self._output = tempfile.TemporaryFile() if quiet else None  # noqa: SIM115 - `stop` closes it
        # A session of its own: Ctrl-C in the terminal then reaches only the launcher, which stops each in order,
        # and the whole group can be told, npx's node included.
        self._process = subprocess.Popen(  # noqa: S603 - the commands are written in this package
            command,
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=self._output,
            stderr=subprocess.STDOUT if quiet else None,
            start_new_session=True,
        )

    @property
    def running(self) -> bool:
        return self._process.poll() is None

    @property
    def ended_with(self) -> int | None:
        """Its exit code, minus the number of the signal that ended it; None while it runs."""
        return self._process.poll()

    @property
    def said(self) -> str:
        """What a quiet process has written so far."""
        if self._output is None:
            return ""
        size = os.fstat(self._output.fileno()).st_size
        # Not `seek`: the position belongs to the process too, which writes there.
        return os.pread(self._output.fileno(), size, 0).decode("utf-8", "replace")

    def stop(self, patience: float = 10.0) -> None:
        """Ask it and its own children to end; after `patience` seconds end them."""
        self._tell(signal.SIGTERM)
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(patience)
        self._tell(signal.SIGKILL)  # also what outlived the process that started it
        self._process.wait()
        if self._output is not None:
            self._output.close()

    def _tell(self, what: signal.Signals) -> None:
        with contextlib.suppress(ProcessLookupError, PermissionError):  # macOS says the latter of a group that is gone
            os.killpg(self._process.pid, what)
