"""Asking for an exception through HTTP, and what the counsellor, the substitute and the clock make of it."""

import asyncio
from datetime import UTC, datetime

from sqlalchemy import select

from bot.storage import open_database
from bot.storage.tables import audit, exception_requests, outbox
from cards.menu import MENU
from tests.bot.newest import newest
from tests.bot.teams import ADVISER, ARTURO, DUF, GORIL, OTHER, SetClock, Shown, Teams, Who
from tests.cards.card_rules import breaches, size

DUF_DIGITS = DUF.replace(" ", "")
WEDNESDAY, THURSDAY = "2026-12-09T10:00", "2026-12-10T08:00"
SOON = {"day": "2026-12-04", "time": "10:00"}
PLACE = "Kommunens lokaler"


def wishes(*slots: str, reason: str = "travel", place: str = "teams") -> dict[str, str]:
    inputs = {"reason": reason, "place": place}
    for number, slot in enumerate(slots, start=1):
        inputs[f"day-{number}"], inputs[f"time-{number}"] = slot.split("T")
    return inputs


async def ask(teams: Teams, *slots: str, who: Who = ADVISER, **inputs: str) -> Shown:
    """Ask, and get the adviser's card; the counsellor's is there too."""
    before = len(teams.cards(ARTURO))
    form = await teams.press(await teams.to_times(who), "walk.exception", who)
    check = await teams.press(form, "walk.exception-next", who, **wishes(*slots or (WEDNESDAY, THURSDAY), **inputs))
    sent = await teams.press(check, "walk.exception-send", who)
    await teams.until(lambda: len(teams.cards(ARTURO)) > before)
    return sent


async def test_a_granted_exception_is_a_booking_with_who_when_and_why_on_both_cards(teams: Teams) -> None:
    await teams.install(ARTURO)
    sent = await ask(teams, place=PLACE)
    assert breaches(sent.card) == []
    assert "Forespørselen er sendt" in sent.words
    card = newest(teams, ARTURO)
    assert breaches(card.card) == []
    for said in ("onsdag 9. desember", "torsdag 10. desember", "rutinen pkt. 2.3", "rutinen pkt. 2.4", PLACE):
        assert said in card.words
    granted = await teams.press(card, "exception.grant", ARTURO, {"slot": WEDNESDAY})
    assert breaches(granted.card) == []
    await teams.until(lambda: "Samtalen er bestilt" in newest(teams, ADVISER).words)
    for shown in (granted, newest(teams, ADVISER)):
        assert "onsdag 9. desember 2026" in shown.words
        assert "en annen ukedag (rutinen pkt. 2.3). Godkjent av Arturo Hernandez 23. november 2026" in shown.words
        assert "Lang eller vanskelig reisevei" in shown.words
        assert PLACE in shown.words
    await teams.until(lambda: bool(teams.texts(ADVISER)))
    assert PLACE in teams.texts(ADVISER)[0]
    assert "http" not in teams.texts(ADVISER)[0]


async def test_a_session_on_site_is_moved_with_its_place_and_the_exception_stays_on_record(teams: Teams) -> None:
    await teams.install(ARTURO)
    await ask(teams, place=PLACE)
    granted = await teams.press(newest(teams, ARTURO), "exception.grant", ARTURO, {"slot": WEDNESDAY})
    await teams.until(lambda: bool(teams.texts(ADVISER)))  # the meeting is made, so that the booking changes no more
    times = await teams.press(granted, "move.start", ARTURO)
    check = await teams.press(times, "move.pick", ARTURO, wanted={"slot": "2026-12-11T13:00"})
    moved = await teams.press(check, "move.confirm", ARTURO)
    assert "Flyttet samtale" in moved.words and "fredag 11. desember 2026" in moved.words
    assert PLACE in moved.words and "rutinen pkt. 2.4). Godkjent av Arturo Hernandez" in moved.words
    assert "rutinen pkt. 2.3). Godkjent" not in moved.words


