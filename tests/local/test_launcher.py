"""`make run`'s launcher, run as a process of its own with the real bot. Where it needs Node, a small stand-in answers:
the Playground itself is fetched from the network, and `make e2e` drives it."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NPX = """#!/bin/sh
[ "$1" != --offline ] || exit 1
while [ "$1" != --port ]; do shift; done
echo "Listening on $2"
(trap '' TERM; exec /bin/sleep 600) > "{folder}/$2" &
wait
"""

NPX_WITHOUT_NETWORK = """#!/bin/sh
[ "$1" = --offline ] || exit 1
while [ "$1" != --port ]; do [ "$1" != -c ] || exit 0; shift; done
echo "Listening on $2"
exec /bin/sleep 600
"""

Start = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def tools(tmp_path: Path) -> Path:
    """An empty folder to be the whole PATH."""
    folder = tmp_path / "bin"
    folder.mkdir()
    return folder


@pytest.fixture
def ports() -> list[int]:
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(3)]
    found = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return found


@pytest.fixture
def start(tmp_path: Path, tools: Path, ports: list[int]) -> Iterator[Start]:
    """Starts the launcher on `ports`; whatever a test leaves running is ended."""
    started: list[subprocess.Popen[str]] = []

    def launch(**environment: str) -> subprocess.Popen[str]:
        options = zip(("--port", "--adviser-port", "--counsellor-port"), map(str, ports), strict=True)
        base = {"PATH": str(tools), "DATABASE_URL": f"sqlite:///{tmp_path}/test.sqlite3", "PYTHONUNBUFFERED": "1"}
        launcher = subprocess.Popen(
            [sys.executable, "-m", "local", *(part for option in options for part in option)],
            cwd=ROOT,
            env=os.environ | base | environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        started.append(launcher)
        return launcher

    yield launch
    for launcher in started:
        if launcher.poll() is None:
            launcher.terminate()
            launcher.wait(30)
        if launcher.stdout:
            launcher.stdout.close()


def _read_until(launcher: subprocess.Popen[str], text: str) -> str:
    assert launcher.stdout is not None
    said = ""
    for line in launcher.stdout:
        said += line
        if text in line:
            return said
    raise AssertionError(f"{text!r} was never said in\n{said}")


def _script(path: Path, text: str) -> None:
    path.write_text(text)
    path.chmod(0o755)


def _answers(port: int) -> bool:
    with socket.socket() as knock:
        return knock.connect_ex(("127.0.0.1", port)) == 0


def _is_held(pipe: int) -> bool:
    """Whether any process holds the writing end; portable, and true of no zombie."""
    try:
        return os.read(pipe, 1) != b""
    except BlockingIOError:
        return True


def _wait_until(true: Callable[[], bool], seconds: float = 10) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end
        time.sleep(0.02)


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_without_node_it_serves_and_says_how_to_connect_until_it_is_stopped(
    start: Start, ports: list[int], how: signal.Signals
) -> None:
    launcher = start()
    said = _read_until(launcher, "Ctrl-C")
    assert "Node 20 eller nyere finnes ikke her" in said
    assert f"http://127.0.0.1:{ports[0]}/api/messages" in said
    assert _answers(ports[0])
    launcher.send_signal(how)
    assert launcher.wait(30) == 0
    assert not _answers(ports[0])


def test_stopping_ends_what_npx_started_too(start: Start, tools: Path, ports: list[int], tmp_path: Path) -> None:
    pages = ports[1:]
    for port in pages:
        os.mkfifo(tmp_path / str(port))
    pipes = [os.open(tmp_path / str(port), os.O_RDONLY | os.O_NONBLOCK) for port in pages]
    _script(tools / "node", "#!/bin/sh\necho v22.1.0\n")
    _script(tools / "npx", NPX.format(folder=tmp_path))
    launcher = start()
    said = _read_until(launcher, "Ctrl-C")
    assert all(f"http://localhost:{port}" in said for port in pages)
    _wait_until(lambda: all(_is_held(pipe) for pipe in pipes))
    launcher.send_signal(signal.SIGINT)
    assert launcher.wait(40) == 0
    _wait_until(lambda: not any(_is_held(pipe) for pipe in pipes))
    for pipe in pipes:
        os.close(pipe)


def test_what_was_fetched_once_is_started_without_the_network(start: Start, tools: Path, ports: list[int]) -> None:
    _script(tools / "node", "#!/bin/sh\necho v22.1.0\n")
    _script(tools / "npx", NPX_WITHOUT_NETWORK)
    said = _read_until(start(), "Ctrl-C")
    assert all(f"http://localhost:{port}" in said for port in ports[1:])


def test_old_node_counts_as_none(start: Start, tools: Path) -> None:
    _script(tools / "node", "#!/bin/sh\necho v18.20.0\n")
    _script(tools / "npx", "#!/bin/sh\nexit 1\n")
    assert "Node 20 eller nyere" in _read_until(start(), "Ctrl-C")


def test_playground_that_fails_is_told_and_the_bot_serves_on(start: Start, tools: Path, ports: list[int]) -> None:
    _script(tools / "node", "#!/bin/sh\necho v22.1.0\n")
    _script(tools / "npx", "#!/bin/sh\necho 'npm error network unreachable'\nexit 1\n")
    said = _read_until(start(), "Ctrl-C")
    assert "npm error network unreachable" in said
    assert _answers(ports[0])


def test_of_two_started_together_one_says_that_it_cannot_and_ends(start: Start, tools: Path) -> None:
    _script(tools / "node", "#!/bin/sh\necho v22.1.0\n")
    _script(tools / "npx", "#!/bin/sh\nexec /bin/sleep 600\n")
    both = [start(), start()]
    _wait_until(lambda: any(one.poll() is not None for one in both), seconds=60)
    (ended,) = [one for one in both if one.poll() is not None]
    said, _ = ended.communicate()
    assert ended.returncode == 1
    assert "startet ikke" in said or "er opptatt" in said


@pytest.mark.parametrize("which", [0, 1, 2])
def test_busy_port_is_named_before_anything_starts(start: Start, ports: list[int], which: int) -> None:
    with socket.create_server(("127.0.0.1", ports[which])):
        launcher = start()
        said, _ = launcher.communicate(timeout=30)
    assert launcher.returncode == 1
    assert f"Port {ports[which]} er opptatt" in said
    assert "Starter" not in said


def test_bot_that_cannot_start_ends_the_run_with_its_reason(start: Start, tmp_path: Path) -> None:
    launcher = start(DIRECTORY=str(tmp_path / "nowhere.toml"))
    said, _ = launcher.communicate(timeout=60)
    assert launcher.returncode == 1
    assert "nowhere.toml: there is no such file" in said
    assert "startet ikke" in said
