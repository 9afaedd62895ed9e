"""Group meetings while somebody is away, blocked time, and questions nobody answers: over HTTP, on both databases."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from booking.ports import TeamsMeeting, TeamsMeetingRequest
from bot.local_meetings import LocalMeetings
from cards.menu import GROUP_MEETINGS
from tests.bot.chat import Chat, Seen
from tests.bot.teams import ADVISER, ARTURO, GORIL, OTHER, SetClock, Shown, Teams, Who, settings, teams_with
from tests.bot.test_group_meetings import ABOUT, agreed, asked, chat_of, not_attended
from tests.bot.test_week_walks import STANDING_IN

MONDAY = {"first": "2026-11-30", "last": "2026-11-30"}
"""The day of the first time that the adviser proposes."""
QUESTION, AGREED = "Forespørsel om informasjonsmøte", "Informasjonsmøte er avtalt"
FIRST, SECOND = "Godta forslag 1", "Godta forslag 2"


class Kept(LocalMeetings):
    """The local meetings, which also remember in whose calendar each was made and cancelled."""

    def __init__(self) -> None:
        super().__init__("http://127.0.0.1")
        self.made: list[str] = []
        self.cancelled: list[str] = []

    async def make(self, request: TeamsMeetingRequest) -> TeamsMeeting:
        self.made.append(request.organiser)
        return await super().make(request)

    async def cancel(self, organiser: str, event_id: str) -> None:
        self.cancelled.append(organiser)


@pytest.fixture
def calendars() -> Kept:
    return Kept()


@pytest.fixture
async def teams(database: str, clock: SetClock, calendars: Kept) -> AsyncIterator[Teams]:
    async with teams_with(settings(database), clock, calendars) as teams:
        yield teams


@pytest.fixture
async def una(teams: Teams) -> Chat:
    return await chat_of(teams, ADVISER)


@pytest.fixture
async def arturo(teams: Teams) -> Chat:
    return await chat_of(teams, ARTURO)


@pytest.fixture
async def goril(teams: Teams) -> Chat:
    return await chat_of(teams, GORIL)


async def week(teams: Teams, who: Chat, week: str = "2026-W49") -> str:
    pressed = teams.executing("week.show", {"verb": "week.show", "week": week}, who.who)
    return (await teams.send_press(pressed)).words


async def form(teams: Teams, verb: str, who: Who) -> Shown:
    """By a press and not by a message: what the worker posts at the same moment is no answer to a press."""
    return await teams.send_press(teams.executing(verb, {"verb": verb}, who))


async def press_as_it_stands(chat: Chat, card: Seen, title: str) -> Seen:
    """Pressed again where the worker has not brought the card up to date yet."""
    answer = await chat.press(card, title)
    return await chat.press(answer, title) if "Slik står det nå" in answer.text else answer


async def block(teams: Teams, who: Who = ARTURO, **answers: str) -> Shown:
    return await teams.press(await form(teams, "block.new", who), "block.save", who, **answers)


async def stand_in(teams: Teams, **days: str) -> Shown:
    answers = {**STANDING_IN, **days}
    return await teams.press(await form(teams, "substitute.new", ARTURO), "substitute.save", ARTURO, **answers)


# A day of absence.


async def test_a_meeting_on_a_day_of_absence_is_the_stand_ins(
    teams: Teams, calendars: Kept, una: Chat, arturo: Chat, goril: Chat
) -> None:
    await stand_in(teams, **MONDAY)
    await asked(una)
    question = await arturo.newest(QUESTION)
    passed = await arturo.press(question, FIRST)
    assert "Gøril Erikstad har informasjonsmøtet" in passed.text
    card = await goril.newest(AGREED)
    assert "er ditt, fordi du er vikar for Arturo Hernandez den dagen" in await goril.told("Informasjonsmøtet")
    assert calendars.made == [GORIL.aad_object_id]
    assert "Karriereveileder: Gøril Erikstad" in (await una.newest("Informasjonsmøtet er avtalt")).text
    assert "Larvik" in await week(teams, goril)
    assert "Larvik" not in await week(teams, arturo)
    assert "tilhører noen andre" in (await arturo.press(question, "Avslå")).text
    await una.told("Bli med her")
    await goril.press(await press_as_it_stands(goril, card, "Avlys møtet"), "Ja, avlys", reason="illness")
    await teams.until(lambda: calendars.cancelled == [GORIL.aad_object_id])


async def test_on_other_days_it_is_the_counsellors(
    teams: Teams, calendars: Kept, una: Chat, arturo: Chat, goril: Chat
) -> None:
    await stand_in(teams, **MONDAY)
    await asked(una)
    assert AGREED in (await arturo.press(await arturo.newest(QUESTION), SECOND)).text
    assert calendars.made == [ARTURO.aad_object_id]
    assert "Larvik" in await week(teams, arturo)


async def test_a_stand_in_who_is_busy_refuses_the_time_with_the_reason(
    teams: Teams, una: Chat, arturo: Chat, goril: Chat
) -> None:
    await stand_in(teams, **MONDAY)
    await asked(una)
    question = await arturo.newest(QUESTION)
    await block(teams, GORIL, kind="days", **MONDAY)
    assert "Gøril Erikstad er vikar den dagen, og har sperret tiden" in (await arturo.press(question, FIRST)).text
    assert AGREED in (await arturo.press(question, SECOND)).text


async def test_the_counsellor_is_told_when_the_adviser_takes_a_proposal_on_a_day_of_absence(
    teams: Teams, una: Chat, arturo: Chat, goril: Chat
) -> None:
    await asked(una)
    form = await arturo.press(await arturo.newest(QUESTION), "Foreslå annet tidspunkt")
    await arturo.press(form, "Send forslaget", day1="2026-12-04", clock1="10:00")
    await stand_in(teams, first="2026-12-04", last="2026-12-04")
    card = await una.press(await una.newest("foreslår et annet tidspunkt"), "Godta")
    assert "Karriereveileder: Gøril Erikstad" in card.text
    await goril.newest(AGREED)
    assert "Gøril Erikstad er vikar for deg den dagen" in await arturo.told("er avtalt")
    assert "Gøril Erikstad har informasjonsmøtet" in (await arturo.newest("En annen har møtet")).text


async def test_two_presses_at_once_agree_on_one_time(teams: Teams, una: Chat, arturo: Chat, goril: Chat) -> None:
    """Two municipalities' meetings at one time, one of them by way of the stand-in, and one meeting pressed twice."""
    await stand_in(teams, **MONDAY)
    await asked(una)
    first = await arturo.newest(QUESTION)
    other = await chat_of(teams, OTHER)
    await asked(other, ABOUT | {"municipality": "Horten"})
    second = await goril.newest("Horten")
    presses = (arturo.press(first, FIRST), arturo.press(first, FIRST), goril.press(second, FIRST))
    answers = [answer.text for answer in await asyncio.gather(*presses)]
    assert len([text for text in (*answers[:1], answers[2]) if "annen avtale" in text]) == 1
    await teams.until(lambda: sum(AGREED in str(card) for card in teams.cards(GORIL)) >= 1 or AGREED in answers[2])
    shown = await week(teams, goril)
    assert ("Larvik" in shown) != ("Horten" in shown)


