"""Who may use the assistant. Not in local mode, where a tenant proves nothing."""

from typing import Any

import pytest

from booking.directory.directory import Directory
from booking.people import Person
from booking.ports import Message
from booking.routine import Routine
from bot.assistant import Assistant
from bot.calendar.busy import Calendars
from bot.directory.file import DirectoryFile
from bot.known_addresses import MOST, TRUSTED_SECONDS, KnownAddresses
from bot.languages import WrittenLanguages
from bot.local_meetings import LocalMeetings
from bot.outbox import OutboxWorker
from bot.sdk.gateway import InvokeAnswer
from bot.storage import SqlStore
from bot.world import World
from cards.catalogue import texts
from tests.booking.examples import ARTURO, CENTRE_TENANT, DIRECTORY_TABLE
from tests.bot.storage.examples import an_address
from tests.bot.teams import ADVISER, BOT, ROOT, SetClock, Who
from tests.bot.teams import ARTURO as LOCAL_ARTURO

OWN = "cccccccc-0000-4000-8000-000000000000"
LISTED = "dddddddd-0000-4000-8000-000000000000"
STRANGER = "eeeeeeee-0000-4000-8000-000000000000"


class TurnStandIn:
    """A turn that notes what is sent."""

    def __init__(self, activity: dict[str, Any]) -> None:
        self.activity = activity
        self.sent: list[Message] = []

    async def send(self, message: Message) -> str | None:
        self.sent.append(message)
        return "1:1"

    async def replace(self, activity_id: str, message: Message) -> None:
        self.sent.append(message)


def directory(**centre: Any) -> Directory:
    tenants = [{"id": LISTED, "municipality": "Larvik"}]
    return Directory.model_validate({**DIRECTORY_TABLE, "centre": {"name": "S", **centre}, "tenants": tenants})


def world(store: SqlStore, given: Directory, **changes: Any) -> World:
    meetings, clock = LocalMeetings("http://127.0.0.1"), SetClock()
    worker = OutboxWorker(store, {}, clock)
    parts: dict[str, Any] = {
        "languages": WrittenLanguages(store),
        "directory_file": DirectoryFile(ROOT / "directory.toml"),
        "own_tenant_id": OWN,
        **changes,
    }
    return World(store, clock, lambda: given, Routine, Calendars(meetings), worker, **parts)


async def turn(of: World, tenant: str, kind: str, **changes: Any) -> tuple[list[Message], InvokeAnswer | None]:
    who = Who(ADVISER.user_id, ADVISER.name, changes.pop("person", ADVISER.aad_object_id), ADVISER.chat, tenant)
    activity = {
        "type": kind,
        "id": "1",
        "channelId": "msteams",
        "serviceUrl": "https://smba.trafficmanager.net/emea/",
        "from": {"id": who.user_id, "name": who.name, "aadObjectId": who.aad_object_id},
        "recipient": {"id": BOT},
        "conversation": {"conversationType": "personal", "id": who.chat},
        "channelData": {"tenant": {"id": tenant}},
        **changes,
    }
    stand_in: Any = TurnStandIn(activity)
    answer = await Assistant(of).on_turn(stand_in)
    return stand_in.sent, answer


def pressing(verb: str) -> dict[str, Any]:
    return {"name": "adaptiveCard/action", "value": {"action": {"verb": verb, "data": {}}}}


SEARCH = {"name": "composeExtension/query", "value": {"parameters": [{"name": "q", "value": "larvik"}]}}


@pytest.mark.parametrize("tenant", [STRANGER, "", "not a tenant"])
async def test_a_tenant_that_is_not_listed_is_turned_away_everywhere(store: SqlStore, tenant: str) -> None:
    of = world(store, directory())
    sent, _ = await turn(of, tenant, "message", text="kontakt larvik")
    assert "ikke lagt inn" in str(sent) and "Arturo" not in str(sent)
    for verb in ("walk.start", "mine.show", "contact.ask", "contact.search", "routine.show", "menu.show"):
        _, answer = await turn(of, tenant, "invoke", **pressing(verb))
        assert answer and "ikke lagt inn" in str(answer.body) and "Arturo" not in str(answer.body)
    _, answer = await turn(of, tenant, "invoke", **SEARCH)
    assert answer and "ikke lagt inn" in str(answer.body) and "Arturo" not in str(answer.body)
    assert await turn(of, tenant, "installationUpdate", action="add") == ([], None)
    async with store.begin() as tx:
        assert await tx.address_of(ADVISER.aad_object_id) is None


