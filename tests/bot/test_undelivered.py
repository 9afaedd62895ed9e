"""What is given up for good: the other side and the administrators are told, and the log has a line for an alarm."""

from collections.abc import AsyncIterator, Callable, Mapping
from datetime import timedelta
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from booking.effects import EffectKind
from booking.ports import Address, Message, TryAgain, WillNotWork
from bot.deliveries.undelivered import UndeliveredDeliveries
from bot.sdk.gateway import Gateway
from tests.bot.outbox_table import until_rows
from tests.bot.teams import ADVISER, ARTURO, DUF, GORIL, ROOT, SetClock, Teams, Who, settings, teams_with
from tests.bot.test_exceptions import ask
from tests.bot.test_group_meetings import ABOUT, TIMES, chat_of
from tests.bot.test_meetings_and_calendars import Slow

Refuse = Callable[[Who, str], None]
GIVEN_UP = "outbox-given-up"


@pytest.fixture
def meetings() -> Slow:
    return Slow()


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    """The shipped list, where Gøril Erikstad is the administrator."""
    listed = (ROOT / "directory.toml").read_text(encoding="utf-8")
    before, _ = listed.split("[[administrators]]")
    file = tmp_path / "directory.toml"
    file.write_text(f'{before}[[administrators]]\nname = "{GORIL.name}"\naad_object_id = "{GORIL.aad_object_id}"\n')
    return file


@pytest.fixture
async def teams(database: str, clock: SetClock, meetings: Slow, directory: Path) -> AsyncIterator[Teams]:
    async with teams_with(settings(database, directory=directory), clock, meetings) as teams:
        for who in (ADVISER, ARTURO, GORIL):
            await teams.install(who)
        yield teams


@pytest.fixture
def refuse(monkeypatch: pytest.MonkeyPatch) -> Refuse:
    """Has Teams refuse, for good, what is posted or replaced in a person's chat and has `text` in it."""
    post, replace = Gateway.post, Gateway.replace
    refused: list[tuple[str, str]] = []

    def look(to: Address, message: Message) -> None:
        for chat, text in refused:
            if to.conversation_id == chat and text in f"{message.card} {message.text}":
                raise WillNotWork("BadSyntax")

    async def post_unless(self: Gateway, to: Address, message: Message) -> str | None:
        look(to, message)
        return await post(self, to, message)

    async def replace_unless(self: Gateway, to: Address, activity_id: str, message: Message) -> None:
        look(to, message)
        await replace(self, to, activity_id, message)

    monkeypatch.setattr(Gateway, "post", post_unless)
    monkeypatch.setattr(Gateway, "replace", replace_unless)
    return lambda who, text: refused.append((who.chat, text))


async def told(teams: Teams, who: Who, words: str) -> str:
    await teams.until(lambda: any(words in text for text in teams.texts(who)))
    return next(text for text in teams.texts(who) if words in text)


async def test_a_counsellors_card_that_cannot_be_delivered_is_told_to_the_adviser(teams: Teams, refuse: Refuse) -> None:
    refuse(ARTURO, "Ny bestilling")
    with capture_logs() as lines:
        await teams.book()
        said = await told(teams, ADVISER, "Jeg fikk ikke gitt beskjed til Arturo Hernandez")
        alarm = await told(teams, GORIL, "counsellor-card")
    assert "samtalen tirsdag 8. desember 2026 (uke 50) kl. 09.00" in said and "959 71 963" in said
    assert "feilkode BadSyntax" in alarm and "Larvik" in alarm and ADVISER.name in alarm
    (line, *_) = [line for line in lines if line["event"] == GIVEN_UP]
    assert (line["log_level"], line["kind"], line["reason"]) == ("error", "counsellor-card", "BadSyntax")
    digits = DUF.replace(" ", "")
    assert DUF not in str(teams.connector.received) and digits not in f"{teams.connector.received}{lines}"


async def test_an_invitation_that_cannot_be_delivered_is_told_to_the_counsellor(teams: Teams, refuse: Refuse) -> None:
    refuse(ADVISER, "Bli med her")
    await teams.book()
    said = await told(teams, ARTURO, "Jeg fikk ikke gitt beskjed til Rådgiver En (Larvik)")
    assert "Ta kontakt selv" in said
    assert "adviser-invitation" in await told(teams, GORIL, "feilkode")


