"""What is somebody else's: every button there is, pressed by people whom the thing on the card does not concern."""

import re
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path
from shutil import copy
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import select

from booking.calendar.blocks import Block
from booking.calendar.substitution import Substitution
from booking.calendar.wall_time import Slot
from booking.directory.directory import Directory
from booking.duf import control
from booking.people import Person
from booking.reading import Draft
from bot.assistant import PERSONAL
from bot.directory.file import DirectoryFile
from bot.storage import Database, Sealer, SqlStore, open_database
from bot.storage.sealed import new_key
from bot.storage.tables import metadata
from bot.world import World
from dialogs.directory.state import NAME as DIRECTORY_CHANGE
from dialogs.group_meeting.state import NAME as GROUP_WALK
from dialogs.group_meeting.state import GroupWalk
from dialogs.session.state import NAME as WALK
from dialogs.session.state import Page, SessionWalk
from tests.booking.examples import ADVISER, ARTURO, CENTRE_TENANT, COUNSELLOR, DIRECTORY_TABLE, GORIL, NOW, under_6a
from tests.booking.group_meeting.examples import FRIDAY, MONDAY, agreed, countered, move_asked, proposed
from tests.booking.test_exception_request import WEDNESDAY, sent
from tests.booking.test_exception_request import proposed as exception_proposed
from tests.booking.test_waiting import offered
from tests.bot.storage.examples import a_booking
from tests.bot.teams import ROOT
from tests.bot.test_admission import pressing, turn, world

DUF = "2024000000" + control("2024000000")
ELSEWHERE = "dddddddd-0000-4000-8000-000000000000"
TENANTS = [{"id": ADVISER.tenant_id, "municipality": "Larvik"}, {"id": ELSEWHERE, "municipality": "Horten"}]
DIRECTORY = Directory.model_validate({**DIRECTORY_TABLE, "tenants": TENANTS})
LEFT = Directory.model_validate(
    {
        **DIRECTORY_TABLE,
        "tenants": TENANTS,
        "counsellors": [{**DIRECTORY_TABLE["counsellors"][1], "municipalities": ["Horten", "Larvik"]}],
    }
)
"""The same after Arturo has left the centre: what he had is not his any more."""

SUBJECTS = {
    "booking": [UUID(int=11), UUID(int=12), UUID(int=11), UUID(int=12), UUID(int=11)],
    "group": [UUID(int=n) for n in (21, 22, 23, 24, 25)],
    "exception": [UUID(int=31), UUID(int=32), UUID(int=31), UUID(int=32), UUID(int=31)],
    "waiting": [UUID(int=41)] * 5,
    "draft": [UUID(int=n) for n in (51, 52, 53, 51, 52)],
    "block": [UUID(int=61)] * 5,
}
"""What a card may name, by the name in its data. A press names one of each; there are five different presses."""
EACH_PRESS = pytest.mark.parametrize("number", range(5))
HELD, UNTOLD = date(2026, 11, 10), date(2026, 11, 12)
ANSWERS = {
    "revision": "1",
    "version": "1",
    "slot": str(MONDAY),
    "day": WEDNESDAY.day.isoformat(),
    "time": "10:00",
    "municipality": "Larvik",
    "municipalities": "Horten",
    "language": "uk",
    "choice": "level:C",
    "reason": "illness",
    "count": "3",
    "link1": "https://www.karriereveiledning.no/",
    "day1": FRIDAY.day.isoformat(),
    "clock1": "10:00",
}
"""What the right person might have answered."""

OWN_ONLY = frozenset(("addresses", "languages", "seen"))
"""Tables that say only who has been here."""
NOBODYS = frozenset(
    (
        *("walk.start", "mine.show", "interpreter.list", "interpreter.back", "group-walk.start", "group.list"),
        *("week.show", "block.list", "block.new", "block.save", "block.keep"),
        *("substitute.list", "substitute.new", "substitute.save", "substitute.leave", "substitute.give"),
        *("substitute.end-ask", "substitute.end"),
        *("rooms.show", "rooms.choose", "rooms.add", "rooms.remove"),
        *("group.join-ask", "group.join"),
        *("directory.show", "directory.begin"),
    )
)
"""Verbs of what is one's own, the centre's or open to every adviser: no thing of somebody's is named in them."""
COUNSELLORS = ("interpreter.list", "week.show", "block.", "substitute.")
"""How the verbs begin that are for counsellors whatever they name."""


