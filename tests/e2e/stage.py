"""A bot whose clock and contact list belong to the walk, with a Playground for each of four people.

The launcher of `make run` has two pages and today's date. Waiting lists need a second adviser, stand-ins a second
counsellor, and everything after a session needs a day that has not come.
"""

import json
import os
import shutil
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date
from datetime import time as wall_time
from pathlib import Path

from booking.calendar.wall_time import to_utc
from local.child import Child
from local.playground import Playground

ROOT = Path(__file__).parents[2]
START_SECONDS = 60.0
TENANT = "6f8c0f2e-1111-4000-8000-000000000001"
CAST = {
    "adviser": ("radgiver.larvik", "Rådgiver Larvik", "11111111-0000-4000-8000-000000000000"),
    "other": ("radgiver.ferder", "Rådgiver Færder", "11111111-0000-4000-8000-000000000002"),
    "counsellor": ("arturo.hernandez", "Arturo Hernandez", "22222222-0000-4000-8000-000000000001"),
    "colleague": ("goril.erikstad", "Gøril Erikstad", "22222222-0000-4000-8000-000000000002"),
}
_MORE = (
    ("radgiver.horten", "Rådgiver Horten", "11111111-0000-4000-8000-000000000003"),
    ("radgiver.sandefjord", "Rådgiver Sandefjord", "11111111-0000-4000-8000-000000000004"),
)
MONDAY = date(2027, 1, 11)
"""Where each walk begins: no holiday near, and Tuesday the 26th is the first day two weeks ahead."""


@dataclass
class Stage:
    """The ports of the four pages, and the bot that they talk with."""

    bot_port: int
    pages: dict[str, int]
    folder: Path
    _bot: Child | None = field(default=None, init=False)

    @property
    def directory(self) -> Path:
        return self.folder / "directory.toml"

    def begin(self) -> None:
        """A bot with an empty database and the contact list as it is shipped, Monday at nine."""
        self.end()
        for old in self.folder.glob("bookings.*"):
            old.unlink()
        shutil.copy(ROOT / "directory.toml", self.directory)
        self.set_clock(MONDAY, wall_time(9))
        environment = {
            **os.environ,
            "HOST": "127.0.0.1",
            "PORT": str(self.bot_port),
            "DATABASE_URL": f"sqlite:///{self.folder / 'bookings.sqlite3'}",
            "DIRECTORY": str(self.directory),
        }
        command = [sys.executable, "-m", "tests.e2e.own_clock", str(self._clock)]
        self._bot = Child(command, folder=ROOT, environment=environment)
        _wait_for(self._is_healthy, "the bot")

    def end(self) -> None:
        if self._bot:
            self._bot.stop()
            self._bot = None

    def set_clock(self, day: date, at: wall_time) -> None:
        """Make it the Oslo wall time `at` on `day`."""
        new = self._clock.with_suffix(".new")
        new.write_text(to_utc(day, at).astimezone(UTC).isoformat())
        new.replace(self._clock)

    @property
    def _clock(self) -> Path:
        return self.folder / "clock"

    def _is_healthy(self) -> bool:
        assert self._bot is None or self._bot.running, "the bot ended"
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.bot_port}/healthz", timeout=2) as answer:
                return bool(answer.status == 200)
        except OSError:
            return False


@contextmanager
def four_pages(folder: Path, ports: list[int]) -> Iterator[Stage]:
    """Starts the four Playgrounds; the first of the five `ports` is kept for the bot."""
    bot_port, *rest = ports
    stage = Stage(bot_port, dict(zip(CAST, rest, strict=True)), folder)
    started: list[Playground] = []
    try:
        for role, port in stage.pages.items():
            room = folder / role
            _write_configuration(room, role)
            playground = Playground(room, port, f"http://127.0.0.1:{bot_port}/api/messages")
            started.append(playground)
            _wait_for(lambda one=playground: one.ready, f"the Playground of {role}")  # type: ignore[misc]
        yield stage
    finally:
        stage.end()
        for playground in started:
            playground.child.stop()


def _write_configuration(room: Path, role: str) -> None:
    """As local/adviser and local/counsellor have it; JSON is YAML too. The Playground wants exactly five `users`."""
    others = [one for name, one in CAST.items() if name != role]
    configuration = {
        "version": "0.1.1",
        "tenantId": TENANT,
        "bot": {"id": "28:6f8c0f2e-2222-4000-8000-000000000001", "name": "Karriereassistenten"},
        "currentUser": _user(*CAST[role]),
        "users": [_user(*one) for one in (*others, *_MORE)],
        "personalChat": {"id": f"a:personal-{role}"},
        "groupChat": {"id": "19:group@thread.v2", "name": "Gruppechat"},
        "team": {
            "id": "19:team@thread.tacv2",
            "name": "Team",
            "aadGroupId": "6f8c0f2e-3333-4000-8000-000000000001",
            "channels": [{"id": "19:channel@thread.tacv2", "name": "Kunngjøringer"}],
        },
    }
    room.mkdir()
    (room / ".m365agentsplayground.yml").write_text(json.dumps(configuration), encoding="utf-8")


def _user(slug: str, name: str, aad_object_id: str) -> dict[str, str]:
    given, _, surname = name.partition(" ")
    mail = f"{slug}@example.org"
    return {
        "id": f"29:{slug}",
        "name": name,
        "userPrincipleName": mail,
        "aadObjectId": aad_object_id,
        "givenName": given,
        "surname": surname,
        "email": mail,
    }


def _wait_for(ready: Callable[[], bool], what: str) -> None:
    end = time.monotonic() + START_SECONDS
    while not ready():
        assert time.monotonic() < end, f"{what} did not start"
        time.sleep(0.1)
