"""What is no text, NUL and half a character pair, is taken out at the door: PostgreSQL takes neither."""

from dataclasses import replace
from typing import Any

import pytest

from bot.json_text import json_value
from tests.bot.teams import ADVISER, ARTURO, Teams

ODD = ["\x00", "\ud800", "\udc00\ud83d"]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (rb'"a\u0000b"', "ab"),
        (rb'"\ud800a\udfff"', "a"),
        (rb'"\ud83d\ude00"', "\U0001f600"),
        (rb'"\\u0000"', "\\u0000"),
        (rb'{"a\u0000": ["\u0000", {"\ud800": [["x\u0000"]]}]}', {"a": ["", {"": [["x"]]}]}),
        (rb'[1, 2.5, true, null, "\u0000"]', [1, 2.5, True, None, ""]),
        (b'"\xed\xa0\x80a"', "a"),
        (rb'"\u0001\u200f"', "\x01\u200f"),
    ],
)
def test_only_text_is_left_in_strings_and_names(written: bytes, read: Any) -> None:
    assert json_value(written) == read


@pytest.mark.parametrize("written", [b"NaN", b'{"a": Infinity}', b"[-Infinity]", b"", b"{", b'"\x00"', b"\xff"])
def test_what_is_no_json_is_refused(written: bytes) -> None:
    with pytest.raises(ValueError):
        json_value(written)


@pytest.mark.parametrize("odd", ODD, ids=ascii)
async def test_a_turn_with_odd_texts_is_answered_as_without(teams: Teams, odd: str) -> None:
    plain = await teams.say("kontakt larvik")
    message = teams.activity("message", text=f"kontakt{odd} lar{odd}vik")
    message["id"] = odd + message["id"]
    message["from"]["name"] = f"Rådgiver{odd} En"
    message["conversation"]["id"] = ADVISER.chat
    message[f"ex{odd}tra"] = [odd]
    assert (await teams.answer_to(message)).card == plain.card

    about = await teams.press(await teams.say("hei"), "walk.start")
    answers = {"municipality": f"Lar{odd}vik", "basis": "6A", "language": f"u{odd}k"}
    participant = await teams.press(about, "walk.next", **answers)
    assert "duf" in participant.values
    times = await teams.press(
        participant, "walk.next", duf=f"2001 000000{odd} 10", attended_meeting="true", presence_agreed="yes"
    )
    assert times.slots


@pytest.mark.parametrize("odd", ODD, ids=ascii)
async def test_what_is_kept_of_a_person_is_kept_without(teams: Teams, odd: str) -> None:
    named = replace(ADVISER, user_id=f"29:una{odd}", name=f"Rådgiver{odd} En")
    await teams.install(ARTURO)
    assert "Samtalen er bestilt" in (await teams.book(named)).words
    await teams.until(lambda: "Rådgiver En" in str(teams.cards(ARTURO)))
