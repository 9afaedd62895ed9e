"""The whole product as `make run` starts it, with a browser on each of its two pages.

A plain `pytest` passes this folder by: it needs Node, Chromium and the network, and has a lock file of its own.
"""

import os
import queue
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.e2e.playground import Chat
    from tests.e2e.stage import Stage

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
START_SECONDS = 180


def pytest_ignore_collect(config: pytest.Config) -> bool | None:
    """Collect only where somebody asks for this folder by its path."""
    asked = [Path(argument.partition("::")[0]).resolve() for argument in config.args]
    return None if any(path == HERE or HERE in path.parents for path in asked) else True


class LocalRun(NamedTuple):
    """The ports of a running `make run`."""

    bot: int
    adviser: int
    counsellor: int


@pytest.fixture(scope="session")
def local_run(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalRun]:
    """The launcher of `make run` with free ports and an empty database; ends it as Ctrl-C does."""
    ports = LocalRun(*_free_ports(3))
    database = tmp_path_factory.mktemp("bookings") / "bookings.sqlite3"
    command = [sys.executable, "-m", "local", "--port", str(ports.bot)]
    command += ["--adviser-port", str(ports.adviser), "--counsellor-port", str(ports.counsellor)]
    launcher = subprocess.Popen(
        command,
        cwd=ROOT,
        env={**os.environ, "DATABASE_URL": f"sqlite:///{database}", "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    said: list[str] = []
    lines: queue.SimpleQueue[str | None] = queue.SimpleQueue()
    reader = threading.Thread(target=_read, args=(launcher, lines))
    reader.start()
    try:
        while f"localhost:{ports.adviser}" not in (line := _next(lines, said)):
            said.append(line)
        yield ports
    finally:
        launcher.send_signal(signal.SIGINT)
        launcher.wait(30)
        reader.join(10)
        launcher.stdout.close()  # type: ignore[union-attr]


@pytest.fixture(scope="session")
def _four_pages(tmp_path_factory: pytest.TempPathFactory) -> Iterator["Stage"]:
    from tests.e2e.stage import four_pages

    with four_pages(tmp_path_factory.mktemp("stage"), _free_ports(5)) as stage:
        yield stage


@pytest.fixture
def stage(_four_pages: "Stage") -> Iterator["Stage"]:
    """A bot that knows of nothing yet, whose clock the walk sets, and four pages to talk with it."""
    _four_pages.begin()
    yield _four_pages
    _four_pages.end()


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    """The system's Chromium ($CHROMIUM, else /usr/bin/chromium): Playwright's own download is not needed."""
    from playwright.sync_api import sync_playwright

    chromium = os.environ.get("CHROMIUM", "/usr/bin/chromium")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        yield started
        started.close()


@pytest.fixture
def open_chat(browser: "Browser") -> Iterator[Callable[..., "Chat"]]:
    """`open_chat(port, phone=False)`: a chat on the page at `port`, wide as a desk's screen or a phone's."""
    from tests.e2e.playground import Chat

    chats: list[Chat] = []

    def opened(port: int, *, phone: bool = False) -> Chat:
        chats.append(Chat(browser, port, phone=phone))
        return chats[-1]

    yield opened
    for chat in chats:
        chat.close()


def _free_ports(count: int) -> list[int]:
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports


def _read(launcher: subprocess.Popen[str], lines: "queue.SimpleQueue[str | None]") -> None:
    assert launcher.stdout is not None
    for line in launcher.stdout:
        lines.put(line)
    lines.put(None)


def _next(lines: "queue.SimpleQueue[str | None]", said: list[str]) -> str:
    line = lines.get(timeout=START_SECONDS)
    assert line is not None, "The launcher ended:\n" + "".join(said)
    return line