async def test_the_number_is_sealed_while_it_waits_gone_when_it_is_closed_and_never_posted(
    teams: Teams, database: str
) -> None:
    await teams.install(ARTURO)
    sent = await ask(teams)
    opened = open_database(database)
    asked = select(exception_requests.c.duf)
    sealed = (await opened.run(asked, {})).scalars()
    assert sealed[0] and DUF_DIGITS.encode() not in bytes(sealed[0])
    for table in (exception_requests, outbox, audit):
        assert DUF_DIGITS not in str(await opened.run(select(table), {}))
    await teams.press(sent, "exception.withdraw")
    assert (await opened.run(asked, {})).scalars() == [None]
    await opened.close()
    everything = str(teams.connector.received) + sent.words
    assert DUF not in everything and DUF_DIGITS not in everything


async def test_who_granted_is_on_the_audit_trail(teams: Teams, database: str) -> None:
    await teams.install(ARTURO)
    await ask(teams)
    await teams.press(newest(teams, ARTURO), "exception.grant", ARTURO, {"slot": WEDNESDAY})
    opened = open_database(database)
    rows = await opened.run(select(audit.c.event, audit.c.by).order_by(audit.c.id), {})
    await opened.close()
    by_counsellor = f"{ARTURO.tenant_id}/{ARTURO.aad_object_id}"
    assert ("exception-asked", f"{ADVISER.tenant_id}/{ADVISER.aad_object_id}") in rows
    assert ("exception-granted", by_counsellor) in rows
    assert ("booked", by_counsellor) in rows


async def test_an_open_request_is_found_among_the_bookings_until_it_is_closed(teams: Teams) -> None:
    await teams.install(ARTURO)
    sent = await ask(teams)
    mine = await teams.press(sent, "mine.show")
    assert "Forespørselen er sendt" in mine.words
    assert "tilhører noen andre" in (await teams.press(mine, "exception.show-own", OTHER)).words
    shown = await teams.press(mine, "exception.show-own")
    closed = await teams.press(shown, "exception.withdraw")
    assert "exception.show-own" not in (await teams.press(closed, "mine.show")).verbs


async def test_the_counsellor_sees_the_number_of_a_granted_session(teams: Teams) -> None:
    await teams.install(ARTURO)
    await ask(teams)
    booked = await teams.press(newest(teams, ARTURO), "exception.grant", ARTURO, {"slot": WEDNESDAY})
    assert DUF in (await teams.press(booked, "counsellor.show-duf", ARTURO)).words


async def test_repeated_presses_book_once_and_answer_the_same(teams: Teams) -> None:
    await teams.install(ARTURO)
    sent = await ask(teams)
    pressing = teams.pressing(newest(teams, ARTURO), "exception.grant", ARTURO, {}, {"slot": WEDNESDAY})
    answers = await asyncio.gather(*(teams.send_press(pressing) for _ in range(4)))
    assert all("onsdag 9. desember 2026" in answer.words for answer in answers)
    await teams.until(lambda: bool(teams.texts(ADVISER)))
    assert len(teams.texts(ADVISER)) == 1
    await teams.until(lambda: "Ny bestilling" in newest(teams, ARTURO).words)
    other = teams.pressing(newest(teams, ARTURO), "counsellor.interpreter", ARTURO, {})
    assert other["value"]["action"]["data"]["booking"]
    late = await teams.press(sent, "exception.withdraw")
    assert "allerede godkjent" in late.words


async def test_a_repeated_send_asks_once_and_shows_the_request(teams: Teams) -> None:
    await teams.install(ARTURO)
    form = await teams.press(await teams.to_times(), "walk.exception")
    check = await teams.press(form, "walk.exception-next", **wishes(WEDNESDAY))
    pressing = teams.pressing(check, "walk.exception-send", ADVISER, {})
    for answer in [await teams.send_press(pressing) for _ in range(3)]:
        assert "Forespørselen er sendt" in answer.words
    stranger = await teams.send_press({**pressing, "from": teams.activity("x", OTHER)["from"]})
    assert "Forespørselen er sendt" not in stranger.words
    await teams.until(lambda: len(teams.cards(ARTURO)) == 2)
    await asyncio.sleep(0.2)
    assert len(teams.cards(ARTURO)) == 2  # welcome and request


