"""How much and how long the service takes from somebody it does not know. `Limits` is what the environment may set."""

import sys
from dataclasses import dataclass, replace

MOST_HEADERS = 64
"""Lines of a request's head, each of 8190 bytes at most. Teams and a proxy together send about twenty."""
NEWCOMERS = 128
"""Connections that the system holds ready for us; they may all come in one round, before any other is closed."""


@dataclass(frozen=True)
class Limits:
    """The environment variables of the same names, in capitals.

    `head_seconds` is from the connection, or from the first byte of another request on it, until the head is all
    there: Teams and a proxy send it in one piece. `body_seconds` is the same for the body, which comes along with it.
    `body_bytes`: Teams' own activities are a few kilobytes, and a card's inputs cannot hold near this.
    `linger_seconds` is how long the rest of a refused body is still taken: closing at once could lose the refusal on
    its way. `idle_seconds` is how long a caller with a good token may keep the connection between requests: longer than
    proxies keep theirs (Caddy 120 s, nginx 60 s), so that it is they who close, and no request meets a closed door.
    `max_connections` are open at a time: Teams needs some tens.
    """

    head_seconds: float = 10.0
    body_seconds: float = 10.0
    body_bytes: int = 256 * 1024
    linger_seconds: float = 2.0
    idle_seconds: float = 180.0
    max_connections: int = 500


def within_file_limit(limits: Limits) -> Limits:
    """The same, with no more connections than half of the files that may be open.

    The other half is for all else: the database, calls to Teams and Graph, the newcomers of one round. The process's
    own file limit is raised first, as far as is needed and the system lets it.
    """
    return replace(limits, max_connections=min(limits.max_connections, _file_limit(2 * limits.max_connections) // 2))


def _file_limit(needed: int) -> int:
    if sys.platform == "win32":
        return needed
    import resource  # noqa: PLC0415 - not on Windows

    own, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    if own == resource.RLIM_INFINITY or own >= needed:
        return needed
    raised = needed if most == resource.RLIM_INFINITY else min(needed, most)
    try:
        resource.setrlimit(resource.RLIMIT_NOFILE, (raised, most))
    except (OSError, ValueError):  # macOS has a limit of its own, below the one it tells
        return own
    return raised
