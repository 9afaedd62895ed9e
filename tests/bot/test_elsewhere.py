"""Outside the booking walk: contacts by button, text and search, groups, old clients, and words."""

import asyncio
import json
from typing import Any

import pytest

from tests.bot.teams import ADVISER, ARTURO, BOT, MENU, ROOT, TENANT, Activity, Shown, Teams, Who
from tests.cards.card_rules import breaches

GROUPS = {"groupChat": "19:group@thread.v2", "channel": "19:team@thread.tacv2;messageid=1"}
EACH_GROUP = pytest.mark.parametrize("kind", GROUPS)


def in_group(teams: Teams, kind: str, activity: Activity) -> Activity:
    conversation = {"isGroup": True, "conversationType": kind, "tenantId": TENANT, "id": GROUPS[kind]}
    return {**activity, "conversation": conversation}


def mentioning(teams: Teams, kind: str, words: str) -> Activity:
    mention = {"type": "mention", "text": "<at>Karriereassistenten</at>", "mentioned": {"id": BOT}}
    text = f"<at>Karriereassistenten</at> {words}"
    return in_group(teams, kind, teams.activity("message", text=text, entities=[mention]))


def titles() -> list[tuple[str, str]]:
    """Every command title of the app package in every language, with its place."""
    manifest = json.loads((ROOT / "appPackage" / "manifest.json").read_text("utf-8"))
    found = [
        (f"commands[{at}]", command["title"])
        for commands in manifest["bots"][0]["commandLists"][:1]
        for at, command in enumerate(commands["commands"])
    ]
    for file in sorted((ROOT / "appPackage").glob("??.json")):
        for key, text in json.loads(file.read_text("utf-8")).items():
            if key.startswith("bots[0].commandLists[0]") and key.endswith(".title"):
                found.append((key.removeprefix("bots[0].commandLists[0].").removesuffix(".title"), text))
    return found


ANSWER = {
    "commands[0]": "walk.next",
    "commands[1]": "group-walk.next",
    "commands[2]": "contact.search",
    "commands[3]": "menu.show",
    "commands[4]": "menu.show",  # «Min uke»: an adviser's week is the list of bookings
    "commands[5]": "routine.show",
    "commands[6]": "walk.start",
}


@pytest.mark.parametrize(("place", "title"), titles())
async def test_every_command_title_in_every_language_works(lite: Teams, place: str, title: str) -> None:
    for typed in (title, title.upper(), f" {title.lower()}. "):
        shown = await lite.say(typed)
        assert ANSWER[place] in shown.verbs
        assert "forstod ikke" not in shown.words and "står ikke i listen" not in shown.words


@pytest.mark.parametrize("title", [title for place, title in titles() if place == "commands[4]"])
async def test_the_week_that_the_app_lists_is_a_counsellors_in_every_language(lite: Teams, title: str) -> None:
    assert "block.list" in (await lite.say(title, ARTURO)).verbs


@EACH_GROUP
async def test_a_municipalitys_rooms_are_kept_in_the_personal_chat(lite: Teams, kind: str) -> None:
    shown = await lite.answer_to(mentioning(lite, kind, "rom i Larvik"))
    assert not any(verb.startswith("rooms.") for verb in shown.verbs)
    assert "personlige chatten" in shown.words


@pytest.mark.parametrize("words", ["hei", "HEI!", "Hi", "hello", "HELP", "Hjelp", "hjelp?", "Hallo"])
async def test_a_greeting_in_any_case_is_answered_with_the_menu(lite: Teams, words: str) -> None:
    shown = await lite.say(words)
    assert shown.verbs == MENU
    assert "forstod ikke" not in shown.words


@pytest.mark.parametrize("words", ["qwerty", "01017012345", "🙂", "?", "<b>x</b>", "a " * 1900, ""])
async def test_what_is_not_understood_is_answered_with_the_menu_and_never_repeated(lite: Teams, words: str) -> None:
    shown = await lite.say(words)
    assert shown.verbs == MENU
    assert "forstod ikke" in shown.words
    assert len(words) < 3 or words not in shown.words


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("kontakt larvik", "Arturo Hernandez"),
        ("hvem er kontaktperson i tonsberg?", "Gøril Erikstad"),
        ("Kontaktperson for TØNSBERG", "Gøril Erikstad"),
        ("kontakt sandefjrod", "Arturo Hernandez"),
        ("larvik", "Arturo Hernandez"),
    ],
)
async def test_a_contact_is_found_by_text(lite: Teams, words: str, name: str) -> None:
    shown = await lite.say(words)
    assert name in shown.words and "tel:+47" in shown.words and "1. september 2022" in shown.words


