"""`tools/install_lock` with the pips that our Pythons bring, on good days and bad. Run by `make check-install`.

Needs the network once, for the pips; what they install comes from a folder made here.
"""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.installing.shelf import Shelf

ROOT = Path(__file__).parents[2]
INSTALL_LOCK = ROOT / "tools" / "install_lock"
PYTHON: str = sys._base_executable  # type: ignore[attr-defined]
PINS = ("bread==1.0", "grain==1.0", "husk==1.0")
LAST_PYTHON_WITH = {"23.0.1": (3, 11), "23.2.1": (3, 12)}
"""Debian's Python 3.11 has the first, the 3.11 and 3.12 of python.org the second."""
BRINGING = """#!/bin/sh
# A Python that brings another pip: says that it is the one, and puts that pip into the environments it makes.
if [ "$1" = -c ]; then "{python}" "$@" >/dev/null && echo "$0"; exit; fi
"{python}" "$@" || exit
if [ "$2" = venv ]; then "$3/bin/python" -m pip install --quiet --no-index "{wheel}"; fi
"""

Install = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    return Shelf(tmp_path_factory.mktemp("shelf"))


@pytest.fixture(scope="session")
def lock(shelf: Shelf) -> Path:
    return shelf.lock("whole.lock", *PINS)


@pytest.fixture(scope="session")
def environment(shelf: Shelf) -> dict[str, str]:
    """This Python first on the PATH, no index but the shelf, and no settings of this machine's pip."""
    (shelf.folder / "bin").mkdir()
    (shelf.folder / "bin" / "python3.13").symlink_to(PYTHON)
    from_the_shelf = {"PIP_CONFIG_FILE": os.devnull, "PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(shelf.folder)}
    return {**os.environ, **from_the_shelf, "PATH": f"{shelf.folder / 'bin'}:{os.environ['PATH']}"}


@pytest.fixture(scope="session")
def installed_once(lock: Path, environment: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("once") / "environment"
    subprocess.run([INSTALL_LOCK, folder, lock], env=environment, check=True)
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where to install: not there yet, and with a space in its path."""
    (tmp_path / "a b").mkdir()
    return tmp_path / "a b" / "environment"


@pytest.fixture
def ready(installed_once: Path, folder: Path) -> Path:
    """The same folder, once the lock has been installed in it."""
    return shutil.copytree(installed_once, folder, symlinks=True)


@pytest.fixture
def install(environment: dict[str, str], folder: Path) -> Install:
    """Runs the script on a lock, to its end; `changes` go into its environment."""
    return lambda lock, **changes: subprocess.run(
        [INSTALL_LOCK, folder, lock], env={**environment, **changes}, capture_output=True, text=True, check=False
    )


@pytest.fixture(params=["23.0.1", "23.2.1", "newest"])
def pip(request: pytest.FixtureRequest, pytestconfig: pytest.Config) -> Path:
    """The wheel of one pip: an older one where this Python can be had with it, and the newest."""
    if sys.version_info[:2] > LAST_PYTHON_WITH.get(request.param, sys.version_info[:2]):
        pytest.skip(f"no Python {sys.version_info[0]}.{sys.version_info[1]} brings pip {request.param}")
    kept = pytestconfig.cache.mkdir(f"pip-{request.param}")
    if request.param == "newest" or not list(kept.iterdir()):
        which = "pip" if request.param == "newest" else f"pip=={request.param}"
        download = ["-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps", "-d", kept, which]
        subprocess.run([sys.executable, *download], check=False)  # without the network, the one fetched last is used
    return max(kept.iterdir(), key=lambda wheel: wheel.stat().st_mtime)


def installed(folder: Path) -> list[str]:
    freeze = [folder / "bin" / "python", "-m", "pip", "freeze", "--disable-pip-version-check"]
    return subprocess.run(freeze, capture_output=True, text=True, check=True).stdout.split()


def test_every_pip_installs_the_lock_though_newer_releases_exist(
    install: Install, lock: Path, folder: Path, environment: dict[str, str], tmp_path: Path, pip: Path
) -> None:
    python = tmp_path / "python3.13"
    python.write_text(BRINGING.format(python=PYTHON, wheel=pip))
    python.chmod(0o755)
    done = install(lock, PATH=f"{tmp_path}:{environment['PATH']}")
    assert done.returncode == 0, done.stderr
    assert installed(folder) == list(PINS)
    version = subprocess.run([folder / "bin/python", "-m", "pip", "-V"], capture_output=True, text=True, check=True)
    assert version.stdout.split()[1] == pip.name.split("-")[1]


@pytest.mark.parametrize("pip", ["23.0.1", "23.2.1"], indirect=True)
def test_left_to_resolve_by_itself_an_older_pip_refuses_that_lock(
    environment: dict[str, str], lock: Path, tmp_path: Path, pip: Path
) -> None:
    """Else the test above would show nothing."""
    alone = [PYTHON, pip / "pip", "install", "--target", tmp_path / "target", "--require-hashes", "-r", lock]
    said = subprocess.run(alone, env=environment, capture_output=True, text=True, check=False)
    assert said.returncode == 1
    assert "all requirements must have their versions pinned with ==" in said.stderr
    assert "grain[whole]" in said.stderr


def test_a_lock_that_leaves_something_out_is_refused(install: Install, shelf: Shelf, folder: Path) -> None:
    done = install(shelf.lock("short.lock", "bread==1.0"))
    assert done.returncode == 1
    assert "bread 1.0 requires grain, which is not installed" in done.stderr
    assert not folder.exists()


def test_a_failure_is_said_shortly_and_leaves_what_was_there(
    install: Install, shelf: Shelf, lock: Path, ready: Path
) -> None:
    unknown = shelf.lock("unknown.lock", "bread==9.9", *PINS[1:])
    failed = install(unknown)
    assert failed.returncode == 1
    *reason, sentence = failed.stderr.splitlines()
    assert "No matching distribution found for bread==9.9" in "\n".join(reason)
    assert len(reason) < 5
    assert f"Could not install what {unknown} lists into {ready}" in sentence
    assert installed(ready) == list(PINS)
    assert install(lock).stdout == ""


def test_what_a_newer_lock_has_dropped_is_gone(install: Install, shelf: Shelf, ready: Path) -> None:
    install(shelf.lock("newer.lock", "grain==1.1"))
    assert installed(ready) == ["grain==1.1"]
    assert list(ready.parent.iterdir()) == [ready]


def lose_python(folder: Path) -> None:
    for python in (folder / "bin").glob("python*"):
        python.unlink()
        python.symlink_to("/nowhere/python3")


def lose_pip(folder: Path) -> None:
    for package in folder.glob("lib/*/site-packages/pip"):
        shutil.rmtree(package)


def become_another_release(folder: Path) -> None:
    (found,) = (folder / "lib").iterdir()
    found.rename(folder / "lib" / "python3.99")


def stop_before_the_end(folder: Path) -> None:
    (folder / ".installed").unlink()


@pytest.mark.parametrize("harm", [lose_python, lose_pip, become_another_release, stop_before_the_end, shutil.rmtree])
def test_a_broken_environment_is_made_anew(
    install: Install, lock: Path, ready: Path, harm: Callable[[Path], None]
) -> None:
    harm(ready)
    done = install(lock)
    assert done.returncode == 0, done.stderr
    assert "Installing" in done.stdout
    assert installed(ready) == list(PINS)


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_a_setup_cut_short_loses_nothing(
    install: Install, shelf: Shelf, lock: Path, ready: Path, environment: dict[str, str], how: signal.Signals
) -> None:
    signal.signal(signal.SIGINT, signal.default_int_handler)  # what runs in the background ignores it, and its children
    newer = shelf.lock("newer.lock", "grain==1.1")
    cut_short = subprocess.Popen([INSTALL_LOCK, ready, newer], env=environment, start_new_session=True)
    while not (ready.with_name("environment.before").exists() and (ready / "bin").exists()):
        assert cut_short.poll() is None
        time.sleep(0.01)
    os.killpg(cut_short.pid, how)
    assert cut_short.wait(30) != 0
    if how != signal.SIGKILL:
        assert installed(ready) == list(PINS)  # what was there is back
    assert install(lock).stdout == ""
    assert installed(ready) == list(PINS)


def test_two_at_once_do_not_disturb_each_other(lock: Path, folder: Path, environment: dict[str, str]) -> None:
    pipe = subprocess.PIPE
    both = [
        subprocess.Popen([INSTALL_LOCK, folder, lock], env=environment, stdout=pipe, stderr=pipe, text=True)
        for _ in range(2)
    ]
    said = [one.communicate(timeout=120) for one in both]
    assert [one.returncode for one in both] == [0, 0], said
    assert sum("Installing" in out for out, _ in said) == 1
    assert installed(folder) == list(PINS)


def test_where_all_is_in_place_nothing_is_said_and_no_time_is_lost(install: Install, lock: Path, ready: Path) -> None:
    seconds = []
    for _ in range(10):
        start = time.perf_counter()
        assert install(lock).stdout == "", ready
        seconds.append(time.perf_counter() - start)
    assert min(seconds) < 0.1


def test_without_a_python_one_sentence_says_what_to_do(install: Install, lock: Path, tmp_path: Path) -> None:
    (tmp_path / "cmp").symlink_to(shutil.which("cmp") or "cmp")
    done = install(lock, PATH=str(tmp_path))
    assert done.returncode == 1
    assert "needs Python 3.11 or newer" in done.stderr
    assert len(done.stderr.splitlines()) == 1