# Blocked time.


async def test_blocked_time_is_refused_with_the_reason(teams: Teams, una: Chat, arturo: Chat) -> None:
    await asked(una)
    question = await arturo.newest(QUESTION)
    blocked = await block(teams, kind="days", **MONDAY)
    assert "Du har sperret denne tiden" in (await arturo.press(question, FIRST)).text
    form = await arturo.press(question, "Foreslå annet tidspunkt")
    again = await arturo.press(form, "Send forslaget", day1="2026-11-30", clock1="10:00")
    assert "Du har sperret denne tiden" in again.text
    assert again.values["day1"] == "2026-11-30"
    await teams.press(blocked, "block.remove", ARTURO)
    assert AGREED in (await arturo.press(question, FIRST)).text


async def test_blocking_over_a_meeting_lists_it_and_asks(teams: Teams, una: Chat, arturo: Chat) -> None:
    await agreed(una, arturo)
    await teams.book(OTHER, "2026-12-08T09:00")
    question = await block(teams, kind="days", first="2026-11-30", last="2026-12-08")
    assert "2 avtaler" in question.words
    assert question.words.index("Informasjonsmøte · Larvik") < question.words.index(
        "tirsdag 8. desember 2026 (uke 50) kl."
    )
    assert {"group.show", "move.start", "block.keep"} <= set(question.verbs)
    assert AGREED in (await teams.press(question, "group.show", ARTURO)).words
    assert "Tiden er sperret" in (await teams.press(question, "block.keep", ARTURO)).words
    # What is agreed stays agreed, and can still be changed.
    shared = await press_as_it_stands(arturo, await arturo.newest(AGREED), "Del med andre kommuner")
    assert "Åpent for: Færder" in (await arturo.press(shared, "Lagre", municipalities="Færder")).text


