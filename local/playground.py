"""Microsoft 365 Agents Playground, fetched by npx when somebody asks for it. Never a dependency: its licence is for
trying out."""

import os
import re
import shutil
import subprocess
from pathlib import Path

from local.child import Child

PACKAGE = "@microsoft/m365agentsplayground@0.2.28"
OLDEST_NODE = 20

_SILENT = {
    "APPLICATION_INSIGHTS_NO_STATSBEAT": "1",  # --disable-telemetry alone leaves these calls on
    "TEAMSAPPTESTER_BROWSER": "none",  # it ends without a word where it finds no browser to open
    "npm_config_update_notifier": "false",
}
_SOON_TOLD = {
    # Milliseconds between tries; with npm's own, a minute goes by before it says that there is no network.
    "npm_config_fetch_retry_mintimeout": "1000",
    "npm_config_fetch_retry_maxtimeout": "5000",
}
# npx asks the registry about what it has already fetched too, unless told not to.
_FROM_HERE_OR_THE_NETWORK = """
from_here=
npx --offline --yes --package "$0" -c true >/dev/null 2>&1 && from_here=--offline
exec npx $from_here --yes "$0" "$@"
"""
_LOOPBACK_ONLY = Path(__file__).with_name("loopback_only.cjs")
_LISTENING = re.compile(r"Listening on (\d+)")


def node_is_there() -> bool:
    """Whether npx and a Node that is new enough are on the path."""
    node, npx = shutil.which("node"), shutil.which("npx")
    if not node or not npx:
        return False
    answer = subprocess.run([node, "--version"], capture_output=True, text=True, check=False)  # noqa: S603
    version = re.match(r"v(\d+)\.", answer.stdout)
    return version is not None and int(version[1]) >= OLDEST_NODE


class Playground:
    """One Playground: one person (`folder` holds who, in .m365agentsplayground.yml), one page at `port`."""

    def __init__(self, folder: Path, port: int, endpoint: str) -> None:
        self.port = port
        self._folder = folder
        self.child = Child(
            [
                *("/bin/sh", "-c", _FROM_HERE_OR_THE_NETWORK, PACKAGE),
                *("start", "--app-endpoint", endpoint, "--channel-id", "msteams"),
                *("--port", str(port), "--disable-telemetry"),
            ],
            folder=folder,
            environment={**os.environ, **_SILENT, **_SOON_TOLD, "NODE_OPTIONS": f'--require "{_LOOPBACK_ONLY}"'},
            quiet=True,
        )

    @property
    def ready(self) -> bool:
        """Whether its page can be opened. A busy port is silently swapped for another: then it never is."""
        found = _LISTENING.search(self.child.said)
        return found is not None and int(found[1]) == self.port

    @property
    def reason(self) -> str:
        """The last it said, for one that has ended. What is wrong with its configuration stands only in a file."""
        log = self._folder / "devTools" / "m365agentsplayground.log"
        errors = [line for line in _lines(log) if line.startswith("error")]
        return "\n".join((errors or self.child.said.splitlines())[-5:])


def _lines(log: Path) -> list[str]:
    return log.read_text(encoding="utf-8", errors="replace").splitlines() if log.is_file() else []
