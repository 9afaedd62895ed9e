"""What is written down of a booking: nothing that identifies in the log, every showing of the number in the trail."""

import io
import json
import logging
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog
from sqlalchemy import select

from bot.log import set_up_log
from bot.storage import open_database
from bot.storage.tables import audit
from tests.bot.outbox_table import until_at_rest
from tests.bot.teams import ADVISER, ARTURO, DUF, ROOT, SetClock, Teams, lose_the_drafts, settings, teams_with

DIGITS = DUF.replace(" ", "")


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    root = logging.getLogger()
    before = (root.handlers, root.level, logging.raiseExceptions)
    stream = io.StringIO()
    set_up_log(local=False, level="DEBUG", stream=stream)
    yield stream
    root.handlers, root.level, logging.raiseExceptions = before
    logging.captureWarnings(False)
    structlog.reset_defaults()


async def test_nothing_that_a_person_is_or_writes_reaches_the_log(
    log: io.StringIO, lite: Teams, sqlite_database: str, clock: SetClock
) -> None:
    await lite.install(ARTURO)
    await lite.say("Ola Nordmann født 01.01.1970")
    receipt = await lite.book()
    await lite.until(lambda: bool(lite.texts(ADVISER)))
    await lite.until(lambda: "/local/meetings/" in str(lite.cards(ARTURO)))
    await lite.press(lite.last_card(ARTURO), "counsellor.show-duf", ARTURO)
    mine = await lite.press(receipt, "mine.show")
    await lite.press(await lite.press(mine, "cancel.start"), "cancel.confirm", reason="other")
    await lite.post(b'{"type": "message", "text": "Ola Nordmann"}')
    await lite.send_press(lite.executing("walk.next " + DUF, {"draft": DUF, "duf": DUF, "note": "Ola Nordmann"}))
    await lose_the_drafts(sqlite_database)
    failing = lite.executing("walk.start", {"duf": DUF})
    failing["from"]["name"] = "Ola Nordmann"
    assert "Noe gikk galt" in (await lite.send_press(failing)).words
    await until_at_rest(sqlite_database, clock.now())  # else the worker meets the refusals that are planned for a turn
    lite.connector.plan.extend([(403, "MessageWritesBlocked", {})] * 3)
    await lite.post(lite.activity("message", text="Ola Nordmann"))

    written = log.getvalue()
    assert "turn_failed" in written and "turn_unanswered" in written
    for secret in (
        DUF,
        DIGITS,
        "Nordmann",
        "Rådgiver",
        "Arturo",
        "ukrainsk",
        "Larvik",
        "/local/meetings",
        "01.01.1970",
    ):
        assert secret not in written
        assert json.dumps(secret)[1:-1] not in written
    assert not re.search(r"(?<![\w-])\d{11,12}(?![\w-])", written)
    assert "a:una" not in written and "29:una" not in written and "Bearer" not in written
    assert not [line for line in written.splitlines() if "dropped" in line]


async def test_every_showing_of_the_number_is_put_on_record_before_it_is_shown(
    sqlite_database: str, lite: Teams
) -> None:
    await lite.install(ARTURO)
    await lite.book()
    await lite.until(lambda: "/local/meetings/" in str(lite.cards(ARTURO)))
    for _ in range(2):
        shown = await lite.press(lite.last_card(ARTURO), "counsellor.show-duf", ARTURO)
        assert DUF in shown.words
    order = await lite.press(lite.last_card(ARTURO), "counsellor.interpreter", ARTURO)
    await lite.press(order, "interpreter.ordered", ARTURO, level="A")
    opened = open_database(sqlite_database)
    trail = await opened.run(select(audit.c.event, audit.c.by).order_by(audit.c.id), {})
    await opened.close()
    arturo = f"{ARTURO.tenant_id}/{ARTURO.aad_object_id}"
    adviser = f"{ADVISER.tenant_id}/{ADVISER.aad_object_id}"
    assert ("booked", adviser) in trail
    assert [tuple(row) for row in trail].count(("duf-shown", arturo)) == 2
    assert tuple(trail[-1]) == ("interpreter-ordered", arturo)
    assert DIGITS not in str(trail)


async def test_the_database_file_holds_no_number_in_clear(tmp_path: Path, sqlite_database: str, lite: Teams) -> None:
    await lite.to_check()
    await lite.book()
    held = everything_in(tmp_path)
    assert len(held) > 10_000
    assert DIGITS.encode() not in held and DUF.encode() not in held


def everything_in(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.glob("test.sqlite3*"))


def edit(path: Path, *changes: tuple[str, str]) -> None:
    """As the centre would: while the service runs."""
    text = path.read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, "utf-8")


@pytest.fixture
def contact_list(tmp_path: Path) -> Path:
    copy = tmp_path / "directory.toml"
    shutil.copy(ROOT / "directory.toml", copy)
    return copy


async def test_a_municipality_that_leaves_the_list_is_asked_for_again(
    sqlite_database: str, clock: SetClock, contact_list: Path
) -> None:
    async with teams_with(settings(sqlite_database, directory=contact_list), clock) as teams:
        shown = await teams.press(await teams.say("hei"), "walk.start")
        about = {"municipality": "Sandefjord", "basis": "6A", "language": "uk"}
        shown = await teams.press(shown, "walk.next", **about)
        refused = await teams.press(shown, "walk.next", duf=DUF)  # an error that names the counsellor
        assert "Arturo Hernandez" in refused.words
        edit(contact_list, (', "Sandefjord"]', "]"))
        stale = await teams.press(shown, "walk.next")
        assert "municipality" in stale.values
        again = await teams.press(refused, "walk.next", duf=DUF, attended_meeting="true", presence_agreed="no")
        assert "municipality" in again.values and again.values["language"] == "uk"
        onward = await teams.press(again, "walk.next", **{**about, "municipality": "Larvik"})
        assert "duf" in onward.values and onward.values["duf"] == DUF


async def test_a_booking_outlives_its_counsellor_on_the_list(
    sqlite_database: str, clock: SetClock, contact_list: Path
) -> None:
    async with teams_with(settings(sqlite_database, directory=contact_list), clock) as teams:
        await teams.install(ARTURO)
        receipt = await teams.book()
        await teams.until(lambda: "/local/meetings/" in str(teams.cards(ARTURO)))
        card = teams.last_card(ARTURO)
        successor = "22222222-0000-4000-8000-00000000000a"
        edit(contact_list, (ARTURO.aad_object_id, successor), ("Arturo Hernandez", "Arturo Hernandez II"))
        refused = await teams.press(card, "counsellor.show-duf", ARTURO)
        assert "tilhører noen andre" in refused.words and DUF not in refused.words
        mine = await teams.press(receipt, "mine.show")
        asked = await teams.press(mine, "cancel.start")
        assert "Arturo Hernandez II" in asked.words
        assert "Avlyst: samtalen" in (await teams.press(asked, "cancel.confirm", reason="other")).words