@dataclass(frozen=True)
class Intruder:
    person: Person
    directory: Directory = DIRECTORY
    stands_in: bool = False


INTRUDERS = {
    "an adviser of another municipality": Intruder(Person(ELSEWHERE, "22222222-0000-4000-8000-000000000005")),
    "a colleague of the adviser": Intruder(Person(ADVISER.tenant_id, "22222222-0000-4000-8000-000000000006")),
    "another counsellor": Intruder(Person(CENTRE_TENANT, GORIL)),
    "a stand-in out of her days": Intruder(Person(CENTRE_TENANT, GORIL), stands_in=True),
    "an unknown user of a listed tenant": Intruder(Person(ELSEWHERE, "99999999-0000-4000-8000-000000000009")),
    "somebody of the centre who is no counsellor": Intruder(Person(CENTRE_TENANT, ADVISER.aad_object_id)),
    "a counsellor who has left": Intruder(Person(CENTRE_TENANT, ARTURO), directory=LEFT),
    "the counsellor's id from another tenant": Intruder(Person(ELSEWHERE, ARTURO)),
    "the adviser's id from another tenant": Intruder(Person(ELSEWHERE, ADVISER.aad_object_id)),
}


async def kept(store: SqlStore, *, stands_in: bool = False) -> None:
    """A thing of each kind, Rådgiver En's and Arturo's, as it stands where somebody may press something."""
    walk = SessionWalk(page=Page.CHECK, request=under_6a(duf=DUF)).model_dump_json()
    drafts = {51: (WALK, walk), 52: (GROUP_WALK, GroupWalk().model_dump_json()), 53: (DIRECTORY_CHANGE, "{}")}
    meetings = (proposed(), countered(), agreed(), move_asked(), agreed())
    async with store.begin() as tx:
        for number, day in ((11, WEDNESDAY.day), (12, HELD)):
            booking = a_booking(day=day, counsellor=ARTURO, adviser=ADVISER, booking_id=UUID(int=number))
            await tx.add_booking(booking, DUF)
        for number, (meeting, at) in enumerate(zip(meetings, (7, 8, 9, 10, 11), strict=True), start=21):
            slot = meeting.slot and Slot(UNTOLD if number == 25 else date(2026, 12, at), time(12))
            await tx.add_group_meeting(
                meeting.model_copy(update={"id": UUID(int=number), "revision": 1, "slot": slot, "open_to": ()})
            )
        for number, asked in ((31, sent().subject), (32, exception_proposed())):
            await tx.add_exception(asked.model_copy(update={"id": UUID(int=number), "revision": 1}), DUF)
        await tx.add_waiting(offered().model_copy(update={"id": UUID(int=41), "revision": 1}), DUF)
        for number, (dialog, state) in drafts.items():
            await tx.save_draft(Draft(UUID(int=number), ADVISER, dialog, 1, state), NOW)
        await tx.add_block(Block(UUID(int=61), ARTURO, date(2026, 12, 22), date(2026, 12, 23)))
        if stands_in:
            await tx.add_substitution(Substitution(UUID(int=71), ARTURO, GORIL, date(2026, 12, 14), date(2026, 12, 18)))
        await tx.commit()


@pytest.fixture
async def opened(sqlite_database: str) -> Any:
    opened = open_database(sqlite_database)
    yield opened
    await opened.close()


@pytest.fixture
async def lite_store(opened: Database) -> SqlStore:
    return SqlStore(opened, Sealer.from_text(new_key()))


