"""The bot's token goes to Microsoft's hosts and to those that are listed, over https, and nowhere else."""

import pytest

from bot.sdk.hosts import AllowedHosts

LISTED = ("bot.kommune.example", ".under.example", "*.starred.example")
ALLOWED = [
    "https://smba.trafficmanager.net/emea/",
    "https://SMBA.trafficmanager.net/emea/",
    "https://europe.botframework.com",
    "https://bot.kommune.example/",
    "https://a.under.example/x",
    "https://a.starred.example/",
]
REFUSED = [
    "http://smba.trafficmanager.net/emea/",
    "https://smba.trafficmanager.net.attacker.example/",
    "https://attackersmba.trafficmanager.net/",
    "https://evilbotframework.com/",
    "https://smba.trafficmanager.net@attacker.example/",
    "https://attacker.example\\@smba.trafficmanager.net/",
    "https://attacker.example/?smba.trafficmanager.net",
    "https://smba.trafficmanager.net/emea/?x=",
    "https://someone@smba.trafficmanager.net/emea/",
    "https://attacker.example\\.botframework.com/",
    "https://attacker.example .botframework.com/",
    "https://smba.traffic\nmanager.net/emea/",
    "https://smba.trafficmanager.net\u2024attacker.example/",
    "https://127.0.0.1/",
    "https://[::1/",
    "smba.trafficmanager.net",
    "",
]


@pytest.mark.parametrize("url", ALLOWED)
def test_microsofts_and_the_listed_hosts_may_be_called(url: str) -> None:
    assert AllowedHosts(LISTED).allow(url)


@pytest.mark.parametrize("url", REFUSED)
def test_no_other_host_may_be_called(url: str) -> None:
    assert not AllowedHosts(LISTED).allow(url)
