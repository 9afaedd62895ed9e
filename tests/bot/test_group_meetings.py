"""Group information meetings from the question to the individual session they open, over HTTP with the real service."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest_asyncio

from tests.bot.chat import Chat, Seen, pass_by
from tests.bot.teams import ADVISER, ARTURO, DUF, GORIL, OTHER, SetClock, Teams, Who, settings, teams_with

ABOUT = {
    "municipality": "Larvik",
    "mode": "digital",
    "participants": "12",
    "languages": "uk,ru",
    "own_interpreter": "centre",
}
TIMES = {
    **{"day1": "2026-11-30", "clock1": "09:00"},
    **{"day2": "2026-12-01", "clock2": "10:30"},
    **{"day3": "2026-12-02", "clock3": "12:00"},
}
FIRST = "Godta forslag 1"
OTHER_DUF, THIRD_DUF = "2000 000000 08", "1995 000000 07"


@pytest_asyncio.fixture
async def clock() -> SetClock:
    """A Monday, 23 November 2026."""
    return SetClock()


@pytest_asyncio.fixture
async def teams(tmp_path: Path, clock: SetClock) -> AsyncIterator[Teams]:
    async with teams_with(settings(f"sqlite:///{tmp_path / 'test.sqlite3'}"), clock) as teams:
        yield teams


async def chat_of(teams: Teams, who: Who) -> Chat:
    await teams.install(who)
    return Chat(teams, who)


@pytest_asyncio.fixture
async def una(teams: Teams) -> Chat:
    return await chat_of(teams, ADVISER)


@pytest_asyncio.fixture
async def cy(teams: Teams) -> Chat:
    return await chat_of(teams, ARTURO)


async def asked(una: Chat, about: dict[str, str] = ABOUT, times: dict[str, str] = TIMES) -> Seen:
    """The adviser's card after the question was sent."""
    card = await una.say("Bestill informasjonsmøte")
    card = await una.press(card, "Neste", **about)
    card = await una.press(card, "Neste", **times)
    assert "Stemmer dette?" in card.text
    return await una.press(card, "Send forespørsel")


async def agreed(una: Chat, cy: Chat) -> Seen:
    """The counsellor's card after the first time was accepted."""
    await asked(una)
    return await cy.press(await cy.newest("Forespørsel om informasjonsmøte"), FIRST)


async def at_the_participant(chat: Chat, municipality: str) -> Seen:
    """The page about the participant, in the walk that books a session."""
    card = await chat.say("bestill samtale")
    return await chat.press(card, "Neste", municipality=municipality, basis="6A", language="uk")


async def not_attended(chat: Chat, municipality: str) -> Seen:
    """That page again, for a participant who has not been to a group meeting."""
    return await chat.press(await at_the_participant(chat, municipality), "Neste", duf=DUF, presence_agreed="no")


async def test_from_the_question_to_a_session_that_opens_by_itself(clock: SetClock, una: Chat, cy: Chat) -> None:
    receipt = await asked(una)
    assert "Forespørselen er sendt" in receipt.text
    assert "Språk: ukrainsk, russisk" in receipt.text

    question = await cy.newest("Forespørsel om informasjonsmøte")
    assert "12 av 30 plasser" in question.text
    card = await cy.press(question, FIRST)
    assert "Informasjonsmøte er avtalt" in card.text
    assert "Åpne Teams-møtet" in card.buttons
    assert "**Karrieresenteret:** Bestiller tolk" in card.text

    invitation = await una.told("Informasjonsmøte om karriereveiledning på Teams")
    assert "Møtet tolkes til: ukrainsk, russisk" in invitation
    news = await una.newest("Informasjonsmøtet er avtalt")
    assert "**Karrieresenteret:** Bestiller tolk" in news.text

    pass_by(clock, days=7, hours=3)
    card = await una.newest("Hvem deltok på informasjonsmøtet?")
    card = await una.press(card, "Registrer", numbers=f"{DUF}\nDUF-nr. {OTHER_DUF}", count="11")
    assert "11 deltok. 2 er registrert med DUF-nummer." in card.text
    assert "Informasjonsmøtet er holdt" in (await cy.newest("Larvik: 11 deltok, 2 registrert")).text

    again = await una.press(card, "Rett registreringen")
    assert "Du har registrert 11 deltakere, 2 av dem med DUF-nummer." in again.text
    assert "Skriv alle DUF-numrene på nytt" in again.text and again.values["count"] == 11

    card = await una.press(card, "Bestill samtale")
    card = await una.press(card, "Neste", municipality="Larvik", basis="6A", language="uk")
    card = await una.press(card, "Neste", duf=DUF, presence_agreed="no")
    assert "Velg tid" in card.text
    card = await una.press(card, "09.00")
    assert "Informasjonsmøte: Registrert deltakelse" in card.text
    card = await una.press(card, "Bekreft bestilling")
    assert "Samtalen er bestilt" in card.text
    booking = await cy.newest("Ny bestilling")
    assert "Informasjonsmøte: registrert deltakelse" in booking.text