@pytest.mark.parametrize("tenant", [LISTED, OWN])
async def test_a_person_whom_teams_does_not_name_is_told_so(
    store: SqlStore, tenant: str, capsys: pytest.CaptureFixture[str]
) -> None:
    of = world(store, directory())
    sent, _ = await turn(of, tenant, "message", text="kontakt larvik", person="")
    assert "Jeg kan ikke se hvem du er" in str(sent) and "jobbkontoen" in str(sent)
    for given in (pressing("walk.start"), pressing("contact.search"), SEARCH):
        _, answer = await turn(of, tenant, "invoke", person="", **given)
        assert answer and "ikke se hvem du er" in str(answer.body) and "Arturo" not in str(answer.body)
    assert await turn(of, tenant, "installationUpdate", action="add", person="") == ([], None)
    said = capsys.readouterr().out
    assert said.count("person_unseen") == 5 and "not_admitted" not in said


async def test_a_stranger_whom_teams_does_not_name_is_told_of_the_organisation(store: SqlStore) -> None:
    sent, _ = await turn(world(store, directory()), STRANGER, "message", text="hei", person="")
    assert "ikke lagt inn" in str(sent) and "hvem du er" not in str(sent)


@pytest.mark.parametrize(
    ("language", "words"),
    [("nb", "ikke se hvem du er"), ("nn", "ikkje sjå kven du er"), ("en", "cannot see who you are")],
)
def test_it_can_be_said_in_each_language(language: str, words: str) -> None:
    assert words in texts(language)("notice-person-unseen")


@pytest.mark.parametrize("tenant", [LISTED, LISTED.upper(), OWN])
async def test_a_listed_tenant_and_the_bots_own_are_let_in(store: SqlStore, tenant: str) -> None:
    sent, _ = await turn(world(store, directory()), tenant, "message", text="hei")
    assert "walk.start" in str(sent)


async def test_the_bots_own_tenant_is_a_stranger_where_the_centre_is_in_another(store: SqlStore) -> None:
    of = world(store, directory(tenant_id=CENTRE_TENANT))
    assert "ikke lagt inn" in str((await turn(of, OWN, "message", text="hei"))[0])
    assert "walk.start" in str((await turn(of, CENTRE_TENANT, "message", text="hei"))[0])


@pytest.mark.parametrize(
    ("centre", "tenant", "is_one"),
    [
        ({}, OWN, True),
        ({}, LISTED, False),
        ({"tenant_id": CENTRE_TENANT}, CENTRE_TENANT, True),
        ({"tenant_id": CENTRE_TENANT}, OWN, False),
    ],
)
def test_a_counsellor_is_one_of_the_centres_own(store: SqlStore, centre: Any, tenant: str, is_one: bool) -> None:
    of = world(store, directory(**centre))
    assert of.is_counsellor(Person(tenant, ARTURO)) is is_one
    assert not of.is_counsellor(Person(tenant, ADVISER.aad_object_id))


def test_in_local_mode_everybody_is_of_one_house(store: SqlStore) -> None:
    of = world(store, directory(), trust_any_tenant=True)
    assert of.is_counsellor(Person("anything", ARTURO))
    assert of.admits(Person("anything", LOCAL_ARTURO.aad_object_id))
    assert not of.admits(Person("", ARTURO))


def test_known_addresses_are_bounded_and_trusted_for_a_while_only() -> None:
    now = [0.0]
    known = KnownAddresses(lambda: now[0])
    first = an_address()
    known.add(first)
    assert known.holds(first) and not known.holds(an_address(conversation="a:2"))
    now[0] = TRUSTED_SECONDS
    assert not known.holds(first)
    for number in range(MOST + 10):
        known.add(an_address(Person("t", str(number))))
    assert len(known._known) <= MOST
    known.forget(str(MOST + 9))
    assert not known.holds(an_address(Person("t", str(MOST + 9))))
