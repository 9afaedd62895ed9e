"""A municipality gets another counsellor: what happens to its coming sessions, over HTTP and on both databases."""

import asyncio
from collections.abc import AsyncIterator, Callable
from datetime import time
from pathlib import Path
from uuid import uuid4

import pytest
import pytest_asyncio
from sqlalchemy import select

from booking.booked import Booked
from booking.calendar.substitution import Substitution
from booking.calendar.wall_time import Slot
from booking.effects import Effect, EffectKind
from booking.group_meeting.meeting import GroupMeeting, GroupStatus, Party
from booking.group_meeting.request import Mode
from booking.hand_over import ask_to_hand_over
from booking.people import Person
from booking.session.session import Booking
from bot.config import load_directory
from bot.storage.tables import audit, held_time
from cards.catalogue import texts
from tests.booking.group_meeting.examples import agreed
from tests.bot.directory_chat import (
    NOW,
    TUESDAY,
    WITH_OTHER,
    Chat,
    actions,
    chat,
    shipped_list,
    words,
)
from tests.bot.directory_chat import OTHER_ADMIN as LEADER
from tests.bot.teams import ADVISER, ARTURO, GORIL, OTHER, Card, Who

T = texts("nb")
BY = Person(LEADER.tenant_id, LEADER.aad_object_id, LEADER.name)
MOVE, LEAVE = "Flytt til Gøril Erikstad", "Ikke flytt"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "directory.toml"
    path.write_text(shipped_list() + WITH_OTHER, encoding="utf-8")
    return path


@pytest_asyncio.fixture
async def bot(database: str, path: Path) -> AsyncIterator[Chat]:
    async with chat(database, path) as one:
        await one.arrive(LEADER, ARTURO, GORIL, ADVISER)
        yield one


async def _check(bot: Chat, municipality: str = "Larvik", to: Who = GORIL) -> Card:
    form = await bot.press(LEADER, await bot.say(LEADER, "kontaktlisten"), "Bytt karriereveileder")
    return await bot.press(LEADER, form, "Neste", municipality=municipality, counsellor=to.aad_object_id)


async def _settled(bot: Chat, booking: Booking) -> Booking:
    return await bot.until(booking, lambda now: now.counsellor_id == GORIL.aad_object_id and now.teams is not None)


async def _eventually(holds: Callable[[], object]) -> None:
    async with asyncio.timeout(10):
        while not holds():  # noqa: ASYNC110 - what is waited for happens on the other side of HTTP
            await asyncio.sleep(0.02)


async def _events(bot: Chat, booking: Booked) -> list[str]:
    asked = select(audit.c.event).where(audit.c.subject_id == booking.id).order_by(audit.c.id)
    async with bot.store.begin() as tx:
        return list((await tx._run(asked, {})).scalars())


async def _held_by(bot: Chat, booking: Booked) -> set[str]:
    asked = select(held_time.c.counsellor_id).where(held_time.c.holder_id == booking.id)
    async with bot.store.begin() as tx:
        return set((await tx._run(asked, {})).scalars())


async def test_a_municipality_without_sessions_changes_hands_without_a_question(bot: Chat) -> None:
    await bot.book(9, municipality="Færder")
    check = await _check(bot)
    assert list(actions(check)) == ["Lagre endringen", "Tilbake", "Avbryt"]
    await bot.press(LEADER, check, "Lagre endringen")
    assert load_directory(bot.path).responsible_for("Larvik").name == "Gøril Erikstad"  # type: ignore[union-attr]


async def test_coming_sessions_are_listed_and_asked_about(bot: Chat) -> None:
    for hour in (9, 10, 12):
        await bot.book(hour)
    await bot.book(10, counsellor=GORIL, municipality="Horten")
    check = await _check(bot)
    assert "3 kommende avtaler" in words(check)
    lines = [line for line in words(check).splitlines() if line.startswith("•")]
    assert lines == [
        "• tirsdag 6. oktober 2026 (uke 41) kl. 09.00",
        "• tirsdag 6. oktober 2026 (uke 41) kl. 10.00: opptatt",
        "• tirsdag 6. oktober 2026 (uke 41) kl. 12.00",
    ]
    assert list(actions(check)) == [MOVE, LEAVE, "Tilbake", "Avbryt"]