async def test_attendance_by_count_alone_leaves_it_to_the_adviser_to_vouch(
    clock: SetClock, una: Chat, cy: Chat
) -> None:
    await agreed(una, cy)
    pass_by(clock, days=7, hours=3)
    menu = await una.press(await una.newest("Hvem deltok på informasjonsmøtet?"), "Til menyen")
    mine = await una.press(menu, "Mine bestillinger")
    asked_again = await una.press(await una.press(mine, "Informasjonsmøter"), "Registrer deltakelse")
    card = await una.press(asked_again, "Registrer", count="9")
    assert "Registrer deltakelse" not in (await una.press(mine, "Informasjonsmøter")).buttons
    assert "9 deltok. 0 er registrert med DUF-nummer." in card.text
    card = await una.press(card, "Bestill samtale")
    card = await una.press(card, "Neste", municipality="Larvik", basis="6A", language="uk")
    card = await una.press(card, "Neste", duf=DUF, presence_agreed="no")
    assert "Det finnes ikke unntak" in card.text
    card = await una.press(card, "Neste", duf=DUF, presence_agreed="no", attended_meeting="true")
    card = await una.press(await una.press(card, "09.00"), "Bekreft bestilling")
    assert "rådgiveren bekrefter" in (await cy.newest("Ny bestilling")).text


async def test_who_has_not_attended_is_shown_the_next_meeting_and_may_ask_for_one(una: Chat, cy: Chat) -> None:
    card = await not_attended(una, "Larvik")
    assert "Det er ikke avtalt noe informasjonsmøte" in card.text
    assert "Bestill samtale" not in card.buttons
    await agreed(una, cy)
    await una.newest("Informasjonsmøtet er avtalt")
    card = await not_attended(una, "Larvik")
    assert "Neste møte: mandag 30. november 2026 (uke 49) kl. 09.00. Digitalt, på Teams." in card.text
    assert "Meld på deltakere" in card.buttons
    card = await una.press(card, "Bestill informasjonsmøte")
    assert card.values["municipality"] == "Larvik"


async def test_counter_proposal_is_answered_with_new_times_and_then_accepted(una: Chat, cy: Chat) -> None:
    await asked(una)
    card = await cy.press(await cy.newest("Forespørsel om informasjonsmøte"), "Foreslå annet tidspunkt")
    card = await cy.press(card, "Send forslaget", day1="2026-12-05", clock1="10:00")
    assert "Senteret er stengt den dagen" in card.text
    assert card.values["day1"] == "2026-12-05"
    card = await cy.press(card, "Send forslaget", day1="2026-12-04", clock1="10:00")
    assert "Rådgiveren svarer" in card.text

    card = await una.newest("foreslår et annet tidspunkt")
    assert "Nytt forslag: fredag 4. desember 2026 (uke 49) kl. 10.00" in card.text
    card = await una.press(card, "Foreslå andre tider")
    card = await una.press(card, "Send forslagene", **(TIMES | {"clock3": ""}))
    assert "Velg både dato og klokkeslett" in card.text
    card = await una.press(card, "Send forslagene", **(TIMES | {"day3": "2026-12-03"}))
    assert "Forespørselen er sendt" in card.text

    card = await cy.newest("torsdag 3. desember")
    card = await cy.press(card, "Foreslå annet tidspunkt")
    await cy.press(card, "Send forslaget", day1="2026-12-04", clock1="11:00")
    card = await una.press(await una.newest("kl. 11.00"), "Godta")
    assert "Informasjonsmøtet er avtalt" in card.text
    assert "Tid: fredag 4. desember 2026 (uke 49) kl. 11.00" in card.text
    await cy.newest("Informasjonsmøte er avtalt")


async def test_counsellor_declines_with_a_reason_from_the_list(una: Chat, cy: Chat) -> None:
    await asked(una)
    card = await cy.press(await cy.newest("Forespørsel om informasjonsmøte"), "Avslå")
    assert "Velg en grunn." in (await cy.press(card, "Avslå", reason="because I say so")).text
    card = await cy.press(card, "Avslå", reason="join-another")
    assert not card.buttons
    news = await una.newest("kan ikke holde møtet")
    assert "Deltakerne kan være med på et annet møte." in news.text