async def test_a_meeting_agreed_after_the_question_is_asked_about_too(teams: Teams, una: Chat, arturo: Chat) -> None:
    await asked(una)
    await teams.book(OTHER, "2026-12-08T09:00")
    question = await block(teams, kind="days", first="2026-11-30", last="2026-12-08")
    assert "Én avtale" in question.words
    await arturo.press(await arturo.newest(QUESTION), FIRST)
    again = await teams.press(question, "block.keep", ARTURO)
    assert "er endret siden kortet ble laget" in again.words
    assert "2 avtaler" in again.words


# A substitute over agreed meetings.


async def test_a_substitute_over_a_meeting_is_asked_about_and_it_may_be_given_away(
    teams: Teams, calendars: Kept, una: Chat, arturo: Chat, goril: Chat
) -> None:
    await agreed(una, arturo)
    await una.told("Bli med her")
    question = await stand_in(teams, **MONDAY)
    assert "Arturo Hernandez har ett informasjonsmøte disse dagene" in question.words
    assert question.verbs == ["substitute.give", "substitute.leave", "substitute.list"]
    saved = await teams.press(question, "substitute.give", ARTURO)
    assert "Gøril Erikstad er vikar for Arturo Hernandez" in saved.words
    await goril.newest(AGREED)
    await teams.until(lambda: calendars.cancelled == [ARTURO.aad_object_id])
    assert calendars.made == [ARTURO.aad_object_id, GORIL.aad_object_id]
    assert "ny karriereveileder: Gøril Erikstad" in await una.told("Teams-lenken er ny")
    await teams.until(lambda: sum("Bli med her" in text for text in teams.texts(ADVISER)) == 2)
    assert "Larvik" not in await week(teams, arturo)
    again = await teams.press(question, "substitute.give", ARTURO)
    assert "Gøril Erikstad er vikar" in again.words


async def test_a_meeting_that_is_left_is_in_the_weeks_of_both(
    teams: Teams, calendars: Kept, una: Chat, arturo: Chat, goril: Chat
) -> None:
    await agreed(una, arturo)
    question = await stand_in(teams, **MONDAY)
    await teams.press(question, "substitute.leave", ARTURO)
    assert "Du er vikar for Arturo Hernandez." in await week(teams, goril)
    assert "Vikar denne dagen: Gøril Erikstad." in await week(teams, arturo)
    assert calendars.cancelled == []


async def test_what_the_stand_in_has_no_time_for_cannot_be_given(
    teams: Teams, una: Chat, arturo: Chat, goril: Chat
) -> None:
    await agreed(una, arturo)
    await block(teams, GORIL, kind="days", **MONDAY)
    question = await stand_in(teams, **MONDAY)
    assert "kl. 09.00: opptatt" in question.words
    assert "substitute.give" not in question.verbs


# Nobody answers.


async def test_nobody_answers_so_the_counsellor_is_reminded_and_the_adviser_told_whom_to_call(
    teams: Teams, clock: SetClock, una: Chat, arturo: Chat
) -> None:
    await asked(una)
    await arturo.newest(QUESTION)
    clock.time = datetime(2026, 11, 25, 7, 59, tzinfo=UTC)
    assert "venter på svar fra deg" not in str(teams.cards(ARTURO))
    clock.time = datetime(2026, 11, 25, 8, tzinfo=UTC)
    reminder = await arturo.newest("venter på svar fra deg")
    clock.time = datetime(2026, 11, 27, 8, tzinfo=UTC)
    assert "Ring Arturo Hernandez på 959 71 963" in (await una.newest("har ikke svart")).text
    assert AGREED in (await press_as_it_stands(arturo, await arturo.newest(QUESTION), FIRST)).text
    assert "Slik står det nå" in (await arturo.press(reminder, SECOND)).text


