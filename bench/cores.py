"""Server and load on cores of their own, where the system lets us choose (Linux) and there are two."""

import os


def cores() -> tuple[set[int], set[int]] | None:
    """(the server's core, the load's core); None where nothing can be pinned."""
    if not hasattr(os, "sched_setaffinity"):
        return None
    allowed = sorted(os.sched_getaffinity(0))
    return ({allowed[0]}, {allowed[-1]}) if len(allowed) > 1 else None


PINNED = cores()
"""Decided at import, before this process is itself pinned to the load's core."""


def pin_load() -> None:
    """This process, and every process it starts and does not pin elsewhere, to the load's core."""
    if PINNED:
        os.sched_setaffinity(0, PINNED[1])


def pin_server(pid: int) -> None:
    if PINNED:
        os.sched_setaffinity(pid, PINNED[0])
