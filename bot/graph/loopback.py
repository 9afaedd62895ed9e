"""Which addresses may be reached without TLS, and how msal is made to reach them."""

from typing import Any
from urllib.parse import urlsplit

import requests

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


class PlainHttp:
    """The HTTP client msal is given for a loopback authority: msal itself takes https addresses only."""

    def __init__(self, timeout: float) -> None:
        self._session = requests.Session()
        self._session.trust_env = False  # plain text does not go through a proxy either
        self._timeout = timeout

    def get(self, url: str, **options: Any) -> Any:
        return self._session.get(_plain(url), timeout=self._timeout, **options)

    def post(self, url: str, **options: Any) -> Any:
        return self._session.post(_plain(url), timeout=self._timeout, **options)


def _plain(url: str) -> str:
    plain = url.replace("https://", "http://", 1)
    # A stand-in's discovery document must not be able to send the client secret elsewhere in clear text.
    is_plain_loopback(plain)
    return plain
