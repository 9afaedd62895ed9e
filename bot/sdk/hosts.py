"""Which service URLs the bot may call: it sends its own token there, so the list is short."""

import ipaddress
from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import urlsplit

# Microsoft's connector for Teams, and the Bot Framework's own hosts.
CONNECTOR_HOSTS = ("smba.trafficmanager.net", ".botframework.com")


class AllowedHosts:
    """Judges service URLs. Not local: https to the listed hosts only. Local: loopback only, http or https.

    ".example.org" and "*.example.org" allow every host under that name, any other name that host alone.
    """

    def __init__(self, extra: Iterable[str] = (), *, local: bool = False) -> None:
        listed = {name.strip().lower().removeprefix("*") for name in (*CONNECTOR_HOSTS, *extra)} - {""}
        self._suffixes = tuple(name for name in listed if name.startswith("."))
        self._names = frozenset(listed)
        self._local = local
        # Asked before every call, about the same few URLs.
        self._known = lru_cache(maxsize=256)(self._judge)

    def allow(self, service_url: str) -> bool:
        """Whether the bot may send its token to this URL."""
        return self._known(service_url)

    def _judge(self, service_url: str) -> bool:
        try:
            parts = urlsplit(service_url)
            host = parts.hostname
        except ValueError:
            return False
        if not host or parts.username is not None or parts.query or parts.fragment:
            return False
        # Over these, URL parsers disagree about which host is meant.
        if not service_url.isascii() or not service_url.isprintable() or {" ", "\\"} & set(service_url):
            return False
        if self._local:
            return parts.scheme in {"http", "https"} and _is_loopback(host)
        return parts.scheme == "https" and (host in self._names or host.endswith(self._suffixes))


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
