"""No more connections than half of the files that may be open, whatever the settings say."""

import subprocess
import sys

import pytest

from tests.bot.teams import ROOT

SHOWN = (
    "from bot.cli.serve import _limits; from bot.settings import Settings; print(_limits(Settings()).max_connections)"
)


def started_with(soft: int, hard: int, code: str = SHOWN, **environment: str) -> tuple[str, str]:
    """What a process with this file limit says on its two outputs."""
    limit = f"import resource; resource.setrlimit(resource.RLIMIT_NOFILE, ({soft}, {hard})); "
    done = subprocess.run(
        [sys.executable, "-c", limit + code], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    return done.stdout.strip(), done.stderr


@pytest.mark.parametrize(("soft", "hard", "connections"), [(1024, 1024, 500), (256, 1024, 500), (1000, 1000, 500)])
def test_where_there_is_room_nothing_is_said(soft: int, hard: int, connections: int) -> None:
    assert started_with(soft, hard) == (str(connections), "")


@pytest.mark.parametrize(("soft", "hard", "connections"), [(256, 256, 128), (128, 256, 128), (998, 998, 499)])
def test_where_there_is_not_it_is_said_in_a_sentence(soft: int, hard: int, connections: int) -> None:
    shown, said = started_with(soft, hard)
    assert shown == str(connections)
    assert f"room for {connections} connections, not for the 500" in said
    assert "raise it to 1000" in said and "LimitNOFILE" in said and "MAX_CONNECTIONS" in said
    assert said.count("\n") == 1 and said.count(". ") == 0


def test_the_limit_is_raised_as_far_as_the_settings_ask_for() -> None:
    assert started_with(300, 4096, MAX_CONNECTIONS="1500") == ("1500", "")
    assert "not for the 1500" in started_with(300, 1024, MAX_CONNECTIONS="1500")[1]