async def test_after_four_working_days_the_substitute_may_answer_too(
    teams: Teams, clock: SetClock, una: Chat, arturo: Chat, goril: Chat
) -> None:
    await asked(una)
    await arturo.newest(QUESTION)
    await stand_in(teams, first="2026-11-27", last="2026-11-27")
    clock.time = datetime(2026, 11, 27, 8, tzinfo=UTC)
    assert "Gøril Erikstad (tlf. 468 42 570) er vikar" in (await una.newest("har ikke svart")).text
    clock.time = datetime(2026, 11, 28, 8, tzinfo=UTC)  # the substitution is over, but the question stays
    card = await press_as_it_stands(goril, await goril.newest(QUESTION), SECOND)
    assert AGREED in card.text
    assert "Karriereveileder: Arturo Hernandez" in (await una.newest("Informasjonsmøtet er avtalt")).text


async def test_a_question_whose_times_have_passed_is_closed_and_can_be_asked_again(
    teams: Teams, clock: SetClock, una: Chat, arturo: Chat
) -> None:
    await asked(una)
    question = await arturo.newest(QUESTION)
    clock.time = datetime(2026, 12, 2, 11, tzinfo=UTC)
    card = await una.newest("Ingen svarte i tide")
    assert "Tidene som var foreslått, har vært" in card.text
    await arturo.newest("gikk ut uten svar")
    assert "Slik står det nå" in (await arturo.press(question, FIRST)).text
    again = await una.press(card, "Be om nye tider")
    assert (again.values["municipality"], again.values["participants"]) == ("Larvik", 12)
    assert "Du har ingen kommende informasjonsmøter." in (await form(teams, GROUP_MEETINGS, ADVISER)).words
    assert "Foreslå tidspunkter" in (await una.press(again, "Neste", **ABOUT)).text
    other = await chat_of(teams, OTHER)
    assert not (await other.press(card, "Be om nye tider")).values["participants"]


async def test_an_answer_stops_the_reminders(teams: Teams, clock: SetClock, una: Chat, arturo: Chat) -> None:
    await agreed(una, arturo)
    clock.time = datetime(2026, 11, 27, 8, tzinfo=UTC)
    await teams.book(OTHER, municipality="Horten")  # wakes the worker
    await asyncio.sleep(0.2)
    assert "venter på svar fra deg" not in str(teams.cards(ARTURO))
    assert "har ikke svart" not in str(teams.cards(ADVISER))


# A guest municipality.


async def test_a_guest_registers_its_own_participants_from_its_card(
    teams: Teams, clock: SetClock, una: Chat, arturo: Chat
) -> None:
    card = await arturo.press(await agreed(una, arturo), "Del med andre kommuner")
    await arturo.press(card, "Lagre", municipalities="Færder")
    other = await chat_of(teams, OTHER)
    ask = await other.press(await not_attended(other, "Færder"), "Meld på deltakere")
    mine = await other.press(ask, "Meld på", municipality="Færder", number="3")
    assert "Registrer deltakelse" not in mine.buttons
    clock.time = datetime(2026, 11, 30, 12, tzinfo=UTC)
    await other.newest("Hvem deltok på informasjonsmøtet?")
    held = await other.press(mine, "Endre antall")  # an old card answers with how things stand
    assert "Registrer deltakelse" in str(held.buttons)
    host = await una.newest("Informasjonsmøtet er holdt")
    stands = await teams.press(host, "group.attendance-ask", OTHER)
    recorded = await teams.press(stands, "group.attend", OTHER, count="2")
    assert "2 deltok" in recorded.words
    guest = await teams.send_press(teams.executing("group.show", host.action("group.attendance-ask")["data"], OTHER))
    assert "Færder: 2 deltok" in guest.words
    assert "Larvik:" not in guest.words
    assert "group.attendance-ask" in guest.verbs
    assert "Larvik: ikke registrert ennå" in (await arturo.newest("Færder: 2 deltok")).text