async def test_sessions_that_are_free_are_handed_over_and_the_rest_stay(bot: Chat) -> None:
    free, taken = await bot.book(9), await bot.book(10)
    await bot.book(10, counsellor=GORIL, municipality="Horten")
    done = await bot.press(LEADER, await _check(bot), MOVE)
    assert "Overtatt av Gøril Erikstad: 1\n• tirsdag 6. oktober 2026 (uke 41) kl. 09.00" in words(done)
    assert "Ble hos Arturo Hernandez: 1\n• tirsdag 6. oktober 2026 (uke 41) kl. 10.00" in words(done)
    now, still = await _settled(bot, free), await bot.booking(taken)
    assert (now.slot, now.request, now.adviser) == (free.slot, free.request, free.adviser)
    assert (still.counsellor_id, still.revision) == (ARTURO.aad_object_id, taken.revision)
    assert (await _held_by(bot, now), await _held_by(bot, still)) == ({GORIL.aad_object_id}, {ARTURO.aad_object_id})
    assert await _events(bot, now) == ["teams-made", "handed-over", "teams-made"]


async def test_the_session_gets_a_new_meeting_and_the_old_one_is_cancelled(bot: Chat) -> None:
    before = await bot.book(9)
    await bot.press(LEADER, await _check(bot), MOVE)
    now = await _settled(bot, before)
    assert before.teams and now.teams
    assert now.teams.join_url != before.teams.join_url
    await _eventually(lambda: bot.meetings.cancelled)
    assert bot.meetings.cancelled == [(ARTURO.aad_object_id, before.teams.event_id)]


async def test_all_three_are_told_and_the_adviser_gets_the_new_link(bot: Chat) -> None:
    before = await bot.book(9)
    await bot.press(LEADER, await _check(bot), MOVE)
    now = await _settled(bot, before)
    assert now.teams
    link = now.teams.join_url
    await _eventually(lambda: any(link in text for text in bot.told(ADVISER)))
    told = bot.told(ADVISER)
    word = next(at for at, text in enumerate(told) if "ny karriereveileder: Gøril Erikstad, tlf. 468 42 570" in text)
    assert link in told[word + 1]
    await _eventually(lambda: any("Du har overtatt samtalen" in text for text in bot.told(GORIL)))
    assert any("(Larvik) fra Arturo Hernandez. Tolken er ikke bestilt ennå." in text for text in bot.told(GORIL))
    await _eventually(lambda: any("er overtatt av Gøril Erikstad" in text for text in bot.told(ARTURO)))


async def test_the_new_counsellor_gets_the_card_and_the_old_one_stands_closed(bot: Chat) -> None:
    before = await bot.book(9)
    await _eventually(lambda: bot.cards(ARTURO, "POST", T("counsellor-title")))
    await bot.press(LEADER, await _check(bot), MOVE)
    await _settled(bot, before)
    closed = T("hand-over-former-title")
    await _eventually(lambda: bot.cards(GORIL, "POST", T("counsellor-title")) and bot.cards(ARTURO, "PUT", closed))
    (card,) = bot.cards(GORIL, "POST", T("counsellor-title"))
    assert actions(card)["Ordne tolk"]["data"]["booking"] == str(before.id)
    assert actions(bot.cards(ARTURO, "PUT", closed)[-1]) == {}
    refused = await bot.forge(ARTURO, "counsellor.interpreter", {"booking": str(before.id), "revision": "9"})
    assert T("notice-not-yours") in words(refused)


