"""`python -m local` (`make run`): starts the bot in local mode and the two Playgrounds; Ctrl-C stops all of it."""

import contextlib
import os
import signal
import socket
import sys
import threading
import time
import urllib.request
from pathlib import Path

import click

from local.child import Child
from local.playground import OLDEST_NODE, Playground, node_is_there
from local.texts import say

HERE = Path(__file__).parent
PATIENCE = 120.0  # seconds; the first start of a Playground downloads it


class Stopped(Exception):
    """Somebody asked for the end."""


class Run:
    """What is running, and whether it should go on."""

    def __init__(self) -> None:
        self._stop = threading.Event()
        self._children: list[Child] = []
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, lambda *_: self._stop.set())

    def add(self, child: Child) -> Child:
        self._children.append(child)
        return child

    def pause(self) -> None:
        """Wait a moment. Raises Stopped once the end was asked for: only here, so that nothing is left half done."""
        if self._stop.wait(0.1):
            raise Stopped

    def stop(self) -> None:
        for child in reversed(self._children):
            child.stop()


@click.command()
@click.option("--port", default=3978, show_default=True, help="Where the bot listens.")
@click.option("--adviser-port", default=56150, show_default=True, help="The page of the adviser.")
@click.option("--counsellor-port", default=56151, show_default=True, help="The page of the counsellor.")
def main(port: int, adviser_port: int, counsellor_port: int) -> None:
    """Try Karriereassistenten on this machine."""
    busy = [str(one) for one in (port, adviser_port, counsellor_port) if _is_busy(one)]
    if busy:
        raise click.ClickException(say("busy", ports=", ".join(busy)))
    run = Run()
    try:
        bot = _start_bot(run, port)
        playgrounds = _start_playgrounds(
            run, bot, adviser_port, counsellor_port, f"http://127.0.0.1:{port}/api/messages"
        )
        while bot.running:
            run.pause()
            for ended in [one for one in playgrounds if not one.child.running]:
                click.echo(say("playground-ended", port=ended.port, reason=ended.reason), err=True)
                playgrounds.remove(ended)
        raise click.ClickException(say("bot-ended", code=str(bot.ended_with)))
    except Stopped:
        click.echo(say("stopping"))
    finally:
        run.stop()


def _start_bot(run: Run, port: int) -> Child:
    click.echo(say("starting", port=port))
    environment = {**os.environ, "HOST": "127.0.0.1", "PORT": str(port)}
    command = [sys.executable, "-m", "bot", "serve", "--local"]
    bot = run.add(Child(command, folder=HERE.parent, environment=environment))
    while not _is_healthy(port):
        if not bot.running:
            raise click.ClickException(say("bot-failed"))
        run.pause()
    return bot


def _start_playgrounds(
    run: Run, bot: Child, adviser_port: int, counsellor_port: int, endpoint: str
) -> list[Playground]:
    if not node_is_there():
        click.echo(say("no-node", version=OLDEST_NODE))
        click.echo(say("connect-yourself", endpoint=endpoint))
        return []
    click.echo(say("fetching"))
    started: list[Playground] = []
    # One after the other: two npx at once would both download into the same place.
    for room, port in (("adviser", adviser_port), ("counsellor", counsellor_port)):
        playground = Playground(HERE / room, port, endpoint)
        run.add(playground.child)
        deadline = time.monotonic() + PATIENCE
        while not playground.ready:
            if not bot.running:  # it was another one, started together with ours, that said it was healthy
                raise click.ClickException(say("bot-failed"))
            if not playground.child.running or time.monotonic() > deadline:
                click.echo(say("playground-failed", reason=playground.reason), err=True)
                click.echo(say("connect-yourself", endpoint=endpoint))
                return started
            run.pause()
        started.append(playground)
    click.echo(say("ready", adviser=adviser_port, counsellor=counsellor_port))
    return started


def _is_healthy(port: int) -> bool:
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # a proxy knows nothing of this machine
    try:
        with direct.open(f"http://127.0.0.1:{port}/healthz", timeout=2) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False


def _is_busy(port: int) -> bool:
    # Asked by knocking: a trial bind succeeds on macOS beside a program that listens on every address.
    for address in ("127.0.0.1", "::1"):
        with contextlib.suppress(OSError):
            socket.create_connection((address, port), timeout=1).close()
            return True
    return False


if __name__ == "__main__":
    main(prog_name="make run")
