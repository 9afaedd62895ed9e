"""What the shield finds in single texts, what it leaves alone, and how it takes the value out."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from understanding.shield.findings import Allowed, Finding
from understanding.shield.masks import MASKED
from understanding.shield.shield import cover, find, kinds
from understanding.words.folding import fold

ALLOWED = Allowed(
    names=("Arturo Hernandez", "Gøril Erikstad", "Kari Nordmann"),
    phones=("959 71 963", "468 42 570"),
    emails=("arturo.hernandez@example.org",),
    places=("Færder", "Larvik", "Sandefjord", "Holmestrand", "Horten", "Tønsberg"),
)
TEXTS = [
    line.split(" | ", 1)
    for line in Path(__file__).with_name("shield_texts.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(("kind", "text"), TEXTS)
def test_only_what_identifies_is_found(kind: str, text: str) -> None:
    assert kinds(find(text, ALLOWED)) == (() if kind == "-" else (kind,))


@pytest.mark.parametrize("text", [text for kind, text in TEXTS if kind not in {"-", "name"} and "95971963" not in text])
def test_no_figure_and_no_address_is_left_once_what_is_found_is_covered(text: str) -> None:
    left = cover(text, find(text, ALLOWED))
    assert sum(letter.isdecimal() for letter in left) <= 2, left
    assert "example" not in left
    assert "gmail" not in left


def test_several_kinds_in_one_text_are_all_found_and_told_in_order() -> None:
    text = "time for Oksana Kovalenko, 010190 12345, tlf 400 00 012, oksana@example.org"
    found = find(text, ALLOWED)
    assert kinds(found) == ("name", "national_id", "phone", "email")
    assert re.sub(f"{MASKED}+", "…", cover(text, found)) == "time for …, …, tlf …, …"


def test_findings_do_not_overlap_and_stand_in_order() -> None:
    found = find("DUF 201500000010 pass FX123456 +47 400 00 012 ola@example.no 01.01.90 12345 Oksana", ALLOWED)
    assert [one.kind for one in found] == ["duf", "passport", "phone", "email", "national_id", "name"]
    assert all(first.end <= second.start for first, second in pairwise(found))


def test_a_published_contact_is_no_finding_but_someone_who_shares_the_name_is() -> None:
    assert find("Arturo Hernandez, 959 71 963, arturo.hernandez@example.org", ALLOWED) == ()
    assert kinds(find("time for Arturo Kovalenko", ALLOWED)) == ("name",)


def test_the_advisers_own_name_is_no_finding() -> None:
    assert kinds(find("jeg heter Kari Nordmann", ALLOWED)) == ()
    assert kinds(find("jeg heter Kari Nordmann")) == ("name",)


def test_covering_keeps_every_position() -> None:
    assert cover("ring 400 00 012 nå", [Finding("phone", 5, 15)]) == "ring " + "\x00" * 10 + " nå"


def test_no_word_of_a_message_with_a_finding_is_kept_in_memory() -> None:
    find("fredag i Larvik")
    assert fold.cache_info().currsize  # type: ignore[attr-defined]
    find("Oksana Kovalenko kommer fredag")
    assert not fold.cache_info().currsize  # type: ignore[attr-defined]
