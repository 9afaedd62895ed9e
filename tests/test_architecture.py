"""The house is kept by every file, and the checker that says so can fail."""

from pathlib import Path

import pytest

from tests.house import CATALOGUE, MOST_LINES, ROOMS, SHIPPED_TEXT, breaches

ROOT = Path(__file__).parent.parent
SOURCES = sorted(path for room in ROOMS for path in (ROOT / room).rglob("*.py"))


def test_every_room_was_found() -> None:
    assert {path.relative_to(ROOT).parts[0] for path in SOURCES} == set(ROOMS)
    assert (ROOT / CATALOGUE).exists()
    assert (ROOT / SHIPPED_TEXT).exists()


def test_the_house_is_kept() -> None:
    found = [
        breach
        for path in SOURCES
        for breach in breaches(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8"))
    ]
    assert not found, "\n" + "\n".join(found)


@pytest.mark.parametrize(
    ("path", "source", "said"),
    [
        ("booking/a.py", "import cards", "booking may not know cards"),
        ("understanding/a.py", "import cards", "understanding may not know cards"),
        ("understanding/a.py", "from dialogs import steps", "understanding may not know dialogs"),
        ("booking/a.py", "from bot.storage.store import SqlStore", "booking may not know bot"),
        ("cards/a.py", "from dialogs.walk import step", "cards may not know dialogs"),
        ("dialogs/a.py", "import bot.sdk as sdk", "dialogs may not know bot"),
        ("dialogs/a.py", "def f():\n    from bot import sdk", "dialogs may not know bot"),
        ("bot/a.py", "from tests.house import breaches", "may not know its tests"),
        ("bot/a.py", "from .sdk import gateway", "imports relatively"),
        ("booking/a.py", "import numpy", "booking may use only"),
        ("booking/a.py", "from babel.dates import format_date", "booking may use only"),
        ("booking/a.py", "import os", "no clock, network, file"),
        ("booking/a.py", "import os.path", "no clock, network, file"),
        ("booking/a.py", "from pathlib import Path", "no clock, network, file"),
        ("booking/a.py", "import io", "no clock, network, file"),
        ("booking/a.py", "import socket", "no clock, network, file"),
        ("booking/a.py", "import asyncio", "no clock, network, file"),
        ("booking/a.py", "import logging", "no clock, network, file"),
        ("booking/a.py", "from time import time", "no clock, network, file"),
        ("booking/a.py", "from importlib import resources", "no clock, network, file"),
        ("cards/a.py", "from importlib import resources", "no clock, network, file"),
        (CATALOGUE, "import os", "no clock, network, file"),
        (CATALOGUE, "from importlib import import_module", "no clock, network, file"),
        (SHIPPED_TEXT, "import pathlib", "no clock, network, file"),
        ("cards/a.py", "import aiohttp", "no clock, network, file"),
        ("dialogs/a.py", "from urllib.request import urlopen", "no clock, network, file"),
        ("dialogs/a.py", "import structlog", "no clock, network, file"),
        ("booking/a.py", "open('x')", "calls open"),
        ("cards/a.py", "with open('x') as f:\n    pass", "calls open"),
        ("booking/a.py", "from datetime import datetime\ndatetime.now()", "calls datetime.datetime.now"),
        ("booking/a.py", "from datetime import UTC, datetime as dt\ndt.now(UTC)", "calls datetime.datetime.now"),
        ("dialogs/a.py", "import datetime\ndatetime.datetime.utcnow()", "calls datetime.datetime.utcnow"),
        ("dialogs/a.py", "import datetime as d\nd.date.today()", "calls datetime.date.today"),
        ("cards/a.py", "from datetime import date\ndef f(day=date.today()):\n    pass", "calls datetime.date.today"),
        ("bot/routes.py", "from botbuilder.core import TurnContext", "botbuilder is kept to bot/sdk/"),
        ("cards/a.py", "from botbuilder.schema import Activity", "botbuilder is kept to bot/sdk/"),
        ("bot/graph/a.py", "import botframework.connector", "botframework is kept to bot/sdk/"),
        ("bot/a.py", "import msrest", "msrest is kept to bot/sdk/"),
        ("bot/sdk_more/a.py", "import msrest", "msrest is kept to bot/sdk/"),
        ("bot/a.py", "import sqlalchemy as sa", "sqlalchemy is kept to bot/storage/ and bot/outbox/"),
        ("bot/a.py", "from alembic import op", "alembic is kept to"),
        ("bot/a.py", "import msal", "msal is kept to bot/token_service.py"),
        ("booking/a.py", "X = 1", "has no docstring"),
        ("booking/a.py", '"""A."""\nclass Thing:\n    pass', "class Thing has no docstring"),
        ("bot/a.py", "X = 1\n" * (MOST_LINES + 1), "more than 300"),
        ("bot/utils.py", "", "«utils», which says nothing"),
        ("bot/data/a.py", "", "«data», which says nothing"),
        ("cards/helpers.py", "", "«helpers», which says nothing"),
        ("dialogs/manager/__init__.py", "", "«manager», which says nothing"),
    ],
)
def test_a_breach_is_found_and_said(path: str, source: str, said: str) -> None:
    assert any(said in breach for breach in breaches(path, source)), breaches(path, source)


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("booking/__init__.py", ""),
        ("booking/a.py", '"""A."""\nfrom booking.duf import read_duf\nfrom pydantic import BaseModel'),
        ("booking/a.py", '"""A."""\nfrom datetime import date, time\ntime(9)\ndate(2026, 1, 1)'),
        ("booking/a.py", '"""A."""\nfrom booking.wall_time import today\ntoday(None)'),
        ("booking/a.py", '"""A."""\ndef f(clock, moment):\n    return clock.now(), moment.time()'),
        ("booking/a.py", '"""A."""\nfrom enum import StrEnum\nclass Colour(StrEnum):\n    RED = "red"'),
        ("booking/a.py", '"""A."""\nclass _Row:\n    pass'),
        (
            "cards/a.py",
            "from booking.duf import spaced\nfrom babel.dates import format_date\nimport microsoft_teams.cards",
        ),
        (CATALOGUE, "from importlib import resources\nimport importlib.resources"),
        ("cards/a.py", "from urllib.parse import quote"),
        ("dialogs/a.py", "from cards.walk import card\nfrom booking.rules import judge"),
        ("bot/a.py", "import os, logging, asyncio\nfrom dialogs.walk import step\nopen('x')"),
        ("bot/sdk/a.py", "import botbuilder.core\nimport msrest"),
        ("bot/storage/a.py", "import sqlalchemy as sa\nfrom alembic import op"),
        ("bot/outbox/worker.py", "from sqlalchemy import select"),
        ("bot/token_service.py", "import msal"),
        ("bot/a.py", "X = 1\n" * MOST_LINES),
        ("bot/information.py", ""),
    ],
)
def test_what_keeps_the_house_is_not_a_breach(path: str, source: str) -> None:
    assert breaches(path, source) == []


def test_a_breach_names_file_and_line() -> None:
    assert breaches("booking/a.py", '"""A."""\n\nimport os')[0].startswith("booking/a.py:3: imports os;")
