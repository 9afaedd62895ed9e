"""An edit of the contact list takes effect at once; a broken edit does not take the service down."""

import io
import json
from pathlib import Path

import pytest

from bot.config import ConfigurationError
from bot.directory.live import LiveDirectory
from bot.log import set_up_log

SHIPPED = Path(__file__).parents[2] / "directory.toml"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    copy = tmp_path / "directory.toml"
    copy.write_bytes(SHIPPED.read_bytes())
    return copy


def _replace(path: Path, old: str, new: str) -> None:
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def test_edit_takes_effect_without_restart(path: Path) -> None:
    live = LiveDirectory(path)
    before = live.current()
    assert live.current() is before
    _replace(path, "959 71 963", "+47 959 71 963")
    assert live.current().counsellors[0].phone == "+47 959 71 963"


def test_broken_edit_keeps_the_last_good_list_and_is_logged_once(path: Path) -> None:
    lines = io.StringIO()
    set_up_log(local=False, stream=lines)
    live = LiveDirectory(path)
    good = live.current()
    _replace(path, 'phone = "468 42 570"', 'phone = "ukjent"')
    assert live.current() is good
    assert live.current() is good
    (line,) = lines.getvalue().splitlines()
    assert json.loads(line)["event"] == "directory-edit-refused"
    assert "counsellors[1].phone" in json.loads(line)["problem"]
    assert "ukjent" not in line


def test_mended_edit_is_taken_up(path: Path) -> None:
    live = LiveDirectory(path)
    _replace(path, 'phone = "468 42 570"', "phone =")
    live.current()
    _replace(path, "phone =\n", 'phone = "11 22 33 44"\n')
    assert live.current().counsellors[1].phone == "11 22 33 44"


def test_list_that_disappears_for_a_moment_is_kept(path: Path) -> None:
    live = LiveDirectory(path)
    good = live.current()
    text = path.read_bytes()
    path.unlink()
    assert live.current() is good
    path.write_bytes(text)
    assert live.current() == good


def test_broken_list_at_start_is_refused(path: Path) -> None:
    _replace(path, "updated", "oppdatert")
    with pytest.raises(ConfigurationError):
        LiveDirectory(path)