async def test_other_peoples_presses_change_nothing(teams: Teams) -> None:
    await teams.install(ARTURO)
    sent = await ask(teams)
    card = newest(teams, ARTURO)
    for who in (OTHER, GORIL, ADVISER):
        for verb in ("exception.grant", "exception.propose-form", "exception.decline-form"):
            answer = await teams.press(card, verb, who)
            assert "tilhører noen andre" in answer.words
            assert "Larvik" not in answer.words
    for who in (OTHER, ARTURO):
        assert "tilhører noen andre" in (await teams.press(sent, "exception.withdraw", who)).words
    assert "Godkjenn" in (await teams.send_press(teams.executing("exception.show", _data(card), ARTURO))).words


async def test_a_time_taken_while_it_waited_is_said_and_the_request_stays_open(teams: Teams) -> None:
    await teams.install(ARTURO)
    await ask(teams, WEDNESDAY)
    first = newest(teams, ARTURO)
    await ask(teams, WEDNESDAY, who=OTHER)
    second = newest(teams, ARTURO)
    await teams.press(first, "exception.grant", ARTURO)
    answer = await teams.press(second, "exception.grant", ARTURO)
    assert "nettopp tatt" in answer.words
    assert "exception.propose-form" in answer.verbs


async def test_two_requests_granted_at_once_give_the_time_to_one(teams: Teams) -> None:
    await teams.install(ARTURO)
    await ask(teams, WEDNESDAY)
    first = newest(teams, ARTURO)
    await ask(teams, WEDNESDAY, who=OTHER)
    second = newest(teams, ARTURO)
    answers = await asyncio.gather(*(teams.press(card, "exception.grant", ARTURO) for card in (first, second)))
    assert sorted("nettopp tatt" in answer.words for answer in answers) == [False, True]


async def test_an_earlier_time_needs_the_reason_and_then_the_adviser_accepts_it(teams: Teams) -> None:
    await teams.install(ARTURO)
    sent = await ask(teams)
    form = await teams.press(newest(teams, ARTURO), "exception.propose-form", ARTURO)
    assert breaches(form.card) == []
    again = await teams.press(form, "exception.propose", ARTURO, **SOON)
    assert "Da må du velge hvorfor tolk kan skaffes" in again.words
    assert again.values["day"] == SOON["day"] and again.values["time"] == SOON["time"]
    incomplete = await teams.press(again, "exception.propose", ARTURO, day="2026-12-04", time="")
    assert "Velg både dato og klokkeslett" in incomplete.words
    proposed = await teams.press(incomplete, "exception.propose", ARTURO, **SOON, interpreter="confirmed")
    assert "Du har foreslått en annen tid" in proposed.words
    await teams.until(lambda: "foreslår en annen tid" in newest(teams, ADVISER).words)
    offer = newest(teams, ADVISER)
    assert breaches(offer.card) == []
    assert "fredag 4. desember 2026" in offer.words
    stale = await teams.press(sent, "exception.withdraw")
    assert "endret siden kortet ble laget" in stale.words
    receipt = await teams.press(offer, "exception.accept")
    assert "Samtalen er bestilt" in receipt.words
    assert "kortere varsel enn vanlig (rutinen pkt. 2.2). Godkjent av Arturo Hernandez" in receipt.words
    assert "Tolketjenesten har bekreftet" in receipt.words
    assert (await teams.press(offer, "exception.accept")).words.count("Samtalen er bestilt") == 1
    await teams.until(lambda: "Ny bestilling" in newest(teams, ARTURO).words)