async def test_press_that_comes_twice_changes_nothing_more(una: Chat, cy: Chat) -> None:
    card = await una.say("Bestill informasjonsmøte")
    card = await una.press(card, "Neste", **ABOUT)
    check = await una.press(card, "Neste", **TIMES)
    first = await una.press(check, "Send forespørsel")
    assert (await una.press(check, "Send forespørsel")).card == first.card
    question = await cy.newest("Forespørsel om informasjonsmøte")
    await cy.press(question, FIRST)
    again = await cy.press(question, FIRST)
    assert "Informasjonsmøte er avtalt" in again.text
    assert "Slik står det nå" in again.text
    await una.told("Informasjonsmøte om karriereveiledning på Teams")
    assert len([text for text in una.teams.texts(ADVISER) if "Bli med her" in text]) == 1


async def test_old_card_answers_with_how_things_stand(una: Chat, cy: Chat) -> None:
    old = await asked(una)
    await cy.press(await cy.newest("Forespørsel om informasjonsmøte"), FIRST)
    card = await una.press(old, "Trekk tilbake")
    assert "Informasjonsmøtet er avtalt" in card.text
    assert "Slik står det nå" in card.text


async def test_nobody_else_can_press(clock: SetClock, una: Chat, cy: Chat) -> None:
    mine = await asked(una)
    question = await cy.newest("Forespørsel om informasjonsmøte")
    other, counsellor = await chat_of(una.teams, OTHER), await chat_of(una.teams, GORIL)
    for chat in (other, counsellor, una):
        assert "tilhører noen andre" in (await chat.press(question, FIRST)).text
        assert "tilhører noen andre" in (await chat.press(question, "Avslå")).text
    for chat in (other, counsellor):
        assert "tilhører noen andre" in (await chat.press(mine, "Trekk tilbake")).text
    assert "Informasjonsmøte er avtalt" in (await cy.press(question, FIRST)).text


async def test_meeting_and_session_never_have_the_same_time(una: Chat, cy: Chat) -> None:
    about = ABOUT | {"mode": "on-site"}
    friday = {"day1": "2026-12-11", "clock1": "09:00", "day2": "2026-12-11", "clock2": "10:00"}
    third = {"day3": "2026-12-14", "clock3": "09:00", "room": "-"}
    await asked(una, about, friday | third)
    card = await at_the_participant(una, "Larvik")
    card = await una.press(card, "Neste", presence_agreed="no", attended_meeting="true")
    wanted = {"slot": "2026-12-11T09:00"}
    check = await una.teams.press(card, "walk.pick", ADVISER, wanted)
    card = await una.press(Seen(check.card, check.message_id), "Bekreft bestilling")
    assert "Samtalen er bestilt" in card.text
    question = await cy.newest("Forespørsel om informasjonsmøte")
    card = await cy.press(question, "Godta forslag 1")
    assert "Tiden er allerede tatt av en annen avtale" in card.text
    card = await cy.press(card, "Godta forslag 3")
    assert "Informasjonsmøte er avtalt" in card.text
    assert "**Kommunen:** Finner et rom som passer" in card.text


class TestSharing:
    async def test_advisers_of_a_municipality_it_is_opened_to_take_places(
        self, clock: SetClock, una: Chat, cy: Chat
    ) -> None:
        shared = await cy.press(await agreed(una, cy), "Del med andre kommuner")
        card = await cy.press(shared, "Lagre", municipalities="Færder,Horten")
        assert "Åpent for: Færder" in card.text  # Horten is another counsellor's

        other = await chat_of(una.teams, OTHER)
        card = await not_attended(other, "Færder")
        assert "Neste møte: mandag 30. november" in card.text
        ask = await other.press(card, "Meld på deltakere")
        assert "Ledig: 18 av 30 plasser" in ask.text
        full = await other.press(ask, "Meld på", municipality="Færder", number="19")
        assert "ikke nok ledige plasser" in full.text
        closed = await other.press(ask, "Meld på", municipality="Sandefjord", number="3")
        assert "Meld på" in closed.buttons
        card = await other.press(ask, "Meld på", municipality="Færder", number="18")
        assert "Dine deltakere: 18" in card.text
        assert "Bli med her" in await other.told("Informasjonsmøte om karriereveiledning")
        assert "Andre kommuner: Færder (18)" in (await cy.newest("30 av 30 plasser")).text
        card = await other.press(await other.press(card, "Endre antall"), "Meld på", number="4")
        assert "Dine deltakere: 4" in card.text

        pass_by(clock, days=7, hours=3)
        question = await other.newest("Hvem deltok på informasjonsmøtet?")
        await other.press(question, "Registrer", numbers=THIRD_DUF)
        await una.press(await una.newest("Hvem deltok på informasjonsmøtet?"), "Registrer", count="10")
        card = await cy.newest("Larvik: 10 deltok, 0 registrert")
        assert "Færder: 1 deltok, 1 registrert" in card.text

    async def test_meeting_that_is_not_open_takes_nobody(self, clock: SetClock, una: Chat, cy: Chat) -> None:
        await agreed(una, cy)
        other = await chat_of(una.teams, OTHER)
        card = await not_attended(other, "Færder")
        assert "Det er ikke avtalt noe informasjonsmøte" in card.text

    async def test_everybody_is_told_when_it_is_cancelled_and_nobody_is_asked_who_came(
        self, tmp_path: Path, una: Chat, cy: Chat
    ) -> None:
        def planned() -> int:
            with closing(sqlite3.connect(tmp_path / "test.sqlite3")) as database:
                (count,) = database.execute("SELECT count(*) FROM outbox WHERE kind = 'group-over'").fetchone()
            return int(count)

        card = await cy.press(await agreed(una, cy), "Del med andre kommuner")
        card = await cy.press(card, "Lagre", municipalities="Færder")
        other = await chat_of(una.teams, OTHER)
        listed = await other.press(await other.say("mine bestillinger"), "Informasjonsmøter")
        assert "Du har ingen kommende informasjonsmøter." in listed.text
        ask = await other.press(await not_attended(other, "Færder"), "Meld på deltakere")
        await other.press(ask, "Meld på", municipality="Færder", number="3")
        assert planned() == 1
        card = await cy.press(await cy.newest("Færder (3)"), "Avlys møtet")
        card = await cy.press(card, "Ja, avlys", reason="illness")
        assert not card.buttons
        assert "er avlyst" in await other.told("Informasjonsmøtet mandag 30. november")
        assert "Avlyst av Arturo Hernandez" in (await una.newest("Informasjonsmøtet er avlyst")).text
        assert planned() == 0