async def rows(opened: Database) -> dict[str, list[Any]]:
    """Everything that is kept, but the drafts that the intruder began."""
    found = {
        table.name: sorted(map(repr, await opened.run(select(table), {})))
        for table in metadata.sorted_tables
        if table.name not in OWN_ONLY
    }
    found["drafts"] = [one for one in found["drafts"] if any(repr(draft) in one for draft in SUBJECTS["draft"])]
    return found


async def pressed(of: World, person: Person, verb: str, data: dict[str, str]) -> str:
    """The answer, with every id blanked out: a draft that is begun has a new one each time."""
    press = pressing(verb)
    press["value"]["action"]["data"] = {**ANSWERS, **data}
    _, answer = await turn(of, person.tenant_id, "invoke", person=person.aad_object_id, **press)
    assert answer
    return re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}", "id", str(answer.body))


def naming(number: int) -> dict[str, str]:
    return {name: str(ids[number]) for name, ids in SUBJECTS.items()}


def naming_nothing() -> dict[str, str]:
    return {name: str(uuid4()) for name in SUBJECTS}


def refusals(of: World) -> tuple[str, ...]:
    """What somebody may be told of a thing that is not theirs, besides that there is none such."""
    t = of.texts()
    keys = ("notice-not-yours", "exception-refused-not-yours", "waiting-refused-not-yours", "directory-not-yours")
    return tuple(t(key) for key in keys)


async def tells(of: World, person: Person, verb: str, answer: str) -> bool:
    """Whether the answer says anything of the thing: it is no refusal, and not the answer about what does not exist."""
    if any(text in answer for text in refusals(of)):
        return False
    return answer != await pressed(of, person, verb, naming_nothing())


def world_of(store: SqlStore, directory: Directory, folder: Path) -> World:
    file = DirectoryFile(Path(copy(ROOT / "directory.toml", folder)))
    return world(store, directory, directory_file=file)


@EACH_PRESS
@pytest.mark.parametrize("who", INTRUDERS)
async def test_what_is_somebody_elses_is_neither_changed_nor_shown(
    lite_store: SqlStore, opened: Database, tmp_path: Path, who: str, number: int
) -> None:
    intruder = INTRUDERS[who]
    await kept(lite_store, stands_in=intruder.stands_in)
    of = world_of(lite_store, intruder.directory, tmp_path)
    before, wrong = await rows(opened), []
    assert len(before["drafts"]) == 3
    for verb in PERSONAL:
        answer = await pressed(of, intruder.person, verb, naming(number))
        if DUF in re.sub(r"[ \xa0]", "", answer):
            wrong.append(f"{verb} shows the number")
        if verb not in NOBODYS and await tells(of, intruder.person, verb, answer):
            wrong.append(f"{verb} says something of it: {answer}")
    assert wrong == []
    assert await rows(opened) == before


@pytest.mark.parametrize("who", [who for who, one in INTRUDERS.items() if one.person.aad_object_id != GORIL])
async def test_a_counsellors_buttons_are_nobody_elses(lite_store: SqlStore, tmp_path: Path, who: str) -> None:
    intruder = INTRUDERS[who]
    of = world_of(lite_store, intruder.directory, tmp_path)
    theirs = [verb for verb in PERSONAL if verb.startswith(COUNSELLORS)]
    assert len(theirs) == 14
    for verb in theirs:
        assert of.texts()("notice-counsellors-only") in await pressed(of, intruder.person, verb, {}), verb


async def test_each_button_that_names_a_thing_answers_the_people_it_is_for(
    lite_store: SqlStore, tmp_path: Path
) -> None:
    """So that the test above tests something: none of these verbs refuses everybody."""
    await kept(lite_store)
    of = world_of(lite_store, DIRECTORY, tmp_path)
    refused = set(PERSONAL) - NOBODYS
    for number in range(5):
        for verb in sorted(refused):
            for person in (ADVISER, COUNSELLOR):
                if await tells(of, person, verb, await pressed(of, person, verb, naming(number))):
                    refused.discard(verb)
    assert sorted(refused) == sorted(verb for verb in PERSONAL if verb.startswith("directory.") and verb not in NOBODYS)