@pytest.mark.parametrize("words", ["kontakt skien", "hvem er kontaktperson i Narvik?", "kontakt Kongsberg"])
async def test_a_place_outside_the_list_gets_a_clear_answer(lite: Teams, words: str) -> None:
    shown = await lite.say(words)
    assert "står ikke i listen" in shown.words
    assert "tel:" not in shown.words


async def test_a_contact_is_found_by_button(lite: Teams) -> None:
    asked = await lite.press(await lite.say("hei"), "contact.ask")
    assert asked.values["municipality"] == "Larvik"  # the adviser's own, by the tenant
    found = await lite.press(asked, "contact.search", municipality="Horten")
    assert "Gøril Erikstad" in found.words
    assert "contact.search" in (await lite.press(asked, "contact.search")).verbs


def attached(answer: Any) -> list[Any]:
    return [one["content"] for one in answer["composeExtension"]["attachments"]]


@pytest.mark.parametrize("name", [{}, {"name": "municipality"}, {"name": "q"}])
async def test_the_search_finds_whatever_the_parameter_is_called(lite: Teams, name: dict[str, str]) -> None:
    answer = await lite.search("tønsb", **name)
    (card,) = attached(answer)
    assert "Gøril Erikstad" in str(card)
    assert breaches(card) == []
    assert answer["cacheInfo"]["cacheType"] == "NO_CACHE"
    assert answer["composeExtension"]["attachments"][0]["preview"]["content"]["title"] == "Tønsberg"


async def test_the_search_shows_everybody_before_anything_is_typed(lite: Teams) -> None:
    for answer in (await lite.search("true", name="initialRun"), await lite.search(None), await lite.search("")):
        assert len(attached(answer)) == 2


async def test_the_search_says_so_where_nothing_is_found(lite: Teams) -> None:
    answer = await lite.search("Skien")
    assert answer["composeExtension"]["type"] == "message"
    assert "Larvik" in answer["composeExtension"]["text"]


async def test_a_search_in_another_chat_does_not_move_where_the_person_is_reached(lite: Teams) -> None:
    await lite.install(ARTURO)
    elsewhere = Who(ARTURO.user_id, ARTURO.name, ARTURO.aad_object_id, "19:two-colleagues@unq.gbl.spaces")
    await lite.search("larvik", elsewhere)
    await lite.book()
    await lite.until(lambda: "Ny bestilling" in str(lite.cards(ARTURO)))
    assert lite.to(elsewhere) == []


@pytest.mark.parametrize(
    "types", [["application/vnd.microsoft.card.adaptive"], ["text/html", "application/vnd.microsoft.card.adaptive"]]
)
async def test_a_search_result_that_is_posted_is_no_message_to_us(lite: Teams, types: list[str]) -> None:
    attachments = [{"contentType": one, "content": {}} for one in types]
    await lite.post(lite.activity("message", text="<p>Larvik</p>", attachments=attachments))
    assert lite.connector.received == []


async def test_a_message_with_formatting_is_still_read(lite: Teams) -> None:
    shown = await lite.answer_to(
        lite.activity(
            "message", text="rutinen", attachments=[{"contentType": "text/html", "content": "<p>rutinen</p>"}]
        )
    )
    assert "routine.show" in shown.verbs


@EACH_GROUP
async def test_a_group_gets_contacts_and_the_routine(lite: Teams, kind: str) -> None:
    found = await lite.answer_to(mentioning(lite, kind, "kontakt larvik"))
    assert "Arturo Hernandez" in found.words
    routine = await lite.answer_to(mentioning(lite, kind, "rutinen"))
    pressed = await lite.send_press(
        in_group(lite, kind, lite.pressing(routine, "routine.show", ADVISER, {}, {"basis": "11"}))
    )
    assert "kompetansekartleggingen" in pressed.words
    menu = await lite.send_press(in_group(lite, kind, lite.pressing(found, "menu.show", ADVISER, {})))
    assert menu.verbs == ["contact.ask", "routine.show"]


@EACH_GROUP
@pytest.mark.parametrize("words", ["bestill samtale", "mine bestillinger"])
async def test_a_group_takes_no_bookings(lite: Teams, kind: str, words: str) -> None:
    refused = await lite.answer_to(mentioning(lite, kind, words))
    assert "personlige chatten" in refused.words
    assert refused.verbs == []


@EACH_GROUP
async def test_a_card_about_a_participant_is_not_answered_in_a_group(lite: Teams, kind: str) -> None:
    check = await lite.to_check()
    for verb in ("walk.confirm", "walk.edit"):
        refused = await lite.send_press(in_group(lite, kind, lite.pressing(check, verb, ADVISER, {})))
        assert "personlige chatten" in refused.words and "ukrainsk" not in refused.words
    forged = await lite.send_press(in_group(lite, kind, lite.executing("mine.show", {})))
    assert "personlige chatten" in forged.words


