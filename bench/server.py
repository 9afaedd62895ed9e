"""A server under measurement: a process of its own on a core of its own, asked what CPU and memory it took."""

import os
import re
import socket
import subprocess
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryFile
from typing import Self

from bench.cores import pin_server
from bot.storage.sealed import new_key
from tests.bot.sdk.stand_ins import APP_ID, TENANT_ID

ROOT = Path(__file__).parent.parent
OURS = ROOT / ".venv/bin/python"
THEIRS = ROOT / ".venv-bench/bin/python"
_START_PATIENCE = 30.0


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


class Server:
    """`command` is told its port by PORT; it is up when it takes connections."""

    def __init__(self, command: Sequence[str | Path], environment: Mapping[str, str] | None = None) -> None:
        self.port = free_port()
        self._command = [str(part) for part in command]
        # The peers warn at each turn about what Python will drop one day; printing that is no part of a turn.
        self._environment = {**os.environ, "PYTHONWARNINGS": "ignore", **(environment or {}), "PORT": str(self.port)}

    def __enter__(self) -> Self:
        begun = time.perf_counter()
        # To a file and not a pipe: nobody empties a pipe while a peer warns at every turn.
        self._said = TemporaryFile()  # closed in __exit__
        self._process = subprocess.Popen(  # noqa: S603  # our own commands
            self._command, cwd=ROOT, env=self._environment, stdout=subprocess.DEVNULL, stderr=self._said
        )
        pin_server(self._process.pid)
        while not self._is_up():
            if self._process.poll() is not None or time.perf_counter() - begun > _START_PATIENCE:
                self._process.kill()
                self._said.seek(0)
                raise RuntimeError(f"{self._command} did not start:\n{self._said.read().decode()[-3000:]}")
            time.sleep(0.005)
        self.start_seconds = time.perf_counter() - begun
        return self

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        try:
            self._process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._said.close()

    def _is_up(self) -> bool:
        try:
            with socket.create_connection(("127.0.0.1", self.port), timeout=1) as one:
                one.sendall(b"GET /healthz HTTP/1.0\r\n\r\n")
                return one.recv(12).startswith(b"HTTP/1.")
        except OSError:
            return False

    def cpu_seconds(self) -> float:
        """What the process has used so far, all its threads, in user and kernel."""
        if Path("/proc/self/stat").exists():
            # The name stands in brackets and may hold spaces; after it, fields 14 and 15 are the times in ticks.
            fields = Path(f"/proc/{self._process.pid}/stat").read_text().rpartition(")")[2].split()
            return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
        minutes, seconds = self._ask_ps("time").rsplit(":", 1)
        return sum(int(n) * 60**power for power, n in enumerate(reversed(minutes.split(":")), 1)) + float(seconds)

    def memory_mb(self) -> float:
        """Resident memory."""
        return int(self._ask_ps("rss")) / 1024

    def _ask_ps(self, column: str) -> str:
        command = ["ps", "-o", f"{column}=", "-p", str(self._process.pid)]
        shown = subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()  # noqa: S603
        return re.sub(r"\s", "", shown)


def ours(environment: Mapping[str, str], *, keys_url: str = "", asked: Sequence[str] = ()) -> Server:
    """Our service as it is run; with `keys_url`, one that checks tokens signed with the keys published there."""
    if not keys_url:
        return Server([OURS, "-m", "bot", "serve", "--local"], {"LOG_LEVEL": "WARNING", **environment})
    registered = {
        "MicrosoftAppId": APP_ID,
        "MicrosoftAppPassword": "secret",
        "MicrosoftAppTenantId": TENANT_ID,
        "DUF_KEY": new_key(),
    }
    command: list[str | Path] = [OURS, "-m", "bench.service", keys_url, *asked]
    return Server(command, {"LOG_LEVEL": "WARNING", **registered, **environment})


def peer(name: str, card: Path, *, keys_url: str = "", asked: Sequence[str] = ()) -> Server:
    """An echo on somebody else's SDK, in the peers' own environment, that answers a pressed button with `card`."""
    command: list[str | Path] = [THEIRS, ROOT / "bench/peers" / f"{name}.py", *asked]
    return Server(command, {"KEYS_URL": keys_url, "ECHO_CARD": str(card)})