class TestAttendance:
    async def test_each_wrong_line_is_named_and_what_is_no_duf_number_is_not_kept(
        self, clock: SetClock, una: Chat, cy: Chat
    ) -> None:
        await agreed(una, cy)
        pass_by(clock, days=7, hours=3)
        card = await una.newest("Hvem deltok på informasjonsmøtet?")
        typed = f"{DUF}\nOla Nordmann\n12345678901\n2000 000000\n2001 000000 11"
        again = await una.press(card, "Registrer", numbers=typed)
        assert "Linje 1" not in again.text
        assert "Linje 2: Her er det noe annet enn sifre." in again.text
        assert "Linje 3: Nummeret har 11 sifre" in again.text
        assert "Linje 4: DUF-nummeret har 12 sifre." in again.text
        assert "Linje 5: De to siste sifrene stemmer ikke" in again.text
        assert "Ola" not in str(again.card)
        assert "12345678901" not in str(again.card)
        assert again.values["numbers"].splitlines()[0] == DUF
        assert "Numrene er riktige" not in again.buttons

        again = await una.press(card, "Registrer", numbers=f"{DUF}\n2001 000000 11")
        card = await una.press(again, "Numrene er riktige", numbers=f"{DUF}\n2001 000000 11")
        assert "2 deltok. 2 er registrert med DUF-nummer." in card.text

    async def test_count_must_be_given_and_not_below_the_numbers(self, clock: SetClock, una: Chat, cy: Chat) -> None:
        await agreed(una, cy)
        pass_by(clock, days=7, hours=3)
        card = await una.newest("Hvem deltok på informasjonsmøtet?")
        assert "Skriv hvor mange som deltok" in (await una.press(card, "Registrer")).text
        low = await una.press(card, "Registrer", numbers=f"{DUF}\n{OTHER_DUF}", count="1")
        assert "lavere enn antallet DUF-numre" in low.text
        assert "med sifre" in (await una.press(card, "Registrer", count="ti")).text

    async def test_what_was_recorded_can_be_corrected(self, clock: SetClock, una: Chat, cy: Chat) -> None:
        await agreed(una, cy)
        pass_by(clock, days=7, hours=3)
        card = await una.press(await una.newest("Hvem deltok på informasjonsmøtet?"), "Registrer", numbers=DUF)
        card = await una.press(await una.press(card, "Rett registreringen"), "Registrer", numbers=OTHER_DUF)
        assert "1 deltok. 1 er registrert" in card.text
        card = await una.press(card, "Bestill samtale")
        card = await una.press(card, "Neste", municipality="Larvik", basis="6A", language="uk")
        assert "Det finnes ikke unntak" in (await una.press(card, "Neste", duf=DUF, presence_agreed="no")).text

    async def test_it_is_not_recorded_before_the_meeting_is_over_nor_by_others(
        self, clock: SetClock, una: Chat, cy: Chat
    ) -> None:
        await agreed(una, cy)
        pass_by(clock, days=7, hours=3)
        card = await una.newest("Hvem deltok på informasjonsmøtet?")
        other = await chat_of(una.teams, OTHER)
        assert "tilhører noen andre" in (await other.press(card, "Registrer", numbers=DUF)).text
        pass_by(clock, hours=-4)
        assert "Møtet er ikke over ennå." in (await una.press(card, "Registrer", numbers=DUF)).text
