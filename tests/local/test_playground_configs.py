"""The two Playgrounds are two people in one tenant with one bot, and the counsellor is one of the contact list's."""

import re
from pathlib import Path

import pytest

from bot.config import load_directory

ROOT = Path(__file__).parents[2]
ROOMS = ("adviser", "counsellor")


def _text(room: str) -> str:
    return (ROOT / "local" / room / ".m365agentsplayground.yml").read_text(encoding="utf-8")


def _all(key: str, text: str) -> list[str]:
    return re.findall(rf"^\W*{key}: (.+)$", text, re.MULTILINE)


def test_both_have_the_same_bot_and_the_tenant_of_the_contact_list() -> None:
    heads = [_text(room).split("currentUser:")[0] for room in ROOMS]
    bots = [head.split("bot:\n")[1] for head in heads]
    assert bots[0] == bots[1]
    tenants = {_all("tenantId", head)[0] for head in heads}
    assert tenants == {tenant.id for tenant in load_directory(ROOT / "directory.toml").tenants}


def test_counsellor_is_the_first_of_the_contact_list_and_the_adviser_is_none_of_them() -> None:
    directory = load_directory(ROOT / "directory.toml")
    adviser, counsellor = (_all("aadObjectId", _text(room))[0] for room in ROOMS)
    assert counsellor == directory.counsellors[0].aad_object_id
    assert directory.counsellor(adviser) is None


@pytest.mark.parametrize("room", ROOMS)
def test_there_are_five_others_with_ids_of_their_own(room: str) -> None:
    text = _text(room)
    ids = _all("aadObjectId", text)
    assert len(ids) == len(set(ids)) == 6
    assert len(_all("userPrincipleName", text)) == 6


def test_personal_chats_keep_their_own_ids() -> None:
    assert [_all("id", _text(room).split("personalChat:")[1])[0] for room in ROOMS] == [
        "a:personal-adviser",
        "a:personal-counsellor",
    ]
