"""What was never learnt from: how sentences that are new to the assistant are read."""

import pytest

from tests.understanding.measure import (
    PUBLISHED,
    date_outcomes,
    held_out,
    held_out_rows,
    share_of_slots,
    wrong_intents,
)
from understanding.shield.shield import find, kinds

NUMBERS = {"national_id", "duf", "phone", "email", "passport"}


@pytest.mark.parametrize(
    ("file", "least"),
    [
        ("ordinary", 0.98),
        ("working_days", 0.98),
        ("half_hard", 0.97),
        ("a_third_hard", 0.97),
        ("harder", 0.94),
        ("harder_too", 0.91),
    ],
)
def test_intents_are_read_right(file: str, least: float) -> None:
    rows = held_out()[file]
    wrong = wrong_intents(rows)
    assert 1 - len(wrong) / len(rows) >= least, wrong


@pytest.mark.parametrize(
    ("slot", "least"),
    [("intent", 0.98), ("municipality", 0.99), ("language", 0.99), ("legal_basis", 0.99), ("reply_language", 0.98)],
)
def test_slots_are_read_right(slot: str, least: float) -> None:
    share, wrong = share_of_slots(held_out_rows("slots"), slot)
    assert share >= least, wrong


@pytest.mark.parametrize(("file", "least"), [("slots", 0.98), ("dates", 0.96)])
def test_dates_are_read_right_or_asked_about(file: str, least: float) -> None:
    counts, wrong = date_outcomes(held_out_rows(file))
    dates = counts.total() - counts["no date"]
    assert (counts["right"] + counts["asked"]) / dates >= least, wrong
    assert counts["silently wrong"] / dates <= 0.01, wrong


def test_numbers_and_addresses_are_found() -> None:
    rows = [row for row in held_out_rows("identifying") if NUMBERS.intersection(row["expect"]["identifying"])]
    missed = [
        row["text"]
        for row in rows
        if NUMBERS.intersection(row["expect"]["identifying"]) - set(kinds(find(row["text"], PUBLISHED)))
    ]
    assert len(missed) / len(rows) <= 0.02, missed


def test_names_are_found() -> None:
    """But for those under a greeting: there it is the adviser's own, and left alone on purpose."""
    rows = [row for row in held_out_rows("identifying") if "name" in row["expect"]["identifying"]]
    others = [row for row in rows if not _signed(row["text"])]
    missed = [row["text"] for row in others if "name" not in kinds(find(row["text"], PUBLISHED))]
    assert len(missed) / len(others) <= 0.05, missed


def test_what_identifies_nobody_gives_no_alarm() -> None:
    rows = [row for row in held_out_rows("identifying") if not row["expect"]["identifying"]]
    alarms = [row["text"] for row in rows if find(row["text"], PUBLISHED)]
    assert len(alarms) / len(rows) <= 0.02, alarms


def _signed(text: str) -> bool:
    return any(word in text.casefold() for word in ("hilsen", "helsing", "regards", "mvh"))
