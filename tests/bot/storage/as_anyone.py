"""Commands run as the world runs them: bound by file permissions, or on a disk that is small or only to be read."""

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

_ROOTS_OWN = "-dac_override,-dac_read_search"


def bound_by_permissions(command: Sequence[str]) -> list[str]:
    """The command under the present user, but without root's right to pass over what a file permits."""
    if os.geteuid() != 0:
        return list(command)
    if shutil.which("setpriv") is None:
        pytest.skip("root passes over permissions, and setpriv is not there to prevent it")
    return ["setpriv", "--bounding-set", _ROOTS_OWN, "--", *command]


def on_a_disk_of(kilobytes: int, folder: Path, command: Sequence[str]) -> list[str]:
    """The command with an empty disk of that size in place of `folder`."""
    return _with_mounted(f"mount -t tmpfs -o size={kilobytes}k tmpfs {folder}", command)


def on_a_disk_only_to_be_read(folder: Path, command: Sequence[str]) -> list[str]:
    """The command with `folder` mounted read-only."""
    return _with_mounted(f"mount --bind {folder} {folder} && mount -o remount,bind,ro {folder}", command)


def _with_mounted(mount: str, command: Sequence[str]) -> list[str]:
    """In a name space of its own: nobody else sees what is mounted, and it goes with the process."""
    alone = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c"]
    if shutil.which("unshare") is None or subprocess.run([*alone, mount], capture_output=True, check=False).returncode:
        pytest.skip("this machine does not let a process mount a disk of its own")
    return [*alone, f'{mount} && exec "$@"', "sh", *command]