async def test_sessions_may_stay_with_the_former_counsellor(bot: Chat) -> None:
    before = await bot.book(9)
    done = await bot.press(LEADER, await _check(bot), LEAVE)
    assert "Ble hos Arturo Hernandez: 1" in words(done)
    assert await bot.booking(before) == before
    assert load_directory(bot.path).responsible_for("Larvik").name == "Gøril Erikstad"  # type: ignore[union-attr]


async def test_nobody_is_asked_to_move_what_cannot_be_moved(bot: Chat) -> None:
    await bot.book(9)
    await bot.book(9, counsellor=GORIL, municipality="Horten")
    check = await _check(bot)
    assert "Én avtale kan ikke flyttes, fordi Gøril Erikstad er opptatt" in words(check)
    assert list(actions(check)) == ["Lagre endringen", "Tilbake", "Avbryt"]


async def test_a_time_that_is_taken_meanwhile_leaves_the_session_where_it_was(bot: Chat) -> None:
    before = await bot.book(9)
    check = await _check(bot)
    await bot.book(9, counsellor=GORIL, municipality="Horten")
    # Forged past the page that would have been shown anew: what is free is judged again when it is done.
    async with bot.store.begin() as tx:
        await tx.enqueue([ask_to_hand_over(before, GORIL.aad_object_id, BY)], NOW)
        await tx.commit()
    done = await bot.press(LEADER, check, MOVE)
    assert "Ble hos Arturo Hernandez: 1" in words(done)
    for _ in range(100):
        if "hand-over-taken" in await _events(bot, before):
            break
        await asyncio.sleep(0.05)
    assert await _events(bot, before) == ["teams-made", "hand-over-taken"]
    assert await bot.booking(before) == before
    assert await _held_by(bot, before) == {ARTURO.aad_object_id}


async def test_a_hand_over_that_is_repeated_changes_nothing_more(bot: Chat) -> None:
    before = await bot.book(9)
    asked = ask_to_hand_over(before, GORIL.aad_object_id, BY)
    async with bot.store.begin() as tx:
        await tx.enqueue([asked, asked, asked], NOW)
        await tx.commit()
    await bot.wake()
    now = await _settled(bot, before)
    await _eventually(lambda: bot.meetings.cancelled)
    await asyncio.sleep(0.3)
    assert await bot.booking(before) == now
    assert (await _events(bot, before)).count("handed-over") == 1
    assert len(bot.meetings.cancelled) == 1


async def test_a_stop_after_the_file_was_written_is_made_good_by_the_same_press(bot: Chat) -> None:
    before = await bot.book(9)
    check = await _check(bot)
    text = bot.in_file().replace('"Færder", "Larvik", "Sandefjord"', '"Færder", "Sandefjord"')
    bot.edit_file(text.replace('"Horten", "Tønsberg"]', '"Horten", "Tønsberg", "Larvik"]'))
    done = await bot.press(LEADER, check, MOVE)
    assert T("directory-changed") in words(done)
    await _settled(bot, before)
    assert [event for event, *_ in await bot.recorded()] == ["directory-municipality-changed"]


async def test_a_counsellor_with_coming_sessions_is_not_removed(bot: Chat) -> None:
    await bot.book(9)
    for municipality in ("Færder", "Larvik", "Sandefjord"):
        check = await _check(bot, municipality)
        await bot.press(LEADER, check, LEAVE if LEAVE in actions(check) else "Lagre endringen")
    form = await bot.press(LEADER, await bot.say(LEADER, "kontaktlisten"), "Fjern karriereveileder")
    refused = await bot.press(LEADER, form, "Neste", counsellor=ARTURO.aad_object_id)
    assert "⚠ " + T("directory-counsellor-has-sessions") in words(refused)
    assert len(load_directory(bot.path).counsellors) == 2


async def test_a_municipality_with_coming_sessions_is_not_removed(bot: Chat) -> None:
    await bot.book(9, municipality="Færder")
    form = await bot.press(LEADER, await bot.say(LEADER, "kontaktlisten"), "Fjern kommune")
    refused = await bot.press(LEADER, form, "Neste", municipality="Færder")
    assert "⚠ " + T("directory-municipality-has-sessions") in words(refused)


