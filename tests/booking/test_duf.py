"""Reading DUF numbers: what is refused, what is asked about, and what is accepted around the digits."""

import json
from pathlib import Path
from typing import Any

import pytest

from booking.duf import DufProblem, control, read_duf, spaced
from tests.booking.examples import DUF

CASES: dict[str, Any] = json.loads((Path(__file__).parent / "data" / "duf_cases.json").read_text(encoding="utf-8"))
PROBLEMS = {
    "checksum": {DufProblem.CHECK},
    "checksum+year": {DufProblem.YEAR},
    # Eleven digits are told apart, since they are most likely a national id that must not be written here.
    "length": {DufProblem.LENGTH, DufProblem.NATIONAL_ID},
    "year": {DufProblem.YEAR},
    "other-id": {DufProblem.NATIONAL_ID},
    "format": {DufProblem.FOREIGN_DIGITS},
}


@pytest.mark.parametrize("case", CASES["valid"], ids=lambda case: case["input"])
def test_valid_numbers_are_read(case: dict[str, Any]) -> None:
    reading = read_duf(case["input"], 2026)
    assert (reading.digits, reading.problem) == (case["normalized"], None)


@pytest.mark.parametrize("case", CASES["invalid"], ids=lambda case: case["reason"][:40])
def test_invalid_numbers_are_refused_for_the_right_reason(case: dict[str, Any]) -> None:
    assert read_duf(case["input"], 2026).problem in PROBLEMS[case["kind"]]


@pytest.mark.parametrize(
    "typed",
    [
        "1995 000000 07",
        "1995\u00a0000000\u00a007",
        "1995\u202f000000\u202f07",
        "1995-000000-07",
        "1995–000000–07",
        "1995—000000—07",
        "1995\u2011000000\u201107",
        "1995−000000−07",
        "1995.000000.07",
        "  199500000007\n",
        "\u200b199500000007\ufeff",
        "DUF 199500000007",
        "duf:199500000007",
        "DUF-nr. 1995 000000 07",
        "DUF-nr.: 199500000007",
        "DUF nr 199500000007",
        "DUF nummer: 199500000007",
        "duf-nummer 199500000007",
        "DUFnummer199500000007",
        "DUF number: 199500000007",
        "DUF\u00a0nr.\u00a0199500000007",
        "DUF‑nr. 199500000007",
    ],
)
def test_what_people_write_around_the_number_is_accepted(typed: str) -> None:
    assert read_duf(typed, 2026).digits == DUF


@pytest.mark.parametrize("typed", ["", "   ", "DUF-nr.", "DUF nummer:", "–"])
def test_no_digits_at_all_is_empty(typed: str) -> None:
    assert read_duf(typed, 2026).problem is DufProblem.EMPTY


@pytest.mark.parametrize(
    "typed",
    ["١٩٩٥٠٠٠٠٠٠٠٧", "۱۹۹۵۰۰۰۰۰۰۰۷", "１９９５０００００００７", "1995000000٠٧", "１９９５ 000000 07"],
    ids=["arabic-indic", "persian", "full-width", "mixed", "mixed-full-width"],
)
def test_digits_of_other_scripts_are_refused_by_name(typed: str) -> None:
    assert read_duf(typed, 2026).problem is DufProblem.FOREIGN_DIGITS


@pytest.mark.parametrize("typed", ["1995O0000007", "199500000007x", "1995/000000/07", "¹⁹⁹⁵00000007", "ukjent"])
def test_other_characters_are_refused(typed: str) -> None:
    assert read_duf(typed, 2026).problem is DufProblem.CHARACTERS


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("1", DufProblem.LENGTH),
        ("1995000000", DufProblem.LENGTH),
        ("19950000000", DufProblem.NATIONAL_ID),
        ("010199 00000", DufProblem.NATIONAL_ID),
        ("1995000000070", DufProblem.LENGTH),
    ],
)
def test_length_is_twelve_and_eleven_is_taken_for_a_national_id(typed: str, problem: DufProblem) -> None:
    assert read_duf(typed, 2026).problem is problem


@pytest.mark.parametrize(
    ("year", "problem"),
    [("1899", DufProblem.YEAR), ("1900", None), ("2026", None), ("2027", DufProblem.YEAR), ("0000", DufProblem.YEAR)],
)
def test_year_is_from_1900_to_this_year(year: str, problem: DufProblem | None) -> None:
    ten = f"{year}000000"
    assert read_duf(ten + control(ten), 2026).problem is problem


def test_next_years_numbers_are_accepted_next_year() -> None:
    assert read_duf("202700000006", 2027).problem is None


def test_wrong_control_may_be_confirmed_and_keeps_its_digits() -> None:
    reading = read_duf("199500000008", 2026)
    assert reading.may_be_confirmed
    assert reading.digits == "199500000008"


@pytest.mark.parametrize("typed", ["", "1995", "13097248022", "189900000000", "１９９５０００００００７", "abc"])
def test_nothing_else_may_be_confirmed_or_kept(typed: str) -> None:
    reading = read_duf(typed, 2026)
    assert not reading.may_be_confirmed
    assert reading.digits is None


def test_every_single_wrong_digit_after_the_year_is_caught() -> None:
    for at in range(4, 12):
        for digit in "0123456789":
            changed = DUF[:at] + digit + DUF[at + 1 :]
            assert (read_duf(changed, 2026).problem is None) == (changed == DUF)


def test_a_reading_does_not_print_the_number() -> None:
    assert DUF not in repr(read_duf(DUF, 2026))
    assert DUF not in str(read_duf(DUF, 2026))


def test_the_number_is_shown_in_groups() -> None:
    assert spaced(DUF) == "1995 000000 07"
    assert read_duf(spaced(DUF), 2026).digits == DUF