async def test_a_reminder_that_cannot_be_delivered_is_told(
    teams: Teams, refuse: Refuse, clock: SetClock, database: str
) -> None:
    await teams.book()
    await until_rows(database, "adviser-invitation", ("done", 1))
    refuse(ADVISER, "Har deltakeren fått lenken?")
    clock.time += timedelta(days=10, hours=6)
    await told(teams, ARTURO, "Jeg fikk ikke gitt beskjed til Rådgiver En")
    await told(teams, GORIL, "adviser-forward-reminder")


async def test_a_request_for_an_exception_that_cannot_be_delivered_is_told(teams: Teams, refuse: Refuse) -> None:
    refuse(ARTURO, "ber om unntak")
    with pytest.raises(TimeoutError):
        await ask_briefly(teams)
    assert "forespørselen om unntak" in await told(teams, ADVISER, "Jeg fikk ikke gitt beskjed til Arturo Hernandez")


async def ask_briefly(teams: Teams) -> None:
    """`ask` waits for the counsellor's card, which never comes."""
    until = teams.until

    async def shortly(_holds: Callable[[], bool]) -> None:
        raise TimeoutError

    teams.until = shortly  # type: ignore[method-assign]
    try:
        await ask(teams)
    finally:
        teams.until = until  # type: ignore[method-assign]


async def test_a_question_for_a_group_meeting_that_cannot_be_delivered_is_told(teams: Teams, refuse: Refuse) -> None:
    refuse(ARTURO, "Forespørsel om informasjonsmøte")
    una = await chat_of(teams, ADVISER)
    card = await una.press(await una.say("Bestill informasjonsmøte"), "Neste", **ABOUT)
    await una.press(await una.press(card, "Neste", **TIMES), "Send forespørsel")
    said = await told(teams, ADVISER, "Jeg fikk ikke gitt beskjed til Arturo Hernandez")
    assert "forespørselen om informasjonsmøte" in said


async def test_a_late_meeting_that_is_given_up_is_told_to_both_in_messages(
    teams: Teams, meetings: Slow, clock: SetClock, database: str
) -> None:
    meetings.failures = [TryAgain("graph_503"), TryAgain("graph_503"), WillNotWork("graph_403_ErrorAccessDenied")]
    await teams.book()
    await until_rows(database, "make-teams-meeting", ("ready", 1))
    clock.time += timedelta(minutes=15)
    await until_rows(database, "make-teams-meeting", ("ready", 2))
    await teams.until(lambda: "forsinket" in str(teams.cards(ADVISER)) and "forsinket" in str(teams.cards(ARTURO)))
    clock.time += timedelta(hours=1)
    assert "Tiden er reservert" in await told(teams, ADVISER, "Jeg fikk ikke laget Teams-lenken")
    assert "send lenken til Rådgiver En (Larvik)" in await told(teams, ARTURO, "Lag et møte selv")
    assert "graph_403_ErrorAccessDenied" in await told(teams, GORIL, "Teams-møtet")
    await teams.until(lambda: "ble ikke laget" in teams.last_card(ARTURO).words)
    await teams.until(lambda: "fikk ikke laget" in teams.last_card(ADVISER).words)


async def test_an_administrator_who_never_opened_the_assistant_holds_nothing_up(
    sqlite_database: str, clock: SetClock, meetings: Slow, directory: Path, refuse: Refuse
) -> None:
    refuse(ARTURO, "Ny bestilling")
    async with teams_with(settings(sqlite_database, directory=directory), clock, meetings) as teams:
        await teams.install(ARTURO)
        await teams.book()
        await told(teams, ADVISER, "Jeg fikk ikke gitt beskjed til Arturo Hernandez")
        await teams.install(GORIL)
        await told(teams, GORIL, "counsellor-card")


def test_every_kind_is_told_but_the_telling_itself() -> None:
    deliveries = UndeliveredDeliveries(None, None)  # type: ignore[arg-type]
    told_of: Mapping[EffectKind, object] = deliveries.for_all({})
    assert set(EffectKind) - set(told_of) == set(deliveries.handlers())