async def test_what_the_new_counsellors_calendar_holds_counts_as_taken(bot: Chat) -> None:
    before = await bot.book(9)
    bot.meetings.taken[GORIL.aad_object_id] = [before.span]
    check = await _check(bot)
    assert "• tirsdag 6. oktober 2026 (uke 41) kl. 09.00: opptatt" in words(check)
    async with bot.store.begin() as tx:  # and so it does when it is done, whatever was shown
        await tx.enqueue([ask_to_hand_over(before, GORIL.aad_object_id, BY)], NOW)
        await tx.commit()
    await bot.wake()
    async with asyncio.timeout(10):
        while "hand-over-taken" not in await _events(bot, before):  # noqa: ASYNC110 - it happens beyond HTTP
            await asyncio.sleep(0.02)
    assert await bot.booking(before) == before


# Group meetings.


class Held:
    """A digital group meeting of Larvik, with a guest from Færder, agreed for a Tuesday in October."""

    def __init__(self, bot: Chat) -> None:
        self._bot = bot

    async def agreed(self, **changes: object) -> GroupMeeting:
        meeting = agreed(mode=Mode.DIGITAL, room=None).model_copy(
            update={
                "id": uuid4(),
                "revision": 1,
                "counsellor_id": ARTURO.aad_object_id,
                "slot": Slot(TUESDAY, time(9)),
                "parties": (_party("Larvik", ADVISER), _party("Færder", OTHER)),
                **changes,
            }
        )
        effects = [Effect(EffectKind.GROUP_COUNSELLOR_NEWS, meeting.id, 1)]
        if meeting.slot:
            effects.append(Effect(EffectKind.MAKE_TEAMS_MEETING, meeting.id, 1))
        async with self._bot.store.begin() as tx:
            await tx.add_group_meeting(meeting.model_copy(update={"revision": 0}))
            await tx.save_group_meeting(meeting)
            await tx.enqueue(effects, NOW)
            await tx.commit()
        await self._bot.wake()
        if meeting.slot:
            return await self.until(meeting, lambda now: now.teams is not None)
        await _eventually(lambda: self._bot.cards(ARTURO, "POST", T("group-counsellor-title-proposed")))
        return meeting

    async def until(self, meeting: GroupMeeting, holds: Callable[[GroupMeeting], bool]) -> GroupMeeting:
        async with asyncio.timeout(10):
            while True:
                async with self._bot.store.begin() as tx:
                    now = await tx.group_meeting(meeting.id)
                assert now
                if holds(now):
                    return now
                await asyncio.sleep(0.02)

    async def taken_over(self, meeting: GroupMeeting) -> GroupMeeting:
        return await self.until(
            meeting,
            lambda now: now.counsellor_id == GORIL.aad_object_id and (now.slot is None or now.teams is not None),
        )


def _party(municipality: str, who: Who) -> Party:
    return Party(municipality=municipality, adviser=Person(who.tenant_id, who.aad_object_id, who.name), number=5)


@pytest.fixture
def meetings(bot: Chat) -> Held:
    return Held(bot)


