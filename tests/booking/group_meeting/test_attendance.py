import pytest

from booking.duf import DufProblem
from booking.group_meeting.attendance import LEFT_OUT, LineProblem, read_duf_list

THIS_YEAR = 2026


def problems(typed: str, *, confirmed: bool = False) -> list[tuple[int, DufProblem]]:
    return [(one.line, one.problem) for one in read_duf_list(typed, THIS_YEAR, confirmed=confirmed).problems]


def test_each_line_is_read_by_itself_with_what_people_write_around_it() -> None:
    read = read_duf_list("200100000010\nDUF-nr. 2000 000000 08\n\n1995-000000-07\n", THIS_YEAR)
    assert read.numbers == ("200100000010", "200000000008", "199500000007")
    assert not read.problems


def test_same_number_twice_is_one_participant() -> None:
    assert len(read_duf_list("200100000010\n2001 000000 10", THIS_YEAR).numbers) == 1


def test_wrong_lines_are_named_by_number_and_reason() -> None:
    typed = "200100000010\nOla Nordmann\n12345678901\n2000\n210000000000\n\n٢٠٠١٠٠٠٠٠٠١٠\n200100000011"
    assert problems(typed) == [
        (2, DufProblem.CHARACTERS),
        (3, DufProblem.NATIONAL_ID),
        (4, DufProblem.LENGTH),
        (5, DufProblem.YEAR),
        (7, DufProblem.FOREIGN_DIGITS),
        (8, DufProblem.CHECK),
    ]


@pytest.mark.parametrize(
    "typed",
    [
        "Ola Nordmann",
        "ola@example.org",
        "12345678901",
        "123456 78901",
        "959 71 963",
        "+47 959 71 963",
        "200100000010 Ola",
        "N1234567",
        "٢٠٠١٠٠٠٠٠٠١٠",
    ],
)
def test_what_may_be_somebodys_name_or_number_is_not_kept(typed: str) -> None:
    read = read_duf_list(f"2001 000000 10\n{typed}\n2000 000000 08", THIS_YEAR)
    assert read.to_mend.splitlines() == ["2001 000000 10", LEFT_OUT, "2000 000000 08"]
    assert typed not in repr(read)


def test_mistyped_number_is_kept_for_mending() -> None:
    assert read_duf_list("2001 000000 1", THIS_YEAR).to_mend == LEFT_OUT  # eleven digits may be a national id
    assert read_duf_list("2001 000000 100", THIS_YEAR).to_mend == "2001000000100"


def test_mark_of_a_line_left_out_is_no_number_and_no_mistake() -> None:
    read = read_duf_list(f"{LEFT_OUT}\nDUF-nr.\n2001 000000 10", THIS_YEAR)
    assert (read.numbers, read.problems) == (("200100000010",), ())


def test_wrong_control_may_be_confirmed_and_nothing_else() -> None:
    assert read_duf_list("200100000011", THIS_YEAR).may_be_confirmed
    assert problems("200100000011\n2000", confirmed=True) == [(2, DufProblem.LENGTH)]
    assert not read_duf_list("200100000011\n2000", THIS_YEAR).may_be_confirmed
    assert read_duf_list("200100000011", THIS_YEAR, confirmed=True).numbers == ("200100000011",)


def test_numbers_do_not_come_out_in_a_repr() -> None:
    assert "2001" not in repr(read_duf_list("200100000010\n200100000011", THIS_YEAR))
    assert LineProblem(1, DufProblem.CHECK).line == 1
