"""`tools/install_lock` is the only way in which anything is installed, so that `make check-install` speaks for all."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPT = (ROOT / "tools" / "install_lock").read_text(encoding="utf-8")
TOLD = {
    file.relative_to(ROOT).as_posix(): file.read_text(encoding="utf-8")
    for pattern in ("Makefile", "*.md", ".ci/*", "deploy/*", "docs/**/*.md", "bench/**/*.md", "learning/**/*.md")
    for file in ROOT.glob(pattern)
}
"""What a machine or a person is told to run, by file."""
OTHER_WAY = re.compile(
    r"\bpip3?\s+(install|download|sync)\b|\buv\s+(pip\s+)?(install|sync|run)\b|-m venv\b|-r\s+(\S*\.lock|\$<)"
)


@pytest.mark.parametrize("file", TOLD)
def test_no_file_tells_of_another_way(file: str) -> None:
    assert not OTHER_WAY.search(TOLD[file])


def test_every_lock_is_installed_by_it() -> None:
    locks = {file.name for pattern in ("*.lock", "bench/*.lock") for file in ROOT.glob(pattern)}
    told = {lock for text in TOLD.values() for lock in re.findall(r"install_lock \S+ \S*?([\w-]+\.lock)\b", text)}
    assert told == locks


@pytest.mark.parametrize("place", ["deploy/Dockerfile", "docs/installere.md"])
def test_a_server_is_told_the_product_alone(place: str) -> None:
    assert set(re.findall(r"[\w-]+\.lock\b", TOLD[place])) == {"requirements.lock"}


def test_pip_is_left_nothing_to_resolve_and_nothing_to_build() -> None:
    (options,) = re.findall(r"-m pip install ((?:.*\\\n)*.*)", SCRIPT)
    assert {"--no-deps", "--require-hashes", "--only-binary=:all:"} <= set(options.split())
