"""Which addresses may be reached without TLS: a stand-in on this machine, and no other."""

from urllib.parse import urlsplit

_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


def is_plain_loopback(url: str) -> bool:
    """Whether `url` is plain http to this machine. Raises ValueError for plain http to anywhere else.

    Secrets and tokens go to these addresses, so plain http must never leave the machine.
    """
    parts = urlsplit(url)
    if parts.scheme == "https" and parts.hostname:
        return False
    if parts.scheme == "http" and parts.hostname in _LOOPBACK:
        return True
    raise ValueError(f"{url!r}: use https://, or http:// to 127.0.0.1 while testing")