async def test_a_group_meeting_is_handed_over_with_a_new_link_and_everybody_told(bot: Chat, meetings: Held) -> None:
    await bot.arrive(OTHER)
    before = await meetings.agreed()
    await _eventually(lambda: any("Bli med her" in text for text in bot.told(OTHER)))
    check = await _check(bot)
    assert "• Informasjonsmøte tirsdag 6. oktober 2026 (uke 41) kl. 09.00" in words(check)
    done = await bot.press(LEADER, check, MOVE)
    assert "Overtatt av Gøril Erikstad: 1\n• Informasjonsmøte tirsdag 6. oktober" in words(done)
    now = await meetings.taken_over(before)
    assert before.teams and now.teams and now.teams.join_url != before.teams.join_url
    assert (now.slot, now.parties) == (before.slot, before.parties)
    assert await _held_by(bot, before) == {GORIL.aad_object_id}
    await _eventually(lambda: bot.meetings.cancelled)
    assert bot.meetings.cancelled == [(ARTURO.aad_object_id, before.teams.event_id)]
    link = now.teams.join_url
    for adviser in (ADVISER, OTHER):
        await _eventually(lambda adviser=adviser: any(link in text for text in bot.told(adviser)))  # type: ignore[misc]
        assert any("ny karriereveileder: Gøril Erikstad" in text for text in bot.told(adviser))
    await _eventually(lambda: any("(Larvik) fra Arturo Hernandez" in text for text in bot.told(GORIL)))
    await _eventually(lambda: any("er overtatt av Gøril Erikstad" in text for text in bot.told(ARTURO)))
    await _eventually(lambda: bot.cards(ARTURO, "PUT", T("group-passed-on-title")))
    assert bot.cards(GORIL, "POST", T("group-counsellor-title-agreed"))


async def test_a_question_for_a_meeting_goes_to_the_new_counsellor_who_answers_it(bot: Chat, meetings: Held) -> None:
    asked = await meetings.agreed(status=GroupStatus.PROPOSED, slot=None)
    check = await _check(bot)
    assert "• Forespørsel om informasjonsmøte, uten avtalt tid" in words(check)
    await bot.press(LEADER, check, MOVE)
    now = await meetings.taken_over(asked)
    await _eventually(lambda: bot.cards(GORIL, "POST", T("group-counsellor-title-proposed")))
    data = {"group": str(now.id), "revision": str(now.revision), "slot": str(now.request.times[0])}
    assert T("notice-not-yours") in words(await bot.forge(ARTURO, "group.accept", data))
    assert T("group-counsellor-title-agreed") in words(await bot.forge(GORIL, "group.accept", data))


async def test_a_meeting_stays_where_the_new_counsellor_is_busy(bot: Chat, meetings: Held) -> None:
    before = await meetings.agreed()
    await bot.book(11, counsellor=GORIL, municipality="Horten")
    check = await _check(bot)
    assert "kl. 09.00: opptatt" in words(check)
    assert list(actions(check)) == ["Lagre endringen", "Tilbake", "Avbryt"]
    async with bot.store.begin() as tx:  # and so it does when it is done, whatever was shown
        await tx.enqueue([ask_to_hand_over(before, GORIL.aad_object_id, BY)], NOW)
        await tx.commit()
    await bot.wake()
    async with asyncio.timeout(10):
        while "hand-over-taken" not in await _events(bot, before):  # noqa: ASYNC110 - it happens beyond HTTP
            await asyncio.sleep(0.02)
    assert (await meetings.until(before, lambda now: True)) == before


async def test_what_is_on_a_day_that_the_new_counsellor_is_away_stays_and_it_is_said(bot: Chat, meetings: Held) -> None:
    meeting, session = await meetings.agreed(), await bot.book(13)
    async with bot.store.begin() as tx:
        await tx.add_substitution(Substitution(uuid4(), GORIL.aad_object_id, ARTURO.aad_object_id, TUESDAY, TUESDAY))
        await tx.commit()
    check = await _check(bot)
    assert "kl. 09.00: borte" in words(check)
    assert "kl. 13.00: borte" in words(check)
    assert "2 avtaler kan ikke flyttes, fordi Gøril Erikstad er borte da og har vikar" in words(check)
    asked = (
        ask_to_hand_over(meeting, GORIL.aad_object_id, BY),
        ask_to_hand_over(session, GORIL.aad_object_id, BY),
    )
    async with bot.store.begin() as tx:
        await tx.enqueue(asked, NOW)
        await tx.commit()
    await bot.wake()
    for one in (meeting, session):
        async with asyncio.timeout(10):
            while "hand-over-away" not in await _events(bot, one):  # noqa: ASYNC110 - it happens beyond HTTP
                await asyncio.sleep(0.02)
    assert await bot.booking(session) == session