async def test_what_the_counsellor_may_not_propose_is_said_in_the_rules_words(teams: Teams) -> None:
    await teams.install(ARTURO)
    await ask(teams)
    form = await teams.press(newest(teams, ARTURO), "exception.propose-form", ARTURO)
    for day, said in (("2026-12-25", "stengt"), ("2026-11-20", "allerede vært")):
        answer = await teams.press(form, "exception.propose", ARTURO, day=day, time="10:00", interpreter="confirmed")
        assert said in answer.words
    assert "Velg både" in (await teams.press(form, "exception.propose", ARTURO, day="<b>", time="10:03")).words


async def test_a_proposal_that_is_not_wanted_is_turned_down(teams: Teams) -> None:
    await teams.install(ARTURO)
    await ask(teams)
    form = await teams.press(newest(teams, ARTURO), "exception.propose-form", ARTURO)
    await teams.press(form, "exception.propose", ARTURO, day="2026-12-10", time="11:00")
    await teams.until(lambda: "foreslår en annen tid" in newest(teams, ADVISER).words)
    gone = await teams.press(newest(teams, ADVISER), "exception.withdraw")
    assert "trukket tilbake" in gone.words
    assert breaches(gone.card) == []
    await teams.until(lambda: "Rådgiveren har trukket tilbake forespørselen" in newest(teams, ARTURO).words)
    assert newest(teams, ARTURO).verbs == [MENU]


async def test_a_refusal_names_its_reason_and_tells_the_adviser(teams: Teams) -> None:
    await teams.install(ARTURO)
    await ask(teams)
    form = await teams.press(newest(teams, ARTURO), "exception.decline-form", ARTURO)
    assert breaches(form.card) == []
    assert "Velg en grunn" in (await teams.press(form, "exception.decline", ARTURO)).words
    closed = await teams.press(form, "exception.decline", ARTURO, reason="no-interpreter")
    assert closed.verbs == [MENU]
    await teams.until(lambda: "Unntaket er avslått" in newest(teams, ADVISER).words)
    assert "Tolk kan ikke skaffes" in newest(teams, ADVISER).words
    assert (await teams.press(form, "exception.decline", ARTURO, reason="call")).card == closed.card
    grant = teams.executing("exception.grant", {**_id(form), "slot": WEDNESDAY}, ARTURO)
    assert "allerede avslått" in (await teams.send_press(grant)).words


async def test_the_form_refuses_what_nobody_can_grant_at_the_field(lite: Teams) -> None:
    form = await lite.press(await lite.to_times(), "walk.exception")
    assert breaches(form.card) == []
    wrong = wishes("2026-12-01T10:00", "2026-12-08T10:00", "2026-12-25T10:00", reason="")
    shown = await lite.press(form, "walk.exception-next", **wrong)
    for said in ("Tiden er for nær", "trenger ikke unntak", "Senteret er stengt", "Velg hvorfor"):
        assert said in shown.words
    assert breaches(shown.card) == []
    assert size(shown.card) < 25 * 1024
    assert shown.values["day-1"] == "2026-12-01"
    half = await lite.press(shown, "walk.exception-next", **{**wishes(), "day-2": "2026-12-09"})
    assert "Velg både dato og klokkeslett" in half.words
    empty = await lite.press(half, "walk.exception-next", **{**wishes(), **{f"day-{n}": "" for n in (1, 2, 3)}})
    assert "Velg minst én dato" in empty.words
    forged = await lite.press(
        empty, "walk.exception-next", **wishes(WEDNESDAY, place="Hos Kari", reason="Kari Nordmann")
    )
    assert "Kari" not in forged.words
    times = await lite.press(forged, "walk.exception-back")
    assert times.slots