@EACH_GROUP
async def test_a_group_is_greeted_once_and_not_when_somebody_joins(lite: Teams, kind: str) -> None:
    joined = lite.activity("conversationUpdate", membersAdded=[{"id": "29:new"}])
    await lite.post(in_group(lite, kind, joined))
    assert lite.connector.received == []
    for _ in range(2):
        await lite.post(in_group(lite, kind, lite.activity("installationUpdate", action="add")))
        added = lite.activity("conversationUpdate", membersAdded=[{"id": "29:una"}, {"id": BOT}])
        await lite.post(in_group(lite, kind, added))
    assert len(lite.in_chat(GROUPS[kind])) == 1


def submitting(lite: Teams, shown: Shown, verb: str, **inputs: str) -> Activity:
    """What a client sends that knows Action.Submit only."""
    value = {**shown.action(verb)["fallback"]["data"], **inputs}
    return lite.activity("message", value=value, replyToId=shown.message_id)


async def test_an_old_client_walks_through_with_submit_and_the_card_is_replaced(teams: Teams) -> None:
    start = await teams.say("hei")
    posts = len(teams.to(ADVISER))
    shown = start
    for verb, inputs in (
        ("walk.start", {}),
        ("walk.next", {"municipality": "Larvik", "basis": "6A", "language": "uk"}),
        ("walk.next", {"attended_meeting": "true", "presence_agreed": "no"}),
        ("walk.pick", {}),
        ("walk.confirm", {}),
    ):
        status, _ = await teams.post(submitting(teams, shown, verb, **inputs))
        assert status < 300
        shown = teams.last_card(ADVISER)
        assert shown.message_id == start.message_id
    await teams.until(lambda: bool(teams.texts(ADVISER)))
    await teams.until(lambda: "/local/meetings/" in str(teams.cards(ADVISER)))
    posted = [sent for method, sent in teams.to(ADVISER)[posts:] if method == "POST"]
    assert [bool(sent.get("text")) for sent in posted] == [True]  # the invitation, and nothing else


async def test_a_card_that_is_gone_or_not_ours_to_replace_is_posted_anew(lite: Teams) -> None:
    start = await lite.say("hei")
    for plan in ([(404, "ActivityNotFoundInConversation", {})], [(403, "Forbidden", {})]):
        lite.connector.plan.extend(plan)
        shown = await lite.answer_to(submitting(lite, start, "walk.start"))
        assert "walk.next" in shown.verbs


async def test_a_person_without_a_name_can_book_and_cancel(lite: Teams) -> None:
    nameless = Who("29:x", "", "11111111-0000-4000-8000-00000000000f", "a:x")
    await lite.install(ARTURO)
    receipt = await lite.book(nameless)
    await lite.until(lambda: "/local/meetings/" in str(lite.cards(ARTURO)))
    mine = await lite.press(receipt, "mine.show", nameless)
    await lite.press(await lite.press(mine, "cancel.start", nameless), "cancel.confirm", nameless, reason="other")
    await lite.until(lambda: bool(lite.texts(ARTURO)))
    assert lite.texts(ARTURO)[0].startswith("Avlyst av programrådgiveren: ")


async def test_a_person_who_changes_name_is_the_same_person(lite: Teams) -> None:
    check = await lite.to_check()
    renamed = Who(ADVISER.user_id, "Et Annet Navn", ADVISER.aad_object_id, ADVISER.chat)
    await lite.install(ARTURO)
    assert "Samtalen er bestilt" in (await lite.press(check, "walk.confirm", renamed)).words
    await lite.until(lambda: "Et Annet Navn" in str(lite.cards(ARTURO)))


async def test_ids_are_the_same_in_any_case(lite: Teams) -> None:
    check = await lite.to_check()
    shouting = Who(ADVISER.user_id, ADVISER.name, ADVISER.aad_object_id.upper(), ADVISER.chat, TENANT.upper())
    assert "Samtalen er bestilt" in (await lite.press(check, "walk.confirm", shouting)).words


async def test_many_people_at_once_each_get_their_own_answer(teams: Teams) -> None:
    people = [Who(f"29:{n}", f"N{n}", f"11111111-0000-4000-8000-0000000002{n:02}", f"a:{n}") for n in range(30)]
    shown = await asyncio.gather(*(teams.to_times(who) for who in people))
    assert len({one.action("walk.pick")["data"]["draft"] for one in shown}) == 30