async def test_too_late_for_the_deadline_is_asked_about_without_a_time(teams: Teams, clock: SetClock) -> None:
    await teams.install(ARTURO)
    shown = await teams.press(await teams.say("hei"), "walk.start")
    shown = await teams.press(shown, "walk.next", municipality="Larvik", basis="11", language="ti")
    ordinary = {"settled_on": "2026-09-04", "age_in_span": "true", "competence_mapped": "true"}
    shown = await teams.press(shown, "walk.next", duf=DUF, presence_agreed="no", **ordinary)
    assert shown.slots == []
    assert "walk.wait" not in shown.verbs  # nothing that becomes free can come in time
    form = await teams.press(shown, "walk.exception")
    assert "kan foreslå en, også en tidligere" in form.words
    check = await teams.press(form, "walk.exception-next", **wishes(reason="deadline"))
    sent = await teams.press(check, "walk.exception-send")
    assert "Karriereveilederen foreslår" in sent.words
    await teams.until(lambda: "ber om unntak" in newest(teams, ARTURO).words)
    card = newest(teams, ARTURO)
    assert "exception.grant" not in card.verbs
    form = await teams.press(card, "exception.propose-form", ARTURO)
    late = await teams.press(form, "exception.propose", ARTURO, day="2026-12-08", time="10:00")
    assert "etter fristen" in late.words
    await teams.press(form, "exception.propose", ARTURO, **SOON, interpreter="remote")
    await teams.until(lambda: "foreslår en annen tid" in newest(teams, ADVISER).words)
    assert "Samtalen er bestilt" in (await teams.press(newest(teams, ADVISER), "exception.accept")).words


async def test_nobody_answers_so_the_counsellor_is_reminded_and_then_the_adviser_told_whom_to_call(
    teams: Teams, clock: SetClock
) -> None:
    await teams.install(ARTURO)
    await ask(teams)
    clock.time = datetime(2026, 11, 25, 8, tzinfo=UTC)
    await teams.until(lambda: "venter på svar" in newest(teams, ARTURO).words)
    assert breaches(newest(teams, ARTURO).card) == []
    clock.time = datetime(2026, 11, 27, 8, tzinfo=UTC)
    await teams.until(lambda: "har ikke svart. Ring Arturo Hernandez på 959 71 963" in newest(teams, ADVISER).words)
    # The counsellor's card comes by a way of its own, and a press on the former one is answered by the new one.
    await teams.until(lambda: newest(teams, ARTURO).action("exception.grant")["data"]["revision"] == 2)
    near = await teams.press(newest(teams, ARTURO), "exception.grant", ARTURO, {"slot": WEDNESDAY})
    assert "Varselet er nå kortere enn vanlig" in near.words
    assert breaches(near.card) == []
    again = await teams.press(near, "exception.grant", ARTURO, interpreter="")
    assert "Varselet er nå kortere enn vanlig" in again.words
    booked = await teams.press(again, "exception.grant", ARTURO, interpreter="already-booked")
    assert "kortere varsel enn vanlig" in booked.words


async def test_what_was_planned_is_dropped_when_it_is_answered(teams: Teams, database: str) -> None:
    await teams.install(ARTURO)
    sent = await ask(teams)
    await teams.press(sent, "exception.withdraw")
    opened = open_database(database)
    planned = select(outbox.c.kind).where(
        outbox.c.kind.in_(["exception-remind", "exception-hand-over", "exception-expire"])
    )
    assert await opened.run(planned, {}) == []
    await opened.close()


async def test_a_request_nobody_answered_ends_with_its_last_wish(teams: Teams, clock: SetClock) -> None:
    await teams.install(ARTURO)
    await ask(teams, WEDNESDAY)
    clock.time = datetime(2026, 12, 9, 9, tzinfo=UTC)
    await teams.until(lambda: "Ingen svarte i tide" in newest(teams, ADVISER).words)
    await teams.until(lambda: "gikk ut uten svar" in newest(teams, ARTURO).words)
    assert newest(teams, ARTURO).verbs == [MENU]


def _data(shown: Shown) -> dict[str, object]:
    data: dict[str, object] = shown.action("exception.propose-form")["data"]
    return data


def _id(shown: Shown) -> dict[str, object]:
    return {"exception": shown.action("exception.show")["data"]["exception"], "verb": "exception.grant"}
